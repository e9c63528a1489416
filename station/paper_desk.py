"""Who looks after the printers of this station: asks them how they are, and prints what staff ask for."""

import logging
from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta

from office.copies import COPIES, can_print, without_voucher
from office.day import Day
from office.paper_events import PaperAsked
from office.papers import Papers
from office.ticket import Ticket
from station.errands.copies import ask_voucher
from station.errands.printing import Printing
from station.errands.slips import memory_card_slip, owed_slip, ticket_slip
from station.errands.trouble import ErrandFailed
from station.house import House
from station.office_now import OfficeNow

LOG = logging.getLogger("walkin")

LOOK_EACH = timedelta(seconds=20)
"""Often enough that staff hear of an empty roll before the next customer does."""


class PaperDesk:
    """Lives in the house like a window; one for each station, whose name is `station`.

    `roles` are the printers of its kiosk and of its counters, those that print copies first in front. At its `counters`
    a voucher comes out by itself when the customer to whom it is owed is called.
    """

    def __init__(self, house: House, roles: Sequence[Printing], station: str, counters: Collection[str] = ()) -> None:
        self._house, self._roles, self._station = house, roles, station
        self._counters = frozenset(counters)
        self._owed: set[tuple[date, str]] = set()
        self._looked: datetime | None = None
        self._taken: set[str] = set()
        self._rolled: tuple[datetime | None, ...] = ()
        self._day: date | None = None
        self._began = False

    def render(self) -> None:
        """The office has changed: whatever copy of today is asked for here is printed once."""
        office = self._house.office
        if office is None:
            return
        if self._day is None:
            self._house.do(self._begin())
        if self._day != office.day.date:
            self._begin_day(office.day.date)
        self._see_rolls(office.papers)
        if self._began:
            self._take_asked(office)
            self._hand_out(office)

    def _hand_out(self, office: OfficeNow) -> None:
        """Ask once for each voucher that is owed to somebody at a counter here; staff may ask again."""
        for number in without_voucher(office.papers, office.day, self._counters):
            if (office.day.date, number) not in self._owed:
                self._owed.add((office.day.date, number))
                self._house.do(self._ask_voucher(number))

    async def _ask_voucher(self, number: str) -> None:
        try:
            await ask_voucher(self._house, number, "", self._station)
        except ErrandFailed as failed:
            LOG.warning("The voucher of %s is not printed by itself: %s", number, failed)

    def _take_asked(self, office: OfficeNow) -> None:
        for (station, job), asked in office.papers.asked.items():
            if station == self._station and job not in self._taken and asked.day == office.day.date:
                self._taken.add(job)
                self._house.do(self._copy(asked))

    def pass_time(self) -> None:
        """A moment has passed: now and then the printers are asked."""
        now = self._house.now()
        if self._house.office is None or (self._looked is not None and now - self._looked < LOOK_EACH):
            return
        self._looked = now
        self._house.do(self._look())

    def look_soon(self) -> None:
        """Somebody has done something about a printer."""
        self._looked = None

    def _begin_day(self, day: date) -> None:
        """How the printers are is written anew on each day."""
        self._day = day
        for printing in self._roles:
            printing.forget()
        self.look_soon()

    def _see_rolls(self, papers: Papers) -> None:
        """After a new roll there is soon no trouble any more."""
        rolled = tuple(
            printer.rolled_at for (station, _), printer in papers.printers.items() if station == self._station
        )
        if rolled != self._rolled:
            self._rolled = rolled
            self.look_soon()

    async def _look(self) -> None:
        asked: set[str] = set()
        for printing in self._roles:
            await printing.look(asked)
            asked.update(printing.printers)

    async def _begin(self) -> None:
        """What was under way when this station ended last time may have come out."""
        owners = (*(printing.owner for printing in self._roles), f"{self._station}:{COPIES}")
        for owner in owners:
            count = await self._house.storage.end_interrupted(owner, self._house.now())
            if count:
                LOG.warning("%s papers of %s were under way when it ended: they may have come out", count, owner)
        self._began = True
        if self._house.office is not None:
            self._take_asked(self._house.office)
        for printing in self._roles:
            await printing.warm()

    async def _copy(self, asked: PaperAsked) -> None:
        office = self._house.office
        if office is None or asked.day is None:
            return
        day = await self._house.storage.day(asked.day)
        ticket = day.tickets.get(asked.number)
        if ticket is None:
            LOG.warning("There is no ticket %s of %s to print again", asked.number, asked.day)
            return
        if asked.kind in {"voucher", "memory_card"}:
            await self._beside(office, day, ticket, asked)
            return
        slip = ticket_slip(day, office.plan, ticket, duplicate=asked.duplicate)
        await self._working(office, self._roles).print_copy(slip, asked)

    async def _beside(self, office: OfficeNow, day: Day, ticket: Ticket, asked: PaperAsked) -> None:
        """What is handed to the customer at a counter: from a printer there, where one works."""
        slip = owed_slip(day, office.plan, ticket) if asked.kind == "voucher" else None
        if asked.kind == "memory_card":
            code = await self._house.storage.card_brought(day.date, ticket.number)
            slip = memory_card_slip(office.plan, code, day.date, ticket.language) if code else None
        if slip is not None:
            await self._working(office, tuple(reversed(self._roles))).print_copy(slip, asked)

    def _working(self, office: OfficeNow, roles: Sequence[Printing]) -> Printing:
        """The first of these printers of which one works; the first ones where none does."""
        papers = office.papers
        return next((one for one in roles if can_print(papers, self._station, one.printers)), roles[0])
