"""What each kind of desk button wears in each of its states, without Qt."""

from dataclasses import dataclass, replace
from enum import Enum, auto

from resources.look import DeskLook


class DeskKind(Enum):
    """What a button is for."""

    PRIMARY = auto()  # the one main button
    PLAIN = auto()
    DIGIT = auto()  # large figures in the middle; pressed as fast as one types
    FLAT = auto()  # in a strip: no face of its own
    RAIL = auto()  # on the blue rail


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskSkin:
    """Colours as `#RRGGBB`; a face, border or lip that is empty is not there."""

    face: str
    border: str
    lip: str
    words: str
    icon_line: str
    icon_fill: str
    cap_face: str
    cap_line: str
    focus: str


def skin_of(look: DeskLook, kind: DeskKind, *, works: bool, down: bool) -> DeskSkin:
    """What a button wears."""
    if not works:
        return _resting(look)
    if down:
        return _pressed(look, kind)
    match kind:
        case DeskKind.PRIMARY:
            return _primary(look)
        case DeskKind.RAIL:
            return _rail(look)
        case DeskKind.FLAT:
            return replace(_plain(look), lip="")
        case DeskKind.PLAIN | DeskKind.DIGIT:
            return _plain(look)


def _plain(look: DeskLook) -> DeskSkin:
    colours = look.colours
    return DeskSkin(
        face=colours.card,
        border=colours.pressable,
        lip=colours.line,
        words=colours.ink,
        icon_line=colours.icon_line,
        icon_fill=colours.icon_fill,
        cap_face=colours.ground,
        cap_line=colours.line,
        focus=colours.focus,
    )


def _primary(look: DeskLook) -> DeskSkin:
    colours = look.colours
    return DeskSkin(
        face=colours.primary,
        border=colours.primary_line,
        lip=colours.primary_lip,
        words=colours.on_primary,
        icon_line=colours.on_primary,
        icon_fill="",
        cap_face=colours.shelf_key,
        cap_line=colours.shelf_line,
        focus=colours.focus,
    )


def _rail(look: DeskLook) -> DeskSkin:
    colours = look.colours
    return DeskSkin(
        face="",
        border="",
        lip="",
        words=colours.shelf_text,
        icon_line=colours.shelf_text,
        icon_fill="",
        cap_face="",
        cap_line=colours.shelf_line,
        focus=colours.focus_on_shelf,
    )


def _pressed(look: DeskLook, kind: DeskKind) -> DeskSkin:
    colours = look.colours
    if kind is DeskKind.PRIMARY and not look.strong:
        return replace(_primary(look), face=colours.primary_lip)
    return replace(
        _plain(look),
        face=colours.sky,
        border=colours.pressed_line,
        words=colours.on_sky,
        icon_line=colours.on_sky if look.strong else colours.icon_line,
        icon_fill="" if look.strong else colours.icon_fill,
        cap_face=colours.sky,
        cap_line=colours.pressed_line,
    )


def _resting(look: DeskLook) -> DeskSkin:
    """A button that does not work now lies flat on the ground."""
    colours = look.colours
    return DeskSkin(
        face="",
        border=colours.hair,
        lip="",
        words=colours.quiet,
        icon_line=colours.quiet,
        icon_fill="",
        cap_face="",
        cap_line=colours.hair,
        focus=colours.focus,
    )
