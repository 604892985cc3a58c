"""A town hall to seal in: its key unlocked, its children warm, and papers to seal."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs12

from clerkdesk.adapters.keys.holder import KeyProcess
from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.app.demo.pretend_ca import PretendTown, found_town
from clerkdesk.domain.seals import FieldMark
from tests.fakes.papers import NO_INK, blank_paper
from tests.house.leftovers import children

INVISIBLE = [FieldMark("seal", None, NO_INK, "Seal of the town", "", "Musterstadt")]
_PAGE_BYTES = 500_000  # a page in colour at 300 dpi


@dataclass(frozen=True)
class TownHall:
    """Where benchmarks seal and examine."""

    folder: Path
    town: PretendTown
    sealer: PadesSealer
    sealing_child: int
    examiner: PadesExaminer

    def paper(self, pages: int = 0) -> Path:
        """A paper of one page with an empty, invisible field; with ``pages``, a scan of so many besides."""
        return with_invisible_field(self.folder / f"form-{pages}.pdf", pages)

    def seal(self, paper: Path) -> Path:
        """One B-B seal into the invisible field."""
        sealed = self.folder / "sealed.pdf"
        self.sealer.seal(paper, sealed, INVISIBLE, "B-B")
        return sealed

    def key(self) -> rsa.RSAPrivateKey:
        """The town's key, as only a pretend town gives it away."""
        packed, passphrase = self.town.key_store.read_bytes(), self.town.passphrase.encode()
        key, _, _ = pkcs12.load_key_and_certificates(packed, passphrase)
        assert isinstance(key, rsa.RSAPrivateKey)
        return key


@contextmanager
def town_hall() -> Iterator[TownHall]:
    """Open the town hall and close it in the end."""
    with tempfile.TemporaryDirectory() as name:
        town = found_town(Path(name))
        keys = KeyProcess()
        keys.unlock(town.key_store, town.passphrase)
        sealer, examiner = PadesSealer(keys), PadesExaminer()
        before = set(children())
        sealer.warm()
        (sealing_child,) = set(children()) - before
        examiner.warm()
        try:
            yield TownHall(Path(name), town, sealer, sealing_child, examiner)
        finally:
            examiner.close()
            sealer.close()
            keys.lock()


def with_invisible_field(path: Path, pages: int = 0) -> Path:
    """Write a paper of one page with an empty, invisible field, and a scan of so many pages behind it."""
    blank_paper(path, fields=["seal"])
    with pikepdf.open(path, allow_overwriting_input=True) as form:
        form.Root.AcroForm.Fields[0].Rect = pikepdf.Array([0, 0, 0, 0])
        for _ in range(pages):
            _add_scan(form)
        form.save(path)
    return path


def _add_scan(form: pikepdf.Pdf) -> None:
    """Add a page that is one image; what the image shows does not matter here, only that it fills bytes."""
    page = form.add_blank_page(page_size=(595, 842))
    kind = {"Type": pikepdf.Name.XObject, "Subtype": pikepdf.Name.Image, "Filter": pikepdf.Name.DCTDecode}
    size = {"Width": 2480, "Height": 3508, "ColorSpace": pikepdf.Name.DeviceRGB, "BitsPerComponent": 8}
    image = form.make_stream(os.urandom(_PAGE_BYTES), **kind, **size)
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Scan=image))
    page.Contents = form.make_stream(b"q 595 0 0 842 0 0 cm /Scan Do Q")
