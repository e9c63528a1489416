"""What `walkin whatif` prints: sentences and a table, or the same as JSON."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import assert_never

from office.plan import Plan, Shift
from office.whatif.findings import (
    AsItWas,
    BreakMoved,
    Finding,
    HeadStartChanged,
    MoreCounter,
    NothingHelps,
    SkillAdded,
    SmallestRoster,
)
from office.whatif.outcome import Comparison, Outcome
from office.whatif.recorded import RecordedDay
from station.json_form import json_form
from station.whatif_wishes import Judging


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """The same days before and after a change: everybody, by service, and by the half hour of arrival."""

    everybody: Comparison
    services: Mapping[str, Comparison]
    half_hours: Mapping[int, Comparison]


_NOTHING = {
    "counter": "One more counter would help nobody: all are called in time.",
    "break": "Moving a single break would not help.",
    "skill": "One more service at a single counter would not help.",
    "head_start": "Other head starts would not help.",
}


def head(days: Sequence[RecordedDay], judged: Judging, was: Outcome) -> Iterator[str]:
    """Which days, and how they were."""
    first, last = days[0].date, days[-1].date
    span = f"{first}" if first == last else f"{first} to {last}"
    yield f"{_count(len(days), 'day')} ({span}), {was.figures.arrived} visits.\n"
    waits = was.figures.waits
    yield (
        f"On the days themselves {_percent(was.level)} were called {_target(judged)}; waits: mean {_min(waits.mean)}, "
        f"median {_min(waits.median)}, nine of ten within {_min(waits.p90)}, longest {_min(waits.longest)} min"
        f"{_few(was)}.\n"
    )


def sentences(found: Finding, plan: Plan, judged: Judging) -> Iterator[str]:
    """A finding in a sentence or two."""
    match found:
        case AsItWas():
            yield f"Played again as they were: {_state(found.outcome, judged)}.\n"
            yield "\nOn the same days, each change alone:\n"
        case MoreCounter():
            where = f"counter {found.counter}" if found.counter else "one more counter"
            services = ", ".join(_name(plan, service) for service in found.services)
            yield f"- {where} open {found.opens}–{found.closes} for {services}: {_gain(found.comparison, judged)}.\n"
        case BreakMoved():
            when = "later" if found.minutes > 0 else "earlier"
            what = (
                f"the break at counter {found.counter} that begins at {found.starts}, {abs(found.minutes)} min {when}"
            )
            yield f"- {what}: {_gain(found.comparison, judged)}.\n"
        case SkillAdded():
            who = f"counter {found.counter}" if found.counter else f"{found.clerk}"
            yield f"- {who} serves {_name(plan, found.service)} too: {_gain(found.comparison, judged)}.\n"
        case HeadStartChanged():
            change = f"{found.minutes_after:g} instead of {found.minutes_before:g} min of head start"
            yield (
                f"- {change} for {found.standing}: {_gain(found.comparison, judged)}; "
                f"of that class alone: {_gain(found.of_class, judged)}.\n"
            )
        case SmallestRoster():
            yield from _roster(found, judged)
        case NothingHelps():
            yield f"- {_NOTHING[found.kind]}\n"
        case _:
            assert_never(found)


def _roster(found: SmallestRoster, judged: Judging) -> Iterator[str]:
    hours = f"{found.hours_after:g} counter hours a day instead of {found.hours_before:g}"
    if found.reached:
        what = f"The smallest roster that keeps {_percent(judged.level)} on four of five days: {hours}"
    else:
        what = f"No roster was found that keeps {_percent(judged.level)} on four of five days; the nearest: {hours}"
    yield f"\n{what}. {_gain(found.comparison, judged).capitalize()}.\n"
    yield from (f"  counter {shift.counter:<4} {_hours(shift)}\n" for shift in found.shifts)


def _hours(shift: Shift) -> str:
    breaks = ", ".join(f"{start}–{end}" for start, end in shift.breaks)
    return f"{shift.opens}–{shift.closes}" + (f", breaks {breaks}" if breaks else "")


def _gain(found: Comparison, judged: Judging) -> str:
    before, after = found.before, found.after
    waits = f"mean wait {_min(before.figures.waits.mean)} → {_min(after.figures.waits.mean)} min"
    days = f"{_percent(judged.level)} kept on {after.held} of {_count(after.days, 'day')}, before on {before.held}"
    unserved = f", not served {before.unserved} → {after.unserved}" if before.unserved or after.unserved else ""
    return f"{_percent(before.level)} → {_percent(after.level)} in time, {waits}, {days}{unserved}{_few(after)}"


def _state(found: Outcome, judged: Judging) -> str:
    occupancy = f", counters busy {_percent(found.occupancy)} of their time" if found.occupancy is not None else ""
    return (
        f"{_percent(found.level)}, mean wait {_min(found.figures.waits.mean)} min, "
        f"{_percent(judged.level)} kept on {found.held} of {_count(found.days, 'day')}{occupancy}"
    )


def table(found: Compared, plan: Plan) -> Iterator[str]:
    """Before and after, for all, for each service and for each half hour of arrival."""
    titles = ("in time", "mean min", "median", "P90", "longest", "promises", "gave up")
    yield f"\n{'':28}" + "".join(f"{title:>17}" for title in titles) + "\n"
    yield _row("everybody", found.everybody)
    yield from (_row(_name(plan, service), part) for service, part in found.services.items())
    yield from (_row(f"came from {_half_hour(key)}", part) for key, part in found.half_hours.items())
    before, after = found.everybody.before, found.everybody.after
    occupancy = f"{_percent(before.occupancy)} → {_percent(after.occupancy)}"
    yield f"\nDays on which the level was kept: {before.held} → {after.held} of {after.days}. Occupancy: {occupancy}.\n"
    parts = (found.everybody, *found.services.values(), *found.half_hours.values())
    if any(part.after.few for part in parts):
        yield "* over fewer than 20 waits: it may be chance.\n"


def _row(name: str, found: Comparison) -> str:
    cells = (f"{one} → {two}" for one, two in zip(_cells(found.before), _cells(found.after), strict=True))
    return f"{name[:27]:28}" + "".join(f"{cell:>17}" for cell in cells) + (" *" if found.after.few else "") + "\n"


def _half_hour(key: int) -> str:
    return f"{key // 2:02}:{key % 2 * 30:02}"


def _cells(found: Outcome) -> tuple[str, ...]:
    waits, figures = found.figures.waits, found.figures
    return (
        _percent(found.level),
        _min(waits.mean),
        _min(waits.median),
        _min(waits.p90),
        _min(waits.longest),
        _percent(figures.kept),
        str(figures.missed + figures.left),
    )


def days_form(days: Sequence[RecordedDay], judged: Judging, was: Outcome, plan: Plan) -> dict[str, object]:
    """Which days, by what they are judged, and how they were, as JSON has it."""
    return {
        "days": [str(day.date) for day in days],
        "target_s": None if judged.target_minutes is None else judged.target_minutes * 60,
        "level": judged.level,
        "recorded": _form(was, plan),
    }


def finding_form(found: Finding, plan: Plan) -> object:
    """A finding with its fields, as JSON has it."""
    match found:
        case AsItWas():
            return {"finding": "AsItWas", "outcome": _form(found.outcome, plan)}
        case NothingHelps():
            return {"finding": "NothingHelps", "kind": found.kind}
        case _:
            names = [name for name in type(found).__slots__ if name not in {"comparison", "of_class"}]
            fields = {name: json_form(getattr(found, name), plan.zone) for name in names}
            of_class = {"of_class": _compared(found.of_class, plan)} if isinstance(found, HeadStartChanged) else {}
            return {"finding": type(found).__name__, **fields, **_compared(found.comparison, plan), **of_class}


def compared_form(found: Compared, plan: Plan) -> dict[str, object]:
    """Before and after, for all, by service and by half hour, as JSON has it."""
    return {
        **_compared(found.everybody, plan),
        "by_service": {service: _compared(part, plan) for service, part in found.services.items()},
        "by_half_hour": {_half_hour(key): _compared(part, plan) for key, part in found.half_hours.items()},
    }


def _compared(found: Comparison, plan: Plan) -> dict[str, object]:
    return {
        "before": _form(found.before, plan),
        "after": _form(found.after, plan),
        "points": found.points,
        "minutes": found.minutes,
    }


def _form(found: Outcome, plan: Plan) -> object:
    form = json_form(found, plan.zone)
    return {**form, "few": found.few} if isinstance(form, dict) else form


def _name(plan: Plan, service: str) -> str:
    known = plan.service(service)
    return service if known is None else known.name.get("en") or next(iter(known.name.values()), service)


def _target(judged: Judging) -> str:
    minutes = judged.target_minutes
    return "within what their service promises" if minutes is None else f"within {minutes:g} min"


def _few(found: Outcome) -> str:
    return f" (over only {found.counted} waits)" if found.few else ""


def _count(n: int, what: str) -> str:
    return f"{n} {what}" if n == 1 else f"{n} {what}s"


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.0f} %"


def _min(seconds: float | None) -> str:
    return "–" if seconds is None else f"{seconds / 60:.1f}"
