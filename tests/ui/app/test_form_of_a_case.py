"""A form that came in is filled in at its case, and lies there as a new version."""

from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clerkdesk.app.seat import stand_for
from clerkdesk.base.jobs import Jobs
from clerkdesk.domain.rights import Act
from clerkdesk.ui.cases.page import CasePage
from clerkdesk.ui.kit.appearance import apply
from clerkdesk.ui.kit.fonts import load_fonts
from clerkdesk.ui.kit.theme import load_theme
from clerkdesk.ui.viewing.pane import ViewerPane
from tests.fakes.forms import every_kind
from tests.office.conftest import SmallOffice


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    load_fonts()
    apply(qapp, load_theme("light"))


@pytest.fixture
def viewer(staffed: SmallOffice, jobs: Jobs, qtbot: QtBot) -> Iterator[ViewerPane]:
    viewer = ViewerPane(staffed.clerk.viewing, staffed.clerk.contents, jobs)
    page = CasePage(staffed.clerk, jobs, stand_for(viewer), staffed.desk.clock)
    qtbot.addWidget(page)
    page.resize(1500, 800)
    page.show()
    viewer.setProperty("page", page)
    yield viewer
    page.close_page()
    viewer.close_document()


def filled(viewer: ViewerPane) -> str:
    """What the file in view has in its first field."""
    fields = viewer.form.entries.form.fields
    return fields[0].value if fields else ""


def test_a_form_is_filled_in_and_lies_in_the_case_anew(
    viewer: ViewerPane, staffed: SmallOffice, jobs: Jobs, qtbot: QtBot, tmp_path: Path
) -> None:
    handed = staffed.clerk.exchange.take_in(every_kind(tmp_path / "form.pdf"))
    page = viewer.property("page")
    page.open(handed.case.id)
    qtbot.waitUntil(lambda: len(viewer.form.entries.form.fields) == 12, timeout=20_000)
    qtbot.waitUntil(jobs.idle, timeout=20_000)
    viewer.form.entries.enter("Name", "Łucja Müller")
    viewer.form.entries.enter("Art", "alt")
    viewer.form.bar.save.click()
    qtbot.waitUntil(lambda: viewer.form.unsaved == 0, timeout=20_000)
    qtbot.waitUntil(lambda: filled(viewer) == "Łucja Müller", timeout=20_000)
    qtbot.waitUntil(jobs.idle, timeout=20_000)
    viewer.form.entries.enter("Name", "Muster")
    assert viewer.form.bar.save.isVisible(), "one may go on at once"
    viewer.form.bar.discard.click()
    versions = staffed.versions(handed.case.id)
    assert len(versions) == 2
    with pikepdf.open(staffed.desk.adapters.blobs.path(versions[-1].digest)) as kept:
        values = {str(field.T): field.get("/V") for field in kept.Root.AcroForm.Fields}
    assert (str(values["Name"]), values["Art"]) == ("Łucja Müller", pikepdf.Name.alt)
    view = staffed.clerk.cases.open(handed.case.id)
    assert any(line.act is Act.EDIT_DOCUMENT for line in view.history)
