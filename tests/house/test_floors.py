"""The floors hold, and are guarded: an import upwards is found in a planted house."""

import subprocess
import sys
from pathlib import Path

from tests.house.sources import ROOT, program


def test_the_floors_hold() -> None:
    done = _lint_imports(ROOT / "src")
    assert done.returncode == 0, done.stdout


def test_a_planted_import_upwards_breaks_the_floors(tmp_path: Path) -> None:
    for source in program():
        copy = tmp_path / source.path.relative_to(ROOT / "src")
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(source.path.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "clerkdesk/domain/planted.py").write_text("import clerkdesk.registry\n")
    done = _lint_imports(tmp_path)
    assert done.returncode == 1
    assert "clerkdesk.domain.planted -> clerkdesk.registry" in done.stdout


def _lint_imports(sources: Path) -> "subprocess.CompletedProcess[str]":
    """Hold the house in a folder against its contracts.

    In a process of its own: there the folder answers for the house (-P keeps installed modules away), and
    import-linter's logging set-up, which silences every logger made before it, silences none of ours.
    """
    text = "from importlinter.cli import lint_imports_command as run; run()"
    return subprocess.run(
        [sys.executable, "-P", "-c", text, "--no-logo", "--no-cache", "--config", ROOT / "pyproject.toml"],
        cwd=sources, capture_output=True, text=True, check=False,
    )  # fmt: skip
