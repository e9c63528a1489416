"""The kiosk's one window: head, page and shelf. It shows one frozen view and says one kind of thing."""

import time
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.geometry import shelf_places
from kiosk.head import Head
from kiosk.home_view import HomeView
from kiosk.leaves import Leaves
from kiosk.message_view import MessageView, OneMomentView
from kiosk.number_view import NumberView
from kiosk.page import Page
from kiosk.shelf import Shelf
from kiosk.staff_corner import StaffCorner
from kiosk.touches import CodeScanned, DigitErased, DigitPressed, NumberConfirmed, StaffWanted
from kiosk.view import KioskView, PageView
from kiosk.visit_acts_view import ChoiceView
from resources.look import KioskLook
from resources.parts.key import Faced
from resources.parts.press import Pressable
from resources.scanner import Scanner

STILL_S = 0.4
"""After a page change nothing reacts for so long (EN 301 549, 5.8)."""

BUSY_AFTER_MS = 500

_PRESSES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})


class LookFor(Protocol):
    """Makes the look of this kiosk's panel: `functools.partial(kiosk_look, panel_width_mm=…, viewing_mm=…)`."""

    def __call__(self, *, width: int, height: int, bigger: bool, strong: bool) -> KioskLook:
        """The look for a window of this size."""
        ...


class KioskWindow(QWidget):
    """`happened` carries the touches of `kiosk.happenings`."""

    happened = Signal(object)

    def __init__(self, look_for: LookFor, *, pointer: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clock = time.monotonic
        self._look_for = look_for
        self._view: KioskView | None = None
        self._changed_at = float("-inf")
        self._scanner = Scanner()
        self._waiting = False
        self._pressed: Faced | None = None
        self._held: Faced | None = None
        self._build(look_for(width=1080, height=1920, bigger=False, strong=False))
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

    def _remember(self) -> None:
        """Which key was pressed last: it stays down while what it asked for is being done."""
        key = self.sender()
        if isinstance(key, Faced):
            self._pressed = key

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
        self._leaves.from_the_start(view.page)

    def _show(self) -> None:
        if self._view is None:
            return
        view = self._view
        self._look = self._look_for(width=self.width(), height=self.height(), bigger=view.bigger, strong=view.strong)
        if isinstance(view.page, OneMomentView):
            self._wait()
            return
        self._come_up()
        self._shelf.render_view(view.shelf, self._look)
        self._leaves.render_view(view.page, self._look, self._page_area(), back=view.shelf.back is not None)
        self._render_head(view)
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
        """Before a key hears of a press: is the page still, does a scanner type."""
        if event.type() in _PRESSES and self.still:
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._typed(event)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no key took: letters of a scanner, figures of a keyboard, arrows."""
        if self._typed(event):
            return
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Right:
                self.focusNextChild()
            case Qt.Key.Key_Up | Qt.Key.Key_Left:
                self.focusPreviousChild()
            case _:
                super().keyPressEvent(event)

    def _typed(self, event: QKeyEvent) -> bool:
        """Whether the key was a letter of a code, a figure of a number, or the end of one."""
        if event.isAutoRepeat():
            return False
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return self._entered()
        text = event.text()
        if text.isprintable() and text.strip() and self._scanner.took(text, self.clock(), self._typable):
            return True
        return self._typed_on_the_pad(event, text)

    @property
    def _typable(self) -> str:
        """The figures and letters of the pad, where it is shown."""
        page = self._view.page if self._view else None
        keys = (*page.digits, *page.letters) if isinstance(page, NumberView) else ()
        return "".join(key.key.words for key in keys)

    def _entered(self) -> bool:
        code = self._scanner.finished(self.clock())
        if code:
            self.happened.emit(CodeScanned(code))
        elif self._on_the_pad and self.focusWidget() is self:
            self.happened.emit(NumberConfirmed())
        return bool(code) or self.still

    @property
    def _on_the_pad(self) -> bool:
        return self._view is not None and isinstance(self._view.page, NumberView)

    def _typed_on_the_pad(self, event: QKeyEvent, text: str) -> bool:
        if not self._on_the_pad:
            return False
        if text and text.upper() in self._typable:
            self.happened.emit(DigitPressed(text.upper()))
        elif event.key() == Qt.Key.Key_Backspace:
            self.happened.emit(DigitErased())
        else:
            return False
        return True

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
