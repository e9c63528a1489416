"""The planned plans of the office, looked at by the clock: each comes into force at its moment, at whatever station."""

from datetime import datetime, timedelta

from station.house import House
from station.office_now import is_over
from station.one_at_a_time import OneAtATime

LOOK = timedelta(seconds=20)
"""So often it is looked whether somebody has planned something meanwhile."""


class PlansWatch:
    """Lives in the house; it shows nothing."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._looked: datetime | None = None
        self._next: datetime | None = None
        self._looking = OneAtATime(self._look, house.do, house.warn)

    def render(self) -> None:
        """Nothing is shown."""

    def pass_time(self) -> None:
        """A moment has passed: perhaps that of a plan."""
        now = self._house.now()
        office = self._house.office
        if office is None or office.lost_since is not None:
            return
        if is_over(self._looked, now, LOOK) or (self._next is not None and self._next <= now):
            self._looked = now
            self._looking.begin()

    async def _look(self) -> None:
        self._next = await self._house.storage.plans_come(self._house.now())
