"""What a form calls its fields is said on one line, as it reads."""

from clerkdesk.domain.form_fields import FieldKind, FormField, FormWidget
from clerkdesk.domain.pages import Place
from clerkdesk.ui.viewing.forms.form_words import spoken_name


def test_the_name_of_a_field_hides_nothing_and_ends() -> None:
    widgets = (FormWidget(Place(0, 0, 0, 9, 9)),)
    field = FormField("Blatt.Konto\u202e\n12\ud800", FieldKind.RADIO, "", widgets)
    assert spoken_name(field, "ja\u2028nein") == "Konto 12: ja nein"
    endless = FormField("x" * 5000, FieldKind.TEXT, "", widgets)
    assert len(spoken_name(endless)) <= 120
