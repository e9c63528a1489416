"""Who comes on a made-up day, when, for what, and what each will do: by weekday and half hour, season and payday."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from office.events import Standing
from office.hours import spans_on
from office.plan import Plan
from office.simulation.crew import MINUTE
from office.simulation.dice import Dice
from office.simulation.habits import GAP_S, TRANSFERS, WALK_S, Habits, Wanted

_BY_WEEKDAY = (1.12, 0.96, 0.93, 0.97, 1.05, 0.85, 0.7)
_BY_MONTH = (1.12, 1.04, 1.0, 0.98, 0.96, 0.95, 0.86, 0.92, 1.06, 1.04, 1.02, 0.95)
_PAYDAYS = (5, 10)
_AFTER_PAYDAY = (1.28, 1.12)
"""On the first and the second day on which the office is open from a payday on."""

_DAY_CV = 0.12
_HALF_HOUR = 30 * MINUTE
_AT_THE_DOOR = 0.02
_BUMPS = ((0.20, 0.12, 1.0), (0.62, 0.14, 0.7))
"""Where in the day, how wide, how high."""

_GHOSTS, _PATIENCE_S, _TELL, _RETURN = 0.035, 95 * MINUTE, 0.25, 0.2
_MISSED_SLOT = 0.08


@dataclass(frozen=True, slots=True, kw_only=True)
class Customer:
    """What is hidden in a customer; seconds, `at` from midnight of the office.

    handle_s: how long it takes at a clerk of usual speed; gone_after_s: after so long a wait nobody is there, told or
    not (`tells`), for good unless back_s is set; then_service, then_s: what else is found to be needed; away_s: goes
    out so long after coming; parks: has a form to fill; mood: what is thought of it all.
    """

    at: int
    service: str
    language: str
    secret: str
    handle_s: int
    walk_s: int
    gap_s: int
    gone_after_s: int
    needs: tuple[str, ...] = ()
    standing: Standing = "normal"
    level: str = ""
    employee: str = ""
    also: tuple[str, ...] = ()
    also_s: int = 0
    slot: int | None = None
    booking: str | None = None
    tells: bool = False
    back_s: int | None = None
    then_service: str = ""
    then_s: int = 0
    comes_back: bool = False
    away_s: int | None = None
    parks: bool = False
    hurries: bool = False
    mood: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Booked:
    """A time that somebody booked, seconds from midnight; whether they come or not."""

    id: str
    service: str
    slot: int


def comings(plan: Plan, habits: Habits, day: date, dice: Dice) -> tuple[tuple[Customer, ...], tuple[Booked, ...]]:
    """Everybody who comes, in order, and all times that were booked."""
    amount, pace = crowd(plan, habits, day, dice), dice.lognormal(1.0, 0.05)
    customers = [_customer(plan, habits, row, at, pace, dice) for at, row in _walk_ins(plan, habits, day, amount, dice)]
    booked = list(_booked(plan, habits, day, amount, dice))
    for one, wanted in booked:
        if not dice.chance(_MISSED_SLOT):
            at = max(min(one.slot, _opens(plan, day)), round(one.slot - 6 * MINUTE + 5 * MINUTE * dice.normal()))
            customer = _customer(plan, habits, wanted, at, pace, dice)
            early = max(0, one.slot - at)
            customers.append(
                replace(
                    customer,
                    slot=one.slot,
                    booking=one.id,
                    standing="normal",
                    level="",
                    employee="",
                    gone_after_s=customer.gone_after_s + early,
                )
            )
    return tuple(sorted(customers, key=lambda one: one.at)), tuple(one for one, _ in booked)


def crowd(plan: Plan, habits: Habits, day: date, dice: Dice) -> float:
    """How many are expected on this day: the weekday, the season, a payday, and chance."""
    amount = habits.a_day * _BY_WEEKDAY[day.weekday()] * _BY_MONTH[day.month - 1] * _payday(plan, day)
    return amount * dice.lognormal(1.0, _DAY_CV)


def _payday(plan: Plan, day: date) -> float:
    """The first days on which the office is open since a payday draw more people."""
    for payday in _PAYDAYS:
        since = (day - day.replace(day=payday)).days
        if 0 <= since < len(_AFTER_PAYDAY) + 3:
            opened = sum(bool(spans_on(plan.hours, day - timedelta(days=back))) for back in range(1, since + 1))
            if opened < len(_AFTER_PAYDAY):
                return _AFTER_PAYDAY[opened]
    return 1.0


def _opens(plan: Plan, day: date) -> int:
    first = min(span.opens for span in spans_on(plan.hours, day))
    return (first.hour * 60 + first.minute) * MINUTE


def _bins(plan: Plan, day: date) -> list[tuple[int, int, float]]:
    """The half hours of the day, and how many people come in each, in proportion."""
    rows = []
    spans = [
        ((span.opens.hour * 60 + span.opens.minute) * MINUTE, (span.closes.hour * 60 + span.closes.minute) * MINUTE)
        for span in spans_on(plan.hours, day)
    ]
    first, last = min(start for start, _ in spans), max(end for _, end in spans)
    for start, end in spans:
        for begins in range(start, end, _HALF_HOUR):
            ends = min(begins + _HALF_HOUR, end)
            place = ((begins + ends) / 2 - first) / (last - first)
            rows.append((begins, ends, _density(place, day.weekday()) * (ends - begins)))
    return rows


def _density(place: float, weekday: int) -> float:
    """How crowded it is at this place of the day, 0 to 1: Monday mornings and Friday afternoons are fuller."""
    morning, afternoon = (height * math.exp(-0.5 * ((place - centre) / width) ** 2) for centre, width, height in _BUMPS)
    return 0.55 + morning * (1.5 if weekday == 0 else 1.0) + afternoon * (1.4 if weekday == 4 else 1.0)  # noqa: PLR2004


def _walk_ins(plan: Plan, habits: Habits, day: date, amount: float, dice: Dice) -> Iterator[tuple[int, Wanted]]:
    bins = _bins(plan, day)
    unbooked = sum(row.share * (1 - row.booked) for row in habits.wanted)
    total = sum(weight for _, _, weight in bins)
    for at, (begins, ends, weight) in enumerate(bins):
        wanted = [row for row in habits.wanted if _is_offered(row, day, begins, ends)]
        shares = [row.share * (1 - row.booked) for row in wanted]
        if not wanted:
            continue
        if at == 0:
            early = dice.poisson(amount * unbooked * _AT_THE_DOOR)
            yield from ((begins + round(dice.uniform(0, 90)), wanted[dice.pick(shares)]) for _ in range(early))
        coming = dice.poisson(amount * unbooked * (1 - _AT_THE_DOOR) * weight / total)
        last = ends - 1
        yield from ((int(dice.uniform(begins, last)), wanted[dice.pick(shares)]) for _ in range(coming))


def _is_offered(row: Wanted, day: date, begins: int, ends: int) -> bool:
    if not row.service.hours:
        return True
    return any(
        (span.opens.hour * 60 + span.opens.minute) * MINUTE <= begins
        and ends <= (span.closes.hour * 60 + span.closes.minute) * MINUTE
        for span in spans_on(row.service.hours, day)
    )


def _booked(plan: Plan, habits: Habits, day: date, amount: float, dice: Dice) -> Iterator[tuple[Booked, Wanted]]:
    number = 0
    for row in habits.wanted:
        slots = [begins for begins, ends, _ in _bins(plan, day)[1:] if _is_offered(row, day, begins, ends)]
        for slot in slots if row.booked else ():
            for _ in range(dice.poisson(amount * row.share * row.booked / len(slots))):
                number += 1
                yield Booked(id=f"a{number}", service=row.service.id, slot=slot + dice.pick((1, 1)) * 15 * MINUTE), row


def _customer(  # all that a customer is drawn from
    plan: Plan, habits: Habits, wanted: Wanted, at: int, pace: float, dice: Dice
) -> Customer:
    ghost = dice.chance(_GHOSTS)
    gone = dice.uniform(1, 12) * MINUTE if ghost else dice.weibull(1.7, _PATIENCE_S)
    level, factor, employee = _level(plan, wanted.service.id, dice)
    customer = Customer(
        at=at,
        service=wanted.service.id,
        language=habits.languages[dice.pick([weight for _, weight in habits.languages])][0],
        secret=dice.hexadecimal(12),
        handle_s=round(factor * handling(wanted, pace, dice)),
        walk_s=max(3, round(dice.lognormal(WALK_S, 0.4))),
        gap_s=max(2, round(dice.lognormal(GAP_S, 0.8))),
        gone_after_s=round(gone),
        needs=_needs(plan, dice),
        standing="priority" if dice.chance(0.05) else "normal",
        level=level,
        employee=employee,
        tells=dice.chance(_TELL),
        back_s=round(dice.uniform(2, 15)) * MINUTE if dice.chance(_RETURN) else None,
        away_s=round(dice.uniform(2, 8)) * MINUTE if dice.chance(0.012) else None,
        parks=dice.chance(0.012),
        hurries=dice.chance(0.006),
        mood=dice.normal(),
    )
    return _with_more(customer, habits.wanted, pace, dice)


def _with_more(customer: Customer, wanted: Sequence[Wanted], pace: float, dice: Dice) -> Customer:
    """Some are found to need something else, some wanted two things at once."""
    others = [row for row in wanted if row.service.id != customer.service]
    more = dice.uniform()
    if not others or more >= TRANSFERS + 0.03:
        return customer
    other = others[dice.pick([row.share for row in others])]
    if more < TRANSFERS:
        return replace(
            customer,
            handle_s=max(20, round(0.6 * customer.handle_s)),
            then_service=other.service.id,
            then_s=handling(other, pace, dice),
            comes_back=dice.chance(0.1),
        )
    return replace(customer, also=(other.service.id,), also_s=handling(other, pace, dice))


def handling(wanted: Wanted, pace: float, dice: Dice) -> int:
    """Seconds at a counter."""
    mean = wanted.mean_s * pace
    return max(15, round(min(dice.lognormal(mean, wanted.cv), 7 * mean)))


def _needs(plan: Plan, dice: Dice) -> tuple[str, ...]:
    if not plan.needs or not dice.chance(0.07):
        return ()
    return (plan.needs[dice.pick([1.0] * len(plan.needs))].id,)


def _level(plan: Plan, service: str, dice: Dice) -> tuple[str, float, str]:
    """The level of service that is chosen, how much longer it takes, and who is asked for. Nobody sets a time here."""
    levels = [level for level in plan.levels if level.asks != "time"]
    if not levels or not dice.chance(0.06):
        return "", 1.0, ""
    level = levels[dice.pick([1.0] * len(levels))]
    if level.asks != "employee":
        return level.id, level.handling_factor, ""
    able = [one.id for one in plan.employees if plan.skilled(one.id, (service,))]
    return (level.id, level.handling_factor, able[dice.pick([1.0] * len(able))]) if able else ("", 1.0, "")
