"""A report on one to three printed pages: what matters first, and no part torn apart between two of them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from office.reporting.report import Summary
from reports import pdf_figures, pdf_waits
from reports.pdf_chart import Frame
from reports.pdf_figures import ROOM
from reports.pdf_paper import HEIGHT, MARGIN, Paper
from reports.told import Told

_GAP = 4.0
_MOST_SERVICES = 24
_CURVE = 108.0
_CHARTS = 82.0
_SMALL_CHARTS = 62.0
_SPREAD = 76.0
_SHARES = 9
_LOWEST = HEIGHT - MARGIN - 2
_DEFINITIONS = 46.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A part of the report that stands on one page."""

    height: float
    draw: Callable[[Paper, float], None]


def as_pdf(told: Told) -> bytes:
    """The whole report. The same report gives the same bytes."""
    paper = Paper(f"{told.title}, {told.days}", told.office, told.words.language)
    pages = tuple(_paged(tuple(_blocks(told))))
    for number, blocks in enumerate(pages, 1):
        for y, block in blocks:
            block.draw(paper, y)
        pdf_figures.foot(paper, told, number, len(pages))
        paper.turn()
    return paper.finished()


def _paged(blocks: tuple[Block, ...]) -> Iterator[list[tuple[float, Block]]]:
    page: list[tuple[float, Block]] = []
    y = MARGIN
    for block in blocks:
        if page and y + block.height > _LOWEST:
            yield page
            page, y = [], MARGIN
        page.append((y, block))
        y += block.height + _GAP
    yield page


def _blocks(told: Told) -> Iterator[Block]:
    yield Block(height=22.5, draw=lambda paper, _: _drawn(pdf_figures.head(paper, told)))
    if not told.report.of.arrived:
        yield Block(height=10, draw=lambda paper, y: pdf_figures.nobody(paper, y, told))
        return
    yield Block(height=26, draw=lambda paper, y: _drawn(pdf_figures.key_figures(paper, y, told)))
    yield Block(height=_CHARTS, draw=lambda paper, y: _by_time(paper, y, told))
    if told.report.by.get("service"):
        yield _services(told)
    yield Block(height=_SMALL_CHARTS, draw=lambda paper, y: _promises(paper, y, told))
    yield Block(height=_SPREAD, draw=lambda paper, y: _spread(paper, y, told))
    more = pdf_figures.more_height()
    yield Block(height=more, draw=lambda paper, y: pdf_figures.more_figures(paper, y, told))
    yield Block(height=_DEFINITIONS, draw=lambda paper, y: _drawn(pdf_figures.definitions(paper, y, told)))


def _drawn(_: float) -> None:
    """How high something became is of no use here: its room is kept."""


def _by_time(paper: Paper, y: float, told: Told) -> None:
    pdf_waits.day_curve(paper, Frame(x=MARGIN, y=y, width=_CURVE, height=_CHARTS), told)
    beside = Frame(x=MARGIN + _CURVE + _GAP, y=y, width=ROOM - _CURVE - _GAP, height=_CHARTS)
    pdf_waits.heat_map(paper, beside, told)


def _services(told: Told) -> Block:
    """The busiest, as many as a page has room for, in the order of the report."""
    rows = tuple(told.by("service"))
    least = sorted((summary.arrived for _, summary in rows), reverse=True)[:_MOST_SERVICES]
    busy: tuple[tuple[str, Summary], ...] = rows
    if len(rows) > _MOST_SERVICES:
        busy = tuple(row for row in rows if row[1].arrived >= least[-1])[:_MOST_SERVICES]
    more = len(rows) - len(busy)
    return Block(
        height=pdf_figures.services_height(len(busy), more),
        draw=lambda paper, y: pdf_figures.services(paper, y, told, busy, more),
    )


def _halves(y: float, height: float) -> tuple[Frame, Frame]:
    width = (ROOM - _GAP) / 2
    left = Frame(x=MARGIN, y=y, width=width, height=height)
    return left, Frame(x=MARGIN + width + _GAP, y=y, width=width, height=height)


def _promises(paper: Paper, y: float, told: Told) -> None:
    left, right = _halves(y, _SMALL_CHARTS)
    pdf_figures.shares(paper, left, told, _SHARES)
    pdf_figures.reasons(paper, right, told)


def _spread(paper: Paper, y: float, told: Told) -> None:
    left, right = _halves(y, _SPREAD)
    pdf_waits.lengths(paper, left, told)
    pdf_waits.trend(paper, right, told)
