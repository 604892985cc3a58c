"""The bundled fonts have every letter of every language of the pad, in every weight."""

import xml.etree.ElementTree as ElementTree

import pytest
from PySide6.QtGui import QFont, QTextLayout

from clerkdesk.adapters.rulebook.toml_rulebook import TomlRulebook
from clerkdesk.base.paths import resource
from clerkdesk.domain.languages import LANGUAGES
from clerkdesk.ui.kit.theme import FAMILIES

ALPHABETS = {
    "de": "aäbcdefghijklmnoöpqrsßtuüvwxyzAÄOÖUÜẞ„“‚‘–…",
    "de-simple": "aäbcdefghijklmnoöpqrsßtuüvwxyzAÄOÖUÜ·-",
    "en": "abcdefghijklmnopqrstuvwxyz“”‘’",
    "tr": "abcçdefgğhıijklmnoöprsştuüvyzABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZâîû",
    "ar": "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيًٌٍَُِّْ٠١٢٣٤٥٦٧٨٩،؛؟«»",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяАБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ’«»",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ«»№",
    "fa": "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیءأؤئۀٔ۰۱۲۳۴۵۶۷۸۹،؛؟«»\u200c",
    "pl": "aąbcćdeęfghijklłmnńoóprsśtuwyzźżAĄBCĆDEĘFGHIJKLŁMNŃOÓPRSŚTUWYZŹŻ„”",
    "ro": "aăâbcdefghiîjklmnopqrsștțuvwxyzAĂÂBCDEFGHIÎJKLMNOPQRSȘTȚUVWXYZ„”",
}
WEIGHTS = (QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold)


def drawn_amiss(text: str, weight: QFont.Weight) -> list[str]:
    """What of a text is drawn as a box, or in a font that is not ours."""
    font = QFont(FAMILIES)
    font.setPointSize(18)
    font.setWeight(weight)
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    found = []
    for run in layout.glyphRuns():
        family = run.rawFont().familyName()
        if family not in FAMILIES or 0 in run.glyphIndexes():
            found.append(f"{text!r} in {family}")
    return found


def said_in(language: str) -> set[str]:
    """All that the pad can say in a language: its phrases, and the words of our procedures."""
    file = resource("translations", f"pad_{language}.ts")
    tree = ElementTree.parse(file) if file.is_file() else None
    said = {each.text or "" for each in tree.iter("translation")} if tree is not None else set()
    for procedure in TomlRulebook([resource()]).procedures.values():
        words = [field.sentence for form in procedure.forms for field in form.fields]
        words += [field.title for form in procedure.forms for field in form.fields]
        words += [label for _, label in procedure.facts]
        said |= {each.get(language, "") for each in words}
    return said - {""}


@pytest.mark.usefixtures("_fonts")
@pytest.mark.parametrize("weight", WEIGHTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_letter_and_every_word_of_a_language_is_drawn_in_our_fonts(
    language: str, weight: QFont.Weight
) -> None:
    texts = {
        ALPHABETS[language],
        LANGUAGES[language].own_name,
        LANGUAGES[language].digits,
        *said_in(language),
    }
    texts |= set(ALPHABETS[language]) - {"\u200c"}  # alone, as well as joined to its neighbours
    assert [fault for text in sorted(texts) for fault in drawn_amiss(text, weight)] == []


@pytest.mark.usefixtures("_fonts")
def test_a_letter_no_font_of_ours_has_is_found() -> None:
    assert drawn_amiss("Unterschrift 署名", QFont.Weight.Normal) != []
