"""Documents and their versions; a signed version is only ever continued, never replaced."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from unicodedata import category

from clerkdesk.base.errors import Refused
from clerkdesk.domain.pages import Place
from clerkdesk.domain.procedures import Signer


class Direction(StrEnum):
    """Where a document came from."""

    INCOMING = "incoming"
    OWN = "own"
    OUTGOING = "outgoing"


_LONGEST_NAME = 200


@dataclass(frozen=True)
class Document:
    """A document of a case; its bytes are in its versions.

    ``form`` is the key of the form rule or form it follows; ``return_to`` the folder a specialist
    program waits at for the signed file, ``file_name`` the name it gave. ``places`` are where to sign
    when the file itself has no signature fields: field name and place (kept as JSON). A ``withdrawn``
    document is kept, and no longer part of what is signed, approved and filed. ``to_sign`` when it was
    handed over to be signed, whether or not somebody waits for the file.
    """

    id: str
    case: str
    title: str
    direction: Direction
    file_name: str
    form: str = ""
    return_to: str = ""
    places: tuple[tuple[str, Place], ...] = ()
    withdrawn: bool = False
    to_sign: bool = False


@dataclass(frozen=True)
class DocumentVersion:
    """One state of a document: number from 1, bytes by SHA-256 (hex) and size."""

    id: str
    document: str
    number: int
    digest: str
    size: int
    signed: bool
    made_at: datetime
    made_by: str
    signers: tuple[Signer, ...] = ()
    """Who signed in this very version, in their order."""
    archive_ends: datetime | None = None
    """Until when its newest archive time stamp is relied on, as judged when it was made; None without one."""

    @property
    def sealed_here(self) -> bool:
        """Whether it was signed in this office: what came in signed has no version before that."""
        return self.signed and self.number > 1


def demand_continuation(before: DocumentVersion, begins_with_before: bool) -> None:
    """Refuse (DOC-03) a version that does not begin with the bytes of the signed one before it.

    Incremental updates keep every earlier byte (ISO 32000-1, 7.5.6), so anything else has been
    rewritten. Unsigned versions may be rewritten.
    """
    if before.signed and not begins_with_before:
        raise Refused("DOC-03", f"version {before.number} is signed and must stay the beginning")


def plain(text: str) -> str:
    """What a file says of itself, as text that can be kept and shown: without half or control characters.

    >>> plain("Antrag\\tneu")
    'Antrag neu'
    """
    whole = text.encode(errors="replace").decode()
    return "".join(" " if category(sign) == "Cc" else sign for sign in whole)


def demand_mere_name(name: str) -> str:
    """Refuse (EXC-02) a file name that could lead out of its folder, hide in it, or that some system lacks.

    >>> demand_mere_name("Anmeldung 26-00117.pdf")
    'Anmeldung 26-00117.pdf'
    """
    if not name or name.startswith(".") or len(name.encode(errors="replace")) > _LONGEST_NAME:
        raise Refused("EXC-02", "not a file name")
    if any(sign in '/\\:*?"<>|' or category(sign) in ("Cc", "Cs") for sign in name):
        raise Refused("EXC-02", "signs in the name that lead elsewhere")
    return name
