"""Finding phrases among the words of a page, however the program that made it split and spelled them."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from clerkdesk.domain.pages import Word

_SOFT_HYPHEN = "\N{SOFT HYPHEN}"


def bare(text: str) -> str:
    """Letters and digits alone, composed, without ligatures and case.

    So a word broken at the end of a line, a colon behind it, letter-spacing and an umlaut written
    as two characters make no difference.

    >>> bare("Unter-") + bare("schrift:") == bare("UNTERSCHRIFT")
    True
    >>> bare("Stra\N{LATIN SMALL LETTER SHARP S}e") == bare("STRASSE")
    True
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(sign for sign in unicodedata.normalize("NFC", folded) if sign.isalnum())


@dataclass(frozen=True)
class _Squeezed:
    """A page's bare text, and for every sign the place of its word in ``words``."""

    words: Sequence[Word]
    text: str
    owners: Sequence[int]

    def hits(self, wanted: str) -> Iterator[Word]:
        """First words of all places where the phrase stands as whole words."""
        start = self.text.find(wanted)
        while wanted and start >= 0:
            if self._begins(start) and self._begins(start + len(wanted)):
                yield self.words[self.owners[start]]
            start = self.text.find(wanted, start + 1)

    def _begins(self, place: int) -> bool:
        if place in (0, len(self.text)):
            return True
        return self.owners[place] != self.owners[place - 1]


def _squeeze(words: Sequence[Word]) -> _Squeezed:
    parts, owners = [], []
    for place, word in enumerate(words):
        part = bare(word.text)
        parts.append(part)
        owners.extend([place] * len(part))
    return _Squeezed(words, "".join(parts), owners)


def _pages(words: Sequence[Word]) -> Iterator[tuple[int, list[Word]]]:
    for page, group in groupby(words, key=lambda word: word.page):
        yield page, list(group)


def find_phrase(words: Sequence[Word], phrase: str, page: int = 0) -> tuple[Word, ...]:
    """The first words of all places where the phrase stands, in reading order.

    A phrase never runs over a page's end. ``page`` counts from 1, from the last page with words if
    negative (-1 is that page), and 0 means any.
    """
    last = max((word.page for word in words), default=0)
    wanted_page = page - 1 if page > 0 else last + 1 + page
    wanted = bare(phrase)
    return tuple(
        hit
        for number, on_page in _pages(words)
        if page == 0 or number == wanted_page
        for hit in _squeeze(on_page).hits(wanted)
    )


def has_phrase(words: Sequence[Word], phrase: str) -> bool:
    """Whether the phrase stands anywhere."""
    return bool(find_phrase(words, phrase))


def text_of(words: Sequence[Word]) -> str:
    """The words as lines of text, composed and without ligatures: what patterns are looked for in.

    Words stand in one line as long as they overlap in height by half, and one space apart.
    """
    lines: list[list[Word]] = []
    for word in words:
        if lines and _same_line(lines[-1][-1], word):
            lines[-1].append(word)
        else:
            lines.append([word])
    return "\n".join(_composed(line) for line in lines)


def _composed(line: Sequence[Word]) -> str:
    written = " ".join(word.text for word in line).replace(_SOFT_HYPHEN, "")
    return " ".join(unicodedata.normalize("NFKC", written).split())


def _same_line(before: Word, word: Word) -> bool:
    overlap = min(before.y1, word.y1) - max(before.y0, word.y0)
    lower = min(before.y1 - before.y0, word.y1 - word.y0)
    return before.page == word.page and overlap >= lower / 2
