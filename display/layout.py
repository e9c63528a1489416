"""Where everything stands on the board, in pixels, from the look alone: plates as large as the farthest seat needs."""

from dataclasses import dataclass, replace
from functools import lru_cache

from resources.look import CAPITAL, BoardLook

_LISTED, _LISTED_FAR = 5, 4
_WAIT_ROWS, _WAIT_COLUMNS = 3, 2
_DRAWING = 1080.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A place on the board, in pixels from its upper left corner."""

    x: float
    y: float
    wide: float
    high: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.wide

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.high


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """The two plates of a call: the number's and, beside or below it, the counter's."""

    number: Box
    counter: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """One way to use the left area. `more`: places for listed calls for which the list at the right is too short."""

    one: Pair
    two: tuple[Pair, ...]
    more: tuple[Box, ...] = ()
    waits: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardLayout:
    """All places of the board; `arrangements` from the calm one to the one that holds the most calls."""

    head: Box
    foot: Box
    left: Box
    listed_title: Box
    listed: tuple[Box, ...]
    waits_title: Box
    waits: tuple[Box, ...]
    arrangements: tuple[Arrangement, ...]

    def room(self, arrangement: int) -> int:
        """How many calls the list holds in this arrangement."""
        return len(self.listed) + len(self.arrangements[arrangement].more)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Measures:
    """What the places are made of, in pixels."""

    unit: float
    figures: float  # how high those of the list stand
    margin: float
    gap: float
    head: float
    foot: float
    row: Box  # the size of a row of the list
    pitch: float
    title: float
    wait_pitch: float
    least_large: float


def row_width(figures: float) -> float:
    """How wide a row of the list is, whose figures are set in a font of `figures` pixels."""
    return figures * 4.32


def _measures(look: BoardLook) -> _Measures:
    unit, figures = look.unit, look.type.earlier
    high = look.height / _DRAWING
    captions = look.type.label * CAPITAL
    return _Measures(
        unit=unit,
        figures=figures * CAPITAL,
        margin=48 * unit,
        gap=24 * unit,
        head=max(116 * high, look.type.clock * 1.2),
        foot=max(146 * high, figures * CAPITAL + 40 * unit),
        row=Box(x=0, y=0, wide=row_width(figures), high=figures * CAPITAL + 31 * unit),
        pitch=figures * CAPITAL + 42 * unit,
        title=66 * unit,
        wait_pitch=look.type.waits * 1.19,
        least_large=look.type.least_newest * CAPITAL + captions + 110 * unit,
    )


@lru_cache(maxsize=8)
def layout_of(look: BoardLook) -> BoardLayout:
    """The places of a board of this look."""
    measures = _measures(look)
    if look.stands:
        return _upright(look, measures)
    left, right = _columns(look, measures)
    title, rows = _listed(look, measures, right)
    waits_high = measures.title + measures.wait_pitch * _WAIT_ROWS
    roomy = left.high - waits_high - measures.gap >= measures.least_large and not look.far
    waits = Box(x=left.x, y=left.bottom - waits_high, wide=left.wide, high=waits_high)
    return BoardLayout(
        head=Box(x=measures.margin, y=0, wide=look.width - 2 * measures.margin, high=measures.head),
        foot=Box(x=0, y=look.height - measures.foot, wide=look.width, high=measures.foot),
        left=left,
        listed_title=title,
        listed=rows,
        waits_title=Box(x=waits.x, y=waits.y, wide=waits.wide, high=measures.title),
        waits=_wait_places(waits, measures) if roomy else (),
        arrangements=_arrangements(left, waits if roomy else None, measures, look),
    )


NOTICE_ROW, WORDS_ROW = 2.7, 2.3  # of the size of a notice, of a label: two lines of each


def _upright(look: BoardLook, measures: _Measures) -> BoardLayout:
    """The places of a board that hangs upright: everything below each other, notice and foot in rows of their own."""
    unit, figures, far = measures.unit, measures.figures, look.far
    head = max(116 * unit, look.type.clock * 1.2) + look.type.notice * NOTICE_ROW
    foot = figures + 40 * unit + look.type.label * WORDS_ROW
    wide = look.width - 2 * measures.margin
    area = Box(x=measures.margin, y=head, wide=wide, high=look.height - head - foot - 12 * unit)
    title, pitch = (0.0, figures + 30 * unit) if far else (measures.title, figures + 42 * unit)
    waits_high = 0.0 if far else measures.title + measures.wait_pitch * _WAIT_ROWS + measures.gap
    left = _upper(area, area.high - title - pitch * _LISTED_FAR - measures.gap - waits_high)
    top = left.bottom + measures.gap
    rows = tuple(
        Box(x=area.x, y=top + title + at * pitch, wide=wide, high=pitch - 11 * unit) for at in range(_LISTED_FAR)
    )
    waits = Box(x=area.x, y=area.bottom - waits_high + measures.gap, wide=wide, high=waits_high - measures.gap)
    return BoardLayout(
        head=Box(x=measures.margin, y=0, wide=wide, high=head),
        foot=Box(x=0, y=look.height - foot, wide=look.width, high=foot),
        left=left,
        listed_title=Box(x=area.x, y=top, wide=wide, high=title),
        listed=rows,
        waits_title=Box(x=waits.x, y=waits.y, wide=wide, high=measures.title),
        waits=() if far else _wait_places(waits, measures),
        arrangements=_upright_ways(left, look, () if far else _rows_in(waits, rows[0], pitch)),
    )


def _rows_in(area: Box, row: Box, pitch: float) -> tuple[Box, ...]:
    """More rows like this one, in the area."""
    return tuple(replace(row, y=area.y + at * pitch) for at in range(int(area.high / pitch)))


def _upright_ways(left: Box, look: BoardLook, more: tuple[Box, ...]) -> tuple[Arrangement, ...]:
    """One large call, or two where they can be read; `more` rows in place of the waits, if there are waits."""
    one = _pair(left, look)
    halves = tuple(_pair(half, look) for half in _halves(left, 24 * look.unit))
    calm = Arrangement(one=one, two=halves if _read_from_afar(halves[0], look) else (one,), waits=bool(more))
    return (calm, replace(calm, more=more, waits=False)) if more else (calm,)


def _columns(look: BoardLook, measures: _Measures) -> tuple[Box, Box]:
    top, bottom = measures.head, look.height - measures.foot
    wide = measures.row.wide
    right = Box(x=look.width - measures.margin - wide, y=top, wide=wide, high=bottom - top)
    left = Box(
        x=measures.margin,
        y=top,
        wide=right.x - measures.margin - 44 * measures.unit,
        high=bottom - top - 12 * measures.unit,
    )
    return left, right


def _listed(look: BoardLook, measures: _Measures, right: Box) -> tuple[Box, tuple[Box, ...]]:
    """The title above the list and the rows; the title gives way where the wanted rows need its place."""
    wanted = _LISTED_FAR if look.far else _LISTED
    least = look.type.earlier * CAPITAL + 24 * look.unit
    title = measures.title if right.high - measures.title >= least * wanted else 0.0
    pitch = min(measures.pitch, max(least, (right.high - title) / wanted))
    count = min(wanted, int((right.high - title) / pitch + 0.001))
    top, high = right.y + title, pitch - 11 * look.unit
    rows = (Box(x=right.x, y=top + at * pitch, wide=right.wide, high=high) for at in range(count))
    return Box(x=right.x, y=right.y, wide=right.wide, high=title), tuple(rows)


def _wait_places(area: Box, measures: _Measures) -> tuple[Box, ...]:
    wide = (area.wide - measures.gap) / _WAIT_COLUMNS
    return tuple(
        Box(
            x=area.x + column * (wide + measures.gap),
            y=area.y + measures.title + row * measures.wait_pitch,
            wide=wide,
            high=measures.wait_pitch,
        )
        for column in range(_WAIT_COLUMNS)
        for row in range(_WAIT_ROWS)
    )


def _arrangements(left: Box, waits: Box | None, measures: _Measures, look: BoardLook) -> tuple[Arrangement, ...]:
    gap = measures.gap
    plates = left if waits is None else _upper(left, left.high - waits.high - gap)
    one = _pair(plates, look)
    half, other = _halves(plates, gap)
    if not _read_from_afar(_pair(half, look), look):
        return (Arrangement(one=one, two=(one,), waits=waits is not None),)
    two = (_pair(half, look), _pair(other, look))
    ways = (
        Arrangement(one=one, two=two, waits=waits is not None),
        Arrangement(one=one, two=two, more=_rows(_below(left, plates, gap), measures), waits=False),
        Arrangement(one=two[0], two=two[:1], more=_rows(_below(left, half, gap), measures), waits=False),
    )
    return tuple(way for way in ways if way is ways[0] or way.more)


def _read_from_afar(pair: Pair, look: BoardLook) -> bool:
    """Whether three digits in the number's plate can be as high as the farthest seat needs."""
    least, high = look.type.least_newest, pair.number.high
    return high * _FILLED >= least * CAPITAL and pair.number.wide >= 3 * least * _NARROW_DIGIT + high / 4


def _upper(box: Box, high: float) -> Box:
    return Box(x=box.x, y=box.y, wide=box.wide, high=high)


def _below(left: Box, used: Box, gap: float) -> Box:
    return Box(x=left.x, y=used.bottom + gap, wide=left.wide, high=left.bottom - used.bottom - gap)


def _halves(box: Box, gap: float) -> tuple[Box, Box]:
    high = (box.high - gap) / 2
    return _upper(box, high), Box(x=box.x, y=box.y + high + gap, wide=box.wide, high=high)


def _rows(area: Box, measures: _Measures) -> tuple[Box, ...]:
    """Places of rows, newest on top, column by column."""
    gap = measures.gap * 2 / 3
    columns = int((area.wide + gap) / (measures.row.wide * _NARROWED + gap))
    least = measures.row.high + 6 * measures.unit
    rows = int((area.high + least - measures.row.high) / least)
    pitch = min(measures.pitch, (area.high - measures.row.high) / max(1, rows - 1))
    wide = (area.wide - gap * (columns - 1)) / max(1, columns)
    return tuple(
        Box(
            x=area.x + column * (wide + gap),
            y=area.y + row * pitch,
            wide=min(wide, measures.row.wide),
            high=measures.row.high,
        )
        for column in range(columns)
        for row in range(rows)
    )


_FILLED, _NARROW_DIGIT = 0.72, 0.564  # height of figures, of a plate's; width of a digit, of the size of its font
_NARROWED = 0.9  # rows under the plates may be this much narrower than those of the list
_NUMBER_SHARE, _NUMBER_SHARE_UPRIGHT, _SIDE_BY_SIDE = 0.694, 0.74, 2.9


def _pair(box: Box, look: BoardLook) -> Pair:
    """Two plates side by side; one above the other where three digits would not be high enough for the last seat."""
    gap = 24 * look.unit
    if box.wide < look.type.least_newest * _SIDE_BY_SIDE and box.high > look.type.least_newest * 1.9:
        number, counter = _halves(box, gap)
        return Pair(number=number, counter=counter)
    wide = (box.wide - gap) * (_NUMBER_SHARE_UPRIGHT if look.stands else _NUMBER_SHARE)
    return Pair(
        number=Box(x=box.x, y=box.y, wide=wide, high=box.high),
        counter=Box(x=box.x + wide + gap, y=box.y, wide=box.wide - wide - gap, high=box.high),
    )
