"""The named colours of every screen, for ordinary and for strong contrast, in blue or the office's own colour."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from office.contrast import contrast_ratio, darkened, mixed
from office.look_plan import ACCENT, CLOSED, GROUND, LEAST_SHAPE, LEAST_TEXT, SUN, WHITE

__all__ = ["COLOURS", "NORMAL", "STRONG", "Colours", "Contrast", "colours_of", "contrast_ratio"]

Contrast = Literal["normal", "strong"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """Each colour by what it is for, as `#RRGGBB`. Stylesheet and painters read the same ones."""

    ground: str
    card: str
    closed: str
    ink: str
    quiet: str  # second text; never on `closed`
    line: str  # borders
    pressable: str  # borders of what can be pressed
    hair: str  # ornament: it divides, nobody needs to see it
    plate: str
    on_plate: str
    plate_frame: str  # outer border of the plate
    plate_line: str  # the line inside it
    sun: str
    sun_ink: str
    sun_lip: str
    shelf: str
    shelf_key: str
    shelf_line: str
    shelf_lip: str
    shelf_text: str
    on_shelf: str
    shelf_edge: str
    chosen: str  # face of what is chosen or pressed on the shelf
    on_chosen: str
    sky: str  # chosen row, pressed key
    on_sky: str
    pressed_line: str
    accent_words: str  # on ground, card and sky
    icon_line: str
    icon_fill: str  # empty: icons in line alone
    primary: str
    on_primary: str
    primary_line: str
    primary_lip: str
    good: str
    good_tint: str
    due: str
    due_tint: str
    late: str
    late_tint: str
    calm: str
    calm_tint: str
    due_line: str
    focus: str
    focus_on_shelf: str


_BLACK, _WHITE, _YELLOW = "#000000", WHITE, "#FFE84A"

NORMAL = Colours(
    ground=GROUND,
    card=_WHITE,
    closed=CLOSED,
    ink="#15202B",
    quiet="#43505C",
    line="#857C6C",
    pressable="#857C6C",
    hair="#D9D0BF",
    plate=ACCENT,
    on_plate=_WHITE,
    plate_frame=ACCENT,
    plate_line=_WHITE,
    sun=SUN,
    sun_ink="#0B141D",
    sun_lip="#9A6A0B",
    shelf=ACCENT,
    shelf_key="#164B7D",
    shelf_line="#9DB9D3",
    shelf_lip="#071F38",
    shelf_text="#D7E4F0",
    on_shelf=_WHITE,
    shelf_edge=ACCENT,
    chosen=_WHITE,
    on_chosen=ACCENT,
    sky="#E4EDF5",
    on_sky="#15202B",
    pressed_line=ACCENT,
    accent_words=ACCENT,
    icon_line=ACCENT,
    icon_fill=SUN,
    primary=ACCENT,
    on_primary=_WHITE,
    primary_line=ACCENT,
    primary_lip="#071F38",
    good="#14522D",
    good_tint="#E2F0E4",
    due="#6B3F00",
    due_tint="#FCE9BF",
    late="#8C1616",
    late_tint="#FBE3DF",
    calm="#15202B",
    calm_tint="#EEE7D9",
    due_line="#9A6A0B",
    focus="#15202B",
    focus_on_shelf=_WHITE,
)

STRONG = Colours(
    ground=_BLACK,
    card=_BLACK,
    closed=_BLACK,
    ink=_WHITE,
    quiet=_WHITE,
    line=_WHITE,
    pressable=_YELLOW,
    hair=_WHITE,
    plate=_BLACK,
    on_plate=_WHITE,
    plate_frame=_WHITE,
    plate_line=_YELLOW,
    sun=_YELLOW,
    sun_ink=_BLACK,
    sun_lip=_YELLOW,
    shelf=_BLACK,
    shelf_key=_BLACK,
    shelf_line=_YELLOW,
    shelf_lip=_BLACK,
    shelf_text=_WHITE,
    on_shelf=_WHITE,
    shelf_edge=_WHITE,
    chosen=_WHITE,
    on_chosen=_BLACK,
    sky=_WHITE,
    on_sky=_BLACK,
    pressed_line=_YELLOW,
    accent_words=_YELLOW,
    icon_line=_YELLOW,
    icon_fill="",
    primary=_BLACK,
    on_primary=_WHITE,
    primary_line=_YELLOW,
    primary_lip=_BLACK,
    good=_WHITE,
    good_tint=_BLACK,
    due=_WHITE,
    due_tint=_BLACK,
    late=_WHITE,
    late_tint=_BLACK,
    calm=_WHITE,
    calm_tint=_BLACK,
    due_line=_WHITE,
    focus=_WHITE,
    focus_on_shelf=_WHITE,
)

COLOURS: dict[Contrast, Colours] = {"normal": NORMAL, "strong": STRONG}


@lru_cache(maxsize=16)
def colours_of(contrast: Contrast, accent: str = ACCENT) -> Colours:
    """The colours of this contrast with the office's accent, `#RRGGBB`; strong contrast has its own three, always."""
    if contrast == "strong" or accent.upper() == ACCENT:
        return COLOURS[contrast]
    key = _key_face(accent)
    dark = mixed(accent, _BLACK, _LIP)
    tint = mixed(accent, _WHITE, _TINT)
    line = _lighter(accent, _SHELF_LINE, {key: LEAST_SHAPE, accent: LEAST_SHAPE})
    text = _lighter(accent, _SHELF_TEXT, {key: LEAST_TEXT, accent: LEAST_TEXT})
    return replace(
        NORMAL,
        plate=accent,
        plate_frame=accent,
        shelf=accent,
        shelf_key=key,
        shelf_line=line,
        shelf_lip=dark,
        shelf_text=text,
        shelf_edge=accent,
        on_chosen=accent,
        sky=tint,
        pressed_line=accent,
        accent_words=darkened(darkened(accent, tint, LEAST_TEXT), GROUND, LEAST_TEXT),
        icon_line=accent,
        primary=accent,
        primary_line=accent,
        primary_lip=dark,
    )


_FACE, _LIP, _TINT = 0.08, 0.47, 0.9
_SHELF_LINE, _SHELF_TEXT = 0.62, 0.84
"""How much white (or black, in a lip) is in what stands beside the accent, as in the blue."""


def _key_face(accent: str) -> str:
    """A little lighter than the shelf, as far as white words on it are read."""
    return darkened(mixed(accent, _WHITE, _FACE), _WHITE, LEAST_TEXT)


def _lighter(accent: str, share: float, least: dict[str, float]) -> str:
    """So much white in the accent, or more where it would not be seen well enough on these colours."""
    seen = (
        tint for tint in _tints(accent, share) if all(contrast_ratio(tint, on) >= much for on, much in least.items())
    )
    return next(seen, _WHITE)


def _tints(accent: str, share: float) -> Iterator[str]:
    steps = 20
    yield from (mixed(accent, _WHITE, share + (1 - share) * step / steps) for step in range(steps + 1))
