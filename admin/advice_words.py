"""What would help, in sentences: the change, what it brings, how far days lie apart, and whether it may be chance."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from admin.durations import NOTHING, percent
from admin.scene import Scene
from admin.service_words import service_name
from office.figures import nearest_rank
from office.plan import Shift
from office.staff import name_of
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
from office.whatif.variant import MovesBreak, Offers, Opens
from office.whatif.wished import HeadStart, Tried, Wished
from resources.words import Words

ERROR_POINTS = 6.5
"""So far the predicted service level of days to come is off on average (docs/staffing.md, shared bar)."""

AIM = 0.8
"""What is aimed at: so many called in time."""

_FEW_DAYS = 5
"""Of fewer days it is not told how far they lie apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingView:
    """A change, and sentences about it."""

    heading: str
    lines: tuple[str, ...]


def finding_view(found: Finding, scene: Scene, words: Words) -> FindingView:
    """A finding of the advice."""
    match found:
        case AsItWas(outcome=outcome):
            return FindingView(heading=words.say("As it was, played again"), lines=tuple(_as_it_was(outcome, words)))
        case NothingHelps():
            return FindingView(heading=_nothing(found, words), lines=())
        case SmallestRoster():
            return FindingView(heading=_roster(found, words), lines=tuple(_shifts(found, words)))
        case HeadStartChanged():
            own = words.say("Of these customers alone: {gain}", gain=_levels(found.of_class, words))
            return FindingView(
                heading=_head_start(found.standing, found.minutes_after, words),
                lines=(*gain_lines(found.comparison, words), own),
            )
        case MoreCounter() | BreakMoved() | SkillAdded():
            return FindingView(heading=_change(found, scene, words), lines=tuple(gain_lines(found.comparison, words)))
        case _:
            assert_never(found)


def tried_view(tried: Tried, scene: Scene, words: Words) -> FindingView:
    """What a change of one's own led to."""
    return FindingView(
        heading=wished_words(tried.wished, scene, words), lines=tuple(gain_lines(tried.comparison, words))
    )


def wished_words(wished: Wished, scene: Scene, words: Words) -> str:
    """The change that is tried."""
    match wished:
        case Opens(counter=counter, opens=opens, closes=closes):
            return words.say(
                "Counter {counter} open {opens}–{closes}",
                counter=counter,
                opens=words.clock(opens),
                closes=words.clock(closes),
            )
        case MovesBreak(counter=counter, starts=starts, minutes=minutes):
            return _break(counter, words.clock(starts), minutes, words)
        case Offers(service=service, counter=counter, clerk=clerk):
            return _skill(service, counter, clerk, scene, words)
        case HeadStart(standing=standing, minutes=minutes):
            return _head_start(standing, minutes, words)
        case _:
            assert_never(wished)


def gain_lines(found: Comparison, words: Words) -> Iterator[str]:
    """Before and after, how far days lie apart, and a warning where it may be chance."""
    yield _levels(found, words)
    before, after = found.before, found.after
    spread = _spread(before, words), _spread(after, words)
    if all(spread):
        yield words.say("On most days {before} before, {after} after.", before=spread[0], after=spread[1])
    yield words.say(
        "At least {aim} in time: on {before} of {n} days, then on {after}.",
        aim=percent(AIM, words),
        before=before.held,
        after=after.held,
        n=after.days,
    )
    if before.unserved or after.unserved:
        yield words.say("Not served: {before} → {after}.", before=before.unserved, after=after.unserved)
    if 0 < (found.points or 0.0) < ERROR_POINTS:
        yield words.say("This gain is smaller than the usual error: on other days it may be none.")
    if after.few:
        yield words.say("Over fewer than 20 waits: it may be chance.")


def _levels(found: Comparison, words: Words) -> str:
    return words.say(
        "Called in time {before} → {after}, mean wait {was} → {then} min.",
        before=percent(found.before.level, words),
        after=percent(found.after.level, words),
        was=_mean(found.before, words),
        then=_mean(found.after, words),
    )


def _mean(found: Outcome, words: Words) -> str:
    mean = found.figures.waits.mean
    return NOTHING if mean is None else words.tenths(mean / 60)


def _spread(found: Outcome, words: Words) -> str:
    """The middle six of ten days: 61–88 %."""
    levels = sorted(found.levels)
    if len(levels) < _FEW_DAYS:
        return ""
    low, high = nearest_rank(levels, 0.2), nearest_rank(levels, 0.8)
    if low is None or high is None:
        return ""
    return words.say("{low}–{high} %", low=round(100 * low), high=round(100 * high))


def _as_it_was(found: Outcome, words: Words) -> Iterator[str]:
    yield words.say(
        "Called in time {level}, mean wait {mean} min, counters busy {busy} of their time.",
        level=percent(found.level, words),
        mean=_mean(found, words),
        busy=percent(found.occupancy, words),
    )
    aim = percent(AIM, words)
    kept = words.say("At least {aim} in time: on {held} of {n} days.", aim=aim, held=found.held, n=found.days)
    spread = _spread(found, words)
    mostly = words.say("On most days {spread}.", spread=spread)
    yield f"{kept} {mostly}" if spread else kept


def _nothing(found: NothingHelps, words: Words) -> str:
    match found.kind:
        case "counter":
            return words.say("One more counter would help nobody: all are called in time.")
        case "break":
            return words.say("Moving a single break would not help.")
        case "skill":
            return words.say("One more service at a single counter would not help.")
        case "head_start":
            return words.say("Other head starts would not help.")
        case _:
            assert_never(found.kind)


def _change(found: MoreCounter | BreakMoved | SkillAdded, scene: Scene, words: Words) -> str:
    match found:
        case MoreCounter(counter=counter, opens=opens, closes=closes):
            services = ", ".join(service_name(scene, one, words) for one in found.services)
            hours = f"{words.clock(opens)}–{words.clock(closes)}"
            if counter is None:
                return words.say("One more counter {hours}, for {services}", hours=hours, services=services)
            return words.say(
                "Counter {counter} open {hours}, for {services}", counter=counter, hours=hours, services=services
            )
        case BreakMoved(counter=counter, starts=starts, minutes=minutes):
            return _break(counter, words.clock(starts), minutes, words)
        case SkillAdded(service=service, counter=counter, clerk=clerk):
            return _skill(service, counter, clerk, scene, words)
        case _:
            assert_never(found)


def _break(counter: str, starts: str, minutes: int, words: Words) -> str:
    if minutes > 0:
        return words.say(
            "Counter {counter}: the break of {starts} {n} min later", counter=counter, starts=starts, n=minutes
        )
    return words.say(
        "Counter {counter}: the break of {starts} {n} min earlier", counter=counter, starts=starts, n=-minutes
    )


def _skill(service: str, counter: str | None, clerk: str | None, scene: Scene, words: Words) -> str:
    named = service_name(scene, service, words)
    if counter is not None:
        return words.say("Counter {counter} serves “{service}” too", counter=counter, service=named)
    return words.say("{clerk} serves “{service}” too", clerk=name_of(scene.members, clerk or ""), service=named)


def _head_start(standing: str, minutes: float, words: Words) -> str:
    return words.say("{whom}: head start {n} min", whom=standing_words(standing, words), n=f"{minutes:g}")


def standing_words(standing: str, words: Words) -> str:
    """A class of the line."""
    known = {
        "priority": words.say("Priority"),
        "appointment": words.say("Appointments"),
        "transfer": words.say("Sent on"),
        "returned": words.say("Back after a missed call"),
    }
    return known.get(standing, standing)


def _roster(found: SmallestRoster, words: Words) -> str:
    before, after = words.tenths(found.hours_before), words.tenths(found.hours_after)
    if found.reached:
        return words.say(
            "The smallest roster with {aim} in time on four of five days: {after} counter hours a day, now {before}",
            aim=percent(AIM, words),
            after=after,
            before=before,
        )
    return words.say(
        "No roster was found with {aim} in time on four of five days; the nearest: {after} counter hours a day, "
        "now {before}",
        aim=percent(AIM, words),
        after=after,
        before=before,
    )


def _shifts(found: SmallestRoster, words: Words) -> Iterator[str]:
    yield from (_shift(shift, words) for shift in found.shifts)
    yield from gain_lines(found.comparison, words)


def _shift(shift: Shift, words: Words) -> str:
    hours = f"{words.clock(shift.opens)}–{words.clock(shift.closes)}"
    if not shift.breaks:
        return words.say("Counter {counter}: {hours}", counter=shift.counter, hours=hours)
    return words.say(
        "Counter {counter}: {hours}, breaks {breaks}",
        counter=shift.counter,
        hours=hours,
        breaks=", ".join(f"{start}–{end}" for start, end in shift.breaks),
    )
