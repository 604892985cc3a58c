"""Words for files that are damaged, locked or hostile, and for seals that were not set."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from clerkdesk.ui.kit.notice import Notice, again
from clerkdesk.ui.kit.theme import Tone

translate = QCoreApplication.translate


def for_documents() -> dict[str, Notice]:
    """Codes of reading, keeping, making and sealing documents."""
    return {
        **_reading(),
        **_no_file(),
        **_attached(),
        **_pictures(),
        **_renderer(),
        **_handing_over(),
        **_keeping(),
        **_sealing(),
        **_batch(),
        **_paper(),
        **_report(),
    }


def _reading() -> dict[str, Notice]:
    damaged = translate("Notices", "Ask the program that made it to print it anew as PDF.")
    return {
        "PDF-01": Notice(translate("Notices", "This is not a PDF"), damaged, Tone.DANGER, "file-x"),
        "PDF-02": Notice(
            translate("Notices", "This PDF is damaged"), damaged, Tone.DANGER, "file-x", again()
        ),
        "PDF-03": Notice(
            translate("Notices", "This PDF is locked with a password"),
            translate("Notices", "Save it without a password in the program it comes from."),
            Tone.WARNING,
            "lock",
        ),
        "PDF-04": Notice(translate("Notices", "This file is empty"), damaged, Tone.DANGER, "file-x"),
        "PDF-07": Notice(
            translate("Notices", "This file is too large"),
            translate(
                "Notices",
                "Files of more than 500 MB are not shown; at the desk the limit of your office counts "
                "(size_limit_mb in office.toml). Ask for it in parts.",
            ),
            Tone.WARNING,
            "file-x",
        ),
        "PDF-08": Notice(
            translate("Notices", "This page does not exist"),
            translate("Notices", "The document has fewer pages."),
            Tone.WARNING,
        ),
        "PDF-14": Notice(
            translate("Notices", "This PDF has no pages"),
            translate("Notices", "Nothing in it can be shown. Ask for it once more."),
            Tone.WARNING,
            "file-x",
        ),
    }


def _no_file() -> dict[str, Notice]:
    """What is not there, or not to be had."""
    return {
        "PDF-09": Notice(
            translate("Notices", "The file is not there"),
            translate("Notices", "It may have been moved or renamed in the meantime."),
            Tone.WARNING,
            "search-x",
        ),
        "PDF-10": Notice(
            translate("Notices", "You may not read this file, or it is a folder"),
            translate("Notices", "Ask whoever looks after it for the right to read it."),
            Tone.WARNING,
            "lock",
        ),
    }


def _attached() -> dict[str, Notice]:
    return {
        "PDF-13": Notice(
            translate("Notices", "The attached file cannot be taken out"),
            translate("Notices", "The document names it, but it is not in there. Nothing was saved."),
            Tone.WARNING,
            "file-x",
        ),
    }


def _pictures() -> dict[str, Notice]:
    return {
        "PIC-01": Notice(
            translate("Notices", "This is no scan ClerkDesk can read"),
            translate("Notices", "Please scan the page again, as PDF, JPEG or PNG."),
            Tone.WARNING,
            "file-x",
        ),
    }


def _renderer() -> dict[str, Notice]:
    safe = translate("Notices", "The document is safe and unchanged. Only the view is missing.")
    return {
        "PDF-05": Notice(
            translate("Notices", "This document cannot be shown"), safe, Tone.DANGER, "file-x", again()
        ),
        "PDF-06": Notice(
            translate("Notices", "This document takes too long to show"),
            safe,
            Tone.WARNING,
            "hourglass",
            again(),
        ),
    }


def _handing_over() -> dict[str, Notice]:
    return {
        "EXC-09": Notice(
            translate("Notices", "The folder for the signed file cannot be used"),
            translate(
                "Notices",
                "It does not exist, or nothing can be written there. Nothing was taken in. Name another one.",
            ),
            Tone.WARNING,
            "folder",
        ),
    }


def _keeping() -> dict[str, Notice]:
    return {
        "BLB-01": Notice(
            translate("Notices", "The document's contents are missing"),
            translate("Notices", "Please tell your IT: the backup has them."),
            Tone.DANGER,
            "file-x",
        ),
        "BLB-02": Notice(
            translate("Notices", "The document is not what was kept"),
            translate(
                "Notices", "It is therefore not shown. Please tell your IT: the backup has the true one."
            ),
            Tone.DANGER,
            "shield-alert",
        ),
        "DOC-03": Notice(
            translate("Notices", "A signed document cannot be rewritten"),
            translate("Notices", "The signed version is kept. Add a new document instead."),
            Tone.WARNING,
            "lock",
        ),
    }


def _sealing() -> dict[str, Notice]:
    safe = translate("Notices", "Nothing was sealed, the document is as before.")
    failed = translate("Notices", "The seal could not be set")
    return {
        "SEA-01": Notice(translate("Notices", "This field cannot be signed"), safe, Tone.WARNING, "stamp"),
        "SEA-02": Notice(
            translate("Notices", "An earlier signature forbids changes"),
            translate("Notices", "Another signature would break it. Nothing was sealed."),
            Tone.WARNING,
            "lock",
        ),
        "SEA-03": Notice(
            translate("Notices", "The place to sign lies beside the page"),
            translate("Notices", "Nothing was sealed. Choose the place again."),
            Tone.WARNING,
            "pen-line",
        ),
        "SEA-04": Notice(translate("Notices", "This document cannot be sealed"), safe, Tone.DANGER, "stamp"),
        "SEA-05": Notice(failed, safe, Tone.DANGER, "stamp", again()),
        "SEA-06": Notice(failed, safe, Tone.DANGER, "shield-alert"),
        "SEA-07": Notice(failed, safe, Tone.DANGER, "shield-alert"),
        "SEA-08": Notice(
            translate("Notices", "The seal lacks nothing"),
            translate("Notices", "It holds already what was to be added."),
            Tone.INFO,
            "stamp",
        ),
        "SEA-09": Notice(
            translate("Notices", "The document is not the one that was shown"),
            translate("Notices", "Nothing was sealed. Show the newest version on the pad again."),
            Tone.WARNING,
            "stamp",
        ),
    }


def _batch() -> dict[str, Notice]:
    """What lies where a sealed file of no case is to lie, or to be made."""
    return {
        "BAT-01": Notice(
            translate("Notices", "Another file lies in the place of the sealed one"),
            translate("Notices", "It was left as it is. Move it, or have the sealed file laid elsewhere."),
            Tone.WARNING,
            "folder",
        ),
        "BAT-02": Notice(
            translate("Notices", "This file is being sealed already"),
            translate("Notices", "Somebody else has begun with it. Look again in a moment."),
            Tone.INFO,
            "stamp",
        ),
        "BAT-03": Notice(
            translate("Notices", "Something strange lies where the sealed file is to be made"),
            translate(
                "Notices", "A link, or somebody else's folder, was left as it is. Please tell your IT."
            ),
            Tone.WARNING,
            "folder",
        ),
    }


def _paper() -> dict[str, Notice]:
    not_made = translate("Notices", "The form could not be made")
    return {
        "PAP-01": Notice(not_made, translate("Notices", "Its template is missing. Please tell your IT.")),
        "PAP-02": Notice(not_made, translate("Notices", "Its template has a mistake. Please tell your IT.")),
        "PAP-06": Notice(
            not_made,
            translate("Notices", "The name holds a letter our fonts cannot draw. Please tell your IT."),
        ),
        "PAP-07": Notice(not_made, translate("Notices", "Nothing was kept."), Tone.DANGER, "", again()),
    }


def _report() -> dict[str, Notice]:
    return {
        "REP-01": Notice(
            translate("Notices", "The file was changed while it was checked"),
            translate("Notices", "No report was written. Check it once more."),
            Tone.WARNING,
            "file-x",
            again(),
        ),
        "REP-02": Notice(
            translate("Notices", "There is a file of this name already"),
            translate("Notices", "A report never replaces a file. Nothing was written. Choose another name."),
            Tone.WARNING,
            "file-x",
        ),
        "REP-03": Notice(
            translate("Notices", "The report could not be written"),
            translate("Notices", "The folder for it does not exist. Nothing was checked."),
            Tone.WARNING,
            "folder",
        ),
        "REP-04": Notice(
            translate("Notices", "The report could not be written"),
            translate("Notices", "This computer lacks libraries for its words. Please tell your IT."),
            Tone.WARNING,
            "file-x",
        ),
    }
