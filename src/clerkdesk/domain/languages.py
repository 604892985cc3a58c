"""The languages the town speaks with residents: at the pad, and in the words of its procedures."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True)
class Language:
    """A language: its code (BCP 47), its own name, its direction, and the digits it counts with."""

    code: str
    own_name: str
    right_to_left: bool = False
    digits: str = "0123456789"


LANGUAGES: Mapping[str, Language] = MappingProxyType(
    {
        language.code: language
        for language in (
            Language("de", "Deutsch"),
            Language("en", "English"),
            Language("tr", "Türkçe"),
            Language("ar", "العربية", right_to_left=True, digits="٠١٢٣٤٥٦٧٨٩"),
            Language("uk", "Українська"),
            Language("ru", "Русский"),
            Language("fa", "فارسی", right_to_left=True, digits="۰۱۲۳۴۵۶۷۸۹"),
            Language("pl", "Polski"),
            Language("ro", "Română"),
            Language("de-simple", "Leichte Sprache"),
        )
    }
)
"""By code, in the order they are always offered in; "simple" is IANA's subtag for such a variant."""
