"""Reports made by hand: a month of a busy office, an office where nobody came, one visit, and hostile names."""

import math
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from office.figures import WaitFigures
from office.reporting.asking import Asked, Days, Dimension
from office.reporting.report import (
    Bin,
    Cell,
    CurvePoint,
    Fairness,
    PromiseCost,
    Report,
    Share,
    Spread,
    Summary,
    TrendPoint,
)
from reports.naming import Names

TALLINN = ZoneInfo("Europe/Tallinn")
OCTOBER = Days(first=date(2026, 10, 1), last=date(2026, 10, 31))
SEPTEMBER = Days(first=date(2026, 9, 1), last=date(2026, 9, 30))
MADE = datetime(2026, 11, 26, 18, 5, tzinfo=TALLINN)
NO_WAITS = WaitFigures(called=0, mean=None, median=None, p90=None, longest=None)

SERVICES: Mapping[str, Mapping[str, str]] = {
    "bills": {"en": "Bills and payments", "et": "Arved ja maksed", "ru": "Счета и оплата"},
    "contracts": {"en": "Contracts and plans", "et": "Lepingud ja paketid", "ru": "Договоры и тарифы"},
    "meters": {"en": "Meter and readings", "et": "Arvesti ja näidud", "ru": "Счётчик и показания"},
    "moving": {
        "en": "Moving house, new connection",
        "et": "Kolimine ja uus liitumine",
        "ru": "Переезд, новое подключение",
    },
    "debts": {"en": "Debts and instalments", "et": "Võlad ja osamaksed", "ru": "Долги и рассрочка"},
    "other": {"en": "Something else", "et": "Midagi muud", "ru": "Другой вопрос"},
}

NAMES = Names(
    office={"en": "Customer office", "et": "Klienditeenindus", "ru": "Центр обслуживания"},
    given={"service": SERVICES, "clerk": {"mari": {"": "Mari Tamm"}, "jaan": {"": "Jaan Mägi"}}},
)


def waits(called: int, minutes: float) -> WaitFigures:
    """Waits of so many, around so many minutes."""
    return WaitFigures(called=called, mean=minutes * 72, median=minutes * 60, p90=minutes * 147, longest=minutes * 260)


def spread(n: int, seconds: float) -> Spread:
    return Spread(n=n, mean=seconds * 1.25, median=seconds, p90=seconds * 2.2)


def summary(arrived: int, minutes: float) -> Summary:
    """The figures of so many visits, who waited around so many minutes."""
    called, answers = math.ceil(arrived * 0.97), arrived // 3
    return Summary(
        arrived=arrived,
        legs=arrived + arrived // 9,
        served=math.floor(arrived * 0.93),
        waits=waits(called, minutes),
        level=Share(hits=round(called * 0.82), n=called),
        excess=minutes * 11.5,
        handling=spread(called, 312),
        walk=spread(called, 18),
        gap=spread(called // 2, 25),
        missed=Share(hits=round(called * 0.041), n=called),
        left=Share(hits=round(arrived * 0.07), n=arrived),
        occupancy=0.784,
        open_s=arrived * 420.0,
        solved=Share(hits=round(answers * 0.88), n=answers),
        solved_first=Share(hits=round(answers * 0.8), n=answers),
        treated_mean=4.4,
        treated=Share(hits=round(answers * 0.91), n=answers),
        estimates=Share(hits=round(called * 0.81), n=called),
        promises=PromiseCost(
            kept=Share(hits=round(called * 0.905), n=called),
            why={"too_few": 21, "on_break": 14, "many_came": 9, "long_case": 4},
            vouchers=31,
            amount={"EUR": 15500},
            texts=2,
        ),
        fairness=Fairness(
            overtaken_p95=3.0, overtaken_most=9, ratio_most=4.2, ratio_over_3=Share(hits=7, n=called), jumps=0
        ),
    )


def _height(half: int) -> float:
    """Minutes of the median wait in a half hour: two hills."""
    return 3 + 10 * math.exp(-(((half - 22) / 3.2) ** 2)) + 8 * math.exp(-(((half - 31) / 3.0) ** 2))


def _curve() -> tuple[CurvePoint, ...]:
    return tuple(
        CurvePoint(
            half_hour=half,
            called=70 + half,
            median=_height(half) * 60,
            p90=_height(half) * 60 * 2.3,
            low=_height(half) * 60 * 0.45,
            high=_height(half) * 60 * 1.5,
            arrived_a_day=3.4 + half / 30,
            counters_open=3.6,
            occupancy=0.6 + _height(half) / 60,
        )
        for half in range(18, 36)
    )


def _cells() -> tuple[Cell, ...]:
    return tuple(
        Cell(
            weekday=day,
            half_hour=half,
            called=0 if (day, half) == (2, 35) else 14,
            median=None if (day, half) == (2, 35) else _height(half) * 60 * (1.7 - 0.2 * day if day < 3 else 1.1),
            p90=None if (day, half) == (2, 35) else _height(half) * 130,
            arrived_a_day=3.5,
        )
        for day in range(5)
        for half in range(18, 36)
    )


def _trend() -> tuple[TrendPoint, ...]:
    days = (OCTOBER.first + timedelta(days=n) for n in range(OCTOBER.n))
    return tuple(
        TrendPoint(first=day, last=day, summary=summary(52 + day.day, 8 + 4 * math.sin(day.day)))
        if day.weekday() < 5
        else TrendPoint(first=day, last=day, summary=Summary(waits=NO_WAITS))
        for day in days
    )


def _bins() -> tuple[Bin, ...]:
    called = (330, 290, 250, 170, 110, 70, 40, 22, 12, 18)
    return tuple(
        Bin(low=n * 300.0, high=None if n == 9 else (n + 1) * 300.0, called=count, gave_up=4 + n)
        for n, count in enumerate(called)
    )


def month(**changes: object) -> Report:
    """October in a busy office, compared with September."""
    by: dict[Dimension, dict[str, Summary]] = {
        "service": {
            key: summary(n, m)
            for key, n, m in zip(SERVICES, (512, 287, 221, 143, 88, 17), (8, 19, 6, 14, 13, 5), strict=True)
        },
        "half_hour": {str(half): summary(60 + half, _height(half)) for half in range(18, 36)},
        "weekday": {str(day): summary(260 + day, 11 - day) for day in range(5)},
        "counter": {"1": summary(400, 9), "2": summary(380, 11)},
        "clerk": {"mari": summary(420, 10), "jaan": summary(390, 10)},
        "language": {"et": summary(700, 10), "ru": summary(500, 12), "": summary(3, 4)},
        "level": {"": summary(1250, 11)},
        "need": {"": summary(1200, 11), "walks_slowly": summary(60, 7)},
        "day": {point.first.isoformat(): point.summary for point in _trend() if point.summary.arrived},
    }
    report = Report(
        asked=Asked(days=OCTOBER, than=SEPTEMBER),
        made_at=MADE,
        days_open=22,
        of=summary(1312, 11),
        than=summary(1190, 13),
        by=by,
        curve=_curve(),
        cells=_cells(),
        trend=_trend(),
        bins=_bins(),
        promises_s={"bills": 1200.0, "contracts": 1200.0},
    )
    return replace(report, **changes)  # type: ignore[arg-type]  # fields of a report


def empty() -> Report:
    """Days on which nobody came."""
    return Report(asked=Asked(days=OCTOBER), made_at=MADE, days_open=0, of=Summary(waits=NO_WAITS))


def one_visit() -> Report:
    """A day with one visit, who was called at once and rated nothing."""
    one = Summary(
        arrived=1,
        legs=1,
        served=1,
        waits=WaitFigures(called=1, mean=0.0, median=0.0, p90=0.0, longest=0.0),
        level=Share(hits=1, n=1),
        excess=0.0,
        missed=Share(hits=0, n=1),
        left=Share(hits=0, n=1),
    )
    day = Days(first=date(2026, 10, 1), last=date(2026, 10, 1))
    return Report(
        asked=Asked(days=day),
        made_at=MADE,
        days_open=1,
        of=one,
        by={"service": {"bills": one}, "weekday": {"3": one}},
        curve=(
            CurvePoint(
                half_hour=18,
                called=1,
                median=0.0,
                p90=0.0,
                low=0.0,
                high=0.0,
                arrived_a_day=1.0,
                counters_open=None,
                occupancy=None,
            ),
        ),
        cells=(Cell(weekday=3, half_hour=18, called=1, median=0.0, p90=0.0, arrived_a_day=1.0),),
        trend=(TrendPoint(first=day.first, last=day.last, summary=one),),
        bins=(Bin(low=0.0, high=300.0, called=1, gave_up=0), Bin(low=300.0, high=None, called=0, gave_up=0)),
    )


def hostile() -> tuple[Report, Names]:
    """Names that a spreadsheet would run, that no column holds, and signs that no font has."""
    services = {
        '=HYPERLINK("http://198.51.100.7","x")': summary(40, 3),
        "+1+1": summary(30, 4),
        "-2": summary(30, 4),
        "@SUM(A1)": summary(30, 4),
        "long": summary(30, 5),
        "emoji": summary(25, 5),
    }
    names = Names(
        office={"en": "=1+1"},
        given={"service": {"long": {"en": "Very long name " * 40}, "emoji": {"en": "Help 🛟\nand\tmore"}}},
    )
    return month(by={"service": services}), names
