"""Whose turn it is to sign a document: the order of its procedure, and nothing after the seal.

In the file the same order holds (ISO 32000-2, 12.8.2): the first signature certifies, each locks its own
field, the seal locks all. What the office refuses here, every reader of the file would notice there.
"""

from collections.abc import Collection, Iterable, Sequence
from itertools import chain, takewhile

from clerkdesk.base.errors import Refused
from clerkdesk.domain.documents import DocumentVersion
from clerkdesk.domain.procedures import Signer

AT_THE_SITTING = frozenset({Signer.RESIDENT, Signer.CLERK})
"""Who signs when the ink of a sitting is sealed."""
AT_THE_APPROVAL = frozenset({Signer.SUPERVISOR})
"""Who signs by approving."""

Order = Sequence[Signer]


def signed_by(versions: Iterable[DocumentVersion]) -> tuple[Signer, ...]:
    """Who has signed a document in this office, in their order."""
    return tuple(chain.from_iterable(version.signers for version in versions))


def is_closed(done: Collection[Signer]) -> bool:
    """Whether the seal is on it, so that nobody signs it any more."""
    return Signer.SEAL in done


def whose_turn(order: Order, done: Collection[Signer]) -> Signer | None:
    """The first who has not signed yet, None when all have, or the seal is closed.

    >>> whose_turn([Signer.RESIDENT, Signer.CLERK, Signer.SEAL], [Signer.RESIDENT])
    <Signer.CLERK: 'clerk'>
    >>> whose_turn([Signer.RESIDENT, Signer.CLERK, Signer.SEAL], [Signer.RESIDENT, Signer.SEAL]) is None
    True
    """
    return None if is_closed(done) else next((signer for signer in order if signer not in done), None)


def who_signs(order: Order, done: Sequence[Signer], present: Collection[Signer]) -> tuple[Signer, ...]:
    """Who signs in an act in which these are ``present``: those whose turn it is, then perhaps the seal.

    The resident may sign once more as long as nobody signed after.

    >>> order = [Signer.RESIDENT, Signer.CLERK, Signer.SUPERVISOR, Signer.SEAL]
    >>> [signer.value for signer in who_signs(order, [], AT_THE_SITTING)]
    ['resident', 'clerk']
    >>> [signer.value for signer in who_signs(order, [Signer.RESIDENT, Signer.CLERK], AT_THE_APPROVAL)]
    ['supervisor', 'seal']
    >>> who_signs(order, [], AT_THE_APPROVAL)
    ()
    """
    if is_closed(done):
        return ()
    again = Signer.RESIDENT in present and tuple(done[-1:]) == (Signer.RESIDENT,)
    left = [one for one in order if one not in done or (again and one is Signer.RESIDENT)]
    found = tuple(takewhile(lambda one: one in present or one is Signer.SEAL, left))
    return () if found == (Signer.SEAL,) else found


def who_follows(order: Order, done: Collection[Signer], now: Collection[Signer]) -> tuple[Signer, ...]:
    """Who is still to sign in later acts, once those have signed who sign ``now``.

    >>> [one.value for one in who_follows(list(Signer), [], [Signer.RESIDENT, Signer.CLERK])]
    ['supervisor', 'seal']
    """
    return tuple(one for one in order if one not in done and one not in now)


def demand_turn(order: Order, done: Sequence[Signer], now: Iterable[Signer]) -> None:
    """Refuse those who would sign ``now`` out of turn.

    Raises Refused SGN-10 when the seal has closed the document, SGN-11 when it is somebody else's turn.

    >>> demand_turn([Signer.RESIDENT, Signer.SUPERVISOR], [], [Signer.SUPERVISOR])
    Traceback (most recent call last):
    clerkdesk.base.errors.Refused: SGN-11: supervisor signs before resident
    """
    so_far = list(done)
    for signer in now:
        if is_closed(so_far):
            raise Refused("SGN-10", "the seal has closed the document")
        once_more = signer is Signer.RESIDENT and so_far[-1:] == [signer]
        turn = whose_turn(order, so_far)
        if signer is not turn and not once_more:
            raise Refused("SGN-11", f"{signer} signs before {turn}" if turn else f"{signer} is not to sign")
        so_far.append(signer)
