"""The named colours of every screen, for ordinary and for strong contrast, and how contrast is measured."""

from dataclasses import dataclass
from typing import Literal

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


_BLACK, _WHITE, _YELLOW = "#000000", "#FFFFFF", "#FFE84A"

NORMAL = Colours(
    ground="#F5F0E6",
    card=_WHITE,
    closed="#EEE7D9",
    ink="#15202B",
    quiet="#43505C",
    line="#857C6C",
    pressable="#857C6C",
    hair="#D9D0BF",
    plate="#0D3B66",
    on_plate=_WHITE,
    plate_frame="#0D3B66",
    plate_line=_WHITE,
    sun="#F6B73C",
    sun_ink="#0B141D",
    sun_lip="#9A6A0B",
    shelf="#0D3B66",
    shelf_key="#164B7D",
    shelf_line="#9DB9D3",
    shelf_lip="#071F38",
    shelf_text="#D7E4F0",
    on_shelf=_WHITE,
    shelf_edge="#0D3B66",
    chosen=_WHITE,
    on_chosen="#0D3B66",
    sky="#E4EDF5",
    on_sky="#15202B",
    pressed_line="#0D3B66",
    icon_line="#0D3B66",
    icon_fill="#F6B73C",
    primary="#0D3B66",
    on_primary=_WHITE,
    primary_line="#0D3B66",
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


def contrast_ratio(one: str, other: str) -> float:
    """The contrast of two `#RRGGBB` colours after WCAG 2.2, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


_SRGB_KNEE = 0.04045


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= _SRGB_KNEE else ((channel + 0.055) / 1.055) ** 2.4
