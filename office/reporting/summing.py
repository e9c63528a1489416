"""From what was counted of a group to its figures."""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from office.figures import DISSATISFIED_TO, GAVE_UP, SATISFIED_FROM, nearest_rank, wait_figures_of
from office.reporting.counter_time import CounterTime
from office.reporting.counting import Tally, Way
from office.reporting.report import Fairness, PromiseCost, Share, Spread, Summary
from office.voucher_events import Worth

_Ways = Mapping[Way, int]
_HUNDREDTHS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The vouchers of a report by code: what each is worth; `used` are those that were redeemed."""

    worth: Mapping[str, Worth] = field(default_factory=dict)
    used: frozenset[str] = frozenset()


def summary(tally: Tally, given: Given, time: CounterTime | None) -> Summary:
    """The figures of a group. `time`: that of its counters, None where it has none of its own."""
    ways = tally.ways
    visits = {way: n for way, n in ways.items() if way.final}
    judged = {way: n for way, n in ways.items() if way.called or way.how in GAVE_UP}
    told = {way: n for way, n in ways.items() if way.estimate is not None}
    answered = {way: n for way, n in visits.items() if way.solved is not None}
    treated = {way: n for way, n in visits.items() if way.treated is not None}
    called = len(tally.waits)
    return Summary(
        arrived=_n(ways, lambda way: way.leg == 1),
        legs=_n(ways, lambda _: True),
        served=_n(visits, lambda way: way.how == "served"),
        waits=wait_figures_of(tally.waits),
        level=_share(judged, lambda way: way.on_time),
        excess=tally.excess_s / called if called else None,
        handling=_spread(tally.handling),
        walk=_spread(tally.walks),
        gap=_spread(tally.gaps),
        missed=Share(hits=_n(visits, lambda way: way.how == "missed"), n=called),
        left=_share(visits, lambda way: way.how in GAVE_UP),
        occupancy=time.occupancy if time else None,
        open_s=time.open_s if time else None,
        solved=_share(answered, lambda way: way.solved == "yes"),
        solved_first=_share(answered, lambda way: way.solved == "yes" and way.leg == 1),
        treated_mean=_mean_mark(treated),
        treated=_share(treated, lambda way: (way.treated or 0) >= SATISFIED_FROM),
        badly=_n(treated, lambda way: (way.treated or 0) <= DISSATISFIED_TO),
        estimates=_share(told, lambda way: bool(way.estimate)),
        promises=_promises(tally, given),
        fairness=_fairness(tally),
    )


def _n(ways: _Ways, holds: Callable[[Way], bool]) -> int:
    return sum(n for way, n in ways.items() if holds(way))


def _share(ways: _Ways, holds: Callable[[Way], bool]) -> Share:
    return Share(hits=_n(ways, holds), n=sum(ways.values()))


def _spread(ordered: Sequence[float]) -> Spread:
    return Spread(
        n=len(ordered),
        mean=sum(ordered) / len(ordered) if ordered else None,
        median=nearest_rank(ordered, 0.5),
        p90=nearest_rank(ordered, 0.9),
    )


def _mean_mark(treated: _Ways) -> float | None:
    n = sum(treated.values())
    return sum((way.treated or 0) * m for way, m in treated.items()) / n if n else None


def _promises(tally: Tally, given: Given) -> PromiseCost:
    """As office.figures has it: kept where it was called and not broken; who gave up before was owed nothing yet."""
    decided = {way: n for way, n in tally.ways.items() if way.promised and (way.called or way.broken is not None)}
    why: Counter[str] = Counter()
    for way, n in decided.items():
        if way.broken is not None:
            why[way.broken] += n
    issued = [(code, given.worth[code]) for code in tally.vouchers if code in given.worth]
    return PromiseCost(
        kept=_share(decided, lambda way: way.broken is None),
        why=dict(sorted(why.items(), key=lambda row: (-row[1], row[0]))),
        vouchers=len(issued),
        amount=_money(worth for _, worth in issued),
        texts=sum(worth.amount is None for _, worth in issued),
        redeemed=sum(code in given.used for code, _ in issued),
        paid=_money(worth for code, worth in issued if code in given.used),
        limited=_n(decided, lambda way: bool(way.limited)),
    )


def _money(worths: Iterable[Worth]) -> Mapping[str, int]:
    sums: dict[str, int] = {}
    for worth in worths:
        if worth.amount is not None:
            sums[worth.currency] = sums.get(worth.currency, 0) + round(worth.amount * _HUNDREDTHS)
    return dict(sorted(sums.items()))


def _fairness(tally: Tally) -> Fairness:
    ways = tally.ways
    overtaken: Counter[int] = Counter()
    for way, n in ways.items():
        overtaken[way.overtaken] += n
    called = {way: n for way, n in ways.items() if way.called}
    return Fairness(
        overtaken_p95=_ranked(overtaken, 0.95),
        overtaken_most=max(overtaken, default=None),
        ratio_most=tally.ratio_most,
        ratio_over_3=_share(called, lambda way: way.far),
        jumps=sum(way.jumps * n for way, n in ways.items()),
    )


def _ranked(counts: Mapping[int, int], quantile: float) -> float | None:
    """The percentile by nearest rank of values that occur so often."""
    rank = max(1, math.ceil(quantile * sum(counts.values())))
    seen = 0
    for value in sorted(counts):
        seen += counts[value]
        if seen >= rank:
            return float(value)
    return None
