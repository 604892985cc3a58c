"""Names that a hostile file gives to what it holds: whatever they are, what comes of them is a mere name."""

from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.base.errors import Refused
from clerkdesk.domain.attached_names import ending, may_run, safe_name
from clerkdesk.domain.documents import demand_mere_name

HOSTILE = st.text(
    st.one_of(st.characters(), st.sampled_from('/\\:.*?"<>| \t\n\0\u202e\u200b\u2066\ufeff\ud800')),
    max_size=400,
)


@given(HOSTILE)
def test_whatever_it_claims_the_name_is_a_mere_name(claimed: str) -> None:
    name = safe_name(claimed)
    assert demand_mere_name(name) == name
    assert len(name.encode()) <= 121
    assert not name.endswith((".", " "))
    assert not name.startswith(" ")
    assert not any(category(sign) in ("Cc", "Cs", "Zl", "Zp") for sign in name)
    assert not set(name) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u200b\ufeff")


@given(HOSTILE)
def test_a_safe_name_is_left_as_it_is(claimed: str) -> None:
    name = safe_name(claimed)
    assert safe_name(name) == name


@given(
    st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=300), st.sampled_from(["exe", "pdf"])
)
def test_no_name_is_so_long_that_its_ending_gets_lost(stem: str, last: str) -> None:
    assert ending(safe_name(f"{stem}.{last}")) == last


@pytest.mark.parametrize(
    ("claimed", "name"),
    [
        ("../../.ssh/authorized_keys", "authorized_keys"),
        ("C:\\Windows\\System32\\calc.exe", "calc.exe"),
        ("/etc/passwd", "passwd"),
        ("..", "Anlage"),
        ("", "Anlage"),
        (".bashrc", "bashrc"),
        ("Rechnung\u202efdp.exe", "Rechnungfdp.exe"),
        ("Rechnung.pdf" + " " * 90 + ".exe", "Rechnung.pdf .exe"),
        ("Rechnung.exe. . .", "Rechnung.exe"),
        ("zwei\r\nZeilen.txt", "zwei Zeilen.txt"),
        ("a:b.txt", "a_b.txt"),
        ("nul", "_nul"),
        ("COM1.log", "_COM1.log"),
        ("lpt¹ .txt", "_lpt¹ .txt"),
        ("Übersicht الحسن.pdf", "Übersicht الحسن.pdf"),
    ],
)
def test_what_becomes_of_a_name(claimed: str, name: str) -> None:
    assert safe_name(claimed) == name


def test_the_control_name_would_have_led_elsewhere() -> None:
    with pytest.raises(Refused, match="EXC-02"):
        demand_mere_name("../../.ssh/authorized_keys")


@pytest.mark.parametrize(
    "name", ["a.exe", "a.PDF.JS", "a.vbs", "a.lnk", "a.docm", "a.sh", "a.desktop", "a.html"]
)
def test_what_could_start_something_is_known_by_its_last_ending(name: str) -> None:
    assert may_run(name)


@pytest.mark.parametrize("name", ["a.exe.pdf", "a.xml", "a.docx", "exe", "a.jpeg"])
def test_what_is_only_looked_at_is_not(name: str) -> None:
    assert not may_run(name)
