"""What a pen reports, whoever makes it: where, how hard, how it is held, when, and by which device."""

from dataclasses import dataclass
from enum import StrEnum

from clerkdesk.domain.ink import Tool


class PenPhase(StrEnum):
    """What the hand does: hover, touch, draw on, lift, go out of reach; or the system takes a touch back."""

    HOVER = "hover"
    PRESS = "press"
    MOVE = "move"
    RELEASE = "release"
    LEFT = "left"
    CANCELLED = "cancelled"


class PenTool(StrEnum):
    """What touches the pad. The eraser end writes as the pen does: only the resident takes ink away."""

    PEN = "pen"
    ERASER = "eraser"
    FINGER = "finger"
    MOUSE = "mouse"

    @property
    def ink(self) -> Tool:
        """What the record calls it.

        >>> PenTool.ERASER.ink, PenTool.MOUSE.ink
        (<Tool.PEN: 'pen'>, <Tool.MOUSE: 'mouse'>)
        """
        return Tool.PEN if self is PenTool.ERASER else Tool(self.value)


class CaptureTrouble(StrEnum):
    """What the clerk is told of while somebody signs; the values are the codes. Nothing written is lost.

    PEN_GONE: a pen was unplugged, or gave no more sign in the middle of a stroke. WRONG_SCREEN: a pen wrote
    on the desk's windows while the pad waited for it.
    """

    TWO_PENS = "PAD-05"
    PEN_GONE = "PAD-06"
    WRONG_SCREEN = "PAD-07"
    ERASER = "PAD-08"


@dataclass(frozen=True, slots=True)
class PenDevice:
    """What reports: ``id`` tells several apart (of fingers each), ``name`` is what its driver calls it."""

    id: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class PenReport:
    """One report, as raw as the device gives it.

    ``x`` and ``y`` count device pixels, with fractions, from the top left of the screen called ``screen``;
    ``pressure`` is 0 to 1, tilt and rotation are degrees (0 where unknown), ``time`` is whole ms of the
    device's own clock, which may stand still or go back.
    """

    phase: PenPhase
    tool: PenTool
    device: PenDevice
    screen: str
    x: float
    y: float
    time: int
    pressure: float = 0.0
    tilt_x: float = 0.0
    tilt_y: float = 0.0
    rotation: float = 0.0
