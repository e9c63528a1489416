"""Lines of a replay: one JSON object a line, to a moment and a command. Every fault is one sentence."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import TypeAlias, cast

from journal.shape import Misshapen, shaped
from office import commands
from office import manager_commands as managed
from office.case_commands import CloseCase, TakeCase
from office.commands import (
    BookAppointment,
    CloseCounter,
    DayCommand,
    OpenDay,
    PauseCounter,
    PauseService,
    RateVisit,
    TakeTicket,
    TransferTicket,
    VoucherCommand,
)
from office.events import Standing
from office.hours import Clock
from office.plan import Plan, Shift
from office.plan_faults import roster_faults
from station.replay_cases import (
    CASE_SHAPES,
    CaseLine,
    SpelledAnswer,
    SpelledCase,
    SpelledNote,
    StepCase,
    TellCase,
    case_command,
)


class LineFault(ValueError):
    """A line that is no command. `str()` is one sentence."""


@dataclass(frozen=True, slots=True)
class TellState:
    """The whole day as JSON."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckVoucher:
    """How a voucher stands."""

    code: str


ReplayCommand: TypeAlias = DayCommand | RateVisit | VoucherCommand | CheckVoucher | TellCase | StepCase | TellState


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """When (UTC), of which service day, and what; `secret` is for a ticket that follows from it."""

    at: datetime
    day: date
    command: ReplayCommand
    secret: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Take:
    """A ticket taken, as a line spells it."""

    service: str = ""
    language: str | None = None
    needs: tuple[str, ...] = ()
    priority: Standing = "normal"
    appointment: str | None = None
    also: tuple[str, ...] = ()
    for_counter: str | None = None
    for_clerk: str | None = None
    by_staff: bool = False
    level: str = ""
    employee: str = ""
    later: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _ChangeNeeds:
    """Needs and level of a ticket, as a line spells them: `later` is a time of that day, or a moment with offset."""

    number: str
    needs: tuple[str, ...] = ()
    level: str = ""
    employee: str = ""
    later: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Transfer:
    """A customer sent on, as a line spells it; `to` is a counter too."""

    counter: str
    service: str | None = None
    to: str | None = None
    to_counter: str | None = None
    to_clerk: str | None = None
    comes_back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Book:
    """An appointment, as a line spells it: the slot is a time of that day, or a moment with offset."""

    id: str
    service: str
    slot: str
    language: str | None = None
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _CancelAppointment:
    """An appointment cancelled, as a line spells it; of another day where one is named."""

    id: str
    of: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Open:
    """A day begun, as a line spells it."""

    roster: tuple[Shift, ...] | None = None
    appointments: tuple[_Book, ...] = ()


_Spelled: TypeAlias = ReplayCommand | _Take | _ChangeNeeds | _Transfer | _Book | _CancelAppointment | _Open | CaseLine

SHAPES: Mapping[str, type[_Spelled]] = {
    "open_day": _Open,
    "close_day": commands.CloseDay,
    "pass_time": commands.LetTimePass,
    "open_counter": commands.OpenCounter,
    "pause": commands.PauseCounter,
    "resume": commands.ResumeCounter,
    "close_counter": commands.CloseCounter,
    "shut_vanished": commands.ShutVanished,
    "take": _Take,
    "call_next": commands.CallNext,
    "call": commands.CallNumber,
    "call_again": commands.CallAgain,
    "arrived": commands.ConfirmArrival,
    "finish": commands.FinishService,
    "miss": commands.MarkMissed,
    "put_back": commands.PutBack,
    "park": commands.ParkTicket,
    "transfer": _Transfer,
    "undo": commands.UndoAct,
    "rejoin": commands.RejoinLine,
    "cancel": commands.CancelTicket,
    "pause_visit": commands.PauseVisit,
    "resume_visit": commands.ResumeVisit,
    "change_service": commands.ChangeService,
    "add_service": commands.AddService,
    "change_needs": _ChangeNeeds,
    "pause_service": commands.PauseService,
    "resume_service": commands.ResumeService,
    "book": _Book,
    "cancel_appointment": _CancelAppointment,
    "reopen_line": commands.ReopenLine,
    "raise_alert": managed.RaiseAlert,
    "end_alert": managed.EndAlert,
    "acknowledge": managed.AcknowledgeAlert,
    "ask_counter": managed.AskCounter,
    "answer_asked": managed.AnswerAsked,
    "post_notice": managed.PostNotice,
    "withdraw_notice": managed.WithdrawNotice,
    "redeem": commands.RedeemVoucher,
    "restore": commands.RestoreVoucher,
    "voucher": CheckVoucher,
    "rate": commands.RateVisit,
    **CASE_SHAPES,
    "state": TellState,
}

_CLOCK = re.compile(r"\d\d:\d\d(:\d\d)?", re.ASCII)
"""A time of the day; with an offset it were a moment without its date."""

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
        found = cast("_Spelled", shaped(SHAPES[do], fields))
    except Misshapen as error:
        raise LineFault(f"{do}: {error}") from error
    secret = _secret(plan, day, number, line)
    command = _command(found, plan, day, secret)
    if isinstance(found, _CancelAppointment) and found.of is not None:
        day = found.of
    if isinstance(command, BookAppointment):
        day = command.slot.astimezone(plan.zone).date()
    return Line(at=at, day=day, command=command, secret=secret)


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


def _command(found: _Spelled, plan: Plan, day: date, secret: str) -> ReplayCommand:
    match found:
        case _Take():
            return _taken(found, plan, day, secret)
        case _ChangeNeeds(number=number, needs=needs, level=level, employee=employee):
            later = _later(found.later, plan, day, "change_needs: ")
            return commands.ChangeNeeds(number=number, needs=needs, level=level, employee=employee, later=later)
        case _Transfer():
            return TransferTicket(
                counter=found.counter,
                service=found.service,
                to_counter=found.to_counter or found.to,
                to_clerk=found.to_clerk,
                comes_back=found.comes_back,
            )
        case _CancelAppointment(id=id_):
            return commands.CancelAppointment(id=id_)
        case _Book():
            return _booked(found, plan, day, "book: ")
        case _Open():
            roster = None if found.roster is None else tuple(_within(shift) for shift in found.roster)
            for fault in roster_faults(roster or (), plan):
                raise LineFault(f"open_day: {fault}")
            booked = enumerate(found.appointments)
            return OpenDay(
                roster=roster,
                appointments=tuple(_booked(one, plan, day, f"open_day: appointments[{at}].") for at, one in booked),
            )
        case SpelledCase() | SpelledNote() | SpelledAnswer() | TakeCase() | CloseCase():
            return case_command(found, day)
        case _:
            return _timed(found)


def _timed(found: ReplayCommand) -> ReplayCommand:
    """The same with its moments in UTC."""
    match found:
        case PauseCounter() | CloseCounter() | PauseService() if found.back_at is not None:
            return replace(found, back_at=_in_utc("back_at", found.back_at))
        case managed.PostNotice():
            begins = None if found.begins is None else _in_utc("begins", found.begins)
            return replace(found, begins=begins, ends=_in_utc("ends", found.ends))
        case _:
            return found


def _within(shift: Shift) -> Shift:
    """A shift of one day with the parts of its breaks that lie in it: a break after the shift means nothing."""
    right = [(max(start, shift.opens), min(end, shift.closes)) for start, end in shift.breaks if start < end]
    wrong = [(start, end) for start, end in shift.breaks if start >= end]
    return replace(shift, breaks=(*wrong, *((start, end) for start, end in right if start < end)))


def _later(text: str | None, plan: Plan, day: date, place: str) -> datetime | None:
    return None if text is None else _slot(text, plan, day, f"{place}later")


def _taken(found: _Take, plan: Plan, day: date, secret: str) -> TakeTicket:
    if not found.service and found.appointment is None:
        raise LineFault("take: missing key 'service' - at service")
    return TakeTicket(
        service=found.service,
        language=found.language,
        needs=found.needs,
        standing=found.priority,
        secret=secret,
        also=found.also,
        for_counter=found.for_counter,
        for_clerk=found.for_clerk,
        appointment=found.appointment,
        by_staff=found.by_staff,
        level=found.level,
        employee=found.employee,
        later=_later(found.later, plan, day, "take: "),
    )


def _booked(found: _Book, plan: Plan, day: date, place: str) -> BookAppointment:
    if not found.id.strip():
        raise LineFault(f"an appointment needs a number - at {place}id")
    return BookAppointment(
        id=found.id,
        service=found.service,
        slot=_slot(found.slot, plan, day, f"{place}slot"),
        language=found.language,
        needs=found.needs,
    )


def _slot(text: str, plan: Plan, day: date, place: str) -> datetime:
    """A time of the day ("10:30", "10:30:15") or a moment with offset, in UTC."""
    try:
        if _CLOCK.fullmatch(text):
            return Clock.parse(text).on(day, plan.zone)
        at = datetime.fromisoformat(text)
    except ValueError:
        raise LineFault(f"{json.dumps(text, ensure_ascii=False)} is no time like 10:30 - at {place}") from None
    return _in_utc(place, at)


def _secret(plan: Plan, day: date, number: int, line: bytes) -> str:
    """The same in each replay of the same lines, another one for each ticket."""
    salt = f"{plan.office.id} {day} {number} ".encode() + line.strip()
    return hashlib.blake2s(salt, digest_size=8).hexdigest()
