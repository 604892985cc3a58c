"""The look of the first paint: read off the desk's preferences without what reads them properly."""

import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_SETTING = re.compile(r'^(theme|text_percent)\s*=\s*"?(\w+)', re.MULTILINE)
_COLOURS = {
    "light": ("#FFFFFF", "#E8E9EF"),
    "dark": ("#1D2034", "#131525"),
    "contrast": ("#000000", "#000000"),
}
"""Of each theme: the ground of bars, and the ground below the paper. The themes themselves are TOML."""


@dataclass(frozen=True)
class FirstLooks:
    """Colours of bars and of the ground below the paper, and how much larger than usual letters are."""

    bar: str
    ground: str
    text_scale: float


def first_looks(preferences: Path) -> FirstLooks:
    """How the desk looks by its file of preferences; as ever where that says nothing."""
    text = ""
    with suppress(OSError, ValueError):
        text = preferences.read_text("utf-8")
    found = dict(_SETTING.findall(text))
    bar, ground = _COLOURS.get(found.get("theme", ""), _COLOURS["light"])
    percent = found.get("text_percent", "")
    return FirstLooks(bar, ground, int(percent) / 100 if percent in ("125", "150", "200") else 1.0)
