"""The line of a replayed day: the rule of `office.line`, held in order, so that a whole day costs milliseconds.

The smallest (key, serial) of those that a counter may call is next; tests hold it to `office.deciding`. Times are whole
microseconds since the day began, as exact as those of the journal.
"""

import heapq
from collections.abc import Iterable
from datetime import timedelta
from typing import TypeAlias

from office.plan import Plan
from office.whatif.agenda import MICROSECOND
from office.whatif.recorded import RecordedVisit, Turn

Kept: TypeAlias = tuple[str | None, str | None]
"""For which counter and clerk alone somebody waits."""


class Guest:
    """A visit while its day is replayed: where it is in its recorded turns, and its place in the line."""

    __slots__ = (
        "also",
        "away_since",
        "away_us",
        "called",
        "came",
        "joined",
        "kept",
        "key",
        "leg",
        "lined",
        "next",
        "place",
        "promised",
        "senders",
        "serial",
        "service",
        "slot",
        "turns",
        "visit",
        "waits",
    )

    def __init__(self, visit: RecordedVisit, came: int, slot: int | None) -> None:
        self.visit, self.came, self.slot = visit, came, slot
        self.serial, self.service = visit.serial, visit.service
        self.turns: tuple[Turn, ...] = visit.turns
        self.next = self.place = self.away_us = 0
        self.key = self.joined = self.lined = self.called = came
        self.leg = 1
        self.waits = False
        self.promised: int | None = None
        self.away_since: int | None = None
        self.kept: Kept | None = None
        self.senders: list[tuple[str, str, str]] = []
        self.also = list(visit.also)

    @property
    def order(self) -> tuple[int, int]:
        """What the line is sorted by: the key and the serial number."""
        return self.key, self.serial


class Place:
    """A counter while a day is replayed. `state` is shut, idle, busy, wrapping or paused; `since`: free since then.

    `stint`: which of the crew is here; `stints`: which come after; `pauses`: how long those last that are due.
    """

    __slots__ = (
        "busy_us",
        "clerk",
        "closing",
        "counter",
        "guest",
        "opened",
        "paused_us",
        "pauses",
        "services",
        "since",
        "state",
        "stint",
        "stints",
    )

    def __init__(self, counter: str) -> None:
        self.counter = counter
        self.busy_us = 0
        self.stints: list[int] = []
        self.guest: Guest | None = None
        self.opens(0, -1, "", ())
        self.state = "shut"

    def opens(self, now: int, stint: int, clerk: str, services: tuple[str, ...]) -> None:
        """A clerk sits down."""
        self.stint, self.clerk, self.services = stint, clerk, services
        self.state, self.since, self.opened, self.paused_us = "idle", now, now, 0
        self.pauses: list[int] = []
        self.closing = False

    @property
    def is_open(self) -> bool:
        """Whether a clerk is there."""
        return self.state != "shut"

    def is_for(self, kept: Kept) -> bool:
        """Whether those who are kept so wait for this counter and its clerk."""
        counter, clerk = kept
        return self.state != "shut" and counter in (None, self.counter) and clerk in (None, self.clerk)


class HeadStarts(dict[str, int]):
    """The head start of each class in microseconds, looked up once; that of each level of service apart."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._levels = {level.id: timedelta(minutes=level.head_start_minutes) // MICROSECOND for level in plan.levels}

    def of(self, standing: str, level: str) -> int:
        """The better one of what the class gives and the level; no better one than that of the best class."""
        best = self._plan.most_head_start // MICROSECOND
        return max(self[standing], min(self._levels.get(level, 0), best))

    def __missing__(self, standing: str) -> int:
        self[standing] = found = self._plan.head_start(standing) // MICROSECOND
        return found


class Lineup:
    """Everybody in the line, by service; those who are kept for somebody apart. `fresh`: somebody has joined."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._places = tuple(places)
        self._heaps: dict[str, list[tuple[int, int, int, Guest]]] = {}
        self._kept: list[Guest] = []
        self.waiting = 0
        self.fresh = False

    def joins(self, guest: Guest) -> None:
        """Into the line, at the place of the key."""
        guest.waits = self.fresh = True
        guest.place += 1
        self.waiting += 1
        if guest.kept is not None:
            self._kept.append(guest)
        else:
            heapq.heappush(self._heaps.setdefault(guest.service, []), (guest.key, guest.serial, guest.place, guest))

    def leaves(self, guest: Guest) -> None:
        """Out of the line: called, away or gone."""
        guest.waits = False
        self.waiting -= 1
        if guest.kept is not None:
            self._kept.remove(guest)

    def next_for(self, place: Place) -> Guest | None:
        """Whom this counter calls next."""
        best: Guest | None = None
        for service in place.services:
            heap = self._heaps.get(service)
            while heap:
                _, _, entered, guest = heap[0]
                if guest.waits and guest.place == entered:
                    if best is None or guest.order < best.order:
                        best = guest
                    break
                heapq.heappop(heap)
        for guest in self._kept:
            if self._may_call(place, guest) and (best is None or guest.order < best.order):
                best = guest
        return best

    def _may_call(self, place: Place, guest: Guest) -> bool:
        kept = guest.kept
        if kept is not None and any(other.is_for(kept) for other in self._places):
            return place.is_for(kept)
        return guest.service in place.services

    def left(self) -> list[Guest]:
        """Who still waits, in order."""
        rows = [row[-1] for heap in self._heaps.values() for row in heap if row[-1].waits and row[-1].place == row[2]]
        return sorted((*rows, *self._kept), key=lambda guest: guest.order)
