"""What the doctor says of the pad: its screen, pens and fingers, and what stands in the way."""

import os
from collections.abc import Iterator

from clerkdesk.adapters.usb.attached import attached
from clerkdesk.app.devices import Devices, look
from clerkdesk.app.findings import BROKEN, FINE, NOTE, Finding
from clerkdesk.app.remoteness import way_here
from clerkdesk.base.errors import DeviceTrouble
from clerkdesk.base.settings import DeskPreferences
from clerkdesk.domain.calibration import read_calibrations, screen_key
from clerkdesk.domain.vendor_pads import vendor_pads


def pad_findings(preferences: DeskPreferences) -> Iterator[Finding]:
    """Say where residents sign here, and with what."""
    preferred = preferences.pad_screen
    yield _session()
    yield _vendor_pads()
    try:
        devices = look(preferred)
    except DeviceTrouble as trouble:
        yield Finding("pad", BROKEN, f"{trouble.code}: no window can be opened here: {trouble.hint}")
        return
    yield _pad_screen(devices, preferred)
    yield _tool("pen", devices.pens)
    yield _calibration(preferences.pad_calibration, devices)
    yield _tool("touch", devices.touch)


def _pad_screen(devices: Devices, preferred: str) -> Finding:
    sizes = [
        f"{screen.name} {screen.width} x {screen.height}{' (the pad)' if screen.pad else ''}"
        for screen in devices.screens
    ]
    words = f"{len(sizes)} screen{'s' if len(sizes) > 1 else ''}: {', '.join(sizes)}"
    named = any(screen.pad and screen.name == preferred for screen in devices.screens)
    if preferred and not named:
        return Finding("pad", NOTE, f"{words}; the screen chosen for the pad, {preferred}, is not there")
    if not any(screen.pad for screen in devices.screens):
        return Finding("pad", NOTE, f"{words}; the pad comes on this one while somebody signs")
    return Finding("pad", FINE, words)


def _calibration(kept: str, devices: Devices) -> Finding:
    """Whether a pen is calibrated on the pad's screen, as that is now."""
    known = read_calibrations(kept)
    pads = [screen for screen in devices.screens if screen.pad] or devices.screens[:1]
    fitting = [one for pad in pads for one in known.on(screen_key(pad.name, pad.width, pad.height))]
    if not fitting:
        return Finding("calibration", NOTE, "no pen is calibrated on the pad's screen as it is now")
    told = (f"{one.pen or 'unnamed pen'} to {one.calibration.residual:.1f} mm" for one in fitting)
    return Finding("calibration", FINE, ", ".join(told))


def _tool(part: str, names: tuple[str, ...]) -> Finding:
    if names:
        return Finding(part, FINE, ", ".join(names))
    if part == "touch":
        return Finding(part, NOTE, "no touch screen is seen")
    words = "none is seen (some show themselves only once they have touched); "
    return Finding(part, NOTE, words + "a signature by finger or mouse says so in its seal")


def _session() -> Finding:
    way = way_here(os.environ)
    if way:
        words = f"over {way}: the pressure of a pen may be lost on the way, or the pen come as a mouse; "
        return Finding("session", NOTE, words + "the seal says with what was signed")
    return Finding("session", FINE, "at this computer, as far as it can tell")


def _vendor_pads() -> Finding:
    devices = attached()
    if devices is None:
        return Finding("vendor pad", NOTE, "cannot tell: this system does not list its USB devices to us")
    pads = vendor_pads(devices)
    if pads:
        words = "not supported yet, planned; residents sign on a pen display, a tablet or a touch screen"
        return Finding("vendor pad", NOTE, f"{', '.join(pads)}: {words}")
    return Finding("vendor pad", FINE, "none that needs its maker's own protocol")
