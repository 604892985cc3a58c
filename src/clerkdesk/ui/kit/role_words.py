"""Words for the roles people sign in, and who signs a case in one line."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from clerkdesk.domain.hands import Hand, Way
from clerkdesk.domain.procedures import SignerRole
from clerkdesk.domain.signer_roles import Cast, Part

translate = QCoreApplication.translate


def role_name(role: SignerRole) -> str:
    """What somebody is called who signs in a role."""
    return {
        SignerRole.APPLICANT: translate("Roles", "Applicant"),
        SignerRole.GUARDIAN_1: translate("Roles", "Parent or guardian"),
        SignerRole.GUARDIAN_2: translate("Roles", "Second parent or guardian"),
        SignerRole.CARER: translate("Roles", "Carer"),
        SignerRole.AUTHORISED: translate("Roles", "Authorised person"),
        SignerRole.INTERPRETER: translate("Roles", "Interpreter"),
    }[role]


def cast_line(cast: Cast, applicant: str) -> str:
    """Who signs, in one line; ``applicant`` is their name, empty while it is not known."""
    others = ", ".join(_named(part) for part in cast.parts if part.role is not SignerRole.APPLICANT)
    signs = any(part.role is SignerRole.APPLICANT for part in cast.parts)
    name = applicant or role_name(SignerRole.APPLICANT)
    words = [translate("Roles", "{name} signs").format(name=name)] if signs else []
    if others:
        beside = translate("Roles", "also: {people}")
        instead = translate("Roles", "For {name} signs: {people}")
        words.append((beside if signs else instead).format(name=name, people=others))
    if cast.lacks_age:
        words.append(translate("Roles", "date of birth missing"))
    return " · ".join(words)


def named_line(said: Callable[[str], str]) -> str:
    """Whom a clerk named as whom, by the values of the history; the applicant's name speaks for itself."""
    others = [role for role in SignerRole if role is not SignerRole.APPLICANT and said(role.value)]
    named = (_named(Part(role, said(role.value))) for role in others)
    return ", ".join(filter(None, (said("applicant"), *named)))


def hand_line(hand: Hand, witness: str) -> str:
    """Who signed, as whom unless for themselves, and how unless on the pad; ``witness`` is the clerk."""
    role = role_name(hand.role)
    name = hand.name or role
    if hand.name and hand.role is not SignerRole.APPLICANT:
        name = _named(Part(hand.role, hand.name))
    match hand.way:
        case Way.ON_PAPER:
            return translate("Roles", "{name}, on paper").format(name=name)
        case Way.DECLARED:
            words = translate("Roles", "{name}, without handwriting, witnessed by {clerk}")
            return words.format(name=name, clerk=witness)
        case Way.INK:
            return name


def _named(part: Part) -> str:
    role = role_name(part.role)
    if not part.name:
        return translate("Roles", "{role} (not named yet)").format(role=role)
    return f"{part.name} ({role})"
