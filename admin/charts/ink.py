"""The colours of charts in one look: lines, the usual range, bars, and the five fills of a map."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor

from office.contrast import mixed
from office.look_plan import ACCENT, WHITE
from resources.look import DeskLook

_P90, _P90_WORDS = "#B36F00", "#7A4B00"
_RANGE = "#E9E3D6"
_FILLS = ("#EEF3F8", "#D6E3EF", "#B5CDE2", "#8FB6D6", ACCENT)
_TINTS = (0.93, 0.83, 0.69, 0.54)
"""How much white is in the four paler fills, where an office has its own accent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ink:
    """Colours as `#RRGGBB`; `fills` are face and words of each step, the palest first."""

    median: str
    p90: str
    p90_words: str
    promise: str
    bar: str
    dark: str
    fills: tuple[tuple[str, str], ...]
    range: QBrush


def ink_of(look: DeskLook) -> Ink:
    """The colours of this look. Strong contrast has three alone: a pattern is the range, the last fill is white."""
    colours = look.colours
    if look.strong:
        return Ink(
            median=colours.icon_line,
            p90=colours.ink,
            p90_words=colours.ink,
            promise=colours.ink,
            bar=colours.ground,
            dark=colours.icon_line,
            fills=(*((colours.ground, colours.ink),) * 4, (colours.chosen, colours.on_chosen)),
            range=QBrush(QColor(colours.ink), Qt.BrushStyle.Dense6Pattern),
        )
    return Ink(
        median=colours.icon_line,
        p90=_P90,
        p90_words=_P90_WORDS,
        promise=colours.ink,
        bar=_fills(colours.plate)[2],
        dark=colours.icon_line,
        fills=(*((fill, colours.ink) for fill in _fills(colours.plate)), (colours.plate, colours.on_plate)),
        range=QBrush(QColor(_RANGE)),
    )


def _fills(accent: str) -> tuple[str, ...]:
    if accent.upper() == ACCENT:
        return _FILLS[:-1]
    return tuple(mixed(accent, WHITE, white) for white in _TINTS)
