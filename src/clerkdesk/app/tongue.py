"""Speaking a language for a while where no window does: verbs whose answers are for people."""

from collections.abc import Iterator
from contextlib import contextmanager

from clerkdesk.base.paths import resource

LANGUAGES = ("de", "en")
OWN = "en"
"""The language our words are written in; it needs no translation."""


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Have all words in a language of LANGUAGES; raises ImportError where Qt's libraries are missing."""
    from PySide6.QtCore import QCoreApplication, QLocale

    from clerkdesk.ui.kit.translation import Translation

    if language == OWN:
        yield
        return
    before, there = QLocale(), QCoreApplication.instance()
    application = there or QCoreApplication(["clerkdesk"])
    translation = Translation(resource("translations", f"clerkdesk_{language}.qm"))
    application.installTranslator(translation)
    QLocale.setDefault(QLocale(language))
    try:
        yield
    finally:
        QLocale.setDefault(before)
        application.removeTranslator(translation)
        if there is None:
            application.shutdown()
