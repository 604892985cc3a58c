"""The first page of a file before its viewer is there: its colours, and the size in which it is drawn."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from clerkdesk.app.glance.first_colours import first_looks
from clerkdesk.app.glance.first_look import USUAL
from clerkdesk.app.glance.window import HEAD, SIZE
from clerkdesk.ui.kit.theme import THEMES, load_theme
from clerkdesk.ui.viewing.first_page import FirstPage, Frame


def test_the_page_is_drawn_in_its_usual_size_before_there_is_a_window(qtbot: QtBot) -> None:
    page = FirstPage(Frame("#FFFFFF", "#E8E9EF", 1.0, HEAD))
    qtbot.addWidget(page)
    page.resize(*SIZE)
    assert page.fitting_size() == USUAL


def test_the_first_colours_are_those_of_the_themes(tmp_path: Path) -> None:
    file = tmp_path / "desk.toml"
    for name in THEMES:
        file.write_text(f'theme = "{name}"\ntext_percent = 150\n', "utf-8")
        looks, theme = first_looks(file), load_theme(name)
        ground = theme.colors.background if theme.dark else theme.colors.surface2
        assert (looks.bar, looks.ground) == (theme.colors.surface.name().upper(), ground.name().upper())
        assert looks.text_scale == 1.5
    assert first_looks(tmp_path / "none").text_scale == 1.0
