"""The frame of a printed chart: a card with its title, a grid in whole minutes from zero, and lines across it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from reports.pdf_paper import Paper
from resources.colours import NORMAL

MINUTE = 60.0
MEDIAN, P90, USUAL = NORMAL.plate, "#B36F00", "#E9E3D6"
_STEPS = (1, 2, 5, 10, 15, 20, 30, 60, 120, 240, 600)
_MOST_LINES = 5
_PADDING = 4.0
_HEAD = 9.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A rectangle of the page, millimetres."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height


def card(paper: Paper, frame: Frame, title: str, source: str = "") -> Frame:
    """Draw a card with what is in it and, at the right, what it comes from; the room inside."""
    paper.box((frame.x, frame.y), (frame.width, frame.height), edge=NORMAL.hair, radius=2)
    room = frame.width - 2 * _PADDING
    wide = paper.write((frame.x + _PADDING, frame.y + 3.4), title, 10, weight="SemiBold", room=room)
    if source and wide + paper.width(source, 7.5) + 3 < room:
        paper.write((frame.right - _PADDING, frame.y + 3.8), source, 7.5, colour=NORMAL.quiet, align="right")
    return Frame(x=frame.x + _PADDING, y=frame.y + _HEAD, width=room, height=frame.height - _HEAD - _PADDING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Where values from 0 to `most` stand in a frame, and how far lines of the grid are from each other."""

    frame: Frame
    most: float
    step: float

    def y(self, value: float) -> float:
        """Where a value stands."""
        return self.frame.bottom - self.frame.height * value / self.most

    def grid(self, paper: Paper) -> None:
        """Draw the lines, with their values at the left; the lowest one is zero."""
        for n in range(round(self.most / self.step) + 1):
            y = self.y(n * self.step)
            paper.line(((self.frame.x, y), (self.frame.right, y)), NORMAL.line if n == 0 else NORMAL.hair, 0.2)
            paper.write((self.frame.x - 1.6, y - 0.9), f"{n * self.step:g}", 7.5, colour=NORMAL.quiet, align="right")


def scale_of(frame: Frame, values: Sequence[float], steps: Sequence[int] = _STEPS) -> Scale:
    """A scale that holds the values with at most five lines above zero, one of the steps apart."""
    most = max(values, default=0.0)
    step = next((step for step in steps if step * _MOST_LINES >= most), most / _MOST_LINES)
    lines = max(1, -(-most // step)) if most else 1
    return Scale(frame=frame, most=step * lines, step=step)


def runs(points: Sequence[tuple[float, float | None]]) -> Iterator[list[tuple[float, float]]]:
    """The points without the gaps between them."""
    for known, group in groupby(points, key=lambda point: point[1] is not None):
        if known:
            yield [(x, y) for x, y in group if y is not None]


def curve(paper: Paper, points: Sequence[tuple[float, float | None]], colour: str, wide: float) -> None:
    """Draw a line with gaps; a point without neighbours is a dot."""
    for run in runs(points):
        if len(run) == 1:
            paper.dot(run[0], wide, colour)
        else:
            paper.line(run, colour, wide)


def peak(points: Sequence[tuple[float, float | None]]) -> tuple[float, float] | None:
    """The highest point on the page; None where there is none."""
    return min(((x, y) for x, y in points if y is not None), key=lambda point: point[1], default=None)
