"""A new case is asked for kindly, opened with its forms, and nothing typed is lost on the way."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from clerkdesk.base.errors import Unreachable
from clerkdesk.domain.cases import Applicant
from clerkdesk.ui.inbox.new_case import NewCaseDialog
from clerkdesk.ui.kit.dates import due, since, typed_day
from clerkdesk.ui.kit.fields import LabelledField, TextField
from tests.fakes.town import DUE, MORNING
from tests.ui.inbox.conftest import Seat, Sit


def type_into(labelled: LabelledField, words: str) -> None:
    assert isinstance(labelled.field, TextField)
    labelled.field.setText(words)


def said(labelled: LabelledField) -> str:
    return labelled.field.accessibleDescription()


def fact(dialog: NewCaseDialog, label: str) -> LabelledField:
    return next(each for each in dialog.findChildren(LabelledField) if each.field.accessibleName() == label)


def ask(qtbot: QtBot, seat: Seat, procedure: str) -> NewCaseDialog:
    seat.pane.new_case()
    dialog = seat.pane.findChild(NewCaseDialog)
    qtbot.waitUntil(dialog.isVisible)
    dialog.procedure.setCurrentText(procedure)
    return dialog


@pytest.mark.parametrize(
    "typed", ["3.7.1991", "03.07.1991", "3.7.91", "03071991", "1991-07-03", " 3. 7. 1991 "]
)
def test_a_day_is_read_as_people_type_it(typed: str) -> None:
    assert typed_day(typed, DUE) == date(1991, 7, 3)


@pytest.mark.parametrize("typed", ["", "31.02.1990", "3.7.", "yesterday", "2026", "1.13.2000", "00.01.2000"])
def test_what_is_no_day_is_none(typed: str) -> None:
    assert typed_day(typed, DUE) is None


def test_days_are_said_as_one_says_them() -> None:
    assert due(date(2026, 11, 20), DUE) == "was due 20.11."
    assert due(date(2026, 11, 27), DUE) == "Due 27.11."
    assert since(MORNING.replace(day=23), MORNING) == "since yesterday"
    assert since(MORNING.replace(day=20), MORNING) == "since Fri 20.11."


def test_a_case_without_a_name_is_not_opened(qtbot: QtBot, sit: Sit) -> None:
    dialog = ask(qtbot, sit(), "Meldebescheinigung ausstellen")
    type_into(dialog.birth_date, "25.11.2026")
    with qtbot.assertNotEmitted(dialog.wished):
        dialog.go_on_button.click()
    assert said(dialog.family_name)
    assert "03.07.1991" in said(dialog.birth_date)
    type_into(dialog.birth_date, "31.02.1990")
    dialog.wish()
    assert "does not exist" in said(dialog.birth_date)
    type_into(dialog.birth_date, "24.11.2026")
    dialog.wish()
    assert not said(dialog.birth_date)


def test_the_facts_of_the_procedure_are_asked_for_and_days_put_in_order(qtbot: QtBot, sit: Sit) -> None:
    dialog = ask(qtbot, sit(), "Anmeldung einer Wohnung")
    type_into(dialog.family_name, " Mustermann ")
    type_into(dialog.given_names, "Erika")
    type_into(dialog.birth_date, "3.7.91")
    type_into(fact(dialog, "Neue Wohnung"), "Hauptstraße 12")
    type_into(fact(dialog, "Einzug"), "31.11.2026")
    assert dialog.wish() is None
    assert said(fact(dialog, "Ort")) == "The form needs this."
    assert not said(fact(dialog, "Auszug")), "not every form needs it"
    type_into(fact(dialog, "Ort"), "Musterstadt")
    type_into(fact(dialog, "Einzug"), "1.12.26")
    wish = dialog.wish()
    assert wish is not None
    assert wish.applicant == Applicant("Mustermann", "Erika", date(1991, 7, 3))
    assert wish.facts["move_in"] == "01.12.2026"


def test_the_keyboard_goes_to_the_first_field_that_is_missing(qtbot: QtBot, sit: Sit) -> None:
    dialog = ask(qtbot, sit(), "Personalausweis beantragen")
    type_into(dialog.family_name, "Mustermann")
    dialog.activateWindow()
    assert dialog.wish() is None
    assert dialog.focusWidget() is fact(dialog, "Anschrift").field
    marked = [words.text() for words in dialog.findChildren(QLabel) if words.text().endswith(" *")]
    assert marked == ["Family name *", "Anschrift *"]


def test_what_was_typed_stays_when_the_procedure_changes(qtbot: QtBot, sit: Sit) -> None:
    dialog = ask(qtbot, sit(), "Personalausweis beantragen")
    type_into(fact(dialog, "Anschrift"), "Hauptstraße 12")
    dialog.procedure.setCurrentText("Meldebescheinigung ausstellen")
    assert fact(dialog, "Anschrift").field.text() == "Hauptstraße 12"  # type: ignore[attr-defined]


def test_a_trouble_leaves_the_dialog_open_with_all_that_was_typed(qtbot: QtBot, sit: Sit) -> None:
    dialog = ask(qtbot, sit(), "Personalausweis beantragen")
    type_into(dialog.family_name, "Mustermann")
    dialog.go_on_button.setEnabled(False)
    dialog.show_trouble(Unreachable("STO-02"))
    assert dialog.notices.codes() == ("STO-02",)
    assert dialog.go_on_button.isEnabled()
    assert dialog.isVisible()


def test_a_new_case_opens_with_its_form_filled_in(qtbot: QtBot, sit: Sit) -> None:
    seat = sit()
    dialog = ask(qtbot, seat, "Meldebescheinigung ausstellen")
    type_into(dialog.family_name, "Mustermann")
    type_into(fact(dialog, "Anschrift"), "Hauptstraße 12")
    first, again = dialog.wish(), dialog.wish()
    assert first == again, "asked twice, it would still be one case"
    with qtbot.waitSignal(seat.pane.case_opened, timeout=30_000) as opened:
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    view = seat.desk.sign_in("brandt").cases.open(opened.args[0])
    assert view.case.fact("street") == "Hauptstraße 12"
    assert view.case.clerk == "brandt", "who opened it has it on the table"
    assert [each.document.form for each in view.documents] == ["certificate-application"]
