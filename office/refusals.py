"""Why the rules said no: values, of which `resources.reasons` makes sentences in any language."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class DayNotOpen:
    """The service day has not begun."""


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
class CounterIsShut:
    """Nobody works at this counter."""

    counter: str


@dataclass(frozen=True, slots=True)
class CounterIsTaken:
    """Somebody works at this counter already."""

    counter: str
    clerk: str


@dataclass(frozen=True, slots=True)
class ClerkIsElsewhere:
    """This clerk works at another counter."""

    clerk: str
    counter: str


@dataclass(frozen=True, slots=True)
class CounterIsPaused:
    """The counter is on a pause."""

    counter: str


@dataclass(frozen=True, slots=True)
class CounterIsNotPaused:
    """The counter is not on a pause."""

    counter: str


@dataclass(frozen=True, slots=True)
class CounterIsBusy:
    """A number is called to this counter or served there."""

    counter: str
    number: str


@dataclass(frozen=True, slots=True)
class NobodyAtCounter:
    """No number is called to this counter or served there."""

    counter: str


@dataclass(frozen=True, slots=True)
class HasArrived:
    """The customer is at the counter already."""

    number: str


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
class NoAnswer:
    """A rating without any answer, or with one that is not on the scale (treated 1 to 5)."""

    number: str


@dataclass(frozen=True, slots=True)
class NobodyAsked:
    """Nobody at this kiosk waits for a person."""

    kiosk: str


Reason: TypeAlias = (
    DayNotOpen
    | DayIsOpen
    | DayIsClosed
    | ClockWentBack
    | NoSuchService
    | NoSuchCounter
    | NoSuchLanguage
    | NoSuchTicket
    | NoNumberLeft
    | CounterIsShut
    | CounterIsTaken
    | ClerkIsElsewhere
    | CounterIsPaused
    | CounterIsNotPaused
    | CounterIsBusy
    | NobodyAtCounter
    | HasArrived
    | DoesNotWait
    | DidNotMiss
    | NotServedYet
    | RatedAlready
    | NoAnswer
    | NobodyAsked
)


@dataclass(frozen=True, slots=True)
class Refused:
    """The command was refused; nothing is written."""

    why: Reason
