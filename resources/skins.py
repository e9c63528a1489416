"""What each kind of key wears in each of its states: colours and pixels, without Qt."""

from dataclasses import dataclass, replace
from enum import Enum, auto

from resources.look import Look


class Kind(Enum):
    """What a key is for; nothing else has a lip."""

    TILE = auto()  # a service
    CHOICE = auto()  # one answer of several
    KEY = auto()  # the page's own verb: "Done"
    QUIET = auto()  # paper-coloured, beside the main way
    SHELF = auto()  # on the blue shelf
    HELP = auto()  # where a person is


class State(Enum):
    """How a key stands now."""

    REST = auto()
    PRESSED = auto()
    CHOSEN = auto()
    CLOSED = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Skin:
    """Colours as `#RRGGBB`, lengths in pixels; `icon_fill` is empty where an icon stands in line alone."""

    face: str
    border: str
    border_px: float
    lip: str
    lip_px: float
    radius: float
    text: str
    second: str
    icon_line: str
    icon_fill: str
    tick: str  # the disc of the tick of what is chosen
    on_tick: str
    focus: str
    dashed: bool = False  # the border of what cannot be pressed now: it is told without colour


def skin_of(look: Look, kind: Kind, state: State) -> Skin:
    """The skin of a key of `kind` in `state`."""
    rest = _rest(look, kind)
    match state:
        case State.REST:
            return rest
        case State.PRESSED:
            return _pressed(look, rest)
        case State.CHOSEN:
            return _chosen(look, kind, rest)
        case State.CLOSED:
            return _closed(look, kind, rest)


def _plain(look: Look) -> Skin:
    colours, shape = look.colours, look.shape
    return Skin(
        face=colours.card,
        border=colours.pressable,
        border_px=shape.border,
        lip=colours.plate,
        lip_px=shape.key_lip,
        radius=shape.key_radius,
        text=colours.ink,
        second=colours.quiet,
        icon_line=colours.icon_line,
        icon_fill=colours.icon_fill,
        tick=colours.on_plate,
        on_tick=colours.plate,
        focus=colours.focus,
    )


def _rest(look: Look, kind: Kind) -> Skin:
    colours, shape, plain = look.colours, look.shape, _plain(look)
    match kind:
        case Kind.TILE:
            return replace(plain, lip_px=shape.tile_lip, radius=shape.tile_radius)
        case Kind.CHOICE:
            return replace(plain, lip_px=shape.tile_lip)
        case Kind.KEY:
            text = colours.ink if look.strong else colours.plate
            return replace(plain, border=colours.primary_line, text=text, icon_fill="")
        case Kind.QUIET:
            return replace(plain, face=colours.ground, lip=colours.line, lip_px=shape.quiet_lip)
        case Kind.SHELF:
            return _shelf(look, plain)
        case Kind.HELP:
            return _help(look, plain)


def _shelf(look: Look, plain: Skin) -> Skin:
    colours = look.colours
    return replace(
        plain,
        face=colours.shelf_key,
        border=colours.shelf_line,
        lip=colours.shelf_lip,
        text=colours.on_shelf,
        second=colours.shelf_text,
        icon_line=colours.icon_line if look.strong else colours.on_shelf,
        icon_fill="" if look.strong else colours.shelf_line,
        tick=colours.on_chosen,
        on_tick=colours.chosen,
        focus=colours.focus_on_shelf,
    )


def _help(look: Look, plain: Skin) -> Skin:
    colours = look.colours
    return replace(
        plain,
        face=colours.sun,
        border=colours.sun,
        lip=colours.sun_lip,
        text=colours.sun_ink,
        second=colours.sun_ink,
        icon_line=colours.sun_ink,
        icon_fill="" if look.strong else colours.card,
        focus=colours.focus_on_shelf,
    )


def _pressed(look: Look, rest: Skin) -> Skin:
    colours = look.colours
    return replace(
        rest,
        face=colours.sky,
        border=colours.pressed_line,
        border_px=look.shape.pressed_border,
        text=colours.on_sky,
        second=colours.on_sky,
        icon_line=colours.on_sky if look.strong else colours.icon_line,
    )


def _chosen(look: Look, kind: Kind, rest: Skin) -> Skin:
    colours = look.colours
    if look.strong or kind is Kind.SHELF:
        return replace(
            rest,
            face=colours.chosen,
            border=colours.chosen,
            text=colours.on_chosen,
            second=colours.on_chosen,
            icon_line=colours.on_chosen,
            icon_fill="",
            tick=colours.on_chosen,
            on_tick=colours.chosen,
        )
    return replace(
        rest,
        face=colours.primary,
        border=colours.primary,
        lip=colours.primary_lip,
        text=colours.on_primary,
        second=colours.on_primary,
        icon_line=colours.on_primary,
        icon_fill="",
    )


def _closed(look: Look, kind: Kind, rest: Skin) -> Skin:
    """A closed tile is pressed to hear why; any other key lies flat, without a lip."""
    colours, flat = look.colours, kind is not Kind.TILE
    return replace(
        rest,
        lip_px=0.0 if flat else rest.lip_px,
        dashed=flat,
        face=colours.closed,
        border=colours.line,
        lip=colours.line,
        text=colours.ink,
        second=colours.ink,
        icon_line=colours.ink if look.strong else colours.quiet,
        icon_fill="" if look.strong else colours.hair,
    )
