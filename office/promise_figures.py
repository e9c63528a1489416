"""Promises of a day or a range: how many were kept, why others broke, and what that costs.

From the legs of visits and the vouchers of the office alone, so that every report counts alike.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TypeVar, get_args

from office.events import BrokenWhy
from office.figures import promise_is_decided, promise_kept, wilson
from office.visits import VisitLeg
from office.vouchers import Cost, VoucherNow, Vouchers, cost

ENOUGH = 20
"""A share of fewer promises than this proves little."""

REASONS: tuple[BrokenWhy, ...] = get_args(BrokenWhy)


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseCount:
    """How many of the promises that are decided were kept, and how many were not."""

    kept: int = 0
    broken: int = 0

    @property
    def decided(self) -> int:
        """Promises that were kept or broken by now."""
        return self.kept + self.broken

    @property
    def share(self) -> float | None:
        """The share that was kept; None of nothing."""
        return self.kept / self.decided if self.decided else None

    @property
    def between(self) -> tuple[float, float] | None:
        """Where the true share lies 95 times of 100; None where the promises are too few to tell."""
        return wilson(self.kept, self.decided) if self.decided >= ENOUGH else None


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokenPromise:
    """One promise that was not kept, as far as it is known at a moment.

    `how` is that of the leg; `called_at` None where nobody called. `late_by`: how long after the promised time the
    call came, the customer left, or now is; None where the office closed before that time. `why` is one of
    office.events.BrokenWhy. `code` and `voucher`: what is owed for it; `limited`: nothing, because of the day's limit.
    """

    day: date
    number: str
    service: str
    promised_by: datetime
    how: str
    called_at: datetime | None
    late_by: timedelta | None
    why: str
    code: str | None = None
    voucher: VoucherNow | None = None
    limited: bool = False

    @property
    def waits(self) -> bool:
        """Whether the customer still waits, or is away for a while."""
        return self.how in _WAITS


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseFigures:
    """The promises of some visits at a moment. `half_hours` are those of the arrival, from midnight: 18 is 09:00.

    `owed`: promises to people in the line that are not decided yet. `reasons`: how many broke, by reason, most first.
    `given`: what the vouchers for these promises cost; `limited`: no voucher because of a day's limit. `broken`: each
    broken one, the newest first.
    """

    total: PromiseCount = PromiseCount()
    services: Mapping[str, PromiseCount] = field(default_factory=dict)
    half_hours: Mapping[int, PromiseCount] = field(default_factory=dict)
    owed: int = 0
    reasons: Mapping[str, int] = field(default_factory=dict)
    given: Cost = field(default_factory=Cost)
    limited: int = 0
    broken: tuple[BrokenPromise, ...] = ()

    @property
    def late(self) -> int:
        """Customers whose promise is broken and who still wait."""
        return sum(1 for one in self.broken if one.waits)


_WAITS = frozenset({"waiting", "away"})


def promise_figures(legs: Iterable[VisitLeg], vouchers: Vouchers, now: datetime) -> PromiseFigures:
    """The promises of these legs at this moment; a wrong choice was promised nothing."""
    promised = tuple(leg for leg in legs if leg.promised_by is not None and leg.how != "withdrawn")
    decided = tuple(leg for leg in promised if promise_is_decided(leg))
    broken = tuple(leg for leg in decided if not promise_kept(leg))
    codes = {leg.voucher for leg in broken if leg.voucher}
    told = (_told(leg, vouchers, now) for leg in broken)
    return PromiseFigures(
        total=_count(decided),
        services=_by(decided, lambda leg: leg.service),
        half_hours=_by(decided, lambda leg: leg.half_hour),
        owed=sum(1 for leg in promised if leg.how in _WAITS and not promise_is_decided(leg)),
        reasons=_reasons(broken),
        given=cost(voucher for code, voucher in vouchers.by_code.items() if code in codes),
        limited=sum(1 for leg in broken if leg.limited),
        broken=tuple(sorted(told, key=lambda one: (one.promised_by, one.day, one.number), reverse=True)),
    )


def _count(legs: Sequence[VisitLeg]) -> PromiseCount:
    kept = sum(1 for leg in legs if promise_kept(leg))
    return PromiseCount(kept=kept, broken=len(legs) - kept)


_Key = TypeVar("_Key", str, int)


def _by(legs: Sequence[VisitLeg], key: Callable[[VisitLeg], _Key]) -> Mapping[_Key, PromiseCount]:
    """The counts of those legs that have the same key, in its order."""
    keys = sorted({key(leg) for leg in legs})
    return {one: _count([leg for leg in legs if key(leg) == one]) for one in keys}


def _reasons(broken: Sequence[VisitLeg]) -> Mapping[str, int]:
    """Most first; of as many, in the order in which a cause is looked for."""
    counted = Counter(leg.broken or "" for leg in broken)
    order: dict[str, int] = {why: at for at, why in enumerate(REASONS)}
    return {why: counted[why] for why in sorted(counted, key=lambda why: (-counted[why], order.get(why, len(order))))}


def _told(leg: VisitLeg, vouchers: Vouchers, now: datetime) -> BrokenPromise:
    assert leg.promised_by is not None  # noqa: S101 - only promised legs are told
    until = leg.called_at or (now if leg.how in _WAITS else leg.ended_at or now)
    late_by = until - leg.promised_by
    return BrokenPromise(
        day=leg.day,
        number=leg.number,
        service=leg.service,
        promised_by=leg.promised_by,
        how=leg.how,
        called_at=leg.called_at,
        late_by=late_by if late_by > timedelta(0) else None,
        why=leg.broken or "",
        code=leg.voucher,
        voucher=vouchers.by_code.get(leg.voucher or ""),
        limited=leg.limited,
    )
