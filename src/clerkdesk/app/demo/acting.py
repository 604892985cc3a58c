"""What the people in front of the camera do: sit down, open cases, press, tick, write."""

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QDialog, QLineEdit, QWidget

from clerkdesk.app.demo.camera import Camera
from clerkdesk.app.demo.hands import click, primary
from clerkdesk.app.demo.pen import PretendPen, on_the_line, recorded
from clerkdesk.app.demo.player import Step
from clerkdesk.app.front import DeskFront
from clerkdesk.app.seat import Seat
from clerkdesk.domain.procedures import StepId
from clerkdesk.ui.kit.choices import Tick
from clerkdesk.ui.kit.toast import Toast
from clerkdesk.ui.pad.writing import WritingField
from clerkdesk.ui.shell.rail import Rail


@dataclass
class Cast:
    """The people at one desk, and the camera that looks at them."""

    front: DeskFront
    camera: Camera

    @property
    def seat(self) -> Seat:
        """Who sits there now, with window and pages."""
        assert self.front.seat is not None
        return self.front.seat

    def sit_down(self, person: str) -> Generator[Step, None, Seat]:
        """Let a person, by id, sit down."""
        seat = self.front.open(person)
        yield self.until(lambda: seat.window.isVisible())
        return seat

    def open(self, case: str) -> Iterator[Step]:
        """Open a case beside the list, and wait for it."""
        seat = self.seat
        seat.window.open_case(case)

        def lies_open() -> bool:
            view = seat.case_page.view
            return view is not None and view.case.id == case

        yield self.until(lies_open)

    def step(self) -> StepId | None:
        """The step of the case that is open."""
        view = self.seat.case_page.view
        return view.case.next_step if view is not None else None

    def rail(self) -> Rail:
        """The rail of the window."""
        rail = self.seat.window.findChild(Rail)
        assert isinstance(rail, Rail)
        return rail

    def until(self, shows: Callable[[], bool]) -> Step:
        """Until something shows and all is still."""
        still = self.camera.still()
        return Step(
            f"after {self.camera.taken[-1] if self.camera.taken else 'the start'}",
            lambda: still() and shows(),
        )

    def tick(self, tick: Tick) -> None:
        """Click a tick box."""
        click(tick, QPoint(12, tick.height() // 2))

    def click_primary(self, part: QWidget) -> None:
        """Click the one filled button of a part."""
        button = primary(part)
        assert button is not None
        click(button)

    def press_button(self, part: QWidget, words: str) -> None:
        """Click the button with these words."""
        buttons = part.findChildren(QAbstractButton)
        click(next(button for button in buttons if button.isVisible() and button.text() == words))

    def write(self, name: str) -> None:
        """Write a recorded signature on the pad."""
        pad = self.front.pad
        field = pad.findChild(WritingField)
        assert isinstance(field, WritingField)
        PretendPen(pad.windowHandle()).sign(recorded(name), on_the_line(field))

    def put_away_toast(self) -> None:
        """Do not wait until the toast goes by itself."""
        for toast in self.seat.window.findChildren(Toast):
            toast.hide()

    def dialog(self) -> QDialog | None:
        """The dialog over the window, None while there is none."""
        window = self.seat.window
        return next((d for d in window.findChildren(QDialog) if d.isVisible()), None)

    def answer_dialog(self, words: str) -> None:
        """Type something into the dialog and go on."""
        dialog = self.dialog()
        assert dialog is not None
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.setText(words)
        self.click_primary(dialog)

    def close_dialog(self) -> None:
        """Give up what the dialog asks."""
        dialog = self.dialog()
        assert dialog is not None
        dialog.reject()
