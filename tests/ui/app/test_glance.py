"""A file that is only looked at: its first page, the viewer in its place, the verdict, the ways on."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.adapters.pdf.room import FIRST_PAGE
from clerkdesk.app.demo.hands import press, type_text
from clerkdesk.app.doorbell import Answer, Doorbell, Message
from clerkdesk.app.glance.first_colours import first_looks
from clerkdesk.app.glance.first_look import FirstLook
from clerkdesk.app.glance.handing import STARTED, Handing
from clerkdesk.app.glance.head import GlanceHead
from clerkdesk.app.glance.table import Table
from clerkdesk.app.glance.window import MOST_KEYS, GlanceWindow
from clerkdesk.base.paths import Profile, resource
from clerkdesk.base.starting import start_child
from clerkdesk.domain.signatures import Judgement
from clerkdesk.ui.kit.appearance import apply
from clerkdesk.ui.kit.banner import Banner
from clerkdesk.ui.kit.fonts import load_fonts
from clerkdesk.ui.kit.notice_table import notice_for
from clerkdesk.ui.kit.notices import Notices
from clerkdesk.ui.kit.print_dialog import PrintDialog
from clerkdesk.ui.kit.printing import EVERYTHING
from clerkdesk.ui.kit.theme import load_theme
from clerkdesk.ui.viewing.pane import ViewerPane
from tests.fakes.handmade import make

ORANGE = "1 0.5 0 rg 0 0 300 400 re f"
pytestmark = pytest.mark.whole
Lay = Callable[[Path], tuple[GlanceWindow, ViewerPane]]


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    load_fonts()
    apply(qapp, load_theme("light"))


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return Profile(tmp_path / "profile")


@pytest.fixture
def lay(qtbot: QtBot, profile: Profile) -> Iterator[Lay]:
    """Lays a file on a table of its own, in a window of 900 by 800."""
    made: list[tuple[Table, GlanceWindow]] = []

    def lay(file: Path) -> tuple[GlanceWindow, ViewerPane]:
        table, window = Table(profile, PdfProcess()), GlanceWindow(file)
        made.append((table, window))
        qtbot.addWidget(window)
        window.resize(900, 800)
        viewer = table.lay(window)
        window.show()
        return window, viewer

    yield lay
    for table, window in made:
        window.close()
        table.close()


def titles(window: GlanceWindow) -> list[str]:
    [notices] = window.findChildren(Notices)
    return [banner.look.title for banner in notices.findChildren(Banner)]


def test_the_first_page_lies_where_the_viewer_will_show_it(qtbot: QtBot, tmp_path: Path, lay: Lay) -> None:
    file = make(tmp_path / "a.pdf", ORANGE)
    window = GlanceWindow(file)
    qtbot.addWidget(window)
    window.resize(900, 800)
    look = FirstLook(file, start_child(FIRST_PAGE))
    with qtbot.waitSignal(window.viewer_due, timeout=20_000):
        window.show_first(look, first_looks(tmp_path / "none"))
        qtbot.waitUntil(
            lambda: window.first_page is not None and window.first_page.shows_page, timeout=20_000
        )
    page = window.first_page
    assert page is not None
    image = page.grab().toImage()
    red, green, blue, _ = image.pixelColor(page.sheet.center().toPoint()).getRgb()
    assert (red, blue) == (255, 0)
    assert green == pytest.approx(128, abs=1)
    look.close()

    beside, viewer = lay(file)
    qtbot.waitUntil(lambda: viewer.pictures.size > 0, timeout=20_000)
    box, view = viewer.view.page_layout.page_box(0), viewer.view.viewport()
    corner = QPointF(view.mapTo(beside, view.rect().topLeft())) + QPointF(box.x, box.y)
    in_sight = window.height() - corner.y()
    assert page.sheet == QRectF(corner.x(), corner.y(), box.width, in_sight)


def test_a_damaged_file_is_covered_by_words(qtbot: QtBot, tmp_path: Path, lay: Lay) -> None:
    damaged = tmp_path / "damaged.pdf"
    damaged.write_bytes(b"%PDF-1.7\nno more")
    _, viewer = lay(damaged)
    with qtbot.waitSignal(viewer.failed, timeout=20_000) as told:
        pass
    assert told.args == ["PDF-02"]


def test_a_file_that_is_written_again_is_shown_anew(qtbot: QtBot, tmp_path: Path, lay: Lay) -> None:
    file = make(tmp_path / "a.pdf", ORANGE)
    _, viewer = lay(file)
    qtbot.waitUntil(lambda: viewer.pictures.size > 0, timeout=20_000)
    with qtbot.waitSignal(viewer.opened, timeout=20_000):
        make(tmp_path / "b.pdf", "0 0 1 rg 0 0 300 400 re f").replace(file)
    view = viewer.view.viewport()
    qtbot.waitUntil(
        lambda: view.grab().toImage().pixelColor(view.rect().center()).getRgb()[:3] == (0, 0, 255),
        timeout=20_000,
    )


def test_reading_goes_on_where_it_was_when_the_file_is_written_again(
    qtbot: QtBot, tmp_path: Path, lay: Lay
) -> None:
    statute, file = resource("samples", "fee_statute.pdf").read_bytes(), tmp_path / "a.pdf"
    file.write_bytes(statute)
    window, viewer = lay(file)
    qtbot.waitUntil(lambda: viewer.pictures.size > 0, timeout=20_000)
    [head] = window.findChildren(GlanceHead)
    viewer.go_to_page(4)
    with qtbot.waitSignal(viewer.opened, timeout=20_000):
        file.write_bytes(statute + b"\n")
    assert viewer.view.page == 4
    assert titles(window) == [head.tr("The file was changed on disk; you see its new state")]


def test_of_a_file_that_is_taken_away_stays_what_was_read(qtbot: QtBot, tmp_path: Path, lay: Lay) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(resource("samples", "fee_statute.pdf").read_bytes())
    window, viewer = lay(file)
    qtbot.waitUntil(lambda: viewer.pictures.size > 0 and viewer.pictures.at_rest, timeout=20_000)
    [head] = window.findChildren(GlanceHead)
    elsewhere = file.rename(tmp_path / "b.pdf")
    qtbot.waitUntil(lambda: titles(window) != [], timeout=20_000)
    assert titles(window) == [head.tr("The file is no longer there")]
    assert viewer.facts is not None
    assert viewer.pictures.size > 0
    buttons = head.take_button, head.copy_button, head.print_button
    assert not any(button.isEnabled() for button in buttons)
    with qtbot.waitSignal(viewer.opened, timeout=20_000):
        elsewhere.rename(file)
    assert all(button.isEnabled() for button in buttons)


def test_what_cannot_be_shown_is_neither_taken_in_nor_printed(
    qtbot: QtBot, tmp_path: Path, lay: Lay, monkeypatch: pytest.MonkeyPatch
) -> None:
    damaged = tmp_path / "damaged.pdf"
    damaged.write_bytes(b"%PDF-1.7\nno more")
    monkeypatch.setattr(Handing, "hand_over", lambda _: pytest.fail("handed over"))
    window, viewer = lay(damaged)
    with qtbot.waitSignal(viewer.failed, timeout=20_000):
        pass
    [head] = window.findChildren(GlanceHead)
    press(window, "Ctrl+Return")
    for button in (head.take_button, head.print_button):
        assert not button.isEnabled()
        assert button.accessibleDescription() == notice_for("PDF-02").title
    assert head.copy_button.isEnabled(), "the words below offer the original"


def test_a_setting_that_is_not_understood_is_named_once(
    qtbot: QtBot, tmp_path: Path, profile: Profile
) -> None:
    table = Table(profile, PdfProcess())
    table.tell_fault("desk.toml:2 theme must be one of light, dark, contrast")
    windows = [GlanceWindow(make(tmp_path / name, ORANGE)) for name in ("a.pdf", "b.pdf")]
    for window in windows:
        qtbot.addWidget(window)
        table.lay(window)
    first, second = (window.findChildren(Notices)[0] for window in windows)
    [banner] = first.findChildren(Banner)
    assert banner.look.sentence == "desk.toml:2 theme must be one of light, dark, contrast"
    assert second.codes() == ()
    for window in windows:
        window.close()
    table.close()


def test_the_running_desk_takes_the_file_in(qtbot: QtBot, tmp_path: Path, profile: Profile, lay: Lay) -> None:
    heard: list[Message] = []

    def ring(message: Message, answer: Answer) -> None:
        heard.append(message)
        answer({"state": "taken-in", "reference": "26-00017"})

    profile.create()
    bell = Doorbell(profile, ring)
    file = make(tmp_path / "a.pdf", ORANGE)
    window, _ = lay(file)
    [head] = window.findChildren(GlanceHead)
    head.take_in()
    qtbot.waitUntil(lambda: any("26-00017" in each.look.title for each in window.findChildren(Banner)))
    assert heard == [{"do": "sign", "file": str(file)}]
    assert not head.take_button.isEnabled()
    bell.close()


def test_where_no_desk_is_open_one_is_started_with_the_file(
    qtbot: QtBot, tmp_path: Path, profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clerkdesk.app.glance.handing.own_command", lambda: ["/bin/true"])
    window = GlanceWindow(tmp_path / "a.pdf")
    qtbot.addWidget(window)
    heard: list[tuple[str, str]] = []
    handing = Handing(profile, window.file, window)
    handing.heard.connect(lambda state, detail: heard.append((state, detail)))
    handing.hand_over()
    assert heard == [(STARTED, "")]


def test_a_copy_is_the_same_file(qtbot: QtBot, tmp_path: Path, lay: Lay) -> None:
    file = make(tmp_path / "a.pdf", ORANGE)
    window, _ = lay(file)
    [head] = window.findChildren(GlanceHead)
    head.copy_to(tmp_path / "copy.pdf")
    qtbot.waitUntil(lambda: any(each.look.title for each in window.findChildren(Banner)), timeout=20_000)
    assert (tmp_path / "copy.pdf").read_bytes() == file.read_bytes()


def test_a_signed_file_is_judged_without_a_store(qtbot: QtBot, lay: Lay) -> None:
    signed = Path(resource()).parent.parent / "shared/data/signed"
    files = sorted(signed.rglob("*.pdf")) if signed.is_dir() else []
    if not files:
        pytest.skip("no signed samples here")
    _, viewer = lay(files[0])
    told: list[Judgement] = []
    show = viewer.show_judgement
    viewer.show_judgement = lambda judgement: (told.append(judgement), show(judgement))  # type: ignore
    qtbot.waitUntil(lambda: bool(told), timeout=40_000)
    assert told[0].signatures


def test_the_keys_of_a_document_are_those_of_the_desk(qtbot: QtBot, tmp_path: Path, lay: Lay) -> None:
    file = make(tmp_path / "a.pdf", ORANGE)
    window, viewer = lay(file)
    qtbot.waitUntil(lambda: viewer.pictures.size > 0, timeout=20_000)
    window.activateWindow()
    assert viewer.view.hasFocus()
    QTest.keyClick(viewer.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(viewer.words.bar.isVisible)


@pytest.fixture
def shown_first(qtbot: QtBot, tmp_path: Path, profile: Profile) -> Iterator[GlanceWindow]:
    """A window with the first page of the statute, before its viewer is there."""
    file = resource("samples", "fee_statute.pdf")
    window, look = GlanceWindow(file), FirstLook(file, start_child(FIRST_PAGE))
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.viewer_due, timeout=20_000):
        window.show_first(look, first_looks(tmp_path / "none"))
    window.activateWindow()
    yield window
    window.close()
    look.close()


def test_keys_pressed_over_the_first_page_reach_the_viewer(
    qtbot: QtBot, profile: Profile, shown_first: GlanceWindow
) -> None:
    window, table = shown_first, Table(profile, PdfProcess())
    press(window, "Ctrl+F")
    type_text(window, "geb")
    viewer = table.lay(window)
    QApplication.processEvents()
    type_text(window, "uehr")
    qtbot.waitUntil(lambda: window.first_page is None, timeout=20_000)
    field = viewer.words.search.bar.field
    assert window.focusWidget() is field
    assert field.text() == "gebuehr"
    window.close()
    table.close()


def test_a_key_somebody_leans_on_is_not_kept_for_ever(shown_first: GlanceWindow) -> None:
    type_text(shown_first, "a" * 200)
    assert len(shown_first.taken_keys()) == MOST_KEYS
    assert shown_first.taken_keys() == []


def test_a_window_with_its_frame_is_no_higher_than_the_screen(qtbot: QtBot, tmp_path: Path) -> None:
    window = GlanceWindow(tmp_path / "a.pdf")
    qtbot.addWidget(window)
    assert window.height() < window.screen().availableGeometry().height()


def test_a_file_is_printed_by_the_dialog_of_the_desk(qtbot: QtBot, tmp_path: Path, lay: Lay) -> None:
    file = make(tmp_path / "a.pdf", ORANGE)
    window, _ = lay(file)
    [head] = window.findChildren(GlanceHead)
    head.print_button.click()
    qtbot.waitUntil(lambda: window.findChildren(PrintDialog) != [], timeout=20_000)
    [dialog] = window.findChildren(PrintDialog)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    with qtbot.waitSignal(head.printing.printed, timeout=20_000):
        dialog.print_wished.emit(printer, EVERYTHING)
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")
