"""The one style sheet, written from tokens: texts, fields, lists, menus, scroll bars."""

from __future__ import annotations

from clerkdesk.ui.kit.theme import Role, Theme, Tone


def stylesheet(theme: Theme) -> str:
    """Write the style sheet of a theme at its text scale."""
    return "\n".join(
        (_texts(theme), _surfaces(theme), _fields(theme), _lists(theme), _popups(theme), _bars(theme))
    )


def _texts(theme: Theme) -> str:
    rules = [f"QLabel {{ color: {theme.colors.text.name()}; }}"]
    rules += [
        f'QLabel[role="{role.key}"] {{ font-size: {theme.points(role):g}pt; font-weight: {role.weight}; }}'
        for role in Role
    ]
    rules += [f'QLabel[tone="{tone}"] {{ color: {theme.tone(tone).ink.name()}; }}' for tone in Tone]
    rules.append(f'QLabel[tone="toast"] {{ color: {theme.colors.toast_text.name()}; }}')
    return "\n".join(rules)


def _surfaces(theme: Theme) -> str:
    colors = theme.colors
    return f"""
QMainWindow, QDialog {{ background: {colors.surface.name()}; }}
QWidget[surface="background"] {{ background: {colors.background.name()}; }}
QWidget[surface="surface"] {{ background: {colors.surface.name()}; }}
QWidget[surface="surface2"] {{ background: {colors.surface2.name()}; }}
QWidget[surface="selected"] {{ background: {colors.selected.name()}; }}
QSplitter::handle {{ background: {colors.line.name()}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QScrollArea {{ border: none; background: transparent; }}
QAbstractScrollArea::corner {{ background: transparent; }}"""


def _fields(theme: Theme) -> str:
    colors, danger = theme.colors, theme.tone(Tone.DANGER).ink
    return f"""
QLineEdit, QPlainTextEdit, QTextEdit {{
  border: 1px solid {colors.control.name()}; border-radius: 6px; background: {colors.surface.name()};
  color: {colors.text.name()}; selection-background-color: {colors.bar_soft.name()};
  placeholder-text-color: {colors.muted.name()};
  selection-color: {colors.text.name()}; padding: 0 11px;
}}
QPlainTextEdit, QTextEdit {{ padding: 7px 8px; }}
QLineEdit {{ min-height: {theme.px(34)}px; }}
QLineEdit[trouble="true"] {{ border: 2px solid {danger.name()}; padding: 0 10px;
  min-height: {theme.px(34) - 2}px; }}
QLineEdit:read-only, QLineEdit:disabled, QPlainTextEdit:read-only, QPlainTextEdit:disabled {{
  background: {colors.background.name()}; border-color: {colors.border.name()}; color: {colors.muted.name()};
}}"""


def _lists(theme: Theme) -> str:
    colors = theme.colors
    return f"""
QListView, QTreeView, QTableView {{
  border: none; background: transparent; outline: none; gridline-color: {colors.line.name()};
}}
QTableView {{ selection-background-color: {colors.selected.name()}; selection-color: {colors.text.name()}; }}
QHeaderView {{ background: transparent; }}
QHeaderView::section {{
  background: transparent; border: none; border-bottom: 1px solid {colors.line.name()}; padding: 0 16px;
  height: {theme.px(35)}px; font-size: {theme.pt(9):g}pt; font-weight: 500; color: {colors.muted.name()};
}}"""


def _popups(theme: Theme) -> str:
    colors = theme.colors
    return f"""
QToolTip {{
  border: none; background: {colors.toast.name()}; color: {colors.toast_text.name()};
  padding: 4px 8px; font-size: {theme.pt(9):g}pt;
}}
QMenu {{
  background: {colors.surface.name()}; border: 1px solid {colors.border.name()};
  border-radius: 8px; padding: 4px;
}}
QMenu::item {{ padding: 7px 24px 7px 12px; border-radius: 6px; color: {colors.text.name()}; }}
QMenu::item:selected {{ background: {colors.selected.name()}; }}
QMenu::item:disabled {{ color: {colors.muted.name()}; }}
QMenu::separator {{ height: 1px; background: {colors.line.name()}; margin: 4px 8px; }}
QMenu::icon {{ padding-left: 8px; }}
QComboBox QAbstractItemView {{
  background: {colors.surface.name()}; border: 1px solid {colors.border.name()};
  selection-background-color: {colors.selected.name()}; selection-color: {colors.text.name()};
}}
QComboBox QAbstractItemView::item {{ min-height: {theme.px(32)}px; padding: 0 8px; }}"""


def _bars(theme: Theme) -> str:
    thumb = theme.colors.control if theme.dark else theme.colors.border
    return f"""
QScrollBar {{ background: transparent; border: none; }}
QScrollBar:vertical {{ width: 12px; }}
QScrollBar:horizontal {{ height: 12px; }}
QScrollBar::handle {{ background: {thumb.name()}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:hover {{ background: {theme.colors.control.name()}; }}
QScrollBar::handle:vertical {{ min-height: 40px; }}
QScrollBar::handle:horizontal {{ min-width: 40px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}"""
