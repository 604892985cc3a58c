"""Documents, versions and approvals in the store."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from clerkdesk.base.errors import Conflict, Missing
from clerkdesk.domain.approvals import Approval
from clerkdesk.domain.documents import Direction
from clerkdesk.domain.pages import Place
from clerkdesk.ports.store import Store
from tests.fakes.office import NOON, VOGT, a_case, a_document, a_version


def test_documents_come_back_as_they_were_entered_oldest_first(store: Store) -> None:
    case, other = a_case(), a_case()
    documents = [
        a_document(case.id, title="Anmeldung", form="registration", return_to="/srv/return"),
        a_document(case.id, direction=Direction.OWN, places=(("applicant", Place(1, 2.5, 3, 4, 5)),)),
        a_document(case.id, direction=Direction.OUTGOING, file_name="Bescheid – Größe.pdf"),
    ]
    with store.write() as unit:
        for one in (case, other):
            unit.cases.add(one)
        for document in [*documents, a_document(other.id)]:
            unit.documents.add(document)
    with store.read() as unit:
        assert unit.documents.of_case(case.id) == tuple(documents)
        assert unit.documents.get(documents[1].id) == documents[1]
        with pytest.raises(Missing, match="DOC-01"):
            unit.documents.get("nothing")


def test_a_saved_document_comes_back_changed(store: Store) -> None:
    case = a_case()
    document = a_document(case.id)
    with store.write() as unit:
        unit.cases.add(case)
        unit.documents.add(document)
    changed = replace(document, title="Ummeldung", form="x", places=(("applicant", Place(0, 1, 2, 3, 4)),))
    with store.write() as unit:
        unit.documents.save(changed)
    with store.read() as unit:
        assert unit.documents.get(document.id) == changed
    with pytest.raises(Missing, match="DOC-01"), store.write() as unit:
        unit.documents.save(a_document(case.id))


def test_versions_come_back_oldest_first_and_a_number_is_given_once(store: Store) -> None:
    case = a_case()
    document = a_document(case.id)
    first = a_version(document.id)
    second = a_version(
        document.id, number=2, signed=True, size=5_000_000_000, made_at=NOON + timedelta(1), made_by=""
    )
    with store.write() as unit:
        unit.cases.add(case)
        unit.documents.add(document)
        unit.documents.add_version(second)
        unit.documents.add_version(first)
    with store.read() as unit:
        assert unit.documents.versions(document.id) == (first, second)
    with pytest.raises(Conflict, match="DOC-02"), store.write() as unit:
        unit.documents.add_version(a_version(document.id, number=2))


def test_what_does_not_exist_gets_no_documents_versions_or_approvals(store: Store) -> None:
    case = a_case()
    with store.write() as unit:
        unit.cases.add(case)
    with pytest.raises(Missing, match="CAS-05"), store.write() as unit:
        unit.documents.add(a_document("nothing"))
    with pytest.raises(Missing, match="DOC-01"), store.write() as unit:
        unit.documents.add_version(a_version("nothing"))
    with pytest.raises(Missing, match="DOC-01"), store.write() as unit:
        unit.documents.add_approval(Approval(case.id, "nothing", "ab" * 32, VOGT.id, NOON))


@pytest.mark.parametrize("wrong", [{"number": 0}, {"digest": "ab"}, {"size": -1}])
def test_a_version_that_cannot_be_is_refused_by_the_table(store: Store, wrong: dict[str, object]) -> None:
    case = a_case()
    document = a_document(case.id)
    with pytest.raises(Conflict, match="STO-05"), store.write() as unit:
        unit.cases.add(case)
        unit.documents.add(document)
        unit.documents.add_version(a_version(document.id, **wrong))
    with store.read() as unit:
        assert unit.cases.by_reference(case.reference) is None, "the whole unit is undone"


def test_approvals_come_back_oldest_first(store: Store) -> None:
    case = a_case()
    document = a_document(case.id)
    approvals = tuple(
        Approval(case.id, document.id, digest * 64, VOGT.id, NOON - timedelta(hours=hours))
        for hours, digest in enumerate("ba")
    )
    with store.write() as unit:
        unit.cases.add(case)
        unit.documents.add(document)
        for approval in approvals:
            unit.documents.add_approval(approval)
    with store.read() as unit:
        assert unit.documents.approvals(case.id) == approvals


def test_the_newest_signed_versions_come_in_portions_by_document(store: Store) -> None:
    case = a_case()
    documents = [a_document(case.id) for _ in range(5)]
    first, second, unsigned, third, _ = documents
    versions = [
        *(a_version(one.id) for one in documents),
        a_version(first.id, number=2, signed=True, digest="a" * 64),
        a_version(first.id, number=3, signed=True, digest="b" * 64),
        a_version(second.id, number=2, signed=True, digest="c" * 64),
        a_version(unsigned.id, number=2, digest="d" * 64),
        a_version(third.id, number=2, signed=True, digest="e" * 64),
    ]
    with store.write() as unit:
        unit.cases.add(case)
        for document in documents:
            unit.documents.add(document)
        for version in versions:
            unit.documents.add_version(version)
    with store.read() as unit:
        portion = unit.documents.newest_signed("", 2)
        rest = unit.documents.newest_signed(portion[-1].document, 2)
    assert [one.digest[0] for one in (*portion, *rest)] == ["b", "c", "e"]


def test_of_newest_versions_those_whose_archive_ends_are_found(store: Store) -> None:
    case = a_case()
    documents = [a_document(case.id) for _ in range(4)]
    soon, renewed, later, bare = documents
    day = datetime(2030, 1, 1, tzinfo=UTC)
    versions = [
        a_version(soon.id, signed=True, digest="a" * 64, archive_ends=day),
        a_version(renewed.id, signed=True, digest="b" * 64, archive_ends=day),
        a_version(renewed.id, number=2, signed=True, digest="c" * 64, archive_ends=day.replace(year=2040)),
        a_version(later.id, signed=True, digest="d" * 64, archive_ends=day.replace(day=2)),
        a_version(bare.id, signed=True, digest="e" * 64),
    ]
    with store.write() as unit:
        unit.cases.add(case)
        for document in documents:
            unit.documents.add(document)
        for version in versions:
            unit.documents.add_version(version)
    with store.read() as unit:
        [found] = unit.documents.ending(day, "", 10)
    assert (found.document, found.archive_ends) == (soon.id, day)
