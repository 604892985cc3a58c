"""The kit's tests stand on the bundled fonts and the light theme."""

import pytest
from PySide6.QtWidgets import QApplication

from clerkdesk.ui.kit.appearance import apply
from clerkdesk.ui.kit.fonts import load_fonts
from clerkdesk.ui.kit.theme import load_theme


@pytest.fixture(scope="session")
def _fonts(qapp: QApplication) -> None:
    load_fonts()


@pytest.fixture(autouse=True)
def light(qapp: QApplication, _fonts: None) -> None:
    apply(qapp, load_theme("light"))
