"""Where everything stands in a row of the list."""

from dataclasses import dataclass

from display.layout import Box


@dataclass(frozen=True, slots=True, kw_only=True)
class RowPlaces:
    """Inside a row of the list: the number's plate, the arrow, the counter's plate."""

    number: Box
    arrow: Box
    counter: Box


def row_places(row: Box) -> RowPlaces:
    """The places of a row, relative to it."""
    number, counter = row.wide * 0.575, row.wide * 0.31
    arrow = min(row.high * 0.55, (row.wide - number - counter) * 0.85)
    middle = number + (row.wide - number - counter) / 2
    return RowPlaces(
        number=Box(x=0, y=0, wide=number, high=row.high),
        arrow=Box(x=middle - arrow / 2, y=(row.high - arrow) / 2, wide=arrow, high=arrow),
        counter=Box(x=row.wide - counter, y=0, wide=counter, high=row.high),
    )
