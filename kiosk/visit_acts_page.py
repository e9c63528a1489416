"""A question with one key for each answer, as it looks: rows below each other, in two columns on a lying panel."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QWidget

from kiosk.geometry import Box, content, foot, head_places
from kiosk.offered_key import rect
from kiosk.page import Page
from kiosk.scene import Offered
from kiosk.visit_acts_view import ChoiceView
from resources.look import KioskLook
from resources.parts.key import KeyType
from resources.parts.sentence import Sentence
from resources.parts.text import SENTENCE_LEADING, Type
from resources.skins import Kind

_CAPACITIES = (6, 4, 3, 2, 1)
_ROOMY = 2.6  # of the size of the font
_ROW, _LYING_ROW = 190, 150  # how high a key is at the most, in pixels of the drawing


@dataclass(frozen=True, slots=True, kw_only=True)
class _Way:
    """One way to set the page; later ones give more room to the keys."""

    capacity: int
    sentence: bool


class ChoicePage(Page):
    """Nothing is cut: the sentence gives way, then the answers stand on several pages."""

    def __init__(self, look: KioskLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._title, self._sentence = Sentence(self), Sentence(self)
        self._choices = [self.key(Kind.CHOICE) for _ in range(_CAPACITIES[0])]
        self._more = self.key(Kind.QUIET)

    def render_view(self, view: ChoiceView, look: KioskLook) -> None:
        """Ask the question."""
        self.look = look
        for way in _ways(view):
            if self._arrange(view, way):
                break

    def _arrange(self, view: ChoiceView, way: _Way) -> bool:
        """Set the page this way; whether all pages of answers fit."""
        several = len(view.choices) > way.capacity
        area = self._keys_area(self._say(view, way))
        pages = [view.choices[at : at + way.capacity] for at in range(0, len(view.choices), way.capacity)] or [()]
        fits = all(self._fits(page, area) and self._is_roomy(page, area, way) for page in pages)
        self._fits(pages[view.turned % len(pages)], area)
        self._more.offer(view.more if several else None, self.look, KeyType(px=self.look.type.key))
        self._more.place(rect(foot(self.look)))
        return fits

    def _say(self, view: ChoiceView, way: _Way) -> float:
        """The question and its sentence; where they end."""
        look, box = self.look, self._words_area()
        title = look.type.heading if look.landscape and look.bigger else look.type.title
        self._title.show_words(view.title, Type(px=title, weight=700), look.colours.ink)
        self._title.place(rect(Box(box.x, box.y, box.w, self._title.high(box.w))))
        smaller = look.bigger or look.landscape
        kind = Type(px=look.type.key if smaller else look.type.sentence, leading=SENTENCE_LEADING)
        self._sentence.show_words(view.sentence if way.sentence else "", kind, look.colours.ink)
        top = box.y + self._title.high(box.w)
        if not view.sentence or not way.sentence:
            return self._below_the_clock(top)
        top = self._below_the_clock(top + 14 * look.unit)
        self._sentence.place(rect(Box(box.x, top, content(look, head=True).w, self._sentence.high(box.w))))
        return top + self._sentence.high(box.w)

    def _words_area(self) -> Box:
        look = self.look
        return content(look, head=False) if look.landscape else head_places(look).title

    def _below_the_clock(self, y: float) -> float:
        """With bigger text the clock stands at the right of the title, and what follows is as wide as the page."""
        look = self.look
        if look.landscape or not look.bigger:
            return y
        return max(y, head_places(look).clock.bottom + 14 * look.unit)

    def _keys_area(self, top: float) -> Box:
        look = self.look
        area = content(look, head=False)
        start = top + (18 if look.landscape else 34) * look.unit
        return Box(area.x, start, area.w, area.bottom - start)

    def _fits(self, choices: tuple[Offered, ...], area: Box) -> bool:
        look, places = self.look, self._places(len(choices), area)
        left = not look.landscape
        kind = KeyType(px=look.type.key if look.bigger or look.landscape else look.type.sentence, weight=600, left=left)
        for at, key in enumerate(self._choices):
            offered = choices[at] if at < len(choices) else None
            key.offer(_bare(offered) if look.landscape and look.bigger else offered, look, kind)
            if offered is not None:
                key.setAccessibleName(offered.key.words.replace("\n", ", "))
                key.place(rect(places[at]))
        least = look.px(20.0)
        return all(place.h >= least for place in places) and not any(
            key.overflowing for key in self._choices[: len(choices)]
        )

    def _is_roomy(self, choices: tuple[Offered, ...], area: Box, way: _Way) -> bool:
        """Whether two lines do not touch the edges of a key: before they do, the sentence gives way."""
        least = _ROOMY * self.look.type.key if way.sentence else 0.0
        return all(place.h >= least for place in self._places(len(choices), area))

    def _places(self, count: int, area: Box) -> tuple[Box, ...]:
        look = self.look
        columns = 2 if look.landscape and count > 2 else 1  # noqa: PLR2004 - up to two answers stand below each other
        gap = (16 if look.landscape else 26) * look.unit
        rows = max(1, -(-count // columns))
        most = (_LYING_ROW if look.landscape else _ROW) * look.unit * (1.3 if look.bigger else 1.0)
        high = min(area.h, most * rows + gap * (rows - 1))
        whole = Box(area.x, area.y, area.w, high).rows(rows, gap)
        *upper, last = whole
        in_last = count - columns * len(upper)  # one that is alone there is as wide as both
        return (*(box for row in upper for box in row.columns(columns, gap)), *last.columns(max(1, in_last), gap))


def _bare(offered: Offered | None) -> Offered | None:
    """Without its icon, where only some would have room for theirs."""
    return replace(offered, key=replace(offered.key, icon="")) if offered else None


def _ways(view: ChoiceView) -> Iterator[_Way]:
    fewest = [one for one in _CAPACITIES if one < len(view.choices)]
    for capacity in (_CAPACITIES[0], *fewest):
        yield _Way(capacity=capacity, sentence=True)
        yield _Way(capacity=capacity, sentence=False)
