"""The lines of a printed chart with their words beside them, where no other line crosses these."""

from collections.abc import Sequence
from typing import TypeAlias

from reports.pdf_chart import LABEL, MEDIAN, MINUTE, P90, Frame, Scale, curve, peak
from reports.pdf_paper import Paper
from resources.colours import NORMAL
from resources.words import Words

Pair: TypeAlias = tuple[float | None, float | None]
"""Median and P90, seconds."""

_ABOVE, _LINE, _APART = 3.6, 3.6, 24.0
"""How far a label stands above its line, how high it is, and from where two of them are clear of each other."""

_BELOW, _CLEAR = 1.8, 2.0
"""How far a label stands below its line, and how far from its middle other lines are."""


def promise_line(paper: Paper, minutes: float, scale: Scale, lines: Sequence[tuple[float, Pair]], words: Words) -> None:
    """The promise's line, with its words above it, where the other lines are farthest."""
    y, frame = scale.y(minutes), scale.frame
    paper.line(((frame.x, y), (frame.right, y)), NORMAL.ink, 0.35, (1.6, 1.2))
    said = words.say("promise {n} min", n=f"{minutes:g}")
    half = paper.width(said, LABEL, "SemiBold") / 2 + 1
    places = [x for x, _ in lines if frame.x + half <= x <= frame.right - half] or [frame.right - half]
    x = max(places, key=lambda place: (_clearance(scale, lines, (place - half, place + half), y - 2), place))
    paper.box((x - half, y - 4), (2 * half, 3.4), NORMAL.card)
    paper.write((x, y - 3.2), said, LABEL, weight="SemiBold", align="middle")


def _clearance(scale: Scale, lines: Sequence[tuple[float, Pair]], span_: tuple[float, float], y: float) -> float:
    """How far, up or down, the nearest point of the lines is from a height between two places."""
    near = [pair for x, pair in lines if span_[0] <= x <= span_[1]]
    values = [value for pair in near for value in pair if value is not None]
    high, low = (max(values), min(values)) if values else (0.0, 0.0)
    crossed = values and scale.y(high / MINUTE) <= y <= scale.y(low / MINUTE)
    apart = min((abs(scale.y(value / MINUTE) - y) for value in values), default=scale.frame.height)
    return apart if not crossed or _all_apart(near, scale, y) else 0.0


def _all_apart(pairs: Sequence[Pair], scale: Scale, y: float) -> bool:
    """Whether each line stays on one side of the height."""
    for line in zip(*pairs, strict=True):
        sides = {scale.y(value / MINUTE) < y for value in line if value is not None}
        if len(sides) > 1:
            return False
    return True


def two_lines(
    paper: Paper,
    scale: Scale,
    xs: Sequence[float],
    values: Sequence[Pair],
    words: Words,
) -> None:
    """Median and P90, each labelled at its highest point."""
    median = [(x, None if low is None else scale.y(low / MINUTE)) for x, (low, _) in zip(xs, values, strict=True)]
    p90 = [(x, None if high is None else scale.y(high / MINUTE)) for x, (_, high) in zip(xs, values, strict=True)]
    curve(paper, p90, P90, 0.6)
    curve(paper, median, MEDIAN, 0.7)
    top = peak(p90)
    if top is None:
        return
    lines = tuple(zip(xs, values, strict=True))
    middle = _clear_place(paper, scale, lines, [point for point in median if point[1] is not None], words.say("median"))
    apart = abs(middle[0] - top[0]) > _APART or abs(middle[1] - top[1] + _ABOVE) > _LINE
    at = top[0], top[1] - _ABOVE if apart else min(top[1] - _ABOVE, middle[1] - _LINE)
    _label(paper, scale.frame, at, words.say("9 of 10 wait less"), NORMAL.due)
    _label(paper, scale.frame, middle, words.say("median"), MEDIAN)


def _clear_place(
    paper: Paper,
    scale: Scale,
    lines: Sequence[tuple[float, Pair]],
    points: Sequence[tuple[float, float | None]],
    text: str,
) -> tuple[float, float]:
    """Where beside its line a label crosses none, at the highest of such points; at the very highest otherwise."""
    half = paper.width(text, LABEL, "SemiBold") / 2
    reach = half + (lines[1][0] - lines[0][0] if len(lines) > 1 else 0.0)

    def clear(place: tuple[float, float]) -> bool:
        x, y = place
        inside = scale.frame.x + half <= x <= scale.frame.right - half and y + 3 <= scale.frame.bottom
        return inside and _clearance(scale, lines, (x - reach, x + reach), y + 1) > _CLEAR

    known = sorted(((x, y) for x, y in points if y is not None), key=lambda point: point[1])
    places = [place for x, y in known for place in ((x, y - _ABOVE), (x, y + _BELOW))]
    return next(filter(clear, places), places[0])


def _label(paper: Paper, frame: Frame, at: tuple[float, float], text: str, colour: str) -> None:
    """A label on its line, inside the frame."""
    half = paper.width(text, LABEL, "SemiBold") / 2
    x = min(max(at[0], frame.x + half), frame.right - half)
    paper.write((x, min(at[1], frame.bottom - 3)), text, LABEL, weight="SemiBold", colour=colour, align="middle")
