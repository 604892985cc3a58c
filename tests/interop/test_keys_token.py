"""The seal key on a real token: SoftHSM, and in front of it a card that counts, locks and is pulled out."""

import os
import signal
from collections.abc import Callable
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
from clerkdesk.domain.keys import KeyKind, PinState
from clerkdesk.domain.signatures import Verdict, judge
from clerkdesk.usecases.keys import SealKey
from tests.fakes.papers import blank_paper, marks
from tests.fakes.token_desk import fill, refused
from tests.fakes.tokens import PIN, Authority, Token, new_key
from tests.house.leftovers import children
from tests.interop.judges import pdfsig


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


def test_a_token_that_is_not_found_is_named(filled: Token, holder: KeyProcess) -> None:
    with pytest.raises(KeyTrouble) as caught:
        holder.unlock(filled.place(token="Fremd"), PIN)
    assert "not found: token Fremd" in caught.value.hint


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
