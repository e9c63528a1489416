"""Staffing advice: single changes that help most on recorded days, and the smallest roster, each tried on these days.

Replay, not Erlang C: who can serve what, priority, appointments and breaks are in it. A generator, so that a window can
show how far it is and stop asking.
"""

from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import replace

from office.plan import Plan
from office.whatif.findings import (
    AsItWas,
    BreakMoved,
    Finding,
    HeadStartChanged,
    MoreCounter,
    NothingHelps,
    Progress,
    SkillAdded,
)
from office.whatif.outcome import Comparison, Measure, outcome
from office.whatif.recorded import RecordedDay
from office.whatif.replayed import ReplayedDay
from office.whatif.smallest import cost_of_smallest, smallest_roster
from office.whatif.trial import Trial
from office.whatif.usual import UsualHours, clock, usual_hours
from office.whatif.variant import MovesBreak, Offers, Opens, Variant
from office.whatif.worst import HALF_HOUR, late_legs, services_of, worst_hours

TWO_HOURS = 4
"""Half hours."""

NEW_COUNTER = "+"
"""Stands for a counter that the plan has not got."""

_EARLIER = (0, 1, 2)
"""Half hours by which help begins before the worst two hours: the line grows before people in it have waited long."""

_BREAK_MOVES = (-60, -30, 30, 60)
_HEAD_STARTS = (0.0, 10.0, 20.0, 30.0, 45.0, 60.0)
_ENOUGH = 0.9
_LAST_START = 48 - TWO_HOURS - 1

Advice = Generator[Progress | Finding, None, None]


def advice(
    days: Sequence[RecordedDay],
    plan: Plan,
    target_minutes: float | None = None,
    level: float = 0.8,
    speeds: Mapping[str, float] | None = None,
) -> Iterator[Progress | Finding]:
    """What would help on these days (best: the last twenty of one weekday), with how far it is in between.

    `target_minutes`: how long a wait may be; None: what each service promises, else a quarter of an hour. `level`: the
    share that is to be called within it. `speeds`: see `replayed`. Nothing for no days.
    """
    if not days:
        return
    trial = Trial(days=days, measure=Measure(plan, target_minutes, level), speeds=speeds or {})
    base, usual = Variant(plan=plan), usual_hours(days, plan)
    breaks, skills, starts = _breaks(usual, base), _skills(days, plan, base), _head_starts(days, plan)
    parts = (
        len(days) * (1 + len(_EARLIER) + len(plan.services)),
        trial.cost(len(breaks)),
        trial.cost(len(skills)),
        trial.cost(len(starts)),
        cost_of_smallest(usual, len(days)),
    )
    trial.of = sum(parts)
    as_it_was = trial.replayed(base)
    trial.before = outcome(as_it_was, trial.measure)
    yield AsItWas(outcome=trial.before)
    works = (
        _more_counter(trial, base, as_it_was, usual),
        _break_moved(trial, breaks),
        _skill_added(trial, skills),
        _head_start_changed(trial, starts, as_it_was, plan),
        smallest_roster(trial, base, usual),
    )
    for at, work in enumerate(works, 1):
        yield from work
        yield trial.ends_at(sum(parts[:at]))


def _more_counter(trial: Trial, base: Variant, as_it_was: Sequence[ReplayedDay], usual: Sequence[UsualHours]) -> Advice:
    late = late_legs(as_it_was, trial.measure)
    worst = worst_hours(late, TWO_HOURS)
    if worst is None:
        yield NothingHelps(kind="counter")
        return
    services = services_of(late, worst, TWO_HOURS)
    starts = sorted({min(max(0, worst - earlier), _LAST_START) for earlier in _EARLIER})
    best = yield from trial.best((start, base.with_(_opens(base.plan, usual, start, services))) for start in starts)
    if best is None:
        yield NothingHelps(kind="counter")
        return
    gain, chosen = (best.outcome.level or 0.0) - (trial.before.level or 0.0), best
    for few in range(1, len(services)):
        opens = _opens(base.plan, usual, best.candidate, services[:few])
        found = yield from trial.best([(best.candidate, base.with_(opens))])
        if found is not None and (found.outcome.level or 0.0) - (trial.before.level or 0.0) >= _ENOUGH * gain:
            chosen, services = found, services[:few]
            break
    opens = _opens(base.plan, usual, chosen.candidate, services)
    yield MoreCounter(
        counter=None if opens.counter == NEW_COUNTER else opens.counter,
        opens=opens.opens,
        closes=opens.closes,
        services=services,
        comparison=trial.against(chosen.outcome),
    )


def _opens(plan: Plan, usual: Sequence[UsualHours], start: int, services: tuple[str, ...]) -> Opens:
    """Two hours at a counter where usually nobody is then, at one that offers most of this where there are several."""
    opens, closes = start * HALF_HOUR, (start + TWO_HOURS) * HALF_HOUR
    taken = {hours.counter for hours in usual if hours.opens < closes and opens < hours.closes}
    free = [counter for counter in plan.counters if counter.id not in taken]
    best = max(free, key=lambda counter: len(set(services) & set(counter.services)), default=None)
    counter = best.id if best else NEW_COUNTER
    return Opens(counter=counter, opens=clock(opens), closes=clock(closes), services=services)


def _breaks(usual: Sequence[UsualHours], base: Variant) -> list[tuple[MovesBreak, Variant]]:
    """Each usual break moved, where it stays within the counter's hours."""
    moves = (
        MovesBreak(counter=hours.counter, starts=start, minutes=by)
        for hours in usual
        for start, _ in hours.breaks
        for by in _BREAK_MOVES
        if hours.opens < start.hour * 60 + start.minute + by < hours.closes - HALF_HOUR
    )
    return [(move, base.with_(move)) for move in moves]


def _break_moved(trial: Trial, candidates: Sequence[tuple[MovesBreak, Variant]]) -> Advice:
    best = yield from trial.best(candidates)
    if best is None:
        yield NothingHelps(kind="break")
        return
    move = best.candidate
    comparison = trial.against(best.outcome)
    yield BreakMoved(counter=move.counter, starts=move.starts, minutes=move.minutes, comparison=comparison)


def _skills(days: Sequence[RecordedDay], plan: Plan, base: Variant) -> list[tuple[Offers, Variant]]:
    """Each service that a clerk, or a counter without a name of its clerk, does not serve but might."""
    known: dict[tuple[str | None, str | None], set[str]] = {}
    for day in days:
        for stint in day.stints:
            who = (None, stint.clerk) if stint.clerk else (stint.counter, None)
            known.setdefault(who, set()).update(stint.services)
    asked = {visit.service for day in days for visit in day.visits}
    wanted = [service.id for service in plan.services if service.id in asked]
    offers = (
        Offers(service=service, counter=counter, clerk=clerk)
        for (counter, clerk), services in sorted(known.items(), key=lambda row: (row[0][0] or "", row[0][1] or ""))
        for service in wanted
        if service not in services
    )
    return [(offer, base.with_(offer)) for offer in offers]


def _skill_added(trial: Trial, candidates: Sequence[tuple[Offers, Variant]]) -> Advice:
    best = yield from trial.best(candidates)
    if best is None:
        yield NothingHelps(kind="skill")
        return
    offer = best.candidate
    comparison = trial.against(best.outcome)
    yield SkillAdded(service=offer.service, counter=offer.counter, clerk=offer.clerk, comparison=comparison)


def _head_starts(days: Sequence[RecordedDay], plan: Plan) -> list[tuple[tuple[str, float], Variant]]:
    """Other head starts of the classes that came on these days."""
    standings = sorted({visit.standing for day in days for visit in day.visits} - {"normal"})
    found: list[tuple[tuple[str, float], Variant]] = []
    for standing in standings:
        now = plan.head_start(standing).total_seconds() / 60
        for minutes in _HEAD_STARTS:
            if minutes != now:
                heads = {**plan.line.head_start_minutes, standing: minutes}
                changed = replace(plan, line=replace(plan.line, head_start_minutes=heads))
                found.append(((standing, minutes), Variant(plan=changed)))
    return found


def _head_start_changed(
    trial: Trial,
    candidates: Sequence[tuple[tuple[str, float], Variant]],
    as_it_was: Sequence[ReplayedDay],
    plan: Plan,
) -> Advice:
    best = yield from trial.best(candidates)
    if best is None:
        yield NothingHelps(kind="head_start")
        return
    standing, minutes = best.candidate
    before, after = _of_class(as_it_was, standing), _of_class(trial.replayed(best.variant), standing)
    of_class = Comparison(before=outcome(before, trial.measure), after=outcome(after, trial.measure))
    yield HeadStartChanged(
        standing=standing,
        minutes_before=plan.head_start(standing).total_seconds() / 60,
        minutes_after=minutes,
        comparison=trial.against(best.outcome),
        of_class=of_class,
    )


def _of_class(days: Sequence[ReplayedDay], standing: str) -> list[ReplayedDay]:
    return [replace(day, legs=tuple(leg for leg in day.legs if leg.standing == standing)) for day in days]
