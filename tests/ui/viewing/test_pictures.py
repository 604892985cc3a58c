"""Pictures of pages: outlines first, urgent ones before others, slow ones last, warm across documents."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QSettings
from pytestqt.qtbot import QtBot

from clerkdesk.base.errors import Cancelled
from clerkdesk.base.jobs import Jobs, Lane
from clerkdesk.domain.pages import PixelForm, Place, Raster
from clerkdesk.ui.viewing.pages.layout import Tile
from clerkdesk.ui.viewing.pages.pictures import Looker, Pictures
from clerkdesk.ui.viewing.pages.rows import Mode
from clerkdesk.ui.viewing.pages.warm import DOCUMENTS, Look, Shown, WarmStore
from clerkdesk.ui.viewing.pages.wishes import PREVIEW, SMALL_TILE, preview
from clerkdesk.ui.viewing.pane import ViewerPane
from clerkdesk.usecases.viewing import Viewing
from tests.ui.viewing.conftest import ShowPane
from tests.ui.viewing.fake_contents import no_contents
from tests.ui.viewing.fake_reader import A4, FakeReader, PathBlobs

WHITE_PIXEL, GREY_PIXEL = b"\xff\xff\xff\xff", b"\x80\x80\x80\xff"


class SlowPages(FakeReader):
    """Some pages take until they are cut off or let go; ``asked`` holds what was asked for."""

    def __init__(self, pages: int, slow: set[int]) -> None:
        super().__init__(pages)
        self.slow = slow
        self.asked: list[tuple[str, int, Place | None, int]] = []
        self.held = threading.Event()
        self._given_up = threading.Event()

    def render(
        self, path: Path, page: int, scale: float, clip: Place | None = None, until: int = 0
    ) -> Raster:
        self.asked.append((str(path), page, clip, until))
        self._given_up.clear()
        while page in self.slow and not self.held.wait(0.01):
            if self._given_up.is_set():
                raise Cancelled
        return super().render(path, page, scale, clip, until)

    def cancel(self) -> None:
        super().cancel()
        self._given_up.set()

    def close(self) -> None:
        super().close()
        self.held.set()


def opened(pane: ViewerPane, qtbot: QtBot, digest: str = "a") -> ViewerPane:
    with qtbot.waitSignal(pane.opened):
        pane.show_document(digest)
    return pane


def at_rest(pane: ViewerPane, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: pane.pictures.size > 0 and pane.pictures.at_rest, timeout=8000)


def test_an_outline_comes_before_the_sharp_page(qtbot: QtBot, show_pane: ShowPane) -> None:
    reader = FakeReader(pages=1)
    pane = opened(show_pane(reader), qtbot)
    at_rest(pane, qtbot)
    sharp = pane.view.page_layout.scale
    assert reader.drawn == [(0, PREVIEW / A4.height), (0, sharp)]
    assert reader.drawn[0][1] * 2 < sharp


def test_the_outline_serves_the_page_list_too(qtbot: QtBot, show_pane: ShowPane) -> None:
    reader = FakeReader(pages=3)
    pane = opened(show_pane(reader), qtbot)
    at_rest(pane, qtbot)
    pane.bar.list_button.click()
    qtbot.wait(50)
    assert sorted(page for page, scale in reader.drawn if scale == PREVIEW / A4.height) == [0, 1, 2]
    assert {scale for _, scale in reader.drawn if scale < 0.5} == {PREVIEW / A4.height}
    small = pane.thumbnails.picture_of(2)
    assert small is not None
    assert small.size() == pane.thumbnails.sheet_of(2)


def test_of_five_thousand_pages_only_those_in_the_list_are_drawn(qtbot: QtBot, show_pane: ShowPane) -> None:
    reader = FakeReader(pages=5000)
    pane = opened(show_pane(reader), qtbot)
    pane.bar.list_button.click()
    at_rest(pane, qtbot)
    pane.thumbnails.scrollTo(pane.thumbnails.model().index(3000, 0))
    at_rest(pane, qtbot)
    far = {page for page, _ in reader.drawn if page > 20}
    assert 3000 in far
    assert max(far) - min(far) < 10


def test_a_heavy_page_is_drawn_in_small_tiles_from_the_middle(qtbot: QtBot, show_pane: ShowPane) -> None:
    reader = SlowPages(1, {0})
    pane = opened(show_pane(reader), qtbot)
    qtbot.waitUntil(lambda: bool(reader.asked))
    qtbot.wait(250)
    reader.held.set()
    at_rest(pane, qtbot)
    clips = [clip for _, _, clip, _ in reader.asked[1:]]
    scale, layout, area = pane.view.page_layout.scale, pane.view.page_layout, pane.view.area()
    assert len(clips) > 1
    first = clips[0]
    assert first is not None
    assert max(first.width, first.height) * scale <= SMALL_TILE + 1
    middle = layout.point_on_page(0, area.x + area.width / 2, area.y + area.height / 2)
    assert first.x <= middle[0] <= first.x + first.width
    assert first.y <= middle[1] <= first.y + first.height


def test_a_page_in_view_that_takes_long_lets_the_others_go_first(qtbot: QtBot, show_pane: ShowPane) -> None:
    reader = SlowPages(4, {0})
    pane = show_pane(reader)
    pane.view.set_mode(Mode.FACING)
    opened(pane, qtbot)
    qtbot.waitUntil(lambda: pane.pictures.knows(1), timeout=5000)
    assert reader.cancels == 1
    qtbot.waitUntil(lambda: reader.asked[-1][1] == 0, timeout=5000)
    qtbot.wait(400)
    assert reader.cancels == 1, "now it may take its time"
    reader.held.set()
    qtbot.waitUntil(lambda: pane.pictures.knows(0), timeout=5000)


def test_what_may_be_seen_next_never_holds_up_what_is_seen(qtbot: QtBot, show_pane: ShowPane) -> None:
    reader = SlowPages(60, {2})
    pane = opened(show_pane(reader), qtbot)
    qtbot.waitUntil(lambda: reader.asked[-1][1] == 2)
    pane.go_to_page(40)
    qtbot.waitUntil(lambda: pane.pictures.knows(40), timeout=3000)
    assert reader.cancels == 1
    at_rest(pane, qtbot)
    pane.go_to_page(0)
    at_rest(pane, qtbot)
    assert [page for _, page, _, _ in reader.asked].count(2) == 1, "cut off once, it waits until it is seen"


def test_who_is_at_the_reader_first_is_not_cut_off_for_a_page_that_only_waits_for_its_turn(
    qtbot: QtBot, jobs: Jobs
) -> None:
    reader = SlowPages(2, {0})
    pictures = Pictures(Viewing(PathBlobs(), reader, viewer=None), jobs, WarmStore())
    go = threading.Event()
    jobs.run(Lane.PDF, lambda _: go.wait(10))
    pictures.show("a")
    pictures.wish(Looker.PAGES, [preview(0, A4)])
    pictures.wish(Looker.PAGES, [preview(1, A4)])
    qtbot.wait(600)
    assert reader.cancels == 0
    go.set()
    qtbot.waitUntil(lambda: pictures.picture(preview(1, A4)) is not None, timeout=5000)
    assert reader.cancels == 1, "and it is cut off itself once its turn has come"
    pictures.close()


def test_a_slow_page_comes_into_the_page_list_last(qtbot: QtBot, show_pane: ShowPane) -> None:
    reader = SlowPages(5, {2})
    pane = opened(show_pane(reader), qtbot)
    qtbot.waitUntil(lambda: reader.asked[-1][1] == 2)
    pane.go_to_page(4)
    at_rest(pane, qtbot)
    reader.held.set()
    pane.bar.list_button.click()
    qtbot.waitUntil(lambda: pane.thumbnails.picture_of(2) is not None)


def test_a_document_just_seen_is_still_warm(qtbot: QtBot, show_pane: ShowPane) -> None:
    reader = FakeReader()
    pane = opened(show_pane(reader), qtbot, "a")
    at_rest(pane, qtbot)
    opened(pane, qtbot, "b")
    at_rest(pane, qtbot)
    drawn = len(reader.drawn)
    opened(pane, qtbot, "a")
    qtbot.wait(50)
    assert len(reader.drawn) == drawn
    assert pane.view.viewport().grab().toImage().pixelColor(300, 300).name() == "#808080"


def test_no_page_of_another_document_stands_in(qtbot: QtBot, show_pane: ShowPane) -> None:
    reader = FakeReader()
    pane = opened(show_pane(reader), qtbot, "a")
    at_rest(pane, qtbot)
    pane.pictures.show("b")
    assert not pane.pictures.knows(0)
    assert pane.view.viewport().grab().toImage().pixelColor(300, 300).name() == "#ffffff"


def test_what_was_signed_is_another_document_than_what_there_is_now(qtbot: QtBot, jobs: Jobs) -> None:
    reader = SlowPages(1, set())
    pictures = Pictures(Viewing(PathBlobs(), reader, viewer=None), jobs, WarmStore())
    tile = preview(0, A4)
    for until in (0, 1234):
        pictures.show("a", until)
        assert pictures.picture(tile) is None
        pictures.wish(Looker.PAGES, [tile])
        qtbot.waitUntil(lambda: pictures.picture(tile) is not None)
    assert [until for _, _, _, until in reader.asked] == [0, 1234]
    pictures.close()


def test_nothing_stays_once_somebody_stands_up(qtbot: QtBot, show_pane: ShowPane) -> None:
    pane = opened(show_pane(FakeReader()), qtbot, "a")
    at_rest(pane, qtbot)
    pane.close_document()
    assert pane.pictures.size == 0


def test_while_pages_fly_by_only_their_outlines_are_drawn(qtbot: QtBot, show_pane: ShowPane) -> None:
    reader = FakeReader(pages=400)
    pane = opened(show_pane(reader), qtbot)
    at_rest(pane, qtbot)
    sharp, bar = pane.view.page_layout.scale, pane.view.verticalScrollBar()
    for step in range(20):
        if step == 6:  # by now it is clear how fast it goes
            reader.drawn.clear()
        bar.setValue(bar.value() + 3000)
        qtbot.wait(10)
    assert len(reader.drawn) > 10
    assert {scale for _, scale in reader.drawn} == {PREVIEW / A4.height}
    qtbot.waitUntil(lambda: (pane.view.page, sharp) in reader.drawn, timeout=2000)


def test_by_night_pages_are_dark_and_by_day_they_are_as_they_were(qtbot: QtBot, show_pane: ShowPane) -> None:
    reader = FakeReader()
    pane = opened(show_pane(reader), qtbot)
    at_rest(pane, qtbot)
    drawn = len(reader.drawn)
    with qtbot.waitSignal(pane.view.night_changed):
        pane.view.set_night(True)
    at_rest(pane, qtbot)
    assert len(reader.drawn) == drawn, "what is there is turned dark, not drawn again"
    night = pane.view.viewport().grab().toImage().pixelColor(300, 300)
    assert night.lightness() < 0x80
    pane.view.set_night(False)
    assert pane.view.viewport().grab().toImage().pixelColor(300, 300).name() == "#808080"


def test_the_page_list_follows_night_and_day(qtbot: QtBot, show_pane: ShowPane) -> None:
    pane = opened(show_pane(FakeReader()), qtbot)
    pane.bar.list_button.click()
    for night in (True, False):
        pane.view.set_night(night)
        at_rest(pane, qtbot)
        qtbot.wait(20)
        small = pane.thumbnails.picture_of(0)
        assert small is not None
        assert (small.pixelColor(20, 20).lightness() < 0x80) is night


def test_a_turned_page_is_painted_turned(qtbot: QtBot, show_pane: ShowPane) -> None:
    reader = CornerReader()
    pane = opened(show_pane(reader), qtbot)
    pane.view.zoom_to(0.5, QPointF(0, 0))
    for turns in range(4):
        at_rest(pane, qtbot)
        image, layout, area = pane.view.viewport().grab().toImage(), pane.view.page_layout, pane.view.area()
        corner, other = (layout.place_box(Place(0, at, at, 20, 20)) for at in (30, 500))
        colors = [
            image.pixelColor(round(box.x - area.x + 3), round(box.y - area.y + 3)) for box in (corner, other)
        ]
        assert [color.name() for color in colors] == ["#000000", "#ffffff"], turns
        pane.view.rotate_view(1)


class CornerReader(FakeReader):
    """Pages black in their first corner, in grey pixels."""

    def __init__(self) -> None:
        super().__init__(pages=1)

    def render(
        self, path: Path, page: int, scale: float, clip: Place | None = None, until: int = 0
    ) -> Raster:
        width, height = round(A4.width * scale), round(A4.height * scale)
        dark = b"\0" * (width // 3) + b"\xff" * (width - width // 3)
        rows = dark * (height // 3) + b"\xff" * (width * (height - height // 3))
        return Raster(width, height, width, memoryview(rows), PixelForm.GREY)


@pytest.mark.parametrize(
    ("form", "pixel"), [(PixelForm.GREY, b"\x80"), (PixelForm.RGBX, GREY_PIXEL), (PixelForm.BGRX, GREY_PIXEL)]
)
def test_bytes_are_counted_as_they_are(form: PixelForm, pixel: bytes) -> None:
    store, look = WarmStore(), Look(Shown("a"))
    raster = Raster(10, 20, 10 * len(pixel), memoryview(pixel * 200), form)
    store.put(look, Tile(0, 1.0), raster)
    store.put(look, Tile(0, 1.0), raster)
    assert store.size == 200 * len(pixel)
    store.forget(Shown("a"))
    assert store.size == 0


def test_what_was_used_longest_ago_goes_first_but_never_what_is_wanted() -> None:
    store, look = WarmStore(budget=300), Look(Shown("a"))
    raster = Raster(10, 10, 10, memoryview(b"\x80" * 100), PixelForm.GREY)
    for page in range(5):
        store.put(look, Tile(page, 1.0), raster)
    store.get(look, Tile(1, 1.0))
    store.make_room(look, {Tile(0, 1.0)})
    assert [page for page in range(5) if store.holds(look, Tile(page, 1.0))] == [0, 1, 4]


def test_only_the_last_few_documents_stay_warm() -> None:
    store = WarmStore()
    raster = Raster(10, 10, 10, memoryview(b"\x80" * 100), PixelForm.GREY)
    for name in range(DOCUMENTS + 2):
        store.turn_to(Shown(str(name)))
        store.put(Look(Shown(str(name))), Tile(0, 1.0), raster)
    kept = [name for name in range(DOCUMENTS + 2) if store.knows(Look(Shown(str(name))), 0)]
    assert kept == list(range(2, DOCUMENTS + 2))


def test_the_ways_of_looking_are_remembered(qtbot: QtBot, jobs: Jobs, tmp_path: Path) -> None:
    memory = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)

    def pane() -> ViewerPane:
        made = ViewerPane(Viewing(PathBlobs(), FakeReader(), viewer=None), no_contents(), jobs, memory)
        qtbot.addWidget(made)
        return made

    first = pane().view
    assert (first.mode, first.night) == (Mode.CONTINUOUS, False)
    first.set_mode(Mode.COVER)
    first.set_night(True)
    second = pane().view
    assert (second.mode, second.night, second.quarters) == (Mode.COVER, True, 0)
