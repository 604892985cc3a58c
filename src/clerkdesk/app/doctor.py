"""The verb ``doctor``: try every part this desk needs and say in one line each how it is."""

import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from hashlib import sha256

from clerkdesk import __version__
from clerkdesk.adapters.clock import SystemClock
from clerkdesk.adapters.trust.folder import read_certificates, trusted_files
from clerkdesk.adapters.trust.kept_lists import KeptLists, read_kept
from clerkdesk.adapters.trust.stamps import HttpTimeStamps
from clerkdesk.adapters.vault.system import open_vault
from clerkdesk.app.build import Desk
from clerkdesk.app.findings import BROKEN, FINE, NOTE, Finding
from clerkdesk.app.key_care import period
from clerkdesk.app.pad_findings import pad_findings
from clerkdesk.app.reading_findings import reading
from clerkdesk.base.errors import ClerkDeskError, KeyTrouble
from clerkdesk.base.key_places import TokenPlace
from clerkdesk.base.paths import Profile, default_profile, resource
from clerkdesk.domain.keys import KeyState, PinState
from clerkdesk.registry.history import check_chain, contradicted, demand_clock

_AHEAD = timedelta(days=14)  # lists come out twice a year at least


def doctor() -> int:
    """Print what was found; returns 0, or 1 when something is broken."""
    worst = 0
    for finding in examine(default_profile()):
        print(f"{finding.state:8} {finding.part:12} {finding.words}")
        worst |= finding.state == BROKEN
    return int(worst)


def examine(profile: Profile) -> Iterator[Finding]:
    """Try the parts one after the other; a broken one never hides the rest."""
    yield Finding("program", FINE, f"ClerkDesk {__version__}, Python {sys.version.split()[0]}")
    yield _screen()
    try:
        desk = Desk(profile, open_vault(), SystemClock())
    except ClerkDeskError as trouble:
        yield Finding("desk", BROKEN, str(trouble))
        return
    try:
        for part, look_at in (
            ("office", _office),
            ("store", _store),
            ("history", _history),
            ("clock", _clock),
            ("documents", _documents),
            ("reading", lambda desk: reading(desk.adapters.check_reader)),
            ("key ring", _key_ring),
            ("seal key", _seal_key),
            ("certificate", _certificate),
            ("trust", _trust),
            ("lists", _lists),
            ("time stamps", _timestamps),
            ("rules", _rules),
            ("forms", _forms),
        ):
            yield _look(part, look_at, desk)
        yield from pad_findings(desk.preferences.desk)
    finally:
        desk.close()


def _look(part: str, look_at: Callable[[Desk], Finding], desk: Desk) -> Finding:
    try:
        return look_at(desk)
    except ClerkDeskError as trouble:
        return Finding(part, BROKEN, str(trouble))
    except Exception as trouble:  # noqa: BLE001 - a part that fails unexpectedly must not hide the rest
        return Finding(part, BROKEN, f"CRA-01: {type(trouble).__name__}")


def _screen() -> Finding:
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform.startswith("offscreen"):
        return Finding("screen", NOTE, "no screen: windows are drawn in memory only")
    shown = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or sys.platform
    return Finding("screen", FINE, f"{platform or 'default platform'} on {shown}")


def _office(desk: Desk) -> Finding:
    if desk.policy.town:
        return Finding("office", FINE, f"{desk.policy.town}, {desk.policy.unit}")
    words = f"SET-04: nothing is sealed before the town is named in {desk.profile.office_policy}"
    return Finding("office", BROKEN, words)


def _store(desk: Desk) -> Finding:
    count = len(desk.reception.people())
    words = f"SQLite {sqlite3.sqlite_version} in {desk.profile.store}, {count} people"
    return Finding("store", FINE, words)


def _history(desk: Desk) -> Finding:
    broken = check_chain(desk.adapters.store)
    if broken is not None:
        return Finding("history", BROKEN, f"HIS-02: the chain breaks at entry {broken}")
    strange = contradicted(desk.adapters.store)
    if strange:
        words = f"HIS-03: in {len(strange)} cases documents or approvals are not those the history tells of"
        return Finding("history", BROKEN, words)
    return Finding("history", FINE, "the chain is whole")


def _clock(desk: Desk) -> Finding:
    now = desk.clock.now()
    demand_clock(desk.adapters.store, now)
    return Finding("clock", FINE, f"{now:%Y-%m-%d %H:%M} UTC, not before anything in the history")


def _documents(desk: Desk) -> Finding:
    with desk.adapters.blobs.bench() as folder:
        (folder / "probe.pdf").write_bytes(b"%PDF-1.4 probe")
    return Finding("documents", FINE, "folder writable")


def _key_ring(desk: Desk) -> Finding:
    if desk.adapters.vault.lasting:
        return Finding("key ring", FINE, "the system's key ring answers")
    return Finding("key ring", NOTE, "none: the passphrase is kept only while the desk runs")


def _seal_key(desk: Desk) -> Finding:
    place = desk.seal_place
    if isinstance(place, TokenPlace):
        facts = desk.seal_key.facts()
        label = place.token if facts is None else facts.place
        if facts is not None and facts.pin in (PinState.LAST_TRY, PinState.LOCKED):
            return Finding("seal key", BROKEN, f"the PIN of token {label}: {facts.pin.value}")
        return Finding(
            "seal key", FINE, f"token {label} answers through {place.module}; its PIN was not tried"
        )
    if not place.exists():
        return Finding("seal key", NOTE, f"KEY-16: none yet; lay the PKCS#12 file at {place}")
    try:
        desk.seal_key.make_ready()
    except KeyTrouble as trouble:
        return Finding("seal key", NOTE if trouble.code == "KEY-04" else BROKEN, str(trouble))
    return Finding("seal key", FINE, f"unlocked, {len(desk.adapters.keys.certificates())} certificates")


def _certificate(desk: Desk) -> Finding:
    try:
        facts = desk.seal_key.facts()
    except KeyTrouble as trouble:
        return Finding("certificate", NOTE, str(trouble))
    if facts is None:
        return Finding("certificate", NOTE, "not known until the seal key has been unlocked once")
    now = desk.clock.now()
    states = {KeyState.GOOD: FINE, KeyState.EXPIRES_SOON: NOTE}
    state, words = states.get(facts.state(now), BROKEN), f"{facts.holder}. {period(facts, now)}"
    if _is_stranger(desk):
        words += f" TRU-19: the authority it leads to is not trusted here: lay it into {desk.profile.trusted}"
        state = NOTE if state == FINE else state
    return Finding("certificate", state, words)


def _is_stranger(desk: Desk) -> bool:
    """Whether the seal key's certificate leads to nobody this office trusts; not known while it is locked."""
    try:
        certificates = desk.adapters.keys.certificates()
    except KeyTrouble:
        return False
    return not desk.adapters.trust.vouches_for(certificates)


def _trust(desk: Desk) -> Finding:
    unread = []
    roots = 0
    for path in trusted_files(desk.profile.trusted):
        try:
            roots += len(read_certificates(path))
        except KeyTrouble as trouble:
            unread.append(str(trouble))
    if unread:
        return Finding("trust", BROKEN, "; ".join(unread))
    return Finding("trust", FINE if roots else NOTE, f"{roots} certificates trusted")


def _lists(desk: Desk) -> Finding:
    """The trusted lists: a damaged one is broken, one that has run out, or soon will, is worth a look."""
    found = [read_kept(path) for path in KeptLists(desk.profile.trusted_lists).files()]
    if not found:
        return Finding("lists", FINE, "no trusted list: the office trusts its own certificates alone")
    soon = desk.clock.now() + _AHEAD
    late = [one for one in found if one.holds_until <= soon]
    words = ", ".join(
        f"{one.territory} number {one.sequence} until {one.holds_until:%Y-%m-%d}" for one in found
    )
    if late:
        words += f"; take in the next of {', '.join(one.territory for one in late)}"
    return Finding("lists", NOTE if late else FINE, words)


def _timestamps(desk: Desk) -> Finding:
    addresses = desk.policy.tsa_url.split()
    if not addresses:
        return Finding("time stamps", NOTE, "TRU-02: no service named, seals reach B-B")
    HttpTimeStamps(addresses).timestamp(sha256(b"self-test").digest())
    return Finding("time stamps", FINE, "the service answers")


def _rules(desk: Desk) -> Finding:
    book = desk.adapters.rulebook
    if book.troubles:
        words = "; ".join(f"{trouble.file}:{trouble.line} {trouble.reason}" for trouble in book.troubles)
        return Finding("rules", BROKEN, words)
    return Finding("rules", FINE, f"{len(book.procedures)} procedures, {len(book.form_rules)} form rules")


def _forms(desk: Desk) -> Finding:
    with desk.adapters.blobs.bench() as folder:
        target = folder / "probe.pdf"
        desk.adapters.paper.make_form("id-card", {}, target)
        facts = desk.adapters.check_reader.inspect(target)
    made = f"a form was made and read back, {len(facts.slots)} signature field"
    return Finding("forms", FINE if resource("fonts").is_dir() else BROKEN, made)
