"""Words from elsewhere on one line, so that they say what they seem to say."""

from unicodedata import category

_JOINERS = "\u200c\u200d"  # letters of Persian and of Indian scripts need them
_SPACING = frozenset({"Cc", "Zl", "Zp", "Zs"})
_UNSEEN = frozenset({"Cf", "Cs"})


def on_one_line(text: str, longest: int = 0) -> str:
    """The text without line breaks, control signs, and signs nobody sees or that turn its direction.

    Such signs let a text read otherwise than it is (Unicode TR 36, 2.5). Beyond ``longest`` signs it is
    cut, and says so.

    >>> on_one_line("Max\\r\\nMuster\\u202e  \\u200b,")
    'Max Muster ,'
    >>> on_one_line("Mustermann", longest=6)
    'Muste…'
    """
    spaced = (" " if category(sign) in _SPACING else sign for sign in text)
    seen = "".join(sign for sign in spaced if sign in _JOINERS or category(sign) not in _UNSEEN)
    line = " ".join(seen.split())
    return line if not longest or len(line) <= longest else f"{line[: longest - 1].rstrip()}…"
