"""Where the keys of the on-screen keyboard stand, in pixels, without Qt: every key is at least 20 mm wide and high.

Where twelve such keys fit beside each other the letters stand as on a usual keyboard of their language; where ten do,
in rows of ten; else on pages.
"""

from dataclasses import dataclass
from math import ceil, floor

from kiosk.geometry import Box, content, foot
from kiosk.keyboard_letters import Alphabet, Fitting, fitting
from resources.look import KioskLook

LEAST_MM = 20.0
_LEAST_GAP_MM, _GAP_MM = 3.0, 8.0
_ROOMY_MM = 27.0  # how large a key is where there is room for the text as well
_KEYS_SHARE = 0.64  # of the page's height, at the most
_LETTER_ROWS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyboardPlaces:
    """Rows for letters, the row of shift and space, that of the switches, and what is left above for the words."""

    words: Box
    letters: tuple[Box, ...]
    spaces: Box
    switches: Box
    confirm: Box
    gap: float


def columns_of(look: KioskLook) -> int:
    """How many keys of 20 mm fit beside each other."""
    return _count(content(look, head=False).w, look)


def fitting_of(look: KioskLook, alphabet: Alphabet) -> Fitting:
    """How these letters stand on this panel."""
    return fitting(alphabet, columns_of(look), _letter_rows(look))


def keyboard_places(look: KioskLook) -> KeyboardPlaces:
    """The rows of this panel: as many for letters and figures alike, so that nothing moves between them."""
    area, last = content(look, head=False), foot(look)
    count = _letter_rows(look)
    below = 1 if look.landscape else 2  # the switches stand at the foot of a lying panel, beside the way back
    gap, bottom, every = _gap(look), last.y - _gap(look), count + below
    most = (bottom - area.y) * _KEYS_SHARE
    apart = max(gap, min(look.px(_GAP_MM), (most - every * look.px(_ROOMY_MM)) / (every - 1)))
    high = max(look.px(LEAST_MM), min(look.px(_ROOMY_MM), (most + apart) / every - apart))
    top = bottom - (high + apart) * every + apart
    rows = Box(area.x, top, area.w, bottom - top).rows(every, apart)
    words = Box(area.x, area.y, area.w, top - gap - area.y)
    switches, confirm = last.shared([60, 40], gap) if look.landscape else (rows[-1], last)
    return KeyboardPlaces(
        words=words, letters=rows[:count], spaces=rows[count], switches=switches, confirm=confirm, gap=gap
    )


def letter_row(look: KioskLook, row: Box, keys: int, columns: int) -> tuple[Box, ...]:
    """So many keys in the middle of a row, as wide as those of a row of `columns` keys."""
    gap = between(look, row.w, columns)
    wide = (row.w - gap * (columns - 1)) / columns
    whole = keys * (wide + gap) - gap
    return Box(row.x + (row.w - whole) / 2, row.y, whole, row.h).columns(keys, gap)


def between(look: KioskLook, wide: float, columns: int) -> float:
    """The gap between keys of a row: what keys of 22 mm leave, at the most 8 mm; where they are narrower the least."""
    room = (wide - columns * look.px(LEAST_MM + 2)) / max(1, columns - 1)
    return max(_gap(look), min(look.px(_GAP_MM), room))


def _gap(look: KioskLook) -> float:
    """Not less than the ring of focus of a key needs; keys stand in whole pixels, which may take one of a gap."""
    return max(ceil(look.px(_LEAST_GAP_MM)) + 1.0, look.shape.focus + look.shape.focus_gap)


def _count(length: float, look: KioskLook) -> int:
    return floor((length + _gap(look)) / (look.px(LEAST_MM) + _gap(look)))


def _letter_rows(look: KioskLook) -> int:
    """Three, or as many as leave room for what is written."""
    area, below = content(look, head=False), 1 if look.landscape else 2
    return max(1, min(_LETTER_ROWS, _count(foot(look).y - _gap(look) - area.y, look) - below - 1))
