"""The heat map on paper: the median wait of each half hour of each weekday, in five steps."""

from office.reporting.report import Cell
from reports.naming import clock, short_weekday
from reports.pdf_chart import MINUTE, Frame, card, nothing
from reports.pdf_paper import Paper
from reports.phrases import NOTHING
from reports.shades import INK, SHADES, WHITE, step_names, step_of, steps
from reports.told import Told
from resources.colours import NORMAL

_WIDEST_CELL = 16.0


def heat_map(paper: Paper, frame: Frame, told: Told) -> None:
    """The median of each half hour of each weekday, in five steps that are named below."""
    words, cells = told.words, told.report.cells
    room = card(paper, frame, words.say("Median wait, minutes"))
    known = [cell for cell in cells if cell.median is not None]
    if not known:
        nothing(paper, room, words)
        return
    bounds = steps(cell.median / MINUTE for cell in known if cell.median is not None)
    days = sorted({cell.weekday for cell in cells})
    halves = range(min(cell.half_hour for cell in known), max(cell.half_hour for cell in known) + 1)
    grid = Frame(x=room.x + 11, y=room.y + 5, width=room.width - 11, height=room.height - 11)
    cell_size = min(_WIDEST_CELL, grid.width / len(days)), min(5.2, grid.height / len(halves))
    at = {(cell.weekday, cell.half_hour): cell for cell in known}
    for column, day in enumerate(days):
        x = grid.x + (column + 0.5) * cell_size[0]
        name = short_weekday(day, words)
        paper.write((x, room.y + 1), name, 7.5, weight="SemiBold", align="middle")
    for row, half in enumerate(halves):
        y = grid.y + row * cell_size[1]
        if half % 2 == 0 or cell_size[1] > 4:  # noqa: PLR2004  # millimetres: each row has room for its time
            paper.write((room.x + 9.5, y + cell_size[1] / 2 - 0.9), clock(half), 7, colour=NORMAL.quiet, align="right")
        for column, day in enumerate(days):
            _cell(paper, (grid.x + column * cell_size[0], y), cell_size, at.get((day, half)), bounds)
    _steps(paper, room, bounds)


def _cell(
    paper: Paper, at: tuple[float, float], size: tuple[float, float], cell: Cell | None, bounds: tuple[int, ...]
) -> None:
    middle = at[0] + size[0] / 2, at[1] + size[1] / 2 - 0.9
    if cell is None or cell.median is None:
        paper.write(middle, NOTHING, 7, colour=NORMAL.quiet, align="middle")
        return
    step = step_of(cell.median / MINUTE, bounds)
    paper.box((at[0] + 0.3, at[1] + 0.2), (size[0] - 0.6, size[1] - 0.4), SHADES[step], radius=0.6)
    ink = WHITE if step == len(SHADES) - 1 else INK
    paper.write(middle, f"{cell.median / MINUTE:.0f}", 7, weight="Medium", colour=ink, align="middle")


def _steps(paper: Paper, room: Frame, bounds: tuple[int, ...]) -> None:
    width = room.width / len(SHADES)
    for index, (shade, name) in enumerate(zip(SHADES, step_names(bounds), strict=True)):
        x = room.x + index * width
        paper.box((x, room.bottom - 2.6), (3, 3), shade, edge=NORMAL.hair, radius=0.5)
        paper.write((x + 4, room.bottom - 2), name, 7, colour=NORMAL.quiet, room=width - 4)
