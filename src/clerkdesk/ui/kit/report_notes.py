"""What every report on signatures says of itself: what was checked, what was not, and what a signature is."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate
Part = dict[str, Any]


def checked(read: int, unread: int) -> Part:
    """What the judge looked at: of ``read`` files all, of ``unread`` ones that they cannot be read."""
    items = _looked_at() if read else []
    if unread and read:
        items.append(
            translate("ReportNotes", "Of a file that cannot be checked, only whether it can be read.")
        )
    elif unread:
        items.append(translate("ReportNotes", "Only whether the file can be read, which it cannot."))
    return {"heading": translate("ReportNotes", "What was checked"), "items": items}


def _looked_at() -> list[str]:
    return [
        translate("ReportNotes", "Whether what each signature covers is exactly what was signed."),
        translate(
            "ReportNotes",
            "Whether everything that was added to the file after a signature may follow it, by the rules "
            "of ISO 32000-2 and ETSI EN 319 142-1.",
        ),
        translate(
            "ReportNotes",
            "Whether two independent programs read the same pages from the file, without repairing it.",
        ),
        translate(
            "ReportNotes",
            "Whether each certificate leads to one that is trusted here, and was good when it was used: "
            "by the time stamps and the proofs that the file brings along.",
        ),
    ]


def unchecked(asked: bool, unread: bool) -> Part:
    """What it does not look at; ``asked`` tells whether authorities were, over the network.

    ``unread`` tells whether there is a file that could not be read.
    """
    signed = translate(
        "ReportNotes", "Whether anybody signed a file that cannot be read, and whether it was changed since."
    )
    revoked = translate(
        "ReportNotes",
        "Whether a certificate was revoked without the file saying so; nobody was asked over the network.",
    )
    return {
        "heading": translate("ReportNotes", "What was not checked"),
        "items": [
            *([signed] if unread else []),
            *([] if asked else [revoked]),
            translate(
                "ReportNotes",
                "Whether a person who is named is the one who signed; whoever holds the certificate says so.",
            ),
            translate("ReportNotes", "Whether what the document says is true."),
        ],
    }


def legal_note() -> Part:
    """What a signature on the pad is, and what it is not."""
    return {
        "heading": translate("ReportNotes", "What a signature on the pad is"),
        "items": [
            translate(
                "ReportNotes",
                "A signature on the pad is an electronic signature, but no qualified one within the meaning "
                "of Regulation (EU) No 910/2014 (eIDAS): the certificate is not that of the person who "
                "wrote, but that of the town, whose seal states that this was written by hand at its desk, "
                "and shows every later change.",
            )
        ],
    }


def about() -> Part:
    """What the report itself is worth."""
    return {
        "heading": translate("ReportNotes", "What this report is"),
        "items": [
            translate(
                "ReportNotes",
                "A program made this report, and nobody signed it. Anybody can check the file again; its "
                "SHA-256 tells whether it is the same file.",
            )
        ],
    }


def trusted(count: int, unnamed: int) -> Part:
    """How the list of trusted certificates is introduced."""
    sentence = translate("ReportNotes", "Trusted are certificates that lead to one of these:")
    if not count:
        sentence = translate(
            "ReportNotes", "No certificate was trusted, so it could not be judged whose a signature is."
        )
    more = translate("ReportNotes", "And {count} more, which are not named here.").format(count=unnamed)
    return {
        "heading": translate("ReportNotes", "Whom was trusted"),
        "sentence": sentence,
        "more": more if unnamed else "",
    }
