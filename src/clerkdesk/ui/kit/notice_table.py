"""The one table from codes to words: what happened, what is safe, what to do, and what is offered."""

from __future__ import annotations

from clerkdesk.ui.kit.notice import Notice, general
from clerkdesk.ui.kit.notice_documents import for_documents
from clerkdesk.ui.kit.notice_edits import for_edits
from clerkdesk.ui.kit.notice_forms import for_forms
from clerkdesk.ui.kit.notice_machines import for_machines
from clerkdesk.ui.kit.notice_office import for_office
from clerkdesk.ui.kit.notice_refusals import for_refusals
from clerkdesk.ui.kit.notice_trust import for_trust


def notice_for(code: str) -> Notice:
    """Find the words for a code; a code nobody wrote words for gets general ones.

    Behind a slash the number of a report may follow, which has no words of its own.
    """
    code = code.partition("/")[0]
    for part in (for_office, for_refusals, for_documents, for_edits, for_machines, for_forms, for_trust):
        if code in (words := part()):
            return words[code]
    return general()
