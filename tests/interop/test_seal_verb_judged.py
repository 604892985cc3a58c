"""Files sealed outside a case before veraPDF, pdfsig, mutool and EU DSS."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import typst

from clerkdesk.adapters.paper.maker import TypstPaper
from clerkdesk.app.cli import main
from clerkdesk.base.paths import Profile, resource
from tests.fakes.lasting import Office, rsa_office
from tests.fakes.open_key import without_passphrase
from tests.interop.java_judges import Dss, Vera
from tests.interop.judges import EDITED, UNCHANGED, mutool, pdfsig
from tests.interop.paper_making import make_all
from tests.office.conftest import PretendTown, furnish, pretend_town

__all__ = ["pretend_town", "rsa_office"]

LEVELS = ("B-B", "B-T", "B-LT", "B-LTA")


@pytest.fixture
def forms(tmp_path: Path) -> list[Path]:
    """Every form of ours, and a notice without any field, which its seal closes: all PDF/A-3a."""
    (tmp_path / "forms").mkdir()
    notice = tmp_path / "forms" / "notice.pdf"
    words = b'#set document(title: "Bescheid", date: datetime(year: 2026, month: 11, day: 23))\n= Bescheid'
    notice.write_bytes(typst.compile(words, format="pdf", pdf_standards=["a-3a"]))
    paper = TypstPaper(resource("templates"), resource("fonts"))
    made = list(make_all(paper, tmp_path / "forms").values())
    paper.close()
    return [*made, notice]


@pytest.fixture
def profile(rsa_office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Profile]:
    """A profile of the command line in the land of the session's time stamp service."""
    land = rsa_office.land
    town = PretendTown(land.key_store(), "demo", land.root_pem, land.root)
    made = furnish(tmp_path / "profile", town, f'tsa_url = "{land.tsa}"\n')
    without_passphrase(town, made.seal_key)
    monkeypatch.setenv("CLERKDESK_PROFILE", str(made.root))
    yield made


@pytest.fixture
def sealed(profile: Profile, forms: list[Path]) -> dict[Path, Path]:
    """Each form sealed at each level: the sealed file by its source, which is named after the level."""
    made = {}
    for level in LEVELS:
        sources = [shutil.copy(form, form.with_name(f"{form.stem}.{level}.pdf")) for form in forms]
        assert main(["seal", *map(str, sources), "--level", level, "--by", "katrin"]) == 0
        made |= {source: source.with_suffix(".sealed.pdf") for source in sources}
    return made


def test_what_the_verb_seals_is_archivable_before_and_after(
    sealed: dict[Path, Path], tmp_path_factory: pytest.TempPathFactory
) -> None:
    files = [*sealed, *sealed.values()]
    found = Vera(tmp_path_factory.mktemp("verapdf")).verdicts("3a", files)
    assert found == {file.name: "PASS" for file in files}


def test_all_judges_pass_what_the_verb_has_sealed(
    rsa_office: Office, sealed: dict[Path, Path], tmp_path_factory: pytest.TempPathFactory
) -> None:
    dss = Dss(tmp_path_factory.mktemp("dss"))
    short = [file for file in sealed.values() if file.stem.endswith((".B-B.sealed", ".B-T.sealed"))]
    found = dss.judge(rsa_office.land.root_pem, *short, options=("--online",))
    found |= dss.judge(rsa_office.land.root_pem, *(set(sealed.values()) - set(short)))
    for file in sealed.values():
        level = file.stem.removesuffix(".sealed").rpartition("B-")[2]
        [verdict] = found[file.name]
        assert (verdict.indication, verdict.level) == ("TOTAL_PASSED", f"PAdES-BASELINE-{level}")
        assert [one.valid for one in pdfsig(file) if one.field == "TownSeal"] == [True]
        assert {UNCHANGED, EDITED} & set(mutool(file))
