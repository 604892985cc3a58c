"""Cases that end without result, and copies that leave the house."""

import json
from pathlib import Path

import pytest

from clerkdesk.base.errors import Conflict, Missing, Refused, Unreachable, Unreadable
from clerkdesk.base.paths import resource
from clerkdesk.domain.cases import CaseState
from clerkdesk.domain.inboxes import InboxView, Section
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.rights import Act
from tests.office.conftest import PAPERS, SmallOffice, write

LETTER = resource("samples", "unknown_letter.pdf")
WHY = "Wollte nicht unterschreiben"


def listed(small: SmallOffice, view: InboxView, case: str) -> bool:
    return any(row.id == case for row in small.clerk.inbox.page(view).rows)


def test_a_declined_case_is_closed_found_again_and_reopened(fresh: SmallOffice) -> None:
    case = fresh.checked()
    fresh.clerk.signing.decline(fresh.clerk.signing.prepare(case.id))
    assert fresh.clerk.cases.open(case.id).case.declined
    closed = fresh.clerk.cases.close(case.id, WHY)
    assert (closed.state, closed.filed, closed.declined) == (CaseState.CLOSED, False, False)
    assert not listed(fresh, InboxView.MINE, case.id), "it drops out of the open list"
    (row,) = fresh.clerk.inbox.page(InboxView.UNIT, text=case.reference).rows
    assert (row.section, row.closed, row.declined) == (Section.FILED, True, False)
    reopened = fresh.clerk.cases.reopen(case.id, "Kommt doch")
    assert (reopened.state, reopened.declined) == (CaseState.OPEN, True)
    assert reopened.next_step is StepId.SIGN, "it goes on where it was left"
    assert reopened.clerk == fresh.clerk.actor.person.id
    acts = [(line.act, line.value("reason")) for line in fresh.clerk.cases.open(case.id).history[:2]]
    assert acts == [(Act.REOPEN, "Kommt doch"), (Act.CLOSE, WHY)]
    assert fresh.sign(reopened).next_step is StepId.APPROVE


def test_nothing_changes_in_a_closed_case_until_it_is_reopened(fresh: SmallOffice) -> None:
    case = fresh.registration()
    fresh.clerk.cases.close(case.id, WHY)
    for attempt in (
        lambda: fresh.clerk.inbox.claim(case.id),
        lambda: fresh.clerk.cases.check(case.id, PAPERS),
        lambda: fresh.clerk.exchange.add_file(case.id, LETTER),
        lambda: fresh.clerk.cases.close(case.id, WHY),
        lambda: fresh.supervisor.approvals.give_back(case.id, WHY),
    ):
        with pytest.raises(Refused, match="CAS-09"):
            attempt()
    fresh.clerk.cases.remark(case.id, "Hat angerufen")
    fresh.clerk.cases.reopen(case.id, "Kommt doch")
    with pytest.raises(Refused, match="CAS-10"):
        fresh.clerk.cases.reopen(case.id, "Kommt doch")


def test_a_case_is_neither_closed_without_reason_nor_when_filed_nor_while_its_seal_is_set(
    fresh: SmallOffice,
) -> None:
    case = fresh.checked()
    with pytest.raises(Refused, match="SGN-06"):
        fresh.clerk.cases.close(case.id, "  ")
    signed = write(fresh.clerk.signing.prepare(case.id))
    fresh.clerk.signing.seal(signed)
    with pytest.raises(Refused, match="CAS-11"):
        fresh.clerk.cases.close(case.id, WHY)
    fresh.clerk.signing.told(signed.sitting.id)
    fresh.supervisor.approvals.approve(case.id, fresh.supervisor.approvals.open(case.id).seen)
    fresh.clerk.filing.file_away(case.id, register_entered=True)
    with pytest.raises(Refused, match="CAS-02"):
        fresh.clerk.cases.close(case.id, WHY)


def test_a_sitting_in_a_case_that_was_closed_meanwhile_comes_to_nothing(fresh: SmallOffice) -> None:
    case = fresh.checked()
    sitting = fresh.clerk.signing.prepare(case.id)
    fresh.clerk.cases.close(case.id, WHY)
    with pytest.raises((Refused, Conflict)):
        fresh.clerk.signing.seal(write(sitting))
    assert fresh.clerk.cases.open(case.id).documents[0].version.number == 1


def test_a_program_is_told_that_the_case_was_closed(fresh: SmallOffice, tmp_path: Path) -> None:
    handed = fresh.clerk.exchange.take_in(LETTER, return_to=str(tmp_path))
    fresh.clerk.cases.close(handed.case.id, WHY)
    assert fresh.clerk.rounds.walk() == 1
    (note,) = tmp_path.glob("*.status.json")
    assert json.loads(note.read_text(encoding="utf-8"))["status"] == "closed"


def test_a_saved_copy_is_the_very_bytes_and_stands_in_the_history(fresh: SmallOffice, tmp_path: Path) -> None:
    case = fresh.signed()
    folder = tmp_path / "desktop"
    folder.mkdir()
    digest, target = fresh.digest(case), folder / "Kopie.pdf"
    target.write_bytes(b"an older one")
    fresh.clerk.copies.save(case.id, digest, target)
    assert target.read_bytes() == fresh.desk.adapters.blobs.path(digest).read_bytes()
    line = fresh.clerk.cases.open(case.id).history[0]
    assert (line.act, line.value("how"), line.value("digest")) == (Act.HAND_OUT, "saved", digest)
    assert (line.person, line.desk) == (fresh.clerk.actor.person.id, fresh.clerk.actor.desk)
    assert [each.name for each in folder.iterdir()] == ["Kopie.pdf"]


def test_a_copy_that_cannot_be_made_leaves_nothing_behind(fresh: SmallOffice, tmp_path: Path) -> None:
    case, other = fresh.registration(), fresh.registration()
    folder = tmp_path / "desktop"
    folder.mkdir()
    digest, target = fresh.digest(case), folder / "Kopie.pdf"
    acts = len(fresh.clerk.cases.open(case.id).history)
    with pytest.raises(Missing, match="DOC-01"):
        fresh.clerk.copies.save(other.id, digest, target)
    with pytest.raises(Unreachable, match="CPY-01"):
        fresh.clerk.copies.save(case.id, digest, folder / "nowhere" / "Kopie.pdf")
    place = fresh.desk.adapters.blobs.path(digest)
    place.chmod(0o600)
    place.write_bytes(place.read_bytes() + b"?")
    with pytest.raises(Unreadable, match="BLB-02"):
        fresh.clerk.copies.save(case.id, digest, target)
    assert list(folder.iterdir()) == []
    assert len(fresh.clerk.cases.open(case.id).history) == acts


def test_what_is_printed_stands_in_the_history_before_the_first_page(fresh: SmallOffice) -> None:
    case = fresh.signed()
    digest = fresh.digest(case)
    printout = fresh.clerk.copies.begin_print(case.id, digest)
    assert fresh.clerk.cases.open(case.id).history[0].value("how") == "printed"
    pages = printout.facts.pages
    assert printout.page(len(pages) - 1, 300 / 72).height >= pages[-1].height * 4


def test_only_a_document_of_the_case_is_printed_and_its_bytes_are_checked_once(
    fresh: SmallOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    case, other = fresh.signed(), fresh.registration()
    digest, blobs = fresh.digest(case), fresh.desk.adapters.blobs
    with pytest.raises(Missing, match="DOC-01"):
        fresh.clerk.copies.begin_print(other.id, digest)
    printout = fresh.clerk.copies.begin_print(case.id, digest)
    monkeypatch.setattr(blobs, "path", None)  # nothing is looked up, and so hashed, any more
    assert printout.page(0, 1).width > 0
