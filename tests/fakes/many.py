"""Papers with hundreds of signatures or revisions, written by hand: sealing them would take minutes."""

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path

import pikepdf
from asn1crypto import algos
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, pkcs12

from clerkdesk.adapters.pades.signatory import Signatory
from clerkdesk.adapters.pades.signed_data import template_for
from clerkdesk.app.demo.pretend_ca import PretendTown
from tests.fakes.papers import blank_paper

NO_GENERATIONS: Mapping[int, int] = {}
_HEX = 8192
_SIGNATURE = b"/Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached"
_STAMP = b"/Type /DocTimeStamp /Filter /Adobe.PPKLite /SubFilter /ETSI.RFC3161"
_MECHANISM = algos.SignedDigestAlgorithm({"algorithm": "sha256_ecdsa"}).dump()


def town_signs(town: PretendTown) -> Callable[[bytes], bytes]:
    """Signs a document's digest with the key of a town that has one on a curve."""
    key, certificate, _ = pkcs12.load_key_and_certificates(
        town.key_store.read_bytes(), town.passphrase.encode()
    )
    assert isinstance(key, ec.EllipticCurvePrivateKey) and certificate is not None
    signatory = Signatory((certificate.public_bytes(Encoding.DER),), "sha256")
    template = template_for(signatory, _MECHANISM)

    def sign(digest: bytes) -> bytes:
        attributes = template.attributes(digest)
        return bytes(template.complete(attributes, key.sign(attributes, ec.ECDSA(SHA256()))).dump())

    return sign


class ManySignatures:
    """A file in the making, revision by revision; ``seal`` makes a signature of a document's digest.

    What was hashed of the file is kept, for each signature covers it all.
    """

    def __init__(self, paper: Path, seal: Callable[[bytes], bytes]) -> None:
        self._seal = seal
        with pikepdf.open(paper) as made:
            self._root, self._size = made.Root.objgen[0], int(made.trailer.Size)
        self._parts = [paper.read_bytes()]
        self._length = len(self._parts[0])
        self._hash = hashlib.sha256(self._parts[0])
        self._table = int(self._parts[0][self._parts[0].rindex(b"startxref") + 9 :].split()[0])

    def write(self, path: Path) -> Path:
        """Write the file as it is by now."""
        path.write_bytes(b"".join(self._parts))
        return path

    def revise(self, objects: dict[int, bytes]) -> None:
        """Append a revision with these objects and a classic cross-reference table."""
        self._append(self._revision(objects))

    def new_number(self) -> int:
        """A number no object has yet."""
        self._size += 1
        return self._size - 1

    def sign(
        self,
        objects: dict[int, bytes],
        value: int,
        stamp: bool = False,
        generations: Mapping[int, int] = NO_GENERATIONS,
    ) -> None:
        """Append a revision with these objects and, as object ``value``, a signature or a stamp over all."""
        head = b"<< %s /ByteRange [" % (_STAMP if stamp else _SIGNATURE)
        signature = head + b" " * 40 + b"] /Contents <" + b"0" * _HEX + b"> >>"
        text = self._revision({**objects, value: signature}, generations)
        gap = text.index(b"/Contents <") + len(b"/Contents ")
        end = gap + _HEX + 2
        covered = b"0 %d %d %d" % (self._length + gap, self._length + end, len(text) - end)
        at = text.index(b"/ByteRange [") + len(b"/ByteRange [")
        text = text[:at] + covered.ljust(40) + text[at + 40 :]
        digest = self._hash.copy()
        digest.update(text[:gap] + text[end:])
        packed = self._seal(digest.digest())
        self._append(text[:gap] + b"<" + packed.hex().encode().ljust(_HEX, b"0") + b">" + text[end:])

    def _revision(self, objects: dict[int, bytes], generations: Mapping[int, int] = NO_GENERATIONS) -> bytes:
        made_of, table = b"\n", b""
        for number, body in sorted(objects.items()):
            generation = generations.get(number, 0)
            table += b"%d 1\n%010d %05d n \n" % (number, self._length + len(made_of), generation)
            made_of += b"%d %d obj\n%s\nendobj\n" % (number, generation, body)
        start = self._length + len(made_of)
        trailer = b"<< /Size %d /Root %d 0 R /Prev %d >>" % (self._size, self._root, self._table)
        self._table = start
        return made_of + b"xref\n%strailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (table, trailer, start)

    def _append(self, text: bytes) -> None:
        self._parts.append(text)
        self._length += len(text)
        self._hash.update(text)


def signed_often(folder: Path, town: PretendTown, count: int) -> Path:
    """A paper whose ``count`` fields were signed one after the other, each signature in its revision."""
    names = [f"s{number}" for number in range(count)]
    paper = blank_paper(
        folder / "fields.pdf", fields=names, object_stream_mode=pikepdf.ObjectStreamMode.disable
    )
    with pikepdf.open(paper) as made:
        fields = [
            (one.objgen[0], bytes(one.unparse(resolved=True)).rstrip()) for one in made.Root.AcroForm.Fields
        ]
    many = ManySignatures(paper, town_signs(town))
    for number, written in fields:
        value = many.new_number()
        many.sign({number: written.removesuffix(b">>") + b"/V %d 0 R >>" % value}, value)
    return many.write(folder / f"signed-{count}-times.pdf")


def revised_often(folder: Path, town: PretendTown, count: int) -> Path:
    """A paper signed once, to whose security store ``count`` revisions added a certificate each."""
    with pikepdf.open(signed_often(folder, town, 1)) as made:
        root, catalog = made.Root.objgen[0], bytes(made.Root.unparse(resolved=True)).rstrip()
    many = ManySignatures(folder / "signed-1-times.pdf", town_signs(town))
    store, kept = many.new_number(), list[int]()
    for turn in range(count):
        kept.append(many.new_number())
        listed = b" ".join(b"%d 0 R" % number for number in kept)
        changed = {
            kept[-1]: b"<< /Length 5 >>\nstream\n%05d\nendstream" % turn,
            store: b"<< /Certs [%s] >>" % listed,
        }
        if turn == 0:
            changed[root] = catalog.removesuffix(b">>") + b"/DSS %d 0 R >>" % store
        many.revise(changed)
    return many.write(folder / f"revised-{count}-times.pdf")
