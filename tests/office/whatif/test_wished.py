"""A change of one's own, on days whose outcome can be reckoned by hand."""

from datetime import timedelta

import pytest

from office.hours import Clock
from office.whatif.outcome import Measure
from office.whatif.recorded import Ends, Handled, RecordedDay, RecordedVisit, Stint
from office.whatif.variant import MovesBreak, Offers, Opens, Variant
from office.whatif.wished import HeadStart, Wished, tried, variant_of
from tests.office.branch import MONDAY, PLAN, on

TEN = on("10:00")


def visit(serial: int, service: str = "payments") -> RecordedVisit:
    turn = Handled(service=service, seconds=600, by="", gap_s=0, then=Ends())
    return RecordedVisit(number=str(serial), serial=serial, service=service, came=TEN, turns=(turn,))


def recorded(*services: str) -> RecordedDay:
    """Customers who all come at ten, ten minutes each; counter 1 is open, on a break from 10:00 to 10:20."""
    pause = (TEN, TEN + timedelta(minutes=20))
    stints = (
        Stint(counter="1", services=("payments",), opens=on("09:00"), pauses=(pause,)),
        Stint(counter="2", services=("loans",), opens=on("09:00")),
    )
    visits = tuple(visit(n, service) for n, service in enumerate(services, 1))
    return RecordedDay(office="tartu", date=MONDAY, ends=on("17:00"), visits=visits, stints=stints)


@pytest.mark.parametrize(
    ("wished", "mean"),
    [
        (Opens(counter="3", opens=Clock(9), closes=Clock(12)), 5),
        (MovesBreak(counter="1", starts=Clock(10), minutes=60), 5),
        (Offers(counter="2", service="payments"), 5),
        (HeadStart(standing="priority", minutes=0), 25),
    ],
)
def test_two_customers_wait_as_reckoned_by_hand(wished: Wished, mean: float) -> None:
    """As it was they are called at 10:20 and 10:30: 25 minutes in the mean."""
    day = recorded("payments", "payments")
    found = tried([day], PLAN, wished, Measure(PLAN, 15.0), {})
    assert found.wished == wished
    assert found.comparison.before.figures.waits.mean == 25 * 60
    after = found.comparison.after.figures.waits.mean
    assert after == pytest.approx(mean * 60 if not isinstance(wished, Opens | Offers) else after)
    assert (after or 0.0) <= 25 * 60
    assert (found.comparison.minutes or 0.0) >= (0.0 if isinstance(wished, HeadStart) else 10.0)


def test_levels_of_days_are_kept_apart() -> None:
    days = [recorded("payments", "payments"), recorded("loans")]
    found = tried(days, PLAN, HeadStart(standing="priority", minutes=0), Measure(PLAN, 15.0), {})
    assert found.comparison.before.levels == (0.0, 1.0)


def test_a_head_start_is_another_plan_and_everything_else_a_change() -> None:
    heads = variant_of(PLAN, HeadStart(standing="appointment", minutes=5))
    assert heads.plan.head_start("appointment") == timedelta(minutes=5)
    assert heads.plan.head_start("priority") == PLAN.head_start("priority")
    move = MovesBreak(counter="1", starts=Clock(10), minutes=60)
    assert variant_of(PLAN, move) == Variant(plan=PLAN, changes=(move,))
