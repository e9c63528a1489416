"""The office's logo as a printer can draw it: flat on white. An SVG stands for the PNG of the same name beside it."""

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
