"""A screen that comes into sight for the first time asks for no more room than it takes there."""

import pytest

from clerkdesk.app.demo.pen import recorded
from clerkdesk.domain.languages import LANGUAGES
from clerkdesk.ui.kit.theme import TEXT_SCALES
from clerkdesk.ui.pad import phrases as say
from clerkdesk.ui.pad.course import Phase
from clerkdesk.ui.pad.phrases import Phrases
from tests.ui.pad.conftest import SCREEN, Resident
from tests.ui.pad.test_passing import for_two


@pytest.mark.parametrize("language", ["de", "ar"])
@pytest.mark.parametrize("scale", TEXT_SCALES[1:])
def test_the_pad_keeps_its_size_whatever_is_shown_first_in_large_letters(
    resident: Resident, language: str, scale: float
) -> None:
    pad, phrases = resident.pad, Phrases(LANGUAGES[language])
    pad.begin(for_two(), language=language)
    resident.wait()
    resident.enlarge(scale)
    assert pad.size() == SCREEN
    resident.press(phrases.say(say.CONTINUE))
    assert pad.size() == SCREEN
    resident.sign(recorded("signature_1"))
    for words in (say.DECLINE, say.UNSAID, say.BACK, say.BACK, say.DECLARE, say.DECLARE_CONFIRM):
        resident.press(phrases.say(words))
        assert pad.size() == SCREEN, words
    pad.confirm_declaration("Petra Muster")
    resident.wait()
    while pad.state.phase is not Phase.PASSING:
        resident.press(phrases.say(say.CONTINUE))
        resident.sign(recorded("signature_1"))
        resident.press(phrases.say(say.DONE))
    assert pad.size() == SCREEN
