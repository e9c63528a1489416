"""From slip to sheet: what a ticket or a letter says, laid out in millimetres for the width of a paper. Pure."""

from dataclasses import replace

from printer.sheet import CAPITAL, Bar, Code, Desk, Emblem, Frame, Sheet, Type, Writing, beside, gap, moved, stacked
from printer.slip import Figure, Item, Letterhead, LetterSlip, Part, Section, Square, TicketSlip
from printer.typesetting import ASCENT, LEADING, fitted, paragraph, with_capitals

WIDE_MM = 60.0
"""From this printable width on, a paper is laid out as 80 mm paper."""
_SMALL = Type(size_mm=4.3, weight=500)
_TEXT = Type(size_mm=4.94, weight=500)
_FACT = Type(size_mm=5.0, weight=600)
_TITLE = Type(size_mm=6.25, weight=700)
_COMPANY = Type(size_mm=5.3, weight=700)
_SLIM_TITLE = Type(size_mm=5.6, weight=700)
_SLIM_FACT = Type(size_mm=4.7, weight=600)
_SLIM_TEXT = Type(size_mm=4.6, weight=500)
_CAPTION_MM = 26.0
_NOTE_LINES, _LETTER_LINES = 8, 400
_STROKE_MM, _LINE_MM, _INSET_MM = 1.0, 0.38, 2.0
_MODULE_MM = 0.75
_QUIET = 4
_PLATE_PADDING_MM = 0.9
_SIDE_BEARING = 0.05
_TAIL = 0.2
_INDENT_MM = 4.5
_BETWEEN_MM = 2.0
_CELL_MM, _SLIM_CELL_MM = 11.0, 8.5
_LEAST_NAME = 0.4
_APART_MM = 1.0


def ticket_sheet(slip: TicketSlip, desk: Desk) -> Sheet:
    """A queue ticket."""
    return stacked(
        gap(2.2),
        _inset(_head(slip.head, desk), desk),
        *_part(1.2, _inset(_title(slip.duplicate, desk), desk)),
        gap(1.8),
        _ticket_plate(slip, desk),
        gap(2.6),
        _inset(stacked(_title(slip.service, desk), _line(slip.taken, _SMALL, desk)), desk),
        *_part(1.2, _ruled(_facts(slip, desk), desk)),
        *_part(1.2, _ruled(_sentences(slip.notes, _text(desk), desk, most=_NOTE_LINES), desk)),
        *_part(1.2, _ruled(_sentences(slip.second, _SMALL, desk, most=_NOTE_LINES), desk)),
        *_foot(slip.square, slip.footer, desk),
    )


def letter_sheet(slip: LetterSlip, desk: Desk) -> Sheet:
    """Any other paper: voucher, receipt, policy, report."""
    plate = (gap(1.2), _letter_plate(slip, desk)) if slip.plate else ()
    title = stacked(_title(slip.title, desk, most=6), _line(slip.dated, _SMALL, desk))
    return stacked(
        gap(2.2),
        _inset(_head(slip.head, desk), desk),
        *plate,
        gap(2.6),
        _inset(title, desk),
        *(piece for section in slip.sections for piece in _part(1.2, _ruled(_section(section, desk), desk))),
        *_foot(slip.square, slip.footer, desk),
    )


def _margin(desk: Desk) -> float:
    return 2.5 if desk.width_mm >= WIDE_MM else 0.8


def _column(desk: Desk) -> float:
    return desk.width_mm - 2 * _margin(desk)


def _inset(sheet: Sheet, desk: Desk) -> Sheet:
    return Sheet(height_mm=sheet.height_mm, boxes=moved(sheet.boxes, _margin(desk), 0.0))


def _title(text: str, desk: Desk, most: int = 4) -> Sheet:
    return _line(text, _TITLE if desk.width_mm >= WIDE_MM else _SLIM_TITLE, desk, most)


def _line(text: str, type_: Type, desk: Desk, most: int = 4) -> Sheet:
    return _one_line(text, type_, _column(desk), desk, most)


def _one_line(text: str, type_: Type, width_mm: float, desk: Desk, most: int) -> Sheet:
    """Words that should stand on one line: rather narrow than on two."""
    narrow = replace(type_, narrow=True)
    fits = desk.measure(text, type_) <= width_mm or desk.measure(text, narrow) > width_mm
    return paragraph(text, type_ if fits else narrow, width_mm, desk.measure, most)


def _text(desk: Desk) -> Type:
    return _TEXT if desk.width_mm >= WIDE_MM else _SLIM_TEXT


def _fact(desk: Desk) -> Type:
    return _FACT if desk.width_mm >= WIDE_MM else _SLIM_FACT


def _words(text: str, type_: Type, desk: Desk, most: int = 12) -> Sheet:
    return paragraph(text, type_, _column(desk), desk.measure, most)


def _part(above_mm: float, sheet: Sheet) -> tuple[Sheet, ...]:
    return (gap(above_mm), sheet) if sheet.boxes else ()


def _head(head: Letterhead, desk: Desk) -> Sheet:
    if not head.logo:
        return _names(head, desk, _column(desk))
    side = 11.0 if desk.width_mm >= WIDE_MM else 8.5
    logo = Emblem(x_mm=0.0, y_mm=0.4, width_mm=side, height_mm=side, file=head.logo)
    text_x = side + 2.6
    return beside(
        Sheet(height_mm=side + 0.4, boxes=(logo,)),
        _names(head, desk, _column(desk) - text_x),
        text_x,
    )


def _names(head: Letterhead, desk: Desk, width_mm: float) -> Sheet:
    return stacked(
        _one_line(head.company, _COMPANY, width_mm, desk, 2),
        _one_line(head.office, _SMALL, width_mm, desk, 3),
    )


def _ticket_plate(slip: TicketSlip, desk: Desk) -> Sheet:
    """The number as high as promised: what is too wide is pressed before it is made smaller."""
    type_ = with_capitals(24.1 if desk.width_mm >= WIDE_MM else 15.6, 700)
    room = _plate_room(desk) + type_.size_mm * _SIDE_BEARING
    return _plate(slip.plate_title, slip.number, fitted(slip.number, type_, room, desk.measure), desk)


def _letter_plate(slip: LetterSlip, desk: Desk) -> Sheet:
    """A code or a case's number: never pressed, as its letters must be told apart, but smaller where it is long."""
    type_ = with_capitals(14.0 if desk.width_mm >= WIDE_MM else 10.0, 700)
    room = _plate_room(desk) - _BETWEEN_MM
    return _plate(slip.plate_title, slip.plate, fitted(slip.plate, type_, room, desk.measure, least=1.0), desk)


def _plate_room(desk: Desk) -> float:
    return desk.width_mm - 0.8 - 2 * (_INSET_MM + _LINE_MM + _PLATE_PADDING_MM)


def _plate(title: str, number: str, type_: Type, desk: Desk) -> Sheet:
    x, width = 0.4, desk.width_mm - 0.8
    label = paragraph(title, _FACT, _plate_room(desk) - 3.0, desk.measure, 2)
    top = _INSET_MM + 1.2
    baseline = top + label.height_mm + 1.0 + type_.size_mm * CAPITAL
    below = 1.8 if number.isdigit() else max(1.8, type_.size_mm * _TAIL)
    height = baseline + below + _INSET_MM
    number_x = x + (width - desk.measure(number, type_)) / 2
    writing = Writing(x_mm=number_x, y_mm=baseline, text=number, type=type_)
    label_x = x + _INSET_MM + _LINE_MM + 2.2
    return Sheet(height_mm=height, boxes=(*_frames(x, width, height), *moved(label.boxes, label_x, top), writing))


def _frames(x_mm: float, width_mm: float, height_mm: float) -> tuple[Frame, Frame]:
    outer = Frame(x_mm=x_mm, y_mm=0.0, width_mm=width_mm, height_mm=height_mm, stroke_mm=_STROKE_MM, radius_mm=3.6)
    inner = Frame(
        x_mm=x_mm + _INSET_MM,
        y_mm=_INSET_MM,
        width_mm=width_mm - 2 * _INSET_MM,
        height_mm=height_mm - 2 * _INSET_MM,
        stroke_mm=_LINE_MM,
        radius_mm=1.9,
    )
    return outer, inner


def _ruled(sheet: Sheet, desk: Desk) -> Sheet:
    if not sheet.boxes:
        return sheet
    rule = Bar(x_mm=_margin(desk), y_mm=0.0, width_mm=_column(desk), height_mm=_LINE_MM)
    return stacked(Sheet(height_mm=_LINE_MM + 1.5, boxes=(rule,)), _inset(sheet, desk))


def _facts(slip: TicketSlip, desk: Desk) -> Sheet:
    facts = stacked(*(_line(fact, _fact(desk), desk) for fact in slip.facts))
    if not slip.promise:
        return facts
    promise = stacked(_line(slip.promise_title, _fact(desk), desk), _title(slip.promise, desk))
    return stacked(facts, gap(0.6 if slip.facts else 0.0), promise)


def _sentences(sentences: tuple[str, ...], type_: Type, desk: Desk, most: int) -> Sheet:
    return stacked(*(piece for text in sentences for piece in _part(_APART_MM, _words(text, type_, desk, most))))


def _section(section: Section, desk: Desk) -> Sheet:
    heading = _words(section.heading, _FACT, desk, most=4)
    return stacked(heading, *(piece for part in section.parts for piece in _part(0.5, _said(part, desk))))


def _said(part: Part, desk: Desk) -> Sheet:
    match part:
        case Item():
            return _item(part, desk)
        case Figure():
            return _figure(part, desk)
        case _:
            return _words(part, _text(desk), desk, most=_LETTER_LINES)


def _item(item: Item, desk: Desk) -> Sheet:
    """The mark, and the text beside it on all its lines."""
    type_ = _text(desk)
    indent = max(desk.measure(f"{item.mark} ", type_), _INDENT_MM)
    mark = paragraph(item.mark, type_, _column(desk), desk.measure, 1)
    return beside(mark, paragraph(item.text, type_, _column(desk) - indent, desk.measure, _LETTER_LINES), indent)


def _figure(figure: Figure, desk: Desk) -> Sheet:
    """The name at the left, the values in columns at the right; below it where they would leave too little room."""
    bold = replace(_text(desk), weight=700)
    values = _values(figure.values, bold, desk)
    room = min((box.x_mm for box in values.boxes), default=_column(desk)) - _BETWEEN_MM
    if room < _column(desk) * _LEAST_NAME or _is_cut(figure, room, desk):
        said = _line(", ".join(figure.values), bold, desk, most=2)
        return stacked(_words(figure.name, _text(desk), desk, most=figure.lines), said)
    return beside(paragraph(figure.name, _text(desk), room, desk.measure, figure.lines), values, 0.0)


def _is_cut(figure: Figure, room_mm: float, desk: Desk) -> bool:
    """Whether a name on one line would be cut off beside its only value."""
    one_line = figure.lines == len(figure.values) == 1
    return one_line and desk.measure(figure.name, replace(_text(desk), narrow=True)) > room_mm


def _values(values: tuple[str, ...], type_: Type, desk: Desk) -> Sheet:
    """Columns that end at the right edge and before it."""
    columns = ((_column(desk) - _cell(desk) * at, value) for at, value in enumerate(reversed(values)))
    y_mm = type_.size_mm * ASCENT
    boxes = tuple(
        Writing(x_mm=right - desk.measure(value, type_), y_mm=y_mm, text=value, type=type_) for right, value in columns
    )
    return Sheet(height_mm=type_.size_mm * LEADING, boxes=boxes[::-1])


def _cell(desk: Desk) -> float:
    return _CELL_MM if desk.width_mm >= WIDE_MM else _SLIM_CELL_MM


def _foot(square: Square | None, footer: str, desk: Desk) -> tuple[Sheet, ...]:
    code = (gap(_QUIET * _MODULE_MM), _square(square, desk)) if square else ()
    words = _part(1.6, _ruled(_line(footer, _SMALL, desk), desk))
    return *code, *words, gap(2.0)


def _square(square: Square, desk: Desk) -> Sheet:
    side = desk.modules(square.content) * _MODULE_MM
    x = max(_margin(desk), _QUIET * _MODULE_MM)
    code = Sheet(
        height_mm=side + _QUIET * _MODULE_MM,
        boxes=(Code(x_mm=x, y_mm=0.0, module_mm=_MODULE_MM, content=square.content),),
    )
    text_x = x + side + (_QUIET + 0.4) * _MODULE_MM
    beside_mm = desk.width_mm - text_x - _margin(desk)
    if beside_mm >= _CAPTION_MM:  # narrower, most words would stand alone on their lines
        return beside(code, paragraph(square.caption, _SMALL, beside_mm, desk.measure), text_x)
    return stacked(code, _inset(_words(square.caption, _SMALL, desk), desk))
