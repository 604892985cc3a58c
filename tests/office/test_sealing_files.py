"""The town's seal on files that belong to no case: set once, judged, written down, raised later."""

import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.domain.people import Role
from clerkdesk.domain.rights import Act
from clerkdesk.domain.seals import Level, Sealed
from clerkdesk.domain.signatures import Findings, Integrity, Judgement
from clerkdesk.registry.history import check_chain, contradicted
from clerkdesk.registry.judging import Judging
from clerkdesk.usecases.sealing_files import Outcome, SealedFile, SealingFiles, SealWish
from tests.fakes import bad_files
from tests.fakes.lasting import services_of
from tests.fakes.papers import blank_paper, mark
from tests.office.conftest import SmallOffice, Stamping, a_branch
from tests.office.refusals import code_of, standing

PLAIN = SealWish(Level.B_B)


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    return blank_paper(tmp_path / "Bescheinigung.pdf")


def sealed_name(source: Path) -> Path:
    return source.with_name(f"{source.stem}.sealed.pdf")


def seal(small: SmallOffice, source: Path, wish: SealWish = PLAIN) -> SealedFile:
    return small.clerk.sealing_files.seal(source, sealed_name(source), wish)


def judged(small: SmallOffice, path: Path) -> Judgement:
    return small.desk.judging().judge(path)


def written_down(small: SmallOffice, act: Act = Act.SEAL_FILE) -> list[tuple[tuple[str, str], ...]]:
    """What the history tells of files sealed outside a case, or found sealed."""
    with small.desk.adapters.store.read() as unit:
        return [line.values for line in unit.history.of_case("") if line.act is act]


def nothing_half_done(folder: Path) -> bool:
    return not list(folder.glob(".*"))


def test_a_sealed_file_goes_on_from_its_source_and_is_written_down_by_its_digest(
    fresh: SmallOffice, paper: Path
) -> None:
    before = paper.read_bytes()
    sealed = seal(fresh, paper)
    target = sealed_name(paper)
    assert (sealed.outcome, sealed.level, sealed.code) == (Outcome.SEALED, Level.B_B, "")
    assert paper.read_bytes() == before
    assert target.read_bytes().startswith(before) and len(target.read_bytes()) > len(before)
    judgement = judged(fresh, target)
    assert judgement.integrity is Integrity.INTACT
    [finding] = judgement.signatures
    assert finding.reason_given == "Electronic seal of Musterstadt"
    assert written_down(fresh) == [(("digest", sealed.digest), ("level", "B-B"))]
    store = fresh.desk.adapters.store
    assert check_chain(store) is None and contradicted(store) == ()
    assert nothing_half_done(paper.parent)


def test_the_seal_shows_nothing_and_closes_the_file(fresh: SmallOffice, paper: Path) -> None:
    seal(fresh, paper)
    reader = fresh.desk.adapters.check_reader
    [slot] = reader.inspect(sealed_name(paper)).slots
    assert slot.place is None and slot.signed
    assert reader.same_pages(sealed_name(paper), paper.stat().st_size)
    assert code_of(lambda: seal(fresh, sealed_name(paper))) == "SEA-02"


def test_what_is_sealed_already_is_left_alone(fresh: SmallOffice, paper: Path) -> None:
    first = seal(fresh, paper)
    before = sealed_name(paper).read_bytes()
    again = seal(fresh, paper)
    assert again == replace(first, outcome=Outcome.STANDING)
    assert sealed_name(paper).read_bytes() == before
    assert len(written_down(fresh)) == 1


def test_what_was_sealed_here_is_not_sealed_anew_for_a_judge_in_trouble(
    fresh: SmallOffice, paper: Path
) -> None:
    seal(fresh, paper)
    before = sealed_name(paper).read_bytes()
    trouble = Judging(NobodyExamines(), fresh.desk.adapters.check_reader, tuple)
    doubting = SealingFiles(
        fresh.clerk.actor,
        fresh.desk.adapters.store,
        fresh.desk.clock,
        fresh.desk._seal_back(trouble),
        "Musterstadt",
    )
    wish = replace(PLAIN, replacing=True)
    assert code_of(lambda: doubting.seal(paper, sealed_name(paper), wish)) == "SEA-07"
    assert sealed_name(paper).read_bytes() == before and len(written_down(fresh)) == 1


class NobodyExamines:
    """An examiner whose child was killed."""

    def examine(self, *_: object) -> Findings:
        return Findings((), False, "SIG-05")

    def close(self) -> None: ...


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (bad_files.encrypted, "PDF-03"),
        (bad_files.locked_for_changes, "PDF-03"),
        (bad_files.cut_short, "PDF-02"),
        (bad_files.empty, "PDF-04"),
        (bad_files.truncated, "PDF-02"),
        (bad_files.picture, "PDF-01"),
        (bad_files.noise, "PDF-02"),
        (bad_files.vanished, "PDF-09"),
        (bad_files.beneath_a_file, "PDF-09"),
        (bad_files.folder, "PDF-10"),
        (bad_files.pipe, "PDF-10"),
        (bad_files.misled, "PDF-02"),
    ],
)
def test_what_cannot_be_sealed_is_called_so_and_leaves_nothing(
    fresh: SmallOffice, tmp_path: Path, make: Callable[[Path], Path], code: str
) -> None:
    source, before = make(tmp_path / "x.pdf"), standing(fresh)
    names = sorted(tmp_path.iterdir())
    target = tmp_path / "sealed.pdf"
    assert code_of(lambda: fresh.clerk.sealing_files.seal(source, target, PLAIN)) == code
    assert sorted(tmp_path.iterdir()) == names and standing(fresh) == before


def test_broken_signatures_are_not_sealed_over(fresh: SmallOffice, paper: Path, tmp_path: Path) -> None:
    sealer = fresh.desk.adapters.sealer
    assert isinstance(sealer.seal(paper, tmp_path / "signed.pdf", [mark()], "B-B"), Sealed)
    bad = bad_files.tampered(tmp_path / "signed.pdf", tmp_path / "bad.pdf")
    assert code_of(lambda: seal(fresh, bad)) == "SGN-01"
    unclear = bad_files.continued(tmp_path / "signed.pdf", tmp_path / "unclear.pdf")
    assert code_of(lambda: seal(fresh, unclear)) == "SEA-07"
    assert seal(fresh, tmp_path / "signed.pdf").outcome is Outcome.SEALED
    assert len(judged(fresh, tmp_path / "signed.sealed.pdf").signatures) == 2


def test_the_seal_goes_into_the_field_that_was_named(fresh: SmallOffice, tmp_path: Path) -> None:
    form = blank_paper(tmp_path / "form.pdf", fields=["Siegel"])
    wish = SealWish(Level.B_B, field="Siegel", reason="Ausgefertigt")
    seal(fresh, form, wish)
    [finding] = judged(fresh, sealed_name(form)).signatures
    assert (finding.field, finding.reason_given) == ("Siegel", "Ausgefertigt")
    assert seal(fresh, form, wish).outcome is Outcome.STANDING
    assert code_of(lambda: seal(fresh, form)) == "BAT-01", "the field wished for now is another one"
    other = blank_paper(tmp_path / "other.pdf")
    assert code_of(lambda: seal(fresh, other, wish)) == "SEA-01"


def test_a_file_that_awaits_other_signatures_is_not_closed(fresh: SmallOffice, tmp_path: Path) -> None:
    form = blank_paper(tmp_path / "form.pdf", fields=["resident"])
    seal(fresh, form)
    both = tmp_path / "both.pdf"
    fresh.desk.adapters.sealer.seal(sealed_name(form), both, [mark("resident", None)], "B-B")
    found = judged(fresh, both)
    assert [one.integrity for one in found.signatures] == [Integrity.INTACT] * 2


def test_the_sealed_file_may_be_read_by_those_who_could_read_the_source(
    fresh: SmallOffice, paper: Path
) -> None:
    for mode in (0o600, 0o640, 0o755):
        paper.chmod(mode)
        seal(fresh, paper)
        assert stat.S_IMODE(sealed_name(paper).stat().st_mode) == mode & 0o666
        sealed_name(paper).unlink()


def test_a_folder_that_is_not_there_is_called_so(fresh: SmallOffice, paper: Path, tmp_path: Path) -> None:
    target = tmp_path / "nowhere" / "x.pdf"
    assert code_of(lambda: fresh.clerk.sealing_files.seal(paper, target, PLAIN)) == "SEA-05"


def test_a_seal_without_its_time_stamp_stands_and_is_raised_the_next_time(
    lasting: SmallOffice, service: Stamping, paper: Path
) -> None:
    wish = SealWish(Level.B_LTA)
    service.up = False
    first = seal(lasting, paper, wish)
    assert (first.outcome, first.level, first.code) == (Outcome.SEALED, Level.B_B, "TRU-03")
    plain = sealed_name(paper).read_bytes()
    assert seal(lasting, paper, wish) == replace(first, outcome=Outcome.STANDING)
    assert sealed_name(paper).read_bytes() == plain
    service.up = True
    raised = seal(lasting, paper, wish)
    assert (raised.outcome, raised.level, raised.code) == (Outcome.RAISED, Level.B_LTA, "")
    assert sealed_name(paper).read_bytes().startswith(plain)
    assert seal(lasting, paper, wish) == replace(raised, outcome=Outcome.STANDING)
    assert [dict(values)["level"] for values in written_down(lasting)] == ["B-LTA", "B-B"]
    assert seal(lasting, paper).outcome is Outcome.STANDING, "more than was wished for is enough"
    assert contradicted(lasting.desk.adapters.store) == ()


def test_where_nobody_trusts_the_own_seal_no_time_stamp_is_added_in_vain(
    lasting: SmallOffice, service: Stamping, paper: Path
) -> None:
    wish, trusted = SealWish(Level.B_LTA), lasting.desk.profile.trusted / "root.pem"
    root = trusted.read_bytes()
    trusted.unlink()
    first = seal(lasting, paper, wish)
    assert (first.outcome, first.code) == (Outcome.SEALED, "TRU-19")
    assert not first.level.reaches(Level.B_LTA)
    before = sealed_name(paper).read_bytes()
    for _ in range(2):
        assert seal(lasting, paper, wish) == replace(first, outcome=Outcome.STANDING)
    assert sealed_name(paper).read_bytes() == before
    trusted.write_bytes(root)
    assert seal(lasting, paper, wish) == replace(first, outcome=Outcome.STANDING, level=Level.B_LTA, code="")


def test_a_certificate_nobody_can_ask_about_still_gets_its_time_stamp(
    fresh: SmallOffice, service: Stamping, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The key of the pretend town names neither CRL nor OCSP."""
    land = service.office.land
    (fresh.desk.profile.trusted / "land.pem").write_bytes(land.root_pem.read_bytes())
    sealer = PadesSealer(fresh.desk.adapters.keys, services_of(land))
    back = replace(fresh.desk._seal_back(fresh.desk.judging()), sealer=sealer)
    store, clock = fresh.desk.adapters.store, fresh.desk.clock
    stamping = SealingFiles(fresh.clerk.actor, store, clock, back, "Musterstadt")
    wish, target = SealWish(Level.B_LTA), sealed_name(paper)
    try:
        first = stamping.seal(paper, target, wish)
        assert (first.outcome, first.level, first.code) == (Outcome.SEALED, Level.B_T, "TRU-08")
        target.unlink()
        assert seal(fresh, paper).level is Level.B_B
        raised = stamping.seal(paper, target, wish)
        assert (raised.outcome, raised.level, raised.code) == (Outcome.RAISED, Level.B_T, "TRU-08")
        before = target.read_bytes()
        assert stamping.seal(paper, target, wish) == replace(raised, outcome=Outcome.STANDING)
        assert target.read_bytes() == before
    finally:
        sealer.close()


def test_no_seal_is_set_and_no_sitting_prepared_before_the_town_is_named(
    fresh: SmallOffice, office: SmallOffice, paper: Path
) -> None:
    case = fresh.checked()
    fresh.desk.profile.office_policy.write_text('unit = "Rathaus"\n', encoding="utf-8")
    with a_branch(fresh.desk.profile, office) as nameless:
        assert code_of(lambda: seal(nameless, paper)) == "SET-04"
        assert code_of(lambda: nameless.clerk.signing.prepare(case.id)) == "SET-04"
    assert not sealed_name(paper).exists() and written_down(fresh) == []


def test_whose_right_went_meanwhile_leaves_no_seal(fresh: SmallOffice, paper: Path) -> None:
    person = fresh.clerk.actor.person
    with fresh.desk.adapters.store.write() as unit:
        unit.people.save(replace(person, roles=frozenset({Role.FOREMAN})))
    assert code_of(lambda: seal(fresh, paper)) == "RGT-01"
    assert not sealed_name(paper).exists() and written_down(fresh) == []


def test_a_file_that_does_not_end_its_last_line_gets_its_seal_on_a_new_one(
    fresh: SmallOffice, paper: Path
) -> None:
    paper.write_bytes(paper.read_bytes().rstrip())
    seal(fresh, paper)
    appended = sealed_name(paper).read_bytes()[paper.stat().st_size :]
    assert appended.startswith(b"\n")
    assert judged(fresh, sealed_name(paper)).integrity is Integrity.INTACT


def filled_in(path: Path) -> Path:
    """A form with a text field that was filled in."""
    with pikepdf.open(blank_paper(path), allow_overwriting_input=True) as form:
        page = form.pages[0]
        look = form.make_stream(b"/Tx BMC BT /F1 10 Tf 2 4 Td (Muster) Tj ET EMC")
        look.Type, look.Subtype, look.BBox = pikepdf.Name.XObject, pikepdf.Name.Form, [0, 0, 100, 20]
        look.Resources = page.Resources
        field = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, FT=pikepdf.Name.Tx, T="name", V="Muster",
            F=4, P=page.obj, Rect=[72, 600, 172, 620], DA="/F1 10 Tf 0 g", AP=pikepdf.Dictionary(N=look),
        )  # fmt: skip
        field = form.make_indirect(field)
        page.Annots = pikepdf.Array([field])
        form.Root.AcroForm = form.make_indirect(pikepdf.Dictionary(Fields=[field], DA="/F1 10 Tf 0 g"))
        form.save(path)
    return path


def test_a_form_that_was_filled_in_is_sealed_and_archived_too(
    lasting: SmallOffice, service: Stamping, tmp_path: Path
) -> None:
    form, wish = filled_in(tmp_path / "form.pdf"), SealWish(Level.B_LTA)
    assert seal(lasting, form, wish).level is Level.B_LTA
    service.up = False
    other = filled_in(tmp_path / "other.pdf")
    assert seal(lasting, other, wish).level is Level.B_B
    service.up = True
    assert seal(lasting, other, wish).outcome is Outcome.RAISED
