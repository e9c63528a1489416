"""A page of the staff, as it looks: a title, a few sentences, at most six keys."""

from PySide6.QtWidgets import QWidget

from kiosk.geometry import Box, content, foot, head_places
from kiosk.number_page import bare
from kiosk.offered_key import rect
from kiosk.staff_steps import MOST_NAMES
from kiosk.staff_view import StaffView
from kiosk.tinted_page import TintedPage
from resources.look import KioskLook
from resources.parts.key import KeyType
from resources.parts.sentence import Sentence
from resources.parts.text import SENTENCE_LEADING, Type
from resources.skins import Kind

_MOST_SENTENCES = 2
_COLUMNS, _ROWS = 2, 3


class StaffPage(TintedPage):
    """Keys in two columns; what was done is said above them, in the tint where it did not work."""

    def __init__(self, look: KioskLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._title, self._told = Sentence(self), Sentence(self)
        self._sentences = [Sentence(self) for _ in range(_MOST_SENTENCES)]
        self._keys = [self.key(Kind.QUIET) for _ in range(MOST_NAMES)]

    def render_view(self, view: StaffView, look: KioskLook) -> None:
        """Show the page."""
        self.look = look
        area, last = content(look, head=not look.landscape), foot(look)
        bottom = self._render_words(view, area)
        top = max(bottom + 20 * look.unit, area.y + (0 if look.landscape else 560 * look.height / 1920))
        end = area.bottom if look.landscape else last.bottom
        self._render_keys(view, Box(area.x, top, area.w, end - top))
        self.update()

    def _render_words(self, view: StaffView, area: Box) -> float:
        """Title and sentences, where they end. With bigger text a panel that lies has no room for the title."""
        look, unit = self.look, self.look.unit
        tight = look.landscape and look.bigger
        title = area if look.landscape else head_places(look).title
        self._title.show_words("" if tight else view.title, Type(px=look.type.title, weight=700), look.colours.ink)
        high = self._title.high(title.w)
        self._title.place(rect(Box(title.x, title.y, title.w, high)))
        top = title.y + (0 if tight else high + 22 * unit)
        if not look.landscape:
            top = max(top, head_places(look).clock.bottom)
        return self._render_said(view, area.below(top))

    def _render_said(self, view: StaffView, area: Box) -> float:
        """What the last press did takes the place of the sentences."""
        look, unit = self.look, self.look.unit
        smaller = look.bigger or look.landscape
        kind = Type(px=look.type.key if smaller else look.type.sentence, leading=SENTENCE_LEADING)
        said = () if view.told else view.shorts if look.bigger else view.sentences
        y = area.y
        for at, sentence in enumerate(self._sentences):
            sentence.show_words(said[at] if at < len(said) else "", kind, look.colours.ink)
            if at < len(said):
                high = sentence.high(area.w)
                sentence.place(rect(Box(area.x, y, area.w, high + 1)))
                y += high + 18 * unit
        pad = 18 * unit if view.failed else 0.0
        self._told.show_words(view.told, kind, look.colours.ink)
        high = self._told.high(area.w - 2 * pad)
        self._told.place(rect(Box(area.x + pad, area.y + pad, area.w - 2 * pad, high + 1)))
        self.tint = rect(Box(area.x, area.y, area.w, high + 2 * pad)) if view.failed else None
        return area.y + high + 2 * pad if view.told else y

    def _render_keys(self, view: StaffView, area: Box) -> None:
        look, gap = self.look, (16 if self.look.landscape else 26) * self.look.unit
        kind = KeyType(px=look.type.key, weight=600, icon=1.1)
        places = [box for row in area.rows(_ROWS, gap) for box in row.columns(_COLUMNS, gap)]
        for at, key in enumerate(self._keys):
            offered = view.keys[at] if at < len(view.keys) else None
            key.offer(bare(offered) if offered and look.landscape else offered, look, kind)
            key.place(rect(places[at]))
