"""Who looks after the printers of this station: asks them how they are, and prints what staff ask for."""

import logging
from datetime import datetime, timedelta

from office.paper_events import PaperAsked
from station.errands.printing import Printing
from station.errands.slips import ticket_slip
from station.house import House

LOG = logging.getLogger("walkin")

LOOK_EACH = timedelta(seconds=20)
"""Often enough that staff hear of an empty roll before the next customer does."""


class PaperDesk:
    """Lives in the house like a window. `station` is this machine's name."""

    def __init__(self, house: House, printing: Printing, station: str) -> None:
        self._house, self._printing, self._station = house, printing, station
        self._looked: datetime | None = None
        self._taken: set[str] = set()
        self._started = False

    def render(self) -> None:
        """The office has changed: whatever copy is asked for here is printed once."""
        office = self._house.office
        if office is None:
            return
        if not self._started:
            self._started = True
            self._house.do(self._begin())
        for (station, job), asked in office.papers.asked.items():
            if station == self._station and job not in self._taken:
                self._taken.add(job)
                self._house.do(self._copy(asked))

    def pass_time(self) -> None:
        """A moment has passed: now and then the printers are asked."""
        now = self._house.now()
        if self._house.office is None or (self._looked is not None and now - self._looked < LOOK_EACH):
            return
        self._looked = now
        self._house.do(self._printing.look())

    async def _begin(self) -> None:
        """What was under way when this role of the station ended last time may have come out."""
        count = await self._house.storage.end_interrupted(self._printing.owner, self._house.now())
        if count:
            LOG.warning("%s papers were under way when the station ended: they may have come out", count)
        await self._printing.warm()

    async def _copy(self, asked: PaperAsked) -> None:
        office = self._house.office
        if office is None or asked.day is None:
            return
        day = await self._house.storage.day(asked.day)
        ticket = day.tickets.get(asked.number)
        if ticket is None:
            LOG.warning("There is no ticket %s of %s to print again", asked.number, asked.day)
            return
        await self._printing.print_copy(ticket_slip(day, office.plan, ticket, duplicate=asked.duplicate), asked)
