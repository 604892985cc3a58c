"""A pen for an X server without hardware: a device of Xorg's ``inputtest`` driver, moved through its socket.

What is written down here of the protocol are sizes and numbers: a message is a head (its length and
kind) and, for whatever moves, up to 64 axes with a mask of those that are given.
"""

import socket
import struct
import time
from collections.abc import Mapping
from pathlib import Path

PRESSURE_MOST = 1000
"""What the driver calls full pressure."""
_PLACES = 65536  # the driver's axes, which X spreads over all pixels
_AXES = 64
_X, _Y, _PRESSURE = 0, 1, 4
_HEAD, _VERSION = struct.Struct("=II"), struct.Struct("=IIHH")
_VALUES = struct.Struct(f"=I8s4x{_AXES}d{_AXES}d")
_HELLO, _SYNC, _MOTION, _PROXIMITY, _BUTTON = range(5)
_DONE = 1
_TIP = 1

CONFIGURATION = """
Section "ServerFlags"
    Option "AutoAddDevices" "false"
    Option "AutoEnableDevices" "false"
    Option "DontVTSwitch" "true"
    Option "BlankTime" "0"
EndSection
Section "Device"
    Identifier "card"
    Driver "dummy"
    VideoRam 65536
EndSection
Section "Monitor"
    Identifier "glass"
    HorizSync 5-1000
    VertRefresh 5-200
    Modeline "both" 170 {width} 2700 2800 2900 {height} 803 810 830
EndSection
Section "Screen"
    Identifier "screen"
    Device "card"
    Monitor "glass"
    DefaultDepth 24
    SubSection "Display"
        Modes "both"
    EndSubSection
EndSection
Section "InputDevice"
    Identifier "{pen}"
    Driver "inputtest"
    Option "SocketPath" "{socket}"
    Option "DeviceType" "PointerAbsoluteProximity"
    Option "PointerHasPressure" "true"
EndSection
Section "ServerLayout"
    Identifier "layout"
    Screen "screen"
    InputDevice "{pen}" "SendCoreEvents"
EndSection
"""
WIDTH, HEIGHT = 2646, 800
PEN = "Pretend stylus"  # Qt takes what is called a pen or stylus, and has pressure, for one


def server(folder: Path) -> list[str]:
    """The command of an Xorg with nothing but memory for a screen and one pen at ``folder / "pen"``."""
    told = folder / "xorg.conf"
    told.write_text(CONFIGURATION.format(width=WIDTH, height=HEIGHT, pen=PEN, socket=folder / "pen"))
    log = folder / "xorg.log"
    return ["Xorg", "-config", str(told), "-logfile", str(log), "-novtswitch", "-sharevts"]


class XPen:
    """The pen in the tester's hand; places are pixels of the whole X screen, pressure 0 to 1.

    Each act has passed the X server when it returns.
    """

    def __init__(self, path: Path) -> None:
        self._link = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._link.settimeout(10)
        self._link.connect(str(path))
        self._link.sendall(_VERSION.pack(_VERSION.size, _HELLO, 1, 0))
        self._answer(_VERSION.size)

    def near(self, x: float, y: float) -> None:
        """Come near the glass."""
        self._send(_PROXIMITY, (1,), self._values(x, y, 0.0))

    def far(self) -> None:
        """Leave the glass for good."""
        self._send(_PROXIMITY, (0,), {})

    def move(self, x: float, y: float, pressure: float = 0.0) -> None:
        """Hover, or draw on."""
        self._send(_MOTION, (1,), self._values(x, y, pressure))

    def press(self, x: float, y: float, pressure: float) -> None:
        """Touch the glass."""
        self._send(_BUTTON, (1, _TIP, 1), self._values(x, y, pressure))

    def lift(self, x: float, y: float) -> None:
        """Lift the pen a little."""
        self._send(_BUTTON, (1, _TIP, 0), self._values(x, y, 0.0))

    def tap(self, place: list[int]) -> None:
        """Press what is to be pressed with the tip."""
        x, y = place
        self.near(x, y)
        self.move(x, y)
        self.press(x, y, 0.4)
        time.sleep(0.05)
        self.lift(x, y)
        self.far()

    def unplug(self) -> None:
        """Pull the plug."""
        self._link.close()

    def _values(self, x: float, y: float, pressure: float) -> dict[int, float]:
        return {
            _X: x / WIDTH * _PLACES,
            _Y: y / HEIGHT * _PLACES,
            _PRESSURE: pressure * PRESSURE_MOST,
        }

    def _send(self, kind: int, words: tuple[int, ...], values: Mapping[int, float]) -> None:
        mask = sum(1 << axis for axis in values)
        axes = [values.get(axis, 0.0) for axis in range(_AXES)]
        body = struct.pack(f"={len(words)}I", *words)
        body += b"\0" * (-(_HEAD.size + len(body)) % 8)  # the axes are doubles, and lie at multiples of eight
        body += _VALUES.pack(0, mask.to_bytes(8, "little"), *axes, *([0.0] * _AXES))
        self._link.sendall(_HEAD.pack(_HEAD.size + len(body), kind) + body)
        self._link.sendall(_HEAD.pack(_HEAD.size, _SYNC))
        self._answer(_HEAD.size)

    def _answer(self, size: int) -> None:
        got = b""
        while len(got) < size:
            part = self._link.recv(size - len(got))
            assert part, "the X server has let go of the pen"
            got += part
