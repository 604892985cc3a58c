"""What the office's policy says of asking online: nobody is asked by default, and never while sealing."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from clerkdesk.adapters.clock import SystemClock
from clerkdesk.adapters.vault.session import SessionVault
from clerkdesk.app.build import Desk
from clerkdesk.base.paths import Profile
from clerkdesk.domain.signatures import Checked, Verdict
from tests.fakes.lasting import Office, an_office
from tests.fakes.papers import blank_paper, marks
from tests.house.leftovers import LongLived

ASKING = 'online_checks = true\nonline_hosts = "127.0.0.1"\n'


@pytest.fixture(scope="module")
def land(long_lived: LongLived, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """An office in a land of its own."""
    with an_office(long_lived, tmp_path_factory, curve=True) as office:
        yield office


@pytest.fixture(scope="module")
def revoked(land: Office, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A paper somebody sealed whose certificate had been revoked; it says nothing of that."""
    folder = tmp_path_factory.mktemp("revoked")
    paper, sealed = blank_paper(folder / "paper.pdf"), folder / "sealed.pdf"
    land.holding("revoked").sealer.seal(paper, sealed, marks("resident"), "B-T")
    land.holding("town")
    return sealed


@contextmanager
def a_desk(folder: Path, land: Office, policy: str) -> Iterator[Desk]:
    profile = Profile(folder / "desk")
    profile.create()
    profile.office_policy.write_text(policy)
    (profile.trusted / "root.pem").write_bytes(land.land.root_pem.read_bytes())
    desk = Desk(profile, SessionVault(), SystemClock())
    try:
        yield desk
    finally:
        desk.close()


@pytest.mark.parametrize(
    ("policy", "verdict", "checked"),
    [
        ("", Verdict.VALID, Checked.NOT_ASKED),
        ("online_checks = true\n", Verdict.VALID, Checked.BARRED),
        (ASKING, Verdict.INVALID, Checked.ONLINE),
    ],
    ids=["by default", "outside alone", "inside too"],
)
def test_the_office_says_who_is_asked(
    land: Office, revoked: Path, tmp_path: Path, policy: str, verdict: Verdict, checked: Checked
) -> None:
    with a_desk(tmp_path, land, policy) as desk:
        found = desk.judging(asking=True).judge(revoked)
    assert (found.verdict, found.signatures[0].checked) == (verdict, checked)


def test_sealing_asks_nobody(land: Office, revoked: Path, tmp_path: Path) -> None:
    with a_desk(tmp_path, land, ASKING) as desk:
        found = desk.judging().judge(revoked)
    assert (found.verdict, found.signatures[0].checked) == (Verdict.VALID, Checked.NOT_ASKED)
