"""The scenes of cases that end otherwise: not signed, closed without result, a document withdrawn."""

from collections.abc import Iterator

from clerkdesk.app.demo.acting import Cast
from clerkdesk.app.demo.camera import LARGE, SMALL
from clerkdesk.app.demo.hands import click, press
from clerkdesk.app.demo.morning import checked
from clerkdesk.app.demo.player import Step
from clerkdesk.app.demo.town import CLERK
from clerkdesk.domain.cases import Case
from clerkdesk.usecases.office import Office

WHY = "Kommt nicht mehr, hat angerufen"


class EndingScenes:
    """Ends cases without a result, as it also happens."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast

    def play(self) -> Iterator[Step]:
        """Play every scene; each step is begun here and yields how to see that it is done."""
        seat = yield from self._cast.sit_down(CLERK.id)
        declined, sound = _declined(seat.office).id, checked(seat.office).id
        seat.window.note_change()
        yield from self._closing(declined)
        yield from self._withdrawing(sound)

    def _closing(self, case: str) -> Iterator[Step]:
        seat, camera = self._cast.seat, self._cast.camera
        yield from self._cast.open(case)
        yield from camera.take("case-not-signed", seat.window, SMALL, LARGE)
        banner = seat.case_page.frame.returned
        assert banner is not None
        click(banner.buttons[0])
        yield self._cast.until(lambda: self._cast.dialog() is not None)
        yield from camera.take("close-case", seat.window)
        self._cast.answer_dialog(WHY)
        yield self._cast.until(lambda: self._cast.dialog() is None)
        self._cast.put_away_toast()
        yield from camera.take("case-closed", seat.window)
        press(seat.window, "F9")
        yield from camera.take("refused", seat.window)
        self._cast.put_away_toast()

    def _withdrawing(self, case: str) -> Iterator[Step]:
        seat, camera = self._cast.seat, self._cast.camera
        yield from self._cast.open(case)
        for theme in ("light", "dark"):
            camera.dress(theme)
            seat.window.resize(SMALL)
            yield Step("case-menu", camera.still())
            click(seat.case_page.frame.bar.more_tool)
            yield Step("case-menu", camera.still())
            camera.shoot("case-menu", seat.window)
            seat.case_page.besides.put_away()
        camera.dress("light")
        seat.case_page.besides.withdraw()
        yield self._cast.until(lambda: self._cast.dialog() is not None)
        yield from camera.take("withdraw", seat.window)
        self._cast.answer_dialog("Falsches Blatt")
        yield self._cast.until(lambda: self._cast.dialog() is None)
        self._cast.put_away_toast()
        yield from camera.take("case-withdrawn", seat.window)


def _declined(office: Office) -> Case:
    sitting = office.signing.prepare(checked(office).id)
    office.signing.send_to_pad(sitting)
    return office.signing.decline(sitting)
