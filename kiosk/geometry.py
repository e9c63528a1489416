"""Where things stand on the panel, in pixels, without Qt. The shelf depends on nothing but the panel.

Portrait is drawn on 1080 × 1920, landscape on 1366 × 768; other panels stretch the drawing.
"""

from dataclasses import dataclass

from resources.look import KioskLook

_PORTRAIT, _LANDSCAPE = (1080.0, 1920.0), (1366.0, 768.0)
_STANDING_SPAN, _LYING_SPAN = (0.058, 0.842), (0.124, 0.9)  # of the panel's height, from its lower edge


@dataclass(frozen=True, slots=True)
class Box:
    """A place: left, top, width, height."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.h

    @property
    def middle(self) -> float:
        """The middle of its height."""
        return self.y + self.h / 2

    def columns(self, count: int, gap: float) -> tuple["Box", ...]:
        """`count` places of the same width beside each other."""
        return self.shared([1.0] * count, gap)

    def shared(self, wanted: list[float], gap: float) -> tuple["Box", ...]:
        """Places beside each other, as wide as their shares in `wanted`."""
        room, x, boxes = self.w - gap * (len(wanted) - 1), self.x, []
        for share in wanted:
            boxes.append(Box(x, self.y, room * share / sum(wanted), self.h))
            x = boxes[-1].right + gap
        return tuple(boxes)

    def rows(self, count: int, gap: float) -> tuple["Box", ...]:
        """`count` places of the same height below each other."""
        high = (self.h - gap * (count - 1)) / max(1, count)
        return tuple(Box(self.x, self.y + at * (high + gap), self.w, high) for at in range(count))

    def below(self, y: float) -> "Box":
        """The part of it that is below `y`."""
        return Box(self.x, y, self.w, max(0.0, self.bottom - y))

    def inset(self, left: float = 0, top: float = 0, right: float = 0, bottom: float = 0) -> "Box":
        """Smaller by these."""
        return Box(self.x + left, self.y + top, self.w - left - right, self.h - top - bottom)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelfPlaces:
    """The blue ground and the keys that stand on it on every page; `back` stands there, or below the page."""

    ground: Box
    languages: tuple[Box, ...]
    sizes: tuple[Box, ...]
    back: Box
    help: Box
    note: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadPlaces:
    """Logo, names, clock and date; a place without height is not shown. `title` is how wide a title may be."""

    logo: Box
    company: Box
    office: Box
    clock: Box
    day: Box
    title: Box


def shelf_places(look: KioskLook, languages: int, sizes: int) -> ShelfPlaces:
    """The shelf of this panel for so many languages and sizes."""
    return _lying_shelf(look, languages, sizes) if look.landscape else _standing_shelf(look, languages, sizes)


def _standing_shelf(look: KioskLook, languages: int, sizes: int) -> ShelfPlaces:
    gap = 27 * look.unit
    note = _drawn(look, Box(50, 1718, 312, 173))
    return ShelfPlaces(
        ground=_drawn(look, Box(0, 1452, 1080, 468)),
        languages=_drawn(look, Box(44, 1474, 992, 91)).columns(languages, gap),
        sizes=_drawn(look, Box(44, 1586, 992, 125)).columns(sizes, gap),
        back=_drawn(look, Box(44, 1734, 313, 149)),
        help=_drawn(look, Box(383, 1734, 653, 149)),
        note=note,
    )


def _lying_shelf(look: KioskLook, languages: int, sizes: int) -> ShelfPlaces:
    gap = 13 * look.unit
    return ShelfPlaces(
        ground=_drawn(look, Box(986, 0, 380, 768)),
        languages=_lying_languages(_drawn(look, Box(1008, 40, 318, 266)), languages, gap),
        sizes=_drawn(look, Box(1008, 319, 318, 266)).rows(sizes, gap),
        back=_drawn(look, Box(40, 617, 295, 111)),
        help=_drawn(look, Box(1008, 598, 318, 130)),
        note=Box(0, 0, 0, 0),
    )


_ONE_COLUMN = 3


def _lying_languages(area: Box, count: int, gap: float) -> tuple[Box, ...]:
    """Below each other; more than three in two columns, as no key may be lower than 20 mm."""
    if count <= _ONE_COLUMN:
        return area.rows(count, gap)
    rows = area.rows((count + 1) // 2, gap)
    places = [box for row in rows for box in row.columns(2, gap)]
    return (*places[: count - 1], rows[-1] if count % 2 else places[count - 1])


def head_places(look: KioskLook) -> HeadPlaces:
    """The head of this panel."""
    if look.landscape:
        return _lying_head(look)
    return _bigger_head(look) if look.bigger else _standing_head(look)


_FEW_TILES = 3
_NOWHERE = Box(0, 0, 0, 0)


def _standing_head(look: KioskLook) -> HeadPlaces:
    return HeadPlaces(
        logo=_drawn(look, Box(44, 48, 84, 74)),
        company=_drawn(look, Box(144, 44, 500, 46)),
        office=_drawn(look, Box(144, 86, 500, 46)),
        clock=_drawn(look, Box(700, 40, 336, 54)),
        day=_drawn(look, Box(560, 92, 476, 46)),
        title=_drawn(look, Box(44, 162, 992, 140)),
    )


def _bigger_head(look: KioskLook) -> HeadPlaces:
    return HeadPlaces(
        logo=_drawn(look, Box(952, 34, 84, 74)),
        company=_NOWHERE,
        office=_NOWHERE,
        clock=_drawn(look, Box(836, 128, 200, 70)),
        day=_NOWHERE,
        title=_drawn(look, Box(44, 26, 860, 200)),
    )


def _lying_head(look: KioskLook) -> HeadPlaces:
    logo = _NOWHERE if look.bigger else _drawn(look, Box(40, 36, 76, 66))
    return HeadPlaces(
        logo=logo,
        company=_NOWHERE,
        office=_NOWHERE,
        clock=_drawn(look, Box(802, 40, 160, 60)),
        day=_NOWHERE,
        title=_drawn(look, Box(40, 12, 770, 88) if look.bigger else Box(132, 34, 680, 70)),
    )


def content(look: KioskLook, *, head: bool) -> Box:
    """What a page has for itself, above its foot; below the head where it has one."""
    if look.landscape:
        return _drawn(look, Box(40, 118 if head else 28, 922, 600 - (118 if head else 28)))
    top = 30 if look.bigger else 162
    return _drawn(look, Box(44, top, 992, 1280 - top))


def foot(look: KioskLook, *, back: bool = True) -> Box:
    """Where the page's own verb stands; in landscape beside the way back, where there is one."""
    if look.landscape:
        return _drawn(look, Box(353, 617, 609, 111) if back else Box(40, 617, 922, 111))
    return _drawn(look, Box(44, 1307, 992, 123))


def ways_row(look: KioskLook) -> Box:
    """The row of other ways on the home page."""
    return _drawn(look, Box(40, 608, 922, 120) if look.landscape else Box(44, 1299, 992, 131))


def control_span_mm(look: KioskLook) -> tuple[float, float]:
    """How far above the panel's lower edge the lowest control has its middle, and the highest, on whatever page."""
    least, most = _LYING_SPAN if look.landscape else _STANDING_SPAN
    high = look.mm(look.height)
    return least * high, most * high


def highest_row(look: KioskLook) -> float:
    """Where a page full of rows begins at the highest on a standing panel, so that hands reach the first of them."""
    return _drawn(look, Box(0, 232, 0, 0)).y


def tile_places(look: KioskLook, count: int, area: Box) -> tuple[Box, ...]:
    """Where so many tiles stand: two columns; one where there are few. A last one that is alone is as wide as both."""
    gap = (13 if look.landscape else 24) * look.unit
    if count <= _FEW_TILES and not look.landscape:
        return area.rows(count, gap)
    rows = area.rows((count + 1) // 2, gap)
    places = [box for row in rows for box in row.columns(2, (18 if look.landscape else 26) * look.unit)]
    return (*places[: count - 1], rows[-1] if count % 2 else places[count - 1])


def _drawn(look: KioskLook, box: Box) -> Box:
    wide, high = _LANDSCAPE if look.landscape else _PORTRAIT
    across, down = look.width / wide, look.height / high
    return Box(box.x * across, box.y * down, box.w * across, box.h * down)
