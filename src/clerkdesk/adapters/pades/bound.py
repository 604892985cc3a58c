"""What a mark is bound to, as it stands in the signature dictionary and in what is drawn (docs/seals.md).

The signature covers both. Names are private ones (ISO 32000-2, annex E), which every reader passes over.
"""

import hashlib
import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name

from clerkdesk.adapters.pades.pdf_values import entry_of, pdf_value
from clerkdesk.adapters.pades.standing_place import Standing

BINDING = "/CLKD_Binding"
_EDITION = 1
_SEAL = pdf_name("/CLKD_BoundTo")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_GEOMETRY = ("/BBox", "/Matrix")


@dataclass(frozen=True)
class Bond:
    """Field, page and rectangle, the commitment to the case, the version shown (SHA-256, hex; bytes)."""

    field: str
    stands: Standing
    case: str
    shown: str
    extent: int

    @property
    def print(self) -> str:
        """One digest (SHA-256, hex) of all of it, which what is drawn carries along."""
        page = "-" if self.stands.page is None else self.stands.page
        parts = (_EDITION, self.case, self.shown, self.extent, page, *self.stands.rectangle, self.field)
        return hashlib.sha256("\n".join(map(str, parts)).encode()).hexdigest()

    def entries(self, drawn: str) -> Any:
        """The entry for the signature dictionary; ``drawn`` is the print of what is drawn in the field."""
        entries: dict[str, object] = {
            "/V": _EDITION,
            "/Field": generic.pdf_string(self.field),
            "/Rect": list(self.stands.rectangle),
            "/Case": generic.pdf_string(self.case),
            "/Shown": generic.pdf_string(self.shown),
            "/Extent": self.extent,
            "/Drawn": generic.pdf_string(drawn),
        }
        if self.stands.page is not None:
            entries["/Page"] = self.stands.page
        return pdf_value(entries)

    def seal(self, form: generic.DictionaryObject) -> None:
        """Have what is drawn say where it belongs, so that a copy of it gives itself away."""
        form[_SEAL] = generic.pdf_string(self.print)


@dataclass(frozen=True)
class Claim:
    """What a signature dictionary says: the bond, and the print of what is drawn."""

    bond: Bond
    drawn: str


def read_claim(signature: generic.DictionaryObject) -> Claim | None:
    """What a signature is bound to, None where it says nothing of it in words we know.

    Raises ValueError, KeyError or TypeError where it says so and talks nonsense.
    """
    if BINDING not in signature:
        return None
    entry: Any = signature[BINDING]
    if entry["/V"] != _EDITION:
        return None
    stands = Standing(int(entry["/Page"]) if "/Page" in entry else None, tuple(map(int, entry["/Rect"])))
    case, shown, drawn = (_digest(entry[name]) for name in ("/Case", "/Shown", "/Drawn"))
    return Claim(Bond(str(entry["/Field"]), stands, case, shown, int(entry["/Extent"])), drawn)


def drawn_print(form: Any) -> str:
    """A digest (SHA-256, hex) of what is drawn in a field: its commands, and how they lie in it."""
    digest = hashlib.sha256()
    if isinstance(form, generic.StreamObject):
        for name in _GEOMETRY:
            numbers = [f"{float(one.get_object()):.3f}" for one in entry_of(form, name) or ()]
            digest.update(" ".join((name, *numbers, "\n")).encode())
        digest.update(form.data)
    return digest.hexdigest()


def sealed_into(form: Any) -> str:
    """The print of the bond that what is drawn says it belongs to; empty where it says nothing."""
    return str(form[_SEAL]) if isinstance(form, generic.DictionaryObject) and _SEAL in form else ""


def bonds_within(looks: Any, pages: Collection[generic.Reference] = ()) -> set[str]:
    """The prints of all bonds that something drawn says it belongs to, however deep a copy is wrapped.

    The way ends at the file's ``pages``, whose own annotations are another matter.
    """
    found, seen, waiting = set[str](), set[generic.Reference](), [looks]
    while waiting:
        one = waiting.pop()
        if isinstance(one, generic.IndirectObject):
            ref, one = one.reference, one.get_object()
            if ref in seen or (ref in pages and not isinstance(one, generic.StreamObject)):
                continue
            seen.add(ref)
        if isinstance(one, generic.DictionaryObject):
            found.update([str(one[_SEAL])] if _SEAL in one else ())
            waiting += [one.raw_get(name) for name in one]
        elif isinstance(one, generic.ArrayObject):
            waiting += list.__iter__(one)
    return found


def _digest(value: Any) -> str:
    if _DIGEST.fullmatch(str(value)) is None:
        raise ValueError("no digest")
    return str(value)
