"""The reader on bad files: each costs one answer with a code, and the next question is answered."""

import errno
import os
import signal
import threading
import time
from contextlib import closing
from pathlib import Path

import pikepdf
import pytest

from clerkdesk.adapters.pdf import segment
from clerkdesk.adapters.pdf.asking import Limits
from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.base.errors import Cancelled, Unreadable
from clerkdesk.domain.pages import PageSize
from tests.fakes.handmade import make, make_nested
from tests.house.leftovers import children


def code(reader: PdfProcess, path: Path) -> str:
    with pytest.raises(Unreadable) as trouble:
        reader.inspect(path)
    return trouble.value.code


def segments() -> set[str]:
    return {path.name for path in Path("/dev/shm").glob("clerkdesk-*")}


def test_other_formats_are_refused_even_those_the_library_could_open(
    reader: PdfProcess, tmp_path: Path
) -> None:
    picture = tmp_path / "form.pdf"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    text = tmp_path / "form.txt"
    text.write_text("Anmeldung bei der Stadt\n")
    page = tmp_path / "form.svg"
    page.write_text("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>")
    assert [code(reader, path) for path in (picture, text, page)] == ["PDF-01"] * 3


def test_a_pdf_under_a_foreign_name_is_still_a_pdf(reader: PdfProcess, tmp_path: Path) -> None:
    path = make(tmp_path / "a.pdf").rename(tmp_path / "a.xps")
    assert len(reader.inspect(path).pages) == 1


def test_an_empty_file_is_called_empty(reader: PdfProcess, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").touch()
    assert code(reader, tmp_path / "a.pdf") == "PDF-04"


def test_what_is_no_file_or_may_not_be_opened_is_not_called_damaged(
    reader: PdfProcess, tmp_path: Path
) -> None:
    folder, pipe = tmp_path / "folder.pdf", tmp_path / "pipe.pdf"
    folder.mkdir()
    os.mkfifo(pipe)
    assert [code(reader, path) for path in (folder, pipe)] == ["PDF-10"] * 2


def test_a_file_nobody_here_may_read_is_said_to_be_so(reader: PdfProcess, tmp_path: Path) -> None:
    """Not even root's reader may: it has given up all rights."""
    path = make(tmp_path / "a.pdf")
    path.chmod(0)
    assert code(reader, path) == "PDF-10"


def test_a_whole_file_without_pages_is_said_to_have_none(reader: PdfProcess, tmp_path: Path) -> None:
    pikepdf.new().save(tmp_path / "a.pdf")
    assert code(reader, tmp_path / "a.pdf") == "PDF-14"


def test_a_file_that_is_only_a_header_is_called_damaged(reader: PdfProcess, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7\n" + os.urandom(3000))
    assert code(reader, tmp_path / "a.pdf") == "PDF-02"


def test_a_missing_file_is_called_missing(reader: PdfProcess, tmp_path: Path) -> None:
    assert code(reader, tmp_path / "nowhere.pdf") == "PDF-09"


def test_a_truncated_file_opens_as_repaired_or_is_called_damaged(reader: PdfProcess, tmp_path: Path) -> None:
    whole = make(tmp_path / "a.pdf", "1 0 0 rg 0 0 9 9 re f").read_bytes()
    outcomes = set()
    for cut in range(20, len(whole) - 40, len(whole) // 12):
        path = tmp_path / f"{cut}.pdf"
        path.write_bytes(whole[:cut])
        try:
            facts = reader.inspect(path)
        except Unreadable as trouble:
            outcomes.add(trouble.code)
        else:
            outcomes.add("repaired" if facts.repaired else "clean")
    assert outcomes <= {"PDF-02", "repaired"}
    assert "PDF-02" in outcomes


def test_a_file_without_its_tail_is_said_to_be_repaired(reader: PdfProcess, tmp_path: Path) -> None:
    path = make(tmp_path / "a.pdf")
    path.write_bytes(path.read_bytes().split(b"xref")[0])
    assert reader.inspect(path).repaired


def test_a_locked_file_is_called_encrypted(reader: PdfProcess, tmp_path: Path) -> None:
    path = make(tmp_path / "a.pdf")
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(user="geheim", owner="geheimer"))
    assert code(reader, path) == "PDF-03"


def test_a_file_over_the_limit_is_not_opened(hasty: PdfProcess, tmp_path: Path) -> None:
    path = make(tmp_path / "a.pdf")
    with path.open("ab") as file:
        file.write(bytes(200_000))
    assert code(hasty, path) == "PDF-07"


def test_there_is_no_page_behind_the_last(reader: PdfProcess, tmp_path: Path) -> None:
    path = make(tmp_path / "a.pdf")
    for page in (1, -1):
        with pytest.raises(Unreadable, match="PDF-08"):
            reader.render(path, page, 1.0)


def test_a_picture_over_the_limit_is_refused_before_it_is_drawn(hasty: PdfProcess, tmp_path: Path) -> None:
    path = make(tmp_path / "a.pdf", box=(0, 0, 1_000_000, 1_000_000))
    assert hasty.inspect(path).pages == (PageSize(1_000_000, 1_000_000),)
    with pytest.raises(Unreadable, match="PDF-07"):
        hasty.render(path, 0, 1.0)
    assert hasty.render(path, 0, 0.0005).width == 500


@pytest.mark.crash
def test_a_page_that_wants_all_memory_costs_one_answer(tmp_path: Path) -> None:
    bomb, plain = make_nested(tmp_path / "bomb.pdf", 10, 10), make(tmp_path / "a.pdf")
    with closing(PdfProcess(Limits(memory_bytes=125_000_000))) as small:
        with pytest.raises(Unreadable, match="PDF-05"):
            small.render(bomb, 0, 1.0)
        assert small.render(plain, 0, 1.0).width == 300


@pytest.mark.crash
def test_a_page_that_explodes_costs_one_answer(hasty: PdfProcess, tmp_path: Path) -> None:
    bomb, plain = make_nested(tmp_path / "bomb.pdf", 10, 10), make(tmp_path / "a.pdf")
    began = time.monotonic()
    with pytest.raises(Unreadable, match="PDF-06"):
        hasty.render(bomb, 0, 1.0)
    assert time.monotonic() - began < 3
    assert hasty.render(plain, 0, 1.0).width == 300


def test_a_reader_that_is_killed_is_said_to_have_died(hasty: PdfProcess, tmp_path: Path) -> None:
    bomb, plain = make_nested(tmp_path / "bomb.pdf", 10, 10), make(tmp_path / "a.pdf")
    before = set(children())
    hasty.render(plain, 0, 1.0)
    (child,) = set(children()) - before
    killer = threading.Timer(0.15, os.kill, (child, signal.SIGKILL))
    killer.start()
    with pytest.raises(Unreadable, match="PDF-05"):
        hasty.render(bomb, 0, 1.0)
    killer.join()
    assert hasty.render(plain, 0, 1.0).width == 300


def test_what_nobody_waits_for_can_be_cut_off(hasty: PdfProcess, tmp_path: Path) -> None:
    bomb, plain = make_nested(tmp_path / "bomb.pdf", 10, 10), make(tmp_path / "a.pdf")
    hasty.warm_up()
    scissors = threading.Timer(0.15, hasty.cancel)
    scissors.start()
    began = time.monotonic()
    with pytest.raises(Cancelled):
        hasty.render(bomb, 0, 1.0)
    assert time.monotonic() - began < 1.2
    scissors.join()
    assert hasty.render(plain, 0, 1.0).width == 300


def test_cutting_off_an_idle_reader_does_nothing(hasty: PdfProcess, tmp_path: Path) -> None:
    hasty.warm_up()
    before = set(children())
    hasty.cancel()
    assert hasty.inspect(make(tmp_path / "a.pdf")).pages
    assert set(children()) == before


def test_nothing_is_left_in_shared_memory(tmp_path: Path) -> None:
    before = segments()
    reader = PdfProcess()
    reader.render(make(tmp_path / "a.pdf"), 0, 1.0)
    assert segments() == before, "the name goes before the first picture is drawn"
    scissors = threading.Timer(0.15, reader.cancel)
    scissors.start()
    with pytest.raises(Cancelled):
        reader.render(make_nested(tmp_path / "bomb.pdf", 10, 10), 0, 2.0)
    scissors.join()
    reader.close()
    reader.close()
    assert segments() == before


def test_a_full_shared_memory_costs_one_answer(
    hasty: PdfProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(handle: int, offset: int, size: int) -> None:
        raise OSError(errno.ENOSPC, "no room")

    before, path = segments(), make(tmp_path / "a.pdf")
    with monkeypatch.context() as patched, pytest.raises(Unreadable, match="PDF-05"):
        patched.setattr(os, "posix_fallocate", full)
        hasty.render(path, 0, 1.0)
    assert segments() == before
    assert hasty.render(path, 0, 1.0).width == 300


def test_a_segment_without_its_name_is_still_shared() -> None:
    mine = segment.make(4096)
    theirs = segment.join(mine.name, 4096)
    mine.hide()
    theirs.memory[:5] = b"ClerD"
    assert mine.memory[:5] == b"ClerD"
    with pytest.raises(FileNotFoundError):
        segment.join(mine.name, 4096)
    mine.close()
    theirs.close()


def test_the_child_has_no_network_no_core_dumps_and_writes_no_file(hasty: PdfProcess) -> None:
    before = set(children())
    hasty.warm_up()
    (child,) = set(children()) - before
    limits = Path(f"/proc/{child}/limits").read_text().splitlines()
    soft = {line[:26].strip(): line[26:47].strip() for line in limits[1:]}
    assert soft["Max address space"] == "700000000"
    assert soft["Max file size"] == "0"
    assert soft["Max core file size"] in ("0", "1")


@pytest.mark.parametrize(
    ("key", "lie"),
    [
        ("pages", [[0, 842]]),
        ("pages", [[-595, -842]]),
        ("pages", [[595, 2e6]]),
        ("pages", 5),
        ("slots", [["resident", [0, 10, 10, 0, 50], False]]),
        ("slots", [["resident", [0, 10, 10], False]]),
    ],
)
def test_a_measure_that_cannot_be_is_not_believed(
    monkeypatch: pytest.MonkeyPatch, key: str, lie: object
) -> None:
    told = {"pages": [[595, 842]], "slots": [], "title": "", "labels": [], "repaired": False}
    with closing(PdfProcess()) as reader:
        monkeypatch.setattr(reader._asking._child, "call", lambda *_, **__: (told, b""))
        assert reader.inspect(Path("a.pdf")).pages == (PageSize(595, 842),)
        told[key] = lie
        assert code(reader, Path("a.pdf")) == "PDF-05"


@pytest.mark.parametrize(
    "lie",
    [
        {"need": 10**12},
        {"need": -4},
        {"width": -10, "height": -10, "form": "bgrx"},
        {"width": 10, "height": 10**9, "form": "grey"},
        {"width": 10, "height": 10, "form": "none"},
    ],
)
def test_a_picture_that_cannot_be_is_not_believed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, lie: dict[str, object]
) -> None:
    path = make(tmp_path / "a.pdf")
    with closing(PdfProcess()) as reader:
        reader.render(path, 0, 1.0)
        monkeypatch.setattr(reader._asking._child, "call", lambda *_, **__: (lie, b""))
        with pytest.raises(Unreadable, match="PDF-05"):
            reader.render(path, 0, 1.0)
