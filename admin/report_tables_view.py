"""The figures of a report by service, counter, clerk and the like: a row for each, and what is behind it."""

from admin.chart_view import PressedTable
from admin.durations import NOTHING, minutes, minutes_within, percent
from admin.report_asking import narrowed_to
from admin.report_behind import Behind
from admin.report_figures_view import share_of
from admin.report_meanings import figure_name, meaning
from admin.report_places import BehindPressed, Figure, OrderPressed
from admin.report_words import by_name, dimension_name, key_name
from admin.scene import Scene
from admin.service_words import service_cell
from office.figures import wilson
from office.reporting.asking import Dimension
from office.reporting.report import Report, Share, Summary
from resources.desk_views import Cell, Column, Row, ShareCell, TableView, TextCell
from resources.words import Words

COLUMNS: tuple[Figure, ...] = ("arrived", "median", "p90", "level", "kept", "handling", "treated")
"""The figures of a table, from left to right."""

CLERK_COLUMNS: tuple[Figure, ...] = ("arrived", "handling", "solved", "treated")
"""What is told of clerks: how long others waited before is none of their doing."""

_SHARES: frozenset[Figure] = frozenset({"level", "kept", "solved", "treated", "missed", "left"})
_IN_ORDER: frozenset[Dimension] = frozenset({"half_hour", "weekday", "day"})


def ordered_by(dimension: Dimension, order: tuple[Figure, bool] | None) -> tuple[Figure, bool] | None:
    """The order that holds for the table of this dimension: clerks always stand by name, and nobody is the worst."""
    return None if dimension == "clerk" or order is None or order[0] not in COLUMNS else order


def figures_table(
    report: Report, dimension: Dimension, order: tuple[Figure, bool] | None, scene: Scene, words: Words
) -> PressedTable:
    """The table."""
    figures = CLERK_COLUMNS if dimension == "clerk" else COLUMNS
    order = ordered_by(dimension, order)
    rows = _sorted(report, dimension, order, scene, words)
    name = by_name(dimension, words)
    heads = (None, *(None if dimension == "clerk" else OrderPressed(figure=figure) for figure in figures))
    whole = _row(TextCell(words=words.say("All"), bold=True), report.of, figures, words, total=True)
    return PressedTable(
        table=TableView(
            name=name,
            columns=(
                Column(title=dimension_name(dimension, words), stretches=True),
                *(_column(figure, order, words) for figure in figures),
            ),
            rows=(*(_row(_name(dimension, key, scene, words), its, figures, words) for key, its in rows), whole)
            if rows
            else (),
            empty=words.say("No visit on these days."),
        ),
        happenings=(
            *(BehindPressed(behind=Behind(asked=narrowed_to(report.asked, dimension, key))) for key, _ in rows),
            BehindPressed(behind=Behind(asked=report.asked)),
        ),
        heads=heads,
    )


def _column(figure: Figure, order: tuple[Figure, bool] | None, words: Words) -> Column:
    mark = "" if order is None or order[0] != figure else (" ↑" if order[1] else " ↓")
    return Column(title=figure_name(figure, words) + mark, meaning=meaning(figure, words), stretches=figure in _DRAWN)


_DRAWN: frozenset[Figure] = frozenset({"level", "treated"})
"""Shares with their interval as a dot on a bar."""


def _sorted(
    report: Report, dimension: Dimension, order: tuple[Figure, bool] | None, scene: Scene, words: Words
) -> list[tuple[str, Summary]]:
    rows = list(report.by.get(dimension, {}).items())
    if dimension == "clerk":
        return sorted(rows, key=lambda row: key_name(dimension, row[0], scene, words))
    if dimension in _IN_ORDER and order is None:
        return rows
    if order is None:
        return rows
    figure, rising = order
    known = [(key, its) for key, its in rows if _value(figure, its) is not None]
    unknown = [(key, its) for key, its in rows if _value(figure, its) is None]
    return [*sorted(known, key=lambda row: _value(figure, row[1]) or 0.0, reverse=not rising), *unknown]


def _value(figure: Figure, its: Summary) -> float | None:
    """By which rows are ordered; None, at the end, of what is too small to be compared."""
    match figure:
        case "arrived":
            return float(its.arrived)
        case "median":
            return its.waits.median
        case "p90":
            return its.waits.p90
        case "handling":
            return its.handling.median
        case "occupancy":
            return its.occupancy
        case _:
            share = share_of(figure, its)
            return None if share.is_small else share.share


def _name(dimension: Dimension, key: str, scene: Scene, words: Words) -> TextCell:
    if dimension == "service":
        return service_cell(scene, key, words)
    return TextCell(words=key_name(dimension, key, scene, words))


def _row(name: TextCell, its: Summary, figures: tuple[Figure, ...], words: Words, *, total: bool = False) -> Row:
    return Row(cells=(name, *(_cell(figure, its, words) for figure in figures)), total=total)


def _cell(figure: Figure, its: Summary, words: Words) -> Cell:
    match figure:
        case "arrived":
            said = str(its.arrived)
        case "median":
            said = minutes(its.waits.median)
        case "p90":
            said = minutes_within(its.waits.p90)
        case "handling":
            said = minutes(its.handling.median)
        case "occupancy":
            said = percent(its.occupancy, words)
        case _ if figure in _DRAWN:
            return share_cell(share_of(figure, its), words)
        case _:
            share = share_of(figure, its)
            said = percent(share.share, words) if not share.is_small else few(share, words)
    return TextCell(words=said, whole=True)


def share_cell(share: Share, words: Words) -> ShareCell:
    """The share as a dot on its interval; in words alone where it is of too few."""
    if share.is_small:
        return ShareCell(words=few(share, words))
    low, high = wilson(share.hits, share.n)
    return ShareCell(words=percent(share.share, words), share=share.share, low=low, high=high)


def few(share: Share, words: Words) -> str:
    """What stands in place of a share of too few; a dash of nothing."""
    return words.say("n = {n}: too few", n=share.n) if share.n else NOTHING
