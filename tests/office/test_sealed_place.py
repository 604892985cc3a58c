"""What lies where a sealed file is to lie, or to be made: taken for ours, left alone, or replaced."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers

from clerkdesk.adapters.exchange.sealed_folder import LocalSealedFolder
from clerkdesk.adapters.keys.holder import KeyProcess
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.app.demo.pretend_ca import PretendTown, found_town
from clerkdesk.base.paths import Profile
from clerkdesk.domain.rights import Act
from clerkdesk.domain.seals import Level
from clerkdesk.domain.signatures import Integrity
from clerkdesk.usecases.sealing_files import Outcome
from tests.fakes.papers import NO_INK, blank_paper, mark
from tests.office.conftest import SmallOffice, a_branch
from tests.office.refusals import code_of, standing
from tests.office.test_sealing_files import (
    PLAIN,
    judged,
    nothing_half_done,
    paper,
    seal,
    sealed_name,
    written_down,
)

__all__ = ["paper"]


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
