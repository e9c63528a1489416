"""How the columns of a table share its width, without Qt."""

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A column: as wide as it wants to be on one line, and at least, in pixels."""

    wide: float
    least: float
    stretches: bool = False


def shared(columns: Sequence[Measured], room: int) -> tuple[int, ...]:
    """Whole pixels for each column, together `room`, as far as the least widths allow it.

    With room to spare the stretching columns take the rest; with too little each gives in proportion to what it can,
    and where that is not enough the stretching columns bear it alone.
    """
    wanted = sum(column.wide for column in columns)
    can_give = sum(column.wide - column.least for column in columns)
    short = wanted - (room - len(columns))  # each column may be rounded up by almost a pixel
    part = min(1.0, short / can_give) if short > 0 and can_give else 0.0
    widths = [math.ceil(column.wide - part * (column.wide - column.least)) for column in columns]
    rest, stretching = room - sum(widths), [n for n, column in enumerate(columns) if column.stretches]
    for n in stretching:
        widths[n] = max(0, widths[n] + rest // len(stretching))
    return tuple(widths)
