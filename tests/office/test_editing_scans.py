"""The scan of a form signed on paper is turned when it lay askew, and stays what it is in all else."""

from pathlib import Path

import pytest

from clerkdesk.base.errors import Refused
from clerkdesk.domain.edits import AddImprint, Edit, RemovePages, TurnPages
from clerkdesk.domain.pages import Place
from clerkdesk.domain.paper_signing import on_paper, scan_at_hand
from clerkdesk.domain.signatures import Verdict
from tests.office.conftest import SmallOffice
from tests.office.test_paper_signing import scanned, signed_with_pen, view_of

pytestmark = pytest.mark.whole


def test_a_turned_scan_is_sealed_with_as_it_is_then(fresh: SmallOffice, tmp_path: Path) -> None:
    case = fresh.checked()
    signed = signed_with_pen(fresh, case, scanned(tmp_path))
    form, scan = view_of(fresh, case).documents
    fresh.clerk.editing.write(case.id, scan.document.id, scan.version.digest, [TurnPages((0,), 1)])
    turned = view_of(fresh, case).documents[1].version.digest
    at_hand = scan_at_hand(view_of(fresh, case).history)
    assert at_hand is not None and at_hand.digest == turned != scan.version.digest
    with pytest.raises(Refused, match="PPR-01"):  # what was planned with it as it lay
        fresh.clerk.signing.seal(signed)
    fresh.clerk.signing.seal(on_paper(signed.sitting, {form.document.id}, turned))
    sealed = view_of(fresh, case).documents[0].version.digest
    judgement = fresh.clerk.signing.judge(sealed)
    assert judgement.verdict is Verdict.VALID
    assert turned in {one.attestation.scan for one in judgement.signatures if one.attestation}


@pytest.mark.parametrize("edit", [RemovePages((0,)), AddImprint(Place(0, 9, 9, 90, 30), "Kopie")])
def test_a_scan_is_only_turned(fresh: SmallOffice, tmp_path: Path, edit: Edit) -> None:
    case = fresh.checked()
    signed_with_pen(fresh, case, scanned(tmp_path))
    scan = view_of(fresh, case).documents[1]
    with pytest.raises(Refused, match="EDT-06"):
        fresh.clerk.editing.write(case.id, scan.document.id, scan.version.digest, [edit])


def test_a_scan_that_a_signature_rests_on_is_not_even_turned(fresh: SmallOffice, tmp_path: Path) -> None:
    case = fresh.checked()
    signed = signed_with_pen(fresh, case, scanned(tmp_path))
    scan = view_of(fresh, case).documents[1]
    fresh.clerk.signing.seal(signed)
    fresh.clerk.signing.told(signed.sitting.id)
    with pytest.raises(Refused, match="PPR-02"):
        fresh.clerk.editing.write(case.id, scan.document.id, scan.version.digest, [TurnPages((0,), 1)])
