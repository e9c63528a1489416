"""The paper of a printed report: A4, millimetres from the upper left corner, and the pen that writes on it.

On paper the ground stays white: ink is for what is read. Fonts are those that are shipped, embedded as far as used.
"""

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from typing import Literal, TypeAlias

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from resources.colours import NORMAL

WIDTH, HEIGHT = A4[0] / mm, A4[1] / mm
MARGIN = 14.0

Weight: TypeAlias = Literal["Regular", "Medium", "SemiBold", "Bold"]
Align: TypeAlias = Literal["left", "right", "middle"]

WEIGHTS: tuple[Weight, ...] = ("Regular", "Medium", "SemiBold", "Bold")
_FAMILY = "WalkinSans"
_CAPITAL = 0.698
"""Height of a capital, of the size of the font."""

_POINT_MM = 25.4 / 72
_ELLIPSIS = "…"
_UNKNOWN = "?"


@cache
def _fonts() -> frozenset[int]:
    """Register the shipped fonts; the signs that they have."""
    signs: frozenset[int] = frozenset()
    for weight in WEIGHTS:
        font = TTFont(f"{_FAMILY}-{weight}", str(files("resources") / "fonts" / f"{_FAMILY}-{weight}.ttf"))
        pdfmetrics.registerFont(font)
        signs = frozenset(font.face.charToGlyph)
    return signs


class Paper:
    """Pages that are being drawn. Every length is in millimetres, `y` grows downwards, sizes of type are in points."""

    def __init__(self, title: str, author: str, language: str) -> None:
        self._signs = _fonts()
        self._file = io.BytesIO()
        self._canvas = Canvas(self._file, pagesize=A4, invariant=1, pageCompression=1, lang=language)
        self._canvas.setTitle(title)
        self._canvas.setAuthor(author)
        self._canvas.setCreator("Walkin")

    def turn(self) -> None:
        """Go on with a new page."""
        self._canvas.showPage()

    def finished(self) -> bytes:
        """The pages as a PDF file."""
        self._canvas.save()
        return self._file.getvalue()

    def write(  # noqa: PLR0913  # place, words, and the four properties of type
        self,
        at: tuple[float, float],
        text: str,
        size: float = 9,
        *,
        weight: Weight = "Regular",
        colour: str = NORMAL.ink,
        align: Align = "left",
        room: float | None = None,
    ) -> float:
        """Write a line whose capitals begin at `y`; cut with an ellipsis where `room` is too narrow. Its width."""
        words = self.readable(text) if room is None else self.cut(text, size, weight, room)
        wide = self.width(words, size, weight)
        x = at[0] - {"left": 0.0, "right": wide, "middle": wide / 2}[align]
        self._canvas.setFillColor(HexColor(colour))
        self._canvas.setFont(f"{_FAMILY}-{weight}", size)
        self._canvas.drawString(x * mm, self._up(at[1] + capital(size)), words)
        return wide

    def paragraph(
        self, at: tuple[float, float], text: str, room: float, size: float = 9, *, colour: str = NORMAL.ink
    ) -> float:
        """Write words on as many lines as they need; how high they are together."""
        step = size * _POINT_MM * 1.35
        lines = tuple(self._broken(self.readable(text), room, size))
        for n, line in enumerate(lines):
            self.write((at[0], at[1] + n * step), line, size, colour=colour, room=room)
        return len(lines) * step

    def width(self, text: str, size: float, weight: Weight = "Regular") -> float:
        """How wide a line is."""
        return float(pdfmetrics.stringWidth(text, f"{_FAMILY}-{weight}", size)) / mm

    def cut(self, text: str, size: float, weight: Weight, room: float) -> str:
        """The text, or its beginning with an ellipsis, as far as there is room."""
        words = self.readable(text)
        if self.width(words, size, weight) <= room:
            return words
        low, high = 0, len(words)
        while low < high:
            middle = (low + high + 1) // 2
            if self.width(words[:middle].rstrip() + _ELLIPSIS, size, weight) <= room:
                low = middle
            else:
                high = middle - 1
        return words[:low].rstrip() + _ELLIPSIS

    def readable(self, text: str) -> str:
        """The text on one line, with a question mark for signs that the font does not have."""
        return "".join(sign if ord(sign) in self._signs else _UNKNOWN if sign.isprintable() else " " for sign in text)

    def line(
        self,
        points: Sequence[tuple[float, float]],
        colour: str = NORMAL.hair,
        wide: float = 0.25,
        dash: tuple[float, ...] = (),
    ) -> None:
        """Draw a line through the points; `wide` in millimetres."""
        path = self._canvas.beginPath()
        path.moveTo(points[0][0] * mm, self._up(points[0][1]))
        for x, y in points[1:]:
            path.lineTo(x * mm, self._up(y))
        self._canvas.setStrokeColor(HexColor(colour))
        self._canvas.setLineWidth(wide * mm)
        self._canvas.setLineJoin(1)
        self._canvas.setLineCap(1)
        self._canvas.setDash([length * mm for length in dash])
        self._canvas.drawPath(path)
        self._canvas.setDash([])

    def area(self, points: Sequence[tuple[float, float]], colour: str) -> None:
        """Fill what the points enclose."""
        path = self._canvas.beginPath()
        path.moveTo(points[0][0] * mm, self._up(points[0][1]))
        for x, y in points[1:]:
            path.lineTo(x * mm, self._up(y))
        path.close()
        self._canvas.setFillColor(HexColor(colour))
        self._canvas.drawPath(path, stroke=0, fill=1)

    def box(
        self,
        at: tuple[float, float],
        size: tuple[float, float],
        fill: str | None = None,
        *,
        edge: str | None = None,
        radius: float = 0.0,
    ) -> None:
        """A rectangle, filled, edged or both."""
        if fill is not None:
            self._canvas.setFillColor(HexColor(fill))
        if edge is not None:
            self._canvas.setStrokeColor(HexColor(edge))
            self._canvas.setLineWidth(0.25 * mm)
        low = self._up(at[1] + size[1])
        inks = {"stroke": int(edge is not None), "fill": int(fill is not None)}
        self._canvas.roundRect(at[0] * mm, low, size[0] * mm, size[1] * mm, radius * mm, **inks)

    def dot(self, at: tuple[float, float], radius: float, colour: str) -> None:
        """A filled dot."""
        self._canvas.setFillColor(HexColor(colour))
        self._canvas.circle(at[0] * mm, self._up(at[1]), radius * mm, stroke=0, fill=1)

    @contextmanager
    def inside(self, at: tuple[float, float], size: tuple[float, float]) -> Iterator[None]:
        """Whatever is drawn meanwhile is seen inside this rectangle alone."""
        self._canvas.saveState()
        path = self._canvas.beginPath()
        path.rect(at[0] * mm, self._up(at[1] + size[1]), size[0] * mm, size[1] * mm)
        self._canvas.clipPath(path, stroke=0, fill=0)
        yield
        self._canvas.restoreState()

    def _broken(self, text: str, room: float, size: float) -> Iterator[str]:
        line = ""
        for word in text.split():
            longer = f"{line} {word}".strip()
            if line and self.width(longer, size) > room:
                yield line
                longer = word
            line = longer
        if line:
            yield line

    def _up(self, y: float) -> float:
        return float((HEIGHT - y) * mm)


def capital(size: float) -> float:
    """How high capitals of this size (points) are, in millimetres."""
    return size * _POINT_MM * _CAPITAL
