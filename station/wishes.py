"""Appointments as a file has them, before anybody asked whether they are possible."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

NUMBER = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]{0,30}[A-Za-z0-9])?")
"""What an appointment may be called: what can be typed, and stands in no address of its own."""

_LEAST, _NUMBERS = 10_000, 90_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """One appointment of a file, at `place` ("appointments.csv line 7").

    `id` is the number that the file gives it; where it gives none, one is made from `seed`, always the same.
    `services` are the words that may name the service.
    """

    place: str
    slot: datetime
    seed: str
    id: str = ""
    services: tuple[str, ...] = ()
    language: str | None = None
    needs: tuple[str, ...] = ()
    name: str = ""
    cancelled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What a file has: appointments, what is wrong with it, and what else there is to tell; sentences with places."""

    wishes: tuple[Wish, ...] = ()
    faults: tuple[str, ...] = ()
    told: tuple[str, ...] = ()


class Unclear(Exception):
    """A part of a file that cannot be understood; `str()` says why, without its place."""


def moment(local: datetime, zone: ZoneInfo) -> datetime:
    """A time of the office's clock as UTC; the earlier of two. Raises Unclear for one that the clock never shows."""
    at = local.replace(tzinfo=zone).astimezone(UTC)
    if at.astimezone(zone).replace(tzinfo=None) != local:
        raise Unclear(f"there is no {local:%H:%M} on {local.date()}: the clock is put forward over it")
    return at


def numbers(seed: str) -> Iterator[str]:
    """Numbers of five digits for an appointment without one: always the same, the first that is free is taken."""
    n = 0
    while True:
        digest = hashlib.sha256(f"{seed}|{n}".encode()).digest()
        yield str(_LEAST + int.from_bytes(digest[:8]) % _NUMBERS)
        n += 1


def numbered(wishes: tuple[Wish, ...]) -> dict[str, Wish]:
    """The appointments of one day by number; of those with the same number given, the last one."""
    found = {wish.id: wish for wish in wishes if wish.id}
    for wish in sorted((wish for wish in wishes if not wish.id), key=lambda wish: wish.seed):
        found[next(number for number in numbers(wish.seed) if number not in found)] = wish
    return found


def person_key(day: date, number: str) -> str:
    """Under which key of `people` it is kept who comes with an appointment: 2026-03-05/appointment/4711."""
    return f"{day.isoformat()}/appointment/{number}"
