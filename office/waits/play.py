"""The line played ahead: the actual tickets onto the actual counters by the actual rule, with drawn times.

This is the hot loop of the estimates: plain lists, no objects. Times are seconds from now; keys are seconds too.
"""

import math
from bisect import bisect_right
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from random import Random
from statistics import NormalDist
from typing import TypeAlias

Key: TypeAlias = tuple[float, int]
"""Place in the line: the key in seconds from now, the serial."""


@dataclass(frozen=True, slots=True)
class Desk:
    """A counter from now on.

    `free_s`: when it is free at the earliest; for a busy one `service` and `elapsed_s` say what it is at, and `free_s`
    is unknown. `speed`: ln difference of the clerk. `breaks`: (start, length) still to come. `closes_s`: takes nobody
    after that.
    """

    skills: tuple[int, ...]
    free_s: float = 0.0
    speed: float = 0.0
    service: int = -1
    elapsed_s: float = 0.0
    called: bool = False
    breaks: tuple[tuple[float, float], ...] = ()
    closes_s: float = math.inf


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the line or still to come: place, service, since when (negative: earlier), and only for `kept`."""

    key: Key
    service: int
    since_s: float
    comes_s: float = 0.0
    chance: float = 1.0
    kept: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Odds:
    """What is drawn from. `means`, `deviations` of ln(seconds) by service; `targets`: who is sent on, and where to."""

    means: tuple[float, ...]
    deviations: tuple[float, ...]
    transferred: tuple[float, ...]
    targets: tuple[tuple[tuple[float, int], ...], ...]
    missed: tuple[float, ...]
    buckets_s: tuple[float, ...]
    absent_s: float
    gap_s: float
    head_start_s: float
    """Of a transfer."""
    pause_rate: float = 0.0
    """Unplanned pauses a second of work."""
    pause_s: float = 600.0


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that is played: counters, the people waiting (sorted by key), those to come, and the odds."""

    desks: tuple[Desk, ...]
    waiting: tuple[Person, ...]
    coming: tuple[Person, ...]
    odds: Odds
    rates: tuple[tuple[int, float, float, float], ...] = ()
    """Poisson arrivals with priority: service, from, to (seconds), how many a second; their head start is `ahead_s`."""
    ahead_s: float = 1800.0


_NORMAL = NormalDist()


def play(scene: Scene, draws: int, random: Random) -> list[list[float]]:
    """When each of the waiting is called: seconds from now in each draw, infinite where nobody ever can."""
    waits: list[list[float]] = [[] for _ in scene.waiting]
    table = _Table(scene)
    for _ in range(draws):
        _once(table, random, waits)
    return waits


class _Table:
    """What is the same in each draw, in the form that the loop wants."""

    def __init__(self, scene: Scene) -> None:
        odds = scene.odds
        self.scene, self.odds = scene, odds
        self.many = len(odds.means)
        self.queues: list[list[tuple[Key, int]]] = [[] for _ in range(self.many)]
        for index, person in enumerate(scene.waiting):
            self.queues[person.service].append((person.key, index))
        self.since = [person.since_s for person in scene.waiting]
        self.busy = [self._busy(desk) for desk in scene.desks]

    def _busy(self, desk: Desk) -> tuple[float, float, float] | None:
        """Mean and deviation of what a busy desk is at, and the share of customers who have ended by now."""
        if desk.service < 0:
            return None
        mean, deviation = self.odds.means[desk.service] + desk.speed, self.odds.deviations[desk.service]
        over = _NORMAL.cdf((math.log(max(1.0, desk.elapsed_s)) - mean) / deviation)
        return mean, deviation, min(over, 0.9999)


def _once(table: _Table, random: Random, waits: list[list[float]]) -> None:
    scene, odds = table.scene, table.odds
    uniform, gauss, exp = random.random, random.gauss, math.exp
    means, deviations, transferred, missed = odds.means, odds.deviations, odds.transferred, odds.missed
    buckets, absent, gap, queues = odds.buckets_s, odds.absent_s, odds.gap_s, table.queues
    desks, since = scene.desks, table.since
    heads = [0] * table.many
    late: list[list[tuple[Key, float]]] = [[] for _ in range(table.many)]
    coming = _coming(scene, random)
    heap = _free(table, random, coming)
    breaks = [list(desk.breaks) for desk in desks]
    idle: list[int] = []
    left, serial = len(since), 1 << 30
    while left and (heap or coming):
        if coming and (not heap or coming[0][0] <= heap[0][0]):
            at, key, service, from_s = heappop(coming)
            heappush(late[service], (key, from_s))
            for c in idle:
                if service in desks[c].skills:
                    idle.remove(c)
                    heappush(heap, (at, c))
                    break
            continue
        at, c = heappop(heap)
        desk, own = desks[c], breaks[c]
        if own and at >= own[0][0]:
            heappush(heap, (at + own.pop(0)[1], c))
            continue
        if at > desk.closes_s:
            continue
        best: Key | None = None
        chosen, is_late = -1, False
        for service in desk.skills:
            head, queue = heads[service], queues[service]
            if head < len(queue) and (best is None or queue[head][0] < best):
                best, chosen, is_late = queue[head][0], service, False
            if late[service] and (best is None or late[service][0][0] < best):
                best, chosen, is_late = late[service][0][0], service, True
        if best is None:
            idle.append(c)
            continue
        if is_late:
            from_s = heappop(late[chosen])[1]
        else:
            index = queues[chosen][heads[chosen]][1]
            heads[chosen] += 1
            waits[index].append(at)
            from_s = since[index]
            left -= 1
            if not left:
                break
        if uniform() < missed[bisect_right(buckets, at - from_s)]:
            heappush(heap, (at + absent, c))
            continue
        ends = at + exp(gauss(means[chosen] + desk.speed, deviations[chosen]))
        if uniform() < transferred[chosen]:
            serial += 1
            heappush(
                coming, (ends, (min(best[0], ends - odds.head_start_s), serial), _target(odds, chosen, uniform()), ends)
            )
        if odds.pause_rate and uniform() < odds.pause_rate * (ends - at):
            ends += odds.pause_s
        heappush(heap, (ends + gap, c))
    _unserved(table, heads, waits)


def _unserved(table: _Table, heads: list[int], waits: list[list[float]]) -> None:
    """Whoever no counter was left for waits for ever in this draw."""
    for service, queue in enumerate(table.queues):
        for _, index in queue[heads[service] :]:
            waits[index].append(math.inf)


def _coming(scene: Scene, random: Random) -> list[tuple[float, Key, int, float]]:
    """Who comes in this draw: booked customers and those with priority."""
    coming = [
        (person.comes_s, person.key, person.service, max(person.comes_s, person.since_s))
        for person in scene.coming
        if random.random() < person.chance
    ]
    serial = 1 << 29
    for service, start, end, rate in scene.rates:
        at = start + random.expovariate(rate)
        while at < end:
            serial += 1
            coming.append((at, (at - scene.ahead_s, serial), service, at))
            at += random.expovariate(rate)
    heapify(coming)
    return coming


def _free(table: _Table, random: Random, coming: list[tuple[float, Key, int, float]]) -> list[tuple[float, int]]:
    """When each counter is free in this draw."""
    odds, heap = table.odds, []
    for c, (desk, busy) in enumerate(zip(table.scene.desks, table.busy, strict=True)):
        if busy is None:
            heap.append((desk.free_s, c))
            continue
        mean, deviation, over = busy
        total = math.exp(mean + deviation * _NORMAL.inv_cdf(over + (1.0 - over) * random.random()))
        ends = max(1.0, total - desk.elapsed_s)
        if desk.called and desk.elapsed_s < odds.absent_s and random.random() < odds.missed[1]:
            ends = odds.absent_s - desk.elapsed_s
        elif random.random() < odds.transferred[desk.service]:
            key = (ends - odds.head_start_s, (1 << 28) + c)
            coming.append((ends, key, _target(odds, desk.service, random.random()), ends))
        heap.append((ends + odds.gap_s, c))
    heapify(heap)
    heapify(coming)
    return heap


def _target(odds: Odds, service: int, mark: float) -> int:
    """To which service a customer is sent on."""
    for share, target in odds.targets[service]:
        mark -= share
        if mark < 0:
            return target
    return odds.targets[service][-1][1] if odds.targets[service] else service
