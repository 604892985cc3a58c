"""Why a case came back or was closed, in words, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from clerkdesk.domain.cases import CaseState
from clerkdesk.domain.entries import DeclineReason, read_note
from clerkdesk.domain.rights import Act
from clerkdesk.domain.sitting_fields import awaits_signature
from clerkdesk.ui.kit.banner import BannerLook
from clerkdesk.ui.kit.theme import Tone
from clerkdesk.ui.kit.words import declined_document, declined_name
from clerkdesk.usecases.cases import CaseView

translate = QCoreApplication.translate


def ended_look(view: CaseView) -> BannerLook | None:
    """The banner of a case that was given back or closed; None for any other."""
    if view.case.state is CaseState.CLOSED:
        return _closed(view)
    if view.case.declined:
        return _declined(view)
    return _returned(view) if view.case.returned else None


def declined_documents(view: CaseView) -> tuple[str, ...]:
    """What was not signed of the last sitting while the rest was sealed: titles with the reasons given.

    Empty when nothing of it was signed.
    """
    last = next((line for line in view.history if line.act in (Act.SEAL, Act.DECLINE)), None)
    there = {shown.document.title for shown in view.documents}
    notes = [read_note(value) for name, value in last.values if name == "declined"] if last else []
    return tuple(declined_document(*note) for note in notes if note[0] in there)


def _declined(view: CaseView) -> BannerLook:
    left = declined_documents(view)
    if left:
        title = translate("Case", "Not signed: {titles}").format(titles=", ".join(left))
        sentence = (
            translate(
                "Case",
                "The rest is sealed. Clear it up with them, then send it to the pad again, print it to be "
                "signed on paper, or withdraw the document.",
            )
            if len(_unsigned(view)) <= len(left)
            else translate(
                "Case",
                "Other documents are still to be signed too. Clear it up with them, then send it to the pad "
                "again, print it to be signed on paper, or withdraw the document.",
            )
        )
    else:
        title, why = (
            translate("Case", "The resident did not sign"),
            declined_name(DeclineReason(view.case.returned)),
        )
        if why:
            title = translate("Case", "The resident did not sign: {why}").format(why=why)
        sentence = translate(
            "Case",
            "Nothing was sealed. Clear it up with them and send it to the pad again, or close the case.",
        )
    return BannerLook(title, sentence, Tone.WARNING, "circle-slash")


def _unsigned(view: CaseView) -> list[str]:
    """The documents that are still to be signed on the pad, by id."""
    return [
        each.document.id
        for each in view.documents
        if awaits_signature(view.procedure, each.document, each.version.signed)
    ]


def _closed(view: CaseView) -> BannerLook:
    title, name = translate("Case", "Closed without result"), _who(view, Act.CLOSE)
    if name:
        title = translate("Case", "Closed without result by {name}").format(name=name)
    why = next((line.value("reason") for line in view.history if line.act is Act.CLOSE), "")
    return BannerLook(title, why, Tone.NEUTRAL, "ban")


def _returned(view: CaseView) -> BannerLook:
    title, name = translate("Case", "Returned"), _who(view, Act.RETURN)
    if name:
        title = translate("Case", "Returned by {name}").format(name=name)
    next_thing = translate("Case", "Put it right, then finish the check anew; it goes to the approval again.")
    return BannerLook(title, f"{view.case.returned}\n{next_thing}", Tone.WARNING, "undo-2")


def _who(view: CaseView, act: Act) -> str:
    return next((line.person_name for line in view.history if line.act is act), "")
