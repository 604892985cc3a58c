"""The vault on a real key ring: GNOME's, on a bus of its own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAMS = ("dbus-run-session", "gnome-keyring-daemon")

ON_THE_BUS = """
import subprocess, sys
ring = subprocess.Popen(
    ["gnome-keyring-daemon", "--foreground", "--components=secrets", "--unlock"],
    stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
)
ring.stdin.write(b"the person's own passphrase")
ring.stdin.close()
ring.stdout.readline()  # it names its control folder when it is ready
try:
    for act in sys.argv[1:]:
        done = subprocess.run([sys.executable, "-c", act], capture_output=True, text=True)
        print(done.stdout.strip() or done.stderr.strip(), flush=True)
finally:
    ring.terminate()
    ring.wait()
"""
ACT = "from clerkdesk.adapters.vault.system import open_vault; vault = open_vault(); "


def test_a_secret_outlives_the_desk_in_the_systems_key_ring_encrypted(tmp_path: Path) -> None:
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    acts = (
        "print(vault.lasting, vault.get('town.p12'))",
        "vault.put('town.p12', 'Geheim-4711-\\u00df'); print('kept')",
        "print(vault.get('town.p12'))",
        "vault.forget('town.p12'); vault.forget('town.p12'); print(vault.get('town.p12'))",
        "vault.put('town.p12', 'Geheim-4712'); print('kept')",
    )
    said = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", ON_THE_BUS, *(ACT + act for act in acts)],
        env={**os.environ, "XDG_DATA_HOME": str(tmp_path), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    ).stdout.splitlines()
    assert said == ["True None", "kept", "Geheim-4711-ß", "None", "kept"]
    files = [path.read_bytes() for path in tmp_path.rglob("*.keyring")]
    assert files and not any(b"Geheim" in content for content in files)
