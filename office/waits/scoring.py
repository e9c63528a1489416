"""How well the waits that customers were told came true: of a day, of several, by service and by hour of taking."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import reduce
from operator import add
from typing import Literal, TypeAlias, TypeVar

from office.day import Day
from office.figures import wilson
from office.plan import Plan
from office.stages import Waiting
from office.ticket import Ticket
from office.waits import saying

RELIABLE = 0.7
"""What is said should hold for eight of ten. Where it surely holds for fewer than this, nobody should rely on it."""

ENOUGH = 20
"""A bias over fewer calls than this proves nothing."""

MOST_BIAS = 0.5
"""Points that lie farther from the waits than this share of the mean wait, on average, are of no use."""

LEAST_BIAS_S = 60.0
"""A bias of less than a minute misleads nobody, however short the waits are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EstimateScore:
    """Sums over customers, so that scores of several days can be added.

    n, held: whose wait is known to be as told or not, and for how many it was. called: of these, who were called;
    waited_s, error_s, bias_s: over these, the waits, |told median − wait| and told median − wait, in seconds.
    """

    n: int = 0
    held: int = 0
    called: int = 0
    waited_s: float = 0.0
    error_s: float = 0.0
    bias_s: float = 0.0

    def __add__(self, other: "EstimateScore") -> "EstimateScore":
        return EstimateScore(
            n=self.n + other.n,
            held=self.held + other.held,
            called=self.called + other.called,
            waited_s=self.waited_s + other.waited_s,
            error_s=self.error_s + other.error_s,
            bias_s=self.bias_s + other.bias_s,
        )

    @property
    def kept(self) -> float | None:
        """The share whose call came within what they were told; None of nobody."""
        return self.held / self.n if self.n else None

    @property
    def error_minutes(self) -> float | None:
        """How far the told median lay from the wait, on average; None where nobody was called."""
        return self._minutes(self.error_s)

    @property
    def bias_minutes(self) -> float | None:
        """How much longer (positive) than the wait the told median was, on average; None where nobody was called."""
        return self._minutes(self.bias_s)

    @property
    def wait_minutes(self) -> float | None:
        """The mean wait of those who were called; None of nobody."""
        return self._minutes(self.waited_s)

    @property
    def reliable(self) -> bool:
        """Whether they may well be as good as they should be: the 95 % interval of the share reaches `RELIABLE`."""
        return wilson(self.held, self.n)[1] >= RELIABLE

    @property
    def is_biased(self) -> bool:
        """Whether at least `ENOUGH` calls show points that lie far to one side of the waits."""
        most_s = max(LEAST_BIAS_S * self.called, MOST_BIAS * self.waited_s)
        return self.called >= ENOUGH and abs(self.bias_s) > most_s

    def _minutes(self, sum_s: float) -> float | None:
        return sum_s / self.called / 60 if self.called else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """The score of everybody; that of each service for which there is one, and of each hour (0 to 23) of taking."""

    total: EstimateScore = EstimateScore()
    services: Mapping[str, EstimateScore] = field(default_factory=dict)
    hours: Mapping[int, EstimateScore] = field(default_factory=dict)

    def __add__(self, other: "Scores") -> "Scores":
        return Scores(
            total=self.total + other.total,
            services=_added(self.services, other.services),
            hours=_added(self.hours, other.hours),
        )


DoubtKind: TypeAlias = Literal["seldom_kept", "too_long", "too_short"]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why the estimates of a service, or of the whole office (None), are not to be trusted."""

    service: str | None
    kind: DoubtKind


def score(day: Day, now: datetime) -> EstimateScore:
    """The score of a day so far.

    It goes by the first call of each visit. Whoever still waits, longer than was said, counts as not kept too. Who was
    away by own wish or changed the service does not count.
    """
    return _sum(found for _, found in _found(day, now))


def scores(day: Day, plan: Plan, now: datetime) -> Scores:
    """The same by the service that the customer came for, and by the hour of the office's clock at which."""
    found = list(_found(day, now))
    return Scores(
        total=_sum(one for _, one in found),
        services=_by(found, _service),
        hours=_by(found, lambda ticket: ticket.came.astimezone(plan.zone).hour),
    )


def scores_of(days: Iterable[Scores]) -> Scores:
    """The scores of several days together."""
    return reduce(add, days, Scores())


def doubts(found: Scores) -> tuple[Doubt, ...]:
    """Why the model is not to be trusted: that of the whole office first, then service by service."""
    rows = [(None, found.total), *found.services.items()]
    return tuple(Doubt(service, kind) for service, one in rows for kind in _doubts(one))


def trusted(found: Scores) -> bool:
    """Whether nothing speaks against the estimates, of the whole office and of each service."""
    return not doubts(found)


def _doubts(one: EstimateScore) -> Iterator[DoubtKind]:
    if not one.reliable:
        yield "seldom_kept"
    if one.is_biased:
        yield "too_long" if one.bias_s > 0 else "too_short"


def _found(day: Day, now: datetime) -> Iterator[tuple[Ticket, EstimateScore]]:
    for ticket in day.tickets.values():
        found = _score(ticket, now)
        if found is not None:
            yield ticket, found


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What was said of a wait and counts: shortest and longest wait with which it holds, and the wait that came of it.

    Seconds; None where nobody was called yet.
    """

    from_s: float
    to_s: float
    waited_s: float | None

    @property
    def kept(self) -> bool | None:
        """Whether the first call came within what was said; None where there was none."""
        return None if self.waited_s is None else self.from_s <= self.waited_s <= self.to_s


def said_of(ticket: Ticket) -> Said | None:
    """What this customer was told; None where nothing was, and for who was away before the first call."""
    bounds = saying.bounds(ticket.said)
    if bounds is None or (ticket.legs[0] if ticket.legs else ticket).away:
        return None
    waited_s = (ticket.calls[0].at - ticket.came).total_seconds() if ticket.calls else None
    return Said(from_s=bounds[0], to_s=bounds[1], waited_s=waited_s)


def _score(ticket: Ticket, now: datetime) -> EstimateScore | None:
    said, told = said_of(ticket), ticket.said
    if said is None or told is None:
        return None
    if said.waited_s is None:
        late = isinstance(ticket.stage, Waiting) and (now - ticket.came).total_seconds() > said.to_s
        return EstimateScore(n=1) if late else None
    bias_s = told.point_s - said.waited_s
    return EstimateScore(
        n=1,
        held=int(said.kept is True),
        called=1,
        waited_s=said.waited_s,
        error_s=abs(bias_s),
        bias_s=bias_s,
    )


def _service(ticket: Ticket) -> str:
    return ticket.legs[0].service if ticket.legs else ticket.service


_Key = TypeVar("_Key", str, int)


def _by(found: Iterable[tuple[Ticket, EstimateScore]], key: Callable[[Ticket], _Key]) -> Mapping[_Key, EstimateScore]:
    sums: dict[_Key, EstimateScore] = defaultdict(EstimateScore)
    for ticket, one in found:
        sums[key(ticket)] += one
    return {name: sums[name] for name in sorted(sums)}


def _sum(found: Iterable[EstimateScore]) -> EstimateScore:
    return reduce(add, found, EstimateScore())


def _added(one: Mapping[_Key, EstimateScore], other: Mapping[_Key, EstimateScore]) -> Mapping[_Key, EstimateScore]:
    nothing = EstimateScore()
    return {name: one.get(name, nothing) + other.get(name, nothing) for name in sorted(one.keys() | other.keys())}
