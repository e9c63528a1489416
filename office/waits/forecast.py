"""How long it will take: the point, and the interval that holds eight of ten waits."""

import math
import zlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from random import Random

from office.day import Day
from office.events import Wait
from office.plan import Plan
from office.waits.learned import Learned
from office.waits.play import play
from office.waits.setting import Candidate, Setting

DRAWS = 64


def wait_of(
    day: Day, plan: Plan, learned: Learned, candidate: Candidate, at: datetime, draws: int = DRAWS
) -> Wait | None:
    """How long somebody who takes this ticket now will wait; None where nobody can serve them.

    The same day and candidate give the same answer.
    """
    setting = Setting(day, plan, learned, at, candidate)
    waits = play(setting.scene, draws, _random(day, candidate.service, setting))
    return _wait(waits[-1], learned)


def waits_of(day: Day, plan: Plan, learned: Learned, at: datetime, draws: int = DRAWS) -> Mapping[str, Wait | None]:
    """How much longer everybody in the line will wait, in one run: by number."""
    setting = Setting(day, plan, learned, at)
    waits = play(setting.scene, draws, _random(day, "", setting))
    return {ticket.number: _wait(found, learned) for ticket, found in zip(setting.tickets, waits, strict=True)}


def _random(day: Day, service: str, setting: Setting) -> Random:
    """Drawn from what is asked and how the day stands, so that asking again gives the same answer."""
    return Random(zlib.crc32(f"{day.date} {day.place} {service} {len(setting.tickets)}".encode()))  # noqa: S311 - no secret


def _wait(found: Sequence[float], learned: Learned) -> Wait | None:
    ordered = sorted(found)
    point = quantile(ordered, 0.5)
    if point is None or math.isinf(point):
        return None
    low, high = quantile(ordered, learned.low), quantile(ordered, learned.high)
    start, end = quantile(ordered, 0.2), quantile(ordered, 0.8)
    longest = max((wait for wait in ordered if not math.isinf(wait)), default=point)
    finite = [longest if value is None or math.isinf(value) else value for value in (low, high, start, end)]
    return Wait(point_s=point, low_s=finite[0], high_s=finite[1], from_s=finite[2], to_s=finite[3])


def quantile(ordered: Sequence[float], level: float) -> float | None:
    """The quantile of sorted values, between two of them where it falls so; None of nothing."""
    if not ordered:
        return None
    place = level * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    if ordered[below] == ordered[above]:
        return ordered[below]
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])
