"""What can happen to vouchers: the stream `vouchers`, where they are numbered, counted and redeemed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TypeAlias


@dataclass(frozen=True, slots=True, kw_only=True)
class Worth:
    """What a voucher is worth: money (`currency` is an ISO 4217 code), or whatever the office gives, in its words."""

    amount: Decimal | None = None
    currency: str = "EUR"
    text: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Voucher:
    """A voucher as it is given: what is typed or scanned to redeem it, its worth, the last day on which it counts."""

    code: str
    worth: Worth
    last_day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class VoucherIssued:
    """A customer gets a voucher because of a broken promise: the visit of `number` on service day `day`."""

    code: str
    worth: Worth
    last_day: date
    day: date
    number: str
    service: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VoucherRedeemed:
    """The customer has got what the voucher is worth, at this counter."""

    code: str
    counter: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoucherRestored:
    """The voucher was redeemed by mistake, and can be used again."""

    code: str
    counter: str = ""


VoucherEvent: TypeAlias = VoucherIssued | VoucherRedeemed | VoucherRestored
"""What happens to vouchers, on the day of the promise or later."""
