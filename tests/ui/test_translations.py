"""The translations: complete, compiled, with every number in its place, and no phrase beside them."""

import re
import runpy
import shutil
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from clerkdesk.base.paths import resource
from tests.house import wording
from tests.house.sources import ROOT, Source, program, read

FILES = sorted(Path(str(resource("translations"))).glob("*.ts"))
PLACEHOLDER = re.compile(r"{\w+}|%(?:L?\d+|n)")
SAME_IN_GERMAN = {"Name", "Person", "Details", "dd.MM.", "dd.MM.yyyy", "PDF", "PIN", "SHA-256"} | {
    "Token {name}",
    "Person {number}",
    "{title} ({why})",
    "{name} ({role})",
    "{percent} %",
    "{day}, {time}, {name}.",
    "Version {number}, {day}, {time}, {name}",
    "Scans (*.pdf *.jpg *.jpeg *.png)",
}


def faults(file: Path) -> list[str]:
    """What is wrong with the entries of a translation file."""
    found = []
    for message in ElementTree.parse(file).iter("message"):
        source, shown = message.findtext("source", ""), message.find("translation")
        forms = [form.text or "" for form in shown.iter("numerusform")] if shown is not None else []
        words = forms[0] if forms else (shown.text or "") if shown is not None else ""
        if shown is None or shown.get("type") or not all(map(str.strip, forms or [words])):
            found.append(f"unfinished: {source}")
        elif sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(words)):
            found.append(f"other placeholders: {source}")
        elif source == words and source not in SAME_IN_GERMAN:
            found.append(f"still English: {source}")
        elif any(source.endswith(end) != words.replace("؟", "?").endswith(end) for end in (".", "?", "…")):
            found.append(f"ends otherwise: {source}")
    return found


def screens() -> list[Source]:
    return [source for source in program() if source.room.startswith(("clerkdesk.ui", "clerkdesk.app"))]


def known(file: Path) -> set[wording.Phrase]:
    return {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in ElementTree.parse(file).iter("context")
        for message in context.iter("message")
    }


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_entry_is_finished_and_keeps_its_numbers(file: Path) -> None:
    assert faults(file) == []


@pytest.mark.parametrize(
    "entry, fault",
    [
        ('<translation type="unfinished"></translation>', "unfinished"),
        ('<translation type="unfinished">Seite {page}.</translation>', "unfinished"),
        ("<translation>Seite {pages}.</translation>", "other placeholders"),
        ("<translation>Page {page}.</translation>", "still English"),
        ("<translation>Seite {page}</translation>", "ends otherwise"),
    ],
)
def test_a_planted_fault_in_an_entry_is_caught(entry: str, fault: str, tmp_path: Path) -> None:
    file = tmp_path / "planted.ts"
    file.write_text(f"<TS><context><message><source>Page {{page}}.</source>{entry}</message></context></TS>")
    assert [each.split(":")[0] for each in faults(file)] == [fault]


def test_refreshing_the_translations_changes_nothing(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for file in FILES:
        shutil.copy(file, tmp_path)
    assert runpy.run_path(str(ROOT / "dev"))["words"](tmp_path) == 0, capfd.readouterr().err
    stale = [
        kept.name
        for file in FILES
        for kept in (file, file.with_suffix(".qm"))
        if kept.read_bytes() != (tmp_path / kept.name).read_bytes()
    ]
    assert stale == [], "run ./dev words, then translate what is unfinished"


def test_every_phrase_of_the_screens_is_in_the_translations() -> None:
    heard = set().union(*map(known, FILES))
    assert wording.unheard_phrases(screens(), heard) == []


def test_no_words_of_the_screens_go_past_the_translator() -> None:
    assert wording.bare_words(screens_of_the_ui()) == []


def screens_of_the_ui() -> list[Source]:
    return [source for source in screens() if source.room.startswith("clerkdesk.ui")]


@pytest.mark.parametrize(
    "line",
    [
        'self.tr("Nobody translated this")',
        "f\"{title}. {self.tr('Hidden in another string')}\"",
        'self.tr(f"{count} cases")',
        'translate("Page", "Unheard of")',
    ],
)
def test_a_planted_phrase_without_translation_is_caught(line: str, tmp_path: Path) -> None:
    assert len(wording.unheard_phrases([planted(line, tmp_path)], {("Page", "Known")})) == 1


@pytest.mark.parametrize(
    "line", ['Text("Known")', 'Text(f"{count} cases wait")', 'self.setText("two words")']
)
def test_a_planted_bare_word_is_caught(line: str, tmp_path: Path) -> None:
    assert len(wording.bare_words([planted(line, tmp_path)])) == 1


def test_what_is_translated_is_left_in_peace(tmp_path: Path) -> None:
    source = planted('self.button.setText(self.tr("Known"))', tmp_path)
    assert wording.unheard_phrases([source], {("Page", "Known")}) == wording.bare_words([source]) == []


def planted(line: str, folder: Path) -> Source:
    path = folder / "page.py"
    path.write_text(f'"""A page."""\n\nclass Page:\n    def show(self) -> None:\n        {line}\n')
    return read(path, folder)
