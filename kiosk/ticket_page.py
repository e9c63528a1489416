"""The ticket page as it looks: the number first, then what it means, where the paper is, what to do now."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QWidget

from kiosk.geometry import Box, content, foot
from kiosk.offered_key import natural_widths, rect, short_widths
from kiosk.page import Page
from kiosk.rows import MOST_FACTS, FactList, SlipBox, stack
from kiosk.ticket_view import Sign, TicketView
from resources.look import CAPITAL, KioskLook
from resources.part_views import PlateView
from resources.parts.key import KeyType
from resources.parts.plate import NumberPlate, Plate, PlateType
from resources.parts.sentence import Sentence
from resources.parts.text import SENTENCE_LEADING, Type
from resources.skins import Kind

_STANDING_PLATES = (480, 435, 404, 360, 320)
_LYING_PLATES = (300, 250, 200)
_LEAST_PLATE = 140
_THREE_FIGURES, _FIGURES_WEIGHT = 1.8, 600  # how wide, in sizes of the font
_FIGURES = 0.66  # height of the figures, as a share of the plate


@dataclass(frozen=True, slots=True, kw_only=True)
class _Way:
    """One way to set the page; later ones give more room. `plate` is its height in pixels of the drawing.

    `short`: the facts in their short form; `aside`: the service, where it stands beside the plate.
    """

    plate: float
    facts: int = MOST_FACTS
    now: bool = True
    short: bool = False
    aside: bool = True


class TicketPage(Page):
    """Nothing on it is cut: the sentence to sit down and the last facts give way, the number never does."""

    def __init__(self, look: KioskLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._plate = NumberPlate(Plate.NUMBER, look, self)
        self._aside, self._facts = Sentence(self), FactList(self)
        self._box, self._now = SlipBox(self), Sentence(self)
        self._beside, self._done = self.key(Kind.QUIET), self.key(Kind.KEY)

    def render_view(self, view: TicketView, look: KioskLook) -> None:
        """Show the ticket."""
        self.look = look
        self._render_keys(view)
        for way in self._ways():
            self._say(view, way)
            if self._lying(view, way) if look.landscape else self._standing(view, way):
                break

    def _render_keys(self, view: TicketView) -> None:
        """The way on, and where there is a second one it stands before it."""
        look, place = self.look, foot(self.look)
        px = look.type.fact if view.beside is None else look.type.key
        self._done.offer(view.done, look, KeyType(px=px, weight=700, icon=1.0))
        self._beside.offer(view.beside, look, KeyType(px=look.type.key))
        if view.beside is None:
            self._done.place(rect(place))
            return
        keys = (self._beside, self._done)
        natural, gap = natural_widths(keys), 26 * look.unit
        left = max(place.w - gap - natural[1], natural[1])
        whole = natural if natural[0] <= left else [left, natural[1]]
        for shares in (whole, short_widths(keys)):
            for key, box in zip(keys, place.shared(shares, gap), strict=True):
                key.place(rect(box))
            if not any(key.overflowing for key in keys):
                break

    def _ways(self) -> Iterator[_Way]:
        plates = _LYING_PLATES if self.look.landscape else _STANDING_PLATES
        yield from (_Way(plate=plate) for plate in plates)
        yield from (_Way(plate=plate, now=False) for plate in plates)
        yield from (_Way(plate=plate, now=False, short=True) for plate in plates)
        for facts in range(MOST_FACTS, 0, -1):
            yield from (_Way(plate=plate, facts=facts, now=False, short=True, aside=False) for plate in plates)
        yield from (_Way(plate=plate, facts=0, now=False) for plate in (*plates, _LEAST_PLATE))

    def _say(self, view: TicketView, way: _Way) -> None:
        look = self.look
        self._facts.render_view(view.facts[: way.facts], look, short=look.bigger or way.short)
        long = view.box is not None and view.box.sign is not Sign.ARROW
        self._box.render_view(view.box, look, smaller=long and (look.bigger or look.landscape))
        sentence = Type(px=look.type.sentence, leading=SENTENCE_LEADING)
        self._now.show_words(view.now if way.now else "", sentence, look.colours.ink)
        beside = not look.bigger if look.landscape else not self._aside_fits(view.plate)
        aside = view.plate.aside if beside and (way.aside or not look.landscape) else ""
        self._aside.show_words(aside, Type(px=look.type.sentence), look.colours.quiet)

    def _standing(self, view: TicketView, way: _Way) -> bool:
        look, unit = self.look, self.look.unit
        area = content(look, head=not look.bigger)
        plate = Box(area.x, area.y, area.w, way.plate * look.height / 1920)
        inside = view.plate if self._aside.isHidden() else replace(view.plate, aside="")
        self._render_plate(inside, plate, look.type.sentence)
        rest = area.below(plate.bottom + 34 * unit)
        return stack([self._aside, self._facts, self._box, self._now], rest, 60 * unit) >= 12 * unit

    def _aside_fits(self, view: PlateView) -> bool:
        """Whether caption and service stand beside each other on the plate."""
        px = self.look.type.sentence
        wide = Type(px=px, weight=600).wide(view.caption) + Type(px=px).wide(view.aside)
        return wide + px <= content(self.look, head=False).w - 150 * self.look.unit - px

    def _lying(self, view: TicketView, way: _Way) -> bool:
        look, unit = self.look, self.look.unit
        area = content(look, head=False)
        plate, side = area.shared([4, 6] if look.bigger else [45, 55], 32 * unit)
        plate = Box(plate.x, plate.y, plate.w, way.plate * unit)
        told = view.plate if self._aside.isHidden() else replace(view.plate, aside="")
        caption = replace(told, aside="", spoken="\n".join(told.said))
        bare = replace(caption, caption="")
        self._render_plate(bare if look.bigger else caption, plate, 0 if look.bigger else look.type.key)
        upper: tuple[Sentence, FactList] = (self._aside, self._facts)
        stack(upper, Box(side.x, side.y + 6 * unit, side.w, side.h), 20 * unit)
        end = max([plate.bottom, *(row.geometry().bottom() for row in upper if not row.isHidden())])
        return stack([self._box, self._now], area.below(end + 20 * unit), 30 * unit) >= 8 * unit

    def _render_plate(self, view: PlateView, box: Box, captions: float) -> None:
        """The plate in its place, its figures as large as the law wants or as the plate has room for."""
        self._plate.setGeometry(rect(box).toAlignedRect())
        below = box.h - captions * 1.7
        ems = max(_THREE_FIGURES, Type(px=100, weight=_FIGURES_WEIGHT).wide(view.number) / 100)
        wide = box.w * (0.78 if self.look.strong else 0.86) / ems
        figures = min(self.look.type.number, below * _FIGURES / CAPITAL, wide)
        self._plate.render_view(view, self.look, PlateType(figures=figures, captions=captions))
