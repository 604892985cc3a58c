"""The last look before filing: every document still is what was signed and approved."""

from collections.abc import Mapping

from clerkdesk.base.errors import Conflict, Refused
from clerkdesk.domain.cases import Case
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.signatures import Integrity
from clerkdesk.ports.blobs import Blobs
from clerkdesk.ports.store import Store, Unit
from clerkdesk.registry.judging import KeptJudging


class LastLook:
    """Looks at all documents of a case."""

    def __init__(self, store: Store, blobs: Blobs, judging: KeptJudging) -> None:
        self._store = store
        self._blobs = blobs
        self._judging = judging

    def at(self, case: str) -> dict[str, str]:
        """Look at the newest version of each document; gives document id -> digest of what was looked at.

        Refuses FIL-02 when a signed document is broken, APR-03 when approved bytes are not the beginning,
        FIL-03 when the case was approved and a document of it was not; raises what ``ports.blobs.Blobs.path``
        does when one is not what was kept, signed or not.
        """
        with self._store.read() as unit:
            found = unit.cases.get(case)
            newest = [unit.documents.versions(document.id)[-1] for document in unit.documents.of_case(case)]
            approvals = unit.documents.approvals(case)
        approval = found.record(StepId.APPROVE)
        demanded = approval is not None and approval.done
        for version in newest:
            if not version.signed:
                self._blobs.path(version.digest)
            else:
                judgement = self._judging.judge(version.digest)
                if judgement.integrity is Integrity.BROKEN:
                    raise Refused("FIL-02", "a signed document is broken")
            approved = [approval for approval in approvals if approval.document == version.document]
            if not all(self._blobs.begins_with(version.digest, approval.digest) for approval in approved):
                raise Refused("APR-03", "what was approved must stay the beginning")
            if demanded and not approved:
                raise Refused("FIL-03", "a document is not approved")
        return {version.document: version.digest for version in newest}


def demand_still(unit: Unit, case: Case, seen: Mapping[str, str]) -> None:
    """Refuse (Conflict DAT-02) unless the documents are those that were looked at, version for version."""
    documents = unit.documents.of_case(case.id)
    if {document.id: unit.documents.versions(document.id)[-1].digest for document in documents} != dict(seen):
        raise Conflict("DAT-02", "a document came or changed since the last look")
