"""USB devices are read where Linux lists them; whatever else lies there is passed over."""

from pathlib import Path

from clerkdesk.adapters.usb.attached import attached
from clerkdesk.domain.vendor_pads import UsbId, vendor_pads


def plug(root: Path, place: str, **told: str) -> None:
    """Attach a device, or a part of one, as sysfs shows it."""
    (root / place).mkdir(parents=True)
    for name, words in told.items():
        (root / place / name).write_text(words + "\n")


def test_devices_are_listed_and_their_parts_are_not(tmp_path: Path) -> None:
    plug(tmp_path, "usb1", idVendor="1d6b", idProduct="0002")
    plug(tmp_path, "1-4", idVendor="056a", idProduct="00a8", product="STU-540")
    plug(tmp_path, "1-4:1.0", bInterfaceClass="03")
    plug(tmp_path, "1-5", idVendor="056a", idProduct="033b", product="Intuos S")
    seen = attached(tmp_path)
    assert seen == (UsbId(0x056A, 0x00A8), UsbId(0x056A, 0x033B), UsbId(0x1D6B, 0x0002))
    assert vendor_pads(seen) == ("Wacom STU-540",)


def test_what_is_no_number_is_passed_over(tmp_path: Path) -> None:
    plug(tmp_path, "1-1", idVendor="zz", idProduct="00a8")
    plug(tmp_path, "1-2", idVendor="056a")
    (tmp_path / "1-3").mkdir()
    (tmp_path / "1-3" / "idVendor").write_bytes(b"\xff\xfe")
    assert attached(tmp_path) == ()


def test_two_devices_of_a_kind_are_one_name(tmp_path: Path) -> None:
    plug(tmp_path, "1-1", idVendor="2133", idProduct="0001")
    plug(tmp_path, "1-2", idVendor="2133", idProduct="0011")
    plug(tmp_path, "2-1", idVendor="2689", idProduct="0601")
    assert vendor_pads(attached(tmp_path) or ()) == ("signotec signature pad", "StepOver signature pad")


def test_a_system_without_such_a_list_is_said_to_have_none(tmp_path: Path) -> None:
    assert attached(tmp_path / "nothing") is None
