"""Words for what keeps a document from being signed, approved or filed, and a person from being entered."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from clerkdesk.ui.kit.notice import Notice
from clerkdesk.ui.kit.theme import Tone

translate = QCoreApplication.translate


def for_refusals() -> dict[str, Notice]:
    """Codes of documents that must not go on, and of colleagues."""
    return {**_approving(), **_signing(), **_signers(), **_doubled(), **_order(), **_documents(), **_people()}


def _approving() -> dict[str, Notice]:
    return {
        "FIL-03": Notice(
            translate("Notices", "A document is not approved"),
            translate("Notices", "The case was not filed. Have it returned and approved anew."),
            Tone.WARNING,
            "lock",
        ),
        "APR-05": Notice(
            translate("Notices", "A document is broken"),
            translate("Notices", "It cannot be approved. Return the case to have the document withdrawn."),
            Tone.DANGER,
            "shield-alert",
        ),
        "APR-06": Notice(
            translate("Notices", "This case belongs to another unit"),
            translate("Notices", "Its own supervisor approves or returns it."),
            Tone.WARNING,
            "users",
        ),
        "APR-07": Notice(
            translate("Notices", "A document is not signed yet"),
            translate("Notices", "It cannot be approved. Return the case to have it signed or withdrawn."),
            Tone.WARNING,
            "pen-line",
        ),
    }


def _signing() -> dict[str, Notice]:
    return {
        "SGN-08": Notice(
            translate("Notices", "Nobody has said who signs"),
            translate("Notices", "Enter the name, or say that it is not known."),
            Tone.WARNING,
            "user",
        ),
        "SGN-09": Notice(
            translate("Notices", "The name cannot be changed here"),
            translate("Notices", "It stands in a form of this case, or is sealed already."),
            Tone.WARNING,
            "lock",
        ),
    }


def _signers() -> dict[str, Notice]:
    return {
        "SGN-20": Notice(
            translate("Notices", "The date of birth is missing"),
            translate("Notices", "Who may sign depends on the applicant's age. Enter the date of birth."),
            Tone.WARNING,
            "user",
        ),
        "SGN-21": Notice(
            translate("Notices", "Somebody else signs too"),
            translate("Notices", "Enter the name of whoever signs besides the applicant or for them."),
            Tone.WARNING,
            "users",
        ),
        "SGN-22": Notice(
            translate("Notices", "This document has no place for somebody who must sign"),
            translate(
                "Notices",
                "Choose “Who signs …” and keep it, and our own form is made anew. "
                "A document from elsewhere has to be signed on paper.",
            ),
            Tone.WARNING,
            "pen-line",
        ),
        "SGN-23": Notice(
            translate("Notices", "Who signs cannot be changed any more"),
            translate("Notices", "They have signed already, or nothing is left to be signed."),
            Tone.WARNING,
            "lock",
        ),
    }


def _doubled() -> dict[str, Notice]:
    return {
        "SGN-24": Notice(
            translate("Notices", "Nobody signs beside themselves"),
            translate(
                "Notices",
                "Somebody is named here who signs already. If two people share a name, add what tells them "
                "apart, such as “senior”.",
            ),
            Tone.WARNING,
            "users",
        ),
        "SGN-25": Notice(
            translate("Notices", "You cannot sign in a case you work on"),
            translate(
                "Notices",
                "You witness and seal what is signed here. Let a colleague go on, or add what tells you and "
                "somebody of your name apart.",
            ),
            Tone.WARNING,
            "users",
        ),
    }


def _order() -> dict[str, Notice]:
    return {
        "SGN-10": Notice(
            translate("Notices", "The seal has closed this document"),
            translate(
                "Notices", "Nobody can sign it any more. What is signed later needs a document of its own."
            ),
            Tone.WARNING,
            "lock",
        ),
        "SGN-11": Notice(
            translate("Notices", "It is somebody else's turn to sign"),
            translate("Notices", "The procedure names who signs after whom. Nothing was signed."),
            Tone.WARNING,
            "pen-line",
        ),
        "SGN-12": Notice(
            translate("Notices", "The resident has not signed for it yet"),
            translate("Notices", "Send the case to the pad, or withdraw the form if it is signed on paper."),
            Tone.WARNING,
            "pen-line",
        ),
    }


def _documents() -> dict[str, Notice]:
    return {
        "EXC-08": Notice(
            translate("Notices", "This form belongs to another procedure"),
            translate("Notices", "It was not put into this case. Please take it in under its own reference."),
            Tone.WARNING,
        ),
        "DOC-04": Notice(
            translate("Notices", "This document cannot be withdrawn"),
            translate("Notices", "It is approved already. Have the case returned first."),
            Tone.WARNING,
            "lock",
        ),
    }


def _people() -> dict[str, Notice]:
    return {
        "RGT-02": Notice(
            translate("Notices", "Nobody changes their own roles"),
            translate("Notices", "Please ask another administrator of your office."),
            Tone.WARNING,
            "users",
        ),
        "RGT-03": Notice(
            translate("Notices", "What you may do here has changed"),
            translate("Notices", "Until you sign in again, this desk may offer what it must refuse you."),
            Tone.INFO,
            "user",
            translate("Notices", "Sign in again"),
        ),
        "PEO-04": Notice(
            translate("Notices", "Somebody of that name works here"),
            translate("Notices", "Enter the name so that both can be told apart."),
            Tone.WARNING,
            "users",
        ),
    }
