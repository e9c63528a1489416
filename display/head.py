"""The head of the board: logo, office, one still notice, clock."""

from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from display.board_view import BoardView, Notice
from display.label import Label, LabelType, settled
from display.layout import NOTICE_ROW, Box
from display.pair import put
from resources.look import CAPITAL, BoardLook
from resources.parts.icon import Icon, paint_picture
from resources.parts.text import RIGHT, Type

_OFFICE_SIZE = 0.92  # of the size of labels
_ICON_SIZE = 1.5  # of the height of a notice's capitals
_OFFICE_SHARE, _OFFICE_SHARE_FAR, _CLOCK_SHARE = 0.36, 0.24, 0.14  # of the head's width, at most
_NOTICE_LINES = (1, 2, 3)
_NOTICE_HIGH, _LEADING = 0.9, 1.25  # of the head's height; of the size of a line


class Logo(QLabel):
    """The office's own picture."""

    def __init__(self, board: QWidget) -> None:
        super().__init__(board)
        self._file: Path | None = None

    def show_file(self, file: Path | None) -> None:
        """Show the picture, or nothing."""
        self.setVisible(file is not None)
        if file != self._file:
            self._file = file
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture, in its own proportions."""
        if self._file is None:
            return
        painter = QPainter(self)
        paint_picture(painter, QRectF(self.rect()), self._file)
        painter.end()


class Head:
    """Everything in the head of one board."""

    def __init__(self, board: QWidget) -> None:
        self.logo = Logo(board)
        self.office = Label(board)
        self.notice = Label(board)
        self._notice_icon = Icon(board)
        self.clock = Label(board)

    def render_view(self, view: BoardView, box: Box, look: BoardLook) -> None:
        """Show the view's head at `box`; on a board that hangs upright the notice has a row of its own."""
        ink, unit = look.colours.ink, look.unit
        whole, row = box, look.type.notice * NOTICE_ROW if look.stands else 0.0
        box = Box(x=box.x, y=box.y, wide=box.wide, high=box.high - row)
        logo = box.high * 0.56
        self.logo.show_file(view.logo)
        put(self.logo, Box(x=box.x, y=box.y + (box.high - logo) / 2, wide=logo * 1.25, high=logo))
        left = box.x + (logo * 1.25 + 22 * unit if view.logo else 0)
        self.office.render_view(view.office, LabelType(px=look.type.label * _OFFICE_SIZE, weight=700, colour=ink))
        share = _OFFICE_SHARE_FAR if look.far and view.notice and not row else _OFFICE_SHARE
        wide = min(self.office.natural_width + 1, box.wide * share)
        put(self.office, Box(x=left, y=box.y, wide=wide, high=box.high))
        self.clock.render_view(view.clock, LabelType(px=look.type.clock, weight=700, colour=ink, align=RIGHT))
        clock = max(self.clock.natural_width + 2, box.wide * _CLOCK_SHARE)
        put(self.clock, Box(x=box.right - clock, y=box.y, wide=clock, high=box.high))
        room = Box(x=left + wide + 96 * unit, y=box.y, wide=box.right - clock - left - wide - 160 * unit, high=box.high)
        below = Box(x=whole.x, y=box.bottom, wide=whole.wide, high=row)
        self._show_notice(view.notice, below if row else room, look)

    def _show_notice(self, notice: Notice | None, room: Box, look: BoardLook) -> None:
        colours, icon = look.colours, look.type.notice * CAPITAL * _ICON_SIZE
        words = Box(x=room.x + icon * 1.4, y=room.y, wide=room.wide - icon * 1.4, high=room.high)
        kind = _largest_kind(notice.text, words, look) if notice else LabelType(px=1, weight=400, colour=colours.ink)
        self.notice.render_view(notice.text if notice else "", kind)
        self._notice_icon.setVisible(notice is not None)
        if notice is None:
            return
        name, size = "warning" if notice.trouble else "info", round(icon)
        self._notice_icon.show_icon(name, size, colours.icon_line, colours.icon_fill)
        self._notice_icon.move(round(room.x), round(room.y + (room.high - size) / 2))
        put(self.notice, words)


def _largest_kind(text: str, place: Box, look: BoardLook) -> LabelType:
    """The notice in as many lines as let it stand largest."""
    kinds = []
    for lines in _NOTICE_LINES:
        px = min(look.type.notice, place.high * _NOTICE_HIGH / (lines * _LEADING))
        words = settled(text, Type(px=px, weight=400), place.wide, lines)
        if len(words.lines) <= lines:
            kinds.append(LabelType(px=words.type.px, weight=400, colour=look.colours.ink, lines=lines))
    smallest = LabelType(px=look.type.notice, weight=400, colour=look.colours.ink, lines=_NOTICE_LINES[-1])
    return max(kinds, key=lambda kind: kind.px, default=smallest)
