"""What can be set: by the office for all its desks, and by a desk for itself.

Beside its ``help`` a field may carry ``fault``, which says what is wrong with a value (empty: nothing),
and the ``code`` to refuse it with, if that is not the general one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from clerkdesk.base.imprint_lists import fault_of_imprints
from clerkdesk.base.key_places import fault_of_place

_FIELD = re.compile(r"\{(?:year|number)(?::0?\d?d)?\}")
_HOST = re.compile(r"[0-9A-Za-z.:_-]{1,253}")
_LONGEST_PATTERN = 40
_LARGEST_MB = 10_000
_LONGEST_MINUTES = 60
_TILE_MEMORY_MB = (64, 4096)
_THEMES = ("light", "dark", "contrast")
_LANGUAGES = ("de", "en")
_PIN_POLICIES = ("session", "act")
_LEVELS = ("B-B", "B-T", "B-LT", "B-LTA")
_DIGESTS = ("sha256", "sha384", "sha512")


def _fault_of_pattern(pattern: str) -> str:
    if "{number" not in pattern or set("{}") & set(_FIELD.sub("", pattern)):
        return "must hold {number}, may hold {year}, and no other field"
    if not pattern.isprintable() or len(pattern) > _LONGEST_PATTERN:
        return f"must be at most {_LONGEST_PATTERN} signs that can be printed"
    return ""


def _fault_of_limit(megabytes: int) -> str:
    return "" if 0 < megabytes <= _LARGEST_MB else f"must be between 1 and {_LARGEST_MB}"


def _fault_of_patience(minutes: int) -> str:
    return "" if 0 < minutes <= _LONGEST_MINUTES else f"must be between 1 and {_LONGEST_MINUTES}"


def _fault_of_tile_memory(megabytes: int) -> str:
    least, most = _TILE_MEMORY_MB
    return "" if least <= megabytes <= most else f"must be between {least} and {most}"


def _fault_of_theme(theme: str) -> str:
    return _fault_unless_one_of(theme, _THEMES)


def _fault_of_language(language: str) -> str:
    return _fault_unless_one_of(language, _LANGUAGES)


def _fault_unless_one_of(value: str, offered: Sequence[str]) -> str:
    return "" if value in offered else f"must be one of {', '.join(offered)}"


def _fault_of_level(level: str) -> str:
    return "" if level in _LEVELS else f"must be one of {', '.join(_LEVELS)}"


def _fault_of_digest(digest: str) -> str:
    return "" if digest in ("", *_DIGESTS) else f"must be empty or one of {', '.join(_DIGESTS)}"


def _fault_of_pin_policy(policy: str) -> str:
    return "" if policy in _PIN_POLICIES else f"must be one of {', '.join(_PIN_POLICIES)}"


def _fault_of_addresses(addresses: str) -> str:
    fine = all(map(_is_address, addresses.split()))
    return "" if fine else "must be addresses that begin with http:// or https://, without name or password"


def _is_address(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        return False


def _fault_of_hosts(hosts: str) -> str:
    fine = all(map(_HOST.fullmatch, hosts.split()))
    return "" if fine else "must be names or addresses of hosts, without http:// and path"


def _fault_of_database(address: str) -> str:
    return "must be empty: other databases are not offered yet" if address else ""


@dataclass(frozen=True)
class OfficePolicy:
    """What the office prescribes (``office.toml``); a desk cannot change it."""

    town: str = field(
        default="", metadata={"help": "Name of the town, as on letters; without it nothing is sealed."}
    )
    address: str = field(default="", metadata={"help": "Address of the town hall, as on letters."})
    unit: str = field(default="Bürgerbüro", metadata={"help": "Unit whose inbox opens first."})
    seal_level: str = field(
        default="B-B",
        metadata={
            "help": "PAdES level of seals, where a procedure names none: B-B, B-T, B-LT or B-LTA.",
            "fault": _fault_of_level,
        },
    )
    seal_digest: str = field(
        default="",
        metadata={
            "help": "Digest of seals: sha256, sha384 or sha512; empty means the one that fits the key.",
            "fault": _fault_of_digest,
        },
    )
    seal_key: str = field(
        default="",
        metadata={
            "help": "Where the seal key lies: a PKCS#12 file, or a PKCS#11 URI without PIN; empty means "
            "keys/town.p12.",
            "fault": fault_of_place,
        },
    )
    pin_policy: str = field(
        default="session",
        metadata={
            "help": "How long the seal key stays unlocked: session (until the desk is left) or act.",
            "fault": _fault_of_pin_policy,
        },
    )
    tsa_url: str = field(
        default="",
        metadata={
            "help": "Time stamp service for levels above B-B; further addresses are asked when it fails.",
            "fault": _fault_of_addresses,
        },
    )
    online_checks: bool = field(
        default=False,
        metadata={
            "help": "true: ask authorities we trust whether a certificate was revoked, where a file does not "
            "tell.",
        },
    )
    online_hosts: str = field(
        default="",
        metadata={
            "help": "Hosts in the office's own network that may be asked for that, too; all others must be "
            "reachable by everybody.",
            "fault": _fault_of_hosts,
        },
    )
    size_limit_mb: int = field(
        default=500,
        metadata={"help": "Largest document taken in, in megabytes.", "fault": _fault_of_limit},
    )
    pad_patience_minutes: int = field(
        default=5,
        metadata={
            "help": "Minutes without a sign of life after which a sitting at the pad ends, 1 to 60; 30 s "
            "before that it asks whether anybody is there.",
            "fault": _fault_of_patience,
        },
    )
    reference_pattern: str = field(
        default="{year:02d}-{number:05d}",
        metadata={"help": "Pattern of case references.", "fault": _fault_of_pattern},
    )
    imprints: str = field(
        default="red: Eingegangen | {date} | {town}; red: Kopie; blue: Entwurf; "
        "blue: Original hat vorgelegen | {date} | {name}",
        metadata={
            "help": "What the office's imprints on documents say: red: or blue:, lines parted by |, imprints "
            "by ;. {date}, {time}, {town} and {name} are filled in.",
            "fault": fault_of_imprints,
        },
    )
    database: str = field(
        default="",
        metadata={
            "help": "Database address; empty means the embedded store.",
            "fault": _fault_of_database,
            "code": "SET-03",
        },
    )


@dataclass(frozen=True)
class DeskPreferences:
    """What this desk prefers (``desk.toml``)."""

    desk: str = field(default="Schalter 1", metadata={"help": "Name of this desk, as in the history."})
    theme: str = field(
        default="light",
        metadata={"help": "light, dark or contrast (high contrast).", "fault": _fault_of_theme},
    )
    text_percent: int = field(default=100, metadata={"help": "Text size: 100, 125, 150 or 200."})
    language: str = field(
        default="de", metadata={"help": "Language of the desk: de or en.", "fault": _fault_of_language}
    )
    tile_memory_mb: int = field(
        default=256,
        metadata={
            "help": "Memory for pictures of pages in the viewer, in megabytes, 64 to 4096.",
            "fault": _fault_of_tile_memory,
        },
    )
    pad_screen: str = field(
        default="", metadata={"help": "Name of the pad's screen; empty means the second one."}
    )
    pad_calibration: str = field(
        default="",
        metadata={
            "help": "Where pens really touch: screen with size | pen | offset x, y (px), turn, scale, rest "
            "(mm); ClerkDesk writes it when a pen is calibrated.",
        },
    )
