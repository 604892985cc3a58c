"""Hexadecimal strings read at once are what pyHanko reads one digit after the other."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyhanko.pdf_utils.generic import read_hex_string_from_stream as one_by_one

from clerkdesk.adapters.pades.hex_strings import read_at_once

STRINGS = [
    b"<>",
    b"<4D6f>",
    b"<4D6>",
    b"< 4D\n6f \0\f\t\r>",
    b"<4D % a comment > here\n6f>",
    b"<" + b"0123456789abcdefABCDEF" * 2000 + b">",
    b"<FEFF00e4>",
    b"<" + b"30" * 300 + b"zz>",
    b"<30",
    b"<30" + b"30" * 20_000,
    b"<3 g>",
    b"<30>>",
]


def outcome(read: object, text: bytes) -> tuple[str, object, int]:
    stream = BytesIO(b"before" + text + b" /Next 5")
    stream.seek(6)
    try:
        value = read(stream)  # type: ignore[operator]
    except Exception as trouble:  # noqa: BLE001 - whatever it is, both must raise it
        return type(trouble).__name__, str(trouble), 0
    return type(value).__name__, value, stream.tell()


@pytest.mark.parametrize("text", STRINGS)
def test_known_strings_are_read_alike(text: bytes) -> None:
    assert outcome(read_at_once, text) == outcome(one_by_one, text)


@given(
    st.lists(
        st.sampled_from([b"0", b"a", b"F", b" ", b"\n", b"\0", b">", b"<", b"%", b"x", b"\x85"]), max_size=12
    )
)
def test_any_string_is_read_alike(parts: list[bytes]) -> None:
    text = b"<" + b"".join(parts)
    assert outcome(read_at_once, text) == outcome(one_by_one, text)
