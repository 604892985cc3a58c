"""The demo's visit, played by its own command, before other people's programs."""

import hashlib
import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PySide6.QtGui import QImage

from clerkdesk.app.demo.residents import VISITOR
from tests.interop.judges import EDITED, UNCHANGED, mutool, openssl, pdfsig, run

TOWN = "Stadt Musterstadt (Demo)"


@dataclass(frozen=True)
class Visit:
    """What the command left behind and said."""

    folder: Path
    code: int
    said: str
    record: dict[str, Any]

    @property
    def signed(self) -> Path:
        """The document as it was filed."""
        return self.folder / "signed.pdf"

    @property
    def root(self) -> Path:
        """The demo's authority."""
        return self.folder / "demo-ca.pem"


@pytest.fixture(scope="module")
def visit(tmp_path_factory: pytest.TempPathFactory) -> Visit:
    folder = tmp_path_factory.mktemp("visit") / "out"
    folder.mkdir()
    (folder / "99_of-an-earlier-visit.png").touch()
    command = [sys.executable, "-m", "clerkdesk", "demo", "--headless", "--out", str(folder)]
    environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=110, check=False)
    written = folder / "visit.json"
    record = json.loads(written.read_text("utf-8")) if written.is_file() else {}
    return Visit(folder, done.returncode, done.stdout + done.stderr, record)


def test_the_visit_ends_with_a_valid_document(visit: Visit) -> None:
    assert visit.code == 0, visit.said
    assert "Traceback" not in visit.said
    assert visit.record["verdict"]["verdict"] == "valid"
    assert visit.root.read_bytes().startswith(b"-----BEGIN CERTIFICATE-----")


def test_every_step_is_printed_written_down_and_pictured(visit: Visit) -> None:
    steps = visit.record["steps"]
    for step in steps:
        assert re.search(rf"\d\.\d\d s  {re.escape(step['name'])}", visit.said), step
        assert step["seconds"] >= 0
    assert visit.record["seconds"] >= sum(step["seconds"] for step in steps)
    pictures = sorted(visit.folder.glob("*.png"))
    pictured = {int(path.stem.partition("_")[0]) for path in pictures}
    may_be = set(range(1, len(steps) - 1))  # all but founding and verdict
    assert pictured <= may_be
    assert len(may_be - pictured) <= 1, "at most one step shows nothing new"
    drawn = [QImage(str(path)) for path in pictures]
    assert all((image.width(), image.height()) == (3200, 1080) for image in drawn)
    different = {hashlib.sha256(path.read_bytes()).hexdigest() for path in pictures}
    assert len(different) == len(pictures), "every picture shows something new"


def test_each_version_begins_with_all_the_bytes_of_the_one_before(visit: Visit) -> None:
    content = visit.signed.read_bytes()
    ends = [found.end() for found in re.finditer(rb"%%EOF(\r\n|\r|\n|)", content)]
    beginnings = {hashlib.sha256(content[:end]).hexdigest(): end for end in ends}
    digests = visit.record["digests"]
    assert len(digests) >= 2
    lengths = [beginnings[digest] for digest in digests]
    assert lengths == sorted(set(lengths))
    assert lengths[-1] == len(content)


def test_poppler_mupdf_and_openssl_agree(visit: Visit, tmp_path: Path) -> None:
    verdicts = pdfsig(visit.signed)
    assert [(one.valid, one.covers_all) for one in verdicts] == [(True, False), (True, False), (True, True)]
    assert sorted(mutool(visit.signed)) == sorted([EDITED, EDITED, UNCHANGED])
    with pikepdf.open(visit.signed) as made:
        for field in _signatures(made):
            byte_range = [int(value) for value in field.V.ByteRange]
            said = openssl(visit.signed, byte_range, bytes(field.V.Contents), visit.root, tmp_path)
            assert "CMS Verification successful" in said, said


def test_nothing_presents_the_resident_as_holder_of_the_certificate(visit: Visit, tmp_path: Path) -> None:
    for signature in visit.record["verdict"]["signatures"]:
        assert TOWN in signature["signer"]
    said = run("pdfsig", visit.signed)
    assert re.findall(r"Signer Certificate Common Name: (.*)", said) == [TOWN] * 3
    with pikepdf.open(visit.signed) as made:
        for field in _signatures(made):
            assert str(field.V.get("/Name", "")) in ("", TOWN)
            visitor = f"Handwritten signature of {VISITOR.given_names} {VISITOR.family_name} "
            assert str(field.V.Reason).startswith(
                "Electronic seal of Musterstadt" if "seal" in str(field.T) else visitor
            )
            cms = tmp_path / "cms"
            cms.write_bytes(bytes(field.V.Contents))
            whole = run("openssl", "cms", "-cmsout", "-print", "-noout", "-inform", "DER", "-in", cms)
            assert TOWN in whole
            assert VISITOR.family_name not in whole


def _signatures(made: pikepdf.Pdf) -> list[Any]:
    return [field for field in made.Root.AcroForm.Fields if field.get("/FT") == "/Sig"]
