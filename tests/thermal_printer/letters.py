"""The printer's own letters: code pages, cells of 12 x 24 dots, up to eight times as wide and high."""

from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

PAGES = {
    0: "cp437", 2: "cp850", 3: "cp860", 16: "cp1252", 17: "cp866", 18: "cp852", 19: "cp858", 33: "cp775",
    34: "cp855", 45: "cp1250", 46: "cp1251", 51: "cp1257",
}  # fmt: skip
_FONT = Path(__file__).parents[2] / "resources" / "fonts" / "WalkinSans-Medium.ttf"
CELL = (12, 24)


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How the next letters are printed."""

    page: int = 0
    wide: int = 1
    high: int = 1

    def decoded(self, data: bytes) -> str:
        """The letters of these bytes in the chosen code page."""
        return data.decode(PAGES.get(self.page, "cp437"), errors="replace")

    def sized(self, n: int) -> "Style":
        """After GS ! n."""
        return replace(self, wide=(n >> 4) + 1, high=(n & 0x07) + 1)


@lru_cache(maxsize=2048)
def cell(letter: str, wide: int, high: int) -> Image.Image:
    """The picture of one letter, white on black, as large as it is printed."""
    small = Image.new("L", CELL)
    font = ImageFont.truetype(_FONT, 20)
    ImageDraw.Draw(small).text((CELL[0] // 2, 19), letter, font=font, fill=255, anchor="ms")
    return small.resize((CELL[0] * wide, CELL[1] * high), Image.Resampling.NEAREST)


def line_of(letters: list[tuple[str, Style]], dots: int) -> Image.Image:
    """One line of letters as a picture of mode "1", black on white."""
    height = max((CELL[1] * style.high for _, style in letters), default=CELL[1])
    image = Image.new("L", (dots, height))
    x = 0
    for letter, style in letters:
        image.paste(cell(letter, style.wide, style.high), (x, height - CELL[1] * style.high))
        x += CELL[0] * style.wide
    return image.point(lambda value: 0 if value >= 128 else 255).convert("1", dither=Image.Dither.NONE)
