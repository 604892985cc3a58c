"""Before the resident signs, the clerk may still put the name and the place right."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from clerkdesk.base.paths import resource
from clerkdesk.domain.cases import Applicant, Case
from clerkdesk.domain.pages import Place
from clerkdesk.ui.kit.ask_name import AskName
from tests.office.conftest import PAPERS, SmallOffice
from tests.ui.cases.conftest import Table

Sit = Callable[..., Table]
PLACE, OTHER = Place(0, 70, 420, 220, 56), Place(0, 90, 600, 240, 60)


@pytest.fixture
def letter(staffed: SmallOffice, tmp_path: Path) -> Case:
    """A letter nobody has handed over before; its place is chosen."""
    path = tmp_path / "letter.pdf"
    path.write_bytes(resource("samples", "unknown_letter.pdf").read_bytes() + f"% {tmp_path}\n".encode())
    handed = staffed.clerk.exchange.take_in(path)
    staffed.clerk.signing.place_field(handed.case.id, handed.document, PLACE)
    return handed.case


def case_of(small: SmallOffice, case: Case) -> Case:
    return small.clerk.cases.open(case.id).case


def place_of(small: SmallOffice, case: Case) -> Place:
    return dict(small.clerk.cases.open(case.id).documents[0].document.places)["signature"]


def dialog(table: Table) -> AskName:
    return next(each for each in table.page.findChildren(AskName) if each.isVisible())


def test_the_name_can_be_said_before_anybody_asks(sit: Sit, staffed: SmallOffice, letter: Case) -> None:
    table = sit()
    table.open(letter.id)
    strip = table.page.frame.signer
    assert strip.words == "Nobody has said yet who signs"
    strip.name_button.click()
    QTest.keyClicks(dialog(table).given_names, "Erika")
    QTest.keyClicks(dialog(table).family_name, "Muster")
    QTest.keyClick(dialog(table).family_name, Qt.Key.Key_Return)
    table.settle()
    assert case_of(staffed, letter).applicant == Applicant("Muster", "Erika")
    assert strip.words == "Erika Muster signs"


def test_that_nobody_knows_the_name_is_said_too(sit: Sit, staffed: SmallOffice, letter: Case) -> None:
    table = sit()
    table.open(letter.id)
    table.page.frame.signer.name_button.click()
    dialog(table).unknown.click()
    dialog(table).go_on_button.click()
    table.settle()
    assert table.page.frame.signer.words == "Who signs is not known"


def test_a_name_from_a_form_is_shown_and_corrected(sit: Sit, staffed: SmallOffice, tmp_path: Path) -> None:
    form = tmp_path / "form.pdf"
    form.write_bytes(resource("samples", "specialist_program_registration.pdf").read_bytes())
    case = staffed.clerk.exchange.take_in(form).case
    table = sit()
    table.open(case.id)
    assert table.page.frame.signer.words == "Erika Änne Beispiel-Mustermann signs"
    assert not table.page.frame.signer.place_button.isVisible()
    table.page.frame.signer.name_button.click()
    assert dialog(table).family_name.text() == "Beispiel-Mustermann"
    dialog(table).family_name.setText("Beispiel")
    dialog(table).go_on_button.click()
    table.settle()
    assert case_of(staffed, case).applicant.listed == "Beispiel, Erika Änne"
    assert table.page.frame.signer.words == "Erika Änne Beispiel signs · date of birth missing"


def test_the_place_can_be_changed_until_it_is_signed(sit: Sit, staffed: SmallOffice, letter: Case) -> None:
    table = sit()
    table.open(letter.id)
    strip = table.page.frame.signer
    strip.place_button.click()
    assert (table.stand.choosing, table.stand.start, table.stand.caption) == (True, PLACE, "")
    table.stand.place_chosen.emit(OTHER)
    table.settle()
    assert place_of(staffed, letter) == OTHER
    staffed.clerk.signing.name_signer(letter.id, Applicant("", ""))
    staffed.sign(letter)
    table.page.reload()
    table.settle()
    assert not strip.isVisible()


def test_a_place_another_page_asked_for_is_not_taken(sit: Sit, staffed: SmallOffice, letter: Case) -> None:
    table = sit()
    table.open(letter.id)
    table.stand.place_chosen.emit(OTHER)
    table.settle()
    assert place_of(staffed, letter) == PLACE


def test_nothing_is_changed_while_somebody_signs(sit: Sit, staffed: SmallOffice, letter: Case) -> None:
    table = sit()
    table.open(letter.id)
    strip = table.page.frame.signer
    strip.place_button.click()
    table.page.set_pad_busy(True)
    assert not table.stand.choosing
    assert not strip.name_button.isEnabled()
    assert not strip.place_button.isEnabled()
    table.stand.place_chosen.emit(OTHER)
    table.settle()
    assert place_of(staffed, letter) == PLACE
    table.page.set_pad_busy(False)
    assert strip.place_button.isEnabled()


def test_a_form_of_ours_takes_no_other_name(sit: Sit, staffed: SmallOffice) -> None:
    table = sit()
    strip = table.page.frame.signer
    table.open(staffed.registration().id)
    assert (strip.words, strip.name_button.isVisible()) == ("Erika Muster signs", False)
    table.open(staffed.clerk.cases.check(staffed.registration().id, PAPERS).id)
    assert (strip.signers_button.isVisible(), strip.name_button.isVisible()) == (True, False)
    staffed.sign(table.page.view.case)
    table.page.reload()
    table.settle()
    assert not strip.isVisible()
