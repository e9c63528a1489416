"""The office's logo as a printer can draw it: flat on white. An SVG stands for the PNG of the same name beside it."""

from collections import Counter
from functools import lru_cache
from pathlib import Path

from PIL import Image

from printer.slip import Letterhead


@lru_cache(maxsize=8)
def emblem(file: str) -> Image.Image | None:
    """The picture of mode "L"; None where the file is no picture, as a ticket without its logo is still a ticket."""
    path = Path(file)
    try:
        with Image.open(path.with_suffix(".png") if path.suffix.lower() == ".svg" else path) as picture:
            layers = picture.convert("RGBA")
    except (OSError, ValueError, Image.DecompressionBombError):
        return None
    page = Image.new("RGBA", layers.size, "white")
    page.alpha_composite(layers)
    return page.convert("L")


def logo_of(head: Letterhead) -> str:
    """The file of the logo; nothing where it cannot be drawn."""
    return head.logo if head.logo and emblem(head.logo) is not None else ""


_LOOKED_AT = 96  # pixels: enough to tell colours apart
_SEEN = 128  # of 255


def shades(file: str) -> tuple[tuple[float, float], dict[str, int]] | None:
    """Width and height in pixels, and how often each `#RRGGBB` is seen in a smaller copy; None where it is no PNG."""
    try:
        with Image.open(file, formats=("PNG",)) as picture:
            size, small = picture.size, picture.convert("RGBA")
    except (OSError, ValueError, Image.DecompressionBombError):
        return None
    small.thumbnail((_LOOKED_AT, _LOOKED_AT), Image.Resampling.NEAREST)
    found: Counter[str] = Counter()
    for count, (red, green, blue, alpha) in small.getcolors(_LOOKED_AT**2) or ():  # type: ignore[misc]  # of RGBA
        if alpha >= _SEEN:
            found[f"#{red:02X}{green:02X}{blue:02X}"] += count
    return (float(size[0]), float(size[1])), dict(found)
