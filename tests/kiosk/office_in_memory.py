"""The office behind a kiosk, as values: its own rules answer errands, and printers and networks that may fail.

A `Moment` is never changed: an errand leads to as many others as there are ways in which it can end.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeAlias

from kiosk import errands as wanted
from kiosk import results as came
from kiosk.bookings import meant
from kiosk.brought import IssuedTicket, KeptAppointment, KeptCase, Paper, SeenVisit, StaffDone
from kiosk.errands import Errand
from kiosk.happenings import Happening
from kiosk.pages import Visit
from kiosk.scene import Scene
from office import line
from office.case_commands import OpenCase
from office.cases import Cases, manager_ticket, opened
from office.code import TicketCode
from office.commands import AskForHelp, CancelTicket, ChangeNeeds, DayCommand, TakeTicket
from office.day import Day, after
from office.deciding import decide
from office.events import Entry
from office.plan import Plan
from office.rating import not_ratable
from office.refusals import NoSuchTicket, NoSuchTopic, Refused
from office.signing_in import CheckPin, PinAccepted, PinRefused, PinUnchecked
from office.stages import Served
from office.ticket import Ticket
from station.errands.visits_seen import ratable
from tests.kiosk.scenes import PRINTERS, STAFF, waits

PIN = "4826"
LANGUAGES = ("en", "et", "ru")
PAPERS = (Paper.PRINTED, Paper.NONE, Paper.DOUBTFUL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Where somebody at the kiosk is, and the office behind it. `wanted`: errands that are still under way.

    `news`: what an errand that goes on will tell next. `rated`: the numbers of visits that were rated.
    """

    visit: Visit
    day: Day
    plan: Plan
    at: datetime
    wanted: tuple[Errand, ...] = ()
    news: tuple[Happening, ...] = ()
    rated: frozenset[str] = frozenset()
    connected: bool = True
    long: bool = False

    @property
    def scene(self) -> Scene:
        """What the kiosk knows of it."""
        services = [service.id for service in self.plan.services]
        return Scene(
            visit=self.visit,
            plan=self.plan,
            day=self.day if self.connected else None,
            at=self.at,
            kiosk="k1",
            waits=dict.fromkeys(services, waits(50)) if self.long else {},
            members=STAFF,
            printers=PRINTERS,
        )


Ending: TypeAlias = tuple[Moment, Happening | None]


def endings(then: Moment, errand: Errand) -> Iterator[Ending]:  # noqa: C901  # one line for each kind of errand
    """Every way in which the errand can end: what the rules say, what the printer does, and that nothing works."""
    match errand:
        case wanted.CallPerson(language):
            yield _acted(then, AskForHelp(kiosk="k1", language=language))[0], None
            yield then, came.HelpUnsent()
            return
        case wanted.IssueTicket(service, language):
            yield from _issued(then, TakeTicket(service=service, language=language, secret="new"))  # noqa: S106
        case wanted.CheckIn(number, language):
            yield from _checked_in(then, number, language)
        case wanted.WithdrawTicket(number):
            now, refused = _acted(then, CancelTicket(number=number, wrong_choice=True))
            yield now, came.WithdrawalRefused(number) if refused else came.TicketWithdrawn(number)
        case wanted.TellNeeds(number, needs, level, employee, later):
            change = ChangeNeeds(number=number, needs=needs, level=level, employee=employee, later=later)
            now, refused = _acted(then, change)
            yield now, came.NeedsRefused(number) if refused else came.NeedsKept(_as_issued(now, number))
        case wanted.KeepRating(visit):
            yield replace(then, rated=then.rated | {visit.number}), came.RatingKept()
        case wanted.PrintPage(page):
            yield from ((then, came.PageCame(page, paper)) for paper in PAPERS)
        case wanted.TellCase():
            yield from _told(then, errand)
        case wanted.ReadCard() | wanted.ForgetCard():
            yield from _of_card(then, errand)
        case CheckPin() | wanted.ChangeRoll() | wanted.PrintTestPage() | wanted.LeaveProgram():
            yield from _of_staff(then, errand)
        case _:
            yield from _about_visit(then, errand)
    yield then, came.Trouble()


def _of_card(then: Moment, errand: wanted.AboutCard) -> Iterator[Ending]:
    if isinstance(errand, wanted.ForgetCard):
        yield then, came.CardIsForgotten()
        return
    yield then, came.CardUnknown(errand.text)
    yield then, came.CardRead(errand.text, brought=errand.visit is not None)


def _issued(then: Moment, command: TakeTicket) -> Iterator[Ending]:
    now, refused = _acted(then, command)
    if refused is not None:
        yield now, came.TicketRefused(refused.why)
        return
    yield from _printed(now, _newest(now))


def _checked_in(then: Moment, number: str, language: str) -> Iterator[Ending]:
    appointment = meant(number, then.day.bookings.values())
    now, refused = _acted(then, TakeTicket(appointment=appointment, language=language, secret="new"))  # noqa: S106
    if refused is not None:
        yield now, came.CheckInRefused(number, refused.why)
        return
    yield from _printed(now, _newest(now))


def _printed(now: Moment, number: str) -> Iterator[Ending]:
    """The number is shown first; how its paper went is told later."""
    issued = came.TicketIssued(_as_issued(now, number))
    for paper in PAPERS:
        yield replace(now, news=(*now.news, came.PaperCame(number, paper))), issued


def _told(then: Moment, told: wanted.TellCase) -> Iterator[Ending]:
    """The case is kept, with a ticket in the manager's line where it is wanted; or the plan knows no such topic."""
    command = OpenCase(
        kind=told.kind, topic=told.topic, language=told.language, told=told.told, visit=None, manager=told.manager
    )
    wish = manager_ticket(then.plan, command)
    now, refused = _acted(then, replace(wish, secret="new")) if wish else (then, None)  # noqa: S106
    ticket = None if wish is None or refused else _as_issued(now, _newest(now))
    case = opened(Cases(), now.plan, command, now.at, ticket.number if ticket else None)
    kept = KeptCase(
        number=case.case,
        kind=case.case_kind,
        topic=case.topic,
        answer_by=case.answer_by,
        ticket=ticket,
        told=case.told,
        called=ticket is None and (told.manager or told.told == "spoken"),
    )
    for paper in PAPERS:
        yield replace(now, news=(*now.news, came.CasePaperCame(kept.number, paper))), came.CaseKept(kept)
    yield then, came.CaseRefused(NoSuchTopic(told.topic))


def _newest(now: Moment) -> str:
    return max(now.day.tickets.values(), key=lambda ticket: (ticket.joined, ticket.serial)).number


def _as_issued(now: Moment, number: str) -> IssuedTicket:
    ticket = now.day.tickets[number]
    slot = None if ticket.set_time else ticket.slot
    return IssuedTicket(
        number=number,
        service=ticket.service,
        ahead=line.ahead_of(now.day, now.plan, ticket.service, ticket.order, ticket.employee),
        promised_by=ticket.promised_by,
        employee=ticket.employee,
        later=ticket.set_time,
        appointment=KeptAppointment(slot=slot, came=ticket.came, standing=ticket.standing) if slot else None,
        needs=ticket.needs,
        level=ticket.level,
    )


def _of_staff(then: Moment, errand: wanted.StaffErrand) -> Iterator[Ending]:
    match errand:
        case CheckPin(member=member, pin=pin):
            right = next(one for one in STAFF if one.id == member)
            yield then, PinAccepted(member=right) if pin == PIN else PinRefused(left=2)
            yield then, PinUnchecked()
        case wanted.ChangeRoll():
            yield then, came.StaffServed(StaffDone(what="roll", worked=True))
        case wanted.PrintTestPage():
            yield from ((then, came.StaffServed(StaffDone(what="page", worked=worked))) for worked in (True, False))
        case wanted.LeaveProgram():
            yield then, came.StaffServed(StaffDone(what="leave", worked=True))


def _about_visit(then: Moment, errand: wanted.AboutVisit) -> Iterator[Ending]:
    match errand:
        case wanted.FindVisit(number):
            ticket = then.day.tickets.get(number)
            yield then, _found(then, number, None if ticket is None or isinstance(ticket.stage, Served) else ticket)
        case wanted.FindScannedVisit(code):
            ticket = _proven(then, code)
            over = ticket is not None and isinstance(ticket.stage, Served) and ticket.broken is None
            yield then, _found(then, code.number, None if over else ticket, code)
        case wanted.PrintVoucher(code):
            yield from ((then, came.VoucherCame(code.number, paper)) for paper in PAPERS)
        case wanted.ActOnVisit(code, command):
            now, refused = _acted(then, command)
            seen = _seen(now, now.day.tickets[code.number], code)
            yield now, came.VisitActRefused(seen, refused.why) if refused else came.VisitChanged(seen, command)
            yield then, came.VisitActRefused(_seen(then, then.day.tickets[code.number], code), NoSuchTicket("110"))
        case wanted.PrintTicketAgain(code):
            yield from ((then, came.TicketCopyCame(code.number, paper)) for paper in PAPERS)


def _found(then: Moment, number: str, ticket: Ticket | None, code: TicketCode | None = None) -> Happening:
    """The visit, where it goes on or owes something; the rating of one that is over."""
    if ticket is not None:
        return came.VisitSeen(_seen(then, ticket, code))
    why_not = not_ratable(then.day, (), number)
    if why_not is not None:
        return came.VisitNotFound(number, why_not)
    return came.VisitFound(ratable(then.day.date, then.day.tickets[number]))


def _seen(then: Moment, ticket: Ticket, code: TicketCode | None) -> SeenVisit:
    can_rate = ticket.number not in then.rated and not_ratable(then.day, (), ticket.number) is None
    served = ratable(then.day.date, ticket) if can_rate else None
    return SeenVisit(day=then.day.date, ticket=ticket, code=code, ratable=served)


def _proven(then: Moment, code: TicketCode) -> Ticket | None:
    ticket = then.day.tickets.get(code.number)
    return ticket if ticket is not None and ticket.secret == code.secret else None


def _acted(then: Moment, command: DayCommand) -> tuple[Moment, Refused | None]:
    """The moment after the command, or why the rules did not allow it."""
    events = decide(then.day, then.plan, command, then.at)
    if isinstance(events, Refused):
        return then, events
    places = enumerate(events, then.day.place + 1)
    day = after(then.day, [Entry(place=place, at=then.at, event=event) for place, event in places])
    return replace(then, day=day), None


def acted(then: Moment, *commands: DayCommand, minutes: float = 0) -> Moment:
    """The moment after these; each must be allowed. The clock goes on before each of them."""
    for command in commands:
        then = replace(then, at=then.at + timedelta(minutes=minutes))
        then, refused = _acted(then, command)
        assert refused is None, (command, refused)
    return then
