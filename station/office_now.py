"""The office at one moment, as far as a station knows it."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from office.cases import Cases
from office.clocks import ClockFault, clock_fault
from office.day import Day
from office.due import next_due
from office.events import Entry
from office.papers import Papers
from office.plan import Office, Plan
from office.presence import Listening
from office.staff import Member
from office.stations import StationNow
from office.visits import Rating
from office.vouchers import Vouchers
from office.waits.forecast import Forecast
from office.waits.outlook import Outlook
from station.errands.storage import Opened

NO_OFFICE = Plan(office=Office(id="none", name={}, languages=("en", "et", "ru")), services=(), counters=())
"""What a window knows before the office is reached: enough to say so in three languages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeNow:
    """The office at one moment, as far as this station knows it. `entries` are all of the day's.

    `newest_at`: when the newest entry of all days was written, as far as it was known when the day was read.
    `ahead_of_server`: how far this machine's clock is ahead of the database's. `vouchers`, `cases`: all of the office,
    where a window of this station shows them. `stations` are all machines that ever ran here.
    """

    day: Day
    plan: Plan
    members: tuple[Member, ...] = ()
    ratings: tuple[Rating, ...] = ()
    entries: tuple[Entry, ...] = field(default=(), repr=False)
    lost_since: datetime | None = None
    listening: Listening = field(default_factory=Listening)
    newest_at: datetime | None = None
    papers: Papers = field(default_factory=Papers)
    forecast: Forecast | None = None
    outlook: Outlook | None = None
    ahead_of_server: timedelta = timedelta(0)
    vouchers: Vouchers = field(default_factory=Vouchers)
    cases: Cases = field(default_factory=Cases)
    stations: tuple[StationNow, ...] = ()


def office_seen(opened: Opened, before: OfficeNow | None) -> OfficeNow:
    """The office as it was read; what was heard before stays known."""
    return OfficeNow(
        day=opened.day,
        plan=opened.plan,
        members=opened.members,
        ratings=opened.ratings,
        entries=opened.entries,
        newest_at=opened.newest_at,
        papers=opened.papers,
        listening=before.listening if before else Listening(),
        ahead_of_server=before.ahead_of_server if before else timedelta(0),
        vouchers=before.vouchers if before else Vouchers(),
        cases=before.cases if before else Cases(),
        stations=before.stations if before else (),
    )


def is_another_day(office: OfficeNow, now: datetime) -> bool:
    """Whether another service day has begun."""
    return now.astimezone(office.plan.zone).date() != office.day.date


def is_due(office: OfficeNow, now: datetime) -> bool:
    """Whether something is to be written that nobody has to ask for."""
    due = next_due(office.day, office.plan)
    return office.lost_since is None and due is not None and due <= now


def is_known(office: OfficeNow, read: Day) -> bool:
    """Whether what was read of a day has been told already."""
    return read.date == office.day.date and read.place <= office.day.place


def fault_of_clock(office: OfficeNow | None, now: datetime, jump: timedelta) -> ClockFault | None:
    """What is wrong with this machine's clock, as far as the office tells."""
    if office is None:
        return clock_fault(now, jump=jump)
    newest = max((at for at in (office.newest_at, office.day.newest_at) if at is not None), default=None)
    return clock_fault(now, jump=jump, newest_at=newest, ahead_of_server=office.ahead_of_server)


FORECAST_EACH = timedelta(seconds=3)
"""A change is reckoned with at most so often."""

FORECAST_AGAIN = timedelta(seconds=30)
"""Waits grow shorter also while nothing happens."""


def is_stale(office: OfficeNow, now: datetime) -> bool:
    """Whether the waits are to be reckoned again."""
    if not office.day.is_open or office.lost_since is not None:
        return False
    last = office.forecast
    if last is None:
        return True
    changed = last.place != office.day.place
    return is_over(last.at, now, FORECAST_EACH if changed else FORECAST_AGAIN)


OUTLOOK_EACH = timedelta(seconds=60)
"""The rest of the day is played ahead at most so often, and only while some wait is long or somebody looks at it."""


def wants_outlook(office: OfficeNow, now: datetime, *, watched: bool = False) -> bool:
    """Whether somebody may be told of a better time today, or looks at its rest, and what is known of it is old."""
    longest = office.plan.times.long_wait_minutes * 60
    if office.forecast is None or not (longest or watched) or not office.day.is_open or office.lost_since is not None:
        return False
    is_long = watched or any(wait is not None and wait.point_s >= longest for wait in office.forecast.services.values())
    last = office.outlook
    return is_long and (last is None or last.date != office.day.date or is_over(last.at, now, OUTLOOK_EACH))


def is_over(last: datetime | None, now: datetime, span: timedelta) -> bool:
    """Whether the span since then is over; also where the time went back."""
    return last is None or not timedelta(0) <= now - last < span
