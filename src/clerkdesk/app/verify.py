"""The verb ``verify``: judge files on the command line, as everywhere else in the house."""

import json
import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.adapters.trust.folder import read_certificates, trusted_roots
from clerkdesk.app.plain_words import in_words
from clerkdesk.app.reasons import change_in_english, why
from clerkdesk.base.errors import KeyTrouble
from clerkdesk.base.paths import default_profile
from clerkdesk.domain.signatures import Judgement, SignatureFinding, Verdict
from clerkdesk.registry.judging import Judging

EXIT_CODES = {Verdict.VALID: 0, Verdict.INVALID: 1, Verdict.UNCLEAR: 2, Verdict.UNSIGNED: 3}
_WORST_FIRST = (Verdict.INVALID, Verdict.UNCLEAR, Verdict.UNSIGNED, Verdict.VALID)
USAGE = 64
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def told_apart(files: Sequence[Path], trust: Sequence[Path]) -> tuple[list[Path], list[Path]]:
    """The files to be judged and the certificates, where both were written behind ``--trust``.

    Only when no file was named before it: then the PDFs at the end of its list are the files. What they
    are is seen by their header, within the first 1024 bytes (ISO 32000-1, annex H, note 13).
    """
    certificates, behind = list(trust), list[Path]()
    while not files and certificates and _is_pdf(certificates[-1]):
        behind.insert(0, certificates.pop())
    return [*files, *behind], certificates


def _is_pdf(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return b"%PDF-" in file.read(1024)
    except OSError:
        return False


def verify(
    files: Sequence[Path], trust: Sequence[Path], as_json: bool, moment: datetime | None = None
) -> int:
    """Judge files as of a moment, or now, and print what was found; returns the exit code of the worst one.

    0 valid, 1 invalid, 2 unclear, 3 unsigned, 64 when a certificate given cannot be read. The roots are
    those given and those the office trusts. Nothing is asked over the network.
    """
    roots = [*trusted_roots(default_profile().trusted)]
    try:
        roots += [certificate for path in trust for certificate in read_certificates(path)]
    except KeyTrouble as trouble:
        print(f"clerkdesk: {in_words(trouble)}", file=sys.stderr)
        return USAGE
    examiner, reader = PadesExaminer(), PdfProcess()
    verdicts = set()
    try:
        judging = Judging(examiner, reader, lambda: roots)
        for path in files:
            with _named_in_text(path) as readable:
                judgement = judging.judge(readable, moment)
            verdicts.add(judgement.verdict)
            print(_line(path, judgement) if as_json else _words(path, judgement), flush=True)
    finally:
        examiner.close()
        reader.close()
    return EXIT_CODES[next(verdict for verdict in _WORST_FIRST if verdict in verdicts)]


def moment_of(text: str) -> datetime:
    """A day or moment as written (ISO 8601), in local time unless it says otherwise; a day is its noon."""
    moment = datetime.fromisoformat(f"{text}T12:00" if _DAY.fullmatch(text) else text)
    return moment if moment.tzinfo else moment.astimezone()


@contextmanager
def _named_in_text(path: Path) -> Iterator[Path]:
    """The file under a name every library can spell: POSIX allows names that are no text."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        with tempfile.TemporaryDirectory() as folder:
            link = Path(folder, "file.pdf")
            link.symlink_to(path.absolute())
            yield link
    else:
        yield path


def _line(path: Path, judgement: Judgement) -> str:
    record: dict[str, Any] = {
        "file": str(path),
        "verdict": judgement.verdict,
        "integrity": judgement.integrity,
        "trust": judgement.trust,
        "code": judgement.code,
        "reason": why(judgement.code, judgement.reason, judgement.signatures),
        "signatures": [_signature(finding) for finding in judgement.signatures],
    }
    return json.dumps(record)


def _signature(finding: SignatureFinding) -> dict[str, Any]:
    return {
        "field": finding.field,
        "kind": finding.kind,
        "signer": finding.signer,
        "time": finding.time.isoformat() if finding.time else None,
        "time_proven": finding.time_proven,
        "level": finding.level,
        "integrity": finding.integrity,
        "trust": finding.trust,
        "changes": [change_in_english(change) for change in finding.changes],
        "code": finding.code,
        "reason": why(finding.code, finding.reason, [finding]),
    }


def _words(path: Path, judgement: Judgement) -> str:
    lines = [
        f"{path}: {judgement.verdict.upper()} (integrity {judgement.integrity}, trust {judgement.trust})"
    ]
    if judgement.code or judgement.reason:
        lines.append(
            f"  why: {judgement.code} {why(judgement.code, judgement.reason, judgement.signatures)}".rstrip()
        )
    for finding in judgement.signatures:
        when = finding.time.isoformat(timespec="seconds") if finding.time else "no time"
        proof = "proven" if finding.time_proven else "claimed"
        lines.append(
            f"  {finding.field}: {finding.kind} by {finding.signer or 'nobody readable'}, {when} ({proof}), "
            f"{finding.level or 'no level'}, {finding.integrity}, {finding.trust}"
        )
        lines += [f"    since then: {change_in_english(change)}" for change in finding.changes]
        if finding.code:
            lines.append(f"    {finding.code}: {why(finding.code, finding.reason, [finding])}")
    return "\n".join(map(_harmless, lines))


def _harmless(line: str) -> str:
    """A line in which nothing a file says can begin another one, or command the terminal."""
    return "".join(sign if sign.isprintable() else f"\\x{ord(sign):02x}" for sign in line)
