"""The five faces of the rating: our own, in one colour, with words; only the mouth changes."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from resources.look import KioskLook
from resources.part_views import FaceView
from resources.parts.icon import paint_icon
from resources.parts.key import Faced
from resources.parts.text import CENTRE, LEFT, Block, Type, fitted, paint_middle
from resources.skins import Kind, State

__all__ = ["FaceKey", "FaceView"]

_WEIGHT = 600
_WIDE = 600.0  # rows wider than this have much room between face and words, in pixels of the drawing


class FaceKey(Faced):
    """A key with a face: above its words where it stands, beside them where it lies."""

    def __init__(self, look: KioskLook, parent: QWidget | None = None) -> None:
        super().__init__(Kind.CHOICE, look, parent)
        self.view = FaceView(words="", grade=3)

    def render_view(self, view: FaceView, look: KioskLook) -> None:
        """Show `view` in `look`."""
        self.view = view
        self.setAccessibleName(view.words)
        self.tell_choice(choosable=False, chosen=view.chosen)
        self.wear(look)

    @property
    def state(self) -> State:
        """How it stands now."""
        if self.isDown():
            return State.PRESSED
        return State.CHOSEN if self.view.chosen else State.REST

    @property
    def overflowing(self) -> bool:
        """Whether the words are larger than their place."""
        return self._words(self._place()[1]).overflowing

    def _place(self) -> tuple[QRectF, QRectF]:
        """Where the face is and where its words are."""
        unit, face = self.look.unit, self.face()
        if face.width() < face.height() * 1.4:
            size = min(120 * unit, face.width() * 0.66, face.height() * 0.42)
            mouth = QRectF(face.center().x() - size / 2, face.y() + face.height() * 0.10, size, size)
            return mouth, face.adjusted(12 * unit, mouth.bottom() - face.y() + 4 * unit, -12 * unit, -4 * unit)
        size = min(96 * unit, face.height() * 0.82)
        gap = 50 * unit if face.width() > _WIDE * unit else 22 * unit
        mouth = QRectF(face.x() + gap / 2, face.center().y() - size / 2, size, size)
        return mouth, face.adjusted(gap * 1.5 + size, 0, -14 * unit, 0)

    def _words(self, place: QRectF) -> Block:
        return fitted(self.view.words, Type(px=self._px, weight=_WEIGHT), place.width(), place.height())

    @property
    def _px(self) -> float:
        kind = self.look.type
        if self.look.landscape:
            return kind.key
        return kind.tile if self.look.bigger else kind.sentence

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Lip, face of the key, the face, its words, ring."""
        painter = QPainter(self)
        ground = self.paint_ground(painter)
        if self.waiting_words:
            self.paint_waiting(painter, ground)
        else:
            self._paint_answer(painter, ground)
        painter.end()

    def _paint_answer(self, painter: QPainter, ground: QRectF) -> None:
        mouth, place = self._place()
        skin = self.skin
        paint_icon(painter, mouth, f"face-{self.view.grade}", skin.icon_line, skin.icon_fill)
        align = CENTRE if mouth.center().x() > ground.center().x() - 1 else LEFT
        paint_middle(painter, place, self._words(place), skin.text, align)
