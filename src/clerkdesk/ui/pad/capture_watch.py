"""What the clerk should know about the pens that write in a field; each trouble is told once a field."""

from clerkdesk.domain.pens import CaptureTrouble, PenReport, PenTool


class CaptureWatch:
    """Look at every touch of a pen and say what is new about it; whatever it is, the ink stays."""

    def __init__(self) -> None:
        self._pens: set[int] = set()
        self._told: set[CaptureTrouble] = set()

    def begin(self) -> None:
        """A new field: whoever writes now may hold another pen."""
        self._pens.clear()
        self._told.clear()

    def touched(self, report: PenReport) -> CaptureTrouble | None:
        """What a touch tells: a second pen, or the wrong end of one."""
        if report.tool is PenTool.ERASER:
            return self.once(CaptureTrouble.ERASER)
        if report.tool is PenTool.PEN:
            self._pens.add(report.device.id)
        return self.once(CaptureTrouble.TWO_PENS) if len(self._pens) > 1 else None

    def once(self, trouble: CaptureTrouble) -> CaptureTrouble | None:
        """A trouble, unless it was told already."""
        if trouble in self._told:
            return None
        self._told.add(trouble)
        return trouble
