"""Judging a file that is only looked at, as the desk and the verb ``verify`` do; no store is needed."""

from contextlib import closing
from pathlib import Path

from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.base.paths import default_profile
from clerkdesk.domain.signatures import Judgement


def judged(path: Path) -> Judgement:
    """Judge a file as of now, by whom the office of this profile trusts, if there is one; asks no network.

    The children that read it end with the judging. A second or so: not on the GUI thread.
    """
    from clerkdesk.adapters.trust.folder import trusted_roots
    from clerkdesk.adapters.trust.kept_lists import KeptLists
    from clerkdesk.registry.judging import Judging

    profile = default_profile()
    roots, lists = trusted_roots(profile.trusted), KeptLists(profile.trusted_lists)
    with closing(PadesExaminer()) as examiner, closing(PdfProcess()) as reader:
        return Judging(examiner, reader, lambda: roots, lists.authorities).judge(path)
