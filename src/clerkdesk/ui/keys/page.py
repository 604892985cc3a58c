"""The page of the town's key: whose it is and how long it is good, with a test, and the way to lock it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from clerkdesk.base.errors import ClerkDeskError
from clerkdesk.base.jobs import Jobs, Lane
from clerkdesk.domain.keys import Keeping, KeyFacts
from clerkdesk.ui.keys.last_test import KeptTest, LastTest
from clerkdesk.ui.keys.looks import key_lines, pin_look, state_look, unknown_look
from clerkdesk.ui.kit.banner import Banner, BannerLook
from clerkdesk.ui.kit.buttons import Button, Kind
from clerkdesk.ui.kit.details import Facts
from clerkdesk.ui.kit.labels import Hairline, Text
from clerkdesk.ui.kit.notice_table import notice_for
from clerkdesk.ui.kit.secret_question import Reasons, SecretQuestion, can_be_answered
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import Role, Tone
from clerkdesk.usecases.keys import Keys


@dataclass(frozen=True)
class KeysUse:
    """What the page works with; ``memory`` remembers the last test at this desk."""

    keys: Keys
    jobs: Jobs
    now: Callable[[], datetime]
    memory: QSettings


class KeysPage(QWidget):
    """Shows what is known of the key, tests and locks it.

    ``toast_wished`` carries the words for what was done; ``settled`` after the key was opened or locked.
    """

    toast_wished = Signal(str)
    settled = Signal()

    def __init__(self, use: KeysUse) -> None:
        super().__init__()
        self._use = use
        self._tests = KeptTest(use.memory)
        self.banners: list[Banner] = []
        self._banner_room = QVBoxLayout()
        self.lines = Facts()
        self._busy = Text("", Role.SECONDARY, Tone.NEUTRAL, wrap=True)
        self.lock_button = Button(self.tr("Lock now"), icon="lock")
        self.lock_button.clicked.connect(self.lock)
        self.test_button = Button(self.tr("Test the key"), Kind.PRIMARY, icon="stamp")
        self.test_button.clicked.connect(self.test)
        self._question = SecretQuestion(self, self)
        self._question.given.connect(self._try)
        self._question.given_up.connect(lambda: self._rest())
        self._arrange()

    def _arrange(self) -> None:
        inner = Pane("surface")
        content = QVBoxLayout(inner)
        content.setContentsMargins(20, 16, 20, 16)
        content.setSpacing(16)
        self._banner_room.setSpacing(8)
        content.addLayout(self._banner_room)
        content.addWidget(self.lines)
        content.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        scroll.setAccessibleName(self.tr("What is known of the key"))
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 10, 20, 10)
        foot.setSpacing(12)
        foot.addWidget(self.lock_button)
        foot.addWidget(self._busy, 1)
        foot.addWidget(self.test_button)
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.setSpacing(0)
        room.addWidget(scroll, 1)
        room.addWidget(Hairline())
        room.addLayout(foot)

    # What is shown

    def begin(self) -> None:
        """Look at the key as it is now."""
        self._show_banners([])
        self.lines.set_facts([])
        self._rest()
        self._read()

    def close_page(self) -> None:
        """Want no more answers."""
        self._use.jobs.forget(self)
        self._question.close()

    def show_facts(self, facts: KeyFacts | None, outcome: BannerLook | None = None) -> None:
        """Show what is known of the key; and how what was just done with it went."""
        if facts is None:
            looks = [outcome, unknown_look()]
            self.lines.set_facts([])
        else:
            looks = [outcome, state_look(facts, self._use.now()), pin_look(facts.pin)]
            self.lines.set_facts(key_lines(facts, self._use.keys.asks, self._tests.of(facts)))
        self._show_banners([look for look in looks if look is not None])

    def _show_banners(self, looks: list[BannerLook]) -> None:
        """Show these; of two that say the same the later, which says it of this key."""
        for banner in self.banners:
            self._banner_room.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        told = {look.code or look.title: look for look in looks}
        self.banners = [Banner(look) for look in told.values()]
        for banner in self.banners:
            self._banner_room.addWidget(banner)

    def _read(self, outcome: BannerLook | None = None, tested: LastTest | None = None) -> None:
        def read(facts: KeyFacts | None) -> None:
            if facts is not None and tested is not None:
                self._tests.keep(tested, facts)
            self.show_facts(facts, outcome)

        def not_read(trouble: Exception) -> None:
            self._show_banners([*([outcome] if outcome is not None else []), _trouble_look(trouble)])

        self._run(self._use.keys.facts, read, not_read)

    # Acts

    def test(self) -> None:
        """Have the key sign something, asking for what opens it if need be."""
        if not self._busy.text():
            self._try(None)

    def lock(self) -> None:
        """Forget the key now."""
        if not self._busy.text():
            self._rest(self.tr("The key is being locked …"))
            self._run(self._use.keys.lock, lambda _: self._locked(), self._tell)

    def _try(self, secret: str | None) -> None:
        keys = self._use.keys
        self._rest(self.tr("The key is being tested …"))
        self._run(lambda: keys.test(secret), lambda _: self._passed(), self._not_passed)

    def _passed(self) -> None:
        title, sentence = (
            self.tr("The key seals"),
            self.tr("It has just signed something, and that is right."),
        )
        self._tested(BannerLook(title, sentence, Tone.SUCCESS, "circle-check"))

    def _not_passed(self, trouble: Exception) -> None:
        if can_be_answered(trouble):
            code = getattr(trouble, "code", "")
            self._question.ask(code, self._use.keys.asks, self._reasons())
        else:
            self._tested(_trouble_look(trouble))

    def _tested(self, outcome: BannerLook) -> None:
        self._question.close()
        self._read(outcome, LastTest(self._use.now(), outcome.code))
        self._end()

    def _locked(self) -> None:
        lasting = self._use.keys.asks.keeping is Keeping.KEY_RING
        locked = self.tr("The key is locked. Its passphrase in the key ring opens it for the next seal.")
        self.toast_wished.emit(locked if lasting else self.tr("The key is locked"))
        self._end()

    def _tell(self, trouble: Exception) -> None:
        self._show_banners([_trouble_look(trouble)])
        self._end()

    def _end(self) -> None:
        self._rest()
        self.settled.emit()

    def _reasons(self) -> Reasons:
        return Reasons(
            self.tr("The key is to sign something for a test."),
            self.tr("Unlock and test"),
            self.tr("Please try once more."),
        )

    def _rest(self, words: str = "") -> None:
        """Say what goes on now, or that nothing does."""
        self._busy.setText(words)

    def _run(
        self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Exception], None]
    ) -> None:
        self._use.jobs.run(Lane.SEAL, lambda _: work(), done, failed, owner=self)


def _trouble_look(trouble: Exception) -> BannerLook:
    """Trouble in words; what is not ours is raised again, for the crash report."""
    if not isinstance(trouble, ClerkDeskError):
        raise trouble
    notice = notice_for(trouble.code)
    return BannerLook(notice.title, notice.sentence, notice.tone, notice.icon, trouble.code)
