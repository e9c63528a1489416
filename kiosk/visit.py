"""The kiosk's state machine: a pure step. A happening that makes no sense on a page changes nothing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TypeAlias, get_args

from kiosk import (
    appointment_steps,
    case_steps,
    clock,
    existing_pages,
    hearing_steps,
    information_steps,
    memory_steps,
    my_visit_steps,
    needs_steps,
    pages,
    rating_steps,
    staff_steps,
    ticket_steps,
    turning_steps,
    visit_acts_steps,
)
from kiosk import results as came
from kiosk import touches as it
from kiosk.case_pages import CaseNotSent, ChoosingKind, ChoosingTold, HoldingCase, OfferingAmends
from kiosk.errands import CallPerson, Errand
from kiosk.happenings import Happening, TimePassed
from kiosk.memory_pages import CardForgotten, HoldingCard
from kiosk.memory_touches import CardScanned
from kiosk.pages import Visit
from kiosk.touches import Touch
from office.kiosk_plan import Kiosk

Step: TypeAlias = tuple[Visit, tuple[Errand, ...]]

_TOUCHES = get_args(Touch)
_LAST_PAGES = (
    pages.HoldingTicket
    | pages.MyVisit
    | pages.AskingTreated
    | pages.Thanking
    | OfferingAmends
    | CaseNotSent
    | HoldingCase
    | CardForgotten
    | pages.Staff
)
_LEFT_WHEN_DONE = ChoosingKind | ChoosingTold | HoldingCard
_USUAL = Kiosk()

_FROM_HOME = (it.AppointmentPressed, it.MyVisitPressed, it.InformationPressed, it.RatePressed)
"""What leads away from the first page, and from the services of a group."""

_SCANS = (it.CodeScanned, it.ScannedInVain, CardScanned)


def first_visit(languages: Sequence[str], at: datetime) -> Visit:
    """The kiosk before anybody came: home, in the office's first language."""
    return clock.start(languages, at)


def step(visit: Visit, happening: Happening, languages: Sequence[str], at: datetime, kiosk: Kiosk = _USUAL) -> Step:
    """The visit after the happening, and what is to be done, at a kiosk as its office wants it."""
    if isinstance(happening, TimePassed):
        return clock.passed(visit, languages, at, kiosk.times)
    heard = hearing_steps.step(visit, happening)
    if heard is not None:
        return replace(heard, touched=at), ()
    known = existing_pages.heard(happening, kiosk)
    return (visit, ()) if known is None else _step(visit, known, languages, at)


def _step(visit: Visit, happening: Happening, languages: Sequence[str], at: datetime) -> Step:
    then, errands = _anywhere(visit, happening, languages, at) or _on_page(visit, happening, languages, at)
    errands = memory_steps.with_card(errands, visit.card)
    then = memory_steps.carried(visit, then, happening)
    stirred = isinstance(happening, _TOUCHES) or then.page != visit.page
    then = hearing_steps.settled(visit, then)
    return replace(then, touched=at) if stirred else then, errands


def _anywhere(visit: Visit, happening: Happening, languages: Sequence[str], at: datetime) -> Step | None:
    match happening:
        case it.LanguageChosen(language) if language in languages:
            return replace(_present(visit), language=language), ()
        case it.BiggerTextPressed():
            return replace(_present(visit), bigger_text=not visit.bigger_text), ()
        case it.ContrastPressed():
            return replace(_present(visit), strong_contrast=not visit.strong_contrast), ()
        case it.HelpPressed(anew):
            return _help(_present(visit), at, anew=anew)
        case it.CodeScanned() | CardScanned() if isinstance(visit.page, pages.StillHere):
            return _on_page(_present(visit), happening, languages, at)
        case it.StaffWanted():
            return _staff(visit)
        case _:
            return None


def _present(visit: Visit) -> Visit:
    """Whoever sets the language, size or contrast, scans something, or calls a person, is still here."""
    return replace(visit, page=visit.page.behind) if isinstance(visit.page, pages.StillHere) else visit


def _staff(visit: Visit) -> Step:
    """Whoever found the corner leaves everything of the visitor behind."""
    if not staff_steps.opens(visit.page):
        return visit, ()
    return replace(visit, page=pages.ChoosingStaff()), clock.left_behind(visit.page)


def _help(visit: Visit, at: datetime, *, anew: bool) -> Step:
    """A second press is no second call, unless the first was answered or given up."""
    match visit.page:
        case pages.HelpCalled(behind, since) if anew and at > since:
            return replace(visit, page=pages.HelpCalled(behind, at)), (CallPerson(visit.language),)
        case pages.HelpCalled() | pages.StillHere():
            return visit, ()
        case task:
            behind = pages.Choosing() if isinstance(task, pages.Staff) else task  # nobody comes back to a staff page
            return replace(visit, page=pages.HelpCalled(behind, at)), (CallPerson(visit.language),)


def _on_page(visit: Visit, happening: Happening, languages: Sequence[str], at: datetime) -> Step:
    match visit.page:
        case pages.HelpCalled() | pages.StillHere():
            if isinstance(happening, it.DonePressed):
                return clock.start(languages, at), clock.left_behind(visit.page)
            return _over_a_page(visit, visit.page, happening)
        case task:
            page, errands = _of_task(task, happening, visit.language)
    fresh = _is_leaving(task, happening, page)
    return clock.start(languages, at) if fresh else replace(visit, page=page), errands


def _is_leaving(task: pages.Task, happening: Happening, page: pages.Task) -> bool:
    """Whether the visitor is done with the last page of what they came for: the next person finds nothing of theirs."""
    last = isinstance(task, _LAST_PAGES) or (
        isinstance(task, _LEFT_WHEN_DONE) and isinstance(happening, it.DonePressed)
    )
    return last and isinstance(page, pages.Choosing)


def _over_a_page(visit: Visit, page: pages.HelpCalled | pages.StillHere, happening: Happening) -> Step:
    if _goes_back(page, happening):
        return replace(visit, page=page.behind), ()
    if isinstance(happening, _TOUCHES):
        return visit, ()
    if isinstance(page, pages.HelpCalled):
        over, errands = _behind_help(page, happening, visit.language)
        return replace(visit, page=over), errands
    behind, errands = _behind_help(page.behind, happening, visit.language)
    return replace(visit, page=replace(page, behind=behind)), errands


def _goes_back(page: pages.HelpCalled | pages.StillHere, happening: Happening) -> bool:
    if isinstance(happening, it.StillHerePressed):
        return isinstance(page, pages.StillHere)
    return isinstance(happening, it.BackPressed)


def _behind_help(
    page: pages.Task | pages.HelpCalled, happening: Happening, language: str
) -> tuple[pages.Task | pages.HelpCalled, tuple[Errand, ...]]:
    if isinstance(page, pages.HelpCalled):
        if isinstance(happening, came.HelpUnsent):
            return replace(page, unsent=True), ()
        task, errands = _of_task(page.behind, happening, language)
        return replace(page, behind=task), errands
    return _of_task(page, happening, language)


def _of_task(task: pages.Task, happening: Happening, language: str) -> tuple[pages.Task, tuple[Errand, ...]]:
    if isinstance(task, pages.ChoosingInGroup) and isinstance(happening, (*_FROM_HOME, *_SCANS)):
        return _of_task(pages.Choosing(), happening, language)
    return (
        existing_pages.step(task, happening)
        or staff_steps.step(task, happening, language)
        or ticket_steps.step(task, happening, language)
        or needs_steps.step(task, happening)
        or appointment_steps.step(task, happening, language)
        or rating_steps.step(task, happening)
        or my_visit_steps.step(task, happening)
        or visit_acts_steps.step(task, happening)
        or information_steps.step(task, happening, language)
        or memory_steps.step(task, happening)
        or turning_steps.step(task, happening)
        or case_steps.step(task, happening, language)
        or (task, ())
    )
