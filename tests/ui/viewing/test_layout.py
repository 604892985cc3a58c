"""Where pages lie, and the way from the screen to the paper and back."""

import pytest

from clerkdesk.domain.pages import PageSize, Place
from clerkdesk.ui.viewing.pages.fields import FIELD, field_at, field_between, moved
from clerkdesk.ui.viewing.pages.layout import FULL_SIZE, GAP, MARGIN, TILE, Box, Fit, PageLayout, Tile
from clerkdesk.ui.viewing.pages.rows import Rows
from clerkdesk.ui.viewing.pages.zooming import STEPS, next_step, scale_to_fit

A4, WIDE = PageSize(595, 842), PageSize(842, 595)


def test_pages_lie_below_each_other_and_in_the_middle() -> None:
    layout = PageLayout(Rows([A4, WIDE]), 1.0, 1000)
    first, second = layout.page_box(0), layout.page_box(1)
    assert (first.y, second.y) == (GAP, GAP + 842 + GAP)
    for box in (first, second):
        assert box.x + box.width / 2 == pytest.approx(500, abs=0.5)
    assert layout.height == second.bottom + GAP


def test_content_is_as_wide_as_the_widest_page_needs() -> None:
    assert PageLayout(Rows([A4, WIDE]), 2.0, 1000).width == 2 * 842 + 2 * MARGIN


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_every_edge_lies_on_a_device_pixel(ratio: float) -> None:
    layout = PageLayout(Rows([PageSize(595.276, 841.89)] * 7), 1.137, 901, ratio)
    for page in range(7):
        box = layout.page_box(page)
        for edge in (box.x, box.y, box.width, box.height):
            assert edge * ratio == pytest.approx(round(edge * ratio))


@pytest.mark.parametrize("scale", [0.3, 1.0, 2.7])
def test_a_point_on_the_paper_comes_back_from_the_view(scale: float) -> None:
    layout = PageLayout(Rows([A4, WIDE, A4]), scale, 1200)
    for page, x, y in ((0, 10, 20), (1, 800, 300), (2, 594, 841)):
        box = layout.place_box(Place(page, x, y, 50, 20))
        assert layout.point_on_paper(box.x, box.y) == pytest.approx((page, x, y))


def test_a_point_beside_the_paper_counts_as_its_edge() -> None:
    layout = PageLayout(Rows([A4, A4]), 1.0, 1000)
    assert layout.point_on_paper(-50, -50) == (0, 0, 0)
    assert layout.point_on_paper(5000, 9000) == (1, 595, 842)


def test_only_pages_in_view_are_named() -> None:
    layout = PageLayout(Rows([A4] * 5), 1.0, 800)
    second = layout.page_box(1)
    assert layout.pages_between(second.y, second.bottom) == range(1, 2)
    assert layout.pages_between(second.y - GAP - 1, second.bottom + GAP + 1) == range(3)
    assert layout.pages_between(second.bottom + 1, second.bottom + 2) == range(2, 2)
    assert PageLayout(Rows([]), 1.0, 800).pages_between(0, 100) == range(0)


def test_five_thousand_pages_are_found_as_one() -> None:
    layout = PageLayout(Rows([A4] * 5000), 1.0, 800)
    box = layout.page_box(4321)
    assert layout.pages_between(box.y + 5, box.y + 10) == range(4321, 4322)
    assert layout.page_near(box.y + 5) == 4321


def test_fitting_the_width_leaves_the_margins_and_follows_the_widest_page() -> None:
    scale = scale_to_fit(Rows([A4, WIDE]), Fit.WIDTH, 1000, 700)
    assert 842 * scale == pytest.approx(1000 - 2 * MARGIN)


def test_fitting_the_page_shows_all_of_it() -> None:
    scale = scale_to_fit(Rows([A4, WIDE]), Fit.PAGE, 1000, 700, page=0)
    assert 842 * scale == pytest.approx(700 - 2 * GAP)
    assert 595 * scale < 1000 - 2 * MARGIN


def test_zoom_steps_lead_to_both_ends_and_stop_there() -> None:
    scale = FULL_SIZE
    for _ in range(40):
        scale = next_step(scale, 1)
    assert scale == STEPS[-1] * FULL_SIZE
    for _ in range(40):
        scale = next_step(scale, -1)
    assert scale == STEPS[0] * FULL_SIZE


def test_a_page_of_ordinary_size_is_one_tile() -> None:
    layout = PageLayout(Rows([A4]), 1.2, 800)
    assert list(layout.tiles(0, Box(0, 0, 800, 600))) == [Tile(0, 1.2)]
    assert layout.tile_box(Tile(0, 1.2)) == layout.page_box(0)


@pytest.mark.parametrize("ratio", [1.0, 1.5])
def test_tiles_cover_a_large_page_without_gap_or_overlap(ratio: float) -> None:
    layout = PageLayout(Rows([A4]), 5.0, 800, ratio)
    paper = layout.page_box(0)
    tiles = list(layout.tiles(0, paper))
    boxes = [layout.tile_box(tile) for tile in tiles]
    assert sum(box.width * box.height for box in boxes) == pytest.approx(paper.width * paper.height)
    assert max(box.x + box.width for box in boxes) == pytest.approx(paper.x + paper.width)
    assert max(box.bottom for box in boxes) == pytest.approx(paper.bottom)
    for tile, box in zip(tiles, boxes, strict=True):
        assert tile.clip is not None
        assert round(tile.clip.width * tile.scale) == pytest.approx(box.width * ratio)
        assert max(box.width, box.height) * ratio <= TILE


def test_only_tiles_in_view_are_asked_for() -> None:
    layout = PageLayout(Rows([A4]), 8.0, 800)
    tiles = list(layout.tiles(0, Box(0, 3000, 800, 600)))
    assert {(tile.column, tile.row) for tile in tiles} == {(0, 1), (0, 2)}


def test_a_tile_of_another_zoom_is_stretched_to_its_place() -> None:
    old, new = PageLayout(Rows([A4]), 5.0, 800), PageLayout(Rows([A4]), 2.5, 800)
    tile = next(tile for tile in old.tiles(0, old.page_box(0)) if (tile.column, tile.row) == (1, 1))
    box, paper = new.tile_box(tile), new.page_box(0)
    assert (box.x - paper.x, box.y - paper.y) == pytest.approx((TILE / 2, TILE / 2))


def test_a_click_drops_the_usual_field_and_keeps_it_on_the_paper() -> None:
    field = field_at(0, A4, 300, 400)
    assert (field.width, field.height) == FIELD
    assert (field.x + field.width / 2, field.y + field.height / 2) == pytest.approx((300, 400))
    assert field_at(0, A4, 590, 840) == Place(0, 595 - FIELD[0], 842 - FIELD[1], *FIELD)


def test_a_field_may_be_drawn_from_any_corner_but_not_too_small() -> None:
    assert field_between(1, (200, 300), (100, 250)) == Place(1, 100, 250, 100, 50)
    assert field_between(1, (200, 300), (203, 301)) is None


def test_a_pushed_field_stops_at_the_edge_of_the_paper() -> None:
    field = Place(0, 10, 10, 100, 50)
    assert moved(field, A4, -50, 5) == Place(0, 0, 15, 100, 50)
    assert moved(field, A4, 5000, 5000) == Place(0, 495, 792, 100, 50)
