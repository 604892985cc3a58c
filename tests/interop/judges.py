"""Other people's programs that judge signatures: pdfsig, mutool, openssl."""

import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest


def run(*command: str | Path) -> str:
    """Run a program and give everything it said; skip the test when it is not installed."""
    if shutil.which(str(command[0])) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(command, capture_output=True, check=False, timeout=60)
    return (done.stdout + done.stderr).decode(errors="replace")


@dataclass(frozen=True)
class PdfsigVerdict:
    """What pdfsig says of one signature."""

    field: str
    valid: bool
    covers_all: bool


def pdfsig(path: Path) -> list[PdfsigVerdict]:
    """Poppler's verdicts, in the order of the form."""
    parts = run("pdfsig", "-nocert", path).split("\nSignature #")[1:]
    return [
        PdfsigVerdict(
            field=re.search(r"Signature Field Name: (.*)", part)[1],  # type: ignore[index]
            valid="Signature is Valid." in part,
            covers_all="  - Total document signed" in part,
        )
        for part in parts
    ]


UNCHANGED = "The document is unchanged since signing."
EDITED = "The signature is valid but there have been edits since signing."


def mutool(path: Path) -> list[str]:
    """MuPDF's last word on each signature; its exit code is 0 in spite of errors, so only words count."""
    parts = re.split(r"^Verifying signature \d+:", run("mutool", "sign", "-v", path), flags=re.MULTILINE)
    return [part.strip().splitlines()[-1].strip() for part in parts[1:]]


def openssl(path: Path, byte_range: list[int], contents: bytes, root: Path, folder: Path) -> str:
    """What OpenSSL says of a signature over the bytes of its range."""
    text = path.read_bytes()
    start, length, second, rest = byte_range
    (folder / "signed").write_bytes(text[start : start + length] + text[second : second + rest])
    (folder / "cms").write_bytes(contents)
    return run(
        *("openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", folder / "cms"),
        *("-content", folder / "signed", "-CAfile", root, "-purpose", "any", "-out", folder / "out"),
    )
