"""What stands under a signature in the file, in the language of the forms: who, as whom, how, where, when."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from clerkdesk.domain.entries import Declared, Entry
from clerkdesk.domain.one_line import in_a_sentence
from clerkdesk.domain.procedures import SignerRole
from clerkdesk.domain.sittings import SittingField

SIGNED_ON_PAPER = "Auf Papier unterschrieben, Scan liegt bei"
"""What stands in the field of somebody who signed the printed form."""
SIGNED_IN_THE_ORIGINAL = "Im Original signiert, diese Kopie nicht"
"""What stands in an unsigned copy where a signature is in the original."""
_AS_WHOM: Mapping[SignerRole, str] = MappingProxyType(
    {
        SignerRole.GUARDIAN_1: "sorgeberechtigt",
        SignerRole.GUARDIAN_2: "sorgeberechtigt",
        SignerRole.CARER: "rechtliche Betreuung",
        SignerRole.AUTHORISED: "bevollmächtigt",
        SignerRole.INTERPRETER: "Sprachmittlung",
    }
)


def caption_of(
    field: SittingField, town: str, day: date, entry: Entry | None = None, witness: str = ""
) -> str:
    """The line under a field; what nobody said is left out, and ``witness`` counts for a declaration alone.

    >>> from clerkdesk.domain.pages import Place
    >>> field = SittingField("", "", "", Place(0, 0, 0, 1, 1), True, {}, {}, SignerRole.CARER, "Petra Muster")
    >>> caption_of(field, "Musterstadt", date(2026, 11, 23))
    'Petra Muster, rechtliche Betreuung · Musterstadt, 23.11.2026'
    """
    declared = isinstance(entry, Declared)
    name = entry.name if isinstance(entry, Declared) else field.signer
    who = ", ".join(filter(None, (in_a_sentence(name), _AS_WHOM.get(field.role, ""))))
    how = ", ".join(("ohne Handschrift erklärt", f"bezeugt von {in_a_sentence(witness)}")) if declared else ""
    return " · ".join(filter(None, (who, how, f"{town}, {day:%d.%m.%Y}")))
