"""The two questions as they look: three keys, then five faces, best first."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.geometry import Box, content, foot, head_places
from kiosk.offered_key import rect
from kiosk.page import Page
from kiosk.rating_view import RatingView
from resources.look import KioskLook
from resources.parts.icon import paint_icon
from resources.parts.key import KeyType
from resources.parts.plate import NumberPlate, Plate, PlateType
from resources.parts.sentence import Sentence
from resources.parts.text import Type
from resources.skins import Kind

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

_ANSWERS, _FACES = 3, 5
_BESIDE = 2


class RatingPage(Page):
    """Where there is room both questions stand on it; on a small panel with bigger text one after the other."""

    def __init__(self, look: KioskLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._title, self._plate = Sentence(self), NumberPlate(Plate.NUMBER, look, self)
        self._visit, self._solved = Sentence(self), Sentence(self)
        self._answers = [self.key(Kind.CHOICE) for _ in range(_ANSWERS)]
        self._thanks, self._treated = Sentence(self), Sentence(self)
        self._faces = [self.face() for _ in range(_FACES)]
        self._anonymous = Sentence(self)
        self._skip = self.key(Kind.QUIET)
        self._lock: QRectF | None = None

    def render_view(self, view: RatingView, look: KioskLook) -> None:
        """Show the questions."""
        self.look = look
        self._skip.offer(view.skip, look, KeyType(px=look.type.key if not look.bigger else look.type.tile, weight=600))
        self._skip.place(rect(foot(look)))
        self._lock = None
        if look.landscape:
            self._lying(view)
        else:
            self._standing(view)
        self.update()

    @property
    def _question(self) -> Type:
        return Type(px=self.look.type.heading, weight=600)

    def _standing(self, view: RatingView) -> None:
        look, unit = self.look, self.look.height / 1920
        area = content(look, head=not look.bigger)
        y = self._render_visit(view, area)
        y = self._render_solved(view, area.below(y), 149 * unit if not look.bigger else 126 * unit)
        if not look.bigger:
            y = self._render_thanks(view, area.below(y + 40 * unit))
        else:
            self._thanks.show_words("", self._question, look.colours.quiet)
        y = self._render_treated(view, area.below(y + 34 * unit))
        if look.bigger:
            self._render_face_rows(area.below(y), columns=1)
        else:
            self._render_faces(Box(area.x, y, area.w, 305 * unit))
            self._render_anonymous(view, area.below(y + (305 + 44 if view.faces else 24) * unit))

    def _lying(self, view: RatingView) -> None:
        look, unit = self.look, self.look.unit
        area = content(look, head=False)
        alone = look.bigger and bool(view.faces)
        y = self._render_visit(view, area) if not alone else self._hide_first(area)
        if not alone:
            y = self._render_solved(view, area.below(y), 100 * unit)
        self._thanks.show_words("", self._question, look.colours.ink)
        y = self._render_treated(view, area.below(y + (14 * unit if alone else 22 * unit)))
        if look.bigger:
            self._render_face_rows(area.below(y), columns=_BESIDE)
        else:
            self._render_faces(area.below(y))

    def _hide_first(self, area: Box) -> float:
        """On a small panel with bigger text the second question stands alone."""
        for part in (self._plate, self._visit, self._anonymous, self._solved, self._title, *self._answers):
            part.hide()
        return area.y - 24 * self.look.unit

    def _render_visit(self, view: RatingView, area: Box) -> float:
        """Title, plate and what the visit was; where they end."""
        look, unit = self.look, self.look.unit
        full = not look.bigger and not look.landscape
        self._title.show_words(view.title if full else "", Type(px=look.type.title, weight=700), look.colours.ink)
        box = head_places(look).title
        self._title.place(rect(Box(box.x, box.y, box.w, self._title.high(box.w))))
        top = box.y + self._title.high(box.w) + 18 * unit if full else area.y
        high = (86 if not look.bigger else 115) * unit
        self._plate.show()
        self._plate.setGeometry(rect(Box(area.x, top, high * 1.75, high)).toAlignedRect())
        self._plate.render_view(view.plate, look, PlateType())
        words = Box(area.x + high * 1.75 + 28 * unit, top, area.w - high * 1.75 - 28 * unit, high)
        said = view.visit if full else f"{view.visit_short}\n{view.anonymous_short}"
        whole = f"{view.visit}\n{view.anonymous}" if not full else view.visit
        self._visit.show_words(said, Type(px=look.type.key), look.colours.quiet, spoken=whole)
        words = Box(words.x, words.y, words.w, max(high, self._visit.high(words.w)))
        self._visit.place(rect(words), middle=True)
        self._anonymous.show_words("", self._question, look.colours.quiet)
        return words.bottom

    def _render_solved(self, view: RatingView, area: Box, high: float) -> float:
        """The first question with its keys; where they end."""
        look, unit = self.look, self.look.unit
        gap = (58 if not (look.bigger or look.landscape) else 26) * unit
        self._solved.show_words(view.solved, self._question, look.colours.ink)
        top = area.y + gap
        self._solved.place(rect(Box(area.x, top, area.w, self._solved.high(area.w))))
        row = Box(area.x, top + self._solved.high(area.w) + 20 * unit, area.w, high)
        kind = KeyType(px=look.type.heading, weight=600, icon=1.45 if not look.bigger else 0.95)
        for key, offered in zip(self._answers, view.answers, strict=True):
            key.offer(offered, look, kind)
        natural = [key.natural_width() for key in self._answers]
        gap = 27 * unit
        equal = not (look.bigger or look.landscape) and max(natural) <= row.columns(_ANSWERS, gap)[0].w
        for key, place in zip(self._answers, row.shared([1.0] * _ANSWERS if equal else natural, gap), strict=True):
            key.place(rect(place))
        return row.bottom

    def _render_thanks(self, view: RatingView, area: Box) -> float:
        self._thanks.show_words(view.thanks, Type(px=self.look.type.key), self.look.colours.quiet)
        self._thanks.place(rect(Box(area.x, area.y, area.w, self._thanks.high(area.w))))
        return area.y + self._thanks.high(area.w)

    def _render_treated(self, view: RatingView, area: Box) -> float:
        """The second question, once it is asked; where it ends."""
        self._treated.show_words(view.treated, self._question, self.look.colours.ink)
        high = self._treated.high(area.w)
        self._treated.place(rect(Box(area.x, area.y, area.w, high)))
        for face, answer in zip(self._faces, view.faces or (None,) * _FACES, strict=True):
            face.offer(answer, self.look)
        return area.y + high + 18 * self.look.unit

    def _render_faces(self, area: Box) -> None:
        """Five faces beside each other."""
        places = area.columns(_FACES, (20 if not self.look.landscape else 16) * self.look.unit)
        for face, place in zip(self._faces, places, strict=True):
            face.place(rect(place))

    def _render_face_rows(self, area: Box, *, columns: int) -> None:
        """Five rows, or two beside each other and the last one alone; they end above the foot."""
        gap = 13 * self.look.unit
        rows = area.rows(-(-_FACES // columns), gap)
        places = [place for row in rows for place in row.columns(columns, 18 * self.look.unit)]
        for face, place in zip(self._faces, places, strict=False):
            face.place(rect(place))

    def _render_anonymous(self, view: RatingView, area: Box) -> None:
        look, unit = self.look, self.look.unit
        self._anonymous.show_words(view.anonymous, Type(px=look.type.key), look.colours.quiet)
        indent, high = 84 * unit, self._anonymous.high(area.w - 84 * unit)
        self._anonymous.place(rect(Box(area.x + indent, area.y, area.w - indent, high)))
        self._lock = rect(Box(area.x, area.y + high / 2 - 29 * unit, 58 * unit, 58 * unit))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The lock beside the promise of anonymity."""
        if self._lock is not None:
            painter, colours = QPainter(self), self.look.colours
            paint_icon(painter, self._lock, "lock-simple", colours.icon_line, colours.icon_fill)
            painter.end()
