"""The picture of the pad at the desk: live while it is in sight, wiped at once when it goes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, QTimer
from PySide6.QtGui import (
    QHideEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)  # fmt: skip
from PySide6.QtWidgets import QWidget

from clerkdesk.ui.kit.theme import theme_of
from clerkdesk.ui.signing.pad import PadSteering

_FRAME_MILLISECONDS = 67
"""Fifteen pictures a second at most: who looks on sees a hand move, and the pen does not notice."""
_NOTCH = 120.0
"""What a wheel tells for one notch, in eighths of a degree."""


class MirrorView(QWidget):
    """Show the pad as it is, and hand on what the clerk does there with wheel, mouse and keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steering: PadSteering | None = None
        self._steerable = False
        self._picture = QImage()
        self._soon = QTimer(self, singleShot=True, interval=_FRAME_MILLISECONDS)
        self._soon.timeout.connect(self._take_picture)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(160)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setProperty("focus_radius", 4)
        self.setAccessibleName(self.tr("What the resident sees"))
        self.setAccessibleDescription(
            self.tr(
                "A click or Enter points a line out to the resident, Delete takes it back. "
                "The wheel and the arrow keys scroll, Page Up and Page Down turn, plus and minus enlarge."
            )
        )

    @property
    def blank(self) -> bool:
        """Whether nothing of anybody is shown."""
        return self._picture.isNull()

    def look_at(self, steering: PadSteering) -> None:
        """Show this pad from now on, whenever this is in sight."""
        self._steering = steering
        steering.painted.connect(self._picture_soon)

    def let_steer(self, steerable: bool) -> None:
        """Say whether a form is in sight, to be moved and pointed at."""
        self._steerable = steerable
        self.setCursor(Qt.CursorShape.PointingHandCursor if steerable else Qt.CursorShape.ArrowCursor)

    def refresh(self) -> None:
        """Look again at once, such as in another size."""
        if self.isVisible():
            self._take_picture()

    def wipe(self) -> None:
        """Overwrite the picture, and look no more until this comes into sight again."""
        if self._steering is not None:
            self._steering.watch(False)
        self._soon.stop()
        self._overwrite()
        if self.isVisible():
            self.repaint()

    def pad_spot(self, spot: QPointF) -> QPointF | None:
        """Where on the pad a spot of this view lies, in the pad's pixels; None beside it."""
        shown = self._shown()
        if self._steering is None or not shown.contains(spot.toPoint()):
            return None
        size, inside = self._steering.size, spot - QPointF(shown.topLeft())
        return QPointF(
            inside.x() * size.width() / shown.width(), inside.y() * size.height() / shown.height()
        )  # fmt: skip

    def sizeHint(self) -> QSize:
        """Large enough to read headings by."""
        return QSize(480, 300)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Copy the pad anew in the new size."""
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to look."""
        super().showEvent(event)
        if self._steering is not None:
            self._steering.watch(True)
        self._take_picture()

    def hideEvent(self, event: QHideEvent) -> None:
        """What nobody sees is not kept."""
        super().hideEvent(event)
        self.wipe()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture with a line around it."""
        colors = theme_of(self).colors
        painter = QPainter(self)
        painter.fillRect(self.rect(), colors.surface)
        shown = self._shown()
        painter.fillRect(shown.adjusted(-1, -1, 1, 1), colors.border)
        if self._picture.isNull():
            painter.fillRect(shown, colors.surface2)
        else:
            painter.drawImage(shown, self._picture)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Point out the line that is clicked."""
        spot = self.pad_spot(event.position())
        if event.button() is Qt.MouseButton.LeftButton and spot is not None:
            self._steer(lambda pad: pad.highlight(spot))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll for the resident; with Ctrl enlarge."""
        turned = QPointF(event.angleDelta()) / -_NOTCH
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._steer(lambda pad: pad.zoom(1 if turned.y() < 0 else -1))
        else:
            self._steer(lambda pad: pad.scroll(turned))
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Let this view's own keys come before the shortcuts of the window."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & ~(
                Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
            )
            if plain and _deed(event) is not None:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, turn, enlarge and point out lines by keys."""
        deed = _deed(event)
        if deed is None:
            super().keyPressEvent(event)
        else:
            self._steer(deed)

    def _steer(self, deed: Callable[[PadSteering], None]) -> None:
        if self._steering is not None and self._steerable and not self.blank:
            deed(self._steering)

    def _picture_soon(self) -> None:
        if self.isVisible() and not self._soon.isActive():
            self._soon.start()

    def _take_picture(self) -> None:
        shown = self._shown().size() * self.devicePixelRatioF()
        if self._steering is None or shown.isEmpty():
            return
        self._overwrite()
        self._picture = self._steering.picture(shown)
        self.update()

    def _overwrite(self) -> None:
        if not self._picture.isNull():
            self._picture.fill(theme_of(self).colors.surface2)
        self._picture = QImage()

    def _shown(self) -> QRect:
        """Where the picture lies: as large as there is room, at the beginning of the line."""
        room = self.rect().adjusted(1, 1, -1, -1)
        wanted = self._steering.size if self._steering is not None else QSize()
        size = wanted.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left = room.right() + 1 - size.width() if self.isRightToLeft() else room.left()
        return QRect(left, room.top(), size.width(), size.height())


def _deed(event: QKeyEvent) -> Callable[[PadSteering], None] | None:
    """What a key does on the pad; None for keys that mean nothing there."""
    key = Qt.Key
    back = -1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
    return {
        key.Key_Up: lambda pad: pad.scroll(QPointF(0, -1)),
        key.Key_Down: lambda pad: pad.scroll(QPointF(0, 1)),
        key.Key_Left: lambda pad: pad.scroll(QPointF(-1, 0)),
        key.Key_Right: lambda pad: pad.scroll(QPointF(1, 0)),
        key.Key_PageUp: lambda pad: pad.turn(-1),
        key.Key_PageDown: lambda pad: pad.turn(1),
        key.Key_Plus: lambda pad: pad.zoom(1),
        key.Key_Minus: lambda pad: pad.zoom(-1),
        key.Key_Return: lambda pad: pad.highlight_next(back),
        key.Key_Enter: lambda pad: pad.highlight_next(back),
        key.Key_Delete: lambda pad: pad.clear(),
    }.get(key(event.key()))
