"""Words for stores, folders, keys and devices that do not do their part."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from clerkdesk.ui.kit.notice import Notice, again, reload
from clerkdesk.ui.kit.notice_keys import for_keys
from clerkdesk.ui.kit.theme import Tone

translate = QCoreApplication.translate


def for_machines() -> dict[str, Notice]:
    """Codes of the store, the folders, the seal key and helpers that stopped."""
    machines = {**_store(), **_folders(), **_at_the_door(), **_on_their_way(), **_desk(), **for_keys()}
    return {
        **machines,
        **_trust(),
        **_timestamps(),
        **_settings(),
        **_clock(),
        **_others(),
        **_pens(),
        **_calibration(),
    }


def _store() -> dict[str, Notice]:
    away = translate("Notices", "The case store cannot be reached")
    unsaved = translate("Notices", "This last step was not saved. Please try again in a moment.")
    return {
        "STO-01": Notice(away, unsaved, Tone.DANGER, "unplug", again()),
        "STO-02": Notice(*_disk_full(), Tone.DANGER, "", again()),
        "STO-06": Notice(
            translate("Notices", "The case store cannot be read"),
            translate(
                "Notices",
                "Nothing was changed. Please have your IT put back the last backup of office.sqlite.",
            ),
            Tone.DANGER,
        ),
        "STO-03": Notice(
            translate("Notices", "The case store is busy"), unsaved, Tone.WARNING, "hourglass", again()
        ),
        "STO-04": Notice(
            translate("Notices", "This ClerkDesk is too old for the case store"),
            translate("Notices", "Another desk has a newer version. Please have this one updated."),
            Tone.WARNING,
        ),
    }


def _disk_full() -> tuple[str, str]:
    return (
        translate("Notices", "The disk is full"),
        translate(
            "Notices",
            "This last step was not saved; everything before it is safe. Free some space, then try again.",
        ),
    )


def _folders() -> dict[str, Notice]:
    return {
        "BLB-03": Notice(
            translate("Notices", "The document folder cannot be reached"),
            translate("Notices", "Nothing was kept. Please try again in a moment."),
            Tone.DANGER,
            "unplug",
            again(),
        ),
        "BLB-04": Notice(*_disk_full(), Tone.DANGER, "", again()),
        "EXC-01": Notice(
            translate("Notices", "The folder of the other program cannot be reached"),
            translate(
                "Notices", "The signed document is safe here and is sent as soon as the folder is back."
            ),
            Tone.NEUTRAL,
            "cloud-off",
            again(),
        ),
        "EXC-03": Notice(
            translate("Notices", "Another file of this name lies in the folder"),
            translate(
                "Notices", "It was left as it is; the signed document is safe here. Move it, then try again."
            ),
            Tone.WARNING,
            "folder",
            again(),
        ),
    }


def _at_the_door() -> dict[str, Notice]:
    return {
        "EXC-05": Notice(
            translate("Notices", "This case has been signed already"),
            translate("Notices", "The file was not added. Take it in under a new reference."),
            Tone.WARNING,
            "pen-line",
        ),
        "EXC-02": Notice(
            translate("Notices", "This file name cannot be used"),
            translate("Notices", "Give the file a plain name without slashes and take it in again."),
            Tone.WARNING,
        ),
        "EXC-12": Notice(
            translate("Notices", "Another file of this name lies where the signed one is to go"),
            translate(
                "Notices", "Nothing was taken in and nothing changed. Move that file, then hand over again."
            ),
            Tone.WARNING,
            "folder",
        ),
    }


def _on_their_way() -> dict[str, Notice]:
    return {
        "EXC-10": Notice(
            translate("Notices", "The file is not held up any more"),
            translate("Notices", "It went back, or does not wait to. No other folder was chosen."),
            Tone.INFO,
            "",
            reload(),
        ),
        "EXC-11": Notice(
            translate("Notices", "The file is being sent at this moment"),
            translate("Notices", "See in a moment whether it went back; if not, choose the folder again."),
            Tone.INFO,
        ),
    }


def _desk() -> dict[str, Notice]:
    return {
        "DSK-04": Notice(
            translate("Notices", "The folder of this desk cannot be used"),
            translate(
                "Notices",
                "ClerkDesk must be able to write there. Nothing was changed. Please tell your IT.",
            ),
            Tone.DANGER,
            "folder",
        ),
        "DSK-09": Notice(
            translate("Notices", "There is no screen"),
            translate("Notices", "ClerkDesk needs one to open its windows."),
            Tone.WARNING,
            "monitor",
        ),
        "DSK-08": Notice(
            translate("Notices", "ClerkDesk is open already, and does not answer"),
            translate("Notices", "End it first, or restart the computer."),
            Tone.WARNING,
            "unplug",
        ),
        "CRA-01": Notice(
            translate("Notices", "Something unexpected happened"),
            translate(
                "Notices",
                "The desk goes on. See whether your last step was done; give your IT the number shown.",
            ),
        ),
        "DSK-01": Notice(
            translate("Notices", "Other programs cannot hand over files"),
            translate("Notices", "Drop them on the window instead. Please tell your IT."),
            Tone.WARNING,
            "unplug",
        ),
    }


def _trust() -> dict[str, Notice]:
    return {
        "TRU-01": Notice(
            translate("Notices", "A trusted certificate cannot be read"),
            translate("Notices", "Signatures are judged without it. Please tell your IT."),
            Tone.WARNING,
            "shield-alert",
        ),
    }


def _timestamps() -> dict[str, Notice]:
    """Why a seal still lacks its time stamp or evidence; it is sealed all the same."""
    later = translate("Notices", "The document is sealed. The time stamp follows by itself.")
    telling = translate("Notices", "The document is sealed, without time stamp. Please tell your IT.")
    titles = {
        "TRU-02": (translate("Notices", "No time stamp service is named"), telling),
        "TRU-03": (translate("Notices", "The time stamp service does not answer"), later),
        "TRU-04": (translate("Notices", "The time stamp service refuses"), later),
        "TRU-05": (translate("Notices", "The time stamp service answers wrongly"), later),
        "TRU-06": (translate("Notices", "The certification authority does not answer"), later),
        "TRU-07": (translate("Notices", "A certificate has been revoked"), telling),
        "TRU-08": (translate("Notices", "A certificate does not say where it can be checked"), telling),
        "TRU-18": (
            translate("Notices", "The address of a certification authority is not in the open network"),
            telling,
        ),
    }
    return {
        code: Notice(title, sentence, Tone.WARNING, "clock") for code, (title, sentence) in titles.items()
    }


def _clock() -> dict[str, Notice]:
    return {
        "CLK-01": Notice(
            translate("Notices", "The clock of this computer is wrong"),
            translate(
                "Notices",
                "It is behind what is already in the history: what is signed now would be dated wrongly. "
                "Please have your IT set it.",
            ),
            Tone.WARNING,
            "clock",
        ),
    }


def _settings() -> dict[str, Notice]:
    return {
        "SET-01": Notice(
            translate("Notices", "The settings cannot be read"),
            translate(
                "Notices", "ClerkDesk opens again once the file is mended. The self-test names file and line."
            ),
            Tone.WARNING,
            "settings",
        ),
        "SET-03": Notice(
            translate("Notices", "A database of its own cannot be used yet"),
            translate("Notices", "This ClerkDesk knows only its own store. Please tell your IT."),
            Tone.WARNING,
            "settings",
        ),
        "SET-04": Notice(
            translate("Notices", "The town is not named yet"),
            translate(
                "Notices",
                "A seal says for ever whose it is. Please tell your IT to write the town into office.toml.",
            ),
            Tone.WARNING,
            "settings",
        ),
        "SET-02": Notice(
            translate("Notices", "The settings cannot be saved"),
            translate("Notices", "They hold until ClerkDesk is closed."),
            Tone.WARNING,
            "settings",
            again(),
        ),
    }


def _pens() -> dict[str, Notice]:
    """What happens to pens while somebody signs; nothing that was written is lost."""
    to_pad = translate("Notices", "Pad and pen")
    return {
        "PAD-05": Notice(
            translate("Notices", "Two pens write on the pad"),
            translate("Notices", "What both wrote is kept; at the pad the field can be cleared."),
            Tone.INFO,
            "pen-line",
        ),
        "PAD-06": Notice(
            translate("Notices", "The pen of the pad does not answer any more"),
            translate(
                "Notices",
                "What was written is kept. See whether it is plugged in, then signing goes on.",
            ),
            Tone.WARNING,
            "unplug",
        ),
        "PAD-07": Notice(
            translate("Notices", "The pen writes on this screen instead of on the pad"),
            translate(
                "Notices",
                "It presses nothing here. In the settings of the pen choose the pad's screen; calibrate it "
                "once nobody signs.",
            ),
            Tone.WARNING,
            "monitor",
            to_pad,
        ),
        "PAD-08": Notice(
            translate("Notices", "The pen is held the wrong way round"),
            translate("Notices", "What is written with its other end is kept; at the pad it can be removed."),
            Tone.INFO,
            "eraser",
        ),
    }


def _calibration() -> dict[str, Notice]:
    return {
        "PAD-09": Notice(
            translate("Notices", "The calibration of the pen does not fit together"),
            translate("Notices", "Nothing was changed. Please touch all marks once more."),
            Tone.WARNING,
            "crosshair",
        ),
    }


def _others() -> dict[str, Notice]:
    stopped = translate("Notices", "Nothing was changed. It has been started again; please repeat the step.")
    helper = translate("Notices", "A helper program stopped")
    return {
        "CHD-01": Notice(helper, stopped, Tone.WARNING, "", again()),
        "CHD-03": Notice(helper, stopped, Tone.WARNING, "", again()),
        "SIG-05": Notice(helper, stopped, Tone.WARNING, "", again()),
        "VLT-01": Notice(
            translate("Notices", "The key ring cannot be reached"),
            translate("Notices", "The passphrase is kept only until ClerkDesk is closed."),
            Tone.WARNING,
            "key-round",
        ),
        "PAD-02": Notice(
            translate("Notices", "A language of the pad is missing"),
            translate("Notices", "The pad speaks the other languages. Please tell your IT."),
            Tone.WARNING,
            "languages",
        ),
        "PAD-04": Notice(
            translate("Notices", "Screens and pens cannot be asked for"),
            translate("Notices", "No window can be opened here. Please tell your IT."),
            Tone.WARNING,
            "monitor",
        ),
        "PAD-03": Notice(
            translate("Notices", "The pad's screen is gone"),
            translate(
                "Notices",
                "What was written is kept. Signing goes on as soon as the screen is back; you can also "
                "stop it and send the case to the pad again.",
            ),
            Tone.WARNING,
            "unplug",
        ),
    }
