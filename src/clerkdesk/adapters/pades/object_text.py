"""Reading from an object's text what it refers to, many times faster than reading it as values.

Only plain text is read here: whatever is spelled, nested or damaged in any unusual way gives None, and the
full reader has to decide.
"""

import re
from dataclasses import dataclass, field

_BLANK = rb"[\0\t\n\f\r ]"
_REGULAR = rb"[^\0\t\n\f\r ()<>\[\]{}/%]"
# In the order of its groups: reference, name, opening, closing, any other value, end.
_TOKEN = re.compile(
    _BLANK
    + rb"*(?:(\d{1,10}"
    + _BLANK
    + rb"+\d{1,5}"
    + _BLANK
    + rb"+R(?!"
    + _REGULAR
    + rb"))|(/[!\"$&'*-.0-;=?-Z\\^-z|~]*)|(<<|\[)|(>>|\])"
    + rb"|((?:[+-]?(?:\d+\.?\d*|\.\d+)|true|false|null)(?!"
    + _REGULAR
    + rb")|<[0-9A-Fa-f\s]*>|\((?:[^()\\]|\\[\0-\xff])*\))|(stream\r?\n|endobj))"
)
_REFERENCE, _NAME, _OPENING, _CLOSING, _VALUE, _END = range(1, 7)
_DICTIONARY, _ARRAY = b"<<", b"["

Key = tuple[int, int]


@dataclass
class ObjectText:
    """What the text of one object told: what it refers to, and for a stream how long it says it is."""

    references: list[Key] = field(default_factory=list)
    length: int | Key | None = None
    end: int = 0
    """Where the text ends: behind ``endobj`` or ``stream``, or behind the value where neither follows."""
    streams: bool = False


class _Level:
    """An array or dictionary that is still open."""

    def __init__(self, kind: bytes) -> None:
        self.kind = kind
        self.names: set[bytes] = set()
        self.name = b""

    def takes_name(self, name: bytes) -> bool:
        """Whether a name is a new key here; in an array, or behind a key, it is a value."""
        if self.kind == _ARRAY or self.name:
            return self.takes_value()
        self.name = name
        fresh = name not in self.names
        self.names.add(name)
        return fresh

    def takes_value(self) -> bool:
        """Whether a value may stand here."""
        fits = self.kind == _ARRAY or bool(self.name)
        self.name = b""
        return fits

    def closes_with(self, token: bytes) -> bool:
        """Whether this is its end."""
        return token == b"]" if self.kind == _ARRAY else token == b">>" and not self.name


def read_text(text: bytes, at: int = 0) -> ObjectText | None:
    """The object whose value begins at ``at``; None when only the full reader can tell."""
    found, levels, whole = ObjectText(), [_Level(_ARRAY)], False
    while token := _TOKEN.match(text, at):
        kind = token.lastindex
        assert kind is not None
        said = token[kind]
        if kind == _END:
            found.end, found.streams = token.end(), said != b"endobj"
            return found if whole else None
        if whole or not _fits(kind, said, levels, found):
            return None
        found.end = at = token.end()
        whole = len(levels) == 1
    return found if whole else None


def _fits(kind: int, said: bytes, levels: list[_Level], found: ObjectText) -> bool:
    """Take one token in; whether it may stand where it does."""
    level = levels[-1]
    if kind == _NAME:
        return level.takes_name(said)
    if kind == _CLOSING:
        return len(levels) > 1 and levels.pop().closes_with(said)
    name = level.name if len(levels) == 2 else b""
    if not level.takes_value():
        return False
    if kind == _OPENING:
        levels.append(_Level(said))
    elif kind == _REFERENCE:
        number, generation, _ = said.split()
        found.references.append((int(number), int(generation)))
        if name == b"/Length":
            found.length = found.references[-1]
    elif name == b"/Length" and said.isdigit():
        found.length = int(said)
    return True
