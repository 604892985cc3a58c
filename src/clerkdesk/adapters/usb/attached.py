"""Listing the USB devices that are attached: on Linux from sysfs, which anybody may read."""

import re
from pathlib import Path

from clerkdesk.domain.vendor_pads import UsbId

_HERE = Path("/sys/bus/usb/devices")
_NUMBER = re.compile(r"[0-9a-f]{4}")


def attached(root: Path = _HERE) -> tuple[UsbId, ...] | None:
    """Maker and product of every device that is attached now; a folder in ``root`` is one, or a part of one.

    None where the system does not list them like this: Windows, macOS, some containers.
    """
    if not root.is_dir():
        return None
    found = {_read(folder) for folder in sorted(root.iterdir())}
    return tuple(sorted(device for device in found if device is not None))


def _read(folder: Path) -> UsbId | None:
    """One device; None for what is only a part of one, or was just unplugged."""
    numbers = [_number(folder / name) for name in ("idVendor", "idProduct")]
    vendor, product = numbers
    return None if vendor is None or product is None else UsbId(vendor, product)


def _number(file: Path) -> int | None:
    try:
        written = file.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return None
    return int(written, 16) if _NUMBER.fullmatch(written) else None
