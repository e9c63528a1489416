"""The story of a visit: each event that can belong to one is told in each language."""

from datetime import UTC, date, datetime
from typing import get_args

import pytest

from admin.report_behind import Behind
from admin.report_places import AtStory, AtVisits
from admin.report_story_view import StoryView
from admin.report_view import report_view
from admin.story_words import told
from office import events as happened
from office.desk_events import CallEvent
from office.events import Entry, Event, LineEvent, Precedence, Voucher, Wait, Worth
from office.staff import Member
from resources.desk_views import words_of
from resources.words import words_for
from tests.admin.reports import at_reports, report, scene
from tests.counter.examples import KADRI

AT = datetime(2026, 3, 3, 8, 30, tzinfo=UTC)
WAIT = Wait(point_s=600, low_s=300, high_s=1200, from_s=480, to_s=900)
TAKEN = happened.TicketTaken(
    number="101", serial=1, service="payments", key=AT, ahead=3, promised_by=AT, said=WAIT, standing="priority", slot=AT
)
TOLD: tuple[tuple[Event, str], ...] = (
    (
        TAKEN,
        "ticket taken: Bills, with priority, appointment at 10:30, 3 people before, told 8 to 15 min, promised by 10",
    ),
    (
        happened.TicketCalled(number="1", counter="2", why=Precedence(standing="out_of_turn", passed=2, reason="ill")),
        "called to counter 2, out of turn: ill, before 2 who came earlier",
    ),
    (happened.TicketCalledAgain(number="1", counter="2"), "called once more to counter 2"),
    (happened.VisitorArrived(number="1", counter="2"), "came to counter 2"),
    (happened.ServiceFinished(number="1", counter="2", outcome="done"), "served at counter 2, done"),
    (happened.TicketMissed(number="1", counter="2"), "did not come to counter 2: the call was missed"),
    (happened.TicketPutBack(number="1", counter="2"), "put back into the line"),
    (happened.TicketParked(number="1", counter="2", until=AT), "parked, comes back at 10:30"),
    (
        happened.TicketTransferred(number="1", counter="2", service="meters", key=AT, for_clerk="mari"),
        "sent on: Meters, to Mari Tamm",
    ),
    (
        happened.VisitContinued(number="1", counter="2", service="meters", key=AT, for_counter="3"),
        "goes on with Meters, to counter 3",
    ),
    (happened.TicketRejoined(number="1", key=AT), "in the line again after the missed call"),
    (happened.TicketReturned(number="1", key=AT, since=AT), "in the line again"),
    (happened.VisitPaused(number="1", until=AT), "away for a while, until 10:30"),
    (happened.ServiceChanged(number="1", service="meters"), "wants another service: Meters"),
    (happened.ServiceAdded(number="1", service="meters"), "wants one more service: Meters"),
    (happened.NeedsChanged(number="1", key=AT), "told what is needed"),
    (
        happened.TicketReleased(number="1", employee="olga", why="left"),
        "waits for anybody, not for Olga",
    ),
    (happened.TicketCancelled(number="1"), "ticket given back"),
    (happened.TicketCancelled(number="1", wrong_choice=True), "undone: a wrong choice"),
    (happened.TicketNotServed(number="1"), "the office closed first"),
    (
        happened.PromiseBroken(
            number="1",
            service="meters",
            promised_by=AT,
            why="closed",
            voucher=Voucher(code="K7", worth=Worth(), last_day=date(2026, 6, 1)),
        ),
        "the promise of 10:30 was broken, the office closed first, voucher K7",
    ),
    (happened.VisitRated(number="1", solved="partly", treated=4), "rated, partly solved, treated: 4 of 5"),
    (happened.ActUndone(counter="2", act="TicketCalled", number="1"), "the counter took its last step back"),
    (happened.CounterVanished(counter="2", number="1"), "counter 2 did not answer: back in the line"),
    (
        happened.StepsTicked(number="1", standard="payments", version="1", steps=("a", "b")),
        "2 steps of the standard ticked",
    ),
)


@pytest.mark.parametrize(("event", "wanted"), TOLD, ids=lambda one: type(one).__name__)
def test_each_event_is_told(event: Event, wanted: str) -> None:
    english = told(event, scene(), words_for("en", "admin"))
    assert english.startswith(wanted)
    others = {told(event, scene(), words_for(language, "admin")) for language in ("et", "ru")}
    assert len({english, *others}) == 3


def test_no_event_of_a_ticket_is_left_out() -> None:
    kinds = {type(event) for event, _ in TOLD}
    assert {*get_args(CallEvent), *get_args(LineEvent)} <= kinds


def test_a_wait_of_nothing_is_told_as_none() -> None:
    none = Wait(point_s=0, low_s=0, high_s=0, from_s=0, to_s=0)
    taken = happened.TicketTaken(number="1", serial=1, service="payments", key=AT, said=none)
    assert told(taken, scene(), words_for("en", "admin")) == "ticket taken: Bills, told: no wait"


def story_of(member: Member, by: str) -> StoryView:
    entries = tuple(Entry(place=n, at=AT, event=event, by=by) for n, (event, _) in enumerate(TOLD[:4]))
    visits = AtVisits(reports=at_reports(), behind=Behind(asked=report().asked), legs=())
    task = AtStory(visits=visits, day=date(2026, 3, 3), number="101", entries=entries)
    view = report_view(task, scene(), member, words_for("en", "admin"))
    assert isinstance(view, StoryView)
    return view


def test_a_story_says_when_what_and_to_managers_by_whom() -> None:
    view = story_of(KADRI, "mari")
    assert view.title == "Visit 101"
    first = [words_of(cell) for cell in view.table.table.rows[3].cells]
    assert first == ["10:30", "Came to counter 2", "Mari Tamm"]
    supervisor = Member(id="sven", name="Sven", roles=("supervisor",))
    assert len(story_of(supervisor, "mari").table.table.columns) == 2
    assert len(story_of(KADRI, "").table.table.columns) == 2
