"""What the pad says, in the resident's language; the desk's own language plays no part here."""

from clerkdesk.base.errors import Missing
from clerkdesk.base.paths import resource
from clerkdesk.domain.languages import Language
from clerkdesk.domain.sentences import isolated
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
DOCUMENT_OF = QT_TRANSLATE_NOOP("Pad", "Document {number} of {count}")
PAGE_OF = QT_TRANSLATE_NOOP("Pad", "Page {number} of {count}")
PAGE_COMES = QT_TRANSLATE_NOOP("Pad", "The page is coming …")
PAGE_FAILED = QT_TRANSLATE_NOOP("Pad", "This page cannot be shown. Please ask at the counter.")
UP = QT_TRANSLATE_NOOP("Pad", "Further up")
DOWN = QT_TRANSLATE_NOOP("Pad", "Further down")
SMALLER = QT_TRANSLATE_NOOP("Pad", "Smaller letters")
LARGER = QT_TRANSLATE_NOOP("Pad", "Larger letters")
FORM_LARGER = QT_TRANSLATE_NOOP("Pad", "Enlarge the form")
FORM_SMALLER = QT_TRANSLATE_NOOP("Pad", "Make the form smaller")
CONTRAST = QT_TRANSLATE_NOOP("Pad", "High contrast")
FORM = QT_TRANSLATE_NOOP("Pad", "The form")
WRITING_FIELD = QT_TRANSLATE_NOOP("Pad", "Field for your signature")
DECLINE_TITLE = QT_TRANSLATE_NOOP("Pad", "You do not want to sign.")
DECLINE_TEXT = QT_TRANSLATE_NOOP(
    "Pad", "That is all right. The clerk will help you. What you have written here will be deleted."
)
DECLINE_WHY = QT_TRANSLATE_NOOP("Pad", "Why do you not want to sign?")
WRONG_DETAILS = QT_TRANSLATE_NOOP("Pad", "The details are wrong")
NOT_UNDERSTOOD = QT_TRANSLATE_NOOP("Pad", "I did not understand it")
READ_LATER = QT_TRANSLATE_NOOP("Pad", "I want to read it at home")
UNSAID = QT_TRANSLATE_NOOP("Pad", "I would rather not say")
MORE_TITLE = QT_TRANSLATE_NOOP("Pad", "There is more to sign.")
MORE_TEXT = QT_TRANSLATE_NOOP("Pad", "Do you only not want to sign this document, or nothing at all?")
NOT_THIS = QT_TRANSLATE_NOOP("Pad", "Not this document")
NOTHING = QT_TRANSLATE_NOOP("Pad", "Nothing at all")
SIGNED_TITLE = QT_TRANSLATE_NOOP("Pad", "You do not sign this document.")
SIGNED_TEXT = QT_TRANSLATE_NOOP("Pad", "Shall what you have signed before stay signed?")
SIGNED_STAYS = QT_TRANSLATE_NOOP("Pad", "Yes, that stays signed")
TAKE_BACK = QT_TRANSLATE_NOOP("Pad", "No, I take everything back")
BACK = QT_TRANSLATE_NOOP("Pad", "Back")
TURN_OF = QT_TRANSLATE_NOOP("Pad", "Now it is the turn of {name}.")
TURN_OF_NEXT = QT_TRANSLATE_NOOP("Pad", "Now it is the next person's turn.")
PASS_ON = QT_TRANSLATE_NOOP("Pad", "Please pass the pad on. What was signed before is no longer in sight.")
HAVE_PAD = QT_TRANSLATE_NOOP("Pad", "I have the pad")
DECLARE = QT_TRANSLATE_NOOP("Pad", "Declare without handwriting")
DECLARE_TITLE = QT_TRANSLATE_NOOP("Pad", "You declare this without writing.")
DECLARE_WITNESS = QT_TRANSLATE_NOOP("Pad", "The clerk at the counter is your witness.")
DECLARE_CONFIRM = QT_TRANSLATE_NOOP("Pad", "I declare this")
WITNESSING_TEXT = QT_TRANSLATE_NOOP("Pad", "The clerk is confirming that you declare this. Please wait.")
WHOLE_TITLE = QT_TRANSLATE_NOOP("Pad", "Is this your whole signature?")
WHOLE_SHORT = QT_TRANSLATE_NOOP("Pad", "It is very short. You can go on writing.")
WHOLE_OUTSIDE = QT_TRANSLATE_NOOP("Pad", "Much of it lies outside the white field.")
WRITE_MORE = QT_TRANSLATE_NOOP("Pad", "Write more")
WHOLE_CONFIRM = QT_TRANSLATE_NOOP("Pad", "Yes, that is it")
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
ASIDE_TITLE = QT_TRANSLATE_NOOP("Pad", "Do you want to go on?")
ASIDE_TEXT = QT_TRANSLATE_NOOP(
    "Pad", "Nothing of it can be seen now. If you stop, what you have written will be deleted."
)
GO_ON = QT_TRANSLATE_NOOP("Pad", "Go on")
STOP = QT_TRANSLATE_NOOP("Pad", "Stop and delete")
THERE_TITLE = QT_TRANSLATE_NOOP("Pad", "Are you still there?")
THERE_TEXT = QT_TRANSLATE_NOOP(
    "Pad", "If nobody answers, this ends in a moment, and what was written here will be deleted."
)
THERE = QT_TRANSLATE_NOOP("Pad", "Yes, I am here")


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

    def say(self, source: str, **values: int | str) -> str:
        """Say a phrase, with numbers in the language's own digits and names in their own direction."""
        said = self._translator.translate("Pad", source) or source
        return said.format(**{key: self._told(value) for key, value in values.items()})

    def _told(self, value: int | str) -> str:
        return self.count(value) if isinstance(value, int) else isolated(value)

    def count(self, number: int) -> str:
        """Write a number in the language's own digits."""
        return "".join(self.language.digits[int(digit)] for digit in str(number))
