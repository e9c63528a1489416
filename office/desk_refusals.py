"""Why a counter may not do something: values, of which `resources.reasons` makes sentences in any language."""

from dataclasses import dataclass
from typing import TypeAlias

from office.staff import Role


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
class NeedsRole:
    """Whoever signed in holds none of these roles, one of which is needed for it."""

    roles: tuple[Role, ...]


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
class NothingToOffer:
    """The clerk has learned none of the counter's services."""

    clerk: str
    counter: str


@dataclass(frozen=True, slots=True)
class LastCounterFor:
    """People wait for a service that no other counter offers; `waiting` of them."""

    service: str
    waiting: int


@dataclass(frozen=True, slots=True)
class CounterIsThere:
    """Only a counter at which somebody works can vanish."""

    counter: str


@dataclass(frozen=True, slots=True)
class TooSoonToMiss:
    """Call again first: so many calls are due, and so many seconds since the last one."""

    number: str
    calls: int
    seconds: int


@dataclass(frozen=True, slots=True)
class ParkedTooLong:
    """A customer is parked for more than no time, and not beyond a day."""

    number: str


@dataclass(frozen=True, slots=True)
class NowhereToSend:
    """A transfer names a service, a counter or a clerk other than the present ones."""

    number: str


@dataclass(frozen=True, slots=True)
class ClerkIsAway:
    """This clerk works at no counter now."""

    clerk: str


@dataclass(frozen=True, slots=True)
class NoSuchOutcome:
    """The plan lists the outcomes of this service, and this is none of them."""

    service: str
    outcome: str


@dataclass(frozen=True, slots=True)
class NoSuchReason:
    """The plan lists the reasons, and this is none of them."""

    reason: str


@dataclass(frozen=True, slots=True)
class NothingToUndo:
    """The counter has done nothing that can be undone."""

    counter: str


@dataclass(frozen=True, slots=True)
class TooLateToUndo:
    """The last act is longer ago than the office allows."""

    counter: str
    minutes: int


@dataclass(frozen=True, slots=True)
class ChangedMeanwhile:
    """Something else has happened to this number since."""

    number: str


DeskReason: TypeAlias = (
    CounterIsShut
    | CounterIsTaken
    | ClerkIsElsewhere
    | NeedsRole
    | CounterIsPaused
    | CounterIsNotPaused
    | CounterIsBusy
    | NobodyAtCounter
    | HasArrived
    | NothingToOffer
    | LastCounterFor
    | CounterIsThere
    | TooSoonToMiss
    | ParkedTooLong
    | NowhereToSend
    | ClerkIsAway
    | NoSuchOutcome
    | NoSuchReason
    | NothingToUndo
    | TooLateToUndo
    | ChangedMeanwhile
)
"""Why a counter may not."""
