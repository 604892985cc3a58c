"""Chains of signatures as the office sets them: certified, each locked, closed by the seal."""

from pathlib import Path

import pikepdf

from clerkdesk.domain.seals import Chain, FieldMark
from tests.fakes.papers import NO_INK, blank_paper

SEAL = "office_seal"


def hidden(field: str, closes: bool = False) -> FieldMark:
    """A mark of the office, in an invisible field."""
    return FieldMark(field, None, NO_INK, f"Signed as {field}", "", "Musterstadt", hidden=True, closes=closes)


CLOSING = hidden(SEAL, closes=True)


def chain(*later: FieldMark) -> Chain:
    """A certified chain in which these marks follow in later acts."""
    return Chain(True, later)


def paper_with_text_field(path: Path) -> Path:
    """A paper with a text field that shows its value, as other programs hand them over."""
    blank_paper(path, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    with pikepdf.open(path, allow_overwriting_input=True) as paper:
        page = paper.pages[0]
        shown = paper.make_stream(
            b"BT /F1 12 Tf 0 4 Td (Muster) Tj ET",
            Type=pikepdf.Name.XObject,
            Subtype=pikepdf.Name.Form,
            BBox=[0, 0, 100, 20],
            Resources=page.Resources,
        )
        field = paper.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Annot,
                Subtype=pikepdf.Name.Widget,
                FT=pikepdf.Name.Tx,
                T="name",
                V="Muster",
                DA="/F1 12 Tf",
                F=4,
                P=page.obj,
                Rect=[72, 600, 172, 620],
                AP=pikepdf.Dictionary(N=shown),
            )
        )
        page.Annots = pikepdf.Array([field])
        paper.Root.AcroForm = paper.make_indirect(pikepdf.Dictionary(Fields=pikepdf.Array([field])))
        paper.save(path, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return path
