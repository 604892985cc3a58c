"""The fields of a form for people to fill in: scripts in them are read as text, and never run."""

import re
from dataclasses import asdict, replace
from typing import Any

from pymupdf import mupdf

from clerkdesk.adapters.pdf.child.documents import Documents, translated
from clerkdesk.adapters.pdf.child.forms import tree as tree
from clerkdesk.adapters.pdf.child.forms.tree import Node, Object
from clerkdesk.base.children import Head
from clerkdesk.domain.form_fields import OFF, FieldKind, FillableForm, FormField, FormWidget
from clerkdesk.domain.pages import Place

_DATE_BY_WORDS = re.compile(r"AFDate_(?:Format|Keystroke)Ex\s*\(\s*[\"']([^\"']{1,40})[\"']")
_DATE_BY_NUMBER = re.compile(r"AFDate_(?:Format|Keystroke)\s*\(\s*[\"']?(\d{1,2})")
_NUMBERED = (
    *("m/d", "m/d/yy", "mm/dd/yy", "mm/yy", "d-mmm", "d-mmm-yy", "dd-mmm-yy", "yy-mm-dd", "mmm-yy"),
    *("mmmm-yy", "mmm d, yyyy", "mmmm d, yyyy", "m/d/yy h:MM tt", "m/d/yy HH:MM"),
)
"""What a number stands for (Acrobat JavaScript: AFDate_Format's cOptions)."""
_NAMED_DATE = re.compile(r"(?i)(datum|^date|date$|[a-z]Date\b|[-_. ]date\b)")
_SCRIPTED = re.compile(r"\bAF[A-Z]\w+\s*\(")
_LONGEST_SCRIPT = 20_000
_MOST_CHOICES = 5_000
_MOST_CELLS = 200


def fields(documents: Documents, head: Head) -> Head:
    """The form of a document."""
    _, document = documents.open(head["path"])
    return asdict(form_in(document))


def form_in(document: Any) -> FillableForm:
    """What can be filled in; raises Unreadable."""
    if not document.is_form_pdf:
        return FillableForm()
    try:
        form = tree.form_of(document)
        found = [(node, field_of(node)) for node in tree.nodes(document)]
        shown = tuple(field for _, field in found if field is not None)
        scripts = any(_has_script(node) for node, field in found if field is not None)
        return FillableForm(shown, bool(mupdf.pdf_dict_gets(form, "XFA").m_internal), scripts)
    except (RuntimeError, ValueError, mupdf.FzErrorBase) as trouble:
        raise translated(trouble) from trouble


def field_of(node: Node) -> FormField | None:
    """A field as people fill it in; None for buttons, signatures, passwords and files."""
    flags, kind = node.flags, node.kind
    if kind == "Btn" and not flags & tree.PUSH:
        return _ticked(node, FieldKind.RADIO if flags & tree.RADIO else FieldKind.CHECK)
    if kind == "Tx" and not flags & (tree.PASSWORD | tree.FILE):
        return _text(node)
    return _choice(node) if kind == "Ch" else None


def _common(node: Node) -> dict[str, Any]:
    flags = node.flags
    return {
        "label": tree.words_in(node.get("TU")).strip(),
        "required": bool(flags & tree.REQUIRED),
        "read_only": bool(flags & tree.READ_ONLY),
        "calculated": bool(_script(node, "C")),
    }


def _places(node: Node) -> tuple[FormWidget, ...]:
    return tuple(
        FormWidget(Place(one.page, one.x, one.y, one.width, one.height), on_state(one.object), one.turn)
        for one in node.widgets
    )


def on_state(widget: Object) -> str:
    """What a check box or radio button gives when it is set: the state its appearance is not "Off" in."""
    drawn = tree.keys(mupdf.pdf_dict_getp(widget, "AP/N")) or tree.keys(mupdf.pdf_dict_getp(widget, "AP/D"))
    stream = mupdf.pdf_is_stream(mupdf.pdf_dict_getp(widget, "AP/N"))
    return next((state for state in drawn if state != OFF), "") if not stream else ""


def _ticked(node: Node, kind: FieldKind) -> FormField:
    places = tuple(
        replace(widget, state=widget.state or _unnamed(kind, at)) for at, widget in enumerate(_places(node))
    )
    value = tree.words_in(node.get("V")) or OFF
    states = {widget.state for widget in places}
    return FormField(node.name, kind, value if value in states else OFF, places, **_common(node))


def _unnamed(kind: FieldKind, at: int) -> str:
    """The state of one that was never drawn: every radio button has its own."""
    return "Yes" if kind is FieldKind.CHECK else str(at)


def _text(node: Node) -> FormField:
    common, flags = _common(node), node.flags
    script = _script(node, "F") + "\n" + _script(node, "K")
    dates = date_format(script)
    named = f"{common['label']} {node.name.rpartition('.')[2]}"
    dated = bool(dates) or (not _SCRIPTED.search(script) and bool(_NAMED_DATE.search(named)))
    multiline, longest = bool(flags & tree.MULTILINE), mupdf.pdf_to_int(node.get("MaxLen"))
    return FormField(
        node.name,
        FieldKind.DATE if dated and not multiline else FieldKind.TEXT,
        tree.words_in(node.get("V")),
        tuple(replace(widget, state="") for widget in _places(node)),
        multiline=multiline,
        longest=max(0, longest),
        format=dates,
        comb=bool(flags & tree.COMB) and 0 < longest <= _MOST_CELLS and not multiline,
        **common,
    )


def _choice(node: Node) -> FormField:
    value, flags = node.get("V"), node.flags
    several = mupdf.pdf_array_len(value) if mupdf.pdf_is_array(value) else 0
    common = _common(node)
    common["read_only"] |= several > 1  # what has several values is left as it is
    return FormField(
        node.name,
        FieldKind.CHOICE,
        tree.words_in(mupdf.pdf_array_get(value, 0) if several else value),
        tuple(replace(widget, state="") for widget in _places(node)),
        choices=choices_of(node),
        editable=bool(flags & tree.COMBO and flags & tree.EDITABLE),
        listed=not flags & tree.COMBO,
        **common,
    )


def choices_of(node: Node) -> tuple[tuple[str, str], ...]:
    """Pairs of value and words (12.7.5.4)."""
    found = []
    for option in list(tree.items(node.get("Opt")))[:_MOST_CHOICES]:
        pair = [tree.words_in(part) for part in tree.items(option)] or [tree.words_in(option)]
        found.append((pair[0], pair[-1]))
    return tuple(found)


def date_format(script: str) -> str:
    """The format of a date that a script asks for; the script is only read.

    >>> date_format('AFDate_FormatEx("dd.mm.yyyy");'), date_format("AFDate_KeystrokeEx('yy')")
    ('dd.mm.yyyy', 'yy')
    >>> date_format("AFDate_Format(1);"), date_format("AFNumber_Format(2);")
    ('m/d/yy', '')
    """
    if by_words := _DATE_BY_WORDS.search(script):
        return by_words[1].strip()
    by_number = _DATE_BY_NUMBER.search(script)
    number = int(by_number[1]) if by_number else len(_NUMBERED)
    return _NUMBERED[number] if number < len(_NUMBERED) else ""


def _script(node: Node, event: str) -> str:
    """What the file would run at an event (12.6.3); only to be read."""
    return tree.words_in(mupdf.pdf_dict_getp(node.get("AA"), f"{event}/JS"))[:_LONGEST_SCRIPT]


def _has_script(node: Node) -> bool:
    """Whether something would be worked out, or checked beyond a date's format."""
    looks = _script(node, "F") + _script(node, "K")
    return bool(_script(node, "C") or _script(node, "V") or (looks.strip() and not date_format(looks)))
