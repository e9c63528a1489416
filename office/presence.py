"""Which counters have vanished: open, but nothing is heard of their machine any more."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from office.day import Day
from office.plan import Plan

BREAK = timedelta(seconds=60)
"""Who did not listen for so long begins anew: it was the listener that was away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listening:
    """When each counter was heard of last. One listened from `since` to `until` without a break."""

    heard: Mapping[str, datetime] = field(default_factory=dict)
    since: datetime | None = None
    until: datetime | None = None


def listened(before: Listening, heard: Mapping[str, datetime], at: datetime) -> Listening:
    """What is known once one has listened again, at `at`."""
    unbroken = before.until is not None and timedelta(0) <= at - before.until < BREAK
    return Listening(heard=heard, since=before.since if unbroken else at, until=at)


def vanished(day: Day, plan: Plan, listening: Listening, own: Collection[str] = ()) -> dict[str, datetime]:
    """The open counters that were silent for too long while one listened, and since when; never one's `own`."""
    patience = timedelta(seconds=plan.times.vanished_seconds)
    found = {}
    for desk in day.desks.values():
        last = max(desk.opened, listening.heard.get(desk.counter, desk.opened))
        if desk.is_open and desk.counter not in own and silence(listening, last) >= patience:
            found[desk.counter] = last
    return found


def silence(listening: Listening, last: datetime) -> timedelta:
    """How long nothing was heard of something since `last`, of the time in which one listened."""
    if listening.since is None or listening.until is None:
        return timedelta(0)
    return listening.until - max(last, listening.since)
