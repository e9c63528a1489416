"""What is usual over some days: who is at which counter when, and when breaks are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import median_low

from office.hours import WEEKDAYS, Clock
from office.plan import Plan, Shift
from office.whatif.recorded import RecordedDay, Stint

_STEP = 30
_DAY = 24 * 60
_APART = 45
_LONG_ENOUGH = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class UsualHours:
    """A counter's hours on most of the days, in minutes from midnight, and its usual breaks."""

    counter: str
    opens: int
    closes: int
    breaks: tuple[tuple[Clock, Clock], ...] = ()

    def shift(self) -> Shift:
        """The hours as a shift."""
        inside = tuple((s, e) for s, e in self.breaks if self.opens <= minutes(s) and minutes(e) <= self.closes)
        return Shift(counter=self.counter, opens=clock(self.opens), closes=clock(self.closes), breaks=inside)


def usual_hours(days: Sequence[RecordedDay], plan: Plan) -> tuple[UsualHours, ...]:
    """The hours of each counter at which somebody is on at least half of the days: medians, to the half hour."""
    counters = sorted({stint.counter for day in days for stint in day.stints})
    return tuple(found for counter in counters if (found := _hours(days, plan, counter)) is not None)


def _hours(days: Sequence[RecordedDay], plan: Plan, counter: str) -> UsualHours | None:
    spans = [span for day in days if (span := _span(day, plan, counter)) is not None]
    if 2 * len(spans) < len(days):
        return None
    opens, closes = (round(median_low(times) / _STEP) * _STEP for times in zip(*spans, strict=True))
    if closes <= opens:
        return None
    return UsualHours(
        counter=counter, opens=opens, closes=min(closes, _DAY - 1), breaks=usual_breaks(days, plan, counter)
    )


def _span(day: RecordedDay, plan: Plan, counter: str) -> tuple[int, int] | None:
    mine = [stint for stint in day.stints if stint.counter == counter]
    if not mine:
        return None
    opens = min(_minute(stint.opens, plan) for stint in mine)
    closes = max(_minute(_end(day, stint), plan) for stint in mine)
    return opens, max(opens, closes)


def _end(day: RecordedDay, stint: Stint) -> datetime:
    return max(stint.opens, day.ends) if stint.closes is None else stint.closes


def usual_breaks(days: Sequence[RecordedDay], plan: Plan, counter: str) -> tuple[tuple[Clock, Clock], ...]:
    """Planned breaks of the counter by the rosters of the days; where they have none, pauses that come most days."""
    planned = {pause for day in days for shift in _shifts(day) if shift.counter == counter for pause in shift.breaks}
    return tuple(sorted(planned)) if planned else tuple(_habits(days, plan, counter))


def _shifts(day: RecordedDay) -> Iterator[Shift]:
    return (shift for shift in day.roster if WEEKDAYS[day.date.weekday()] in shift.weekdays)


def _habits(days: Sequence[RecordedDay], plan: Plan, counter: str) -> Iterator[tuple[Clock, Clock]]:
    pauses = sorted(
        (_minute(start, plan), round((end - start).total_seconds() / 60), at)
        for at, day in enumerate(days)
        for stint in day.stints
        if stint.counter == counter
        for start, end in stint.pauses
    )
    pauses = [pause for pause in pauses if pause[1] >= _LONG_ENOUGH]
    while pauses:
        near = [pause for pause in pauses if pause[0] - pauses[0][0] <= _APART]
        pauses = pauses[len(near) :]
        if 2 * len({at for _, _, at in near}) >= len(days):
            start, length = median_low(row[0] for row in near), median_low(row[1] for row in near)
            yield clock(start), clock(min(start + length, _DAY - 1))


def _minute(at: datetime, plan: Plan) -> int:
    local = at.astimezone(plan.zone)
    return local.hour * 60 + local.minute


def minutes(at: Clock) -> int:
    """From midnight."""
    return at.hour * 60 + at.minute


def clock(minute: int) -> Clock:
    """The time of the day so many minutes after midnight."""
    return Clock(minute // 60, minute % 60)
