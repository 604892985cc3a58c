"""What a case page says of a seal whose time stamp comes later."""

from collections.abc import Callable

from clerkdesk.domain.pending import PendingKind
from tests.fakes.office import waiting_work
from tests.office.conftest import SmallOffice
from tests.ui.cases.conftest import Table


def test_a_document_says_that_its_time_stamp_follows(sit: Callable[..., Table], staffed: SmallOffice) -> None:
    case = staffed.signed()
    document = staffed.clerk.cases.open(case.id).documents[0].document
    with staffed.desk.adapters.store.write() as unit:
        unit.pending.add(
            waiting_work(kind=PendingKind.AUGMENT, case=case.id, document=document.id, code="TRU-03")
        )
    table = sit()
    table.open(case.id)
    [row] = table.page.frame.side.documents.rows
    assert "time stamp follows" in row.accessibleName()
