"""The doorbell hangs where nobody but the same person could have hung it."""

import os
import socket
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from clerkdesk.app.bell_place import bell_name, hangs_safely
from clerkdesk.base.errors import Unreachable
from clerkdesk.base.paths import Profile

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="named pipes have their own access lists")


@pytest.fixture
def home() -> Path:
    """A folder with a short path."""
    return Path.home().parent


@pytest.fixture
def bell(home: Path) -> Iterator[Path]:
    """A bell that hangs as it should."""
    profile = home / "bell"
    profile.mkdir(mode=0o700)
    place = Path(bell_name(Profile(profile)))
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(place))
        yield place
    place.unlink()
    profile.rmdir()


def test_a_profile_has_one_bell_in_its_own_folder(home: Path) -> None:
    profile = Profile(home / "profile")
    profile.create()
    assert bell_name(profile) == bell_name(Profile(home / "profile" / "."))
    assert Path(bell_name(profile)).parent == profile.root.resolve()


def test_a_profile_that_lies_too_deep_has_its_bell_in_a_folder_of_the_persons_own(home: Path) -> None:
    deep = [Profile(home / name / ("d" * 100)) for name in ("a", "b")]
    places = [Path(bell_name(profile)) for profile in deep]
    assert places[0] != places[1]
    for place in places:
        assert len(os.fsencode(place)) < 90
        assert place.parent.parent == Path(os.environ["XDG_RUNTIME_DIR"])
        assert stat.S_IMODE(place.parent.stat().st_mode) == 0o700


def test_a_profile_others_can_change_has_its_bell_elsewhere(home: Path) -> None:
    (home / "shared").mkdir()
    (home / "shared").chmod(0o770)
    place = Path(bell_name(Profile(home / "shared")))
    assert place.parent.parent == Path(os.environ["XDG_RUNTIME_DIR"])


def test_a_folder_somebody_else_can_change_is_not_used(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "s" / f"clerkdesk-{os.getuid()}").mkdir(parents=True)
    (home / "s" / f"clerkdesk-{os.getuid()}").chmod(0o777)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(home / "s"))
    with pytest.raises(Unreachable, match="DSK-01"):
        bell_name(Profile(home / ("d" * 100)))


def test_the_persons_own_bell_hangs_safely(bell: Path) -> None:
    assert hangs_safely(str(bell))


def test_a_bell_that_another_person_hung_is_not_rung(bell: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "getuid", lambda: bell.stat().st_uid + 1)
    assert not hangs_safely(str(bell))


def test_a_bell_in_a_folder_others_can_change_is_not_rung(bell: Path) -> None:
    bell.parent.chmod(0o777)
    assert not hangs_safely(str(bell))


def test_what_is_no_bell_is_not_rung(bell: Path) -> None:
    (bell.parent / "file").touch()
    (bell.parent / "link").symlink_to(bell)
    assert not any(hangs_safely(str(bell.parent / name)) for name in ("file", "link", "nothing"))
    for name in ("file", "link"):
        (bell.parent / name).unlink()
