"""Finding words in a text as people look for them: however they are written, spelled or broken."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import accumulate, islice
from unicodedata import bidirectional, category, decimal, normalize

LONGEST_SOUGHT = 200
"""More than that was pasted by mistake."""
_FEW = 40  # letters are replaced one after the other faster than all are looked up
_SOFT_HYPHEN = "\u00ad"
_UMLAUTS = {"a": "ä", "o": "ö", "u": "ü"}
_SPELLED = {umlaut: f"{letter}e" for letter, umlaut in _UMLAUTS.items()}
_ALIKE = {
    **dict.fromkeys("‐‑‒–—―−⁃", "-"),
    **dict.fromkeys("„“”«»‟″", '"'),
    **dict.fromkeys("’‘‚‛‹›′", "'"),
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ı": "i",
    "æ": "ae",
    "œ": "oe",
    **dict.fromkeys("¨´ـ\ufffe", ""),  # marks that stand beside their letter, and what only stretches a line
}
_BROKEN = f"(?:{_SOFT_HYPHEN}\\s*|-[^\\S\n]*\n\\s*)?"
"""What may stand within a word: a place to break it, or the hyphen and the end of the line."""
_MARKS = r"\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
_CLUSTER = re.compile(f".[{_MARKS}]*", re.DOTALL)


class _Folding(dict[int, str]):
    """How a character is compared; each is looked up once."""

    def __missing__(self, code: int) -> str:
        found = self[code] = _compared(chr(code))
        return found


def _compared(sign: str) -> str:
    if sign in "\n" + _SOFT_HYPHEN:
        return sign
    if sign.isspace():
        return " "
    if category(sign) in ("Mn", "Cf"):
        return ""
    if (digit := decimal(sign, None)) is not None:
        return str(digit)
    if sign in _ALIKE:
        return _ALIKE[sign]
    return "".join(map(_bare, normalize("NFKC", sign).casefold()))


def _bare(letter: str) -> str:
    """A letter without its marks, but for umlauts, which are letters of their own."""
    if letter in _SPELLED:
        return letter
    bare = "".join(part for part in normalize("NFD", letter) if category(part) not in ("Mn", "Cf"))
    return _ALIKE.get(bare, bare)


_FOLDING = _Folding()


def folded(text: str) -> str:
    """A text as it is compared; line ends and soft hyphens stay.

    >>> folded("STRASSE") == folded("Straße"), folded("Cafe\\u0301 ﬁn"), folded("Mu\\u0308ller")
    (True, 'cafe fin', 'müller')
    """
    small = normalize("NFC", text).lower()
    odd = [letter for letter in set(small) if _FOLDING[ord(letter)] != letter]
    if len(odd) > _FEW:
        return small.translate(_FOLDING)
    for letter in odd:
        small = small.replace(letter, _FOLDING[ord(letter)])
    return small


def sought(text: str) -> re.Pattern[str] | None:
    """What to look for in a folded text; None when nothing is sought.

    An umlaut is found spelled out and the other way round, and a bare letter finds its umlaut. Words may be
    apart by more than one space or by a line end, and broken at a line end.

    >>> [bool(sought(words).search(folded("Frau Müller, Hauptstra-\\nße 3"))) for words in
    ...     ("MUELLER", "muller", "mülle", "Miller", "hauptstrasse   3", "FRAU  müller")]
    [True, True, True, False, True, True]
    >>> [bool(sought(words).search(folded("ein E-\\nMail-Konto"))) for words in ("E-Mail", "Konto", "schön")]
    [True, True, False]
    """
    letters = " ".join(folded(text[:LONGEST_SOUGHT]).replace(_SOFT_HYPHEN, "").split())
    if not letters:
        return None
    return re.compile("".join(_parts(letters)))


def _parts(letters: str) -> Iterator[str]:
    at = 0
    while at < len(letters):
        sign = letters[at]
        if letters[at + 1 : at + 2] == "e" and sign in _UMLAUTS:
            yield f"(?:[{sign}{_UMLAUTS[sign]}]{_BROKEN}e|{_UMLAUTS[sign]})"
            at += 1
        elif sign in _UMLAUTS:
            yield f"[{sign}{_UMLAUTS[sign]}]"
        elif sign in _SPELLED:
            yield f"(?:{sign}|{_SPELLED[sign]})"
        else:
            yield _apart(letters[at - 1], letters[at + 1]) if sign == " " else re.escape(sign)
        at += 1
        following = letters[at : at + 1]
        if sign.isalpha() and following.isalpha():
            yield _BROKEN
        elif sign == "-" and following and following != " ":
            yield r"\s*"


def _apart(before: str, after: str) -> str:
    """What stands between two words; from right to left, readers lose spaces beside numbers."""
    to_left = any(bidirectional(letter) in ("R", "AL") for letter in (before, after))
    return r"\s*" if to_left else r"\s+"


class SearchedText:
    """A text that is looked through again and again."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded = folded(text)

    @property
    def size(self) -> int:
        """Characters kept for it."""
        return len(self.text) + len(self._folded)

    def spans(self, pattern: re.Pattern[str], most: int) -> list[tuple[int, int]]:
        """From where to where in the text it is found, in order, no more than so many.

        >>> text = SearchedText("Der ﬁnale Fu\\u0308ller, am Fluß")
        >>> [text.spans(sought(words), 9) for words in ("fin", "fuller", "fluss")]
        [[(4, 6)], [(10, 17)], [(22, 26)]]
        """
        found = _found(pattern, self._folded, most)
        letters = set(self.text) if found else ()
        if any(map(_joins, letters)):
            starts, ends = self._origins()
            return [(starts[start], ends[end - 1]) for start, end in _found(pattern, self._folded, most)]
        odd = "".join(letter for letter in letters if len(_FOLDING[ord(letter)]) != 1)
        if not odd:
            return found
        origin = self._origin_among(odd)
        return [(origin(start), origin(end - 1) + 1) for start, end in found]

    def _origin_among(self, odd: str) -> Callable[[int], int]:
        """Tells where a character of the folded text stood, when only these became more than one, or none."""
        places = [match.start() for match in re.finditer(f"[{re.escape(odd)}]", self.text)]
        sizes = [len(_FOLDING[ord(self.text[place])]) for place in places]
        longer = accumulate((size - 1 for size in sizes), initial=0)
        behind = [place + more for place, more in zip(places, longer, strict=False)]

        def origin(at: int) -> int:
            last = bisect_right(behind, at) - 1
            return at if last < 0 else places[last] + max(0, at - behind[last] - sizes[last] + 1)

        return origin

    def _origins(self) -> tuple[list[int], list[int]]:
        """Where each character of the folded text began and ended in the text."""
        starts: list[int] = []
        ends: list[int] = []
        parts: list[str] = []
        for cluster in _CLUSTER.finditer(self.text):
            part = folded(cluster.group())
            starts += [cluster.start()] * len(part)
            ends += [cluster.end()] * len(part)
            parts.append(part)
        self._folded = "".join(parts)  # the same, but for scripts whose letters join without marks
        return starts, ends


def _joins(letter: str) -> bool:
    """Whether a character may become one with the one before it."""
    return category(letter) in ("Mn", "Mc") or "\u1160" <= letter <= "\u11ff"


def _found(pattern: re.Pattern[str], text: str, most: int) -> list[tuple[int, int]]:
    return [match.span() for match in islice(pattern.finditer(text), most)]
