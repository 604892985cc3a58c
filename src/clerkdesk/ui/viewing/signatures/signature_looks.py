"""How what the judge found shows in the panel: the file's headline, and a card for each signature."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from clerkdesk.domain.later import Later
from clerkdesk.domain.pages import DocumentFacts, Place
from clerkdesk.domain.signatures import Judgement, Kind, SignatureFinding, Verdict, verdict_on
from clerkdesk.ui.kit.banner import BannerLook
from clerkdesk.ui.kit.paint import StatusLook
from clerkdesk.ui.kit.signature_words import signature_words
from clerkdesk.ui.kit.theme import Tone
from clerkdesk.ui.viewing.signatures.after_signing import AfterLook
from clerkdesk.ui.viewing.signatures.signature_card import CardLook
from clerkdesk.ui.viewing.signatures.signature_panel import PanelLook

translate = QCoreApplication.translate

_TONES = {Verdict.VALID: Tone.SUCCESS, Verdict.UNCLEAR: Tone.WARNING, Verdict.INVALID: Tone.DANGER}
_ICONS = {
    Verdict.VALID: "circle-check",
    Verdict.UNCLEAR: "circle-question-mark",
    Verdict.INVALID: "circle-x",
}


def panel_look(
    judgement: Judgement,
    headline: BannerLook,
    facts: DocumentFacts | None,
    most: int,
    later: Mapping[int, tuple[Later, ...]] = MappingProxyType({}),
) -> PanelLook:
    """What is shown of a judgement, with the way to each field that can be seen on a page.

    The cards are in the order of signing; of more than ``most`` those that are not valid come first.
    ``later`` is what is known of what came after so many bytes.
    """
    places = {slot.name: slot.place for slot in facts.slots} if facts is not None else {}
    found = judgement.signatures
    if len(found) > most:
        found = tuple(sorted(found, key=lambda finding: verdict_on(finding) is Verdict.VALID))
    cards = (card_look(each, judgement, places.get(each.field), later) for each in found[:most])
    return PanelLook(headline, tuple(cards), len(found))


def card_look(
    finding: SignatureFinding,
    judgement: Judgement,
    place: Place | None,
    later: Mapping[int, tuple[Later, ...]] = MappingProxyType({}),
) -> CardLook:
    """What stands on the card of one signature; ``place`` is its field, None where none can be seen."""
    words = signature_words(finding, judgement)
    icon = "clock" if finding.kind is Kind.TIMESTAMP else _ICONS[words.verdict]
    return CardLook(
        status=StatusLook(icon, words.word, _TONES[words.verdict]),
        who=words.who,
        sentences=words.sentences,
        where=_where(place),
        place=place,
        code=words.code if words.code != judgement.code else "",  # the headline has it
        after=AfterLook(earlier_version(finding), later.get(finding.extent, ())),
    )


def earlier_version(finding: SignatureFinding) -> int:
    """How many bytes were signed, where something came after them; else 0."""
    return finding.extent if finding.changes else 0


def _where(place: Place | None) -> str:
    if place is None:
        return translate("SignatureCards", "It has no place on a page.")
    return translate("SignatureCards", "Show on page {page}").format(page=place.page + 1)
