"""What the doctor says of the pad: its screen, a pen, a finger, and what is missing."""

import os
from collections.abc import Iterator

import pytest

from clerkdesk.app import pad_findings
from clerkdesk.app.cli import main
from clerkdesk.app.devices import Devices, SeenScreen
from clerkdesk.base.paths import Profile, resource
from clerkdesk.domain.vendor_pads import UsbId

CLERKS, PADS = SeenScreen("clerk", 1920, 1080, pad=False), SeenScreen("pad", 1280, 800, pad=True)
PEN = "Wacom One Pen Display 13 Pen"


def said(capsys: pytest.CaptureFixture[str]) -> dict[str, tuple[str, str]]:
    """Part -> state and words, of what the doctor prints."""
    main(["doctor"])
    lines = capsys.readouterr().out.splitlines()
    return {line[9:21].strip(): (line[:8].strip(), line[22:]) for line in lines}


@pytest.fixture
def two_screens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", f"offscreen:configfile={resource('samples', 'two_screens.json')}")


@pytest.mark.usefixtures("own_profile", "two_screens")
def test_the_second_screen_is_the_pads(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys)["pad"] == ("ok", "2 screens: clerk 1920 x 1080, pad 1280 x 800 (the pad)")


@pytest.mark.usefixtures("two_screens")
def test_a_screen_chosen_for_the_pad_that_is_not_there_is_named(
    own_profile: Profile, capsys: pytest.CaptureFixture[str]
) -> None:
    own_profile.desk_preferences.write_text('pad_screen = "HDMI-7"\n')
    state, words = said(capsys)["pad"]
    assert state == "note"
    assert "HDMI-7, is not there" in words


@pytest.mark.usefixtures("own_profile")
def test_without_pen_and_finger_it_says_that_the_seal_will_tell(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    seen = said(capsys)
    assert seen["pad"][0] == seen["pen"][0] == seen["touch"][0] == "note"
    assert "while somebody signs" in seen["pad"][1]
    assert "says so in its seal" in seen["pen"][1]


@pytest.fixture
def with_pen(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No virtual screen has a pen: what Qt would say of a real one."""
    devices = Devices((CLERKS, PADS), (PEN,), ("ELAN Touchscreen",))
    monkeypatch.setattr(pad_findings, "look", lambda _preferred: devices)
    yield


@pytest.mark.usefixtures("own_profile", "with_pen")
def test_pen_and_touch_screen_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    seen = said(capsys)
    assert seen["pen"] == ("ok", PEN)
    assert seen["touch"] == ("ok", "ELAN Touchscreen")


@pytest.mark.skipif(os.name != "posix", reason="a display that is not there is X's own trouble")
@pytest.mark.usefixtures("own_profile")
def test_a_display_that_cannot_be_reached_is_a_problem_and_does_not_end_the_doctor(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setenv("DISPLAY", ":9999")
    assert main(["doctor"]) == 1
    [problem] = [line for line in capsys.readouterr().out.splitlines() if line.startswith("PROBLEM")]
    assert problem.split()[1:3] == ["pad", "PAD-04:"]


@pytest.mark.usefixtures("two_screens")
def test_it_says_which_pen_is_calibrated_on_the_pads_screen_as_it_is_now(
    own_profile: Profile, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = (
        'pad_calibration = "pad 1280x800 | Wacom One | 2 -1 0 1 0.42; pad 1920x1080 | Other | 0 0 0 1 0.1"\n'
    )
    own_profile.desk_preferences.write_text(kept)
    assert said(capsys)["calibration"] == ("ok", "Wacom One to 0.4 mm")
    own_profile.desk_preferences.write_text(kept.replace("1280x800", "800x600"))
    assert said(capsys)["calibration"][0] == "note"


@pytest.mark.usefixtures("own_profile", "with_pen")
@pytest.mark.parametrize(
    ("devices", "state", "words"),
    [
        ((UsbId(0x056A, 0x00A4),), "note", "Wacom STU-430: not supported yet, planned"),
        ((UsbId(0x046D, 0xC077), UsbId(0x056A, 0x033B)), "ok", "none that needs its maker's own protocol"),
        (None, "note", "cannot tell"),
    ],
)
def test_a_pad_we_cannot_speak_to_is_named(
    devices: tuple[UsbId, ...] | None,
    state: str,
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(pad_findings, "attached", lambda: devices)
    told, said_of_it = said(capsys)["vendor pad"]
    assert told == state
    assert words in said_of_it


FAR = (
    {"SESSIONNAME": "RDP-Tcp#3"},
    {"SESSIONNAME": "ICA-CGP#0"},
    {"XRDP_SESSION": "1"},
    {"VNCDESKTOP": "desk:1 (clerk)"},
    {"DISPLAY": "localhost:10.0", "SSH_CONNECTION": "192.0.2.7 50000 192.0.2.8 22"},
    {"DISPLAY": "192.0.2.9:0"},
)
NEAR = ({"SESSIONNAME": "Console"}, {"DISPLAY": ":0"}, {"DISPLAY": "unix:0"}, {"DISPLAY": "/run/x11:0"}, {})


@pytest.mark.parametrize("told", FAR)
def test_who_sits_far_away_hears_that_pressure_may_be_lost(
    told: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pad_findings.os, "environ", told)
    seen = pad_findings._session()
    assert seen.state == "note"
    assert "pressure of a pen may be lost" in seen.words


@pytest.mark.parametrize("told", NEAR)
def test_who_sits_at_the_computer_does_not(told: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pad_findings.os, "environ", told)
    assert pad_findings._session().state == "ok"
