"""The letters our fonts can draw; others are named by their number, so that nothing is left out."""

import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

# They turn text around invisibly, so that a page may read otherwise than it is (Unicode TR 36, 2.5).
_TURNING_SIGNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def all_drawable(value: Any, fonts: Path) -> Any:
    """Texts, and lists and objects of texts, in which every sign can be drawn.

    >>> from clerkdesk.base.paths import resource
    >>> all_drawable({"name": "Kim \\u4e2d"}, resource("fonts"))
    {'name': 'Kim [U+4E2D]'}
    """
    if isinstance(value, str):
        known = _letters(fonts)
        return "".join(sign if ord(sign) in known else f"[U+{ord(sign):04X}]" for sign in drawable(value))
    if isinstance(value, dict):
        return {key: all_drawable(one, fonts) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [all_drawable(one, fonts) for one in value]
    return value


@cache
def _letters(fonts: Path) -> frozenset[int]:
    """The numbers of the letters that all cuts of one of a folder's fonts have, be it thin or bold."""
    from fontTools.ttLib import TTFont  # forms are refused such letters, and do not wait for it

    families: dict[str, set[int]] = {}
    for file in sorted(fonts.glob("*.ttf")):
        with TTFont(file, lazy=True) as font:
            letters = set(font.getBestCmap())
        family = file.name.partition("-")[0]
        families[family] = families.get(family, letters) & letters
    return frozenset().union(*families.values())


def drawable(text: str) -> str:
    """Text in composed form, without control signs and signs that turn its direction.

    >>> drawable("Mu\\u0308ller\\u202e\\n Hof")
    'Müller Hof'
    """
    composed = unicodedata.normalize("NFC", text)
    spaced = (" " if unicodedata.category(sign) == "Cc" else sign for sign in composed)
    return " ".join("".join(sign for sign in spaced if sign not in _TURNING_SIGNS).split())
