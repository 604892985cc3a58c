"""Reading the forms of a procedure: their signature fields, and who signs them at which age."""

from collections.abc import Iterable

from clerkdesk.domain.procedures import Form, FormField, SignerRole, SigningRule, StepId, Words
from clerkdesk.domain.sentences import can_be_filled, has_places
from clerkdesk.domain.tables import Table

_OLDEST = 120


def form_from(table: Table) -> Form:
    """Read a form from its table; RuleFault with the place and the reason."""
    fields = tuple(_field(field) for field in table.tables("fields"))
    at = table.choice(StepId, "at", StepId.SIGN)
    form = Form(table.name("key"), table.words("title"), table.text("template", ""), fields, at)
    table.done()
    demand_once(table, "fields", (field.name for field in fields))
    return form


def demand_once(table: Table, key: str, names: Iterable[str]) -> None:
    """Refuse a list in which a name stands twice."""
    seen = set()
    for name in names:
        if name in seen:
            raise table.fault(key, f'has "{name}" twice')
        seen.add(name)


def _field(table: Table) -> FormField:
    role = table.choice(SignerRole, "role", SignerRole.APPLICANT)
    rule = _rule(table, role)
    name, title = table.name("name"), table.words("title")
    own = _sentences(table, "sentence")
    another: tuple[Words, Words] = ({}, {})
    if table.has("sentence_for_another"):
        another = _sentences(table, "sentence_for_another")
    found = FormField(name, role, title, *own, rule, *another)
    table.done()
    return found


def _rule(table: Table, role: SignerRole) -> SigningRule:
    rule = SigningRule(
        from_age=table.whole("from_age", 0, _OLDEST, 0),
        under_age=table.whole("under_age", 0, _OLDEST, 0),
        otherwise=table.choice(SignerRole, "otherwise") if table.has("otherwise") else None,
        optional=table.truth("optional", False),
        instead=table.choices(SignerRole, "instead") if table.has("instead") else (),
        instead_from=table.whole("instead_from", 0, _OLDEST, 0),
        source=table.text("source", ""),
    )
    if rule.under_age and rule.from_age >= rule.under_age:
        raise table.fault("under_age", "must be more than from_age")
    if (rule.asks_age or rule.instead) and not rule.source.strip():
        raise table.fault("source", "is missing: say where it stands who signs")
    if rule.otherwise is not None and not rule.asks_age:
        raise table.fault("otherwise", "needs from_age or under_age")
    if role in (rule.otherwise, *rule.instead):
        raise table.fault("otherwise" if role is rule.otherwise else "instead", "is the field's own role")
    if rule.instead_from and not rule.instead:
        raise table.fault("instead_from", "needs instead")
    if rule.optional and role is SignerRole.APPLICANT:
        raise table.fault("optional", "cannot be said of the applicant")
    return rule


def _sentences(table: Table, key: str) -> tuple[Words, Words]:
    """A sentence, and the one for when not all its places can be filled."""
    key_if_unknown = f"{key}_if_unknown"
    sentence = table.words(key)
    if_unknown = table.words(key_if_unknown) if table.has(key_if_unknown) else {}
    for language, text in sentence.items():
        if not can_be_filled(text):
            raise table.fault(key, f"{language} has a brace that is no {{place}}")
        if has_places(text) and language not in if_unknown:
            reason = f"has a {{place}}, so {key_if_unknown}.{language} must say it without"
            raise table.fault_in(key, language, reason)
    for language, text in if_unknown.items():
        if language not in sentence:
            raise table.fault_in(key_if_unknown, language, "is no language of the sentence")
        if set("{}") & set(text):
            raise table.fault_in(key_if_unknown, language, "must have no {place}")
    return sentence, if_unknown
