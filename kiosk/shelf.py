"""The shelf: languages, sizes, the way back, and "Call a person", always at the same place."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from kiosk.geometry import shelf_places
from kiosk.offered_key import OfferedKey, rect
from kiosk.order import read_in_order
from kiosk.scene import Offered
from kiosk.shelf_view import ShelfView
from office.languages import MOST_LANGUAGES
from resources.look import KioskLook
from resources.parts.key import KeyType
from resources.parts.sentence import Sentence
from resources.parts.text import Type
from resources.skins import Kind

_MOST_SIZES = 3


class Shelf(QWidget):
    """It covers the panel, so that its places are the panel's; its mask leaves the pages free."""

    happened = Signal(object)

    def __init__(self, look: KioskLook, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._languages = [self._key(Kind.SHELF, self) for _ in range(MOST_LANGUAGES)]
        self._sizes = [self._key(Kind.SHELF, self) for _ in range(_MOST_SIZES)]
        self.back = self._key(Kind.SHELF, self)
        self._note = Sentence(self)
        self._help = self._key(Kind.HELP, self)
        self._back_first = False
        self._places = shelf_places(look, 1, 1)

    def _key(self, kind: Kind, parent: QWidget) -> OfferedKey:
        key = OfferedKey(kind, self._look, parent)
        key.happened.connect(self.happened)
        return key

    def render_view(self, view: ShelfView, look: KioskLook) -> None:
        """Show the shelf."""
        self._look = look
        self._places = shelf_places(look, len(view.languages), len(view.sizes))
        plain = KeyType(px=look.type.key, icon=1.15)
        self._render_row(self._languages, view.languages, plain)
        self._render_row(self._sizes, view.sizes, plain)
        self._help.offer(view.help, look, KeyType(px=look.type.help, weight=700, icon=1.45))
        self._help.place(rect(self._places.help))
        self.back.kind = Kind.QUIET if look.landscape else Kind.SHELF
        self.back.offer(view.back, look, plain)
        self.back.place(rect(self._places.back))
        note = view.note if self._places.note.h else ""
        self._note.show_words(note, Type(px=look.type.key), look.colours.shelf_text)
        self._note.place(rect(self._places.note), middle=True)
        self.setMask(QRegion(rect(self._places.ground).toAlignedRect()) | self.back.geometry())
        self._read_in_order(back_first=look.landscape)
        self.update()

    def _read_in_order(self, *, back_first: bool) -> None:
        """As laid out: on a lying panel the way back stands at the foot of the page, before the shelf."""
        if back_first == self._back_first:
            return
        self._back_first = back_first
        back, keys = (self.back, self._note), (*self._languages, *self._sizes)
        read_in_order((*back, *keys, self._help) if back_first else (*keys, *back, self._help))

    def _render_row(self, keys: list[OfferedKey], offered: tuple[Offered, ...], kind: KeyType) -> None:
        places = self._places.languages if keys is self._languages else self._places.sizes
        for at, key in enumerate(keys):
            key.offer(offered[at] if at < len(offered) else None, self._look, kind)
            if at < len(offered):
                key.place(rect(places[at]))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The blue ground; in strong contrast a line at its edge."""
        painter, ground, look = QPainter(self), rect(self._places.ground), self._look
        painter.fillRect(ground, QColor(look.colours.shelf))
        if look.strong:
            line = look.shape.border
            edge = ground.adjusted(0, 0, line - ground.width(), 0) if look.landscape else ground
            painter.fillRect(edge if look.landscape else edge.adjusted(0, 0, 0, line - edge.height()), "#FFFFFF")
        painter.end()
