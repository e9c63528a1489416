"""Time at the kiosk: a warning, then back to the start, and everything of the last person is gone."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from kiosk import needs_steps, pages, rating_steps
from kiosk.errands import Errand
from kiosk.pages import Visit

IDLE = timedelta(seconds=60)
WARNING = timedelta(seconds=30)
TICKET_STAYS = timedelta(seconds=30)
STAFF_STAY = timedelta(seconds=20)
THANKS_STAY = timedelta(seconds=5)
IDLE_AT_LENGTH = timedelta(seconds=120)
WARNING_AT_LENGTH = timedelta(seconds=60)


def start(languages: Sequence[str], at: datetime) -> Visit:
    """Home in the office's first language, with nothing of the last person."""
    return Visit(language=languages[0], touched=at)


def passed(visit: Visit, languages: Sequence[str], at: datetime) -> tuple[Visit, tuple[Errand, ...]]:
    """The visit at this moment."""
    quiet = at - visit.touched
    match visit.page:
        case pages.StillHere(behind=behind, since=since):
            return _reset(behind, languages, at) if at - since >= _warning(behind) else (visit, ())
        case pages.Choosing() if visit == start(languages, visit.touched):
            return visit, ()
        case pages.Thanking():
            return _reset(visit.page, languages, at) if quiet >= THANKS_STAY else (visit, ())
        case pages.HoldingTicket():
            return _reset(visit.page, languages, at) if quiet >= TICKET_STAYS else (visit, ())
        case pages.ChoosingStaff() | pages.EnteringPin() | pages.CheckingStaff() | pages.StaffDesk():
            return _reset(visit.page, languages, at) if quiet >= STAFF_STAY else (visit, ())
        case pages.HelpCalled() | pages.ReadingPage():
            return _warned(visit, visit.page, at) if quiet >= IDLE_AT_LENGTH else (visit, ())
        case task:
            return _warned(visit, task, at) if quiet >= IDLE else (visit, ())


def _warning(behind: pages.Task | pages.HelpCalled) -> timedelta:
    """Whoever waits for a person, or reads a long text, has more time to answer as well."""
    return WARNING_AT_LENGTH if isinstance(behind, pages.HelpCalled | pages.ReadingPage) else WARNING


def _warned(visit: Visit, behind: pages.Task | pages.HelpCalled, at: datetime) -> tuple[Visit, tuple[Errand, ...]]:
    return replace(visit, page=pages.StillHere(behind, at)), ()


def left_behind(page: pages.Page) -> tuple[Errand, ...]:
    """What is still to be done for whoever left this page without finishing."""
    while isinstance(page, pages.HelpCalled | pages.StillHere):
        page = page.behind
    match page:
        case pages.AskingTreated():
            return rating_steps.closing(page)[1]
        case pages.ChoosingNeeds():
            return needs_steps.closing(page)
        case pages.ChoosingEmployee(choosing) | pages.ChoosingTime(choosing):
            return needs_steps.closing(choosing)
        case _:
            return ()


def _reset(
    behind: pages.Task | pages.HelpCalled, languages: Sequence[str], at: datetime
) -> tuple[Visit, tuple[Errand, ...]]:
    return start(languages, at), left_behind(behind)
