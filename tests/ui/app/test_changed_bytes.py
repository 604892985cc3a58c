"""Bytes change on the disk while a desk shows them: nothing is called unchanged, or approved, any more."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from clerkdesk.app.seat import stand_for
from clerkdesk.base.errors import Unreachable
from clerkdesk.base.jobs import Jobs
from clerkdesk.domain.signatures import Judgement
from clerkdesk.ui.approvals.page import APPROVE, ApprovalsPage
from clerkdesk.ui.cases.page import CasePage
from clerkdesk.ui.kit.appearance import apply
from clerkdesk.ui.kit.fonts import load_fonts
from clerkdesk.ui.kit.theme import Tone, load_theme
from clerkdesk.ui.kit.waiting import EmptyState
from clerkdesk.ui.viewing.pane import ViewerPane
from tests.fakes.spoiling import spoiled
from tests.office.conftest import SmallOffice


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    load_fonts()
    apply(qapp, load_theme("light"))


class Shown:
    """A page with a real viewer."""

    def __init__(self, page: CasePage | ApprovalsPage, viewer: ViewerPane, jobs: Jobs, qtbot: QtBot) -> None:
        self.page, self.viewer = page, viewer
        self._jobs, self._qtbot = jobs, qtbot
        qtbot.addWidget(page)
        page.resize(1500, 800)
        page.show()

    def settle(self) -> None:
        self._qtbot.waitUntil(self._jobs.idle, timeout=20_000)
        self._qtbot.wait(1)

    @property
    def tone(self) -> Tone | None:
        """The colour of the verdict above the pages."""
        return self.viewer.verdict.banner.look.tone if self.viewer.verdict.banner is not None else None

    @property
    def covered(self) -> bool:
        """Whether trouble stands in the pages' place."""
        return any(state.isVisible() for state in self.viewer.findChildren(EmptyState))


@pytest.fixture
def table(staffed: SmallOffice, jobs: Jobs, qtbot: QtBot) -> Iterator[Shown]:
    viewer = ViewerPane(staffed.clerk.viewing, staffed.clerk.contents, jobs)
    page = CasePage(staffed.clerk, jobs, stand_for(viewer), staffed.desk.clock)
    yield Shown(page, viewer, jobs, qtbot)
    page.close_page()
    viewer.close_document()


@pytest.fixture
def bench(staffed: SmallOffice, jobs: Jobs, qtbot: QtBot) -> Iterator[Shown]:
    viewer = ViewerPane(staffed.supervisor.viewing, staffed.supervisor.contents, jobs)
    page = ApprovalsPage(staffed.supervisor, jobs, stand_for(viewer), staffed.desk.clock)
    yield Shown(page, viewer, jobs, qtbot)
    page.close_page()
    viewer.close_document()


def named(table: Shown) -> str:
    """What the list of documents says of the first one."""
    assert isinstance(table.page, CasePage)
    return table.page.frame.side.documents.rows[0].accessibleName()


def test_a_case_read_anew_says_that_its_document_changed(table: Shown, staffed: SmallOffice) -> None:
    case = staffed.signed()
    table.page.open(case.id)
    table.settle()
    assert (table.tone, table.covered) == (Tone.SUCCESS, False)
    before = named(table)
    with spoiled(staffed.desk.profile, staffed.digest(case)):
        table.page.reload()
        table.settle()
        assert (table.tone, table.covered) == (None, True)
        assert named(table) == "Meldeschein, The document is not what was kept"
    table.page.reload()
    table.settle()
    assert (table.tone, table.covered, named(table)) == (Tone.SUCCESS, False, before)


def test_what_the_viewer_finds_changed_is_said_in_the_list_too(table: Shown, staffed: SmallOffice) -> None:
    case = staffed.signed()
    table.page.open(case.id)
    table.settle()
    with spoiled(staffed.desk.profile, staffed.digest(case)):
        table.viewer.view.zoom_in()
        table.settle()
        assert (table.tone, table.covered) == (None, True)
        assert named(table) == "Meldeschein, The document is not what was kept"


def test_an_unsigned_document_that_changed_is_found_when_its_case_is_read_anew(
    table: Shown, staffed: SmallOffice
) -> None:
    case = staffed.checked()
    table.page.open(case.id)
    table.settle()
    before = named(table)
    with spoiled(staffed.desk.profile, staffed.digest(case)):
        table.page.reload()
        table.settle()
        assert table.covered
        assert named(table) == "Meldeschein, The document is not what was kept"
    table.page.reload()
    table.settle()
    assert (table.covered, named(table)) == (False, before)


def test_what_changes_before_the_supervisor_is_not_approved_until_it_is_mended(
    bench: Shown, staffed: SmallOffice
) -> None:
    page, reasons = bench.page, dict[str, str]()
    assert isinstance(page, ApprovalsPage)
    page.reason_changed.connect(reasons.__setitem__)
    case = staffed.signed()
    page.open(case.id)
    bench.settle()
    assert page.frame.bar.approve_button.isEnabled()
    with spoiled(staffed.desk.profile, staffed.digest(case)):
        bench.viewer.view.zoom_in()
        bench.settle()
        assert (bench.tone, bench.covered) == (None, True)
        assert not page.frame.bar.approve_button.isVisible()
        page.reload()
        bench.settle()
        assert page.view is not None
        assert page.looks.checks(page.view)[0].tone is Tone.DANGER
        assert page.frame.bar.return_button.isEnabled()
        assert reasons[APPROVE] == "Meldeschein: The document is not what was kept"
        page.approve()
        bench.settle()
        assert staffed.clerk.cases.open(case.id).case.next_step == "approve"
    page.reload()
    bench.settle()
    assert (bench.tone, bench.covered) == (Tone.SUCCESS, False)
    assert page.frame.bar.approve_button.isEnabled()


def test_an_unknown_certificate_is_called_the_same_at_the_case_and_at_the_approval(
    table: Shown, bench: Shown, staffed: SmallOffice, tmp_path: Path
) -> None:
    case, page = staffed.signed(), bench.page
    assert isinstance(page, ApprovalsPage)
    root = staffed.desk.profile.trusted / "root.pem"
    root.rename(tmp_path / "root.pem")
    try:
        for shown in (table, bench):
            shown.page.open(case.id)
            shown.settle()
    finally:
        (tmp_path / "root.pem").rename(root)
    assert table.viewer.verdict.banner is not None
    assert page.view is not None
    said = table.viewer.verdict.banner.look
    check = page.looks.checks(page.view)[0]
    assert said.title == "Unchanged, but the signer is not known here"
    assert (check.words, check.tone) == (f"Meldeschein: {said.title}", said.tone)
    assert "SIG-20" in check.finding
    table.page.reload()
    table.settle()
    assert table.tone is Tone.SUCCESS, "the certificate lies there again"


def test_a_case_whose_document_changed_before_is_shown_and_can_be_returned(
    bench: Shown, staffed: SmallOffice
) -> None:
    page, case = bench.page, staffed.signed()
    assert isinstance(page, ApprovalsPage)
    with spoiled(staffed.desk.profile, staffed.digest(case)):
        page.open(case.id)
        bench.settle()
        assert page.view is not None
        assert page.view.case.id == case.id
        assert bench.covered
        assert page.frame.isVisible()
        assert not page.frame.bar.approve_button.isVisible()
        assert page.frame.bar.return_button.isEnabled()


def test_a_case_that_cannot_be_read_says_why_and_comes_when_it_can(
    bench: Shown, staffed: SmallOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, case, reasons = bench.page, staffed.signed(), dict[str, str]()

    def away(_digest: str) -> Judgement:
        raise Unreachable("STO-03", "the store is away")

    assert isinstance(page, ApprovalsPage)
    page.reason_changed.connect(reasons.__setitem__)
    with monkeypatch.context() as trouble:
        trouble.setattr(staffed.supervisor.approvals, "open", away)
        page.open(case.id)
        bench.settle()
        assert page.view is None
        assert reasons[APPROVE] not in ("", "No case is open")
    again = [button for button in page.findChildren(QPushButton) if button.text() == "Try again"]
    next(button for button in again if button.isVisible()).click()
    bench.settle()
    assert page.view is not None
    assert page.view.case.id == case.id
