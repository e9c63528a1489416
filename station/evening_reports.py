"""The report of a day leaves this station when the day is closed, once; what was missed, at the next start."""

from datetime import date, datetime, timedelta

from station.errands.day_reports import DayReports
from station.errands.printing import Printing
from station.house import LOG, House
from station.office_now import is_over
from station.one_at_a_time import OneAtATime
from station.settings import Settings

AGAIN = timedelta(seconds=60)
"""How long a report that could not leave waits for the next try: somebody makes room, or puts in paper."""


class EveningReports:
    """Lives in the house like a window. Looks when it begins, when a day is closed, and when another has begun."""

    def __init__(self, house: House, settings: Settings, printing: Printing) -> None:
        self._house = house
        self._reports = DayReports(house.storage, settings, printing, house.now)
        self._leaving = OneAtATime(self._leave, house.do, self._warn)
        self._done: tuple[date, bool] | None = None
        self._tried: datetime | None = None
        self._warned = ""

    def render(self) -> None:
        """Nothing of it is shown here."""

    def pass_time(self) -> None:
        """A moment has passed."""
        office, now = self._house.office, self._house.now()
        if office is None or office.lost_since is not None:
            return
        if self._done != self._moment() and is_over(self._tried, now, AGAIN):
            self._tried = now
            self._leaving.begin()

    def _moment(self) -> tuple[date, bool] | None:
        office = self._house.office
        return (office.day.date, office.day.closed_at is not None) if office else None

    async def _leave(self) -> None:
        moment = self._moment()
        if await self._reports.leave():
            self._done, self._tried = moment, None

    def _warn(self, sentence: str) -> None:
        if sentence != self._warned:
            LOG.warning("The report of a day: %s", sentence)
        self._warned = sentence
