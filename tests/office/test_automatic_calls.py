"""Where the plan says so, work finds the counters that asked for it: no counter awaits somebody who waits for it."""

from dataclasses import replace

import pytest

from office.commands import CallNext, OpenCounter, PauseVisit, ResumeVisit, TakeTicket
from office.desk import Free
from office.events import CounterAwaits, DayEvent, TicketCalled
from office.plan import Calling
from tests.office.branch import PLAN, Branch

AUTOMATIC = replace(PLAN, calling=Calling(automatic=True))


def awaiting(*counters: str) -> Branch:
    """These counters are open and asked for the next one, one minute after the other, while nobody waited."""
    branch = Branch(AUTOMATIC)
    for minute, counter in enumerate(counters):
        branch.at(f"09:{minute:02}").staffs(counter, f"clerk {counter}")
        assert branch.does(CallNext(counter=counter)) == (CounterAwaits(counter=counter),)
    return branch.at("09:10")


def called(events: tuple[DayEvent, ...]) -> list[tuple[str, str]]:
    return [(event.number, event.counter) for event in events if isinstance(event, TicketCalled)]


def test_whoever_comes_is_called_at_once_to_the_counter_that_has_been_idle_longest() -> None:
    branch = awaiting("3", "1")
    assert called(branch.does(TakeTicket(service="payments"))) == [("101", "3")]
    assert called(branch.does(TakeTicket(service="payments"))) == [("102", "1")]
    assert called(branch.does(TakeTicket(service="payments"))) == []


def test_whoever_comes_is_called_where_the_service_is_offered() -> None:
    branch = awaiting("1", "3")
    assert called(branch.does(TakeTicket(service="loans"))) == [("201", "3")]


def test_how_long_a_counter_is_idle_counts_from_its_last_customer() -> None:
    branch = awaiting("1", "3")
    branch.does(TakeTicket(service="payments"))
    branch.at("09:20").finishes("1")
    branch.does(CallNext(counter="1"))
    assert called(branch.does(TakeTicket(service="payments"))) == [("102", "3")]


@pytest.mark.parametrize("counter", ["1", "3"])
def test_a_free_counter_that_did_not_ask_is_left_alone(counter: str) -> None:
    branch = Branch(AUTOMATIC).staffs(counter)
    assert called(branch.does(TakeTicket(service="payments"))) == []


def test_who_asks_while_somebody_waits_calls_and_awaits_nobody() -> None:
    branch = Branch(AUTOMATIC).staffs("1")
    branch.takes()
    assert called(branch.does(CallNext(counter="1"))) == [("101", "1")]
    branch.finishes("1")
    assert branch.day.desks["1"].state == Free(since=branch.now)


def test_asking_twice_is_asking_once() -> None:
    branch = awaiting("1")
    assert branch.does(CallNext(counter="1")) == ()


@pytest.mark.parametrize("back", ["by itself", "earlier"])
def test_who_comes_back_is_called_at_once(back: str) -> None:
    branch = Branch(AUTOMATIC).staffs("1").at("09:00")
    branch.takes()
    branch.does(PauseVisit(number="101", minutes=10))
    branch.does(CallNext(counter="1"))
    events = branch.time_passes("09:10") if back == "by itself" else branch.does(ResumeVisit(number="101"))
    assert called(events) == [("101", "1")]


def test_all_who_come_back_at_one_moment_are_called_at_once() -> None:
    branch = Branch(AUTOMATIC).staffs("1").staffs("3").at("09:00")
    for number in (branch.takes(), branch.takes(), branch.takes()):
        branch.does(PauseVisit(number=number, minutes=10))
    for counter in ("3", "1"):
        branch.does(CallNext(counter=counter))
    assert called(branch.time_passes("09:30")) == [("101", "1"), ("102", "3")]  # idle equally long: the smaller name


def test_who_is_sent_on_is_called_at_once_by_the_other_counter() -> None:
    branch = awaiting("3", "1")
    branch.does(TakeTicket(service="other"))
    branch.sends("1", service="loans")
    assert called(tuple(entry.event for entry in branch.entries[-1:])) == [("301", "3")]  # type: ignore[misc]  # of a day


def test_a_kept_ticket_whose_counter_leaves_is_called_by_the_one_that_awaits() -> None:
    branch = Branch(AUTOMATIC).staffs("1").staffs("3").at("09:00")
    branch.takes(for_counter="1")
    branch.does(CallNext(counter="3"))
    branch.leaves("1")
    assert branch.day.desks["3"].number == "101"


def test_a_counter_that_was_paused_has_to_ask_again() -> None:
    branch = awaiting("1")
    branch.pauses("1")
    assert called(branch.does(TakeTicket(service="payments"))) == []


def test_a_call_that_was_undone_is_not_made_again_by_itself_there_but_elsewhere() -> None:
    branch = awaiting("1")
    branch.does(TakeTicket(service="payments"))
    branch.undoes("1")
    assert branch.stages() == {"101": "waiting"}
    branch.staffs("3")
    assert called(branch.does(CallNext(counter="3"))) == [("101", "3")]


def test_without_automatic_calls_a_counter_that_asks_in_vain_asked_for_nothing() -> None:
    branch = Branch().staffs("1")
    assert branch.does(CallNext(counter="1")) == ()
    assert called(branch.does(TakeTicket(service="payments"))) == []


def test_a_counter_that_opens_does_not_call_before_it_asks() -> None:
    branch = Branch(AUTOMATIC)
    branch.takes()
    assert called(branch.does(OpenCounter(counter="1"))) == []
