"""What came after a signature: harmless, certainly forbidden, or more than anybody can vouch for."""

from collections.abc import Iterator

from pyhanko.pdf_utils.form_tools import enumerate_fields_in
from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader
from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel
from pyhanko.sign.fields import MDPPerm
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import DocumentTimestampStatus, PdfSignatureStatus

from clerkdesk.adapters.pades.page_prints import PagePrints, annotation_prints
from clerkdesk.domain.changes import Change, Changed

PAGE_CHANGED = Change(Changed.PAGE)
_KINDS = {
    ModificationLevel.LTA_UPDATES: Changed.EVIDENCE,
    ModificationLevel.FORM_FILLING: Changed.FILLED_IN,
    ModificationLevel.ANNOTATIONS: Changed.ANNOTATED,
}
_MOST_NAMED, _ALWAYS_NAMED = 10_000, 50  # for all the revisions of a file, and for each
_FIELD_KINDS = ("/Tx", "/Btn", "/Ch")


def changes_since(
    status: PdfSignatureStatus | DocumentTimestampStatus, revisions: int = 1
) -> tuple[Change, ...]:
    """What came after the signature; empty when nothing did.

    Not all of very many fields are named, the fewer the more ``revisions`` the file has: pages are compared
    but for those that are (registry/judging.py), and it all has to be told.
    """
    result = status.diff_result
    if not isinstance(result, DiffResult):
        return (Change(Changed.UNEXPLAINED),)
    if result.modification_level not in _KINDS:
        return ()
    fields = sorted(result.changed_form_fields)
    most = max(_ALWAYS_NAMED, _MOST_NAMED // revisions)
    if len(fields) > most:
        fields = [*fields[:most], "…"]
    return (Change(_KINDS[result.modification_level]), *(Change(Changed.FIELD, name) for name in fields))


class Changes:
    """What certainly changed in one file since each of its signatures."""

    def __init__(self, reader: PdfFileReader) -> None:
        self._reader = reader
        self._pages = PagePrints(reader)

    def page_changed(self, signature: EmbeddedPdfSignature) -> bool:
        """Whether a page certainly shows other content than was signed, whatever rule explained it."""
        return self.other_pages(signature.signed_revision) is not None

    def other_pages(self, revision: int) -> Change | None:
        """What certainly differs between the pages of a revision and those of the newest, if anything."""
        newest = self._reader.xrefs.total_revisions - 1
        try:
            signed, now = self._pages.of(revision), self._pages.of(newest)
        except MemoryError:
            raise
        except Exception:  # noqa: BLE001 - pages that cannot be compared are nothing certain
            return None
        if len(now) != len(signed):
            return Change(Changed.PAGES_ADDED if len(now) > len(signed) else Changed.PAGES_REMOVED)
        return PAGE_CHANGED if now != signed else None

    def forbidden(self, signature: EmbeddedPdfSignature) -> Change | None:
        """Say what was certainly changed against a signature among the changes no rule explains, if anything.

        Certain are other page contents, other annotations where the signature does not allow them, and other
        values in locked fields (ISO 32000-2, 12.8.2.2 and 12.8.2.4).
        """
        pages = self.other_pages(signature.signed_revision)
        if pages is not None:
            return pages
        signed = self._reader.get_historical_resolver(signature.signed_revision)
        now = self._reader.get_historical_resolver(self._reader.xrefs.total_revisions - 1)
        permission = signature.docmdp_level
        if permission in (MDPPerm.NO_CHANGES, MDPPerm.FILL_FORMS) and _annotated(signed, now):
            return Change(Changed.ANNOTATED)
        locks = signature.fieldmdp
        if locks is not None:
            before, after = dict(_values(signed)), dict(_values(now))
            for name in before.keys() | after.keys():
                if locks.is_locked(name) and before.get(name) != after.get(name):
                    return Change(Changed.LOCKED, name)
        return None


def _annotated(signed: HistoricalResolver, now: HistoricalResolver) -> bool:
    try:
        return annotation_prints(signed) != annotation_prints(now)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - annotations that cannot be compared are nothing certain
        return False


def _values(revision: HistoricalResolver) -> Iterator[tuple[str, str]]:
    form = revision.root["/AcroForm"]
    for kind in _FIELD_KINDS:
        found = enumerate_fields_in(form["/Fields"], refs_seen=set(), target_field_type=kind)
        for name, value, _ in found:
            yield str(name), repr(value)
