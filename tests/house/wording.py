"""What the screens say: every phrase goes through the translator, in a form its tool can find."""

import ast
import re
from collections.abc import Collection, Iterable, Iterator

from tests.house.sources import Source

Phrase = tuple[str, str]  # context and English words

# Two words, or one that begins with a capital; keys of the keyboard are none.
_WORDS = re.compile(
    r"[^\W\d_]{2,}[.,:;!?]?\s+\S*[^\W\d_]|^(?!(Ctrl|Shift|Alt|Esc|Enter|Return|Del|Space)\b)[A-ZÄÖÜ][a-zäöüß]{2,}"
)
_TRANSLATORS = frozenset({"tr", "translate", "QT_TRANSLATE_NOOP"})
_UNSEEN = _TRANSLATORS | {"getLogger", "setStyleSheet", "setProperty", "setObjectName", "TypeVar", "compile"}
_UNSEEN_ROOMS = (
    "kit.gallery",
    "kit.gallery_states",
    "kit.stylesheet",
    "kit.fonts",
    "kit.theme",
    "viewing.forms.form_looks",
)
# Names of the product, of Qt's style, and of languages in their own tongue.
_NAMES = frozenset({"ClerkDesk – ", "Fusion", "Deutsch", "English"})


def unheard_phrases(sources: Iterable[Source], known: Collection[Phrase]) -> list[str]:
    """Phrases given to the translator that no translation file holds, or that are put together first."""
    return [
        f"{source.at(call.lineno)} {phrase[1] if phrase else 'is put together before it is translated'}"
        for source in sources
        for call, context in _calls(source.tree, "")
        if (phrase := _phrase(call, context)) is None or phrase not in known
    ]


def bare_words(sources: Iterable[Source]) -> list[str]:
    """Words of the screens that do not go through the translator."""
    return [
        f"{source.at(node.lineno)} {node.value!r}"
        for source in sources
        if not source.room.endswith(_UNSEEN_ROOMS)
        for node in _shown(source.tree)
        if isinstance(node.value, str) and _WORDS.search(node.value) and node.value not in _NAMES
    ]


def _calls(node: ast.AST, context: str) -> Iterator[tuple[ast.Call, str]]:
    """Calls of the translator, with the class they stand in."""
    if isinstance(node, ast.ClassDef):
        context = node.name
    if isinstance(node, ast.Call) and _called(node) in _TRANSLATORS and not _is_look_up(node):
        yield node, context
    for child in ast.iter_child_nodes(node):
        yield from _calls(child, context)


def _phrase(call: ast.Call, context: str) -> Phrase | None:
    words = [argument.value for argument in call.args if isinstance(argument, ast.Constant)]
    if _called(call) == "tr":
        words.insert(0, context)
    return (str(words[0]), str(words[1])) if len(words) > 1 else None


def _shown(node: ast.AST) -> Iterator[ast.Constant]:
    """The constants a person may come to see."""
    if isinstance(node, ast.Raise) or _is_enumeration(node):
        return
    if isinstance(node, ast.Call) and _called(node) in _UNSEEN:
        return
    if isinstance(node, ast.Constant):
        yield node
    for name, value in ast.iter_fields(node):
        for child in value if isinstance(value, list) else [value]:
            is_caption = isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)
            if isinstance(child, ast.AST) and name not in ("annotation", "returns") and not is_caption:
                yield from _shown(child)


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _is_look_up(call: ast.Call) -> bool:
    """Whether a translator of its own is asked, as the pad does, or a painter is moved."""
    owner = getattr(call.func, "value", None)
    return _called(call) == "translate" and owner is not None and ast.unparse(owner) != "QCoreApplication"


def _is_enumeration(node: ast.AST) -> bool:
    bases = node.bases if isinstance(node, ast.ClassDef) else []
    return any(getattr(base, "id", "").endswith("Enum") for base in bases)
