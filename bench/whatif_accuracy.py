"""How far what-if is off, beside Erlang C: python -m bench.whatif_accuracy [PROFILE:SEED …]. Takes some minutes.

The simulated branches of the referee, 20 days recorded. For each: the replay of these days as they were, and with one
more counter for two hours, against the same days and the 20 days after them as they go with that counter.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from bench.erlang_c import predicted_level
from journal.daybook import Daybook
from journal.memory import MemoryJournal
from office.day import stream_of
from office.hours import Clock
from office.legs import legs_of_all
from office.plan import Plan
from office.visits import VisitLeg
from office.whatif.outcome import Measure, outcome
from office.whatif.recorded import RecordedDay
from office.whatif.recording import recorded
from office.whatif.replaying import replayed
from office.whatif.speeds import speeds_of
from office.whatif.variant import Opens, Variant
from station.replay import Replay
from tests.station.branch_referee import Replayed, branch_days, plan_of

BRANCHES = ("branch6:1", "busy6:3", "tiny2:4", "post4:5", "hall12:6", "random:7", "random:8")
DAYS = 20
TARGET_MINUTES = 15.0
OPENS_S, CLOSES_S = 2 * 3600, 4 * 3600
MORE = "C99"


class Kept(Replayed):
    """A queue system whose journal is kept."""

    def __init__(self, plan: Plan) -> None:
        super().__init__(plan)
        self.journal = MemoryJournal(plan)
        self.replay = Replay(Daybook(self.journal, plan.office.id), plan)
        self.dates: list[date] = []

    def end_day(self, t: int) -> None:
        super().end_day(t)
        self.dates.append(self._at(t).date())

    def days(self) -> Iterator[tuple[RecordedDay, tuple[VisitLeg, ...]]]:
        book = Daybook(self.journal, "branch")
        for of in self.dates:
            day, plan = book.day(of), self.journal.plan("branch", 1)
            read = recorded(of, self.journal.read("branch", stream_of(of)), plan)
            yield read, legs_of_all(day, plan, day.tickets)


def lived(branch: Any, days: range) -> list[tuple[RecordedDay, tuple[VisitLeg, ...]]]:  # noqa: ANN401  # of the referee's own module
    """These days, as they go in this branch."""
    module = branch_days()
    system = Kept(plan_of(branch.public()))
    for _ in module.replay(system, (module.make_day(branch, day) for day in days)):
        pass
    return list(system.days())


def with_one_more(branch: Any) -> Any:  # noqa: ANN401  # likewise
    """The branch with a counter for everything, for two hours."""
    everything = tuple(service.id for service in branch.services)
    more = branch_days().Counter(MORE, everything, 1.0, OPENS_S, CLOSES_S)
    return replace(branch, counters=(*branch.counters, more))


def row(name: str) -> tuple[float, ...]:
    """Levels in points and mean waits in minutes, of one branch."""
    profile, _, seed = name.partition(":")
    branch = branch_days().make_branch(profile, int(seed))
    days, plan = lived(branch, range(DAYS)), plan_of(branch.public())
    more = with_one_more(branch)
    same, later = lived(more, range(DAYS)), lived(more, range(DAYS, 2 * DAYS))
    read, measure = [day for day, _ in days], Measure(plan, TARGET_MINUTES)
    everything = tuple(service.id for service in plan.services)
    base = Variant(plan=plan)
    changed = base.with_(Opens(counter=MORE, opens=Clock(11), closes=Clock(13), services=everything))
    speeds = speeds_of(read, plan)
    as_it_was, then = (outcome([replayed(day, v, speeds) for day in read], measure) for v in (base, changed))
    levels = [
        100 * (measure.level_of([leg for _, legs in lived_ for leg in legs]) or 0.0) for lived_ in (days, same, later)
    ]
    erlang = [100 * predicted_level(read, variant, TARGET_MINUTES * 60) for variant in (base, changed)]
    means = [_mean_min(lived_) for lived_ in (days, same)]
    played = [100 * (found.level or 0.0) for found in (as_it_was, then)]
    return (
        levels[0], played[0], erlang[0],
        levels[1], played[1], erlang[1], levels[2],
        means[0], (as_it_was.figures.waits.mean or 0.0) / 60, means[1], (then.figures.waits.mean or 0.0) / 60,
    )  # fmt: skip


def _mean_min(days: Sequence[tuple[RecordedDay, tuple[VisitLeg, ...]]]) -> float:
    waits = [leg.wait_s for _, legs in days for leg in legs if leg.wait_s is not None]
    return sum(waits) / len(waits) / 60


def main(names: Sequence[str]) -> None:
    titles = ("as it was", "replay", "Erlang C", "one more", "replay", "Erlang C", "later")
    means = ("mean", "replay", "one more", "replay")
    print(f"{'':12}" + "".join(f"{title:>10}" for title in (*titles, *means)))  # noqa: T201  # the answer
    rows = []
    for name in names:
        rows.append(row(name))
        print(f"{name:12}" + "".join(f"{value:10.1f}" for value in rows[-1]), flush=True)  # noqa: T201  # the answer
    compared = (("as it was", 0, 1, 2), ("one more, same days", 3, 4, 5), ("one more, later days", 6, 4, 5))
    for what, truth, replay, erlang in compared:
        errors = [sum(abs(found[at] - found[truth]) for found in rows) / len(rows) for at in (replay, erlang)]
        print(f"error in points, {what}: replay {errors[0]:.1f}, Erlang C {errors[1]:.1f}")  # noqa: T201  # the answer


if __name__ == "__main__":
    main(sys.argv[1:] or BRANCHES)
