"""A place chosen once is remembered at the desk: offered, tried on copies in sight, kept, and taken away."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from clerkdesk.base.jobs import Jobs
from clerkdesk.domain.pages import Place
from clerkdesk.ui.kit.appearance import apply
from clerkdesk.ui.kit.fonts import load_fonts
from clerkdesk.ui.kit.theme import load_theme
from clerkdesk.ui.viewing.forms.form_memory import ChosenPlace, RememberedForms, RememberForm
from tests.fakes.foreign_forms import foreign_form
from tests.office.conftest import SmallOffice

CHOSEN = Place(0, 60, 540, 200, 48)


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    load_fonts()
    apply(qapp, load_theme("light"))


@pytest.fixture
def dialog(staffed: SmallOffice, jobs: Jobs, qtbot: QtBot, tmp_path: Path) -> Iterator[RememberForm]:
    taken = staffed.clerk.exchange.take_in(foreign_form(tmp_path / "first.pdf", "Erika Muster"))
    staffed.clerk.signing.place_field(taken.case.id, taken.document, CHOSEN)
    window = QWidget()
    qtbot.addWidget(window)
    chosen = ChosenPlace(staffed.versions(taken.case.id)[0].digest, CHOSEN)
    dialog = RememberForm(staffed.clerk.form_rules, jobs, chosen, window)
    dialog.open()
    yield dialog
    for rule in staffed.clerk.form_rules.own():
        staffed.clerk.form_rules.drop(rule.key)


def test_the_place_is_seen_on_every_copy_before_it_is_remembered(
    dialog: RememberForm, staffed: SmallOffice, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    assert not dialog.go_on_button.isEnabled()
    copies = [foreign_form(tmp_path / f"{name}.pdf", name) for name in ("Max", "Rosa")]
    dialog.try_on(copies)
    qtbot.waitUntil(lambda: len(dialog.pictures) == 3, timeout=10_000)
    assert [picture.found for picture in dialog.pictures] == [True, True, True]
    assert "Unterschrift" in dialog.words.text()
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        dialog.go_on_button.click()
    assert len(staffed.clerk.form_rules.own()) == 1


def test_the_form_itself_is_no_copy(dialog: RememberForm, jobs: Jobs, qtbot: QtBot, tmp_path: Path) -> None:
    dialog.try_on([tmp_path / "first.pdf"])
    qtbot.waitUntil(jobs.idle, timeout=10_000)
    qtbot.waitUntil(lambda: "RUL-05" in dialog.accessibleDescription())
    assert not dialog.go_on_button.isEnabled() and dialog.choose_button.isEnabled()
    dialog.reject()


def test_remembered_forms_are_listed_and_taken_away(
    dialog: RememberForm, staffed: SmallOffice, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog.try_on([foreign_form(tmp_path / "Max.pdf", "Max")])
    qtbot.waitUntil(dialog.go_on_button.isEnabled, timeout=10_000)
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        dialog.go_on_button.click()
    listed = RememberedForms(staffed.clerk.form_rules, jobs, dialog.parentWidget())
    listed.open()
    assert len(listed.rows) == 1
    listed.rows[0].findChildren(QPushButton)[0].click()
    qtbot.waitUntil(lambda: staffed.clerk.form_rules.own() == (), timeout=10_000)
    qtbot.waitUntil(jobs.idle)
    listed.accept()
