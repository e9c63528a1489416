"""A ticket in large type: its number across the whole paper, everything else at twice the size. Pure."""

from dataclasses import replace

from printer.sheet import Bar, Code, Desk, Sheet, Type, Writing, gap, moved, stacked
from printer.slip import Square, TicketSlip
from printer.typesetting import paragraph, with_capitals

_SMALL, _COMPANY = Type(size_mm=8.6, weight=500), Type(size_mm=10.6, weight=700)
_TEXT, _FACT, _TITLE = Type(size_mm=9.88, weight=500), Type(size_mm=10.0, weight=600), Type(size_mm=12.5, weight=700)
_MARGIN_MM, _RULE_MM = 0.8, 0.76
_HIGHEST_MM = 46.0
"""A number of one or two figures is not made higher than this."""
_MODULE_MM, _QUIET = 1.0, 4
_MOST_LINES = 30
_TRIAL_MM = 20.0
_LEAST = 0.5
"""Of twice the size: no text is smaller than on the usual ticket."""


def large_ticket_sheet(slip: TicketSlip, desk: Desk) -> Sheet:
    """The number first, then what it is for, the promise, and all that the usual ticket says."""
    promise = (_said(slip.promise_title, _FACT, desk), _said(slip.promise, _TITLE, desk))
    return stacked(
        gap(2.2),
        _said(slip.duplicate, _TITLE, desk),
        _said(slip.plate_title, _FACT, desk),
        gap(2.4),
        _number(slip.number, desk),
        gap(3.6),
        _part(_said(slip.service, _TITLE, desk), _said(slip.taken, _SMALL, desk), desk=desk),
        _part(*(_said(fact, _FACT, desk) for fact in slip.facts), desk=desk),
        _part(*promise, desk=desk),
        _part(*(_said(note, _TEXT, desk) for note in slip.notes), desk=desk),
        _part(*(_said(note, _SMALL, desk) for note in slip.second), desk=desk),
        _part(*_square(slip.square, desk), desk=desk),
        _part(
            _said(slip.head.company, _COMPANY, desk),
            _said(slip.head.office, _SMALL, desk),
            _said(slip.footer, _SMALL, desk),
            desk=desk,
        ),
        gap(2.0),
    )


def _column(desk: Desk) -> float:
    return desk.width_mm - 2 * _MARGIN_MM


def _said(text: str, type_: Type, desk: Desk) -> Sheet:
    whole = _whole(text, type_, desk)
    words = paragraph(text, whole, _column(desk), desk.measure, _MOST_LINES)
    return Sheet(height_mm=words.height_mm, boxes=moved(words.boxes, _MARGIN_MM, 0.0))


def _whole(text: str, type_: Type, desk: Desk) -> Type:
    """The type, made smaller where the longest word would be broken even in the narrow cut."""
    narrow = replace(type_, narrow=True)
    widest = max((desk.measure(word, narrow) for word in text.split()), default=0.0)
    if widest <= _column(desk):
        return type_
    return replace(type_, size_mm=type_.size_mm * max(_LEAST, 0.99 * _column(desk) / widest))


def _number(number: str, desk: Desk) -> Sheet:
    """As wide as the paper, in the narrow cut: it is the higher one at the same width. Its figures are not pressed."""
    trial = replace(with_capitals(_TRIAL_MM, 700), narrow=True)
    wide = max(desk.measure(number, trial), 1.0)
    capital = min(_HIGHEST_MM, _TRIAL_MM * _column(desk) / wide)
    type_ = replace(with_capitals(capital, 700), narrow=True)
    x = (desk.width_mm - desk.measure(number, type_)) / 2
    return Sheet(height_mm=capital, boxes=(Writing(x_mm=x, y_mm=capital, text=number, type=type_),))


def _part(*sheets: Sheet, desk: Desk) -> Sheet:
    """What belongs together, below a rule; nothing where there is nothing."""
    shown = [sheet for sheet in sheets if sheet.boxes]
    if not shown:
        return gap(0.0)
    rule = Bar(x_mm=_MARGIN_MM, y_mm=0.0, width_mm=_column(desk), height_mm=_RULE_MM)
    spaced = (piece for sheet in shown for piece in (gap(1.6), sheet))
    return stacked(gap(2.0), Sheet(height_mm=_RULE_MM, boxes=(rule,)), *spaced)


def _square(square: Square | None, desk: Desk) -> tuple[Sheet, ...]:
    """The square alone on its line, and its sentence below."""
    if square is None:
        return ()
    side = desk.modules(square.content) * _MODULE_MM
    x = max(_QUIET * _MODULE_MM, (desk.width_mm - side) / 2)
    code = Code(x_mm=x, y_mm=_QUIET * _MODULE_MM, module_mm=_MODULE_MM, content=square.content)
    return (
        Sheet(height_mm=side + 2 * _QUIET * _MODULE_MM, boxes=(code,)),
        _said(square.caption, _SMALL, desk),
    )
