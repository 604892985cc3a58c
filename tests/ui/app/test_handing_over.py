"""A file comes from another program, is signed on the pad, and goes back, while that program waits."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from clerkdesk.app import doorbell
from clerkdesk.app.demo.pretend_ca import PretendTown
from clerkdesk.app.demo.town import COLLEAGUE, SUPERVISOR
from clerkdesk.base.paths import resource
from clerkdesk.domain.entries import DeclineReason
from clerkdesk.domain.procedures import StepId
from clerkdesk.ui.kit.banner import Banner
from clerkdesk.ui.pad.course import Phase
from tests.fakes import bad_files
from tests.ui.app.conftest import Counter, Program
from tests.ui.app.letters import LETTER, choose_place, draw_place

pytestmark = pytest.mark.whole

FORM = "specialist_program_registration.pdf"
FORM_CASE, LETTER_CASE = "MUSTER-2026-00417", "26-00001"


def to_the_pad(counter: Counter) -> None:
    """Send an open case to the pad, with all papers seen."""
    counter.tick_papers()
    counter.click_primary()


def approve(counter: Counter) -> None:
    """Have the supervisor approve the case on the table; this desk hears of it on its next round."""
    counter.until(lambda: counter.case.next_step is StepId.APPROVE)
    counter.settle()
    approvals = counter.desk.sign_in(SUPERVISOR.id).approvals
    approvals.approve(counter.case.id, approvals.open(counter.case.id).seen)
    counter.front.walk()


def banners(counter: Counter) -> dict[str, Banner]:
    """The banners in sight, by code."""
    every = counter.seat.window.findChildren(Banner)
    return {banner.look.code: banner for banner in every if banner.isVisible()}


def demand_signed(program: Program, before: Path, town: PretendTown, *, closed: bool) -> None:
    """In the program's folder lies its file, signed, perhaps closed by the seal, and nothing else."""
    signed = program.returned / before.name
    assert list(program.returned.iterdir()) == [signed]
    assert signed.read_bytes().startswith(before.read_bytes())
    assert signed.stat().st_size > before.stat().st_size
    command = [
        sys.executable,
        "-m",
        "clerkdesk",
        "verify",
        str(signed),
        "--json",
        "--trust",
        str(town.root_pem),
    ]
    done = subprocess.run(
        command,
        capture_output=True,
        env={**os.environ, "CLERKDESK_PROFILE": str(before.parent / "nowhere")},
        check=False,
    )
    judged = json.loads(done.stdout)
    assert (done.returncode, judged["verdict"]) == (0, "valid")
    ink, *seal = judged["signatures"]
    assert [one["field"] for one in seal] == (["office_seal"] if closed else [])
    assert all("Musterstadt" in one["signer"] and "Mustermann" not in one["signer"] for one in (ink, *seal))


def test_a_form_without_fields_reaches_the_pad_and_goes_back_signed(
    counter: Counter, program: Program, pretend_town: PretendTown
) -> None:
    form = program.print(FORM, "Anmeldung 417.pdf")
    program.hand_over(form)
    counter.until_case(FORM_CASE)
    every = counter.seat.case_page.frame.card.all_button
    assert every is not None
    counter.click(every)
    counter.click_primary()
    assert counter.clicks == 2
    counter.sign_all()
    counter.until(lambda: counter.case.next_step is StepId.APPROVE)
    counter.settle()
    assert program.waits
    assert list(program.returned.iterdir()) == []
    approve(counter)
    assert program.outcome() == (0, f"taken in: case {FORM_CASE}\nsigned: case {FORM_CASE}\n")
    demand_signed(program, form, pretend_town, closed=True)


def test_an_unknown_form_is_signed_where_the_clerk_draws_the_field(
    counter: Counter, program: Program, pretend_town: PretendTown
) -> None:
    letter = program.print(LETTER)
    program.hand_over(letter, "--reference", "A-1")
    counter.until_case("A-1")
    counter.click_primary()
    choose_place(counter)
    assert counter.clicks == 2
    counter.sign_all()
    assert program.outcome()[0] == 0
    demand_signed(program, letter, pretend_town, closed=False)


def test_whoever_declines_leaves_a_note_and_a_failure(counter: Counter, program: Program) -> None:
    program.hand_over(program.print(LETTER))
    counter.until_case(LETTER_CASE)
    counter.click_primary()
    choose_place(counter)
    counter.until(lambda: counter.pad.state.phase is Phase.READING)
    counter.pad._sitting.reading.declined.emit()
    counter.pad._sitting.declining.declined.emit(DeclineReason.READ_LATER, False)
    assert program.outcome() == (1, f"taken in: case {LETTER_CASE}\ndeclined: case {LETTER_CASE}\n")
    note = program.returned / "Antrag 17.pdf.status.json"
    assert json.loads(note.read_text("utf-8"))["code"] == "declined-read-later"
    counter.until(lambda: counter.case.returned)


def test_a_file_that_cannot_be_read_is_refused_with_a_code_on_both_sides(
    counter: Counter, program: Program
) -> None:
    secret = bad_files.encrypted(program.returned.parent / "Geheim.pdf")
    program.hand_over(secret)
    code, said = program.outcome()
    assert code == 1
    assert said.startswith("failed PDF-03: This PDF is locked with a password. Save it")
    [(shown, banner)] = banners(counter).items()
    assert shown == "PDF-03"
    assert banner.look.title.startswith("Geheim.pdf: ")
    assert counter.seat.window.case == ""
    [note] = program.returned.iterdir()
    assert json.loads(note.read_text("utf-8")) == {"file": "Geheim.pdf", "status": "failed", "code": "PDF-03"}


def test_a_folder_that_is_not_there_is_refused_before_anything_is_taken_in(
    counter: Counter, program: Program
) -> None:
    program.returned.rmdir()
    program.hand_over(program.print(LETTER))
    code, said = program.outcome()
    assert code == 1
    assert said.startswith("failed EXC-09: The folder for the signed file cannot be used.")
    assert list(banners(counter)) == ["EXC-09"]
    assert counter.seat.window.case == ""


def test_a_file_handed_over_again_raises_its_case_and_both_programs_are_answered(
    counter: Counter, programs: Callable[[], Program]
) -> None:
    first, again = programs(), programs()
    letter = first.print(LETTER)
    first.hand_over(letter)
    counter.until_case(LETTER_CASE)
    again.hand_over(letter, "--return", str(first.returned))
    counter.until(lambda: len(counter.front.waiting_room.programs) == 2)
    counter.click_primary()
    choose_place(counter)
    counter.sign_all()
    assert first.outcome() == again.outcome()
    assert [path.name for path in first.returned.iterdir()] == [letter.name]


def test_what_cannot_go_back_is_said_at_its_case_until_it_can(counter: Counter, program: Program) -> None:
    letter = program.print(LETTER)
    program.hand_over(letter)
    counter.until_case(LETTER_CASE)
    away = program.returned.rename(program.returned.with_name("away"))
    counter.click_primary()
    choose_place(counter)
    counter.sign_all()
    counter.until(lambda: "EXC-01" in banners(counter))
    assert letter.name in banners(counter)["EXC-01"].look.sentence
    assert program.waits
    counter.seat.window.close_case()
    counter.seat.window.open_case(counter.case.id)
    counter.until(lambda: "EXC-01" in banners(counter))
    away.rename(program.returned)
    again = banners(counter)["EXC-01"].findChildren(QPushButton)[0]
    counter.click(again)
    assert program.outcome()[0] == 0
    counter.until(lambda: "EXC-01" not in banners(counter))
    assert [path.name for path in program.returned.iterdir()] == [letter.name]


def test_what_cannot_go_back_goes_into_the_folder_a_clerk_names(
    counter: Counter, program: Program, tmp_path: Path
) -> None:
    letter = program.print(LETTER)
    program.hand_over(letter)
    counter.until_case(LETTER_CASE)
    (program.returned / letter.name).write_bytes(b"%PDF-1.7 somebody else's")
    counter.click_primary()
    choose_place(counter)
    counter.sign_all()
    counter.until(lambda: "EXC-03" in banners(counter))
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    counter.click(banners(counter)["EXC-03"].findChildren(QPushButton)[1])
    [dialog] = counter.seat.case_page.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(elsewhere))
    dialog.close()
    assert program.outcome()[0] == 0
    assert [path.name for path in elsewhere.iterdir()] == [letter.name]
    assert (program.returned / letter.name).read_bytes() == b"%PDF-1.7 somebody else's"


def test_two_programs_at_once_are_both_served(
    counter: Counter, programs: Callable[[], Program], pretend_town: PretendTown
) -> None:
    first, second = programs(), programs()
    letters = [each.print(LETTER, f"{name}.pdf") for each, name in ((first, "eins"), (second, "zwei"))]
    first.hand_over(letters[0], "--reference", "A-1")
    second.hand_over(letters[1], "--reference", "A-2")
    counter.until(lambda: len(counter.front.waiting_room.programs) == 2)
    for reference, program in (("A-1", first), ("A-2", second)):
        assert program.waits
        [waiting] = [each for each in counter.front.waiting_room.programs if each.reference == reference]
        counter.seat.window.open_case(waiting.case)
        counter.until_case(reference)
        counter.until(lambda: not counter.seat.flow.case)
        counter.click_primary()
        choose_place(counter)
        counter.sign_all()
        assert program.outcome()[0] == 0
    for program, letter in zip((first, second), letters, strict=True):
        demand_signed(program, letter, pretend_town, closed=False)


def test_a_program_that_left_does_not_keep_the_next_from_its_answer(
    counter: Counter, programs: Callable[[], Program]
) -> None:
    gone, stays = programs(), programs()
    gone.hand_over(gone.print(LETTER, "a.pdf"), "--reference", "A-1")
    counter.until_case("A-1")
    stays.hand_over(stays.print(LETTER, "b.pdf"), "--reference", "A-1")
    counter.until(lambda: len(counter.front.waiting_room.programs) == 2)
    gone.give_up()
    counter.settle()
    counter.click_primary()
    draw_place(counter)
    counter.until(lambda: counter.seat.viewer.choosing.banner is None)
    choose_place(counter)
    counter.sign_all()
    assert stays.outcome()[0] == 0
    assert [path.name for path in stays.returned.iterdir()] == ["b.pdf"]


def test_a_file_that_comes_while_somebody_signs_disturbs_nobody(
    counter: Counter, programs: Callable[[], Program]
) -> None:
    first, second = programs(), programs()
    first.hand_over(first.print(FORM))
    counter.until_case(FORM_CASE)
    to_the_pad(counter)
    counter.until(lambda: counter.pad.state.phase is Phase.READING)
    second.hand_over(second.print(LETTER))
    counter.until(lambda: len(counter.front.waiting_room.programs) == 2)
    counter.settle()
    assert counter.case.reference == FORM_CASE
    counter.sign_all()
    approve(counter)
    assert first.outcome()[0] == 0
    assert second.waits


def test_whoever_waits_when_the_desk_closes_is_told_so(counter: Counter, program: Program) -> None:
    program.hand_over(program.print(LETTER))
    counter.until_case(LETTER_CASE)
    counter.front.close()
    code, said = program.outcome()
    assert code == 69
    assert "DSK-06" in said


def test_whoever_waits_is_answered_after_somebody_else_sat_down(counter: Counter, program: Program) -> None:
    program.hand_over(program.print(LETTER))
    counter.until(lambda: counter.front.waiting_room.programs)
    counter.front.open(COLLEAGUE.id)
    [waiting] = counter.front.waiting_room.programs
    counter.seat.window.open_case(waiting.case)
    counter.until_case(LETTER_CASE)
    counter.click_primary()
    choose_place(counter)
    counter.sign_all()
    assert program.outcome()[0] == 0


def test_a_file_dropped_on_the_window_comes_in_like_one_handed_over(counter: Counter, tmp_path: Path) -> None:
    form = resource("samples", FORM)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(form))])
    copy, left, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window = counter.seat.window
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(20, 20), copy, mime, left, keys))
    QApplication.sendEvent(window, QDropEvent(QPointF(20, 20), copy, mime, left, keys))
    counter.until_case(FORM_CASE)
    assert counter.view.documents[0].document.file_name == FORM
    to_the_pad(counter)
    counter.sign_all()
    counter.until(lambda: counter.case.next_step is StepId.APPROVE)


def test_a_letter_in_a_known_case_is_signed_in_the_same_sitting(
    counter: Counter, programs: Callable[[], Program], pretend_town: PretendTown
) -> None:
    form, letter = programs(), programs()
    papers = form.print(FORM, "Anmeldung.pdf"), letter.print(LETTER, "Vollmacht.pdf")
    form.hand_over(papers[0])
    counter.until_case(FORM_CASE)
    letter.hand_over(papers[1], "--reference", FORM_CASE)
    counter.until(lambda: len(counter.front.waiting_room.programs) == 2)
    counter.until(lambda: len(counter.view.documents) == 2)
    to_the_pad(counter)
    draw_place(counter)
    counter.until(lambda: counter.pad.state.fields == 2)
    counter.sign_all()
    approve(counter)
    for program, paper in zip((form, letter), papers, strict=True):
        assert program.outcome()[0] == 0
        demand_signed(program, paper, pretend_town, closed=program is form)
    form.hand_over(form.print(LETTER, "zu spät.pdf"), "--reference", FORM_CASE)
    code, said = form.outcome()
    assert code == 1
    assert "EXC-05" in said


def test_a_place_left_unchosen_frees_the_pad_for_the_next(
    counter: Counter, programs: Callable[[], Program]
) -> None:
    first, second = programs(), programs()
    first.hand_over(first.print(LETTER))
    counter.until_case(LETTER_CASE)
    counter.click_primary()
    counter.until(lambda: counter.seat.viewer.choosing.banner is not None)
    second.hand_over(second.print(FORM))
    counter.until(lambda: len(counter.front.waiting_room.programs) == 2)
    [form] = [each for each in counter.front.waiting_room.programs if each.reference == FORM_CASE]
    counter.seat.window.open_case(form.case)
    counter.until_case(FORM_CASE)
    assert counter.seat.flow.case == ""
    to_the_pad(counter)
    counter.sign_all()
    approve(counter)
    assert second.outcome()[0] == 0


def test_a_bell_that_somebody_else_may_have_hung_is_not_rung(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    caller = doorbell.Caller(counter.desk.profile)
    assert caller.answered
    caller.leave()
    monkeypatch.setattr(doorbell, "hangs_safely", lambda _: False)
    assert not doorbell.Caller(counter.desk.profile).answered
