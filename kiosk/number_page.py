"""The pad as it looks: a plate with the typed number, and twelve keys."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.geometry import Box, content, foot, head_places
from kiosk.number_view import NumberView
from kiosk.offered_key import OfferedKey, rect
from kiosk.page import Page
from kiosk.rows import paint_tint
from resources.look import KioskLook
from resources.part_views import PlateView
from resources.parts.key import KeyType
from resources.parts.plate import NumberPlate, Plate, PlateType
from resources.parts.sentence import Sentence
from resources.parts.text import SENTENCE_LEADING, Type
from resources.skins import Kind

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

_DIGITS = 10


class NumberPage(Page):
    """Typing is easy to see and to take back; what was wrong stands where the instruction stood."""

    def __init__(self, look: KioskLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._title, self._sentence, self._fault = Sentence(self), Sentence(self), Sentence(self)
        self._plate = NumberPlate(Plate.NUMBER, look, self)
        self._digits = [self.key(Kind.CHOICE) for _ in range(_DIGITS)]
        self._erase, self._confirm = self.key(Kind.QUIET), self.key(Kind.KEY)
        self._tint: QRectF | None = None

    def render_view(self, view: NumberView, look: KioskLook) -> None:
        """Show the pad."""
        self.look = look
        words, pad = self._places()
        self._render_words(view, words)
        self._render_pad(view, pad)
        self.update()

    def _places(self) -> tuple[Box, Box]:
        """The place of the words and of the pad."""
        look = self.look
        if look.landscape:
            area = content(look, head=False)
            words, pad = area.shared([1, 1], 28 * look.unit)
            return words, Box(pad.x, pad.y, pad.w, foot(look).bottom - pad.y)
        area, last = content(look, head=True), foot(look)
        top = area.y + (560 if not look.bigger else 590) * look.height / 1920
        return Box(area.x, area.y, area.w, top - area.y), Box(area.x, top, area.w, last.bottom - top)

    def _render_words(self, view: NumberView, area: Box) -> None:
        look, unit = self.look, self.look.unit
        title = head_places(look).title if not look.landscape else area
        self._title.show_words(view.title, Type(px=look.type.title, weight=700), look.colours.ink)
        self._title.place(rect(Box(title.x, title.y, title.w, self._title.high(title.w))))
        top = title.y + self._title.high(title.w) + 22 * unit
        if not look.landscape and look.bigger:
            top = max(top, head_places(look).clock.bottom)
        kind = Type(px=look.type.key if look.bigger else look.type.sentence, leading=SENTENCE_LEADING)
        said = self._fault if view.fault else self._sentence
        self._sentence.show_words("" if view.fault else view.sentence, kind, look.colours.ink)
        self._fault.show_words(view.fault, kind, look.colours.ink)
        pad = 22 * unit if view.fault else 0.0
        high = said.high(area.w - 2 * pad)
        said.place(rect(Box(area.x + pad, top + pad, area.w - 2 * pad, high + 1)))
        self._tint = rect(Box(area.x, top, area.w, high + 2 * pad)) if view.fault else None
        self._render_plate(view, area.below(top + high + 2 * pad + 24 * unit))

    def _render_plate(self, view: NumberView, room: Box) -> None:
        look, unit = self.look, self.look.unit
        high = min(200 * unit, room.h - 20 * unit)
        wide = min(room.w, high * 2.2)
        self._plate.setGeometry(rect(Box(room.x, room.y, wide, high)).toAlignedRect())
        spoken = f"{view.label} {view.typed}".strip()
        self._plate.render_view(PlateView(number=view.typed, spoken=spoken), look, PlateType())

    def _render_pad(self, view: NumberView, area: Box) -> None:
        look, gap = self.look, 22 * self.look.unit
        digit = KeyType(px=look.type.title, weight=600)
        for key, offered in zip(self._digits, view.digits, strict=True):
            key.offer(offered, look, digit)
        self._erase.offer(view.erase, look, KeyType(px=look.type.key))
        self._confirm.offer(view.confirm, look, KeyType(px=look.type.key, weight=700, icon=1.1))
        keys: list[OfferedKey] = [*self._digits[:9], self._erase, self._digits[9], self._confirm]
        places = [box for row in area.rows(4, gap) for box in row.columns(3, gap)]
        for key, place in zip(keys, places, strict=True):
            key.place(rect(place))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The tint under what was wrong."""
        if self._tint is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_tint(painter, self._tint, self.look)
            painter.end()
