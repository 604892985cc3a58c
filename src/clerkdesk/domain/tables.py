"""Strict reading of rule files: every key is asked for by its kind; what nobody asked for is a mistake."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

KeyPath = tuple[str | int, ...]
"""The way to a key: names of tables and places in lists (from 0)."""

Choice = TypeVar("Choice", bound=StrEnum)
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-zA-Z0-9]+)?")
_NAME = re.compile(r"[a-z][a-z0-9_-]*")


class RuleFault(ValueError):
    """A rule file says something that cannot be: ``path`` says where, ``reason`` why (plain English)."""

    def __init__(self, path: KeyPath, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        """The place as the file writes it, and the reason.

        >>> str(RuleFault(("forms", 0, "title", "de"), "is missing"))
        'forms[1].title.de: is missing'
        """
        place = "".join(f"[{key + 1}]" if isinstance(key, int) else f".{key}" for key in self.path)
        return f"{place.removeprefix('.')}: {self.reason}"


class Table:
    """One table of a rule file; ``path`` leads to it from the top.

    Every reader raises RuleFault for a missing or wrong value; ``done`` refuses keys nobody read.
    """

    def __init__(self, values: Mapping[str, object], path: KeyPath = ()) -> None:
        self._values = values
        self._path = path
        self._read: set[str] = set()

    def fault(self, key: str, reason: str) -> RuleFault:
        """The fault to raise about a key of this table."""
        return RuleFault((*self._path, key), reason)

    def fault_in(self, key: str, part: str, reason: str) -> RuleFault:
        """The fault to raise about a part of a key's value, as the text in one language."""
        return RuleFault((*self._path, key, part), reason)

    def has(self, key: str) -> bool:
        """Whether the key is there at all."""
        return key in self._values

    def text(self, key: str, default: str | None = None) -> str:
        """A text; without a default it must be there and not be empty."""
        value = self._take(key, default)
        if not isinstance(value, str):
            raise self.fault(key, "must be a text")
        if default is None and not value.strip():
            raise self.fault(key, "must not be empty")
        return value

    def name(self, key: str) -> str:
        """A name for programs: small letters, digits, ``-`` and ``_``, a letter first."""
        value = self.text(key)
        if not _NAME.fullmatch(value):
            raise self.fault(key, "must be small letters, digits, - and _, beginning with a letter")
        return value

    def whole(self, key: str, least: int, most: int, default: int | None = None) -> int:
        """A whole number between two bounds."""
        value = self._take(key, default)
        if isinstance(value, bool) or not isinstance(value, int):
            raise self.fault(key, "must be a whole number")
        if not least <= value <= most:
            raise self.fault(key, f"must be between {least} and {most}")
        return value

    def number(self, key: str) -> float:
        """A number, whole or not."""
        value = self._take(key, None)
        if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) <= 100_000:
            raise self.fault(key, "must be a number of points")
        return float(value)

    def truth(self, key: str, default: bool | None = None) -> bool:
        """True or false."""
        value = self._take(key, default)
        if not isinstance(value, bool):
            raise self.fault(key, "must be true or false")
        return value

    def choice(self, kind: type[Choice], key: str, default: Choice | None = None) -> Choice:
        """One of the values of an enumeration."""
        return self._chosen(kind, key, self._take(key, default))

    def choices(self, kind: type[Choice], key: str) -> tuple[Choice, ...]:
        """A list of values of an enumeration, each at most once."""
        found = tuple(self._chosen(kind, key, value) for value in self._list(key))
        if len(set(found)) < len(found):
            raise self.fault(key, "names something twice")
        return found

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, at least one, none of them empty."""
        found = [value for value in self._list(key) if isinstance(value, str) and value.strip()]
        if not found or len(found) < len(self._list(key)):
            raise self.fault(key, "must be a list of texts")
        return tuple(found)

    def words(self, key: str) -> Mapping[str, str]:
        """A text in several languages, German among them."""
        value = self._take(key, None)
        if not isinstance(value, dict):
            raise self.fault(key, "must be a table of languages")
        for language, text in value.items():
            if not _LANGUAGE.fullmatch(language):
                raise RuleFault((*self._path, key, language), "is not a language code")
            if not isinstance(text, str) or not text.strip():
                raise RuleFault((*self._path, key, language), "must be a text and not be empty")
        if "de" not in value:
            raise RuleFault((*self._path, key, "de"), "is missing")
        return dict(value)

    def table(self, key: str) -> "Table | None":
        """The table under a key, None if there is none."""
        if key not in self._values:
            return None
        value = self._take(key, None)
        if not isinstance(value, dict):
            raise self.fault(key, "must be a table")
        return Table(value, (*self._path, key))

    def tables(self, key: str) -> tuple["Table", ...]:
        """The tables of a list, none if the key is missing."""
        if key not in self._values:
            return ()
        found = []
        for place, value in enumerate(self._list(key)):
            if not isinstance(value, dict):
                raise RuleFault((*self._path, key, place), "must be a table")
            found.append(Table(value, (*self._path, key, place)))
        return tuple(found)

    def done(self) -> None:
        """Refuse keys that nobody read: most often a slip of the pen."""
        for key in self._values:
            if key not in self._read:
                raise self.fault(key, "is not known here")

    def _take(self, key: str, default: object) -> object:
        self._read.add(key)
        value = self._values.get(key, default)
        if value is None:
            raise self.fault(key, "is missing")
        return value

    def _list(self, key: str) -> list[object]:
        value = self._take(key, None)
        if not isinstance(value, list):
            raise self.fault(key, "must be a list")
        return value

    def _chosen(self, kind: type[Choice], key: str, value: object) -> Choice:
        try:
            return kind(str(value))
        except ValueError:
            known = ", ".join(member.value for member in kind)
            raise self.fault(key, f"must be one of: {known}") from None
