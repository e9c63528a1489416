"""Time at the kiosk: a warning, then back to the start, and everything of the last person is gone."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from kiosk import needs_steps, pages, rating_steps
from kiosk.errands import Errand
from kiosk.pages import Visit
from office.kiosk_plan import KioskTimes

STAFF_STAY = timedelta(seconds=20)
USUAL_TIMES = KioskTimes()
THANKS_ARE_HEARD_S = 30.0


def start(languages: Sequence[str], at: datetime) -> Visit:
    """Home in the office's first language, with nothing of the last person."""
    return Visit(language=languages[0], touched=at)


def passed(
    visit: Visit, languages: Sequence[str], at: datetime, times: KioskTimes = USUAL_TIMES
) -> tuple[Visit, tuple[Errand, ...]]:
    """The visit at this moment, in an office that waits so long."""
    quiet = (at - visit.touched).total_seconds()
    match visit.page:
        case pages.StillHere(behind=behind, since=since):
            return _reset(behind, languages, at) if _asked(at - since, visit, behind, times) else (visit, ())
        case pages.Choosing() if visit == start(languages, visit.touched):
            return visit, ()
        case pages.Thanking():
            return _reset(visit.page, languages, at) if quiet >= _thanks(visit, times) else (visit, ())
        case pages.HoldingTicket() if visit.hearing is None:
            return _reset(visit.page, languages, at) if quiet >= times.ticket_seconds else (visit, ())
        case pages.ChoosingStaff() | pages.EnteringPin() | pages.CheckingStaff() | pages.StaffDesk():
            return _reset(visit.page, languages, at) if quiet >= STAFF_STAY.total_seconds() else (visit, ())
        case pages.HelpCalled() | pages.ReadingPage():
            return _warned(visit, visit.page, at) if quiet >= times.long_idle_seconds else (visit, ())
        case task:
            return _warned(visit, task, at) if quiet >= _idle(visit, times) else (visit, ())


def _idle(visit: Visit, times: KioskTimes) -> float:
    return times.idle_seconds if visit.hearing is None else times.long_idle_seconds


def _thanks(visit: Visit, times: KioskTimes) -> float:
    return times.thanks_seconds if visit.hearing is None else max(times.thanks_seconds, THANKS_ARE_HEARD_S)


def _asked(since: timedelta, visit: Visit, behind: pages.Task | pages.HelpCalled, times: KioskTimes) -> bool:
    """Whether nobody answered for as long as they have: longer for a person, a long text, or a page read aloud."""
    is_long = isinstance(behind, pages.HelpCalled | pages.ReadingPage) or visit.hearing is not None
    return since.total_seconds() >= (times.long_warning_seconds if is_long else times.warning_seconds)


def _warned(visit: Visit, behind: pages.Task | pages.HelpCalled, at: datetime) -> tuple[Visit, tuple[Errand, ...]]:
    return replace(visit, page=pages.StillHere(behind, at)), ()


def left_behind(page: pages.Page) -> tuple[Errand, ...]:
    """What is still to be done for whoever left this page without finishing."""
    while isinstance(page, pages.HelpCalled | pages.StillHere):
        page = page.behind
    match page:
        case pages.AskingTreated() | pages.NamingReason():
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
