"""Where papers lie below the on-screen printer: newest first, side by side where the window is wide enough."""

from collections.abc import Sequence
from dataclasses import dataclass

_MARGIN, _GAP = 28, 20
_WIDEST, _NARROWEST = 440, 300  # a paper's width, in pixels


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPlace:
    """The place of one paper, in pixels."""

    x: int
    y: int
    wide: int
    high: int


def paper_places(sizes: Sequence[tuple[int, int]], width: int) -> tuple[PaperPlace, ...]:
    """Places for pictures of these sizes in a window `width` pixels wide, row by row; the first hangs at the top."""
    columns = max(1, (width - 2 * _MARGIN + _GAP) // (_NARROWEST + _GAP))
    wide = max(1, min(_WIDEST, (width - 2 * _MARGIN - (columns - 1) * _GAP) // columns))
    left = _MARGIN if columns > 1 else max(0, (width - wide) // 2)
    places: list[PaperPlace] = []
    top = 0
    for start in range(0, len(sizes), columns):
        row = [round(wide * high / max(1, across)) for across, high in sizes[start : start + columns]]
        places.extend(
            PaperPlace(x=left + at * (wide + _GAP), y=top, wide=wide, high=high) for at, high in enumerate(row)
        )
        top += max(row) + _GAP
    return tuple(places)


def places_height(places: Sequence[PaperPlace]) -> int:
    """How high the places are together, with a margin below."""
    return max((place.y + place.high for place in places), default=0) + _MARGIN
