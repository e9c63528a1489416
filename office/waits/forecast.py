"""How long it will take: the point, and the interval that holds eight of ten waits."""

import math
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from random import Random

from office.employees import choosable
from office.events import Wait
from office.waits.learned import Learned
from office.waits.moment import Moment
from office.waits.play import play
from office.waits.setting import Newcomer, setting_for, setting_of

DRAWS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """One run for everybody: how much longer each number waits, and how long whoever takes a ticket now.

    By number and by service, and by service and employee for whoever asks for that one; None where nobody can serve
    them. `place` is the day's newest entry that it knows of.
    """

    date: date
    at: datetime
    place: int
    tickets: Mapping[str, Wait | None] = field(default_factory=dict)
    services: Mapping[str, Wait | None] = field(default_factory=dict)
    employees: Mapping[tuple[str, str], Wait | None] = field(default_factory=dict)


def wait_of(moment: Moment, service: str, key: datetime, draws: int = DRAWS, *, employee: str = "") -> Wait | None:
    """How long somebody who takes a ticket of the service with this key now will wait; None where nobody can serve.

    `employee`: who is asked for. The same moment and ticket give the same answer.
    """
    setting = setting_for(moment, Newcomer(service, employee), moment.seconds(key))
    return wait_from(play(setting.scene, draws, random_of(moment, service))[-1], moment.learned)


def forecast_of(moment: Moment, draws: int = DRAWS) -> Forecast:
    """Everybody's wait in one run, and that of whoever would come now without a head start."""
    services = [service.id for service in moment.plan.services]
    asking = tuple(_asking(moment))
    setting = setting_of(moment, dict.fromkeys((*map(Newcomer, services), *asking), 0.0))
    waits = play(setting.scene, draws, random_of(moment, ""))
    found = {name: wait_from(times, moment.learned) for name, times in zip(setting.names, waits, strict=True)}
    return Forecast(
        date=moment.day.date,
        at=moment.at,
        place=moment.day.place,
        tickets={name: wait for name, wait in found.items() if isinstance(name, str)},
        services={service: found[Newcomer(service)] for service in services},
        employees={(one.service, one.employee): found[one] for one in asking},
    )


def _asking(moment: Moment) -> Iterator[Newcomer]:
    """Whoever asks for an employee, where the plan lets customers do so."""
    if moment.plan.level_asking("employee") is None:
        return
    for service in moment.plan.services:
        for employee in choosable(moment.day, moment.plan, service.id):
            yield Newcomer(service.id, employee.id)


def random_of(moment: Moment, service: str) -> Random:
    """Drawn from what is asked and how the day stands: asking again gives the same answer."""
    return Random(zlib.crc32(f"{moment.day.date} {moment.day.place} {service}".encode()))  # noqa: S311 - no secret


def wait_from(times: Sequence[float], learned: Learned) -> Wait | None:
    """What is said of a wait that lasts so long in the draws; None where nobody ever comes in half of them."""
    ordered = sorted(times)
    point = quantile(ordered, 0.5)
    if math.isinf(point):
        return None
    longest = max(time for time in ordered if not math.isinf(time))
    low, high, start, end = (min(longest, quantile(ordered, level)) for level in (learned.low, learned.high, 0.2, 0.8))
    return Wait(point_s=point, low_s=low, high_s=high, from_s=start, to_s=end)


def quantile(ordered: Sequence[float], level: float) -> float:
    """The quantile of sorted values, of which there is at least one; between two of them where it falls so."""
    place = level * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    if ordered[below] == ordered[above]:
        return ordered[below]
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])
