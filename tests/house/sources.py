"""The program's and the tests' own Python files, each read and parsed once."""

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, eq=False)
class Source:
    """One Python file; ``room`` is its dotted place in the house ("clerkdesk.domain.ink")."""

    path: Path
    room: str
    tree: ast.Module
    nodes: tuple[ast.AST, ...]  # the whole tree, walked once for everybody
    lines: int

    def at(self, line: int) -> str:
        """Where a complaint points, clickable in a terminal."""
        return f"{self.path.relative_to(ROOT) if self.path.is_relative_to(ROOT) else self.path}:{line}"


def read(path: Path, top: Path) -> Source:
    """Read one file below ``top``."""
    text = path.read_text(encoding="utf-8")
    parts = path.relative_to(top).with_suffix("").parts
    room = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    tree = ast.parse(text, str(path))
    return Source(path, room, tree, tuple(ast.walk(tree)), text.count("\n") + 1)


@cache
def program() -> tuple[Source, ...]:
    """Every module of the program."""
    return tuple(read(path, ROOT / "src") for path in sorted((ROOT / "src").rglob("*.py")))


@cache
def everything() -> tuple[Source, ...]:
    """Every module of the program and of its tests."""
    return program() + tuple(read(path, ROOT) for path in sorted((ROOT / "tests").rglob("*.py")))


def functions(source: Source) -> list[Function]:
    """All functions and methods of a file, nested ones too."""
    return [node for node in source.nodes if isinstance(node, Function)]
