"""What an office's customers and clerks are like, drawn once from a seed: the hidden truth behind a made-up history."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from office.hours import spans_on
from office.plan import Plan, Service
from office.simulation.crew import Crew, planned
from office.simulation.dice import Dice

WALK_S, GAP_S = 20.0, 25.0
"""On average: from the call to the counter, and from one customer to the next call."""

TRANSFERS = 0.07
_LOADED = 0.80
"""So busy are the counters on average where nobody says how many customers come."""

_A_WEEK = 7
_LONG_S = 9 * 60
_BOOKED = 0.15
_LANGUAGES = {"et": 0.62, "ru": 0.27, "en": 0.11}
_USUAL_MINUTES = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A service as customers want it: its share of them, how long it takes, and who of them books a time."""

    service: Service
    share: float
    mean_s: float
    cv: float
    booked: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """The office's customers and clerks. `a_day`: who comes on a usual day; `can_serve`: how many could be served.

    `speeds`: handling times by clerk, 1 is usual; `kind`: how well each treats customers, 1 to 5.
    """

    wanted: tuple[Wanted, ...]
    a_day: float
    can_serve: float
    speeds: Mapping[str, float]
    kind: Mapping[str, float]
    languages: tuple[tuple[str, float], ...]


def habits_of(plan: Plan, crew: Crew, seed: int, visits_a_day: float | None = None) -> Habits:
    """The habits that fit the plan: nobody wants what no counter offers, and the counters can do most of it."""
    dice = Dice(seed, "habits")
    staffed = _staffed(plan)
    rows = [_wanted(plan, service, staffed, dice) for service in plan.offered]
    rows = [row for row in rows if row.share > 0]
    total = sum(row.share for row in rows) or 1.0
    wanted = tuple(
        Wanted(service=row.service, share=row.share / total, mean_s=row.mean_s, cv=row.cv, booked=row.booked)
        for row in rows
    )
    each = sum(row.share * (WALK_S + row.mean_s + GAP_S) for row in wanted) * (1 + TRANSFERS) or 1.0
    can_serve = sum(staffed.values()) / each
    clerks = [*crew.seats.values(), *crew.others]
    return Habits(
        wanted=wanted,
        a_day=can_serve * _LOADED if visits_a_day is None else visits_a_day,
        can_serve=can_serve,
        speeds={clerk: dice.lognormal(1.0, 0.15) for clerk in clerks},
        kind={clerk: min(4.9, 4.4 + 0.3 * dice.normal()) for clerk in clerks},
        languages=tuple((code, _LANGUAGES.get(code, 0.2 / 2**at)) for at, code in enumerate(plan.office.languages)),
    )


def _wanted(plan: Plan, service: Service, staffed: Mapping[str, float], dice: Dice) -> Wanted:
    mean_s = 60 * (service.handling_minutes or _USUAL_MINUTES) * dice.lognormal(1.0, 0.1)
    counters = [counter for counter in plan.counters if service.id in counter.services]
    offered = {known.id for known in plan.offered}
    room = sum(staffed[counter.id] / len(offered.intersection(counter.services)) for counter in counters)
    share = room / (WALK_S + mean_s + GAP_S) * dice.uniform(0.85, 1.15) * _open_share(plan, service)
    booked = _BOOKED if mean_s >= _LONG_S else 0.0
    return Wanted(service=service, share=share, mean_s=mean_s, cv=dice.uniform(0.5, 0.75), booked=booked)


_A_MONDAY = date(2026, 3, 2)


def _staffed(plan: Plan) -> Mapping[str, float]:
    """Seconds at each counter on a mean day on which the office is open, breaks left out."""
    days = [day for day in _week() if spans_on(plan.hours, day)]
    seconds = dict.fromkeys((counter.id for counter in plan.counters), 0.0)
    for day in days:
        for duty in planned(plan, day):
            seconds[duty.counter] += duty.closes - duty.opens - sum(pause.length for pause in duty.pauses)
    return {counter: total / max(1, len(days)) for counter, total in seconds.items()}


def _week() -> list[date]:
    return [_A_MONDAY + timedelta(days=at) for at in range(_A_WEEK)]


def _open_share(plan: Plan, service: Service) -> float:
    """How much of the office's hours the service is offered in."""
    if not service.hours:
        return 1.0
    office, own = (
        sum((span.closes.hour - span.opens.hour) * 60 + span.closes.minute - span.opens.minute for span in spans)
        for spans in (
            [span for day in _week() for span in spans_on(plan.hours, day)],
            [span for day in _week() for span in spans_on(service.hours, day)],
        )
    )
    return min(1.0, own / office) if office else 0.0
