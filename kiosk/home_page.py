"""The menu of services as it looks: tiles, and below them the other ways."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from kiosk.geometry import Box, content, foot, head_places, tile_places, ways_row
from kiosk.home_view import MOST_TILES, HomeView, pages_of
from kiosk.offered_key import rect
from kiosk.page import Page
from kiosk.scene import Offered
from kiosk.service_tile import ServiceTile
from resources.look import KioskLook
from resources.parts.key import Key, KeyType
from resources.parts.sentence import Sentence
from resources.parts.text import Type, fitted
from resources.parts.tile import arranged_alike
from resources.skins import Kind

_CAPACITIES = (6, 4, 3, 2)
_MOST_WAYS = 5
_CROWDED = 4
_MOST_LINES = 2


class HomePage(Page):
    """Two columns of tiles. Where they do not all fit, they stand on several pages before anything is cut."""

    def __init__(self, look: KioskLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._title, self._sentence = Sentence(self), Sentence(self)
        self._tiles = [self.tile() for _ in range(MOST_TILES)]
        self._more = self.key(Kind.QUIET)
        self._ways = [self.key(Kind.QUIET) for _ in range(_MOST_WAYS)]
        self._measured: tuple[tuple[ServiceTile, ...], Box, KioskLook] | None = None
        self._capacity = MOST_TILES

    def render_view(self, view: HomeView, look: KioskLook) -> None:
        """Show the menu."""
        self.look = look
        area = self._tiles_area(self._render_title(view))
        pages = self._paged(view, area)
        shown = pages[view.turned % len(pages)]
        self._render_tiles(shown, area)
        self._render_ways(view, several=len(pages) > 1)

    def _render_title(self, view: HomeView) -> float:
        """Title and sentence; where they end."""
        look, box = self.look, head_places(self.look).title
        self._title.show_words(*self._first(view), look.colours.ink)
        high = self._title.high(box.w)
        if look.landscape:
            box = Box(box.x, max(12 * look.unit, head_places(look).clock.middle - high / 2), box.w, high)
        self._title.place(rect(Box(box.x, box.y, box.w, high)))
        sentence = self._second(view, box.w, one_line=high < look.type.title * 2)
        self._sentence.show_words(sentence, *self._second_type(view))
        top = box.y + high + look.unit * 14
        self._sentence.place(rect(Box(box.x, top, box.w, self._sentence.high(box.w))))
        return box.y + high if not sentence else top + self._sentence.high(box.w)

    def _first(self, view: HomeView) -> tuple[str, Type]:
        """The title. Where there is no room below it, a notice stands in its place, and no tile moves for it."""
        if view.notice and self.look.landscape:
            return view.short_notice, self._notice_type(view.short_notice)
        return view.title, Type(px=self.look.type.title, weight=700)

    def _notice_type(self, notice: str) -> Type:
        """As large as it stands in on no more lines than a title; smaller than that it is not."""
        kinds = [Type(px=px, weight=600) for px in (self.look.type.sentence, self.look.type.key)]
        wide = head_places(self.look).title.w
        return next((kind for kind in kinds if len(fitted(notice, kind, wide).lines) <= _MOST_LINES), kinds[-1])

    def _second(self, view: HomeView, wide: float, *, one_line: bool) -> str:
        """What stands below the title: a notice, on one line where it can be; the sentence where there is room."""
        if self.look.landscape:
            return ""
        if view.notice:
            return view.notice if self._second_type(view)[0].wide(view.notice) <= wide else view.short_notice
        return view.sentence if one_line and not self.look.bigger else ""

    def _second_type(self, view: HomeView) -> tuple[Type, str]:
        """A notice is to be seen, the sentence is not missed."""
        px, colours = self.look.type.key, self.look.colours
        return (Type(px=px, weight=600), colours.ink) if view.notice else (Type(px=px), colours.quiet)

    def _tiles_area(self, head_bottom: float) -> Box:
        look = self.look
        area = content(look, head=True)
        bottom = ways_row(look).y - (12 * look.unit if look.landscape else look.shape.grid)
        least = area.y if look.landscape else area.y + (146 if not look.bigger else 160) * look.unit
        if look.bigger and not look.landscape:  # the clock stands below a title of one line
            least = max(least, head_places(look).clock.bottom + 14 * look.unit)
        top = max(least, head_bottom + look.unit * (4 if look.landscape else 18))
        return Box(area.x, top, area.w, bottom - top)

    def _paged(self, view: HomeView, area: Box) -> tuple[tuple[ServiceTile, ...], ...]:
        """The tiles in as few pages as nothing is cut on."""
        measured = (view.tiles, area, self.look)
        if measured != self._measured:
            self._measured, self._capacity = measured, self._fitting_capacity(view, area)
        return pages_of(view, self._capacity)

    def _fitting_capacity(self, view: HomeView, area: Box) -> int:
        fitting = (one for one in _CAPACITIES if all(self._fits(page, area) for page in pages_of(view, one)))
        return next(fitting, _CAPACITIES[-1])

    def _fits(self, page: tuple[ServiceTile, ...], area: Box) -> bool:
        for tile, service, place in zip(self._tiles, page, tile_places(self.look, len(page), area), strict=False):
            tile.offer(service, self.look)
            tile.place(rect(place))
        return arranged_alike(self._tiles[: len(page)])

    def _render_tiles(self, shown: tuple[ServiceTile, ...], area: Box) -> None:
        places = tile_places(self.look, len(shown), area)
        for at, tile in enumerate(self._tiles):
            tile.offer(shown[at] if at < len(shown) else None, self.look)
            if at < len(shown):
                tile.place(rect(places[at]))
        arranged_alike(self._tiles[: len(shown)])

    def _render_ways(self, view: HomeView, *, several: bool) -> None:
        """The other ways. In short, first those that would stand on three lines, then all, where one would be cut.

        The last one, to rate, gives way where there is no room even so: "My visit" leads there as well. Then the one
        before it does, to concerns and praise: they stand under "Information" too.
        """
        if self._fit_ways(view, view.ways, several=several):
            return
        if self._fit_ways(view, tuple(map(_without_icon, view.ways)), several=several, folded=True):
            return
        tight = [key.lines > _MOST_LINES for key in self._ways]
        shorter = tuple(_shortened(way) if at else way for way, at in zip(view.ways, tight, strict=False))
        if any(tight) and self._fit_ways(view, shorter, several=several):
            return
        short = tuple(map(_in_short, view.ways))
        for shown in (short, short[:-1], short[:-2]):
            if self._fit_ways(view, shown, several=several, in_short=True):
                return

    def _row(self, view: HomeView) -> Box:
        """Where the other ways stand; on a lying panel a group's page has its way back at the left of them."""
        return foot(self.look) if view.below and self.look.landscape else ways_row(self.look)

    def _fit_ways(
        self, view: HomeView, ways: tuple[Offered, ...], *, several: bool, in_short: bool = False, folded: bool = False
    ) -> bool:
        """Offer these, as wide as on two lines where they are `folded`; whether none needs a third line or is cut."""
        look, kind = self.look, KeyType(px=self.look.type.key)
        for at, key in enumerate(self._ways):
            key.offer(ways[at] if at < len(ways) else None, look, kind)
            key.setAccessibleName(view.ways[at].key.words if at < len(ways) else "")
        more = _in_short(view.more) if in_short else view.more
        self._more.offer(more if several else None, look, kind)
        self._more.setAccessibleName(view.more.key.words)
        shown = self._placed_ways(view, several=several, folded=folded)
        return all(not key.overflowing and key.lines <= _MOST_LINES for key in shown)

    def _placed_ways(self, view: HomeView, *, several: bool, folded: bool) -> tuple[Key, ...]:
        """The keys of the row, each in its place; as wide as their words where there is little room."""
        look = self.look
        shown: list[Key] = [self._more] if several else []
        shown += [key for key in self._ways if key.offered is not None]
        by_words = look.bigger or look.landscape or len(shown) >= _CROWDED
        wanted = [way.natural_width() for way in shown] if by_words else [1.0] * len(shown)
        if folded:
            wanted = [_folded_width(way) for way in shown]
        gap = (13 if look.bigger or folded else 26) * look.unit
        for way, place in zip(shown, self._row(view).shared(wanted or [1.0], gap), strict=False):
            way.place(rect(place))
        return tuple(shown)


def _folded_width(key: Key) -> float:
    """How wide a key would like to be with its words on two lines, in pixels."""
    kind, words = Type(px=key.type.px, weight=key.type.weight), key.view.words.split(" ")
    folds = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words) + 1))
    return min(max(map(kind.wide, lines)) for lines in folds) + key.look.shape.key_radius * 1.8


def _without_icon(way: Offered) -> Offered:
    return replace(way, key=replace(way.key, icon=""))


def _shortened(way: Offered) -> Offered:
    return replace(way, key=replace(way.key, words=way.key.short or way.key.words))


def _in_short(way: Offered) -> Offered:
    """In short, and without its icon: two lines of bigger text would touch the edges of the key."""
    return replace(way, key=replace(way.key, words=way.key.short or way.key.words, icon=""))
