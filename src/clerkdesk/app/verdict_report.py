"""The report that ``verify --report`` writes: what was found, on paper, for a court or a file."""

import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from clerkdesk import __version__
from clerkdesk.adapters.pades.certificate_facts import facts_of_der
from clerkdesk.adapters.paper.maker import TypstPaper
from clerkdesk.adapters.settings.toml import TomlSettings
from clerkdesk.adapters.trust.kept_lists import KeptLists
from clerkdesk.app.tongue import has_words, speaking
from clerkdesk.base.errors import Refused
from clerkdesk.base.paths import default_profile, resource
from clerkdesk.domain.judged import JudgedFile

_TEMPLATE = "signature-report"


def demand_possible(target: Path) -> None:
    """Refuse a report that could not be written in the end.

    REP-02: a file lies there, and a report replaces none; REP-03: its folder is not there; REP-04: Qt's
    libraries are missing, and with them all words.
    """
    if not has_words():
        raise Refused("REP-04", "Qt's libraries are missing")
    _demand_free(target)


def _demand_free(target: Path) -> None:
    if os.path.lexists(target):
        raise Refused("REP-02", target.name)
    if not target.parent.is_dir():
        raise Refused("REP-03", target.parent.name)


def fingerprint(path: Path) -> tuple[int, str] | None:
    """Size and SHA-256 of a file's bytes; None where there are none to be had."""
    if not path.is_file():
        return None
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            return file.tell(), digest
    except OSError:
        return None


def desk_language() -> str:
    """The language this desk prefers; Unreadable SET-01 when its preferences cannot be read."""
    profile = default_profile()
    return TomlSettings(profile.office_policy, profile.desk_preferences).preferences().language


@dataclass(frozen=True)
class Roots:
    """Whom a check trusts, as DER: whom the office does, and who was named for this check alone."""

    own: Sequence[bytes]
    named: Sequence[bytes]

    @property
    def all(self) -> list[bytes]:
        """Every one of them, once."""
        return list(dict.fromkeys((*self.own, *self.named)))


def write_report(files: Sequence[JudgedFile], roots: Roots, target: Path, language: str) -> None:
    """Write the report to ``target``, whole or not at all, in a language of LANGUAGES.

    Raises Refused REP-02 when a file came to lie there meanwhile, Unreachable PAP-07 when it cannot be
    written.
    """
    from clerkdesk.ui.kit.report_words import ReportFrame, report_words

    known = tuple(filter(None, map(facts_of_der, roots.all)))
    own = {hashlib.sha256(der).hexdigest() for der in roots.own}
    named = {hashlib.sha256(der).hexdigest() for der in roots.named} - own
    lists = tuple(KeptLists(default_profile().trusted_lists).readable())
    with speaking(language):
        frame = ReportFrame(language, known, lists, f"ClerkDesk {__version__}", datetime.now(UTC), named)
        words = report_words(files, frame)
    paper = TypstPaper(resource("templates"), resource("fonts"))
    try:
        _demand_free(target)
        paper.make_report(_TEMPLATE, words, target)
    finally:
        paper.close()
