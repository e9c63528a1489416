"""The list of what the office has to say, as it looks: a tile for each page."""

from PySide6.QtWidgets import QWidget

from kiosk.geometry import Box, content, foot, tile_places
from kiosk.home_view import MOST_TILES
from kiosk.information_turning import TurningPage
from kiosk.information_view import ListView
from kiosk.offered_key import rect
from kiosk.order import read_in_order
from kiosk.service_tile import ServiceTile
from kiosk.touches import Turned
from resources.look import KioskLook
from resources.parts.text import Type
from resources.parts.tile import arranged_alike

_CAPACITIES = (6, 4, 3, 2, 1)


class InformationPage(TurningPage):
    """At most six tiles, as many on each page; where they would be cut, fewer."""

    def __init__(self, look: KioskLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._tiles = [self.tile() for _ in range(MOST_TILES)]
        self.between.hide()
        read_in_order((self.title, *self._tiles, self.counted, self.before, self.following))

    def render_view(self, view: ListView, look: KioskLook) -> None:
        """Show the list."""
        self.look = look
        area = self._render_title(view)
        line = self.counted_room(view.turning, "", area.w)
        each = self._fitting(view.tiles, area, line)
        count = -(-len(view.tiles) // each)
        at = min(view.first // each, count - 1)
        room = self._room(area, line, several=count > 1)
        self._render_tiles(view.tiles[at * each : (at + 1) * each], room)
        starts = tuple(Turned(page * each) for page in range(count))
        self.render_turning(view.turning, "", at, starts, Box(area.x, area.bottom - line, area.w, line))
        self.announce(view.title)

    def _render_title(self, view: ListView) -> Box:
        """The title; the place below it."""
        look = self.look
        area = content(look, head=not (look.bigger or look.landscape))
        px = look.type.heading if look.landscape else look.type.title
        self.title.show_words(view.title, Type(px=px, weight=700), look.colours.ink)
        high = self.title.high(area.w)
        self.title.place(rect(Box(area.x, area.y, area.w, high)))
        return area.below(area.y + high + 16 * look.unit)

    def _room(self, area: Box, line: float, *, several: bool) -> Box:
        """Where tiles stand: above the keys that turn pages, where there are any."""
        if several:
            return Box(area.x, area.y, area.w, area.h - line - 12 * self.look.unit)
        bottom = area.bottom if self.look.landscape else foot(self.look).bottom
        return Box(area.x, area.y, area.w, bottom - area.y)

    def _fitting(self, tiles: tuple[ServiceTile, ...], area: Box, line: float) -> int:
        """How many tiles stand on each page: as many as nothing is cut with, the same on all but the last."""
        each = [_shared(len(tiles), capacity) for capacity in _CAPACITIES]
        return next(
            (one for one in each if self._fits(tiles, one, self._room(area, line, several=one < len(tiles)))), 1
        )

    def _fits(self, tiles: tuple[ServiceTile, ...], each: int, room: Box) -> bool:
        pages = [tiles[start : start + each] for start in range(0, len(tiles), each)]
        return all(self._render_tiles(page, room) for page in pages)

    def _render_tiles(self, shown: tuple[ServiceTile, ...], room: Box) -> bool:
        """Show these; whether nothing is cut."""
        places = tile_places(self.look, len(shown), room)
        for at, tile in enumerate(self._tiles):
            tile.offer(shown[at] if at < len(shown) else None, self.look)
            if at < len(shown):
                tile.place(rect(places[at]))
        return arranged_alike(self._tiles[: len(shown)])


def _shared(count: int, capacity: int) -> int:
    pages = -(-count // capacity)
    return -(-count // pages)
