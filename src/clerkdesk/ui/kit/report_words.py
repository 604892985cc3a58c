"""What stands in a report on signatures: all its words and values, ready to be set on paper."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from clerkdesk.domain.certificates import Certificate
from clerkdesk.domain.judged import JudgedFile
from clerkdesk.domain.one_line import on_one_line
from clerkdesk.domain.signatures import Checked, Kind, SignatureFinding
from clerkdesk.domain.trusted_lists import TrustedList
from clerkdesk.ui.kit.dates import written_day
from clerkdesk.ui.kit.judgement_words import judgement_words
from clerkdesk.ui.kit.report_notes import about, checked, legal_note, trusted, unchecked
from clerkdesk.ui.kit.signature_words import Facts, signature_words
from clerkdesk.ui.kit.signer_words import LONGEST_NAME, name_in_full
from clerkdesk.ui.kit.time_words import exact_moment, looked_ahead

translate = QCoreApplication.translate
Part = dict[str, Any]

_LONGEST_FILE = 240
_MOST_ROOTS = 60
_GROUP = 8


@dataclass(frozen=True)
class ReportFrame:
    """What a report says beside its files: its language, whom was trusted, by what and when it was made.

    ``named`` are the fingerprints of those roots that were named for this check: the office vouches for none.
    """

    language: str
    roots: Sequence[Certificate]
    lists: Sequence[TrustedList]
    program: str
    made_at: datetime
    named: Collection[str] = ()


def report_words(files: Sequence[JudgedFile], frame: ReportFrame) -> Mapping[str, Any]:
    """A report on judged files, by the keys that the template ``signature-report`` names."""
    made = translate("Report", "Made on {moment} with {program}")
    several = len(files) > 1
    unread = sum(not one.readable for one in files)
    return {
        "language": frame.language,
        "title": translate("Report", "Report on signatures"),
        "made": made.format(moment=exact_moment(frame.made_at), program=frame.program),
        "page": translate("Report", "Page {page} of {pages}"),
        "overview": [_line(number, one) for number, one in enumerate(files, 1)] if several else [],
        "overview_heading": translate("Report", "Overview"),
        "files": [_file(number if several else 0, one) for number, one in enumerate(files, 1)],
        "notes": [
            checked(len(files) - unread, unread),
            unchecked(_asked(files), unread > 0),
            legal_note(),
            about(),
        ],
        "trusted": _trusted(frame),
    }


def grouped(hexadecimal: str) -> str:
    """Hexadecimal digits in groups, so that two of them can be compared by eye.

    >>> grouped("5c1e5c1e5c1e5c1e")
    '5c1e5c1e 5c1e5c1e'
    """
    return " ".join(hexadecimal[at : at + _GROUP] for at in range(0, len(hexadecimal), _GROUP))


def _line(number: int, judged: JudgedFile) -> Part:
    words = judgement_words(judged.judgement)
    verdict = judged.judgement.verdict
    return {"number": str(number), "name": _name(judged), "verdict": words.word, "tone": verdict.value}


def _file(number: int, judged: JudgedFile) -> Part:
    judgement = judged.judgement
    words = judgement_words(judgement)
    name = _name(judged)
    ahead = [looked_ahead(judged.as_of)] if judged.looked_ahead else []
    return {
        "name": f"{number}. {name}" if number else name,
        "tone": judgement.verdict.value,
        "verdict": words.word,
        "headline": words.headline,
        "sentences": [*words.sentences, *ahead],
        "code": words.code,
        "facts": [
            *_identity(judged),
            (translate("Report", "Content"), words.integrity),
            *_counts(judged),
        ],
        "signatures": [_signature(at, finding, judged) for at, finding in enumerate(judgement.signatures, 1)],
    }


def _counts(judged: JudgedFile) -> Facts:
    """How many signatures there are, and what their certificates are worth; of what was not read nothing."""
    kinds = [finding.kind for finding in judged.judgement.signatures]
    values = (
        judgement_words(judged.judgement).trust,
        str(kinds.count(Kind.SIGNATURE)),
        str(kinds.count(Kind.TIMESTAMP)),
    )
    trust, signatures, timestamps = values if judged.readable else [translate("Report", "not known")] * 3
    return (
        (translate("Report", "Certificates"), trust),
        (translate("Report", "Signatures"), signatures),
        (translate("Report", "Time stamps"), timestamps),
    )


def _identity(judged: JudgedFile) -> Facts:
    """Which bytes were judged, and when."""
    if judged.digest:
        size = translate("Report", "{count} bytes").format(count=QLocale().toString(judged.size))
        bytes_judged: Facts = (
            (translate("Report", "Size"), size),
            (translate("Report", "SHA-256 of the file"), grouped(judged.digest)),
        )
    else:
        bytes_judged = ((translate("Report", "Size"), translate("Report", "not to be had")),)
    moments: Facts = ((translate("Report", "Judged on"), exact_moment(judged.judged_at)),)
    if judged.looked_back:
        moments += ((translate("Report", "Judged as of"), exact_moment(judged.as_of)),)
    return (*bytes_judged, *moments)


def _signature(number: int, finding: SignatureFinding, judged: JudgedFile) -> Part:
    words = signature_words(finding, judged.judgement)
    title = translate("Report", "Signature {number}")
    if finding.kind is Kind.TIMESTAMP:
        title = translate("Report", "Time stamp {number}")
    return {
        "title": title.format(number=number),
        "tone": words.verdict.value,
        "verdict": words.word,
        "who": words.who,
        "sentences": list(words.sentences),
        "code": words.code,
        "facts": [(name, _comparable(value)) for name, value in words.facts],
    }


def _asked(files: Sequence[JudgedFile]) -> bool:
    """Whether authorities were asked over the network."""
    findings = (finding for one in files for finding in one.judgement.signatures)
    return any(finding.checked in (Checked.ONLINE, Checked.NO_ANSWER) for finding in findings)


def _trusted(frame: ReportFrame) -> Part:
    """Whom was trusted; of very many roots only the first ones are named, and the report says so."""
    roots = sorted(frame.roots, key=lambda one: (one.name.casefold(), one.fingerprint))
    rows = [_root(root, root.fingerprint in frame.named) for root in roots[:_MOST_ROOTS]]
    rows += [_row(_list_name(one), one.holds_until, one.digest) for one in frame.lists if not one.of_lists]
    return {**trusted(len(rows), max(0, len(roots) - _MOST_ROOTS)), "rows": rows}


def _root(root: Certificate, named: bool) -> Part:
    row = _row(name_in_full(root), root.ends, root.fingerprint)
    if named:
        row["until"] += " · " + translate("Report", "named for this check, not by the office")
    return row


def _row(name: str, until: datetime, digest: str) -> Part:
    day = written_day(until.astimezone().date())
    return {
        "name": name,
        "until": translate("Report", "until {day}").format(day=day),
        "fingerprint": grouped(digest),
    }


def _list_name(one: TrustedList) -> str:
    words = translate("Report", "Trusted list of {territory}, number {number}, by {publisher}")
    publisher = on_one_line(one.publisher, LONGEST_NAME)
    return words.format(territory=one.territory, number=one.sequence, publisher=publisher)


def _comparable(value: str) -> str:
    """A fingerprint in groups; everything else as it is."""
    return grouped(value) if len(value) == 64 and value.isalnum() else value


def _name(judged: JudgedFile) -> str:
    return on_one_line(PurePath(judged.path).name, _LONGEST_FILE) or "–"
