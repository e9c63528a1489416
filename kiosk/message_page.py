"""A page that says one thing, as it looks: an icon, what happened, what to do now."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.geometry import Box, content, foot
from kiosk.message_view import MessageView
from kiosk.offered_key import rect
from kiosk.page import Page
from kiosk.rows import paint_tint, stack
from resources.look import KioskLook
from resources.parts.icon import paint_icon
from resources.parts.key import KeyType
from resources.parts.sentence import Sentence
from resources.parts.text import SENTENCE_LEADING, Type
from resources.skins import Kind

_MOST_SENTENCES = 3


class MessagePage(Page):
    """Calm: few words, much ground. What does not work stands in the tinted box."""

    def __init__(self, look: KioskLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._title = Sentence(self)
        self._sentences = [Sentence(self) for _ in range(_MOST_SENTENCES)]
        self._beside, self._key = self.key(Kind.QUIET), self.key(Kind.KEY)
        self._icon, self._icon_box = "info", QRectF()
        self._tint: QRectF | None = None

    def render_view(self, view: MessageView, look: KioskLook) -> None:
        """Show the message."""
        self.look, self._icon = look, view.icon
        self._title.show_words(view.title, Type(px=look.type.title, weight=700), look.colours.ink)
        kind = Type(px=look.type.sentence, leading=SENTENCE_LEADING)
        for sentence, words in zip(self._sentences, [*view.sentences, *[""] * _MOST_SENTENCES], strict=False):
            sentence.show_words(words, kind, look.colours.ink)
        self._arrange(due=view.due)
        self._render_keys(view)
        self.update()

    def _arrange(self, *, due: bool) -> None:
        look, unit = self.look, self.look.unit
        area = content(look, head=True)
        top = area.y + (20 if look.landscape else 150) * unit
        pad = 40 * unit if due else 0.0
        size = (90 if look.landscape else 150) * unit
        self._icon_box = QRectF(area.x + pad - size * 0.08, top + pad, size, size)
        words = Box(area.x + pad, top + pad + size + 24 * unit, area.w - 2 * pad, 0)
        parts = [self._title, *self._sentences]
        room = sum(part.high(words.w) + 26 * unit for part in parts if not part.isHidden())
        stack(parts, Box(words.x, words.y, words.w, room), 26 * unit)
        self._tint = rect(Box(area.x, top, area.w, words.y + room + pad - top - 10 * unit)) if due else None

    def _render_keys(self, view: MessageView) -> None:
        look, last = self.look, foot(self.look)
        self._key.offer(view.key, look, KeyType(px=look.type.tile, weight=700, icon=1.1))
        self._beside.offer(view.beside, look, KeyType(px=look.type.key))
        self._key.place(rect(last))
        above = Box(last.x, last.y - last.h - 26 * look.unit, last.w, last.h)
        self._beside.place(rect(above if view.key else last))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The tint, where there is one, and the icon."""
        painter, colours = QPainter(self), self.look.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._tint is not None:
            paint_tint(painter, self._tint, self.look)
        paint_icon(painter, self._icon_box, self._icon, colours.icon_line, colours.icon_fill)
        painter.end()
