"""A process that must not be dumped is not, whatever the system's limit was."""

import subprocess
import sys

import pytest

ASK = """
import resource
resource.setrlimit(resource.RLIMIT_CORE, ({0}, resource.getrlimit(resource.RLIMIT_CORE)[1] if {0} else 0))
from clerkdesk.base.cores import no_core
no_core()
print(*resource.getrlimit(resource.RLIMIT_CORE))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no core dumps")
@pytest.mark.parametrize(("before", "after"), [(0, "0 0"), (4096, "1 1")])
def test_no_core_dump_is_allowed_afterwards(before: int, after: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", ASK.format(before)], capture_output=True, text=True, check=False
    )
    assert done.stdout.split() == after.split(), done.stderr
