"""A picture as a printer takes it: bands of rows, blank paper as feeds, nothing in it that the printer would obey."""

import itertools
import re
from collections.abc import Iterator

from PIL import Image, ImageChops

from printer import commands
from printer.door import fresh_dummy
from printer.job import Job, framed
from printer.paper import Paper
from printer.raster import picture
from printer.slip import Slip

MOST_ROWS = 240
"""Rows in one raster command: more overflow some printers."""
_LEAST_BLANK_ROWS = 8
_OBEYED = re.compile(rb"\x10[\x04\x05\x14]")
_INVERTED = bytes(byte ^ 0xFF for byte in range(256))
_ONE_MORE_DOT = 0x08
"""Beside a dot that 04, 05 and 14 have already, and it makes none of them into another."""


def raster_job(slip: Slip, paper: Paper) -> Job:
    """The slip as a picture, for USB and Ethernet."""
    image = picture(slip, paper)
    return framed(bands(image), paper, image.height / paper.dots_per_mm)


def bands(image: Image.Image) -> Iterator[bytes]:
    """Runs of rows as rasters, each after the feed for the blank rows above it."""
    above = b""
    for blank, top, bottom in _runs(image):
        if blank:
            above = commands.feed(bottom - top)
            continue
        for row in range(top, bottom, MOST_ROWS):
            yield above + _raster(_trimmed(image.crop((0, row, image.width, min(row + MOST_ROWS, bottom)))))
            above = b""
    if above:
        yield above


def _runs(image: Image.Image) -> Iterator[tuple[bool, int, int]]:
    """(blank or not, first row, row after the last) from top to bottom; few blank rows do not end a raster."""
    top = 0
    for blank_top, blank_bottom in _blanks(image):
        if blank_top > top:
            yield False, top, blank_top
        yield True, blank_top, blank_bottom
        top = blank_bottom
    if top < image.height:
        yield False, top, image.height


def _blanks(image: Image.Image) -> Iterator[tuple[int, int]]:
    width = (image.width + 7) // 8
    data = image.tobytes()
    white = b"\xff" * width
    flags = [data[row * width : (row + 1) * width] == white for row in range(image.height)]
    for blank, group in itertools.groupby(range(image.height), key=flags.__getitem__):
        numbers = list(group)
        if blank and len(numbers) >= _LEAST_BLANK_ROWS:
            yield numbers[0], numbers[-1] + 1


def _trimmed(band: Image.Image) -> Image.Image:
    """The rows without what is blank on the right, in whole bytes: short lines take less time to send."""
    inked = ImageChops.invert(band).getbbox()
    right = 8 if inked is None else (inked[2] + 7) // 8 * 8
    return band.crop((0, 0, min(right, band.width), band.height))


def _raster(band: Image.Image) -> bytes:
    dummy = fresh_dummy(band.width)
    dummy.image(defused(band), impl="bitImageRaster", fragment_height=MOST_ROWS)
    return bytes(dummy.output)


def defused(band: Image.Image) -> Image.Image:
    """The same picture without the pairs of bytes that a printer obeys even inside a picture."""
    ink = band.tobytes().translate(_INVERTED)
    safe = _OBEYED.sub(lambda found: bytes((found[0][0], found[0][1] | _ONE_MORE_DOT)), ink)
    return Image.frombytes("1", band.size, safe.translate(_INVERTED))
