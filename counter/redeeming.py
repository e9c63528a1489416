"""Redeeming a voucher: from its code to what it is worth, once, and back again where that was a mistake. Pure."""

from dataclasses import replace

from counter.actions import Chair
from counter.errands import ChangeVoucher, Errand, LookUpVoucher
from counter.happenings import (
    Confirmed,
    Happening,
    NotWritten,
    RefusedBy,
    RestoreWanted,
    SteppedBack,
    TextTyped,
    VoucherSeen,
)
from counter.places import AtWork, OnPage, Sitting
from counter.voucher_places import AwaitingVoucher, ChangingVoucher, LookingUp, OfVoucher, ShowingVoucher, TypingVoucher
from office.commands import RedeemVoucher, RestoreVoucher
from resources.scanner import latin

_Step = tuple[Sitting, tuple[Errand, ...]]
_BEGINS, _OF_VOUCHER = "WALKIN/", "/VOUCHER/"


def looked_up(place: AtWork | OnPage, scanned: str) -> _Step:
    """The voucher whose square was scanned is looked up; any other square means nothing here."""
    return _looked_up(place, scanned) if _OF_VOUCHER in scanned.upper() else (place, ())


def _looked_up(place: AtWork | OnPage, text: str) -> _Step:
    return LookingUp(member=place.member, typed=text), (LookUpVoucher(text=text),)


def code_in(typed: str) -> str:
    """What is meant by what stands in the field: the last square that was scanned into it, else all of it."""
    text = latin(typed.strip())
    return text[max(0, text.upper().rfind(_BEGINS)) :]


def of_voucher(place: OfVoucher, happening: Happening, chair: Chair) -> _Step:
    """What follows on the pages of a voucher."""
    match place, happening:
        case TypingVoucher(), TextTyped(text=text):
            return replace(place, typed=text, notice=None), ()
        case TypingVoucher(typed=typed), Confirmed() if typed.strip():
            return _looked_up(place, code_in(typed))
        case ShowingVoucher(member=member, voucher=voucher), Confirmed():
            redeem = RedeemVoucher(code=voucher.issued.code, counter=chair.counter)
            return ChangingVoucher(member=member, voucher=voucher, to="redeemed"), (ChangeVoucher(command=redeem),)
        case ShowingVoucher(member=member, voucher=voucher), RestoreWanted():
            restore = RestoreVoucher(code=voucher.issued.code, counter=chair.counter)
            return ChangingVoucher(member=member, voucher=voucher, to="restored"), (ChangeVoucher(command=restore),)
        case _, SteppedBack():
            return AtWork(member=place.member), ()
        case _:
            return place, ()


def of_answer(place: AwaitingVoucher, happening: Happening) -> Sitting:
    """What is shown once the office has answered."""
    match place, happening:
        case LookingUp(member=member), VoucherSeen(voucher=voucher):
            return ShowingVoucher(member=member, voucher=voucher)
        case LookingUp(member=member, typed=typed), RefusedBy(reason=reason):
            return TypingVoucher(member=member, typed=typed, notice=reason)
        case LookingUp(member=member, typed=typed), NotWritten():
            return TypingVoucher(member=member, typed=typed, notice=happening)
        case ChangingVoucher(), _:
            return _changed(place, happening)
        case _:
            return place


def _changed(place: ChangingVoucher, happening: Happening) -> Sitting:
    """A refusal to redeem stands on the page, which is shown from the same rules; one to take it back does not."""
    member = place.member
    match happening:
        case VoucherSeen(voucher=voucher, refused=None):
            return ShowingVoucher(member=member, voucher=voucher, became=place.to)
        case VoucherSeen(voucher=voucher, refused=reason):
            return ShowingVoucher(member=member, voucher=voucher, notice=reason if place.to == "restored" else None)
        case NotWritten():
            return ShowingVoucher(member=member, voucher=place.voucher, notice=happening)
        case RefusedBy(reason=reason):
            return TypingVoucher(member=member, notice=reason)
        case _:
            return place
