"""The seal says with what somebody signed who had no pen."""

from dataclasses import replace

import pikepdf
import pytest

from clerkdesk.domain.entries import Entry
from clerkdesk.domain.ink import Ink, Stroke, Tool
from tests.office.conftest import SmallOffice, write


@pytest.mark.parametrize(
    ("tools", "words"),
    [
        ((Tool.PEN,), "taken on the pad, desk"),
        ((Tool.MOUSE,), "taken on the pad with the mouse, desk"),
        ((Tool.PEN, Tool.FINGER), "taken on the pad partly with a finger, desk"),
    ],
)
def test_the_seal_names_what_was_no_pen(office: SmallOffice, tools: tuple[Tool, ...], words: str) -> None:
    case = office.checked()
    signed = write(office.clerk.signing.prepare(case.id))
    inks = tuple(replace(one, entry=_by(one.entry, tools)) for one in signed.entries)
    office.clerk.signing.seal(replace(signed, entries=inks))
    office.clerk.signing.told(signed.sitting.id)
    path = office.desk.adapters.blobs.path(office.digest(case))
    with pikepdf.open(path) as paper:
        *reasons, seal = (str(field.V.Reason) for field in paper.Root.AcroForm.Fields if "/V" in field)
    assert reasons and all(words in reason for reason in reasons)
    assert seal == "Electronic seal of Musterstadt, desk Schalter 3"


def _by(ink: Entry, tools: tuple[Tool, ...]) -> Ink:
    assert isinstance(ink, Ink)
    (stroke,) = ink.strokes
    return replace(ink, strokes=tuple(Stroke(stroke.samples, tool) for tool in tools))
