"""The names a file gives to things, and the shapes of name nobody may use."""

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache

from tests.house.sources import Function, Source

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_SHAPELESS_MODULE = re.compile(r"(^|_)(utils?|helpers?|common|managers?|misc)(_|$)|^base_|_impl$")
_SHAPELESS_CLASS = re.compile(r"(Utils?|Helpers?|Manager|Impl)$|^Base[A-Z]|^Abstract[A-Z]")


def snake(name: str) -> str:
    """Write a name the way functions are written: FilePlanEntry is file_plan_entry."""
    return _HUMP.sub("_", name).lower().strip("_")


@cache
def given_names(source: Source) -> tuple[tuple[int, str], ...]:
    """Every name the file itself gives: classes, functions, arguments, variables, attributes, its own."""
    return tuple(_given(source))


def _given(source: Source) -> Iterator[tuple[int, str]]:
    yield 1, source.room.rsplit(".", 1)[-1]
    for node in source.nodes:
        match node:
            case ast.ClassDef(name=name) | ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                yield node.lineno, name
            case ast.arg(arg=name):
                yield node.lineno, name
            case ast.Name(id=name, ctx=ast.Store()) | ast.Attribute(attr=name, ctx=ast.Store()):
                yield node.lineno, name


def shapeless_names(sources: Iterable[Source]) -> list[str]:
    """Modules and classes named after nothing: utils, helpers, managers and their kin."""
    complaints = []
    for source in sources:
        parts = source.room.split(".")
        complaints += [f"{source.at(1)} {part}" for part in parts if _SHAPELESS_MODULE.search(part)]
        complaints += [
            f"{source.at(node.lineno)} {node.name}"
            for node in source.nodes
            if isinstance(node, ast.ClassDef) and _SHAPELESS_CLASS.search(node.name)
        ]
    return complaints


def unspeaking_tests(sources: Iterable[Source]) -> list[str]:
    """Tests that are not sentences; three words are the least a sentence needs."""
    return [
        f"{source.at(node.lineno)} {node.name}"
        for source in sources
        if source.path.name.startswith("test_")
        for node in source.nodes
        if isinstance(node, Function) and node.name.startswith("test_") and node.name.count("_") < 3
    ]
