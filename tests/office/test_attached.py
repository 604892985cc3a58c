"""A file that lies in a document of a case: taken out only on wish, under a mere name, and noted."""

import os
import stat
from pathlib import Path

import pikepdf
import pytest
from pikepdf import AttachedFileSpec

from clerkdesk.base.errors import Missing, Unreachable, Unreadable
from clerkdesk.base.paths import resource
from clerkdesk.domain.cases import Case
from clerkdesk.domain.contents import Attachment
from clerkdesk.domain.rights import Act
from tests.office.conftest import SmallOffice

LETTER = resource("samples", "unknown_letter.pdf")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where somebody wants the file."""
    made = tmp_path / "desktop"
    made.mkdir()
    return made


@pytest.fixture
def taken_in(fresh: SmallOffice, tmp_path: Path) -> Case:
    """A case of a letter in which a program lies that claims to be in another folder."""
    letter = tmp_path / "letter.pdf"
    with pikepdf.open(LETTER) as pdf:
        pdf.attachments["x"] = AttachedFileSpec(pdf, b"MZ hostile", filename="../Start/Rechnung\u202efdp.exe")
        pdf.save(letter)
    return fresh.clerk.exchange.take_in(letter).case


def attachment(fresh: SmallOffice, digest: str) -> Attachment:
    (only,) = fresh.clerk.contents.attachments(digest)
    return only


def test_an_attached_file_is_saved_under_a_mere_name_and_stands_in_the_history(
    fresh: SmallOffice, taken_in: Case, folder: Path
) -> None:
    digest = fresh.digest(taken_in)
    place = fresh.clerk.copies.save_attached(taken_in.id, digest, attachment(fresh, digest), folder)
    assert place == folder / "Rechnungfdp.exe"
    assert place.read_bytes() == b"MZ hostile"
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert not os.access(place, os.X_OK)
    line = fresh.clerk.cases.open(taken_in.id).history[0]
    assert (line.act, line.value("how"), line.value("file")) == (Act.HAND_OUT, "taken-out", "Rechnungfdp.exe")
    assert (line.value("digest"), line.person) == (digest, fresh.clerk.actor.person.id)


def test_nothing_that_is_there_is_replaced_or_followed(
    fresh: SmallOffice, taken_in: Case, folder: Path, tmp_path: Path
) -> None:
    digest = fresh.digest(taken_in)
    (folder / "Rechnungfdp.exe").write_bytes(b"mine")
    (folder / "Rechnungfdp (2).exe").symlink_to(tmp_path / "elsewhere")
    place = fresh.clerk.copies.save_attached(taken_in.id, digest, attachment(fresh, digest), folder)
    assert place.name == "Rechnungfdp (3).exe"
    assert (folder / "Rechnungfdp.exe").read_bytes() == b"mine"
    assert not (tmp_path / "elsewhere").exists()


def test_what_cannot_be_saved_leaves_no_file_and_no_line(
    fresh: SmallOffice, taken_in: Case, folder: Path
) -> None:
    digest = fresh.digest(taken_in)
    found, lines = attachment(fresh, digest), len(fresh.clerk.cases.open(taken_in.id).history)
    save = fresh.clerk.copies.save_attached
    with pytest.raises(Unreachable, match="CPY-01"):
        save(taken_in.id, digest, found, folder / "nowhere")
    with pytest.raises(Unreadable, match="PDF-13"):
        save(taken_in.id, digest, Attachment(1, "a.txt", 1), folder)
    with pytest.raises(Missing, match="DOC-01"):
        save(fresh.registration().id, digest, found, folder)
    assert list(folder.iterdir()) == []
    assert len(fresh.clerk.cases.open(taken_in.id).history) == lines


def test_a_file_whose_note_fails_does_not_appear(
    fresh: SmallOffice, taken_in: Case, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    digest = fresh.digest(taken_in)
    found = attachment(fresh, digest)
    monkeypatch.setattr(
        type(fresh.clerk.copies), "_note", lambda *_: (_ for _ in ()).throw(Missing("DOC-01"))
    )
    with pytest.raises(Missing):
        fresh.clerk.copies.save_attached(taken_in.id, digest, found, folder)
    assert list(folder.iterdir()) == []
