"""Finding the line of a key in a TOML file: the parser forgets it, and a clerk needs it."""

import re

from clerkdesk.domain.tables import KeyPath

_HEADER = re.compile(r"\s*(\[\[?)\s*([\w.\-\"' ]+?)\s*\]\]?\s*(#.*)?")
_KEY = re.compile(r"\s*([\w.\-\"']+)\s*=")
_IN_SYNTAX_ERROR = re.compile(r"\(at line (\d+), column \d+\)")


def line_of(text: str, path: KeyPath) -> int:
    """The line (from 1) of the key, else of the nearest thing around it; line 1 if that is the file.

    Keys inside inline tables and lists count as the line where these begin.
    """
    nearest, shared = 1, 0
    for line, found in _places(text):
        together = _shared(found, path)
        if together > shared:
            nearest, shared = line, together
    return nearest


def _shared(one: KeyPath, other: KeyPath) -> int:
    """How many steps two paths go together."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((step for step, (a, b) in pairs if a != b), min(len(one), len(other)))


def line_of_syntax_error(text: str, message: str) -> int:
    """The line tomllib names in its message; the last one if the file just stops."""
    found = _IN_SYNTAX_ERROR.search(message)
    return int(found.group(1)) if found else max(1, len(text.splitlines()))


def _places(text: str) -> list[tuple[int, KeyPath]]:
    """Every header and key of the file with its line."""
    places: list[tuple[int, KeyPath]] = []
    table: KeyPath = ()
    counts: dict[KeyPath, int] = {}
    for line, written in enumerate(text.splitlines(), 1):
        if header := _HEADER.fullmatch(written):
            table = _enter(_names(header.group(2)), header.group(1) == "[[", counts)
            places.append((line, table))
        elif key := _KEY.match(written):
            places.append((line, (*table, *_names(key.group(1)))))
    return places


def _enter(names: KeyPath, in_list: bool, counts: dict[KeyPath, int]) -> KeyPath:
    """The full path of a header: the name of a list is followed by the place last opened in it."""
    path: KeyPath = ()
    for name in names[:-1]:
        path = (*path, name)
        if path in counts:
            path = (*path, counts[path])
    path = (*path, names[-1])
    if not in_list:
        return path
    counts[path] = counts.get(path, -1) + 1
    return (*path, counts[path])


def _names(dotted: str) -> KeyPath:
    return tuple(part.strip().strip("\"'") for part in dotted.split("."))
