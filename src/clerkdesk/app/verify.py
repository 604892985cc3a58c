"""The verb ``verify``: judge files on the command line, as everywhere else in the house."""

import json
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.adapters.settings.toml import TomlSettings
from clerkdesk.adapters.trust.folder import read_certificates, trusted_roots
from clerkdesk.app.anchoring import Anchorage
from clerkdesk.app.plain_words import in_words, title_for
from clerkdesk.app.tongue import OWN, has_words, speaking
from clerkdesk.app.verdict_lines import first_line, lines_of, words_of
from clerkdesk.app.verdict_record import record_of
from clerkdesk.app.verdict_report import Roots, demand_possible, desk_language, fingerprint, write_report
from clerkdesk.base.errors import Conflict, KeyTrouble, Refused
from clerkdesk.base.paths import default_profile
from clerkdesk.domain.judged import JudgedFile
from clerkdesk.domain.signatures import Verdict
from clerkdesk.ports.signatures import SignatureExaminer
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


@dataclass(frozen=True)
class Answer:
    """How to answer: as JSON or in words, in which language (empty: as ever), and with a report, if any."""

    as_json: bool = False
    language: str = ""
    report: Path | None = None


IN_WORDS = Answer()


def verify(
    files: Sequence[Path],
    trust: Sequence[Path],
    moment: datetime | None = None,
    answer: Answer = IN_WORDS,
    online: bool = False,
) -> int:
    """Judge files as of a moment, or now, and print what was found; returns the exit code of the worst one.

    0 valid, 1 invalid, 2 unclear, 3 unsigned, 64 when a certificate given cannot be read or the report may
    not be written there. The roots are those given and those the office trusts, itself or by its trusted
    lists. Only ``online`` are authorities asked over the network, as of now. Raises what ``write_report``
    does.
    """
    spoken = answer.language
    try:
        roots = _roots(trust)
        if answer.report is not None:
            demand_possible(answer.report)
            spoken = spoken or desk_language()
    except KeyTrouble as trouble:
        print(f"clerkdesk: {title_for(trouble.code)} ({trouble.hint}). Nothing was judged.", file=sys.stderr)
        return USAGE
    except Refused as trouble:
        print(f"clerkdesk: {in_words(trouble)}", file=sys.stderr)
        return USAGE
    judged = []
    with _judging(roots.all, online) as judging, _in_language(answer):
        for path in files:
            judged.append(_judged(path, judging, moment, answer))
            for line in _told(judged[-1], answer):
                print(line, flush=True)
    if answer.report is not None:
        write_report(judged, roots, answer.report, spoken)
    verdicts = {one.judgement.verdict for one in judged}
    return EXIT_CODES[next(verdict for verdict in _WORST_FIRST if verdict in verdicts)]


def moment_of(text: str) -> datetime:
    """A day or moment as written (ISO 8601), in local time unless it says otherwise; a day is its noon."""
    moment = datetime.fromisoformat(f"{text}T12:00" if _DAY.fullmatch(text) else text)
    return moment if moment.tzinfo else moment.astimezone()


def _roots(trust: Sequence[Path]) -> Roots:
    given = [certificate for path in trust for certificate in read_certificates(path)]
    return Roots(trusted_roots(default_profile().trusted), given)


@contextmanager
def _judging(roots: Sequence[bytes], online: bool) -> Iterator[Judging]:
    profile = default_profile()
    trust = Anchorage(lambda: roots, profile.trusted_lists)
    examiner, reader = PadesExaminer(), PdfProcess()
    asked: SignatureExaminer = examiner
    if online:
        policy = TomlSettings(profile.office_policy, profile.desk_preferences).policy()
        asked = trust.asking(examiner, policy.online_hosts)
    try:
        yield Judging(asked, reader, lambda: roots, trust.listed)
    finally:
        examiner.close()
        reader.close()


def _judged(path: Path, judging: Judging, moment: datetime | None, answer: Answer) -> JudgedFile:
    """Judge a file; for a report also say which bytes it was: Conflict REP-01 when they changed meanwhile."""
    before = fingerprint(path) if answer.report else None
    judgement = judging.judge(path, moment)
    if before and fingerprint(path) != before:
        raise Conflict("REP-01", path.name)
    now = datetime.now(UTC)
    size, digest = before or (0, "")
    return JudgedFile(str(path), size, digest, judgement, judged_at=now, as_of=moment or now)


def _in_language(answer: Answer) -> AbstractContextManager[None]:
    """The language asked for; what is printed is English otherwise, as everything on the command line."""
    silent = answer.as_json and not answer.language
    return nullcontext() if silent or not has_words() else speaking(answer.language or OWN)


def _told(judged: JudgedFile, answer: Answer) -> Iterator[str]:
    if not answer.as_json:
        yield first_line(judged.path, judged.judgement)
        yield from lines_of(judged)
        return
    record = record_of(judged.path, judged.judgement, judged.as_of)
    if answer.language and has_words():
        record["words"] = words_of(judged.judgement, answer.language)
    yield json.dumps(record)
