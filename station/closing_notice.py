"""Says in the waiting room, once a day, that the office closes soon."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import TypeAlias

from office import hours
from station.house import House

Say: TypeAlias = Callable[[str, Sequence[str], datetime], None]
"""Speaks a notice by its name, in these languages; returns at once."""


class ClosingNotice:
    """Lives in the house like a window. It speaks `minutes` before the office closes for the day; 0: never."""

    def __init__(self, house: House, minutes: float, say: Say) -> None:
        self._house, self._before, self._say = house, timedelta(minutes=minutes), say
        self._said: date | None = None

    def render(self) -> None:
        """Nothing of it is shown here."""

    def pass_time(self) -> None:
        """A moment has passed: look whether it is time."""
        office, now = self._house.office, self._house.now()
        if not self._before or office is None or not office.day.is_open or self._said == office.day.date:
            return
        closes = hours.last_closing(office.plan.hours, office.day.date, office.plan.zone)
        if closes is not None and closes - self._before <= now < closes:
            self._said = office.day.date
            self._say("closing", office.plan.office.languages, now)
