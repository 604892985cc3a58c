"""Procedures as data: steps and their order, forms, fields, papers, approval, fee, retention."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

Words = Mapping[str, str]
"""One text in several languages: language code -> text; "de" is always there."""


def in_language(words: Words, language: str) -> str:
    """The text in a language, else in German.

    >>> in_language({"de": "Anmeldung", "en": "Registration"}, "ar")
    'Anmeldung'
    """
    return words.get(language) or words["de"]


class StepId(StrEnum):
    """The steps a procedure can have, in their default order."""

    CHECK = "check"
    SIGN = "sign"
    FEE = "fee"
    APPROVE = "approve"
    HAND_OVER = "hand-over"
    FILE = "file"


class ApprovalMode(StrEnum):
    """Whether a supervisor looks at every case before it is filed, at samples afterwards, or never."""

    NONE = "none"
    BEFORE = "before"
    SAMPLED = "sampled"


class SignerRole(StrEnum):
    """As whom somebody signs."""

    APPLICANT = "applicant"
    GUARDIAN = "guardian"
    CARER = "carer"
    AUTHORISED = "authorised"


@dataclass(frozen=True)
class FormField:
    """A signature field of a form: its name in the file, who signs, and what is signed in one sentence."""

    name: str
    role: SignerRole
    title: Words
    sentence: Words


@dataclass(frozen=True)
class Form:
    """A form of a procedure: ``template`` names the one we make ourselves, empty if it comes from elsewhere."""

    key: str
    title: Words
    template: str
    fields: tuple[FormField, ...]


@dataclass(frozen=True)
class SeenPaper:
    """A paper the clerk looks at and ticks; no copy is kept."""

    key: str
    title: Words
    required: bool


@dataclass(frozen=True)
class ProcedureFee:
    """What the procedure costs, in cents, and where that stands."""

    cents: int
    source: str


@dataclass(frozen=True)
class Procedure:
    """A procedure of the town, read from ``resources/procedures/*.toml``."""

    key: str
    title: Words
    short: Words
    leika: str
    file_plan: str
    steps: tuple[StepId, ...]
    papers: tuple[SeenPaper, ...]
    forms: tuple[Form, ...]
    approval: ApprovalMode
    sampled_percent: int
    fee: ProcedureFee | None
    deadline_days: int
    retention_years: int
    asks_register: bool
    facts: tuple[tuple[str, Words], ...]
    """Facts of a case shown beside the form, in order: key and its label."""

    def form(self, key: str) -> Form | None:
        """The form of this key, if the procedure has it."""
        return next((form for form in self.forms if form.key == key), None)


@dataclass(frozen=True)
class RuleTrouble:
    """A data file that was refused: file name, line from 1 (0 if unknown), reason; the others still load."""

    file: str
    line: int
    reason: str
