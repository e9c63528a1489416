"""What can be pressed: by finger, key or screen reader, once a press, with room for a hand that trembles."""

import time

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

SECOND_TAP_S = 0.5
PRESSING = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Select, Qt.Key.Key_Return, Qt.Key.Key_Enter})
"""Keys that press what has the focus."""
_ONWARD = frozenset({Qt.Key.Key_Right, Qt.Key.Key_Down})
_BACK = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Up})


class Pressable(QAbstractButton):
    """A painted button. `activated` says that it was pressed, never twice within half a second.

    Qt's own accessibility serves every QAbstractButton: role Button, name, focus and the "Press" action.
    """

    activated = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slip = 0.0  # pixels outside which still count
        self.clock = time.monotonic
        self._last = float("-inf")
        self._by_hand = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._on_clicked)

    def pressable_area(self) -> QRectF:
        """The key itself, without the room for its focus ring."""
        return QRectF(self.rect())

    def hitButton(self, pos: QPoint) -> bool:
        """Inside the key; while it is held, also a slip outside."""
        slip = self.slip if self.isDown() else 0.0
        return self.pressable_area().adjusted(-slip, -slip, slip, slip).contains(pos)

    def keyPressEvent(self, e: QKeyEvent) -> None:
        """Enter, Space and Select press; arrows go on and back; a key that repeats itself does nothing."""
        key = Qt.Key(e.key())
        if e.isAutoRepeat():
            e.accept()
        elif key in PRESSING:
            self.setDown(True)
        elif key in _ONWARD or key in _BACK:
            self.focusNextPrevChild(key in _ONWARD)
        else:
            QWidget.keyPressEvent(self, e)

    def keyReleaseEvent(self, e: QKeyEvent) -> None:
        """The key counts when it is let go, like a finger."""
        if e.isAutoRepeat():
            e.accept()
        elif Qt.Key(e.key()) in PRESSING and self.isDown():
            self.setDown(False)
            self._by_hand = True
            self.click()
            self._by_hand = False
        else:
            QWidget.keyReleaseEvent(self, e)

    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        """A finger lets go."""
        self._by_hand = True
        super().mouseReleaseEvent(e)
        self._by_hand = False

    def _on_clicked(self) -> None:
        now = self.clock()
        if self._by_hand and now - self._last < SECOND_TAP_S:
            return  # a hand may tremble; a screen reader's "Press" is meant
        self._last = now
        self.activated.emit()
