"""Banners one under the other: never squeezed, folded into one line where they are many, then scrolled."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from clerkdesk.ui.kit.banner import Banner
from clerkdesk.ui.kit.buttons import Button, Size
from clerkdesk.ui.kit.theme import theme_of

OPEN = 2
"""As many banners stand open beside each other; more fold."""
GAP, LEAST, SHARE = 8, 180, 3
"""Between banners; all of them get at least so many pixels at 100 % text, or this part of their window."""


class BannerStack(QWidget):
    """The banners of one place. Each keeps the height of its words; what does not fit is scrolled to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened = False
        self.fold_button = Button("", icon="chevron-down", size=Size.SMALL)
        self.fold_button.clicked.connect(self._turn)
        self._scrolled = _Scrolled()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.fold_button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._scrolled)
        self._settle()

    @property
    def folded(self) -> bool:
        """Whether only their number is in sight."""
        return self._scrolled.isHidden()

    def lay(self, banner: Banner) -> None:
        """Lay a banner below the others."""
        self._scrolled.room.addWidget(banner)
        self._settle()

    def take(self, banner: Banner) -> None:
        """Take a banner away for good."""
        self._scrolled.room.removeWidget(banner)
        banner.hide()
        banner.deleteLater()
        self._settle()

    def _turn(self) -> None:
        self._opened = not self._opened
        self._settle()

    def _settle(self) -> None:
        count = self._scrolled.room.count()
        many = count > OPEN
        self._opened = self._opened and many
        self.fold_button.setVisible(many)
        self.fold_button.setText(self.tr("{count} messages").format(count=count))
        self.fold_button.icon_name = "chevron-up" if self._opened else "chevron-down"
        self.fold_button.updateGeometry()
        self.fold_button.update()
        self._scrolled.setVisible(count > 0 and (self._opened or not many))
        self._scrolled.measure()


class _Scrolled(QScrollArea):
    """As high as the banners are at its width, up to its share of the window."""

    def __init__(self) -> None:
        super().__init__()
        self._inner = QWidget()
        self.room = QVBoxLayout(self._inner)
        self.room.setContentsMargins(0, 0, 0, 0)
        self.room.setSpacing(GAP)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setWidgetResizable(True)
        self.setWidget(self._inner)
        self.viewport().setAutoFillBackground(False)
        self._inner.setAutoFillBackground(False)
        self._inner.installEventFilter(self)

    def measure(self) -> None:
        """Take the height the banners need at this width."""
        natural = max(self.room.heightForWidth(self.viewport().width()), 0)
        share = max(theme_of(self).px(LEAST), self.window().height() // SHARE)
        self._inner.setMinimumHeight(natural)
        self.setFixedHeight(min(natural, share))

    def minimumSizeHint(self) -> QSize:
        """Words may be broken; the height is set."""
        return QSize(0, self.maximumHeight())

    def event(self, event: QEvent) -> bool:
        """Measure anew when the width or the letters change."""
        done = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.StyleChange, QEvent.Type.Show):
            self.measure()
        return done

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Measure anew when a banner's words change."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.measure()
        return super().eventFilter(watched, event)
