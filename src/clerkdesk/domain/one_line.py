"""Words from elsewhere on one line, so that they say what they seem to say."""

from unicodedata import category

_LONGEST_ABBREVIATION = 5
_MOST_WORDS = 8
_IN_NAMES = frozenset(" -'’.&/+")
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


def in_a_sentence(name: str) -> str:
    """A name for a sentence: in quotation marks where it could be taken for more of the sentence.

    >>> in_a_sentence("Dr. Erika Mustermann-Muster"), in_a_sentence("Erika (guardian of Jonas)")
    ('Dr. Erika Mustermann-Muster', '"Erika (guardian of Jonas)"')
    """
    return name if _is_plain(name) else '"{}"'.format(name.replace('"', '""'))


def _is_plain(name: str) -> bool:
    """Letters, figures and what joins them; not so many words, nor ones that seem to end a sentence."""
    if not all(sign in _IN_NAMES or sign in _JOINERS or category(sign)[0] in "LMN" for sign in name):
        return False
    words = name.split()
    ends = [word for word in words[:-1] if word.endswith(".") and len(word) > _LONGEST_ABBREVIATION]
    return len(words) <= _MOST_WORDS and not ends
