"""A page that is hard to draw: 23,000 strokes and areas, as on a site plan out of a drawing program."""

import math
import random
from pathlib import Path

OBJECTS = 23_000
_WIDTH, _HEIGHT = 595, 842


def heavy_page(path: Path) -> Path:
    """Write a PDF of one such A4 page; the same every time."""
    content = "\n".join(_objects(random.Random(23))).encode("ascii")
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Contents 4 0 R/Resources<<>>>>" % (_WIDTH, _HEIGHT),
        b"<</Length %d>>stream\n%b\nendstream" % (len(content), content),
    ]
    written, starts = bytearray(b"%PDF-1.7\n"), []
    for number, part in enumerate(parts, start=1):
        starts.append(len(written))
        written += b"%d 0 obj" % number + part + b"\nendobj\n"
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1)
    table += b"".join(b"%010d 00000 n \n" % start for start in starts)
    trailer = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(parts) + 1, len(written))
    path.write_bytes(written + table + trailer)
    return path


def _objects(chance: random.Random) -> list[str]:
    """Closed curves, every second one filled, the others drawn with a line."""
    found = []
    for number in range(OBJECTS):
        x, y, reach = chance.uniform(0, _WIDTH), chance.uniform(0, _HEIGHT), chance.uniform(6, 26)
        points = [
            (x + reach * math.cos(angle) * chance.uniform(0.5, 1), y + reach * math.sin(angle))
            for angle in (math.tau * step / 12 for step in range(12))
        ]
        curves = " ".join(
            "{:.2f} {:.2f} {:.2f} {:.2f} {:.2f} {:.2f} c".format(
                *points[at], *points[at + 1], *points[at + 2]
            )
            for at in range(0, 10, 3)
        )
        color = " ".join(f"{chance.random():.2f}" for _ in range(3))
        paint = f"{color} rg {{}} f" if number % 2 else f"{color} RG 0.4 w {{}} S"
        found.append(paint.format(f"{points[-1][0]:.2f} {points[-1][1]:.2f} m {curves} h"))
    return found
