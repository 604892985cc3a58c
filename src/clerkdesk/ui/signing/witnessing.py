"""A declaration without handwriting between pad and desk: wished at either, confirmed by the clerk alone."""

from __future__ import annotations

from PySide6.QtCore import QObject

from clerkdesk.domain.sittings import SittingField
from clerkdesk.ui.signing.bar import SittingBar
from clerkdesk.ui.signing.pad import Pad, PadProgress


class Witnessing(QObject):
    """Asks the clerk in the desk's ``language``, as long as the pad waits for them."""

    def __init__(self, pad: Pad, bar: SittingBar, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar
        self._language = language
        pad.declaration_wished.connect(self._ask)
        pad.changed.connect(self._follow)
        bar.declaration_wished.connect(pad.begin_declaration)
        bar.witness.confirmed.connect(pad.confirm_declaration)
        bar.witness.returned.connect(pad.return_declaration)

    def _ask(self, field: SittingField) -> None:
        self._bar.witness.ask(field, self._language)

    def _follow(self, progress: PadProgress) -> None:
        if progress.phase != "witnessing":
            self._bar.witness.drop()
