"""The pad as it looks: a plate with the typed number, and twelve keys."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from kiosk.geometry import Box, content, foot, head_places
from kiosk.number_view import NumberView
from kiosk.offered_key import OfferedKey, rect
from kiosk.scene import Offered
from kiosk.tinted_page import TintedPage
from resources.look import KioskLook
from resources.part_views import PlateView
from resources.parts.key import KeyType
from resources.parts.plate import NumberPlate, Plate, PlateType
from resources.parts.sentence import Sentence
from resources.parts.text import SENTENCE_LEADING, Type
from resources.skins import Kind

_DIGITS = 10
_MOST_LETTERS = 4


class NumberPage(TintedPage):
    """Typing is easy to see and to take back; what was wrong stands where the instruction stood."""

    def __init__(self, look: KioskLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._title, self._sentence, self._fault = Sentence(self), Sentence(self), Sentence(self)
        self._plate = NumberPlate(Plate.NUMBER, look, self)
        self._letters = [self.key(Kind.CHOICE) for _ in range(_MOST_LETTERS)]
        upper = [self.key(Kind.CHOICE) for _ in range(_DIGITS - 1)]
        self._erase = self.key(Kind.QUIET)
        self._digits = [*upper, self.key(Kind.CHOICE)]
        self._confirm = self.key(Kind.KEY)

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
            words, pad = area.shared([40, 60], 24 * look.unit)
            top = pad.y + 12 * look.height / 768
            return words, Box(pad.x, top, pad.w, foot(look).bottom - top)
        area, last = content(look, head=True), foot(look)
        top = area.y + (560 if not look.bigger else 590) * look.height / 1920
        return Box(area.x, area.y, area.w, top - area.y), Box(area.x, top, area.w, last.bottom - top)

    def _render_words(self, view: NumberView, area: Box) -> None:
        look, unit = self.look, self.look.unit
        tight = look.landscape and look.bigger
        title = area if look.landscape else head_places(look).title
        self._title.show_words("" if tight else view.title, Type(px=look.type.title, weight=700), look.colours.ink)
        self._title.place(rect(Box(title.x, title.y, title.w, self._title.high(title.w))))
        top = title.y + self._title.high(title.w) + (0 if tight else 22 * unit)
        if not look.landscape and look.bigger:
            top = max(top, head_places(look).clock.bottom)
        top = self._render_said(view, area.below(top), short=tight)
        self._render_plate(view, area.below(top + 20 * unit))

    def _render_said(self, view: NumberView, area: Box, *, short: bool) -> float:
        """What to do, or in its place what was wrong; where it ends."""
        look = self.look
        smaller = look.bigger or look.landscape
        kind = Type(px=look.type.key if smaller else look.type.sentence, leading=SENTENCE_LEADING)
        sentence = view.sentence_short if short else view.sentence
        self._sentence.show_words("" if view.fault else sentence, kind, look.colours.ink, spoken=view.sentence)
        self._fault.show_words(view.fault, kind, look.colours.ink)
        said, pad = (self._fault, 18 * look.unit) if view.fault else (self._sentence, 0.0)
        high = said.high(area.w - 2 * pad)
        said.place(rect(Box(area.x + pad, area.y + pad, area.w - 2 * pad, high + 1)))
        self.tint = rect(Box(area.x, area.y, area.w, high + 2 * pad)) if view.fault else None
        return area.y + high + 2 * pad

    def _render_plate(self, view: NumberView, room: Box) -> None:
        look, unit = self.look, self.look.unit
        bottom = 0.0 if look.landscape else 26 * unit
        high = min(300 * unit, room.h - bottom)
        wide = min(room.w, high * 2.2)
        self._plate.setGeometry(rect(Box(room.x, room.y, wide, high)).toAlignedRect())
        spoken = f"{view.label} {view.typed}".strip()
        label = Type(px=look.type.key, weight=600).wide(view.label)
        captioned = (
            not (look.landscape or (look.bigger and view.fault))
            and label < wide - 120 * unit
            and high > 3.5 * look.type.key
        )
        plate = PlateView(number=view.typed, caption=view.label if captioned else "", spoken=spoken)
        self._plate.render_view(plate, look, PlateType(captions=look.type.key if captioned else 0.0))

    def _render_pad(self, view: NumberView, area: Box) -> None:
        look, gap = self.look, (14 if self.look.landscape else 22) * self.look.unit
        digit = KeyType(px=look.type.title, weight=600)
        for key, offered in zip(self._digits, view.digits, strict=True):
            key.offer(offered, look, digit)
        for key, offered, weight in ((self._erase, view.erase, 500), (self._confirm, view.confirm, 600)):
            key.offer(bare(offered) if look.landscape else offered, look, KeyType(px=look.type.key, weight=weight))
        *upper, last = area.rows(5 if view.letters else 4, gap)
        self._render_letters(view.letters, upper.pop(0) if view.letters else area, gap)
        places = [box for row in upper for box in row.columns(3, gap)]
        for key, place in zip(self._digits[:9], places, strict=True):
            key.place(rect(place))
        lower: list[OfferedKey] = [self._erase, self._digits[9], self._confirm]
        wanted = [max(key.natural_width(), 84 * look.unit) for key in lower] if look.landscape else [1.0] * len(lower)
        for key, place in zip(lower, last.shared(wanted, gap), strict=True):
            key.place(rect(place))

    def _render_letters(self, letters: tuple[Offered, ...], row: Box, gap: float) -> None:
        """A row of letters, where numbers of this office begin with one."""
        kind, places = KeyType(px=self.look.type.title, weight=600), row.columns(max(1, len(letters)), gap)
        for at, key in enumerate(self._letters):
            key.offer(letters[at] if at < len(letters) else None, self.look, kind)
            if at < len(letters):
                key.place(rect(places[at]))


def bare(offered: Offered) -> Offered:
    """Without its icon, where the keys are narrow."""
    return replace(offered, key=replace(offered.key, icon=""))
