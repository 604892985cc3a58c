"""What can be set: by the office for all its desks, and by a desk for itself."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class OfficePolicy:
    """What the office prescribes (``office.toml``); a desk cannot change it."""

    town: str = field(default="Musterstadt", metadata={"help": "Name of the town, as on letters."})
    address: str = field(default="", metadata={"help": "Address of the town hall, as on letters."})
    unit: str = field(default="Bürgerbüro", metadata={"help": "Unit whose inbox opens first."})
    seal_level: str = field(default="B-B", metadata={"help": "PAdES level of seals: B-B for now."})
    size_limit_mb: int = field(default=500, metadata={"help": "Largest document taken in, in megabytes."})
    reference_pattern: str = field(
        default="{year:02d}-{number:05d}", metadata={"help": "Pattern of case references."}
    )
    database: str = field(default="", metadata={"help": "Database address; empty means the embedded store."})


@dataclass(frozen=True)
class DeskPreferences:
    """What this desk prefers (``desk.toml``)."""

    desk: str = field(default="Schalter 1", metadata={"help": "Name of this desk, as in the history."})
    theme: str = field(default="light", metadata={"help": "light or dark."})
    text_percent: int = field(default=100, metadata={"help": "Text size: 100, 125, 150 or 200."})
    language: str = field(default="de", metadata={"help": "Language of the desk: de or en."})
    pad_screen: str = field(
        default="", metadata={"help": "Name of the pad's screen; empty means the second one."}
    )
