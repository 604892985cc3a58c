"""Setting forms: the marks for the fields, strange names, missing and broken templates."""

import io
import shutil
from pathlib import Path

import pikepdf
import pytest

from clerkdesk.adapters.paper.fields import add_marked_fields
from clerkdesk.adapters.paper.tags import marks
from clerkdesk.adapters.paper.typesetting import Typesetter, drawable
from clerkdesk.adapters.rulebook.toml_rulebook import TomlRulebook
from clerkdesk.base.errors import Missing, Refused, Unreadable
from clerkdesk.base.paths import resource
from clerkdesk.domain.procedures import Form, SignerRole, StepId

OWN_FORMS = [
    form
    for procedure in TomlRulebook([resource()]).procedures.values()
    for form in procedure.forms
    if form.template
]
NAMES = (
    "Nguyễn Thị Hoa",
    "Коваленко Олена",
    "الحسن، ليلى",
    "Þorsteinsdóttir-Győrffy ẞ ǅ Ğ",
    "Freifrau von und zu Donaudampfschifffahrtsgesellschaftskapitänswitwenundwaisenkassenverwaltung",
)


@pytest.mark.parametrize("form", OWN_FORMS, ids=lambda form: form.key)
def test_template_and_procedure_name_the_same_fields(
    form: Form, typesetter: Typesetter, data: dict[str, str]
) -> None:
    everybody = {f"signs_{field.name}": field.role.value for field in form.fields}
    made = typesetter.set_form(form.template, {**data, **everybody, "in_case": "yes"})
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert sorted(add_marked_fields(pdf)) == sorted(field.name for field in form.fields)


@pytest.mark.parametrize(
    "form", [form for form in OWN_FORMS if form.at is StepId.SIGN], ids=lambda form: form.key
)
def test_what_is_made_for_no_case_is_for_the_applicant_alone(form: Form, typesetter: Typesetter) -> None:
    with pikepdf.open(io.BytesIO(typesetter.set_form(form.template, {}))) as pdf:
        own = [field.name for field in form.fields if field.role is SignerRole.APPLICANT]
        assert list(add_marked_fields(pdf)) == own


def test_there_is_a_place_only_where_somebody_signs_and_it_says_who(typesetter: Typesetter) -> None:
    signed = {"signs_guardian_1_declaration": "guardian-1", "guardian-1": "Petra Muster"}
    made = typesetter.set_form("id-card", {**signed, "in_case": "yes"})
    with pikepdf.open(io.BytesIO(made)) as pdf:
        [mark] = marks(pdf)
    assert mark.title == "Unterschrift der sorgeberechtigten Person: Petra Muster"


def test_the_two_signatures_of_a_registration_are_on_two_pages(typesetter: Typesetter) -> None:
    with pikepdf.open(io.BytesIO(typesetter.set_form("residence-registration", {}))) as pdf:
        assert [mark.page.index for mark in marks(pdf)] == [0, 1]
        assert all(mark.rectangle[2] - mark.rectangle[0] > 200 for mark in marks(pdf))


def test_a_large_family_moves_the_declaration_whole_to_the_next_page(
    typesetter: Typesetter, data: dict[str, str]
) -> None:
    family = {f"person{number}_name": "Yılmaz, Deniz" for number in range(2, 20)}
    with pikepdf.open(io.BytesIO(typesetter.set_form("residence-registration", data | family))) as pdf:
        found = list(marks(pdf))
        assert [mark.page.index for mark in found] == [1, 2]
        assert all(mark.rectangle[1] > 50 for mark in found)


@pytest.mark.parametrize("name", NAMES)
def test_names_of_many_scripts_and_lengths_are_set(name: str, typesetter: Typesetter) -> None:
    assert typesetter.set_form("residence-registration", {"family_name": name, "gender": name})


def test_a_sign_no_font_can_draw_is_refused_and_not_told(typesetter: Typesetter) -> None:
    with pytest.raises(Refused) as caught:
        typesetter.set_form("id-card", {"family_name": "中文"})
    assert caught.value.code == "PAP-06"
    assert "中" not in str(caught.value)


def test_data_are_text_and_never_markup(typesetter: Typesetter) -> None:
    name = '#panic("x") *fett* $x$ \\ "] #read("/etc/passwd")'
    assert typesetter.set_form("id-card", {"family_name": name})


@pytest.mark.parametrize("template", ["no-such-form", "../id-card", "parts/town", "", "ID-card"])
def test_a_template_that_is_not_there_is_missing(template: str, typesetter: Typesetter) -> None:
    with pytest.raises(Missing) as caught:
        typesetter.set_form(template, {})
    assert caught.value.code == "PAP-01"


def test_a_broken_template_is_unreadable(tmp_path: Path) -> None:
    (tmp_path / "broken.typ").write_text("#let x = (", encoding="utf-8")
    with pytest.raises(Unreadable) as caught:
        Typesetter(tmp_path, resource("fonts")).set_form("broken", {})
    assert caught.value.code == "PAP-02"


def test_a_template_sees_nothing_outside_its_folder(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    templates = tmp_path / "templates"
    shutil.copytree(resource("templates"), templates)
    (templates / "nosy.typ").write_text('#read("../secret.txt")', encoding="utf-8")
    with pytest.raises(Unreadable):
        Typesetter(templates, resource("fonts")).set_form("nosy", {})


def test_signs_that_turn_or_hide_text_are_dropped() -> None:
    assert drawable("\u202eadA\u202c Lovelace\x00\r\n") == "adA Lovelace"
    assert drawable("Mu\u0308ller") == "Müller"
    assert drawable("می\u200cخواهم") == "می\u200cخواهم"
