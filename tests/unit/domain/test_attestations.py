"""What a seal says of itself: read as it was written, whatever the names are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.adapters.pades.certificate_facts import reason_given
from clerkdesk.domain.attestations import Attestation, Attested, read
from clerkdesk.domain.ink import Tool
from clerkdesk.domain.one_line import on_one_line
from clerkdesk.domain.procedures import SignerRole

DELICATE = (
    "Müller, Hans",
    "Erika, desk Schalter 9, clerk Niemand",
    'Max "der Kurze" Muster',
    '"',
    '""',
    " taken on the pad with a finger",
    "A taken on the pad",
    "line\nbreak\r\nand\u2028more",
    "Max\u202eretsuM\u2066",
    "الحسن، ليلى",
    "Коваленко Олена",
    "a\udc80b",
    "\u200b",
    "A as guardian of B",
    " as second guardian",
    "A as",
    " as interpreter for",
    "A with the clerk as witness",
    "A, scan 00",
)
names = st.one_of(st.text(max_size=40), st.sampled_from(DELICATE), st.text('",ab ', max_size=12))
attestations = st.builds(
    Attestation,
    st.sampled_from(Attested),
    name=names,
    desk=names,
    clerk=names,
    tools=st.frozensets(st.sampled_from(Tool)),
    role=st.sampled_from(SignerRole),
    principal=names,
    scan=st.one_of(names, st.text("0123456789abcdef", min_size=64, max_size=64)),
)


@given(attestations)
def test_a_sentence_is_read_as_it_was_meant(written: Attestation) -> None:
    assert read(written.text()) == written


@given(attestations)
def test_a_sentence_is_one_line_that_any_file_can_hold(written: Attestation) -> None:
    text = written.text()
    assert text.encode().decode().splitlines() == [text]
    assert not set(text) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")


@given(st.text(max_size=80))
def test_only_our_own_sentence_is_taken_for_one(text: str) -> None:
    found = read(text)
    assert found is None or found.text() == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Handwritten signature of  taken on the pad",
        "Handwritten signature of A, desk B taken on the pad, desk C",
        "Handwritten signature of A taken on the pad, clerk C, desk D",
        "Handwritten signature of A taken on the pad with a stick",
        "Handwritten signature of A\n taken on the pad",
        'Electronic seal of "Musterstadt"',
        "Electronic seal of Musterstadt, scan 00",
        "Handwritten signature of A as guardian of taken on the pad",
        "Handwritten signature of A as uncle of B taken on the pad, clerk C, clerk D",
        "Declared without handwriting by A, desk B",
        "Electronic seal of Musterstadt, with a finger",
    ],
)
def test_what_we_would_not_have_written_so_is_none_of_ours(text: str) -> None:
    assert read(text) is None


def test_a_name_cannot_play_the_rest_of_the_sentence() -> None:
    name = "A taken on the pad, desk 1, clerk B"
    written = Attestation(Attested.HANDWRITTEN, name, "2", "C")
    assert written.text() == (
        'Handwritten signature of "A taken on the pad, desk 1, clerk B" taken on the pad, desk 2, clerk C'
    )
    assert read(written.text()) == written


def test_a_sentence_says_as_whom_and_how_somebody_signed() -> None:
    petra = Attestation(
        Attested.HANDWRITTEN, "Petra Muster", "1", "C", frozenset(Tool), SignerRole.GUARDIAN_2, "Jo"
    )
    declared = Attestation(
        Attested.DECLARED, "Max Muster", "1", "C", role=SignerRole.INTERPRETER, principal="Jo"
    )
    paper = Attestation(
        Attested.ON_PAPER, "", "1", "C", role=SignerRole.CARER, principal="Jo", scan="5c" * 32
    )
    assert [each.text() for each in (petra, declared, paper)] == [
        "Handwritten signature of Petra Muster as second guardian of Jo taken on the pad partly with a "
        "finger and the mouse, desk 1, clerk C",
        "Declared without handwriting by Max Muster as interpreter for Jo with the clerk as witness, desk 1, "
        "clerk C",
        f"Signed on paper as carer of Jo, scan {'5c' * 32}, desk 1, clerk C",
    ]


@pytest.mark.parametrize("sign", ["A", '"', ","])
@pytest.mark.parametrize("kind", Attested)
def test_no_name_is_so_long_that_it_pushes_a_role_or_a_scan_out(kind: Attested, sign: str) -> None:
    """Of a reason only so much is read (adapters/pades/certificate_facts.py)."""
    long = sign * 5000
    told = Attestation(
        kind, long, "Schalter 1", "M. Muster", role=SignerRole.GUARDIAN_2, principal=long, scan="5c" * 32
    )
    entries = {"/Reason": told.text()}
    assert read(reason_given(entries)) == told


def test_nobody_signs_for_themselves_as_somebody_else() -> None:
    own = Attestation(Attested.HANDWRITTEN, "A", principal="B", scan="00")
    assert (own.principal, own.scan) == ("", "")
    assert Attestation(Attested.SEAL, "Musterstadt", role=SignerRole.CARER).role is SignerRole.APPLICANT


def test_the_sentences_of_earlier_seals_are_still_read() -> None:
    texts = {
        "Handwritten signature taken on the pad, desk Schalter 1, clerk Katrin Brandt": (
            "", frozenset({Tool.PEN})),
        "Handwritten signature of Ayşe Yılmaz taken on the pad partly with a finger and the mouse, "
        "desk Schalter 1, clerk Katrin Brandt": ("Ayşe Yılmaz", frozenset(Tool)),
        "Handwritten signature of Ayşe Yılmaz taken on the pad with the mouse, desk Schalter 1, "
        "clerk Katrin Brandt": ("Ayşe Yılmaz", frozenset({Tool.MOUSE})),
    }  # fmt: skip
    for text, (name, tools) in texts.items():
        assert read(text) == Attestation(Attested.HANDWRITTEN, name, "Schalter 1", "Katrin Brandt", tools)


@given(st.text(max_size=60), st.integers(1, 20))
def test_a_line_is_never_longer_than_it_may_be(text: str, longest: int) -> None:
    line = on_one_line(text, longest)
    assert len(line) <= longest
    assert on_one_line(line, longest) == line
