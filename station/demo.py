"""The example office on this machine: its plan, its staff, opening hours that hold right now."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from journal.codec import read_plan
from journal.daybook import Daybook
from journal.pins import pin_fault
from journal.store import Journal, open_journal
from office.hours import Clock, Hours, Span, is_open
from office.plan import Plan
from office.staff import Role
from resources.example import example_plan_path
from station.folders import data_folder
from station.settings import BoardPanel, Database, Desks, KioskPanel, Machine, Settings

STAFF: tuple[tuple[str, str, tuple[Role, ...]], ...] = (
    ("jaan", "Jaan Mägi", ("clerk",)),
    ("liis", "Liis Kask", ("clerk",)),
    ("mari", "Mari Tamm", ("clerk",)),
    ("olga", "Olga Petrova", ("clerk",)),
    ("peeter", "Peeter Rand", ("clerk",)),
    ("kadri", "Kadri Saar", ("clerk", "manager")),
)
_LEAST_OPEN = timedelta(hours=3)
_SOON = timedelta(minutes=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Demo:
    """A demo that is about to run: its settings, and the PIN that all of its staff have this time."""

    settings: Settings
    pin: str

    def prepare(self, journal: Journal) -> None:
        """Give the journal the example's plan and staff."""
        plan = example_plan(datetime.now(UTC))
        newest = journal.newest_plan(plan.office.id)
        if newest is None or newest[1] != plan:
            journal.put_plan(plan.office.id, plan, datetime.now(UTC), "walkin demo")
        _give_pins(journal, plan.office.id, self.pin)


def demo() -> Demo:
    """A demo on this user's own database."""
    settings = Settings(
        station=Machine(name="demo", office="tartu"),
        database=Database(url=str(data_folder() / "demo.db")),
        kiosk=KioskPanel(),
        board=BoardPanel(),
        counter=Desks(counters=("1", "3"), printer="screen"),
    )
    return Demo(settings=settings, pin=fresh_pin())


def is_over(url: str, now: datetime) -> bool:
    """Whether the example office has closed its day of this moment already."""
    journal = open_journal(url)
    try:
        offices = [plan for office in journal.offices() if (plan := journal.newest_plan(office))]
        today = [Daybook(journal, plan.office.id).day(now.astimezone(plan.zone).date()) for _, plan in offices]
    finally:
        journal.close()
    return any(day.closed_at is not None for day in today)


def forget() -> None:
    """Throw the demo's database away."""
    for path in data_folder().glob("demo.db*"):
        path.unlink()


def fresh_pin(draw: Callable[[], str] = lambda: f"{secrets.randbelow(10_000):04}") -> str:
    """Four digits that nobody guesses at first."""
    while pin_fault(pin := draw()):
        pass
    return pin


def example_plan(now: datetime) -> Plan:
    """The example office's plan. Where it would be closed now, today is open all the same: it is there to be tried."""
    plan = read_plan(example_plan_path())
    if is_open(plan.hours, now, plan.zone) and is_open(plan.hours, now + _SOON, plan.zone):
        return plan
    local = now.astimezone(plan.zone)
    until = local + _LEAST_OPEN
    closes = Clock(until.hour, until.minute // 30 * 30) if until.date() == local.date() else Clock(23, 59)
    return _opened_today(plan, {**plan.hours, local.date().isoformat(): (Span(Clock(max(0, local.hour - 1)), closes),)})


def _opened_today(plan: Plan, hours: Hours) -> Plan:
    services = tuple(replace(service, hours={}) for service in plan.services)
    return replace(plan, hours=hours, services=services)


def _give_pins(journal: Journal, office: str, pin: str) -> None:
    known = {account.id for account in journal.staff.members(office)}
    for member, name, roles in STAFF:
        if member in known:
            journal.staff.reset(office, member, pin)
        else:
            journal.staff.add(office, member, name, roles, pin)
