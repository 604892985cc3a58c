"""Every code the house can raise has words, and every word has a code."""

import re
from pathlib import Path

import pytest

from clerkdesk.ui.kit.icons import pixmap
from clerkdesk.ui.kit.notice import general
from clerkdesk.ui.kit.notice_documents import for_documents
from clerkdesk.ui.kit.notice_edits import for_edits
from clerkdesk.ui.kit.notice_forms import for_forms
from clerkdesk.ui.kit.notice_machines import for_machines
from clerkdesk.ui.kit.notice_office import for_office
from clerkdesk.ui.kit.notice_refusals import for_refusals
from clerkdesk.ui.kit.notice_table import notice_for
from clerkdesk.ui.kit.notice_trust import for_trust
from clerkdesk.ui.kit.theme import load_theme

SOURCES = Path(__file__).resolve().parents[3] / "src" / "clerkdesk"
ERRORS = "Refused|Conflict|Missing|Unreadable|Unreachable|DeviceTrouble|KeyTrouble"
# Only a mistake of ours leads here: general words and the code for the telephone are right.
OURS = {"CHD-02", "FPL-02", "PEO-02", "PAD-01", "PAP-08", "STO-05", "UI-01", "UI-02"}


def raised() -> set[str]:
    """Every code that is given to one of our errors."""
    pattern = re.compile(rf'(?:{ERRORS})\(\s*"([A-Z]{{2,3}}-\d\d)"')
    return {
        code for file in SOURCES.rglob("*.py") for code in pattern.findall(file.read_text(encoding="utf-8"))
    }


PARTS = (for_office, for_refusals, for_documents, for_edits, for_machines, for_forms, for_trust)


def table() -> dict[str, object]:
    return {code: notice for part in PARTS for code, notice in part().items()}


def test_every_code_that_is_raised_has_words() -> None:
    assert sorted(raised() - OURS - set(table())) == []


def test_no_code_stands_in_two_parts_of_the_table() -> None:
    assert len(table()) == sum(len(part()) for part in PARTS)


@pytest.mark.parametrize("code", sorted(table()))
def test_a_notice_says_what_happened_and_what_to_do(code: str) -> None:
    notice = notice_for(code)
    assert notice != general()
    assert not notice.title.endswith(".")
    assert notice.sentence.endswith(".")
    if notice.icon:
        pixmap(notice.icon, 18, load_theme("light").colors.text)
