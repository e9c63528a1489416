"""From the ticket to what its customer needs, and back: written once, and kept where somebody just walks away."""

from dataclasses import replace

from kiosk import results as came
from kiosk import touches as it
from kiosk.errands import Errand, TellNeeds
from kiosk.happenings import Happening
from kiosk.pages import ChoosingEmployee, ChoosingNeeds, ChoosingTime, HoldingTicket, Task, TellingNeeds


def step(task: Task, happening: Happening) -> tuple[Task, tuple[Errand, ...]] | None:
    """What follows on the way to needs and levels; None where the happening is not about them."""
    match task, happening:
        case HoldingTicket(ticket), it.NeedsPressed():
            holding = replace(task, unheard=False)
            return ChoosingNeeds(holding, ticket.needs, ticket.level, ticket.employee, ticket.later), ()
        case ((ChoosingNeeds(holding) | TellingNeeds(holding)), came.PaperCame(number, paper)):
            mine = number == holding.ticket.number
            return (replace(task, holding=replace(holding, paper=paper)), ()) if mine else None
        case ((ChoosingEmployee(choosing) | ChoosingTime(choosing)), _):
            return _asked(task, choosing, happening)
        case ChoosingNeeds(), _:
            return _choosing(task, happening)
        case TellingNeeds(), _:
            return _telling(task, happening)
        case _:
            return None


def _choosing(task: ChoosingNeeds, happening: Happening) -> tuple[Task, tuple[Errand, ...]] | None:
    match happening:
        case it.NeedPressed(need, chosen):
            others = tuple(one for one in task.needs if one != need)
            return replace(task, needs=(*others, need) if chosen else others), ()
        case it.LevelPressed(level):
            return replace(task, level=level, employee="", later=None), ()
        case it.EmployeesPressed():
            return ChoosingEmployee(task), ()
        case it.TimesPressed():
            return ChoosingTime(task), ()
        case it.DonePressed():
            return _told(task)
        case it.BackPressed():
            return task.holding, ()
        case _:
            return None


def _told(task: ChoosingNeeds) -> tuple[Task, tuple[Errand, ...]]:
    errands = closing(task)
    return TellingNeeds(task.holding) if errands else task.holding, errands


def _asked(
    task: ChoosingEmployee | ChoosingTime, choosing: ChoosingNeeds, happening: Happening
) -> tuple[Task, tuple[Errand, ...]] | None:
    """Whoever has chosen somebody or a time is done: the ticket's page says what comes of it."""
    match task, happening:
        case _, it.BackPressed():
            return choosing, ()
        case ChoosingEmployee(), it.EmployeeChosen(level, employee):
            return _told(replace(choosing, level=level, employee=employee, later=None))
        case ChoosingTime(), it.TimeChosen(level, time):
            return _told(replace(choosing, level=level, employee="", later=time))
        case _, came.PaperCame(number, paper) if number == choosing.holding.ticket.number:
            then = replace(choosing, holding=replace(choosing.holding, paper=paper))
            return replace(task, choosing=then), ()
        case _:
            return None


def _telling(task: TellingNeeds, happening: Happening) -> tuple[Task, tuple[Errand, ...]] | None:
    holding = task.holding
    match happening:
        case came.NeedsKept(ticket) if ticket.number == holding.ticket.number:
            return replace(holding, ticket=ticket), ()
        case came.NeedsRefused(number) if number == holding.ticket.number:
            return replace(holding, unheard=True), ()
        case came.Trouble():
            return replace(holding, unheard=True), ()
        case _:
            return None


def closing(task: ChoosingNeeds) -> tuple[Errand, ...]:
    """What was chosen is told, also where nobody said "Done" any more; nothing where nothing has changed."""
    ticket = task.holding.ticket
    chosen = (set(task.needs), task.level, task.employee, task.later)
    if chosen == (set(ticket.needs), ticket.level, ticket.employee, ticket.later):
        return ()
    return (TellNeeds(ticket.number, task.needs, task.level, task.employee, task.later),)
