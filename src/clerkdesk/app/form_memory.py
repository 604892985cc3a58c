"""Remembering forms at a seat: offered when a place was chosen, and in the viewer's menu."""

from PySide6.QtCore import QObject

from clerkdesk.base.jobs import Jobs
from clerkdesk.domain.pages import Place
from clerkdesk.registry.sitting_plans import CHOSEN_FIELD
from clerkdesk.ui.cases.page import CasePage
from clerkdesk.ui.shell.window import DeskWindow
from clerkdesk.ui.viewing.bar.more import MoreAction
from clerkdesk.ui.viewing.forms.form_memory import ChosenPlace, RememberedForms, RememberForm
from clerkdesk.ui.viewing.pane import ViewerPane
from clerkdesk.usecases.form_rules import FormRules


class FormMemory(QObject):
    """Leads from a chosen place to a form rule."""

    def __init__(
        self, rules: FormRules, jobs: Jobs, viewer: ViewerPane, page: CasePage, window: DeskWindow
    ) -> None:
        super().__init__(window)
        self._rules, self._jobs = rules, jobs
        self._viewer, self._page, self._window = viewer, page, window
        viewer.place_chosen.connect(self._offer)
        remember, remembered = self.tr("Remember the place to sign …"), self.tr("Remembered forms …")
        viewer.more_actions += [
            MoreAction("remember_place", remember, "map-pin", "", self.remember, self._why_not, "forms"),
            MoreAction("remembered_forms", remembered, "list", "", self.show_remembered, group="forms"),
        ]

    def remember(self) -> None:
        """Ask for copies of the form in view, whose place was chosen."""
        chosen = self._chosen()
        if chosen is not None and self._rules.may_keep:
            self._open(chosen)

    def show_remembered(self) -> None:
        """Show which forms are remembered."""
        RememberedForms(self._rules, self._jobs, self._window).open()

    def _offer(self, place: Place) -> None:
        digest = self._viewer.digest
        if digest and self._rules.may_keep:
            chosen = ChosenPlace(digest, place)
            way = self.tr("Remember for this form …"), lambda: self._open(chosen)
            self._window.tell(self.tr("Place chosen"), way)

    def _open(self, chosen: ChosenPlace) -> None:
        RememberForm(self._rules, self._jobs, chosen, self._window).open()

    def _chosen(self) -> ChosenPlace | None:
        view = self._page.view
        for each in view.documents if view is not None else ():
            place = dict(each.document.places).get(CHOSEN_FIELD)
            if each.version.digest == self._viewer.digest and place is not None:
                return ChosenPlace(each.version.digest, place)
        return None

    def _why_not(self) -> str:
        if not self._rules.may_keep:
            return self.tr("Clerks and supervisors have the desk remember forms")
        return "" if self._chosen() is not None else self.tr("Nobody chose a place on this document")
