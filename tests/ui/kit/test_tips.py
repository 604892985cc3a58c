"""Words of a file that look like a page of the web are seen as they are, wherever they stand."""

import ast
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocumentFragment
from pytestqt.qtbot import QtBot

from clerkdesk.domain.contents import Heading
from clerkdesk.ui.kit.labels import ElidedText
from clerkdesk.ui.kit.tips import plain_tip
from clerkdesk.ui.viewing.orientation.outline_model import OutlineModel
from tests.house.sources import Source, program

HOSTILE = '<img src="file:///etc/hostname"><b>Bezahlt</b> &amp; gültig'


@pytest.mark.parametrize("words", [HOSTILE, "Größe < 3 & > 1", "a &lt; b", "Zeile\n<i>zwei</i>"])
def test_a_tip_says_its_words(words: str) -> None:
    tip = plain_tip(words)
    shown = QTextDocumentFragment.fromHtml(tip).toPlainText() if tip != words else tip
    assert shown == words


def test_headings_and_shortened_words_are_no_pages(qtbot: QtBot) -> None:
    model = OutlineModel()
    model.show([Heading(HOSTILE, 0, None)])
    assert model.data(model.index(0, 0), Qt.ItemDataRole.ToolTipRole) == plain_tip(HOSTILE)
    label = ElidedText(HOSTILE)
    qtbot.addWidget(label)
    label.resize(40, 20)
    label.show()
    qtbot.waitUntil(lambda: bool(label.toolTip()))
    assert label.toolTip() == plain_tip(HOSTILE)


def unguarded(source: Source) -> Iterator[str]:
    """Tips that are neither the program's own words nor made plain."""
    for node in source.nodes:
        if not (isinstance(node, ast.Call) and ast.unparse(node.func).endswith(".setToolTip")):
            continue
        calls = (ast.unparse(part.func) for part in ast.walk(node.args[0]) if isinstance(part, ast.Call))
        if not {call.rpartition(".")[2] for call in calls} & {"plain_tip", "tr"}:
            yield source.at(node.lineno)


def test_every_tip_is_made_plain() -> None:
    assert [fault for source in program() for fault in unguarded(source)] == []


def labels_of(source: Source) -> Iterator[str]:
    """Labels that guess what their words are."""
    for node in source.nodes:
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "QLabel":
            yield source.at(node.lineno)
        if isinstance(node, ast.ClassDef) and "QLabel" in map(ast.unparse, node.bases):
            words = ast.unparse(node)
            if "setText(" in words and "PlainText" not in words:
                yield source.at(node.lineno)


def test_no_label_guesses_what_its_words_are() -> None:
    assert [fault for source in program() for fault in labels_of(source)] == []
