"""Where the counter's window can be while a voucher is redeemed."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from counter.happenings import Notice
from office.staff import Member
from office.vouchers import VoucherNow

Became: TypeAlias = Literal["redeemed", "restored"]
"""What was done with a voucher."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypingVoucher:
    """Which voucher it is about is typed or scanned; `notice` is why the last look-up found none."""

    member: Member
    typed: str = ""
    notice: Notice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LookingUp:
    """A voucher is being looked up."""

    member: Member
    typed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowingVoucher:
    """A voucher as it is written. `became`: what has just been done with it here, if anything."""

    member: Member
    voucher: VoucherNow
    became: Became | None = None
    notice: Notice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangingVoucher:
    """A voucher is being redeemed, or that is being taken back."""

    member: Member
    voucher: VoucherNow
    to: Became


OfVoucher: TypeAlias = TypingVoucher | ShowingVoucher
AwaitingVoucher: TypeAlias = LookingUp | ChangingVoucher
