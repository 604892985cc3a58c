"""Who may touch which outside library, and what the two bottom floors may hold."""

import ast
import sys
from collections.abc import Iterable, Iterator

from tests.house.sources import Function, Source

ADAPTERS = "clerkdesk.adapters"

# Library -> the rooms that own it. A new library gets its line here and its reason in ARCHITECTURE.md.
OWNERS = {
    "PySide6": ("clerkdesk.ui", "clerkdesk.app"),
    "shiboken6": ("clerkdesk.ui", "clerkdesk.app"),
    "platformdirs": ("clerkdesk.base.paths",),
    "pymupdf": (f"{ADAPTERS}.pdf.child",),
    "PIL": tuple(f"{ADAPTERS}.pdf.child.drawing.{room}" for room in ("scans", "decoding", "fax", "turbo")),
    "sqlalchemy": (f"{ADAPTERS}.store",),
    "alembic": (f"{ADAPTERS}.store",),
    "pyhanko": (f"{ADAPTERS}.pades", f"{ADAPTERS}.keys", f"{ADAPTERS}.trust"),
    "pyhanko_certvalidator": (f"{ADAPTERS}.pades", f"{ADAPTERS}.trust"),
    "asn1crypto": (f"{ADAPTERS}.pades", f"{ADAPTERS}.keys", f"{ADAPTERS}.trust"),
    "cryptography": (
        f"{ADAPTERS}.pades",
        f"{ADAPTERS}.keys",
        f"{ADAPTERS}.trust",
        "clerkdesk.app.demo.pretend_ca",
    ),
    "pkcs11": (f"{ADAPTERS}.keys",),
    "lxml": (f"{ADAPTERS}.trust",),
    "signxml": (f"{ADAPTERS}.trust",),
    "keyring": (f"{ADAPTERS}.vault",),
    "secretstorage": (f"{ADAPTERS}.vault",),
    "jeepney": (f"{ADAPTERS}.vault",),
    "pikepdf": (f"{ADAPTERS}.paper",),
    "typst": (f"{ADAPTERS}.paper",),
    "fontTools": (f"{ADAPTERS}.pades", f"{ADAPTERS}.paper"),
}
# Modules Windows lacks: imported where they are used, or on the way into a posix.py that is.
POSIX_ONLY = {"fcntl", "grp", "posix", "pty", "pwd", "resource", "syslog", "termios", "tty"}


def trespassers(sources: Iterable[Source]) -> list[str]:
    """Imports of a library outside the rooms that own it, and of libraries nobody owns."""
    return [
        f"{source.at(line)} imports {name}"
        for source in sources
        for line, name in _imports(source)
        if (top := name.split(".")[0]) not in sys.stdlib_module_names
        and top != "clerkdesk"
        and not any(_inside(source.room, room) for room in OWNERS.get(top, ()))
    ]


def strangers_in_the_domain(sources: Iterable[Source]) -> list[str]:
    """Imports in the domain that are neither standard library nor the domain itself nor the errors."""
    return [
        f"{source.at(line)} imports {name}"
        for source in sources
        if _inside(source.room, "clerkdesk.domain")
        for line, name in _imports(source)
        if name.split(".")[0] not in sys.stdlib_module_names
        and not _inside(name, "clerkdesk.domain")
        and not _inside(name, "clerkdesk.base.errors")
    ]


def posix_at_the_door(sources: Iterable[Source]) -> list[str]:
    """Imports that keep a module from being imported on Windows."""
    return [
        f"{source.at(node.lineno)} {ast.unparse(node)}"
        for source in sources
        if source.path.name != "posix.py"
        for node in source.tree.body
        for name in _names(node)
        if name.split(".")[-1] in POSIX_ONLY
    ]


def code_in_the_ports(sources: Iterable[Source]) -> list[str]:
    """Statements in the ports that are more than imports and Protocol classes with empty methods."""
    return [
        source.at(node.lineno)
        for source in sources
        if _inside(source.room, "clerkdesk.ports")
        for node in _statements(source.tree)
        if not _is_socket(node)
    ]


def _inside(name: str, room: str) -> bool:
    return name == room or name.startswith(room + ".")


def _imports(source: Source) -> Iterator[tuple[int, str]]:
    for node in source.nodes:
        yield from ((node.lineno, name) for name in _names(node))


def _names(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return ["." * node.level + (node.module or "")] if isinstance(node, ast.ImportFrom) else []


def _statements(tree: ast.Module) -> Iterator[ast.stmt]:
    for node in tree.body:
        yield node
        if isinstance(node, ast.ClassDef):
            yield from node.body


def _is_socket(node: ast.stmt) -> bool:
    match node:
        case ast.Import() | ast.ImportFrom() | ast.Expr(value=ast.Constant()):
            return True
        case ast.ClassDef(bases=bases):
            return "Protocol" in [ast.unparse(base).partition("[")[0] for base in bases]
        case ast.AnnAssign(value=None):
            return True
        case _ if isinstance(node, Function):
            return all(_is_socket(line) for line in node.body)
    return False
