"""Why people waited, in sentences with figures."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from admin.durations import minutes, percent
from admin.scene import Scene
from admin.service_words import service_name
from office.reporting.causes import (
    Absent,
    CalledOutOfTurn,
    Cause,
    IdleElsewhere,
    LongCases,
    ManyCame,
    NobodyServed,
    NotThere,
    OnBreaks,
)
from office.reporting.had_been import HadBeen
from office.reporting.why import Stretch
from resources.words import Words

MOST_CAUSES = 5
"""So many are told of one stretch, what cost most first."""

_UNPLANNED_S = 5 * 60
"""Breaks that nobody planned are told from so much on."""


def half_hour_clock(half_hour: int) -> str:
    """10:30, of a half hour from midnight."""
    return f"{half_hour // 2:02}:{half_hour % 2 * 30:02}"


def on_weekday(weekday: int, words: Words) -> str:
    """On Mondays, and so on."""
    return (
        words.say("On Mondays"),
        words.say("On Tuesdays"),
        words.say("On Wednesdays"),
        words.say("On Thursdays"),
        words.say("On Fridays"),
        words.say("On Saturdays"),
        words.say("On Sundays"),
    )[weekday]


def stretch_heading(stretch: Stretch, words: Words) -> str:
    """When it was: of one day with its date, of several by the weekday."""
    when = words.day(stretch.days[0]) if len(stretch.days) == 1 else on_weekday(stretch.weekday, words)
    return f"{when} {half_hour_clock(stretch.first)}–{half_hour_clock(stretch.last)}"


def stretch_sentences(stretch: Stretch, had: HadBeen | None, scene: Scene, words: Words) -> Iterator[str]:
    """How it was, what kept counters from calling, and what would have been with the roster kept."""
    yield _came(stretch, words)
    yield _counters(stretch, words)
    yield from (f"• {cause_sentence(cause, scene, words)}" for cause in stretch.causes[:MOST_CAUSES])
    if not stretch.causes:
        yield words.say("Nothing was out of the ordinary: more came than the counters could do.")
    if had is not None:
        yield _had_been(had, words)


def _came(stretch: Stretch, words: Words) -> str:
    came = words.count("{n} customer came", "{n} customers came", stretch.came)
    late = words.count("{n} waited too long", "{n} waited too long", stretch.late)
    waits = words.say(
        "median wait {median} min, the longest {longest}",
        median=minutes(stretch.waits.median),
        longest=minutes(stretch.waits.longest),
    )
    return f"{came}, {late}; {waits}."


def _counters(stretch: Stretch, words: Words) -> str:
    said = (
        words.say("On average {open} counters were at work", open=words.tenths(stretch.open))
        if stretch.planned is None
        else words.say(
            "On average {open} of {planned} planned counters were at work",
            open=words.tenths(stretch.open),
            planned=words.tenths(stretch.planned),
        )
    )
    busy = words.say("busy {share} of the time", share=percent(stretch.occupancy, words))
    work = words.say("what came was work for {work}", work=words.tenths(stretch.work))
    return f"{said}, {busy}; {work}."


def cause_sentence(cause: Cause, scene: Scene, words: Words) -> str:
    """A cause, and what it cost in minutes of counters."""
    cost = minutes(cause.cost_s)
    match cause:
        case NobodyServed(service=service, waiting=waiting):
            said = words.say(
                "Nobody served “{service}” for {minutes} min", service=service_name(scene, service, words), minutes=cost
            )
            then = words.count("{n} waited then", "{n} waited then", waiting)
            return f"{said}; {then}."
        case Absent():
            return _absent(cause, cost, words)
        case OnBreaks():
            return _breaks(cause, cost, words)
        case LongCases(cases=cases, longest_s=longest_s):
            said = words.count("{n} case took far longer than usual", "{n} cases took far longer than usual", cases)
            more = words.say("the longest {minutes} min; {cost} min too much", minutes=minutes(longest_s), cost=cost)
            return f"{said}, {more}."
        case NotThere(calls=calls):
            said = words.count("{n} number was called in vain", "{n} numbers were called in vain", calls)
            return f"{said}: {_min(cost, words)}."
        case CalledOutOfTurn(calls=calls, passed=passed):
            said = words.count("{n} call out of turn", "{n} calls out of turn", calls)
            past = words.count("{n} who waited was passed", "{n} who waited were passed", passed)
            return f"{said}: {past}."
        case ManyCame(came=came, usual=usual):
            return words.say("{came} came, where {usual} usually come.", came=round(came), usual=round(usual))
        case IdleElsewhere(counters=counters, services=services):
            return _idle(counters, services, cost, scene, words)
        case _:
            assert_never(cause)


def _min(cost: str, words: Words) -> str:
    return words.say("{n} min", n=cost)


def _absent(cause: Absent, cost: str, words: Words) -> str:
    match cause.how:
        case "not_opened":
            return words.say("Counter {counter} was not opened: {n} min.", counter=cause.counter, n=cost)
        case "opened_late":
            return words.say("Counter {counter} opened late: {n} min.", counter=cause.counter, n=cost)
        case "closed_early":
            return words.say("Counter {counter} closed early: {n} min.", counter=cause.counter, n=cost)
        case "closed_between":
            return words.say("Counter {counter} was closed in between: {n} min.", counter=cause.counter, n=cost)
        case _:
            assert_never(cause.how)


def _breaks(cause: OnBreaks, cost: str, words: Words) -> str:
    counters = ", ".join(sorted(cause.counters))
    said = words.count(
        "{n} break (counters: {counters})", "{n} breaks (counters: {counters})", cause.pauses, counters=counters
    )
    if cause.unplanned_s < _UNPLANNED_S:
        return f"{said}: {_min(cost, words)}."
    unplanned = words.say("{n} min of it not planned", n=minutes(cause.unplanned_s))
    return f"{said}: {_min(cost, words)}, {unplanned}."


def _idle(counters: Iterable[str], services: Iterable[str], cost: str, scene: Scene, words: Words) -> str:
    return words.say(
        "Meanwhile others had nobody for {n} min (counters: {counters}): they do not serve {services}.",
        n=cost,
        counters=", ".join(sorted(counters)),
        services=", ".join(service_name(scene, service, words) for service in services),
    )


def _had_been(had: HadBeen, words: Words) -> str:
    return words.count(
        "{n} day played again with counter {counter} open from {opens} as planned: mean wait {after} min instead of "
        "{before}.",
        "{n} days played again with counter {counter} open from {opens} as planned: mean wait {after} min instead of "
        "{before}.",
        had.days,
        counter=had.counter,
        opens=words.clock(had.opens),
        after=minutes(had.after.mean),
        before=minutes(had.before.mean),
    )
