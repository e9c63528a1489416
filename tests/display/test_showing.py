from collections.abc import Iterable
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from display.showing import CHIMED_WITHIN, Call, Chimes, Showing, after, chimes_due, shown
from office.commands import CallAgain, CallNext, ConfirmArrival, FinishService, MarkMissed, PutBack, RejoinLine
from office.events import TicketCalled, TicketCalledAgain
from tests.display.today import Today


def numbers(calls: Iterable[Call]) -> list[str]:
    return [call.number for call in calls]


@pytest.fixture
def today() -> Today:
    day = Today().opens("1", "2", "3")
    day.takes(*["payments"] * 9)
    return day


def test_the_newest_call_is_large_and_the_others_are_listed_newest_on_top(today: Today) -> None:
    for counter in ("1", "2", "3"):
        today.does(CallNext(counter=counter))
        today.waits(30)
    stands = shown(today.showing, today.now)
    assert numbers(stands.large) == ["103"]
    assert numbers(stands.listed) == ["102", "101"]


def test_two_calls_at_once_are_both_large(today: Today) -> None:
    today.does(CallNext(counter="1"))
    today.waits(4)
    today.does(CallNext(counter="2"))
    assert numbers(shown(today.showing, today.now).large) == ["102", "101"]


@pytest.mark.parametrize(("seconds", "is_large"), [(0, True), (59, True), (599, True), (600, False)])
def test_a_call_stays_large_for_long_when_no_newer_one_comes(today: Today, seconds: int, *, is_large: bool) -> None:
    today.does(CallNext(counter="1"))
    today.waits(seconds)
    stands = shown(today.showing, today.now)
    assert (numbers(stands.large) == ["101"]) == is_large
    assert (numbers(stands.listed) == ["101"]) != is_large


@pytest.mark.parametrize(("seconds", "kept"), [(179, 1), (181, 0)])
def test_a_listed_call_must_be_kept_for_three_minutes(today: Today, seconds: int, kept: int) -> None:
    today.does(CallNext(counter="1"))
    today.waits(seconds - 20)
    today.does(CallNext(counter="2"))
    today.waits(20)
    stands = shown(today.showing, today.now)
    assert numbers(stands.listed) == ["101"]
    assert stands.kept == kept


def test_what_happens_at_the_counter_afterwards_leaves_the_call_on_the_board(today: Today) -> None:
    today.does(CallNext(counter="1"), ConfirmArrival(counter="1"), FinishService(counter="1"))
    assert numbers(shown(today.showing, today.now).large) == ["101"]


def test_a_call_again_is_the_newest_once_more(today: Today) -> None:
    today.does(CallNext(counter="1"))
    today.waits(30)
    today.does(CallNext(counter="2"))
    today.waits(30)
    today.does(CallAgain(counter="1"))
    stands = shown(today.showing, today.now)
    assert numbers(stands.large) == ["101"]
    assert numbers(stands.listed) == ["102"]
    assert stands.large[0].times == 2


def test_a_missed_number_moves_to_the_foot_and_stays_for_a_quarter_of_an_hour(today: Today) -> None:
    today.does(CallNext(counter="1"), MarkMissed(counter="1"))
    assert numbers(shown(today.showing, today.now).large) == []
    today.waits(14 * 60)
    assert [miss.number for miss in shown(today.showing, today.now).missed] == ["101"]
    today.waits(60)
    assert shown(today.showing, today.now).missed == ()


def test_who_comes_back_leaves_the_foot(today: Today) -> None:
    today.does(CallNext(counter="1"), MarkMissed(counter="1"), RejoinLine(number="101"))
    assert shown(today.showing, today.now).missed == ()


def test_who_is_put_back_is_called_no_more(today: Today) -> None:
    today.does(CallNext(counter="1"), PutBack(counter="1"))
    assert shown(today.showing, today.now).large == ()


def test_a_number_stands_once_however_often_it_is_called(today: Today) -> None:
    today.does(CallNext(counter="1"), PutBack(counter="1"), CallNext(counter="2"))
    assert [(call.number, call.counter) for call in today.showing.calls] == [("101", "2")]


def test_after_the_end_of_the_day_calls_stay_for_a_minute_and_missed_numbers_go(today: Today) -> None:
    today.does(CallNext(counter="1"), MarkMissed(counter="1"), CallNext(counter="1"), ConfirmArrival(counter="1"))
    today.closes()
    assert numbers(shown(today.showing, today.now).large) == ["102"]
    assert shown(today.showing, today.now).missed == ()
    today.waits(60)
    assert shown(today.showing, today.now).large == ()
    today.waits(120)
    assert shown(today.showing, today.now).listed == ()


def test_a_long_day_stays_small(today: Today) -> None:
    for _ in range(60):
        today.takes("payments")
        today.does(CallNext(counter="1"), FinishService(counter="1"))
        today.waits(60)
    assert len(today.showing.calls) <= 31


def test_a_chime_older_than_the_patience_of_a_listener_does_not_ring(today: Today) -> None:
    today.does(CallNext(counter="1"))
    today.waits(CHIMED_WITHIN.total_seconds() + 1)
    today.does(CallNext(counter="2"))
    chimes, due = chimes_due(Chimes(), today.showing, today.now)
    assert numbers(due) == ["102"]
    assert chimes_due(chimes, today.showing, today.now) == (chimes, ())


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["call", "again", "miss", "finish", "back", "rejoin", "take", "look"]),
        st.sampled_from(["1", "2", "3"]),
        st.sampled_from([0, 1, 8, 30, 200]),
    ),
    max_size=60,
)


def _do(today: Today, step: str, counter: str) -> None:
    number = today.day.desks[counter].number
    missed = [miss.number for miss in today.showing.missed]
    if step == "take":
        today.takes("payments")
    elif step == "rejoin" and missed:
        today.does(RejoinLine(number=missed[0]))
    elif step == "call" and number is None:
        today.does(CallNext(counter=counter))
    elif number is not None:
        _with_number(today, step, counter)


def _with_number(today: Today, step: str, counter: str) -> None:
    match step:
        case "again":
            today.does(CallAgain(counter=counter))
        case "miss":
            today.does(MarkMissed(counter=counter))
        case "finish":
            today.does(FinishService(counter=counter))
        case "back":
            today.does(PutBack(counter=counter))
        case _:
            pass


@settings(max_examples=150, deadline=None)
@given(STEPS)
def test_each_call_is_new_exactly_once_whenever_the_board_looks(steps: list[tuple[str, str, int]]) -> None:
    today, chimes = Today().opens("1", "2", "3"), Chimes()
    today.takes("payments", "payments", "payments")
    new: list[int] = []
    for step, counter, seconds in steps:
        today.waits(seconds)
        _do(today, step, counter)
        standing = [call.place for call in today.showing.calls if today.now - call.at <= CHIMED_WITHIN]
        if step == "look":
            chimes, due = chimes_due(chimes, today.showing, today.now)
            assert set(standing) <= {*new, *(call.place for call in due)}
            new.extend(call.place for call in due)
    assert len(new) == len(set(new))
    calling = {entry.place for entry in today.entries if isinstance(entry.event, TicketCalled | TicketCalledAgain)}
    assert set(new) <= calling


@settings(max_examples=150, deadline=None)
@given(STEPS, st.lists(st.integers(0, 200), max_size=6))
def test_a_board_that_starts_again_or_reads_in_pieces_shows_the_same(
    steps: list[tuple[str, str, int]], cuts: list[int]
) -> None:
    today = Today().opens("1", "2", "3")
    for step, counter, seconds in steps:
        today.waits(seconds)
        _do(today, step, counter)
    piecewise = Showing()
    edges = sorted({0, len(today.entries), *(cut % (len(today.entries) + 1) for cut in cuts)})
    for start, end in pairwise(edges):
        piecewise = after(piecewise, today.entries[start:end])
    assert piecewise == today.showing


@settings(max_examples=150, deadline=None)
@given(STEPS)
def test_nobody_who_is_called_is_ever_missing_from_the_board(steps: list[tuple[str, str, int]]) -> None:
    today = Today().opens("1", "2", "3")
    for step, counter, seconds in steps:
        today.waits(seconds)
        _do(today, step, counter)
        stands = shown(today.showing, today.now)
        on_board = {call.number for call in (*stands.large, *stands.listed)}
        for ticket in today.day.tickets.values():
            called = ticket.called_at
            if (
                ticket.stage_name in {"called", "serving", "served"}
                and called
                and today.now - called < timedelta(0, 180)
            ):
                assert ticket.number in on_board
