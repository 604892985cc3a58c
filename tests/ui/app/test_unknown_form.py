"""A form nobody knows at the whole desk: the place offered is free, and is taken without a mouse."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from clerkdesk.domain.free_places import covers_words
from clerkdesk.ui.pad.course import Phase
from tests.ui.app.conftest import Counter, Program
from tests.ui.app.letters import LETTER, say_who_signs


def test_the_place_offered_is_free_taken_by_keyboard_and_signed(counter: Counter, program: Program) -> None:
    letter = program.print(LETTER)
    program.hand_over(letter, "--reference", "A-1")
    counter.until_case("A-1")
    counter.click_primary()
    viewer = counter.seat.viewer
    counter.until(lambda: viewer.choosing.banner is not None)
    counter.settle()
    QTest.keyClick(viewer.view, Qt.Key.Key_Return)
    say_who_signs(counter)
    counter.until(lambda: counter.pad.state.phase is Phase.READING)
    counter.settle()
    assert counter.clicks == 1
    shown = counter.view.documents[0]
    place = dict(shown.document.places)["signature"]
    assert not covers_words(place, counter.seat.office.viewing.words(shown.version.digest, place.page))
    assert "Erika Muster" in counter.seat.case_page.frame.signer.words
    counter.sign_all()
    assert program.outcome()[0] == 0
