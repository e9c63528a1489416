"""How many people waited at each moment of the day, as steps."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from admin.doubts_view import doubt_sentences, poor_phrase, scores_now
from admin.durations import percent
from admin.scene import Scene
from office.day import Day
from office.hours import spans_on
from office.stages import Away, Cancelled, NotServed, Withdrawn
from office.ticket import Ticket
from resources.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class CurveView:
    """The chart. `steps` are (minutes from the start of the axis, people from then on); the last one is now."""

    heading: str
    aside: str
    meaning: str
    steps: tuple[tuple[float, int], ...]
    length: float
    """Minutes that the axis is long."""
    hours: tuple[tuple[float, str], ...]
    """Marks below the axis: minutes from its start, and the words."""
    now_words: str
    spoken: str


def people_waiting(day: Day, now: datetime) -> tuple[tuple[datetime, int], ...]:
    """From when on how many waited, from the first ticket to now. A wrong choice never waited."""
    changes = sorted(change for ticket in day.tickets.values() for change in _changes(ticket))
    steps: list[tuple[datetime, int]] = []
    people = 0
    for at, together in groupby(changes, key=lambda change: change[0]):
        people += sum(change for _, change in together)
        steps.append((at, people))
    return (*steps, (now, people))


def _changes(ticket: Ticket) -> Iterator[tuple[datetime, int]]:
    """Each leg of a visit is a wait of its own; who is away now does not wait.

    A visitor who came back, after a missed call or from being away, counts as waiting all the time, as in the figures.
    """
    if isinstance(ticket.stage, Withdrawn):
        return
    for leg in ticket.legs:
        yield leg.joined, 1
        yield leg.called, -1
    yield ticket.joined, 1
    left = _left(ticket)
    if left is not None:
        yield left, -1


def _left(ticket: Ticket) -> datetime | None:
    """When the visitor stopped waiting in the present leg; None while waiting."""
    match ticket.stage:
        case Cancelled(at=at) | NotServed(at=at) | Away(since=at):
            return at
        case _:
            return ticket.called_at


def curve_view(scene: Scene, words: Words) -> CurveView:
    """The chart of the day so far, on an axis from opening to closing."""
    steps = people_waiting(scene.day, scene.now)
    start, end = _axis(scene, steps)
    now_words = words.count("{n} now", "{n} now", steps[-1][1])
    most = max(people for _, people in steps)
    aside, meaning = _aside(scene, words)
    return CurveView(
        heading=words.say("People waiting"),
        aside=aside,
        meaning=meaning,
        steps=tuple((_minutes(at - start), people) for at, people in steps),
        length=_minutes(end - start),
        hours=tuple(_hours(scene, start, end, words)),
        now_words=now_words,
        spoken=words.say("People waiting today: {now}, at most {most}", now=now_words, most=most),
    )


def _aside(scene: Scene, words: Words) -> tuple[str, str]:
    """How well the told waits came true, and what that means; before anybody knows, what the chart is of."""
    found = scores_now(scene)
    if found.total.kept is None:
        return words.say("today, by time"), ""
    meaning = words.say(
        "Called within the wait that they were told, of all who were called or wait longer. About 80 % is right."
    )
    short = poor_phrase(found, scene, words)
    if not short:
        kept = percent(found.total.kept, words)
        return words.say("estimates kept: {share} of {n}", share=kept, n=found.total.n), meaning
    poor = words.say("Estimates are not to be trusted now:")
    sentences = doubt_sentences(found, scene, words)
    return short, "\n".join((poor, *sentences, meaning))


def _axis(scene: Scene, steps: tuple[tuple[datetime, int], ...]) -> tuple[datetime, datetime]:
    """From opening to closing, or farther where people waited; on full hours."""
    spans = spans_on(scene.plan.hours, scene.day.date)
    opens = [span.opens.on(scene.day.date, scene.plan.zone) for span in spans]
    closes = [span.closes.on(scene.day.date, scene.plan.zone) for span in spans]
    hour = timedelta(hours=1)
    start = _hour_before(min([steps[0][0], *opens]))
    return start, max([_hour_before(steps[-1][0]) + hour, *closes])


def _hour_before(at: datetime) -> datetime:
    return at.replace(minute=0, second=0, microsecond=0)


def _hours(scene: Scene, start: datetime, end: datetime, words: Words) -> Iterator[tuple[float, str]]:
    at = start
    while at <= end:
        yield _minutes(at - start), words.clock(at.astimezone(scene.plan.zone))
        at += timedelta(hours=1)


def _minutes(span: timedelta) -> float:
    return span.total_seconds() / 60
