"""What must hold when any recorded day is replayed, as it was and changed."""

from collections import Counter as Tally
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from office.hours import Clock
from office.plan import Line, Plan, PutBackTo, Shift
from office.whatif.recorded import Ends, Handled, RecordedDay, RecordedVisit, Stint
from office.whatif.replaying import replayed
from office.whatif.variant import Leaves, MovesBreak, Offers, Opens, Variant
from tests.office.any_plan import PUT_BACK
from tests.office.branch import PLAN
from tests.office.whatif.any_recorded import ENDS, MINUTES, SERVICES, at, in_order, recorded_days
from tests.office.whatif.by_the_rules import agrees

LINES = st.builds(
    Line,
    head_start_minutes=st.sampled_from(
        [{}, {"priority": 10.0, "returned": 0.0}, {"transfer": 0.0, "appointment": 5.0}]
    ),
    put_back=st.sampled_from(PUT_BACK),
)
CHANGES = st.one_of(
    st.just(Opens(counter="2", opens=Clock(9, 30), closes=Clock(11), services=SERVICES)),
    st.just(Opens(counter="3", opens=Clock(9), closes=Clock(12))),
    st.just(Leaves(counter="1", opens=Clock(9, 40), closes=Clock(10, 20))),
    st.just(Leaves(counter="3", opens=Clock(10))),
    st.builds(MovesBreak, counter=st.just("1"), starts=st.just(Clock(9, 30)), minutes=st.sampled_from([-30, 30])),
    st.builds(Offers, service=st.sampled_from(SERVICES), counter=st.sampled_from(["1", "2", "3"])),
    st.builds(Offers, service=st.sampled_from(SERVICES), clerk=st.just("mari")),
)
ROSTERS = st.none() | st.just(
    (
        Shift(counter="1", opens=Clock(9), closes=Clock(11), breaks=((Clock(9, 30), Clock(10)),)),
        Shift(counter="2", opens=Clock(10), closes=Clock(12)),
    )
)


def ruled(line: Line) -> Plan:
    return replace(PLAN, line=line)


VARIANTS = st.builds(Variant, plan=LINES.map(ruled), roster=ROSTERS, changes=st.lists(CHANGES, max_size=3).map(tuple))
THOROUGH = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@THOROUGH
@given(recorded_days(), VARIANTS)
def test_the_rules_of_the_office_call_the_same_people_at_the_same_times(day: RecordedDay, variant: Variant) -> None:
    agrees(day, variant)


@THOROUGH
@given(recorded_days(), VARIANTS)
def test_each_visit_is_in_it_once_and_the_same_day_gives_the_same_answer(day: RecordedDay, variant: Variant) -> None:
    speeds = {"mari": 0.2, "counter 2": -0.1}
    found = replayed(day, variant, speeds)
    assert found == replayed(day, variant, speeds)
    assert Tally(leg.number for leg in found.legs if leg.final) == Tally(visit.number for visit in day.visits)
    assert found.busy_s >= 0
    assert found.open_s >= 0
    for leg in found.legs:
        assert leg.ended_at is not None
        assert leg.joined_at <= (leg.called_at or leg.joined_at) <= leg.ended_at


@st.composite
def plain_days(draw: st.DrawFn) -> RecordedDay:
    """Everybody is of one class, every counter serves everything, and whoever comes is served at once."""
    came = draw(st.lists(MINUTES, min_size=1, max_size=25))
    found = tuple(
        RecordedVisit(
            number=f"{n}",
            serial=n,
            service="payments",
            came=at(minutes),
            turns=(
                Handled(
                    service="payments",
                    seconds=draw(st.integers(10, 1500)),
                    by="",
                    gap_s=draw(st.integers(0, 60)),
                    then=Ends(),
                ),
            ),
        )
        for n, minutes in enumerate(came)
    )
    count = draw(st.integers(1, 3))
    return in_order(found, tuple(Stint(counter=f"{n}", services=SERVICES, opens=at(0)) for n in range(1, count + 1)))


@THOROUGH
@given(plain_days(), st.integers(9, 12), st.integers(1, 2))
def test_where_everybody_serves_everything_one_more_counter_makes_nobody_wait_longer(
    day: RecordedDay, opens: int, hours: int
) -> None:
    more = Opens(counter="9", opens=Clock(opens), closes=Clock(opens + hours), services=SERVICES)
    before = {leg.number: leg.wait_s or 0.0 for leg in replayed(day, Variant(plan=PLAN)).legs}
    after = {leg.number: leg.wait_s or 0.0 for leg in replayed(day, Variant(plan=PLAN).with_(more)).legs}
    assert all(after[number] <= wait for number, wait in before.items())


@THOROUGH
@given(recorded_days(), VARIANTS)
def test_nobody_is_at_two_counters_and_no_counter_has_two_customers(day: RecordedDay, variant: Variant) -> None:
    legs = [leg for leg in replayed(day, variant).legs if leg.called_at is not None]
    for key in ("counter", "number"):
        spans = sorted((getattr(leg, key), leg.called_at or ENDS, leg.ended_at or ENDS) for leg in legs)
        assert all(one != other or ended <= called for (one, _, ended), (other, called, _) in pairwise(spans))


@pytest.mark.parametrize("put_back", PUT_BACK)
def test_an_empty_day_stays_empty(put_back: PutBackTo) -> None:
    day = RecordedDay(office="tartu", date=ENDS.date(), ends=ENDS, visits=(), stints=())
    found = replayed(day, Variant(plan=ruled(Line(put_back=put_back))))
    assert (found.legs, found.open_s, found.busy_s) == ((), 0.0, 0.0)
    assert day.ends - ENDS == timedelta(0)
