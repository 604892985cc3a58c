"""Judges written in Java, brought by Maven: EU DSS and veraPDF."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

_FOLDER = Path(__file__).parent / "dss"


def class_path(pom: str, folder: Path) -> str:
    """A program and what it needs, from Maven's own store or Maven Central; skip the test without."""
    if shutil.which("javac") is None or shutil.which("mvn") is None:
        pytest.skip("Java or Maven is not installed")
    (folder / "pom.xml").write_text(pom, encoding="utf-8")
    for how in (["-o"], []):
        command = ["mvn", "-q", "-B", *how, "dependency:build-classpath", "-Dmdep.outputFile=paths"]
        done = subprocess.run(command, cwd=folder, capture_output=True, timeout=300, check=False)
        if done.returncode == 0:
            return (folder / "paths").read_text(encoding="utf-8")
    pytest.skip("Maven Central does not answer")


@dataclass(frozen=True)
class DssVerdict:
    """What EU DSS says of one signature."""

    level: str
    indication: str
    why: str


_VERA_MAIN = "org.verapdf.apps.GreenfieldCliWrapper"
_VERA_POM = """\
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>judge</groupId><artifactId>judge</artifactId><version>1</version>
<dependencies><dependency><groupId>org.verapdf.apps</groupId><artifactId>greenfield-apps</artifactId>
<version>1.28.2</version></dependency></dependencies></project>
"""


class Vera:
    """veraPDF, the reference checker of the PDF Association."""

    def __init__(self, folder: Path) -> None:
        self._paths = class_path(_VERA_POM, folder)

    def verdicts(self, flavour: str, files: list[Path]) -> dict[str, str]:
        """PASS or FAIL by file name."""
        command = ["java", "-cp", self._paths, _VERA_MAIN, "--flavour", flavour, "--format", "text"]
        done = subprocess.run([*command, *files], capture_output=True, timeout=200, check=False, text=True)
        lines = [line.split() for line in done.stdout.splitlines() if line.startswith(("PASS", "FAIL"))]
        return {Path(name).name: verdict for verdict, name, _ in lines}


class Dss:
    """EU DSS, the reference implementation of the European Commission."""

    def __init__(self, folder: Path) -> None:
        paths = class_path((_FOLDER / "pom.xml").read_text(encoding="utf-8"), folder)
        self._classes = folder / "classes"
        subprocess.run(
            ["javac", "-cp", paths, "-d", self._classes, _FOLDER / "Judge.java"], check=True, timeout=100
        )
        self._command = ["java", "-cp", f"{self._classes}:{paths}", "Judge"]

    def judge(self, root: Path, *files: Path, options: tuple[str, ...] = ()) -> dict[str, list[DssVerdict]]:
        """The verdicts on the signatures of files, by file name."""
        command = [*self._command, "--root", root, *options, *files]
        done = subprocess.run(command, capture_output=True, check=False, text=True, timeout=200)
        assert done.returncode == 0, done.stderr[-2000:]
        found: dict[str, list[DssVerdict]] = {file.name: [] for file in files}
        for line in done.stdout.splitlines():
            kind, *told = line.split("\t")
            if kind == "SIG":
                found[told[0]].append(DssVerdict(*told[1:]))
        return found
