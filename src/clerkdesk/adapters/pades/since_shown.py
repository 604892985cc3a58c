"""What came between the version somebody saw and the one that was signed: signing, and no more."""

from collections import Counter
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader
from pyhanko.sign.diff_analysis import SuspiciousModification

from clerkdesk.adapters.pades.page_prints import PagePrints, Prints, pages_in, refs_of, resolved
from clerkdesk.adapters.pades.pdf_values import entry_of, pdf_value
from clerkdesk.adapters.pades.redrawing import refuse_redrawing

_ELSEWHERE = ("/P", "/Parent", "/Kids", "/Popup", "/StructParent", "/Metadata")
_OF_SIGNATURES = (*_ELSEWHERE, "/V", "/Lock")  # a signature's value is judged by itself
_DEEPEST = 32
_Ref = generic.Reference
_Entry = _Ref | bytes  # an annotation, or the print of one that is no object of its own


@dataclass(frozen=True)
class _Note:
    """An annotation: what it shows (its place alone, once it is a signature), and what that is made from."""

    seen: bytes
    place: bytes
    made_from: Set[_Ref]
    waits: bool
    signed: bool
    shows: bool


class _Notes:
    """All annotations of a revision, page by page as they are listed; each is read when it is asked for."""

    def __init__(self, at: HistoricalResolver) -> None:
        self.at = at
        found = list(pages_in(at.root.raw_get("/Pages"), {}, 0, at, set()))
        self._page_refs = refs_of(found)
        self._lists = [_listed(resolved(page, at), at) for page in _each_once(page for page, _ in found)]
        self._known: dict[_Ref, _Note] = {}
        self.pages = [[self._entry(one) for one in listed] for listed in self._lists]
        self.all = set(chain(*self.pages))
        layers = at.root.raw_get("/OCProperties") if "/OCProperties" in at.root else None
        self.layers = Prints(self._page_refs).of(layers, at, set())
        self.form = entry_of(at.root, "/AcroForm") or generic.DictionaryObject()

    def read(self) -> None:
        """Read all; raises what ``PagePrints`` raises."""
        for one in self.all:
            if isinstance(one, _Ref):
                self[one]

    def __getitem__(self, ref: _Ref) -> _Note:
        if ref not in self._known:
            self._known[ref] = self._note(ref)
        return self._known[ref]

    def _note(self, ref: _Ref) -> _Note:
        own = self.at(ref)
        line = list(_line(ref, self.at))
        signature = _is_signature(own, self.at)
        beside = _OF_SIGNATURES if signature else _ELSEWHERE
        made_from = set(line)
        seen = self._print(generic.ArrayObject(_without(beside, self.at(one)) for one in line), made_from)
        signed = signature and isinstance(_inherited(own, "/V", self.at), generic.DictionaryObject)
        return _Note(
            seen=seen,
            place=self._print(own.raw_get("/Rect") if "/Rect" in own else None),
            made_from=made_from,
            waits=signature and not signed,
            signed=signed,
            shows=_has_area(own) and (signed or not signature or "/AP" in own or "/MK" in own),
        )

    @cached_property
    def _prints(self) -> Prints:
        """Prints that end at pages and at fields for signatures: what leads there does not show of them."""
        at, own = self.at, (one for one in chain(*self._lists) if isinstance(one, generic.IndirectObject))
        fields = (one.reference for one in own if _is_signature(at(one.reference), at))
        return Prints(self._page_refs | {ref for one in fields for ref in _line(one, at)})

    def _entry(self, one: Any) -> _Entry:
        return one.reference if isinstance(one, generic.IndirectObject) else self._print(one)

    def _print(self, value: Any, made_from: set[_Ref] | None = None) -> bytes:
        return self._prints.of(value, self.at, set() if made_from is None else made_from)


class SinceShown:
    """Compares the versions that were shown with those that were signed."""

    def __init__(self, reader: PdfFileReader) -> None:
        self._reader = reader
        self._pages = PagePrints(reader)
        self._shown: dict[int, _Notes | None] = {}

    def other(self, shown: int, signed: int, bound: Set[_Ref]) -> str:
        """Say what else than signing came between two revisions, of all that anybody sees, or nothing.

        ``bound`` are the widgets that are bound to the version shown: who signs in a new field beside them
        would draw over what was shown. What cannot be compared was so when it was shown; what can be no more
        was changed. Raises whatever pyHanko raises then.
        """
        before = self._before(shown)
        if before is None:
            return ""
        if self._pages.of(shown) != self._pages.of(signed):
            return "pages"
        after = _Notes(self._reader.get_historical_resolver(signed))
        if before.layers != after.layers:
            return "layers"
        try:
            refuse_redrawing(before.form, after.form)
        except SuspiciousModification:
            return "form"
        if any(_kept(now, before) != then for then, now in zip(before.pages, after.pages, strict=True)):
            return "annotations"
        written = set[_Ref]().union(
            *map(self._reader.xrefs.explicit_refs_in_revision, range(shown + 1, signed + 1))
        )
        kept = (one for one in before.all if isinstance(one, _Ref))
        if any(_differs(one, before, after, written) for one in kept):
            return "fields"
        return "" if all(_is_new_field(one, after, bound) for one in _added(before, after)) else "additions"

    def _before(self, shown: int) -> _Notes | None:
        if shown not in self._shown:
            try:
                self._pages.of(shown)
                notes = _Notes(self._reader.get_historical_resolver(shown))
                notes.read()
                self._shown[shown] = notes
            except MemoryError:
                raise
            except Exception:  # noqa: BLE001 - of an unsound paper nothing can be told
                self._shown[shown] = None
        return self._shown[shown]


def _kept(listed: list[_Entry], before: _Notes) -> list[_Entry]:
    return [one for one in listed if one in before.all]


def _added(before: _Notes, after: _Notes) -> Iterator[tuple[_Entry, int]]:
    """What was listed since, and how often."""
    return iter(Counter(one for one in chain(*after.pages) if one not in before.all).items())


def _is_new_field(added: tuple[_Entry, int], after: _Notes, bound: Set[_Ref]) -> bool:
    """Whether it is a field for a signature, on one page; one that shows anything is bound as well."""
    one, times = added
    if times > 1 or isinstance(one, bytes):
        return False
    note = after[one]
    return one in bound if note.shows else note.waits or note.signed


def _differs(one: _Ref, before: _Notes, after: _Notes, written: Set[_Ref]) -> bool:
    """Whether an annotation shows something else; a field that was signed since only stays where it was."""
    was = before[one]
    if written.isdisjoint(was.made_from):
        return False
    now = after[one]
    if was.waits and now.signed:
        return was.place != now.place
    return was.seen != now.seen


def _each_once(pages: Iterable[Any]) -> Iterator[Any]:
    """Pages, of which a file may show one more than once."""
    known = set[_Ref]()
    for page in pages:
        ref = page.reference if isinstance(page, generic.IndirectObject) else None
        if ref not in known:
            yield page
        known.update([ref] if ref else ())


def _listed(page: Any, at: HistoricalResolver) -> list[Any]:
    return list(list.__iter__(resolved(page.raw_get("/Annots"), at))) if "/Annots" in page else []


def _line(ref: _Ref, at: HistoricalResolver) -> Iterator[_Ref]:
    """A widget, and the fields above it, from which it inherits (ISO 32000-2, 12.7.4.1)."""
    for _ in range(_DEEPEST):
        yield ref
        own = at(ref)
        above = own.raw_get("/Parent") if "/Parent" in own else None
        if not isinstance(above, generic.IndirectObject):
            return
        ref = above.reference


def _inherited(own: Any, name: str, at: HistoricalResolver) -> Any:
    for _ in range(_DEEPEST):
        if name in own:
            return resolved(own.raw_get(name), at)
        if "/Parent" not in own:
            return None
        own = resolved(own.raw_get("/Parent"), at)
    return None


def _is_signature(own: Any, at: HistoricalResolver) -> bool:
    return bool(own.get("/Subtype") == "/Widget" and _inherited(own, "/FT", at) == "/Sig")


def _without(names: tuple[str, ...], own: Any) -> Any:
    return pdf_value({name: own.raw_get(name) for name in own if name not in names})


def _has_area(own: Any) -> bool:
    if "/Rect" not in own:
        return False
    x0, y0, x1, y1 = (float(one.get_object()) for one in own["/Rect"])
    return x0 != x1 and y0 != y1
