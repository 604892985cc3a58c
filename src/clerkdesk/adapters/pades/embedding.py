"""Writing a revision with a signature in it, whose document digest is the desk's to compute."""

from collections.abc import Generator
from typing import Any

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.signers.cms_embedder import SigIOSetup, SigObjSetup
from pyhanko.sign.signers.constants import ESIC_EXTENSION_1
from pyhanko.sign.signers.pdf_byterange import PdfSignedData, PreparedByteRangeDigest

from clerkdesk.adapters.pades.desk_line import DeskLine
from clerkdesk.adapters.pades.growing import GrowingFile


def declare_pades(writer: Any) -> None:
    """Declare PAdES and no more: for ECDSA pyHanko would lift the file to PDF 2.0, against PDF/A-3."""
    writer.ensure_output_version(version=(1, 7))
    if writer.output_version < (2, 0):
        writer.register_extension(ESIC_EXTENSION_1)


class HashedByDesk:
    """pyHanko's CMS writer (PdfCMSEmbedder.write_cms), but for the hashing.

    The desk has read the file already, when it made the copy: a digest takes it what was appended since, not
    the file once more. And it lets nothing be signed or stamped whose digest it has not made itself.
    """

    def __init__(
        self, writer_of_cms: Generator[Any, Any, None], writer: IncrementalPdfFileWriter, desk: DeskLine
    ) -> None:
        self._inner = writer_of_cms
        self._writer = writer
        self._desk = desk
        self._placeholder: PdfSignedData | None = None
        self._prepared: PreparedByteRangeDigest | None = None

    def send(self, said: Any) -> Any:
        """The next step of pyHanko's protocol: the dictionary, where to write, at last the CMS."""
        if isinstance(said, SigObjSetup):
            self._placeholder = said.sig_placeholder
            return self._inner.send(said)
        if isinstance(said, SigIOSetup):
            return self._write(said.md_algorithm)
        assert self._prepared is not None
        return self._prepared.fill_with_cms(self._writer.prev.stream, said)

    def _write(self, kind: str) -> tuple[PreparedByteRangeDigest, GrowingFile]:
        """Append the revision with room for the CMS, and learn its digest without that room."""
        assert self._placeholder is not None
        stream: Any = self._writer.prev.stream
        self._writer.write_in_place()
        end = stream.tell()
        start, behind = self._placeholder.contents.offsets
        self._placeholder.byte_range.fill_offsets(stream, start, behind, end)
        appended = stream.appended()
        covered = appended[: start - stream.beginning] + appended[behind - stream.beginning :]
        self._prepared = PreparedByteRangeDigest(self._desk.digest(kind, covered), start, behind)
        return self._prepared, stream
