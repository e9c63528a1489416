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


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A counter from now on: it calls from the queues `skills`, and is free at `free_s` at the earliest.

    A busy one is at somebody of `queue` (else -1) with this key for `elapsed_s`; `called`: not known to be there yet.
    `doubted_s`: it may be free in truth, and was surely busy only for so long. `speed`: ln difference of the clerk,
    `slower`: of the one who is there.
    `breaks`: (start, length) still to come. After `closes_s` it takes nobody.
    """

    skills: tuple[int, ...]
    free_s: float = 0.0
    speed: float = 0.0
    queue: int = -1
    key: Key = (0.0, 0)
    elapsed_s: float = 0.0
    slower: float = 0.0
    called: bool = False
    doubted_s: float | None = None
    breaks: tuple[tuple[float, float], ...] = ()
    closes_s: float = math.inf


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody in the line since `since_s`, or to come at `comes_s` with this chance. A ghost takes no time.

    Among the waiting only ghosts may be to come yet. `slower`: ln difference of the time that it takes.
    """

    key: Key
    queue: int
    since_s: float
    comes_s: float = 0.0
    chance: float = 1.0
    ghost: bool = False
    slower: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Odds:
    """What is drawn from, by queue: `means` and `deviations` of ln(seconds), who is sent on and where to.

    `missed` by the length of the wait (`buckets_s`); seconds lost by it, between two customers, and a transfer's head
    start.
    """

    means: tuple[float, ...]
    deviations: tuple[float, ...]
    transferred: tuple[float, ...]
    targets: tuple[tuple[tuple[float, int], ...], ...]
    missed: tuple[float, ...]
    buckets_s: tuple[float, ...]
    absent_s: float
    gap_s: float
    head_start_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Everything that is played: counters, the people waiting (sorted by key), those to come, and the odds.

    `rates`: arrivals that nobody knows of yet.
    """

    desks: tuple[Desk, ...]
    waiting: tuple[Person, ...]
    coming: tuple[Person, ...]
    odds: Odds
    rates: "tuple[Rate, ...]" = ()


_NORMAL = NormalDist()
_SURE = 0.9999
_CALLED_SHARE = 1
"""Which of the lengths of waits stands for somebody who was just called."""

Rate: TypeAlias = tuple[int, float, float, float, float]
"""Arrivals as they usually are: the queue, from, to (seconds), how many a second, their head start (seconds)."""

_Arrival: TypeAlias = tuple[float, Key, int, float, int]
"""Somebody who comes: when, the place in the line, the queue, since when they wait, which ghost it is (or -1)."""


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
        self.scene, self.odds = scene, scene.odds
        self.many = len(scene.odds.means)
        self.queues: list[list[tuple[Key, int]]] = [[] for _ in range(self.many)]
        self.later: list[_Arrival] = []
        for index, person in enumerate(scene.waiting):
            if person.comes_s > 0:
                self.later.append((person.comes_s, person.key, person.queue, person.since_s, index))
            else:
                self.queues[person.queue].append((person.key, index))
        self.since = [person.since_s for person in scene.waiting]
        self.slower = [person.slower for person in scene.waiting]
        self.ghosts = [person.ghost for person in scene.waiting]
        self.busy = [_busy(desk, scene.odds) for desk in scene.desks]
        self.draws = 0


def _busy(desk: Desk, odds: Odds) -> tuple[float, float, float] | None:
    """Mean and deviation of what a busy desk is at, and the share of customers who have ended by now."""
    if desk.queue < 0:
        return None
    mean, deviation = odds.means[desk.queue] + desk.speed + desk.slower, odds.deviations[desk.queue]
    surely_s = desk.elapsed_s if desk.doubted_s is None else desk.doubted_s
    over = _NORMAL.cdf((math.log(max(1.0, surely_s)) - mean) / deviation)
    return mean, deviation, min(over, _SURE)


def _once(table: _Table, random: Random, waits: list[list[float]]) -> None:  # noqa: C901, PLR0912, PLR0915 - hot loop
    """One draw. Calls are not cheap in Python, and this runs some hundred thousand times an estimate."""
    desks, odds, queues = table.scene.desks, table.odds, table.queues
    uniform, gauss, exp = random.random, random.gauss, math.exp
    means, deviations, transferred, missed = odds.means, odds.deviations, odds.transferred, odds.missed
    buckets, since, ghosts, slower = odds.buckets_s, table.since, table.ghosts, table.slower
    heads = [0] * table.many
    late: list[list[tuple[Key, float, int]]] = [[] for _ in range(table.many)]
    coming = _coming(table, random)
    heap = _free(table, random, coming)
    breaks = [list(desk.breaks) for desk in desks]
    idle: list[int] = []
    left = len(since)
    while left and (heap or coming):
        if coming and (not heap or coming[0][0] <= heap[0][0]):
            at, key, queue, from_s, index = heappop(coming)
            heappush(late[queue], (key, from_s, index))
            for c in [c for c in idle if queue in desks[c].skills]:
                idle.remove(c)
                back = _back(breaks[c], at)
                heappush(heap, (back, c))
                if back <= at:
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
        for queue in desk.skills:
            head, people = heads[queue], queues[queue]
            if head < len(people) and (best is None or people[head][0] < best):
                best, chosen, is_late = people[head][0], queue, False
            if late[queue] and (best is None or late[queue][0][0] < best):
                best, chosen, is_late = late[queue][0][0], queue, True
        if best is None:
            idle.append(c)
            continue
        if is_late:
            _, from_s, index = heappop(late[chosen])
        else:
            index = queues[chosen][heads[chosen]][1]
            heads[chosen] += 1
            from_s = since[index]
        if index >= 0:
            waits[index].append(at)
            left -= 1
            if ghosts[index]:
                heappush(heap, (at, c))
                continue
        if uniform() < missed[bisect_right(buckets, at - from_s)]:
            heappush(heap, (at + odds.absent_s, c))
            continue
        more = desk.speed + slower[index] if index >= 0 else desk.speed
        ends = at + exp(gauss(means[chosen] + more, deviations[chosen]))
        if uniform() < transferred[chosen]:
            key = (min(best[0], ends - odds.head_start_s), best[1])
            heappush(coming, (ends, key, _target(odds, chosen, uniform()), ends, -1))
        heappush(heap, (ends + odds.gap_s, c))
    _unserved(table, waits)


def _back(breaks: list[tuple[float, float]], at: float) -> float:
    """When a counter is there that nobody came to before `at`: its breaks began at their time."""
    back = at
    while breaks and breaks[0][0] <= at:
        start, length = breaks.pop(0)
        back = max(back, start + length)
    return back


def _unserved(table: _Table, waits: list[list[float]]) -> None:
    """Whoever no counter was left for waits for ever in this draw."""
    table.draws += 1
    for calls in waits:
        if len(calls) < table.draws:
            calls.append(math.inf)


def _coming(table: _Table, random: Random) -> list[_Arrival]:
    """Who comes in this draw: those who were away or booked, those who usually come, and the ghosts of later times."""
    coming = [
        (person.comes_s, person.key, person.queue, person.since_s, -1)
        for person in table.scene.coming
        if random.random() < person.chance
    ]
    coming += table.later
    serial = 1 << 29
    for queue, start, end, rate, ahead_s in table.scene.rates:
        at = start + random.expovariate(rate)
        while at < end:
            serial += 1
            coming.append((at, (at - ahead_s, serial), queue, at, -1))
            at += random.expovariate(rate)
    heapify(coming)
    return coming


def _free(table: _Table, random: Random, coming: list[_Arrival]) -> list[tuple[float, int]]:
    """When each counter is free in this draw; who is sent on from a busy one comes too."""
    odds, heap = table.odds, []
    for c, (desk, busy) in enumerate(zip(table.scene.desks, table.busy, strict=True)):
        if busy is None:
            heap.append((desk.free_s, c))
            continue
        mean, deviation, over = busy
        total = math.exp(mean + deviation * _NORMAL.inv_cdf(over + (1.0 - over) * random.random()))
        ends = max(1.0, total - desk.elapsed_s)
        if desk.doubted_s is not None and total <= desk.elapsed_s:
            heap.append((0.0, c))
            continue
        absent = desk.called and desk.elapsed_s < odds.absent_s and random.random() < odds.missed[_CALLED_SHARE]
        if absent:
            ends = odds.absent_s - desk.elapsed_s
        elif random.random() < odds.transferred[desk.queue]:
            key = (min(desk.key[0], ends - odds.head_start_s), desk.key[1])
            heappush(coming, (ends, key, _target(odds, desk.queue, random.random()), ends, -1))
        heap.append((ends + odds.gap_s, c))
    heapify(heap)
    return heap


def _target(odds: Odds, queue: int, mark: float) -> int:
    """To which queue a customer is sent on."""
    for share, target in odds.targets[queue]:
        mark -= share
        if mark < 0:
            return target
    return odds.targets[queue][-1][1] if odds.targets[queue] else queue
