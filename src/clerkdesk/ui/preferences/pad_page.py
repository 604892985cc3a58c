"""The pad and its pen at this desk: which screen is the pad's, and whether the pen is calibrated on it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.domain.calibration import Calibrated
from clerkdesk.ui.kit.buttons import Button, Kind
from clerkdesk.ui.kit.fields import ChoiceBox, LabelledField
from clerkdesk.ui.kit.labels import Text
from clerkdesk.ui.kit.theme import Role, Tone


@dataclass(frozen=True)
class PadStand:
    """How the pad stands: the screens it may have by name, the one preferred (empty: the second), and what
    is known of its pens on the one it has."""

    screens: tuple[str, ...]
    preferred: str
    calibrated: tuple[Calibrated, ...]


class PadPage(QWidget):
    """Says how the pad stands; ``screen_chosen`` (name, empty for the second) and ``calibration_wished``."""

    screen_chosen = Signal(str)
    calibration_wished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.screens = ChoiceBox(self.tr("Screen of the pad"))
        self.screens.activated.connect(self._choose)
        self.calibrate_button = Button(self.tr("Calibrate the pen"), Kind.PRIMARY, icon="crosshair")
        self.calibrate_button.clicked.connect(self.calibration_wished)
        self._pens = Text("", wrap=True)
        hint = self.tr(
            "The first screen is the clerk's. Where it is the only one, the pad comes before the desk."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(16)
        column.addWidget(LabelledField(self.tr("Screen of the pad"), self.screens, hint))
        column.addWidget(Text(self.tr("Pen"), Role.MEDIUM))
        column.addWidget(self._pens)
        why = self.tr(
            "Calibrate when the line does not come where the pen touches, and after the pad was exchanged."
        )
        column.addWidget(Text(why, Role.SECONDARY, Tone.NEUTRAL, wrap=True))
        row = QHBoxLayout()
        row.addWidget(self.calibrate_button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)

    def show_stand(self, stand: PadStand) -> None:
        """Show how it is now."""
        self.screens.clear()
        self.screens.addItem(self.tr("The second screen"), "")
        gone = (stand.preferred,) if stand.preferred and stand.preferred not in stand.screens else ()
        for name in (*stand.screens, *gone):
            words = self.tr("{name} (not there)").format(name=name) if name in gone else name
            self.screens.addItem(words, name)
        self.screens.setCurrentIndex(max(self.screens.findData(stand.preferred), 0))
        self._pens.setText(self._told(stand.calibrated))

    @property
    def words(self) -> str:
        """What is said of the pens."""
        return self._pens.text()

    def _told(self, calibrated: Sequence[Calibrated]) -> str:
        if not calibrated:
            return self.tr("No pen is calibrated on this screen yet; it writes where its driver says.")
        words = self.tr("{pen}: calibrated, exact to {mm} mm")
        return "\n".join(
            words.format(pen=one.pen, mm=self.locale().toString(one.calibration.residual, "f", 1))
            for one in calibrated
        )

    def _choose(self, at: int) -> None:
        self.screen_chosen.emit(str(self.screens.itemData(at)))
