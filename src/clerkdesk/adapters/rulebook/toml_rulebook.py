"""Reading procedures and form rules from folders of TOML files, refusing broken ones by name and line."""

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from clerkdesk.adapters.rulebook.form_files import written
from clerkdesk.adapters.rulebook.lines import line_of, line_of_syntax_error
from clerkdesk.base.errors import Conflict, Missing, Unreachable
from clerkdesk.base.files import written_whole
from clerkdesk.domain.forms import FormRule, demand_known, form_rule_from
from clerkdesk.domain.procedure_files import procedure_from
from clerkdesk.domain.procedure_words import with_words
from clerkdesk.domain.procedures import Procedure, RuleTrouble
from clerkdesk.domain.tables import RuleFault


class _Keyed(Protocol):
    @property
    def key(self) -> str: ...


Rule = TypeVar("Rule", bound=_Keyed)
Read = TypeVar("Read")
_KEY = re.compile(r"""^[ \t]*["']?key["']?[ \t]*[=:]?[ \t]*["']*([a-z][a-z0-9_-]*)""", re.MULTILINE)
_HEADER = re.compile(r"^[ \t]*\[", re.MULTILINE)


class TomlRulebook:
    """The rules in ``procedures/*.toml`` and ``forms/*.toml`` of several folders, read once.

    Form rules are read again when one is kept or dropped.

    Folders come in order of precedence, the office's own first: a rule of an earlier folder replaces
    the one with the same key in a later folder. So does one that is refused: a slip of the pen must not
    bring back a rule the office has replaced by a stricter one, so until it is mended there is none. The
    same key twice in one folder is refused, and so is a form rule for a form or field that no procedure
    has. ``procedures/words/*.toml`` say in further languages what the procedures beside them say, and no
    others: what the office words anew it words anew in every language. Implements ports.rulebook.Rulebook.
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        self._own = folders[0] / "forms" if folders else None
        self._folders = folders
        self._troubles: list[RuleTrouble] = []
        procedures = self._read_all(folders, "procedures", procedure_from, self._with_words)
        fields = {
            (procedure.key, form.key): frozenset(field.name for field in form.fields)
            for procedure in procedures
            for form in procedure.forms
        }

        self._fields = fields
        self._procedures = {procedure.key: procedure for procedure in procedures}
        self._troubles_before = len(self._troubles)
        self._form_rules = self._read_forms()

    @property
    def procedures(self) -> Mapping[str, Procedure]:
        """Procedures by key."""
        return self._procedures

    @property
    def form_rules(self) -> tuple[FormRule, ...]:
        """Form rules, the office's own first."""
        return self._form_rules

    @property
    def own_form_rules(self) -> tuple[FormRule, ...]:
        """Those in the office's folder whose file has their key for a name."""
        own = self._own
        there = {file.stem for file in own.glob("*.toml")} if own is not None else set()
        return tuple(rule for rule in self._form_rules if rule.key in there)

    def keep_form_rule(self, rule: FormRule) -> None:
        """Write a rule into the office's folder, and read all form rules again."""
        own = self._own
        if own is None or (own / f"{rule.key}.toml").exists() or self._has(rule.key):
            raise Conflict("RUL-02", "a rule of that key is there")
        try:
            own.mkdir(mode=0o700, parents=True, exist_ok=True)
            with written_whole(own / f"{rule.key}.toml") as file:
                file.write(written(rule).encode())
        except OSError as trouble:
            raise Unreachable("RUL-07", type(trouble).__name__) from trouble
        self._form_rules = self._read_forms()

    def drop_form_rule(self, key: str) -> None:
        """Remove a rule's file from the office's folder, and read all form rules again."""
        own = self._own
        if own is None or key not in {rule.key for rule in self.own_form_rules}:
            raise Missing("RUL-03", "no such rule of the office's")
        try:
            (own / f"{key}.toml").unlink()
        except OSError as trouble:
            raise Unreachable("RUL-07", type(trouble).__name__) from trouble
        self._form_rules = self._read_forms()

    def _has(self, key: str) -> bool:
        return any(rule.key == key for rule in self._form_rules)

    def _read_forms(self) -> tuple[FormRule, ...]:
        del self._troubles[self._troubles_before :]
        return tuple(self._read_all(self._folders, "forms", self._known_rule_from))

    def _known_rule_from(self, values: Mapping[str, object]) -> FormRule:
        rule = form_rule_from(values)
        demand_known(rule, self._fields)
        return rule

    @property
    def troubles(self) -> tuple[RuleTrouble, ...]:
        """Files that were refused, with line and reason; the others loaded."""
        return tuple(self._troubles)

    def _read_all(
        self,
        folders: Sequence[Path],
        kind: str,
        make: Callable[[Mapping[str, object]], Rule],
        finish: Callable[[Path, dict[str, Rule], set[str]], dict[str, Rule]] = lambda _, here, __: here,
    ) -> list[Rule]:
        found: dict[str, Rule] = {}
        replaced: set[str] = set()
        for folder in folders:
            here, broken = self._read_folder(folder / kind, make)
            here = finish(folder / kind, here, broken)
            found |= {key: rule for key, rule in here.items() if key not in replaced}
            replaced |= here.keys() | broken
        return list(found.values())

    def _read_folder(
        self, folder: Path, make: Callable[[Mapping[str, object]], Rule]
    ) -> tuple[dict[str, Rule], set[str]]:
        """The rules of a folder by key, and the keys that its refused files meant."""
        here: dict[str, Rule] = {}
        broken: set[str] = set()
        for file in sorted(folder.glob("*.toml")):
            rule = self._read(file, make)
            if rule is None:
                broken |= _meant_keys(file)
            elif here.setdefault(rule.key, rule) is not rule:
                self._refuse(
                    file, line_of(_text(file), ("key",)), f'key: "{rule.key}" is in another file too'
                )
        return here, broken

    def _with_words(self, folder: Path, here: dict[str, Procedure], broken: set[str]) -> dict[str, Procedure]:
        """The procedures of a folder in the further languages of the files beside them."""
        for file in sorted((folder / "words").glob("*.toml")):
            here = self._read(file, partial(with_words, here, unread=broken)) or here
        return here

    def _read(self, file: Path, make: Callable[[Mapping[str, object]], Read]) -> Read | None:
        """What is made of a file, or None and a trouble."""
        text = ""
        try:
            text = _text(file)
            return make(tomllib.loads(text))
        except RuleFault as fault:
            self._refuse(file, line_of(text, fault.path), str(fault))
        except tomllib.TOMLDecodeError as trouble:
            self._refuse(file, line_of_syntax_error(text, str(trouble)), f"not TOML: {trouble}")
        except UnicodeDecodeError as trouble:
            self._refuse(file, trouble.object[: trouble.start].count(b"\n") + 1, "not UTF-8")
        except (ValueError, RecursionError) as trouble:  # a number or a nesting beyond what Python reads
            self._refuse(file, 0, f"not TOML: {type(trouble).__name__}")
        except OSError as trouble:
            self._refuse(file, 0, f"cannot be read: {type(trouble).__name__}")
        return None

    def _refuse(self, file: Path, line: int, reason: str) -> None:
        self._troubles.append(RuleTrouble(file.name, line, reason))


def _meant_keys(file: Path) -> set[str]:
    """The keys a refused file may have meant: what its name says, and what can still be read."""
    try:
        text = file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        text = ""
    return {file.stem, *_KEY.findall(_HEADER.split(text, 1)[0])}


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")
