"""Types of columns and rows: times in UTC, words that stand in a set, names in their normal form."""

import unicodedata
from collections.abc import Callable
from dataclasses import astuple
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, DateTime, Row, String, TypeDecorator
from sqlalchemy.engine import Dialect

from clerkdesk.domain.pages import Place
from clerkdesk.domain.procedures import Signer

AnyRow = Row[*tuple[Any, ...]]
Pairs = tuple[tuple[str, str], ...]


class UtcTime(TypeDecorator[datetime]):
    """A moment, stored in UTC and given back in UTC; one without a zone is a mistake of the caller."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its zone")
        return value.astimezone(UTC)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], datetime | None]:
        return _moment


def _moment(value: Any) -> datetime | None:
    # SQLite hands out text; giving a parsed moment its zone afterwards takes five times as long.
    if isinstance(value, str):
        return datetime.fromisoformat(value + "+00:00")
    return None if value is None else value.astimezone(UTC)


class WordSet(TypeDecorator[frozenset[str]]):
    """A set of words without spaces (keys), stored sorted with a space between."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: frozenset[str] | None, dialect: Dialect) -> str:
        return " ".join(sorted(value or ()))

    def process_result_value(self, value: str | None, dialect: Dialect) -> frozenset[str]:
        return frozenset((value or "").split())


class Signers(TypeDecorator[tuple[Signer, ...]]):
    """Who signed, in their order, stored with a space between."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: tuple[Signer, ...] | None, dialect: Dialect) -> str:
        return " ".join(signer.value for signer in value or ())

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[Signer, ...]:
        return tuple(map(Signer, (value or "").split()))


class Facts(TypeDecorator[Pairs]):
    """Pairs of key and text whose order counts, stored as JSON."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: Pairs | None, dialect: Dialect) -> list[list[str]]:
        return [list(pair) for pair in value or ()]

    def process_result_value(self, value: Any, dialect: Dialect) -> Pairs:
        return tuple((key, text) for key, text in value)


class Places(TypeDecorator[tuple[tuple[str, Place], ...]]):
    """Places by name, in order, stored as JSON: name, page, x, y, width, height."""

    impl = JSON
    cache_ok = True

    def process_bind_param(
        self, value: tuple[tuple[str, Place], ...] | None, dialect: Dialect
    ) -> list[list[Any]]:
        return [[name, *astuple(place)] for name, place in value or ()]

    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[tuple[str, Place], ...]:
        return tuple((name, Place(*numbers)) for name, *numbers in value)


class PersonName(TypeDecorator[str]):
    """A name in Unicode's composed form (NFC), as DIN 91379 asks for exchange."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str:
        return unicodedata.normalize("NFC", value or "")


class Blank(TypeDecorator[str]):
    """A text that may be empty: empty is NULL in the table, so that foreign keys and indexes know it."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return value or None

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[str | None], str]:
        return lambda value: value or ""
