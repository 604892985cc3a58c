"""A sitting from the desk's side: prepare, send to the pad, hand the ink to the seal, say how it ended."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from clerkdesk.base.errors import ClerkDeskError, Conflict
from clerkdesk.base.jobs import Jobs
from clerkdesk.domain.entries import DeclineReason
from clerkdesk.domain.pages import Place
from clerkdesk.domain.sittings import SignedSitting, Sitting, StopReason
from clerkdesk.registry.rounds import Interrupted
from clerkdesk.ui.kit.banner import Act, BannerLook
from clerkdesk.ui.kit.theme import Tone
from clerkdesk.ui.kit.words import stop_name
from clerkdesk.ui.signing.ink_keeper import InkKeeper
from clerkdesk.ui.signing.key_check import KeyCheck
from clerkdesk.ui.signing.pad import Pad, PadProgress
from clerkdesk.ui.signing.panel import SigningPanel
from clerkdesk.ui.signing.preparing import Preparing
from clerkdesk.ui.signing.sitting_book import SittingBook
from clerkdesk.ui.signing.stage import Stage, duty
from clerkdesk.ui.signing.witnessing import Witnessing
from clerkdesk.usecases.office import Office

ABORT, MIRROR = "abort_pad", "mirror"


class SigningFlow(QObject):
    """Leads one sitting at a time.

    ``case_changed`` (id) after it was sealed, declined or stopped, ``toast_wished`` (words, undo),
    ``place_wished`` (document id) when the clerk must choose a place, to be answered by ``take_place``;
    ``case_wished`` (id) to put another case on the table; ``stage_changed`` (Stage) from the first look at
    the documents until the sitting is over; ``busy`` (bool) while the resident is at the pad;
    ``reason_changed`` (action, reason) when the pad can be stopped or not.
    """

    case_changed = Signal(str)
    toast_wished = Signal(str, object)
    place_wished = Signal(str)
    case_wished = Signal(str)
    stage_changed = Signal(object)
    busy = Signal(bool)
    reason_changed = Signal(str, str)

    def __init__(self, office: Office, jobs: Jobs, pad: Pad, language: str = "de") -> None:
        super().__init__()
        self._pad = pad
        self._language = language
        self._case = ""
        self._table = ""
        self._sitting: Sitting | None = None
        self.stage = Stage.IDLE
        self.panel = SigningPanel()
        self._preparing = Preparing(office.signing, office.signers, jobs, self.panel, self)
        self._key_check = KeyCheck(office.seal_key, jobs, self.panel, self)
        self._book = SittingBook(office.signing, jobs, self)
        self._ink = InkKeeper(office, jobs, self.panel, self)
        Witnessing(pad, self.panel.bar, language, self.panel.bar)  # goes with the bar it speaks through
        self.panel.mirror.follow(pad)
        self._listen()
        QTimer.singleShot(0, self, lambda: self._enter(self.stage))  # once those who want to know can listen

    @property
    def case(self) -> str:
        """The case that is being signed; empty when none is."""
        return self._case

    @property
    def duty(self) -> str:
        """What must be done before anybody leaves the desk, in words; empty when nothing would be lost."""
        return duty(self.stage)

    @property
    def kept(self) -> SignedSitting | None:
        """What was written and is not sealed yet."""
        return self._ink.kept

    def deeds(self) -> Mapping[str, Callable[[], object]]:
        """What the flow does for the actions of the window, by action id."""
        return {ABORT: self.stop, MIRROR: self.panel.mirror.toggle}

    def begin(self, case: str) -> None:
        """Send a case to the pad; one that is under way goes on undisturbed."""
        if self._case:
            return
        self._case = self._table = case
        self.panel.notices.clear()
        self._enter(Stage.PREPARING)
        self._preparing.begin(case)

    def take_paper(self, signed: SignedSitting) -> None:
        """Seal what was signed with a pen, as its scan shows; a sitting under way goes on undisturbed."""
        if not self._case:
            self._case = self._table = signed.sitting.case
            self.panel.notices.clear()
            self._ink.keep(signed)

    def stop(self, why: StopReason = StopReason.CLERK) -> None:
        """End the sitting at the pad, or what comes before it; ink that was handed in stays."""
        if self.stage is Stage.AT_PAD:
            self._pad.stop(why)
        elif self._sitting is not None:
            self._stopped(self._sitting, why)  # before the pad shows it
        elif self.stage is Stage.PREPARING:
            self._end()

    def show_case(self, case: str) -> None:
        """Another case lies on the table: trouble of the one before is put away, a signature still waits."""
        if case != self._table and self.stage is Stage.IDLE:
            self.panel.notices.clear()
        self._table = case
        self.panel.interrupted.show_case(case)
        self._settle_away()

    def take_place(self, place: Place) -> None:
        """Keep the place the clerk chose, and go on."""
        self._preparing.take_place(place)

    def give_up_place(self) -> None:
        """The clerk does not choose a place; nothing was changed."""
        self._preparing.give_up_place()

    def show_interrupted(self, items: Iterable[Interrupted]) -> None:
        """Tell what a crash cut short at its case; each is acknowledged when its banner is closed."""
        self.panel.interrupted.show_items(items)
        self.panel.settle()

    @property
    def untold(self) -> tuple[Interrupted, ...]:
        """What a crash cut short in other cases than the one on the table."""
        return self.panel.interrupted.untold

    def close(self) -> None:
        """Leave the desk: a sitting that goes on is stopped, and no answer is wanted any more."""
        self.stop(StopReason.DESK_LEFT)
        self._preparing.stop()
        self._key_check.stop()
        self._book.close()
        self._ink.close()

    def _listen(self) -> None:
        panel, pad = self.panel, self._pad
        panel.bar.stopped.connect(self.stop)
        self._preparing.ready.connect(self._key_check.begin)
        self._preparing.refused.connect(self._fail)
        self._key_check.passed.connect(self._send)
        self._key_check.refused.connect(self._fail)
        self._key_check.given_up.connect(self._end)
        self._preparing.given_up.connect(self._end)
        self._preparing.noted.connect(lambda: self.case_changed.emit(self._case))
        self._preparing.place_wished.connect(self.place_wished)
        self._ink.sealed.connect(self._sealed)
        self._ink.given_up.connect(self._given_up)
        self._ink.waits.connect(self._seal_waits)
        self._book.noted.connect(self.case_changed)
        self._book.trouble.connect(self._tell)
        panel.checking.stopped.connect(self.stop)
        panel.interrupted.told.connect(self._book.told)
        panel.interrupted.case_wished.connect(self.case_wished)
        panel.elsewhere.case_wished.connect(lambda: self.case_wished.emit(self._case))
        pad.signed.connect(self._signed)
        pad.declined.connect(self._declined)
        pad.aborted.connect(self._aborted)
        pad.changed.connect(self._progressed)
        pad.language_changed.connect(panel.bar.show_language)

    # Before the pad

    def _send(self, sitting: Sitting) -> None:
        self._sitting = sitting
        self._enter(Stage.SENDING)
        self._book.send(
            sitting,
            lambda: self._sent(sitting),
            lambda trouble: self._fail(trouble) if self._is_ours(sitting) else self._tell(trouble),
        )

    def _sent(self, sitting: Sitting) -> None:
        if not self._is_ours(sitting):
            return
        self.panel.bar.begin(sitting, self._language)
        self.panel.show_only(self.panel.bar)
        self._enter(Stage.AT_PAD)
        try:
            self._pad.begin(sitting, languages_of(sitting), self._language)
        except ClerkDeskError as trouble:
            self._book.stop(sitting, StopReason.REFUSED)
            self._fail(trouble)

    # At the pad

    def _progressed(self, progress: PadProgress) -> None:
        if self._sitting is not None:
            self.panel.bar.show_progress(progress)

    def _signed(self, signed: SignedSitting) -> None:
        if not self._is_ours(signed.sitting):
            return
        self._sitting = None
        self._ink.keep(signed)

    def _declined(self, sitting: Sitting, reason: str) -> None:
        if not self._is_ours(sitting):
            return
        self._sitting = None
        self.panel.show_only(None)
        self._enter(Stage.WRITING)
        named, unnamed = self.tr("{name} did not sign; it is noted"), self.tr("Not signed; it is noted")
        words = _told(named, unnamed, sitting)
        self._book.decline(
            sitting,
            DeclineReason(reason),
            lambda: self._finish(words),
            lambda trouble: self._not_noted(sitting, trouble),
        )

    def _not_noted(self, sitting: Sitting, trouble: Exception) -> None:
        self._book.stop(
            sitting, StopReason.REFUSED
        )  # where that fails too, it stays announced, to be told of
        self._fail(trouble)

    def _aborted(self, sitting: Sitting, why: str) -> None:
        if self._is_ours(sitting):
            self._stopped(sitting, StopReason(why))

    def _stopped(self, sitting: Sitting, why: StopReason) -> None:
        case = sitting.case
        self.panel.interrupted.settle_sittings(case)
        self._end()
        self._book.stop(sitting, why)
        title = self.tr("Signing was stopped")
        if why is not StopReason.CLERK:
            title = f"{title}: {stop_name(why)}"
        sentence = self.tr("Nothing was sealed, the documents of {name} are as before.")
        look = BannerLook(title, sentence.format(name=sitting.signer), Tone.INFO, "tablet")
        self.panel.notices.say(look, (Act(self.tr("Send to the pad again"), lambda: self.begin(case)),))
        self.panel.settle()

    def _is_ours(self, sitting: Sitting) -> bool:
        return self._sitting is not None and sitting.id == self._sitting.id

    # After the pad

    def _seal_waits(self, waits: bool) -> None:
        self._enter(Stage.WAITING if waits else Stage.WRITING)
        if waits and self.kept is not None and self.kept.at_pad:
            self._pad.ask_patience()

    def _sealed(self, signed: SignedSitting) -> None:
        if signed.at_pad:
            self._pad.thank()
        self._book.told(signed.sitting.id)
        named, unnamed = self.tr("Signed by {name} and sealed"), self.tr("Signed and sealed")
        words = _told(named, unnamed, signed)
        in_part = self.tr("Sealed what was signed; the rest was declined, and that is noted")
        self._finish(in_part if signed.declined else words)

    def _given_up(self, sitting: Sitting, trouble: object) -> None:
        self._pad.stop()  # nobody shall be thanked for what was not sealed
        if isinstance(trouble, ClerkDeskError):
            self._book.stop(sitting, StopReason.REFUSED)
            self._finish()
            self._fail(trouble)
        else:
            self._book.stop(sitting, StopReason.DISCARDED)
            named = self.tr("The signature of {name} was discarded")
            unnamed = self.tr("The signature was discarded")
            self._finish(_told(named, unnamed, sitting))

    def _finish(self, words: str = "") -> None:
        case = self._case
        self.panel.interrupted.settle_sittings(case)
        self._end()
        self.case_changed.emit(case)
        if words:
            self.toast_wished.emit(words, None)

    def _end(self) -> None:
        self._preparing.stop()
        self._key_check.stop()
        self._case, self._sitting = "", None
        self.panel.show_only(None)
        self._enter(Stage.IDLE)

    def _fail(self, trouble: Exception) -> None:
        case = self._case
        self._end()
        again = (lambda: self.begin(case)) if case else None
        self.panel.notices.show_trouble(trouble, again)
        self.panel.settle()
        if case and isinstance(trouble, Conflict):
            self.case_changed.emit(case)

    def _tell(self, trouble: Exception) -> None:
        """Say what went wrong behind a sitting that is over, whatever goes on now."""
        self.panel.notices.show_trouble(trouble)
        self.panel.settle()

    def _enter(self, stage: Stage) -> None:
        self.stage = stage
        self._settle_away()
        self.stage_changed.emit(stage)
        self.busy.emit(stage is Stage.AT_PAD)
        nobody = self.tr("Nobody is signing now")
        self.reason_changed.emit(ABORT, "" if stage is Stage.AT_PAD else nobody)
        self.reason_changed.emit(MIRROR, "" if stage is Stage.AT_PAD else nobody)

    def _settle_away(self) -> None:
        kept = self.kept
        away = self.stage is Stage.WAITING and self._table != self._case
        if kept is not None:
            self.panel.elsewhere.name(kept.sitting.signer)
        self.panel.set_away(away)
        self.panel.mirror.set_here(self._table == self._case)


def _told(named: str, unnamed: str, sitting: Sitting | SignedSitting) -> str:
    """Words about those who signed, by name where any is known."""
    return named.format(name=", ".join(sitting.people)) if sitting.people else unnamed


def languages_of(sitting: Sitting) -> tuple[str, ...]:
    """The languages every text of the sitting is there in, in the order of the first."""
    texts = [words for field in sitting.fields for words in (field.title, field.sentence)]
    return tuple(code for code in texts[0] if all(code in words for words in texts))
