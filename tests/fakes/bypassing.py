"""Somebody who has the town's key and this program, and seals past the desk what nobody wrote there."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pikepdf
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, pkcs12
from pyhanko.pdf_utils import generic

from clerkdesk.adapters.pades import sealing
from clerkdesk.adapters.pades.bound import Bond
from clerkdesk.adapters.pades.fields import FoundField
from clerkdesk.adapters.pades.growing import GrowingFile
from clerkdesk.adapters.pades.pdf_values import pdf_value
from clerkdesk.adapters.pades.rehearsal import RehearsedDesk
from clerkdesk.adapters.pades.sealing import Wish
from clerkdesk.adapters.pades.signatory import Signatory
from clerkdesk.adapters.pades.standing_place import Standing
from clerkdesk.app.demo.pretend_ca import PretendTown
from clerkdesk.domain.seals import LOOSE, Binding, FieldMark, Level
from clerkdesk.domain.signatures import Judgement

Bind = Callable[[FoundField, Bond], None]
Judged = Callable[[Path], Judgement]


def bound(wanted: list[FieldMark], paper: Path) -> list[FieldMark]:
    """These marks, bound to a case and to the paper as it is."""
    return [replace(one, binding=Binding("case", digest(paper.read_bytes()))) for one in wanted]


def digest(data: bytes) -> str:
    """How the office names bytes."""
    return hashlib.sha256(data).hexdigest()


class Writer:
    """The revision in which a signature is being made, for somebody who puts more into it."""

    def __init__(self, field: FoundField) -> None:
        self.field: Any = field.dictionary
        self.own = field.reference
        self.to: Any = self.field.raw_get("/V").reference.pdf
        self.root: Any = self.to.root
        self.pages = [one.get_object() for one in self.root["/Pages"]["/Kids"]]

    def put(self, holder: Any, name: str, value: object) -> None:
        holder[generic.pdf_name(name)] = pdf_value(value)
        self.to.update_container(holder)

    def list(self, page: int, *more: object) -> None:
        listed = self.pages[page]["/Annots"] if "/Annots" in self.pages[page] else generic.ArrayObject()
        self.put(self.pages[page], "/Annots", [*list.__iter__(listed), *more])

    def pointer(self, number: int) -> Any:
        untyped: Any = generic.IndirectObject
        return untyped(number, 0, self.to)

    def new(self, value: object) -> Any:
        return self.to.add_object(pdf_value(value))


class _OpenDesk(RehearsedDesk):
    """Signs whatever it is given."""

    def __init__(self, source: Path, key: ec.EllipticCurvePrivateKey) -> None:
        self._source = source.read_bytes()
        self._key = key

    def digest(self, kind: str, appended: bytes) -> bytes:
        return hashlib.new(kind, self._source + appended).digest()

    def sign(self, data: bytes) -> bytes:
        return self._key.sign(data, ec.ECDSA(SHA256()))


@dataclass(frozen=True)
class Bypass:
    """Seals with the key of a town that has one on a curve; marks are bound to whatever is wanted."""

    town: PretendTown

    def seal(
        self,
        source: Path,
        marks: Sequence[FieldMark],
        bond: Callable[[Bond | None], Bond | None],
        bind: Bind = sealing.bind,
    ) -> Path:
        """Seal ``source`` with other bonds than the right ones; the result lies beside it."""
        packed, passphrase = self.town.key_store.read_bytes(), self.town.passphrase.encode()
        key, certificate, _ = pkcs12.load_key_and_certificates(packed, passphrase)
        assert isinstance(key, ec.EllipticCurvePrivateKey) and certificate is not None
        signatory = Signatory((certificate.public_bytes(Encoding.DER),), "sha256")
        right, target = sealing.bond_of, source.with_name(f"{source.stem}-past-the-desk.pdf")
        with (
            patch.object(sealing, "bond_of", lambda *asked: bond(right(*asked))),
            patch.object(sealing, "bind", bind),
            GrowingFile(source) as stream,
        ):
            sealing.seal(stream, Wish(marks, LOOSE), signatory, Level.B_B, _OpenDesk(source, key))
            target.write_bytes(source.read_bytes() + stream.appended())
        return target


def bond_in(path: Path, field: int = 0) -> Bond:
    """What the mark in a field of a sealed file is bound to."""
    with pikepdf.open(path) as sealed:
        said = sealed.Root.AcroForm.Fields[field].V["/CLKD_Binding"]
        stands = Standing(int(said.Page), tuple(map(int, said.Rect)))
        return Bond(str(said.Field), stands, str(said.Case), str(said.Shown), int(said.Extent))
