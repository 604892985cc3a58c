"""What a seal of ours says it stands for: one sentence in the signature, written and read here."""

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from clerkdesk.base.errors import Refused
from clerkdesk.domain.ink import Tool
from clerkdesk.domain.one_line import on_one_line
from clerkdesk.domain.procedures import SignerRole


class Attested(StrEnum):
    """What a seal stands for: what a resident did, the town itself, a clerk, a supervisor's approval.

    DECLARED is a declaration of somebody who does not write, with the clerk as witness; ON_PAPER a signature
    on the printed form, of which the case keeps a scan.
    """

    HANDWRITTEN = "handwritten"
    DECLARED = "declared"
    ON_PAPER = "on-paper"
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
    Attested.DECLARED: _Phrase("Declared without handwriting", " by ", " with the clerk as witness"),
    Attested.ON_PAPER: _Phrase("Signed on paper", " by "),
    Attested.SEAL: _Phrase("Electronic seal", " of "),
    Attested.CLERK: _Phrase("Signed by the clerk", " "),
    Attested.APPROVAL: _Phrase("Approved by the supervisor", " "),
}
_OF_RESIDENTS = frozenset({Attested.HANDWRITTEN, Attested.DECLARED, Attested.ON_PAPER})
_ROLES = {
    SignerRole.GUARDIAN_1: (" as guardian", " of "),
    SignerRole.GUARDIAN_2: (" as second guardian", " of "),
    SignerRole.CARER: (" as carer", " of "),
    SignerRole.AUTHORISED: (" as authorised person", " for "),
    SignerRole.INTERPRETER: (" as interpreter", " for "),
}
"""As whom somebody signs for another, and what stands before the other's name."""
_LONGEST_VALUE = 150
"""Signs: with all of them the sentence is read whole (adapters/pades), so that no name pushes a role out."""
_FALLBACKS = {Tool.FINGER: "a finger", Tool.MOUSE: "the mouse"}
_PEN = frozenset({Tool.PEN})
_PARTS = (
    *(phrase.closing for phrase in _PHRASES.values() if phrase.closing),
    *(a for a, _ in _ROLES.values()),
)
_DELICATE = re.compile('[",]|' + "|".join(map(re.escape, _PARTS)))
_VALUE = r'"(?:[^"]|"")*"|[^",]+?'


@dataclass(frozen=True)
class Attestation:
    """What a seal says of itself in /Reason (ISO 32000-2, table 255).

    ``name`` is whose it is: the resident's, the town's, the clerk's or the supervisor's; empty when nobody
    knows. ``role`` is as whom a resident signed, ``principal`` for whom, unless for themselves. ``clerk`` is
    who saw to it, ``tools`` is what ink was written with, where there is any, ``scan`` the SHA-256 of a paper
    that was scanned. Values are kept on one line, and as long as names are.
    It is the word of whoever holds the seal: anybody can write such a sentence into a signature of their own.

    >>> Attestation(Attested.HANDWRITTEN, "Erika Mustermann", "Schalter 1", "M. Muster").text()
    'Handwritten signature of Erika Mustermann taken on the pad, desk Schalter 1, clerk M. Muster'
    >>> guardian = SignerRole.GUARDIAN_1
    >>> Attestation(Attested.HANDWRITTEN, "Petra Muster", role=guardian, principal="Jonas").text()
    'Handwritten signature of Petra Muster as guardian of Jonas taken on the pad'
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
    role: SignerRole = SignerRole.APPLICANT
    principal: str = ""
    scan: str = ""

    def __post_init__(self) -> None:
        for field in ("name", "desk", "clerk", "principal", "scan"):
            object.__setattr__(self, field, on_one_line(getattr(self, field), _LONGEST_VALUE))
        if not self.by_resident:
            object.__setattr__(self, "role", SignerRole.APPLICANT)
        if self.role is SignerRole.APPLICANT:
            object.__setattr__(self, "principal", "")
        if self.kind is not Attested.ON_PAPER:
            object.__setattr__(self, "scan", "")
        if self.kind is not Attested.HANDWRITTEN:
            object.__setattr__(self, "tools", frozenset())
        elif not self.tools:
            object.__setattr__(self, "tools", _PEN)

    @property
    def by_resident(self) -> bool:
        """Whether it stands for what a resident did, rather than for anybody of the office."""
        return self.kind in _OF_RESIDENTS

    def text(self) -> str:
        """The sentence; ``read`` finds the same values in it, whatever they are."""
        phrase = _PHRASES[self.kind]
        name = f"{phrase.joint}{_quoted(self.name)}" if self.name else ""
        named = (("scan", self.scan), ("desk", self.desk), ("clerk", self.clerk))
        rest = "".join(f", {word} {_quoted(value)}" for word, value in named if value)
        return f"{phrase.opening}{name}{self._capacity()}{phrase.closing}{_held(self.tools)}{rest}"

    def _capacity(self) -> str:
        """As whom and for whom; nothing of somebody who signs for themselves."""
        if self.role is SignerRole.APPLICANT:
            return ""
        words, joint = _ROLES[self.role]
        return f"{words}{joint}{_quoted(self.principal)}" if self.principal else words


def read(text: str) -> Attestation | None:
    """What a sentence attests; None when it is none of ours."""
    for kind, pattern in _PATTERNS.items():
        if found := pattern.fullmatch(text):
            values = found.groupdict(default="")
            name, desk, clerk, scan = (_unquoted(values[part]) for part in ("name", "desk", "clerk", "scan"))
            role, principal = _capacity_in(values["capacity"])
            attestation = Attestation(kind, name, desk, clerk, _TOOLS[found["held"]], role, principal, scan)
            return attestation if attestation.text() == text else None
    return None


def _capacity_in(text: str) -> tuple[SignerRole, str]:
    """As whom somebody signed, and for whom."""
    for role, (words, joint) in _ROLES.items():
        if text.startswith(words):
            return role, _unquoted(text.removeprefix(words).removeprefix(joint))
    return SignerRole.APPLICANT, ""


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


_CAPACITY = "|".join(f"{words}(?:{joint}(?:{_VALUE}))?" for words, joint in _ROLES.values()) + "|"


def _pattern(phrase: _Phrase, kind: Attested) -> re.Pattern[str]:
    held = "|".join(map(re.escape, _TOOLS)) if kind is Attested.HANDWRITTEN else ""
    opening, joint, closing = map(re.escape, (phrase.opening, phrase.joint, phrase.closing))
    return re.compile(
        f"{opening}(?:{joint}(?P<name>{_VALUE}))?(?P<capacity>{_CAPACITY}){closing}(?P<held>{held})"
        f"(?:, scan (?P<scan>{_VALUE}))?(?:, desk (?P<desk>{_VALUE}))?(?:, clerk (?P<clerk>{_VALUE}))?"
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
