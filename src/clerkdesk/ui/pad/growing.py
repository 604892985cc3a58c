"""A stroke while it grows: samples in buffers of our own, which can be overwritten when it is taken back."""

from struct import Struct

from clerkdesk.domain.ink import Sample, Stroke, Tool

_SAMPLE = Struct("=7d")
_SAMPLES = 256
_NOTHING = bytes(_SAMPLE.size * _SAMPLES)


class GrowingStroke:
    """The samples of one stroke, in blocks that never move: growing leaves no copy behind in memory."""

    def __init__(self, tool: Tool) -> None:
        self.tool = tool
        self.last = Sample(0.0, 0.0, 0.0, 0)
        self._blocks: list[bytearray] = []
        self._count = 0

    def add(self, sample: Sample) -> None:
        """Keep one more sample; times are exact to 2^53 ms."""
        at = self._count % _SAMPLES
        if at == 0:
            self._blocks.append(bytearray(_NOTHING))
        _SAMPLE.pack_into(
            self._blocks[-1],
            at * _SAMPLE.size,
            sample.x,
            sample.y,
            sample.pressure,
            sample.time,
            sample.tilt_x,
            sample.tilt_y,
            sample.rotation,
        )
        self.last = sample
        self._count += 1

    def stroke(self) -> Stroke:
        """What was drawn so far, as a frozen value."""
        rows = (row for block in self._blocks for row in _SAMPLE.iter_unpack(block))
        kept = (
            Sample(x, y, pressure, int(time), *held)
            for (x, y, pressure, time, *held), _ in zip(rows, range(self._count), strict=False)
        )
        return Stroke(tuple(kept), self.tool)

    def wipe(self) -> None:
        """Overwrite everything with zeros, then let go of it."""
        for block in self._blocks:
            block[:] = _NOTHING
        self._blocks = []
        self._count = 0
        self.last = Sample(0.0, 0.0, 0.0, 0)
