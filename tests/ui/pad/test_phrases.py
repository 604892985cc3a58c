"""The pad's translations: complete, compiled, and with every number in its place."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from clerkdesk.base.errors import Missing
from clerkdesk.base.paths import resource
from clerkdesk.domain.languages import LANGUAGES, Language
from clerkdesk.domain.sentences import isolated
from clerkdesk.ui.pad import phrases
from clerkdesk.ui.pad.phrases import Phrases

TRANSLATED = sorted(set(LANGUAGES) - {"en"})
SOURCES = {
    value for name, value in vars(phrases).items() if name.isupper() and isinstance(value, str)
} - {"UAX"}  # fmt: skip


def tool(name: str) -> str:
    return str(Path(sys.executable).parent / f"pyside6-{name}")


def messages(code: str) -> dict[str, str]:
    tree = ElementTree.parse(resource("translations", f"pad_{code}.ts"))
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for message in tree.iter("message")
    }


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_phrase_is_translated_with_its_numbers(code: str) -> None:
    found = messages(code)
    assert set(found) == SOURCES
    for source, translation in found.items():
        assert translation.strip(), source
        assert sorted(re.findall(r"{\w+}", source)) == sorted(re.findall(r"{\w+}", translation))


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_phrase_ends_as_the_english_one_and_is_not_it(code: str) -> None:
    for source, translation in messages(code).items():
        assert end_mark(translation) == end_mark(source), translation
        assert translation != source


def end_mark(text: str) -> str:
    """The mark a phrase ends with, as a European would write it; empty when it is a name or a wish."""
    last = {"؟": "?", "۔": "."}.get(text[-1], text[-1])
    return last if last in ".?!…:" else ""


def test_a_question_that_lost_its_mark_is_caught() -> None:
    assert end_mark("هل أنت متأكد؟") == "?" != end_mark("Sind Sie sicher")


@pytest.mark.parametrize("code", TRANSLATED)
def test_the_compiled_phrases_are_those_of_the_source(code: str, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    source = resource("translations", f"pad_{code}.ts")
    subprocess.run([tool("lrelease"), "-silent", str(source), "-qm", str(fresh)], check=True)
    assert fresh.read_bytes() == source.with_suffix(".qm").read_bytes()


def test_lupdate_finds_every_phrase(tmp_path: Path) -> None:
    found = tmp_path / "found.ts"
    command = [tool("lupdate"), "-silent", str(phrases.__file__), "-ts", str(found)]
    subprocess.run(command, check=True)
    tree = ElementTree.parse(found)
    assert {message.findtext("source") for message in tree.iter("message")} == SOURCES


def test_numbers_are_said_in_the_languages_own_digits() -> None:
    said = {code: Phrases(LANGUAGES[code]).say(phrases.PAGE_OF, number=3, count=12) for code in LANGUAGES}
    assert said == {
        "de": "Seite 3 von 12",
        "en": "Page 3 of 12",
        "tr": "Sayfa 3 / 12",
        "ar": "الصفحة ٣ من ١٢",
        "uk": "Сторінка 3 з 12",
        "ru": "Страница 3 из 12",
        "fa": "صفحهٔ ۳ از ۱۲",
        "pl": "Strona 3 z 12",
        "ro": "Pagina 3 din 12",
        "de-simple": "Seite 3 von 12",
    }


def test_a_language_nobody_delivered_is_missed() -> None:
    with pytest.raises(Missing, match="PAD-02"):
        Phrases(Language("tlh", "tlhIngan Hol"))


def test_an_address_keeps_its_direction_within_arabic() -> None:
    assert isolated("Hauptstraße 12,") == "\u2068Hauptstraße 12,\u2069"
