"""The kiosk's one window: head, page and shelf. It shows one frozen view and says one kind of thing."""

import time
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.geometry import shelf_places
from kiosk.head import Head
from kiosk.home_view import HomeView
from kiosk.key_walk import KeyWalk
from kiosk.keyboard_typing import Typing
from kiosk.keyboard_view import KeyboardView
from kiosk.keypad import USUAL, Act, Keypad
from kiosk.leaves import Leaves
from kiosk.message_view import MessageView, OneMomentView
from kiosk.number_view import NumberView
from kiosk.page import Page
from kiosk.reader import Reader, Voice
from kiosk.reading_order import ReadingOrder
from kiosk.reading_view import Part
from kiosk.shelf import Shelf
from kiosk.staff_corner import StaffCorner
from kiosk.touches import StaffWanted
from kiosk.typed import TypedKeys
from kiosk.view import KioskView, PageView
from kiosk.visit_acts_view import ChoiceView
from resources.look import KioskLook
from resources.parts.key import Faced
from resources.parts.press import Pressable

STILL_S = 0.4
"""After a page change nothing reacts for so long (EN 301 549, 5.8)."""

BUSY_AFTER_MS = 500

_PRESSES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})
_ENTERS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_WAITS_WHILE_STILL = frozenset({Act.SELECT, Act.BACK, Act.HELP, Act.LANGUAGE, Act.READ_ALOUD})


class LookFor(Protocol):
    """Makes the look of this kiosk's panel: `functools.partial(kiosk_look, panel_width_mm=…, viewing_mm=…)`."""

    def __call__(self, *, width: int, height: int, bigger: bool, strong: bool) -> KioskLook:
        """The look for a window of this size."""
        ...


class KioskWindow(QWidget):
    """`happened` carries the touches of `kiosk.happenings`."""

    happened = Signal(object)

    def __init__(
        self,
        look_for: LookFor,
        *,
        pointer: bool = False,
        voice: Voice | None = None,
        keypad: Keypad | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.clock = time.monotonic
        self._look_for = look_for
        self._view: KioskView | None = None
        self._changed_at = float("-inf")
        self._writing = Typing(self)
        self._writing.happened.connect(self.happened)
        self._waiting = False
        self._pressed: Faced | None = None
        self._held: Faced | None = None
        self._build(look_for(width=1080, height=1920, bigger=False, strong=False))
        self._reader, self._typed = Reader(voice, self), TypedKeys(self.happened.emit)
        self._order = ReadingOrder(self, self._head, self._leaves, self._shelf)
        self._walk = KeyWalk(self, self._order, self._reader, keypad or Keypad(USUAL), self.happened.emit)
        self.installEventFilter(self)
        self._busy = QTimer(self, singleShot=True, interval=BUSY_AFTER_MS)
        self._busy.timeout.connect(self._show_busy)
        self.corner = StaffCorner(self)
        self.corner.found.connect(lambda: self.happened.emit(StaffWanted()))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocus()
        if not pointer:
            self.setCursor(Qt.CursorShape.BlankCursor)

    def _build(self, look: KioskLook) -> None:
        self._look = look
        self._head = Head(self)
        self._leaves = Leaves(look, self)
        self._shelf = Shelf(look, self)
        parts: tuple[Page | Shelf, ...] = (*self._leaves, self._shelf)
        for part in parts:
            part.happened.connect(self.happened)
        for key in self.findChildren(Pressable):
            key.installEventFilter(self)
            key.pressed.connect(self._remember)
            key.activated.connect(self._read)

    def _remember(self) -> None:
        """Which key was pressed last: it stays down while what it asked for is being done."""
        key = self.sender()
        if isinstance(key, Faced):
            self._pressed = key

    def _read(self) -> None:
        """Say what is new: a page may have turned by itself."""
        if self._view is not None and not isinstance(self._view.page, OneMomentView):
            self._reader.show(self._view, self._order.parts if self._view.hearing is not None else ())

    def render_view(self, view: KioskView) -> None:
        """Show this moment."""
        if self._view is not None and view.place != self._view.place:
            self._turned(view)
        self._view = view
        self._show()

    def _turned(self, view: KioskView) -> None:
        """Another page: it holds still for a moment, and no key of the last one stays down."""
        self._changed_at = self.clock()
        if isinstance(view.page, OneMomentView):
            return
        self._pressed = None
        self.setFocus()
        self._writing.forget()
        self._leaves.from_the_start()

    def _show(self) -> None:
        if self._view is None:
            return
        view = self._view
        look = self._look_for(width=self.width(), height=self.height(), bigger=view.bigger, strong=view.strong)
        self._look = replace(look, accent=view.accent)
        if isinstance(view.page, OneMomentView):
            if view.hearing is None:
                self._reader.show(view, ())
            self._wait()
            return
        self._come_up()
        self._shelf.render_view(view.shelf, self._look)
        self._leaves.render_view(view.page, self._look, self._page_area(), back=view.shelf.back is not None)
        self._render_head(view)
        self._typed.show(view.page)
        self._walk.show(view.shelf)
        self._read()
        self.update()

    def _render_head(self, view: KioskView) -> None:
        """Pages whose number needs the room have no head."""
        self._head.setVisible(_has_head(view.page, self._look))
        self._head.setGeometry(self._page_area())
        self._head.render_view(view.head, self._look)

    def _page_area(self) -> QRect:
        ground = shelf_places(self._look, 1, 1).ground
        if self._look.landscape:
            return QRect(0, 0, round(ground.x), self.height())
        return QRect(0, 0, self.width(), round(ground.y))

    def _wait(self) -> None:
        """The pressed key stays down at once; after half a second it says that it takes a moment."""
        if self._waiting:
            return
        self._waiting = True
        self._held, self._pressed = self._pressed, None
        if self._held is not None:
            self._held.hold()
        self._busy.start()

    def _show_busy(self) -> None:
        if self._view is None or not isinstance(self._view.page, OneMomentView):
            return
        words = self._view.page.words
        self._reader.say_part(Part(words=(words,)))
        if self._held is not None and self._held.isVisible():
            self._held.hold(words)
            return
        taking_long = MessageView(icon="hourglass", title=words)
        self._leaves.render_view(taking_long, self._look, self._page_area(), back=False)

    def _come_up(self) -> None:
        self._busy.stop()
        self._waiting = False
        if self._held is not None:
            self._held.release()
            self._held = None

    @property
    def still(self) -> bool:
        """Whether the page has just changed, and nothing reacts."""
        return self.clock() - self._changed_at < STILL_S

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Before a key hears of a press: is the page still, does a scanner type, what does a key do on every page."""
        if event.type() in _PRESSES:
            self._touched()
            return self.still and watched is not self
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._struck(event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyRelease:
            return self._walk.lets_go(event)
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001  # Qt's
        """Focus goes in the order of reading; away from a key that is hidden it goes to the title."""
        if self._walk.focused is None and self.focusWidget() is not self:
            self.setFocus()
        else:
            self._walk.move(onward=next)
        return True

    def _touched(self) -> None:
        """A finger came down: nothing is said any more, and no ring stands around a key."""
        self._reader.interrupt()
        self.setFocus()

    def _struck(self, event: QKeyEvent) -> bool:
        """A key went down; whether it is used up."""
        if event.isAutoRepeat():
            return True
        self._reader.interrupt()
        at = self.clock()
        if self._writes(event) or (event.key() in _ENTERS and self._typed.ends(at)) or self._typed.erases(event):
            return True
        act = None if self._typed.begun(at) else self._walk.act_of(event)
        if act is None:
            return self._typed.takes(event, at)
        if act in _WAITS_WHILE_STILL and self.still:
            return True
        if act is Act.SELECT and self._walk.focused is None:
            return self._typed.confirms()
        return self._walk.does(act, event)

    def _writes(self, event: QKeyEvent) -> bool:
        """Whether the key was one for the text on the page; who writes presses no key of the screen meanwhile."""
        if self._view is None or not isinstance(self._view.page, KeyboardView):
            return False
        took = self._writing.took(event, self.clock(), free=self._walk.focused is None)
        if took:
            self.setFocus()
        return took

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """What no key took: perhaps the corner that only staff know."""
        if not self.corner.press(event.position(), self._look.px(1.0), self.clock()):
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The finger went up."""
        self.corner.lift()
        super().mouseReleaseEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Where it fills a screen it is locked: nobody closes it but the station, which hides it."""
        if self.isFullScreen():
            event.ignore()
        else:
            super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The same moment on another panel."""
        super().resizeEvent(event)
        for part in (self._shelf, self._head):
            part.setGeometry(self.rect())
        self._show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._look.colours.ground))
        painter.end()


def _has_head(page: PageView, look: KioskLook) -> bool:
    match page:
        case HomeView():
            return True
        case MessageView():
            return not (look.landscape and look.bigger)
        case NumberView() | ChoiceView():
            return not look.landscape
        case _:
            return not (look.landscape or look.bigger)
