"""Why a voucher cannot be used, and why no ticket is given: values, of which `resources.reasons` makes sentences."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class NoSuchVoucher:
    """Nothing was ever issued under this code."""

    code: str


@dataclass(frozen=True, slots=True)
class IsRedeemed:
    """The voucher was used already; at which counter, where that is known."""

    code: str
    when: datetime
    counter: str


@dataclass(frozen=True, slots=True)
class IsTooOld:
    """The voucher's last day is over."""

    code: str
    last_day: date


@dataclass(frozen=True, slots=True)
class NotRedeemed:
    """This counter has not redeemed the voucher, so it cannot take that back."""

    code: str
    counter: str


@dataclass(frozen=True, slots=True)
class TooLateToRestore:
    """The voucher was redeemed longer ago than the office lets acts be undone."""

    code: str
    minutes: int


@dataclass(frozen=True, slots=True)
class LineIsFull:
    """Whoever joined the line of this service now would be called after the office closes."""

    service: str


@dataclass(frozen=True, slots=True)
class LineIsNotFull:
    """The line of this service has not closed itself."""

    service: str


PromiseReason: TypeAlias = (
    NoSuchVoucher | IsRedeemed | IsTooOld | NotRedeemed | TooLateToRestore | LineIsFull | LineIsNotFull
)
