"""What a crash cut short: one banner per act, told once, gone when the person has read it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerkdesk.domain.rights import Act
from clerkdesk.registry.rounds import Interrupted
from clerkdesk.ui.kit.banner import Act as Offered
from clerkdesk.ui.kit.banner import Banner, BannerLook
from clerkdesk.ui.kit.banner_stack import BannerStack
from clerkdesk.ui.kit.buttons import Kind
from clerkdesk.ui.kit.theme import Tone

translate = QCoreApplication.translate


class InterruptedBanners(QWidget):
    """Tells of interrupted acts; ``told`` carries the key of one that was read, ``case_wished`` its case."""

    told = Signal(str)
    case_wished = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.banners: dict[str, Banner] = {}
        self._stack = BannerStack()
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(self._stack)
        self.hide()

    def show_items(self, items: Iterable[Interrupted]) -> None:
        """Tell of these as well."""
        for item in items:
            if item.key in self.banners:
                continue
            banner = Banner(interrupted_look(item), self._acts(item))
            self.banners[item.key] = banner
            self._stack.lay(banner)
        self.setVisible(bool(self.banners))

    def _acts(self, item: Interrupted) -> tuple[Offered, ...]:
        look = Offered(self.tr("Show the case"), lambda: self.case_wished.emit(item.case))
        return look, Offered(self.tr("Understood"), lambda: self._close(item.key), Kind.GHOST)

    def _close(self, key: str) -> None:
        self._stack.take(self.banners.pop(key))
        self.setVisible(bool(self.banners))
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
