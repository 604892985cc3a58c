"""Who signed: what the office's own roots stand behind is said, what anybody else writes is a claim."""

import pytest

from clerkdesk.domain.attestations import Attestation, Attested
from clerkdesk.domain.signatures import Integrity, Trust
from clerkdesk.ui.kit.signer_words import who_signed
from tests.fakes.findings import signature

CLAIMS = [
    (Attestation(Attested.HANDWRITTEN, "Erika Mustermann"), "handwritten on the pad by Erika Mustermann"),
    (Attestation(Attested.SEAL, "Stadt Musterstadt"), "electronic seal of Stadt Musterstadt"),
    (Attestation(Attested.CLERK, "Katrin Brandt"), "signed by the clerk Katrin Brandt"),
    (Attestation(Attested.APPROVAL, "Jana Sommer"), "approved by the supervisor Jana Sommer"),
]


@pytest.mark.parametrize(("attested", "claim"), CLAIMS)
def test_a_list_vouches_for_who_holds_a_key_but_not_for_what_is_said_with_it(
    attested: Attestation, claim: str
) -> None:
    said = who_signed(signature(reason=attested.text(), listed="DE"), Integrity.INTACT)
    assert said == f"Signed with the certificate of Stadt Musterstadt. It claims: {claim}."


def test_whoever_is_on_a_list_and_claims_nothing_has_signed_with_their_certificate() -> None:
    for listed in ("", "DE"):
        said = who_signed(signature(reason="Gelesen", listed=listed), Integrity.INTACT)
        assert said == "Signed with the certificate of Stadt Musterstadt."


def test_of_a_certificate_that_was_not_valid_yet_nobody_says_that_it_is_unknown() -> None:
    said = who_signed(signature(reason="", trust=Trust.UNKNOWN, code="SIG-26"), Integrity.INTACT)
    assert said == "Signed with a certificate in the name of Stadt Musterstadt."
