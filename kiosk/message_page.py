"""A page that says one thing, as it looks: an icon, what happened, what to do now."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.geometry import Box, content, foot, head_places
from kiosk.message_view import MessageView
from kiosk.offered_key import natural_widths, rect, short_widths
from kiosk.page import Page
from kiosk.rows import paint_tint, stack
from resources.look import KioskLook
from resources.parts.icon import paint_icon
from resources.parts.key import KeyType
from resources.parts.sentence import Sentence
from resources.parts.text import SENTENCE_LEADING, Type
from resources.skins import Kind

_MOST_SENTENCES = 4
_LARGE = (1.6, 1.3, 1.0)  # of the size of a title
_Places: TypeAlias = tuple[Box, Box, Box]


class MessagePage(Page):
    """Calm: few words, much ground. What does not work stands in the tinted box."""

    def __init__(self, look: KioskLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._caption, self._title = Sentence(self), Sentence(self)
        self._sentences = [Sentence(self) for _ in range(_MOST_SENTENCES)]
        self._beside, self._also, self._key = self.key(Kind.QUIET), self.key(Kind.QUIET), self.key(Kind.KEY)
        self._icon, self._icon_box = "info", QRectF()
        self._tint: QRectF | None = None

    def render_view(self, view: MessageView, look: KioskLook, *, back: bool) -> None:
        """Show the message; `back` says whether the way back stands beside its key."""
        self.look, self._icon = look, view.icon
        quiet = look.colours.ink if view.due else look.colours.quiet  # which is too pale on the tint
        self._caption.show_words(view.caption, Type(px=look.type.sentence, weight=600), quiet)
        self._offer_keys(view)
        for places in self._layouts(view, foot(look, back=back)):
            if self._place_keys(places) and self._render_words(view, min(place.y for place in places)):
                break
        self.update()

    def _render_words(self, view: MessageView, end: float) -> bool:
        """Say as much, and as large, as there is room for above `end`; whether that is enough."""
        look = self.look
        for scale, said in _ways(view):
            self._title.show_words(view.title, Type(px=look.type.title * scale, weight=700), look.colours.ink)
            self._say(said)
            if self._arrange(due=view.due) <= end - 12 * look.unit:
                return True
        return False

    def _say(self, said: Sequence[str]) -> None:
        look = self.look
        px = look.type.key if look.landscape and look.bigger else look.type.sentence
        kind = Type(px=px, leading=SENTENCE_LEADING)
        for sentence, words in zip(self._sentences, [*said, *[""] * _MOST_SENTENCES], strict=False):
            sentence.show_words(words, kind, look.colours.ink)

    def _arrange(self, *, due: bool) -> float:
        """The icon above the words, or on a lying panel beside them; where they end."""
        look, unit = self.look, self.look.unit
        area = self._area()
        pad = (24 if look.landscape else 40) * unit if due else 0.0
        size = (100 if look.landscape else 150) * unit
        self._icon_box = QRectF(area.x + pad - size * 0.08, area.y + pad, size, size)
        indent, down = (size + 20 * unit, 0.0) if look.landscape else (0.0, size + 24 * unit)
        words = area.inset(left=pad + indent, top=pad + down, right=pad)
        parts = [self._caption, self._title, *self._sentences]
        gap = (18 if look.landscape else 26) * unit
        room = sum(part.high(words.w) + gap for part in parts if not part.isHidden()) - gap
        stack(parts, Box(words.x, words.y, words.w, room), gap)
        bottom = max(words.y + room, self._icon_box.bottom())
        self._tint = rect(Box(area.x, area.y, area.w, bottom + pad - area.y)) if due else None
        return bottom + pad

    def _area(self) -> Box:
        """Below the head, and in portrait where eyes and hands are."""
        look, unit = self.look, self.look.unit
        if look.landscape:
            return content(look, head=not look.bigger)
        area = content(look, head=True)
        return area.below(max(area.y + 110 * unit, head_places(look).clock.bottom + 30 * unit))

    def _offer_keys(self, view: MessageView) -> None:
        look = self.look
        px = look.type.key if look.bigger or look.landscape else look.type.sentence
        self._key.offer(view.key, look, KeyType(px=px, weight=600, icon=1.1))
        self._beside.offer(view.beside, look, KeyType(px=look.type.key))
        self._also.offer(view.also, look, KeyType(px=look.type.key))

    def _place_keys(self, places: _Places) -> bool:
        """The way on and the two others in their places; whether none is cut."""
        keys = (self._key, self._beside, self._also)
        for key, place in zip(keys, places, strict=True):
            key.place(rect(place))
        return not any(key.overflowing for key in keys if not key.isHidden())

    def _layouts(self, view: MessageView, last: Box) -> Iterator[_Places]:
        """Where the way on and the two others may stand, the best first: it is last, they are above or before it."""
        gap, lying = (16 if self.look.landscape else 26) * self.look.unit, self.look.landscape
        area = content(self.look, head=False)
        above = Box(area.x, last.y - last.h - gap, area.w, last.h)
        if view.also is not None and lying:
            first, second, one = last.columns(3, 26 * self.look.unit)
            yield one, first, second
        elif view.beside is None or view.key is None:
            yield last, last, last
        else:
            keys = (self._beside, self._key)
            alike = [1.0, 1.0]  # the way on is no smaller than the other, where its words leave it the room
            for shares in (alike, natural_widths(keys), short_widths(keys)) if lying else ():
                other, one = last.shared(shares, gap)
                yield one, other, other
            columns = above.columns(1 if view.also is None else 2, gap)
            yield last, columns[0], columns[-1]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The tint, where there is one, and the icon."""
        painter, colours = QPainter(self), self.look.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._tint is not None:
            paint_tint(painter, self._tint, self.look)
        paint_icon(painter, self._icon_box, self._icon, colours.icon_line, colours.icon_fill)
        painter.end()


def _ways(view: MessageView) -> Iterator[tuple[float, tuple[str, ...]]]:
    """How large the title is, and what is said below it; later ones give more room."""
    scales = _LARGE if view.large else (1.0,)
    for scale in scales:
        yield from ((scale, (*view.sentences, *view.extras[:extras])) for extras in range(len(view.extras), -1, -1))
    if view.brief:
        yield scales[-1], view.brief
