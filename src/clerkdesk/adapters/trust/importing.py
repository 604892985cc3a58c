"""Taking in a trusted list from a file: signed by whom it must be, and newer than the one we have."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from clerkdesk.adapters.trust.kept_lists import KeptLists
from clerkdesk.adapters.trust.list_reading import issued_at, read_list, territory_of
from clerkdesk.adapters.trust.list_signature import signed_content
from clerkdesk.adapters.trust.list_xml import digest_of, parse_strictly, read_bounded
from clerkdesk.base.errors import Refused
from clerkdesk.domain.trusted_lists import TrustedList

UNION = "EU"
_LEEWAY = timedelta(days=1)  # by which the clocks of a scheme and of this machine may differ


def union_signers() -> tuple[bytes, ...]:
    """Certificates (DER) the Union published for those who sign its list of lists, as pyHanko has them."""
    from importlib import resources

    from asn1crypto import pem

    # By its path from the top: its own package would take half a second to be imported.
    known = resources.files("pyhanko").joinpath("sign/validation/qualified/lotl-certs/latest.cert.pem")
    return tuple(der for _, _, der in pem.unarmor(known.read_bytes(), multiple=True))


class ListImport:
    """Takes in lists (ports.trust.ListKeeper).

    ``published`` are the certificates everybody may know of the Union's list of lists.
    """

    def __init__(
        self,
        kept: KeptLists,
        published: Callable[[], Sequence[bytes]] = union_signers,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._kept = kept
        self._published = published
        self._now = now

    def take_in(
        self, path: Path, signers: Sequence[bytes] = (), union_signers: Sequence[bytes] = ()
    ) -> TrustedList:
        """Check a list and keep it; raises what the port says."""
        content = read_bounded(path)
        root = parse_strictly(content)
        territory, of_lists = territory_of(root)
        issued = issued_at(root)
        if issued > self._now() + _LEEWAY:
            raise Refused("TRU-14", f"{issued:%Y-%m-%d}")
        known = {*(union_signers if of_lists else signers), *self._known_signers(territory, of_lists)}
        whole = signed_content(content, root, known, issued)
        offered = read_list(whole, digest_of(content))
        self._kept.keep(offered)
        return offered

    def remove(self, territory: str) -> None:
        """Trust the list of a territory no more; raises what the port says."""
        self._kept.remove(territory)

    def _known_signers(self, territory: str, of_lists: bool) -> tuple[bytes, ...]:
        """Those whom the list of lists names; itself it names its next signers, too (TS 119 612, 5.3.13)."""
        union = self._kept.of(UNION)
        named = union.signers_of(territory, of_lists) if union is not None else ()
        of_the_union = of_lists and territory == UNION
        return (*named, *(self._published() if of_the_union else ()))
