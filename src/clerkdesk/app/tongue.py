"""Speaking a language for a while where no window does: verbs whose answers are for people."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from clerkdesk.base.paths import resource

LANGUAGES = ("de", "en")
OWN = "en"
"""The language our words are written in; it needs no translation."""


def has_words() -> bool:
    """Whether there are words at all: not where Qt's libraries are missing."""
    try:
        import clerkdesk.ui.kit.judgement_words  # noqa: F401
    except ImportError:
        return False
    return True


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Have all words in a language of LANGUAGES."""
    from PySide6.QtCore import QLocale

    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        with nullcontext() if language == OWN else _translated(language):
            yield
    finally:
        QLocale.setDefault(before)


@contextmanager
def _translated(language: str) -> Iterator[None]:
    """With our translator at work: in the application there is, or in one for the time being."""
    from PySide6.QtCore import QCoreApplication

    from clerkdesk.ui.kit.translation import Translation

    there = QCoreApplication.instance()
    application = there or QCoreApplication(["clerkdesk"])
    translation = Translation(resource("translations", f"clerkdesk_{language}.qm"))
    application.installTranslator(translation)
    try:
        yield
    finally:
        application.removeTranslator(translation)
        if there is None:
            application.shutdown()
