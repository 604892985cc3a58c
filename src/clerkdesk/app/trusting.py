"""The verb ``trust``: take in trusted lists, say which there are, and trust one no more."""

import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from clerkdesk.adapters.trust.folder import read_certificates
from clerkdesk.adapters.trust.kept_lists import KeptLists, read_kept
from clerkdesk.app.plain_words import in_words
from clerkdesk.base.errors import ClerkDeskError, Unreadable
from clerkdesk.base.paths import default_profile
from clerkdesk.domain.trusted_lists import Purpose, TrustedList


def take_in_lists(files: Sequence[Path], signers: Sequence[Path]) -> int:
    """Check and keep lists one after the other, a list of lists first; 1 when any was refused.

    Raises KeyTrouble TRU-01 when a signer's certificate cannot be read, Unreachable DSK-04.
    """
    from clerkdesk.adapters.trust.importing import ListImport  # loads what reads XML and its signatures

    default_profile().create()
    importing = ListImport(_kept())
    given = [certificate for path in signers for certificate in read_certificates(path)]
    refused = 0
    for path in files:
        try:
            taken = importing.take_in(path, given)
        except ClerkDeskError as trouble:
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


def remove_list(territory: str) -> int:
    """Trust a list no more; returns 0."""
    _kept().remove(territory.upper())
    print(f"{territory.upper()}: no more")
    return 0


def run_out(one: TrustedList) -> bool:
    """Whether a newer list should have come by now."""
    return one.holds_until < datetime.now(UTC)


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
