"""When a counter counts as vanished."""

from datetime import timedelta

from office.presence import Listening, listened, vanished
from tests.office.branch import PLAN, Branch, on

NINE = on("09:00")


def branch() -> Branch:
    """Counters 1 and 2 are open since nine, and 1 has called 101."""
    branch = Branch().at("09:00").staffs("1", "mari").staffs("2", "liis")
    branch.takes()
    branch.calls_next("1")
    return branch


def at(seconds: float) -> timedelta:
    return timedelta(seconds=seconds)


def listening(until: float, since: float = 0, **heard: float) -> Listening:
    return Listening(
        heard={counter[1:]: NINE + at(seconds) for counter, seconds in heard.items()},
        since=NINE + at(since),
        until=NINE + at(until),
    )


def test_a_counter_that_is_silent_for_long_has_vanished_since_it_was_heard_last() -> None:
    day = branch().day
    assert vanished(day, PLAN, listening(200, _1=110, _2=190)) == {"1": NINE + at(110)}
    assert vanished(day, PLAN, listening(199, _1=110, _2=190)) == {}


def test_a_counter_that_was_never_heard_is_silent_since_it_opened() -> None:
    assert vanished(branch().day, PLAN, listening(90, _2=80)) == {"1": NINE}


def test_the_silence_before_one_listened_counts_for_nothing() -> None:
    day = branch().day
    assert vanished(day, PLAN, Listening()) == {}
    assert vanished(day, PLAN, listening(689, since=600, _1=0, _2=0)) == {}
    assert vanished(day, PLAN, listening(690, since=600, _1=0, _2=680)) == {"1": NINE}


def test_ones_own_counters_and_those_that_are_shut_never_vanish() -> None:
    told = branch()
    told.leaves("2")
    assert vanished(told.day, PLAN, listening(900), own=("1",)) == {}


def test_who_did_not_listen_for_a_while_begins_anew() -> None:
    first = listened(Listening(), {}, NINE)
    second = listened(first, {}, NINE + at(20))
    assert (second.since, second.until) == (NINE, NINE + at(20))
    later = listened(second, {"1": NINE}, NINE + at(120))
    assert (later.since, later.until, later.heard) == (NINE + at(120), NINE + at(120), {"1": NINE})
    assert listened(second, {}, NINE).since == NINE
