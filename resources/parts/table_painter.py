"""How cells of a desk's table are measured and painted: plates, words with a tag, chips."""

from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from resources.desk_views import Cell, ChipCell, ChipWords, PlateCell, Row, ShareCell, TextCell
from resources.look import DeskLook
from resources.parts.chip import Tone, tint_of
from resources.parts.icon import paint_icon
from resources.parts.plate import Plate, plate_colours
from resources.parts.table_model import CELL, ROW
from resources.parts.text import CENTRE, LEFT, Block, Type, block, fitted, paint_middle


@lru_cache(maxsize=4096)
def _wide(kind: Type, words: str) -> float:
    """As `kind.wide`; a long list says the same words again and again."""
    return kind.wide(words)


@lru_cache(maxsize=4096)
def on_two_lines(words: str, kind: Type) -> float:
    """How wide the words are at least on two lines, or on one where they cannot be parted."""
    parts = words.split(" ")
    breaks = (max(kind.wide(" ".join(parts[:n])), kind.wide(" ".join(parts[n:]))) for n in range(1, len(parts)))
    return min(breaks, default=kind.wide(words))


@dataclass(frozen=True, slots=True, kw_only=True)
class Cells:
    """Measures and paints cells in one look. Lengths are pixels, `words_px` is the size of the words.

    `tight` cells stand closer together, with smaller plates: for a window beside others.
    """

    look: DeskLook
    words_px: float
    row_high: int
    tight: bool = False

    @property
    def pad(self) -> int:
        """From the edge of a cell to what stands in it."""
        return self.look.at(6 if self.tight else 8)

    @property
    def _plate_high(self) -> float:
        return min(self.look.at(28 if self.tight else 34), self.row_high - self.look.at(8))

    def _kind(self, cell: TextCell) -> Type:
        return Type(px=self.words_px, weight=600 if cell.bold else 400)

    @property
    def _chip(self) -> Type:
        return Type(px=self.look.type.chip, weight=600)

    @property
    def _plate(self) -> Type:
        return Type(px=self.look.type.heading * (1.0 if self.tight else 1.1), weight=600)

    def wide(self, cell: Cell) -> float:
        """How wide the cell wants to be on one line."""
        match cell:
            case TextCell():
                return 2 * self.pad + self._icon_room(cell) + _wide(self._kind(cell), cell.words) + self._tag_room(cell)
            case PlateCell(number=number):
                return self._plate_wide(number) + 2 * self.pad
            case ChipCell(chip=chip):
                return 2 * self.pad + self._chip_wide(chip) if chip else 0.0
            case ShareCell():
                return self._share_words(cell) + (self.look.at(96) if cell.share is not None else 0)

    def least(self, cell: Cell) -> float:
        """How narrow the cell may be: its words on two lines in the narrow cut; plates and chips never shrink."""
        if isinstance(cell, ShareCell):
            return self._share_words(cell)
        if not isinstance(cell, TextCell) or cell.whole:
            return self.wide(cell)
        kind = replace(self._kind(cell), narrow=True)
        words = _wide(kind, cell.short) if cell.short else on_two_lines(cell.words, kind)
        return 2 * self.pad + self._icon_room(cell) + words + self._tag_room(cell)

    def _share_words(self, cell: ShareCell) -> float:
        return 2 * self.pad + max(_wide(self._share, cell.words), _wide(self._share, "100 %"))

    @property
    def _share(self) -> Type:
        return Type(px=self.words_px)

    def overflows(self, cell: Cell, width: float) -> bool:
        """Whether something of the cell would be cut at this width."""
        if isinstance(cell, TextCell):
            return self._words(cell, width).overflowing
        if isinstance(cell, ShareCell):
            return self.least(cell) > width + 1
        return self.wide(cell) > width + 1

    def _icon_room(self, cell: TextCell) -> float:
        return self._icon_px + self.look.at(8) if cell.icon or cell.late else 0.0

    @property
    def _icon_px(self) -> float:
        return round(self.words_px * 1.4)

    def _tag_room(self, cell: TextCell) -> float:
        return _wide(self._chip, cell.tag) + self.look.at(16 + 10) if cell.tag else 0.0

    def _plate_wide(self, number: str) -> float:
        return max(self.look.at(50 if self.tight else 62), _wide(self._plate, number) + self.look.at(16))

    def _chip_wide(self, chip: ChipWords) -> float:
        px = self.look.type.chip
        return _wide(self._chip, chip.words) + px * (1.4 + 0.4 + 1.4)

    def _words(self, cell: TextCell, width: float) -> Block:
        room = width - 2 * self.pad - self._icon_room(cell) - self._tag_room(cell)
        high, kind = self.row_high - self.look.at(2), self._kind(cell)
        settings = [block(cell.words, kind, room, high), block(cell.words, replace(kind, narrow=True), room, high)]
        one_line = next((one for one in settings if len(one.lines) == 1 and not one.overflowing), None)
        return one_line or fitted(cell.short or cell.words, kind, room, high)

    def paint(self, painter: QPainter, box: QRectF, cell: Cell, *, marked: bool) -> None:
        """Paint the cell into `box`."""
        match cell:
            case TextCell():
                self._paint_words(painter, box, cell, marked=marked)
            case PlateCell(number=number):
                self._paint_plate(painter, box, number)
            case ChipCell(chip=chip):
                self._paint_chip(painter, box, chip)
            case ShareCell():
                self._paint_share(painter, box, cell, marked=marked)

    def _paint_words(self, painter: QPainter, box: QRectF, cell: TextCell, *, marked: bool) -> None:
        colours = self.look.colours
        ink = colours.late if cell.late else colours.on_sky if marked else colours.ink
        words, left = self._words(cell, box.width()), box.x() + self.pad
        if cell.icon:
            place = QRectF(left, box.center().y() - self._icon_px / 2, self._icon_px, self._icon_px)
            paint_icon(painter, place, cell.icon, colours.icon_line, colours.icon_fill)
            left += self._icon_room(cell)
        paint_middle(painter, QRectF(left, box.y(), box.width(), box.height()), words, ink, LEFT)
        if cell.late:
            at = left + words.width + self.look.at(4)
            place = QRectF(at, box.center().y() - self._icon_px / 2, self._icon_px, self._icon_px)
            paint_icon(painter, place, "warning", ink)
        if cell.tag:
            self._paint_tag(painter, box, cell.tag, left + words.width + self.look.at(10), ink)

    def _paint_tag(self, painter: QPainter, box: QRectF, tag: str, left: float, ink: str) -> None:
        high, half = self.look.at(26), self.look.shape.border / 2
        wide = self._chip.wide(tag) + self.look.at(16)
        frame = QRectF(left, box.center().y() - high / 2, wide, high).adjusted(half, half, -half, -half)
        line = ink if self.look.strong else self.look.colours.plate
        painter.setPen(QPen(QColor(line), self.look.shape.border))
        painter.setBrush(QColor(self.look.colours.card) if not self.look.strong else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, self.look.shape.chip_radius, self.look.shape.chip_radius)
        paint_middle(painter, frame, block(tag, self._chip, wide), line, CENTRE)

    def _paint_plate(self, painter: QPainter, box: QRectF, number: str) -> None:
        colours, half = plate_colours(self.look, Plate.NUMBER), self.look.shape.border / 2
        high = self._plate_high
        plate = QRectF(box.x() + self.pad, box.center().y() - high / 2, self._plate_wide(number), high)
        painter.setPen(QPen(QColor(colours.frame), self.look.shape.border))
        painter.setBrush(QColor(colours.ground))
        radius = self.look.at(6)
        painter.drawRoundedRect(plate.adjusted(half, half, -half, -half), radius, radius)
        paint_middle(painter, plate, block(number, self._plate, plate.width()), colours.figures, CENTRE)

    def _paint_chip(self, painter: QPainter, box: QRectF, chip: ChipWords | None) -> None:
        if chip is None:
            return
        words, ground = tint_of(self.look, Tone[chip.tone.upper()])
        px, half = self.look.type.chip, self.look.shape.border / 2
        place = QRectF(box.x() + self.pad, box.center().y() - px, self._chip_wide(chip), px * 2)
        painter.setPen(QPen(QColor(words), half * 2) if self.look.strong else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        radius = self.look.shape.chip_radius
        painter.drawRoundedRect(place.adjusted(half, half, -half, -half), radius, radius)
        icon = px * 1.4
        paint_icon(painter, QRectF(place.x() + px * 0.6, place.center().y() - icon / 2, icon, icon), chip.icon, words)
        text = place.adjusted(px * 0.6 + icon + px * 0.4, 0, 0, 0)
        paint_middle(painter, text, block(chip.words, self._chip, place.width()), words, LEFT)

    def _paint_share(self, painter: QPainter, box: QRectF, cell: ShareCell, *, marked: bool) -> None:
        """The words at the left, so that they stand below each other; the bar takes the rest."""
        colours, wide = self.look.colours, self._share_words(cell)
        if cell.share is None:
            ink = colours.on_sky if marked else colours.quiet
            room = QRectF(box.x() + self.pad, box.y(), box.width(), box.height())
            paint_middle(painter, room, block(cell.words, self._share, box.width()), ink, LEFT)
            return
        ink = colours.on_sky if marked else colours.ink
        kind = replace(self._share, weight=600)
        room = QRectF(box.x() + self.pad, box.y(), wide, box.height())
        paint_middle(painter, room, block(cell.words, kind, wide), ink, LEFT)
        bar = QRectF(box.x() + wide, box.center().y() - self.look.at(2), 0.0, self.look.at(4))
        bar.setRight(box.right() - self.look.at(14))
        if bar.width() >= self.look.at(40):  # narrower it tells nothing: the words stand alone
            self._paint_bar(painter, bar, cell, marked=marked)

    def _paint_bar(self, painter: QPainter, bar: QRectF, cell: ShareCell, *, marked: bool) -> None:
        colours, at = self.look.colours, self.look.at
        ink = colours.on_sky if marked else colours.icon_line
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.hair))
        painter.drawRoundedRect(bar, at(2), at(2))
        between = QRectF(bar.x() + bar.width() * cell.low, bar.y(), bar.width() * (cell.high - cell.low), bar.height())
        painter.setBrush(QColor(ink if self.look.strong else colours.shelf_line))
        painter.drawRoundedRect(between.adjusted(-at(1), -at(2), at(1), at(2)), at(4), at(4))
        painter.setPen(QPen(QColor(colours.card), at(1.5)))
        painter.setBrush(QColor(ink))
        painter.drawEllipse(QPointF(bar.x() + bar.width() * (cell.share or 0.0), bar.center().y()), at(6), at(6))


class CellPainter(QStyledItemDelegate):
    """Paints each cell with what its row is: the next one, or the total."""

    def __init__(self, cells: Cells) -> None:
        super().__init__()
        self.cells = cells

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground of the row, then the cell."""
        box, row = QRectF(option.rect), index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, box, row, index)
        self.cells.paint(painter, box, index.data(CELL), marked=row.marked)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, box: QRectF, row: Row, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look = self.cells.look
        if row.marked:
            painter.fillRect(box, QColor(look.colours.sky))
            if index.column() == 0:
                bar = QColor(look.colours.ground if look.strong else look.colours.plate)
                painter.fillRect(QRectF(box.x(), box.y(), look.at(6), box.height()), bar)
        elif row.total:
            painter.fillRect(QRectF(box.x(), box.y(), box.width(), look.at(1.5)), QColor(look.colours.line))
        elif index.row():
            painter.fillRect(QRectF(box.x(), box.y(), box.width(), 1), QColor(look.colours.hair))
