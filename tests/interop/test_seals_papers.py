"""Papers of any make, names of any script: sealed, and drawn as they should be."""

import re
from pathlib import Path

import pikepdf
import pytest

from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.domain.ink import Drawing
from clerkdesk.domain.pages import Place
from clerkdesk.domain.seals import FieldMark
from clerkdesk.domain.signatures import Integrity
from tests.fakes.papers import NO_INK, blank_paper, mark, marks, wave


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    return blank_paper(tmp_path / "form.pdf")


def seal(sealer: PadesSealer, source: Path, wanted: list[FieldMark]) -> Path:
    target = source.with_name(f"{source.stem}-sealed.pdf")
    sealer.seal(source, target, wanted, "B-B")
    return target


@pytest.mark.parametrize(
    "saving",
    [
        {"object_stream_mode": pikepdf.ObjectStreamMode.generate},
        {"object_stream_mode": pikepdf.ObjectStreamMode.disable},
        {"linearize": True},
        {"min_version": "2.0"},
        {"force_version": "1.4", "object_stream_mode": pikepdf.ObjectStreamMode.disable},
    ],
    ids=["xref-stream", "xref-table", "linearized", "pdf-2.0", "pdf-1.4"],
)
def test_papers_of_any_make_are_sealed(
    sealer: PadesSealer, examiner: PadesExaminer, tmp_path: Path, saving: dict[str, object]
) -> None:
    target = seal(sealer, blank_paper(tmp_path / "form.pdf", pages=2, **saving), marks("resident"))
    (finding,) = examiner.examine(target, []).signatures
    assert finding.integrity is Integrity.INTACT


def appearance(path: Path, field: int = 0) -> tuple[bytes, pikepdf.Dictionary]:
    """The drawing commands of a field, and the entries around them as plain values."""
    with pikepdf.open(path) as made:
        form = made.Root.AcroForm.Fields[field].AP.N
        entries = {"BBox": [float(v) for v in form.BBox], "Matrix": [float(v) for v in form.Matrix]}
        entries |= {"Resources": list(form.Resources.keys()), "Filter": str(form.Filter)}
        return form.read_bytes(), entries


def test_more_pressure_makes_thicker_lines_in_steps_only(sealer: PadesSealer, paper: Path) -> None:
    def width(pressure: float) -> float:
        commands, _ = appearance(seal(sealer, paper, [mark(drawing=wave(pressure))]))
        return float(re.search(rb"([\d.]+) w ", commands)[1])

    assert width(0.50) == width(0.52) < width(0.9)


def test_the_ink_keeps_its_proportions_and_stays_in_the_field(sealer: PadesSealer, paper: Path) -> None:
    square = wave()
    commands, entries = appearance(seal(sealer, paper, [mark(drawing=square, caption="")]))
    xs, ys = zip(
        *[map(float, pair) for pair in re.findall(rb"([\d.-]+) ([\d.-]+) [ml]", commands)], strict=True
    )
    x0, y0, x1, y1 = entries["BBox"]
    assert x0 <= min(xs) and max(xs) <= x1 and y0 <= min(ys) and max(ys) <= y1
    drawn = [point for line in square.lines for point in line.points]
    wide = max(x for x, _ in drawn) - min(x for x, _ in drawn)
    high = max(y for _, y in drawn) - min(y for _, y in drawn)
    assert (max(xs) - min(xs)) / (max(ys) - min(ys)) == pytest.approx(wide / high, rel=0.02)


def test_a_field_without_ink_still_has_its_caption(sealer: PadesSealer, paper: Path) -> None:
    commands, _ = appearance(seal(sealer, paper, [mark(drawing=NO_INK)]))
    assert b"Tj" in commands
    assert b" S" not in commands


@pytest.mark.parametrize(
    ("caption", "drawn"),
    [
        ("Jürgen Groß", True),
        ("Şükrü Yıldız İğdır", True),
        ("Анна Петрова", True),
        ("Nguyễn Văn Ước", True),
        ("محمد علي", False),
        ("陈伟", False),
        ("", False),
    ],
)
def test_a_caption_is_drawn_as_far_as_the_font_goes(
    sealer: PadesSealer, examiner: PadesExaminer, paper: Path, caption: str, drawn: bool
) -> None:
    target = seal(sealer, paper, [mark(caption=caption)])
    commands, _ = appearance(target)
    assert (b"Tj" in commands) is drawn
    assert examiner.examine(target, []).signatures[0].integrity is Integrity.INTACT


def test_the_caption_font_is_embedded_once_for_all_fields(sealer: PadesSealer, paper: Path) -> None:
    target = seal(sealer, paper, marks("resident", "clerk", "supervisor"))
    assert target.read_bytes().count(b"/FontFile2") == 1
    with pikepdf.open(target) as made:
        fonts = {field.AP.N.Resources.Font.Caption.objgen for field in made.Root.AcroForm.Fields}
        assert len(fonts) == 1


def test_names_no_page_has_are_not_in_small_print_but_in_the_reason(sealer: PadesSealer, paper: Path) -> None:
    arabic = FieldMark("resident", Place(0, 72, 100, 200, 60), wave(), "Signature of محمد", "محمد", "")
    with pikepdf.open(seal(sealer, paper, [arabic])) as made:
        assert str(made.Root.AcroForm.Fields[0].V.Reason) == "Signature of محمد"


def test_an_empty_drawing_area_does_not_stop_the_seal(sealer: PadesSealer, paper: Path) -> None:
    flat = Drawing(wave().lines, 0, 0, frozenset())
    assert seal(sealer, paper, [mark(drawing=flat)]).exists()
