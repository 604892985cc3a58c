"""Forms of ours filled with awkward invented data, for the judges in the other files."""

from pathlib import Path

from clerkdesk.adapters.paper.maker import TypstPaper

TEMPLATES = (
    "residence-registration",
    "id-card",
    "id-card-collection",
    "passport",
    "passport-collection",
    "registration-certificate",
)
LONG = "Donaudampfschifffahrtsgesellschaftskapitänswitwenundwaisenkassenverwalterin"
DATA = {
    "town": "Stadt Musterstadt",
    "town_address": "Bürgerbüro · Marktplatz 1 · 12345 Musterstadt",
    "place": "Musterstadt",
    "reference": "26-01873",
    "received": "2026-11-24",
    "date": "2026-11-24",
    "new_street": "Hauptstraße 12, 2. OG links",
    "move_in": "2026-11-15",
    "new_postcode": "12345",
    "new_town": "Musterstadt",
    "family_name": f"Yılmaz-{LONG}",
    "given_names": "Ayşe Nguyễn Thị Hoa",
    "gender": LONG,
    "birth_date": "1991-07-03",
    "birth_place": "Київ, Україна",
    "birth_name": "الحسن",
    "nationalities": "deutsch, ukrainisch, vietnamesisch, türkisch, isländisch, portugiesisch",
    "religion": "keine Angabe",
    "person2_name": "Þórsdóttir, Ærla",
    "person2_birth": "12.05.2019, Beispielhausen",
    "person2_relation": "Kind",
    "person3_name": "Коваленко, Олена",
    "street": "Hauptstraße 12",
    "kind": "einfach",
    "copies": "1",
    "collector": "authorised",
    "authorised": f"Þórsdóttir-{LONG}, Ærla",
    "power_of_attorney": "seen",
    "old_document": "invalidated",
}

FIELDS = {
    "guardian_1_declaration": "guardian-1",
    "guardian_2_declaration": "guardian-2",
    "applicant_declaration": "applicant",
    "applicant_privacy": "carer",
    "interpreter_declaration": "interpreter",
}
EVERYBODY = {
    **DATA,
    "in_case": "yes",
    **{f"signs_{field}": role for field, role in FIELDS.items()},
    **{role: f"{LONG} {role}" for role in FIELDS.values() if role != "applicant"},
}
"""Data of a case in which everybody signs who ever may."""


def make_all(paper: TypstPaper, folder: Path) -> dict[str, Path]:
    """Every form of ours, by template."""
    made = {}
    for template in TEMPLATES:
        made[template] = folder / f"{template}.pdf"
        paper.make_form(template, DATA, made[template])
    return made
