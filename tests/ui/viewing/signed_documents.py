"""Signed documents before the viewer: what was found in them, where their fields lie, a pane for them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from clerkdesk.domain.attestations import Attestation, Attested
from clerkdesk.domain.certificates import Certificate
from clerkdesk.domain.changes import Change, Changed
from clerkdesk.domain.pages import Place, SignatureSlot
from clerkdesk.domain.signatures import Findings, Integrity, Judgement, Kind, SignatureFinding, Trust, judge
from clerkdesk.ui.viewing.pane import ViewerPane
from tests.ui.viewing.conftest import ShowPane
from tests.ui.viewing.fake_reader import FakeReader

RESIDENT, OFFICE, STAMP = "applicant", "office_seal", "archive"
SLOTS = (
    SignatureSlot(RESIDENT, Place(1, 50, 500, 240, 60), True),
    SignatureSlot(OFFICE, Place(2, 300, 100, 200, 60), True),
    SignatureSlot(STAMP, None, True),
)
WIDE, NARROW = 1000, 700
AT = datetime(2026, 11, 24, 9, 53, tzinfo=UTC)
TOWN = Certificate(
    "Stadt Musterstadt", "", "Musterland CA", "01", "ab" * 32, "RSA 3072", AT.replace(2025), AT.replace(2028)
)
PAD = Attestation(Attested.HANDWRITTEN, "Erika Mustermann", "Schalter 1", "M. Muster").text()
SEAL = Attestation(Attested.SEAL, "Stadt Musterstadt").text()


def signature(field: str, reason: str = "", changes: tuple[Change, ...] = ()) -> SignatureFinding:
    return SignatureFinding(
        field,
        Kind.SIGNATURE,
        "CN=Stadt Musterstadt",
        AT,
        time_proven=False,
        level="B-B",
        integrity=Integrity.INTACT,
        trust=Trust.TRUSTED,
        changes=changes,
        certificate=TOWN,
        reason_given=reason,
    )


ADDED = (Change(Changed.FIELD, OFFICE),)
SIGNED = (signature(RESIDENT, PAD, ADDED), signature(OFFICE, SEAL))
STAMPED = replace(signature(STAMP), kind=Kind.TIMESTAMP, time_proven=True, level="")
VALID = judge(Findings((*SIGNED, STAMPED), covered=True), clean_opening=True)
UNKNOWN = judge(
    Findings((replace(SIGNED[0], trust=Trust.UNKNOWN, code="SIG-20"),), covered=True), clean_opening=True
)
CHANGED = judge(
    Findings((replace(SIGNED[0], integrity=Integrity.BROKEN, code="SIG-11"),), covered=True),
    clean_opening=True,
)
TAKEN_OUT = judge(Findings((), covered=False, code="SIG-06"), clean_opening=True)
UNSIGNED = judge(Findings((), covered=True), clean_opening=True)

Put = Callable[..., ViewerPane]


@pytest.fixture
def put(qtbot: QtBot, show_pane: ShowPane) -> Put:
    """Show a judged document of three pages in a pane of this width."""

    def shown(judgement: Judgement = VALID, width: int = WIDE) -> ViewerPane:
        pane = show_pane(FakeReader(slots=SLOTS))
        pane.resize(width, 600)
        with qtbot.waitSignal(pane.opened):
            pane.show_document("a")
        pane.show_judgement(judgement)
        return pane

    return shown


def opened(pane: ViewerPane, qtbot: QtBot) -> ViewerPane:
    pane.signatures.open_panel()
    qtbot.wait(1)  # the layout comes round
    return pane


def statuses(pane: ViewerPane) -> list[tuple[str, str]]:
    return [(card.look.status.word, str(card.look.status.tone)) for card in pane.panel.cards]
