"""A sitting from the desk's side, over the real office: every way it can go."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from clerkdesk.base.errors import Unreachable
from clerkdesk.base.jobs import Lane
from clerkdesk.domain.history import HistoryLine
from clerkdesk.domain.languages import LANGUAGES
from clerkdesk.domain.pages import Place
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.rights import Act
from clerkdesk.domain.sittings import SignedSitting, StopReason
from clerkdesk.registry.rounds import Interrupted
from clerkdesk.registry.sitting_plans import Unfit
from clerkdesk.ui.signing.stage import Stage
from clerkdesk.usecases.signing import Signing
from tests.fakes.counter import Shown
from tests.office.conftest import SmallOffice
from tests.ui.kit.audit import faults
from tests.ui.signing.conftest import Counter, announced, press, step

Meet = Callable[..., Counter]
LETTER = Path(__file__).parents[3] / "resources" / "samples" / "unknown_letter.pdf"


def test_what_is_signed_is_sealed_and_told(meet: Meet, staffed: SmallOffice) -> None:
    counter, case = meet(), staffed.checked().id
    counter.begin(case)
    assert set(counter.pad.languages) == set(LANGUAGES)
    assert counter.panel.bar.isVisible()
    assert "Erika Muster is at the pad" in counter.panel.bar.words
    counter.pad.sign()
    counter.settle()
    assert step(staffed, case) is StepId.APPROVE
    assert counter.changed == [case]
    assert counter.toasts == ["Signed by Erika Muster and sealed"]
    assert not counter.panel.isVisible()
    assert counter.busy[-1] is False
    assert announced(staffed, case) == [], "the sitting was announced, and told of"


def test_the_bar_says_what_the_pad_shows_now(meet: Meet, staffed: SmallOffice) -> None:
    counter = meet()
    counter.begin(staffed.checked().id)
    assert "Reading, field 1 of 2" in counter.panel.bar.words
    counter.pad.changed.emit(Shown("signing", 2, 2))
    assert "Signing field 2 of 2" in counter.panel.bar.words
    counter.pad.language_changed.emit("tr")
    assert "Türkçe" in counter.panel.bar.words
    assert faults(counter.window) == []


def test_a_second_case_waits_for_the_first(meet: Meet, staffed: SmallOffice) -> None:
    counter = meet()
    first = staffed.checked().id
    counter.begin(first)
    counter.begin(staffed.checked().id)
    assert counter.flow.case == first
    assert counter.pad.begun == 1


def test_who_does_not_want_to_sign_changes_nothing_but_the_note(meet: Meet, staffed: SmallOffice) -> None:
    counter, case = meet(), staffed.checked().id
    counter.begin(case)
    counter.pad.decline()
    counter.settle()
    assert step(staffed, case) is StepId.SIGN
    assert staffed.clerk.cases.open(case).case.returned
    assert counter.changed == [case]
    assert counter.flow.case == ""
    assert announced(staffed, case) == []


def test_a_refusal_that_could_not_be_noted_leaves_a_sitting_that_was_stopped(
    meet: Meet, staffed: SmallOffice
) -> None:
    counter, case = meet(), staffed.checked().id
    counter.begin(case)
    with staffed.desk.adapters.store.write() as unit:  # no desk would let it go now
        unit.cases.save(replace(unit.cases.get(case), clerk=staffed.colleague.actor.person.id))
    counter.pad.decline()
    counter.settle()
    assert counter.panel.notices.codes() == ("INB-01",)
    assert staffed.clerk.cases.open(case).case.returned == ""
    assert (last_line(staffed, case).act, last_line(staffed, case).value("reason")) == (
        Act.STOP,
        StopReason.REFUSED,
    )
    assert announced(staffed, case) == []


def test_a_refusal_that_met_no_store_stays_announced(
    meet: Meet, staffed: SmallOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    counter, case = meet(), staffed.checked().id
    counter.begin(case)

    def away(*_given: object) -> None:
        raise Unreachable("STO-01")

    monkeypatch.setattr(Signing, "decline", away)
    monkeypatch.setattr(Signing, "stop", away)
    counter.pad.decline()
    counter.settle()
    assert counter.panel.notices.codes() == ("STO-01",)
    assert announced(staffed, case) == [Act.WITNESS], "the next start tells of it"


def test_stop_blanks_the_pad_and_says_that_nothing_was_changed(meet: Meet, staffed: SmallOffice) -> None:
    counter, case = meet(), staffed.checked()
    digest = staffed.digest(case)
    counter.begin(case.id)
    press(counter, "stop_button")
    assert counter.pad.sitting is None
    assert counter.panel.notices.isVisible()
    assert counter.flow.case == ""
    counter.settle()
    assert staffed.digest(case) == digest
    assert counter.changed == [case.id], "its history has a line more"


def test_a_sitting_of_somebody_else_is_not_ours(meet: Meet, staffed: SmallOffice) -> None:
    counter, case = meet(), staffed.checked().id
    counter.begin(case)
    sitting = counter.pad.sitting
    assert sitting is not None
    counter.pad.signed.emit(SignedSitting(replace(sitting, id="other"), ()))
    counter.settle()
    assert counter.flow.case == case
    assert counter.flow.kept is None


def test_an_unknown_form_is_signed_where_the_clerk_says(meet: Meet, staffed: SmallOffice) -> None:
    taken = staffed.clerk.exchange.take_in(LETTER)
    counter = meet()
    counter.begin(taken.case.id)
    assert counter.places == [taken.document]
    assert counter.pad.begun == 0
    counter.flow.take_place(Place(0, 100, 600, 180, 50))
    counter.settle()
    QTest.keyClicks(counter.name_dialog.given_names, "Erika")
    QTest.keyClick(counter.name_dialog.given_names, Qt.Key.Key_Return)
    assert counter.pad.begun == 0
    QTest.keyClicks(counter.name_dialog.family_name, "Muster")
    QTest.keyClick(counter.name_dialog.family_name, Qt.Key.Key_Return)
    counter.settle()
    assert counter.pad.sitting is not None
    assert (counter.pad.sitting.signer, counter.pad.sitting.named) == ("Erika Muster", True)
    counter.pad.sign()
    counter.settle()
    assert step(staffed, taken.case.id) is StepId.FILE


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A letter that nobody has handed over before."""
    path = tmp_path / "letter.pdf"
    path.write_bytes(LETTER.read_bytes() + f"% {tmp_path.name}\n".encode())
    return path


def placed_letter(small: SmallOffice, letter: Path) -> str:
    taken = small.clerk.exchange.take_in(letter)
    small.clerk.signing.place_field(taken.case.id, taken.document, Place(0, 100, 600, 180, 50))
    return taken.case.id


def test_that_nobody_knows_the_name_must_be_said(meet: Meet, staffed: SmallOffice, letter: Path) -> None:
    counter = meet()
    counter.begin(placed_letter(staffed, letter))
    dialog = counter.name_dialog
    assert not dialog.go_on_button.isEnabled()
    dialog.unknown.click()
    assert not dialog.family_name.isEnabled()
    dialog.go_on_button.click()
    counter.settle()
    assert counter.pad.sitting is not None
    assert not counter.pad.sitting.named
    counter.pad.sign()
    counter.settle()
    assert counter.toasts == ["Signed and sealed"], "nobody is called by the title of their letter"


def test_giving_up_the_name_ends_the_sitting(meet: Meet, staffed: SmallOffice, letter: Path) -> None:
    counter, case = meet(), placed_letter(staffed, letter)
    counter.begin(case)
    counter.name_dialog.reject()
    assert (counter.flow.case, counter.pad.begun) == ("", 0)
    assert not staffed.clerk.cases.open(case).case.named


def test_giving_up_the_place_ends_the_sitting(meet: Meet, staffed: SmallOffice, letter: Path) -> None:
    counter = meet()
    counter.begin(staffed.clerk.exchange.take_in(letter).case.id)
    counter.flow.give_up_place()
    assert counter.flow.case == ""
    counter.flow.take_place(Place(0, 100, 600, 180, 50))
    counter.settle()
    assert counter.pad.begun == 0


def unfit(code: str, document: str, *, once: bool) -> Callable[..., object]:
    """A preparation that finds a document unfit, until somebody takes responsibility."""
    real, asked = Signing.prepare, [0]

    def prepare(self: Signing, case: str) -> object:
        asked[0] += 1
        if asked[0] == 1 or not once:
            raise Unfit(code, "", document)
        return real(self, case)

    return prepare


def test_an_unclear_document_needs_a_reason_that_is_recorded(
    meet: Meet, staffed: SmallOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = staffed.checked()
    document = staffed.clerk.cases.open(case.id).documents[0].document.id
    monkeypatch.setattr(Signing, "prepare", unfit("SGN-02", document, once=True))
    counter = meet()
    counter.begin(case.id)
    assert counter.pad.begun == 0
    assert not counter.dialog.go_on_button.isEnabled()
    QTest.keyClicks(counter.dialog.field, "Original lag vor")
    QTest.mouseClick(counter.dialog.go_on_button, Qt.MouseButton.LeftButton)
    counter.settle()
    assert counter.pad.begun == 1
    lines = staffed.clerk.cases.open(case.id).history
    override = next(line for line in lines if line.act is Act.OVERRIDE_UNCLEAR)
    assert override.value("reason") == "Original lag vor"


def test_an_unclear_document_without_a_reason_is_not_signed(
    meet: Meet, staffed: SmallOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = staffed.checked()
    monkeypatch.setattr(Signing, "prepare", unfit("SGN-02", "any", once=False))
    counter = meet()
    counter.begin(case.id)
    counter.dialog.reject()
    assert counter.flow.case == ""
    assert counter.pad.begun == 0


def test_a_broken_document_is_refused_in_plain_words(
    meet: Meet, staffed: SmallOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Signing, "prepare", unfit("SGN-01", "any", once=False))
    counter = meet()
    counter.begin(staffed.checked().id)
    assert counter.panel.notices.codes() == ("SGN-01",)
    assert counter.flow.case == ""
    assert counter.pad.begun == 0


def test_an_interrupted_act_is_told_once_it_is_closed(meet: Meet, staffed: SmallOffice) -> None:
    counter = meet()
    wished: list[str] = []
    counter.flow.case_wished.connect(wished.append)
    items = [
        Interrupted("k1", "c1", "26-00001", Act.SEAL, True),
        Interrupted("k2", "c2", "26-00002", Act.SEAL, False),
    ]
    counter.flow.show_interrupted(items)
    counter.flow.show_interrupted(items)
    banners = counter.panel.interrupted.banners
    assert [banner.look.title[-8:] for banner in banners.values()] == ["26-00001", "26-00002"]
    assert "was set" in banners["k1"].look.sentence
    assert "was not set" in banners["k2"].look.sentence
    banners["k1"].buttons[0].click()
    assert wished == ["c1"]
    told: list[str] = []
    counter.panel.interrupted.told.connect(told.append)
    banners["k1"].buttons[1].click()
    counter.settle()
    assert told == ["k1"]
    assert list(banners) == ["k2"]


def test_an_interrupted_act_is_told_at_its_own_case_alone(meet: Meet) -> None:
    counter = meet()
    items = [
        Interrupted("k1", "c1", "26-00001", Act.SEAL, True),
        Interrupted("k2", "c2", "26-00002", Act.WITNESS, False),
    ]
    counter.flow.show_case("c1")
    counter.flow.show_interrupted(items)
    assert list(counter.panel.interrupted.banners) == ["k1"]
    assert [item.key for item in counter.flow.untold] == ["k2"]
    counter.flow.show_case("c3")
    assert not counter.panel.interrupted.banners
    assert not counter.panel.isVisible()
    counter.flow.show_case("c2")
    assert list(counter.panel.interrupted.banners) == ["k2"]
    assert counter.panel.interrupted.isVisible()


def test_a_seal_takes_what_was_told_of_an_earlier_sitting_away(meet: Meet, staffed: SmallOffice) -> None:
    counter, case = meet(), staffed.checked().id
    counter.flow.show_case(case)
    counter.flow.show_interrupted([Interrupted("k1", case, "26-00001", Act.WITNESS, False)])
    counter.begin(case)
    counter.pad.sign()
    counter.settle()
    assert not counter.panel.interrupted.banners


def test_a_place_that_was_chosen_holds_even_if_the_clerk_leaves_meanwhile(
    meet: Meet, staffed: SmallOffice, letter: Path
) -> None:
    taken = staffed.clerk.exchange.take_in(letter)
    counter = meet()
    counter.begin(taken.case.id)
    held = Event()
    counter.jobs.run(Lane.SEAL, lambda _: held.wait(30))
    counter.flow.take_place(Place(0, 100, 600, 180, 50))
    counter.flow.close()
    held.set()
    counter.settle()
    [document] = staffed.clerk.cases.open(taken.case.id).documents
    assert [name for name, _ in document.document.places] == ["signature"]
    assert counter.pad.begun == 0


def test_leaving_the_desk_stops_the_sitting_at_the_pad(meet: Meet, staffed: SmallOffice) -> None:
    counter, case = meet(), staffed.checked().id
    counter.begin(case)
    counter.flow.close()
    counter.settle()
    assert counter.pad.sitting is None
    assert step(staffed, case) is StepId.SIGN
    assert last_line(staffed, case).value("reason") == StopReason.DESK_LEFT
    assert announced(staffed, case) == []


@pytest.mark.parametrize("why", [StopReason.CLERK, StopReason.PAD, StopReason.TIME_OUT])
def test_whoever_stops_a_sitting_stands_in_the_history(
    meet: Meet, staffed: SmallOffice, why: StopReason
) -> None:
    counter, case = meet(), staffed.checked().id
    counter.begin(case)
    counter.pad.stop(why)
    counter.settle()
    line = last_line(staffed, case)
    assert (line.act, line.value("reason"), line.desk) == (Act.STOP, why, "Schalter 3")
    assert line.person == staffed.clerk.actor.person.id
    assert announced(staffed, case) == []
    assert counter.busy[-1] is False


def test_a_sitting_stopped_on_its_way_to_the_pad_never_gets_there(meet: Meet, staffed: SmallOffice) -> None:
    counter, case = meet(), staffed.checked().id
    held = Event()
    counter.jobs.run(Lane.STORE, lambda _: held.wait(30))
    counter.flow.begin(case)
    counter.until(lambda: counter.flow.stage is Stage.SENDING)
    counter.flow.stop()
    held.set()
    counter.settle()
    assert counter.pad.begun == 0
    assert counter.flow.stage is Stage.IDLE
    assert [line.act for line in staffed.clerk.cases.open(case).history[:2]] == [Act.STOP, Act.WITNESS]
    assert announced(staffed, case) == []


def test_the_resident_is_said_to_be_at_the_pad_only_while_they_are(meet: Meet, staffed: SmallOffice) -> None:
    taken = staffed.clerk.exchange.take_in(LETTER)
    counter = meet()
    counter.begin(taken.case.id)
    assert counter.flow.stage is Stage.PREPARING
    assert True not in counter.busy, "the clerk is still choosing the place"
    counter.flow.give_up_place()
    counter.stages.clear()
    counter.begin(staffed.checked().id)
    counter.pad.sign()
    counter.settle()
    assert counter.stages == [Stage.PREPARING, Stage.SENDING, Stage.AT_PAD, Stage.WRITING, Stage.IDLE]
    assert counter.busy.count(True) == 1


def last_line(small: SmallOffice, case: str) -> HistoryLine:
    return small.clerk.cases.open(case).history[0]
