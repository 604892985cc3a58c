"""Dressing the application, or one window, in a theme: Fusion, our palette and one style sheet."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from clerkdesk.ui.kit.stylesheet import stylesheet
from clerkdesk.ui.kit.theme import PROPERTY, Role, Theme


def apply(app: QApplication, theme: Theme) -> None:
    """Put a theme on the whole application; every window repaints itself."""
    if app.property(PROPERTY) is None:  # once: it dresses every widget anew
        app.setStyle("Fusion")
    app.setProperty(PROPERTY, theme)
    app.setFont(theme.font(Role.BODY))
    app.setPalette(palette(theme))
    app.setStyleSheet(stylesheet(theme))


def dress(window: QWidget, theme: Theme) -> None:
    """Give one top-level window a theme of its own, as the pad has with its own text size."""
    window.setProperty(PROPERTY, theme)
    window.setFont(theme.font(Role.BODY))
    window.setPalette(palette(theme))
    window.setStyleSheet(stylesheet(theme))


def palette(theme: Theme) -> QPalette:
    """Fill Qt's palette from the tokens, for whatever Fusion still draws itself."""
    colors, roles = theme.colors, QPalette.ColorRole
    made = QPalette()
    for role, color in (
        (roles.Window, colors.surface),
        (roles.WindowText, colors.text),
        (roles.Base, colors.surface),
        (roles.AlternateBase, colors.background),
        (roles.Text, colors.text),
        (roles.PlaceholderText, colors.muted),
        (roles.Button, colors.surface),
        (roles.ButtonText, colors.text),
        (roles.Highlight, colors.selected),
        (roles.HighlightedText, colors.text),
        (roles.Accent, colors.primary),
        (roles.Link, colors.primary),
        (roles.LinkVisited, colors.primary),
        (roles.ToolTipBase, colors.toast),
        (roles.ToolTipText, colors.toast_text),
        (roles.Mid, colors.border),
        (roles.Midlight, colors.line),
        (roles.Light, colors.surface2),
        (roles.Dark, colors.control),
        (roles.Shadow, QColor(0, 0, 0, 90)),
    ):
        made.setColor(role, color)
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, colors.muted)
    return made
