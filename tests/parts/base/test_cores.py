"""A process that must not be dumped is not, whatever the system's limit was; and none of its children is."""

import os
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.paper.maker import TypstPaper
from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.base.paths import resource
from tests.house.leftovers import children

ASK = """
import resource
resource.setrlimit(resource.RLIMIT_CORE, ({0}, resource.getrlimit(resource.RLIMIT_CORE)[1] if {0} else 0))
from clerkdesk.base.cores import no_core
no_core()
print(*resource.getrlimit(resource.RLIMIT_CORE))
"""
LOOKED_AT = """
import ctypes, resource
from clerkdesk.base.cores import keep_to_itself
keep_to_itself()
print(*resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""
DYING = """
import os, resource, sys
most = resource.getrlimit(resource.RLIMIT_CORE)[1]
resource.setrlimit(resource.RLIMIT_CORE, (most, most))
if {careful}:
    from clerkdesk.base.cores import no_core
    no_core()
os.kill(os.getpid(), {signal})
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no core dumps")
@pytest.mark.parametrize(("before", "after"), [(0, "0 0"), (4096, "1 1")])
def test_no_core_dump_is_allowed_afterwards(before: int, after: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", ASK.format(before)], capture_output=True, text=True, check=False
    )
    assert done.stdout.split() == after.split(), done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux whether the process may be looked into")
def test_a_process_that_keeps_to_itself_lets_nobody_look() -> None:
    done = subprocess.run([sys.executable, "-c", LOOKED_AT], capture_output=True, text=True, check=True)
    *core, dumpable = done.stdout.split()
    assert set(core) <= {"0", "1"}
    assert dumpable == "0"


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux whether a core was dumped")
@pytest.mark.parametrize("fatal", [signal.SIGSEGV, signal.SIGABRT])
def test_who_dies_of_a_fault_leaves_no_core_and_the_control_does(
    fatal: signal.Signals, tmp_path: Path
) -> None:
    from resource import RLIMIT_CORE, getrlimit

    assert leaves_a_core(fatal, True, tmp_path / "careful") is False
    assert list((tmp_path / "careful").iterdir()) == []
    _, most = getrlimit(RLIMIT_CORE)
    assert leaves_a_core(fatal, False, tmp_path / "careless") or most == 0


def leaves_a_core(fatal: signal.Signals, careful: bool, folder: Path) -> bool:
    """Whether the system dumped a process that died of a signal, into a file or to its collector."""
    folder.mkdir()
    script = DYING.format(careful=careful, signal=int(fatal))
    surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen([sys.executable, "-c", script], cwd=folder, env=surroundings) as dying:
        _, status = os.waitpid(dying.pid, 0)
        dying.returncode = os.waitstatus_to_exitcode(status)
    assert dying.returncode == -fatal
    return os.WCOREDUMP(status)


@pytest.mark.skipif(sys.platform != "linux", reason="limits and owners are read in /proc")
def test_every_child_that_holds_papers_is_closed_to_others(tmp_path: Path) -> None:
    before = set(children())
    paper = TypstPaper(resource("templates"), resource("fonts"))
    with closing(PdfProcess()) as reader, closing(PadesExaminer()) as examiner, closing(paper):
        reader.warm_up()
        examiner.warm()
        paper.make_form("id-card", {}, tmp_path / "form.pdf")
        started = set(children()) - before
        assert len(started) == 3
        for child in started:
            limits = Path(f"/proc/{child}/limits").read_text().splitlines()
            [core] = [line.split() for line in limits if line.startswith("Max core file size")]
            assert set(core[4:6]) <= {"0", "1"}
            if os.geteuid() != 0:  # root may look anywhere
                assert not os.access(f"/proc/{child}/mem", os.R_OK)
