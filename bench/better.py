"""Whether it was better to come later: python -m bench.better [PROFILE SEED …] (by hand; needs ../shared).

Customers who are told a better time are moved there, the day is refereed again with them, and their two waits compared.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bench.branches import CASES, OPENS, Recorded, branch_days, date_of, recorded, replayed
from office.day import Day, after
from office.events import TicketTaken, Wait
from office.waits import lessons
from office.waits.forecast import wait_of
from office.waits.learned import Learned
from office.waits.moment import Moment
from office.waits.outlook import better_time, outlook_of
from office.waits.saying import bounds

LONG_S = 900.0
"""A kiosk offers a better time where the wait is longer than this."""

EACH = timedelta(minutes=20)
LEARN_DAYS, DAYS = 10, 18


@dataclass(frozen=True, slots=True)
class Advised:
    """Somebody who was told a better time: the day, the how manieth ticket, then (seconds after opening), the wait."""

    day: int
    serial: int
    then_s: int
    said: Wait
    waited_s: float


def advised(branch: Recorded) -> Iterator[Advised | None]:
    """Normal customers with a long wait, at most one each twenty minutes; None where no better time is told."""
    learned = Learned()
    for index, entries in enumerate(branch.days):
        day, last = Day(office="branch", date=date_of(index)), OPENS
        found: list[tuple[TicketTaken, datetime, Wait] | None] = []
        for entry in entries:
            event = entry.event
            asks = isinstance(event, TicketTaken) and event.standing == "normal" and entry.at - last > EACH
            if index >= LEARN_DAYS and asks and isinstance(event, TicketTaken):
                moment = Moment(day=day, plan=branch.plan, learned=learned, at=entry.at)
                now = wait_of(moment, event.service, event.key)
                if now is not None and now.point_s > LONG_S:
                    last = entry.at
                    better = better_time(outlook_of(moment), event.service, now)
                    found.append((event, better.at, better.wait) if better else None)
            then = after(day, (entry,))
            learned, day = lessons.after(learned, branch.plan, day, then), then
        opens = OPENS + (day.date - OPENS.date())
        for one in found:
            calls = one and day.tickets[one[0].number].calls
            if one is None or not calls:
                yield None
            else:
                waited_s = (calls[0].at - day.tickets[one[0].number].came).total_seconds()
                yield Advised(index, one[0].serial, round((one[1] - opens).total_seconds()), one[2], waited_s)


def waited_then(profile: str, seed: int, one: Advised) -> float | None:
    """How long the same customer waits who comes at the told time, all else being equal."""
    module = branch_days()
    branch = module.make_branch(profile, seed)
    header, *events = module.make_day(branch, one.day)
    arrivals = [event for event in events if event["kind"] == "arrive"]
    arrivals[one.serial - 1]["t"] = one.then_s
    name = arrivals[one.serial - 1]["ticket"]
    _, (log,) = replayed(branch, [[header, *sorted(events, key=lambda event: event["t"])]])
    return next((float(leg.wait) for leg in log.legs if leg.ticket == name and leg.called is not None), None)


def main(cases: Sequence[tuple[str, int]]) -> None:
    """One row for each branch."""
    for profile, seed in cases:
        asked = list(advised(recorded(profile, seed, DAYS)))
        told = [one for one in asked if one is not None]
        pairs = [(one, then) for one in told if (then := waited_then(profile, seed, one)) is not None]
        n = max(1, len(pairs))
        less = sum(then < one.waited_s for one, then in pairs) / n
        held = sum(low <= then <= high for one, then in pairs for low, high in [bounds(one.said) or (0.0, 0.0)]) / n
        error = sum(abs(one.said.point_s - then) for one, then in pairs) / n / 60
        now, later = sum(one.waited_s for one, _ in pairs) / n / 60, sum(then for _, then in pairs) / n / 60
        row = f"asked {len(asked)}, told {len(told)}, waited less {less:.2f}, at once {now:.1f}, then {later:.1f} min"
        sys.stdout.write(f"{profile}, {seed}: {row}, error {error:.1f} min, as said {held:.2f}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    words = sys.argv[1:]
    main([(profile, int(seed)) for profile, seed in zip(words[::2], words[1::2], strict=True)] or CASES)
