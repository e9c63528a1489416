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
THANKS_ARE_HEARD = timedelta(seconds=30)
PERSON_COMES = LISTENING = timedelta(seconds=120)
WARNING_WITH_HELP = timedelta(seconds=60)
"""With a person who comes, or a page that is read aloud."""


def start(languages: Sequence[str], at: datetime) -> Visit:
    """Home in the office's first language, with nothing of the last person."""
    return Visit(language=languages[0], touched=at)


def passed(visit: Visit, languages: Sequence[str], at: datetime) -> tuple[Visit, tuple[Errand, ...]]:
    """The visit at this moment."""
    quiet = at - visit.touched
    match visit.page:
        case pages.StillHere(behind=behind, since=since):
            return _reset(behind, languages, at) if at - since >= _warning(visit, behind) else (visit, ())
        case pages.Choosing() if visit == start(languages, visit.touched):
            return visit, ()
        case pages.Thanking():
            return _reset(visit.page, languages, at) if quiet >= _thanks(visit) else (visit, ())
        case pages.HoldingTicket() if visit.hearing is None:
            return _reset(visit.page, languages, at) if quiet >= TICKET_STAYS else (visit, ())
        case pages.ChoosingStaff() | pages.EnteringPin() | pages.CheckingStaff() | pages.StaffDesk():
            return _reset(visit.page, languages, at) if quiet >= STAFF_STAY else (visit, ())
        case pages.HelpCalled():
            return _warned(visit, visit.page, at) if quiet >= PERSON_COMES else (visit, ())
        case task:
            return _warned(visit, task, at) if quiet >= _idle(visit) else (visit, ())


def _idle(visit: Visit) -> timedelta:
    return IDLE if visit.hearing is None else LISTENING


def _thanks(visit: Visit) -> timedelta:
    return THANKS_STAY if visit.hearing is None else THANKS_ARE_HEARD


def _warning(visit: Visit, behind: pages.Task | pages.HelpCalled) -> timedelta:
    longer = isinstance(behind, pages.HelpCalled) or visit.hearing is not None
    return WARNING_WITH_HELP if longer else WARNING


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
        case _:
            return ()


def _reset(
    behind: pages.Task | pages.HelpCalled, languages: Sequence[str], at: datetime
) -> tuple[Visit, tuple[Errand, ...]]:
    return start(languages, at), left_behind(behind)
