"""Plain papers to sign, ink to sign them with, and marks that say where."""

import math
from collections.abc import Sequence
from pathlib import Path

import pikepdf

from clerkdesk.domain.ink import Drawing, Ink, Sample, Stroke, draw
from clerkdesk.domain.pages import Place
from clerkdesk.domain.seals import FieldMark

A4 = (595.0, 842.0)


def blank_paper(
    path: Path,
    pages: int = 1,
    turn: int = 0,
    crop: Sequence[float] | None = None,
    fields: Sequence[str] = (),
    **saving: object,
) -> Path:
    """Write a paper with a line of text on each page, empty signature fields of these names on the first."""
    with pikepdf.new() as paper:
        for number in range(pages):
            page = paper.add_blank_page(page_size=A4)
            page.Contents = paper.make_stream(b"BT /F1 12 Tf 72 720 Td (Seite %d) Tj ET" % (number + 1))
            page.Resources = pikepdf.Dictionary(
                Font=pikepdf.Dictionary(
                    F1=pikepdf.Dictionary(
                        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
                    )
                )
            )
            page.Rotate = turn
            if crop is not None:
                page.CropBox = pikepdf.Array([round(value, 2) for value in crop])
        if fields:
            _add_fields(paper, fields)
        paper.save(path, **saving)
    return path


def _add_fields(paper: pikepdf.Pdf, names: Sequence[str]) -> None:
    page = paper.pages[0]
    widgets = [
        paper.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Annot,
                Subtype=pikepdf.Name.Widget,
                FT=pikepdf.Name.Sig,
                T=name,
                F=132,
                P=page.obj,
                Rect=[72, 500 - 80 * number, 272, 560 - 80 * number],
            )
        )
        for number, name in enumerate(names)
    ]
    page.Annots = paper.make_indirect(pikepdf.Array(widgets))
    paper.Root.AcroForm = paper.make_indirect(pikepdf.Dictionary(Fields=pikepdf.Array(widgets)))


def wave(pressure: float = 0.5, samples: int = 120) -> Drawing:
    """A wavy signature with a dot, drawn at an even pressure on a field of 60 by 20 mm."""
    line = tuple(Sample(5 + i * 0.4, 10 + 6 * math.sin(i / 6), pressure, i) for i in range(samples))
    return draw(Ink((Stroke(line), Stroke((Sample(56, 15, pressure, samples),))), 60, 20))


LOW = Place(0, 72, 100, 200, 60)
NO_INK = Drawing((), 0, 0, frozenset())


def mark(
    field: str = "resident",
    place: Place | None = LOW,
    drawing: Drawing | None = None,
    caption: str = "Erika Mustermann, Schalter 1",
) -> FieldMark:
    """A mark with ink and a caption."""
    return FieldMark(
        field,
        place,
        wave() if drawing is None else drawing,
        "Handwritten signature of Erika Mustermann taken on the pad, desk Schalter 1, clerk M. Muster",
        caption,
        "Musterstadt",
    )


def marks(*fields: str) -> list[FieldMark]:
    """Marks one below the other."""
    return [mark(field, Place(0, 72, 100 + 80 * number, 200, 60)) for number, field in enumerate(fields)]
