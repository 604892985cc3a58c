"""The ground every test stands on: no screen, a home of its own, nothing left behind."""

import gc
import os
import shutil
import signal
import tempfile
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

from tests.house.effort import Effort
from tests.house.leftovers import LongLived, no_unexpected_errors, nobody_stays

ROOT = Path(__file__).resolve().parents[1]
REQUIRE = bool(os.environ.get("CLERKDESK_REQUIRE"))
_HOME = pytest.StashKey[Path]()
_HOMES = {
    "HOME": "home",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
    "XDG_CACHE_HOME": "cache",
    "XDG_RUNTIME_DIR": "run",
}

# Qt aborts the process when there is no display; this must stand before its first import.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--minutes", type=float, help="run crash and soak tests in full, each at most this long")


def pytest_configure(config: pytest.Config) -> None:
    """Move out of the person's home and away from their key ring before anything looks there."""
    gc.disable()
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # a shell's background; children inherit it
        signal.signal(signal.SIGINT, signal.default_int_handler)
    home = config.stash[_HOME] = Path(tempfile.mkdtemp(prefix="cd-"))  # short: sockets have 108 characters
    for name, folder in _HOMES.items():
        (home / folder).mkdir(mode=0o700)
        os.environ[name] = str(home / folder)
    for name in ("DBUS_SESSION_BUS_ADDRESS", "CLERKDESK_PROFILE"):
        os.environ.pop(name, None)


def pytest_unconfigure(config: pytest.Config) -> None:
    shutil.rmtree(config.stash[_HOME], ignore_errors=True)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """A test that was given minutes may use them."""
    minutes = config.getoption("--minutes")
    for item in items if minutes else ():
        if item.get_closest_marker("soak") or item.get_closest_marker("crash"):
            item.add_marker(pytest.mark.timeout(60 * minutes + 120), append=False)


def pytest_collection_finish() -> None:
    """What was loaded by now stays; searching all of it for garbage took longer than many tests.

    From here on garbage is collected between tests, as the desk does: a worker thread that frees a widget
    ends the process (clerkdesk.app.tidying).
    """
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if REQUIRE and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome, report.longrepr = "failed", f"required, but skipped: {_reason(report)}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    if REQUIRE and report.outcome == "skipped":
        report.outcome, report.longrepr = "failed", f"required, but skipped: {_reason(report)}"
    return report


def _reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    return str(report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr)


@pytest.fixture(scope="session")
def long_lived() -> LongLived:
    """Where a session-wide fixture names the children and threads it starts inside a test."""
    return LongLived()


@pytest.fixture
def expected_errors() -> list[str]:
    """Append words here, and the log may (and must) hold an error with these words."""
    return []


@pytest.hookimpl(trylast=True)
def pytest_runtest_logfinish() -> None:
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation]:
            gc.collect(generation)
            return


@pytest.fixture(autouse=True)
def nothing_left_behind(long_lived: LongLived, expected_errors: list[str]) -> Iterator[None]:
    with no_unexpected_errors(expected_errors), nobody_stays(long_lived):
        yield


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of other people's files that lies beside the checkout."""
    folder = Path(os.environ.get("CLERKDESK_SHARED", ROOT.parent / "shared")) / "data"
    if not folder.is_dir():
        pytest.skip(f"{folder} is not there; CLERKDESK_SHARED names its parent")
    return folder


@pytest.fixture
def effort(request: pytest.FixtureRequest) -> Effort:
    """How often this crash or soak test repeats itself."""
    return Effort(request.config.getoption("--minutes"))
