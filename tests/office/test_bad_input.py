"""Bad input: each kind gets a clear code and its words, and leaves the office as it was."""

import json
import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.app.demo.town import CLERK
from clerkdesk.app.verify import Answer, verify
from clerkdesk.base.errors import Refused
from clerkdesk.domain.cases import Applicant, Case
from clerkdesk.domain.pages import DocumentFacts, Place
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.rights import Act
from clerkdesk.domain.signatures import Integrity, Judgement, Trust, Verdict
from clerkdesk.registry.history import check_chain
from tests.fakes import bad_files
from tests.fakes.papers import blank_paper, mark
from tests.office.conftest import SmallOffice, write
from tests.office.refusals import code_of, demand_only_announced, standing

PLACE = Place(0, 70, 420, 220, 56)
REFUSED = {
    bad_files.encrypted: "PDF-03",
    bad_files.empty: "PDF-04",
    bad_files.locked_for_changes: "PDF-03",
    bad_files.truncated: "PDF-02",
    bad_files.cut_short: "PDF-02",
    bad_files.misled: "PDF-02",
    bad_files.picture: "PDF-01",
    bad_files.noise: "PDF-02",
    bad_files.huge: "PDF-07",
    bad_files.vanished: "PDF-09",
    bad_files.beneath_a_file: "PDF-09",
    bad_files.folder: "PDF-10",
    bad_files.pipe: "PDF-10",
}


def test_verify_calls_every_bad_file_unclear_and_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kinds = [kind for kind in REFUSED if kind not in (bad_files.huge, bad_files.pipe)]
    files = []
    for kind in kinds:
        (tmp_path / kind.__name__).mkdir()
        files.append(kind(tmp_path / kind.__name__ / "form.pdf"))
    assert verify(files, [], answer=Answer(as_json=True)) == 2
    said = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["file"] for one in said] == [str(file) for file in files]
    assert {(one["verdict"], one["integrity"]) for one in said} == {("unclear", "unclear")}
    assert all(one["code"] for one in said)


def sealed_elsewhere(small: SmallOffice, path: Path) -> Path:
    """A paper that carries the seal of another field already."""
    small.desk.adapters.sealer.seal(blank_paper(path.with_name("plain.pdf")), path, [mark()], "B-B")
    return path


def offered(small: SmallOffice, path: Path) -> tuple[Case, str]:
    """A case with this file and a place to sign it; and the document's id."""
    handed = small.clerk.exchange.take_in(path)
    small.clerk.signing.place_field(handed.case.id, handed.document, PLACE)
    small.clerk.signing.name_signer(handed.case.id, Applicant("Muster", "Erika"))
    return handed.case, handed.document


class Careless:
    """A reader and judge at the door that lets everything in, as if it had come in another way."""

    def __init__(self, reader: PdfProcess) -> None:
        self._reader = reader

    def __getattr__(self, name: str) -> object:
        return getattr(self._reader, name)

    def inspect(self, path: Path, until: int = 0) -> DocumentFacts:
        """What the reader says, without what speaks against the file."""
        return replace(self._reader.inspect(path), repaired=False)

    def judge(self, _path: Path) -> Judgement:
        """No signature seen."""
        return Judgement(Verdict.UNSIGNED, Integrity.UNSIGNED, Trust.NONE, ())


def leave_the_door_open(small: SmallOffice, monkeypatch: pytest.MonkeyPatch) -> None:
    careless = Careless(small.desk.adapters.check_reader)
    intake = small.clerk.exchange._intake
    monkeypatch.setattr(intake, "_reader", careless)
    monkeypatch.setattr(intake, "_judging", careless)


def test_a_broken_document_is_never_signed(
    fresh: SmallOffice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = bad_files.tampered(sealed_elsewhere(fresh, tmp_path / "a.pdf"), tmp_path / "b.pdf")
    leave_the_door_open(fresh, monkeypatch)
    case, document = offered(fresh, broken)
    before = standing(fresh)
    assert code_of(lambda: fresh.clerk.signing.prepare(case.id)) == "SGN-01"
    responsible = fresh.clerk.signing.take_responsibility
    assert code_of(lambda: responsible(case.id, document, "Ich kenne sie")) == "SGN-01"
    assert standing(fresh) == before


def test_an_unclear_document_is_signed_only_on_somebodys_recorded_responsibility(
    fresh: SmallOffice, tmp_path: Path
) -> None:
    unclear = bad_files.continued(sealed_elsewhere(fresh, tmp_path / "a.pdf"), tmp_path / "b.pdf")
    case, document = offered(fresh, unclear)
    assert code_of(lambda: fresh.clerk.signing.prepare(case.id)) == "SGN-02"
    responsible = fresh.clerk.signing.take_responsibility
    assert code_of(lambda: responsible(case.id, document, "  ")) == "SGN-06"
    responsible(case.id, document, "Ergänzung mit der Person besprochen")
    assert fresh.sign(case).next_step is StepId.FILE
    (line,) = [line for line in fresh.clerk.cases.open(case.id).history if line.act is Act.OVERRIDE_UNCLEAR]
    assert line.person_name == CLERK.name
    assert line.value("reason") == "Ergänzung mit der Person besprochen"
    ours = fresh.clerk.signing.judge(fresh.digest(case)).signatures[-1]
    assert (ours.field, ours.integrity) == ("signature", Integrity.INTACT)


def test_responsibility_taken_for_one_version_does_not_reach_another(
    fresh: SmallOffice, tmp_path: Path
) -> None:
    signed = sealed_elsewhere(fresh, tmp_path / "a.pdf")
    case, document = offered(fresh, bad_files.continued(signed, tmp_path / "b.pdf"))
    fresh.clerk.signing.take_responsibility(case.id, document, "Durchgesehen")
    another = fresh.clerk.exchange.take_in(
        bad_files.continued(tmp_path / "b.pdf", tmp_path / "c.pdf"), case.reference
    )
    fresh.clerk.signing.place_field(case.id, another.document, PLACE)
    with pytest.raises(Refused, match="SGN-02") as trouble:
        fresh.clerk.signing.prepare(case.id)
    assert trouble.value.document == another.document


def test_bytes_that_rotted_on_disk_are_not_signed(fresh: SmallOffice) -> None:
    case = fresh.checked()
    kept = fresh.desk.adapters.blobs.path(fresh.digest(case))
    kept.chmod(0o600)
    kept.write_bytes(kept.read_bytes()[:-1])
    assert code_of(lambda: fresh.clerk.signing.prepare(case.id)) == "BLB-02"
    kept.unlink()
    assert code_of(lambda: fresh.clerk.signing.prepare(case.id)) == "BLB-01"


class Starved:
    """A port of the back during whose calls the disk takes no more than so many bytes per file."""

    def __init__(self, port: Any, call: str, most: int) -> None:
        self._port, self._call, self._most = port, call, most

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._port, name)
        return self._starve(found) if name == self._call else found

    def _starve(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def starved(*given: Any) -> Any:
            with disk_of(self._most):
                return call(*given)

        return starved


class StarvedStore(Starved):
    """A store whose second writing unit finds the disk full: the act itself, after its announcement."""

    units = 0

    @contextmanager
    def write(self) -> Iterator[Any]:
        """A unit; the second one cannot be committed."""
        self.units += 1
        with disk_of(self._most if self.units == 2 else resource.RLIM_INFINITY), self._port.write() as unit:
            yield unit


@contextmanager
def disk_of(most: int) -> Iterator[None]:
    """Let files grow to ``most`` bytes only, as on a full disk (setrlimit(2), RLIMIT_FSIZE)."""
    usual, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (usual, hard))


@pytest.mark.parametrize(
    ("port", "starved", "codes"),
    [
        ("sealer", lambda port: Starved(port, "seal", 4096), {"SEA-05"}),
        ("blobs", lambda port: Starved(port, "keep", 4096), {"BLB-04"}),
        ("store", lambda port: StarvedStore(port, "", 4096), {"STO-01", "STO-02"}),
    ],
)
def test_a_disk_that_fills_up_while_sealing_leaves_the_case_before(
    fresh: SmallOffice, port: str, starved: Callable[[Any], Any], codes: set[str]
) -> None:
    case = fresh.checked()
    signed = write(fresh.clerk.signing.prepare(case.id))
    before, back = standing(fresh), fresh.desk.adapters
    fresh.desk.adapters = replace(back, **{port: starved(getattr(back, port))})
    clerk = fresh.desk.sign_in(CLERK.id)
    assert code_of(lambda: clerk.signing.seal(signed)) in codes
    demand_only_announced(fresh, signed, before)
    assert check_chain(back.store) is None
    assert fresh.clerk.signing.seal(signed).next_step is StepId.APPROVE
    fresh.clerk.signing.told(signed.sitting.id)
    assert len(fresh.versions(case.id)) == 2


def test_a_disk_that_is_full_when_a_file_comes_in_says_so(fresh: SmallOffice, tmp_path: Path) -> None:
    path = blank_paper(tmp_path / "a.pdf", pages=40)
    before = standing(fresh)
    with disk_of(2048):
        assert code_of(lambda: fresh.clerk.exchange.take_in(path)) == "BLB-04"
    assert standing(fresh) == before


def test_a_work_folder_that_is_gone_is_named_not_stumbled_over(fresh: SmallOffice) -> None:
    case = fresh.checked()
    signed = write(fresh.clerk.signing.prepare(case.id))
    fresh.desk.profile.work.rmdir()
    assert code_of(lambda: fresh.clerk.signing.seal(signed)) == "BLB-03"
    assert code_of(fresh.registration) in ("BLB-03", "PAP-07")
    fresh.desk.profile.work.mkdir()
    assert fresh.clerk.signing.seal(signed).next_step is StepId.APPROVE


def test_a_file_no_seal_can_be_set_on_is_not_signed_in_vain(
    fresh: SmallOffice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    leave_the_door_open(fresh, monkeypatch)
    case, document = offered(fresh, bad_files.misled(tmp_path / "a.pdf"))
    assert code_of(lambda: fresh.clerk.signing.prepare(case.id)) == "SGN-02"
    responsible = fresh.clerk.signing.take_responsibility
    assert code_of(lambda: responsible(case.id, document, "Sieht gut aus")) == "SEA-04"
