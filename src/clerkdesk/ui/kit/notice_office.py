"""Words for what the rules of the office refuse, and for colleagues who were quicker."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from clerkdesk.ui.kit.notice import Notice, reload
from clerkdesk.ui.kit.theme import Tone

translate = QCoreApplication.translate


def for_office() -> dict[str, Notice]:
    """Codes of people, cases, approvals and filing."""
    return {
        **_quicker(),
        **_rules(),
        **_closed(),
        **_ending(),
        **_signing(),
        **_waiting(),
        **_approvals(),
        **_copies(),
        **_missing(),
        **_people(),
        **_rulebook(),
    }


def _quicker() -> dict[str, Notice]:
    changed = translate("Notices", "Somebody was quicker")
    kept = translate("Notices", "The case has changed since you opened it. Nothing was overwritten.")
    newer = translate("Notices", "The document has a newer version. Nothing was overwritten.")
    return {
        "DAT-01": Notice(changed, kept, Tone.INFO, "git-compare", reload()),
        "DAT-02": Notice(changed, newer, Tone.INFO, "git-compare", reload()),
        "DOC-02": Notice(changed, newer, Tone.INFO, "git-compare", reload()),
        "HIS-01": Notice(changed, kept, Tone.INFO, "git-compare", reload()),
        "ACT-01": Notice(
            translate("Notices", "This is done already"),
            translate("Notices", "It was not done a second time."),
            Tone.INFO,
            "",
            reload(),
        ),
        "INB-01": Notice(
            translate("Notices", "Somebody else has this case"),
            translate("Notices", "Ask them to put it back, or look at it without changing it."),
            Tone.INFO,
            "users",
            reload(),
        ),
        "CAS-04": Notice(
            translate("Notices", "This reference is taken"),
            translate("Notices", "Another case has it already. Please choose a different one."),
            Tone.WARNING,
        ),
    }


def _rules() -> dict[str, Notice]:
    return {
        "RGT-01": Notice(
            translate("Notices", "This is not yours to do"),
            translate(
                "Notices", "Your office has not given you this right. Please ask a colleague who has it."
            ),
            Tone.WARNING,
            "lock",
        ),
        "CAS-01": Notice(
            translate("Notices", "Another step comes first"),
            translate("Notices", "The procedure sets the order. The bar above shows what is next."),
            Tone.WARNING,
        ),
        "CAS-02": Notice(
            translate("Notices", "This case is filed"),
            translate(
                "Notices", "A filed case is no longer changed. Open a new one if something is missing."
            ),
            Tone.INFO,
            "archive",
        ),
        "CAS-07": Notice(
            translate("Notices", "A paper is missing"),
            translate("Notices", "Tick every required paper you have seen, then finish the check."),
            Tone.WARNING,
        ),
        "CAS-08": Notice(
            translate("Notices", "The receipt number is missing"),
            translate("Notices", "Enter the number of the receipt the resident was given."),
            Tone.WARNING,
        ),
        "CAS-12": Notice(
            translate("Notices", "Something is missing"),
            translate("Notices", "Enter the family name and what else is needed, then open the case."),
            Tone.WARNING,
        ),
    }


def _closed() -> dict[str, Notice]:
    return {
        "CAS-09": Notice(
            translate("Notices", "This case is closed"),
            translate("Notices", "It was closed without result. Reopen it first if it goes on."),
            Tone.INFO,
            "ban",
            reload(),
        ),
        "CAS-10": Notice(
            translate("Notices", "This case is open already"),
            translate("Notices", "Somebody has reopened it. Nothing was changed."),
            Tone.INFO,
            "",
            reload(),
        ),
        "CAS-11": Notice(
            translate("Notices", "Somebody is signing in this case"),
            translate("Notices", "Let it be sealed, declined or stopped first."),
            Tone.WARNING,
            "pen-line",
        ),
    }


def _ending() -> dict[str, Notice]:
    return {
        "EXC-04": Notice(
            translate("Notices", "This case is filed"),
            translate("Notices", "The file was not added. Take it in under a new reference."),
            Tone.WARNING,
            "archive",
        ),
        "EXC-07": Notice(
            translate("Notices", "The form names somebody else"),
            translate(
                "Notices",
                "It was not put into this case. Please compare name and reference.",
            ),
            Tone.WARNING,
            "user",
        ),
        "EXC-06": Notice(
            translate("Notices", "This case is approved already"),
            translate("Notices", "A further file would go past the approval. Have the case returned first."),
            Tone.WARNING,
            "lock",
        ),
        "FIL-01": Notice(
            translate("Notices", "Is it entered in the register?"),
            translate("Notices", "Enter the case in the register program and tick it here, then file it."),
            Tone.WARNING,
        ),
        "FIL-02": Notice(
            translate("Notices", "A signed document is broken"),
            translate("Notices", "The case was not filed. Have the document signed anew."),
            Tone.DANGER,
            "shield-alert",
        ),
    }


def _signing() -> dict[str, Notice]:
    return {
        "SGN-01": Notice(
            translate("Notices", "This document is broken"),
            translate("Notices", "It was changed after it was signed, so it cannot be signed again here."),
            Tone.DANGER,
            "shield-alert",
        ),
        "SGN-02": Notice(
            translate("Notices", "This document cannot be judged"),
            translate("Notices", "Look at it closely. You may accept it with a reason, which is recorded."),
            Tone.WARNING,
            "shield-question-mark",
            translate("Notices", "Accept with a reason"),
        ),
        "SGN-03": Notice(
            translate("Notices", "It is not yet the turn of signing"),
            translate("Notices", "Finish the step before it first."),
            Tone.WARNING,
        ),
        "SGN-04": Notice(
            translate("Notices", "There is no place to sign"),
            translate("Notices", "Show on the page where the signature goes."),
            Tone.WARNING,
            "pen-line",
            translate("Notices", "Choose the place"),
        ),
        "SGN-05": Notice(
            translate("Notices", "A field is still empty"),
            translate("Notices", "Nothing was sealed. Let the resident sign every field."),
            Tone.WARNING,
            "pen-line",
        ),
        "SGN-06": Notice(
            translate("Notices", "The reason is missing"),
            translate("Notices", "Write in a few words why; it is kept in the history."),
            Tone.WARNING,
        ),
    }


def _waiting() -> dict[str, Notice]:
    noted = translate("Notices", "This is noted already")
    seen = translate("Notices", "Look at the state of the case once more; it shows what comes next.")
    return {
        "WAI-01": Notice(noted, seen, Tone.INFO, "", reload()),
        "WAI-03": Notice(noted, seen, Tone.INFO, "", reload()),
        "WAI-04": Notice(
            translate("Notices", "There is nothing to take back"), seen, Tone.INFO, "", reload()
        ),
        "WAI-02": Notice(
            translate("Notices", "It is not here yet"),
            translate("Notices", "Please note first that it has arrived."),
            Tone.WARNING,
        ),
        "PPR-01": Notice(
            translate("Notices", "The scan is not in the case any more"),
            translate("Notices", "Nothing was sealed. Please add the scan again."),
            Tone.WARNING,
            "file-x",
        ),
        "PPR-02": Notice(
            translate("Notices", "A signature rests on this scan"),
            translate("Notices", "The form was sealed with it, so it stays in the case."),
            Tone.INFO,
            "lock",
        ),
        "WAI-05": Notice(
            translate("Notices", "The power of attorney is missing"),
            translate("Notices", "Hand it over only once you have seen the power of attorney."),
            Tone.WARNING,
        ),
        "WAI-06": Notice(
            translate("Notices", "The name of who collects is missing"),
            translate("Notices", "Please enter the name as it stands on their identity document."),
            Tone.WARNING,
        ),
    }


def _approvals() -> dict[str, Notice]:
    return {
        "APR-01": Notice(
            translate("Notices", "You had a hand in this case"),
            translate(
                "Notices", "Somebody else must approve it: four eyes. Looking and commenting do not count."
            ),
            Tone.WARNING,
            "users",
        ),
        "APR-02": Notice(
            translate("Notices", "The documents have changed"),
            translate("Notices", "Nothing was approved. Look at the new state, then decide."),
            Tone.INFO,
            "git-compare",
            reload(),
        ),
        "APR-03": Notice(
            translate("Notices", "What was approved must not change"),
            translate("Notices", "The approved document is kept as it was. Give the case back to change it."),
            Tone.WARNING,
            "lock",
        ),
        "APR-04": Notice(
            translate("Notices", "The reason is missing"),
            translate("Notices", "Write in a few words what the clerk should mend."),
            Tone.WARNING,
        ),
    }


def _copies() -> dict[str, Notice]:
    return {
        "CPY-01": Notice(
            translate("Notices", "The copy could not be saved there"),
            translate("Notices", "The original is safe. Please choose another folder, or make room."),
            Tone.WARNING,
            "save",
        ),
        "PRN-01": Notice(
            translate("Notices", "The printer does not take the document"),
            translate("Notices", "The original is safe. Check the printer, or save a copy and print that."),
            Tone.WARNING,
            "printer",
        ),
    }


def _missing() -> dict[str, Notice]:
    gone = translate("Notices", "It may have been moved, or is not open to you. Nothing was changed.")
    return {
        "CAS-05": Notice(translate("Notices", "This case was not found"), gone, Tone.WARNING, "search-x"),
        "DOC-01": Notice(translate("Notices", "This document was not found"), gone, Tone.WARNING, "search-x"),
        "PEO-01": Notice(translate("Notices", "This person was not found"), gone, Tone.WARNING, "search-x"),
        "PEO-09": Notice(
            translate("Notices", "Nobody works here yet"),
            translate("Notices", "Enter an administrator first, then do this again."),
            Tone.WARNING,
            "user",
        ),
        "PEO-08": Notice(
            translate("Notices", "Several people work here"),
            translate("Notices", "Say who does this. Nothing was changed."),
            Tone.WARNING,
            "user",
        ),
    }


def _people() -> dict[str, Notice]:
    return {
        "PEO-02": Notice(
            translate("Notices", "A name and a task are needed"),
            translate("Notices", "Enter your name and tick what you do here."),
            Tone.WARNING,
            "user",
        ),
        "PEO-03": Notice(
            translate("Notices", "Somebody works here already"),
            translate("Notices", "This office is not new any more. Close ClerkDesk and open it again."),
            Tone.WARNING,
            "users",
        ),
        "PEO-05": Notice(
            translate("Notices", "This person does not work here any more"),
            translate("Notices", "An administrator can give them a role again."),
            Tone.WARNING,
            "user",
        ),
        "PEO-06": Notice(
            translate("Notices", "Somebody of that name worked here"),
            translate(
                "Notices",
                "If they are back, give them a role again; if not, tell the names apart.",
            ),
            Tone.WARNING,
            "users",
        ),
        "PEO-07": Notice(
            translate("Notices", "Somebody is signing with this person"),
            translate("Notices", "Let the signature come to its end first. Nothing was changed."),
            Tone.WARNING,
            "pen-line",
        ),
    }


def _rulebook() -> dict[str, Notice]:
    return {
        "FPL-01": Notice(
            translate("Notices", "The file plan has no such entry"),
            translate("Notices", "The procedure names an entry your file plan lacks. Please tell your IT."),
            Tone.WARNING,
        ),
        "RUL-01": Notice(
            translate("Notices", "A rule of the office cannot be used"),
            translate(
                "Notices",
                "Its file has a mistake in the line named here. Until it is mended, nothing takes its place.",
            ),
            Tone.WARNING,
            "settings",
        ),
        "CAS-06": Notice(
            translate("Notices", "The procedure of this case is missing"),
            translate("Notices", "Its file could not be read. The self-test names file and line."),
            Tone.DANGER,
        ),
    }
