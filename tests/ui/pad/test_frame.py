"""Device pixels of a screen and the layout of all screens lead to each other and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from clerkdesk.ui.pad.frame import Frame

places = st.floats(-4000, 4000)


def test_a_screen_with_fine_pixels_beside_the_clerks() -> None:
    frame = Frame("pad 1920x1200", 1920, 0, 1.5)
    assert frame.to_device(QPointF(1920 + 100, 40)) == (150.0, 60.0)
    assert frame.to_layout(150.0, 60.0) == QPointF(2020, 40)


@given(places, places, st.sampled_from((1.0, 1.25, 1.5, 2.0)))
def test_there_and_back(x: float, y: float, ratio: float) -> None:
    frame = Frame("", 1280, -200, ratio)
    back = frame.to_layout(*frame.to_device(QPointF(x, y)))
    assert (back.x(), back.y()) == pytest.approx((x, y), abs=1e-9)
