"""How far estimates are off on branch days: python -m bench.baselines [--only-next] [PROFILE SEED …] (by hand).

Rows for docs/waits.md: the simple estimates of the trade beside ours, on the same days. Needs ../shared.
"""

import argparse
import math
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from bench.branches import CASES, Recorded, Told, recorded, told
from office.events import TicketTaken, Wait
from office.ticket import Ticket
from office.waits.forecast import wait_of
from office.waits.moment import Moment

LEARN_DAYS, DAYS = 10, 18
WAITED_S, CLOSE_S = 30.0, 300.0
"""Only who waited longer counts; an error below five minutes is close."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Off:
    """How far one estimate is off over `n` waits: sums of seconds, and counts."""

    n: int
    waited_s: float
    error_s: float
    bias_s: float
    close: int
    covered: int

    @property
    def error(self) -> float:
        return self.error_s / self.waited_s

    @property
    def row(self) -> str:
        rest = f"{self.close / self.n:.2f} | {self.covered / self.n:.2f} | {self.bias_s / self.n / 60:+.1f}"
        return f"{self.error:.3f} | {rest}"


def ours(moment: Moment, event: TicketTaken) -> Wait | None:
    return wait_of(moment, event.service, event.key)


def people_by_counters(moment: Moment, event: TicketTaken) -> Wait | None:
    """People ahead and oneself × mean handling time ÷ counters that offer the service now."""
    desks = sum(1 for desk in moment.day.desks.values() if desk.is_open and event.service in desk.services)
    handling = moment.learned.handling_of(event.service, moment.planned_s(event.service))
    mean_s = math.exp(handling.mean + handling.variance / 2) + moment.learned.gap.value
    same = sum(1 for ticket in moment.day.waiting if ticket.service == event.service)
    return _about((same + 1) * mean_s / max(1, desks))


def last_called(moment: Moment, event: TicketTaken) -> Wait | None:
    """As long as whoever of the service and class was called last; before anybody was, people by counters."""
    called = [ticket for ticket in moment.day.tickets.values() if ticket.calls]
    alike = [t for t in called if _service(t) == event.service and t.standing == event.standing]
    if not alike:
        return people_by_counters(moment, event)
    last = max(alike, key=lambda ticket: ticket.calls[0].at)
    return _about((last.calls[0].at - last.came).total_seconds())


def _service(ticket: Ticket) -> str:
    return ticket.legs[0].service if ticket.legs else ticket.service


def _about(point_s: float) -> Wait:
    return Wait(point_s=point_s, low_s=point_s / 2, high_s=point_s * 1.5, from_s=point_s / 2, to_s=point_s * 1.5)


METHODS = {"people × mean ÷ counters": people_by_counters, "last to enter service": last_called, "ours": ours}


def off(rows: Iterable[Told]) -> Off:
    """Over those who waited, of the days after those that were learned from."""
    pairs = [
        (one.said, one.waited_s)
        for one in rows
        if one.day >= LEARN_DAYS and one.said is not None and one.waited_s is not None and one.waited_s > WAITED_S
    ]
    errors = [said.point_s - waited_s for said, waited_s in pairs]
    return Off(
        n=len(pairs),
        waited_s=sum(waited_s for _, waited_s in pairs),
        error_s=sum(map(abs, errors)),
        bias_s=sum(errors),
        close=sum(1 for error in errors if abs(error) <= CLOSE_S),
        covered=sum(1 for said, waited_s in pairs if said.low_s <= waited_s <= said.high_s),
    )


def pooled(rows: Sequence[Off]) -> Off:
    """All branches together, each wait counting as much as any other."""
    total = partial(_total, rows)
    return Off(
        n=sum(row.n for row in rows),
        waited_s=total("waited_s"),
        error_s=total("error_s"),
        bias_s=total("bias_s"),
        close=sum(row.close for row in rows),
        covered=sum(row.covered for row in rows),
    )


def _total(rows: Sequence[Off], name: str) -> float:
    return float(sum(getattr(row, name) for row in rows))


def main(cases: Sequence[tuple[str, int]], *, finishes: bool) -> None:
    """A table for each method: error, within five minutes, interval holds, bias in minutes."""
    found: dict[str, list[Off]] = {name: [] for name in METHODS}
    for profile, seed in cases:
        branch: Recorded = recorded(profile, seed, DAYS, finishes=finishes)
        for name, tell in METHODS.items():
            found[name].append(off(told(branch, tell)))
            _write(f"| {profile}, {seed} | {name} | {found[name][-1].n} | {found[name][-1].row} |")
    for name, rows in found.items():
        worst = max(row.error for row in rows)
        mean = sum(row.error for row in rows) / len(rows)
        _write(f"| pooled | {name} | {pooled(rows).n} | {pooled(rows).row} | worst {worst:.3f}, mean {mean:.3f} |")


def _write(row: str) -> None:
    sys.stdout.write(f"{row}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only-next", action="store_true", help="clerks never say when a customer has left")
    parser.add_argument("cases", nargs="*", help="profile and seed, one after the other; else those of docs/waits.md")
    arguments = parser.parse_args()
    words = arguments.cases
    chosen = [(profile, int(seed)) for profile, seed in zip(words[::2], words[1::2], strict=True)]
    main(chosen or CASES, finishes=not arguments.only_next)
