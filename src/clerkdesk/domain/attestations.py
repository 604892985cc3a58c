"""What a seal of ours says it stands for: one sentence in the signature, written and read here."""

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from clerkdesk.base.errors import Refused
from clerkdesk.domain.ink import Tool
from clerkdesk.domain.one_line import on_one_line


class Attested(StrEnum):
    """What a seal stands for: a resident's ink, the town itself, a clerk, a supervisor's approval."""

    HANDWRITTEN = "handwritten"
    SEAL = "seal"
    CLERK = "clerk"
    APPROVAL = "approval"


@dataclass(frozen=True)
class _Phrase:
    """The sentence's beginning, with what stands between it and a name, and its end."""

    opening: str
    joint: str
    closing: str = ""


_PHRASES = {
    Attested.HANDWRITTEN: _Phrase("Handwritten signature", " of ", " taken on the pad"),
    Attested.SEAL: _Phrase("Electronic seal", " of "),
    Attested.CLERK: _Phrase("Signed by the clerk", " "),
    Attested.APPROVAL: _Phrase("Approved by the supervisor", " "),
}
_FALLBACKS = {Tool.FINGER: "a finger", Tool.MOUSE: "the mouse"}
_PEN = frozenset({Tool.PEN})
_DELICATE = re.compile(r'[",]| taken on the pad')
_VALUE = r'"(?:[^"]|"")*"|[^",]+?'


@dataclass(frozen=True)
class Attestation:
    """What a seal says of itself in /Reason (ISO 32000-2, table 255).

    ``name`` is whose it is: the resident's, the town's, the clerk's or the supervisor's; empty when nobody
    knows. ``clerk`` is who saw to it, ``tools`` is what ink was written with, where there is any. Values are
    kept on one line.
    It is the word of whoever holds the seal: anybody can write such a sentence into a signature of their own.

    >>> Attestation(Attested.HANDWRITTEN, "Erika Mustermann", "Schalter 1", "M. Muster").text()
    'Handwritten signature of Erika Mustermann taken on the pad, desk Schalter 1, clerk M. Muster'
    >>> read("Approved by the supervisor Jana Sommer, desk Amtsleitung").name
    'Jana Sommer'
    >>> read("I am the author of this document") is None
    True
    """

    kind: Attested
    name: str = ""
    desk: str = ""
    clerk: str = ""
    tools: frozenset[Tool] = _PEN

    def __post_init__(self) -> None:
        for field in ("name", "desk", "clerk"):
            object.__setattr__(self, field, on_one_line(getattr(self, field)))
        if self.kind is not Attested.HANDWRITTEN:
            object.__setattr__(self, "tools", frozenset())
        elif not self.tools:
            object.__setattr__(self, "tools", _PEN)

    def text(self) -> str:
        """The sentence; ``read`` finds the same values in it, whatever they are."""
        phrase = _PHRASES[self.kind]
        name = f"{phrase.joint}{_quoted(self.name)}" if self.name else ""
        desk = f", desk {_quoted(self.desk)}" if self.desk else ""
        clerk = f", clerk {_quoted(self.clerk)}" if self.clerk else ""
        return f"{phrase.opening}{name}{phrase.closing}{_held(self.tools)}{desk}{clerk}"


def read(text: str) -> Attestation | None:
    """What a sentence attests; None when it is none of ours."""
    for kind, pattern in _PATTERNS.items():
        if found := pattern.fullmatch(text):
            name, desk, clerk = (_unquoted(found[part] or "") for part in ("name", "desk", "clerk"))
            attestation = Attestation(kind, name, desk, clerk, _TOOLS[found["held"]])
            return attestation if attestation.text() == text else None
    return None


def _held(tools: frozenset[Tool]) -> str:
    """With what it was written, where that was not a pen only."""
    named = " and ".join(words for tool, words in _FALLBACKS.items() if tool in tools)
    partly = " partly" if Tool.PEN in tools else ""
    return f"{partly} with {named}" if named else ""


def _quoted(value: str) -> str:
    """A value; in quotation marks where it could be taken for more of the sentence."""
    return '"{}"'.format(value.replace('"', '""')) if _DELICATE.search(value) else value


def _unquoted(value: str) -> str:
    return value[1:-1].replace('""', '"') if value.startswith('"') else value


def _pattern(phrase: _Phrase, kind: Attested) -> re.Pattern[str]:
    held = "|".join(map(re.escape, _TOOLS)) if kind is Attested.HANDWRITTEN else ""
    opening, joint, closing = map(re.escape, (phrase.opening, phrase.joint, phrase.closing))
    return re.compile(
        f"{opening}(?:{joint}(?P<name>{_VALUE}))?{closing}(?P<held>{held})"
        f"(?:, desk (?P<desk>{_VALUE}))?(?:, clerk (?P<clerk>{_VALUE}))?"
    )


_TOOLS = {
    _held(frozenset(tools)): frozenset(tools) for count in (1, 2, 3) for tools in combinations(Tool, count)
}
_PATTERNS = {kind: _pattern(phrase, kind) for kind, phrase in _PHRASES.items()}


def demand_town(town: str) -> str:
    """The name of the town; Refused SET-04 while it has none, for a seal would name nobody for ever."""
    if not town.strip():
        raise Refused("SET-04", "no town in office.toml")
    return town
