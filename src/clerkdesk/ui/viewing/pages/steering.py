"""Moving over pages by hand: wheel, keys, two fingers on a screen or a touch pad."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QScroller, QWidget

from clerkdesk.ui.viewing.pages.layout import Fit
from clerkdesk.ui.viewing.pages.rows import Mode
from clerkdesk.ui.viewing.pages.scrolling import PageScroll
from clerkdesk.ui.viewing.pages.zooming import next_step

NOTCH = 120  # what a wheel reports for one notch; fine wheels report parts of it
_ZOOM_KEYS = frozenset({Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0, Qt.Key.Key_9})
_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class SteeredPages(PageScroll):
    """Pages that follow wheel, keys and fingers; fingers glide on, as on every touch screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._turned = 0
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.set_gliding(True)

    def set_gliding(self, glides: bool) -> None:
        """Let a finger push the pages, or leave it to whoever draws on them."""
        if glides:
            QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        else:
            QScroller.ungrabGesture(self.viewport())

    def viewportEvent(self, event: QEvent) -> bool:
        """Two fingers zoom around the point between them."""
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                at = QPointF(self.viewport().mapFromGlobal(pinch.centerPoint().toPoint()))
                self._spread(pinch.scaleFactor(), at)
                event.accept(pinch)
                return True
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        ):
            self._spread(1 + event.value(), event.position())
            return True
        return super().viewportEvent(event)

    def _spread(self, factor: float, at: QPointF) -> None:
        if factor > 0:
            self.zoom_to(self.page_layout.scale * factor, at)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, go sideways with Shift, else scroll; past the end of a single page, turn it."""
        modifiers, turned = event.modifiers(), event.angleDelta().y()
        if modifiers & _CONTROL:
            notches = self._notches(turned)
            if notches:
                self.zoom_to(next_step(self.page_layout.scale, 1 if notches > 0 else -1), event.position())
        elif modifiers & _SHIFT and turned:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - round(turned / NOTCH * 3 * bar.singleStep()))
        elif self.mode is Mode.SINGLE and self._at_end(-turned):
            self._turn_page(-self._notches(turned))
        else:
            self._turned = 0
            super().wheelEvent(event)
        event.accept()

    def _notches(self, turned: int) -> int:
        """Whole notches turned so far; a change of direction begins anew."""
        if turned * self._turned < 0:
            self._turned = 0
        self._turned += turned
        notches = int(self._turned / NOTCH)
        self._turned -= notches * NOTCH
        return notches

    def _at_end(self, direction: int) -> bool:
        bar = self.verticalScrollBar()
        return bool(direction) and bar.value() == (bar.maximum() if direction > 0 else bar.minimum())

    def _turn_page(self, direction: int) -> None:
        """Turn to the next page from its top, or back to the end of the one before."""
        if direction > 0:
            self.next_page()
        elif direction < 0 and self.page > 0:
            self.previous_page()
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def event(self, event: QEvent) -> bool:
        """While the pages have the focus, the zoom keys mean them and not the text of the desk."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _zooms(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by keyboard: arrows and page keys as usual, Home and End, the space bar, Ctrl with + - 0 9."""
        if _zooms(event):
            self._zoom_key(Qt.Key(event.key()))
            return
        back = bool(event.modifiers() & _SHIFT)
        match Qt.Key(event.key()):
            case Qt.Key.Key_Home:
                self._open_at(0)
                self.verticalScrollBar().setValue(self.verticalScrollBar().minimum())
            case Qt.Key.Key_End:
                self._open_at(max(len(self.page_layout.pages) - 1, 0))
                self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
            case Qt.Key.Key_Space:
                self._page_on(-0.9 if back else 0.9)
            case Qt.Key.Key_PageDown:
                self._page_on(1)
            case Qt.Key.Key_PageUp:
                self._page_on(-1)
            case Qt.Key.Key_Left | Qt.Key.Key_Right if self._turns_sideways():
                self._turn_page(1 if event.key() == Qt.Key.Key_Right else -1)
            case _:
                super().keyPressEvent(event)

    def _page_on(self, heights: float) -> None:
        """Go on by so many heights of the view; past the end of a single page, turn it."""
        direction = 1 if heights > 0 else -1
        bar = self.verticalScrollBar()
        if self.mode is Mode.SINGLE and self._at_end(direction):
            self._turn_page(direction)
        else:
            bar.setValue(bar.value() + round(heights * bar.pageStep()))

    def _turns_sideways(self) -> bool:
        return self.mode is Mode.SINGLE and self.horizontalScrollBar().maximum() == 0

    def _zoom_key(self, key: Qt.Key) -> None:
        match key:
            case Qt.Key.Key_0:
                self.set_fit(Fit.WIDTH)
            case Qt.Key.Key_9:
                self.set_fit(Fit.PAGE)
            case Qt.Key.Key_Minus:
                self.zoom_out()
            case _:
                self.zoom_in()


def _zooms(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & _CONTROL) and Qt.Key(event.key()) in _ZOOM_KEYS
