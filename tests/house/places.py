"""Traces of one person's machine that do not belong in the project."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.house.sources import ROOT

_TEXT = {"", ".py", ".toml", ".md", ".lock", ".ts", ".typ", ".ini", ".yml", ".yaml", ".json", ".svg", ".xml"}
_LINE_END = "\n"
_OURS = ("src", "tests", "docs", "resources", "installer", ".ci")
# "mm" is Max Mustermann, whose home is an example.
_TRACES = re.compile(
    r"/(?:home|Users)/(?!mm/)\w+/|/root/\w+|[A-Z]:\\Users\\"
    r"|(?:https?|git\+https)://[\w.-]*(?:pythonhosted|pypi|npmjs|artifactory|nexus|docker)[\w.-]*"
    r"|(?:index-url|extra-index-url|find-links)[ =]"
    # Where this checkout lies; a single folder's name would be found in our own paths.
    + (f"|{re.escape(str(ROOT))}/" if len(ROOT.parts) > 2 else "")
)


def project_texts() -> Iterator[Path]:
    """Every text file of the project, by the folders it consists of."""
    yield from (path for path in ROOT.iterdir() if path.is_file() and path.suffix in _TEXT)
    for folder in _OURS:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in _TEXT and path.is_file():
                yield path


def traces(paths: Iterable[Path]) -> list[str]:
    """Personal paths and package hosts named in a file."""
    return [
        f"{path}:{text.count(_LINE_END, 0, found.start()) + 1} {found.group()}"
        for path in paths
        for text in (path.read_text(encoding="utf-8", errors="replace"),)
        for found in _TRACES.finditer(text)
    ]
