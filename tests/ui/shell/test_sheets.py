"""The palette finds cases and actions, a scan jumps at once, and people sit down by name."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from clerkdesk.ui.inbox.new_case import NewCaseDialog
from clerkdesk.ui.kit.appearance import apply
from clerkdesk.ui.kit.rows import HeadingLook, LookRole
from clerkdesk.ui.kit.theme import load_theme
from clerkdesk.ui.shell.palette import CASES_SHOWN, Palette
from clerkdesk.ui.shell.tiles import match_in
from tests.fakes.office import BRANDT, SOMMER
from tests.fakes.town import many
from tests.ui.shell.conftest import Come, Visit


def call(qtbot: QtBot, visit: Visit) -> Palette:
    qtbot.keyClick(
        QApplication.focusWidget() or visit.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier
    )
    palette = visit.window.palette_sheet
    assert palette.isVisible()
    assert QApplication.focusWidget() is palette.field
    return palette


def titles(palette: Palette) -> list[str]:
    model = palette.hits.model()
    return [model.index(at, 0).data(LookRole).title for at in range(model.rowCount())]


def look_up(qtbot: QtBot, visit: Visit, text: str) -> Palette:
    palette = call(qtbot, visit)
    qtbot.keyClicks(palette.field, text)
    qtbot.waitUntil(lambda: "Cases" in titles(palette))
    return palette


def test_a_letter_without_its_mark_matches() -> None:
    assert match_in("Yılmaz, Ayşe", "YIL") == (0, 3)
    assert match_in("Müller, Hans-Jörg", "jor") == (13, 16)
    assert match_in("Müller", "ller") == (0, 0)
    assert match_in("Weiß", "") == (0, 0)


def test_an_empty_palette_offers_what_can_be_done(qtbot: QtBot, come: Come) -> None:
    palette = call(qtbot, come())
    assert titles(palette)[0] == "Actions"
    assert "Send to the pad" in titles(palette)


def test_a_name_finds_open_and_filed_cases(qtbot: QtBot, come: Come) -> None:
    palette = look_up(qtbot, come(), "yil")
    assert titles(palette)[:3] == ["Cases", "Yılmaz, Ayşe", "Yilmaz, Mehmet"]
    model = palette.hits.model()
    assert isinstance(model.index(0, 0).data(LookRole), HeadingLook)
    assert model.index(2, 0).data(LookRole).right == "filed"
    assert palette.hits.currentIndex().row() == 1


def test_enter_opens_the_current_hit(qtbot: QtBot, come: Come) -> None:
    visit = come()
    palette = look_up(qtbot, visit, "yil")
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(visit.window.case_opened) as opened:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert visit.desk.sign_in("brandt").cases.open(opened.args[0]).case.reference == "26-01712"


def test_a_quick_typist_gets_what_was_typed_not_what_was_shown(qtbot: QtBot, come: Come) -> None:
    visit = come()
    palette = call(qtbot, visit)
    with qtbot.waitSignal(visit.window.case_opened) as opened:
        qtbot.keyClicks(palette.field, "weis")
        palette.field.setText("Weiß")
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    view = visit.desk.sign_in("brandt").cases.open(opened.args[0])
    assert view.case.applicant.family_name == "Weiß"


def test_a_scan_jumps_to_its_case_before_any_list_comes(qtbot: QtBot, come: Come) -> None:
    visit = come()
    palette = call(qtbot, visit)
    with qtbot.waitSignal(visit.window.case_opened) as opened:
        qtbot.keyClicks(palette.field, "26-01846")
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert visit.window.case == opened.args[0]
    assert not palette.isVisible()


def test_a_scan_of_nothing_known_opens_nothing(qtbot: QtBot, come: Come) -> None:
    visit = come()
    palette = call(qtbot, visit)
    qtbot.keyClicks(palette.field, "26-99999")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    visit.settle(qtbot)
    qtbot.wait(50)
    assert palette.isVisible()
    assert visit.window.case == ""


def test_where_nothing_fits_one_line_says_so(qtbot: QtBot, come: Come) -> None:
    palette = call(qtbot, come())
    qtbot.keyClicks(palette.field, "26-9x9")
    qtbot.waitUntil(palette.nothing.isVisible)
    assert titles(palette) == []
    assert not palette.hits.isVisible()
    palette.field.clear()
    assert not palette.nothing.isVisible()
    assert palette.hits.isVisible()


def test_actions_run_from_the_palette(qtbot: QtBot, come: Come) -> None:
    visit = come()
    palette = call(qtbot, visit)
    qtbot.keyClicks(palette.field, "go to the app")
    visit.settle(qtbot)
    palette.hits.choose(palette.hits.model().index(1, 0))
    qtbot.waitUntil(lambda: not palette._typing.isActive())
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: visit.window.area == "approvals")


def test_why_an_action_cannot_be_done_stands_under_it(qtbot: QtBot, come: Come) -> None:
    visit = come()
    visit.window.actions_.set_reason("inbox", "print", "no case is open")
    palette = call(qtbot, visit)
    at = titles(palette).index("Print …")
    assert palette.hits.model().index(at, 0).data(LookRole).second == "no case is open"


def test_a_name_without_a_case_becomes_a_new_case(qtbot: QtBot, come: Come) -> None:
    visit = come(empty=True)
    palette = call(qtbot, visit)
    qtbot.keyClicks(palette.field, "Adler")
    assert titles(palette)[-1] == "New case for “Adler”"
    palette.hits.choose(palette.hits.model().index(palette.hits.model().rowCount() - 1, 0))
    qtbot.waitUntil(lambda: not palette._typing.isActive() and visit.jobs.idle())
    palette.hits.choose(palette.hits.model().index(palette.hits.model().rowCount() - 1, 0))
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    dialog = visit.window.findChild(NewCaseDialog)
    assert dialog.family_name.field.text() == "Adler"  # type: ignore[attr-defined]
    dialog.reject()


def test_a_common_name_shows_a_few_and_says_there_are_more(qtbot: QtBot, come: Come) -> None:
    palette = look_up(qtbot, come(*many(130)), "muster")
    cases = [title for title in titles(palette) if title.startswith("Muster")]
    assert len(cases) == CASES_SHOWN
    assert "100" in palette._hits.text()


def test_typing_a_name_and_enter_lets_that_person_sit_down(qtbot: QtBot, come: Come) -> None:
    visit = come()
    visit.window.actions_.run("switch_person")
    sheet = visit.window.sign_in_sheet
    qtbot.keyClicks(sheet.chooser.field, "som")
    with qtbot.waitSignal(visit.window.person_switch_requested) as asked:
        qtbot.keyClick(sheet.chooser.field, Qt.Key.Key_Return)
    assert asked.args == [SOMMER.id]
    assert not sheet.isVisible()


def test_who_sits_here_already_changes_nothing(qtbot: QtBot, come: Come) -> None:
    visit = come()
    visit.window.actions_.run("switch_person")
    sheet = visit.window.sign_in_sheet
    assert sheet.chooser.crowd.model().index(0, 0).data(LookRole).title == BRANDT.name
    with qtbot.assertNotEmitted(visit.window.person_switch_requested):
        qtbot.keyClick(sheet.chooser.field, Qt.Key.Key_Return)
    assert not sheet.isVisible()


def test_a_sheet_is_as_wide_as_the_letters_ask_when_it_comes(
    qtbot: QtBot, qapp: QApplication, come: Come
) -> None:
    visit = come(width=1920, height=1080)
    apply(qapp, load_theme("light", 2.0))
    visit.window.sign_in_sheet.come()
    assert visit.window.sign_in_sheet.sheet.width() == 960
    apply(qapp, load_theme("light"))
    assert visit.window.sign_in_sheet.sheet.width() == 480


def test_a_sheet_goes_also_when_the_part_that_had_the_keyboard_is_gone(qtbot: QtBot, come: Come) -> None:
    visit = come()
    part = QLineEdit(visit.window)
    part.show()
    part.setFocus()
    visit.window.sign_in_sheet.come()
    delete(part)
    visit.window.sign_in_sheet.go()
    assert not visit.window.sign_in_sheet.isVisible()
