"""What a counter does, and what is known of it then. Each command in each state: docs/ticket-states.md."""

from office.commands import (
    CloseCounter,
    FinishService,
    OpenCounter,
    PauseCounter,
    ResumeCounter,
)
from office.desk import Free, Paused, Shut
from office.events import CounterOpened, CounterPaused, ServiceFinished
from office.refusals import (
    ClerkIsElsewhere,
    CounterIsTaken,
    NoSuchService,
)
from office.stages import Called, Missed, Served, Serving
from tests.office.branch import Branch, on


def counter_that(state: str) -> Branch:
    """Counter 1 in this state at 09:10; 101 was taken at 09:00, and 102 at 09:01 where somebody waits."""
    branch = Branch().at("09:00").staffs("1", "mari")
    branch.takes()
    if state != "is free":
        branch.at("09:01").takes()
        branch.at("09:05").calls_next("1")
    if state == "serves":
        branch.at("09:06").greets("1")
    return branch.at("09:10")


def test_a_visitor_is_called_greeted_and_finished() -> None:
    branch = counter_that("has called")
    called = branch.ticket("101").stage
    assert isinstance(called, Called)
    assert (called.counter, called.clerk, called.since, called.times) == ("1", "mari", on("09:05"), 1)
    assert branch.day.desks["1"].number == "101"
    branch.greets("1")
    assert branch.ticket("101").stage == Serving(counter="1", clerk="mari", called=on("09:05"), arrived=on("09:10"))
    branch.at("09:15").does(FinishService(counter="1", outcome="solved"))
    assert branch.ticket("101").stage == Served(
        counter="1", clerk="mari", called=on("09:05"), arrived=on("09:10"), at=on("09:15"), outcome="solved"
    )
    assert branch.day.desks["1"].state == Free(since=on("09:15"))


def test_an_office_may_work_without_saying_that_the_visitor_arrived() -> None:
    branch = counter_that("has called")
    branch.finishes("1")
    served = branch.ticket("101").stage
    assert isinstance(served, Served)
    assert served.arrived is None


def test_a_call_again_counts_and_tells_when() -> None:
    branch = counter_that("has called")
    branch.calls_again("1")
    called = branch.ticket("101").stage
    assert isinstance(called, Called)
    assert (called.since, called.last, called.times, called.calls) == (on("09:05"), on("09:10"), 2, 1)


def test_a_second_call_of_one_ticket_is_its_second() -> None:
    branch = counter_that("has called")
    branch.puts_back("1")
    branch.calls_next("1")
    called = branch.ticket("101").stage
    assert isinstance(called, Called)
    assert (called.calls, called.since) == (2, on("09:10"))


def test_who_did_not_come_missed_the_call_and_the_counter_is_free() -> None:
    branch = counter_that("has called")
    branch.misses("1")
    assert branch.ticket("101").stage == Missed(counter="1", clerk="mari", called=on("09:05"), at=on("09:10"), calls=1)
    assert branch.day.desks["1"].state == Free(since=on("09:10"))


def test_a_pause_tells_why_and_until_when_and_ends_free() -> None:
    branch = counter_that("is free")
    branch.does(PauseCounter(counter="1", reason="lunch", back_at=on("12:30")))
    assert branch.entries[-1].event == CounterPaused(
        counter="1", reason="lunch", back_at=on("12:30"), leaves=("payments",)
    )
    paused = branch.day.desks["1"]
    branch.at("09:20").does(ResumeCounter(counter="1"))
    assert [paused.state, branch.day.desks["1"].state] == [
        Paused(since=on("09:10"), reason="lunch", back_at=on("12:30")),
        Free(since=on("09:20")),
    ]


def test_a_counter_closes_until_later() -> None:
    branch = counter_that("is free")
    branch.does(CloseCounter(counter="1", back_at=on("13:00")))
    assert branch.day.desks["1"].state == Shut(back_at=on("13:00"))


def test_a_counter_offers_what_the_plan_says_or_what_the_clerk_says() -> None:
    branch = Branch()
    branch.staffs("1", "mari").staffs("3", "jaan", services=("loans",))
    assert [event for event in (entry.event for entry in branch.entries) if isinstance(event, CounterOpened)] == [
        CounterOpened(counter="1", clerk="mari", services=("payments", "other")),
        CounterOpened(counter="3", clerk="jaan", services=("loans",)),
    ]


def test_a_counter_may_offer_a_service_that_the_plan_gives_to_others() -> None:
    branch = Branch().staffs("2", services=("other",)).at("09:00")
    branch.takes("other")
    assert branch.calls_next("2") == "301"


def test_nobody_works_at_two_counters() -> None:
    branch = Branch().staffs("1", "mari")
    assert branch.is_refused(OpenCounter(counter="2", clerk="mari")) == ClerkIsElsewhere("mari", "1")
    branch.leaves("1")
    branch.staffs("2", "mari")


def test_no_two_clerks_work_at_one_counter() -> None:
    branch = Branch().staffs("1", "mari")
    assert branch.is_refused(OpenCounter(counter="1", clerk="jaan")) == CounterIsTaken("1", "mari")
    assert branch.is_refused(OpenCounter(counter="1", clerk="mari")) == CounterIsTaken("1", "mari")


def test_counters_without_names_of_clerks_open_side_by_side() -> None:
    branch = Branch().staffs("1").staffs("2")
    assert [desk.counter for desk in branch.day.desks.values() if desk.is_open] == ["1", "2"]


def test_a_counter_cannot_offer_what_the_office_does_not_have() -> None:
    command = OpenCounter(counter="1", services=("payments", "cars"))
    assert Branch().is_refused(command) == NoSuchService("cars")


def test_the_same_number_is_never_at_two_counters() -> None:
    branch = Branch().staffs("1").staffs("3").at("09:00")
    branch.takes()
    assert (branch.calls_next("1"), branch.calls_next("3")) == ("101", None)


def test_a_finish_tells_its_outcome() -> None:
    branch = counter_that("serves")
    assert branch.does(FinishService(counter="1", outcome="form given")) == (
        ServiceFinished(number="101", counter="1", outcome="form given"),
    )
