"""How listed authorities travel from the desk to the examining child: as JSON, packed once for all files."""

import json
from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache
from typing import Any

from clerkdesk.domain.trusted_lists import ListedAuthority, Period, Purpose


@lru_cache(maxsize=2)
def pack_authorities(authorities: tuple[ListedAuthority, ...]) -> bytes:
    """Listed authorities as JSON; nothing when there are none."""
    packed = [
        {
            "certificate": one.certificate.hex(),
            "purpose": one.purpose,
            "territory": one.territory,
            "good": [[_written(period.since), _written(period.until)] for period in one.good],
            "known_until": _written(one.known_until),
        }
        for one in authorities
    ]
    return json.dumps(packed).encode() if packed else b""


def unpack_authorities(packed: bytes) -> Iterator[ListedAuthority]:
    """Listed authorities from JSON; raises ValueError, KeyError or TypeError when they are none."""
    yield from map(_unpacked, json.loads(packed) if packed else ())


def _unpacked(packed: dict[str, Any]) -> ListedAuthority:
    return ListedAuthority(
        certificate=bytes.fromhex(packed["certificate"]),
        purpose=Purpose(packed["purpose"]),
        territory=str(packed["territory"]),
        good=tuple(
            Period(datetime.fromisoformat(since), None if until is None else datetime.fromisoformat(until))
            for since, until in packed["good"]
        ),
        known_until=datetime.fromisoformat(packed["known_until"]),
    )


def _written(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()
