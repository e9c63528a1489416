"""A service's tile: icon, name and wait, in the arrangement that fits the panel and the size of text."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from resources.look import KioskLook
from resources.part_views import TileView
from resources.parts.icon import paint_icon
from resources.parts.key import Faced
from resources.parts.text import LEFT, Block, Type, fitted, paint_block, paint_middle
from resources.skins import Kind, Skin, State

__all__ = ["Arrangement", "Tile", "TileView", "arranged_alike"]

_ROOMY = 320.0  # a tile as high as this has all its room around the words, in pixels of the drawing
_TIGHT = 0.75
_TAIL, _LEAST_ICON = 0.12, 0.9  # of the size of the font
_NAME_WEIGHT, _WAIT_WEIGHT = 600, 500


class Arrangement(IntEnum):
    """How a tile is laid out, in the order in which it gives way."""

    ICON_ABOVE = 0
    ICON_BESIDE = 1
    WORDS_FIRST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Setting:
    name: Block
    wait: Block
    calmer: Block
    name_at: QRectF
    wait_at: QRectF
    icon_at: QRectF
    wait_icon_at: QRectF | None

    @property
    def overflowing(self) -> bool:
        return self.name.overflowing or self.wait.overflowing or self.calmer.overflowing


def arranged_alike(tiles: Sequence["Tile"]) -> bool:
    """Give all tiles of a page the first arrangement in which each fits, else the last; whether they fit."""
    if not tiles:
        return True
    arrangements = tiles[0].arrangements
    found = next((one for one in arrangements if all(tile.fits(one) for tile in tiles)), None)
    for tile in tiles:
        tile.arrange(arrangements[-1] if found is None else found)
    return found is not None


class Tile(Faced):
    """One service that can be chosen, or one that is closed and says when it opens."""

    def __init__(self, look: KioskLook, parent: QWidget | None = None) -> None:
        super().__init__(Kind.TILE, look, parent)
        self.view = TileView(name="", icon="question", wait="", wait_icon="clock")
        self.arrangement = Arrangement.ICON_ABOVE

    def render_view(self, view: TileView, look: KioskLook) -> None:
        """Show `view` in `look`."""
        self.view = view
        self.setAccessibleName(view.name)
        self.setAccessibleDescription(", ".join(part for part in (view.wait, view.calmer) if part))
        self.wear(look)

    def arrange(self, arrangement: Arrangement) -> None:
        """Take this arrangement, so that the tiles of a page look alike."""
        self.arrangement = arrangement
        self.update()

    def fits(self, arrangement: Arrangement) -> bool:
        """Whether nothing would be cut in this arrangement, and the wait would stand on one line."""
        setting = self._setting(arrangement)
        return not setting.overflowing and len(setting.wait.lines) == 1

    @property
    def arrangements(self) -> tuple[Arrangement, ...]:
        """The arrangements of this look, in the order in which they give way."""
        if self.look.bigger:
            return (Arrangement.WORDS_FIRST,)
        first = Arrangement.ICON_BESIDE if self.look.landscape else Arrangement.ICON_ABOVE
        return (first, Arrangement.WORDS_FIRST)

    @property
    def overflowing(self) -> bool:
        """Whether something is larger than the tile as it is arranged now."""
        return self._setting(self.arrangement).overflowing

    @property
    def state(self) -> State:
        """How it stands now."""
        if self.isDown():
            return State.PRESSED
        return State.CLOSED if self.view.closed else State.REST

    def _setting(self, arrangement: Arrangement) -> _Setting:
        match arrangement:
            case Arrangement.ICON_ABOVE:
                return self._icon_above()
            case Arrangement.ICON_BESIDE:
                return self._icon_beside()
            case Arrangement.WORDS_FIRST:
                return self._words_first()

    def _wait(self, wide: float) -> Block:
        """The wait on one line, in its short form where the long one needs two."""
        said = fitted(self.view.wait, self._wait_type, wide)
        if len(said.lines) == 1 or not self.view.short_wait:
            return said
        return fitted(self.view.short_wait, self._wait_type, wide)

    def _more(self, words: str, wide: float) -> Block:
        """The second line; nothing where it would need two."""
        said = fitted(words, self._calmer_type, wide)
        return said if len(said.lines) <= 1 and not said.overflowing else fitted("", self._calmer_type, wide)

    @property
    def _name_type(self) -> Type:
        return Type(px=self.look.type.tile, weight=_NAME_WEIGHT)

    @property
    def _wait_type(self) -> Type:
        return Type(px=self.look.type.key, weight=_WAIT_WEIGHT)

    @property
    def _calmer_type(self) -> Type:
        return Type(px=self.look.type.key)

    def _icon_above(self) -> _Setting:
        unit, face = self.look.unit, self.face()
        room = face.adjusted(24 * unit, 0, -20 * unit, 0)
        icon = QRectF(face.x() + 14 * unit, face.y() + 13 * unit, 100 * unit, 100 * unit)
        small = QRectF(room.x() - 3 * unit, 0, 38 * unit, 38 * unit)
        return self._with_wait(room, icon, small, top=icon.bottom() + 20 * unit, gap=14 * unit)

    def _icon_beside(self) -> _Setting:
        unit, face = self.look.unit, self.face()
        size = 84 * unit
        icon = QRectF(face.x() + 14 * unit, face.center().y() - size / 2, size, size)
        room = face.adjusted(112 * unit, 0, -8 * unit, 0)
        small = QRectF(room.x(), 0, 36 * unit, 36 * unit)
        return self._with_wait(room, icon, small, top=face.y() + 16 * unit, gap=12 * unit, sink=9 * unit)

    def _with_wait(
        self, room: QRectF, icon: QRectF, small: QRectF, *, top: float, gap: float, sink: float = 0.0
    ) -> _Setting:
        """The name from `top` on, the wait at the foot with its small icon; `sink` is less room below it."""
        wait_x = small.right() + gap
        wide = room.right() - wait_x
        wait = self._wait(wide)
        calmer = self._more(self.view.calmer, wide)
        foot = self._calmer_type.pitch if any(calmer.lines) else 0.0
        last = room.bottom() - (30 * self.look.unit - sink) - foot
        wait_at = QRectF(wait_x, last - wait.height, wide, wait.height)
        name_room = wait_at.y() - top - self.look.unit * 10
        name = fitted(self.view.name, self._name_type, room.width(), name_room + self.look.type.tile * 0.3)
        if sink:
            top += max(0.0, (name_room - name.height) / 2)
        small.moveTop(wait_at.center().y() - small.height() / 2)
        return _Setting(
            name=name,
            wait=wait,
            calmer=calmer,
            name_at=QRectF(room.x(), top, room.width(), name_room),
            wait_at=wait_at,
            icon_at=icon,
            wait_icon_at=small,
        )

    def _words_first(self) -> _Setting:
        unit, face = self.look.unit, self.face()
        tight = min(1.0, face.height() / (_ROOMY * unit))
        room = face.adjusted(24 * unit, 33 * unit * tight, -16 * unit, -24 * unit * tight)
        size = self.look.type.key * (1.4 if tight > _TIGHT else 1.1)
        wait_x = face.x() + 18 * unit + size + 14 * unit
        wide = room.right() - wait_x
        more = "" if self.look.bigger else self.view.calmer
        wait, calmer = self._wait(wide), self._more(more, wide)
        foot = self._calmer_type.pitch if any(calmer.lines) else 0.0
        wait_at = QRectF(wait_x, room.bottom() - foot - wait.height - unit * 10 * tight, wide, wait.height)
        high = wait_at.y() - room.y() - 14 * unit * tight
        name = fitted(self.view.name, self._name_type, room.width(), high + self.look.type.tile * 0.3)
        middle = QPointF(face.x() + 18 * unit + size / 2, wait_at.center().y())
        free = middle.y() - room.y() - name.height - self.look.type.tile * _TAIL
        half = min(size / 2, max(free, self.look.type.key * _LEAST_ICON / 2))
        icon = QRectF(middle.x() - half, middle.y() - half, half * 2, half * 2)
        return _Setting(
            name=name,
            wait=wait,
            calmer=calmer,
            name_at=QRectF(room.x(), room.y(), room.width(), high),
            wait_at=wait_at,
            icon_at=icon,
            wait_icon_at=None,
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Lip, face, icon, name, wait, ring."""
        painter = QPainter(self)
        face = self.paint_ground(painter)
        if self.waiting_words:
            self.paint_waiting(painter, face)
        else:
            self._paint_words(painter, self._setting(self.arrangement), self.skin)
        painter.end()

    def _paint_words(self, painter: QPainter, setting: _Setting, skin: Skin) -> None:
        paint_icon(painter, setting.icon_at, self.view.icon, skin.icon_line, skin.icon_fill)
        paint_block(painter, setting.name_at, setting.name, skin.text, LEFT)
        self._paint_wait(painter, setting, skin)

    def _paint_wait(self, painter: QPainter, setting: _Setting, skin: Skin) -> None:
        if setting.wait_icon_at and self.view.wait:
            paint_icon(painter, setting.wait_icon_at, self.view.wait_icon, skin.icon_line, skin.icon_fill)
        paint_middle(painter, setting.wait_at, setting.wait, skin.text, LEFT)
        below = setting.wait_at.translated(0, self._calmer_type.pitch)
        paint_middle(painter, below, setting.calmer, skin.second, LEFT)
