"""Time at the kiosk: a warning, then back to the start, and everything of the last person is gone."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from kiosk import pages, rating_steps
from kiosk.errands import Errand
from kiosk.pages import Visit

IDLE = timedelta(seconds=60)
WARNING = timedelta(seconds=30)
TICKET_STAYS = timedelta(seconds=30)
THANKS_STAY = timedelta(seconds=5)
PERSON_COMES = timedelta(seconds=120)
NOBODY_CAME = timedelta(seconds=60)
"""After this long without an answer, the help page says where to go."""


def passed(visit: Visit, languages: Sequence[str], at: datetime) -> tuple[Visit, tuple[Errand, ...]]:
    """The visit at this moment."""
    quiet = at - visit.touched
    match visit.page:
        case pages.StillHere(behind=behind, since=since):
            return _reset(behind, languages, at) if at - since >= WARNING else (visit, ())
        case pages.Choosing():
            return _home(visit, quiet, languages, at)
        case pages.Thanking():
            return _reset(visit.page, languages, at) if quiet >= THANKS_STAY else (visit, ())
        case pages.HoldingTicket():
            return _reset(visit.page, languages, at) if quiet >= TICKET_STAYS else (visit, ())
        case pages.HelpCalled(behind=behind):
            return _warned(visit, behind, at) if quiet >= PERSON_COMES else (visit, ())
        case task:
            return _warned(visit, task, at) if quiet >= IDLE else (visit, ())


def _home(visit: Visit, quiet: timedelta, languages: Sequence[str], at: datetime) -> tuple[Visit, tuple[Errand, ...]]:
    fresh = Visit(language=languages[0], touched=visit.touched)
    if visit == fresh or quiet < IDLE:
        return visit, ()
    return _warned(visit, visit.page, at) if isinstance(visit.page, pages.Choosing) else (visit, ())


def _warned(visit: Visit, behind: pages.Task, at: datetime) -> tuple[Visit, tuple[Errand, ...]]:
    return replace(visit, page=pages.StillHere(behind, at)), ()


def _reset(behind: pages.Page, languages: Sequence[str], at: datetime) -> tuple[Visit, tuple[Errand, ...]]:
    errands = rating_steps.closing(behind)[1] if isinstance(behind, pages.AskingTreated) else ()
    return Visit(language=languages[0], touched=at), errands
