"""A real X11 pen with pressure signs in the real pad window: Xorg with a screen in memory, a pen on a socket.

The X screen is one, cut into two monitors: the clerk's on the left, the pad's on the right.
"""

import math
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from itertools import chain
from pathlib import Path

import pikepdf
import pytest

from clerkdesk.app.demo.pen import recorded
from clerkdesk.domain.ink import Sample, Stroke, step_of
from tests.interop.on_x import PADS, WHOLE_PAD, Desk, Screens, Seen
from tests.interop.x_pen import PEN, XPen, server

PROGRAMS = ("Xorg", "openbox", "xrandr", "xinput")
DRIVERS = ("drivers/dummy_drv.so", "input/inputtest_drv.so")
OFF_MM = 0.02
"""How far a sample may lie from where the pen was: X tells its place in 65,536 steps of the whole screen."""

BETWEEN_STROKES = 0.1


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    missing += [name for name in DRIVERS if not Path("/usr/lib/xorg/modules", name).exists()]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    if os.geteuid() != 0:
        pytest.skip("Xorg takes a configuration from elsewhere from root alone")
    with ExitStack() as held:
        yield held


@pytest.fixture
def screens(stack: ExitStack, tmp_path: Path) -> Screens:
    screens = Screens(stack, server(tmp_path), output="DUMMY0")
    screens.plug(*PADS)
    return screens


@pytest.fixture
def pen(screens: Screens, tmp_path: Path) -> Iterator[XPen]:
    pen = XPen(tmp_path / "pen")
    yield pen
    pen.unplug()


@pytest.fixture
def desk(stack: ExitStack, screens: Screens, pen: XPen, tmp_path: Path) -> Desk:
    """A desk whose pad waits on its own monitor."""
    desk = Desk(stack, screens, tmp_path)
    desk.until(lambda seen: seen["pad"] == WHOLE_PAD)
    return desk


@pytest.fixture
def signing(desk: Desk, pen: XPen) -> Seen:
    """A resident has read, tapped with the pen, and stands before the writing field."""
    desk.ask("sign")
    reading = desk.until(lambda seen: seen["phase"] == "reading" and seen["primary"])
    pen.tap(reading["primary"])
    return desk.until(lambda seen: seen["phase"] == "signing" and seen["field"])


def place_of(sample: Sample, signing: Seen) -> tuple[float, float]:
    """Where a recorded sample lies on the X screen."""
    left, top = signing["corner"]
    return left + 60 + sample.x * signing["scale"], top + 30 + sample.y * signing["scale"]


def begin(pen: XPen, samples: Sequence[Sample], signing: Seen) -> None:
    """Come, hover, touch and draw; the pen stays down."""
    place = place_of(samples[0], signing)
    pen.near(*place)
    pen.move(*place)
    pen.press(*place, samples[0].pressure)
    for sample in samples[1:]:
        time.sleep(0.001)  # a thousand reports a second, more than any pen of today sends
        pen.move(*place_of(sample, signing), sample.pressure)


def draw(pen: XPen, stroke: Stroke, signing: Seen) -> None:
    """Write one stroke, and leave the pad between this and the next."""
    begin(pen, stroke.samples[:-1], signing)
    pen.lift(*place_of(stroke.samples[-1], signing))
    pen.far()
    time.sleep(BETWEEN_STROKES)


def widths(path: str) -> set[float]:
    """The widths of line in the appearances of a file's signatures."""
    with pikepdf.open(path) as paper:
        return {
            float(step.operands[0])
            for field in paper.Root.AcroForm.Fields
            for widget in field.get("/Kids", [field])
            if "/V" in field and "/AP" in widget
            for step in drawn(widget.AP.N)
            if str(step.operator) == "w"
        }


def drawn(form: pikepdf.Object) -> Iterator[pikepdf.ContentStreamInstruction]:
    """What an appearance draws, with the forms it shows in turn."""
    yield from (step for step in pikepdf.parse_content_stream(form) if str(step.operator) != "Do")
    for inner in form.get("/Resources", {}).get("/XObject", {}).values():
        if inner.get("/Subtype") == "/Form":
            yield from drawn(inner)


def seen_after(desk: Desk, count: int) -> Seen:
    """What is seen once so many samples have come, and none come any more."""
    desk.until(lambda seen: seen["samples"] >= count)
    time.sleep(0.3)
    return desk.ask()


def test_a_real_pen_signs_with_its_pressure_and_no_report_is_lost(
    desk: Desk, pen: XPen, signing: Seen
) -> None:
    strokes = recorded("signature_1")
    for stroke in strokes:
        draw(pen, stroke, signing)
    sent = [list(stroke.samples) for stroke in strokes]
    written = seen_after(desk, sum(map(len, sent)))
    assert written["tools"] == ["pen"], "not the mouse that X makes of every pen"
    assert [len(stroke) for stroke in written["ink"]] == [len(stroke) for stroke in sent]
    assert written["hovered"] >= len(strokes)
    left, top = (60 / signing["scale"], 30 / signing["scale"])
    for got, given in zip(chain(*written["ink"]), chain(*sent), strict=True):
        assert math.dist(got[:2], (given.x + left, given.y + top)) < OFF_MM
    pressures = [got[2] for stroke in written["ink"] for got in stroke[:-1]]
    expected = [sample.pressure for stroke in sent for sample in stroke[:-1]]
    assert pressures == pytest.approx(expected, abs=0.002)
    times = [got[3] for stroke in written["ink"] for got in stroke]
    assert times == sorted(times)
    pen.tap(written["primary"])
    sealed = sign_the_rest(desk, pen)
    steps = {step_of(pressure) for pressure in pressures}
    assert len(steps) >= 5
    assert len(widths(sealed["sealed"])) >= len(steps)
    assert desk.close() == 0


def sign_the_rest(desk: Desk, pen: XPen) -> Seen:
    """Read and sign whatever else there is in the sitting, until all is sealed."""
    while True:
        now = desk.until(lambda seen: seen["sealed"] or (seen["phase"] == "reading" and seen["primary"]))
        if now["sealed"]:
            return now
        pen.tap(now["primary"])
        field = desk.until(lambda seen: seen["phase"] == "signing" and seen["field"])
        for stroke in recorded("signature_2"):
            draw(pen, stroke, field)
        pen.tap(seen_after(desk, 1)["primary"])
        desk.until(lambda seen: seen["phase"] != "signing")


@pytest.mark.parametrize("goes", ["disabled", "unplugged"])
def test_a_pen_that_goes_in_the_middle_of_a_stroke_leaves_what_it_has_written(
    goes: str, desk: Desk, screens: Screens, pen: XPen, signing: Seen
) -> None:
    first = recorded("signature_1")[0].samples
    half = first[: len(first) // 2]
    begin(pen, half, signing)
    written = seen_after(desk, len(half))
    departures: dict[str, Callable[[], None]] = {
        "disabled": lambda: xinput(screens, "disable", PEN),
        "unplugged": pen.unplug,
    }
    departures[goes]()
    time.sleep(0.3)
    after = desk.ask()
    assert len(after["ink"]) == 1
    # A pen that X itself switches off is lifted by X: one more report, at the same place.
    assert after["ink"][0][: len(half)] == written["ink"][0]
    assert len(after["ink"][0]) <= len(half) + 1
    assert (after["phase"], after["tools"], after["ended"]) == ("signing", ["pen"], [])
    desk.ask("stop")
    assert desk.close() == 0


def test_a_pen_that_comes_back_goes_on_in_a_stroke_of_its_own(
    desk: Desk, screens: Screens, pen: XPen, signing: Seen, tmp_path: Path
) -> None:
    strokes = recorded("signature_1")
    begin(pen, strokes[0].samples, signing)
    before = seen_after(desk, len(strokes[0].samples))
    xinput(screens, "disable", PEN)
    xinput(screens, "enable", PEN)
    again = XPen(tmp_path / "pen")
    draw(again, strokes[1], signing)
    after = seen_after(desk, before["samples"] + len(strokes[1].samples))
    again.unplug()
    assert len(after["ink"]) == 2
    assert after["ink"][0][: len(strokes[0].samples)] == before["ink"][0]
    assert len(after["ink"][1]) == len(strokes[1].samples)
    assert after["tools"] == ["pen"]
    desk.ask("stop")
    assert desk.close() == 0


def xinput(screens: Screens, act: str, device: str) -> None:
    """Switch a device off or on, as a plug does."""
    environment = {**os.environ, **screens.environment}
    subprocess.run(["xinput", act, device], env=environment, check=True, capture_output=True, timeout=20)
