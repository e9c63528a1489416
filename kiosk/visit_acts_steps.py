"""From the page of one's own visit to what can be changed about it, and back: one act, and its outcome is told."""

from dataclasses import replace

from kiosk import results as came
from kiosk import touches as it
from kiosk.brought import Paper
from kiosk.errands import ActOnVisit, Errand, PrintTicketAgain
from kiosk.happenings import Happening
from kiosk.pages import (
    ActingOnVisit,
    ActRefused,
    AskingCancel,
    AskingSolved,
    ChoosingAct,
    ChoosingPause,
    ChoosingService,
    MyVisit,
    SomethingFailed,
    Task,
)
from kiosk.visit_acts import VisitCommand
from office.code import TicketCode
from office.commands import CancelTicket, ChangeService, PauseVisit, RejoinLine, ResumeVisit

Step = tuple[Task, tuple[Errand, ...]]


def step(task: Task, happening: Happening) -> Step | None:
    """What follows on the pages of acts; None where the happening is not about them."""
    match task:
        case MyVisit():
            return _on_my_visit(task, happening)
        case ChoosingAct():
            return _choosing(task, happening) or _under(task, happening)
        case ChoosingPause() | ChoosingService() | AskingCancel():
            return _chosen(task, happening) or _under(task, happening)
        case ActingOnVisit():
            return _acting(task, happening)
        case ActRefused():
            return _under(task, happening)
        case _:
            return None


def _on_my_visit(visit: MyVisit, happening: Happening) -> Step | None:
    code, number = visit.seen.code, visit.seen.ticket.number
    match happening:
        case it.ChangeVisitPressed() if code is not None:
            return ChoosingAct(visit), ()
        case it.VisitActChosen((ResumeVisit() | RejoinLine()) as command) if code is not None:
            return _act(visit, code, command) if command.number == number else None
        case came.TicketCopyCame(of, paper) if of == number and visit.copy is not None:
            return replace(visit, copy=paper), ()
        case came.Trouble() if visit.copy is Paper.COMING:
            return SomethingFailed(), ()
        case _:
            return None


def _choosing(task: ChoosingAct, happening: Happening) -> Step | None:
    """Each key of the page of acts: some ask for more, the others do it."""
    visit, code = task.visit, task.visit.seen.code
    if code is None:
        return None
    match happening:
        case it.PausePressed():
            return ChoosingPause(visit), ()
        case it.OtherServicePressed():
            return ChoosingService(visit), ()
        case it.CancelPressed():
            return AskingCancel(visit), ()
        case it.TicketAgainPressed(large):
            again = replace(visit, copy=Paper.COMING, done=None)
            return again, (PrintTicketAgain(code, large=large),)
        case it.RatePressed() if visit.seen.ratable is not None:
            return AskingSolved(visit.seen.ratable), ()
        case it.VisitActChosen((ResumeVisit() | RejoinLine()) as command):
            return _act(visit, code, command) if command.number == code.number else None
        case _:
            return None


def _chosen(task: ChoosingPause | ChoosingService | AskingCancel, happening: Happening) -> Step | None:
    """The act that this page is for, and no other one."""
    code = task.visit.seen.code
    if isinstance(task, ChoosingService) and isinstance(happening, it.GroupChosen):
        return replace(task, group=happening.group), ()
    if code is None or not isinstance(happening, it.VisitActChosen) or happening.command.number != code.number:
        return None
    match task, happening.command:
        case (ChoosingPause(), PauseVisit()) | (ChoosingService(), ChangeService()) | (AskingCancel(), CancelTicket()):
            return _act(task.visit, code, happening.command)
        case _:
            return None


def _act(visit: MyVisit, code: TicketCode, command: VisitCommand) -> Step:
    return ActingOnVisit(visit), (ActOnVisit(code, command),)


def _acting(task: ActingOnVisit, happening: Happening) -> Step | None:
    number = task.visit.seen.ticket.number
    match happening:
        case came.VisitChanged(seen, command) if seen.ticket.number == number:
            return replace(task.visit, seen=seen, copy=None, done=command), ()
        case came.VisitActRefused(seen, why) if seen.ticket.number == number:
            return ActRefused(replace(task.visit, seen=seen, copy=None, done=None), why), ()
        case came.Trouble():
            return SomethingFailed(), ()
        case _:
            return _papers_came(task, happening)


def _under(
    task: ChoosingAct | ChoosingPause | ChoosingService | AskingCancel | ActRefused, happening: Happening
) -> Step | None:
    """The way back is to the visit, so that home is two touches away from everywhere."""
    match happening:
        case it.BackPressed() if isinstance(task, ChoosingService) and task.group:
            return ChoosingService(task.visit), ()
        case it.BackPressed() | it.DonePressed():
            return task.visit, ()
        case _:
            return _papers_came(task, happening)


def _papers_came(
    task: ChoosingAct | ChoosingPause | ChoosingService | AskingCancel | ActingOnVisit | ActRefused,
    happening: Happening,
) -> Step | None:
    """A paper that was asked for before: its outcome is told on the page of the visit."""
    visit, number = task.visit, task.visit.seen.ticket.number
    match happening:
        case came.VoucherCame(of, paper) if of == number and visit.voucher is not None:
            return replace(task, visit=replace(visit, voucher=paper)), ()
        case came.TicketCopyCame(of, paper) if of == number and visit.copy is not None:
            return replace(task, visit=replace(visit, copy=paper)), ()
        case came.VoucherIsUsed(of, redeemed) if of == number:
            return replace(task, visit=MyVisit(replace(visit.seen, redeemed=redeemed))), ()
        case came.Trouble() if Paper.COMING in {visit.voucher, visit.copy}:
            return SomethingFailed(), ()
        case _:
            return None
