"""Asking online about time stamp services: what rested on a stamp falls with it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from asn1crypto import crl
from certomancer.registry import CertLabel
from certomancer.registry.issued.general import RevocationStatus
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.pades.relay import Services
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.adapters.trust.evidence import HttpEvidence
from clerkdesk.adapters.trust.stamps import HttpTimeStamps
from clerkdesk.adapters.trust.web import Web
from clerkdesk.domain.signatures import (
    NOTHING_BESIDE,
    Beside,
    Checked,
    Evidence,
    Findings,
    Trust,
    Verdict,
    judge,
)
from clerkdesk.domain.trusted_lists import ListedAuthority, Period, Purpose
from clerkdesk.registry.asking import AskingExaminer
from tests.fakes.papers import blank_paper, marks
from tests.fakes.pki import Land, a_land
from tests.house.leftovers import LongLived, threads

DAYS = 5
NOW = datetime.now(UTC).replace(microsecond=0)


@dataclass(frozen=True)
class Archive:
    """A land, and papers that were sealed and stamped in it some days ago."""

    land: Land
    expired: Path
    town: Path

    def asked(
        self, examiner: PadesExaminer, path: Path, *listed: ListedAuthority, roots: bool = True
    ) -> Findings:
        """The findings after asking online."""
        known = [self.land.root] if roots else []
        source = HttpEvidence(lambda: [*known, *(one.certificate for one in listed)], outside=Web())
        return AskingExaminer(examiner, source).examine(path, known, None, Beside(listed))

    @contextmanager
    def revoked(self, label: str) -> Iterator[None]:
        """Somebody's certificate was revoked before those papers were stamped, for its key was stolen."""
        specification = self.land.architecture.get_cert_spec(CertLabel(label))
        since = NOW - timedelta(days=DAYS + 1)
        status = RevocationStatus(revoked_since=since, reason=crl.CRLReason("key_compromise"))
        object.__setattr__(specification, "revocation", status)
        try:
            yield
        finally:
            object.__setattr__(specification, "revocation", None)


@pytest.fixture(scope="module")
def archive(long_lived: LongLived, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """Papers of somebody whose certificate has run out since, archived, and of the town, stamped."""
    folder, before = tmp_path_factory.mktemp("archive"), threads()
    with a_land(folder, curve=True) as land:
        long_lived.threads |= threads() - before
        land.services.years_on = -DAYS / 365
        paper, found = blank_paper(folder / "paper.pdf"), {}
        for who, level in (("expired", "B-LTA"), ("town", "B-T")):
            found[who] = folder / f"{who}.pdf"
            _seal_then(land, who, paper, found[who], level)
        land.services.years_on = 0
        yield Archive(land, found["expired"], found["town"])


def _seal_then(land: Land, who: str, paper: Path, target: Path, level: str) -> None:
    def then() -> datetime:
        return datetime.now(UTC) - timedelta(days=DAYS)

    stamps = HttpTimeStamps([land.tsa], now=then)
    services = Services(stamps, HttpEvidence(lambda: [land.root], now=then))
    keys: Any = _Pocket(land, who)
    sealer = PadesSealer(keys, services)
    try:
        sealed = sealer.seal(paper, target, marks("resident"), level)
        assert getattr(sealed, "level", "") == level, sealed
    finally:
        sealer.close()


class _Pocket:
    """A key in this process, which signs though its certificate has run out meanwhile."""

    def __init__(self, land: Land, who: str) -> None:
        self._key: Any = load_pem_private_key((land.folder / f"{who}.key").read_bytes(), None)
        self._certificates = land.certificate(who), land.certificate("issuer")

    def certificates(self) -> tuple[bytes, ...]:
        return self._certificates

    def sign(self, data: bytes, _: str) -> bytes:
        signature: bytes = self._key.sign(data, ec.ECDSA(SHA256()))
        return signature


def test_a_stamp_whose_service_is_good_carries_an_archived_file(
    archive: Archive, examiner: PadesExaminer
) -> None:
    found = archive.asked(examiner, archive.expired)
    assert judge(found, clean_opening=True).verdict is Verdict.VALID
    assert (found.signatures[-1].trust, found.signatures[-1].checked) == (Trust.TRUSTED, Checked.ONLINE)


def test_an_archived_file_falls_with_the_service_that_stamped_it(
    archive: Archive, examiner: PadesExaminer
) -> None:
    with archive.revoked("tsa"):
        found = archive.asked(examiner, archive.expired)
    judgement = judge(found, clean_opening=True)
    assert (judgement.verdict, judgement.code) == (Verdict.UNCLEAR, "SIG-21")
    signature, *_, stamp = found.signatures
    assert (signature.trust, signature.time_proven) == (Trust.EXPIRED, False)
    assert (stamp.trust, stamp.checked) == (Trust.REVOKED, Checked.ONLINE)


def test_a_time_is_proven_no_more_when_its_stamp_falls(archive: Archive, examiner: PadesExaminer) -> None:
    assert archive.asked(examiner, archive.town).signatures[0].time_proven
    with archive.revoked("tsa"):
        [signature] = archive.asked(examiner, archive.town).signatures[:1]
    assert (signature.trust, signature.checked) == (Trust.TRUSTED, Checked.ONLINE)
    assert (signature.time_proven, signature.proven_by) == (False, "")


def test_what_a_withdrawn_service_issued_falls_with_the_stamp_that_says_it_was_before(
    archive: Archive, examiner: PadesExaminer
) -> None:
    issuer, far, gone = archive.land.certificate("issuer"), NOW.replace(year=2100), NOW - timedelta(days=2)
    lists = [
        ListedAuthority(issuer, Purpose.SIGNATURES, "DE", (Period(NOW.replace(year=2000), gone),), far),
        ListedAuthority(issuer, Purpose.TIMESTAMPS, "DE", (Period(NOW.replace(year=2000)),), far),
    ]
    found = archive.asked(examiner, archive.town, *lists, roots=False)
    assert judge(found, clean_opening=True).verdict is Verdict.VALID
    with archive.revoked("tsa"):
        found = archive.asked(examiner, archive.town, *lists, roots=False)
    judgement, signature = judge(found, clean_opening=True), found.signatures[0]
    assert (judgement.verdict, judgement.code) == (Verdict.UNCLEAR, "SIG-24")
    assert signature.checked is Checked.ONLINE, "its authority did say something: that it is good"


def test_a_file_that_reads_otherwise_with_evidence_beside_it_is_not_judged(
    archive: Archive, examiner: PadesExaminer
) -> None:
    class Failing(PadesExaminer):
        def examine(self, path, roots, moment=None, beside=NOTHING_BESIDE):  # type: ignore[no-untyped-def]
            if beside.evidence != Evidence():
                return Findings((), False, "SIG-05")
            return examiner.examine(path, roots, moment, beside)

    asked = archive.asked(Failing(), archive.town)
    judgement = judge(asked, clean_opening=True)
    assert (judgement.verdict, judgement.code, len(asked.signatures)) == (Verdict.UNCLEAR, "SIG-05", 1)


def test_findings_are_told_apart_by_their_place_not_by_their_name(
    archive: Archive, examiner: PadesExaminer
) -> None:
    """Two fields of one name: only the second one's signer was revoked."""

    class Doubling(PadesExaminer):
        def examine(self, path, roots, moment=None, beside=NOTHING_BESIDE):  # type: ignore[no-untyped-def]
            found = examiner.examine(path, roots, moment, beside)
            one = found.signatures[0]
            told = beside.evidence != Evidence()
            other = replace(one, trust=Trust.REVOKED) if told else one
            return replace(found, signatures=(one, other))

    asked = archive.asked(Doubling(), archive.town)
    assert [one.trust for one in asked.signatures] == [Trust.TRUSTED, Trust.REVOKED]
