"""A made-up day of an office from a seed: its entries, and what follows from them. The same seed, the same day."""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from office.events import Entry
from office.hours import spans_on
from office.legs import legs_of_all
from office.plan import Plan
from office.simulation.coming import comings
from office.simulation.crew import Crew, duties
from office.simulation.dice import Dice
from office.simulation.floor import Floor, Script
from office.simulation.habits import Habits
from office.simulation.opinions import Opinion, opinions
from office.visits import VisitLeg
from office.waits.estimates import Estimates

MOST_SEARCHED = 10 * 366
"""Days in which open ones are looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """What a history is drawn from. `version`: of the plan, as the journal has it."""

    plan: Plan
    version: int
    crew: Crew
    habits: Habits
    seed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeDay:
    """A day as it went: its stream, the vouchers that were issued (places from 1), the legs, and what was said."""

    date: date
    entries: tuple[Entry, ...]
    issued: tuple[Entry, ...]
    legs: tuple[VisitLeg, ...]
    opinions: tuple[Opinion, ...]

    @property
    def visits(self) -> int:
        """How many came."""
        return sum(leg.leg == 1 for leg in self.legs)


def made_day(
    past: Past, of: date, *, estimates: Estimates | None = None, told: bool = False, codes: Container[str] = ()
) -> MadeDay:
    """The day. `estimates` learn from it; `told`: and say how long it will take. `codes`: of vouchers that exist."""
    plan, habits = past.plan, past.habits
    customers, booked = comings(plan, habits, of, Dice(past.seed, of, "customers"))
    there = duties(plan, past.crew, of, Dice(past.seed, of, "crew"))
    script = Script(date=of, customers=customers, booked=booked, duties=there)
    dice = Dice(past.seed, of, "floor")
    floor = Floor(plan, past.version, script, habits, dice, estimates=estimates, told=told, codes=codes)
    floor.play()
    day = floor.day
    return MadeDay(
        date=of,
        entries=tuple(floor.entries),
        issued=tuple(floor.issued),
        legs=legs_of_all(day, plan, day.tickets) if day.tickets else (),
        opinions=tuple(opinions(day, plan, habits, floor.customers, Dice(past.seed, of, "opinions"))),
    )


def open_days(plan: Plan, first: date, most: int) -> Iterator[date]:
    """So many days from this one on on which the office is open; fewer where it hardly is."""
    return _open_days(plan, first, most, timedelta(days=1))


def open_days_before(plan: Plan, last: date, most: int) -> tuple[date, ...]:
    """So many days up to this one, the oldest first."""
    return tuple(reversed(list(_open_days(plan, last, most, timedelta(days=-1)))))


def _open_days(plan: Plan, start: date, most: int, step: timedelta) -> Iterator[date]:
    found = 0
    for at in range(MOST_SEARCHED):
        if found == most:
            return
        day = start + at * step
        if spans_on(plan.hours, day):
            found += 1
            yield day
