"""What a kiosk wants done, and what comes back as happenings."""

import logging
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeAlias

from kiosk import errands as wanted
from kiosk import happenings as it
from kiosk.errands import Errand
from kiosk.happenings import Happening
from office.code import TicketCode
from office.commands import AskForHelp, CancelTicket, RateVisit, TakeTicket
from office.events import TicketTaken
from office.refusals import NoSuchTicket, Reason, Refused
from station.errands.printing import Printing
from station.errands.slips import ticket_slip
from station.errands.trouble import ErrandFailed
from station.house import House

Holds: TypeAlias = Callable[[str], bool]
LOG = logging.getLogger("walkin")


@dataclass(frozen=True, slots=True, kw_only=True)
class KioskDoor:
    """The one door of a kiosk: `name` is the kiosk's, by which staff find it."""

    house: House
    printing: Printing
    name: str

    async def perform(self, errand: Errand, holds: Holds = lambda _: True) -> AsyncIterator[Happening]:
        """Do it, and tell what happened; whatever fails becomes a Trouble that is logged.

        `holds`: whether the customer of this number still stands before the kiosk.
        """
        try:
            async for happening in self._perform(errand, holds):
                yield happening
        except ErrandFailed as failed:
            LOG.warning("%s failed: %s", type(errand).__name__, failed)
            yield it.Trouble()
        except Exception:
            LOG.exception("%s failed", type(errand).__name__)
            yield it.Trouble()

    async def _perform(self, errand: Errand, holds: Holds) -> AsyncIterator[Happening]:
        match errand:
            case wanted.IssueTicket(service, language):
                async for happening in self._issue(TakeTicket(service=service, language=language), holds):
                    yield happening
            case wanted.WithdrawTicket(number):
                refused = await self.house.act((CancelTicket(number=number, wrong_choice=True),))
                yield it.WithdrawalRefused(number) if refused else it.TicketWithdrawn(number)
            case wanted.FindVisit(number):
                yield await self._find(number)
            case wanted.FindScannedVisit(code):
                yield await self._find_scanned(code)
            case wanted.KeepRating(visit, solved, treated):
                command = RateVisit(number=visit.number, solved=solved, treated=treated)
                await self.house.storage.rate(visit.day, command, self.house.now())
                yield it.RatingKept()
            case wanted.CallPerson(language):
                await self.house.act((AskForHelp(kiosk=self.name, language=language),))

    async def _issue(self, wanted_ticket: TakeTicket, holds: Holds) -> AsyncIterator[Happening]:
        house = self.house
        if house.office is None:
            raise ErrandFailed("The office is not open yet.")
        paper = self.printing.new_paper()
        outcome = await house.storage.take(house.office.day.date, wanted_ticket, house.now(), paper)
        if isinstance(outcome, Refused):
            yield it.TicketRefused(outcome.why)
            return
        house.wrote(outcome.day.date, outcome.entries)
        taken = next(entry.event for entry in outcome.entries if isinstance(entry.event, TicketTaken))
        yield it.TicketIssued(
            it.IssuedTicket(
                number=taken.number, service=taken.service, ahead=taken.ahead, promised_by=taken.promised_by
            )
        )
        ticket = outcome.day.tickets[taken.number]
        slip = ticket_slip(outcome.day, house.office.plan, ticket)
        started = paper and replace(paper, number=ticket.number, day=outcome.day.date)
        async for came in self.printing.print_ticket(slip, started, lambda: holds(ticket.number)):
            yield it.PaperCame(ticket.number, came)

    async def _find(self, number: str) -> Happening:
        """Today's visit of this number, else yesterday's."""
        office = self.house.office
        if office is None:
            raise ErrandFailed("The office is not open yet.")
        today = office.day.date
        for day in (today, today - timedelta(days=1)):
            found = await self._ratable(day, number)
            if not isinstance(found, it.VisitNotFound) or not isinstance(found.why, NoSuchTicket):
                return found
        return it.VisitNotFound(number, NoSuchTicket(number))

    async def _find_scanned(self, code: TicketCode) -> Happening:
        day = await self.house.storage.day(code.day)
        ticket = day.tickets.get(code.number)
        if code.office != day.office or ticket is None or ticket.secret != code.secret:
            return it.VisitNotFound(code.number, NoSuchTicket(code.number))
        return await self._ratable(code.day, code.number)

    async def _ratable(self, of: date, number: str) -> Happening:
        why_not: Reason | None = await self.house.storage.not_ratable(of, number)
        if why_not is not None:
            return it.VisitNotFound(number, why_not)
        ticket = (await self.house.storage.day(of)).tickets[number]
        return it.VisitFound(
            it.RatableVisit(
                day=of,
                number=number,
                service=ticket.service,
                counter=str(getattr(ticket.stage, "counter", "")),
                at=ticket.called_at or ticket.joined,
            )
        )
