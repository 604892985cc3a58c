"""Reading a stranger's XML: bounded, without document types, entities or the network."""

import hashlib
from pathlib import Path
from typing import Any

from lxml import etree

from clerkdesk.base.errors import Unreadable

LARGEST = 20_000_000  # the longest list of the Union, Italy's, has 2 MB
Element = Any  # lxml brings no types

LIST = "{http://uri.etsi.org/02231/v2#}"


def read_bounded(path: Path) -> bytes:
    """The bytes of a file; Unreadable PDF-09 when there is none, PDF-10 unopened, TRU-10 too large."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except FileNotFoundError as trouble:
        raise Unreadable("PDF-09") from trouble
    except OSError as trouble:
        raise Unreadable("PDF-10") from trouble
    if len(content) > LARGEST:
        raise Unreadable("TRU-10", f"{path.name}: larger than {LARGEST} bytes")
    return content


def strict_parser() -> Element:
    """A parser that takes UTF-8 whatever the file declares, fetches nothing and replaces no entities."""
    return etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=False,
    )


def parse_strictly(content: bytes) -> Element:
    """The root element of a trusted list; Unreadable TRU-10 when it is none."""
    try:
        text = content.decode("utf-8")  # TS 119 612, 5.1.3
    except UnicodeDecodeError as trouble:
        raise Unreadable("TRU-10", "not UTF-8") from trouble
    if "<!DOCTYPE" in text:
        raise Unreadable("TRU-10", "it brings a document type")
    try:
        root = etree.fromstring(content, strict_parser())
    except (etree.LxmlError, ValueError) as trouble:
        raise Unreadable("TRU-10", "damaged XML, or none") from trouble
    if root.tag != f"{LIST}TrustServiceStatusList":
        raise Unreadable("TRU-10", "another kind of XML")
    return root


def digest_of(content: bytes) -> str:
    """The SHA-256 of a file's bytes, hex."""
    return hashlib.sha256(content).hexdigest()
