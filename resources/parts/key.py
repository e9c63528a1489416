"""The kiosk's key: a flat face with a lip below, its words wrapped, measured and never cut."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from resources.look import KioskLook
from resources.part_views import KeyView
from resources.parts.icon import paint_icon
from resources.parts.press import Pressable
from resources.parts.text import CENTRE, LEFT, Block, Type, block, fitted, lines_in_middle, paint_middle
from resources.skins import Kind, Skin, State, skin_of

__all__ = ["Faced", "Key", "KeyType", "KeyView", "Setting", "paint_face"]

_TICK = "check-circle-fill"
_WAITING_WEIGHT = 500
_DASH = (4.0, 3.0)  # of the width of the border
_CORNER_TICK = 0.6  # of the size of the font


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyType:
    """How a key's words are set: pixels of font size, weight, size of the icon in sizes of the font."""

    px: float
    weight: int = 500
    icon: float = 1.4
    left: bool = False  # words at a fixed left edge, not centred: rows below each other


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One way in which the words of a key stand, with or without an icon or a tick."""

    words: Block
    icon: str
    icon_px: float
    corner_tick: bool = False


def paint_face(painter: QPainter, face: QRectF, skin: Skin) -> None:
    """The lip and above it the face of a key, two rounded rectangles; `face` is the face's own place."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if skin.lip_px:
        painter.setBrush(QColor(skin.lip))
        painter.drawRoundedRect(face.translated(0, skin.lip_px), skin.radius, skin.radius)
    half = skin.border_px / 2
    painter.setPen(_border(skin))
    painter.setBrush(QColor(skin.face))
    painter.drawRoundedRect(face.adjusted(half, half, -half, -half), skin.radius - half, skin.radius - half)


def _border(skin: Skin) -> QPen:
    pen = QPen(QColor(skin.border), skin.border_px)
    if skin.dashed:
        pen.setDashPattern(_DASH)
    return pen


class Faced(Pressable):
    """A pressable with a face, a lip and a ring of focus around it; what stands on the face is its child's."""

    def __init__(self, kind: Kind, look: KioskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self.look = look
        self.waiting_words = ""
        self._chosen = False
        self.toggled.connect(self._put_back)

    def tell_choice(self, *, choosable: bool, chosen: bool) -> None:
        """Whether it can be chosen and let go, and is: a screen reader tells it as a box that is ticked or not."""
        self._chosen = chosen
        self.setCheckable(choosable or chosen)
        self.setChecked(chosen)

    def nextCheckState(self) -> None:
        """What is chosen is said by the view alone."""

    def _put_back(self, checked: bool) -> None:  # noqa: FBT001  # Qt's signal
        """A screen reader's "Toggle" changes the tick and presses nothing: it is a press like any other."""
        if checked != self._chosen:
            self.setChecked(self._chosen)
            self.click()

    def hold(self, words: str = "") -> None:
        """Stay down while what was pressed is being done; with `words` they stand on the face with an hourglass."""
        self.setDown(True)
        self.waiting_words = words
        self.update()

    def release(self) -> None:
        """Come up again."""
        self.waiting_words = ""
        self.setDown(False)
        self.update()

    def paint_waiting(self, painter: QPainter, face: QRectF) -> None:
        """An hourglass and the words of waiting, in place of what stands here otherwise."""
        px = self.look.type.key
        room = face.adjusted(px / 2, 0, -px / 2, 0)
        kind = Type(px=px, weight=_WAITING_WEIGHT)
        words = fitted(self.waiting_words, kind, room.width() - px * 1.8, room.height())
        left = room.x() + max(0.0, room.width() - words.width - px * 1.8) / 2
        icon = QRectF(left, face.center().y() - px * 0.7, px * 1.4, px * 1.4)
        paint_icon(painter, icon, "hourglass", self.skin.icon_line, self.skin.icon_fill)
        paint_middle(painter, room.adjusted(left - room.x() + px * 1.8, 0, 0, 0), words, self.skin.text, LEFT)

    @property
    def ring(self) -> float:
        """How far the ring of focus reaches out of the key, in pixels."""
        return self.look.shape.focus + self.look.shape.focus_gap

    def place(self, box: QRectF) -> None:
        """Stand at `box` of the parent; the ring of focus reaches out of it."""
        ring = self.ring
        self.setGeometry(box.adjusted(-ring, -ring, ring, ring).toAlignedRect())

    def pressable_area(self) -> QRectF:
        """The key itself, face and lip."""
        ring = self.ring
        return QRectF(self.rect()).adjusted(ring, ring, -ring, -ring)

    def wear(self, look: KioskLook) -> None:
        """Take another look."""
        self.look = look
        self.slip = look.slip
        self.update()

    @property
    def state(self) -> State:
        """How it stands now."""
        return State.PRESSED if self.isDown() else State.REST

    @property
    def skin(self) -> Skin:
        """What it wears now."""
        return skin_of(self.look, self.kind, self.state)

    def face(self) -> QRectF:
        """Where the face stands now: pressed, it lies on its lip."""
        lip = self.skin.lip_px
        area = self.pressable_area().adjusted(0, 0, 0, -lip)
        return area.translated(0, lip) if self.state is State.PRESSED else area

    def paint_ground(self, painter: QPainter) -> QRectF:
        """Paint lip, face and focus; the place of the face."""
        face, skin = self.face(), self.skin
        paint_face(painter, face, replace(skin, lip_px=0) if self.state is State.PRESSED else skin)
        if self.hasFocus():
            self._paint_focus(painter, skin)
        return face

    def _paint_focus(self, painter: QPainter, skin: Skin) -> None:
        half = self.look.shape.focus / 2
        ring = QRectF(self.rect()).adjusted(half, half, -half, -half)
        radius = skin.radius + self.ring - half
        painter.setPen(QPen(QColor(skin.focus), self.look.shape.focus))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(ring, radius, radius)


class Key(Faced):
    """A key with words and perhaps an icon. Gives way in this order: the icon, the narrow cut, shorter words."""

    def __init__(self, kind: Kind, look: KioskLook, parent: QWidget | None = None) -> None:
        super().__init__(kind, look, parent)
        self.view = KeyView(words="")
        self.type = KeyType(px=look.type.key)

    def render_view(self, view: KeyView, look: KioskLook, kind: KeyType) -> None:
        """Show `view` in `look`, its words set in `kind`."""
        if (view, look, kind) == (self.view, self.look, self.type):
            return
        self.view, self.type = view, kind
        self.setAccessibleName(view.words)
        self.tell_choice(choosable=view.choosable, chosen=view.chosen)
        self.wear(look)

    @property
    def state(self) -> State:
        """How it stands now."""
        if self.isDown():
            return State.PRESSED
        if self.view.closed:
            return State.CLOSED
        return State.CHOSEN if self.view.chosen else State.REST

    @property
    def overflowing(self) -> bool:
        """Whether the words are larger than the face, however they are set."""
        return self._setting().words.overflowing

    @property
    def lines(self) -> int:
        """On how many lines its words stand."""
        return len(self._setting().words.lines)

    def natural_width(self) -> float:
        """How wide it would like to be in a row whose keys are as wide as their words, in pixels."""
        words = Type(px=self.type.px, weight=self.type.weight).wide(self.view.words)
        icon = self.type.px * self.type.icon + self._gap if self.view.icon or self.view.chosen else 0.0
        return words + icon + self.look.shape.key_radius * 1.8

    def _setting(self) -> Setting:
        settings = self._settings()
        fitting = [one for one in settings if not one.words.overflowing]
        ticked = (one for free in (self._leaves_the_tick, self._makes_room) for one in fitting if free(one))
        return next(ticked, (*fitting, settings[-1])[0])

    def _leaves_the_tick(self, setting: Setting) -> bool:
        """Whether no word reaches under the tick in the corner."""
        tick = self.type.px * _CORNER_TICK * 1.3 if setting.corner_tick else 0.0
        return setting.words.width <= self.face().width() - 2 * tick

    def _makes_room(self, setting: Setting) -> bool:
        """Whether the tick has room beside the words once they are moved to the left."""
        return self._room().x() + setting.words.width <= self._corner(self.face()).x()

    def _settings(self) -> list[Setting]:
        icon = _TICK if self.view.chosen else self.view.icon
        return [setting for words in self.said() for setting in self._settings_of(words, icon)]

    def said(self) -> tuple[str, ...]:
        """What may stand on it: the first of these that fits."""
        return (self.view.words, self.view.short) if self.view.short else (self.view.words,)

    def _settings_of(self, words: str, icon: str) -> list[Setting]:
        plain = [self._plain(words, narrow=narrow) for narrow in (False, True)]
        return [self._beside(words, icon), *plain] if icon else plain

    def _room(self) -> QRectF:
        pad = self.look.shape.key_radius * 0.8
        return self.face().adjusted(pad, 0, -pad, 0)

    def _beside(self, said: str, icon: str) -> Setting:
        px, room = self.type.px, self._room()
        icon_px = px * self.type.icon
        kind = Type(px=px, weight=self.type.weight)
        words = block(said, kind, room.width() - icon_px - self._gap, room.height())
        return Setting(words=words, icon=icon, icon_px=icon_px)

    def _plain(self, words: str, *, narrow: bool) -> Setting:
        kind = Type(px=self.type.px, weight=self.type.weight, narrow=narrow)
        room = self._room()
        return Setting(
            words=(fitted if narrow else block)(words, kind, room.width(), room.height()),
            icon="",
            icon_px=0,
            corner_tick=self.view.chosen,
        )

    @property
    def _gap(self) -> float:
        return self.type.px * 0.42

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Lip, face, icon, words, ring."""
        painter = QPainter(self)
        face = self.paint_ground(painter)
        if self.waiting_words:
            self.paint_waiting(painter, face)
        else:
            self._paint_words(painter, face, self._setting(), self.skin)
        painter.end()

    def _paint_words(self, painter: QPainter, face: QRectF, setting: Setting, skin: Skin) -> None:
        if setting.icon:
            self._paint_beside(painter, face, setting, skin)
        else:
            self._paint_plain(painter, face, setting, skin)

    def _paint_plain(self, painter: QPainter, face: QRectF, setting: Setting, skin: Skin) -> None:
        """Words alone; the tick of what is chosen stands in a corner that they leave free."""
        room, align = self._room(), LEFT if self.type.left else CENTRE
        if not setting.corner_tick:
            paint_middle(painter, room, setting.words, skin.text, align)
            return
        upper = self._corner(face)
        lower = QRectF(upper)
        lower.moveBottom(face.bottom() - (upper.y() - face.y()))
        lines = lines_in_middle(room, setting.words, align)
        free = (corner for corner in (upper, lower) if not any(map(corner.intersects, lines)))
        if (tick := next(free, None)) is None:
            room.translate(-min(max(line.right() for line in lines) - upper.x(), lines[0].x() - room.x()), 0)
        paint_middle(painter, room, setting.words, skin.text, align)
        paint_icon(painter, tick or upper, _TICK, skin.tick)

    def _paint_beside(self, painter: QPainter, face: QRectF, setting: Setting, skin: Skin) -> None:
        room = self._room()
        wide = setting.icon_px + self._gap + setting.words.width
        left = room.x() if self.type.left else room.x() + (room.width() - wide) / 2
        middle = face.center().y()
        box = QRectF(left, middle - setting.icon_px / 2, setting.icon_px, setting.icon_px)
        paint_icon(painter, box, setting.icon, self._icon_line(setting.icon, skin), skin.icon_fill)
        words = QRectF(box.right() + self._gap, face.y(), room.right(), face.height())
        paint_middle(painter, words, setting.words, skin.text, LEFT)

    def _icon_line(self, icon: str, skin: Skin) -> str:
        return skin.tick if icon == _TICK and self.state is State.CHOSEN else skin.icon_line

    def _corner(self, face: QRectF) -> QRectF:
        size = self.type.px * _CORNER_TICK
        inset = size * 0.36
        return QRectF(face.right() - inset - size, face.y() + inset, size, size)
