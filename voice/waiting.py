"""The queue of what is to be said: in order, one after the other, nothing twice and nothing lost. Pure."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeAlias

from voice.phrases import USUAL, Manner, Utterance

ONCE_AFTER = timedelta(seconds=45)
"""An older call is spoken once in each language: others wait behind it."""

SPOKEN_WITHIN = timedelta(minutes=3)
"""An older call is spoken no more: so long it stands on the board at least, and after that its visitor has come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A number called to a counter. `languages`: those that it is spoken in, in their order."""

    number: str
    counter: str
    at: datetime
    languages: tuple[str, ...] = ()
    manner: Manner = USUAL

    def at_age(self, age: timedelta) -> "Call":
        """As it is spoken when it has waited so long."""
        return self if age <= ONCE_AFTER else replace(self, manner=replace(self.manner, times=1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One of the notices that a voice has."""

    name: str
    at: datetime
    languages: tuple[str, ...] = ()


Announcement: TypeAlias = Call | Notice


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """What waits, oldest first; what is being said, and what is left of it to say."""

    waiting: tuple[Announcement, ...] = ()
    current: Announcement | None = None
    left: tuple[Utterance, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing more to say."""
        return self.current is None and not self.waiting


Script: TypeAlias = Callable[[Announcement], tuple[Utterance, ...]]


def added(queue: Waiting, announcement: Announcement) -> Waiting:
    """Behind all that wait."""
    return replace(queue, waiting=(*queue.waiting, announcement))


def begun(queue: Waiting, now: datetime, script: Script) -> tuple[Waiting, tuple[Announcement, ...]]:
    """With something current, if anything waits; and what is too old to be said, which is gone from the queue.

    `script` says what an announcement is made of; one that is made of nothing is passed over.
    """
    too_old: list[Announcement] = []
    while queue.current is None or _is_old(queue.current, now):
        if queue.current is not None:
            too_old.append(queue.current)
        if not queue.waiting:
            return Waiting(), tuple(too_old)
        queue = _next(queue, now, script)
    return queue, tuple(too_old)


def _next(queue: Waiting, now: datetime, script: Script) -> Waiting:
    first, *others = queue.waiting
    if _is_old(first, now):
        return Waiting(waiting=tuple(others), current=first)
    left = script(first.at_age(now - first.at) if isinstance(first, Call) else first)
    return Waiting(waiting=tuple(others), current=first if left else None, left=left)


def _is_old(announcement: Announcement, now: datetime) -> bool:
    return now - announcement.at > SPOKEN_WITHIN


def heard(queue: Waiting) -> Waiting:
    """The first utterance was heard to its end."""
    left = queue.left[1:]
    return replace(queue, left=left) if left else Waiting(waiting=queue.waiting)


def spoilt(queue: Waiting) -> Waiting:
    """The first utterance cannot be played: its chime rings alone, or the next one follows."""
    alone = queue.left[0].chime_alone
    return heard(queue) if alone is None else replace(queue, left=(alone, *queue.left[1:]))


def silenced(queue: Waiting) -> Waiting:
    """Nobody is to hear what is current: what waits behind it follows."""
    return Waiting(waiting=queue.waiting)
