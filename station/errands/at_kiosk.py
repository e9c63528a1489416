"""What a kiosk wants done, and what comes back as happenings."""

import logging
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from kiosk import errands as wanted
from kiosk import results as came
from kiosk.bookings import meant
from kiosk.brought import Paper, StaffDone
from kiosk.errands import Errand
from kiosk.happenings import Happening
from office import line
from office.commands import AskForHelp, CancelTicket, ChangeNeeds, RateVisit, TakeTicket
from office.events import TicketTaken
from office.paper_events import PaperStarted
from office.plan import Plan
from office.refusals import NoSuchRatingReason, Refused
from office.signing_in import Answer, CheckPin, LockedOut, PinAccepted, PinRefused
from office.ticket import Ticket
from station.errands.at_desk import checked
from station.errands.bringing import bring_quietly
from station.errands.card_at_kiosk import card_at_kiosk
from station.errands.cases_told import CasesTold
from station.errands.copies import change_roll
from station.errands.corner_tries import CornerTries
from station.errands.issued import issued, told_wait
from station.errands.pages_printed import PagesPrinted
from station.errands.papers_told import paper_told, papers_told
from station.errands.printing import Printing
from station.errands.slips import page_slip, ticket_slip
from station.errands.trouble import ErrandFailed
from station.errands.visits_seen import VisitsSeen
from station.house import House
from station.office_now import OfficeNow

if TYPE_CHECKING:
    from journal.daybook import Acted

Holds: TypeAlias = Callable[[str], bool]
ForCustomer: TypeAlias = (
    wanted.WithdrawTicket | wanted.KeepRating | wanted.PrintPage | wanted.AboutVisit | wanted.AboutCard
)
LOG = logging.getLogger("walkin")


def _stays(anew: bool) -> None:  # noqa: FBT001  # as LeaveProgram says it
    LOG.warning("Nothing here can end the program, or begin it anew (%s)", anew)


@dataclass(slots=True, kw_only=True)
class KioskDoor:
    """The one door of a kiosk: `name` is the kiosk's, by which staff find it.

    `leave` ends the program, and begins it anew where it is told so.
    """

    house: House
    printing: Printing
    name: str
    leave: Callable[[bool], None] = _stays
    _corner: CornerTries = field(default_factory=CornerTries, init=False)
    _pages: PagesPrinted = field(default_factory=PagesPrinted, init=False)
    _cases: CasesTold = field(init=False)

    def __post_init__(self) -> None:
        self._cases = CasesTold(house=self.house, printing=self.printing, call=self._called)

    @property
    def pages_left(self) -> bool:
        """Whether pages of the office are still printed here now."""
        return self._pages.may_go_on(self.house.now())

    async def perform(self, errand: Errand, holds: Holds = lambda _: True) -> AsyncIterator[Happening]:
        """Do it, and tell what happened; whatever fails becomes a Trouble that is logged.

        `holds`: whether the customer of this number still stands before the kiosk.
        """
        try:
            async for happening in self._perform(errand, holds):
                yield happening
        except ErrandFailed as failed:
            LOG.warning("%s failed: %s", type(errand).__name__, failed)
            yield came.Trouble()
        except Exception:
            LOG.exception("%s failed", type(errand).__name__)
            yield came.Trouble()

    async def _perform(self, errand: Errand, holds: Holds) -> AsyncIterator[Happening]:
        match errand:
            case wanted.IssueTicket():
                async for happening in self._issue(errand, holds):
                    yield happening
            case wanted.CheckIn():
                async for happening in self._check_in(errand, holds):
                    yield happening
            case wanted.CallPerson(language):
                if not await self._called(language):
                    yield came.HelpUnsent()
            case wanted.TellCase() | wanted.TellNeeds():
                async for happening in self._told(errand, holds):
                    yield happening
            case CheckPin() | wanted.ChangeRoll() | wanted.PrintTestPage() | wanted.LeaveProgram():
                yield await self._for_staff(errand)
            case _:
                yield await self._about_visit(errand)

    def _told(self, errand: wanted.TellCase | wanted.TellNeeds, holds: Holds) -> AsyncIterator[Happening]:
        if isinstance(errand, wanted.TellNeeds):
            return self._tell_needs(errand)
        return self._cases.keep(errand, holds)

    async def _for_staff(self, errand: wanted.StaffErrand) -> Happening:
        match errand:
            case CheckPin():
                return await self._checked(errand)
            case wanted.ChangeRoll(printer, by):
                await change_roll(self.house, self.house.storage.station, printer, by)
                return came.StaffServed(StaffDone(what="roll", worked=True))
            case wanted.PrintTestPage(language):
                at = self.house.now().astimezone(self._office().plan.zone)
                paper = await self.printing.print_test(at, language)
                return came.StaffServed(StaffDone(what="page", worked=paper is Paper.PRINTED))
            case wanted.LeaveProgram(anew, by):
                LOG.info("%s %s the program at the kiosk", by, "begins anew" if anew else "ends")
                self.leave(anew)
                return came.StaffServed(StaffDone(what="leave", worked=True))

    async def _checked(self, errand: CheckPin) -> Answer:
        """What the accounts say of a PIN, unless too many were wrong at this corner."""
        now = self.house.now()
        locked = self._corner.locked_until(now)
        if locked is not None:
            return LockedOut(until=locked)
        answer = await checked(self.house, errand, counts=False)
        if isinstance(answer, PinAccepted):
            self._corner = CornerTries()
        elif isinstance(answer, PinRefused):
            self._corner = self._corner.after_wrong(now)
            locked = self._corner.locked_until(now)
            return LockedOut(until=locked) if locked else PinRefused(left=self._corner.left)
        return answer

    async def _called(self, language: str) -> bool:
        """Whether staff hear that somebody here wants a person."""
        try:
            return await self.house.act((AskForHelp(kiosk=self.name, language=language),)) is None
        except ErrandFailed as failed:
            LOG.warning("Nobody hears of a call for a person: %s", failed)
            return False

    async def _about_visit(self, errand: ForCustomer) -> Happening:
        match errand:
            case wanted.WithdrawTicket(number):
                refused = await self.house.act((CancelTicket(number=number, wrong_choice=True),))
                return came.WithdrawalRefused(number) if refused else came.TicketWithdrawn(number)
            case wanted.KeepRating(visit, solved, treated, reason):
                command = RateVisit(number=visit.number, solved=solved, treated=treated, reason=reason)
                await self._rated(visit.day, command)
                return came.RatingKept()
            case wanted.PrintPage():
                return await self._print_page(errand)
            case wanted.ReadCard() | wanted.ForgetCard():
                return await card_at_kiosk(self.house, errand)
            case _:
                return await self._going_on(errand)

    async def _print_page(self, wish: wanted.PrintPage) -> Happening:
        """It counts from when it is sent, so that two at once are two; what certainly did not come out does not."""
        now = self.house.now()
        if not self._pages.may_go_on(now):
            return came.PageHeldBack(wish.page)
        slip = page_slip(self._office().plan, wish.page, now, wish.language)
        self._pages = self._pages.after(now)
        paper = await self.printing.print_page(slip)
        if paper is Paper.NONE:
            self._pages = self._pages.without(now)
        return came.PageCame(wish.page, paper)

    async def _rated(self, day: date, command: RateVisit) -> None:
        """Keep the answers; without the reason where the office lists it no more."""
        outcome = await self.house.storage.rate(day, command, self.house.now())
        if isinstance(outcome, Refused) and isinstance(outcome.why, NoSuchRatingReason):
            await self.house.storage.rate(day, replace(command, reason=""), self.house.now())

    async def _tell_needs(self, told: wanted.TellNeeds) -> AsyncIterator[Happening]:
        """Another time is printed: a paper that says the old one, or none, misleads whoever comes back."""
        before = self._office()
        was = before.day.tickets.get(told.number)
        refused = await self.house.act((_told_needs(before, was, told),))
        office = self._office()
        ticket = office.day.tickets.get(told.number)
        if refused or ticket is None:
            yield came.NeedsRefused(told.number)
            return
        ahead = line.ahead_of(office.day, office.plan, ticket.service, ticket.order, ticket.employee)
        yield came.NeedsKept(replace(issued(ticket), ahead=ahead))
        if was is not None and was.set_time != ticket.set_time:
            yield came.PaperCame(ticket.number, Paper.COMING)
            again = partial(self.printing.print_again, number=ticket.number, day=office.day.date)
            state = await paper_told(partial(ticket_slip, office.day, office.plan, ticket), again)
            yield came.PaperCame(ticket.number, state)

    async def _going_on(self, errand: wanted.AboutVisit) -> Happening:
        seen = VisitsSeen(house=self.house, printing=self.printing)
        match errand:
            case wanted.FindVisit(number):
                return await seen.typed(number)
            case wanted.FindScannedVisit(code, card):
                return await seen.scanned(code, card)
            case wanted.PrintVoucher(code):
                return await seen.voucher(code)
            case wanted.ActOnVisit(code, command):
                return await seen.act(code, command)
            case wanted.PrintTicketAgain(code, large):
                return await seen.again(code, large=large)

    async def _issue(self, errand: wanted.IssueTicket, holds: Holds) -> AsyncIterator[Happening]:
        office, paper = self._office(), self.printing.new_paper()
        said = None if errand.later else told_wait(office, errand.service)
        told = TakeTicket(service=errand.service, language=errand.language, later=errand.later, said=said)
        outcome = await self.house.storage.take(office.day.date, told, self.house.now(), paper, case=errand.case)
        if isinstance(outcome, Refused):
            yield came.TicketRefused(outcome.why)
            return
        await self._bring_card(outcome, errand.card)
        async for happening in self._handed_out(outcome, office.plan, paper, holds):
            yield happening

    async def _bring_card(self, outcome: "Acted", card: str) -> None:
        """The card goes with the ticket; where it cannot be written, the ticket counts all the same."""
        if card:
            await bring_quietly(self.house, _taken(outcome).number, card)

    async def _check_in(self, errand: wanted.CheckIn, holds: Holds) -> AsyncIterator[Happening]:
        """The ticket of an appointment. Whoever chose no language at the kiosk gets the one of the booking."""
        office = self._office()
        number = errand.number
        chosen = None if errand.language == office.plan.office.languages[0] else errand.language
        appointment = meant(number, office.day.bookings.values())
        ticket, paper = TakeTicket(appointment=appointment, language=chosen), self.printing.new_paper()
        outcome = await self.house.storage.take(office.day.date, ticket, self.house.now(), paper)
        if isinstance(outcome, Refused):
            yield came.CheckInRefused(number, outcome.why)
            return
        await self._bring_card(outcome, errand.card)
        async for happening in self._handed_out(outcome, office.plan, paper, holds):
            yield happening

    async def _handed_out(
        self, outcome: "Acted", plan: Plan, paper: PaperStarted | None, holds: Holds
    ) -> AsyncIterator[Happening]:
        self.house.wrote(outcome.day.date, outcome.entries)
        ticket = outcome.day.tickets[_taken(outcome).number]
        yield came.TicketIssued(issued(ticket))
        started = paper and replace(paper, number=ticket.number, day=outcome.day.date)
        send = partial(self.printing.print_ticket, paper=started, stands=lambda: holds(ticket.number))
        async for state in papers_told(partial(ticket_slip, outcome.day, plan, ticket), send):
            yield came.PaperCame(ticket.number, state)

    def _office(self) -> OfficeNow:
        if self.house.office is None:
            raise ErrandFailed("The office is not open yet.")
        return self.house.office


def _taken(outcome: "Acted") -> TicketTaken:
    return next(entry.event for entry in outcome.entries if isinstance(entry.event, TicketTaken))


def _told_needs(office: OfficeNow, ticket: Ticket | None, told: wanted.TellNeeds) -> ChangeNeeds:
    """With what the customer was told of the wait for the employee whom they ask for, or for anybody again."""
    forecast, said = office.forecast, None
    if forecast is not None and ticket is not None and told.later is None:
        asked = forecast.employees.get((ticket.service, told.employee))
        said = asked if told.employee else forecast.services.get(ticket.service)
    return ChangeNeeds(
        number=told.number,
        needs=told.needs,
        level=told.level,
        employee=told.employee,
        later=told.later,
        said=said,
    )
