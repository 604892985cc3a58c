"""The banner over a document that says what its signatures are worth."""

from __future__ import annotations

from clerkdesk.domain.signatures import Judgement, Verdict
from clerkdesk.ui.kit.banner import BannerLook
from clerkdesk.ui.kit.judgement_words import judgement_words
from clerkdesk.ui.kit.notice_table import notice_for
from clerkdesk.ui.kit.theme import Tone

_LOOKS = {
    Verdict.VALID: (Tone.SUCCESS, "shield-check"),
    Verdict.INVALID: (Tone.DANGER, "shield-x"),
    Verdict.UNCLEAR: (Tone.WARNING, "shield-question-mark"),
}


def verdict_look(judgement: Judgement) -> BannerLook | None:
    """The banner for a judgement; None for an unsigned document, which needs no words."""
    if not judgement.readable:
        notice = notice_for(judgement.code)
        icon = notice.icon or "file-x"
        return BannerLook(notice.title, notice.sentence, notice.tone, icon, judgement.code)
    if judgement.verdict not in _LOOKS:
        return None
    tone, icon = _LOOKS[judgement.verdict]
    words = judgement_words(judgement)
    return BannerLook(words.headline, words.sentence, tone, icon, words.code)
