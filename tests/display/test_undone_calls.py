"""What ends a call on the board, and what an undoing brings back; held by random days of the real rules."""

from datetime import timedelta

import pytest
from hypothesis import given, settings

from display.showing import LISTED_AT_MOST, Chimes, chimes_due, shown
from office.commands import (
    AddService,
    CallAgain,
    CallNext,
    CallNumber,
    ConfirmArrival,
    DayCommand,
    FinishService,
    MarkMissed,
    ParkTicket,
    PutBack,
    ShutVanished,
    TransferTicket,
    UndoAct,
)
from office.stages import Called, Missed, Served, Serving
from tests.display.today import Today
from tests.office.any_command import ANY_COMMANDS, Drawn, command_of, seconds_of


@pytest.fixture
def today() -> Today:
    day = Today().opens("1", "2", "3")
    day.takes(*["payments"] * 9)
    return day


def stands(today: Today) -> tuple[list[str], list[str]]:
    """The calls and the missed numbers that the board knows, newest first."""
    return [call.number for call in today.showing.calls], [miss.number for miss in today.showing.missed]


def test_a_call_that_is_undone_leaves_the_board_and_rings_no_more(today: Today) -> None:
    today.does(CallNext(counter="1"))
    chimes, _ = chimes_due(Chimes(), today.showing, today.now)
    today.does(UndoAct(counter="1"))
    assert stands(today) == ([], [])
    assert chimes_due(chimes, today.showing, today.now) == (chimes, ())
    assert chimes_due(Chimes(), today.showing, today.now) == (Chimes(), ())


def test_a_call_again_that_is_undone_leaves_the_first_call_where_it_was(today: Today) -> None:
    today.does(CallNext(counter="1"))
    first = today.showing.calls
    today.waits(30)
    today.does(CallNext(counter="2"), CallAgain(counter="1"), UndoAct(counter="1"))
    assert today.showing.calls[1:] == first
    assert stands(today) == (["102", "101"], [])


@pytest.mark.parametrize(
    "act",
    [
        MarkMissed(counter="1"),
        PutBack(counter="1"),
        TransferTicket(counter="1", service="contracts"),
        ParkTicket(counter="1"),
        FinishService(counter="1"),
    ],
)
def test_whatever_ended_a_call_and_is_undone_lets_it_stand_again_without_a_chime(today: Today, act: DayCommand) -> None:
    today.does(CallNext(counter="1"))
    called = today.showing
    chimes, _ = chimes_due(Chimes(), called, today.now)
    today.does(act)
    after_it = chimes_due(chimes, today.showing, today.now)[0]
    today.does(UndoAct(counter="1"))
    assert today.showing.calls == called.calls
    assert today.showing.missed == ()
    assert chimes_due(after_it, today.showing, today.now)[1] == ()


@pytest.mark.parametrize(
    "act",
    [TransferTicket(counter="1", service="contracts"), ParkTicket(counter="1"), ShutVanished(counter="1")],
)
def test_who_goes_on_from_the_counter_is_called_there_no_more(today: Today, act: DayCommand) -> None:
    today.does(CallNext(counter="1"), ConfirmArrival(counter="1"), act)
    assert stands(today) == ([], [])


def test_who_waits_for_one_more_service_is_called_no_more_until_it_is_undone(today: Today) -> None:
    today.does(AddService(number="101", service="contracts"), CallNext(counter="1"), FinishService(counter="1"))
    assert stands(today) == ([], [])
    today.does(UndoAct(counter="1"))
    assert stands(today) == (["101"], [])


def test_a_missed_number_called_out_of_turn_is_missed_again_once_that_is_undone(today: Today) -> None:
    today.does(CallNext(counter="1"), MarkMissed(counter="1"), CallNumber(counter="2", number="101", reason="urgent"))
    assert stands(today) == (["101"], [])
    today.does(UndoAct(counter="2"))
    assert stands(today) == ([], ["101"])


def test_a_call_out_of_turn_looks_like_any_other(today: Today) -> None:
    today.does(CallNumber(counter="1", number="105", reason="urgent"))
    call = today.showing.calls[0]
    assert (call.number, call.counter, call.times) == ("105", "1", 1)


@settings(max_examples=200, deadline=None)
@given(ANY_COMMANDS)
def test_the_board_shows_exactly_the_calls_that_stand_whatever_happens(drawn: list[Drawn]) -> None:
    today = Today().opens("1", "2")
    today.takes("payments", "payments", "contracts")
    for one in drawn:
        today.now += seconds_of(one)
        today.tries(command_of(one, today.day, today.plan))
        _is_as_the_office(today)


def _is_as_the_office(today: Today) -> None:
    """What stands on the board is called, at its counter, or was served there; and nobody who was called is missing."""
    standing = shown(today.showing, today.now)
    on_board = {(call.number, call.counter) for call in (*standing.large, *standing.listed)}
    stages = {number: ticket.stage for number, ticket in today.day.tickets.items()}
    called = {
        (number, stage.counter): today.now - (today.day.tickets[number].called_at or today.now)
        for number, stage in stages.items()
        if isinstance(stage, Called | Serving | Served)
    }
    assert on_board <= set(called)
    assert {call for call, ago in called.items() if ago < LISTED_AT_MOST} <= on_board
    missed = {
        number for number, at in stages.items() if isinstance(at, Missed) and today.now - at.at < timedelta(minutes=15)
    }
    assert {miss.number for miss in standing.missed} == (missed if not today.day.closed_at else set())
    assert list(standing.large) == sorted(standing.large, key=lambda call: call.key, reverse=True)
