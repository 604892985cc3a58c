"""What the pad says, in the resident's language; the desk's own language plays no part here."""

from clerkdesk.base.errors import Missing
from clerkdesk.base.paths import resource
from clerkdesk.domain.languages import Language
from clerkdesk.ui.kit.translation import Translation


def QT_TRANSLATE_NOOP(context: str, source: str) -> str:
    """Mark a source text for lupdate, which knows this name; Qt's own function has no type."""
    return source


PLEASE_READ = QT_TRANSLATE_NOOP("Pad", "Please take your time to read.")
PLEASE_SIGN = QT_TRANSLATE_NOOP("Pad", "Please sign in the white field.")
CONTINUE = QT_TRANSLATE_NOOP("Pad", "Continue to signature")
DECLINE = QT_TRANSLATE_NOOP("Pad", "I do not want to sign")
READ_AGAIN = QT_TRANSLATE_NOOP("Pad", "Read again")
UNDO = QT_TRANSLATE_NOOP("Pad", "Remove last stroke")
CLEAR = QT_TRANSLATE_NOOP("Pad", "Clear")
DONE = QT_TRANSLATE_NOOP("Pad", "Done")
FIELD_OF = QT_TRANSLATE_NOOP("Pad", "Field {number} of {count}")
PAGE_OF = QT_TRANSLATE_NOOP("Pad", "Page {number} of {count}")
PAGE_COMES = QT_TRANSLATE_NOOP("Pad", "The page is coming …")
PAGE_FAILED = QT_TRANSLATE_NOOP("Pad", "This page cannot be shown. Please ask at the counter.")
UP = QT_TRANSLATE_NOOP("Pad", "Further up")
DOWN = QT_TRANSLATE_NOOP("Pad", "Further down")
SMALLER = QT_TRANSLATE_NOOP("Pad", "Smaller letters")
LARGER = QT_TRANSLATE_NOOP("Pad", "Larger letters")
FORM = QT_TRANSLATE_NOOP("Pad", "The form")
WRITING_FIELD = QT_TRANSLATE_NOOP("Pad", "Field for your signature")
DECLINE_TITLE = QT_TRANSLATE_NOOP("Pad", "You do not want to sign.")
DECLINE_TEXT = QT_TRANSLATE_NOOP(
    "Pad", "That is all right. The clerk will help you. What you have written here will be deleted."
)
BACK = QT_TRANSLATE_NOOP("Pad", "Back")
DECLINE_CONFIRM = QT_TRANSLATE_NOOP("Pad", "I am not signing")
SEALING_TITLE = QT_TRANSLATE_NOOP("Pad", "One moment, please.")
SEALING_TEXT = QT_TRANSLATE_NOOP(
    "Pad", "Your signature is being sealed. Please wait until it says here that you are finished."
)
PATIENCE_TITLE = QT_TRANSLATE_NOOP("Pad", "It takes a little longer.")
PATIENCE_TEXT = QT_TRANSLATE_NOOP(
    "Pad", "Your signature waits for its seal. Please stay here; the clerk is taking care of it."
)
THANKS_TITLE = QT_TRANSLATE_NOOP("Pad", "Thank you.")
THANKS_TEXT = QT_TRANSLATE_NOOP("Pad", "You are finished here. The clerk will go on with you.")


class Phrases:
    """The pad's phrases in one language, looked up in a translator that nobody else uses.

    Raises Missing (PAD-02) when the language's phrases were not delivered.
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        file = resource("translations", f"pad_{language.code}.qm")
        self._translator = Translation(file)
        if language.code != "en" and not self._translator.found:
            raise Missing("PAD-02", file.name)

    def say(self, source: str, **numbers: int) -> str:
        """Say a phrase, with numbers written in the language's own digits."""
        said = self._translator.translate("Pad", source) or source
        return said.format(**{name: self.count(number) for name, number in numbers.items()})

    def count(self, number: int) -> str:
        """Write a number in the language's own digits."""
        return "".join(self.language.digits[int(digit)] for digit in str(number))
