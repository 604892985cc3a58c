"""Procedures as data: steps and their order, forms, fields, papers, approval, fee, retention."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from clerkdesk.base.errors import Missing
from clerkdesk.domain.languages import LANGUAGES
from clerkdesk.domain.seals import Level
from clerkdesk.domain.sentences import fill, isolated

Words = Mapping[str, str]
"""One text in several languages: language code -> text; "de" is always there."""

ANY_DOCUMENT, ANY_FORM = "single-document", "document"
"""The procedure and its form for whatever another program hands over and no form rule knows."""


def in_language(words: Words, language: str) -> str:
    """The text in a language, else in German.

    >>> in_language({"de": "Anmeldung", "en": "Registration"}, "ar")
    'Anmeldung'
    """
    return words.get(language) or words["de"]


def _runs_back(language: str) -> bool:
    known = LANGUAGES.get(language)
    return known is not None and known.right_to_left


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
    """As whom somebody signs; whoever it is besides the applicant is a fact of the case under that key.

    GUARDIAN_1 and GUARDIAN_2 have custody of a child, a CARER is appointed by a court (section 1814
    BGB), AUTHORISED has a power of attorney, an INTERPRETER confirms what was translated.
    """

    APPLICANT = "applicant"
    GUARDIAN_1 = "guardian-1"
    GUARDIAN_2 = "guardian-2"
    CARER = "carer"
    AUTHORISED = "authorised"
    INTERPRETER = "interpreter"


class Signer(StrEnum):
    """Whose signatures a procedure asks for, each a part in the order it names.

    RESIDENT is the ink on the pad, in one field or several; CLERK is who seals it, in the same act;
    SUPERVISOR signs by approving. The office's SEAL closes the file: nothing may follow it.
    """

    RESIDENT = "resident"
    CLERK = "clerk"
    SUPERVISOR = "supervisor"
    SEAL = "seal"


OFFICE_FIELDS: Mapping[Signer, str] = MappingProxyType(
    {Signer.CLERK: "clerk", Signer.SUPERVISOR: "supervisor", Signer.SEAL: "office_seal"}
)
"""The fields in the file that the office signs; they are invisible unless the form has one of that name."""


@dataclass(frozen=True)
class SigningRule:
    """Who signs a field, by the applicant's age in years on the day of signing; ``source`` is the law.

    It is signed as the field's own role from ``from_age`` until ``under_age`` (0: without end), at any other
    age by ``otherwise``, or by nobody. An ``optional`` field is signed only where the case names somebody for
    it. ``instead`` may sign in the role's place where the case says so, from the age of ``instead_from``.
    """

    from_age: int = 0
    under_age: int = 0
    otherwise: SignerRole | None = None
    optional: bool = False
    instead: tuple[SignerRole, ...] = ()
    instead_from: int = 0
    source: str = ""

    @property
    def asks_age(self) -> bool:
        """Whether who signs depends on the applicant's age."""
        return bool(self.from_age or self.under_age)

    def is_for(self, age: int | None) -> bool:
        """Whether the field's own role signs at this age; an unknown one counts as grown up.

        >>> SigningRule(from_age=10).is_for(9), SigningRule(under_age=16).is_for(15)
        (False, True)
        """
        if age is None:
            return not self.under_age
        return self.from_age <= age and not (self.under_age and age >= self.under_age)

    def representatives(self, age: int | None) -> tuple[SignerRole, ...]:
        """As whom somebody may sign in the role's place at this age."""
        return self.instead if self.is_for(age) and (age is None or age >= self.instead_from) else ()


@dataclass(frozen=True)
class FormField:
    """A signature field of a form: its name in the file, who signs, and what is signed in one sentence.

    ``for_another`` is what somebody is told who signs it in another's place. ``if_unknown`` and
    ``for_another_if_unknown`` say it without ``{places}``, in every language whose sentence has some.
    """

    name: str
    role: SignerRole
    title: Words
    sentence: Words
    if_unknown: Words = field(default_factory=dict)
    rule: SigningRule = SigningRule()
    for_another: Words = field(default_factory=dict)
    for_another_if_unknown: Words = field(default_factory=dict)

    def spoken(self, values: Mapping[str, str]) -> Words:
        """What its own role signs, in every language; see ``spoken_to``."""
        return self.spoken_to(self.role, values)

    def spoken_to(self, role: SignerRole, values: Mapping[str, str]) -> Words:
        """What somebody in this role signs, in every language: with the values where all needed are known.

        Names and addresses keep their own direction in a sentence that runs from the right.
        """
        if role is self.role or not self.for_another:
            return _filled(self.sentence, self.if_unknown, values)
        return _filled(self.for_another, self.for_another_if_unknown, values)


def _filled(sentence: Words, if_unknown: Words, values: Mapping[str, str]) -> Words:
    apart = {name: isolated(value) if value.strip() else "" for name, value in values.items()}
    filled = {
        language: fill(text, apart if _runs_back(language) else values) for language, text in sentence.items()
    }
    return {language: text or if_unknown[language] for language, text in filled.items()}


@dataclass(frozen=True)
class Form:
    """A form of a procedure: ``template`` names the one we make, empty if it comes from elsewhere.

    ``at`` is the step it is signed in: what is signed when something is handed over has a form of its own,
    for the seal closes the others.
    """

    key: str
    title: Words
    template: str
    fields: tuple[FormField, ...]
    at: StepId = StepId.SIGN


@dataclass(frozen=True)
class SeenPaper:
    """A paper the clerk looks at and ticks; no copy is kept."""

    key: str
    title: Words
    required: bool


@dataclass(frozen=True)
class AskedFact:
    """A fact asked for when a case is opened, for its forms; without a ``required`` one none is opened."""

    key: str
    label: Words
    required: bool


@dataclass(frozen=True)
class ReducedFee:
    """A lower fee for those younger than ``under_age`` years on the day they apply."""

    under_age: int
    cents: int
    source: str


@dataclass(frozen=True)
class ProcedureFee:
    """What the procedure costs, in cents, and where that stands."""

    cents: int
    source: str
    reduced: tuple[ReducedFee, ...] = ()

    def cents_at(self, age: int) -> int:
        """What somebody of this age (in years, on the day of the application) pays.

        >>> ProcedureFee(4600, "", (ReducedFee(24, 2760, ""),)).cents_at(23)
        2760
        """
        return min((fee.cents for fee in self.reduced if age < fee.under_age), default=self.cents)


@dataclass(frozen=True)
class Awaited:
    """What is made elsewhere before it can be handed over: what it is called, and where it is meanwhile."""

    thing: Words
    place: Words


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
    seal_level: Level | None = None
    """How long its seals can be proven; None leaves it to the office."""
    asked: tuple[AskedFact, ...] = ()
    """Facts asked for when a case is opened, in order; some of them are only printed in its forms."""
    signers: tuple[Signer, ...] = ()
    """Who signs its documents, in order; rules: ``clerkdesk.domain.signing_order``."""
    household: bool = False
    """Whether further persons may be in its cases, such as those who move in together."""
    open_to_others: bool = False
    """Whether somebody elsewhere may still sign: then the file is neither certified nor closed."""
    waiting: Awaited | None = None
    """What its cases wait for before the hand-over; None when everything is here at once."""
    pad_order: tuple[SignerRole, ...] = tuple(SignerRole)
    """In which order people come to the pad."""
    collection: bool = False
    """Whether it is asked at the hand-over who collects, before the forms signed then are made."""

    @property
    def file_plan_number(self) -> str:
        """The number of the file plan entry, without its title ("11-10")."""
        return self.file_plan.partition(" ")[0]

    def form(self, key: str) -> Form | None:
        """The form of this key, if the procedure has it."""
        return next((form for form in self.forms if form.key == key), None)


def known_procedure(key: str, known: Mapping[str, Procedure]) -> Procedure:
    """The procedure of this key; Missing CAS-06 when its file is not there, or was refused."""
    if key not in known:
        raise Missing("CAS-06", key)
    return known[key]


@dataclass(frozen=True)
class RuleTrouble:
    """A data file that was refused: file name, line from 1 (0 if unknown), reason; the others still load."""

    file: str
    line: int
    reason: str
