"""A branch that has learned: handling times that hardly vary, so that waits can be counted by hand."""

import math
from collections.abc import Mapping
from datetime import timedelta

from office.day import Day, after
from office.events import Wait
from office.hours import Clock
from office.plan import Shift
from office.waits import lessons
from office.waits.forecast import Forecast, forecast_of, wait_of
from office.waits.learned import Handling, Learned
from office.waits.means import Mean
from office.waits.moment import Moment
from tests.office.branch import Branch

FIVE_MINUTES = Handling(math.log(300), 0.0, 400)
SURE = Learned(
    handling=dict.fromkeys(("payments", "loans", "other"), FIVE_MINUTES),
    gap=Mean(0.0, 400),
    missed=(Mean(0.0, 400),) * 5,
    transferred=dict.fromkeys(("payments", "loans", "other"), Mean(0.0, 400)),
)
"""Everything takes five minutes, everybody comes, nobody is sent on."""


def moment(branch: Branch, learned: Learned = SURE) -> Moment:
    return Moment(day=branch.day, plan=branch.plan, learned=learned, at=branch.now)


def minutes(wait: Wait | None) -> float | None:
    """The median, in whole minutes: variance is never quite nothing."""
    return None if wait is None else float(round(wait.point_s / 60))


def wait(branch: Branch, service: str = "payments", learned: Learned = SURE, earlier: float = 0) -> float | None:
    """How long whoever takes a ticket now waits; `earlier`: minutes of head start."""
    key = branch.now - timedelta(minutes=earlier)
    return minutes(wait_of(moment(branch, learned), service, key, draws=200))


def board(branch: Branch, learned: Learned = SURE) -> Forecast:
    return forecast_of(moment(branch, learned), draws=200)


def taught(branch: Branch) -> Learned:
    """What the branch's day taught, entry by entry."""
    learned, day = Learned(), Day(office="tartu", date=branch.day.date)
    for entry in branch.entries:
        then = after(day, (entry,))
        learned, day = lessons.after(learned, branch.plan, day, then), then
    return learned


def told(waits: Mapping[str, Wait | None]) -> dict[str, float | None]:
    return {name: minutes(found) for name, found in waits.items()}


def shift(counter: str, opens: str, closes: str, *breaks: tuple[str, str]) -> Shift:
    return Shift(
        counter=counter,
        opens=Clock.parse(opens),
        closes=Clock.parse(closes),
        breaks=tuple((Clock.parse(start), Clock.parse(end)) for start, end in breaks),
    )
