"""Every trouble the office can name, each with a short code made for the telephone."""


class ClerkDeskError(Exception):
    """Say what went wrong by a stable code.

    ``code`` is what a clerk reads to the help desk ("PDF-02"); the words for it live in ui.
    ``hint`` is for the log and for developers: plain English, never personal data.
    """

    def __init__(self, code: str, hint: str = "") -> None:
        super().__init__(code, hint)
        self.code = code
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.code}: {self.hint}" if self.hint else self.code


class Refused(ClerkDeskError):
    """A rule of the office says no."""


class Conflict(ClerkDeskError):
    """Somebody else was quicker: the thing has changed since it was read."""


class Missing(ClerkDeskError):
    """What was asked for does not exist (or not for this person)."""


class Unreadable(ClerkDeskError):
    """Bytes that are damaged, hostile, locked, or not what they claim to be."""


class Unreachable(ClerkDeskError):
    """A store, service or folder does not answer."""


class DeviceTrouble(ClerkDeskError):
    """A pad, printer, scanner or terminal does not do its part."""


class KeyTrouble(ClerkDeskError):
    """A key, certificate, passphrase or key ring cannot be used."""


class Cancelled(ClerkDeskError):
    """A person pressed Stop; nothing was changed."""

    def __init__(self, hint: str = "") -> None:
        super().__init__("JOB-01", hint)
