"""Folding names and references so that they are found however they are typed."""

import unicodedata

_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "æ": "ae", "œ": "oe"})
_MARK = "|"


def fold_german(words: str) -> str:
    """Fold the way a German telephone book does: umlauts as two letters, other marks dropped.

    >>> fold_german("MÜLLER-Weiß"), fold_german("Yılmaz, Ayşe")
    ('mueller-weiss', 'yilmaz, ayse')
    """
    return _bare(unicodedata.normalize("NFC", words.casefold()).translate(_GERMAN))


def fold_plain(words: str) -> str:
    """Fold by dropping every mark, for those who leave the dots away.

    >>> fold_plain("MÜLLER-Weiß")
    'muller-weiss'
    """
    return _bare(words.casefold())


def _bare(words: str) -> str:
    apart = unicodedata.normalize("NFD", words)
    letters = "".join(letter for letter in apart if not unicodedata.combining(letter)).replace("ı", "i")
    return " ".join(letters.replace(_MARK, " ").split())


def search_text(names: tuple[str, ...], reference: str) -> str:
    """Everything a case is found by, each with a mark before its beginning.

    >>> search_text(("Groß, Jörg", "Jörg"), "26-00017")
    '|26-00017|gross, joerg|gross, jorg|joerg|jorg'
    """
    folded = [fold_plain(reference)]
    for name in names:
        folded += [fold_german(name), fold_plain(name)]
    return "".join(_MARK + entry for entry in dict.fromkeys(folded))


def search_patterns(typed: str) -> tuple[str, str]:
    """LIKE patterns (escape character: backslash) for what was typed, one for each way to fold.

    >>> search_patterns("Grö")
    ('%|groe%', '%|gro%')
    """
    return _pattern(fold_german(typed)), _pattern(fold_plain(typed))


def _pattern(folded: str) -> str:
    escaped = folded.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{_MARK}{escaped}%"
