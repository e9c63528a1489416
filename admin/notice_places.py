"""A notice of the day at the manager's window: where it is told, from when until when, and in which words. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeAlias

from office.manager_commands import PostNotice, WithdrawNotice
from office.manager_events import NoticePlace
from office.refusals import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticePressed:
    """Something is to be told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacePressed:
    """It is to be told at this place, or not."""

    place: NoticePlace


@dataclass(frozen=True, slots=True, kw_only=True)
class BeginsPressed:
    """From then on; None for at once."""

    begins: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EndsPressed:
    """Until then."""

    ends: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeTold:
    """Tell it, in these words by language; the window fills them in."""

    text: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawPressed:
    """This notice is to be told no longer."""

    notice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeLeft:
    """Rather not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeWritten:
    """It is told, or told no longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeRefused:
    """It is not; `why` is None where the store does not answer."""

    why: Reason | None = None


NoticePress: TypeAlias = (
    NoticePressed | PlacePressed | BeginsPressed | EndsPressed | NoticeTold | WithdrawPressed | NoticeLeft
)
NoticeResult: TypeAlias = NoticeWritten | NoticeRefused


@dataclass(frozen=True, slots=True, kw_only=True)
class WritingNotice:
    """At a notice: where, and from when until when; None for at once, and for an end that is not chosen yet.

    `posted`: how many were told meanwhile; the fields are empty after each.
    """

    places: frozenset[NoticePlace] = frozenset({"board"})
    begins: datetime | None = None
    ends: datetime | None = None
    refused: NoticeRefused | None = None
    posted: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DoNotice:
    """Let the rules decide about a notice; answered by a NoticeResult."""

    command: PostNotice | WithdrawNotice


_ORDER: tuple[NoticePlace, ...] = ("board", "kiosks", "counters")


def step(task: WritingNotice, happening: object, clerk: str) -> tuple[WritingNotice | None, tuple[DoNotice, ...]]:
    """What follows for `clerk`; None: the form is left. What makes no sense changes nothing."""
    match happening:
        case PlacePressed(place=place):
            return replace(task, places=task.places ^ {place}, refused=None), ()
        case BeginsPressed(begins=begins):
            return replace(task, begins=begins, refused=None), ()
        case EndsPressed(ends=ends):
            return replace(task, ends=ends, refused=None), ()
        case NoticeTold(text=text) if task.ends is not None:
            places = tuple(place for place in _ORDER if place in task.places)
            command = PostNotice(text=text, places=places, begins=task.begins, ends=task.ends, clerk=clerk)
            return replace(task, refused=None), (DoNotice(command=command),)
        case WithdrawPressed(notice=notice):
            return replace(task, refused=None), (DoNotice(command=WithdrawNotice(notice=notice, clerk=clerk)),)
        case NoticeWritten():
            return WritingNotice(posted=task.posted + 1), ()
        case NoticeRefused():
            return replace(task, refused=happening), ()
        case NoticeLeft():
            return None, ()
        case _:
            return task, ()
