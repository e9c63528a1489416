"""Pages of the kiosk as eyes see them: painted once, with what was written and drawn where; measured on the pixels."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from resources.look import CAPITAL

Light: TypeAlias = npt.NDArray[np.float32]
"""Relative luminance of pixels after WCAG 2.2, from 0 to 1, row by row: what is left of a picture without colour."""

_SOLID = 8
"""So many pixels of one luminance are a colour; fewer are the soft edges of letters."""

_CHANNEL = np.arange(256, dtype=np.float32) / 255
_LINEAR = np.where(_CHANNEL <= 0.04045, _CHANNEL / 12.92, ((_CHANNEL + 0.055) / 1.055) ** 2.4).astype(
    np.float32
)  # WCAG's knee


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """Words on one line; its place is as wide as they are, from the top of capitals to the baseline, in pixels.

    `ink` is the place too, and for a sign without letters what of it is below the baseline: a line to write on.
    """

    words: str
    place: QRectF
    ink: QRectF


@dataclass(slots=True)
class Picture:
    """What was painted: its pixels without colour, and where words and icons stand on it."""

    light: Light
    written: list[Written] = field(default_factory=list)
    drawn: list[QRectF] = field(default_factory=list)

    def at(self, place: QRectF) -> Light:
        """The pixels of a place."""
        high, wide = self.light.shape
        box = place.toAlignedRect() & QRect(0, 0, wide, high)
        return self.light[box.top() : box.bottom() + 1, box.left() : box.right() + 1]

    def words_in(self, place: QRectF) -> list[Written]:
        """What is written there, from the top down."""
        return [one for one in self.written if place.contains(one.place.center())]


def painted(window: QWidget) -> Picture:
    """The window's picture."""
    image = QImage(window.size(), QImage.Format.Format_RGB32)
    picture = Picture(np.zeros((0, 0), np.float32))
    with _watched(picture):
        window.render(image)
    blue, green, red, _ = np.moveaxis(_pixels(image), 2, 0)
    picture.light = _LINEAR[red] * 0.2126 + _LINEAR[green] * 0.7152 + _LINEAR[blue] * 0.0722
    return picture


def _pixels(image: QImage) -> npt.NDArray[np.uint8]:
    """Rows × columns × blue, green, red and nothing."""
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)


@contextmanager
def _watched(picture: Picture) -> Iterator[None]:
    """While Qt's painter paints as always, note what it writes and draws."""
    write, draw = QPainter.drawText, QSvgRenderer.render

    def noting_words(painter: QPainter, at: QPointF, words: str) -> None:
        write(painter, at, words)
        if words.strip():
            font, here = painter.font(), painter.deviceTransform().map(at)
            metrics, high = QFontMetricsF(font), font.pixelSize() * CAPITAL
            place = QRectF(here.x(), here.y() - high, metrics.horizontalAdvance(words), high)
            sign = not any(map(str.isalnum, words))
            ink = place.united(metrics.tightBoundingRect(words).translated(here)) if sign else place
            picture.written.append(Written(words=words, place=place, ink=ink))

    def noting_icons(renderer: QSvgRenderer, painter: QPainter, box: QRectF) -> None:
        draw(renderer, painter, box)
        picture.drawn.append(painter.deviceTransform().mapRect(box))

    QPainter.drawText, QSvgRenderer.render = noting_words, noting_icons  # type: ignore[method-assign,assignment]  # for the time of one picture
    try:
        yield
    finally:
        QPainter.drawText, QSvgRenderer.render = write, draw  # type: ignore[method-assign]  # as it was


def ratio(one: float, other: float) -> float:
    """The contrast of two luminances after WCAG 2.2, from 1 to 21."""
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def contrast_in(light: Light) -> float:
    """The contrast of the ground, which most pixels have, with what is farthest from it."""
    levels, counts = np.unique(light, return_counts=True)
    ground = float(levels[counts.argmax()])
    return max(ratio(ground, float(level)) for level in levels[counts >= min(_SOLID, counts.max())])


def changed(before: Light, after: Light, least: float = 3.0) -> npt.NDArray[np.bool_]:
    """Which pixels have another luminance now, in such a contrast that everybody sees it."""
    return (np.maximum(before, after) + 0.05) / (np.minimum(before, after) + 0.05) >= least
