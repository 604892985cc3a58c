"""Garbage is collected where the windows live."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from clerkdesk.app.tidying import Tidying, collect_due

CIRCLES = 3000  # beyond the threshold at which Python itself would collect


class Circle:
    """Something only a circle of references keeps, that says on which thread it was freed."""

    def __init__(self, freed_on: list[int]) -> None:
        self.itself = self
        self._freed_on = freed_on

    def __del__(self) -> None:
        self._freed_on.append(threading.get_ident())


def test_a_busy_worker_frees_nothing_of_the_windows(qtbot: QtBot) -> None:
    keeper = QObject()
    Tidying(keeper)
    freed_on: list[int] = []

    def work() -> None:
        for _ in range(CIRCLES):
            Circle(freed_on)

    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    assert not freed_on
    qtbot.waitUntil(lambda: len(freed_on) == CIRCLES, timeout=20_000)
    assert set(freed_on) == {threading.get_ident()}


def test_what_is_not_due_is_left_alone() -> None:
    gc.collect()
    circle = Circle([])
    gone = weakref.ref(circle)
    del circle
    collect_due()
    assert gone() is not None
    gc.collect()
    assert gone() is None
