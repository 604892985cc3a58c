"""The floors are not only held but guarded: an import upwards is found in a planted house."""

import subprocess
import sys
from pathlib import Path

from tests.house.sources import ROOT, program


def test_a_planted_import_upwards_breaks_the_floors(tmp_path: Path) -> None:
    for source in program():
        copy = tmp_path / source.path.relative_to(ROOT / "src")
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(source.path.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "clerkdesk/domain/planted.py").write_text("import clerkdesk.registry\n")
    # A process of its own sees the planted house; -P keeps its folder from answering for installed modules.
    text = "from importlinter.cli import lint_imports_command as run; run()"
    done = subprocess.run(
        [sys.executable, "-P", "-c", text, "--no-logo", "--no-cache", "--config", ROOT / "pyproject.toml"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "clerkdesk.domain.planted -> clerkdesk.registry" in done.stdout
