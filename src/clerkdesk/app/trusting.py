"""The verb ``trust``: take in trusted lists, say which there are, and trust one no more."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from clerkdesk.adapters.clock import SystemClock
from clerkdesk.adapters.trust.folder import read_certificates
from clerkdesk.adapters.trust.kept_lists import KeptLists, read_kept
from clerkdesk.adapters.vault.system import open_vault
from clerkdesk.app.build import Desk
from clerkdesk.app.plain_words import in_words
from clerkdesk.app.taking_in import somebody
from clerkdesk.base.errors import ClerkDeskError, Missing, Unreadable
from clerkdesk.base.paths import default_profile
from clerkdesk.domain.rights import Act, may
from clerkdesk.domain.trusted_lists import Purpose, TrustedList
from clerkdesk.usecases.trusted_lists import TrustedLists

_NO_RIGHT = "RGT-01"


@dataclass(frozen=True)
class Signers:
    """Files with certificates that lists may be signed with: those of countries, and lists of lists."""

    of_countries: Sequence[Path] = ()
    of_the_union: Sequence[Path] = ()


def take_in_lists(files: Sequence[Path], signers: Signers, by: str) -> int:
    """Check and keep lists one after the other, a list of lists first; 1 when any was refused.

    Raises KeyTrouble TRU-01 when a signer's certificate cannot be read, Missing PEO-01, PEO-09, Refused
    PEO-08, RGT-01, Unreachable DSK-04.
    """
    given, of_the_union = map(_certificates, (signers.of_countries, signers.of_the_union))
    refused = 0
    with _lists(by, Act.TRUST_LIST) as lists:
        for path in files:
            try:
                taken = lists.take_in(path, given, of_the_union)
            except ClerkDeskError as trouble:
                if trouble.code == _NO_RIGHT:
                    raise
                refused += 1
                print(f"{path.name}: {in_words(trouble)}", file=sys.stderr)
            else:
                print(f"{path.name}: taken in. {_line(taken)}", flush=True)
    return 1 if refused else 0


def show_lists() -> int:
    """Print one line for each list; 1 when one cannot be read."""
    damaged = 0
    files = list(_kept().files())
    for path in files:
        try:
            print(_line(read_kept(path)))
        except Unreadable as trouble:
            damaged += 1
            print(in_words(trouble), file=sys.stderr)
    if not files:
        print("no trusted list was taken in; the office trusts its own certificates alone")
    return 1 if damaged else 0


def remove_list(territory: str, by: str) -> int:
    """Trust a list no more; returns 0. Raises what taking in does, and Missing TRU-15."""
    with _lists(by, Act.DISTRUST_LIST) as lists:
        lists.remove(territory.upper())
    print(f"{territory.upper()}: no more")
    return 0


def run_out(one: TrustedList) -> bool:
    """Whether a newer list should have come by now."""
    return one.holds_until < datetime.now(UTC)


@contextmanager
def _lists(by: str, act: Act) -> Iterator[TrustedLists]:
    """The lists in the hands of somebody who may do this to them; an office without people has nobody."""
    from clerkdesk.adapters.trust.importing import ListImport  # loads what reads XML and its signatures

    desk = Desk(default_profile(), open_vault(), SystemClock())
    try:
        people = desk.reception.people()
        if not people:
            raise Missing("PEO-09", "clerkdesk person add NAME --role administrator")
        entitled = [person for person in people if may(person, act)]
        actor = desk.sign_in(somebody(entitled or people, by, "--by").id).actor
        yield TrustedLists(actor, desk.adapters.store, desk.clock, ListImport(_kept()))
    finally:
        desk.close()


def _certificates(files: Sequence[Path]) -> list[bytes]:
    return [certificate for path in files for certificate in read_certificates(path)]


def _kept() -> KeptLists:
    return KeptLists(default_profile().trusted_lists)


def _line(one: TrustedList) -> str:
    """What a list is, in one line."""
    until = f"next update {one.next_update:%Y-%m-%d}" if one.next_update else "closed"
    if run_out(one):
        until += ", which is past: it tells of the time before only; please take in the newer one"
    return f"{one.territory}  number {one.sequence}, issued {one.issued:%Y-%m-%d}, {until}; {_content(one)}"


def _content(one: TrustedList) -> str:
    if one.of_lists:
        return f"a list of {len({pointer.territory for pointer in one.pointers})} lists, by {one.publisher}"
    counts = {purpose: sum(service.purpose is purpose for service in one.services) for purpose in Purpose}
    left_out = f" ({one.left_out} left out, as they cannot be read)" if one.left_out else ""
    return (
        f"{counts[Purpose.SIGNATURES]} services for signatures, {counts[Purpose.TIMESTAMPS]} for time "
        f"stamps{left_out}, by {one.publisher}"
    )
