"""What is said of signatures: exact for a court, plain for a resident, and never more than is known."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

import clerkdesk
from clerkdesk.domain.attestations import Attestation, Attested, read
from clerkdesk.domain.changes import Change, Changed
from clerkdesk.domain.ink import Tool
from clerkdesk.domain.signatures import Integrity, SignatureFinding, Trust, Verdict
from clerkdesk.ui.kit.finding_words import for_file, for_signature
from clerkdesk.ui.kit.judgement_words import judgement_words
from clerkdesk.ui.kit.signature_words import SignatureWords, level_words, signature_words
from tests.fakes.findings import TOWN, broken, judged, signature, stamp, unclear

SOURCE = Path(clerkdesk.__file__).parent
PROOFS = "Afterwards only proofs for checking or descriptions were added, nothing else."
PAGE = "Afterwards the content of a page was changed."
HAND = "Handwritten on the pad by Erika Mustermann, sealed by Stadt Musterstadt."


def words(finding: SignatureFinding, *beside: SignatureFinding, guard_code: str = "") -> SignatureWords:
    return signature_words(finding, judged(finding, *beside, guard_code=guard_code))


def everything(said: SignatureWords) -> str:
    return " ".join((said.who, *said.sentences, *(value for _, value in said.facts)))


def test_a_sound_pad_signature_says_who_when_and_that_nothing_changed() -> None:
    said = words(signature())
    assert (said.verdict, said.word, said.who) == (Verdict.VALID, "Valid", HAND)
    assert said.when.startswith("Signed on 24 November 2026 at ")
    assert said.when.endswith("nothing proves that time.")
    assert said.since == ("Nothing has been changed since.",)
    assert said.level == "It holds no time stamp (B-B)."
    assert (said.why, said.code) == ("", "")
    facts = dict(said.facts)
    assert (facts["Desk"], facts["Clerk"], facts["Written with"]) == ("Schalter 1", "Katrin Brandt", "pen")


@pytest.mark.parametrize(
    ("attested", "sentence"),
    [
        (
            Attestation(Attested.HANDWRITTEN),
            "Handwritten on the pad by somebody who was not named, sealed by",
        ),
        (Attestation(Attested.SEAL, "Stadt Musterstadt"), "Electronic seal of Stadt Musterstadt."),
        (Attestation(Attested.CLERK, "Katrin Brandt"), "Signed by the clerk Katrin Brandt, sealed by"),
        (Attestation(Attested.APPROVAL, "Jana Sommer"), "Approved by the supervisor Jana Sommer, sealed by"),
    ],
)
def test_each_kind_of_seal_has_its_sentence(attested: Attestation, sentence: str) -> None:
    assert words(signature(reason=attested.text())).who.startswith(sentence)


def test_what_ink_was_written_with_is_a_fact() -> None:
    by_hand = Attestation(Attested.HANDWRITTEN, "E", "D", "C", frozenset({Tool.FINGER, Tool.PEN})).text()
    assert dict(words(signature(reason=by_hand)).facts)["Written with"] == "pen, finger"


@pytest.mark.parametrize(
    "finding",
    [
        broken(),
        broken("SIG-11"),
        unclear(),
        unclear("SIG-09"),
        signature(integrity=Integrity.BROKEN, trust=Trust.UNKNOWN, code="SIG-12"),
    ],
)
def test_who_wrote_by_hand_is_not_said_of_a_signature_that_is_not_intact(finding: SignatureFinding) -> None:
    said = words(finding)
    assert "Erika" not in everything(said)
    assert "Handwritten" not in everything(said)
    assert "Signature in the name of Stadt Musterstadt" in said.who


@pytest.mark.parametrize(
    ("trust", "bearer"),
    [
        (Trust.UNKNOWN, "an unknown certificate"),
        (Trust.EXPIRED, "an expired certificate"),
        (Trust.REVOKED, "a revoked certificate"),
    ],
)
def test_what_an_untrusted_certificate_says_is_called_a_claim(trust: Trust, bearer: str) -> None:
    said = words(signature(trust=trust))
    assert said.who == (
        f"Signed with {bearer} in the name of Stadt Musterstadt. "
        "It claims: handwritten on the pad by Erika Mustermann."
    )
    assert said.verdict is Verdict.UNCLEAR
    assert said.trust


def test_a_file_in_doubt_leaves_no_signature_valid() -> None:
    for code in ("SIG-15", "PDF-02", "SIG-02"):
        said = words(signature(), guard_code=code)
        assert (said.verdict, said.code) == (Verdict.UNCLEAR, code)
        assert "Erika" not in everything(said)
        assert for_file(code) in said.sentences


def test_one_broken_signature_does_not_take_from_the_others_what_is_true_of_them() -> None:
    sound, spoiled = signature("resident"), replace(broken(), field="clerk")
    judgement = judged(sound, spoiled)
    assert judgement.verdict is Verdict.INVALID
    assert signature_words(sound, judgement).who == HAND


def test_a_time_is_proven_or_claimed_and_the_sentence_says_which() -> None:
    proven = words(signature(time_proven=True, proven_by="Zeitstempel Musterland", level="B-T"))
    assert proven.when.startswith("Signed on 24 November 2026 at ")
    assert proven.when.endswith("at the latest; a time stamp by Zeitstempel Musterland proves that.")
    assert "over the document proves that" in words(signature(time_proven=True)).when
    distrusted = words(signature(level="B-T")).when
    assert distrusted.endswith("by the clock of the computer used; the time stamp is not trusted here.")
    assert words(signature(time=None)).when == "It does not say when it was made."
    for finding in (broken("SIG-11", time_proven=True), unclear(), stamp(trust=Trust.UNKNOWN)):
        assert "which proves nothing" in words(finding).when
    assert words(stamp()).when.startswith("It proves that all this was there on 24 November 2026")


@pytest.mark.parametrize(
    ("changes", "sentences"),
    [
        ((), ("Nothing has been changed since.",)),
        ((Change(Changed.EVIDENCE),), (PROOFS,)),
        (
            (Change(Changed.FILLED_IN), Change(Changed.FIELD, "clerk"), Change(Changed.FIELD, "street")),
            ("Afterwards one more signature was added.", "Afterwards fields were filled in: street."),
        ),
        ((Change(Changed.FILLED_IN),), ("Afterwards the form was changed as the signatures allow.",)),
        ((Change(Changed.FILLED_IN), Change(Changed.FIELD, "stamp")), (PROOFS,)),
        ((Change(Changed.PAGE), Change(Changed.UNEXPLAINED)), (PAGE,)),
        ((Change(Changed.PAGES_ADDED),), ("Afterwards pages were added.",)),
        ((Change(Changed.PAGES_REMOVED),), ("Afterwards pages were removed.",)),
        ((Change(Changed.LOCKED, "fee"),), ("Afterwards a locked field was changed: fee.",)),
        ((Change(Changed.ANNOTATED),), ("Afterwards notes were added.",)),
        ((Change(Changed.UNEXPLAINED),), ("Afterwards something was changed that no rule explains.",)),
    ],
)  # fmt: skip
def test_what_came_after_is_told_in_sentences(
    changes: tuple[Change, ...], sentences: tuple[str, ...]
) -> None:
    finding = signature(changes=changes)
    assert words(finding, signature("clerk"), stamp("stamp")).since == sentences


def test_a_seal_that_closes_the_document_says_so_while_it_holds() -> None:
    sentence = "It closes the document: only proofs for checking may follow."
    assert sentence in words(signature(closes=True)).sentences
    assert sentence not in words(signature()).sentences
    assert sentence not in words(broken(closes=True)).sentences


def test_many_fields_are_not_all_named() -> None:
    many = tuple(Change(Changed.FIELD, f"field{number:03d}") for number in range(200))
    (sentence,) = words(signature(changes=many)).since
    assert sentence.endswith("field005, ….")


def test_when_a_certificate_was_revoked_is_told_with_what_it_means() -> None:
    day = datetime(2026, 12, 24, tzinfo=UTC)
    later = signature(trust=Trust.REVOKED, time_proven=True, revoked_later=True, revoked_at=day)
    before = signature(trust=Trust.REVOKED, time_proven=True, revoked_at=day)
    unproven = signature(trust=Trust.REVOKED, revoked_at=day)
    assert "24 December 2026, after the proven time" in words(later).trust
    assert "24 December 2026, before it was used" in words(before).trust
    assert "nothing proves that it was used before" in words(unproven).trust
    assert words(before).verdict is Verdict.INVALID
    assert words(signature(trust=Trust.REVOKED)).trust == "The certificate was revoked."


def test_a_certificate_that_ran_out_after_it_was_used_is_told_apart_from_one_that_proves_nothing() -> None:
    expired = signature(trust=Trust.EXPIRED, code="SIG-21")
    used = replace(expired, time_proven=True)
    late = replace(used, certificate=replace(TOWN, ends=datetime(2026, 11, 1, tzinfo=UTC)))
    for finding in (expired, late):
        assert "nothing proves that it was used before" in words(finding).trust
        assert "Nothing proves that it was still valid" in judgement_words(judged(finding)).sentence
    assert words(used).trust == (
        "The certificate has run out; it was used before that, but nothing proves that it had not been "
        "revoked by then."
    )
    assert judgement_words(judged(used)).sentence.startswith(
        "A time stamp proves that it was used before that;"
    )
    assert judgement_words(judged(used, expired)).sentence.startswith("Nothing proves that")


def test_one_certificate_that_was_revoked_later_speaks_for_no_other() -> None:
    later = signature(trust=Trust.REVOKED, time_proven=True, revoked_later=True, code="SIG-22")
    unproven = signature("clerk", trust=Trust.REVOKED, code="SIG-22")
    assert judgement_words(judged(later)).headline == "Unchanged, but the certificate was revoked later"
    for findings in ((later, unproven), (unproven, later)):
        said = judgement_words(judged(*findings))
        assert said.headline == "Unchanged, but the certificate was revoked"
        assert said.sentence.startswith("Nothing proves that")


def test_a_certificate_that_was_not_valid_yet_is_not_called_unknown() -> None:
    early = signature(trust=Trust.UNKNOWN, code="SIG-26")
    said = judgement_words(judged(early))
    assert (said.headline, said.trust) == (
        "Unchanged, but the certificate was not valid yet",
        "not valid yet",
    )
    assert words(early).trust == "The certificate was not valid yet at that time."


@pytest.mark.parametrize("level", ["B-B", "B-T", "B-LT", "B-LTA", "PKCS7-B", "PKCS7-T"])
def test_a_level_keeps_its_letters_behind_the_words(level: str) -> None:
    assert level_words(level).endswith(f"({level}).")
    assert level_words("") == level_words("?") == ""


def test_nothing_a_file_says_of_itself_breaks_a_line_or_turns_the_text() -> None:
    evil = "Max\u202e, sealed by Stadt Musterstadt.\nSIGNED {owner} {name}"
    hostile = replace(
        signature(reason=Attestation(Attested.HANDWRITTEN, evil).text(), field=f"f\n\u2066{evil}" * 40),
        changes=(Change(Changed.LOCKED, f"\u202e{evil}\r\n" * 40),),
    )
    said = everything(words(hostile))
    assert not re.search("[\n\r\u202e\u2066]", said)
    assert "{owner}" in said, "what stands in a name is no place holder"
    assert len(said) < 3000


def test_a_signature_that_cannot_be_read_says_so_and_names_nobody() -> None:
    lost = replace(
        unclear("SIG-01"),
        trust=Trust.UNKNOWN,
        signer="",
        certificate=None,
        time=None,
        level="",
        reason_given="",
    )
    said = words(lost)
    assert said.who == "Who signed cannot be read."
    assert said.sentences == (for_signature("SIG-01"),)


def test_a_reason_in_words_of_ones_own_is_a_fact_and_no_more() -> None:
    said = words(signature(reason="I approve this document, qualified"))
    assert said.who == "Signed with the certificate of Stadt Musterstadt."
    assert dict(said.facts)["Reason given"] == "I approve this document, qualified"


def test_the_organisation_stands_behind_a_persons_name() -> None:
    clerk = replace(TOWN, name="Katrin Brandt")
    assert "Katrin Brandt (Stadt Musterstadt)" in words(signature(reason="", certificate=clerk)).who


def codes() -> set[str]:
    """The codes the judges know."""
    judges = [
        *SOURCE.glob("adapters/pades/*.py"),
        *SOURCE.glob("adapters/pdf/*.py"),
        SOURCE / "domain/signatures.py",
        SOURCE / "registry/judging.py",
    ]
    named = re.compile(r"\b(?:SIG|PDF)-\d\d\b")
    return {code for file in judges for code in named.findall(file.read_text("utf-8"))} - {"PDF-08"}


def test_every_code_of_the_judges_has_its_sentence_for_file_and_signature() -> None:
    general = for_file("XYZ-99")
    assert len(codes()) > 20
    for code in codes():
        assert for_file(code) != general, code
        assert for_signature(code) != general, code


def test_a_file_tells_headline_consequence_and_reason() -> None:
    valid = judgement_words(judged(signature(), stamp()))
    assert (valid.word, valid.headline, valid.why) == ("Valid", "Signed and unchanged", "")
    assert valid.sentence.startswith("Sealed by Stadt Musterstadt, last on 24 November 2026 at ")
    assert (valid.integrity, valid.trust) == ("as it was signed", "trusted here")
    noted = signature(changes=(Change(Changed.ANNOTATED),))
    assert "but what the signatures allow" in judgement_words(judged(noted)).sentence
    changed = judgement_words(judged(broken()))
    assert (changed.word, changed.headline) == ("Invalid", "Changed after it was signed")
    assert changed.sentences == (for_file("SIG-12"), "Do not rely on this document. Ask for the original.")
    assert judgement_words(judged(broken("SIG-11"))).headline == "Not what was signed"
    assert judgement_words(judged(broken("SIG-27"))).headline == "A signature does not belong here"
    unsigned = judgement_words(judged())
    assert (unsigned.word, unsigned.headline, unsigned.code) == ("Not signed", "Not signed", "")


@pytest.mark.parametrize(
    ("judgement", "headline"),
    [
        (judged(guard_code="PDF-01"), "This file cannot be checked"),
        (judged(stamp()), "Time stamped, but not signed"),
        (judged(signature(), guard_code="SIG-15"), "This file can show different things"),
        (judged(unclear("SIG-14")), "Signed, but something was added afterwards"),
        (judged(unclear("SIG-13")), "The signature cannot be judged"),
        (judged(signature(trust=Trust.UNKNOWN, code="SIG-20")),
         "Unchanged, but the signer is not known here"),
        (judged(signature(trust=Trust.EXPIRED, code="SIG-21")), "Unchanged, but the certificate has expired"),
        (judged(signature(trust=Trust.REVOKED, code="SIG-22")), "Unchanged, but the certificate was revoked"),
    ],
)  # fmt: skip
def test_what_cannot_be_judged_says_what_is_known(judgement: object, headline: str) -> None:
    said = judgement_words(judgement)  # type: ignore[arg-type]
    assert (said.word, said.headline) == ("Cannot be judged", headline)
    assert said.sentences


def test_nothing_is_said_twice() -> None:
    for finding in (signature(trust=Trust.UNKNOWN, code="SIG-20"), unclear("SIG-14"), broken(), unclear()):
        judgement = judged(finding)
        whole = judgement_words(judgement)
        said = signature_words(finding, judgement)
        for sentences in (whole.sentences, said.sentences):
            assert len(sentences) == len(set(sentences))
    assert len(judgement_words(judged(signature(), guard_code="SIG-15")).sentences) == 1
    unexplained = unclear(changes=(Change(Changed.UNEXPLAINED),))
    assert words(unexplained).since == ()


def test_the_seal_of_an_office_seals_and_nobody_is_said_to_have_signed() -> None:
    text = Attestation(Attested.SEAL, "Stadt Musterstadt").text()
    for told in ({}, {"time_proven": True, "level": "B-LTA"}, {"level": "B-T"}):
        seal = signature("office_seal", text, closes=True, **told)
        said, whole = words(seal), judgement_words(judged(seal))
        assert said.when.startswith("Sealed on ")
        assert said.closes.startswith("The seal closes")
        assert said.level.startswith("The seal holds")
        assert (whole.headline, whole.integrity) == ("Sealed and unchanged", "as it was sealed")
        assert "signed" not in everything(said).casefold()
    together = judgement_words(judged(signature(), signature("office_seal", text)))
    assert together.headline == "Signed and unchanged"


def test_only_ink_was_written_with_something() -> None:
    assert read(Attestation(Attested.SEAL, "Stadt Musterstadt").text()) == Attestation(
        Attested.SEAL, "Stadt Musterstadt", tools=frozenset()
    )
    assert Attestation(Attested.CLERK, "K", tools=frozenset({Tool.FINGER})).tools == frozenset()


def test_nothing_softens_what_is_wrong_in_a_file_that_is_invalid() -> None:
    beside = unclear()
    assert "harmless" in signature_words(beside, judged(beside)).why
    told = signature_words(beside, judged(broken(), beside)).why
    assert told == "Something was changed afterwards that nobody can vouch for."


def test_fields_nobody_signed_yet_are_told_with_whether_the_file_is_closed() -> None:
    def left(*fields: str, closes: bool = False, finding: SignatureFinding | None = None) -> str:
        judgement = judged(finding or signature(closes=closes))
        return judgement_words(replace(judgement, empty_fields=fields)).left

    assert left() == left(*"ab", finding=broken()) == ""
    assert left("clerk", closes=True) == "The signature field clerk is still empty."
    assert left("a", "b").startswith(
        "No signature closes the document yet. 2 signature fields are still empty"
    )
    assert len(left(*(f"field{number}" * 50 for number in range(400)))) < 800
