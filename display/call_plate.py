"""A plate of a call in the large area: its figures as large as the place allows, its words above or beside them."""

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from display.label import largest
from resources.look import CAPITAL, BoardLook
from resources.parts.plate import NumberPlate, Plate, PlateColours, PlateView
from resources.parts.text import CENTRE, LEFT, Block, Type, fitted, paint_middle

_WEIGHT, _WORDS_WEIGHT = 600, 500
_BETWEEN = "\u00a0\u00a0"  # two words of two languages, on one line
_UNDER_WORDS, _ALONE = 0.7, 0.8  # of the height of their place, how much the figures fill
_WORDS_HIGH, _WORDS_BESIDE = 0.107, 0.16  # size of the words, of the plate's height
_PAD = 0.06


@dataclass(frozen=True, slots=True, kw_only=True)
class _Setting:
    """Figures and words as they are set, each in the middle of the height of its place."""

    figures: Block
    place: QRectF
    words: Block | None = None
    words_place: QRectF = field(default_factory=QRectF)

    @property
    def overflowing(self) -> bool:
        """Whether something is larger than its place."""
        cut = self.words is not None and self.words.overflowing
        return cut or self.figures.overflowing or self.figures.height > self.place.height()


class CallPlate(NumberPlate):
    """The number's or the counter's plate of a large call."""

    def __init__(self, plate: Plate, look: BoardLook, parent: QWidget | None = None) -> None:
        super().__init__(plate, look, parent)
        self.board = look
        self.words: tuple[str, ...] = ()

    def show_call(self, figures: str, words: tuple[str, ...], look: BoardLook) -> None:
        """Show `figures` under `words`, one for each language."""
        self.words, self.board = words, look
        self.render_view(PlateView(number=figures, spoken=f"{words[0]} {figures}"), look)

    @property
    def capital_px(self) -> float:
        """How high the figures stand, in pixels."""
        return self._setting().figures.type.capital

    @property
    def overflowing(self) -> bool:
        """Whether figures or words are larger than their places."""
        return self._setting().overflowing

    def _setting(self) -> _Setting:
        """The words above, or beside where figures are larger then; none where the farthest seat needs the place."""
        area = self._area()
        told = max(self._above(area), self._beside(area), key=lambda one: one.figures.type.px)
        least = self.board.type.least_newest - 1
        return told if told.figures.type.px >= least and not told.overflowing else self._bare(area)

    def _area(self) -> QRectF:
        pad = self._inset + self._line
        return QRectF(self.rect()).adjusted(pad, pad, -pad, -pad)

    def _above(self, area: QRectF) -> _Setting:
        pad = min(self.width(), self.height()) * _PAD
        kind = Type(px=min(self.board.type.label, self.height() * _WORDS_HIGH), weight=_WORDS_WEIGHT)
        words = largest(_BETWEEN.join(self.words), kind, area.width() - 2 * pad)
        words_place = area.adjusted(pad, pad, -pad, 0)
        words_place.setHeight(kind.capital)
        place = area.adjusted(0, pad + kind.capital, 0, 0)
        return _Setting(
            figures=self._figures_in(place, _UNDER_WORDS), place=place, words=words, words_place=words_place
        )

    def _beside(self, area: QRectF) -> _Setting:
        pad = self.height() * _PAD * 2
        px = min(self.board.type.label, self.height() * _WORDS_BESIDE)
        words = largest("\n".join(self.words), Type(px=px, weight=_WORDS_WEIGHT), area.width() / 2)
        place = area.adjusted(words.width + 2 * pad, 0, 0, 0)
        words_place = area.adjusted(pad, 0, 0, 0)
        return _Setting(figures=self._figures_in(place, _ALONE), place=place, words=words, words_place=words_place)

    def _bare(self, area: QRectF) -> _Setting:
        return _Setting(figures=self._figures_in(area, _ALONE), place=area)

    def _figures_in(self, place: QRectF, share: float) -> Block:
        width = place.width() - self.height() * _PAD * 1.5
        px = max(1.0, place.height() * share / CAPITAL)
        wide, narrow = (self._widest(width, narrow=narrow) for narrow in (False, True))
        return fitted(
            self.view.number, Type(px=px if wide >= px else max(1.0, wide, min(px, narrow)), weight=_WEIGHT), width
        )

    def _widest(self, width: float, *, narrow: bool) -> float:
        """The size of font whose figures are as wide as `width`, within a pixel or two: glyphs do not scale exactly."""
        return 100 * (width - 2) / Type(px=100, weight=_WEIGHT, narrow=narrow).wide(self.view.number or "0")

    def _paint_words(self, painter: QPainter, colours: PlateColours) -> None:
        setting = self._setting()
        paint_middle(painter, setting.place, setting.figures, colours.figures, CENTRE)
        if setting.words is not None:
            paint_middle(painter, setting.words_place, setting.words, colours.figures, LEFT)
