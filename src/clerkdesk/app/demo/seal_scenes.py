"""The scenes of seals: the signatures of a document in every verdict, and the town's key in every state."""

from collections.abc import Generator, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from clerkdesk.app.demo.acting import Cast
from clerkdesk.app.demo.camera import LARGE, SMALL
from clerkdesk.app.demo.hands import click, press
from clerkdesk.app.demo.morning import Morning
from clerkdesk.app.demo.player import Step
from clerkdesk.app.demo.pretend_keys import PretendKeys, pretend_facts
from clerkdesk.app.key_watch import KeyWatch
from clerkdesk.domain.seals import Level
from clerkdesk.domain.signatures import Judgement, Kind
from clerkdesk.ui.keys.page import KeysUse
from clerkdesk.ui.shell.keys_sheet import KeysSheet

UNKNOWN, CHANGED = 1, 2
"""Where the documents with bad verdicts lie in the list of their case."""
_STAMPER = "Zeitstempeldienst Musterland (Demo)"
_WRONG_PINS = ("1111", "2222")


class SealScenes:
    """Opens the signatures beside the pages, and the sheet of the key."""

    def __init__(self, cast: Cast, morning: Morning) -> None:
        self._cast = cast
        self._morning = morning

    def play(self) -> Iterator[Step]:
        """Play every scene; each step is begun here and yields how to see that it is done."""
        yield from self._valid()
        yield from self._stamped()
        yield from self._doubtful()
        yield from self._keys()
        yield from self._pin()

    def _valid(self) -> Iterator[Step]:
        seat, camera = self._cast.seat, self._cast.camera
        viewer = seat.viewer
        yield from self._cast.open(self._morning.waiting)
        yield self._cast.until(lambda: viewer.verdict.banner is not None)
        banner = viewer.verdict.banner
        assert banner is not None
        click(banner.buttons[0])
        yield self._cast.until(viewer.panel.isVisible)
        yield from camera.take("signatures-valid", seat.window, SMALL, LARGE)
        press(seat.window, "Return")
        yield from camera.take("signature-on-page", seat.window)
        press(seat.window, "Escape")
        for percent in (150, 200):
            camera.dress("light", percent)
            seat.window.resize(SMALL)
            yield Step("signatures-valid", camera.still())
            press(seat.window, "Ctrl+Shift+S")
            yield self._cast.until(viewer.panel.isVisible)
            yield from camera.take("signatures-valid", seat.window, percent=percent)
            viewer.signatures.close_panel()

    def _stamped(self) -> Iterator[Step]:
        """The document as it lies in an archive: a time stamp in each signature, and one over all."""
        seat = self._cast.seat
        judgement = seat.office.signing.judge(self._digest())
        seat.viewer.show_judgement(_archived(judgement))
        press(seat.window, "Ctrl+Shift+S")
        yield self._cast.until(seat.viewer.panel.isVisible)
        for _ in seat.viewer.panel.cards[1:]:
            press(seat.window, "Down")
        yield from self._cast.camera.take("signatures-time-stamps", seat.window, SMALL, LARGE)
        seat.viewer.signatures.close_panel()

    def _digest(self) -> str:
        view = self._cast.seat.case_page.view
        assert view is not None
        return view.documents[0].version.digest

    def _doubtful(self) -> Iterator[Step]:
        seat = self._cast.seat
        yield from self._cast.open(self._morning.verdicts)
        for at, name in ((UNKNOWN, "signatures-cannot-be-judged"), (CHANGED, "signatures-invalid")):
            click(seat.case_page.frame.side.documents.rows[at])
            yield self._cast.until(lambda: seat.viewer.verdict.banner is not None)
            if at == CHANGED:
                yield from self._cast.camera.take("verdict-changed", seat.window, percent=200)
            press(seat.window, "Ctrl+Shift+S")
            yield self._cast.until(seat.viewer.panel.isVisible)
            yield from self._cast.camera.take(name, seat.window)
            seat.viewer.signatures.close_panel()
            yield self._cast.until(lambda: seat.viewer.verdict.banner is not None)

    def _keys(self) -> Iterator[Step]:
        seat, camera = self._cast.seat, self._cast.camera
        now = datetime.now(UTC)
        facts = seat.office.keys.facts()
        assert facts is not None
        kinds = pretend_facts(facts, now)
        front = self._cast.front
        KeyWatch(front.desk.seal_key, front.jobs, front.desk.clock.now).tell(seat.window, kinds["ends-soon"])
        yield from camera.take("key-ends-soon-banner", seat.window)
        self._cast.press_button(seat.window, "Schließen")
        for name, each in kinds.items():
            yield from self._key(name, PretendKeys(each))

    def _key(self, name: str, keys: PretendKeys) -> Iterator[Step]:
        seat, camera = self._cast.seat, self._cast.camera
        sheet = yield from self._lay_sheet(keys)
        yield from camera.take(f"key-{name}", seat.window)
        if name == "good":
            yield from camera.take(f"key-{name}", seat.window, percent=200)
            click(sheet.page.test_button)
            yield self._cast.until(lambda: len(sheet.page.banners) > 1)
            yield from camera.take("key-tested", seat.window)
        sheet.go()

    def _pin(self) -> Iterator[Step]:
        """The PIN of a token: asked for, wrong, and the last try."""
        seat, camera = self._cast.seat, self._cast.camera
        facts = seat.office.keys.facts()
        assert facts is not None
        token = pretend_facts(facts, datetime.now(UTC))["token"]
        sheet = yield from self._lay_sheet(PretendKeys(token))
        click(sheet.page.test_button)
        yield self._cast.until(lambda: self._cast.dialog() is not None)
        yield from camera.take("pin", seat.window)
        for name, pin in zip(("pin-wrong", "pin-last-try"), _WRONG_PINS, strict=True):
            self._cast.answer_dialog(pin)
            yield from camera.take(name, seat.window)
        self._cast.close_dialog()
        sheet.go()

    def _lay_sheet(self, keys: PretendKeys) -> Generator[Step, None, KeysSheet]:
        """Lay a sheet with such a key over the window, and wait for what it tells."""
        front, window = self._cast.front, self._cast.seat.window
        sheet = KeysSheet(window, KeysUse(keys, front.jobs, front.desk.clock.now, front.memory))
        sheet.come()
        yield self._cast.until(lambda: bool(sheet.page.banners))
        return sheet


def _archived(judgement: Judgement) -> Judgement:
    """What would be said of a file with its archive time stamp."""
    now = datetime.now(UTC)
    signed = tuple(
        replace(each, level=str(Level.B_LTA), time_proven=True, proven_by=_STAMPER)
        for each in judgement.signatures
    )
    first = signed[0]
    assert first.certificate is not None
    stamp = replace(
        first,
        field="archive",
        kind=Kind.TIMESTAMP,
        level="",
        time=now,
        changes=(),
        reason_given="",
        proven_by="",
        certificate=replace(first.certificate, name=_STAMPER, organisation=""),
        ends=now + timedelta(days=900),
    )
    return replace(judgement, signatures=(*signed, stamp))
