"""Somebody touches whatever the pages of a visit offer, at random: the rules never refuse what was offered."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from kiosk import pages
from kiosk import results as came
from kiosk import touches as it
from kiosk.brought import KeptCase, Paper
from kiosk.errands import ActOnVisit, Errand, IssueTicket, PrintTicketAgain, TellCase
from kiosk.happenings import Happening
from kiosk.keyboard_view import KeyboardView
from kiosk.message_view import MessageView
from kiosk.pages import MyVisit, Visit
from kiosk.scene import Scene
from kiosk.ticket_view import TicketView
from kiosk.view import view_of
from kiosk.visit import step
from kiosk.visit_acts_view import ChoiceView
from office.commands import CallAgain, CallNext, DayCommand, MarkMissed, OpenCounter, PutBack
from office.day import Day, after
from office.deciding import decide
from office.events import Entry
from office.refusals import NoMoreTickets, Refused
from office.stages import Cancelled
from tests.kiosk.scenes import AT, HELD, HELD_CODE, HELD_VISIT, example_plan, open_day, seen, waiting

LANGUAGES = ("en", "et", "ru")
TOUCHES = 1500
DESK: tuple[DayCommand, ...] = (
    OpenCounter(counter="1", clerk="jaan"),
    CallNext(counter="1"),
    CallAgain(counter="1"),
    PutBack(counter="1"),
    MarkMissed(counter="1"),
)


class Walk:
    """A visitor who touches at random, an office whose clerk acts at random, and one journal between them."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)  # noqa: S311 - a test's dice
        self.at = AT
        self.plan = example_plan()
        self.done: set[str] = set()
        self.begins()

    def begins(self) -> None:
        self.day: Day = replace(open_day(waiting("101", "payments"), HELD), newest_at=None)
        self.at = AT
        self.visit = Visit(page=HELD_VISIT, language="en", touched=AT)

    def decides(self, command: DayCommand) -> Refused | None:
        events = decide(self.day, self.plan, command, self.at)
        if isinstance(events, Refused):
            return events
        places = enumerate(events, self.day.place + 1)
        self.day = after(self.day, [Entry(place=place, at=self.at, event=event) for place, event in places])
        return None

    def touches(self) -> None:
        here = Scene(visit=self.visit, plan=self.plan, day=self.day, at=self.at)
        offered = list(offers(here))
        assert offered, here.visit.page
        self.happens(self.dice.choice(offered))

    def happens(self, happening: Happening) -> None:
        self.visit, errands = step(self.visit, happening, LANGUAGES, self.at)
        for errand in errands:
            self.happens(self.brings(errand))
        if isinstance(self.visit.page, pages.Choosing):
            self.visit = replace(self.visit, page=self.comes_again())

    def brings(self, errand: Errand) -> Happening:
        """What the errand brings back, as the station does it."""
        match errand:
            case ActOnVisit(code, command):
                assert code == HELD_CODE
                refused = self.decides(command)
                assert refused is None, (command, refused)
                self.done.add(type(command).__name__)
                return came.VisitChanged(seen(self.day.tickets["110"], code), command)
            case PrintTicketAgain(code, large):
                self.done.add("large" if large else "copy")
                return came.TicketCopyCame(code.number, self.dice.choice((Paper.PRINTED, Paper.NONE, Paper.DOUBTFUL)))
            case TellCase():
                assert errand.topic in {topic.id for topic in self.plan.cases.of_kind(errand.kind)}
                self.done.add("manager" if errand.manager else errand.told)
                kept = KeptCase(
                    number="26-0001",
                    kind=errand.kind,
                    topic=errand.topic,
                    answer_by=None,
                    ticket=None,
                    told=errand.told,
                    called=errand.manager,
                )
                return came.CaseKept(kept)
            case IssueTicket(service):
                assert service == self.plan.cases.line
                return came.TicketRefused(NoMoreTickets())
            case _:
                raise AssertionError(errand)

    def comes_again(self) -> MyVisit:
        if isinstance(self.day.tickets["110"].stage, Cancelled):
            self.begins()
        return MyVisit(seen(self.day.tickets["110"], HELD_CODE))

    def office_goes_on(self) -> None:
        """Time passes, and now and then a clerk does something, whether or not it is allowed."""
        self.at += timedelta(seconds=self.dice.randrange(40))
        if self.dice.random() < 0.2:
            self.decides(self.dice.choice(DESK))
        if self.at > AT + timedelta(hours=5):
            self.begins()


def offers(here: Scene) -> Iterator[it.Touch]:
    """Whatever can be touched now on the page, and the way back."""
    shown = view_of(here)
    match shown.page:
        case ChoiceView(choices=choices):
            yield from (choice.means for choice in choices)
        case TicketView(done=done, beside=beside):
            yield from (key.means for key in (done, beside) if key)
        case MessageView(key=key, beside=beside) if key:
            yield from (one.means for one in (key, beside) if one)
        case KeyboardView(confirm=confirm, space=space, letters=letters):
            yield from (one.means for one in (confirm, space, *letters.values()) if not one.key.closed)
        case _:
            pass
    if shown.shelf.back:
        yield shown.shelf.back.means


def test_what_is_offered_is_never_refused_and_every_act_is_reached() -> None:
    done: set[str] = set()
    for walk in map(Walk, range(4)):
        for _ in range(TOUCHES):
            walk.touches()
            walk.office_goes_on()
        done |= walk.done
    acts = {"PauseVisit", "ResumeVisit", "RejoinLine", "ChangeService", "CancelTicket", "copy", "large"}
    acts |= {"written", "spoken", "silent", "manager"}
    assert done == acts
