"""The head of a page: logo, office, clock. Nothing in it can be pressed."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.geometry import head_places
from kiosk.head_view import HeadView
from kiosk.offered_key import rect
from resources.look import KioskLook
from resources.parts.icon import paint_picture
from resources.parts.sentence import Sentence
from resources.parts.text import LEFT, RIGHT, Type

if TYPE_CHECKING:
    from pathlib import Path


class Head(QWidget):
    """It gives way first: with bigger text only logo and clock are left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: KioskLook | None = None
        self._logo: Path | None = None
        self._company, self._office = Sentence(self), Sentence(self)
        self._clock, self._day = Sentence(self), Sentence(self)

    def render_view(self, view: HeadView, look: KioskLook) -> None:
        """Show the head."""
        self._look, self._logo = look, view.logo
        places, colours, px = head_places(look), look.colours, look.type.key
        clock_px = px * (1.0 if look.bigger else 1.3)
        for part, words, kind, colour, box, align in (
            (self._company, view.company, Type(px=px, weight=700), colours.ink, places.company, LEFT),
            (self._office, view.office, Type(px=px), colours.quiet, places.office, LEFT),
            (self._clock, view.clock, Type(px=clock_px, weight=600), colours.ink, places.clock, RIGHT),
            (self._day, view.day, Type(px=px), colours.quiet, places.day, RIGHT),
        ):
            part.show_words(words if box.h else "", kind, colour, align)
            part.place(rect(box), middle=True)
        if view.logo is None and not view.office:
            self._company.place(rect(places.company.inset(left=-100 * look.unit)), middle=True)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The logo; in strong contrast its own drawing, where there is one (logo-strong.svg)."""
        if self._look is None or self._logo is None:
            return
        box = head_places(self._look).logo
        strong = self._logo.with_name(f"{self._logo.stem}-strong{self._logo.suffix}")
        path = strong if self._look.strong and strong.exists() else self._logo
        if box.h:
            painter = QPainter(self)
            paint_picture(painter, rect(box), path)
            painter.end()
