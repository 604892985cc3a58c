"""The look as values: colours, type sizes and the text scale, loaded from TOML and put on the application.

The theme in force hangs on the QApplication or, for one window such as the pad, on that window
(put there by ``appearance``); ``theme_of(widget)`` is the only way to read it.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields, replace
from enum import Enum, StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QWidget

from clerkdesk.base.paths import resource

FAMILIES = ["Noto Sans", "Noto Sans Arabic"]
CONTRAST = "contrast"
THEMES = ("light", "dark", CONTRAST)
TEXT_SCALES = (1.0, 1.25, 1.5, 2.0)
PROPERTY = "clerkdesk_theme"
_LARGEST_TITLE = 1.5


class Tone(StrEnum):
    """What a colour says; never the only sign, always beside an icon or a word."""

    NEUTRAL = "neutral"
    PRIMARY = "primary"
    SUCCESS = "success"
    WARNING = "warning"
    DANGER = "danger"
    INFO = "info"


class Role(Enum):
    """The type sizes of the house: name, points at 100 %, weight."""

    AMOUNT = ("amount", 40.0, 600)
    PAD_TITLE = ("pad-title", 27.0, 600)
    FIGURE = ("figure", 20.0, 600)
    PAD_TEXT = ("pad-text", 18.0, 400)
    PAGE = ("page", 16.0, 600)
    PAD_STRONG = ("pad-strong", 17.0, 600)
    PAD_TOOL = ("pad-tool", 15.0, 400)
    PAD_LANGUAGE = ("pad-language", 14.0, 500)
    SECTION = ("section", 11.0, 600)
    ROW = ("row", 10.5, 600)
    BODY = ("body", 10.0, 400)
    MEDIUM = ("medium", 10.0, 500)
    STRONG = ("strong", 10.0, 600)
    SECONDARY = ("secondary", 9.0, 400)
    CAPTION = ("caption", 9.0, 600)
    CHIP = ("chip", 9.0, 500)
    SMALL = ("small", 8.5, 400)

    def __init__(self, key: str, points: float, weight: int) -> None:
        self.key = key
        self.points = points
        self.weight = weight


@dataclass(frozen=True)
class ToneColors:
    """One tone in its four uses: words and icons, chips, banners, the line around a banner."""

    ink: QColor
    fill: QColor
    soft: QColor
    edge: QColor


@dataclass(frozen=True)
class Colors:
    """The plain colour tokens; `line` and `border` decorate, `control` outlines what can be operated."""

    background: QColor
    surface: QColor
    surface2: QColor
    selected: QColor
    sel_hover: QColor
    hover: QColor
    line: QColor
    border: QColor
    control: QColor
    text: QColor
    muted: QColor
    primary: QColor
    primary_hover: QColor
    on_primary: QColor
    focus: QColor
    bar: QColor
    bar_soft: QColor
    bar_over: QColor
    toast: QColor
    toast_text: QColor
    toast_link: QColor
    toast_warning: QColor


@dataclass(frozen=True)
class Theme:
    """All tokens of one look; `text_scale` is 1.0 for 100 % and enlarges type and whatever holds type."""

    name: str
    dark: bool
    colors: Colors
    tones: dict[Tone, ToneColors]
    text_scale: float = 1.0

    def pt(self, points: float) -> float:
        """Scale a type size in points."""
        return points * self.text_scale

    def points(self, role: Role) -> float:
        """The size of a type role in points; the pad's titles stop at 150 %, larger than its text."""
        scale = min(self.text_scale, _LARGEST_TITLE) if role is Role.PAD_TITLE else self.text_scale
        return role.points * scale

    def px(self, pixels: float) -> int:
        """Scale a height or width that holds text or an icon, in pixels; gaps and paddings stay."""
        return round(pixels * self.text_scale)

    def font(self, role: Role) -> QFont:
        """Give the font of a type role at the current text scale."""
        font = QFont(FAMILIES)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setPointSizeF(self.points(role))
        font.setWeight(QFont.Weight(role.weight))
        return font

    def tone(self, tone: Tone) -> ToneColors:
        """Give the four colours of a tone."""
        return self.tones[tone]

    def scaled(self, text_scale: float) -> Theme:
        """The same look with another text scale."""
        return replace(self, text_scale=text_scale)


def load_theme(name: str, text_scale: float = 1.0) -> Theme:
    """Read a theme, one of THEMES, from resources/themes."""
    table = tomllib.loads(resource("themes", f"{name}.toml").read_text(encoding="utf-8"))
    colors = Colors(**{field.name: QColor(table["colors"][field.name]) for field in fields(Colors)})
    tones = {
        tone: ToneColors(**{use.name: QColor(table["tones"][tone][use.name]) for use in fields(ToneColors)})
        for tone in Tone
    }
    return Theme(name, table["dark"], colors, tones, text_scale)


def theme_of(widget: QWidget | None = None) -> Theme:
    """Tell the theme in force for a widget: its window's own, else the application's."""
    own = widget.window().property(PROPERTY) if widget is not None else None
    app = QCoreApplication.instance()
    theme = own or (app.property(PROPERTY) if app is not None else None)
    if not isinstance(theme, Theme):
        raise LookupError('no theme yet: call appearance.apply(app, load_theme("light")) first')
    return theme
