"""What a pause does to waits: longer ones, never shorter; nothing where the counter cannot pause."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from office.day import foreseen
from office.events import CounterPaused
from office.waits.learned import Learned
from office.waits.moment import Moment
from office.waits.pausing import pause_foreseen
from tests.office.branch import PLAN, Branch

MINUTES = (10, 30, 60)


def moment(waiting: int, *counters: str) -> Moment:
    branch = Branch()
    for counter in counters:
        branch.staffs(counter, f"clerk{counter}")
    branch.at("09:00")
    for _ in range(waiting):
        branch.takes()
    return Moment(day=branch.day, plan=PLAN, learned=Learned(), at=branch.now)


def test_the_last_counter_of_a_service_makes_everybody_wait_for_as_long_as_it_pauses() -> None:
    found = pause_foreseen(moment(3, "1"), "1", MINUTES)
    assert found is not None
    assert found.now_s is not None
    for minutes in MINUTES:
        after = found.after_s[minutes]
        assert after is not None
        assert minutes * 60 * 0.8 <= after - found.now_s <= minutes * 60 * 1.2


def test_with_colleagues_it_is_less() -> None:
    alone, together = pause_foreseen(moment(3, "1"), "1", (30,)), pause_foreseen(moment(3, "1", "3"), "1", (30,))
    assert alone is not None
    assert together is not None
    one, other = alone.after_s[30], together.after_s[30]
    assert one is not None
    assert other is not None
    assert other < one


def test_a_counter_that_cannot_pause_now_is_not_asked() -> None:
    free = moment(2, "1")
    paused = foreseen(free.day, (CounterPaused(counter="1"),), free.at)
    assert pause_foreseen(replace(free, day=paused), "1", MINUTES) is None
    assert pause_foreseen(free, "2", MINUTES) is None


@settings(max_examples=15, deadline=None)
@given(waiting=st.integers(0, 8), counters=st.sampled_from([("1",), ("1", "3"), ("1", "2", "3")]))
def test_a_longer_pause_never_makes_waits_shorter_and_the_same_moment_says_the_same(
    waiting: int, counters: tuple[str, ...]
) -> None:
    at = moment(waiting, *counters)
    found = pause_foreseen(at, "1", MINUTES, draws=30)
    assert found == pause_foreseen(at, "1", MINUTES, draws=30)
    assert found is not None
    steps = [found.now_s, *found.after_s.values()]
    known = [step for step in steps if step is not None]
    assert known == sorted(known)
