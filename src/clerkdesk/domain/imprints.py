"""The office's imprints: what its rubber ones say, as ``office.toml`` lists them."""

from collections.abc import Mapping
from dataclasses import dataclass

from clerkdesk.domain.edits import ImprintColor


@dataclass(frozen=True)
class Imprint:
    """One imprint, with its date and town filled in; its first line is what it is called."""

    words: str
    color: ImprintColor

    @property
    def name(self) -> str:
        """What it is called."""
        return self.words.partition("\n")[0]


def read_imprints(text: str, known: Mapping[str, str]) -> tuple[Imprint, ...]:
    """The imprints of a list: parted by ``;``, their lines by ``|``, each after its colour and a colon.

    ``{date}``, ``{time}``, ``{town}`` and ``{name}`` stand for what is ``known``. The settings take no list
    that cannot be read.

    >>> read_imprints("red: Eingegangen | {date}; blue: Kopie", {"date": "23.11.2026"})[0].words
    'Eingegangen\\n23.11.2026'
    """
    return tuple(_read(one, known) for one in text.split(";") if one.strip())


def _read(text: str, known: Mapping[str, str]) -> Imprint:
    color, _, words = text.partition(":")
    lines = (line.strip() for line in words.format_map(known).split("|"))
    return Imprint("\n".join(filter(None, lines)), ImprintColor(color.strip()))
