"""Form rules as the files they are read from."""

import json

from clerkdesk.domain.forms import FieldRule, FormRule, Pick


def written(rule: FormRule) -> str:
    """A form rule as TOML that reads back as the same rule."""
    lines = ["# Remembered at the desk; the words must all occur, the field lies beside its phrase."]
    for key in ("key", "procedure", "form"):
        lines.append(f"{key} = {_text(getattr(rule, key))}")
    lines.append(f"words = [{', '.join(map(_text, rule.words))}]")
    lines += [
        f"{key} = {_text(getattr(rule, key))}"
        for key in ("reference", "name", "birth_date")
        if getattr(rule, key)
    ]
    for field in rule.fields:
        lines += ["", "[[fields]]", *_field(field)]
    return "\n".join(lines) + "\n"


def _field(field: FieldRule) -> list[str]:
    lines = [f"name = {_text(field.name)}", f"phrase = {_text(field.phrase)}"]
    lines += [f"{side} = {getattr(field, side):g}" for side in ("dx", "dy", "width", "height")]
    if field.page:
        lines.append(f"page = {field.page}")
    if field.pick is not Pick.LAST:
        lines.append(f"pick = {_text(field.pick.value)}")
    return lines


def _text(value: str) -> str:
    """A basic string: what JSON escapes TOML reads the same way, but for the one sign it leaves alone."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
