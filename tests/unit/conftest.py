"""How many examples a rule is tried on (few in a short run, always the same), and where files are written."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings


def pytest_configure(config: pytest.Config) -> None:
    """Choose before the rules are read; ``./dev test --all`` is the run that leaves no mark out."""
    in_full = not config.getoption("markexpr")
    settings.register_profile(
        "clerkdesk",
        max_examples=100 if in_full else 10,
        derandomize=True,
        deadline=None,  # other programs share the machine
        suppress_health_check=[HealthCheck.function_scoped_fixture],  # the examples of a rule share a store
    )
    settings.load_profile("clerkdesk")


MEMORY = Path("/dev/shm")


@pytest.fixture
def tmp_path(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder in memory where there is one: a busy disk shall not make short tests long."""
    if not os.access(MEMORY, os.W_OK):
        yield tmp_path_factory.mktemp("unit")
        return
    with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
        yield Path(folder)
