"""What a chart of the reports says, as values: lines, an area, bars and points, and the same as a table."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from resources.desk_views import ButtonView, TableView

LineKind: TypeAlias = Literal["median", "p90"]
"""What a line is of: the middle wait, or the one that nine of ten stay below."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PressedTable:
    """A table whose rows say `happenings` when they are pressed, and whose heads say `heads`; None says nothing."""

    table: TableView
    happenings: tuple[object, ...] = ()
    heads: tuple[object, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LineView:
    """A line, labelled on itself; `ys` at the chart's points, None where there is nothing."""

    kind: LineKind
    label: str
    ys: tuple[float | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaView:
    """The usual range between two lines."""

    label: str
    lows: tuple[float | None, ...]
    highs: tuple[float | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleView:
    """A dashed line across the chart: at this height, or in a chart of bars at this place of the axis below."""

    label: str
    at: float


@dataclass(frozen=True, slots=True, kw_only=True)
class BarView:
    """A bar between two places of the axis below: the whole, and the dark part of it."""

    low: float
    high: float
    whole: float
    dark: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PointView:
    """What is behind one place of the axis: what a screen reader says of it, and what it says when it is pressed.

    `note` stands behind the point (n = 31); `y` is None where nothing is known.
    """

    x: float
    y: float | None
    spoken: str
    happening: object
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartView:
    """The chart. `marks` are places of the axis below and their words; `start` to `end`: how long it is.

    bars: (label of the whole, label of the dark part); `empty` stands in place of all where nothing is known.
    """

    id: str
    heading: str
    aside: str
    meaning: str
    spoken: str
    start: float
    end: float
    marks: tuple[tuple[float, str], ...]
    points: tuple[PointView, ...]
    lines: tuple[LineView, ...] = ()
    area: AreaView | None = None
    rules: tuple[RuleView, ...] = ()
    bars: tuple[BarView, ...] = ()
    bar_labels: tuple[str, str] = ("", "")
    dotted: bool = False
    table: PressedTable
    as_table: ButtonView
    shows_table: bool = False
    empty: str = ""

    @property
    def most(self) -> float:
        """The highest value that is drawn."""
        drawn = [y for line in self.lines for y in line.ys if y is not None]
        drawn += [y for y in (self.area.highs if self.area else ()) if y is not None]
        drawn += [bar.whole for bar in self.bars]
        return max([*drawn, *(rule.at for rule in self.rules if not self.bars)], default=0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatCell:
    """One cell: its value, the step of its fill (0 to 4; None: nothing known), what is said and what is behind it."""

    words: str
    step: int | None
    spoken: str
    happening: object


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatView:
    """Values by half hour (rows) and weekday (columns); `steps` name the fills, the palest first."""

    heading: str
    aside: str
    meaning: str
    name: str
    columns: tuple[str, ...]
    rows: tuple[str, ...]
    cells: tuple[tuple[HeatCell, ...], ...]
    unit: str
    steps: tuple[str, ...]
    note: str
    empty: str
