"""veraPDF judges our forms: PDF/A-3a and PDF/UA-1, with their signature fields."""

import shutil
import subprocess
from pathlib import Path

import pikepdf
import pytest

from clerkdesk.adapters.paper.maker import TypstPaper
from clerkdesk.base.paths import resource
from tests.interop.paper_making import make_all

_MAIN = "org.verapdf.apps.GreenfieldCliWrapper"
_POM = """\
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>judge</groupId><artifactId>judge</artifactId><version>1</version>
<dependencies><dependency><groupId>org.verapdf.apps</groupId><artifactId>greenfield-apps</artifactId>
<version>1.28.2</version></dependency></dependencies></project>
"""


@pytest.fixture(scope="module")
def class_path(tmp_path_factory: pytest.TempPathFactory) -> str:
    """veraPDF and what it needs, from Maven Central or Maven's own store."""
    if shutil.which("java") is None or shutil.which("mvn") is None:
        pytest.skip("Java or Maven is not installed")
    folder = tmp_path_factory.mktemp("verapdf")
    (folder / "pom.xml").write_text(_POM, encoding="utf-8")
    for how in (["-o"], []):
        command = ["mvn", "-q", "-B", *how, "dependency:build-classpath", "-Dmdep.outputFile=paths"]
        done = subprocess.run(command, cwd=folder, capture_output=True, timeout=100, check=False)
        if done.returncode == 0:
            return (folder / "paths").read_text(encoding="utf-8")
    pytest.skip("Maven Central does not answer")


def verdicts(class_path: str, flavour: str, files: list[Path]) -> dict[str, str]:
    """PASS or FAIL by file name."""
    command = ["java", "-cp", class_path, _MAIN, "--flavour", flavour, "--format", "text", *map(str, files)]
    done = subprocess.run(command, capture_output=True, timeout=100, check=False, text=True)
    lines = [line.split() for line in done.stdout.splitlines() if line.startswith(("PASS", "FAIL"))]
    return {Path(name).name: verdict for verdict, name, _ in lines}


@pytest.mark.parametrize("flavour", ["3a", "ua1"])
def test_every_form_is_archivable_and_accessible(class_path: str, flavour: str, tmp_path: Path) -> None:
    paper = TypstPaper(resource("templates"), resource("fonts"))
    files = list(make_all(paper, tmp_path).values())
    paper.close()
    spoilt = tmp_path / "spoilt.pdf"
    with pikepdf.open(files[0]) as pdf:
        del pdf.Root.AcroForm.Fields[0].AP
        del pdf.Root.AcroForm.Fields[0].StructParent
        pdf.save(spoilt)
    found = verdicts(class_path, flavour, [*files, spoilt])
    assert found == {**{file.name: "PASS" for file in files}, "spoilt.pdf": "FAIL"}
