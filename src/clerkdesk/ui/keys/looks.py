"""How the town's key shows: whether it is good, what is known of it, and how its last test went."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from clerkdesk.domain.keys import Asked, Keeping, KeyFacts, KeyKind, KeyState, PinState, SecretKind
from clerkdesk.ui.keys.last_test import LastTest
from clerkdesk.ui.kit.banner import BannerLook
from clerkdesk.ui.kit.dates import clock_time, long_day
from clerkdesk.ui.kit.details import Fact
from clerkdesk.ui.kit.notice_table import notice_for
from clerkdesk.ui.kit.theme import Tone

translate = QCoreApplication.translate

LAST_TRY, PIN_LOCKED = "KEY-14", "KEY-07"


def state_look(facts: KeyFacts, now: datetime) -> BannerLook:
    """Whether the key's certificate is good, and for how long."""
    ends, begins = _day(facts.not_after), _day(facts.not_before)
    days = facts.days_left(now)
    match facts.state(now):
        case KeyState.GOOD:
            title = translate("KeyLooks", "The key is good for {days} more days").format(days=days)
            sentence = translate("KeyLooks", "Its certificate ends on {day}.").format(day=ends)
            return BannerLook(title, sentence, Tone.SUCCESS, "shield-check")
        case KeyState.EXPIRES_SOON:
            sentence = translate(
                "KeyLooks",
                "Please order a new certificate now: that takes weeks. Until {day} everything can be sealed.",
            )
            return BannerLook(_ending(days), sentence.format(day=ends), Tone.WARNING, "calendar-clock")
        case KeyState.EXPIRED:
            title = translate("KeyLooks", "The seal key has run out")
            sentence = translate(
                "KeyLooks",
                "Its certificate ended on {day}. Nothing can be sealed until a new key is in its place.",
            )
            return BannerLook(title, sentence.format(day=ends), Tone.DANGER, "calendar-clock", "KEY-03")
        case _:
            title = translate("KeyLooks", "The seal key is not good yet")
            sentence = translate(
                "KeyLooks", "Its certificate begins on {day}. Until then nothing can be sealed."
            )
            return BannerLook(title, sentence.format(day=begins), Tone.DANGER, "calendar-clock", "KEY-03")


def _ending(days: int) -> str:
    if days == 0:
        return translate("KeyLooks", "The seal key ends within a day")
    if days == 1:
        return translate("KeyLooks", "The seal key ends in 1 day")
    return translate("KeyLooks", "The seal key ends in {days} days").format(days=days)


def unknown_look() -> BannerLook:
    """Nothing is known yet of a file that was never opened here."""
    title = translate("KeyLooks", "Nothing is known of the key yet")
    sentence = translate("KeyLooks", "It tells whose it is once it has been opened at this desk: test it.")
    return BannerLook(title, sentence, Tone.INFO, "key-round")


def pin_look(state: PinState) -> BannerLook | None:
    """What a token says of its PIN, where somebody must take care."""
    code = {PinState.LAST_TRY: LAST_TRY, PinState.LOCKED: PIN_LOCKED}.get(state, "")
    if code:
        notice = notice_for(code)
        return BannerLook(notice.title, notice.sentence, notice.tone, notice.icon, code)
    if state is PinState.WRONG_BEFORE:
        title = translate("KeyLooks", "A wrong PIN was entered before")
        sentence = translate(
            "KeyLooks", "After a few wrong ones the token locks itself. A right one settles it."
        )
        return BannerLook(title, sentence, Tone.WARNING, "key-round")
    return None


def key_lines(facts: KeyFacts, asked: Asked, tested: LastTest | None) -> list[Fact]:
    """What is known of the key, by name and value; a tone only where somebody must act."""
    span = translate("KeyLooks", "{begin} to {end}")
    return [
        Fact(translate("KeyLooks", "In the name of"), facts.holder),
        Fact(translate("KeyLooks", "Issued by"), facts.issuer),
        Fact(
            translate("KeyLooks", "Valid"),
            span.format(begin=_day(facts.not_before), end=_day(facts.not_after)),
        ),
        Fact(translate("KeyLooks", "Lies in"), _place(facts)),
        Fact(translate("KeyLooks", "Opened with"), asked_words(asked)),
        test_line(tested),
        Fact(translate("KeyLooks", "Method"), facts.algorithm),
        Fact(translate("KeyLooks", "Serial number"), _grouped(facts.serial)),
        Fact(translate("KeyLooks", "SHA-256"), _grouped(facts.fingerprint)),
    ]


def test_line(tested: LastTest | None) -> Fact:
    """When the key was tested at this desk, and how that went."""
    name = translate("KeyLooks", "Last test")
    if tested is None:
        return Fact(name, translate("KeyLooks", "not yet at this desk"))
    local = tested.at.astimezone()
    moment = translate("KeyLooks", "{day} at {time}").format(day=_day(local), time=clock_time(local))
    if tested.code:
        return Fact(name, f"{moment}: {notice_for(tested.code).title} ({tested.code})", Tone.DANGER)
    return Fact(name, translate("KeyLooks", "{moment}: it seals").format(moment=moment))


def asked_words(asked: Asked) -> str:
    """What opens the key, and how long it is kept."""
    pin = asked.kind is SecretKind.PIN
    match asked.keeping:
        case Keeping.KEY_RING:
            return translate("KeyLooks", "Passphrase, kept in the key ring")
        case Keeping.ACT if pin:
            return translate("KeyLooks", "PIN, asked for each act")
        case Keeping.ACT:
            return translate("KeyLooks", "Passphrase, asked for each act")
        case _ if pin:
            return translate("KeyLooks", "PIN, good until you leave the desk")
        case _:
            return translate("KeyLooks", "Passphrase, kept until the desk closes")


def _place(facts: KeyFacts) -> str:
    if facts.kind is KeyKind.TOKEN:
        return translate("KeyLooks", "Token {name}").format(name=facts.place)
    return translate("KeyLooks", "File {name}").format(name=facts.place)


def _grouped(hexadecimal: str) -> str:
    """Hexadecimal in groups of four, as people compare it."""
    return " ".join(hexadecimal[at : at + 4] for at in range(0, len(hexadecimal), 4))


def _day(moment: datetime) -> str:
    return long_day(moment.astimezone().date())
