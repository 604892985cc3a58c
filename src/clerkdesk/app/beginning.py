"""The bare QApplication: nothing that a first window can wait for. The names in ``Qt`` alone cost 20 ms."""

import sys

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication


def begin_application() -> QApplication:
    """Make the one QApplication of this process."""
    QCoreApplication.setOrganizationName("ClerkDesk")
    QCoreApplication.setApplicationName("ClerkDesk")
    return QApplication([sys.argv[0]])
