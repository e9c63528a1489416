"""Vouchers for broken promises: who gets one, within which limits, how each is used once. Sum of stream `vouchers`."""

import hashlib
import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Literal, TypeAlias

from office.commands import RestoreVoucher, VoucherCommand
from office.day import Day
from office.events import DayEvent, Entry, PromiseBroken
from office.plan import CompensationRule, Plan
from office.promise_refusals import IsRedeemed, IsTooOld, NoSuchVoucher, NotRedeemed, TooLateToRestore
from office.refusals import Refused
from office.voucher_events import Voucher, VoucherEvent, VoucherIssued, VoucherRedeemed, VoucherRestored, Worth

STREAM = "vouchers"

ALPHABET = "23456789ACEHKMPTX"
"""Digits, and letters that look alike in Latin and Cyrillic: told apart on paper, by telephone, on any keyboard."""

_LENGTH = 8
_CYRILLIC = str.maketrans("АСЕНКМРТХ", "ACEHKMPTX")
_SQUARE = re.compile(r"WALKIN/([\w.-]{1,32})/VOUCHER/(.+)", re.ASCII | re.IGNORECASE)
_BETWEEN = re.compile(r"[\s-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Redeemed:
    """When a voucher was redeemed, and where."""

    at: datetime
    counter: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoucherNow:
    """A voucher as it stands: as it was issued, and whether it was redeemed."""

    issued: VoucherIssued
    issued_at: datetime
    redeemed: Redeemed | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Vouchers:
    """All vouchers of an office, by code; `place` is the newest of the stream that is in it."""

    place: int = 0
    by_code: Mapping[str, VoucherNow] = field(default_factory=dict)

    def of_day(self, day: date) -> tuple[VoucherNow, ...]:
        """Those for promises of this service day."""
        return tuple(voucher for voucher in self.by_code.values() if voucher.issued.day == day)


def after(vouchers: Vouchers, entries: Iterable[Entry]) -> Vouchers:
    """The vouchers after these entries. Raises ValueError where one does not follow the one before."""
    by_code, place = dict(vouchers.by_code), vouchers.place
    for entry in entries:
        if entry.place != place + 1:
            message = f"place {entry.place} does not follow {place} in {STREAM}"
            raise ValueError(message)
        place = entry.place
        match entry.event:
            case VoucherIssued() as issued:
                by_code[issued.code] = VoucherNow(issued=issued, issued_at=entry.at)
            case VoucherRedeemed(code=code, counter=counter):
                by_code[code] = replace(by_code[code], redeemed=Redeemed(at=entry.at, counter=counter))
            case VoucherRestored(code=code):
                by_code[code] = replace(by_code[code], redeemed=None)
            case _:
                message = f"{type(entry.event).__name__} is no event of {STREAM}"
                raise ValueError(message)
    return Vouchers(place=place, by_code=by_code)


@dataclass(frozen=True, slots=True, kw_only=True)
class Compensated:
    """The events of a day with what is owed in them, and the vouchers that are issued for it."""

    events: tuple[DayEvent, ...]
    issued: tuple[VoucherIssued, ...] = ()


def compensated(  # what is known, what happened, and when
    vouchers: Vouchers,
    day: Day,
    plan: Plan,
    events: Iterable[DayEvent],
    at: datetime,
    *,
    known: Container[str] = (),
) -> Compensated:
    """Give each broken promise among these events of `day` its voucher, as the plan's rules and limits say.

    `known`: codes that exist and are not in `vouchers`.
    """
    given = [known.issued for known in vouchers.of_day(day.date)]
    taken, before = {*vouchers.by_code}, len(given)
    owed: list[DayEvent] = []
    for event in events:
        rule = rule_for(plan, event.service) if isinstance(event, PromiseBroken) else None
        if not isinstance(event, PromiseBroken) or rule is None:
            owed.append(event)
            continue
        worth = Worth(amount=rule.amount, currency=rule.currency, text=rule.text)
        if _exceeds(plan, given, worth):
            owed.append(replace(event, limited=True))
            continue
        voucher = Voucher(
            code=_code(day, event.number, taken, known),
            worth=worth,
            last_day=at.astimezone(plan.zone).date() + timedelta(days=plan.compensation.valid_days - 1),
        )
        owed.append(replace(event, voucher=voucher))
        taken.add(voucher.code)
        given.append(
            VoucherIssued(
                code=voucher.code,
                worth=worth,
                last_day=voucher.last_day,
                day=day.date,
                number=event.number,
                service=event.service,
            )
        )
    return Compensated(events=tuple(owed), issued=tuple(given[before:]))


def rule_for(plan: Plan, service: str) -> CompensationRule | None:
    """The first rule that fits the service; None where the office gives nothing for it."""
    return next((rule for rule in plan.compensation.rules if not rule.services or service in rule.services), None)


def _exceeds(plan: Plan, given: Sequence[VoucherIssued], worth: Worth) -> bool:
    """Whether one more of this worth would be more than the day allows."""
    limits = plan.compensation
    if limits.most_per_day is not None and len(given) >= limits.most_per_day:
        return True
    if limits.most_amount_per_day is None or worth.amount is None:
        return False
    same = (issued.worth.amount for issued in given if issued.worth.currency == worth.currency)
    return sum((amount for amount in same if amount is not None), worth.amount) > limits.most_amount_per_day


def _code(day: Day, number: str, taken: Container[str], known: Container[str]) -> str:
    """A code that nobody can guess who does not hold the ticket: made of its secret, so that rules draw nothing."""
    attempt = 0
    secret = day.tickets[number].secret if number in day.tickets else ""
    while True:
        text = f"{day.office}/{day.date.isoformat()}/{number}/{secret}/voucher/{attempt}"
        left = int.from_bytes(hashlib.sha256(text.encode()).digest())
        letters = []
        for _ in range(_LENGTH):
            left, at = divmod(left, len(ALPHABET))
            letters.append(ALPHABET[at])
        code = "".join(letters)
        if code not in taken and code not in known:
            return code
        attempt += 1


def spoken(code: str) -> str:
    """The code as it stands on paper: K4TX-72M9."""
    return f"{code[:4]}-{code[4:]}"


def square(office: str, code: str) -> str:
    """What the square on a voucher says: WALKIN/office/voucher/code."""
    return f"WALKIN/{office}/voucher/{code}"


def read_code(text: str, office: str) -> str | None:
    """The code that was typed, in any case and alphabet, or scanned; None where it can be none of this office."""
    found = _SQUARE.fullmatch(text.strip())
    if found is not None and found[1].casefold() != office.casefold():
        return None
    typed = _BETWEEN.sub("", found[2] if found else text).upper().translate(_CYRILLIC)
    return typed if len(typed) == _LENGTH and set(typed) <= set(ALPHABET) else None


State: TypeAlias = Literal["valid", "redeemed", "too_old"]
"""How a voucher stands on a day."""


def state(voucher: VoucherNow, today: date) -> State:
    """Whether it can be redeemed on this day of the office."""
    if voucher.redeemed is not None:
        return "redeemed"
    return "too_old" if today > voucher.issued.last_day else "valid"


def decide(vouchers: Vouchers, plan: Plan, command: VoucherCommand, at: datetime) -> tuple[VoucherEvent, ...] | Refused:
    """What follows from the command. A voucher is redeemed once; a mistake can be taken back where it was made."""
    code = read_code(command.code, plan.office.id)
    found = vouchers.by_code.get(code or "")
    if code is None or found is None:
        return Refused(NoSuchVoucher(command.code.strip()))
    if isinstance(command, RestoreVoucher):
        return _restored(found, plan, command, at)
    if found.redeemed is not None:
        return Refused(IsRedeemed(spoken(code), found.redeemed.at.astimezone(plan.zone), found.redeemed.counter))
    if at.astimezone(plan.zone).date() > found.issued.last_day:
        return Refused(IsTooOld(spoken(code), found.issued.last_day))
    return (VoucherRedeemed(code=code, counter=command.counter),)


def _restored(
    found: VoucherNow, plan: Plan, command: RestoreVoucher, at: datetime
) -> tuple[VoucherEvent, ...] | Refused:
    code, redeemed = found.issued.code, found.redeemed
    if redeemed is None or redeemed.counter != command.counter:
        return Refused(NotRedeemed(spoken(code), command.counter))
    minutes = plan.calling.undo_minutes
    if at > redeemed.at + timedelta(minutes=minutes):
        return Refused(TooLateToRestore(spoken(code), round(minutes)))
    return (VoucherRestored(code=code, counter=command.counter),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What vouchers cost: how many and how much money, issued and redeemed. Money by currency."""

    issued: int = 0
    redeemed: int = 0
    promised: Mapping[str, Decimal] = field(default_factory=dict)
    paid: Mapping[str, Decimal] = field(default_factory=dict)


def cost(vouchers: Iterable[VoucherNow]) -> Cost:
    """What these vouchers cost."""
    all_of_them = tuple(vouchers)
    used = tuple(voucher for voucher in all_of_them if voucher.redeemed is not None)
    return Cost(issued=len(all_of_them), redeemed=len(used), promised=_money(all_of_them), paid=_money(used))


def _money(vouchers: Iterable[VoucherNow]) -> Mapping[str, Decimal]:
    money: dict[str, Decimal] = {}
    for voucher in vouchers:
        worth = voucher.issued.worth
        if worth.amount is not None:
            money[worth.currency] = money.get(worth.currency, Decimal(0)) + worth.amount
    return money
