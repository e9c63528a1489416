"""The figures that every format of a report has, each by its key: what it is, in which unit, and over how many.

A format that shows a figure takes it from here: none can count otherwise than another.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, TypeAlias

from office.reporting.report import FEW, FEW_SHARES, Share, Spread, Summary

Unit: TypeAlias = Literal["count", "s", "share", "mark", "ratio"]
"""Counted; seconds; 0 to 1; 1 to 5; times."""

FEW_OF: Mapping[Unit, int] = MappingProxyType({"s": FEW, "share": FEW_SHARES, "mark": FEW_SHARES})
"""Over fewer than this a figure of the unit is told with a warning."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One figure. `n`: over how many it is, where that is not the figure itself."""

    key: str
    unit: Unit
    value: Callable[[Summary], float | None]
    n: Callable[[Summary], int] | None = None

    def is_small(self, summary: Summary) -> bool:
        """Whether it is over so few that this must be said."""
        return self.n is not None and self.unit in FEW_OF and self.n(summary) < FEW_OF[self.unit]


def _called(summary: Summary) -> int:
    return summary.waits.called


def _count(key: str, value: Callable[[Summary], float | None]) -> Measure:
    return Measure(key=key, unit="count", value=value)


def _wait(key: str, value: Callable[[Summary], float | None]) -> Measure:
    return Measure(key=key, unit="s", value=value, n=_called)


def _share(key: str, of: Callable[[Summary], Share]) -> Measure:
    return Measure(key=key, unit="share", value=lambda summary: of(summary).share, n=lambda summary: of(summary).n)


def _spread(key: str, of: Callable[[Summary], Spread]) -> tuple[Measure, ...]:
    def measure(part: str, value: Callable[[Spread], float | None]) -> Measure:
        return Measure(key=f"{key}_{part}", unit="s", value=lambda s: value(of(s)), n=lambda s: of(s).n)

    return (
        measure("mean", lambda spread: spread.mean),
        measure("median", lambda spread: spread.median),
        measure("p90", lambda spread: spread.p90),
    )


MEASURES: tuple[Measure, ...] = (
    _count("arrived", lambda summary: summary.arrived),
    _count("served", lambda summary: summary.served),
    _count("called", _called),
    _wait("wait_median", lambda summary: summary.waits.median),
    _wait("wait_p90", lambda summary: summary.waits.p90),
    _wait("wait_mean", lambda summary: summary.waits.mean),
    _wait("wait_longest", lambda summary: summary.waits.longest),
    _share("level", lambda summary: summary.level),
    _share("promise_kept", lambda summary: summary.promises.kept),
    _share("missed", lambda summary: summary.missed),
    _share("left", lambda summary: summary.left),
    _share("solved", lambda summary: summary.solved),
    _share("solved_first", lambda summary: summary.solved_first),
    _share("treated_well", lambda summary: summary.treated),
    Measure(
        key="treated_mean",
        unit="mark",
        value=lambda summary: summary.treated_mean,
        n=lambda summary: summary.treated.n,
    ),
    _wait("excess", lambda summary: summary.excess),
    *_spread("handling", lambda summary: summary.handling),
    *_spread("walk", lambda summary: summary.walk),
    *_spread("gap", lambda summary: summary.gap),
    Measure(key="occupancy", unit="share", value=lambda summary: summary.occupancy),
    Measure(key="open", unit="s", value=lambda summary: summary.open_s),
    _share("estimates", lambda summary: summary.estimates),
    _count("legs", lambda summary: summary.legs),
    _count("vouchers", lambda summary: summary.promises.vouchers),
    _count("voucher_texts", lambda summary: summary.promises.texts),
    _count("vouchers_redeemed", lambda summary: summary.promises.redeemed),
    _count("vouchers_limited", lambda summary: summary.promises.limited),
    _count("overtaken_p95", lambda summary: summary.fairness.overtaken_p95),
    _count("overtaken_most", lambda summary: summary.fairness.overtaken_most),
    Measure(key="ratio_most", unit="ratio", value=lambda summary: summary.fairness.ratio_most),
    _share("ratio_over_3", lambda summary: summary.fairness.ratio_over_3),
    _count("jumps", lambda summary: summary.fairness.jumps),
)

BY_KEY: Mapping[str, Measure] = MappingProxyType({measure.key: measure for measure in MEASURES})

KEY_FIGURES = ("wait_median", "wait_p90", "level", "promise_kept", "missed")
"""The five that stand first."""
