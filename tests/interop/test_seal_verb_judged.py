"""Files sealed outside a case before veraPDF, pdfsig, mutool and EU DSS."""

import shutil
from itertools import chain
from pathlib import Path

import pytest
import typst

from clerkdesk.adapters.paper.maker import TypstPaper
from clerkdesk.app.cli import main
from clerkdesk.app.demo.pretend_ca import PretendTown
from clerkdesk.base.paths import Profile, resource
from tests.fakes.lasting import Office, rsa_office
from tests.fakes.open_key import without_passphrase
from tests.fakes.pki import PASSPHRASE
from tests.interop.java_judges import Dss, Vera
from tests.interop.judges import EDITED, UNCHANGED, mutool, pdfsig
from tests.interop.paper_making import make_all
from tests.office.conftest import furnish

__all__ = ["rsa_office"]

LEVELS = ("B-B", "B-T", "B-LT", "B-LTA")


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Every form of ours, and a notice without any field, which its seal closes: all PDF/A-3a."""
    folder = tmp_path_factory.mktemp("forms")
    words = b'#set document(title: "Bescheid", date: datetime(year: 2026, month: 11, day: 23))\n= Bescheid'
    (folder / "notice.pdf").write_bytes(typst.compile(words, format="pdf", pdf_standards=["a-3a"]))
    paper = TypstPaper(resource("templates"), resource("fonts"))
    made = list(make_all(paper, folder).values())
    paper.close()
    return [*made, folder / "notice.pdf"]


@pytest.fixture(scope="module")
def profile(rsa_office: Office, tmp_path_factory: pytest.TempPathFactory) -> Profile:
    """A profile in the land of the session's time stamp service, whose key needs no passphrase."""
    land = rsa_office.land
    town = PretendTown(land.key_store(), PASSPHRASE, land.root_pem, land.root)
    made = furnish(tmp_path_factory.mktemp("profile"), town, f'tsa_url = "{land.tsa}"\n')
    without_passphrase(town, made.seal_key)
    return made


@pytest.fixture(scope="module")
def sealed(profile: Profile, forms: list[Path]) -> dict[str, list[Path]]:
    """Each form sealed at each level by the verb: the sealed files by their level."""
    made = {}
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("CLERKDESK_PROFILE", str(profile.root))
        for level in LEVELS:
            sources = [shutil.copy(form, form.with_name(f"{form.stem}.{level}.pdf")) for form in forms]
            assert main(["seal", *map(str, sources), "--level", level, "--by", "katrin"]) == 0
            made[level] = [source.with_suffix(".sealed.pdf") for source in sources]
    return made


@pytest.mark.timeout(300)
def test_what_the_verb_seals_is_archivable_before_and_after(
    forms: list[Path], sealed: dict[str, list[Path]], tmp_path: Path
) -> None:
    files = [*forms, *chain.from_iterable(sealed.values())]
    assert Vera(tmp_path).verdicts("3a", files) == {file.name: "PASS" for file in files}


@pytest.mark.timeout(300)
def test_all_judges_pass_what_the_verb_has_sealed(
    rsa_office: Office, sealed: dict[str, list[Path]], tmp_path: Path
) -> None:
    dss, root = Dss(tmp_path), rsa_office.land.root_pem
    found = dss.judge(root, *sealed["B-B"], *sealed["B-T"], options=("--online",))
    found |= dss.judge(root, *sealed["B-LT"], *sealed["B-LTA"])
    for level, files in sealed.items():
        for file in files:
            [verdict] = found[file.name]
            assert (verdict.indication, verdict.level) == ("TOTAL_PASSED", f"PAdES-BASELINE-{level[2:]}")
            assert [one.valid for one in pdfsig(file) if one.field == "TownSeal"] == [True]
            assert {UNCHANGED, EDITED} & set(mutool(file))
