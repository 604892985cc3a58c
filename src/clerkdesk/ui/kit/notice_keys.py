"""Words for the key that seals: locked, lost, or not fit."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from clerkdesk.ui.kit.notice import Notice, again
from clerkdesk.ui.kit.theme import Tone

translate = QCoreApplication.translate


def for_keys() -> dict[str, Notice]:
    """Codes of the seal key and of the token it may lie on."""
    return {**_asked_for(), **_plugged_in(), **_not_fit()}


def _asked_for() -> dict[str, Notice]:
    """What a passphrase or a PIN helps against."""
    unlock = translate("Notices", "Unlock")
    words = {
        "KEY-01": (
            translate("Notices", "The passphrase is wrong"),
            translate("Notices", "Please enter the passphrase of the seal key again."),
            again(),
        ),
        "KEY-04": (
            translate("Notices", "The seal key is locked"),
            translate(
                "Notices",
                "Enter passphrase or PIN, then seal again. The signature is kept while ClerkDesk is open.",
            ),
            unlock,
        ),
        "KEY-06": (
            translate("Notices", "The PIN is wrong"),
            translate("Notices", "Please be careful: after a few wrong tries the token locks its PIN."),
            again(),
        ),
        "KEY-14": (
            translate("Notices", "Only one try is left for the PIN"),
            translate(
                "Notices", "One more wrong PIN locks the token. If you are not sure, ask who looks after it."
            ),
            unlock,
        ),
    }
    return {
        code: Notice(title, sentence, Tone.WARNING, "key-round", act)
        for code, (title, sentence, act) in words.items()
    }


def _plugged_in() -> dict[str, Notice]:
    """What a token, or the program that reaches it, does not do."""
    unlock_it = translate(
        "Notices", "Nothing can be sealed until your IT has unlocked it with its own program."
    )
    return {
        "KEY-07": Notice(
            translate("Notices", "The PIN of the token is locked"), unlock_it, Tone.DANGER, "key-round"
        ),
        "KEY-08": Notice(
            translate("Notices", "The token with the seal key does not answer"),
            translate("Notices", "Please see whether it is plugged in, then try again."),
            Tone.WARNING,
            "unplug",
            again(),
        ),
        "KEY-09": Notice(
            translate("Notices", "The token cannot be reached"),
            translate("Notices", "Its program (the PKCS#11 module) cannot be loaded. Please tell your IT."),
            Tone.DANGER,
            "unplug",
        ),
        "KEY-15": Notice(
            translate("Notices", "The PIN of the token must be set first"),
            translate("Notices", "It was never set, or has run out. Please tell your IT."),
            Tone.DANGER,
            "key-round",
        ),
    }


def _not_fit() -> dict[str, Notice]:
    """What only whoever looks after the key can mend."""
    unsealed = translate("Notices", "Until then nothing can be sealed. Please tell your IT.")
    titles = {
        "KEY-02": translate("Notices", "The seal key cannot be read"),
        "KEY-05": translate("Notices", "This key is not fit for sealing"),
        "KEY-10": translate("Notices", "The seal key is not on the token"),
        "KEY-11": translate("Notices", "More than one key could be the seal key"),
        "KEY-12": translate("Notices", "The seal key has no certificate"),
        "KEY-13": translate("Notices", "The certificate does not belong to the seal key"),
    }
    ran_out = translate("Notices", "The seal certificate has expired")
    renewed = translate(
        "Notices",
        "Nothing can be sealed until the key has a certificate that is good now. Please tell your IT.",
    )
    none_yet = Notice(
        translate("Notices", "This desk has no seal key yet"),
        translate(
            "Notices",
            "Nothing can be sealed before that. Your IT lays the town's key in the profile as keys/town.p12, "
            "or names its place in office.toml (seal_key).",
        ),
        Tone.WARNING,
        "key-round",
    )
    return {
        "KEY-16": none_yet,
        "KEY-03": Notice(ran_out, renewed, Tone.DANGER, "calendar-clock"),
        **{code: Notice(title, unsealed, Tone.DANGER, "key-round") for code, title in titles.items()},
    }
