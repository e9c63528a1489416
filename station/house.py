"""What all windows of a station share: the office as it is now, and who is told when it changes."""

import asyncio
import logging
from collections.abc import Callable, Collection, Coroutine, Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Protocol

from office import filling
from office.clocks import ClockFault
from office.commands import Command, DayCommand, LetTimePass, VoucherCommand
from office.day import Day, after
from office.events import Entry, PlanTookEffect
from office.presence import listened, vanished
from office.refusals import NeedsRole, Refused
from office.rights import not_allowed
from office.waits.forecast import Forecast
from resources.clock_words import clock_sentence
from station.errands.case_storage import CaseStorage
from station.errands.storage import Opened, Storage
from station.errands.trouble import ErrandFailed
from station.feed import ConnectionBack, ConnectionLost, News, Report
from station.machine import Here, clock_trouble
from station.office_now import (
    OfficeNow,
    fault_of_clock,
    is_another_day,
    is_due,
    is_known,
    is_over,
    is_stale,
    office_seen,
    wants_outlook,
)
from station.one_at_a_time import OneAtATime
from station.steady_clock import Timepiece

LOG = logging.getLogger("walkin")

BEAT = timedelta(seconds=20)
"""How often a station says which of its counters are there, and hears of all others."""

LOOK = timedelta(seconds=60)
"""How often a day that is not open is looked at: a new plan may have given it hours."""

_LEAVE_S = 2
"""How long it may take to say that this machine is ended."""

_FINISH_S = 5
"""How long errands may take to finish at the end."""


class Tenant(Protocol):
    """Who lives in the house: the bridge between one window and the office."""

    def render(self) -> None:
        """Show the office as it is now."""

    def pass_time(self) -> None:
        """A moment has passed."""


class House:
    """The office as it is now, for every window of this machine. Lives on the GUI thread.

    `own` are the counters whose windows this machine shows. `shows_vouchers`, `shows_cases`, `watches_outlook`:
    whether a window here shows them; nobody else reads them, or plays the day ahead for its own sake. `here`: what this
    machine says of itself to all others.
    """

    def __init__(self, storage: Storage, now: Timepiece, own: Collection[str] = ()) -> None:
        self.storage = storage
        self.now = now
        self.office: OfficeNow | None = None
        self.trouble = ""
        self.here = Here(since=now())
        self.shows_vouchers = False
        self.shows_cases = False
        self.watches_outlook = False
        self._tenants: list[Tenant] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._follow: Callable[[Day], None] | None = None
        self._own = frozenset(own)
        self._seats: set[str] = set()
        self._turning = OneAtATime(self._turn, self.do, self.fail)
        self._passing = OneAtATime(self._pass, self.do, self.warn)
        self._beating = OneAtATime(self._beat, self.do, self.warn)
        self._forecasting = OneAtATime(self._forecast, self.do, self.warn)
        self._looking_out = OneAtATime(self._look_out, self.do, self.warn)
        self._beaten: datetime | None = None
        self._looked: datetime | None = None
        self._warned = ""
        self._clock_told: type[ClockFault] | None = None
        self._left = False

    @property
    def clock_fault(self) -> ClockFault | None:
        """What is wrong with this machine's clock now."""
        return fault_of_clock(self.office, self.now(), self.now.jump)

    @property
    def vanished(self) -> Mapping[str, datetime]:
        """The counters of other machines that do not answer any more, and since when."""
        office = self.office
        return vanished(office.day, office.plan, office.listening, self._own) if office else {}

    def seat(self, counter: str, *, taken: bool) -> None:
        """A clerk sits at this counter of this machine, or does no more."""
        if taken and counter not in self._seats:
            self._seats.add(counter)
            self._beaten = None
        elif not taken:
            self._seats.discard(counter)

    def settle(self, tenant: Tenant) -> None:
        """From now on the tenant is told of every change."""
        self._tenants.append(tenant)

    def enter(self, opened: Opened, follow: Callable[[Day], None]) -> None:
        """The journal is open: here is the office. `follow` makes the feed read on from a day."""
        self._follow = follow
        self.office = office_seen(opened, self.office)
        self.trouble = ""
        self._render()
        if self.shows_vouchers or self.shows_cases:
            self.do(self._read_aside())

    def fail(self, sentence: str) -> None:
        """The office cannot be opened; why, for staff. It is logged once, however often it is tried."""
        if sentence != self.trouble:
            LOG.error("%s", sentence)
        self.trouble = sentence
        self._render()

    def do(self, errand: Coroutine[object, object, None]) -> None:
        """Let something run beside the windows; whatever it raises is logged. Nothing begins when all have left."""
        if self._left:
            errand.close()
            return
        task = asyncio.get_running_loop().create_task(errand)
        self._tasks.add(task)
        task.add_done_callback(self._done)

    async def act(self, commands: tuple[DayCommand, ...], by: str = "") -> Refused | None:
        """Decide and write commands of today. Raises ErrandFailed."""
        if self.office is None:
            raise ErrandFailed("The office is not open yet.")
        why_not = self.not_allowed(commands, by)
        if why_not is not None:
            return Refused(why_not)
        outcome = await self.storage.act(self.office.day.date, commands, self.now(), by)
        if isinstance(outcome, Refused):
            return outcome
        self.wrote(outcome.day.date, outcome.entries)
        return None

    def not_allowed(self, commands: Iterable[Command | VoucherCommand], by: str) -> NeedsRole | None:
        """Why the member `by` may not do all of it; what nobody signed in for is not asked."""
        member = next((member for member in self.office.members if member.id == by), None) if self.office else None
        return not_allowed(self.office.plan.rights, member, commands) if self.office and member else None

    def wrote(self, day: date, entries: tuple[Entry, ...]) -> None:
        """Take in what this station has written itself; the feed will tell it again, or has told it already."""
        before = self.office
        if before is not None:
            self._take_in(before, News(day=day, entries=entries))
            if self.office is not before:
                self._render()

    def hear(self, report: Report) -> None:
        """Take in what the feed has brought."""
        if self.office is None or self._left:
            return
        before = self.office
        match report:
            case News():
                self._take_in(self.office, report)
                self.do(self._read_aside())
                if self.office.day.opened_at is None:
                    self._turning.begin()
            case ConnectionLost():
                self.office = replace(self.office, lost_since=self.office.lost_since or self.now())
            case ConnectionBack():
                self.office = replace(self.office, lost_since=None)
                self.do(self._read_plan())
        if self.office is not before:  # what this station wrote itself is told a second time by the feed
            self._render()

    def pass_time(self) -> None:
        """Begin what is due by the clock, and let every window look at it."""
        now = self.now()
        if self.office is not None and not self._left:
            self._look(self.office, now)
        self._tell_of_clock()
        for tenant in self._tenants:
            tenant.pass_time()

    def _look(self, office: OfficeNow, now: datetime) -> None:
        if is_another_day(office, now) or (office.day.opened_at is None and is_over(self._looked, now, LOOK)):
            self._looked = now
            self._turning.begin()
        elif is_due(office, now):
            self._passing.begin()
        if is_stale(office, now):
            self._forecasting.begin()
        if wants_outlook(office, now, watched=self.watches_outlook):
            self._looking_out.begin()
        if is_over(self._beaten, now, BEAT):
            self._beaten = now
            self._beating.begin()

    def _tell_of_clock(self) -> None:
        """Write into the log, once, what is wrong with the clock."""
        fault = self.clock_fault
        kind = None if fault is None else type(fault)
        if fault is not None and kind is not self._clock_told:
            LOG.warning("%s", clock_sentence(fault))
        self._clock_told = kind

    def _take_in(self, office: OfficeNow, news: News) -> None:
        fresh = tuple(entry for entry in news.entries if entry.place > office.day.place)
        if news.day == office.day.date and fresh and fresh[0].place == office.day.place + 1:
            self.office = replace(office, day=after(office.day, fresh), entries=office.entries + fresh)
        if any(isinstance(entry.event, PlanTookEffect) for entry in fresh):
            self.do(self._read_plan())

    async def _turn(self) -> None:
        """Begin the service day of this moment, here and in the feed."""
        opened = await self.storage.today(self.now())
        self.trouble = ""
        if self.office is not None and is_known(self.office, opened.day):
            self.office = self.office if self.office.day.opened_at else replace(self.office, plan=opened.plan)
        else:
            self.office = office_seen(opened, self.office)
            if self._follow is not None:
                self._follow(opened.day)
        self._render()

    async def _pass(self) -> None:
        """Write what is due by itself; another station may be first."""
        await self.act((LetTimePass(),))

    async def _beat(self) -> None:
        """Say which counters are there, and hear of all others."""
        told = replace(self.here.told, clock=clock_trouble(self.clock_fault))
        beat = await self.storage.beat(sorted(self._seats), self.now(), replace(self.here, told=told))
        if self.office is not None:
            office = replace(self.office, ahead_of_server=beat.ahead_of_server, stations=beat.stations)
            self.office = replace(office, listening=listened(office.listening, beat.heard, beat.at))
            self._render()

    async def leave(self) -> None:
        """Say that this machine is ended, as one ends it in the evening; where nobody hears it, it is silent."""
        left = replace(self.here, told=replace(self.here.told, left=True))
        if self.office is not None and self.office.lost_since is None:
            with suppress(ErrandFailed, TimeoutError):
                await asyncio.wait_for(self.storage.beat((), self.now(), left), _LEAVE_S)

    async def _forecast(self) -> None:
        """Reckon how long everybody will wait."""
        if self.office is None:
            return
        forecast = await self.storage.forecast(self.office.day.date, self.now())
        office = self.office
        if office.day.date == forecast.date:
            self.office = replace(office, forecast=forecast)
            self._render()
            await self._heed(office, forecast)

    async def _heed(self, office: OfficeNow, forecast: Forecast) -> None:
        """Let lines close themselves that reach past the end of the day; another station may be first."""
        if forecast.place == office.day.place and office.day.is_open:
            heeding = filling.heeding(office.day, office.plan, forecast.services, forecast.at)
            if heeding is not None:
                await self.act((heeding,))

    async def _look_out(self) -> None:
        """Reckon how long waits will be for the rest of the day."""
        if self.office is None:
            return
        outlook = await self.storage.outlook(self.office.day.date, self.now())
        if self.office.day.date == outlook.date:
            self.office = replace(self.office, outlook=outlook)
            self._render()

    async def _read_plan(self) -> None:
        """Read the version in force; after a lost connection too, for it may have changed meanwhile."""
        version = self.office.day.plan_version if self.office else 0
        if not version:
            return
        plan = await self.storage.plan(version)
        if self.office is not None and self.office.day.plan_version == version:
            self.office = replace(self.office, plan=plan)
            self._render()

    def look_aside(self) -> None:
        """Read again what stands beside the day's events: something of it was changed here."""
        self.do(self._read_aside())

    async def _read_aside(self) -> None:
        """Read what stands beside the day's events: ratings, who may sign in, and vouchers where they are shown."""
        if self.office is None:
            return
        day = self.office.day.date
        (members, ratings), papers = await self.storage.aside(day), await self.storage.papers()
        vouchers = await self.storage.vouchers() if self.shows_vouchers else self.office.vouchers
        cases = await CaseStorage(self.storage).cases() if self.shows_cases else self.office.cases
        before = self.office
        office = replace(before, members=members, ratings=ratings, papers=papers, vouchers=vouchers, cases=cases)
        if before.day.date == day and _beside(office) != _beside(before):
            self.office = office
            self._render()

    def _render(self) -> None:
        for tenant in self._tenants:
            tenant.render()

    def warn(self, sentence: str) -> None:
        """Write into the log why something failed; once, however often it is tried."""
        if sentence != self._warned:
            LOG.warning("%s", sentence)
        self._warned = sentence

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        error = None if task.cancelled() else task.exception()
        if isinstance(error, ErrandFailed):
            LOG.warning("%s", error)
        elif error is not None:
            LOG.error("An errand failed", exc_info=error)

    async def empty(self) -> None:
        """Wait for what is under way, and tell nobody anything any more."""
        self._left = True
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=_FINISH_S)
        for task in self._tasks:
            task.cancel()
        self._tenants.clear()


def _beside(office: OfficeNow) -> tuple[object, ...]:
    """What stands beside the day's events; of vouchers and cases their newest place tells enough."""
    return office.members, office.ratings, office.papers, office.vouchers.place, office.cases.place
