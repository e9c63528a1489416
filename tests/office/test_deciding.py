"""Deciding: time goes on, several commands happen all or none, and the day is the sum of what happened."""

from dataclasses import fields

import pytest

from office.commands import CallNext, CloseDay, FinishService, OpenCounter, OpenDay, TakeTicket
from office.day import Day, after, foreseen, stream_of
from office.deciding import decide, decide_all
from office.events import DayClosed, Entry, ServiceFinished, TicketCalled, VisitRated
from office.refusals import ClockWentBack, CounterIsBusy, Refused
from office.ticket import Ticket
from tests.office.branch import MONDAY, PLAN, Branch, on


def test_a_command_older_than_what_is_written_is_refused() -> None:
    branch = Branch().at("09:00")
    branch.takes()
    assert branch.at("08:59").is_refused(TakeTicket(service="payments")) == ClockWentBack(on("09:00"))


def test_several_commands_may_be_of_one_moment() -> None:
    branch = Branch().at("09:00")
    assert [branch.takes() for _ in range(3)] == ["101", "102", "103"]


def test_the_time_goes_back_on_no_closed_day_either() -> None:
    branch = Branch().at("18:00")
    branch.closes()
    assert branch.at("17:00").is_refused(CloseDay()) == ClockWentBack(on("18:00"))


def test_several_commands_follow_one_another() -> None:
    branch = Branch().staffs("1").at("09:00")
    for _ in range(2):
        branch.takes()
    branch.calls_next("1")
    kinds = decide_all(branch.day, PLAN, (FinishService(counter="1"), CallNext(counter="1")), on("09:10"))
    assert not isinstance(kinds, Refused)
    assert [type(event) for event in kinds] == [ServiceFinished, TicketCalled]


def test_when_one_of_several_is_refused_none_happens() -> None:
    branch = Branch().staffs("1").at("09:00")
    branch.takes()
    both = decide_all(branch.day, PLAN, (CallNext(counter="1"), CallNext(counter="1")), on("09:10"))
    assert both == Refused(CounterIsBusy("1", "101"))


def test_no_commands_are_no_events() -> None:
    assert decide_all(Branch().day, PLAN, (), on("09:00")) == ()


def test_the_same_input_gives_the_same_output() -> None:
    day = Branch().staffs("1").day
    command = TakeTicket(service="payments", language="ru")
    assert decide(day, PLAN, command, on("09:00")) == decide(day, PLAN, command, on("09:00"))


def test_a_day_is_the_sum_of_its_entries() -> None:
    branch = Branch().staffs("1").staffs("3").at("09:00")
    for _ in range(4):
        branch.takes()
    branch.serves("1")
    branch.calls_next("3")
    branch.misses("3")
    branch.closes()
    assert after(Day(office="tartu", date=MONDAY), branch.entries) == branch.day


def test_reading_on_is_the_same_as_reading_all() -> None:
    branch = Branch().staffs("1").at("09:00")
    branch.takes()
    halfway = after(Day(office="tartu", date=MONDAY), branch.entries[:2])
    assert after(halfway, branch.entries[2:]) == branch.day


@pytest.mark.parametrize("place", [0, 1, 3, 7])
def test_an_entry_that_does_not_follow_is_no_part_of_the_day(place: int) -> None:
    day = Day(office="tartu", date=MONDAY, place=1)
    with pytest.raises(ValueError, match=r"place . does not follow 1 in day/2026-03-02"):
        after(day, (Entry(place=place, at=on("09:00"), event=DayClosed()),))


def test_what_is_foreseen_is_not_written() -> None:
    branch = Branch()
    before = branch.day
    then = foreseen(branch.day, (DayClosed(),), on("18:00"))
    assert (then.is_open, branch.day) == (False, before)


def test_a_rating_changes_nothing_of_the_day() -> None:
    branch = Branch()
    entry = Entry(place=branch.day.place + 1, at=on("09:00"), event=VisitRated(number="101", treated=5))
    then = after(branch.day, (entry,))
    changed = {field.name for field in fields(Day) if getattr(then, field.name) != getattr(branch.day, field.name)}
    assert changed == {"place", "newest_at"}


def test_an_event_that_cannot_follow_is_told_as_a_broken_journal() -> None:
    branch = Branch().staffs("1").at("09:00")
    branch.takes()
    entry = Entry(place=branch.day.place + 1, at=on("09:01"), event=ServiceFinished(number="101", counter="1"))
    with pytest.raises(TypeError, match="ticket 101 is Waiting, not Called"):
        after(branch.day, (entry,))


def test_a_stream_is_named_after_its_day() -> None:
    assert stream_of(MONDAY) == "day/2026-03-02"


def test_a_decision_draws_nothing_by_itself() -> None:
    branch = Branch(opens=None)
    branch.does(OpenDay())
    branch.does(OpenCounter(counter="1"))
    branch.takes()
    ticket: Ticket = branch.ticket("101")
    assert ticket.secret == ""
