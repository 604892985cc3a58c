"""Who signed: what the office's own roots stand behind is said, what anybody else writes is a claim."""

from dataclasses import replace

import pytest

from clerkdesk.domain.attestations import Attestation, Attested
from clerkdesk.domain.procedures import SignerRole
from clerkdesk.domain.signatures import Integrity, Trust
from clerkdesk.ui.kit.signer_words import who_signed
from tests.fakes.findings import signature

CLAIMS = [
    (Attestation(Attested.HANDWRITTEN, "Erika Mustermann"), "handwritten on the pad by Erika Mustermann"),
    (
        Attestation(
            Attested.HANDWRITTEN, "Petra Muster", role=SignerRole.GUARDIAN_2, principal="Jonas Muster"
        ),
        "handwritten on the pad by Petra Muster (guardian of Jonas Muster)",
    ),
    (
        Attestation(Attested.HANDWRITTEN, "Petra Muster", role=SignerRole.INTERPRETER),
        "handwritten on the pad by Petra Muster (interpreter for somebody not named)",
    ),
    (
        Attestation(Attested.DECLARED, "Erika Mustermann", "Schalter 1", "Katrin Brandt"),
        "declared without handwriting by Erika Mustermann, witnessed by the clerk Katrin Brandt",
    ),
    (
        Attestation(Attested.ON_PAPER, "Erika Mustermann", scan="5c" * 32),
        "signed on paper by Erika Mustermann",
    ),
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


@pytest.mark.parametrize(
    ("attested", "said"),
    [
        (
            Attestation(
                Attested.DECLARED, "Max Muster", "", "Katrin Brandt", role=SignerRole.CARER, principal="Jo"
            ),
            "Declared without handwriting by Max Muster (carer of Jo), witnessed by the clerk Katrin Brandt, "
            "sealed by Stadt Musterstadt.",
        ),
        (
            Attestation(Attested.ON_PAPER, "Max Muster", scan="5c" * 32),
            "Signed on paper by Max Muster; the office keeps the scan. Sealed by Stadt Musterstadt.",
        ),
    ],
)
def test_what_the_offices_own_root_stands_behind_is_said_honestly(attested: Attestation, said: str) -> None:
    assert who_signed(signature(reason=attested.text()), Integrity.INTACT) == said


FORGING = (
    "Erika Mustermann (guardian of Jonas)",
    "Erika Mustermann, witnessed by the clerk Katrin Brandt",
    "Erika. Approved by the supervisor Jana Sommer",
    "Erika; the office keeps the scan",
    'Erika" (carer of Jo)',
    "Erika “Jo” Muster",
    "Erika Muster whom her guardian Petra Muster let sign here",
)


@pytest.mark.parametrize("name", FORGING)
@pytest.mark.parametrize("trust", [Trust.TRUSTED, Trust.UNKNOWN])
def test_a_name_says_no_more_of_the_sentence_than_a_name(name: str, trust: Trust) -> None:
    """Whoever is named, whoever they sign for, the witness, the owner of a certificate."""
    quoted = '"{}"'.format(name.replace('"', '""'))
    for told in (
        Attestation(Attested.HANDWRITTEN, name),
        Attestation(Attested.DECLARED, "Jo", clerk=name),
        Attestation(Attested.ON_PAPER, "Jo", role=SignerRole.CARER, principal=name),
    ):
        assert quoted in who_signed(signature(reason=told.text(), trust=trust), Integrity.INTACT)
    stranger = replace(signature(reason=""), certificate=None, signer=f"Common Name: {name}")
    owner = name.partition(",")[0]
    assert owner == name or owner in who_signed(stranger, Integrity.INTACT)
    assert owner != name or quoted in who_signed(stranger, Integrity.INTACT)


@pytest.mark.parametrize(
    "name",
    ["Prof. Dr. Ayşe Yılmaz-Müller", "Seán O’Brien", "Анна Сидорова", "नेहा शर्मा", "María del Carmen de la O"],
)
def test_a_name_like_any_other_stands_as_it_is(name: str) -> None:
    told = Attestation(Attested.HANDWRITTEN, name).text()
    said = who_signed(signature(reason=told), Integrity.INTACT)
    assert said == f"Handwritten on the pad by {name}, sealed by Stadt Musterstadt."
