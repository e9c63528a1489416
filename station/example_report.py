"""Four weeks of the example office as a report, for pictures: figures as an office of that size has them."""

import math
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from admin.report_asking import asked, first_question
from admin.report_behind import Behind
from admin.report_places import AtReports, AtStory, AtVisits, ReportTask, Section
from office.figures import WaitFigures
from office.legs import legs_of_all
from office.reporting.asking import Dimension
from office.reporting.report import (
    Bin,
    Cell,
    Concerns,
    CurvePoint,
    PromiseCost,
    Report,
    Share,
    Spread,
    Summary,
    TrendPoint,
)
from station.example_day import ExampleDay

_FIRST, _AFTER = 18, 36
_DAYS = 20
"""Half hours, from 09:00 to 18:00; working days of the month."""


def example_reports(example: ExampleDay, today: date) -> AtReports:
    """The page of reports with the month before `today`, compared with the month before that."""
    question = first_question(today.replace(day=1))
    return AtReports(question=question, report=_report(example, AtReports(question=question)))


def report_places(example: ExampleDay) -> dict[str, ReportTask]:
    """The places of the page by name: its parts, questions, a list of visits, and the story of one."""
    start = example_reports(example, example.day.date)
    sections: tuple[Section, ...] = ("overview", "waits", "services", "hours", "people", "promises", "ratings")
    legs = tuple(legs_of_all(example.day, example.plan, example.day.tickets))
    behind = Behind(asked=asked(start.question), counts="called")
    visits = AtVisits(reports=start, behind=behind, legs=legs, more=True)
    number = next(leg.number for leg in legs if leg.how == "served")
    entries = tuple(entry for entry in example.entries if getattr(entry.event, "number", "") == number)
    return {
        **{section: replace(start, section=section) for section in sections},
        "clerks": replace(start, section="people", by=(("people", "clerk"),)),
        "table": replace(start, tables=frozenset({"curve"})),
        "days": replace(start, panel="days"),
        "late": replace(start, progress=0.4),
        "visits": visits,
        "story": AtStory(visits=visits, day=example.day.date, number=number, entries=entries),
    }


def _report(example: ExampleDay, at: AtReports) -> Report:
    wanted = asked(at.question)
    services = [service.id for service in example.plan.services]
    counters = [counter.id for counter in example.plan.counters]
    clerks = [member.id for member in example.members if "manager" not in member.roles]
    by: dict[Dimension, dict[str, Summary]] = {
        "service": {key: _summary(520 // (n + 1), 5.0 + 4 * (n * 5 % 4)) for n, key in enumerate(services)},
        "counter": {key: _summary(330 - 30 * n, 11.0) for n, key in enumerate(counters)},
        "clerk": {key: _summary(330 - 40 * n, 11.0, handling=5.0 + n) for n, key in enumerate(clerks)},
        "language": {"et": _summary(810, 11.0), "ru": _summary(390, 12.0), "en": _summary(112, 10.0)},
        "level": {"": _summary(1240, 11.0), "quick": _summary(60, 4.0), "more_time": _summary(12, 15.0)},
        "need": {"": _summary(1180, 11.0), "walks_slowly": _summary(95, 9.0), "hears_poorly": _summary(37, 10.0)},
        "weekday": {str(day): _summary(262, 9.0 + 4 * (day == 0) + 2 * (day == 4)) for day in range(5)},  # noqa: PLR2004  # Friday
        "half_hour": {str(half): _summary(73, _median(half)) for half in range(_FIRST, _AFTER)},
        "day": {point.first.isoformat(): point.summary for point in _trend(wanted.days.first)},
    }
    return Report(
        asked=wanted,
        made_at=example.now,
        days_open=_DAYS,
        of=_summary(1312, 11.0),
        than=_summary(1287, 13.0),
        by=by,
        curve=tuple(_curve()),
        cells=tuple(_cells()),
        trend=tuple(_trend(wanted.days.first)),
        bins=tuple(_bins()),
        promises_s={services[0]: 1200.0},
        reasons=_REASONS,
        concerns=(Concerns(topic="wait", visits=9, badly=5), Concerns(topic="treatment", visits=3, badly=3)),
    )


_REASONS = {
    "patient": 96,
    "all_solved": 71,
    "clear": 64,
    "waited_long": 52,
    "short_wait": 40,
    "not_clear": 17,
    "bad_place": 8,
}


def _median(half: int) -> float:
    """Minutes; two crests, at 11:00 and at 15:30."""
    crests = 7 * math.exp(-((half - 22) ** 2) / 9) + 5 * math.exp(-((half - 31) ** 2) / 7)
    return 4 + crests * (1 + 0.2 * math.sin(half))


def _summary(n: int, median: float, handling: float = 7.0) -> Summary:
    minute = 60.0
    waits = WaitFigures(
        called=n, mean=median * 1.2 * minute, median=median * minute, p90=median * 2.45 * minute, longest=4000.0
    )
    kept = max(0.0, min(1.0, 1.07 - median / 70))
    why = {"many_came": n // 18, "too_few": n // 40, "long_case": n // 70}
    broken = n - round(n * kept)
    return Summary(
        arrived=n,
        legs=n,
        served=n - n // 20,
        waits=waits,
        level=Share(hits=round(n * max(0.0, kept - 0.09)), n=n),
        handling=Spread(n=n, mean=handling * minute, median=handling * minute, p90=2 * handling * minute),
        missed=Share(hits=n // 24, n=n),
        left=Share(hits=n // 60, n=n),
        occupancy=0.78,
        solved=Share(hits=n // 4, n=n // 3),
        treated=Share(hits=round(n // 3 * 0.92), n=n // 3),
        badly=n // 90,
        promises=PromiseCost(
            kept=Share(hits=n - broken, n=n), why=why, vouchers=broken // 3, amount={"EUR": broken // 3 * 500}
        ),
    )


def _curve() -> Iterator[CurvePoint]:
    for half in range(_FIRST, _AFTER):
        median = _median(half) * 60
        yield CurvePoint(
            half_hour=half,
            called=73,
            median=median,
            p90=median * 2.4,
            low=median * 0.6,
            high=median * 1.5,
            arrived_a_day=3.6,
            counters_open=4.2,
            occupancy=0.78,
        )


def _cells() -> Iterator[Cell]:
    for day in range(5):
        for half in range(_FIRST, _AFTER):
            median = _median(half) * (1.7 - 0.3 * min(day, 3) + 0.5 * (day == 4)) * 60  # noqa: PLR2004  # Friday
            yield Cell(weekday=day, half_hour=half, called=22 - day, median=median, p90=median * 2, arrived_a_day=5.5)


def _trend(first: date) -> Iterator[TrendPoint]:
    for n in range(28):
        day = first + timedelta(days=n)
        if day.weekday() < 5:  # noqa: PLR2004  # Saturday
            busy = 4 * (day.weekday() == 0) + 2 * math.sin(n)
            yield TrendPoint(first=day, last=day, summary=_summary(66 + round(busy * 3), 9.5 + busy))


def _bins() -> Iterator[Bin]:
    for n in range(12):
        called = round(260 * math.exp(-((n - 1.6) ** 2) / 7)) + (4 if n < 10 else 1)  # noqa: PLR2004  # the long tail
        yield Bin(low=n * 300.0, high=(n + 1) * 300.0 if n < 11 else None, called=called, gave_up=n * 2 % 9)  # noqa: PLR2004  # the last one
