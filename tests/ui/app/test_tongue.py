"""Speaking a language for a while: words change, and are as before when it is over."""

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from clerkdesk.app.tongue import has_words, speaking
from clerkdesk.ui.kit.judgement_words import judgement_words
from tests.fakes.findings import broken, judged


def test_words_are_german_for_as_long_as_it_is_spoken(qapp: QApplication) -> None:
    before, locale = judgement_words(judged(broken())), QLocale()
    with speaking("de"):
        assert judgement_words(judged(broken())).headline == "Nach der Unterschrift geändert"
        assert QLocale().toString(1234567) == "1.234.567"
    with speaking("en"):
        assert QLocale().toString(1234567) == "1,234,567"
    assert judgement_words(judged(broken())) == before
    assert locale == QLocale()
    assert QCoreApplication.instance() is qapp


def test_here_there_are_words() -> None:
    assert has_words()
