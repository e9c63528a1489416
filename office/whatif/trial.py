"""Trying variants on the same days, and choosing the best of many without trying all of them on all days."""

from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from office.whatif.findings import Progress
from office.whatif.outcome import Comparison, Measure, Outcome, outcome
from office.whatif.recorded import RecordedDay
from office.whatif.replayed import ReplayedDay
from office.whatif.replaying import replayed
from office.whatif.variant import Variant

SCREENED_ON = 4
"""Days on which all candidates are tried first."""

FINALISTS = 3
"""Candidates that are then tried on all days."""

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried(Generic[_T]):
    """A candidate, and what it led to."""

    candidate: _T
    variant: Variant
    outcome: Outcome


@dataclass(slots=True, kw_only=True)
class Trial:
    """The days, by what they are judged, and how much of the work is done (in replayed days)."""

    days: Sequence[RecordedDay]
    measure: Measure
    speeds: Mapping[str, float]
    of: int = 0
    done: int = 0
    before: Outcome = field(init=False)

    def replayed(self, variant: Variant, days: Sequence[RecordedDay] | None = None) -> tuple[ReplayedDay, ...]:
        """The days in the variant."""
        chosen = self.days if days is None else days
        self.done += len(chosen)
        return tuple(replayed(day, variant, self.speeds) for day in chosen)

    def outcome(self, variant: Variant) -> Outcome:
        """What the variant leads to on all days."""
        return outcome(self.replayed(variant), self.measure)

    def progress(self) -> Progress:
        """How far it is."""
        return Progress(done=min(self.done, self.of), of=self.of)

    def ends_at(self, done: int) -> Progress:
        """A part of the work is over, whatever was left out of it."""
        self.done = done
        return self.progress()

    def against(self, after: Outcome) -> Comparison:
        """The days as they were beside this."""
        return Comparison(before=self.before, after=after)

    def screen(self) -> Sequence[RecordedDay]:
        """A few of the days, spread over all of them."""
        step = max(1, len(self.days) // SCREENED_ON)
        return self.days[::step][:SCREENED_ON]

    def cost(self, candidates: int) -> int:
        """Replayed days that choosing the best of so many takes."""
        if candidates <= FINALISTS:
            return candidates * len(self.days)
        return candidates * len(self.screen()) + FINALISTS * len(self.days)

    def best(self, candidates: Iterable[tuple[_T, Variant]]) -> Generator[Progress, None, Tried[_T] | None]:
        """The candidate that raises the level most, then shortens the mean wait most; None where none does either."""
        rows = list(candidates)
        if len(rows) > FINALISTS:
            rows = yield from self._screened(rows)
        tried: list[Tried[_T]] = []
        for candidate, variant in rows:
            tried.append(Tried(candidate=candidate, variant=variant, outcome=self.outcome(variant)))
            yield self.progress()
        best = max(tried, key=lambda found: merit(found.outcome), default=None)
        return best if best is not None and merit(best.outcome) > merit(self.before) else None

    def _screened(self, rows: list[tuple[_T, Variant]]) -> Generator[Progress, None, list[tuple[_T, Variant]]]:
        days, merits = self.screen(), []
        for at, (_, variant) in enumerate(rows):
            found = outcome(self.replayed(variant, days), self.measure)
            merits.append((merit(found), -at))
            yield self.progress()
        chosen = sorted(merits, reverse=True)[:FINALISTS]
        return [rows[-at] for _, at in chosen]


def merit(found: Outcome) -> tuple[float, float]:
    """What is better is larger: the level, then a shorter mean wait."""
    return found.level or 0.0, -(found.figures.waits.mean or 0.0)
