"""Levels: what is reached when a service helps in part, and what the sealing child may ask for."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pikepdf
import pytest

from clerkdesk.adapters.keys.holder import KeyProcess
from clerkdesk.adapters.pades.copying import copy_hashed
from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.pades.relay import Errand, Relay, Services
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.adapters.pades.signatory import signatory_for
from clerkdesk.adapters.trust.evidence import HttpEvidence
from clerkdesk.adapters.trust.stamps import HttpTimeStamps
from clerkdesk.base.errors import Refused, Unreachable
from clerkdesk.domain.seals import Pending, Sealed
from clerkdesk.domain.signatures import Evidence, Integrity, Trust
from tests.fakes.lasting import Office
from tests.fakes.papers import blank_paper, mark, marks

pytestmark = pytest.mark.whole


@dataclass
class Moody:
    """The services of a land, of which some of the answers fail: those whose turn is in ``fails``."""

    office: Office
    fails: frozenset[str] = frozenset()
    turns: list[str] = field(default_factory=list)

    def timestamp(self, digest: bytes) -> bytes:
        self._turn("stamp")
        return HttpTimeStamps([self.office.land.tsa]).timestamp(digest)

    def collect(
        self, certificates: Sequence[bytes], beside: Sequence[bytes], strangers: Sequence[bytes] = ()
    ) -> Evidence:
        self._turn("evidence")
        return HttpEvidence(lambda: [self.office.land.root]).collect(certificates, beside)

    def _turn(self, kind: str) -> None:
        self.turns.append(f"{kind}{len(self.turns) + 1}")
        if self.turns[-1] in self.fails:
            raise Unreachable("TRU-03", "moody")


@pytest.fixture
def moody(rsa_office: Office) -> Moody:
    return Moody(rsa_office)


@pytest.fixture
def sealer(rsa_office: Office, moody: Moody) -> Iterator[PadesSealer]:
    sealer = PadesSealer(rsa_office.keys, Services(moody, moody))
    yield sealer
    sealer.close()


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    return blank_paper(tmp_path / "form.pdf")


@pytest.mark.parametrize(
    ("fails", "level", "asked"),
    [
        ("stamp1", "B-B", ["stamp1"]),
        ("stamp2", "B-B", ["stamp1", "stamp2"]),
        ("evidence3", "B-T", ["stamp1", "stamp2", "evidence3"]),
        ("stamp4", "B-LT", ["stamp1", "stamp2", "evidence3", "stamp4"]),
    ],
)
def test_what_is_reached_stands_when_a_service_fails(
    sealer: PadesSealer,
    moody: Moody,
    examiner: PadesExaminer,
    paper: Path,
    fails: str,
    level: str,
    asked: list[str],
) -> None:
    moody.fails = frozenset({fails})
    target = paper.with_name("sealed.pdf")
    outcome = sealer.seal(paper, target, marks("resident", "clerk"), "B-LTA")
    assert isinstance(outcome, Pending)
    assert (outcome.wanted_level, outcome.sealed.level, outcome.code) == ("B-LTA", level, "TRU-03")
    assert moody.turns == asked, "once it failed, it is not asked again"
    findings = examiner.examine(target, [moody.office.land.root])
    assert {(one.integrity, one.trust) for one in findings.signatures} == {(Integrity.INTACT, Trust.TRUSTED)}
    assert findings.signatures[-1].level == level
    raised = paper.with_name("raised.pdf")
    assert sealer.augment(target, raised, "B-LTA").level == "B-LTA"
    assert raised.read_bytes().startswith(target.read_bytes())
    assert {one.level for one in examiner.examine(raised, [moody.office.land.root]).signatures} == {
        "B-LTA",
        "",
    }


@pytest.mark.parametrize("fails", ["stamp1", "evidence2", "stamp3"])
def test_raising_a_seal_is_all_or_nothing(sealer: PadesSealer, moody: Moody, paper: Path, fails: str) -> None:
    sealed = paper.with_name("sealed.pdf")
    sealer.seal(paper, sealed, marks("resident"), "B-B")
    before = sorted(paper.parent.iterdir())
    moody.fails = frozenset({fails})
    with pytest.raises(Unreachable, match="TRU-03"):
        sealer.augment(sealed, paper.with_name("never.pdf"), "B-LTA")
    assert sorted(paper.parent.iterdir()) == before


def test_an_office_without_services_seals_all_the_same(rsa_office: Office, paper: Path) -> None:
    sealer = PadesSealer(rsa_office.keys)
    outcome = sealer.seal(paper, paper.with_name("sealed.pdf"), marks("resident"), "B-LTA")
    sealer.close()
    assert isinstance(outcome, Pending)
    assert (outcome.sealed.level, outcome.code) == ("B-B", "TRU-02")


def test_a_service_with_a_fault_of_its_own_costs_no_ink(
    rsa_office: Office, paper: Path, expected_errors: list[str]
) -> None:
    class Faulty:
        def timestamp(self, digest: bytes) -> bytes:
            raise ZeroDivisionError

    expected_errors.append("sealing goes on without a service")
    sealer = PadesSealer(rsa_office.keys, Services(Faulty(), None))
    outcome = sealer.seal(paper, paper.with_name("sealed.pdf"), marks("resident"), "B-T")
    sealer.close()
    assert isinstance(outcome, Pending) and outcome.code == "TRU-05"


def test_evidence_may_be_long(moody: Moody, sealer: PadesSealer, paper: Path) -> None:
    """Lists of revocations have megabytes; what is said of strangers does not matter."""
    collect = moody.collect

    def much(*asked: Sequence[bytes]) -> Evidence:
        return replace(collect(*asked), lacking=((bytes(6_000_000), "TRU-08"),))

    moody.collect = much  # type: ignore[method-assign]
    outcome = sealer.seal(paper, paper.with_name("sealed.pdf"), marks("resident"), "B-LT")
    assert isinstance(outcome, Sealed)


def test_a_revoked_certificate_gets_no_archive(rsa_office: Office, paper: Path) -> None:
    try:
        rsa_office.holding("revoked")
        outcome = rsa_office.sealer.seal(paper, paper.with_name("sealed.pdf"), marks("resident"), "B-LTA")
    finally:
        rsa_office.holding("town")
    assert isinstance(outcome, Pending)
    assert (outcome.sealed.level, outcome.code) == ("B-T", "TRU-07")


def test_a_town_whose_certificate_names_no_service_gets_a_stamp_at_least(
    rsa_office: Office, keys: KeyProcess, paper: Path
) -> None:
    """The pretend town of the demo: its certificate says nowhere whether it is still good."""
    land = rsa_office.land
    sealer = PadesSealer(keys, Services(HttpTimeStamps([land.tsa]), HttpEvidence(lambda: [land.root])))
    outcome = sealer.seal(paper, paper.with_name("sealed.pdf"), marks("resident"), "B-LTA")
    sealer.close()
    assert isinstance(outcome, Pending)
    assert (outcome.sealed.level, outcome.code) == ("B-T", "TRU-08")


def errand(moody: Moody, paper: Path) -> Relay:
    """What answers a child that may have one seal made of a paper, and one time stamp."""
    keys = moody.office.keys
    signatory = signatory_for(keys.certificates(), "")
    with paper.open("rb") as source, paper.with_name("copy.pdf").open("wb") as copy:
        beginning = copy_hashed(source, copy, [signatory.digest])
    return Relay(Services(moody, moody), Errand(1, 1, keys, signatory), beginning)


def test_the_child_gets_no_more_answers_than_its_task_needs(moody: Moody, paper: Path) -> None:
    relay = errand(moody, paper)
    _, digest = relay.answer({"ask": "digest", "kind": "sha256"}, b"revision")
    assert digest == hashlib.sha256(paper.read_bytes() + b"revision").digest()
    assert relay.answer({"ask": "stamp"}, digest)[1]
    assert relay.answer({"ask": "stamp"}, digest) == ({"failed": "KEY-05"}, b"")
    assert relay.trouble is not None


@pytest.mark.parametrize(
    ("question", "data"),
    [
        ({"ask": "sign"}, b"x"),
        ({"ask": "stamp"}, b"a whole text"),
        ({"ask": "stamp"}, bytes(32)),
        ({"ask": "digest", "kind": "md5"}, b""),
        ({"ask": "key"}, b""),
        ({}, b""),
    ],
)
def test_the_child_cannot_ask_for_anything_else(
    moody: Moody, paper: Path, question: dict[str, str], data: bytes
) -> None:
    relay = errand(moody, paper)
    assert relay.answer(question, data) == ({"failed": "KEY-05"}, b"")
    assert relay.trouble is not None and moody.turns == []


def test_an_unknown_level_is_refused(sealer: PadesSealer, paper: Path) -> None:
    for ask in (
        lambda: sealer.seal(paper, paper.with_name("x.pdf"), marks("resident"), "B-X"),
        lambda: sealer.rehearse(paper, marks("resident"), "B-X"),
        lambda: sealer.augment(paper, paper.with_name("x.pdf"), "B-X"),
    ):
        with pytest.raises(Refused, match="SEA-06"):
            ask()


def test_the_pdf_version_stays_at_every_level(curve_office: Office, tmp_path: Path) -> None:
    paper = blank_paper(tmp_path / "form.pdf", force_version="1.7")
    target = tmp_path / "sealed.pdf"
    assert isinstance(curve_office.sealer.seal(paper, target, [mark()], "B-LTA"), Sealed)
    with pikepdf.open(target) as made:
        assert "/Version" not in made.Root
        assert made.pdf_version == "1.7"
