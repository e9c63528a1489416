"""The places of a counter's window that are about promises and vouchers, on the example day a quarter of an hour on."""

from dataclasses import replace
from datetime import datetime, timedelta

from counter import places
from counter.expected import look_ahead
from counter.places import Sitting
from counter.scene import Devices, Scene
from counter.voucher_places import ShowingVoucher, TypingVoucher
from office import commands as wanted
from office import vouchers
from office.day import foreseen
from office.deciding import decide_all
from office.events import Entry
from office.refusals import Refused
from office.staff import Member
from office.voucher_events import VoucherEvent, VoucherIssued, VoucherRedeemed
from office.vouchers import VoucherNow, Vouchers
from office.waits.forecast import forecast_of
from office.waits.learned import Learned
from office.waits.moment import Moment

_LATER = timedelta(minutes=15)


def with_forecast(scene: Scene) -> Scene:
    """The scene with what the forecast of its moment says, as on the first day of an office."""
    moment = Moment(day=scene.day, plan=scene.plan, learned=Learned(), at=scene.now)
    return replace(scene, ahead=look_ahead(scene.ahead, scene.day, scene.plan, forecast_of(moment)))


def promise_places(scene: Scene, clerk: Member) -> dict[str, tuple[Scene, Sitting]]:
    """Each with the scene that belongs to it; they begin with a customer who was called too late."""
    work = places.AtWork(member=clerk)
    late, issued = _late(scene)
    unprinted = replace(late, now=late.now + timedelta(minutes=1))
    closing = {"payments": scene.now.replace(hour=15, minute=50)}
    found: dict[str, tuple[Scene, Sitting]] = {
        "late": (replace(late, voucher="coming"), work),
        "late-unprinted": (replace(unprinted, devices=Devices(prints=True)), work),
        "late-no-printer": (unprinted, work),
        "line-closing": (replace(scene, ahead=replace(scene.ahead, closing=closing)), work),
        "voucher-code": (scene, TypingVoucher(member=clerk, typed="K4TX-7")),
    }
    return found | _vouchers(scene, clerk, issued)


def _vouchers(scene: Scene, clerk: Member, issued: VoucherIssued) -> dict[str, tuple[Scene, Sitting]]:
    """A customer of the day before yesterday is back with the voucher."""
    then = scene.now - timedelta(days=2)
    given = replace(issued, day=issued.day - timedelta(days=2), number="118", service="payments")
    here, there = _now(then, given, scene.now, scene.counter), _now(then, given, scene.now - timedelta(hours=1), "1")
    return {
        "voucher": (scene, ShowingVoucher(member=clerk, voucher=_now(then, given))),
        "voucher-redeemed": (scene, ShowingVoucher(member=clerk, voucher=here, became="redeemed")),
        "voucher-used": (scene, ShowingVoucher(member=clerk, voucher=there)),
    }


def _now(at: datetime, issued: VoucherIssued, redeemed: datetime | None = None, counter: str = "") -> VoucherNow:
    happened: list[tuple[datetime, VoucherEvent]] = [(at, issued)]
    if redeemed is not None:
        happened.append((redeemed, VoucherRedeemed(code=issued.code, counter=counter)))
    entries = (Entry(place=n, at=then, event=event) for n, (then, event) in enumerate(happened, 1))
    return vouchers.after(Vouchers(), entries).by_code[issued.code]


def _late(scene: Scene) -> tuple[Scene, VoucherIssued]:
    """Promises have been broken by then, and the first of those customers is called; with the voucher for it."""
    at = scene.now + _LATER
    commands = (wanted.FinishService(counter=scene.counter), wanted.CallNext(counter=scene.counter))
    events = decide_all(scene.day, scene.plan, commands, at)
    if isinstance(events, Refused):
        message = f"{commands}: {events}"
        raise RuntimeError(message)  # noqa: TRY004  # a refusal is no wrong type
    owed = vouchers.compensated(Vouchers(), foreseen(scene.day, events, at), scene.plan, events, at)
    late = with_forecast(replace(scene, day=foreseen(scene.day, owed.events, at), now=at))
    number = late.ticket.number if late.ticket else ""
    return late, next(issued for issued in owed.issued if issued.number == number)
