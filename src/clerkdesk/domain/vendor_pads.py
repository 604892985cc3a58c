"""Signature pads that need their maker's own protocol: which USB numbers they have.

Such a pad is neither a screen nor a pen to the system, so nobody can sign on it here yet. Sources: the USB ID
repository (usb.ids, linux-usb.org) for signotec, StepOver and Topaz, who make nothing else; Wacom's STU SDK
(enumeration ProductId) for the STU series, since most of what Wacom makes are pens the system knows.
"""

from collections.abc import Iterable
from typing import NamedTuple

_WACOM = 0x056A
_MAKERS = {
    0x06A8: "Topaz",
    0x2133: "signotec",
    0x22C9: "StepOver",
    0x2689: "StepOver",
}
_WACOM_STU = {
    0x00A1: "STU-500",
    0x00A2: "STU-300",
    0x00A3: "STU-520",
    0x00A4: "STU-430",
    0x00A5: "STU-530",
    0x00A6: "STU-430V",
    0x00A8: "STU-540",
    0x00A9: "STU-541",
}


class UsbId(NamedTuple):
    """The numbers a device tells of itself: its maker's and its own."""

    vendor: int
    product: int


def vendor_pads(attached: Iterable[UsbId]) -> tuple[str, ...]:
    """Which of the attached devices are signature pads we cannot speak to yet, by name.

    >>> vendor_pads([UsbId(0x056A, 0x00A4), UsbId(0x2133, 0x0001), UsbId(0x046D, 0xC077)])
    ('Wacom STU-430', 'signotec signature pad')
    """
    return tuple(dict.fromkeys(name for device in attached if (name := _name(device))))


def _name(device: UsbId) -> str:
    if device.vendor == _WACOM:
        model = _WACOM_STU.get(device.product)
        return f"Wacom {model}" if model else ""
    maker = _MAKERS.get(device.vendor)
    return f"{maker} signature pad" if maker else ""
