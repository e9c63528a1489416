"""Boards with their own counters and services: each call stands on a board that it concerns, and on no other."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from display.board_view import BoardView, News
from display.scope import Scope, seen, seen_by_any
from office.commands import CallNext, MarkMissed, TransferTicket
from office.plan import Counter, Plan
from tests.display.today import Today, example_plan, large, listed
from tests.office.any_command import ANY_COMMANDS, Drawn, command_of, seconds_of

SERVICES = tuple(service.id for service in example_plan().services)


def plan() -> Plan:
    """Two counters for money, two for contracts."""
    counters = (
        Counter(id="1", services=("payments", "debts")),
        Counter(id="2", services=("payments",)),
        Counter(id="3", services=("contracts", "moving")),
        Counter(id="4", services=("contracts",)),
    )
    return replace(example_plan(), counters=counters, roster=())


HALL, CORRIDOR = Scope(counters=("1", "2")), Scope(counters=("3", "4"))


@pytest.fixture
def today() -> Today:
    day = Today(plan())
    day.opens()
    for counter in day.plan.counters:
        day.opens_at(counter.id)
    day.takes("payments", "contracts", "payments", "contracts")
    day.does(*(CallNext(counter=counter) for counter in ("1", "3", "2", "4")))
    return day


def calls(view: BoardView) -> list[tuple[str, str]]:
    return [*large(view), *listed(view)]


def on(today: Today, scope: Scope) -> BoardView:
    return today.board(news=News(scope=scope))


def test_a_board_shows_the_calls_of_its_counters(today: Today) -> None:
    assert calls(on(today, HALL)) == [("102", "2"), ("101", "1")]
    assert calls(on(today, CORRIDOR)) == [("202", "4"), ("201", "3")]


def test_a_board_shows_the_calls_of_its_services_at_any_counter(today: Today) -> None:
    assert calls(on(today, Scope(services=("contracts",)))) == [("202", "4"), ("201", "3")]


def test_with_both_a_board_shows_what_is_in_either(today: Today) -> None:
    scope = Scope(counters=("1",), services=("contracts",))
    assert calls(on(today, scope)) == [("202", "4"), ("201", "3"), ("101", "1")]


def test_a_board_without_either_shows_everything(today: Today) -> None:
    assert len(calls(on(today, Scope()))) == 4


def test_waits_are_those_of_the_board_s_services(today: Today) -> None:
    assert names(on(today, CORRIDOR)) == ["Contracts", "Moving"], "what its counters offer"
    assert names(on(today, Scope(counters=("1",), services=("contracts",)))) == ["Contracts"], "what it names"
    assert len(names(on(today, Scope()))) == 6


def names(view: BoardView) -> list[str]:
    return [row.name for row in view.waits.rows] if view.waits else []


def test_a_missed_number_stands_where_it_was_called_and_where_its_service_is(today: Today) -> None:
    today.does(MarkMissed(counter="1"))
    assert on(today, HALL).foot.numbers == ("101",)
    assert on(today, Scope(services=("payments",))).foot.numbers == ("101",)
    assert on(today, CORRIDOR).foot.numbers == ()


def test_who_is_sent_on_is_called_where_the_next_counter_is(today: Today) -> None:
    today.does(TransferTicket(counter="1", service="contracts"), MarkMissed(counter="3"), CallNext(counter="3"))
    assert ("101", "3") in calls(on(today, CORRIDOR))
    assert "101" not in [number for number, _ in calls(on(today, HALL))]


SOME = st.lists(st.sampled_from(["1", "2", "3"]), max_size=3, unique=True).map(tuple)
SOME_SERVICES = st.lists(st.sampled_from(SERVICES), max_size=3, unique=True).map(tuple)
SCOPES = st.builds(Scope, counters=SOME, services=SOME_SERVICES)


@settings(max_examples=100, deadline=None)
@given(ANY_COMMANDS, st.lists(SCOPES, min_size=1, max_size=3))
def test_boards_lose_no_call_of_their_counters_and_services_and_show_no_other(
    drawn: list[Drawn], scopes: list[Scope]
) -> None:
    today = Today().opens("1", "2", "3")
    today.takes("payments", "payments", "contracts")
    for one in drawn:
        today.now += seconds_of(one)
        today.tries(command_of(one, today.day, today.plan))
    whole = today.showing
    shares = [seen(whole, scope, today.day, today.plan) for scope in scopes]
    for call in whole.calls:
        service = today.day.tickets[call.number].service
        for scope, share in zip(scopes, shares, strict=True):
            everything = not scope.counters and not scope.services
            concerns = everything or call.counter in scope.counters or service in scope.services
            assert (call in share.calls) == concerns
    together = {call for share in shares for call in share.calls}
    assert set(seen_by_any(whole, tuple(scopes), today.day).calls) == together
    assert all(list(share.calls) == [call for call in whole.calls if call in share.calls] for share in shares)
