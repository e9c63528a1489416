"""What the advice says: values with their figures, of which windows and commands make sentences."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from office.hours import Clock
from office.plan import Shift
from office.whatif.outcome import Comparison, Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """So much of the work is done."""

    done: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AsItWas:
    """The days replayed as they were: what everything else is compared with."""

    outcome: Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class MoreCounter:
    """One more counter in the two hours in which it helps most. `counter` None: one that the plan has not got.

    `services`: the fewest that bring nine tenths of what all of them would.
    """

    counter: str | None
    opens: Clock
    closes: Clock
    services: tuple[str, ...]
    comparison: Comparison


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakMoved:
    """The break of a counter that begins at `starts` begins so many minutes later (earlier, where negative)."""

    counter: str
    starts: Clock
    minutes: int
    comparison: Comparison


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillAdded:
    """A clerk, or a counter where nobody says who works there, serves one more service."""

    service: str
    counter: str | None
    clerk: str | None
    comparison: Comparison


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadStartChanged:
    """A class counts as having come so much earlier. `of_class`: the same days, the customers of this class alone."""

    standing: str
    minutes_before: float
    minutes_after: float
    comparison: Comparison
    of_class: Comparison


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallestRoster:
    """The fewest hours with which the level is kept on enough of the days. `reached` False: it was not.

    `shifts`: what remains of the usual hours, and what was added; hours are counters' hours a day, breaks included.
    """

    shifts: tuple[Shift, ...]
    hours_before: float
    hours_after: float
    reached: bool
    comparison: Comparison


@dataclass(frozen=True, slots=True, kw_only=True)
class NothingHelps:
    """No single change of this kind raises the level or shortens the wait."""

    kind: Literal["counter", "break", "skill", "head_start"]


Finding: TypeAlias = AsItWas | MoreCounter | BreakMoved | SkillAdded | HeadStartChanged | SmallestRoster | NothingHelps
