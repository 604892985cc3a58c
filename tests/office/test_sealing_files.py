"""The town's seal on files that belong to no case: set once, judged, written down, raised later."""

import os
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers

from clerkdesk.adapters.exchange.sealed_folder import LocalSealedFolder
from clerkdesk.adapters.keys.holder import KeyProcess
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.app.demo.pretend_ca import PretendTown, found_town
from clerkdesk.base.paths import Profile
from clerkdesk.domain.people import Role
from clerkdesk.domain.rights import Act
from clerkdesk.domain.signatures import Findings, Integrity, Judgement, Level, Sealed
from clerkdesk.registry.history import check_chain, contradicted
from clerkdesk.registry.judging import Judging
from clerkdesk.usecases.sealing_files import Outcome, SealedFile, SealingFiles, SealWish
from tests.fakes import bad_files
from tests.fakes.papers import NO_INK, blank_paper, mark
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


def anything(paper: Path, target: Path) -> None:
    target.write_bytes(b"Einkaufszettel")


def the_same(paper: Path, target: Path) -> None:
    target.write_bytes(paper.read_bytes())


def unsigned(paper: Path, target: Path) -> None:
    target.write_bytes(paper.read_bytes() + b"%\n")


def dangling(paper: Path, target: Path) -> None:
    target.symlink_to(paper.with_name("nirgends"))


@pytest.mark.parametrize("lay", [anything, the_same, unsigned])
def test_another_file_gives_way_only_when_that_is_wished(
    fresh: SmallOffice, paper: Path, lay: Callable[[Path, Path], None]
) -> None:
    lay(paper, sealed_name(paper))
    before, office = sealed_name(paper).read_bytes(), standing(fresh)
    assert code_of(lambda: seal(fresh, paper)) == "BAT-01"
    assert sealed_name(paper).read_bytes() == before and standing(fresh) == office
    assert seal(fresh, paper, replace(PLAIN, replacing=True)).outcome is Outcome.SEALED
    assert judged(fresh, sealed_name(paper)).integrity is Integrity.INTACT
    assert nothing_half_done(paper.parent)


def test_a_link_to_nowhere_gives_way_only_when_that_is_wished(fresh: SmallOffice, paper: Path) -> None:
    dangling(paper, sealed_name(paper))
    assert code_of(lambda: seal(fresh, paper)) == "BAT-01"
    assert sealed_name(paper).is_symlink() and written_down(fresh) == []
    assert seal(fresh, paper, replace(PLAIN, replacing=True)).outcome is Outcome.SEALED
    assert not sealed_name(paper).is_symlink()


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo])
def test_a_folder_or_pipe_in_the_place_never_gives_way(
    fresh: SmallOffice, paper: Path, make: Callable[[Path], None]
) -> None:
    make(sealed_name(paper))
    for wish in (PLAIN, replace(PLAIN, replacing=True)):
        assert code_of(lambda wish=wish: seal(fresh, paper, wish)) == "BAT-01"  # type: ignore[misc]
    assert written_down(fresh) == [] and nothing_half_done(paper.parent)


def test_a_seal_over_an_older_source_is_not_taken_for_one_over_this(fresh: SmallOffice, paper: Path) -> None:
    seal(fresh, paper)
    blank_paper(paper, pages=2)
    assert code_of(lambda: seal(fresh, paper)) == "BAT-01"


def rewritten(source: Path, target: Path) -> Path:
    """The same file with a revision that shows other words."""
    with source.open("rb") as file, target.open("wb") as out:
        writer = IncrementalPdfFileWriter(file)
        page = writer.find_page_for_modification(0)[0].get_object()
        words = generic.StreamObject(stream_data=b"0 0 200 200 re f")
        page["/Contents"] = writer.add_object(words)
        writer.update_container(page)
        writer.write(out)
    return target


def test_a_seal_over_other_pages_that_begins_with_the_same_bytes_is_not_one_over_this(
    fresh: SmallOffice, paper: Path, tmp_path: Path
) -> None:
    (tmp_path / "later").mkdir()
    other = rewritten(paper, tmp_path / "later" / paper.name)
    fresh.clerk.sealing_files.seal(other, sealed_name(paper), PLAIN)
    assert sealed_name(paper).read_bytes().startswith(paper.read_bytes())
    before = sealed_name(paper).read_bytes()
    assert code_of(lambda: seal(fresh, paper)) == "BAT-01"
    assert sealed_name(paper).read_bytes() == before
    assert seal(fresh, paper, replace(PLAIN, replacing=True)).outcome is Outcome.SEALED
    size = paper.stat().st_size
    assert fresh.desk.adapters.check_reader.same_pages(sealed_name(paper), size, {"TownSeal"})


def test_what_was_made_of_other_pages_before_a_kill_does_not_get_the_name(
    fresh: SmallOffice, paper: Path, tmp_path: Path
) -> None:
    """The source was put back to an earlier state between the kill and the next run."""
    other = rewritten(paper, tmp_path / "later.pdf")
    written = seal(fresh, other).digest
    with LocalSealedFolder().bench(sealed_name(paper)) as made:
        bench = made.parent
    bench.mkdir(mode=0o700)
    sealed_name(other).replace(bench / made.name)
    assert seal(fresh, paper).digest != written
    size = paper.stat().st_size
    assert fresh.desk.adapters.check_reader.same_pages(sealed_name(paper), size, {"TownSeal"})


def test_a_file_that_others_signed_after_its_seal_stands_sealed(fresh: SmallOffice, tmp_path: Path) -> None:
    form = blank_paper(tmp_path / "form.pdf", fields=["resident"])
    first, both = seal(fresh, form), tmp_path / "both.pdf"
    fresh.desk.adapters.sealer.seal(sealed_name(form), both, [mark("resident")], "B-B")
    both.replace(sealed_name(form))
    assert seal(fresh, form).outcome is Outcome.STANDING and first.level is Level.B_B


def test_a_sealed_file_that_was_damaged_is_not_taken_for_sealed(fresh: SmallOffice, paper: Path) -> None:
    seal(fresh, paper)
    content = bytearray(sealed_name(paper).read_bytes())
    content[content.index(b"/SigFlags 3") + 10] = ord("1")
    sealed_name(paper).write_bytes(content)
    assert code_of(lambda: seal(fresh, paper)) == "BAT-01"


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


def test_somebody_elses_seal_is_not_taken_for_ours(fresh: SmallOffice, paper: Path, tmp_path: Path) -> None:
    other = found_town(tmp_path, curve=True)
    keys = KeyProcess()
    keys.unlock(other.key_store, other.passphrase)
    sealer = PadesSealer(keys)
    theirs = replace(mark("TownSeal", None, NO_INK, ""), hidden=True)
    sealer.seal(paper, sealed_name(paper), [theirs], "B-B")
    sealer.close()
    keys.lock()
    assert judged(fresh, sealed_name(paper)).integrity is Integrity.INTACT
    assert code_of(lambda: seal(fresh, paper)) == "BAT-01"
    assert written_down(fresh) == []


def test_a_seal_that_another_desk_set_with_this_key_stands_and_is_written_down_as_found(
    fresh: SmallOffice, office: SmallOffice, empty_profile: Profile, paper: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    for path in empty_profile.root.iterdir():
        if path.is_file():
            (elsewhere / path.name).write_bytes(path.read_bytes())
    with a_branch(Profile(elsewhere), office) as other:
        first = seal(other, paper)
    assert written_down(fresh) == []
    for _ in range(2):
        assert seal(fresh, paper) == replace(first, outcome=Outcome.STANDING)
    found = (("digest", first.digest), ("level", "B-B"))
    assert written_down(fresh) == [] and written_down(fresh, Act.FIND_SEALED) == [found]


def test_a_signature_of_another_form_in_the_place_is_not_taken_for_a_seal(
    fresh: SmallOffice, paper: Path, pretend_town: PretendTown
) -> None:
    """Made with the very key that seals, by another program, as Adobe's PKCS#7 form and not as PAdES."""
    kept, passphrase = pretend_town.key_store, pretend_town.passphrase.encode()
    signer = signers.SimpleSigner.load_pkcs12(str(kept), passphrase=passphrase)
    asked = signers.PdfSignatureMetadata(field_name="TownSeal", md_algorithm="sha256")
    with paper.open("rb") as file, sealed_name(paper).open("wb") as out:
        signers.sign_pdf(IncrementalPdfFileWriter(file), asked, signer, output=out)
    [found] = judged(fresh, sealed_name(paper)).signatures
    assert found.level == "PKCS7-B"
    assert code_of(lambda: seal(fresh, paper)) == "BAT-01"


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


def test_nobody_else_makes_the_same_file_meanwhile(fresh: SmallOffice, paper: Path) -> None:
    with LocalSealedFolder().bench(sealed_name(paper)):
        assert code_of(lambda: seal(fresh, paper)) == "BAT-02"
    assert seal(fresh, paper).outcome is Outcome.SEALED


def a_linked_mark(bench: Path, precious: Path) -> None:
    bench.mkdir(mode=0o700)
    (bench / ".held").symlink_to(precious)


def a_linked_bench(bench: Path, precious: Path) -> None:
    (precious.parent / ".held").write_bytes(precious.read_bytes())
    bench.symlink_to(precious.parent)


def a_link_to_a_file(bench: Path, precious: Path) -> None:
    bench.symlink_to(precious)


def a_link_to_nowhere(bench: Path, precious: Path) -> None:
    bench.symlink_to(precious.with_name("nirgends"))


def a_strangers_bench(bench: Path, precious: Path) -> None:
    bench.mkdir()
    if os.geteuid() != 0:
        pytest.skip("only root can give a folder away")
    os.chown(bench, 4711, 4711)


@pytest.mark.parametrize(
    "lay", [a_linked_mark, a_linked_bench, a_link_to_a_file, a_link_to_nowhere, a_strangers_bench]
)
def test_what_somebody_laid_where_the_file_is_made_is_neither_followed_nor_emptied(
    fresh: SmallOffice, paper: Path, tmp_path: Path, lay: Callable[[Path, Path], None]
) -> None:
    (tmp_path / "own").mkdir()
    precious = tmp_path / "own" / "precious.txt"
    precious.write_bytes(b"kostbar")
    with LocalSealedFolder().bench(sealed_name(paper)) as made:
        bench = made.parent
    lay(bench, precious)
    kept = {path: path.read_bytes() for path in precious.parent.iterdir()}
    assert code_of(lambda: seal(fresh, paper)) == "BAT-03"
    assert {path: path.read_bytes() for path in precious.parent.iterdir()} == kept
    assert os.path.lexists(bench) and not sealed_name(paper).exists() and written_down(fresh) == []


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


def test_where_no_second_names_are_known_nothing_is_replaced_either(
    fresh: SmallOffice, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refused)
    assert seal(fresh, paper).outcome is Outcome.SEALED
    folder, other = LocalSealedFolder(), paper.with_name("other.pdf")
    other.write_bytes(b"%PDF")
    assert code_of(lambda: folder.lay(paper, other, paper, replacing=False)) == "BAT-01"
    assert other.read_bytes() == b"%PDF"


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
