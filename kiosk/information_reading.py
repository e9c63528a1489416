"""One of the office's own pages as it looks: large text, a page at a time."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.geometry import Box, content
from kiosk.information_setting import Face, Passage, Room, SetPage, page_with, paged
from kiosk.information_turning import TurningPage
from kiosk.information_view import ReadingView
from kiosk.offered_key import OfferedKey, rect
from kiosk.order import read_in_order
from kiosk.touches import Turned
from resources.look import CAPITAL, KioskLook
from resources.markdown import Block, Paragraph
from resources.parts.key import KeyType
from resources.parts.sentence import Sentence
from resources.parts.text import Type
from resources.skins import Kind

_MOST_PASSAGES = 24
_KEY_HIGH = 84  # of a key beside the title, in pixels of the drawing
_ROW_HIGH = 104  # of the key to complain on a standing panel
_BODY_LEADING, _HEADING_LEADING = 1.3, 1.2
_ABOVE = 0.16  # room above the capitals of a line, in sizes of the font


class InformationReading(TurningPage):
    """As much text as there is room for, cut between lines and never after a heading; the keys stand below it."""

    def __init__(self, look: KioskLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._passages = [PassageLabel(self) for _ in range(_MOST_PASSAGES)]
        self._complain = self.key(Kind.QUIET)
        self._set: tuple[tuple[Block, ...], Room] | None = None
        self._pages: tuple[SetPage, ...] = ()
        self._print_first: bool | None = None

    def render_view(self, view: ReadingView, look: KioskLook) -> None:
        """Show the page of the text on which its block and letter stand."""
        self.look = look
        area = self._above_complaining(self._render_top(view), view)
        dated = view.dated if self._has_room_for_version(view, area.w) else ""
        beside = view.note or dated
        line = self.counted_room(view.turning, beside, area.w)
        text = Box(area.x, area.y, area.w, area.h - line - 10 * look.unit)
        pages = self._paged(view.blocks if dated else (*view.blocks, *_last(view)), text)
        at = page_with(pages, view.block, view.letter)
        self._render_text(pages[at] if pages else SetPage(()), text)
        starts = tuple(Turned(*page.start) for page in pages) or (Turned(0),)
        self.render_turning(view.turning, beside, at, starts, Box(area.x, area.bottom - line, area.w, line))
        if view.note:
            self.counted.colour = look.colours.ink
        self._render_print(view)
        self.announce(view.title)

    def _has_room_for_version(self, view: ReadingView, wide: float) -> bool:
        """Whether the version stands below each page; what is said there of printing needs the place."""
        return not view.note and self.counts_on_one_line(view.turning, view.dated, wide)

    def _render_top(self, view: ReadingView) -> Box:
        """The title; the place below it. Keys stand beside it, if any."""
        look, unit = self.look, self.look.unit
        area = content(look, head=not (look.bigger or look.landscape))
        large = Type(px=look.type.title, weight=700)
        fits = not look.landscape and (large.wide(view.title) <= area.w or not look.bigger)
        self.title.show_words(view.title, large if fits else Type(px=look.type.heading, weight=700), look.colours.ink)
        keys = len(self._beside_title(view))
        wide = area.w - (self._key_wide + 20 * unit if keys else 0.0)
        high = self.title.high(wide)
        least = keys * (_KEY_HIGH + 12) * unit - 4 * unit if keys else 0.0
        self.title.place(rect(Box(area.x, area.y, wide, max(high, least))), middle=look.landscape)
        return area.below(area.y + max(high, least) + (8 if look.landscape else 20) * unit)

    def _above_complaining(self, area: Box, view: ReadingView) -> Box:
        """On a standing panel the key to complain stands below the text, within reach."""
        if view.complain is None or self.look.landscape:
            return area
        return area.inset(bottom=(_ROW_HIGH + 10) * self.look.unit)

    @property
    def _key_wide(self) -> float:
        return (340 if self.look.bigger else 250) * self.look.unit

    def _beside_title(self, view: ReadingView) -> tuple[OfferedKey, ...]:
        """The keys beside the title of a lying panel: to print, then to complain."""
        if not self.look.landscape:
            return ()
        offered = ((self.between, view.print), (self._complain, view.complain))
        return tuple(key for key, means in offered if means)

    def _render_print(self, view: ReadingView) -> None:
        look, unit = self.look, self.look.unit
        self.between.offer(view.print, look, KeyType(px=look.type.key, weight=500))
        self._complain.offer(view.complain, look, KeyType(px=look.type.key, weight=500))
        area = content(look, head=not look.landscape)
        for at, key in enumerate(self._beside_title(view)):
            y = area.y + (12 + at * (_KEY_HIGH + 12)) * unit
            key.place(rect(Box(area.right - self._key_wide, y, self._key_wide, _KEY_HIGH * unit)))
        if not look.landscape:
            self._complain.place(rect(Box(area.x, area.bottom - _ROW_HIGH * unit, area.w, _ROW_HIGH * unit)))
        self._read_in_order(print_first=look.landscape)

    def _read_in_order(self, *, print_first: bool) -> None:
        """As laid out: on a lying panel the key to print stands beside the title."""
        if print_first == self._print_first:
            return
        self._print_first = print_first
        text: tuple[QWidget, ...] = (*self._passages, self.counted)
        if print_first:
            read_in_order((self.title, self.between, self._complain, *text, self.before, self.following))
        else:
            read_in_order((self.title, *text, self._complain, self.before, self.between, self.following))

    def _paged(self, blocks: tuple[Block, ...], text: Box) -> tuple[SetPage, ...]:
        wanted = (blocks, self._room(text))
        if wanted != self._set:
            self._set, self._pages = wanted, paged(*wanted, _wide)
        return self._pages

    def _room(self, text: Box) -> Room:
        look = self.look
        sizes = (look.type.sentence, look.type.key) if look.landscape else (look.type.fact, look.type.sentence)
        body = sizes[look.bigger]
        heading = body * 1.1
        return Room(
            width=text.w - 2,
            height=text.h,
            heading=Face(px=heading, weight=700, pitch=heading * _HEADING_LEADING),
            body=Face(px=body, weight=400, pitch=body * _BODY_LEADING),
            strong=Face(px=body, weight=700, pitch=body * _BODY_LEADING),
            gap=body * 0.6,
            most=_MOST_PASSAGES,
        )

    def _render_text(self, page: SetPage, text: Box) -> None:
        shown = page.passages
        for at, label in enumerate(self._passages):
            label.show_passage(shown[at] if at < len(shown) else None, self.look)
            if at < len(shown):
                passage = shown[at]
                label.place(rect(Box(text.x, text.y + passage.top, text.w, passage.high)))


class PassageLabel(Sentence):
    """What a page has of one block, line by line; read aloud as one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._passage: Passage | None = None

    def show_passage(self, passage: Passage | None, look: KioskLook) -> None:
        """Show it; nothing where it is None."""
        self._passage, self.colour = passage, look.colours.ink
        self.words = passage.text if passage else ""
        counted = passage.mark if passage and passage.mark != "•" else ""
        self.setAccessibleName(f"{counted} {self.words}".strip())
        self.setVisible(passage is not None)
        self.update()

    def high(self, width: float) -> float:  # noqa: ARG002  # its lines are made already
        """How high its lines are."""
        return self._passage.high if self._passage else 0.0

    @property
    def overflowing(self) -> bool:
        """Whether a line is wider than its place, or the lines are higher."""
        found = self._passage
        return found is not None and (self.ink().right() > self.width() + 1 or found.high > self.height() + 1)

    def ink(self) -> QRectF:
        """Where the words stand in it."""
        if self._passage is None:
            return QRectF()
        wide = max(line.width for line in self._passage.lines)
        return QRectF(0, 0, self._passage.indent + wide, self._passage.high)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The mark, and the lines."""
        if self._passage is None:
            return
        painter, found = QPainter(self), self._passage
        painter.setPen(QColor(self.colour))
        first = found.face.px * (CAPITAL + _ABOVE)
        if found.mark:
            painter.setFont(_type(found.face).font)
            painter.drawText(QPointF(0, first), found.mark)
        for number, line in enumerate(found.lines):
            for run in line.runs:
                painter.setFont(_type(run.face).font)
                painter.drawText(QPointF(found.indent + run.left, first + number * found.face.pitch), run.text)
        painter.end()


def _last(view: ReadingView) -> tuple[Block, ...]:
    """The version as the last thing that the text says, where there is no room for it below each page."""
    return (Paragraph(view.dated),) if view.dated else ()


def _type(face: Face) -> Type:
    return Type(px=face.px, weight=face.weight)


def _wide(text: str, face: Face) -> float:
    return _type(face).wide(text)
