"""The kiosk's state machine: a pure step. A happening that makes no sense on a page changes nothing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TypeAlias, get_args

from kiosk import clock, pages, rating_steps, ticket_steps
from kiosk import happenings as it
from kiosk.errands import CallPerson, Errand
from kiosk.happenings import Happening, Touch
from kiosk.pages import Visit

Step: TypeAlias = tuple[Visit, tuple[Errand, ...]]

_TOUCHES = get_args(Touch)


def first_visit(languages: Sequence[str], at: datetime) -> Visit:
    """The kiosk before anybody came: home, in the office's first language."""
    return Visit(language=languages[0], touched=at)


def step(visit: Visit, happening: Happening, languages: Sequence[str], at: datetime) -> Step:
    """The visit after the happening, and what is to be done."""
    if isinstance(happening, it.TimePassed):
        return clock.passed(visit, languages, at)
    if isinstance(happening, _TOUCHES):
        visit = replace(visit, touched=at)
    return _anywhere(visit, happening, languages, at) or _on_page(visit, happening)


def _anywhere(visit: Visit, happening: Happening, languages: Sequence[str], at: datetime) -> Step | None:
    match happening:
        case it.LanguageChosen(language) if language in languages:
            return replace(visit, language=language), ()
        case it.BiggerTextPressed():
            return replace(visit, bigger_text=not visit.bigger_text), ()
        case it.ContrastPressed():
            return replace(visit, strong_contrast=not visit.strong_contrast), ()
        case it.HelpPressed():
            return _help(visit, at)
        case _:
            return None


def _help(visit: Visit, at: datetime) -> Step:
    match visit.page:
        case pages.HelpCalled():
            return visit, ()
        case pages.StillHere(behind=behind):
            page = behind
        case task:
            page = task
    return replace(visit, page=pages.HelpCalled(page, at)), (CallPerson(visit.language),)


def _on_page(visit: Visit, happening: Happening) -> Step:
    match visit.page:
        case pages.HelpCalled() | pages.StillHere():
            return _over_a_page(visit, visit.page, happening)
        case task:
            page, errands = _of_task(task, happening, visit.language)
    return replace(visit, page=page), errands


def _over_a_page(visit: Visit, page: pages.HelpCalled | pages.StillHere, happening: Happening) -> Step:
    if isinstance(happening, it.BackPressed | it.DonePressed | it.StillHerePressed):
        return replace(visit, page=page.behind), ()
    if isinstance(happening, _TOUCHES):
        return visit, ()
    behind, errands = _of_task(page.behind, happening, visit.language)
    return replace(visit, page=replace(page, behind=behind)), errands


def _of_task(task: pages.Task, happening: Happening, language: str) -> tuple[pages.Task, tuple[Errand, ...]]:
    return ticket_steps.step(task, happening, language) or rating_steps.step(task, happening) or (task, ())
