"""What the doctor says of one part."""

from dataclasses import dataclass

FINE, NOTE, BROKEN = "ok", "note", "PROBLEM"


@dataclass(frozen=True)
class Finding:
    """How one part is: fine, worth a look, or broken."""

    part: str
    state: str
    words: str
