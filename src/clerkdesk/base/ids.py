"""Names for things: UUIDs that sort by the time they were given."""

import os
import time
import uuid


def new_id() -> str:
    """Give a fresh identifier, a UUID version 7 as 36 characters (RFC 9562, 5.7).

    Later identifiers sort after earlier ones, to the millisecond.
    """
    milliseconds = time.time_ns() // 1_000_000
    number = (milliseconds & (1 << 48) - 1) << 80 | int.from_bytes(os.urandom(10), "big")
    number = number & ~(0xF << 76) | 0x7 << 76
    number = number & ~(0x3 << 62) | 0x2 << 62
    return str(uuid.UUID(int=number))
