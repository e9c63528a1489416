"""The page of needs and levels as it looks: rows to tick, in two columns on a lying panel."""

from PySide6.QtWidgets import QWidget

from kiosk.geometry import Box, content, foot, highest_row
from kiosk.needs_view import NeedsView
from kiosk.offered_key import rect
from kiosk.page import Page
from kiosk.scene import Offered
from resources.look import KioskLook
from resources.parts.key import Key, KeyType
from resources.parts.sentence import Sentence
from resources.parts.text import Type
from resources.skins import Kind

MOST_CHOICES = 6
_CAPACITIES = (6, 4, 3, 2)
_HIGHEST = 230.0
"""A row in pixels of the drawing."""


class NeedsPage(Page):
    """Where not all choices fit, they stand on several pages before anything is cut."""

    def __init__(self, look: KioskLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._title, self._sentence = Sentence(self), Sentence(self)
        self._choices = [self.key(Kind.TILE) for _ in range(MOST_CHOICES)]
        self._more = self.key(Kind.QUIET)
        self._done = self.key(Kind.KEY)

    def render_view(self, view: NeedsView, look: KioskLook) -> None:
        """Show what can be chosen, and what is."""
        self.look = look
        area, pages = self._set(view, view.sentence)
        if len(pages) > 1:
            area, pages = self._set(view, "")
        self._render_choices(pages[view.turned % len(pages)], area)
        self._render_keys(view, several=len(pages) > 1)

    def _set(self, view: NeedsView, sentence: str) -> tuple[Box, tuple[tuple[Offered, ...], ...]]:
        """What is left below the title and this sentence, and the choices in as few pages as nothing is cut on."""
        area = self._render_title(view, sentence)
        fitting = (one for one in _CAPACITIES if self._fits(view, one, area))
        return area, _pages(view.choices, next(fitting, _CAPACITIES[-1]))

    def _render_title(self, view: NeedsView, sentence: str) -> Box:
        """Title and sentence; what is left below them."""
        look, unit = self.look, self.look.unit
        area = content(look, head=False)
        px = look.type.heading if look.landscape and look.bigger else look.type.title
        self._title.show_words(view.title, Type(px=px, weight=700), look.colours.ink)
        self._title.place(rect(Box(area.x, area.y, area.w, self._title.high(area.w))))
        end = area.y + self._title.high(area.w)
        self._sentence.show_words(sentence, Type(px=look.type.key), look.colours.quiet)
        if sentence:
            top = end + 12 * unit
            self._sentence.place(rect(Box(area.x, top, area.w, self._sentence.high(area.w))))
            end = top + self._sentence.high(area.w)
        return area.below(end + 14 * unit if look.landscape else max(end + 34 * unit, highest_row(look)))

    def _fits(self, view: NeedsView, capacity: int, area: Box) -> bool:
        pages = _pages(view.choices, capacity)
        return all(self._render_choices(page, area) for page in pages)

    def _render_choices(self, shown: tuple[Offered, ...], area: Box) -> bool:
        """The keys in their places; whether none is cut."""
        look = self.look
        kind = KeyType(px=look.type.tile, weight=600, icon=1.5, left=True)
        places = self._places(len(shown), area)
        for at, key in enumerate(self._choices):
            key.offer(shown[at] if at < len(shown) else None, look, kind)
            if at < len(shown):
                key.place(rect(places[at]))
        return not any(key.overflowing for key in self._choices[: len(shown)])

    def _places(self, count: int, area: Box) -> tuple[Box, ...]:
        """One below the other; two columns on a lying panel."""
        look = self.look
        gap = (18 if look.landscape else 26) * look.unit
        rows = (count + 1) // 2 if look.landscape else count
        high = min(area.h, rows * _HIGHEST * look.unit + (rows - 1) * gap)
        boxes = Box(area.x, area.y, area.w, high).rows(rows, gap)
        return boxes if not look.landscape else tuple(box for row in boxes for box in row.columns(2, gap))

    def _render_keys(self, view: NeedsView, *, several: bool) -> None:
        look, place = self.look, foot(self.look)
        self._done.offer(
            view.done, look, KeyType(px=look.type.key if several else look.type.fact, weight=700, icon=1.0)
        )
        self._more.offer(view.more if several else None, look, KeyType(px=look.type.key))
        if not several:
            self._done.place(rect(place))
            return
        keys: tuple[Key, ...] = (self._more, self._done)
        for key, box in zip(keys, place.shared([key.natural_width() for key in keys], 26 * look.unit), strict=True):
            key.place(rect(box))


def _pages(choices: tuple[Offered, ...], capacity: int) -> tuple[tuple[Offered, ...], ...]:
    """The choices in pages of at most `capacity`."""
    return tuple(choices[at : at + capacity] for at in range(0, len(choices), capacity)) or ((),)
