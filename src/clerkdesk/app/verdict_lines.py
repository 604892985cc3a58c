"""What ``verify`` prints of a file: a line for programs, and below it the words for people."""

from collections.abc import Iterator
from typing import Any

from clerkdesk.app.reasons import change_in_english, why
from clerkdesk.app.tongue import has_words
from clerkdesk.domain.judged import JudgedFile
from clerkdesk.domain.signatures import Judgement

_TIE = "\N{NO-BREAK SPACE}"
_UNKNOWN = "SIG-20"


def first_line(path: str, judgement: Judgement) -> str:
    """The one line that is the same in every language and version; all others begin with a space."""
    verdict = judgement.verdict.upper()
    return harmless(f"{path}: {verdict} (integrity {judgement.integrity}, trust {judgement.trust})")


def lines_of(judged: JudgedFile) -> Iterator[str]:
    """What people want to know, in the language spoken; in plain English where Qt's libraries are missing."""
    judgement = judged.judgement
    if not has_words():
        yield from map(harmless, _without_words(judgement))
        return
    from clerkdesk.ui.kit.judgement_words import judgement_words
    from clerkdesk.ui.kit.signature_words import signature_words
    from clerkdesk.ui.kit.time_words import exact_time, looked_ahead

    words = judgement_words(judgement)
    yield f"  {words.headline}"
    yield from (f"  {sentence}" for sentence in words.sentences)
    if judged.looked_ahead:
        yield f"  {looked_ahead(judged.as_of)}"
    if words.code == _UNKNOWN:
        yield f"  {_trust_hint()}"
    if words.code:
        yield f"  [{words.code}]"
    for number, finding in enumerate(judgement.signatures, start=1):
        said = signature_words(finding, judgement)
        code = f" [{said.code}]" if said.code else ""
        yield harmless(f"  {number}. {finding.field}: {said.word}{code}")
        yield from (harmless(f"     {sentence}") for sentence in (said.who, *said.sentences))
        if finding.time is not None:
            yield f"     {exact_time(finding.time)}"


def words_of(judgement: Judgement, language: str) -> dict[str, Any]:
    """The same as parts, to go with a record; only where there are words."""
    from clerkdesk.ui.kit.judgement_words import judgement_words
    from clerkdesk.ui.kit.signature_words import signature_words

    words = judgement_words(judgement)
    said = [signature_words(finding, judgement) for finding in judgement.signatures]
    return {
        "language": language,
        "verdict": words.word,
        "headline": words.headline,
        "sentences": list(words.sentences),
        "signatures": [
            {"verdict": one.word, "who": one.who, "sentences": list(one.sentences)} for one in said
        ],
    }


def harmless(line: str) -> str:
    """A line in which nothing a file says can begin another one, or command the terminal."""
    return "".join(sign if sign.isprintable() or sign == _TIE else f"\\x{ord(sign):02x}" for sign in line)


def _trust_hint() -> str:
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate("Verify", "Name the certificates you trust behind --trust.")


def _without_words(judgement: Judgement) -> Iterator[str]:
    if judgement.code or judgement.reason:
        reason = why(judgement.code, judgement.reason, judgement.signatures)
        yield f"  why: {judgement.code} {reason}".rstrip()
    for finding in judgement.signatures:
        when = finding.time.isoformat(timespec="seconds") if finding.time else "no time"
        proof = "proven" if finding.time_proven else "claimed"
        yield (
            f"  {finding.field}: {finding.kind} by {finding.signer or 'nobody readable'}, {when} ({proof}), "
            f"{finding.level or 'no level'}, {finding.integrity}, {finding.trust}"
        )
        since = (change_in_english(change, judgement.signatures) for change in finding.changes)
        yield from (f"    since then: {change}" for change in since)
        if finding.code:
            yield f"    {finding.code}: {why(finding.code, finding.reason, [finding])}"
