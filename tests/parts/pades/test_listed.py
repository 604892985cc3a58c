"""Chains that end at authorities on trusted lists: for their purpose, as they stood when it was signed."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.domain.signatures import Beside, SignatureFinding, Trust, Verdict, judge
from clerkdesk.domain.trusted_lists import ListedAuthority, Period, Purpose
from tests.fakes.lasting import Office
from tests.fakes.papers import blank_paper, marks
from tests.parts.pades.test_revoked import holder, revocations, signed

NOW = datetime.now(UTC).replace(microsecond=0)
DAY = timedelta(days=1)
ALWAYS = (Period(NOW - 400 * DAY),)
SIGNATURES, TIMESTAMPS = Purpose.SIGNATURES, Purpose.TIMESTAMPS


def listed(
    certificate: bytes, purpose: Purpose, *good: Period, known_until: datetime = NOW + 100 * DAY
) -> ListedAuthority:
    return ListedAuthority(certificate, purpose, "DE", good or ALWAYS, known_until)


@pytest.fixture(scope="module")
def sealed(rsa_office: Office, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Path]]:
    """A sealed paper of each level."""
    folder = tmp_path_factory.mktemp("sealed")
    paper = blank_paper(folder / "form.pdf")
    found = {level: folder / f"{level}.pdf" for level in ("B-B", "B-T", "B-LTA")}
    for level, path in found.items():
        rsa_office.sealer.seal(paper, path, marks("resident"), level)
    found["raised"] = folder / "raised.pdf"
    rsa_office.sealer.augment(found["B-B"], found["raised"], "B-LTA")
    yield found


class Listing:
    """Judges by authorities on lists alone: no root is trusted."""

    def __init__(self, examiner: PadesExaminer, office: Office) -> None:
        self._examiner = examiner
        self._land = office.land

    def by(
        self, path: Path, *authorities: ListedAuthority, moment: datetime | None = None
    ) -> SignatureFinding:
        """The finding on the first signature of a file."""
        return self._examiner.examine(path, [], moment, Beside(authorities)).signatures[0]

    def issuer(self, purpose: Purpose, *good: Period, **more: datetime) -> ListedAuthority:
        """The authority that issued the town's certificate and the time stamp service's; no root."""
        return listed(self._land.certificate("issuer"), purpose, *good, **more)

    @property
    def stamping(self) -> ListedAuthority:
        """The time stamp service's own certificate, as lists name it."""
        return listed(self._land.certificate("tsa"), TIMESTAMPS)


@pytest.fixture
def listing(examiner: PadesExaminer, rsa_office: Office) -> Listing:
    return Listing(examiner, rsa_office)


def test_a_chain_ends_at_the_issuing_authority_though_nobody_trusts_its_root(
    listing: Listing, sealed: dict[str, Path]
) -> None:
    assert listing.by(sealed["B-B"]).trust is Trust.UNKNOWN
    found = listing.by(sealed["B-B"], listing.issuer(SIGNATURES))
    assert (found.trust, found.code, found.listed) == (Trust.TRUSTED, "", "DE")


@pytest.mark.parametrize("level", ["B-T", "B-LTA"])
def test_time_is_proven_by_a_listed_time_stamp_service_alone(
    listing: Listing, sealed: dict[str, Path], level: str
) -> None:
    signing = listing.issuer(SIGNATURES)
    assert not listing.by(sealed[level], signing).time_proven
    for service in (listing.stamping, listing.issuer(TIMESTAMPS)):
        found = listing.by(sealed[level], signing, service)
        assert (found.trust, found.time_proven) == (Trust.TRUSTED, True)


def test_a_time_stamp_service_makes_no_signature_trusted(listing: Listing, sealed: dict[str, Path]) -> None:
    for service in (listing.stamping, listing.issuer(TIMESTAMPS)):
        found = listing.by(sealed["B-LTA"], service)
        assert (found.trust, found.code) == (Trust.UNKNOWN, "SIG-20")


def test_the_certificate_of_a_time_stamp_service_issues_no_others(
    listing: Listing, sealed: dict[str, Path], rsa_office: Office
) -> None:
    town = listed(rsa_office.land.certificate("town"), TIMESTAMPS)
    assert not listing.by(sealed["B-T"], listing.issuer(SIGNATURES), town).time_proven


def test_what_was_signed_before_a_service_was_withdrawn_stays_trusted_if_the_time_is_proven(
    listing: Listing, sealed: dict[str, Path]
) -> None:
    withdrawn = listing.issuer(SIGNATURES, Period(NOW - 400 * DAY, NOW + DAY))
    later = NOW + 2 * DAY
    for level in ("B-T", "B-LTA", "raised"):
        found = listing.by(sealed[level], withdrawn, listing.stamping, moment=later)
        assert (found.trust, found.time_proven) == (Trust.TRUSTED, True), level
        found = listing.by(sealed[level], withdrawn, moment=later)
        assert (found.trust, found.code) == (Trust.UNKNOWN, "SIG-24"), "nobody proves the time"
    found = listing.by(sealed["B-B"], withdrawn, listing.stamping, moment=later)
    assert (found.trust, found.code) == (Trust.UNKNOWN, "SIG-24")


def test_what_was_signed_after_a_service_was_withdrawn_is_not_trusted_even_if_it_was_granted_anew(
    listing: Listing, sealed: dict[str, Path]
) -> None:
    withdrawn = listing.issuer(SIGNATURES, Period(NOW - 400 * DAY, NOW - DAY))
    anew = listing.issuer(SIGNATURES, *withdrawn.good, Period(NOW + DAY))
    for service in (withdrawn, anew):
        for level in ("B-T", "B-LTA", "raised"):
            found = listing.by(sealed[level], service, listing.stamping, moment=NOW + 2 * DAY)
            assert (found.trust, found.code) == (Trust.UNKNOWN, "SIG-24"), level


def test_a_list_that_has_run_out_vouches_for_nothing_that_may_be_newer(
    listing: Listing, sealed: dict[str, Path]
) -> None:
    old = listing.issuer(SIGNATURES, known_until=NOW + DAY)
    assert listing.by(sealed["B-B"], old).trust is Trust.TRUSTED
    later = NOW + 2 * DAY
    found = listing.by(sealed["B-B"], old, moment=later)
    assert (found.trust, found.code) == (Trust.UNKNOWN, "SIG-23")
    assert "DE" in found.reason
    assert listing.by(sealed["B-T"], old, listing.stamping, moment=later).trust is Trust.TRUSTED


def test_an_archived_seal_stands_after_its_certificate_ran_out_by_lists_alone(
    listing: Listing, sealed: dict[str, Path]
) -> None:
    """Town and service are listed; in four years the town's certificate has run out."""
    far = {"known_until": NOW + 6000 * DAY}
    services = listing.issuer(SIGNATURES, Period(NOW - 400 * DAY, NOW + DAY), **far)
    stamping = listed(listing.stamping.certificate, TIMESTAMPS, known_until=NOW + 6000 * DAY)
    found = listing.by(sealed["B-LTA"], services, stamping, moment=NOW + 1500 * DAY)
    assert (found.trust, found.time_proven, found.listed) == (Trust.TRUSTED, True, "DE")


def test_a_root_of_the_office_needs_no_list(
    examiner: PadesExaminer, rsa_office: Office, listing: Listing, sealed: dict[str, Path]
) -> None:
    withdrawn = listing.issuer(SIGNATURES, Period(NOW - 400 * DAY, NOW - DAY))
    findings = examiner.examine(sealed["B-T"], [rsa_office.land.root], None, Beside((withdrawn,)))
    assert (findings.signatures[0].trust, findings.signatures[0].listed) == (Trust.TRUSTED, "")


def test_what_a_listed_authority_has_revoked_is_noticed_though_the_file_lacks_its_certificate(
    examiner: PadesExaminer, tmp_path: Path
) -> None:
    authority = holder("Authority")
    town = holder("Town", authority)
    path = tmp_path / "paper.pdf"
    signed(path, authority, town, revocations(authority, town, NOW - 30 * DAY), complete=False)
    certificate = authority.made.public_bytes(Encoding.DER)
    assert certificate not in path.read_bytes()
    findings = examiner.examine(
        path, [], None, Beside((listed(certificate, SIGNATURES), listed(certificate, TIMESTAMPS)))
    )
    assert findings.signatures[0].trust is Trust.REVOKED
    assert judge(findings, clean_opening=True).verdict is Verdict.INVALID


def test_nonsense_among_listed_authorities_makes_nothing_trusted(
    listing: Listing, sealed: dict[str, Path]
) -> None:
    nonsense = (listed(b"", SIGNATURES), listed(b"\x30\x03\x02\x01\x00", SIGNATURES))
    assert listing.by(sealed["B-B"], *nonsense).trust is Trust.UNKNOWN
    assert listing.by(sealed["B-B"], *nonsense, listing.issuer(SIGNATURES)).trust is Trust.TRUSTED
