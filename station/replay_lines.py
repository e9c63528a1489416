"""Lines of a replay: one JSON object a line, to a moment and a command. Every fault is one sentence."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TypeAlias, cast

from journal.shape import Misshapen, shaped
from office import commands
from office.commands import DayCommand, RateVisit
from office.plan import Plan


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


_KINDS: Mapping[str, type[ReplayCommand]] = {
    "open_day": commands.OpenDay,
    "close_day": commands.CloseDay,
    "open_counter": commands.OpenCounter,
    "pause": commands.PauseCounter,
    "resume": commands.ResumeCounter,
    "close_counter": commands.CloseCounter,
    "take": commands.TakeTicket,
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

_NAMES = {"take": {"priority": "standing"}}
"""Keys of a line that the rules call otherwise."""


def read_line(text: str, plan: Plan) -> Line:
    """The command of a line. Raises LineFault."""
    fields = _object(text)
    at = _moment(fields.pop("at", None))
    do = fields.pop("do", None)
    if not isinstance(do, str) or do not in _KINDS:
        raise LineFault(f"there is no command {json.dumps(do, ensure_ascii=False)} (known: {', '.join(_KINDS)})")
    day = at.astimezone(plan.zone).date()
    return Line(at=at, day=day, command=_command(do, fields, plan, day))


def _object(text: str) -> dict[str, object]:
    try:
        found = json.loads(text)
    except json.JSONDecodeError as error:
        raise LineFault(f"this is no JSON: {error.msg} at character {error.pos + 1}") from error
    if not isinstance(found, dict):
        raise LineFault("a line is a JSON object with the keys at and do")
    return found


def _moment(text: object) -> datetime:
    try:
        at = datetime.fromisoformat(cast("str", text))
    except (TypeError, ValueError):
        raise LineFault(f"at is no time as 2026-03-02T08:45:00+02:00 has it: {json.dumps(text)}") from None
    if at.tzinfo is None:
        raise LineFault(f"at has no offset from UTC: {text}")
    return at.astimezone(UTC)


def _command(do: str, fields: dict[str, object], plan: Plan, day: date) -> ReplayCommand:
    names = _NAMES.get(do, {})
    given = {names.get(key, key): value for key, value in fields.items() if value is not None}
    if do == "take":
        given.setdefault("secret", _secret(plan, day, json.dumps(fields, sort_keys=True)))
    try:
        return cast("ReplayCommand", shaped(_KINDS[do], given))
    except Misshapen as error:
        raise LineFault(f"{do}: {error}") from error


def _secret(plan: Plan, day: date, salt: str) -> str:
    return hashlib.blake2s(f"{plan.office.id} {day} {salt}".encode(), digest_size=8).hexdigest()
