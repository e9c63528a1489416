"""What a level of service asks: with whom, how long that takes; and when later today."""

from dataclasses import replace
from datetime import timedelta

from kiosk import pages
from kiosk import touches as it
from kiosk.brought import SeenVisit
from kiosk.message_view import MessageView
from kiosk.pages import Page
from kiosk.scene import Scene
from kiosk.ticket_view import TicketView
from kiosk.view import view_of
from kiosk.visit_acts_view import ChoiceView
from office.day import Day
from office.desk import Desk, Free
from office.events import TicketReleased, Wait
from office.needs_plan import Employee, Level
from office.ticket import Kept
from office.waits.outlook import BetterTime, Expected, Outlook
from tests.kiosk.scenes import AT, TICKET, open_day, scene, waiting

LEVELS = (Level(id="employee", asks="employee"), Level(id="later", asks="time", most_per_slot=1))
EMPLOYEES = (Employee(id="olga", name={"en": "Olga"}), Employee(id="jaan", name={"en": "Jaan"}))
NEEDS = pages.ChoosingNeeds(pages.HoldingTicket(TICKET))
SHORT = Wait(point_s=720, low_s=500, high_s=1000, from_s=620, to_s=860)
LONG = Wait(point_s=3600, low_s=3000, high_s=4000, from_s=3300, to_s=3900)
ELEVEN = AT.replace(hour=9, minute=0)


def staffed(**clerks: str) -> Day:
    """A clerk at each of these counters, for payments."""
    desks = {
        counter: Desk(counter=counter, clerk=clerk, services=("payments",), state=Free(since=AT), opened=AT)
        for clerk, counter in clerks.items()
    }
    return replace(open_day(waiting("142", "payments")), desks=desks)


def here(page: Page, day: Day | None = None, level: Level = LEVELS[0], **more: object) -> Scene:
    shown = scene(page, day=day or staffed(olga="1", jaan="2"))
    plan = replace(shown.plan, levels=(level, LEVELS[1]), employees=EMPLOYEES)
    return replace(shown, plan=plan, **more)  # type: ignore[arg-type]  # fields of a scene


def choices(shown: Scene) -> ChoiceView:
    view = view_of(shown).page
    assert isinstance(view, ChoiceView)
    return view


def told(page: Page, day: Day | None = None, **more: object) -> list[str]:
    view = view_of(here(page, day, **more)).page  # type: ignore[arg-type]  # fields of a scene
    assert isinstance(view, TicketView)
    return [fact.words for fact in view.facts]


def test_each_employee_who_is_there_stands_with_the_wait_for_them() -> None:
    waits = {("payments", "olga"): SHORT, ("payments", "jaan"): Wait(point_s=0, low_s=0, high_s=0, from_s=0, to_s=0)}
    view = choices(here(pages.ChoosingEmployee(NEEDS), employees=waits))
    assert [(one.key.words, one.key.short, one.means) for one in view.choices] == [
        ("Olga: about 10–15 min", "Olga", it.EmployeeChosen("employee", "olga")),
        ("Jaan: without waiting", "Jaan", it.EmployeeChosen("employee", "jaan")),
    ]
    assert view.sentence == "Shortly before 10:54, as promised, whoever is free calls you."


def test_who_is_not_there_or_serves_something_else_does_not_stand() -> None:
    view = choices(here(pages.ChoosingEmployee(NEEDS), staffed(jaan="2")))
    assert [one.key.words for one in view.choices] == ["Jaan"]
    view = choices(here(pages.ChoosingEmployee(NEEDS), open_day()))
    assert (view.choices, view.sentence) == ((), "Nobody whom you can ask for is here now.")


def test_what_becomes_of_the_promise_is_told_before_somebody_is_chosen() -> None:
    page = pages.ChoosingEmployee(pages.ChoosingNeeds(pages.HoldingTicket(replace(TICKET, promised_by=None))))
    assert choices(here(page)).sentence == "Nobody else calls you then, as long as they are here."
    never = replace(LEVELS[0], promise_holds=False)
    assert choices(here(page, level=never)).sentence == "Nobody else calls you then. No time is promised for this."


def test_the_times_that_are_free_stand_without_those_at_which_it_is_full() -> None:
    expected = tuple(Expected(ELEVEN + timedelta(minutes=30 * n), LONG if n < 3 else SHORT) for n in range(20))
    outlook = Outlook(date=AT.date(), at=AT, place=0, days=9, services={"payments": expected})
    first = choices(here(pages.ChoosingTime(NEEDS))).choices[0]
    assert (first.key.words, first.means) == ("At 11:00", it.TimeChosen("later", ELEVEN))
    first = choices(here(pages.ChoosingTime(NEEDS), outlook=outlook)).choices[0]
    assert first.key.words == "At 12:30"


def test_after_the_last_time_there_is_none() -> None:
    late = here(pages.ChoosingTime(NEEDS), at=AT + timedelta(hours=9))
    assert choices(late).sentence == "No time is left for this service today."


def test_the_tile_says_what_was_chosen() -> None:
    names = ("Olga", "At")
    for page, name in (
        (replace(NEEDS, level="employee", employee="olga"), "With Olga"),
        (replace(NEEDS, level="later", later=ELEVEN), "Today at 11:00"),
    ):
        view = view_of(here(page)).page
        chosen = [one for one in getattr(view, "choices", ()) if one.key.chosen]
        assert [(one.key.words, one.means) for one in chosen] == [(name, it.LevelPressed(""))], names


def test_the_ticket_says_who_calls_and_what_becomes_of_the_promise() -> None:
    holding = pages.HoldingTicket(replace(TICKET, level="employee", employee="olga"))
    assert "Olga will call you; shortly before 10:54, whoever is free." in told(holding)
    holding = pages.HoldingTicket(replace(TICKET, level="employee", employee="olga", promised_by=None))
    assert "Olga will call you. No time is promised." in told(holding)


def test_the_ticket_for_later_says_its_time_and_the_promise_from_then_on() -> None:
    by = ELEVEN + timedelta(minutes=20)
    holding = pages.HoldingTicket(replace(TICKET, level="later", later=ELEVEN, promised_by=by))
    facts = told(holding)
    assert facts[0] == "Your time is 11:00. You may go, and come back by then."
    assert "11:20" in facts[1]
    assert len(facts) == 2


def seen(day: Day) -> pages.MyVisit:
    return pages.MyVisit(SeenVisit(day=day.date, ticket=day.tickets["142"]))


def test_my_visit_says_whom_it_waits_for_and_when_that_is_over() -> None:
    day = staffed(olga="1")
    wished = replace(day.tickets["142"], employee="olga", kept=Kept(clerk="olga"))
    day = replace(day, tickets={"142": wished})
    assert "You wait for Olga." in told(seen(day), day)
    for why, words in (
        ("left", "Olga cannot call you today: whoever is free first calls you."),
        ("promise", "So that you are called in time, whoever is free first calls you."),
    ):
        released = TicketReleased(number="142", employee="olga", why=why)  # type: ignore[arg-type]  # one of the four
        free = replace(day, tickets={"142": replace(wished, employee="", kept=None, released=released)})
        assert words in told(seen(free), free)


def test_a_long_wait_offers_the_better_time_where_the_rules_do() -> None:
    better = {"payments": BetterTime(ELEVEN, SHORT)}
    view = view_of(here(pages.LongWait("payments", LONG), better=better)).page
    assert isinstance(view, MessageView)
    assert view.beside is not None
    assert (view.beside.key.words, view.beside.means) == ("Come at 11:00 instead", it.TimeChosen("later", ELEVEN))
    day = staffed(olga="1")
    taken = replace(day.tickets["142"], slot=ELEVEN)
    full = view_of(here(pages.LongWait("payments", LONG), replace(day, tickets={"142": taken}), better=better)).page
    assert isinstance(full, MessageView)
    assert full.beside is None
