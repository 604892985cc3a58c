"""What came after a signature, in sentences."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from PySide6.QtCore import QCoreApplication

from clerkdesk.domain.changes import Change, Changed
from clerkdesk.domain.one_line import on_one_line

translate = QCoreApplication.translate

LONGEST_FIELD = 80
_MOST_FIELDS = 6


def since_then(changes: Iterable[Change], signed: Collection[str]) -> tuple[str, ...]:
    """What came after, a sentence each; ``signed`` are the fields of the file's signatures.

    Nothing at all is a sentence too. That something cannot be explained is left out beside what can.
    """
    kinds = {change.kind for change in changes}
    fields = [change.field for change in changes if change.kind is Changed.FIELD]
    locked = [change.field for change in changes if change.kind is Changed.LOCKED]
    sentences = [
        *_of_pages(kinds),
        *(_named(translate("Changes", "Afterwards a locked field was changed: {fields}."), locked)),
        *_of_fields(kinds, fields, signed),
        *_additions(kinds),
    ]
    if Changed.UNEXPLAINED in kinds and not sentences:
        sentences = [translate("Changes", "Afterwards something was changed that no rule explains.")]
    return tuple(sentences) or (translate("Changes", "Nothing has been changed since."),)


def _of_pages(kinds: Collection[Changed]) -> Iterator[str]:
    if Changed.PAGES_ADDED in kinds:
        yield translate("Changes", "Afterwards pages were added.")
    if Changed.PAGES_REMOVED in kinds:
        yield translate("Changes", "Afterwards pages were removed.")
    if Changed.PAGE in kinds:
        yield translate("Changes", "Afterwards the content of a page was changed.")


def _of_fields(kinds: Collection[Changed], fields: list[str], signed: Collection[str]) -> Iterator[str]:
    """Fields that were signed, and fields that were filled in."""
    filled = [field for field in fields if field not in signed]
    more = len(fields) - len(filled)
    if more == 1:
        yield translate("Changes", "Afterwards one more signature was added.")
    elif more:
        yield translate("Changes", "Afterwards {count} more signatures were added.").format(count=more)
    yield from _named(translate("Changes", "Afterwards fields were filled in: {fields}."), filled)
    if Changed.FILLED_IN in kinds and not fields and Changed.EVIDENCE not in kinds:
        yield translate("Changes", "Afterwards the form was changed as the signatures allow.")


def _additions(kinds: Collection[Changed]) -> Iterator[str]:
    if Changed.ANNOTATED in kinds:
        yield translate("Changes", "Afterwards notes were added.")
    if Changed.EVIDENCE in kinds:
        yield translate(
            "Changes", "Afterwards only proofs for checking or descriptions were added, nothing else."
        )


def _named(sentence: str, fields: list[str]) -> Iterator[str]:
    """The sentence with the fields' names, not all of them where they are many."""
    if fields:
        names = [on_one_line(field, LONGEST_FIELD) or "–" for field in fields[:_MOST_FIELDS]]
        more = ["…"] if len(fields) > _MOST_FIELDS else []
        yield sentence.format(fields=", ".join([*names, *more]))
