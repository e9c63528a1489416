"""What is said to somebody who waits already: it falls as time goes by, rises only when it must, and then says so."""

import math
from dataclasses import dataclass
from datetime import datetime, timedelta

from office.events import Wait
from office.waits.saying import STEP_MINUTES, Between, Said, Unknown, limits, minutes, said


@dataclass(frozen=True, slots=True)
class Rose:
    """It takes longer than was said: so many minutes, and since when that is known."""

    by_minutes: int
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What a waiting customer reads now, by when that will be over, and whether it rose before; keep it for the next.

    `by` is None where nobody can say.
    """

    said: Said
    by: datetime | None
    rose: Rose | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """The one number of minutes on a board, by when it will be over, and whether it rose before."""

    minutes: int | None
    by: datetime | None
    rose: Rose | None = None


def first_spoken(told: Wait | None, at: datetime) -> Spoken:
    """What was said when the ticket was taken."""
    return _fresh(told, at, None)


def spoken(last: Spoken, wait: Wait | None, now: datetime) -> Spoken:
    """What is said now to whom `last` was said; `wait` is how much longer it will take by the present forecast.

    It is never longer than what is left of what was last said, rounded outward to five minutes, until eight of ten
    draws are: then it rises.
    """
    fresh = _fresh(wait, now, last.rose)
    if wait is None or fresh.by is None or last.by is None or fresh.by <= last.by:
        return fresh
    if _must_rise(wait, last.by, now):
        high = _minutes(fresh.by - now)
        return Spoken(said=fresh.said, by=fresh.by, rose=Rose(high - max(0, _rounded(last.by - now)), now))
    return Spoken(said=_within(fresh.said, max(STEP_MINUTES, _rounded(last.by - now))), by=last.by, rose=last.rose)


def first_shown(wait: Wait | None, at: datetime) -> Shown:
    """The number with which a board begins."""
    return _number(wait, at, None)


def shown(last: Shown, wait: Wait | None, now: datetime) -> Shown:
    """The number now, where a board showed `last`: it falls with the clock, and rises only when it must."""
    fresh = _number(wait, now, last.rose)
    if wait is None or fresh.by is None or last.by is None or fresh.by <= last.by:
        return fresh
    left = math.ceil((last.by - now).total_seconds() / 60)
    if _must_rise(wait, last.by, now):
        return Shown(minutes=fresh.minutes, by=fresh.by, rose=Rose(minutes(wait) - max(0, left), now))
    return Shown(minutes=max(0, left), by=last.by, rose=last.rose)


def _fresh(wait: Wait | None, now: datetime, rose: Rose | None) -> Spoken:
    words = said(wait)
    if isinstance(words, Unknown):
        return Spoken(said=words, by=None, rose=rose)
    return Spoken(said=words, by=now + timedelta(minutes=limits(words)[1]), rose=rose)


def _within(words: Said, high: int) -> Said:
    """The same, but for no longer than this."""
    return Between(min(words.low, high - STEP_MINUTES), high) if isinstance(words, Between) else words


def _number(wait: Wait | None, now: datetime, rose: Rose | None) -> Shown:
    if wait is None:
        return Shown(minutes=None, by=None, rose=rose)
    number = minutes(wait)
    return Shown(minutes=number, by=now + timedelta(minutes=number), rose=rose)


def _must_rise(wait: Wait, by: datetime, now: datetime) -> bool:
    """Whether hardly anybody is called by then any more: the new low lies beyond it."""
    return wait.from_s > (by - now).total_seconds()


def _rounded(left: timedelta) -> int:
    """What is left, rounded up to five minutes."""
    return math.ceil(left / timedelta(minutes=STEP_MINUTES)) * STEP_MINUTES


def _minutes(left: timedelta) -> int:
    return round(left.total_seconds() / 60)
