"""The fonts of the paper, by Pillow: one file for each weight and cut."""

from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

import resources
from printer.paper import Paper
from printer.sheet import Type

FONTS = Path(resources.__file__).parent / "fonts"
_LEAST_DOTS = 8
_WEIGHTS = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}


@lru_cache(maxsize=64)
def font_of(dots: int, weight: int, *, narrow: bool) -> ImageFont.FreeTypeFont:
    """The font whose size is so many dots, and at least as many as can be drawn."""
    family = "WalkinSansNarrow" if narrow else "WalkinSans"
    file = FONTS / f"{family}-{_WEIGHTS[weight]}.ttf"
    return ImageFont.truetype(file, max(dots, _LEAST_DOTS), layout_engine=ImageFont.Layout.BASIC)


def measured(text: str, type_: Type, paper: Paper) -> float:
    """The width of the text on that paper in millimetres."""
    font = font_of(paper.to_dots(type_.size_mm), type_.weight, narrow=type_.narrow)
    return font.getlength(text) * type_.squeeze / paper.dots_per_mm


@lru_cache(maxsize=4096)
def shows(letter: str) -> bool:
    """Whether the paper's font has this letter: else it would come out as the box for missing letters."""
    font = font_of(34, 500, narrow=False)
    return letter == " " or _drawn(font, letter) != _drawn(font, _MISSING)


_MISSING = "\U0010fffd"


def _drawn(font: ImageFont.FreeTypeFont, letter: str) -> bytes:
    image = Image.new("1", (80, 60))
    ImageDraw.Draw(image).text((10, 45), letter, font=font, fill=1, anchor="ls")
    return image.tobytes()
