"""Moments at a kiosk of the example office, a Tuesday at 10:24."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import cache

from journal.codec import read_plan
from kiosk import pages
from kiosk.brought import IssuedTicket, KeptAppointment, Paper, RatableVisit, SeenVisit, StaffDone
from kiosk.pages import Page, Visit
from kiosk.scene import OwnPrinter, Scene
from office.booking import Booking
from office.code import TicketCode
from office.commands import ChangeService
from office.day import Day, ServicePause
from office.desk import Desk, Free
from office.events import Precedence, PromiseBroken, Wait
from office.hours import Clock
from office.needs_plan import NAMED_NEEDS
from office.plan import Plan, Times
from office.refusals import (
    AppointmentIsOver,
    DoesNotWait,
    LineIsFull,
    NoMoreTickets,
    NoNumberLeft,
    NoSuchAppointment,
    NoSuchTicket,
    PauseTooLong,
    ServiceIsClosed,
    ServiceIsPaused,
    TooLateToRejoin,
)
from office.signing_in import LockedOut, NotAllowed, PinRefused, PinUnchecked, TypingPin
from office.staff import Member
from office.stages import Called, Missed, Waiting, Withdrawn
from office.ticket import CallMade, Ticket
from office.voucher_events import Voucher, Worth
from office.vouchers import Redeemed
from office.waits.outlook import BetterTime
from office.waits.revising import Rose, Spoken
from office.waits.saying import Between
from resources.example import example_plan_path
from resources.office_pages import BRING, HOURS
from station.memory_moments import memory_moments
from tests.kiosk.case_scenes import CASE_PAGES

AT = datetime(2026, 3, 3, 8, 24, tzinfo=UTC)

STAFF = (
    *(Member(id=name, name=name, roles=("supervisor",)) for name in ("Liis Kask", "Mari Tamm", "Peeter Rand")),
    *(Member(id=name, name=name, roles=("manager",)) for name in ("Kadri Saar", "Aleksandra Wojciechowska-Kuznetsova")),
    *(Member(id=name, name=name, roles=("installer",)) for name in ("Olga Petrova", "Jaan Mägi")),
    Member(id="clerk", name="Clerk Without Keys", roles=("clerk",)),
)
SUPERVISOR = STAFF[4]
PRINTERS = (
    OwnPrinter(
        name="lobby",
        state="Printer lobby: Out of paper (10:21). Put in a new roll. 212 papers since the new roll, about 0 left.",
        short="lobby: Out of paper",
    ),
    OwnPrinter(
        name="spare",
        state="Printer spare: Ready. 12 papers since the new roll, about 480 left.",
        short="spare: Ready",
    ),
)


@cache
def example_plan() -> Plan:
    return read_plan(example_plan_path())


def waiting(number: str, service: str) -> Ticket:
    return Ticket(
        number=number,
        serial=int(number),
        service=service,
        language="en",
        needs=(),
        standing="normal",
        key=AT - timedelta(minutes=5),
        joined=AT - timedelta(minutes=5),
        came=AT - timedelta(minutes=5),
        ahead=0,
        promised_by=None,
        secret="",
        stage=Waiting(),
        turn="normal",
    )


def open_day(*people: Ticket) -> Day:
    return Day(
        office="tartu",
        date=AT.date(),
        opened_at=AT - timedelta(hours=2),
        tickets={ticket.number: ticket for ticket in people},
    )


def scene(page: Page | None = None, *, language: str = "en", day: Day | None = None, at: datetime = AT) -> Scene:
    visit = Visit(page=page or pages.Choosing(), language=language, touched=AT)
    return Scene(
        visit=visit,
        plan=example_plan(),
        day=day or open_day(),
        at=at,
        kiosk="k1",
        members=STAFF,
        printers=PRINTERS,
        reads=True,
    )


def without_connection() -> Scene:
    return replace(scene(), day=None)


TICKET = IssuedTicket(number="142", service="payments", ahead=5, promised_by=AT + timedelta(minutes=30))
RATABLE = RatableVisit(day=AT.date(), number="142", service="payments", counter="3", at=AT + timedelta(minutes=14))

EARLY = KeptAppointment(slot=AT + timedelta(minutes=20), came=AT, standing="appointment")
LATE = KeptAppointment(slot=AT - timedelta(minutes=40), came=AT, standing="priority")
UNFAVOURED = replace(LATE, standing="normal")


def booked(appointment: str, *, kept_as: str = "") -> Booking:
    state = "kept" if kept_as else "booked"
    return Booking(id=appointment, service="contracts", slot=EARLY.slot, state=state, number=kept_as or None)  # type: ignore[arg-type]  # one of the two


def asking_scene() -> Scene:
    """Four employees can be asked for, each with a wait of another kind."""
    waits = (720.0, 3600.0, 100.0, 0.0)
    clerks = zip(example_plan().employees, waits, strict=True)
    told = {
        ("payments", one.id): Wait(point_s=s, low_s=s * 0.7, high_s=s * 1.4, from_s=s * 0.8, to_s=s * 1.2)
        for one, s in clerks
    }
    desks = {
        counter: Desk(counter=counter, clerk=one.id, services=("payments",), state=Free(since=AT), opened=AT)
        for counter, one in zip("1234", example_plan().employees, strict=True)
    }
    page = pages.ChoosingEmployee(pages.ChoosingNeeds(pages.HoldingTicket(TICKET)))
    return replace(scene(page, day=replace(open_day(), desks=desks)), employees=told)


def troubled_day() -> Day:
    """Every tile has another reason to give no tickets, or a queue."""
    pauses = {
        "payments": ServicePause(since=AT, reason="system", back_at=AT + timedelta(hours=2)),
        "contracts": ServicePause(since=AT, reason="staff"),
        "meters": ServicePause(since=AT),
    }
    return replace(open_day(waiting("401", "moving")), paused=pauses)


def troubled_plan() -> Plan:
    plan = example_plan()
    services = tuple(replace(one, most_per_day=1) if one.id == "moving" else one for one in plan.services)
    return replace(plan, services=services)


def late_plan() -> Plan:
    """The last ticket was eight hours before the office closes."""
    return replace(example_plan(), times=Times(last_ticket_minutes=8 * 60))


def lettered_plan() -> Plan:
    """Each of the four letters is in use."""
    services = example_plan().services[:4]
    named = zip(services, "AKMT", strict=True)
    return replace(example_plan(), services=tuple(replace(one, letter=letter) for one, letter in named))


def waits(minutes: float) -> Wait:
    """A wait of so many minutes in the middle, and said as about a third less to a third more."""
    point = minutes * 60
    return Wait(point_s=point, low_s=point / 2, high_s=point * 2, from_s=point * 0.7, to_s=point * 1.3)


WHY_CALLED = Precedence(standing="normal", passed=0, past=())
CALLED = replace(waiting("142", "payments"), stage=Called(counter="3", clerk="m", since=AT, why=WHY_CALLED, last=AT))
BETTER = BetterTime(at=AT + timedelta(hours=4, minutes=6), wait=waits(12))

VOUCHER = Voucher(code="K4TX72M9", worth=Worth(amount=Decimal(5)), last_day=date(2026, 5, 31))
BROKEN = PromiseBroken(
    number="142", service="payments", promised_by=AT - timedelta(minutes=4), why="too_few", voucher=VOUCHER
)
SECRET = "of-142"  # noqa: S105  # of an example
LATE_TICKET = replace(waiting("142", "payments"), broken=BROKEN, promised_by=BROKEN.promised_by, secret=SECRET)
CODE = TicketCode(office="tartu", day=AT.date(), number="142", secret=SECRET)


def busy_scene(page: Page, language: str = "en") -> Scene:
    """Every wait is long, with a better time; number 142 was passed by two, and waits longer than was said."""
    past = Precedence(standing="appointment", passed=1, past=("142",))
    prior = Precedence(standing="out_of_turn", passed=1, past=("142",), reason="health")
    before = [
        replace(waiting(number, "payments"), calls=(CallMade(at=AT, counter="3", why=why),), stage=Withdrawn(at=AT))
        for number, why in (("143", past), ("144", prior))
    ]
    promising = replace(waiting("142", "payments"), promised_by=AT + timedelta(minutes=20))
    day = open_day(*(waiting(str(101 + n), "payments") for n in range(25)), promising, *before)
    here = scene(page, language=language, day=day)
    services = [service.id for service in here.plan.services]
    told = Spoken(said=Between(45, 60), by=AT + timedelta(minutes=60), rose=Rose(15, AT))
    return replace(here, waits=dict.fromkeys(services, waits(50)), better=dict.fromkeys(services, BETTER), spoken=told)


def seen(ticket: Ticket, code: TicketCode | None = CODE) -> SeenVisit:
    """The visit of this ticket: scanned, or typed where there is no code."""
    return SeenVisit(day=AT.date(), ticket=ticket, code=code)


HELD = replace(waiting("110", "payments"), secret=SECRET, promised_by=AT + timedelta(minutes=20))
HELD_CODE = replace(CODE, number="110")
HELD_VISIT = pages.MyVisit(seen(HELD, HELD_CODE))


def held_scene(page: Page, ticket: Ticket = HELD, *, language: str = "en") -> Scene:
    """A day with the ticket in its line, 25 people in it, and the wait of each service said."""
    others = (waiting(str(101 + n), "payments") for n in range(25))
    here = scene(page, language=language, day=open_day(*(one for one in others if one.number != ticket.number), ticket))
    return replace(here, waits={service.id: waits(10 + 5 * at) for at, service in enumerate(here.plan.services)})


OFFICE_PAGES = (HOURS, BRING, "promise", "complaints", "returns", "privacy", "prices")
PROMISE = pages.ReadingPage("promise")

EVERY_PAGE: dict[str, Page] = {
    "home": pages.Choosing(),
    "long wait": pages.LongWait("payments", waits(50)),
    "my visit": pages.MyVisit(seen(waiting("142", "payments"))),
    "my missed visit": pages.MyVisit(
        replace(
            seen(replace(waiting("142", "payments"), stage=Missed(counter="3", clerk="m", called=AT, at=AT, calls=2))),
            ratable=RATABLE,
        )
    ),
    "broken promise": pages.MyVisit(seen(LATE_TICKET)),
    "broken promise, typed": pages.MyVisit(seen(LATE_TICKET, None)),
    "voucher printed": pages.MyVisit(seen(LATE_TICKET), Paper.PRINTED),
    "voucher without paper": pages.MyVisit(seen(LATE_TICKET), Paper.NONE),
    "voucher perhaps printed": pages.MyVisit(replace(seen(LATE_TICKET), ratable=RATABLE), Paper.DOUBTFUL),
    "voucher used": pages.MyVisit(replace(seen(LATE_TICKET), redeemed=Redeemed(at=AT, counter="3"), ratable=RATABLE)),
    "my visit, changed": pages.MyVisit(seen(HELD, HELD_CODE), done=ChangeService(number="110", service="payments")),
    "my visit, printed again": pages.MyVisit(seen(HELD, HELD_CODE), copy=Paper.PRINTED),
    "my visit, not printed again": pages.MyVisit(seen(HELD, HELD_CODE), copy=Paper.NONE),
    "my visit, typed": pages.MyVisit(seen(HELD, None)),
    "acts": pages.ChoosingAct(pages.MyVisit(replace(seen(HELD, HELD_CODE), ratable=RATABLE))),
    "pause": pages.ChoosingPause(HELD_VISIT),
    "other service": pages.ChoosingService(HELD_VISIT),
    "cancel?": pages.AskingCancel(HELD_VISIT),
    "too late to rejoin": pages.ActRefused(HELD_VISIT, TooLateToRejoin("110", 60)),
    "called meanwhile": pages.ActRefused(HELD_VISIT, DoesNotWait("110", "called")),
    "away too long": pages.ActRefused(HELD_VISIT, PauseTooLong("110", 21)),
    "service closed meanwhile": pages.ActRefused(HELD_VISIT, ServiceIsPaused("payments", "system")),
    "line is full": pages.NoTicket("payments", LineIsFull("payments")),
    "my visit pad": pages.EnteringNumber("14"),
    "ticket": pages.HoldingTicket(TICKET, Paper.PRINTED),
    "ticket with four digits": pages.HoldingTicket(replace(TICKET, number="1142"), Paper.PRINTED),
    "ticket with a letter": pages.HoldingTicket(replace(TICKET, number="M1142"), Paper.PRINTED),
    "ticket of an early one": pages.HoldingTicket(replace(TICKET, appointment=EARLY), Paper.PRINTED),
    "ticket of a late one": pages.HoldingTicket(replace(TICKET, appointment=LATE), Paper.NONE),
    "ticket of a late one in the line": pages.HoldingTicket(replace(TICKET, appointment=UNFAVOURED), Paper.COMING),
    "no paper": pages.HoldingTicket(TICKET, Paper.NONE),
    "doubtful paper": pages.HoldingTicket(TICKET, Paper.DOUBTFUL),
    "ticket with wishes": pages.HoldingTicket(replace(TICKET, needs=("walks_slowly",), level="quick"), Paper.PRINTED),
    "ticket with every wish": pages.HoldingTicket(replace(TICKET, needs=NAMED_NEEDS, level="more_time"), Paper.NONE),
    "ticket with unheard wishes": pages.HoldingTicket(TICKET, Paper.DOUBTFUL, unheard=True),
    "needs": pages.ChoosingNeeds(pages.HoldingTicket(TICKET)),
    "needs chosen": pages.ChoosingNeeds(pages.HoldingTicket(TICKET), NAMED_NEEDS, "more_time"),
    "with Mari or at a time": pages.ChoosingNeeds(pages.HoldingTicket(TICKET), (), "later", "", AT),
    "which employee": pages.ChoosingEmployee(pages.ChoosingNeeds(pages.HoldingTicket(TICKET))),
    "what time": pages.ChoosingTime(pages.ChoosingNeeds(pages.HoldingTicket(TICKET))),
    "ticket for Olga": pages.HoldingTicket(replace(TICKET, level="employee", employee="olga"), Paper.PRINTED),
    "ticket for later": pages.HoldingTicket(replace(TICKET, level="later", later=AT), Paper.COMING),
    "number pad": pages.EnteringNumber("114", rates=True),
    "wrong number": pages.EnteringNumber("14", "777", NoSuchTicket("777")),
    "unreadable code": pages.EnteringNumber(unreadable=True),
    "appointment pad": pages.EnteringAppointment("1203"),
    "appointment with many digits": pages.EnteringAppointment("8888888888"),
    "wrong appointment": pages.EnteringAppointment("", "1203", NoSuchAppointment("1203")),
    "cancelled appointment": pages.EnteringAppointment("", "1203", AppointmentIsOver("1203", "cancelled")),
    "kept appointment": pages.EnteringAppointment("", "1203", AppointmentIsOver("1203", "kept")),
    "unreadable appointment": pages.EnteringAppointment(unreadable=True),
    "information": pages.ChoosingPage(),
    "more information": pages.ChoosingPage(6),
    **{f"page {page}": pages.ReadingPage(page) for page in OFFICE_PAGES},
    **{f"page {page}, in the middle": pages.ReadingPage(page, 4) for page in OFFICE_PAGES},
    **{f"page {page}, at its end": pages.ReadingPage(page, 99) for page in OFFICE_PAGES},
    "page on its way": pages.PrintingPage(PROMISE),
    "page without paper": pages.PrintingPage(PROMISE, Paper.NONE),
    "page perhaps printed": pages.PrintingPage(PROMISE, Paper.DOUBTFUL),
    "first question": pages.AskingSolved(RATABLE),
    "second question": pages.AskingTreated(RATABLE, "partly"),
    "what went wrong": pages.NamingReason(RATABLE, "partly", 2),
    "what was good": pages.NamingReason(RATABLE, "yes", 5),
    "thanks": pages.Thanking(),
    **CASE_PAGES,
    **memory_moments(),
    "still here": pages.StillHere(pages.Choosing(), AT),
    "help": pages.HelpCalled(pages.Choosing(), AT),
    "help unsent": pages.HelpCalled(pages.Choosing(), AT, unsent=True),
    "nobody came": pages.HelpCalled(pages.Choosing(), AT - timedelta(seconds=61)),
    "staff's names": pages.ChoosingStaff(),
    "staff's last names": pages.ChoosingStaff(5),
    "PIN": pages.EnteringPin(TypingPin(member=SUPERVISOR, digits="4826")),
    "long PIN": pages.EnteringPin(TypingPin(member=SUPERVISOR, digits="4826" * 3)),
    "wrong PIN": pages.EnteringPin(TypingPin(member=SUPERVISOR, problem=PinRefused(left=2))),
    "locked out": pages.EnteringPin(TypingPin(member=SUPERVISOR, problem=LockedOut(until=AT))),
    "PIN unchecked": pages.EnteringPin(TypingPin(member=SUPERVISOR, problem=PinUnchecked())),
    "PIN not allowed": pages.EnteringPin(TypingPin(member=SUPERVISOR, problem=NotAllowed())),
    "staff's desk": pages.StaffDesk(SUPERVISOR),
    "new roll": pages.StaffDesk(SUPERVISOR, StaffDone(what="roll", worked=True)),
    "test page failed": pages.StaffDesk(SUPERVISOR, StaffDone(what="page", worked=False)),
    "no number left": pages.NoTicket("payments", NoNumberLeft("payments")),
    "paused": pages.NoTicket("payments", ServiceIsPaused("payments", "system")),
    "closed service": pages.NoTicket("debts", ServiceIsClosed("debts", Clock(13))),
    "too late": pages.NoTicket("payments", NoMoreTickets()),
    "failed": pages.SomethingFailed(),
}
