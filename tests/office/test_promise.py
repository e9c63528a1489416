"""The promise: kept by the first call, broken once, and why."""

from dataclasses import replace
from datetime import timedelta

import pytest

from office import due, promise
from office.commands import (
    CallNumber,
    ChangeService,
    CloseCounter,
    LetTimePass,
    PauseCounter,
    PauseVisit,
    PutBack,
    RejoinLine,
    ResumeVisit,
    ShutVanished,
    TakeTicket,
    UndoAct,
)
from office.events import PromiseBroken, ServiceChanged, TicketCalled, Wait
from office.figures import figures
from office.hours import Clock
from office.legs import legs_of
from office.plan import Plan, Shift
from tests.office import must_hold
from tests.office.branch import PLAN, Branch, on

SECOND = timedelta(seconds=1)


def broken(branch: Branch) -> list[tuple[str, str]]:
    """The promises that were broken so far: number and reason."""
    events = (entry.event for entry in branch.entries)
    return [(event.number, event.why) for event in events if isinstance(event, PromiseBroken)]


def one(plan: Plan = PLAN) -> Branch:
    """101 came at 09:00 and was promised a call by 09:20; mari is at counter 1."""
    branch = Branch(plan).staffs("1", "mari").at("09:00")
    branch.takes()
    return branch


@pytest.mark.parametrize(("called", "number"), [("09:19:59", []), ("09:20", []), ("09:20:01", ["101"])])
def test_a_promise_is_kept_to_its_last_moment(called: str, number: list[str]) -> None:
    branch = one().at(called)
    branch.calls_next("1")
    assert [who for who, _ in broken(branch)] == number


def test_who_calls_too_late_writes_first_that_the_promise_is_broken() -> None:
    events = one().at("09:21").asks(CallNumber(counter="1", number="101"))
    assert isinstance(events, tuple)
    assert [type(event) for event in events] == [PromiseBroken, TicketCalled]
    assert events[0] == PromiseBroken(
        number="101", service="payments", promised_by=on("09:20"), why="many_came", voucher=None, limited=False
    )


def test_it_is_broken_once_whoever_looks_and_however_often() -> None:
    branch = one()
    for clock in ("09:20", "09:21", "09:22"):
        branch.at(clock).does(LetTimePass())
    branch.takes()
    branch.calls_next("1")
    branch.at("09:50").does(PutBack(counter="1"))
    branch.at("10:30").time_passes("10:30")
    assert broken(branch) == [("101", "many_came"), ("102", "long_case")]


def test_the_clock_is_looked_at_just_after_the_promise() -> None:
    branch = one()
    assert due.next_due(branch.day, PLAN) == on("09:20") + timedelta(microseconds=1)
    branch.time_passes("09:20:01")
    assert due.next_due(branch.day, PLAN) is None


def test_who_misses_the_call_was_called_in_time_however_late_the_next_one_is() -> None:
    branch = one().at("09:10")
    branch.calls_next("1")
    branch.misses("1")
    branch.at("09:12").does(RejoinLine(number="101"))
    branch.time_passes("09:40")
    branch.calls_next("1")
    assert broken(branch) == []
    (leg,) = legs_of(branch.day, PLAN, branch.ticket("101"))
    found = figures([leg], branch.now)
    assert (found.promised, found.kept, found.broken) == (1, 1.0, 0)


@pytest.mark.parametrize("taken_back", [PutBack(counter="1"), ShutVanished(counter="1")])
def test_a_call_that_is_taken_back_decides_nothing(taken_back: PutBack | ShutVanished) -> None:
    branch = one().staffs("3").at("09:10")
    branch.calls_next("1")
    branch.at("09:12").does(taken_back)
    branch.time_passes("09:21")
    assert broken(branch) == [("101", "many_came")]


def test_who_was_at_a_counter_that_vanished_had_been_called_in_time() -> None:
    branch = one().at("09:10")
    branch.calls_next("1")
    branch.greets("1")
    branch.at("09:40").does(ShutVanished(counter="1"))
    branch.time_passes("09:50")
    assert broken(branch) == []


def test_a_call_that_is_undone_was_none() -> None:
    branch = one().at("09:10")
    branch.calls_next("1")
    branch.at("09:12").does(UndoAct(counter="1"))
    branch.time_passes("09:21")
    assert broken(branch) == [("101", "many_came")]


def test_an_answer_that_is_undone_was_none() -> None:
    branch = one().at("09:10")
    branch.calls_next("1")
    branch.greets("1")
    branch.does(UndoAct(counter="1"))
    branch.does(PutBack(counter="1"))
    branch.closes()
    must_hold.promises_are_broken_once_and_never_when_kept(branch.entries)
    assert broken(branch) == [("101", "closed")]


def test_who_goes_away_takes_the_promise_along() -> None:
    branch = one().at("09:05")
    branch.does(PauseVisit(number="101", minutes=30))
    branch.time_passes("09:30")
    branch.at("09:31").does(ResumeVisit(number="101"))
    assert branch.ticket("101").promised_by == on("09:46")
    branch.time_passes("09:46")
    assert broken(branch) == []
    branch.time_passes("09:46:01")
    assert broken(branch) == [("101", "many_came")]


@pytest.mark.parametrize("taken_back", [PutBack(counter="1"), ShutVanished(counter="1")])
def test_who_is_called_while_away_takes_the_promise_along_too(taken_back: PutBack | ShutVanished) -> None:
    branch = one().staffs("3").at("09:05")
    branch.does(PauseVisit(number="101", minutes=60))
    branch.at("09:30").calls("1", "101", "seen in the hall")
    branch.at("09:31").does(taken_back)
    branch.time_passes("09:45")
    assert broken(branch) == []
    branch.time_passes("09:45:01")
    assert broken(branch) == [("101", "many_came")]


def test_who_changes_the_service_while_away_is_promised_no_more_than_who_does_it_once_back() -> None:
    plan = replace(PLAN, services=(PLAN.services[0], replace(PLAN.services[1], promise_minutes=40), PLAN.services[2]))
    branch = one(plan).at("09:05")
    branch.does(PauseVisit(number="101", minutes=60))
    (changed,) = branch.at("09:35").does(ChangeService(number="101", service="loans"))
    assert isinstance(changed, ServiceChanged)
    assert changed.promised_by == on("10:15")
    branch.time_passes("10:05")
    assert branch.ticket("101").promise == on("10:45")


@pytest.mark.parametrize(("minutes", "promised"), [(30, "10:20"), (55, "10:20"), (65, "10:30")])
def test_who_is_away_before_the_appointment_takes_along_only_what_is_after_its_time(
    minutes: float, promised: str
) -> None:
    """Away since 09:05; the appointment at 10:00 is promised a call by 10:20."""
    branch = Branch().staffs("1").at("09:00")
    branch.books("a", "10:00")
    branch.checks_in("a")
    branch.at("09:05").does(PauseVisit(number="101", minutes=minutes))
    branch.time_passes("10:11")
    assert branch.ticket("101").promised_by == on(promised)


def test_who_is_back_long_ago_when_somebody_looks_is_owed_all_the_same() -> None:
    branch = one().at("09:05")
    branch.does(PauseVisit(number="101", minutes=10))
    branch.at("10:00").calls_next("1")
    assert broken(branch) == [("101", "many_came")]


def test_who_gives_the_ticket_back_in_time_is_owed_nothing_and_who_does_later_is() -> None:
    branch = one()
    branch.takes()
    branch.at("09:19").cancels("101")
    branch.at("09:30").cancels("102")
    assert broken(branch) == [("102", "many_came")]


def test_a_change_of_the_service_promises_anew_but_not_what_is_broken_already() -> None:
    plan = replace(PLAN, services=(PLAN.services[0], replace(PLAN.services[1], promise_minutes=40), PLAN.services[2]))
    branch = Branch(plan).staffs("1").at("09:00")
    branch.takes()
    branch.takes()
    branch.at("09:10").does(ChangeService(number="101", service="loans"))
    assert branch.ticket("101").promise == on("09:50")
    branch.at("09:30").does(ChangeService(number="102", service="loans"))
    assert branch.ticket("102").promise is None
    branch.time_passes("11:00")
    assert [number for number, _ in broken(branch)] == ["102", "101"]


def test_nothing_is_promised_where_the_forecast_says_already_that_it_will_not_be_kept() -> None:
    branch = Branch().staffs("1").at("09:00")
    late = Wait(point_s=1201, low_s=900, high_s=1900, from_s=1000, to_s=1500)
    branch.does(TakeTicket(service="payments", said=late))
    branch.time_passes("10:00")
    assert broken(branch) == []


@pytest.mark.parametrize(("point_s", "promised"), [(4800, "10:20"), (4801, None)])
def test_who_comes_before_the_appointment_is_told_a_wait_that_counts_from_now(
    point_s: float, promised: str | None
) -> None:
    """It is 09:00; the appointment at 10:00 is promised a call by 10:20."""
    branch = Branch().staffs("1").at("09:00")
    branch.books("a", "10:00")
    told = Wait(point_s=point_s, low_s=3000, high_s=6000, from_s=3300, to_s=5400)
    branch.does(TakeTicket(appointment="a", said=told))
    assert branch.ticket("101").promised_by == (on(promised) if promised else None)


def test_an_office_that_closes_breaks_what_it_still_owes() -> None:
    branch = Branch().staffs("1").at("17:50")
    for _ in range(3):
        branch.takes()
    branch.calls_next("1")
    branch.does(PauseVisit(number="103", minutes=60))
    branch.closes()
    assert broken(branch) == [("102", "closed")]


def _paused() -> Branch:
    branch = one()
    branch.does(PauseCounter(counter="1", reason="lunch"))
    return branch


def _left() -> Branch:
    branch = one()
    branch.does(CloseCounter(counter="1"))
    return branch


def _too_few() -> Branch:
    roster = tuple(Shift(counter=counter, opens=Clock(9), closes=Clock(17)) for counter in ("1", "3"))
    return one(replace(PLAN, roster=roster))


def _on_its_break() -> Branch:
    """Counter 3 would be there, but has its planned break."""
    pause = ((Clock(9, 10), Clock(9, 40)),)
    shifts = (
        Shift(counter="1", opens=Clock(9), closes=Clock(17)),
        Shift(counter="3", opens=Clock(9), closes=Clock(17), breaks=pause),
    )
    return one(replace(PLAN, roster=shifts))


def _jumped() -> Branch:
    branch = one()
    branch.at("09:01").takes("other")
    branch.at("09:02").calls("1", "301", "quick")
    return branch


def _long() -> Branch:
    branch = Branch().staffs("1").at("08:55")
    branch.takes()
    branch.calls_next("1")
    branch.greets("1")
    branch.at("09:00").takes()
    return branch


@pytest.mark.parametrize(
    ("branch", "why"),
    [
        (one, "many_came"),
        (_left, "nobody"),
        (_paused, "on_break"),
        (_too_few, "too_few"),
        (_on_its_break, "many_came"),
        (_jumped, "out_of_turn"),
        (_long, "long_case"),
    ],
)
def test_why_a_promise_was_broken(branch: object, why: str) -> None:
    assert callable(branch)
    made: Branch = branch()
    made.time_passes("09:21")
    assert [reason for _, reason in broken(made)] == [why]


@pytest.mark.parametrize(("clerks", "why"), [(("mari", "jaan"), "many_came"), (("jaan",), "too_few")])
def test_a_ticket_that_is_kept_for_one_who_works_has_as_many_counters_as_it_can(
    clerks: tuple[str, ...], why: str
) -> None:
    roster = tuple(Shift(counter=counter, opens=Clock(9), closes=Clock(17)) for counter in ("1", "3"))
    branch = Branch(replace(PLAN, roster=roster)).staffs("1", "mari").staffs("3", "jaan").at("09:00")
    branch.takes(for_clerk="mari")
    if "mari" not in clerks:
        branch.leaves("1")
    branch.time_passes("09:21")
    assert broken(branch) == [("101", why)]


def test_the_leg_tells_that_its_promise_was_broken() -> None:
    branch = one().at("09:25")
    branch.calls_next("1")
    branch.greets("1")
    (leg,) = legs_of(branch.day, PLAN, branch.ticket("101"))
    assert (leg.broken, leg.voucher, leg.promised_by) == ("many_came", None, on("09:20"))
    found = figures([leg], branch.now)
    assert (found.promised, found.kept, found.broken) == (1, 0.0, 1)


@pytest.mark.parametrize(
    ("point_s", "to_s", "risk"),
    [(600, 900, None), (600, 1020, None), (600, 1021, "may"), (1020, 1100, "may"), (1021, 1100, "will")],
)
def test_a_promise_is_in_danger_before_it_breaks(point_s: float, to_s: float, risk: str | None) -> None:
    """It is 09:03: 1020 seconds are left."""
    wait = Wait(point_s=point_s, low_s=0, high_s=to_s, from_s=0, to_s=to_s)
    assert promise.risk(one().ticket("101"), wait, on("09:03")) == risk


def test_nobody_who_can_serve_it_will_break_it_and_what_is_decided_is_in_no_danger() -> None:
    branch = one()
    assert promise.risk(branch.ticket("101"), None, on("09:03")) == "will"
    branch.calls_next("1")
    assert promise.risk(branch.ticket("101"), None, on("09:03")) is None
