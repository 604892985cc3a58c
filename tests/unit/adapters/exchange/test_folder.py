"""Giving files back: whole, under the same name, and never over somebody else's."""

import json
import os
import stat
import sys
from pathlib import Path

import pytest

from clerkdesk.adapters.exchange.folder import FolderReturn
from clerkdesk.base.errors import Conflict, Refused, Unreachable

ORIGINAL = b"%PDF-1.7 form\n"
SIGNED = ORIGINAL + b"signature\n" * 200_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "return").mkdir()
    return tmp_path / "return"


@pytest.fixture
def signed(tmp_path: Path) -> Path:
    path = tmp_path / "signed"
    path.write_bytes(SIGNED)
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_signed_file_lies_there_under_its_name(folder: Path, signed: Path) -> None:
    FolderReturn().deliver(signed, folder, "Anmeldung Müller.pdf")
    assert (folder / "Anmeldung Müller.pdf").read_bytes() == SIGNED
    assert names(folder) == ["Anmeldung Müller.pdf"]


def test_the_same_bytes_again_change_nothing(folder: Path, signed: Path) -> None:
    FolderReturn().deliver(signed, folder, "a.pdf")
    before = _identity(folder / "a.pdf")
    FolderReturn().deliver(signed, folder, "a.pdf")
    assert _identity(folder / "a.pdf") == before


def _identity(path: Path) -> tuple[int, int]:
    """What changes when a file is written or replaced, but not when it is read."""
    status = path.stat()
    return status.st_ino, status.st_mtime_ns


def test_the_original_is_replaced_by_its_own_continuation(folder: Path, signed: Path) -> None:
    (folder / "a.pdf").write_bytes(ORIGINAL)
    FolderReturn().deliver(signed, folder, "a.pdf")
    assert (folder / "a.pdf").read_bytes() == SIGNED


@pytest.mark.skipif(sys.platform == "win32", reason="rights are inherited from the folder there")
@pytest.mark.parametrize("umask", [0o022, 0o077])
def test_a_signed_file_is_for_the_group_at_most_and_one_that_replaces_for_whom_it_was(
    folder: Path, signed: Path, umask: int
) -> None:
    (folder / "old.pdf").write_bytes(ORIGINAL)
    (folder / "old.pdf").chmod(0o664)
    before = os.umask(umask)
    try:
        for name in ("old.pdf", "new.pdf"):
            FolderReturn().deliver(signed, folder, name)
        FolderReturn().report(folder, "no.pdf", "declined", "")
    finally:
        os.umask(before)
    modes = {path.name: oct(stat.S_IMODE(path.stat().st_mode)) for path in folder.iterdir()}
    assert modes == {"old.pdf": "0o664", "new.pdf": "0o640", "no.pdf.status.json": "0o640"}


@pytest.mark.parametrize("there", [b"%PDF-1.7 another form\n", SIGNED + b"signed again", b"x"])
def test_what_is_not_the_original_stays(folder: Path, signed: Path, there: bytes) -> None:
    (folder / "a.pdf").write_bytes(there)
    with pytest.raises(Conflict, match="EXC-03"):
        FolderReturn().deliver(signed, folder, "a.pdf")
    assert (folder / "a.pdf").read_bytes() == there
    assert names(folder) == ["a.pdf"]


def test_a_refusal_is_noted_beside_the_file_itself_or_nothing(folder: Path, tmp_path: Path) -> None:
    original, returns = tmp_path / "a.pdf", FolderReturn()
    original.write_bytes(b"%PDF-1.7 a form")
    returns.refuse(original, folder, "a.pdf", "PDF-02")
    assert names(folder) == ["a.pdf.status.json"]
    (folder / "b.pdf").write_bytes(original.read_bytes())
    returns.refuse(original, folder, "b.pdf", "PDF-02")
    assert "b.pdf.status.json" in names(folder)


@pytest.mark.parametrize("there", [SIGNED, b"%PDF-1.7 another form"])
@pytest.mark.parametrize("gone", [False, True])
def test_no_refusal_is_noted_beside_a_result(folder: Path, tmp_path: Path, there: bytes, gone: bool) -> None:
    (folder / "a.pdf").write_bytes(there)
    original = tmp_path / "a.pdf"
    if not gone:
        original.write_bytes(b"%PDF-1.7 a form that is not it")
    FolderReturn().refuse(original, folder, "a.pdf", "EXC-12")
    assert names(folder) == ["a.pdf"]


def test_a_note_says_why_no_signed_file_comes_until_one_does(folder: Path, signed: Path) -> None:
    returns = FolderReturn()
    returns.report(folder, "Größe.pdf", "declined", "SIG-09")
    note = folder / "Größe.pdf.status.json"
    assert json.loads(note.read_text("utf-8")) == {
        "file": "Größe.pdf",
        "status": "declined",
        "code": "SIG-09",
    }
    returns.report(folder, "Größe.pdf", "failed", "")
    assert json.loads(note.read_text("utf-8"))["status"] == "failed"
    returns.deliver(signed, folder, "Größe.pdf")
    assert names(folder) == ["Größe.pdf"]


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "..",
        ".hidden",
        "../a.pdf",
        "/etc/a.pdf",
        "a/b.pdf",
        "a\\b.pdf",
        "C:a.pdf",
        "a\0.pdf",
        "a" * 300,
    ],
)
def test_a_name_that_leads_elsewhere_is_refused(folder: Path, signed: Path, name: str) -> None:
    with pytest.raises(Refused, match="EXC-02"):
        FolderReturn().deliver(signed, folder, name)
    with pytest.raises(Refused, match="EXC-02"):
        FolderReturn().report(folder, name, "declined", "")
    assert names(folder) == [] and names(folder.parent) == ["return", "signed"]


def test_a_folder_that_is_away_is_said_and_not_made(folder: Path, signed: Path) -> None:
    with pytest.raises(Unreachable, match="EXC-01"):
        FolderReturn().deliver(signed, folder / "away", "a.pdf")
    with pytest.raises(Unreachable, match="EXC-01"):
        FolderReturn().report(folder / "away", "a.pdf", "failed", "")
    assert names(folder) == []


def test_a_link_in_the_folder_leads_nothing_out_of_it(folder: Path, signed: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.pdf"
    elsewhere.write_bytes(ORIGINAL)
    (folder / "a.pdf").symlink_to(elsewhere)
    FolderReturn().deliver(signed, folder, "a.pdf")
    assert elsewhere.read_bytes() == ORIGINAL
    assert (folder / "a.pdf").read_bytes() == SIGNED and not (folder / "a.pdf").is_symlink()


def test_a_file_that_cannot_be_read_leaves_nothing_behind(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(Unreachable, match="EXC-01"):
        FolderReturn().deliver(tmp_path / "gone", folder, "a.pdf")
    assert names(folder) == []
