"""Pages that need a whole office share one and its child processes; each test opens cases of its own."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from clerkdesk.base.jobs import Jobs
from clerkdesk.ui.kit.courier import Courier
from tests.fakes.sealing import staying
from tests.house.leftovers import LongLived
from tests.office.conftest import SmallOffice, office, pretend_town

__all__ = ["office", "pretend_town"]


@pytest.fixture(autouse=True)
def clear_screens(qapp: QApplication) -> Iterator[None]:
    """Take every window away after its test; else each test would style and lay out those of all before."""
    yield
    for window in qapp.topLevelWidgets():
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session")
def staffed(office: SmallOffice, long_lived: LongLived) -> SmallOffice:
    """The office, also ready to show pages."""
    with staying(long_lived):
        office.clerk.viewing.open(office.digest(office.registration()))
    return office


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    courier = Courier()
    runner = Jobs(courier.deliver)
    yield runner
    runner.close()
