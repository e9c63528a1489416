"""From sheet to picture: one bit a dot, no dither. The same picture goes to every printer and to the screen."""

import io
from dataclasses import replace
from functools import partial

from PIL import Image, ImageDraw

from printer.emblem import emblem, logo_of
from printer.fonts import font_of, measured, shows
from printer.large_ticket import large_ticket_sheet
from printer.layout import letter_sheet, ticket_sheet
from printer.letters import shown_as
from printer.paper import Paper
from printer.ruler import ruler_sheet
from printer.sheet import Bar, Box, Code, Desk, Emblem, Frame, Sheet, Writing
from printer.slip import LetterSlip, RulerSlip, Slip, TicketSlip
from printer.spelling import spelt
from printer.square import modules_of

_WHITE, _BLACK = 255, 0
_HALF = 128
_LEAST_MODULE_DOTS = 3


def picture(slip: Slip, paper: Paper) -> Image.Image:
    """The slip as a picture of mode "1", as wide as the paper prints, black on white."""
    return drawn(sheet_of(slip, paper), paper)


def png(slip: Slip, paper: Paper) -> bytes:
    """The same picture as the bytes of a PNG file that knows its dots per inch."""
    return png_of(picture(slip, paper), paper)


def png_of(drawn: Image.Image, paper: Paper) -> bytes:
    """A picture of this paper as the bytes of a PNG file."""
    buffer = io.BytesIO()
    drawn.save(buffer, format="PNG", dpi=(paper.dpi, paper.dpi))
    return buffer.getvalue()


def sheet_of(slip: Slip, paper: Paper) -> Sheet:
    """The slip laid out for the paper, in letters that its font has."""
    desk = Desk(
        width_mm=paper.width_mm,
        measure=partial(measured, paper=paper),
        modules=lambda content: len(modules_of(content)),
    )
    match _with_logo(spelt(slip, partial(shown_as, shows=shows))):
        case TicketSlip() as ticket:
            return large_ticket_sheet(ticket, desk) if ticket.large else ticket_sheet(ticket, desk)
        case LetterSlip() as letter:
            return letter_sheet(letter, desk)
        case RulerSlip() as ruler:
            return ruler_sheet(ruler, desk)


def _with_logo(slip: Slip) -> Slip:
    """The slip without a logo that cannot be drawn, so that no gap is left for it."""
    if isinstance(slip, RulerSlip):
        return slip
    return replace(slip, head=replace(slip.head, logo=logo_of(slip.head)))


def drawn(sheet: Sheet, paper: Paper) -> Image.Image:
    """The sheet as a picture of mode "1"."""
    size = (paper.dots, max(1, paper.to_dots(sheet.height_mm)))
    image = Image.new("L", size, _WHITE)
    for box in sheet.boxes:
        _draw(box, image, paper)
    return image.point(lambda value: _WHITE if value >= _HALF else _BLACK).convert("1", dither=Image.Dither.NONE)


def _draw(box: Box, image: Image.Image, paper: Paper) -> None:
    match box:
        case Writing():
            _write(box, image, paper)
        case Bar():
            _bar(box, image, paper)
        case Frame():
            _frame(box, image, paper)
        case Emblem():
            _emblem(box, image, paper)
        case Code():
            _code(box, image, paper)


def _write(box: Writing, image: Image.Image, paper: Paper) -> None:
    font = font_of(paper.to_dots(box.type.size_mm), box.type.weight, narrow=box.type.narrow)
    at = (paper.to_dots(box.x_mm), paper.to_dots(box.y_mm))
    if box.type.squeeze == 1.0:
        ImageDraw.Draw(image).text(at, box.text, font=font, fill=_BLACK, anchor="ls")
        return
    ascent, descent = font.getmetrics()
    wide = Image.new("L", (round(font.getlength(box.text)) + 2, ascent + descent), _WHITE)
    ImageDraw.Draw(wide).text((0, ascent), box.text, font=font, fill=_BLACK, anchor="ls")
    slim = wide.resize((round(wide.width * box.type.squeeze), wide.height), Image.Resampling.LANCZOS)
    image.paste(_BLACK, (at[0], at[1] - ascent), slim.point(lambda value: _WHITE - value))


def _bar(box: Bar, image: Image.Image, paper: Paper) -> None:
    left, top = paper.to_dots(box.x_mm), paper.to_dots(box.y_mm)
    right = left + max(1, paper.to_dots(box.width_mm))
    bottom = top + max(1, paper.to_dots(box.height_mm))
    ImageDraw.Draw(image).rectangle((left, top, right - 1, bottom - 1), fill=_BLACK)


def _frame(box: Frame, image: Image.Image, paper: Paper) -> None:
    left, top = paper.to_dots(box.x_mm), paper.to_dots(box.y_mm)
    right, bottom = paper.to_dots(box.x_mm + box.width_mm), paper.to_dots(box.y_mm + box.height_mm)
    ImageDraw.Draw(image).rounded_rectangle(
        (left, top, right - 1, bottom - 1),
        radius=paper.to_dots(box.radius_mm),
        outline=_BLACK,
        width=max(2, paper.to_dots(box.stroke_mm)),
    )


def _emblem(box: Emblem, image: Image.Image, paper: Paper) -> None:
    logo = emblem(box.file)
    if logo is None:
        return
    room = (paper.to_dots(box.width_mm), paper.to_dots(box.height_mm))
    scale = min(room[0] / logo.width, room[1] / logo.height)
    size = (max(1, round(logo.width * scale)), max(1, round(logo.height * scale)))
    image.paste(logo.resize(size, Image.Resampling.LANCZOS), (paper.to_dots(box.x_mm), paper.to_dots(box.y_mm)))


def _code(box: Code, image: Image.Image, paper: Paper) -> None:
    rows = modules_of(box.content)
    dots = max(_LEAST_MODULE_DOTS, int(box.module_mm * paper.dots_per_mm + 0.1))
    code = Image.new("L", (len(rows), len(rows)))
    code.putdata([_BLACK if dark else _WHITE for row in rows for dark in row])
    image.paste(
        code.resize((len(rows) * dots, len(rows) * dots), Image.Resampling.NEAREST),
        (paper.to_dots(box.x_mm), paper.to_dots(box.y_mm)),
    )
