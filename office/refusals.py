"""Why the rules said no: values, of which `resources.reasons` makes sentences in any language."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from office.case_refusals import (
    CaseIsAnswered,
    CaseIsClosed,
    CaseIsWritten,
    CaseNotAnswered,
    CaseReason,
    NoSuchCase,
    NoSuchTopic,
)
from office.desk_refusals import (
    ChangedMeanwhile,
    ClerkIsAway,
    ClerkIsElsewhere,
    CounterIsBusy,
    CounterIsNotPaused,
    CounterIsPaused,
    CounterIsShut,
    CounterIsTaken,
    CounterIsThere,
    DeskReason,
    HasArrived,
    LastCounterFor,
    NeedsRole,
    NobodyAtCounter,
    NoSuchOutcome,
    NoSuchReason,
    NothingToOffer,
    NothingToUndo,
    NowhereToSend,
    ParkedTooLong,
    TooLateToUndo,
    TooSoonToMiss,
)
from office.hours import Clock
from office.manager_refusals import (
    AlertIsOver,
    CounterIsOpen,
    CounterNotAsked,
    ManagerReason,
    NothingToTell,
    NoticeIsOver,
    NoticeIsTooLong,
    NowhereToTell,
    WordIsTooLong,
)
from office.memory_refusals import MemoryReason, NoSuchCard, RemembersNobody
from office.needs_refusals import (
    DoesNotServe,
    NeedsReason,
    NoSuchEmployee,
    NoSuchLevel,
    NoSuchNeed,
    TimeNotOffered,
)
from office.promise_refusals import (
    IsRedeemed,
    IsTooOld,
    LineIsFull,
    LineIsNotFull,
    NoSuchVoucher,
    NotRedeemed,
    PromiseReason,
    TooLateToRestore,
)

__all__ = [
    "AlertIsOver",
    "AppointmentIsOver",
    "AppointmentStands",
    "CaseIsAnswered",
    "CaseIsClosed",
    "CaseIsWritten",
    "CaseNotAnswered",
    "CaseReason",
    "ChangedMeanwhile",
    "ClerkIsAway",
    "ClerkIsElsewhere",
    "ClockWentBack",
    "CounterIsBusy",
    "CounterIsNotPaused",
    "CounterIsOpen",
    "CounterIsPaused",
    "CounterIsShut",
    "CounterIsTaken",
    "CounterIsThere",
    "CounterNotAsked",
    "DayIsClosed",
    "DayIsOpen",
    "DayNotOpen",
    "DeskReason",
    "DidNotMiss",
    "DoesNotServe",
    "DoesNotWait",
    "HasArrived",
    "IsNotAway",
    "IsOver",
    "IsRedeemed",
    "IsTooOld",
    "LastCounterFor",
    "LineIsFull",
    "LineIsNotFull",
    "ManagerReason",
    "NeedsRole",
    "NoAnswer",
    "NoHoursThatDay",
    "NoMoreTickets",
    "NoNumberLeft",
    "NoSuchAppointment",
    "NoSuchCard",
    "NoSuchCase",
    "NoSuchCounter",
    "NoSuchEmployee",
    "NoSuchLanguage",
    "NoSuchLevel",
    "NoSuchNeed",
    "NoSuchOutcome",
    "NoSuchRatingReason",
    "NoSuchReason",
    "NoSuchService",
    "NoSuchTicket",
    "NoSuchTopic",
    "NoSuchVoucher",
    "NobodyAsked",
    "NobodyAtCounter",
    "NotOnThatDay",
    "NotRedeemed",
    "NotServedYet",
    "NothingToOffer",
    "NothingToTell",
    "NothingToUndo",
    "NoticeIsOver",
    "NoticeIsTooLong",
    "NowhereToSend",
    "NowhereToTell",
    "ParkedTooLong",
    "PauseTooLong",
    "PromiseReason",
    "RatedAlready",
    "Reason",
    "Refused",
    "RemembersNobody",
    "SameService",
    "ServiceIsClosed",
    "ServiceIsFull",
    "ServiceIsNotPaused",
    "ServiceIsPaused",
    "TimeNotOffered",
    "TooLateToRejoin",
    "TooLateToRestore",
    "TooLateToUndo",
    "TooSoonToMiss",
    "WordIsTooLong",
]


@dataclass(frozen=True, slots=True)
class DayNotOpen:
    """The service day has not begun."""


@dataclass(frozen=True, slots=True)
class NoHoursThatDay:
    """The service day has not begun, and does not by itself: the plan has no opening hours on it."""


@dataclass(frozen=True, slots=True)
class DayIsOpen:
    """The service day has begun already."""


@dataclass(frozen=True, slots=True)
class DayIsClosed:
    """The service day is over."""


@dataclass(frozen=True, slots=True)
class ClockWentBack:
    """The command is older than what is written already."""

    newest: datetime


@dataclass(frozen=True, slots=True)
class NoSuchService:
    """The plan has no such service."""

    service: str


@dataclass(frozen=True, slots=True)
class NoSuchCounter:
    """The plan has no such counter."""

    counter: str


@dataclass(frozen=True, slots=True)
class NoSuchLanguage:
    """The office does not speak this language."""

    language: str


@dataclass(frozen=True, slots=True)
class NoSuchTicket:
    """Nobody took this number on this day."""

    number: str


@dataclass(frozen=True, slots=True)
class NoNumberLeft:
    """All numbers of the series are used up today."""

    service: str


@dataclass(frozen=True, slots=True)
class DoesNotWait:
    """The ticket is not in the line; `stage` says where it is (waiting, called, serving, missed, …)."""

    number: str
    stage: str


@dataclass(frozen=True, slots=True)
class DidNotMiss:
    """Only a missed ticket rejoins."""

    number: str
    stage: str


@dataclass(frozen=True, slots=True)
class NotServedYet:
    """A visit is rated once it was served."""

    number: str
    stage: str


@dataclass(frozen=True, slots=True)
class RatedAlready:
    """Each visit is rated once."""

    number: str


@dataclass(frozen=True, slots=True)
class NoSuchRatingReason:
    """The plan lists no such reason of a rating."""

    reason: str


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """A rating without any answer, or with one that is not on the scale (treated 1 to 5)."""

    number: str


@dataclass(frozen=True, slots=True)
class ServiceIsClosed:
    """The service is not offered at this time; `opens` is when it is again today, if it is."""

    service: str
    opens: Clock | None = None


@dataclass(frozen=True, slots=True)
class ServiceIsPaused:
    """No tickets of this service are given for now; `reason` as staff gave it."""

    service: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ServiceIsFull:
    """So many tickets of this service are all that a day has."""

    service: str
    most: int


@dataclass(frozen=True, slots=True)
class ServiceIsNotPaused:
    """Tickets of this service are given."""

    service: str


@dataclass(frozen=True, slots=True)
class NoMoreTickets:
    """It is too late for a ticket today."""


@dataclass(frozen=True, slots=True)
class NoSuchAppointment:
    """Nobody booked this appointment for this day."""

    appointment: str


@dataclass(frozen=True, slots=True)
class AppointmentIsOver:
    """The appointment was kept, cancelled or missed already; `state` says which."""

    appointment: str
    state: str


@dataclass(frozen=True, slots=True)
class AppointmentStands:
    """An appointment of this number stands already."""

    appointment: str


@dataclass(frozen=True, slots=True)
class NotOnThatDay:
    """The appointment's time is on another day than the one that it was booked for."""

    appointment: str


@dataclass(frozen=True, slots=True)
class TooLateToRejoin:
    """The missed call is longer ago than the office allows."""

    number: str
    minutes: int


@dataclass(frozen=True, slots=True)
class PauseTooLong:
    """A customer may be away for so many minutes at the most; a pause is longer than none."""

    number: str
    minutes: int


@dataclass(frozen=True, slots=True)
class IsNotAway:
    """Only who is away, or parked, comes back."""

    number: str
    stage: str


@dataclass(frozen=True, slots=True)
class IsOver:
    """The visit is over; `stage` says how."""

    number: str
    stage: str


@dataclass(frozen=True, slots=True)
class SameService:
    """The ticket is for this service already."""

    number: str
    service: str


@dataclass(frozen=True, slots=True)
class NobodyAsked:
    """Nobody at this kiosk waits for a person."""

    kiosk: str


Reason: TypeAlias = (
    DeskReason
    | PromiseReason
    | NeedsReason
    | CaseReason
    | MemoryReason
    | ManagerReason
    | DayNotOpen
    | NoHoursThatDay
    | DayIsOpen
    | DayIsClosed
    | ClockWentBack
    | NoSuchService
    | NoSuchCounter
    | NoSuchLanguage
    | NoSuchTicket
    | NoNumberLeft
    | DoesNotWait
    | DidNotMiss
    | NotServedYet
    | RatedAlready
    | NoAnswer
    | NoSuchRatingReason
    | ServiceIsClosed
    | ServiceIsPaused
    | ServiceIsFull
    | ServiceIsNotPaused
    | NoMoreTickets
    | NoSuchAppointment
    | AppointmentIsOver
    | AppointmentStands
    | NotOnThatDay
    | TooLateToRejoin
    | PauseTooLong
    | IsNotAway
    | IsOver
    | SameService
    | NobodyAsked
)
"""Why the rules said no."""


@dataclass(frozen=True, slots=True)
class Refused:
    """The command was refused; nothing is written."""

    why: Reason
