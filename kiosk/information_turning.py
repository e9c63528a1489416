"""Pages of a text or a list: which one this is, and the keys to the next one and the one before."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from kiosk.geometry import Box, foot
from kiosk.information_view import TurningView
from kiosk.offered_key import rect
from kiosk.page import Page
from kiosk.scene import Offered
from kiosk.touches import Turned
from resources.look import KioskLook
from resources.part_views import KeyView
from resources.parts.key import KeyType
from resources.parts.sentence import Sentence
from resources.parts.text import Type
from resources.skins import Kind

_SAMPLE = 88
"""A number of a page that is as wide as any: room is kept for it before pages are counted."""


class TurningPage(Page):
    """Both keys keep their places; on the first page there is none before, on the last one none after."""

    def __init__(self, look: KioskLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.title, self.counted = Sentence(self), Sentence(self)
        self.before, self.between, self.following = (self.key(Kind.QUIET) for _ in range(3))

    def counted_room(self, view: TurningView, beside: str, wide: float) -> float:
        """How high the line is that tells which page this is, and what stands `beside`, in pixels."""
        self._count(view, beside, _SAMPLE, _SAMPLE)
        return self.counted.high(wide)

    def counts_on_one_line(self, view: TurningView, dated: str, wide: float) -> bool:
        """Whether this line has room for the version of a text as well."""
        self._count(view, dated, _SAMPLE, _SAMPLE)
        return self.counted.wide() <= wide

    def render_turning(self, view: TurningView, dated: str, at: int, starts: tuple[Turned, ...], line: Box) -> None:
        """Page `at` of those that begin at `starts` is shown; which one it is stands in `line`."""
        self._count(view, dated, at + 1, len(starts))
        self.counted.place(rect(line))
        before = starts[at - 1] if at > 0 else None
        following = starts[at + 1] if at + 1 < len(starts) else None
        self._render_keys(view, before, following)

    def announce(self, title: str) -> None:
        """Tell a screen reader which page is shown, where it is another one."""
        said = ". ".join(part for part in (title, self.counted.words) if part)
        if said != self.accessibleName():
            self.setAccessibleName(said)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _count(self, view: TurningView, dated: str, at: int, count: int) -> None:
        counted = view.counted.format_map({"n": at, "pages": count}) if count > 1 else ""
        said = " · ".join(part for part in (counted, dated) if part)
        self.counted.show_words(said, Type(px=self.look.type.key), self.look.colours.quiet)

    def _render_keys(self, view: TurningView, before: Turned | None, following: Turned | None) -> None:
        look = self.look
        places = foot(look).columns(2 if look.landscape else 3, (13 if look.landscape else 26) * look.unit)
        self.before.place(rect(places[0]))
        self.between.place(rect(places[1]))
        self.following.place(rect(places[-1]))
        focused = next((key for key in (self.before, self.following) if key.hasFocus()), None)
        kind = KeyType(px=look.type.key, weight=500)
        self.before.offer(_offered(view.before, before), look, kind)
        self.following.offer(_offered(view.following, following), look, kind)
        if focused is not None and focused.isHidden():
            (self.before if focused is self.following else self.following).setFocus()


def _offered(key: KeyView, means: Turned | None) -> Offered | None:
    return None if means is None else Offered(key=key, means=means)
