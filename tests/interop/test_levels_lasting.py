"""What is archived still verifies when its certificate has long run out, by the file alone."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from clerkdesk.base.starting import own_command
from clerkdesk.domain.seals import Sealed
from tests.fakes.lasting import Office
from tests.fakes.papers import blank_paper, marks

YEAR = timedelta(days=365)
NO_SOCKETS = """
import socket, sys

def refused(*_, **__):
    sys.stderr.write("NETWORK USED\\n")
    raise OSError("no network here")

socket.socket.connect = socket.socket.connect_ex = refused
socket.create_connection = socket.getaddrinfo = refused
"""


def verified(file: Path, root: Path, years: int, folder: Path) -> tuple[int, dict[str, object]]:
    """Exit code and record of a fresh process in which every socket is refused, as are its children's."""
    (folder / "sitecustomize.py").write_text(NO_SOCKETS)
    moment = (datetime.now(UTC) + years * YEAR).isoformat()
    done = subprocess.run(
        [*own_command(), "verify", file, "--json", "--at", moment, "--trust", root],
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert "NETWORK USED" not in done.stderr
    return done.returncode, json.loads(done.stdout)


def test_sockets_are_refused_in_this_test(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(NO_SOCKETS)
    connect = "import socket; socket.create_connection(('127.0.0.1', 1))"
    done = subprocess.run(
        [sys.executable, "-c", connect],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "NETWORK USED" in done.stderr


@pytest.mark.parametrize("way", ["sealed", "raised"])
def test_an_archived_file_verifies_fifteen_years_on(office: Office, tmp_path: Path, way: str) -> None:
    source, file = blank_paper(tmp_path / "form.pdf"), tmp_path / "sealed.pdf"
    level = "B-LTA" if way == "sealed" else "B-B"
    assert isinstance(office.sealer.seal(source, file, marks("resident", "clerk"), level), Sealed)
    if way == "raised":
        office.sealer.augment(file, tmp_path / "raised.pdf", "B-LTA")
        file = tmp_path / "raised.pdf"
    code, record = verified(file, office.land.root_pem, 15, tmp_path)
    assert (code, record["verdict"], record["trust"]) == (0, "valid", "trusted")
    signatures = record["signatures"]
    assert isinstance(signatures, list)
    assert all(one["time_proven"] for one in signatures)
    assert [one["level"] for one in signatures if one["kind"] == "signature"] == ["B-LTA", "B-LTA"]


@pytest.mark.parametrize("level", ["B-B", "B-T", "B-LT"])
def test_what_is_not_archived_ends_with_its_certificate(
    rsa_office: Office, tmp_path: Path, level: str
) -> None:
    source, file = blank_paper(tmp_path / "form.pdf"), tmp_path / "sealed.pdf"
    rsa_office.sealer.seal(source, file, marks("resident"), level)
    assert verified(file, rsa_office.land.root_pem, 2, tmp_path)[0] == 0
    code, record = verified(file, rsa_office.land.root_pem, 4, tmp_path)
    assert (code, record["code"]) == (2, "SIG-21")


def test_an_archive_ends_with_the_certificate_of_its_newest_stamp(rsa_office: Office, tmp_path: Path) -> None:
    source, file = blank_paper(tmp_path / "form.pdf"), tmp_path / "sealed.pdf"
    rsa_office.sealer.seal(source, file, marks("resident"), "B-LTA")
    assert verified(file, rsa_office.land.root_pem, 21, tmp_path)[0] == 2
