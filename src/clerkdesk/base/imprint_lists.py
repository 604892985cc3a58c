"""Lists of imprints in the office's settings: what is wrong with one."""

import re

_ONE = re.compile(r"\s*(red|blue)\s*:([^;|{}]|\{(date|time|town|name)\}|\|)+")
_MOST_LINES, _LONGEST = 4, 60


def fault_of_imprints(text: str) -> str:
    """What is wrong with a list of imprints, empty when nothing is.

    >>> fault_of_imprints("red: Eingegangen | {date}; blue: Kopie")
    ''
    >>> bool(fault_of_imprints("green: Kopie"))
    True
    """
    fine = all(map(_is_fine, filter(str.strip, text.split(";"))))
    return "" if fine else "must be red: or blue:, then up to four lines parted by |, imprints parted by ;"


def _is_fine(one: str) -> bool:
    lines = [line.strip() for line in one.partition(":")[2].split("|")]
    short = all(0 < len(line) <= _LONGEST for line in lines) and len(lines) <= _MOST_LINES
    return short and one.isprintable() and _ONE.fullmatch(one) is not None
