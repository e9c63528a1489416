"""What the bridge tells the kiosk of waits: better times that still come, and what was said before."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk import pages
from kiosk.brought import SeenVisit
from kiosk.pages import Visit
from office.events import Wait
from office.stages import Called
from office.ticket import Ticket
from office.waits.forecast import Forecast
from office.waits.outlook import BetterTime, Expected, Outlook
from office.waits.revising import Spoken
from office.waits.saying import Between
from station.kiosk_bridge import WaitsSaid, better_times
from station.office_now import OfficeNow
from tests.kiosk.scenes import AT, WHY_CALLED, example_plan, open_day, waiting, waits

SOON, LATER = AT + timedelta(minutes=6), AT + timedelta(hours=3)
DAY = open_day(waiting("142", "payments"))


def office(ticket: Ticket | None = None, wait: Wait | None = None, minutes: float = 0) -> OfficeNow:
    """The office so many minutes later, where number 142 still waits so long; None: nobody reckoned it yet."""
    day = DAY if ticket is None else open_day(ticket)
    at = AT + timedelta(minutes=minutes)
    known = {} if wait is None else {"142": wait}
    forecast = Forecast(date=day.date, at=at, place=0, tickets=known, services={"payments": waits(50), "meters": None})
    return OfficeNow(day=day, plan=example_plan(), forecast=forecast)


def outlook(**services: tuple[Expected, ...]) -> Outlook:
    return Outlook(date=DAY.date, at=AT - timedelta(minutes=10), place=0, days=20, services=services)


def test_a_better_time_that_has_gone_by_is_told_to_nobody() -> None:
    rows = (Expected(SOON, waits(10)), Expected(LATER, waits(12)))
    known = replace(office(), outlook=outlook(payments=rows, meters=rows))
    assert better_times(known, AT) == {"payments": BetterTime(SOON, waits(10))}
    assert better_times(known, SOON) == {"payments": BetterTime(LATER, waits(12))}
    assert better_times(known, LATER) == {}


def test_without_outlook_or_forecast_nothing_is_better() -> None:
    known = replace(office(), outlook=outlook(payments=(Expected(SOON, waits(10)),)))
    yesterday = replace(known.outlook, date=DAY.date - timedelta(days=1)) if known.outlook else None
    for less in (None, office(), replace(known, forecast=None), replace(known, outlook=yesterday)):
        assert better_times(less, AT) == {}


TOLD = replace(waiting("142", "payments"), said=Wait(point_s=720, low_s=400, high_s=1000, from_s=620, to_s=880))
"""Five minutes ago it was said: 10 to 15 minutes."""


def visit(ticket: Ticket = TOLD) -> Visit:
    seen = SeenVisit(day=DAY.date, ticket=ticket)
    return Visit(page=pages.HelpCalled(pages.MyVisit(seen), AT), language="en", touched=AT)


def said(known: Spoken | None) -> tuple[object, bool]:
    assert known is not None
    return known.said, known.rose is not None


def test_it_says_no_more_than_the_ticket_said_until_it_must() -> None:
    waits_said = WaitsSaid()
    assert said(waits_said.now(office(TOLD), visit())) == (Between(10, 15), False)
    a_little_more = Wait(point_s=700, low_s=400, high_s=1100, from_s=500, to_s=900)
    assert said(waits_said.now(office(TOLD, a_little_more), visit())) == (Between(5, 10), False)
    assert said(waits_said.now(office(TOLD, waits(40)), visit())) == (Between(25, 55), True)
    assert said(waits_said.now(office(TOLD, waits(30), 10), visit())) == (Between(20, 40), True)


def test_who_asks_again_hears_no_other_story() -> None:
    waits_said = WaitsSaid()
    low = Wait(point_s=240, low_s=60, high_s=320, from_s=200, to_s=290)
    assert said(waits_said.now(office(TOLD, low), visit())) == (Between(0, 5), False)
    assert waits_said.now(office(TOLD), Visit(language="en", touched=AT)) is None
    again = Wait(point_s=310, low_s=60, high_s=500, from_s=250, to_s=440)
    assert said(waits_said.now(office(TOLD, again), visit())) == (Between(0, 5), False)


@pytest.mark.parametrize(
    "another",
    [
        replace(TOLD, joined=AT + timedelta(minutes=20)),
        replace(TOLD, away=timedelta(minutes=20)),
        replace(TOLD, service="meters"),
    ],
    ids=["the next leg", "back from a break", "another service"],
)
def test_another_wait_begins_anew(another: Ticket) -> None:
    waits_said = WaitsSaid()
    waits_said.now(office(TOLD), visit())
    fresh = waits_said.now(office(replace(another, said=None), waits(40), 20), visit())
    assert said(fresh) == (Between(25, 55), False)


def test_of_whom_nobody_waits_for_nothing_is_said() -> None:
    called = replace(TOLD, stage=Called(counter="3", clerk="m", since=AT, why=WHY_CALLED, last=AT))
    waits_said = WaitsSaid()
    assert waits_said.now(office(called), visit()) is None
    assert waits_said.now(None, visit()) is None
    yesterday = replace(visit(), page=pages.MyVisit(SeenVisit(day=DAY.date - timedelta(days=1), ticket=TOLD)))
    assert waits_said.now(office(TOLD), yesterday) is None
