"""What comes out of the printer: rows of dots, and the words that it printed with its own letters."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import zxingcpp
from PIL import Image


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One piece of paper, cut or torn off."""

    image: Image.Image
    text: str
    dots_per_mm: float
    cut: bool

    @property
    def length_mm(self) -> float:
        return self.image.height / self.dots_per_mm

    def codes(self) -> list[str]:
        """What the QR codes on it hold."""
        found = zxingcpp.read_barcodes(self.image.convert("L"))
        return [code.text for code in found if code.format == zxingcpp.BarcodeFormat.QRCode]


@dataclass(slots=True, kw_only=True)
class Strip:
    """The paper that hangs out of the printer."""

    dots: int
    dots_per_mm: float
    rows: list[bytes] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def add_row(self, row: bytes) -> None:
        """One row of dots, 1 is black; what is wider than the paper is lost."""
        width = self.dots // 8
        self.rows.append(row[:width].ljust(width, b"\0"))

    def add_blank(self, rows: int) -> None:
        self.rows += [bytes(self.dots // 8)] * rows

    @property
    def length_mm(self) -> float:
        return len(self.rows) / self.dots_per_mm

    def taken_off(self, *, cut: bool) -> Paper:
        """The paper as it is taken; nothing hangs out any more."""
        data = bytes(byte ^ 0xFF for row in self.rows for byte in row) or b"\xff" * (self.dots // 8)
        image = Image.frombytes("1", (self.dots, max(1, len(self.rows))), data)
        paper = Paper(image=image, text="\n".join(self.words), dots_per_mm=self.dots_per_mm, cut=cut)
        self.rows, self.words = [], []
        return paper


def rows_of(image: Image.Image) -> Iterator[bytes]:
    """The rows of a picture of mode "1", 1 is black."""
    width = (image.width + 7) // 8
    data = bytes(byte ^ 0xFF for byte in image.tobytes())
    for row in range(image.height):
        yield data[row * width : (row + 1) * width]
