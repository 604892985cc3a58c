"""Where a key lies: a file, or a token that a PKCS#11 URI names (RFC 7512)."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote_to_bytes

_SCHEME = "pkcs11:"
_TEXTS = {"token", "manufacturer", "model", "serial", "object"}
_TYPES = {"private", "cert"}
_SECRETS = {"pin-value", "pin-source"}
_LONGEST = 2000


@dataclass(frozen=True)
class TokenPlace:
    """A key on a token: the module that reaches it, and what token and key are called; empty is any.

    ``object`` is the key's label, ``id`` its CKA_ID. ``uri`` is all of that as the office wrote it.
    """

    uri: str
    module: Path
    token: str = ""
    manufacturer: str = ""
    model: str = ""
    serial: str = ""
    object: str = ""
    id: bytes = b""


KeyPlace = Path | TokenPlace


def read_place(written: str, folder: Path) -> KeyPlace:
    """The place as it is written in a setting, a relative path from ``folder``; ValueError says its fault.

    >>> place = read_place("pkcs11:token=Siegel;id=%01%A0?module-path=/usr/lib/p11.so", Path("/"))
    >>> place.token, place.id, place.module.name
    ('Siegel', b'\\x01\\xa0', 'p11.so')
    >>> read_place("seal.p12", Path("/keys")).name
    'seal.p12'
    >>> read_place("pkcs11:token=Siegel?pin-value=1234", Path("/"))
    Traceback (most recent call last):
    ValueError: must not hold a PIN, nor say where one is kept: it is asked for
    """
    if not written.isprintable() or len(written) > _LONGEST:
        raise ValueError(f"must be at most {_LONGEST} signs that can be printed")
    return _read_uri(written) if written.lower().startswith(_SCHEME) else folder / written


def fault_of_place(written: str) -> str:
    """What is wrong with a place as written, empty when nothing is.

    >>> fault_of_place("pkcs11:token=Siegel")
    'must name its module: ?module-path=/.../module.so'
    """
    try:
        read_place(written, Path())
    except ValueError as fault:
        return str(fault)
    return ""


def _read_uri(uri: str) -> TokenPlace:
    path, _, query = uri[len(_SCHEME) :].partition("?")
    named = {**dict(_pairs(path, ";")), **dict(_pairs(query, "&"))}
    if _SECRETS & set(named):
        raise ValueError("must not hold a PIN, nor say where one is kept: it is asked for")
    if unknown := set(named) - _TEXTS - {"id", "type", "module-path"}:
        raise ValueError(f"must not hold {min(unknown)}, which is not understood here")
    if len(list(_pairs(path, ";"))) + len(list(_pairs(query, "&"))) != len(named):
        raise ValueError("must hold nothing twice")
    if named.get("type", b"private").decode("latin-1") not in _TYPES:
        raise ValueError("must not be of another type than private or cert")
    try:
        texts = {name: value.decode() for name, value in named.items() if name in _TEXTS}
        module = Path(named.get("module-path", b"").decode())
    except UnicodeDecodeError:
        raise ValueError("must be UTF-8 where it is text") from None
    if not module.is_absolute():
        raise ValueError("must name its module: ?module-path=/.../module.so")
    return TokenPlace(uri, module, **texts, id=named.get("id", b""))


def _pairs(part: str, between: str) -> Iterator[tuple[str, bytes]]:
    for pair in filter(None, part.split(between)):
        name, is_pair, value = pair.partition("=")
        if not is_pair:
            raise ValueError(f"must hold pairs of name=value, not {name[:40]}")
        yield name, unquote_to_bytes(value)
