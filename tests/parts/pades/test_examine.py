"""Examining: what is called intact, broken or unclear, and that nothing a file does raises."""

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pikepdf
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, pkcs12

from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.pades.growing import GrowingFile
from clerkdesk.adapters.pades.messages import pack_findings, pack_marks, unpack_findings, unpack_marks
from clerkdesk.adapters.pades.rehearsal import RehearsedDesk
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.adapters.pades.sealing import Wish, seal
from clerkdesk.adapters.pades.signatory import signatory_for
from clerkdesk.app.demo.pretend_ca import TOWN, PretendTown, found_town
from clerkdesk.domain.certificates import Certificate
from clerkdesk.domain.changes import Change, Changed
from clerkdesk.domain.seals import LOOSE, Level
from clerkdesk.domain.signatures import (
    Checked,
    Findings,
    Integrity,
    Kind,
    SignatureFinding,
    Trust,
    Verdict,
    judge,
)
from tests.fakes.papers import NO_INK, blank_paper, mark, marks

LONG_AGO = datetime(2011, 11, 11, 11, 11, tzinfo=UTC)


@pytest.fixture(scope="module")
def sealed(sealer: PadesSealer, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A paper with two signatures; tests copy it."""
    folder = tmp_path_factory.mktemp("sealed")
    sealer.seal(blank_paper(folder / "form.pdf"), folder / "sealed.pdf", marks("resident", "clerk"), "B-B")
    return folder / "sealed.pdf"


@pytest.fixture
def copy(sealed: Path, tmp_path: Path) -> Path:
    path = tmp_path / "copy.pdf"
    path.write_bytes(sealed.read_bytes())
    return path


def test_a_signature_tells_whose_certificate_it_is_and_when(
    examiner: PadesExaminer, town: PretendTown, sealed: Path
) -> None:
    finding = examiner.examine(sealed, [town.root_der]).signatures[1]
    assert TOWN in finding.signer
    assert (finding.kind, finding.level, finding.trust) == (Kind.SIGNATURE, "B-B", Trust.TRUSTED)
    assert finding.time is not None
    assert abs(finding.time - datetime.now(UTC)) < timedelta(minutes=5)
    assert not finding.time_proven
    assert (finding.changes, finding.code, finding.reason) == ((), "", "")


def test_without_its_root_a_certificate_is_unknown(
    examiner: PadesExaminer, curve_town: PretendTown, sealed: Path
) -> None:
    for roots in ([], [curve_town.root_der]):
        findings = examiner.examine(sealed, roots)
        assert [one.trust for one in findings.signatures] == [Trust.UNKNOWN] * 2
        assert judge(findings, clean_opening=True).verdict is Verdict.UNCLEAR
        assert judge(findings, clean_opening=True).code == "SIG-20"


def test_an_expired_certificate_is_called_so(examiner: PadesExaminer, tmp_path: Path) -> None:
    """No key holder would sign with it any more, so the key signs by itself here."""
    year = timedelta(days=365)
    town = found_town(tmp_path, curve=True, valid_from=datetime.now(UTC) - 2 * year, valid_for=year)
    key, own, chain = pkcs12.load_key_and_certificates(town.key_store.read_bytes(), town.passphrase.encode())
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    assert own is not None
    path = blank_paper(tmp_path / "old.pdf")
    signatory = signatory_for([one.public_bytes(Encoding.DER) for one in (own, *chain)], "")

    class OldDesk(RehearsedDesk):
        def digest(self, kind: str, appended: bytes) -> bytes:
            return hashlib.new(kind, path.read_bytes() + appended).digest()

        def sign(self, data: bytes) -> bytes:
            return key.sign(data, ec.ECDSA(SHA256()))

    with GrowingFile(path) as stream:
        seal(stream, Wish(marks("resident"), LOOSE), signatory, Level.B_B, OldDesk())
        appended = stream.appended()
    with path.open("ab") as file:
        file.write(appended)
    (finding,) = examiner.examine(path, [town.root_der]).signatures
    assert (finding.integrity, finding.trust, finding.code) == (Integrity.INTACT, Trust.EXPIRED, "SIG-21")


def test_an_unsigned_paper_is_unsigned(examiner: PadesExaminer, tmp_path: Path) -> None:
    for paper in (
        blank_paper(tmp_path / "plain.pdf"),
        blank_paper(tmp_path / "fields.pdf", fields=["resident", "clerk"]),
    ):
        assert examiner.examine(paper, []) == Findings((), True)


def test_a_sloppy_unsigned_paper_is_still_unsigned(examiner: PadesExaminer, tmp_path: Path) -> None:
    """Bytes before the header shift every offset: strict reading refuses it, and it has no signature."""
    paper = blank_paper(tmp_path / "sloppy.pdf", object_stream_mode=pikepdf.ObjectStreamMode.disable)
    text = paper.read_bytes()
    start = text.rindex(b"startxref")
    paper.write_bytes(text[:start].replace(b"0000000000 65535 f", b"0000000000 65535 n") + text[start:])
    findings = examiner.examine(paper, [])
    assert findings == Findings((), True)


HOSTILE: dict[str, tuple[Callable[[Path], object], str]] = {
    "empty": (lambda path: path.write_bytes(b""), "SIG-01"),
    "no pdf": (lambda path: path.write_bytes(b"Sehr geehrte Damen und Herren"), "SIG-01"),
    "truncated": (lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]), "SIG-01"),
    "missing": (Path.unlink, "SIG-01"),
    "a folder": (lambda path: (path.unlink(), path.mkdir()), "SIG-01"),
}


@pytest.mark.parametrize("damage", list(HOSTILE))
def test_what_cannot_be_read_is_a_finding(examiner: PadesExaminer, copy: Path, damage: str) -> None:
    spoil, code = HOSTILE[damage]
    spoil(copy)
    findings = examiner.examine(copy, [])
    assert findings.code == code
    assert judge(findings, clean_opening=True).verdict is Verdict.UNCLEAR


def test_an_encrypted_file_is_called_so(examiner: PadesExaminer, copy: Path) -> None:
    with pikepdf.open(copy, allow_overwriting_input=True) as form:
        form.save(copy, encryption=pikepdf.Encryption(owner="chief", user="secret"))
    assert examiner.examine(copy, []).code == "SIG-04"


def test_findings_survive_the_way_through_the_pipe() -> None:
    finding = SignatureFinding(
        "f",
        Kind.TIMESTAMP,
        "CN",
        datetime.now(UTC),
        True,
        "B-T",
        Integrity.UNCLEAR,
        Trust.REVOKED,
        (Change(Changed.LOCKED, "a"), Change(Changed.UNEXPLAINED)),
        "c",
        "r",
        certificate=Certificate("n", "o", "i", "1f", "ab", "RSA 3072", LONG_AGO, datetime.now(UTC)),
        digest="SHA-384",
        reason_given="Electronic seal",
        proven_by="t",
        revoked_at=LONG_AGO,
        closes=True,
        checked=Checked.NO_ANSWER,
        listed="DE",
    )
    for findings in (
        Findings((finding,), True, unchecked=(b"1",), issuers=(b"2", b"3")),
        Findings((), False, "SIG-01", "x"),
    ):
        assert unpack_findings(pack_findings(findings)) == findings


@pytest.mark.parametrize(
    "nonsense",
    [{}, {"signatures": 1, "covered": True, "code": "", "reason": ""}, {"signatures": [{"field": 1}]}],
)
def test_nonsense_from_the_pipe_is_no_finding(nonsense: dict[str, object]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        unpack_findings(nonsense)


def test_what_was_drawn_with_does_not_travel_with_a_mark() -> None:
    sent = mark()
    (other, received) = unpack_marks(*pack_marks([mark(drawing=NO_INK), sent]))
    assert other.drawing.lines == ()
    assert received.drawing.tools == frozenset()
    assert (received.field, received.place, received.reason) == (sent.field, sent.place, sent.reason)
    assert [line.points for line in received.drawing.lines] == [line.points for line in sent.drawing.lines]
