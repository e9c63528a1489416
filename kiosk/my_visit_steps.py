"""On the page of one's own visit: its voucher, its rating, and home."""

from dataclasses import replace

from kiosk import results as came
from kiosk import touches as it
from kiosk.brought import Paper
from kiosk.errands import Errand, PrintVoucher
from kiosk.happenings import Happening
from kiosk.pages import AskingSolved, Choosing, MyVisit, SomethingFailed, Task


def step(task: Task, happening: Happening) -> tuple[Task, tuple[Errand, ...]] | None:
    """What follows on the page of a visit; None where the happening is not about it."""
    if not isinstance(task, MyVisit):
        return None
    seen = task.seen
    match happening:
        case it.RatePressed() if seen.ratable is not None:
            return AskingSolved(seen.ratable), ()
        case it.DonePressed() | it.BackPressed():
            return Choosing(), ()
        case it.VoucherPressed() if seen.code is not None and task.voucher is None:
            return replace(task, voucher=Paper.COMING, copy=None, done=None), (PrintVoucher(seen.code),)
        case came.VoucherCame(number, paper) if number == seen.ticket.number and task.voucher is not None:
            return replace(task, voucher=paper), ()
        case came.VoucherIsUsed(number, redeemed) if number == seen.ticket.number:
            return MyVisit(replace(seen, redeemed=redeemed)), ()
        case came.Trouble() if task.voucher is Paper.COMING:
            return SomethingFailed(), ()
        case _:
            return None
