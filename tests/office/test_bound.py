"""Ink sealed for a case says to whom it belongs, and the judge who knows only the file checks it."""

import pikepdf

from clerkdesk.domain.seals import Binding
from clerkdesk.domain.signatures import Verdict
from tests.fakes.bypassing import bond_in
from tests.office.conftest import SmallOffice


def test_every_field_of_a_sitting_is_bound_to_its_case_and_to_what_was_shown(fresh: SmallOffice) -> None:
    case = fresh.checked()
    sitting = fresh.clerk.signing.prepare(case.id)
    shown = {field.field: Binding(case.id, field.digest) for field in sitting.fields}
    signed = fresh.sign(case)
    path = fresh.desk.adapters.blobs.path(fresh.digest(signed))
    with pikepdf.open(path) as sealed:
        names = [str(field.T) for field in sealed.Root.AcroForm.Fields]
    bonds = [bond_in(path, number) for number, name in enumerate(names) if name in shown]
    assert {bond.field for bond in bonds} == set(shown)
    for bond in bonds:
        assert (bond.case, bond.shown) == (shown[bond.field].commitment, shown[bond.field].shown)
    assert case.id.encode() not in path.read_bytes()
    assert fresh.desk.judging().judge(path).verdict is Verdict.VALID
