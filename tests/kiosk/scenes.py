"""Moments at a kiosk of the example office, a Tuesday at 10:24."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache

from journal.codec import read_plan
from kiosk import pages
from kiosk.happenings import IssuedTicket, Paper, RatableVisit
from kiosk.pages import Page, Visit
from kiosk.scene import Scene
from office.day import Day
from office.plan import Plan
from office.refusals import NoNumberLeft, NoSuchTicket
from office.stages import Waiting
from office.ticket import Ticket
from resources.example import example_plan_path

AT = datetime(2026, 3, 3, 8, 24, tzinfo=UTC)


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
    return Scene(visit=visit, plan=example_plan(), day=day or open_day(), at=at, kiosk="k1")


def without_connection() -> Scene:
    return replace(scene(), day=None)


TICKET = IssuedTicket(number="142", service="payments", ahead=5, promised_by=AT + timedelta(minutes=30))
RATABLE = RatableVisit(day=AT.date(), number="142", service="payments", counter="3", at=AT + timedelta(minutes=14))

EVERY_PAGE: dict[str, Page] = {
    "home": pages.Choosing(),
    "ticket": pages.HoldingTicket(TICKET, Paper.PRINTED),
    "ticket with four digits": pages.HoldingTicket(replace(TICKET, number="1142"), Paper.PRINTED),
    "no paper": pages.HoldingTicket(TICKET, Paper.NONE),
    "doubtful paper": pages.HoldingTicket(TICKET, Paper.DOUBTFUL),
    "number pad": pages.EnteringNumber("114"),
    "wrong number": pages.EnteringNumber("14", "777", NoSuchTicket("777")),
    "unreadable code": pages.EnteringNumber(unreadable=True),
    "first question": pages.AskingSolved(RATABLE),
    "second question": pages.AskingTreated(RATABLE, "partly"),
    "thanks": pages.Thanking(),
    "still here": pages.StillHere(pages.Choosing(), AT),
    "help": pages.HelpCalled(pages.Choosing(), AT),
    "nobody came": pages.HelpCalled(pages.Choosing(), AT - timedelta(seconds=61)),
    "no number left": pages.NoTicket("payments", NoNumberLeft("payments")),
    "failed": pages.SomethingFailed(),
}
