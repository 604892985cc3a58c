"""Qt made ready: attributes, fonts, theme, language, and what its messages become."""

import logging
import os
import sys
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QMessageLogContext,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from clerkdesk.app.beginning import begin_application
from clerkdesk.app.tidying import Tidying
from clerkdesk.base.paths import resource
from clerkdesk.base.settings import DeskPreferences
from clerkdesk.ui.kit import appearance
from clerkdesk.ui.kit.focus import FocusRing
from clerkdesk.ui.kit.fonts import load_fonts
from clerkdesk.ui.kit.theme import Theme, load_theme
from clerkdesk.ui.kit.translation import Translation

_log = logging.getLogger("clerkdesk.qt")
_HARMLESS = ("propagateSizeHints", "does not support raise()")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def has_screen() -> bool:
    """Whether there is a screen to open windows on; without one Qt aborts the process."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def make_application(preferences: DeskPreferences) -> QApplication:
    """Make the one QApplication of this process, ready for every window of ours.

    Pen events must arrive raw: compression drops points of a signature on X11.
    """
    qInstallMessageHandler(_pass_on)
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents, False)
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_CompressTabletEvents, False)
    application = begin_application()
    furnish(application, preferences)
    return application


def furnish(application: QApplication, preferences: DeskPreferences) -> None:
    """Give a bare application language, fonts, looks, and what keeps it tidy."""
    qInstallMessageHandler(_pass_on)
    speak(application, preferences.language)
    load_fonts()
    dress(application, preferences)
    FocusRing(application)
    Tidying(application)


def dress(application: QApplication, preferences: DeskPreferences) -> Theme:
    """Give the whole desk the theme and text size it prefers."""
    theme = load_theme(preferences.theme, preferences.text_percent / 100)
    appearance.apply(application, theme)
    return theme


def speak(application: QApplication, language: str) -> None:
    """Speak a language: ours for our own words, Qt's for its dialogs. English needs neither."""
    QLocale.setDefault(QLocale(language))
    ours = resource("translations", f"clerkdesk_{language}.qm")
    qts = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{language}.qm")
    for file in (ours, qts) if language != "en" else ():
        translation = Translation(file, application)
        if translation.found:
            application.installTranslator(translation)


def _pass_on(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if not any(words in message for words in _HARMLESS):
        _log.log(_LEVELS.get(kind, logging.WARNING), "%s", message)
