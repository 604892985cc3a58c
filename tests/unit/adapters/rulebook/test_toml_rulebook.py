"""The rulebook reads folders of TOML files and refuses broken ones by name and line."""

from pathlib import Path

import pytest

from clerkdesk.adapters.rulebook.lines import line_of
from clerkdesk.adapters.rulebook.toml_rulebook import TomlRulebook
from clerkdesk.base.paths import resource
from clerkdesk.domain.procedures import ApprovalMode, SignerRole, StepId

PROCEDURE = """\
key = "dog-tax"
file_plan = "22-10"
steps = ["check", "sign", "file"]
deadline_days = 5
retention_years = 10
title.de = "Hundesteuer"
short.de = "Hund"

[[papers]]
key = "proof"
title.de = "Nachweis"

[[papers]]
key = "chip"
title.de = "Chip"

[[forms]]
key = "form"
title.de = "Formular"

[[forms.fields]]
name = "owner"
title.de = "Unterschrift"
sentence.de = "Sie unterschreiben."
"""
_TURKISH = """\
language = "tr"
[dog-tax.forms.form.owner]
title = "Kayıt"
sentence = "İmzalıyorsunuz."
"""
FORM = """\
key = "dog-program"
procedure = "dog-tax"
form = "form"
words = ["Hund"]

[[fields]]
name = "owner"
phrase = "Unterschrift"
dx = 0
dy = 0
width = 10
height = 10
"""


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """A folder with one procedure and one form rule."""
    for kind, text in (("procedures", PROCEDURE), ("forms", FORM)):
        (tmp_path / kind).mkdir()
        (tmp_path / kind / "dog.toml").write_text(text, encoding="utf-8")
    return tmp_path


def test_our_own_rules_all_load() -> None:
    rulebook = TomlRulebook([resource()])
    assert rulebook.troubles == ()
    assert {"residence-registration", "id-card", "registration-certificate"} <= set(rulebook.procedures)
    assert [rule.key for rule in rulebook.form_rules] == ["ewo-muster-registration"]


def test_the_demo_visit_finds_its_steps() -> None:
    registration = TomlRulebook([resource()]).procedures["residence-registration"]
    assert registration.steps == (StepId.CHECK, StepId.SIGN, StepId.APPROVE, StepId.FILE)
    assert registration.approval is ApprovalMode.BEFORE
    form = registration.form("registration-form")
    assert form is not None
    own = [field.name for field in form.fields if field.role is SignerRole.APPLICANT]
    assert own == ["applicant_declaration", "applicant_privacy"]


def test_an_identity_card_costs_what_the_ordinance_says() -> None:
    fee = TomlRulebook([resource()]).procedures["id-card"].fee
    assert fee is not None
    assert (fee.cents_at(23), fee.cents_at(24)) == (2760, 4600)


def test_words_in_another_language_come_from_the_file_beside_the_procedures(rules: Path) -> None:
    procedure = next((rules / "procedures").glob("*.toml"))
    words = rules / "procedures" / "words"
    words.mkdir()
    (words / "tr.toml").write_text(_TURKISH, encoding="utf-8")
    [said] = TomlRulebook([rules]).procedures.values()
    assert said.forms[0].fields[0].title["tr"] == "Kayıt"
    (words / "tr.toml").write_text(_TURKISH.replace("dog-tax", "cat-tax"), encoding="utf-8")
    broken = TomlRulebook([rules])
    assert [(trouble.file, trouble.line) for trouble in broken.troubles] == [("tr.toml", 2)]
    assert "tr" not in broken.procedures[said.key].forms[0].fields[0].title
    procedure.write_text("key = 'dog-tax'\nnonsense = 1\n", encoding="utf-8")
    (words / "tr.toml").write_text(_TURKISH, encoding="utf-8")
    assert "tr.toml" not in [trouble.file for trouble in TomlRulebook([rules]).troubles]


def test_our_words_are_not_put_beside_what_the_office_words_anew(tmp_path: Path) -> None:
    ours = resource("procedures", "id-card.toml").read_text(encoding="utf-8")
    (tmp_path / "procedures").mkdir()
    (tmp_path / "procedures" / "id-card.toml").write_text(ours, encoding="utf-8")
    rulebook = TomlRulebook([tmp_path, resource()])
    assert rulebook.troubles == ()
    assert "tr" not in rulebook.procedures["id-card"].forms[0].fields[0].sentence
    assert "tr" in rulebook.procedures["single-document"].forms[0].fields[0].sentence


def test_a_missing_folder_is_no_trouble(tmp_path: Path) -> None:
    rulebook = TomlRulebook([tmp_path / "nowhere"])
    assert (dict(rulebook.procedures), rulebook.form_rules, rulebook.troubles) == ({}, (), ())


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ('key = "dog-tax"', 'key = "dog-tax', 1, "not TOML"),
        ("deadline_days = 5", "deadline_days 5", 4, "not TOML"),
        ("deadline_days = 5", 'deadline_days = "5"', 4, "deadline_days: must be a whole number"),
        ("deadline_days = 5", "deadlin_days = 5", 1, "deadline_days: is missing"),
        ('title.de = "Chip"', 'title.de = "Chip"\ncopy = true', 16, "papers[2].copy: is not known here"),
        ('title.de = "Chip"\n', "", 13, "papers[2].title: is missing"),
        ('key = "chip"', 'key = "proof"', 9, 'papers: has "proof" twice'),
        ('name = "owner"', 'name = "The Owner"', 22, "forms[1].fields[1].name: must be small letters"),
        ('sentence.de = "Sie', 'sentence.en = "Sie', 24, "forms[1].fields[1].sentence.de: is missing"),
        (
            'unterschreiben."',
            'zahlen."\nsentence.en = "You pay for {dog}."\nsentence_if_unknown.de = "Sie zahlen."',
            25,
            "forms[1].fields[1].sentence.en: has a {place}, so sentence_if_unknown.en must say it without",
        ),
    ],
)
def test_a_broken_file_is_refused_with_line_and_reason_and_the_others_load(
    rules: Path, old: str, new: str, line: int, reason: str
) -> None:
    assert old in PROCEDURE
    (rules / "procedures" / "broken.toml").write_text(PROCEDURE.replace(old, new), encoding="utf-8")
    rulebook = TomlRulebook([rules])
    (trouble,) = rulebook.troubles
    assert (trouble.file, trouble.line) == ("broken.toml", line)
    assert reason in trouble.reason
    assert list(rulebook.procedures) == ["dog-tax"]


def test_a_file_that_is_not_utf_8_is_refused_with_its_line(rules: Path) -> None:
    (rules / "procedures" / "latin.toml").write_bytes(b'key = "a"\ntitle.de = "Stra\xdfe"\n')
    (trouble,) = TomlRulebook([rules]).troubles
    assert (trouble.line, trouble.reason) == (2, "not UTF-8")


def test_a_folder_in_the_place_of_a_file_is_refused(rules: Path) -> None:
    (rules / "procedures" / "odd.toml").mkdir()
    (trouble,) = TomlRulebook([rules]).troubles
    assert (trouble.file, trouble.line) == ("odd.toml", 0)


def test_the_same_key_twice_in_a_folder_is_refused(rules: Path) -> None:
    (rules / "procedures" / "second.toml").write_text(PROCEDURE, encoding="utf-8")
    (trouble,) = TomlRulebook([rules]).troubles
    assert (trouble.file, trouble.line) == ("second.toml", 1)
    assert "another file" in trouble.reason


def test_the_offices_own_rule_replaces_ours(rules: Path, tmp_path: Path) -> None:
    office = tmp_path / "office"
    for kind in ("procedures", "forms"):
        (office / kind).mkdir(parents=True)
    own = PROCEDURE.replace("deadline_days = 5", "deadline_days = 2")
    (office / "procedures" / "dog.toml").write_text(own, encoding="utf-8")
    (office / "forms" / "cat.toml").write_text(FORM.replace("dog-program", "cat-program"), encoding="utf-8")
    rulebook = TomlRulebook([office, rules])
    assert rulebook.troubles == ()
    assert rulebook.procedures["dog-tax"].deadline_days == 2
    assert [rule.key for rule in rulebook.form_rules] == ["cat-program", "dog-program"]


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("dog-tax.toml", "deadline_days = two\n"),
        ("stricter.toml", PROCEDURE.replace("deadline_days = 5", "deadline_days = two")),
        ("stricter.toml", PROCEDURE.replace("deadline_days = 5", "deadline_days = -5")),
        ("stricter.toml", PROCEDURE.replace('key = "dog-tax"', 'key = "dog-tax')),
        ("stricter.toml", PROCEDURE.replace('"Hund"', "9" * 5000)),
        ("stricter.toml", PROCEDURE + "x = " + "[" * 3000 + "]" * 3000),
        ("dog-tax.toml", "\udcff"),
    ],
)
def test_a_broken_rule_of_the_office_never_brings_back_ours(
    rules: Path, tmp_path: Path, name: str, own: str
) -> None:
    office = tmp_path / "office"
    (office / "procedures").mkdir(parents=True)
    file = office / "procedures" / name
    file.write_bytes(own.encode(errors="surrogateescape"))
    rulebook = TomlRulebook([office, rules])
    assert dict(rulebook.procedures) == {}
    assert [trouble.file for trouble in rulebook.troubles] == [file.name, "dog.toml"]


def test_a_key_of_a_paper_in_a_broken_file_blocks_no_procedure(rules: Path, tmp_path: Path) -> None:
    office = tmp_path / "office"
    (office / "procedures").mkdir(parents=True)
    other = PROCEDURE.replace('"dog-tax"', '"cat-tax"').replace('"proof"', '"dog-tax"')
    (office / "procedures" / "cat.toml").write_text(other.replace("= 5", "= five"), encoding="utf-8")
    assert list(TomlRulebook([office, rules]).procedures) == ["dog-tax"]


def test_a_form_rule_for_a_refused_procedure_is_refused_too(rules: Path) -> None:
    (rules / "procedures" / "dog.toml").write_text("key = 1", encoding="utf-8")
    rulebook = TomlRulebook([rules])
    assert rulebook.form_rules == ()
    assert [(trouble.file, trouble.line) for trouble in rulebook.troubles] == [
        ("dog.toml", 1),
        ("dog.toml", 2),
    ]
    assert "procedure: is not among" in rulebook.troubles[1].reason


def test_lines_of_nested_lists_are_found() -> None:
    text = "[[a]]\n[[a.b]]\nx = 1\n[[a]]\n[[a.b]]\nx = 1\n[[a.b]]\n# x = 0\n'x' = 2\n"
    assert line_of(text, ("a", 1, "b", 1, "x")) == 9
    assert line_of(text, ("a", 1, "b", 0, "x")) == 6
    assert line_of(text, ("a", 1, "b", 0, "missing")) == 5
    assert line_of(text, ("z",)) == 1
