"""Who signed a sitting in the end is who the clerk named, where somebody declared it."""

from clerkdesk.domain.entries import Declared, FieldEntry, OnPaper
from clerkdesk.domain.pages import Place
from clerkdesk.domain.procedures import SignerRole
from clerkdesk.domain.sittings import SignedSitting, Sitting, SittingField

PLACE = Place(0, 0, 0, 1, 1)


def test_whoever_declared_it_is_called_as_the_clerk_named_them() -> None:
    roles = (SignerRole.APPLICANT, "Erika Muster"), (SignerRole.INTERPRETER, "Kim Beispiel")
    fields = tuple(SittingField("form", "aa", role, PLACE, True, {}, {}, role, name) for role, name in roles)
    sitting = Sitting("s", "c", "Erika Muster", "Musterstadt", fields, ())
    entries = (
        FieldEntry("form", SignerRole.APPLICANT, Declared("Erika Mustermann")),
        FieldEntry("form", SignerRole.INTERPRETER, OnPaper("ab")),
    )
    assert sitting.people == ("Erika Muster", "Kim Beispiel")
    assert SignedSitting(sitting, entries).people == ("Erika Mustermann", "Kim Beispiel")
