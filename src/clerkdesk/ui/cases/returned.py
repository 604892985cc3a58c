"""Why a case came back, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from clerkdesk.domain.rights import Act
from clerkdesk.ui.kit.banner import BannerLook
from clerkdesk.ui.kit.theme import Tone
from clerkdesk.usecases.cases import CaseView

translate = QCoreApplication.translate


def returned_look(view: CaseView) -> BannerLook | None:
    """The banner of a case that was given back; None for any other."""
    if not view.case.returned:
        return None
    last = next((line for line in view.history if line.act in (Act.RETURN, Act.DECLINE)), None)
    if last is not None and last.act is Act.DECLINE:
        return BannerLook(
            translate("Case", "The resident did not want to sign"),
            translate("Case", "Nothing was sealed. Clear it up with them, then send it to the pad again."),
            Tone.WARNING,
            "undo-2",
        )
    name = last.person_name if last is not None else ""
    title = (
        translate("Case", "Returned by {name}").format(name=name) if name else translate("Case", "Returned")
    )
    return BannerLook(title.format(name=name), view.case.returned, Tone.WARNING, "undo-2")
