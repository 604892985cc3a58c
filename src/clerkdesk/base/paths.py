"""The one answer to "where is X": what we carry, and what this desk keeps."""

import os
from dataclasses import dataclass
from pathlib import Path

from clerkdesk.base.errors import Unreachable

_PACKAGE = Path(__file__).resolve().parent.parent
_CHECKOUT = _PACKAGE.parent.parent


def resource(*parts: str) -> Path:
    """Find a thing we carry: in the installed package, else in the checkout."""
    packaged = _PACKAGE / "resources"
    root = packaged if packaged.is_dir() else _CHECKOUT / "resources"
    return root.joinpath(*parts)


@dataclass(frozen=True)
class Profile:
    """The folders of one desk's profile; ``root`` alone decides where everything lies."""

    root: Path

    @property
    def store(self) -> Path:
        """The embedded store (SQLite)."""
        return self.root / "office.sqlite"

    @property
    def blobs(self) -> Path:
        """Document bytes by digest."""
        return self.root / "documents"

    @property
    def work(self) -> Path:
        """Files that are being made; swept at every start."""
        return self.root / "work"

    @property
    def keys(self) -> Path:
        """The town's seal key (``town.p12``) and, in ``trusted``, the certificates it trusts."""
        return self.root / "keys"

    @property
    def seal_key(self) -> Path:
        """The key the town seals with, PKCS#12, unless the office names another."""
        return self.keys / "town.p12"

    @property
    def seal_certificate(self) -> Path:
        """The certificate of the key that was unlocked last, so that its end is seen before the next time."""
        return self.keys / "seal-certificate.pem"

    @property
    def trusted(self) -> Path:
        """Certificates the office trusts, PEM or DER."""
        return self.keys / "trusted"

    @property
    def trusted_lists(self) -> Path:
        """Trusted lists that were checked and taken in."""
        return self.keys / "lists"

    @property
    def office_policy(self) -> Path:
        """What the office prescribes."""
        return self.root / "office.toml"

    @property
    def desk_preferences(self) -> Path:
        """What this desk prefers."""
        return self.root / "desk.toml"

    @property
    def rules(self) -> Path:
        """The office's own procedures and forms, which come before ours."""
        return self.root / "rules"

    @property
    def logs(self) -> Path:
        """Logs without personal data."""
        return self.root / "logs"

    def create(self) -> None:
        """Make the folders, readable by their owner only; Unreachable DSK-04 when that cannot be."""
        try:
            for folder in (
                self.root,
                self.blobs,
                self.work,
                self.keys,
                self.trusted,
                self.trusted_lists,
                self.logs,
            ):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                if not os.access(folder, os.W_OK):
                    raise Unreachable("DSK-04", "read-only")
        except OSError as trouble:
            raise Unreachable("DSK-04", type(trouble).__name__) from trouble


def default_profile() -> Profile:
    """The profile of this desk: ``CLERKDESK_PROFILE`` if set, else the platform's data folder."""
    chosen = os.environ.get("CLERKDESK_PROFILE")
    if chosen:
        return Profile(Path(chosen))
    import platformdirs  # not needed by children, who wait for each millisecond

    return Profile(Path(platformdirs.user_data_dir("clerkdesk", False)))
