"""What can happen to cases, concerns and praise: the stream `cases`. What customers said never stands here."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from office.cases_plan import CaseKind

Told: TypeAlias = Literal["written", "spoken", "silent"]
"""The customer wrote words, wants to tell them to an employee, or sent the topic alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseVisit:
    """The visit that a case is about: `number` of service day `day`."""

    day: date
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseOpened:
    """A customer has told a concern, or praised. `day` is the service day on which.

    answer_by: the last day for the answer; None where none is promised. manager: the customer wants to speak with one;
    ticket: its number in the manager's line on that day, where there is one.
    """

    case: str
    case_kind: CaseKind
    topic: str
    language: str
    told: Told
    day: date
    answer_by: date | None = None
    visit: CaseVisit | None = None
    manager: bool = False
    ticket: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseTaken:
    """Somebody of the staff looks after the case from now on. `clerk` is their id."""

    case: str
    clerk: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseNoted:
    """Somebody of the staff has written down what the customer told; the words are kept apart."""

    case: str
    clerk: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseAnswered:
    """The customer has the answer."""

    case: str
    clerk: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseClosed:
    """Nothing more is to be done about the case."""

    case: str
    clerk: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseQueued:
    """The customer of the case, told before, waits in the manager's line now: with the number `ticket` of `day`."""

    case: str
    day: date
    ticket: str


CaseEvent: TypeAlias = CaseOpened | CaseQueued | CaseTaken | CaseNoted | CaseAnswered | CaseClosed
"""What happens to cases, on the day on which they were opened or later."""
