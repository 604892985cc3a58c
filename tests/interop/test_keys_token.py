"""The seal key on a real token: SoftHSM, and in front of it a card that counts, locks and is pulled out."""

import os
import re
import signal
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from cryptography import x509

from clerkdesk.adapters.keys.certificates import demand_signature
from clerkdesk.adapters.keys.holder import KeyProcess
from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.adapters.vault.session import SessionVault
from clerkdesk.base.errors import KeyTrouble
from clerkdesk.base.key_places import TokenPlace
from clerkdesk.domain.keys import Asked, Keeping, KeyKind, PinPolicy, PinState, SecretKind
from clerkdesk.domain.signatures import Verdict, judge
from clerkdesk.usecases.keys import SECRET, SealKey
from tests.fakes.papers import blank_paper, marks
from tests.fakes.tokens import PIN, Authority, Key, Token, careful_card, new_authority, new_key, softhsm
from tests.house.leftovers import children
from tests.interop.judges import pdfsig

WRONG = "000000"


@pytest.fixture(scope="module")
def authority() -> Authority:
    return new_authority()


@pytest.fixture
def token(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Token:
    """An empty token."""
    softhsm()
    token = Token(tmp_path / "hsm")
    monkeypatch.setenv("SOFTHSM2_CONF", str(token.configuration))
    return token


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[KeyProcess]:
    holder = KeyProcess(tmp_path / "seal-certificate.pem")
    yield holder
    holder.lock()


@pytest.fixture
def filled(token: Token, authority: Authority) -> Token:
    """A token with a curve key, its certificate and the one above."""
    fill(token, authority, new_key("p256"))
    return token


@pytest.fixture(scope="session")
def card_module(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return careful_card(tmp_path_factory.mktemp("card"))


@pytest.fixture
def card(filled: Token, card_module: Path, monkeypatch: pytest.MonkeyPatch) -> TokenPlace:
    """The filled token as a card that counts."""
    monkeypatch.setenv("CAREFUL_CARD", str(filled.folder))
    return filled.place(card_module)


@pytest.fixture
def logins(filled: Token) -> Callable[[], list[str]]:
    """Every try to sign in that the card has seen."""
    noted = filled.folder / "logins"
    return lambda: noted.read_text().split() if noted.exists() else []


def fill(token: Token, authority: Authority, key: Key, **named: str) -> None:
    token.put_key(key, **named)
    token.put_certificate(authority.certify(key), **named)
    token.put_certificate(authority.root_der, "ff", "root")


class PulledAfterOne:
    """Whoever has the key pulls its token out after the first signature."""

    def __init__(self, keys: KeyProcess, pulled: Path) -> None:
        self._keys = keys
        self._pulled = pulled
        self._count = 0

    def __getattr__(self, name: str) -> object:
        return getattr(self._keys, name)

    def sign(self, data: bytes, digest: str) -> bytes:
        self._count += 1
        if self._count == 2:
            self._pulled.touch()
        return self._keys.sign(data, digest)


def refused(attempt: Callable[[], object]) -> str:
    with pytest.raises(KeyTrouble) as caught:
        attempt()
    return caught.value.code


# What a token's key can do


@pytest.mark.parametrize("kind", ["rsa", "p256", "p384"])
def test_a_seal_made_on_a_token_is_valid_for_us_and_for_pdfsig(
    token: Token,
    authority: Authority,
    holder: KeyProcess,
    examiner: PadesExaminer,
    tmp_path: Path,
    kind: str,
) -> None:
    fill(token, authority, new_key(kind))
    holder.unlock(token.place(), PIN)
    assert holder.certificates()[1] == authority.root_der
    sealer, target = PadesSealer(holder), tmp_path / "sealed.pdf"
    try:
        sealer.seal(blank_paper(tmp_path / "form.pdf"), target, marks("resident", "clerk"), "B-B")
    finally:
        sealer.close()
    judged = judge(examiner.examine(target, [authority.root_der]), clean_opening=True)
    assert judged.verdict is Verdict.VALID, judged
    assert [one.valid for one in pdfsig(target)] == [True, True]


@pytest.mark.parametrize("kind", ["rsa", "p256", "p384", "p521"])
@pytest.mark.parametrize("digest", ["sha256", "sha384", "sha512"])
def test_every_digest_is_signed_so_that_the_certificate_verifies_it(
    token: Token, authority: Authority, holder: KeyProcess, kind: str, digest: str
) -> None:
    fill(token, authority, new_key(kind))
    holder.unlock(token.place(), PIN)
    own = x509.load_der_x509_certificate(holder.certificates()[0])
    demand_signature(own, b"a form", digest, holder.sign(b"a form", digest))
    assert (
        refused(lambda: demand_signature(own, b"another", digest, holder.sign(b"a form", digest))) == "KEY-13"
    )
    holder.test()


def test_a_card_that_only_signs_what_it_hashed_itself_is_asked_to(
    token: Token,
    authority: Authority,
    card_module: Path,
    holder: KeyProcess,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CAREFUL_CARD", str(token.folder))
    (token.folder / "strict").touch()
    fill(token, authority, new_key("rsa"))
    holder.unlock(token.place(card_module), PIN)
    own = x509.load_der_x509_certificate(holder.certificates()[0])
    for digest in ("sha256", "sha384", "sha512"):
        demand_signature(own, b"a form", digest, holder.sign(b"a form", digest))


def test_a_certificate_shown_only_with_the_pin_is_known_once_it_was_given(
    token: Token, authority: Authority, holder: KeyProcess
) -> None:
    key = new_key("p256")
    token.put_key(key)
    token.hide_certificate(authority.certify(key))
    assert holder.facts(token.place()) is None
    holder.unlock(token.place(), PIN)
    holder.end_act(lasting=False)
    facts = holder.facts(token.place())
    assert facts is not None and facts.algorithm == "ECDSA P-256"


def test_what_a_token_shows_is_known_without_its_pin(filled: Token, holder: KeyProcess) -> None:
    facts = holder.facts(filled.place())
    assert facts is not None
    assert (facts.kind, facts.place, facts.algorithm) == (KeyKind.TOKEN, "Siegel", "ECDSA P-256")
    assert (facts.holder, facts.issuer) == ("Stadt Musterstadt (Karte)", "Musterland Karten-CA")
    assert facts.pin is PinState.FINE
    holder.unlock(filled.place(), PIN)
    assert holder.facts(filled.place()) == facts
    assert holder.sign(b"still signed in", "sha256")


def test_a_key_that_wants_its_pin_for_every_signature_gets_it_within_the_act(
    token: Token,
    authority: Authority,
    card_module: Path,
    holder: KeyProcess,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CAREFUL_CARD", str(token.folder))
    key = new_key("p256")
    token.put_key(key, each_time=True)
    token.put_certificate(authority.certify(key))
    place = token.place(card_module)
    holder.unlock(place, PIN)
    assert holder.sign(b"one", "sha256") and holder.sign(b"two", "sha256")
    assert (token.folder / "logins").read_text().split() == ["session", "signature", "signature"]
    holder.end_act(lasting=True)
    assert refused(lambda: holder.sign(b"three", "sha256")) == "KEY-04"


# The PIN


def test_a_wrong_pin_is_one_try_and_nothing_tries_again(
    card: TokenPlace, holder: KeyProcess, logins: Callable[[], list[str]]
) -> None:
    key = SealKey(holder, SessionVault(), card)
    assert refused(lambda: key.make_ready(WRONG)) == "KEY-06"
    assert logins() == ["session"]
    for attempt in (key.make_ready, key.unlock, key.test, holder.certificates):
        assert refused(attempt) == "KEY-04"
    assert logins() == ["session"]
    facts = key.facts()
    assert facts is not None and facts.pin is PinState.WRONG_BEFORE
    key.make_ready(PIN)
    assert logins() == ["session", "session"]


def test_before_the_last_try_it_is_said_and_after_it_the_pin_is_locked(
    card: TokenPlace, holder: KeyProcess, logins: Callable[[], list[str]]
) -> None:
    key = SealKey(holder, SessionVault(), card)
    assert refused(lambda: key.unlock(WRONG)) == "KEY-06"
    assert refused(lambda: key.unlock(WRONG)) == "KEY-14"
    assert refused(key.make_ready) == "KEY-14"
    facts = key.facts()
    assert facts is not None and facts.pin is PinState.LAST_TRY
    assert refused(lambda: key.unlock(WRONG)) == "KEY-07"
    assert len(logins()) == 3
    for attempt in (key.make_ready, lambda: key.unlock(PIN)):
        assert refused(attempt) == "KEY-07"
    assert len(logins()) == 3, "a locked PIN is not tried at all"


def test_a_passphrase_kept_of_a_file_is_never_tried_as_a_pin(
    card: TokenPlace, holder: KeyProcess, logins: Callable[[], list[str]]
) -> None:
    vault = SessionVault()
    vault.put(SECRET, "the passphrase of the file before")
    key = SealKey(holder, vault, card)
    assert refused(key.make_ready) == "KEY-04"
    assert logins() == []
    key.make_ready(PIN)
    assert vault.get(SECRET) == "the passphrase of the file before"


def test_for_a_session_the_pin_is_asked_once_and_again_when_somebody_else_sits_down(
    card: TokenPlace, holder: KeyProcess, logins: Callable[[], list[str]]
) -> None:
    key = SealKey(holder, SessionVault(), card)
    assert key.asks == Asked(SecretKind.PIN, Keeping.WHILE_OPEN)
    key.make_ready(PIN)
    for _ in range(2):
        key.make_ready()
        holder.sign(b"a form", "sha256")
        key.end_act()
    assert logins() == ["session"]
    key.leave()
    assert refused(key.make_ready) == "KEY-04"


def test_for_an_act_the_pin_is_asked_every_time(
    card: TokenPlace, holder: KeyProcess, logins: Callable[[], list[str]]
) -> None:
    key = SealKey(holder, SessionVault(), card, PinPolicy.ACT)
    assert key.asks == Asked(SecretKind.PIN, Keeping.ACT)
    for count in (1, 2):
        assert refused(key.make_ready) == "KEY-04"
        key.make_ready(PIN)
        assert holder.sign(b"one", "sha256") and holder.sign(b"two", "sha256")
        key.end_act()
        assert len(logins()) == count
    key.test(PIN)
    assert refused(key.make_ready) == "KEY-04"


def test_the_pin_stands_on_no_command_line_in_no_environment_and_in_no_file(
    filled: Token, holder: KeyProcess, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    before = set(children())
    key, vault = KeyProcess(tmp_path / "kept.pem"), SessionVault()
    try:
        seal_key = SealKey(key, vault, filled.place())
        assert refused(lambda: seal_key.unlock("31415926")) == "KEY-06"
        seal_key.make_ready(PIN)
        started = set(children()) - before
        assert started
        for pid in started:
            limits = Path(f"/proc/{pid}/limits").read_text()
            assert re.search(r"^Max core file size +0 +0 ", limits, re.MULTILINE)
            for what in ("cmdline", "environ"):
                told = Path(f"/proc/{pid}/{what}")
                with suppress(PermissionError):
                    assert PIN.encode() not in told.read_bytes()
    finally:
        key.lock()
    assert PIN not in caplog.text and "31415926" not in caplog.text
    assert vault.get(SECRET) is None
    assert PIN.encode() not in (tmp_path / "kept.pem").read_bytes()
    assert PIN not in os.environ.values()


# Trouble


def test_a_token_pulled_out_in_the_middle_is_called_so_and_asks_again_once_it_is_back(
    card: TokenPlace, filled: Token, holder: KeyProcess, logins: Callable[[], list[str]]
) -> None:
    key, pulled = SealKey(holder, SessionVault(), card), filled.folder / "pulled"
    key.make_ready(PIN)
    pulled.touch()
    assert refused(lambda: holder.sign(b"a form", "sha256")) == "KEY-08"
    assert refused(key.make_ready) == "KEY-08"
    pulled.unlink()
    assert refused(key.make_ready) == "KEY-04"
    key.make_ready(PIN)
    assert len(logins()) == 2
    pulled.touch()
    assert refused(holder.certificates) == "KEY-08", "nobody shall sign in vain"
    pulled.unlink()
    assert refused(holder.certificates) == "KEY-04"


def test_a_token_pulled_out_between_two_signatures_leaves_no_half_sealed_file(
    card: TokenPlace, filled: Token, holder: KeyProcess, tmp_path: Path
) -> None:
    holder.unlock(card, PIN)
    pulled = PulledAfterOne(holder, filled.folder / "pulled")
    sealer, target = PadesSealer(pulled), tmp_path / "sealed.pdf"
    paper = blank_paper(tmp_path / "form.pdf")
    try:
        assert refused(lambda: sealer.seal(paper, target, marks("resident", "clerk"), "B-B")) == "KEY-08"
        assert list(tmp_path.glob("*.pdf")) == [paper]
        assert not list(tmp_path.glob(".*.part"))
        (filled.folder / "pulled").unlink()
        holder.unlock(card, PIN)
        sealer.seal(paper, target, marks("resident"), "B-B")
    finally:
        sealer.close()


def test_a_token_that_is_gone_for_good_is_called_so(filled: Token, holder: KeyProcess) -> None:
    holder.unlock(filled.place(), PIN)
    filled.pull_out()
    assert refused(lambda: holder.unlock(filled.place(), PIN)) == "KEY-08"
    assert refused(lambda: holder.facts(filled.place())) == "KEY-08"


def test_when_the_process_dies_the_token_is_signed_out_and_the_pin_is_asked_again(
    card: TokenPlace, holder: KeyProcess, logins: Callable[[], list[str]]
) -> None:
    before = set(children())
    key = SealKey(holder, SessionVault(), card)
    key.make_ready(PIN)
    for pid in set(children()) - before:
        os.kill(pid, signal.SIGKILL)
    assert refused(lambda: holder.sign(b"a form", "sha256")) == "KEY-04"
    assert refused(key.make_ready) == "KEY-04"
    assert len(logins()) == 1


def test_a_module_that_is_missing_or_none_is_called_so(
    filled: Token, holder: KeyProcess, tmp_path: Path
) -> None:
    text = tmp_path / "module.so"
    text.write_text("not a module")
    for module in (tmp_path / "nowhere.so", text):
        for attempt in (holder.facts, lambda place: holder.unlock(place, PIN)):
            assert refused(lambda: attempt(filled.place(module))) == "KEY-09"  # noqa: B023


def test_the_key_that_is_meant_must_be_one(token: Token, authority: Authority, holder: KeyProcess) -> None:
    assert refused(lambda: holder.unlock(token.place(), PIN)) == "KEY-10"
    for number in ("01", "02"):
        key = new_key("p256")
        token.put_key(key, number, f"seal{number}")
        token.put_certificate(authority.certify(key, name=f"Stadt {number}"), number, f"seal{number}")
    assert refused(lambda: holder.unlock(token.place(), PIN)) == "KEY-11"
    assert refused(lambda: holder.unlock(token.place(object="other"), PIN)) == "KEY-10"
    assert holder.facts(token.place()) is None, "which of the two cannot be told"
    for place, name in ((token.place(object="seal01"), "Stadt 01"), (token.place(id="%02"), "Stadt 02")):
        before = holder.facts(place)
        assert before is not None and before.holder == name
        holder.unlock(place, PIN)
        own = x509.load_der_x509_certificate(holder.certificates()[0])
        assert name in own.subject.rfc4514_string()


def test_two_tokens_of_one_name_are_not_told_apart_by_chance(filled: Token, holder: KeyProcess) -> None:
    filled.again("Siegel")
    assert refused(lambda: holder.unlock(filled.place(), PIN)) == "KEY-11"
    assert refused(lambda: holder.unlock(filled.place(token="Fremd"), PIN)) == "KEY-08"


def test_a_key_needs_its_own_certificate(token: Token, authority: Authority, holder: KeyProcess) -> None:
    key = new_key("p256")
    token.put_key(key)
    assert refused(lambda: holder.unlock(token.place(), PIN)) == "KEY-12"
    token.put_certificate(authority.certify(new_key("p256")))
    assert refused(lambda: holder.unlock(token.place(), PIN)) == "KEY-13"
    token.put_certificate(authority.certify(key), label="renewed")
    holder.unlock(token.place(), PIN)
    holder.test()


def test_a_certificate_that_has_run_out_seals_nothing_but_is_told_of(
    token: Token, authority: Authority, holder: KeyProcess
) -> None:
    key = new_key("p256")
    token.put_key(key)
    token.put_certificate(authority.certify(key, days=-1))
    assert refused(lambda: holder.unlock(token.place(), PIN)) == "KEY-03"
    assert holder.facts(token.place()) is not None
