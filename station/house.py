"""What all windows of a station share: the office as it is now, and who is told when it changes."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import Protocol

from office.commands import DayCommand
from office.day import Day, after
from office.events import Entry, PlanTookEffect
from office.papers import Papers
from office.plan import Office, Plan
from office.refusals import Refused
from office.staff import Member
from office.visits import Rating
from station.errands.storage import Opened, Storage
from station.errands.trouble import ErrandFailed
from station.feed import ConnectionBack, ConnectionLost, News, Report

LOG = logging.getLogger("walkin")

AGAIN_S = 2.0
"""How long a failed opening is left alone before it is tried again."""

_FINISH_S = 5
"""How long errands may take to finish at the end."""

NO_OFFICE = Plan(office=Office(id="none", name={}, languages=("en", "et", "ru")), services=(), counters=())
"""What a window knows before the office is reached: enough to say so in three languages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeNow:
    """The office at one moment, as far as this station knows it. `entries` are all of the day's."""

    day: Day
    plan: Plan
    members: tuple[Member, ...] = ()
    ratings: tuple[Rating, ...] = ()
    entries: tuple[Entry, ...] = field(default=(), repr=False)
    papers: Papers = field(default_factory=Papers)
    lost_since: datetime | None = None


class Tenant(Protocol):
    """Who lives in the house: the bridge between one window and the office."""

    def render(self) -> None:
        """Show the office as it is now."""

    def pass_time(self) -> None:
        """A moment has passed."""


def utc_now() -> datetime:
    """The time of the machine's clock, in UTC."""
    return datetime.now(UTC)


class House:
    """The office as it is now, for every window of this machine. Lives on the GUI thread."""

    def __init__(self, storage: Storage, now: Callable[[], datetime] = utc_now) -> None:
        self.storage = storage
        self.now = now
        self.office: OfficeNow | None = None
        self.trouble = ""
        self._tenants: list[Tenant] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._follow: Callable[[Day], None] | None = None
        self._turning = False
        self._left = False

    def settle(self, tenant: Tenant) -> None:
        """From now on the tenant is told of every change."""
        self._tenants.append(tenant)

    def enter(self, opened: Opened, follow: Callable[[Day], None]) -> None:
        """The journal is open: here is the office. `follow` makes the feed read on from a day."""
        self._follow = follow
        self.office = self._seen(opened)
        self.trouble = ""
        self._render()

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
        outcome = await self.storage.act(self.office.day.date, commands, self.now(), by)
        if isinstance(outcome, Refused):
            return outcome
        self.wrote(outcome.day.date, outcome.entries)
        return None

    def wrote(self, day: date, entries: tuple[Entry, ...]) -> None:
        """Take in what this station has written itself; the feed will tell it again."""
        if self.office is not None:
            self._take_in(self.office, News(day=day, entries=entries))
            self._render()

    def hear(self, report: Report) -> None:
        """Take in what the feed has brought."""
        if self.office is None or self._left:
            return
        match report:
            case News():
                self._take_in(self.office, report)
                self.do(self._read_aside())
            case ConnectionLost():
                self.office = replace(self.office, lost_since=self.office.lost_since or self.now())
            case ConnectionBack():
                self.office = replace(self.office, lost_since=None)
                self.do(self._read_plan())
        self._render()

    def pass_time(self) -> None:
        """Let every window look at the clock; at midnight another service day begins."""
        if self.office is not None and not self._turning and self._date() != self.office.day.date:
            self._turning = True
            self.do(self._turn(self.office.plan))
        for tenant in self._tenants:
            tenant.pass_time()

    def _take_in(self, office: OfficeNow, news: News) -> None:
        fresh = tuple(entry for entry in news.entries if entry.place > office.day.place)
        if news.day == office.day.date and fresh and fresh[0].place == office.day.place + 1:
            self.office = replace(office, day=after(office.day, fresh), entries=office.entries + fresh)
        if any(isinstance(entry.event, PlanTookEffect) for entry in fresh):
            self.do(self._read_plan())

    def _date(self) -> date | None:
        return self.now().astimezone(self.office.plan.zone).date() if self.office else None

    async def _turn(self, plan: Plan) -> None:
        """Begin the new service day, here and in the feed."""
        try:
            opened = await self.storage.today(plan, self.now())
        except ErrandFailed as failed:
            self.fail(str(failed))
            await asyncio.sleep(AGAIN_S)
        else:
            self.office, self.trouble = self._seen(opened), ""
            if self._follow is not None:
                self._follow(opened.day)
            self._render()
        finally:
            self._turning = False

    def _seen(self, opened: Opened) -> OfficeNow:
        return OfficeNow(
            day=opened.day,
            plan=opened.plan,
            members=opened.members,
            ratings=opened.ratings,
            entries=opened.entries,
            papers=opened.papers,
        )

    async def _read_plan(self) -> None:
        """Read the version in force; after a lost connection too, for it may have changed meanwhile."""
        version = self.office.day.plan_version if self.office else 0
        if not version:
            return
        plan = await self.storage.plan(version)
        if self.office is not None and self.office.day.plan_version == version:
            self.office = replace(self.office, plan=plan)
            self._render()

    async def _read_aside(self) -> None:
        """Read what stands beside the day's events: ratings, and who may sign in."""
        if self.office is None:
            return
        day = self.office.day.date
        (members, ratings), papers = await self.storage.aside(day), await self.storage.papers()
        known = (self.office.members, self.office.ratings, self.office.papers)
        if self.office.day.date == day and (members, ratings, papers) != known:
            self.office = replace(self.office, members=members, ratings=ratings, papers=papers)
            self._render()

    def _render(self) -> None:
        for tenant in self._tenants:
            tenant.render()

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
