"""The scenes of working on a document: a form, remarks, attached files, pages, versions, pages in trouble."""

from collections.abc import Iterator
from dataclasses import replace

from clerkdesk.app.demo.acting import Cast
from clerkdesk.app.demo.camera import LARGE, SMALL
from clerkdesk.app.demo.hands import click, click_row, press
from clerkdesk.app.demo.morning import Morning
from clerkdesk.app.demo.player import Step
from clerkdesk.domain.pages import Place
from clerkdesk.ui.viewing.forms.form_memory import ChosenPlace, RememberedForms, RememberForm
from clerkdesk.ui.viewing.orientation.side_list import ATTACHED, COMMENTS
from clerkdesk.ui.viewing.pane import ViewerPane

_FORM = 1
"""Where the form lies in its case."""
_PROGRAM = 2
"""Which of its attached files can start something."""
_SIGNED = Place(0, 306.0, 530.0, 216.0, 36.0)
_ENTRIES = (
    ("Familienname", "Musterfrau"),
    ("Vornamen", "Erika"),
    ("Zone", "Zone B, Bahnhof"),
    ("Art", "Neu"),
)


class WorkingScenes:
    """Fills a form in, remarks on it, arranges pages; nothing is saved, so that each scene finds it new."""

    def __init__(self, cast: Cast, morning: Morning) -> None:
        self._cast = cast
        self._morning = morning

    def play(self) -> Iterator[Step]:
        """Play every scene; each step is begun here and yields how to see that it is done."""
        seat = self._cast.seat
        yield from self._cast.open(self._morning.form)
        seat.window.resize(SMALL)
        click(seat.case_page.frame.side.documents.rows[_FORM])
        yield self._cast.until(lambda: bool(self._viewer.form.entries.form.fields))
        yield from self._form()
        yield from self._beside()
        yield from self._remarks()
        yield from self._memory()
        yield from self._pages()
        yield from self._troubles()
        yield from self._versions()

    @property
    def _viewer(self) -> ViewerPane:
        return self._cast.seat.viewer

    def _form(self) -> Iterator[Step]:
        """Half filled in: what is missing is marked, by day and by night."""
        window, camera, viewer = self._cast.seat.window, self._cast.camera, self._viewer
        viewer.view.setFocus()
        press(window, "Tab")
        for name, value in _ENTRIES:
            viewer.form.entries.enter(name, value)
        yield self._cast.until(viewer.form.bar.save.isVisible)
        viewer.form.layer.go_to_field("Geburtsdatum")
        yield from camera.take("form", window, SMALL, LARGE)
        camera.dress("light", 200)
        yield Step("form", camera.still())
        viewer.form.layer.go_to_field("Geburtsdatum")
        yield from camera.take("form", window, percent=200)
        viewer.view.set_night(True)
        yield from camera.take("form-night", window)
        viewer.view.set_night(False)
        viewer.form.bar.discard.click()
        yield self._cast.until(lambda: not viewer.form.bar.save.isVisible())

    def _beside(self) -> Iterator[Step]:
        """What lies in the document beside its pages, and the warning before it is saved."""
        window, camera, lists = self._cast.seat.window, self._cast.camera, self._viewer.orientation
        press(window, "F4")
        yield self._cast.until(lists.side.tabs[COMMENTS].isVisible)
        click(lists.side.tabs[COMMENTS])
        click_row(lists.comments.list, 0)
        yield from camera.take("viewer-comments", window)
        click(lists.side.tabs[ATTACHED])
        click_row(lists.attached.list, _PROGRAM)
        yield from camera.take("viewer-attached", window)
        click(lists.attached.save_button)
        yield self._cast.until(lambda: self._cast.dialog() is not None)
        yield from camera.take("viewer-attached-warning", window)
        self._cast.close_dialog()
        press(window, "F4")
        press(window, "F4")

    def _remarks(self) -> Iterator[Step]:
        window, camera, viewer = self._cast.seat.window, self._cast.camera, self._viewer
        viewer.edits.comment()
        yield from camera.take("comment-place", window)
        press(window, "Return")
        yield self._cast.until(lambda: self._cast.dialog() is not None)
        yield from camera.take("comment-words", window)
        self._cast.close_dialog()
        menu = viewer.edits.imprint_menu()
        assert menu is not None
        menu.actions()[0].trigger()
        yield from camera.take("imprint-place", window)
        press(window, "Escape")

    def _memory(self) -> Iterator[Step]:
        """A place to sign is tried on two copies, and remembered."""
        seat, camera = self._cast.seat, self._cast.camera
        rules, jobs = seat.office.form_rules, self._cast.front.jobs
        dialog = RememberForm(rules, jobs, ChosenPlace(self._viewer.digest, _SIGNED), seat.window)
        dialog.open()
        dialog.try_on(self._morning.copies_of_form())
        yield self._cast.until(dialog.go_on_button.isEnabled)
        yield from camera.take("remember-form", seat.window)
        dialog.go_on_button.click()
        yield self._cast.until(lambda: len(rules.own()) > 0)
        RememberedForms(rules, jobs, seat.window).open()
        yield from camera.take("remembered-forms", seat.window)
        self._cast.close_dialog()

    def _pages(self) -> Iterator[Step]:
        """Pages of the statute turned and taken out, not saved yet."""
        seat, camera, viewer = self._cast.seat, self._cast.camera, self._viewer
        yield from self._cast.open(self._morning.reading)
        click(seat.case_page.frame.side.documents.rows[_FORM])
        yield self._cast.until(lambda: viewer.facts is not None and len(viewer.facts.labels) > 0)
        viewer.edits.arrange()
        yield self._cast.until(viewer.edits.arranging.isVisible)
        press(seat.window, "R")
        press(seat.window, "Right")
        press(seat.window, "Delete")
        yield from camera.take("arrange-pages", seat.window, SMALL, LARGE)
        yield from camera.take("arrange-pages", seat.window, percent=200)
        viewer.edits.arranging.grid.setFocus()
        press(seat.window, "Escape")
        press(seat.window, "Escape")  # given up: nobody is asked when the window closes
        yield self._cast.until(lambda: not viewer.edits.arranging.unsaved)

    def _troubles(self) -> Iterator[Step]:
        """A page that cannot be drawn, and a form of another kind."""
        seat, camera, viewer = self._cast.seat, self._cast.camera, self._viewer
        viewer.pictures.failed.emit(0, "PDF-05")
        yield from camera.take("viewer-page-trouble", seat.window)
        facts = viewer.facts
        assert facts is not None
        viewer.other_form.show_facts(replace(facts, other_form=True))
        yield from camera.take("viewer-other-form", seat.window)
        viewer.other_form.show_facts(facts)

    def _versions(self) -> Iterator[Step]:
        """The version that was signed first, and what came after it."""
        seat, camera, viewer = self._cast.seat, self._cast.camera, self._viewer
        yield from self._cast.open(self._morning.waiting)
        yield self._cast.until(lambda: viewer.verdict.banner is not None)
        press(seat.window, "Ctrl+Shift+S")
        yield self._cast.until(viewer.panel.isVisible)
        press(seat.window, "Return")
        yield from camera.take("signed-and-after", seat.window)
        _, after = viewer.panel.after_parts[0]
        after.version_button.click()
        yield self._cast.until(lambda: viewer.version.banner is not None and viewer.facts is not None)
        yield from camera.take("signed-version", seat.window)
        viewer.version.leave()
        yield self._cast.until(lambda: viewer.facts is not None)
