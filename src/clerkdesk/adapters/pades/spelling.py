"""Names of PDF as they stand in bytes: however they are spelled, and wherever a portion of a file ends."""

import re

_OVERLAP = 64  # more than any name of ours, spelled at its longest


def spelled(name: str) -> bytes:
    """A pattern for a PDF name however it is written: any letter may be #xx (ISO 32000-1, 7.3.5)."""
    letters = (f"(?:{letter}|#{ord(letter):02x}|#{ord(letter):02X})" for letter in name)
    return ("/" + "".join(letters)).encode()


SECOND_TABLE = re.compile(spelled("XRefStm"))


class Search:
    """Looks for a name in the portions of a file, one after the other."""

    def __init__(self, pattern: re.Pattern[bytes]) -> None:
        self._pattern = pattern
        self._kept = b""
        self.found = False

    def look(self, portion: bytes) -> None:
        """Look through the next portion, and over the seam before it."""
        seam = self._kept + portion[:_OVERLAP]
        self.found = self.found or any(map(self._pattern.search, (seam, portion)))
        self._kept = (seam if len(portion) < _OVERLAP else portion)[-_OVERLAP:]
