"""From the page as shown to the file and back: turned pages, cropped pages."""

import pytest

from clerkdesk.adapters.pades.geometry import PageFrame, upright
from clerkdesk.base.errors import Refused
from clerkdesk.domain.pages import Place

PLACE = Place(0, 72, 100, 200, 60)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_place_survives_the_way_there_and_back(turn: int) -> None:
    frame = PageFrame((20, 30, 575, 812), turn, 1.0)
    whole = Place(0, 0, 0, *frame.shown_size)
    assert frame.to_user_space(whole) == pytest.approx(frame.box)
    x0, y0, x1, y1 = frame.to_user_space(PLACE)
    assert sorted((x1 - x0, y1 - y0)) == pytest.approx([60, 200])


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_an_upright_drawing_fills_its_field_when_turned_back(turn: int) -> None:
    width, height, (a, b, c, d, e, f) = upright(turn, 60.0, 200.0)
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in (0, width) for y in (0, height)]
    assert sorted(corners) == [(0, 0), (0, 200), (60, 0), (60, 200)]


def test_a_place_beside_the_page_is_refused() -> None:
    frame = PageFrame((0, 0, 595, 842), 90, 1.0)
    with pytest.raises(Refused, match="SEA-03"):
        frame.to_user_space(Place(0, 850, 10, 20, 20))
