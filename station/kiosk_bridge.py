"""Between the kiosk's window and the office."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from kiosk.awaited import answers_a_page, task_of, waits
from kiosk.case_pages import HoldingCase
from kiosk.errands import Errand
from kiosk.happenings import Happening, TimePassed
from kiosk.hearing import Hearing
from kiosk.hearing_touches import HeadphonesPlugged, ReadingStopped
from kiosk.pages import (
    ChoosingEmployee,
    ChoosingNeeds,
    ChoosingTime,
    HelpCalled,
    HoldingTicket,
    MyVisit,
    Page,
    StillHere,
    TellingNeeds,
    Visit,
)
from kiosk.visit import first_visit, step
from office.ticket import Ticket
from office.waits.outlook import BetterTime, better_time
from office.waits.revising import Spoken, first_spoken, spoken
from station.errands.at_kiosk import KioskDoor
from station.house import House
from station.office_now import OfficeNow

LOG = logging.getLogger("walkin")


class KioskBridge:
    """Holds the visit: takes what the window says through the pure step, and shows what came of it."""

    def __init__(self, house: House, door: KioskDoor, show: Callable[[OfficeNow | None, Visit], None]) -> None:
        self._house, self._door, self._show = house, door, show
        self.is_plugged: Callable[[], bool] = lambda: False
        self._visit: Visit | None = None
        self._asked, self._awaited = 0, 0

    def happen(self, happening: Happening) -> None:
        """Something happened at the kiosk."""
        office = self._house.office
        if office is None:
            return
        plan, now = office.plan, self._house.now()
        visit, errands = step(self._current(office), happening, plan.office.languages, now, plan.kiosk)
        visit = self._still_heard(self._current(office), happening, visit)
        self._asked += bool(errands)
        if errands and task_of(visit.page) != task_of(self._current(office).page):
            self._awaited = self._asked
        changed, self._visit = visit != self._visit, visit
        if changed or not isinstance(happening, TimePassed):
            self.render()
        for errand in errands:
            self._house.do(self._perform(errand, self._asked))

    def pass_time(self) -> None:
        """A moment has passed."""
        self.happen(TimePassed())
        self.render()

    def render(self) -> None:
        """Show the office as it is now."""
        office = self._house.office
        visit = self._current(office) if office else first_visit(("en",), self._house.now())
        self._show(office, visit)

    def _current(self, office: OfficeNow) -> Visit:
        if self._visit is None:
            self._visit = first_visit(office.plan.office.languages, self._house.now())
        return self._visit

    def _still_heard(self, before: Visit, happening: Happening, then: Visit) -> Visit:
        """Whoever begins anew of their own accord, and wears the headphones still, goes on hearing."""
        ended = before.hearing is not None and then.hearing is None
        if not ended or isinstance(happening, TimePassed | ReadingStopped | HeadphonesPlugged) or not self.is_plugged():
            return then
        return replace(then, hearing=Hearing())

    async def _perform(self, errand: Errand, asked: int) -> None:
        async for happening in self._door.perform(errand, self._holds):
            if self._is_for_somebody_else(happening, asked):
                LOG.info("%s came when nobody waited for it any more", type(happening).__name__)
            else:
                self.happen(happening)

    def _is_for_somebody_else(self, happening: Happening, asked: int) -> bool:
        """Whether the page waits for the answer to another errand: whoever asked this one has left."""
        page = self._visit.page if self._visit else None
        return page is not None and waits(page) and asked != self._awaited and answers_a_page(happening)

    def _holds(self, number: str) -> bool:
        """Whether a page with this ticket is still shown."""
        page: Page | None = task_of(self._visit.page) if self._visit else None
        page = page.choosing if isinstance(page, ChoosingEmployee | ChoosingTime) else page
        page = page.holding if isinstance(page, ChoosingNeeds | TellingNeeds) else page
        ticket = page.ticket if isinstance(page, HoldingTicket) else None
        if isinstance(page, HoldingCase):
            ticket = page.case.ticket
        return ticket is not None and ticket.number == number


def better_times(office: OfficeNow | None, now: datetime) -> Mapping[str, BetterTime]:
    """When it is better to come today, by service, as far as the rest of the day was played ahead."""
    if office is None or office.outlook is None or office.forecast is None or office.outlook.date != office.day.date:
        return {}
    coming = {
        service: tuple(expected for expected in rows if expected.at > now)
        for service, rows in office.outlook.services.items()
    }
    outlook = replace(office.outlook, services=coming)
    found = {service: better_time(outlook, service, wait) for service, wait in office.forecast.services.items()}
    return {service: better for service, better in found.items() if better is not None}


class WaitsSaid:
    """What this kiosk said last of the waits of visits that it was asked about today: it says no more than that.

    Kept by number for the day, so that whoever asks again hears no other story. It begins anew with another leg of the
    visit or another service, and when its customer comes back who was away.
    """

    def __init__(self) -> None:
        self._day: date | None = None
        self._last: dict[tuple[str, str, datetime, timedelta], Spoken] = {}

    def now(self, office: OfficeNow | None, visit: Visit) -> Spoken | None:
        """What is said now of the visit that is shown; None where none is, or nothing was ever said."""
        page = visit.page
        while isinstance(page, HelpCalled | StillHere):
            page = page.behind
        if office is None or not isinstance(page, MyVisit) or page.seen.day != office.day.date:
            return None
        if self._day != office.day.date:
            self._day, self._last = office.day.date, {}
        ticket = office.day.tickets.get(page.seen.ticket.number)
        return self._of(office, ticket) if ticket is not None and ticket.waits else None

    def _of(self, office: OfficeNow, ticket: Ticket) -> Spoken:
        since = ticket.number, ticket.service, ticket.joined, ticket.away
        told = None if ticket.legs or ticket.away else ticket.said
        last = self._last.get(since) or first_spoken(told, ticket.joined)
        forecast = office.forecast
        if forecast is not None and forecast.date == office.day.date and ticket.number in forecast.tickets:
            last = spoken(last, forecast.tickets[ticket.number], forecast.at)
        self._last[since] = last
        return last
