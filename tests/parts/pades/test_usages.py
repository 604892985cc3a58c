"""Our own account of where objects are used is the one pyHanko makes, revision by revision."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pikepdf
from pyhanko.pdf_utils.generic import Reference
from pyhanko.pdf_utils.misc import PdfReadError
from pyhanko.pdf_utils.reader import PdfFileReader

from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.adapters.pades.usages import Usages, _Ways
from clerkdesk.adapters.paper.maker import TypstPaper
from clerkdesk.base.paths import resource
from clerkdesk.domain.pages import Place
from tests.fakes.papers import blank_paper, mark
from tests.fakes.revisions import classic, numbers, revision
from tests.interop.paper_making import make_all

MODEST = 150_000  # bytes; counting takes pyHanko seconds in larger ones


def differences(path: Path) -> list[str]:
    """Objects of any revision whose ways from the trailer we and pyHanko count differently."""
    found = []
    with path.open("rb") as ours, path.open("rb") as theirs:
        mine, other = PdfFileReader(ours), PdfFileReader(theirs)
        usages = Usages(mine)
        for number in range(mine.xrefs.total_revisions):
            at, same = mine.get_historical_resolver(number), other.get_historical_resolver(number)
            usages.tell(at)
            same._load_reverse_xref_cache()
            counted = same._indirect_object_access_cache
            assert counted and at._indirect_object_access_cache
            found += [
                f"{ref} in revision {number}"
                for ref in {*counted, *at._indirect_object_access_cache}
                if counted.get(ref, set()) != at._indirect_object_access_cache[ref]
            ]
    return found


def test_of_a_paper_signed_many_times(sealer: PadesSealer, tmp_path: Path) -> None:
    places = [Place(0, 40.0, 20.0 + 60 * number, 120.0, 40.0) for number in range(6)]
    marks = [replace(mark(f"s{number}"), place=place) for number, place in enumerate(places)]
    sealer.seal(blank_paper(tmp_path / "plain.pdf", pages=3), tmp_path / "signed.pdf", marks, "B-B")
    assert differences(tmp_path / "signed.pdf") == []


def test_of_our_own_tagged_forms(tmp_path: Path) -> None:
    paper = TypstPaper(resource("templates"), resource("fonts"))
    files = make_all(paper, tmp_path)
    paper.close()
    assert files
    assert {name: differences(file) for name, file in files.items()} == {name: [] for name in files}


def test_of_objects_that_change_hands(sealer: PadesSealer, tmp_path: Path) -> None:
    path = classic(sealer, tmp_path)
    page, content, root = numbers(path)
    with pikepdf.open(path) as made:
        again = bytes(made.pages[0].obj.unparse(resolved=True))
    revision(path, {page: again.replace(b"/Rotate", b"/More [%d 0 R %d 0 R] /Rotate" % (content, root))})
    revision(path, {page: again})
    revision(path, {900: b"<< /Kids [%d 0 R] /K %d 0 R >>" % (page, page)})
    revision(path, {page: again.replace(b"/Rotate", b"/More 900 0 R /Rotate")})
    assert differences(path) == []


def test_of_strangers_files(shared_data: Path) -> None:
    files = [file for file in (shared_data / "signed").rglob("*.pdf") if file.stat().st_size < MODEST]
    told = 0
    for file in files:
        with suppress(PdfReadError, ValueError, KeyError):  # neither of us can read it
            assert differences(file) == [], file.name
            told += 1
    assert told > 12


def test_a_revision_gone_by_is_counted_anew(sealer: PadesSealer, tmp_path: Path) -> None:
    with classic(sealer, tmp_path).open("rb") as stream:
        reader = PdfFileReader(stream)
        usages = Usages(reader)
        later, earlier = reader.get_historical_resolver(1), reader.get_historical_resolver(0)
        for at in (later, earlier, later):
            usages.tell(at)
            assert isinstance(at._indirect_object_access_cache, _Ways)
            assert at._get_usages_of_ref(Reference(numbers(Path(stream.name))[0], 0, at))


def test_a_revision_that_was_told_and_is_gone_by_finds_out_anew(sealer: PadesSealer, tmp_path: Path) -> None:
    path = classic(sealer, tmp_path)
    page, _, _ = numbers(path)
    with path.open("rb") as stream:
        reader = PdfFileReader(stream)
        usages = Usages(reader)
        first, second = reader.get_historical_resolver(0), reader.get_historical_resolver(1)
        for each in (first, second, first):
            usages.tell(each)
        first._load_reverse_xref_cache()
        assert first._get_usages_of_ref(Reference(page, 0, first))
