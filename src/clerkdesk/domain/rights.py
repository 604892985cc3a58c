"""The one table of what each role may do; screens, use cases and later the database read it."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from clerkdesk.base.errors import Refused
from clerkdesk.domain.people import Person, Role


class Act(StrEnum):
    """Something a person can do in a case or for the office; the values stand in the history."""

    LOOK = "look"
    VIEW = "view"
    OPEN_CASE = "open-case"
    CLAIM = "claim"
    PUT_BACK = "put-back"
    TAKE_IN = "take-in"
    PLACE_FIELD = "place-field"
    NAME_SIGNER = "name-signer"
    CHECK = "check"
    WITNESS = "witness"
    OVERRIDE_UNCLEAR = "override-unclear"
    SEAL = "seal"
    DECLINE = "decline"
    STOP = "stop-sitting"
    TAKE_FEE = "take-fee"
    COMMENT = "comment"
    APPROVE = "approve"
    RETURN = "return"
    NOTE_ARRIVAL = "note-arrival"
    NOTE_TOLD = "note-told"
    TAKE_BACK_NOTE = "take-back-note"
    BEGIN_COLLECTION = "begin-collection"
    SIGN_ON_PAPER = "sign-on-paper"
    TAKE_IN_SCAN = "take-in-scan"
    HAND_OVER = "hand-over"
    FILE_AWAY = "file-away"
    AUGMENT = "augment"
    RENEW = "renew"
    SEAL_FILE = "seal-file"
    FIND_SEALED = "find-sealed"
    TEST_KEY = "test-key"
    SEND_BACK = "send-back"
    HAND_OUT = "hand-out"
    REDIRECT = "redirect"
    EDIT_DOCUMENT = "edit-document"
    EXTRACT_PAGES = "extract-pages"
    KEEP_FORM_RULE = "keep-form-rule"
    DROP_FORM_RULE = "drop-form-rule"
    WITHDRAW = "withdraw"
    CLOSE = "close"
    REOPEN = "reopen"
    ADD_PERSON = "add-person"
    CHANGE_ROLES = "change-roles"
    LET_GO = "let-go"
    TRUST_LIST = "trust-list"
    DISTRUST_LIST = "distrust-list"


_CLERK = frozenset({Role.CLERK})
_CLERK_OR_SUPERVISOR = frozenset({Role.CLERK, Role.SUPERVISOR})
_SUPERVISOR = frozenset({Role.SUPERVISOR})
_ADMINISTRATOR = frozenset({Role.ADMINISTRATOR})
_ANYBODY = frozenset(Role)

RIGHTS: Mapping[Act, frozenset[Role]] = MappingProxyType(
    {
        Act.LOOK: _CLERK_OR_SUPERVISOR,
        Act.VIEW: _CLERK_OR_SUPERVISOR,
        Act.OPEN_CASE: _CLERK,
        Act.CLAIM: _CLERK,
        Act.PUT_BACK: _CLERK,
        Act.TAKE_IN: _CLERK,
        Act.PLACE_FIELD: _CLERK,
        Act.NAME_SIGNER: _CLERK,
        Act.CHECK: _CLERK,
        Act.WITNESS: _CLERK,
        Act.OVERRIDE_UNCLEAR: _CLERK,
        Act.SEAL: _CLERK,
        Act.DECLINE: _CLERK,
        Act.STOP: _CLERK,
        Act.TAKE_FEE: _CLERK,
        Act.COMMENT: _CLERK_OR_SUPERVISOR,
        Act.APPROVE: _SUPERVISOR,
        Act.RETURN: _SUPERVISOR,
        Act.NOTE_ARRIVAL: _CLERK,
        Act.NOTE_TOLD: _CLERK,
        Act.TAKE_BACK_NOTE: _CLERK,
        Act.BEGIN_COLLECTION: _CLERK,
        Act.SIGN_ON_PAPER: _CLERK,
        Act.TAKE_IN_SCAN: _CLERK,
        Act.HAND_OVER: _CLERK,
        Act.FILE_AWAY: _CLERK,
        Act.AUGMENT: _CLERK,
        Act.RENEW: _ADMINISTRATOR,
        # Outside a case nobody else looks at it: who may seal or approve in one answers for it. Who merely
        # looks after the machines does not speak for the town.
        Act.SEAL_FILE: _CLERK_OR_SUPERVISOR,
        Act.FIND_SEALED: _CLERK_OR_SUPERVISOR,
        Act.TEST_KEY: _ANYBODY,
        Act.SEND_BACK: _CLERK,
        Act.HAND_OUT: _CLERK_OR_SUPERVISOR,
        Act.REDIRECT: _CLERK,
        Act.EDIT_DOCUMENT: _CLERK,
        Act.EXTRACT_PAGES: _CLERK,
        Act.WITHDRAW: _CLERK,
        Act.CLOSE: _CLERK,
        Act.REOPEN: _CLERK,
        # Who chooses places to sign on others' papers may have the desk remember one: whoever signs sees
        # it. Who looks after the rules may take one away, but has no paper to make one from.
        Act.KEEP_FORM_RULE: _CLERK_OR_SUPERVISOR,
        Act.DROP_FORM_RULE: _ANYBODY,
        Act.ADD_PERSON: _ADMINISTRATOR,
        Act.CHANGE_ROLES: _ADMINISTRATOR,
        Act.LET_GO: _ADMINISTRATOR,
        Act.TRUST_LIST: _ADMINISTRATOR,
        Act.DISTRUST_LIST: _ADMINISTRATOR,
    }
)


def may(person: Person, act: Act) -> bool:
    """Whether one of the person's roles is entitled to the act.

    >>> may(Person("1", "Katrin Brandt", "Bürgerbüro", frozenset({Role.CLERK})), Act.APPROVE)
    False
    """
    return bool(person.roles & RIGHTS[act])


def demand(person: Person, act: Act) -> None:
    """Raise Refused("RGT-01") unless the person may do the act."""
    if not may(person, act):
        raise Refused("RGT-01", f"no right to {act}")


def demand_staffing(person: Person, act: Act, colleague: str) -> None:
    """Raise Refused unless the person may change what a colleague (id) is entitled to.

    RGT-01 without the right. RGT-02 when it is their own entry: nobody gives themselves a right, and so
    an administrator always remains.
    """
    demand(person, act)
    if person.id == colleague:
        raise Refused("RGT-02", "nobody changes their own roles")
