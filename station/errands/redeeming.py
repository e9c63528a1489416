"""Vouchers at a counter: read as they are written, redeemed once, restored where that was a mistake."""

from counter import happenings as it
from counter.happenings import Happening
from office.commands import VoucherCommand
from office.promise_refusals import NoSuchVoucher
from office.refusals import Refused
from office.vouchers import Vouchers, read_code, spoken
from station.errands.trouble import ErrandFailed
from station.house import House


async def voucher_of(house: House, text: str) -> Happening:
    """The voucher of a code that was typed or scanned; nothing is written. Raises ErrandFailed."""
    return _seen(house, await house.storage.vouchers(), text)


async def about_voucher(house: House, command: VoucherCommand, by: str) -> Happening:
    """Redeem a voucher, or take that back, and tell how it stands then. Raises ErrandFailed."""
    if house.office is None:
        raise ErrandFailed("The office is not open yet.")
    why_not = house.not_allowed((command,), by)
    if why_not is not None:
        return _seen(house, await house.storage.vouchers(), command.code, Refused(why_not))
    outcome = await house.storage.about_voucher(house.office.plan, command, house.now(), by)
    if isinstance(outcome, Refused):
        return _seen(house, await house.storage.vouchers(), command.code, outcome)
    return _seen(house, outcome.vouchers, command.code)


def _seen(house: House, known: Vouchers, text: str, refused: Refused | None = None) -> Happening:
    if house.office is None:
        raise ErrandFailed("The office is not open yet.")
    code = read_code(text, house.office.plan.office.id)
    found = known.by_code.get(code or "")
    if found is None:
        return it.RefusedBy(reason=NoSuchVoucher(spoken(code) if code else text.strip().rpartition("/")[2]))
    return it.VoucherSeen(voucher=found, refused=refused.why if refused else None)
