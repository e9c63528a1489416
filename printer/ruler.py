"""The test page laid out: rulers, patterns without grey, and what the page was made for. Pure."""

from printer.sheet import Bar, Box, Desk, Frame, Sheet, Type, Writing, gap, stacked
from printer.slip import RulerSlip
from printer.typesetting import paragraph

_TITLE = Type(size_mm=6.25, weight=700)
_TEXT = Type(size_mm=4.3, weight=500)
_FIGURE = Type(size_mm=4.3, weight=600)
_HAIR_MM = 0.25
_FIGURE_MM = 6.0


def ruler_sheet(slip: RulerSlip, desk: Desk) -> Sheet:
    """Title and words, a ruler across and one along the paper, steps of lines, a chess board and a black area."""
    return stacked(
        gap(1.5),
        paragraph(slip.title, _TITLE, desk.width_mm, desk.measure),
        paragraph(slip.dated, _TEXT, desk.width_mm, desk.measure),
        gap(1.0),
        *(paragraph(line, _TEXT, desk.width_mm, desk.measure) for line in slip.lines),
        gap(1.5),
        _across(desk),
        gap(2.0),
        _fields(desk),
        gap(2.0),
    )


def _across(desk: Desk) -> Sheet:
    """A tick for each millimetre from edge to edge; the outer ones show whether the paper's edge is cut off."""
    boxes: list[Box] = [_line(0.0, 0.0, desk.width_mm, _HAIR_MM)]
    for mm in range(int(desk.width_mm) + 1):
        boxes.append(_line(mm, 0.0, _HAIR_MM, _tick(mm)))
        if mm % 10 == 0 and mm + _FIGURE_MM <= desk.width_mm:
            boxes.append(Writing(x_mm=mm + 0.6, y_mm=8.0, text=str(mm), type=_FIGURE))
    boxes.append(_line(desk.width_mm - _HAIR_MM, 0.0, _HAIR_MM, 6.0))
    return Sheet(height_mm=9.0, boxes=tuple(boxes))


def _fields(desk: Desk) -> Sheet:
    height = 40.0
    width = (desk.width_mm - 14.0) / 3
    fields = (_steps(13.0, width, height), _chess(14.0 + width, width, height), _black(15.0 + 2 * width, width, height))
    return Sheet(height_mm=height, boxes=(*_along(height), *(box for field in fields for box in field)))


def _along(height: float) -> tuple[Box, ...]:
    ticks = [_line(0.0, mm, _tick(mm), _HAIR_MM) for mm in range(int(height) + 1)]
    figures = [Writing(x_mm=6.4, y_mm=mm + 3.4, text=str(mm), type=_FIGURE) for mm in range(0, int(height), 10)]
    return (_line(0.0, 0.0, _HAIR_MM, height), *ticks, *figures)


def _steps(x: float, width: float, height: float) -> tuple[Box, ...]:
    """Lines of 1 to 8 dots at 203 dpi, with as much white between."""
    boxes: list[Box] = []
    y = 0.0
    for dots in range(1, 9):
        stroke = dots * 0.125
        for _ in range(3):
            if y + stroke <= height:
                boxes.append(_line(x, y, width - 1.0, stroke))
            y += 2 * stroke
    return tuple(boxes)


def _chess(x: float, width: float, height: float) -> tuple[Box, ...]:
    """Squares of 1 mm: they show whether the paper moves as far as the dots are wide."""
    columns = int(width - 1.0)
    return tuple(
        _line(x + column, row, 1.0, 1.0)
        for row in range(int(height))
        for column in range(columns)
        if (row + column) % 2
    )


def _black(x: float, width: float, height: float) -> tuple[Box, ...]:
    """A black area for dead dots, and a frame."""
    solid = Bar(x_mm=x, y_mm=0.0, width_mm=width - 1.0, height_mm=height / 2)
    frame = Frame(
        x_mm=x, y_mm=height / 2 + 1.0, width_mm=width - 1.0, height_mm=height / 2 - 1.0, stroke_mm=1.0, radius_mm=3.6
    )
    return solid, frame


def _tick(mm: int) -> float:
    if mm % 10 == 0:
        return 6.0
    return 4.0 if mm % 5 == 0 else 2.5


def _line(x: float, y: float, width: float, height: float) -> Bar:
    return Bar(x_mm=x, y_mm=y, width_mm=width, height_mm=height)
