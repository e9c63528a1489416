"""Lines of a replay: one JSON object a line, to a moment and a command. Every fault is one sentence."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import TypeAlias, cast

from journal.shape import Misshapen, shaped
from office import commands
from office.commands import CloseCounter, DayCommand, OpenDay, PauseCounter, RateVisit, TakeTicket
from office.events import Standing
from office.plan import Plan, Shift
from office.plan_faults import roster_faults


class LineFault(ValueError):
    """A line that is no command. `str()` is one sentence."""


@dataclass(frozen=True, slots=True)
class TellState:
    """The whole day as JSON."""


ReplayCommand: TypeAlias = DayCommand | RateVisit | TellState


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """When (UTC), of which service day, and what."""

    at: datetime
    day: date
    command: ReplayCommand


@dataclass(frozen=True, slots=True, kw_only=True)
class _Take:
    """A ticket taken, as a line spells it."""

    service: str
    language: str | None = None
    needs: tuple[str, ...] = ()
    priority: Standing = "normal"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Open:
    """A day begun, as a line spells it."""

    roster: tuple[Shift, ...] | None = None


SHAPES: Mapping[str, type[ReplayCommand | _Take | _Open]] = {
    "open_day": _Open,
    "close_day": commands.CloseDay,
    "open_counter": commands.OpenCounter,
    "pause": commands.PauseCounter,
    "resume": commands.ResumeCounter,
    "close_counter": commands.CloseCounter,
    "take": _Take,
    "call_next": commands.CallNext,
    "call_again": commands.CallAgain,
    "arrived": commands.ConfirmArrival,
    "finish": commands.FinishService,
    "miss": commands.MarkMissed,
    "put_back": commands.PutBack,
    "rejoin": commands.RejoinLine,
    "cancel": commands.CancelTicket,
    "rate": commands.RateVisit,
    "state": TellState,
}

YEARS = range(1970, 3000)
"""Times outside are mistakes, and nothing that counts with them can fail."""


def read_line(line: bytes, number: int, plan: Plan) -> Line:
    """The command of a line, which is the one of this number. Raises LineFault."""
    fields = _object(line, number)
    at = _moment(fields)
    do = fields.pop("do", None)
    if not isinstance(do, str) or do not in SHAPES:
        raise LineFault(
            f"there is no command {json.dumps(do, ensure_ascii=False)} (known: {', '.join(SHAPES)}) - at do"
        )
    day = at.astimezone(plan.zone).date()
    try:
        found = cast("ReplayCommand | _Take | _Open", shaped(SHAPES[do], fields))
    except Misshapen as error:
        raise LineFault(f"{do}: {error}") from error
    return Line(at=at, day=day, command=_command(found, plan, _secret(plan, day, number, line)))


def _object(line: bytes, number: int) -> dict[str, object]:
    try:
        found = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
        json.dumps(found, ensure_ascii=False).encode()
    except json.JSONDecodeError as error:
        raise LineFault(f"this is no JSON: {error.msg} at character {error.pos + 1}") from error
    except UnicodeError as error:
        raise LineFault("this is no text in UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise LineFault("this is no JSON that can be read: too deep, or a number too long") from error
    if not isinstance(found, dict):
        raise LineFault("a line is a JSON object with the keys at and do")
    return cast("dict[str, object]", _without_nulls(found))


def _without_nulls(value: object) -> object:
    """What is null is as if it were not there."""
    match value:
        case dict():
            return {key: _without_nulls(item) for key, item in value.items() if item is not None}
        case list():
            return [_without_nulls(item) for item in value]
        case _:
            return value


def _moment(fields: dict[str, object]) -> datetime:
    if "at" not in fields:
        raise LineFault("the time is missing - at at")
    text = fields.pop("at")
    try:
        at = datetime.fromisoformat(cast("str", text))
    except (TypeError, ValueError):
        example = "2026-03-02T08:45:00+02:00"
        raise LineFault(f"{json.dumps(text, ensure_ascii=False)} is no time like {example} - at at") from None
    return _in_utc("at", at)


def _in_utc(place: str, at: datetime) -> datetime:
    if at.tzinfo is None:
        raise LineFault(f"{at.isoformat()} has no offset from UTC - at {place}")
    if at.year not in YEARS:
        raise LineFault(f"{at.isoformat()} lies outside the years {YEARS[0]} to {YEARS[-1]} - at {place}")
    return at.astimezone(UTC)


def _command(found: ReplayCommand | _Take | _Open, plan: Plan, secret: str) -> ReplayCommand:
    match found:
        case _Take(service=service, language=language, needs=needs, priority=standing):
            return TakeTicket(service=service, language=language, needs=needs, standing=standing, secret=secret)
        case _Open(roster=roster):
            for fault in roster_faults(roster or (), plan):
                raise LineFault(f"open_day: {fault}")
            return OpenDay(roster=roster)
        case PauseCounter() | CloseCounter() if found.back_at is not None:
            return replace(found, back_at=_in_utc("back_at", found.back_at))
        case _:
            return found


def _secret(plan: Plan, day: date, number: int, line: bytes) -> str:
    """The same in each replay of the same lines, another one for each ticket."""
    salt = f"{plan.office.id} {day} {number} ".encode() + line.strip()
    return hashlib.blake2s(salt, digest_size=8).hexdigest()
