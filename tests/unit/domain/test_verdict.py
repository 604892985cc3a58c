"""The one verdict on a file, from what was found of its signatures and time stamps."""

import pytest

from clerkdesk.domain.signatures import Findings, Integrity, Kind, SignatureFinding, Trust, Verdict, judge


def finding(
    kind: Kind = Kind.SIGNATURE,
    integrity: Integrity = Integrity.INTACT,
    trust: Trust = Trust.TRUSTED,
    code: str = "",
) -> SignatureFinding:
    return SignatureFinding("field", kind, "signer", None, False, "B-B", integrity, trust, code=code)


def verdict(*found: SignatureFinding, covered: bool = True, clean: bool = True) -> tuple[Verdict, str]:
    judgement = judge(Findings(found, covered), clean_opening=clean, guard_code="PDF-02")
    return judgement.verdict, judgement.code


def test_all_intact_and_trusted_is_valid() -> None:
    assert verdict(finding(), finding(kind=Kind.TIMESTAMP)) == (Verdict.VALID, "")


@pytest.mark.parametrize(
    ("covered", "clean", "code"), [(False, True, "SIG-02"), (True, False, "PDF-02"), (False, False, "PDF-02")]
)
def test_what_one_reader_has_doubts_about_is_not_valid(covered: bool, clean: bool, code: str) -> None:
    assert verdict(finding(), covered=covered, clean=clean) == (Verdict.UNCLEAR, code)


def test_one_broken_signature_makes_the_file_invalid() -> None:
    broken = finding(integrity=Integrity.BROKEN, code="SIG-11")
    assert verdict(finding(), broken, finding()) == (Verdict.INVALID, "SIG-11")


@pytest.mark.parametrize(
    ("integrity", "code"),
    [(Integrity.BROKEN, "SIG-11"), (Integrity.UNCLEAR, "SIG-01"), (Integrity.UNCLEAR, "SIG-09")],
)
def test_a_time_stamp_that_no_longer_fits_makes_the_file_unclear_but_not_invalid(
    integrity: Integrity, code: str
) -> None:
    stamp = finding(kind=Kind.TIMESTAMP, integrity=integrity, code=code)
    assert verdict(finding(), stamp) == (Verdict.UNCLEAR, "SIG-16")
    broken = finding(integrity=Integrity.BROKEN, code="SIG-12")
    assert verdict(broken, stamp) == (Verdict.INVALID, "SIG-12")


def test_a_time_stamp_below_which_evidence_was_taken_out_spoils_nothing() -> None:
    """ETSI EN 319 142-1, 5.4.1, allows that; the stamp itself then proves less."""
    stamp = finding(kind=Kind.TIMESTAMP, integrity=Integrity.UNCLEAR, code="SIG-13")
    assert verdict(finding(), stamp) == (Verdict.VALID, "")


def test_a_file_with_time_stamps_alone_is_not_called_signed() -> None:
    assert verdict(finding(kind=Kind.TIMESTAMP)) == (Verdict.UNCLEAR, "SIG-03")
