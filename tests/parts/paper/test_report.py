"""Setting a report: any name a file brings, many signatures, and words that stay in their place."""

import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pymupdf
import pytest

from clerkdesk.adapters.paper.maker import TypstPaper
from clerkdesk.adapters.paper.typesetting import Typesetter
from clerkdesk.base.errors import Unreachable
from clerkdesk.domain.attestations import Attestation, Attested
from clerkdesk.domain.changes import Change, Changed
from clerkdesk.domain.judged import JudgedFile
from clerkdesk.domain.trusted_lists import TrustedList
from clerkdesk.ui.kit.report_words import ReportFrame, report_words
from tests.fakes.findings import TOWN, WHEN, broken, judged, signature, stamp, unclear

NOW = datetime(2026, 11, 24, 10, 2, 33, tzinfo=UTC)
A4 = (595.0, 842.0)
HOSTILE = (
    '#panic("x") *bold* $x$ \\ "] #read("/etc/passwd")',
    "Max\u202eretsuM\u2066\n\x00\r{page} {owner}",
    "中文 한국어 \U0001f58b \ue000 \u0e44\u0e17\u0e22",
    "الحسن، ليلى",
    "W" * 900,
    "\udc80",
)


def a_file(name: str, *findings: object, guard_code: str = "") -> JudgedFile:
    judgement = judged(*findings, guard_code=guard_code)  # type: ignore[arg-type]
    return JudgedFile(name, 48213, "ab12cd34" * 8, judgement, judged_at=NOW, as_of=WHEN)


def words(
    *files: JudgedFile, roots: Sequence[object] = (TOWN,), lists: Sequence[TrustedList] = ()
) -> dict[str, object]:
    frame = ReportFrame("de", roots, lists, "ClerkDesk 1", NOW)  # type: ignore[arg-type]
    return dict(report_words(files, frame))


def pages(made: bytes) -> list[pymupdf.Page]:
    return list(pymupdf.open(stream=made))


@pytest.mark.parametrize("evil", HOSTILE, ids=range(len(HOSTILE)))
def test_no_name_keeps_a_report_from_being_made_or_runs_over_the_paper(
    evil: str, typesetter: Typesetter
) -> None:
    certificate = replace(TOWN, name=evil, organisation=evil, issuer=evil, serial="f" * 300)
    reason = Attestation(Attested.HANDWRITTEN, evil[:300], evil[:300], evil[:300]).text()
    finding = signature(field=evil, reason=reason, certificate=certificate, proven_by=evil)
    spoilt = broken(changes=tuple(Change(Changed.LOCKED, f"{evil}{number}") for number in range(50)))
    made = typesetter.set_report(
        "signature-report", words(a_file(f"{evil}.pdf", finding, spoilt), roots=[certificate])
    )
    for page in pages(made):
        for x0, y0, x1, y1, *_ in page.get_text("words"):
            assert 0 < x0 < x1 < A4[0] - 30
            assert 0 < y0 < y1 < A4[1]


def test_a_letter_no_font_can_draw_is_named_by_its_number(typesetter: Typesetter) -> None:
    made = typesetter.set_report("signature-report", words(a_file("Kim 中.pdf")))
    assert "Kim [U+4E2D].pdf" in pages(made)[0].get_text()


def test_every_file_has_a_section_and_every_signature_its_block(typesetter: Typesetter) -> None:
    fifty = a_file("fifty.pdf", *(signature(f"field{number}") for number in range(50)))
    files = (fifty, a_file("stamped.pdf", unclear(), stamp()), a_file("none.pdf", guard_code="PDF-09"))
    text = "\n".join(
        page.get_text() for page in pages(typesetter.set_report("signature-report", words(*files)))
    )
    assert all(f"Signature {number}\n" in text for number in range(1, 51))
    assert "Time stamp 2" in text
    for number, name in enumerate(("fifty.pdf", "stamped.pdf", "none.pdf"), start=1):
        assert f"{number}. {name}" in text
    count = len(pages(typesetter.set_report("signature-report", words(*files))))
    assert f"Page {count} of {count}" in text


def test_very_many_roots_are_not_all_named_and_the_report_says_so(typesetter: Typesetter) -> None:
    roots = [replace(TOWN, name=f"Root {number:04d}") for number in range(500)]
    text = "\n".join(
        page.get_text()
        for page in pages(typesetter.set_report("signature-report", words(a_file("a.pdf"), roots=roots)))
    )
    assert "And 440 more, which are not named here." in text
    assert "No certificate was trusted" in str(words(a_file("a.pdf"), roots=[])["trusted"])


def test_a_report_is_tagged_and_speaks_its_language(typesetter: Typesetter) -> None:
    with pikepdf.open(io.BytesIO(typesetter.set_report("signature-report", words(a_file("a.pdf"))))) as pdf:
        assert str(pdf.Root.Lang) == "de"
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.docinfo["/Title"]) == "Report on signatures"


def test_a_report_is_written_whole_or_not_at_all(paper: TypstPaper, tmp_path: Path) -> None:
    data = words(a_file("a.pdf", signature()))
    paper.make_report("signature-report", data, tmp_path / "report.pdf")
    assert pages((tmp_path / "report.pdf").read_bytes())
    with pytest.raises(Unreachable) as caught:
        paper.make_report("signature-report", data, tmp_path / "nowhere" / "report.pdf")
    assert caught.value.code == "PAP-07"
    assert [file.name for file in tmp_path.iterdir()] == ["report.pdf"]


def test_trusted_lists_are_named_with_their_number(typesetter: Typesetter) -> None:
    german = TrustedList("DE", "Musteramt für Vertrauen", False, 87, WHEN, NOW, "0f" * 32)
    above = replace(german, territory="EU", of_lists=True)
    made = typesetter.set_report("signature-report", words(a_file("a.pdf"), roots=[], lists=[german, above]))
    text = " ".join("\n".join(page.get_text() for page in pages(made)).split())
    assert "Trusted list of DE, number 87, by Musteramt für Vertrauen · until 24 November 2026" in text
    assert "Trusted list of EU" not in text


def test_a_report_claims_no_check_that_was_not_made() -> None:
    unread, read = a_file("cut.pdf", guard_code="PDF-02"), a_file("a.pdf", signature())
    (told,) = words(unread)["files"]  # type: ignore[misc]
    facts = dict(told["facts"])
    assert [facts[name] for name in ("Certificates", "Signatures", "Time stamps")] == ["not known"] * 3
    done, left, *_ = words(unread)["notes"]  # type: ignore[misc]
    assert done["items"] == ["Only whether the file can be read, which it cannot."]
    assert left["items"][0].startswith("Whether anybody signed a file that cannot be read")
    both, *_ = words(read, unread)["notes"]  # type: ignore[misc]
    whole, *_ = words(read)["notes"]  # type: ignore[misc]
    assert both["items"] == [
        *whole["items"], "Of a file that cannot be checked, only whether it can be read."]  # fmt: skip


def test_a_judgement_of_a_day_to_come_says_what_it_rests_on() -> None:
    ahead = replace(a_file("a.pdf", signature()), as_of=datetime(2031, 1, 1, 12, tzinfo=UTC))
    (told,) = words(ahead)["files"]  # type: ignore[misc]
    assert told["sentences"][-1].startswith("Judged as of 1 January 2031 at ")
    assert "by what is known today: provided that until then nothing is revoked" in told["sentences"][-1]
    for other in (a_file("a.pdf", signature()), replace(ahead, judgement=judged(broken()))):
        (back,) = words(other)["files"]  # type: ignore[misc]
        assert "known today" not in str(back["sentences"])


def test_whom_the_office_trusts_is_told_apart_from_who_was_named_for_this_check() -> None:
    named = replace(TOWN, name="Nixland", fingerprint="ab" * 32)
    frame = ReportFrame("en", (TOWN, named), (), "ClerkDesk 1", NOW, named={named.fingerprint})
    theirs, ours = report_words([a_file("a.pdf")], frame)["trusted"]["rows"]
    assert (theirs["name"], ours["name"]) == ("Nixland (Stadt Musterstadt)", "Stadt Musterstadt")
    assert theirs["until"].endswith(" · named for this check, not by the office")
    assert "named" not in ours["until"]
