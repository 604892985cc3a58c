"""Trusted lists the office has taken in: their certificates and what was said of them, a JSON file each."""

import base64
import json
import logging
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from clerkdesk.adapters.trust.folder import Listing, listing_of, trusted_files
from clerkdesk.base.errors import Missing, Unreachable, Unreadable
from clerkdesk.base.files import written_whole
from clerkdesk.domain.trusted_lists import (
    Entry,
    ListedAuthority,
    Pointer,
    Purpose,
    Service,
    TrustedList,
    Use,
    demand_newer,
    listed_authorities,
)

_log = logging.getLogger(__name__)
_FORMAT = 1
_LARGEST = 50_000_000


class KeptLists:
    """The lists in a folder, read again once a file in it came, went or changed.

    They were checked when they were taken in; a list that cannot be read makes nothing trusted.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: tuple[Listing, tuple[ListedAuthority, ...]] = (), ()

    def authorities(self) -> tuple[ListedAuthority, ...]:
        """Every certificate that a list vouches for: the same tuple until a file changes."""
        try:
            listing = listing_of(self._folder)
        except OSError as trouble:
            _log.warning("judging without trusted lists: %s", type(trouble).__name__)
            return ()
        if listing != self._read[0]:
            self._read = listing, listed_authorities(self.readable())
        return self._read[1]

    def readable(self) -> Iterator[TrustedList]:
        """The lists that can be read, by territory."""
        for path in self.files():
            try:
                yield read_kept(path)
            except Unreadable as trouble:
                _log.warning("judging without a trusted list: %s", trouble)

    def files(self) -> Iterator[Path]:
        """The files the lists are kept in."""
        yield from (path for path in trusted_files(self._folder) if path.suffix == ".json")

    def of(self, territory: str) -> TrustedList | None:
        """The list of a territory; Unreadable TRU-16 when it is damaged."""
        path = self._path(territory)
        return read_kept(path) if path.exists() else None

    def keep(self, offered: TrustedList) -> None:
        """Put a list in the place of an older one; Refused TRU-13 when that is newer, Unreachable TRU-17.

        One that was removed counts, too: a list must not come back older than it went.
        """
        removed = self._removed(offered.territory)
        demand_newer(offered, self.of(offered.territory))
        demand_newer(offered, read_kept(removed) if removed.exists() else None)
        try:
            with written_whole(self._path(offered.territory)) as file:
                file.write(json.dumps(_packed(offered), indent=1).encode())
        except OSError as trouble:
            raise Unreachable("TRU-17", type(trouble).__name__) from trouble

    def remove(self, territory: str) -> None:
        """Trust the list of a territory no more; Missing TRU-15 when there is none, Unreachable TRU-17.

        It is laid aside, so that no older one takes its place; a damaged one could tell nothing.
        """
        if territory not in {path.stem for path in self.files()}:
            raise Missing("TRU-15", territory)
        path = self._path(territory)
        try:
            if _damaged(path):
                path.unlink()
            else:
                path.replace(self._removed(territory))
        except OSError as trouble:
            raise Unreachable("TRU-17", type(trouble).__name__) from trouble

    def _path(self, territory: str) -> Path:
        return self._folder / f"{territory}.json"

    def _removed(self, territory: str) -> Path:
        return self._folder / f"{territory}.removed"


def _damaged(path: Path) -> bool:
    try:
        read_kept(path)
    except Unreadable:
        return True
    return False


def read_kept(path: Path) -> TrustedList:
    """The list in a file; Unreadable TRU-16 when it is damaged."""
    try:
        with path.open("rb") as file:
            return _unpacked(json.loads(file.read(_LARGEST)))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as trouble:
        raise Unreadable("TRU-16", path.name) from trouble


def _packed(one: TrustedList) -> dict[str, Any]:
    return {
        "format": _FORMAT,
        "territory": one.territory,
        "publisher": one.publisher,
        "of_lists": one.of_lists,
        "sequence": one.sequence,
        "issued": one.issued.isoformat(),
        "next_update": None if one.next_update is None else one.next_update.isoformat(),
        "sha256": one.digest,
        "left_out": one.left_out,
        "services": [_packed_service(service) for service in one.services],
        "pointers": [
            {"territory": to.territory, "of_lists": to.of_lists, "signers": _texts(to.signers)}
            for to in one.pointers
        ],
    }


def _packed_service(service: Service) -> dict[str, Any]:
    return {
        "name": service.name,
        "purpose": service.purpose,
        "certificates": _texts(service.certificates),
        "history": [
            {"status": entry.status, "since": entry.since.isoformat(), "for": sorted(entry.uses)}
            for entry in service.history
        ],
    }


def _unpacked(packed: dict[str, Any]) -> TrustedList:
    if packed["format"] != _FORMAT:
        raise ValueError("another format")
    following = packed["next_update"]
    return TrustedList(
        territory=str(packed["territory"]),
        publisher=str(packed["publisher"]),
        of_lists=packed["of_lists"] is True,
        sequence=int(packed["sequence"]),
        issued=_moment(packed["issued"]),
        next_update=None if following is None else _moment(following),
        digest=str(packed["sha256"]),
        services=tuple(map(_unpacked_service, packed["services"])),
        pointers=tuple(
            Pointer(str(to["territory"]), to["of_lists"] is True, _bytes(to["signers"]))
            for to in packed["pointers"]
        ),
        left_out=int(packed["left_out"]),
    )


def _unpacked_service(packed: dict[str, Any]) -> Service:
    return Service(
        name=str(packed["name"]),
        purpose=Purpose(packed["purpose"]),
        certificates=_bytes(packed["certificates"]),
        history=tuple(
            Entry(str(line["status"]), _moment(line["since"]), frozenset(map(Use, line["for"])))
            for line in packed["history"]
        ),
    )


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a time without zone")
    return moment


def _texts(certificates: tuple[bytes, ...]) -> list[str]:
    return [base64.b64encode(der).decode() for der in certificates]


def _bytes(texts: list[str]) -> tuple[bytes, ...]:
    return tuple(base64.b64decode(text, validate=True) for text in texts)
