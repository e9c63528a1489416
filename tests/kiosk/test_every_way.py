"""Breadth first over all that the pages offer, with an office in memory behind them: no page is far from home."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import timedelta
from enum import Enum
from functools import cache
from typing import Literal, TypeAlias, get_args

import pytest

from kiosk import memory_pages, pages
from kiosk import touches as it
from kiosk.brought import IssuedTicket, SeenVisit, StaffDone
from kiosk.errands import Errand
from kiosk.happenings import Happening, TimePassed
from kiosk.information_view import ListView, ReadingView
from kiosk.pages import Page, Visit
from kiosk.view import KioskView, view_of
from kiosk.visit import step
from office.commands import CallAgain, CallNext, ConfirmArrival, FinishService, MarkMissed, OpenCounter
from office.kiosk_plan import Kiosk
from office.signing_in import TypingPin
from office.stages import Cancelled
from tests.kiosk.office_in_memory import LANGUAGES, PIN, Moment, acted, endings
from tests.kiosk.scenes import (
    AT,
    CODE,
    HELD,
    HELD_CODE,
    LATE_TICKET,
    booked,
    example_plan,
    open_day,
    troubled_day,
    troubled_plan,
    waiting,
)
from tests.kiosk.two_levels import two_levels

Kind: TypeAlias = Literal["touch", "answer", "time"]
Shape: TypeAlias = tuple[object, ...]
AFTERNOON = AT + timedelta(hours=3)
"""Every service of the example office is open then."""
NUMBERS, APPOINTMENTS = ("110", "105", "999"), ("77", "8")
"""What is typed on the pads: a visit that waits, one that was served, none; an appointment, none."""
SCANNED = (
    *(str(code) for code in (HELD_CODE, CODE, replace(HELD_CODE, number="105"), replace(HELD_CODE, secret="forged"))),  # noqa: S106
    *("B-77", "https://example.org", "WALKIN/tartu/card/K4TX72M9AC"),
)
WAITING = (
    pages.TakingTicket
    | pages.CheckingIn
    | pages.GivingBack
    | pages.TellingNeeds
    | pages.LookingUp
    | pages.ActingOnVisit
    | pages.KeepingRating
    | pages.CheckingStaff
    | memory_pages.LookingForCard
    | memory_pages.ForgettingCard
)
SETTINGS = it.LanguageChosen | it.BiggerTextPressed | it.ContrastPressed


@cache
def starts() -> dict[str, Moment]:
    """Days as they can be when somebody comes to the kiosk."""
    people = (replace(waiting("105", "payments"), secret=HELD.secret), waiting("106", "payments"))
    held = replace(HELD, promised_by=None)
    day = replace(open_day(*people, held, LATE_TICKET), newest_at=None, bookings={"B-77": booked("B-77")})
    home = Visit(language="en", touched=AFTERNOON)
    usual = Moment(visit=home, day=day, plan=example_plan(), at=AFTERNOON)
    served = acted(
        usual,
        OpenCounter(counter="1", clerk="jaan", services=("payments",)),
        CallNext(counter="1"),
        ConfirmArrival(counter="1"),
        FinishService(counter="1"),
    )
    missed = acted(served, CallNext(counter="1"), CallAgain(counter="1"))
    missed = acted(missed, MarkMissed(counter="1"), minutes=5)
    return {
        "usual": served,
        "long waits": replace(usual, long=True),
        "missed": missed,
        "troubled": replace(usual, day=troubled_day(), plan=troubled_plan()),
        "closed": replace(usual, at=AFTERNOON + timedelta(hours=8)),
        "no connection": replace(usual, connected=False),
        "two levels": replace(usual, plan=two_levels()),
        "few pages": replace(served, plan=replace(example_plan(), kiosk=Kiosk(pages=("rating",)))),
    }


def happens(then: Moment, happening: Happening | None) -> Moment:
    if happening is None:
        return then
    visit, errands = step(then.visit, happening, LANGUAGES, then.at, then.plan.kiosk)
    return replace(then, visit=visit, wanted=(*then.wanted, *errands))


def offered(view: object) -> Iterator[it.Touch]:
    """Whatever can be touched in this part of a view, however deep it lies."""
    if isinstance(view, tuple):
        for part in view:
            yield from offered(part)
    elif is_dataclass(view) and not isinstance(view, get_args(it.Touch)):
        means = getattr(view, "means", None)
        if means is not None and not getattr(getattr(view, "key", None), "closed", False):
            yield means
        for part in fields(view):
            yield from offered(getattr(view, part.name))


def touches(then: Moment) -> Iterator[it.Touch]:
    """What the page and the shelf offer; of the figures of a pad those that lead to a number which is typed here."""
    view: KioskView = view_of(then.scene)
    for touch in dict.fromkeys(offered(view)):
        if isinstance(touch, SETTINGS) or (isinstance(touch, it.DigitPressed) and not _is_typed(then, touch.digit)):
            continue
        yield touch
    match view.page:
        case ListView():
            yield it.Turned(2)
        case ReadingView():
            yield it.Turned(3)
        case _:
            pass


def _is_typed(then: Moment, digit: str) -> bool:
    match then.visit.page:
        case pages.EnteringNumber(typed=typed):
            wanted: tuple[str, ...] = NUMBERS
        case pages.EnteringAppointment(typed=typed):
            wanted = APPOINTMENTS
        case pages.EnteringPin(typing=typing):
            typed, wanted = typing.digits, (PIN, "1")
        case _:
            return False
    return any(number.startswith(typed + digit) for number in wanted)


def ways(then: Moment) -> Iterator[tuple[Kind, Moment]]:
    """What can follow: an answer, a touch, a scan, the corner, or time."""
    if then.news:
        yield "answer", happens(replace(then, news=then.news[1:]), then.news[0])
    elif then.wanted:
        for now, happening in endings(replace(then, wanted=then.wanted[1:]), then.wanted[0]):
            yield "answer", happens(now, happening)
    under_way = len(then.news) + len(then.wanted)
    if under_way > 1 or (under_way and not isinstance(then.visit.page, WAITING)):
        return  # the office is faster than the visitor, but on pages that wait for it
    for touch in touches(then):
        yield "touch", happens(then, touch)
    if isinstance(then.visit.page, pages.Choosing | pages.ReadingPage | pages.EnteringNumber):
        for code in SCANNED:
            yield "touch", happens(then, it.CodeScanned(code))
    if isinstance(then.visit.page, pages.Choosing):
        yield "touch", happens(then, it.StaffWanted())
    long_ago = replace(then.visit, touched=then.at - timedelta(minutes=4))
    yield "time", happens(replace(then, visit=long_ago), TimePassed())


def shape(page: Page) -> Shape:
    """Pages that offer the same count as one: what is told apart is what a page is made of, not whose it is."""
    if isinstance(page, pages.ReadingPage):
        return type(page).__name__, bool(page.block)
    return _parts(page)


def _parts(whole: Page | Errand) -> Shape:
    return type(whole).__name__, *(_folded(getattr(whole, part.name)) for part in fields(whole))


def _folded(part: object) -> object:  # one line for each kind of thing that pages are made of
    match part:
        case pages.HelpCalled(behind=behind):
            return pages.HelpCalled, type(behind)
        case pages.HoldingTicket(ticket=ticket, paper=paper):
            return ticket.service, paper
        case IssuedTicket():
            return part.service, part.appointment is None, bool(part.needs)
        case pages.MyVisit(seen=seen):
            return _folded(seen)
        case SeenVisit():
            return part.code is not None, part.ticket.stage_name, part.owed is not None, part.ratable is not None
        case TypingPin():
            return part.digits, type(part.problem)
        case str() | bool() | Enum() | StaffDone():
            return part
        case int() | tuple():
            return bool(part)
        case _:
            return type(part)


def key(then: Moment) -> Shape:
    under_way = (*map(_parts, then.wanted), *map(type, then.news))
    own = then.day.tickets.get("110")
    return shape(then.visit.page), under_way, own is not None and isinstance(own.stage, Cancelled)


@dataclass(slots=True)
class Place:
    """A page that was found: one moment of it, after how many touches, and where it leads."""

    moment: Moment
    touches: int
    ways: list[tuple[Kind, Shape]]


@cache
def walked(start: str, language: str = "en", most: int = 999) -> dict[Shape, Place]:
    """Every page that can be reached from the start with so many touches; the nearest are looked at first."""
    home = happens(starts()[start], it.LanguageChosen(language))
    found = {key(home): Place(home, int(language != "en"), [])}
    line = deque(found.values())
    while line:
        here = line.popleft()
        here.ways.clear()
        for kind, then in ways(here.moment):
            cost = here.touches + {"touch": 1, "answer": 0, "time": 100}[kind]
            if cost > most:
                continue
            there = key(then)
            here.ways.append((kind, there))
            if there not in found or found[there].touches > cost:
                found[there] = Place(then, cost, [])
                (line.appendleft if kind == "answer" else line.append)(found[there])
    return found


def home_from(found: dict[Shape, Place]) -> dict[Shape, int]:
    """How many touches lead home, whatever the office answers; a page from which none does is missing."""
    near = {at: 0 for at, place in found.items() if isinstance(place.moment.visit.page, pages.Choosing)}
    while True:
        nearer = {at: least for at, place in found.items() if (least := _least(place, near)) is not None}
        nearer = {at: min(least, near.get(at, least)) for at, least in nearer.items()} | {
            at: 0 for at, least in near.items() if least == 0
        }
        if nearer == near:
            return near
        near = nearer


def _least(place: Place, near: dict[Shape, int]) -> int | None:
    touched = [1 + near[at] for kind, at in place.ways if kind == "touch" and at in near]
    answers = [at for kind, at in place.ways if kind == "answer"]
    told = [max(near[at] for at in answers)] if answers and all(at in near for at in answers) else []
    return min((*touched, *told), default=None)


def test_every_page_of_the_kiosk_is_reached_by_what_its_pages_offer() -> None:
    reached = {type(place.moment.visit.page) for start in starts() for place in walked(start).values()}
    assert {page.__name__ for page in {*get_args(pages.Page)} - reached} == set()


@pytest.mark.parametrize("start", starts())
def test_no_page_is_a_dead_end(start: str) -> None:
    """Something on it leads to another page, without the help of time, or something is being done."""
    stuck = [
        at
        for at, place in walked(start).items()
        if not any(kind == "answer" or (kind == "touch" and there[0] != at[0]) for kind, there in place.ways)
    ]
    assert stuck == []


@pytest.mark.parametrize("start", starts())
def test_home_is_at_most_two_touches_away_from_everywhere(start: str) -> None:
    found = walked(start)
    near = home_from(found)
    assert {at: near.get(at) for at in found if near.get(at, 3) > 2} == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("start", ["usual", "long waits"])
def test_every_services_ticket_is_at_most_three_touches_away_in_any_language(start: str, language: str) -> None:
    near: dict[str, int] = {}
    for place in walked(start, language, 3).values():
        page = place.moment.visit.page
        if isinstance(page, pages.HoldingTicket) and page.ticket.appointment is None:
            near[page.ticket.service] = min(place.touches, near.get(page.ticket.service, 99))
    assert set(near) == {service.id for service in example_plan().services if service.kiosk}
    assert set(near.values()) == {1 + (start == "long waits") + (language != "en")}
