"""What is begun for a step stays while another case lies on the table."""

from collections.abc import Callable
from datetime import date

from PySide6.QtTest import QTest

from clerkdesk.domain.cases import Applicant
from clerkdesk.ui.kit.labels import Text
from tests.office.conftest import SmallOffice
from tests.ui.cases.conftest import Table

Sit = Callable[..., Table]


def awaits_fee(small: SmallOffice) -> str:
    case = small.clerk.cases.open_new(
        "id-card", Applicant("Muster", "Tim", date(1964, 8, 12)), {"street": "Musterweg 1"}
    )
    small.clerk.cases.check(case.id, {"identity"})
    return small.sign(case).id


def test_a_receipt_number_survives_a_look_at_another_case(sit: Sit, staffed: SmallOffice) -> None:
    table, case, other = sit(), awaits_fee(staffed), awaits_fee(staffed)
    table.open(case)
    card = table.page.frame.card
    assert card.receipt_field is not None
    QTest.keyClicks(card.receipt_field, "2026-4711")
    table.open(other)
    assert card.receipt == ""
    table.open(case)
    assert card.receipt == "2026-4711"
    assert card.receipt_field.isModified()
    assert table.ready


def test_papers_ticked_survive_a_look_at_another_case(sit: Sit, staffed: SmallOffice) -> None:
    table, case, other = sit(), staffed.registration(), staffed.registration()
    table.open(case.id)
    card = table.page.frame.card
    paper, tick = next(iter(card.papers.items()))
    tick.click()
    table.open(other.id)
    assert card.seen == frozenset()
    table.open(case.id)
    assert card.seen == {paper}


def test_ticks_made_for_an_older_state_of_the_case_are_not_brought_back(
    sit: Sit, staffed: SmallOffice
) -> None:
    table, case, other = sit(), staffed.registration(), staffed.registration()
    table.open(case.id)
    card = table.page.frame.card
    next(iter(card.papers.values())).click()
    table.open(other.id)
    staffed.clerk.inbox.claim(case.id)
    table.open(case.id)
    assert card.seen == frozenset()


def test_after_the_pad_the_card_tells_who_signed_and_that_the_seal_is_closed(
    sit: Sit, staffed: SmallOffice
) -> None:
    table, before, after = sit(), staffed.registration(), staffed.approved()
    table.open(before.id)
    assert table.page.frame.card.findChild(Text, "who_signed") is None
    staffed.clerk.inbox.claim(after.id)
    table.open(after.id)
    line = table.page.frame.card.findChild(Text, "who_signed")
    assert line is not None and line.text() == "Signed by Erika Muster. The seal is closed."


def test_where_height_is_scarce_what_is_asked_is_scrolled_to_and_never_squeezed(
    sit: Sit, staffed: SmallOffice
) -> None:
    table = sit()
    table.open(staffed.registration().id)
    frame = table.page.frame
    for height in (900, 420, 340):
        frame.resize(900, height)
        QTest.qWait(1)
        ticks = frame.card.papers.values()
        assert {tick.height() for tick in ticks} == {tick.sizeHint().height() for tick in ticks}
