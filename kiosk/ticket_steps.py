"""From a touch on a service to a ticket in the hand, and back."""

from dataclasses import replace

from kiosk import results as came
from kiosk import touches as it
from kiosk.errands import Errand, IssueTicket, WithdrawTicket
from kiosk.happenings import Happening
from kiosk.pages import (
    AskingStaff,
    Choosing,
    ChoosingInGroup,
    GivingBack,
    HoldingTicket,
    LongWait,
    NoTicket,
    SomethingFailed,
    TakingTicket,
    Task,
)


def step(task: Task, happening: Happening, language: str) -> tuple[Task, tuple[Errand, ...]] | None:
    """What follows on the way to a ticket; None where the happening is not about tickets."""
    match task, happening:
        case ((Choosing() | ChoosingInGroup()), _):
            return _menu(task, happening, language)
        case LongWait(service), it.ServiceChosen(chosen) if chosen == service:
            return TakingTicket(service), (IssueTicket(service, language),)
        case LongWait(service), it.TimeChosen(_, time):
            return TakingTicket(service), (IssueTicket(service, language, time),)
        case LongWait(group=group), it.BackPressed() if group:
            return ChoosingInGroup(group), ()
        case TakingTicket(service), came.TicketIssued(ticket) if (
            ticket.service == service and ticket.appointment is None
        ):
            return HoldingTicket(ticket), ()
        case TakingTicket(service), came.TicketRefused(why):
            return NoTicket(service, why), ()
        case ((LongWait() | NoTicket() | AskingStaff() | SomethingFailed()), (it.BackPressed() | it.DonePressed())):
            return Choosing(), ()
        case ((TakingTicket() | GivingBack()), came.Trouble()):
            return SomethingFailed(), ()
        case _:
            return _holding(task, happening)


def _menu(
    task: Choosing | ChoosingInGroup, happening: Happening, language: str
) -> tuple[Task, tuple[Errand, ...]] | None:
    """The services, on the first page or in a group."""
    match task, happening:
        case _, it.ServiceChosen(service):
            return TakingTicket(service), (IssueTicket(service, language),)
        case _, it.LongWaitPressed(service, wait):
            return LongWait(service, wait, task.group if isinstance(task, ChoosingInGroup) else ""), ()
        case _, it.ClosedServicePressed(service, why):
            return NoTicket(service, why), ()
        case Choosing(), it.GroupChosen(group):
            return ChoosingInGroup(group), ()
        case ChoosingInGroup(), it.BackPressed() | it.DonePressed():
            return Choosing(), ()
        case _:
            return None


def _holding(task: Task, happening: Happening) -> tuple[Task, tuple[Errand, ...]] | None:
    match task, happening:
        case HoldingTicket(ticket), came.PaperCame(number, paper) if number == ticket.number:
            return replace(task, paper=paper), ()
        case HoldingTicket(), it.DonePressed():
            return Choosing(), ()
        case HoldingTicket(ticket), it.WrongChoicePressed() if ticket.appointment is None:
            return GivingBack(task), (WithdrawTicket(ticket.number),)
        case GivingBack(holding), came.PaperCame(number, paper) if number == holding.ticket.number:
            return GivingBack(replace(holding, paper=paper)), ()
        case GivingBack(holding), came.TicketWithdrawn(number) if number == holding.ticket.number:
            return Choosing(), ()
        case GivingBack(holding), came.WithdrawalRefused(number) if number == holding.ticket.number:
            return holding, ()
        case _:
            return None
