"""From a day as it stands to the scene that is played ahead."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from office.waits import crew, crowd
from office.waits.learned import WAIT_BUCKETS_MIN
from office.waits.lessons import handled_today
from office.waits.moment import Moment
from office.waits.play import Odds, Person, Rate, Scene
from office.waits.queues import Queues

_SHRINK_PACE = 60.0
_LEAST_VARIANCE = 0.01
_UNSEEN = 0.5


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Who would take a ticket of the service now, and ask for this employee, if for any."""

    service: str
    employee: str = ""


@dataclass(frozen=True, slots=True)
class Later:
    """Who would take a ticket of the service `at_s` seconds from now, without a head start."""

    service: str
    at_s: float


Who: TypeAlias = str | Newcomer | Later
"""A number that waits, or somebody who has none yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The scene, and whom each of its waiting people stands for."""

    scene: Scene
    names: tuple[Who, ...]


def setting_of(moment: Moment, ghosts: Mapping[Newcomer, float]) -> Setting:
    """Everybody in the line, and each of these who take a ticket now, at this key (seconds)."""
    return _with_newest(moment, Queues(moment.day, moment.plan), ghosts)


def _with_newest(moment: Moment, queues: Queues, ghosts: Mapping[Newcomer, float]) -> Setting:
    newest = [
        (one, crowd.ghost(moment, queues, one.service, key, employee=one.employee)) for one, key in ghosts.items()
    ]
    return _setting(moment, queues, newest)


def setting_for(moment: Moment, newcomer: Newcomer, key_s: float) -> Setting:
    """Only those who can be called before this one, who has this key and stands last in it."""
    queues = Queues(moment.day, moment.plan)
    whole = _with_newest(moment, queues, {newcomer: key_s})
    at = whole.names.index(newcomer)
    people = whole.scene.waiting[: at + 1]
    return Setting(scene=_scene(moment, queues, people), names=whole.names[: at + 1])


def setting_later(moment: Moment, later: Sequence[Later], walk_ins: tuple[Rate, ...]) -> Setting:
    """Everybody in the line and these who come later, among those who usually come; with all shifts of the day."""
    queues = Queues(moment.day, moment.plan)
    ghosts = [(one, crowd.ghost(moment, queues, one.service, one.at_s, one.at_s)) for one in later]
    setting = _setting(moment, queues, ghosts, soon_s=math.inf)
    return replace(setting, scene=replace(setting.scene, rates=(*setting.scene.rates, *walk_ins)))


def _setting(
    moment: Moment, queues: Queues, ghosts: Sequence[tuple[Who, Person]], soon_s: float = crew.SOON_S
) -> Setting:
    people: list[tuple[Who, Person | None]] = [(t.number, crowd.person(moment, queues, t)) for t in moment.day.waiting]
    rows = [(name, found) for name, found in (*people, *ghosts) if found is not None]
    rows.sort(key=lambda row: row[1].key)
    scene = _scene(moment, queues, [found for _, found in rows], soon_s)
    return Setting(scene=scene, names=tuple(name for name, _ in rows))


def _scene(moment: Moment, queues: Queues, waiting: Sequence[Person], soon_s: float = crew.SOON_S) -> Scene:
    last_s = max((person.key[0] for person in waiting), default=0.0)
    coming = tuple(crowd.coming(moment, queues, last_s))
    desks = tuple(crew.desks_of(moment, queues, soon_s))
    return Scene(
        desks=desks,
        waiting=tuple(waiting),
        coming=coming,
        odds=_odds(moment, queues.services()),
        rates=tuple(crowd.rates(moment, queues, last_s)),
    )


def _odds(moment: Moment, queues: Sequence[int]) -> Odds:
    learned, services = moment.learned, moment.plan.services
    pace = _pace(moment)
    known = [learned.handling_of(service.id, moment.planned_s(service.id)) for service in services]
    targets = [tuple(_targets(moment, service.id)) for service in services]
    return Odds(
        means=tuple(known[service].mean + pace for service in queues),
        deviations=tuple(math.sqrt(max(known[service].variance, _LEAST_VARIANCE)) for service in queues),
        transferred=tuple(learned.transferred_of(services[service].id) for service in queues),
        targets=tuple(targets[service] for service in queues),
        missed=tuple(mean.value for mean in learned.missed),
        buckets_s=tuple(60.0 * minutes for minutes in WAIT_BUCKETS_MIN),
        absent_s=learned.absent.value,
        gap_s=learned.gap.value,
        head_start_s=moment.plan.head_start("transfer").total_seconds(),
    )


def _targets(moment: Moment, service: str) -> Iterator[tuple[float, int]]:
    """Where customers of this service are sent on to: share and queue."""
    seen = moment.learned.targets.get(service, {})
    services = moment.plan.services
    counts = {at: _UNSEEN + seen.get(other.id, 0.0) for at, other in enumerate(services) if other.id != service}
    total = sum(counts.values())
    return ((count / total, at) for at, count in counts.items())


def _pace(moment: Moment) -> float:
    """How much slower everything goes today, in ln(seconds), drawn to nothing while little was seen."""
    differences = [_difference(moment, *handled) for handled in handled_today(moment.day, moment.plan, moment.learned)]
    return sum(differences) / (len(differences) + _SHRINK_PACE)


def _difference(moment: Moment, service: str, clerk: str, seconds: float) -> float:
    known = moment.learned.handling_of(service, moment.planned_s(service))
    return math.log(max(1.0, seconds)) - known.mean - moment.learned.speed_of(clerk)
