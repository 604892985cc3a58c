"""Colours can be told apart and read; type grows with the text scale."""

import pytest
from PySide6.QtGui import QColor, QFontInfo
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from clerkdesk.ui.kit.appearance import apply, dress
from clerkdesk.ui.kit.labels import Text
from clerkdesk.ui.kit.theme import CONTRAST, THEMES, Role, Theme, Tone, load_theme, theme_of


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio (WCAG 2.2, relative luminance)."""

    def luminance(color: QColor) -> float:
        parts = [
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
            for part in (color.redF(), color.greenF(), color.blueF())
        ]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def weak(theme: Theme, pairs: list[tuple[str, QColor, QColor]], least: float) -> list[str]:
    return [
        f"{theme.name} {name} {ratio:.2f}"
        for name, one, other in pairs
        if (ratio := contrast(one, other)) < least
    ]


def text_pairs(theme: Theme) -> list[tuple[str, QColor, QColor]]:
    colors = theme.colors
    grounds = ("background", "surface", "surface2", "selected", "sel_hover", "hover")
    pairs = [(f"text on {name}", colors.text, getattr(colors, name)) for name in grounds]
    pairs += [(f"muted on {name}", colors.muted, getattr(colors, name)) for name in grounds]
    pairs += [(f"primary on {name}", colors.primary, getattr(colors, name)) for name in grounds]
    pairs += [("on_primary", colors.on_primary, ground) for ground in (colors.primary, colors.primary_hover)]
    inks = (colors.toast_text, colors.toast_link, colors.toast_warning)
    pairs += [("toast", ink, colors.toast) for ink in inks]
    for tone in Tone:
        uses = theme.tone(tone)
        pairs += [(f"{tone} ink", uses.ink, ground) for ground in (uses.fill, uses.soft, colors.surface)]
        pairs.append((f"text on {tone}", colors.text, uses.soft))
        pairs.append((f"code on {tone}", colors.muted, uses.soft))
    return pairs


@pytest.mark.parametrize("name", THEMES)
def test_words_stand_out_four_and_a_half_to_one(name: str) -> None:
    theme = load_theme(name)
    assert weak(theme, text_pairs(theme), 4.5) == []


def test_in_high_contrast_words_stand_out_seven_to_one_and_edges_too() -> None:
    theme = load_theme(CONTRAST)
    colors = theme.colors
    edges = [(f"{one} edge", theme.tone(one).edge, theme.tone(one).soft) for one in Tone]
    edges += [("control", colors.control, colors.surface), ("focus", colors.focus, colors.surface)]
    assert weak(theme, text_pairs(theme) + edges, 7.0) == []


@pytest.mark.parametrize("name", THEMES)
def test_controls_bars_and_the_focus_ring_stand_out_three_to_one(name: str) -> None:
    theme = load_theme(name)
    colors = theme.colors
    drawn = ("control", "bar", "bar_over", "focus")
    pairs = [
        (f"{one} on {ground}", getattr(colors, one), getattr(colors, ground))
        for one in drawn
        for ground in ("surface", "background")
        if (one, ground) != ("bar_over", "background")  # charts stand on cards only
    ]
    assert weak(theme, pairs, 3.0) == []


def test_the_contrast_check_finds_a_grey_that_is_too_pale() -> None:
    theme = load_theme("light")
    assert weak(theme, [("pale", QColor("#9A9A9A"), QColor("#FFFFFF"))], 4.5) == ["light pale 2.81"]


@pytest.mark.parametrize("role", list(Role))
def test_every_role_is_drawn_in_the_bundled_fonts(role: Role) -> None:
    font = load_theme("light").font(role)
    drawn = QFontInfo(font)
    assert drawn.family() == "Noto Sans"
    assert drawn.weight() == role.weight


def test_labels_grow_with_the_text_scale(qapp: QApplication) -> None:
    label = Text("Vorgang", Role.PAGE)
    label.ensurePolished()
    usual = label.sizeHint().height()
    apply(qapp, load_theme("light", 2.0))
    label.ensurePolished()
    assert label.font().pointSizeF() == 32.0
    assert label.sizeHint().height() > 1.8 * usual


def test_a_window_may_wear_a_theme_of_its_own(qapp: QApplication) -> None:
    pad = QWidget()
    inside = QLabel(pad)
    dress(pad, load_theme("dark").scaled(1.5))
    assert theme_of(inside).dark
    assert theme_of(inside).text_scale == 1.5
    assert not theme_of().dark
