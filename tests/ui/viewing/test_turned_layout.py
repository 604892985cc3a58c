"""Pages side by side, singly and turned: a point of the paper is found again wherever it lies."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerkdesk.domain.pages import PageSize, Place
from clerkdesk.ui.viewing.pages.layout import GAP, MARGIN, SPINE, Box, Fit, PageLayout, Tile
from clerkdesk.ui.viewing.pages.rows import Mode, Rows
from clerkdesk.ui.viewing.pages.zooming import scale_to_fit

A4, WIDE = PageSize(595, 842), PageSize(842, 595)

sides = st.floats(20, 1200)
papers = st.lists(st.builds(PageSize, sides, sides), min_size=1, max_size=9)
portions = st.floats(0, 1)


@st.composite
def layouts(draw: st.DrawFn) -> PageLayout:
    rows = Rows(draw(papers), draw(st.sampled_from(Mode)), draw(st.integers(0, 3)))
    only = draw(st.integers(0, len(rows.pages) - 1)) if rows.mode is Mode.SINGLE else None
    ratio = draw(st.sampled_from((1.0, 1.25, 1.5, 2.0)))
    return PageLayout(rows, draw(st.floats(0.2, 3)), draw(st.floats(300, 4000)), ratio, only)


def a_page(layout: PageLayout, portion: float) -> int:
    return (
        min(int(portion * len(layout.pages)), len(layout.pages) - 1) if layout.only is None else layout.only
    )


@settings(deadline=None)
@given(layouts(), portions, portions, portions)
def test_a_point_of_the_paper_is_found_again(layout: PageLayout, at: float, x: float, y: float) -> None:
    page = a_page(layout, at)
    size = layout.pages[page]
    point = Place(page, (0.01 + 0.98 * x) * size.width, (0.01 + 0.98 * y) * size.height, 0, 0)
    there = layout.place_box(point)
    # Edges lie on whole pixels, so the very rim may belong to the neighbour: the page is given.
    assert layout.point_on_page(page, there.x, there.y) == pytest.approx((point.x, point.y), abs=1e-6)
    assert layout.point_on_paper(there.x, there.y)[0] == page


@settings(deadline=None)
@given(layouts(), portions, portions, portions)
def test_a_point_of_the_view_comes_back(layout: PageLayout, at: float, x: float, y: float) -> None:
    page = a_page(layout, at)
    paper = layout.page_box(page)
    there = paper.x + (0.1 + 0.8 * x) * paper.width, paper.y + (0.1 + 0.8 * y) * paper.height
    place = Place(page, *layout.point_on_page(page, *there), 0, 0)
    back = layout.place_box(place)
    assert (back.x, back.y) == pytest.approx(there, abs=1 / layout.ratio)


@settings(deadline=None)
@given(layouts(), portions)
def test_a_place_keeps_its_area_and_stays_on_its_page(layout: PageLayout, at: float) -> None:
    page = a_page(layout, at)
    size, paper = layout.pages[page], layout.page_box(page)
    place = Place(page, size.width * 0.2, size.height * 0.3, size.width * 0.5, size.height * 0.1)
    box = layout.place_box(place)
    assert box.width * box.height == pytest.approx(place.width * place.height * layout.scale**2)
    assert paper.x - 1 <= box.x and box.right <= paper.right + 1
    assert paper.y - 1 <= box.y and box.bottom <= paper.bottom + 1


@settings(max_examples=30, deadline=None)
@given(layouts(), portions, st.sampled_from((512, 1536)))
def test_tiles_cover_a_page_without_gap_or_overlap(layout: PageLayout, at: float, side: int) -> None:
    page = a_page(layout, at)
    paper, ratio = layout.page_box(page), layout.ratio
    boxes = [layout.tile_box(tile) for tile in layout.tiles(page, paper, side)]
    covered = sum(box.width * box.height for box in boxes)
    assert covered == pytest.approx(paper.width * paper.height)
    for box in boxes:
        assert max(box.width, box.height) * ratio <= side + 1e-6
        assert paper.x - 1e-6 <= box.x and box.right <= paper.right + 1e-6
        assert paper.y - 1e-6 <= box.y and box.bottom <= paper.bottom + 1e-6
        for edge in (box.x, box.y, box.right, box.bottom):
            assert edge * ratio == pytest.approx(round(edge * ratio), abs=1e-6)


@settings(deadline=None)
@given(layouts(), portions, portions, portions)
def test_the_tile_that_is_wished_for_holds_the_point_that_is_seen(
    layout: PageLayout, at: float, x: float, y: float
) -> None:
    page = a_page(layout, at)
    paper = layout.page_box(page)
    seen = paper.x + (0.01 + 0.98 * x) * paper.width, paper.y + (0.01 + 0.98 * y) * paper.height
    (tile, *_) = [
        tile for tile in layout.tiles(page, Box(*seen, 0, 0), 512) if layout.tile_box(tile).holds(*seen)
    ]
    on_paper = layout.point_on_page(page, *seen)
    if tile.clip is not None:
        clip, slack = tile.clip, 2 / layout.scale
        assert clip.x - slack <= on_paper[0] <= clip.x + clip.width + slack
        assert clip.y - slack <= on_paper[1] <= clip.y + clip.height + slack


@settings(deadline=None)
@given(layouts())
def test_what_is_between_two_heights_is_named_and_nothing_else(layout: PageLayout) -> None:
    top, bottom = layout.height * 0.3, layout.height * 0.6
    named = layout.pages_between(top, bottom)
    pages = range(len(layout.pages)) if layout.only is None else (layout.only,)
    for page in pages:
        box = layout.page_box(page)
        if box.bottom > top + 1 and box.y < bottom - 1:
            assert page in named
    rows = {layout.rows.row_of(page) for page in named}
    for row in rows:
        boxes = [layout.page_box(page) for page in named if layout.rows.row_of(page) == row]
        assert any(box.bottom >= top - 1 and box.y <= bottom + 1 for box in boxes)


def test_facing_pages_lie_beside_each_other_about_the_spine() -> None:
    layout = PageLayout(Rows([A4] * 3, Mode.FACING), 1.0, 2000)
    left, right, last = (layout.page_box(page) for page in range(3))
    assert (left.y, right.x - left.right) == (right.y, SPINE)
    assert left.right + SPINE / 2 == 1000
    assert (last.x, last.y) == (left.x, left.bottom + GAP)


def test_a_cover_stands_alone_on_the_right() -> None:
    layout = PageLayout(Rows([A4] * 4, Mode.COVER), 1.0, 2000)
    cover, left, right = (layout.page_box(page) for page in range(3))
    assert cover.x == right.x > left.x
    assert cover.bottom < left.y == right.y
    assert layout.pages_between(left.y, left.bottom) == range(1, 3)


def test_a_point_beside_the_spine_belongs_to_the_page_on_its_side() -> None:
    layout = PageLayout(Rows([A4] * 4, Mode.FACING), 1.0, 2000)
    box = layout.page_box(3)
    assert layout.point_on_paper(box.x + 10, box.y + 20) == (3, 10, 20)
    assert layout.page_near(box.y, 900) == 2


def test_a_single_page_has_the_view_to_itself() -> None:
    layout = PageLayout(Rows([A4, WIDE, A4], Mode.SINGLE), 1.0, 300, only=1)
    box = layout.page_box(1)
    assert layout.pages_between(box.y - 900, box.bottom + 900) == range(1, 2)
    assert layout.page_near(0) == 1


@pytest.mark.parametrize(("quarters", "corner"), [(0, (0, 0)), (1, (1, 0)), (2, (1, 1)), (3, (0, 1))])
def test_the_papers_first_corner_goes_round_clockwise(quarters: int, corner: tuple[int, int]) -> None:
    layout = PageLayout(Rows([A4], quarters=quarters), 1.0, 1000)
    paper, there = layout.page_box(0), layout.place_box(Place(0, 0, 0, 0, 0))
    assert (there.x, there.y) == (paper.x + corner[0] * paper.width, paper.y + corner[1] * paper.height)


@pytest.mark.parametrize("quarters", range(4))
def test_a_way_on_the_screen_is_the_same_way_on_the_paper(quarters: int) -> None:
    layout = PageLayout(Rows([A4], quarters=quarters), 1.0, 1000)
    dx, dy = layout.way_on_paper(30, 70)
    before, after = (layout.place_box(Place(0, 200 + x, 300 + y, 0, 0)) for x, y in ((0, 0), (dx, dy)))
    assert (after.x - before.x, after.y - before.y) == pytest.approx((30, 70))


def test_what_fits_fits_however_pages_lie() -> None:
    two = Rows([A4, WIDE], Mode.FACING)
    assert 2 * 842 * scale_to_fit(two, Fit.WIDTH, 1000, 700) == pytest.approx(1000 - 2 * MARGIN - SPINE)
    single = Rows([A4, WIDE], Mode.SINGLE)
    assert 595 * scale_to_fit(single, Fit.WIDTH, 1000, 700, page=0) == pytest.approx(1000 - 2 * MARGIN)
    turned = Rows([A4], quarters=1)
    assert 595 * scale_to_fit(turned, Fit.PAGE, 3000, 700) == pytest.approx(700 - 2 * GAP)


def test_a_turned_page_has_the_same_tiles() -> None:
    upright, turned = (PageLayout(Rows([A4], quarters=each), 1.0, 1000) for each in (0, 3))
    assert list(upright.tiles(0, upright.page_box(0))) == list(turned.tiles(0, turned.page_box(0)))
    assert list(turned.tiles(0, turned.page_box(0))) == [Tile(0, 1.0)]
