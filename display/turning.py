"""More than there is room for, shown page by page: nothing is ever left out, and nothing scrolls."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from math import ceil
from typing import TypeVar

TURNED_EVERY = timedelta(seconds=8)

_Item = TypeVar("_Item")


def turned(items: Sequence[_Item], room: int, now: datetime) -> tuple[_Item, ...]:
    """The page of `items` whose turn it is at `now`; all of them where there is room for all."""
    pages = ceil(len(items) / room) if room else 0
    if pages <= 1:
        return tuple(items[:room])
    page = int(now.timestamp() // TURNED_EVERY.total_seconds()) % pages
    return tuple(items[page * room : (page + 1) * room])
