"""How large a file, a function and a constructor may grow."""

import ast
from collections.abc import Iterable
from statistics import median

from tests.house.sources import Function, Source, functions

FILE_LINES = 400
MEDIAN_LINES = 130
FUNCTION_LINES = 40
CONSTRUCTOR_ARGUMENTS = 6
# A migration is one table after the other, and is never changed once it has run somewhere.
AS_LONG_AS_IT_TAKES = "clerkdesk.adapters.store.migrations.versions."


def long_files(sources: Iterable[Source]) -> list[str]:
    """Files that want to become a package."""
    return [f"{source.at(1)} has {source.lines} lines" for source in sources if source.lines > FILE_LINES]


def median_lines(sources: Iterable[Source]) -> float:
    """The size of the file in the middle; the empty house counts as none."""
    return median([source.lines for source in sources] or [0])


def long_functions(sources: Iterable[Source]) -> list[str]:
    """Functions with more lines than fit one look, their docstrings not counted."""
    return [
        f"{source.at(function.lineno)} {function.name} has {length} lines"
        for source in sources
        if not source.room.startswith(AS_LONG_AS_IT_TAKES)
        for function in functions(source)
        if (length := _length(function)) > FUNCTION_LINES
    ]


def greedy_constructors(sources: Iterable[Source]) -> list[str]:
    """Constructors that ask for too much; group what belongs together in a frozen dataclass."""
    return [
        f"{source.at(function.lineno)} takes {count} arguments"
        for source in sources
        for function in functions(source)
        if function.name == "__init__" and (count := _argument_count(function.args)) > CONSTRUCTOR_ARGUMENTS
    ]


def _length(function: Function) -> int:
    total = (function.end_lineno or function.lineno) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function, clean=False) is None:
        return total
    return total - ((first.end_lineno or first.lineno) - first.lineno + 1)


def _argument_count(arguments: ast.arguments) -> int:
    named = len(arguments.posonlyargs) + len(arguments.args) + len(arguments.kwonlyargs)
    return named - 1 + sum(rest is not None for rest in (arguments.vararg, arguments.kwarg))
