"""Settings in two TOML files: ``office.toml`` for the office, ``desk.toml`` for this desk."""

import json
import re
import tomllib
from contextlib import suppress
from dataclasses import Field, fields
from pathlib import Path
from typing import Any, TypeVar

from clerkdesk.base.errors import Unreachable, Unreadable
from clerkdesk.base.files import written_whole
from clerkdesk.base.settings import DeskPreferences, OfficePolicy

Settings = TypeVar("Settings", OfficePolicy, DeskPreferences)
_LINE = re.compile(r"\(at line (\d+)")


class TomlSettings:
    """Reads and keeps settings; what a file leaves out, or a file that is not there, is the default."""

    def __init__(self, policy: Path, preferences: Path) -> None:
        self._policy = policy
        self._preferences = preferences

    def policy(self) -> OfficePolicy:
        """What the office prescribes; Unreadable SET-01, SET-03 (not offered yet) with "file:line reason"."""
        return _read(self._policy, OfficePolicy)

    def preferences(self) -> DeskPreferences:
        """What this desk prefers; Unreadable SET-01 with "file:line reason"."""
        return _read(self._preferences, DeskPreferences)

    def understood(self) -> tuple[DeskPreferences, str]:
        """What of this desk's preferences is understood, and what is wrong with the first that is not.

        For whoever can go on without the others; that is told as "file:line reason", empty for none.
        """
        try:
            return self.preferences(), ""
        except Unreadable as trouble:
            return _what_fits(self._preferences), trouble.hint

    def keep(self, preferences: DeskPreferences) -> None:
        """Write the desk's preferences, whole or not at all; Unreachable SET-02 when that cannot be."""
        try:
            with written_whole(self._preferences) as file:
                file.write(_written(preferences).encode())
        except OSError as trouble:
            raise Unreachable("SET-02", f"{self._preferences.name} cannot be written") from trouble


def _read(path: Path, kind: type[Settings]) -> Settings:
    text, found = _parsed(path)
    known = {field.name: field for field in fields(kind)}
    for key, value in found.items():
        if key not in known:
            raise _broken(path, _line_of(text, key), f"unknown setting {key}")
        _demand_fit(path, _line_of(text, key), known[key], value)
    return kind(**found)


def _what_fits(path: Path) -> DeskPreferences:
    """The preferences that are fit to be used; the others are the default."""
    good: dict[str, Any] = {}
    with suppress(Unreadable):
        _, found = _parsed(path)
        for field in fields(DeskPreferences):
            with suppress(Unreadable):
                if field.name in found:
                    _demand_fit(path, 0, field, found[field.name])
                    good[field.name] = found[field.name]
    return DeskPreferences(**good)


def _parsed(path: Path) -> tuple[str, dict[str, Any]]:
    """A file's text, and what TOML makes of it; nothing of a file that is not there."""
    text = ""
    try:
        text = path.read_text("utf-8")
        return text, tomllib.loads(text)
    except FileNotFoundError:
        return "", {}
    except UnicodeDecodeError as trouble:
        raise _broken(path, 0, "not UTF-8") from trouble
    except OSError as trouble:
        raise _broken(path, 0, "cannot be read") from trouble
    except tomllib.TOMLDecodeError as trouble:
        line = _LINE.search(str(trouble))
        raise _broken(path, int(line[1]) if line else text.count("\n") + 1, str(trouble)) from trouble
    except (ValueError, RecursionError) as trouble:  # a number or a nesting beyond what Python reads
        raise _broken(path, 0, f"not TOML: {type(trouble).__name__}") from trouble


def _demand_fit(path: Path, line: int, field: "Field[object]", value: object) -> None:
    wanted = type(field.default)
    if type(value) is not wanted:
        raise _broken(path, line, f"{field.name} must be {wanted.__name__}")
    fault = field.metadata["fault"](value) if "fault" in field.metadata else ""
    if fault:
        raise _broken(path, line, f"{field.name} {fault}", field.metadata.get("code", "SET-01"))


def _line_of(text: str, key: str) -> int:
    """The line a top-level key or table stands in, 0 when it is written in some unusual way."""
    pattern = re.compile(rf"""\s*\[*\s*["']?{re.escape(key)}["']?\s*[=.\]]""")
    return next((number for number, line in enumerate(text.splitlines(), 1) if pattern.match(line)), 0)


def _broken(path: Path, line: int, reason: str, code: str = "SET-01") -> Unreadable:
    return Unreadable(code, f"{path.name}:{line} {reason}")


def _written(preferences: DeskPreferences) -> str:
    lines = []
    for field in fields(preferences):
        value = getattr(preferences, field.name)
        # A JSON string is a TOML string (TOML 1.0, "String"), but for DEL, which TOML wants escaped.
        text = json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
        lines += [f"# {field.metadata['help']}", f"{field.name} = {text}", ""]
    return "\n".join(lines)
