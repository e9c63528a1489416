"""A counter that stops: whom it leaves alone, what is asked first, and what becomes of whoever was there."""

from dataclasses import replace

import pytest

from office.commands import CloseCounter, DayCommand, PauseCounter, ShutVanished, UndoAct
from office.desk import Shut
from office.events import CounterClosed, CounterPaused, CounterVanished
from office.legs import legs_of
from office.plan import Choice
from office.refusals import CounterIsBusy, CounterIsThere, LastCounterFor, NoSuchReason, NothingToUndo
from office.stages import Waiting
from tests.office.branch import PLAN, Branch, on


def waiting(*counters: str) -> Branch:
    """Two wait for payments and one for something else; these counters are open."""
    branch = Branch()
    for counter in counters:
        branch.staffs(counter, f"clerk {counter}")
    branch.at("09:00")
    for service in ("payments", "payments", "other"):
        branch.takes(service)
    return branch


@pytest.mark.parametrize(
    ("open_counters", "leaves"),
    [
        (("1",), ("payments", "other")),
        (("1", "3"), ("other",)),
        (("1", "2"), ("payments", "other")),
    ],
)
def test_a_counter_that_stops_tells_which_services_it_leaves(
    open_counters: tuple[str, ...], leaves: tuple[str, ...]
) -> None:
    branch = waiting(*open_counters)
    assert branch.asks(PauseCounter(counter="1")) == (CounterPaused(counter="1", leaves=leaves),)
    assert branch.asks(CloseCounter(counter="1")) == (CounterClosed(counter="1", leaves=leaves),)


def test_a_counter_on_a_pause_still_serves_the_service_later() -> None:
    branch = waiting("1", "3")
    branch.pauses("3")
    assert branch.asks(CloseCounter(counter="1")) == (CounterClosed(counter="1", leaves=("other",)),)


def test_a_counter_that_nobody_waits_for_leaves_nobody() -> None:
    assert waiting("1", "2").asks(CloseCounter(counter="2", ask=True)) == (CounterClosed(counter="2"),)


@pytest.mark.parametrize("command", [PauseCounter(counter="1", ask=True), CloseCounter(counter="1", ask=True)])
def test_who_asks_first_is_told_how_many_wait_for_nobody_else(command: DayCommand) -> None:
    assert waiting("1").is_refused(command) == LastCounterFor("payments", 2)
    assert waiting("1", "3").is_refused(command) == LastCounterFor("other", 1)


def test_a_kept_ticket_that_others_can_serve_is_not_left_alone() -> None:
    branch = Branch().staffs("1").staffs("3").at("09:00")
    branch.takes("payments", for_counter="1")
    assert branch.asks(CloseCounter(counter="1", ask=True)) == (CounterClosed(counter="1"),)


LISTED = replace(PLAN, pause_reasons=(Choice(id="lunch", name={"en": "Lunch"}),))


@pytest.mark.parametrize(("reason", "allowed"), [("lunch", True), ("", True), ("tired", False)])
def test_a_pause_has_one_of_the_listed_reasons_or_none(reason: str, *, allowed: bool) -> None:
    branch = Branch(LISTED).staffs("1")
    command = PauseCounter(counter="1", reason=reason)
    if allowed:
        assert branch.does(command) == (CounterPaused(counter="1", reason=reason),)
    else:
        assert branch.is_refused(command) == NoSuchReason(reason)


@pytest.mark.parametrize("stage", ["called", "serving"])
def test_a_counter_with_a_customer_does_not_stop(stage: str) -> None:
    branch = waiting("1").brings_to(stage)
    for command in (PauseCounter(counter="1"), CloseCounter(counter="1")):
        assert branch.is_refused(command) == CounterIsBusy("1", "101")


@pytest.mark.parametrize("stage", ["called", "called again", "serving"])
def test_who_was_at_a_counter_whose_machine_is_gone_waits_at_the_old_place(stage: str) -> None:
    branch = waiting("1", "3").brings_to(stage).at("09:20")
    before = branch.ticket("101")
    assert branch.does(ShutVanished(counter="1")) == (CounterVanished(counter="1", number="101"),)
    ticket = branch.ticket("101")
    assert (ticket.stage, ticket.key, ticket.joined) == (Waiting(calls=1), before.key, before.joined)
    assert branch.day.desks["1"].state == Shut(vanished=True)
    assert branch.at("09:25").calls_next("3") == "101"
    (leg,) = legs_of(branch.day, branch.plan, branch.ticket("101"))
    assert (leg.counter, leg.called_at, leg.arrived_at) == ("3", on("09:25"), None)


@pytest.mark.parametrize("paused", [False, True])
def test_a_counter_without_a_customer_is_shut_too(*, paused: bool) -> None:
    branch = waiting("1")
    if paused:
        branch.pauses("1")
    assert branch.does(ShutVanished(counter="1")) == (CounterVanished(counter="1", number=None),)


def test_at_a_counter_that_is_gone_nothing_is_undone_and_nothing_is_gone_twice() -> None:
    branch = waiting("1").brings_to("called")
    branch.vanishes("1")
    assert branch.is_refused(UndoAct(counter="1")) == NothingToUndo("1")
    assert branch.is_refused(ShutVanished(counter="1")) == CounterIsThere("1")


def test_a_counter_that_is_back_opens_as_any_other_and_its_clerk_may_be_elsewhere() -> None:
    branch = waiting("1")
    branch.vanishes("1")
    branch.staffs("3", "clerk 1")
    branch.staffs("1", "kati")
    assert [desk.clerk for desk in branch.day.desks.values() if desk.is_open] == ["kati", "clerk 1"]


def test_a_paused_counter_serves_nobody_meanwhile() -> None:
    branch = Branch().staffs("1").staffs("3").at("09:00")
    branch.takes()
    branch.does(PauseCounter(counter="3", ask=True))
    assert branch.is_refused(PauseCounter(counter="1", ask=True)) == LastCounterFor("payments", 1)
