"""Every room has a caption: the one sentence its module opens with."""

import ast
from collections.abc import Iterable

from tests.house.sources import Source

_SENTENCE_ENDS = (".", "?", "!", ":")


def missing_captions(sources: Iterable[Source]) -> list[str]:
    """Modules whose docstring does not open with a sentence."""
    return [
        f"{source.at(1)} opens with {first!r}"
        for source in sources
        if not (first := _first_paragraph(source)).endswith(_SENTENCE_ENDS)
    ]


def furnished_doors(sources: Iterable[Source]) -> list[str]:
    """``__init__`` files that hold more than their caption; the front one may tell the version."""
    return [
        source.at(source.tree.body[1].lineno)
        for source in sources
        if source.path.name == "__init__.py" and len(source.tree.body) > 1 + (source.room == "clerkdesk")
    ]


def _first_paragraph(source: Source) -> str:
    text = ast.get_docstring(source.tree) or ""
    return " ".join(text.split("\n\n")[0].split())
