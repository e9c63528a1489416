"""A sheet: what stands where on a paper, in millimetres from the left and the top of the printable width."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeAlias

CAPITAL = 0.698
"""Height of a capital of the font, as a part of the size of its type."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Type:
    """A size (in millimetres; 1 pt = 0.353 mm) and weight of letters. `squeeze` presses the narrow cut by a factor."""

    size_mm: float
    weight: int = 500
    narrow: bool = False
    squeeze: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """One line of text. Its letters stand on `y_mm`."""

    x_mm: float
    y_mm: float
    text: str
    type: Type


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A black rectangle."""

    x_mm: float
    y_mm: float
    width_mm: float
    height_mm: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A frame with round corners; its stroke lies inside."""

    x_mm: float
    y_mm: float
    width_mm: float
    height_mm: float
    stroke_mm: float
    radius_mm: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Emblem:
    """The picture of a file, as large as it fits, from the left and the top."""

    x_mm: float
    y_mm: float
    width_mm: float
    height_mm: float
    file: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A QR code without its quiet zone. A module is the whole number of dots that is nearest to `module_mm`."""

    x_mm: float
    y_mm: float
    module_mm: float
    content: str


Box: TypeAlias = Writing | Bar | Frame | Emblem | Code

Measure: TypeAlias = Callable[[str, Type], float]
"""The width of a text in millimetres."""

Modules: TypeAlias = Callable[[str], int]
"""How many modules wide the QR code of a content is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What a layout needs to know: the printable width, and how wide texts and squares come out."""

    width_mm: float
    measure: Measure
    modules: Modules


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A piece of paper `height_mm` long, or a finished one."""

    height_mm: float
    boxes: tuple[Box, ...] = ()


def moved(boxes: tuple[Box, ...], x_mm: float, y_mm: float) -> tuple[Box, ...]:
    """The same boxes, so far to the right and down."""
    return tuple(replace(box, x_mm=box.x_mm + x_mm, y_mm=box.y_mm + y_mm) for box in boxes)


def gap(mm: float) -> Sheet:
    """So much blank paper."""
    return Sheet(height_mm=mm)


def stacked(*sheets: Sheet) -> Sheet:
    """The pieces one below the other."""
    boxes: tuple[Box, ...] = ()
    height = 0.0
    for sheet in sheets:
        boxes += moved(sheet.boxes, 0.0, height)
        height += sheet.height_mm
    return Sheet(height_mm=height, boxes=boxes)


def beside(left: Sheet, right: Sheet, x_mm: float) -> Sheet:
    """Two pieces side by side, the right one from `x_mm`; both begin at the top."""
    return Sheet(height_mm=max(left.height_mm, right.height_mm), boxes=left.boxes + moved(right.boxes, x_mm, 0.0))
