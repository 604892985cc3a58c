"""What a crash cut short: one banner per act, told once, gone when the person has read it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerkdesk.domain.rights import Act
from clerkdesk.registry.case_file import SITTING_ACTS
from clerkdesk.registry.rounds import Interrupted
from clerkdesk.ui.kit.banner import Act as Offered
from clerkdesk.ui.kit.banner import Banner, BannerLook
from clerkdesk.ui.kit.banner_stack import BannerStack
from clerkdesk.ui.kit.buttons import Kind
from clerkdesk.ui.kit.theme import Tone

translate = QCoreApplication.translate


class InterruptedBanners(QWidget):
    """Tells of interrupted acts at their case, or of all while no case lies on the table.

    ``told`` carries the key of one that was read, ``case_wished`` its case.
    """

    told = Signal(str)
    case_wished = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.banners: dict[str, Banner] = {}
        self._items: dict[str, Interrupted] = {}
        self._case = ""
        self._stack = BannerStack()
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(self._stack)
        self.hide()

    def show_items(self, items: Iterable[Interrupted]) -> None:
        """Tell of these as well."""
        self._items |= {item.key: item for item in items}
        self._settle()

    def show_case(self, case: str) -> None:
        """Another case lies on the table."""
        if case != self._case:
            self._case = case
            for key in tuple(self.banners):
                self._stack.take(self.banners.pop(key))
            self._settle()

    def settle_sittings(self, case: str) -> None:
        """A later sitting of the case came to its end: nobody asks about the earlier ones any more."""
        for key, item in tuple(self._items.items()):
            if item.case == case and item.act in SITTING_ACTS:
                self._drop(key)
        self._settle()

    @property
    def untold(self) -> tuple[Interrupted, ...]:
        """What is not in sight, because another case lies on the table."""
        return tuple(item for key, item in self._items.items() if key not in self.banners)

    def _settle(self) -> None:
        for key, item in self._items.items():
            if key not in self.banners and self._case in ("", item.case):
                banner = self.banners[key] = Banner(interrupted_look(item), self._acts(item))
                self._stack.lay(banner)
        self.setVisible(bool(self.banners))

    def _acts(self, item: Interrupted) -> tuple[Offered, ...]:
        look = Offered(self.tr("Show the case"), lambda: self.case_wished.emit(item.case))
        understood = Offered(self.tr("Understood"), lambda: self._close(item.key), Kind.GHOST)
        return (understood,) if self._case else (look, understood)

    def _drop(self, key: str) -> None:
        del self._items[key]
        if key in self.banners:
            self._stack.take(self.banners.pop(key))

    def _close(self, key: str) -> None:
        self._drop(key)
        self._settle()
        self.told.emit(key)


def interrupted_look(item: Interrupted) -> BannerLook:
    """Say of an interrupted act whether the case stands after it or before it."""
    title = translate("Interrupted", "The desk stopped while working on {reference}")
    sentence = {
        (Act.WITNESS, False): translate(
            "Interrupted",
            "A sitting at the pad was cut short. Nothing was sealed, and what was written there is gone. "
            "Please let the resident sign again.",
        ),
        (Act.SEAL, True): translate(
            "Interrupted", "The seal was set and the signed document is safe. Nobody has to sign again."
        ),
        (Act.SEAL, False): translate(
            "Interrupted",
            "The seal was not set, nothing was changed. Please let the resident sign again.",
        ),
        (Act.FILE_AWAY, True): translate("Interrupted", "The case was filed. There is nothing left to do."),
        (Act.FILE_AWAY, False): translate("Interrupted", "The case was not filed. Please file it again."),
    }.get((item.act, item.done))
    if sentence is None:
        done = translate("Interrupted", "The step was finished. There is nothing left to do.")
        undone = translate("Interrupted", "The step was not done, the case is as before. Please do it again.")
        sentence = done if item.done else undone
    tone = Tone.SUCCESS if item.done else Tone.WARNING
    return BannerLook(title.format(reference=item.reference), sentence, tone)
