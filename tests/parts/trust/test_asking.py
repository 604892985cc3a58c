"""Asking online about what a file leaves open: who is asked, what they can say, where nobody is sent."""

import socket
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.trust.evidence import HttpEvidence
from clerkdesk.adapters.trust.open_network import OpenNetwork
from clerkdesk.adapters.trust.web import NoAnswerError, Web
from clerkdesk.domain.signatures import Beside, Checked, Findings, Trust, Verdict, judge
from clerkdesk.domain.trusted_lists import ListedAuthority, Period, Purpose
from clerkdesk.registry.asking import AskingExaminer
from tests.fakes.lasting import Office
from tests.fakes.misbehaving import BadServer, Reply
from tests.fakes.papers import blank_paper, marks
from tests.parts.trust.test_evidence import Detour


class Counting(Web):
    """Counts the questions."""

    def __init__(self, web: Web | None = None) -> None:
        self._web = web or Web()
        self.asked: list[str] = []

    def get(self, url: str, limit: int) -> bytes:
        self.asked.append(url)
        return self._web.get(url, limit)

    def post(self, url: str, question: bytes, kind: str, limit: int) -> bytes:
        self.asked.append(url)
        return self._web.post(url, question, kind, limit)


@pytest.fixture(scope="module")
def sealed(rsa_office: Office, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Path]]:
    """Papers sealed by several people, at several levels."""
    folder = tmp_path_factory.mktemp("sealed")
    paper = blank_paper(folder / "form.pdf")
    found = {}
    for who, level in (("town", "B-B"), ("revoked", "B-B"), ("revoked", "B-T"), ("town", "B-LTA")):
        path = found[f"{who} {level}"] = folder / f"{who}-{level}.pdf"
        rsa_office.holding(who).sealer.seal(paper, path, marks("resident"), level)
    rsa_office.holding("town")
    yield found


class Asker:
    """Examines a file and asks online, through a web of the test's choice."""

    def __init__(self, examiner: PadesExaminer, office: Office) -> None:
        self.root = office.land.root
        self._examiner = examiner
        self.issuer = office.land.certificate("issuer")

    def findings(self, path: Path, web: Web, roots: tuple[bytes, ...] | None = None) -> Findings:
        known = (self.root,) if roots is None else roots
        source = HttpEvidence(lambda: known, outside=web)
        return AskingExaminer(self._examiner, source).examine(path, known)


@pytest.fixture
def asker(examiner: PadesExaminer, rsa_office: Office) -> Asker:
    return Asker(examiner, rsa_office)


def told(findings: Findings) -> tuple[Trust, Checked]:
    first = findings.signatures[0]
    return first.trust, first.checked


def test_a_good_certificate_is_told_to_be_good(asker: Asker, sealed: dict[str, Path]) -> None:
    web = Counting()
    assert told(asker.findings(sealed["town B-B"], web)) == (Trust.TRUSTED, Checked.ONLINE)
    assert len(web.asked) == 2, "one OCSP request for the town, one list for its authority"


@pytest.mark.parametrize(("level", "verdict"), [("B-B", Verdict.UNCLEAR), ("B-T", Verdict.INVALID)])
def test_a_revoked_certificate_is_told_to_be_revoked(
    asker: Asker, examiner: PadesExaminer, sealed: dict[str, Path], level: str, verdict: Verdict
) -> None:
    path = sealed[f"revoked {level}"]
    assert examiner.examine(path, [asker.root]).signatures[0].trust is Trust.TRUSTED, "the file tells nothing"
    findings = asker.findings(path, Counting())
    assert told(findings) == (Trust.REVOKED, Checked.ONLINE)
    assert judge(findings, clean_opening=True).verdict is verdict
    assert judge(findings, clean_opening=True).code == "SIG-22"


def test_nothing_gets_worse_where_nobody_answers_but_it_is_said(
    asker: Asker, sealed: dict[str, Path], bad: BadServer
) -> None:
    bad.say = lambda _: Reply(status=503)
    findings = asker.findings(sealed["town B-B"], Detour(bad, "/ocsp/", "/crls/"))
    assert told(findings) == (Trust.TRUSTED, Checked.NO_ANSWER)
    assert judge(findings, clean_opening=True).verdict is Verdict.VALID


def test_an_answer_by_somebody_else_is_none(asker: Asker, sealed: dict[str, Path], bad: BadServer) -> None:
    bad.say = lambda _: Reply(b"garbage")
    findings = asker.findings(sealed["revoked B-B"], Detour(bad, "/ocsp/", "/crls/"))
    assert told(findings) == (Trust.TRUSTED, Checked.NO_ANSWER)


def test_one_silent_authority_does_not_hide_what_another_has_revoked(
    asker: Asker, sealed: dict[str, Path], bad: BadServer
) -> None:
    bad.say = lambda _: Reply(status=503)
    findings = asker.findings(sealed["revoked B-B"], Detour(bad, "/crls/root"))
    assert told(findings) == (Trust.REVOKED, Checked.ONLINE)


def test_a_file_that_brings_its_evidence_along_asks_nobody(asker: Asker, sealed: dict[str, Path]) -> None:
    web = Counting()
    findings = asker.findings(sealed["town B-LTA"], web)
    assert told(findings) == (Trust.TRUSTED, Checked.BY_FILE)
    assert web.asked == []


def test_a_stranger_whom_nobody_trusts_is_not_asked_about(asker: Asker, sealed: dict[str, Path]) -> None:
    web = Counting()
    assert told(asker.findings(sealed["town B-B"], web, roots=())) == (Trust.UNKNOWN, Checked.NOT_ASKED)
    assert web.asked == []


def test_even_a_child_that_lies_gets_nobody_asked_about_strangers(rsa_office: Office) -> None:
    web = Counting()
    source = HttpEvidence(lambda: [rsa_office.land.certificate("tsa")], outside=web)
    land = rsa_office.land
    found = source.collect((), [land.certificate("issuer"), land.root], [land.certificate("town")])
    assert (found.lacking, web.asked) == (((land.certificate("town"), "TRU-08"),), [])


def test_as_of_another_day_nobody_is_asked(
    asker: Asker, examiner: PadesExaminer, sealed: dict[str, Path]
) -> None:
    web = Counting()
    source = HttpEvidence(lambda: [asker.root], outside=web)
    asking = AskingExaminer(examiner, source)
    found = asking.examine(sealed["revoked B-B"], [asker.root], datetime.now(UTC))
    assert (told(found), web.asked) == ((Trust.TRUSTED, Checked.NOT_ASKED), [])


def test_the_chain_that_is_asked_about_ends_at_a_listed_authority(
    asker: Asker, examiner: PadesExaminer, sealed: dict[str, Path]
) -> None:
    web = Counting()
    far = datetime.now(UTC).replace(year=2100)
    listed = ListedAuthority(asker.issuer, Purpose.SIGNATURES, "DE", (Period(far.replace(year=2000)),), far)
    asking = AskingExaminer(examiner, HttpEvidence(lambda: [asker.issuer], outside=web))
    for who, trust in (("town", Trust.TRUSTED), ("revoked", Trust.REVOKED)):
        found = asking.examine(sealed[f"{who} B-B"], [], None, Beside((listed,)))
        assert told(found) == (trust, Checked.ONLINE)
    assert not [url for url in web.asked if "/crls/root" in url], "nothing above it is asked about"


def test_no_file_sends_us_into_our_own_network(
    asker: Asker, sealed: dict[str, Path], rsa_office: Office
) -> None:
    """The services of this land are on loopback, as those a hostile certificate might name."""
    closed = asker.findings(sealed["revoked B-B"], Web(gate=OpenNetwork()))
    assert told(closed) == (Trust.TRUSTED, Checked.BARRED), "nobody was asked, so nobody kept silent"
    named = asker.findings(sealed["revoked B-B"], Web(gate=OpenNetwork(["127.0.0.1"])))
    assert told(named) == (Trust.REVOKED, Checked.ONLINE)


def test_a_door_inside_is_not_even_knocked_at(bad: BadServer) -> None:
    for host in ("127.0.0.1", "localhost", "127.1", "2130706433", "[::ffff:127.0.0.1]"):
        port = bad.url.rsplit(":", 1)[1].strip("/")
        with pytest.raises(NoAnswerError, match="open network"):
            Web(gate=OpenNetwork()).get(f"http://{host}:{port}/", 100)
    assert bad.asked == []


def test_a_name_that_changes_its_address_is_told_nothing(bad: BadServer) -> None:
    class Fooled(OpenNetwork):
        def demand_host(self, host: str, port: int) -> None:
            pass

    with pytest.raises(NoAnswerError, match="open network"):
        Web(gate=Fooled()).get(bad.url, 100)
    assert bad.asked == []


def test_not_even_the_hello_of_a_secure_line_is_said_at_a_door_inside() -> None:
    class Fooled(OpenNetwork):
        def demand_host(self, host: str, port: int) -> None:
            pass

    with socket.create_server(("127.0.0.1", 0)) as door:
        with pytest.raises(NoAnswerError, match="open network"):
            Web(gate=Fooled()).get(f"https://127.0.0.1:{door.getsockname()[1]}/", 100)
        visitor, _ = door.accept()
        with visitor:
            visitor.settimeout(5)
            assert visitor.recv(100) == b""


def test_a_service_that_may_be_asked_sends_us_nowhere_else(bad: BadServer) -> None:
    bad.say = lambda _: Reply(status=301, headers=(("Location", bad.url),))
    allowed = bad.url.replace("127.0.0.1", "localhost")
    assert allowed != bad.url
    with pytest.raises(NoAnswerError, match="open network"):
        Web(gate=OpenNetwork(["LOCALHOST"])).get(allowed, 100)
    assert len(bad.asked) == 1


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "192.0.2.1", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::", "2002:a00:1::", "64:ff9b::7f00:1", "no",
        "ff02::1", "fec0::1", "::127.0.0.1", "64:ff9b:1::7f00:1", "::ffff:0:127.0.0.1", "5f00::1",
        "2606:2800:220:1:0:5efe:7f00:1", "2606:2800:220:1:200:5efe:a00:1", "4000::1",
    ],
)  # fmt: skip
def test_addresses_of_our_own_are_refused(address: str) -> None:
    with pytest.raises(NoAnswerError):
        OpenNetwork().demand_address("host.example", address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1::1", "64:ff9b::5db8:d822"])
def test_addresses_of_everybody_are_let_through(address: str) -> None:
    OpenNetwork().demand_address("host.example", address)


def test_what_is_laid_beside_a_file_takes_nothing_away(
    examiner: PadesExaminer, asker: Asker, sealed: dict[str, Path], rsa_office: Office
) -> None:
    """Evidence of somebody else's certificates is no evidence, and no harm."""
    evidence = HttpEvidence(lambda: [asker.root]).collect([rsa_office.land.certificate("revoked")], [])
    beside = Beside(evidence=replace(evidence, certificates=()), asking=True)
    found = examiner.examine(sealed["town B-B"], [asker.root], None, beside)
    assert told(found) == (Trust.TRUSTED, Checked.NOT_ASKED)
