"""The button of a desk: a flat face with a lip, an icon, its words, and the cap of the key that presses it too."""

import time

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from resources.desk_skins import DeskKind, DeskSkin, skin_of
from resources.desk_views import ButtonView
from resources.look import DeskLook
from resources.parts.icon import paint_icon
from resources.parts.press import SECOND_TAP_S
from resources.parts.text import CENTRE, LEFT, Block, Type, block, fitted, paint_middle

_TICK = "check-bold"
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class DeskKey(QAbstractButton):
    """One button. `happened` carries what its view says at a press; a second one by hand within half a second is none.

    Qt's own accessibility serves it: role Button, its name, "Press", and as description why it does not work.
    """

    happened = Signal(object)

    def __init__(self, kind: DeskKind, look: DeskLook, parent: QWidget | None = None, *, high: int = 38) -> None:
        super().__init__(parent)
        self.kind = kind
        self.look = look
        self.high = high
        self.view = ButtonView(words="", happening=None)
        self.clock = time.monotonic
        self._last = float("-inf")
        self._by_hand = False
        self._instead = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)
        self.toggled.connect(self._on_toggled)

    def render_view(self, view: ButtonView) -> None:
        """Show `view`."""
        if view == self.view:
            return
        self.view = view
        self.setAccessibleName(view.words)
        self.setAccessibleDescription(view.why_not or view.cap)
        self.setToolTip(view.why_not)
        self.setEnabled(view.works)
        self._check(view)
        self.updateGeometry()
        self.update()

    def _check(self, view: ButtonView) -> None:
        """Stand as the view says, without saying that anybody pressed."""
        self.blockSignals(True)  # noqa: FBT003  # Qt's own
        self.setCheckable(view.chosen is not None)
        self.setChecked(bool(view.chosen))
        self.blockSignals(False)  # noqa: FBT003  # likewise

    def _on_toggled(self) -> None:
        """A screen reader switches what can be checked instead of pressing it; what stands then is said by the view."""
        self._check(self.view)
        self._on_clicked()

    def nextCheckState(self) -> None:
        """What is chosen is said by the view alone."""

    def set_high(self, high: int) -> None:
        """Make it `high` pixels high, before scaling."""
        self.high = high
        self.updateGeometry()

    def say_instead(self, words: str) -> None:
        """Stay down with an hourglass and these words while an answer is late; none of it with empty words."""
        if words != self._instead:
            self._instead = words
            self.update()

    def _on_clicked(self) -> None:
        now = self.clock()
        if self._by_hand and self.kind is not DeskKind.DIGIT and now - self._last < SECOND_TAP_S:
            return
        self._last = now
        self.happened.emit(self.view.happening)

    def press_by_hand(self) -> None:
        """The key of the keyboard that belongs to this button was struck."""
        self._by_hand = True
        self.click()
        self._by_hand = False

    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        """The mouse lets go."""
        self._by_hand = True
        super().mouseReleaseEvent(e)
        self._by_hand = False

    def keyPressEvent(self, e: QKeyEvent) -> None:
        """Enter presses, as Space does; a key that repeats itself does nothing."""
        if e.isAutoRepeat():
            e.accept()
        elif Qt.Key(e.key()) in _ENTER:
            self.press_by_hand()
        else:
            super().keyPressEvent(e)

    @property
    def ring(self) -> int:
        """How far the ring of focus reaches out of the key, in pixels."""
        return round(self.look.shape.focus + self.look.shape.focus_gap)

    @property
    def is_pressed(self) -> bool:
        """Whether it lies on its lip: held down, or waiting for an answer."""
        return self.isDown() or bool(self._instead)

    @property
    def _said(self) -> str:
        return self._instead or self.view.words

    @property
    def _drawn(self) -> str:
        if self._instead:
            return "hourglass"
        return _TICK if self.view.chosen else self.view.icon

    @property
    def skin(self) -> DeskSkin:
        """What it wears now."""
        return skin_of(self.look, self.kind, works=self.view.works, down=self.is_pressed or bool(self.view.chosen))

    @property
    def overflowing(self) -> bool:
        """Whether the words are larger than their place, however they are set."""
        return self._words().overflowing

    def sizeHint(self) -> QSize:
        """As wide as its words, as high as it was made."""
        wide = self._type.wide(self.view.words) + self._before() + self._after()
        return QSize(round(wide) + 2 * self.ring + 2, self.look.at(self.high) + 2 * self.ring)

    def minimumSizeHint(self) -> QSize:
        """Narrower than its words it may be: then it gives way. Never lower."""
        return QSize(self.look.at(48) + 2 * self.ring, self.look.at(self.high) + 2 * self.ring)

    @property
    def _type(self) -> Type:
        kinds = self.look.type
        match self.kind:
            case DeskKind.PRIMARY:
                return Type(px=kinds.heading, weight=600)
            case DeskKind.DIGIT:
                return Type(px=kinds.large_heading, weight=600)
            case DeskKind.FLAT:
                return Type(px=kinds.small, weight=600)
            case _:
                return Type(px=kinds.text, weight=500)

    def _face(self) -> QRectF:
        ring, lip = self.ring, self.look.shape.key_lip
        box = QRectF(self.rect()).adjusted(ring, ring, -ring, -ring)
        if self.kind in {DeskKind.FLAT, DeskKind.RAIL}:
            return box
        return box.adjusted(0, lip, 0, 0) if self.is_pressed else box.adjusted(0, 0, 0, -lip)

    @property
    def _pad(self) -> float:
        return self.look.at(11)

    @property
    def _icon(self) -> float:
        return round(self._type.px * 1.35) if self._drawn else 0.0

    def _cap_wide(self) -> float:
        if not self.view.cap or self.kind is DeskKind.DIGIT:
            return 0.0
        return max(self._cap_type.wide(self.view.cap) + self.look.at(14), self.look.at(28))

    @property
    def _cap_type(self) -> Type:
        return Type(px=self.look.type.cap, weight=500)

    def _before(self) -> float:
        return self._pad + (self._icon + self.look.at(7) if self._icon else 0.0)

    def _after(self) -> float:
        cap = self._cap_wide()
        return cap + self.look.at(12) if cap else self._pad

    @property
    def _icon_alone(self) -> bool:
        """Whether there is room for the icon beside the words."""
        return bool(self._drawn) and not self._set(with_icon=True).overflowing

    def _words(self) -> Block:
        return self._set(with_icon=self._icon_alone)

    def _set(self, *, with_icon: bool) -> Block:
        face = self._face()
        room = face.width() - (self._before() if with_icon else self._pad) - self._after()
        wide = block(self._said, self._type, room, face.height())
        if len(wide.lines) > 1 and self.kind is not DeskKind.DIGIT:  # one narrow line before two wide ones
            narrow = Type(px=self._type.px, weight=self._type.weight, narrow=True)
            one = block(self._said, narrow, room, face.height())
            return one if len(one.lines) == 1 else fitted(self._said, self._type, room, face.height())
        return fitted(self._said, self._type, room, face.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Lip, face, icon, words, cap, ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face, skin = self._face(), self.skin
        self._paint_face(painter, face, skin)
        if self._middle:
            paint_middle(painter, face, self._words(), skin.words, CENTRE)
        else:
            self._paint_words(painter, face, skin)
            self._paint_cap(painter, face, skin)
        if self.hasFocus():
            self._paint_focus(painter, skin)
        painter.end()

    @property
    def _middle(self) -> bool:
        return self.kind is DeskKind.DIGIT or not (self.view.cap or self.view.icon or self.kind is not DeskKind.FLAT)

    def _paint_face(self, painter: QPainter, face: QRectF, skin: DeskSkin) -> None:
        shape = self.look.shape
        if skin.lip and shape.key_lip and not self.is_pressed:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(skin.lip))
            painter.drawRoundedRect(face.translated(0, shape.key_lip), shape.key_radius, shape.key_radius)
        half = shape.border / 2
        painter.setPen(QPen(QColor(skin.border), shape.border) if skin.border else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(skin.face) if skin.face else Qt.BrushStyle.NoBrush)
        if skin.border or skin.face:
            painter.drawRoundedRect(face.adjusted(half, half, -half, -half), shape.key_radius, shape.key_radius)

    def _paint_words(self, painter: QPainter, face: QRectF, skin: DeskSkin) -> None:
        left = face.x() + self._pad
        if self._icon_alone:
            box = QRectF(left, face.center().y() - self._icon / 2, self._icon, self._icon)
            paint_icon(painter, box, self._drawn, skin.icon_line, skin.icon_fill)
            left = face.x() + self._before()
        paint_middle(painter, QRectF(left, face.y(), face.width(), face.height()), self._words(), skin.words, LEFT)

    def _paint_cap(self, painter: QPainter, face: QRectF, skin: DeskSkin) -> None:
        wide = self._cap_wide()
        if not wide:
            return
        high, half = self.look.at(22), self.look.shape.border / 2
        box = QRectF(face.right() - self.look.at(8) - wide, face.center().y() - high / 2, wide, high)
        painter.setPen(QPen(QColor(skin.cap_line), self.look.shape.border))
        painter.setBrush(QColor(skin.cap_face) if skin.cap_face else Qt.BrushStyle.NoBrush)
        radius = self.look.at(5)
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)
        paint_middle(painter, box, block(self.view.cap, self._cap_type, wide), skin.words, CENTRE)

    def _paint_focus(self, painter: QPainter, skin: DeskSkin) -> None:
        half = self.look.shape.focus / 2
        painter.setPen(QPen(QColor(skin.focus), self.look.shape.focus))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = self.look.shape.key_radius + self.ring - half
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)
