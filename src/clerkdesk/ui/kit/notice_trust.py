"""Words for trust: why a list is not taken in, and what a time stamp or seal is not worth."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from clerkdesk.ui.kit.notice import Notice
from clerkdesk.ui.kit.theme import Tone

translate = QCoreApplication.translate


def for_trust() -> dict[str, Notice]:
    """Codes of trusted lists, and of whom seals and time stamps rest on."""
    fetch = translate("Notices", "The list was not taken in. Please fetch it anew from its publisher.")
    return {
        code: Notice(title, sentence, Tone.WARNING, "shield-alert")
        for code, (title, sentence) in {**_refusals(fetch), **_kept(), **_seal_rests_on()}.items()
    }


def _refusals(fetch: str) -> dict[str, tuple[str, str]]:
    return {
        "TRU-10": (translate("Notices", "This file is no trusted list"), fetch),
        "TRU-11": (translate("Notices", "The signature of the trusted list is wrong"), fetch),
        "TRU-12": (
            translate("Notices", "Nobody known has signed this trusted list"),
            translate(
                "Notices",
                "The list was not taken in. Take in the newest list of lists first, or name the certificate "
                "of its signer.",
            ),
        ),
        "TRU-13": (
            translate("Notices", "This trusted list is not newer than yours"),
            translate("Notices", "The list you have stays."),
        ),
        "TRU-14": (
            translate("Notices", "This trusted list is from the future"),
            translate("Notices", "The list was not taken in. Please check the clock of this computer."),
        ),
    }


def _kept() -> dict[str, tuple[str, str]]:
    return {
        "TRU-15": (
            translate("Notices", "There is no such trusted list"),
            translate("Notices", "Nothing was changed."),
        ),
        "TRU-16": (
            translate("Notices", "A trusted list cannot be read"),
            translate("Notices", "Signatures are judged without it. Remove it, then take it in anew."),
        ),
        "TRU-17": (
            translate("Notices", "The trusted list cannot be kept"),
            translate("Notices", "Nothing was changed. The folder of trusted lists cannot be written."),
        ),
    }


def _seal_rests_on() -> dict[str, tuple[str, str]]:
    return {
        "TRU-09": (
            translate("Notices", "A new time stamp would gain nothing"),
            translate(
                "Notices",
                "The certificate of the time stamp service itself ends no later than the time stamp before. "
                "Nothing was added.",
            ),
        ),
        "TRU-19": (
            translate("Notices", "The office does not trust those who vouch for its own seal"),
            translate(
                "Notices",
                "The authority behind the town's certificate, or the time stamp service, is not among the "
                "trusted certificates. Please tell your IT.",
            ),
        ),
    }
