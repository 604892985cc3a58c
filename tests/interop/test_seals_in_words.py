"""What is said of forged and foreign files, from their bytes to the sentence: never more than is known."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pymupdf
import pytest

from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.app.demo.pretend_ca import TOWN, PretendTown
from clerkdesk.domain.one_line import in_a_sentence
from clerkdesk.registry.judging import Judging
from clerkdesk.ui.kit.judgement_words import JudgementWords, judgement_words
from clerkdesk.ui.kit.signature_words import SignatureWords, signature_words
from tests.fakes.papers import blank_paper, mark
from tests.fakes.revisions import classic, numbers, revision, stream

Told = tuple[JudgementWords, list[SignatureWords]]
FORGED = stream(b"BT /F1 12 Tf 72 720 Td (Etwas anderes) Tj ET")


@pytest.fixture
def reader() -> Iterator[PdfProcess]:
    made = PdfProcess()
    yield made
    made.close()


@pytest.fixture
def tell(examiner: PadesExaminer, reader: PdfProcess, town: PretendTown) -> Callable[[Path], Told]:
    """Judge a file as everywhere in the house, trusting the town, and put it into words."""

    def told(path: Path) -> Told:
        judgement = Judging(examiner, reader, lambda: [town.root_der]).judge(path)
        words = [signature_words(finding, judgement) for finding in judgement.signatures]
        return judgement_words(judgement), words

    return told


def changed_page(path: Path) -> None:
    revision(path, {numbers(path)[1]: FORGED})


def hidden_object(path: Path) -> None:
    revision(path, {900: FORGED})


def changed_byte(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"Erika", b"Erich"))


def cut_off_end(path: Path) -> None:
    changed_page(path)
    text = path.read_bytes()
    path.write_bytes(text[: text.rindex(b"%%EOF")])


def added_page(path: Path) -> None:
    with pymupdf.open(path) as document:
        document.new_page()
        document.saveIncr()


ATTACKS = {
    added_page: ("Invalid", "Changed after it was signed", "Afterwards pages were added."),
    changed_page: ("Invalid", "Changed after it was signed", "Afterwards the content of a page was changed."),
    hidden_object: (
        "Cannot be judged",
        "The signature cannot be judged",
        "Something was changed afterwards that nobody can vouch for; it may be harmless.",
    ),
    changed_byte: (
        "Invalid",
        "Not what was signed",
        "The document is not what was signed, or the signature itself was changed.",
    ),
    cut_off_end: (
        "Cannot be judged",
        "This file can show different things",
        "Different programs may show different documents from this one file.",
    ),
}


def test_before_any_attack_it_says_who_wrote_and_who_sealed(
    sealer: PadesSealer, tell: Callable[[Path], Told], tmp_path: Path
) -> None:
    file, (signature,) = tell(classic(sealer, tmp_path))
    assert file.headline == "Signed and unchanged"
    said = f"Handwritten on the pad by Erika Mustermann, sealed by {in_a_sentence(TOWN)}"
    assert signature.who.startswith(said)


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.__name__)
def test_an_attack_gets_the_right_sentence_and_takes_the_name_away(
    sealer: PadesSealer, tell: Callable[[Path], Told], tmp_path: Path, attack: Callable[[Path], None]
) -> None:
    path = classic(sealer, tmp_path)
    attack(path)
    word, headline, sentence = ATTACKS[attack]
    file, (signature,) = tell(path)
    assert (file.word, signature.word, file.headline) == (word, word, headline)
    assert sentence in signature.sentences
    assert "Eri" not in signature.who, "who wrote is said of what is intact alone"


def test_a_stranger_who_writes_our_sentence_into_his_seal_only_claims(
    curve_sealer: PadesSealer, tell: Callable[[Path], Told], tmp_path: Path
) -> None:
    """Another authority's certificate, in the very same name as the town's."""
    path = tmp_path / "foreign.pdf"
    curve_sealer.seal(blank_paper(tmp_path / "form.pdf"), path, [mark()], "B-B")
    file, (signature,) = tell(path)
    assert (file.word, signature.word) == ("Cannot be judged", "Cannot be judged")
    assert signature.who.startswith("Signed with an unknown certificate in the name of ")
    assert signature.who.endswith("It claims: handwritten on the pad by Erika Mustermann.")
