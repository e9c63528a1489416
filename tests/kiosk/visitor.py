"""Somebody before the kiosk's window, who finds things as a screen reader does."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.hearing_touches import KeysUsed
from kiosk.pages import Page
from kiosk.scene import Scene
from kiosk.view import view_of
from kiosk.window import KioskWindow
from resources.parts.press import Pressable
from tests.kiosk.scenes import scene


class Visitor:
    """Somebody before the kiosk, who finds things by role and name, as a screen reader does."""

    def __init__(self, window: KioskWindow, qtbot: QtBot) -> None:
        self.window = window
        self.qtbot = qtbot
        self.said: list[object] = []
        self.now = 1000.0
        window.clock = lambda: self.now
        window.happened.connect(self._means)

    def _means(self, touch: object) -> None:
        """What they mean; that they move through the page by keys is no matter of a page."""
        if touch != KeysUsed():
            self.said.append(touch)

    def sees(self, here: Scene) -> None:
        self.window.render_view(view_of(here))

    def goes_to(self, page: Page, language: str = "en") -> None:
        self.sees(scene(page, language=language))
        self.now += 1

    def key(self, name: str) -> Pressable:
        found = [key for key in self.all_keys() if key.accessibleName() == name]
        assert len(found) == 1, f"{len(found)} keys are called {name}"
        return found[0]

    def all_keys(self) -> list[Pressable]:
        return [key for key in self.window.findChildren(Pressable) if key.isVisibleTo(self.window)]

    def presses(self, name: str) -> None:
        before = len(self.said)
        QAccessible.queryAccessibleInterface(self.key(name)).actionInterface().doAction("Press")
        self.qtbot.waitUntil(lambda: len(self.said) > before)

    def taps(self, name: str) -> None:
        key = self.key(name)
        self.puts_a_finger_on(key)
        self.lifts_the_finger_from(key)

    def puts_a_finger_on(self, key: Pressable) -> None:
        self._touches(key, QEvent.Type.MouseButtonPress)

    def lifts_the_finger_from(self, key: Pressable) -> None:
        self._touches(key, QEvent.Type.MouseButtonRelease)

    def _touches(self, key: Pressable, kind: QEvent.Type) -> None:
        spot = QPointF(key.rect().center())
        held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
        event = QMouseEvent(
            kind, spot, key.mapToGlobal(spot), Qt.MouseButton.LeftButton, held, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(key, event)

    def types(self, text: str) -> None:
        for letter in text:
            self.hits(Qt.Key.Key_unknown, letter)

    def hits(self, key: Qt.Key, text: str = "") -> None:
        focused: QWidget | None = self.window.focusWidget()
        target = self.window if focused is None else focused
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))

    def reads(self) -> list[str]:
        shown = [part for part in self.window.findChildren(QWidget) if part.isVisibleTo(self.window)]
        return [part.accessibleName() for part in shown if part.accessibleName()]
