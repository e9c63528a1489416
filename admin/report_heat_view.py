"""The median wait by half hour and weekday: the value in each cell, five fills that are named below."""

from admin.chart_view import HeatCell, HeatView
from admin.durations import NOTHING, minutes
from admin.report_asking import narrowed_to
from admin.report_behind import Behind
from admin.report_places import BehindPressed
from admin.report_words import half_hour_clock, half_hour_name, weekday_name, weekday_short
from office.reporting.report import FEW, Cell, Report
from resources.definitions import definition
from resources.words import Words

STEPS = 5
_MINUTE = 60
_WORKDAYS = 5
_UNITS = (1, 2, 5, 10, 15, 20, 30, 60)


def unit_of(most: int) -> int:
    """How many minutes one step of the fill is wide, where the highest value is `most` minutes."""
    return next((unit for unit in _UNITS if most < unit * (STEPS + 1)), _UNITS[-1])


def step_of(value: int, unit: int) -> int:
    """Which fill so many minutes have: 0 is the palest."""
    return min(STEPS - 1, value // unit)


def heat_view(report: Report, words: Words) -> HeatView:
    """The map."""
    known = {(cell.weekday, cell.half_hour): cell for cell in report.cells}
    days = sorted({cell.weekday for cell in report.cells} | set(range(_WORKDAYS)))
    halves = [cell.half_hour for cell in report.cells]
    rows = range(min(halves), max(halves) + 1) if halves else range(0)
    unit = unit_of(max((_whole(cell) or 0 for cell in report.cells), default=0))
    heading = words.say("Median wait, minutes")
    return HeatView(
        heading=heading,
        aside=words.say("half hour and weekday"),
        meaning=definition(words.language, "half_hour"),
        name=words.say("Median wait by half hour and weekday, minutes"),
        columns=tuple(weekday_short(day, words) for day in days),
        rows=tuple(half_hour_clock(half) for half in rows),
        cells=tuple(
            tuple(_cell(known.get((day, half)), day, half, unit, report, words) for day in days) for half in rows
        ),
        unit=words.say("minutes"),
        steps=_steps(unit),
        note=_note(report, words),
        empty="" if any(cell.called for cell in report.cells) else words.say("Nobody was called on these days."),
    )


def _whole(cell: Cell) -> int | None:
    said = minutes(cell.median)
    return None if said == NOTHING else int(said)


def _cell(cell: Cell | None, day: int, half: int, unit: int, report: Report, words: Words) -> HeatCell:
    where = f"{weekday_name(day, words)} {half_hour_name(half)}"
    value = _whole(cell) if cell else None
    asked = narrowed_to(narrowed_to(report.asked, "weekday", str(day)), "half_hour", str(half))
    if cell is None or value is None:
        said = words.say("{where}: nobody was called", where=where)
        return HeatCell(words=NOTHING, step=None, spoken=said, happening=None)
    said = words.say("{where}: median {n} min, {called} called", where=where, n=value, called=cell.called)
    few = words.say("few") if cell.called < FEW else ""
    return HeatCell(
        words=str(value),
        step=step_of(value, unit),
        spoken=", ".join(part for part in (said, few) if part),
        happening=BehindPressed(behind=Behind(asked=asked, counts="called")),
    )


def _steps(unit: int) -> tuple[str, ...]:
    first = tuple(_span(n * unit, (n + 1) * unit - 1) for n in range(STEPS - 1))
    return (*first, f"{(STEPS - 1) * unit}+")


def _span(low: int, high: int) -> str:
    return str(low) if low == high else f"{low}–{high}"


def _note(report: Report, words: Words) -> str:
    """The warning where most cells are of a few visits alone."""
    called = [cell.called for cell in report.cells if cell.called]
    small = [n for n in called if n < FEW]
    if not called or 2 * len(small) <= len(called):
        return ""
    return words.say("Most cells are of fewer than 20 visits: a longer range tells more.")
