"""When the office opens again, in a customer's words: later today, tomorrow, or on a day after holidays."""

from dataclasses import dataclass
from datetime import date, timedelta

from kiosk.scene import Scene
from office import hours
from office.hours import Span
from resources.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class NextDay:
    """The next day on which the office opens, and its hours."""

    day: date
    spans: tuple[Span, ...]
    is_tomorrow: bool


def opening_of(scene: Scene, words: Words) -> str:
    """When the office opens again, later today or on another day; nothing where no day of a month has hours."""
    over = scene.day is not None and scene.day.closed_at is not None
    today = None if over else hours.opens_next(scene.plan.hours, scene.at, scene.plan.zone)
    if today:
        return words.say("We open today at {clock}.", clock=words.clock(today))
    if not over and hours.is_open(scene.plan.hours, scene.at, scene.plan.zone):
        return words.say("We open soon.")
    return next_day_of(scene, words)


def next_day_of(scene: Scene, words: Words) -> str:
    """When the office opens after today, with its hours."""
    following = next_day(scene)
    if following is None:
        return ""
    span = ", ".join(f"{words.clock(one.opens)}–{words.clock(one.closes)}" for one in following.spans)
    if following.is_tomorrow:
        return words.say("We open tomorrow, {hours}.", hours=span)
    return words.say("We open again: {day}, {hours}.", day=words.day(following.day), hours=span)


def next_day(scene: Scene) -> NextDay | None:
    """The first day after today on which the office opens."""
    today = scene.local.date()
    found = hours.next_open_day(scene.plan.hours, today)
    return NextDay(day=found[0], spans=found[1], is_tomorrow=found[0] - today == timedelta(days=1)) if found else None
