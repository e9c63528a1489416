"""A customer asks the kiosk about a visit: it is found and changed, its ticket and its voucher are printed.

What can be told, changed or printed depends on whether the ticket was scanned: a number can be read off the board.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from kiosk import results as came
from kiosk.brought import RatableVisit, SeenVisit
from kiosk.happenings import Happening
from kiosk.visit_acts import VisitCommand
from office import vouchers
from office.code import TicketCode
from office.day import Day
from office.refusals import NoSuchTicket, Reason
from office.stages import Parked, Served, Serving
from office.ticket import Ticket, presence
from office.vouchers import VoucherNow
from station.errands.bringing import bring_quietly
from station.errands.printing import Printing
from station.errands.slips import owed_slip, ticket_slip
from station.errands.trouble import ErrandFailed
from station.house import House
from station.office_now import OfficeNow


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitsSeen:
    """The visits of an office as its customers ask about them at one kiosk, and that kiosk's printers."""

    house: House
    printing: Printing

    async def typed(self, number: str) -> Happening:
        """Today's visit of this number; yesterday's, where it can be rated."""
        today = self._office().day.date
        ticket = (await self.house.storage.day(today)).tickets.get(number)
        if ticket is not None and not isinstance(ticket.stage, Served):
            return came.VisitSeen(await self._seen(today, ticket))
        for day in (today, today - timedelta(days=1)):
            found = await self._ratable(day, number)
            if not isinstance(found, came.VisitNotFound) or not isinstance(found.why, NoSuchTicket):
                return found
        return came.VisitNotFound(number, NoSuchTicket(number))

    async def scanned(self, code: TicketCode, card: str = "") -> Happening:
        """The visit of this ticket, of whatever day; one that was served and owes nothing is rated at once.

        `card`: a visit card that is brought to it, where it goes on today.
        """
        ticket = proven(await self.house.storage.day(code.day), code)
        if ticket is None:
            return came.VisitNotFound(code.number, NoSuchTicket(code.number))
        if card and code.day == self._office().day.date:
            await bring_quietly(self.house, code.number, card)
        if isinstance(ticket.stage, Served) and _owed(ticket) is None:
            return await self._ratable(code.day, code.number)
        return came.VisitSeen(await self._seen(code.day, ticket, code))

    async def voucher(self, code: TicketCode) -> Happening:
        """Print what is owed to whoever holds this ticket, unless it was used. Raises ErrandFailed where nothing is."""
        office, day = self._office(), await self.house.storage.day(code.day)
        ticket = proven(day, code)
        issued = await self._issued(ticket)
        slip = owed_slip(day, office.plan, ticket) if ticket else None
        if issued is None or slip is None:
            raise ErrandFailed(f"No voucher is owed to whoever scanned a ticket {code.number} of {code.day}.")
        if issued.redeemed is not None:
            return came.VoucherIsUsed(code.number, issued.redeemed)
        if vouchers.state(issued, self.house.now().astimezone(office.plan.zone).date()) != "valid":
            raise ErrandFailed(f"The voucher of ticket {code.number} of {code.day} is too old.")
        return came.VoucherCame(code.number, await self.printing.print_voucher(slip, code.number, code.day))

    async def act(self, code: TicketCode, command: VisitCommand) -> Happening:
        """Write what whoever holds this ticket wants changed; the secret is proven once more.

        Raises ErrandFailed where it is not proven, or the ticket is not of today.
        """
        today = self._office().day.date
        held = proven(await self.house.storage.day(today), code) if code.day == today else None
        if held is None or command.number != held.number:
            raise ErrandFailed(f"Whoever scanned a ticket {code.number} of {code.day} may not change it.")
        refused = await self.house.act((command,))
        ticket = (await self.house.storage.day(today)).tickets[held.number]
        seen = await self._seen(today, ticket, code)
        return came.VisitActRefused(seen, refused.why) if refused else came.VisitChanged(seen, command)

    async def again(self, code: TicketCode, *, large: bool) -> Happening:
        """Print this ticket once more. Raises ErrandFailed where its secret is not proven."""
        office, day = self._office(), await self.house.storage.day(code.day)
        ticket = proven(day, code)
        if ticket is None:
            raise ErrandFailed(f"Whoever scanned a ticket {code.number} of {code.day} does not hold it.")
        slip = ticket_slip(day, office.plan, ticket, duplicate=True, large=large)
        return came.TicketCopyCame(code.number, await self.printing.print_again(slip, code.number, code.day))

    async def _seen(self, of: date, ticket: Ticket, code: TicketCode | None = None) -> SeenVisit:
        issued = await self._issued(ticket) if code else None
        can_rate = await self.house.storage.not_ratable(of, ticket.number) is None
        return SeenVisit(
            day=of,
            ticket=ticket,
            code=code,
            ratable=ratable(of, ticket) if can_rate else None,
            redeemed=issued.redeemed if issued else None,
        )

    async def _issued(self, ticket: Ticket | None) -> VoucherNow | None:
        code = _owed(ticket) if ticket else None
        return (await self.house.storage.vouchers()).by_code.get(code) if code else None

    async def _ratable(self, of: date, number: str) -> Happening:
        why_not: Reason | None = await self.house.storage.not_ratable(of, number)
        if why_not is not None:
            return came.VisitNotFound(number, why_not)
        ticket = (await self.house.storage.day(of)).tickets[number]
        return came.VisitFound(ratable(of, ticket))

    def _office(self) -> OfficeNow:
        if self.house.office is None:
            raise ErrandFailed("The office is not open yet.")
        return self.house.office


def proven(day: Day, code: TicketCode) -> Ticket | None:
    """The ticket that this code was printed on; None where it is of another office, or its secret is another one."""
    ticket = day.tickets.get(code.number)
    held = ticket is not None and bool(ticket.secret) and ticket.secret == code.secret
    return ticket if held and code.office == day.office else None


def _owed(ticket: Ticket) -> str | None:
    """The code of the voucher that is owed for this visit."""
    return ticket.broken.voucher.code if ticket.broken and ticket.broken.voucher else None


def ratable(of: date, ticket: Ticket) -> RatableVisit:
    """What is rated: where the visitor is or was served last, also while waiting for the next counter."""
    stage = ticket.stage
    if isinstance(stage, Serving | Served | Parked) or not ticket.legs:
        counter, _, called, _ = presence(ticket)
        return RatableVisit(day=of, number=ticket.number, service=ticket.service, counter=counter, at=called)
    last = ticket.legs[-1]
    return RatableVisit(day=of, number=ticket.number, service=last.service, counter=last.counter, at=last.called)
