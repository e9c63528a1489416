"""Who works at the counters of a made-up day: from when to when, with which pauses, and who falls ill."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from office.hours import Clock, Span, spans_on
from office.plan import Counter, Plan
from office.simulation.dice import Dice

MINUTE = 60
LONG_BREAK = 25 * MINUTE
"""From this length on a planned break is lunch."""

_ILL, _PAUSES_A_DAY = 0.03, 0.25
_SUBSTITUTE = 0.6
_LUNCH = 30
_FULL_DAY = 6 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """A clerk leaves the counter for a while: seconds from midnight, how long, and how long it was said to be."""

    start: int
    length: int
    said: int | None
    is_lunch: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """A clerk at a counter on a day, seconds from midnight of the office. `stays`: for whoever waits at the end."""

    counter: str
    clerk: str
    opens: int
    closes: int
    pauses: tuple[Pause, ...] = ()
    stays: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Crew:
    """The usual clerk of each counter, and those who step in."""

    seats: Mapping[str, str]
    others: tuple[str, ...] = ()


def crew_of(plan: Plan, clerks: Sequence[str]) -> Crew:
    """Whoever of the clerks has learned most of a counter's services sits there; without clerks somebody does."""
    seats: dict[str, str] = {}
    left = list(clerks)
    for counter in plan.counters:
        known = [(len(plan.skilled(clerk, counter.services)), -at, clerk) for at, clerk in enumerate(left)]
        best = max(known, default=(0, 0, ""))
        if best[0]:
            seats[counter.id] = best[2]
            left.remove(best[2])
        else:
            seats[counter.id] = f"clerk {counter.id}"
    return Crew(seats=seats, others=tuple(left))


def planned(plan: Plan, day: date) -> tuple[Duty, ...]:
    """Who would be where by the roster; where the plan has none, at each counter all day, with lunch in turns."""
    shifts = plan.roster_on(day)
    if plan.roster:
        closes = max((_minutes(span.closes) for span in spans_on(plan.hours, day)), default=0)
        return tuple(
            Duty(
                counter=shift.counter,
                clerk="",
                opens=MINUTE * _minutes(shift.opens),
                closes=MINUTE * _minutes(shift.closes),
                pauses=tuple(_break(_minutes(start), _minutes(end)) for start, end in shift.breaks),
                stays=_minutes(shift.closes) >= closes,
            )
            for shift in shifts
        )
    return tuple(_all_day(plan.counters, spans_on(plan.hours, day)))


def _all_day(counters: Sequence[Counter], spans: Sequence[Span]) -> Iterator[Duty]:
    for at, counter in enumerate(counters):
        for span in spans:
            opens, closes = _minutes(span.opens), _minutes(span.closes)
            lunch = opens + (closes - opens) // 2 - 60 + at % 4 * _LUNCH
            pauses = (_break(lunch, lunch + _LUNCH),) if closes - opens >= _FULL_DAY else ()
            yield Duty(
                counter=counter.id,
                clerk="",
                opens=MINUTE * opens,
                closes=MINUTE * closes,
                pauses=pauses,
                stays=span is spans[-1],
            )


def _break(start: int, end: int) -> Pause:
    length = MINUTE * (end - start)
    return Pause(start=MINUTE * start, length=length, said=length, is_lunch=length >= LONG_BREAK)


def _minutes(at: Clock) -> int:
    return at.hour * 60 + at.minute


def duties(plan: Plan, crew: Crew, day: date, dice: Dice) -> tuple[Duty, ...]:
    """Who is where on this day: late by a little, on breaks about when they are planned, away at times, or ill."""
    known = planned(plan, day)
    ill = {counter for counter in crew.seats if dice.chance(_ILL)}
    substitutes, found = list(crew.others), []
    for duty in known:
        clerk = crew.seats[duty.counter]
        if duty.counter in ill:
            steps_in = _substitute(plan, duty.counter, substitutes, dice, needed=_is_needed(plan, duty, known, ill))
            if steps_in is None:
                continue
            clerk = steps_in
            late = round(dice.uniform(40, 110)) * MINUTE
            duty = replace(duty, opens=min(duty.opens + late, duty.closes - MINUTE))  # noqa: PLW2901  # who came later
        found.append(_lived(replace(duty, clerk=clerk), dice))
    return tuple(found)


def _is_needed(plan: Plan, duty: Duty, known: Iterable[Duty], ill: set[str]) -> bool:
    """Whether a service has nobody else that day."""
    there = {other.counter for other in known} - ill
    offered = {service for counter in plan.counters if counter.id in there for service in counter.services}
    mine = plan.counter(duty.counter)
    return mine is not None and not set(mine.services) <= offered


def _substitute(plan: Plan, counter: str, others: list[str], dice: Dice, *, needed: bool) -> str | None:
    services = next(known.services for known in plan.counters if known.id == counter)
    able = [clerk for clerk in others if plan.skilled(clerk, services)]
    if not (dice.chance(_SUBSTITUTE) or needed):
        return None
    if not able:
        return f"stand-in {counter}" if needed else None
    others.remove(able[0])
    return able[0]


def _lived(duty: Duty, dice: Dice) -> Duty:
    late = max(0, round(dice.lognormal(90, 1.0)) - 60)
    pauses = [
        replace(pause, start=pause.start + round(4 * MINUTE * dice.normal()), length=_drawn(pause.length, dice))
        for pause in duty.pauses
    ]
    for _ in range(dice.poisson(_PAUSES_A_DAY)):
        length = round(dice.uniform(4, 18)) * MINUTE
        start = round(dice.uniform(duty.opens + 30 * MINUTE, max(duty.opens + 31 * MINUTE, duty.closes - 60 * MINUTE)))
        said = 5 * MINUTE * max(1, round(length / (5 * MINUTE))) if dice.chance(0.5) else None
        pauses.append(Pause(start=start, length=length, said=said))
    within = (pause for pause in pauses if duty.opens + late < pause.start < duty.closes - 20 * MINUTE)
    return replace(duty, opens=duty.opens + late, pauses=tuple(sorted(within, key=lambda pause: pause.start)))


def _drawn(length: int, dice: Dice) -> int:
    return max(MINUTE, round(dice.lognormal(length, 0.15)))
