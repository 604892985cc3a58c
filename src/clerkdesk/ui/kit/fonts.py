"""The bundled fonts: Noto Sans and Noto Sans Arabic in three weights, so that every desk looks the same."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase

from clerkdesk.base.errors import Missing
from clerkdesk.base.paths import resource

FILES = tuple(
    f"{family}-{weight}.ttf"
    for family in ("NotoSans", "NotoSansArabic")
    for weight in ("Regular", "Medium", "SemiBold")
)


def load_fonts() -> None:
    """Register the bundled fonts with Qt; Missing (UI-01) if one cannot be read."""
    for name in FILES:
        if QFontDatabase.addApplicationFont(str(resource("fonts", name))) < 0:
            raise Missing("UI-01", name)
