"""Which legs are behind a figure: by how they ended, how long they waited, and what was chosen."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from admin.report_behind import Behind, Kind, belongs, waited
from office.reporting.asking import Asked, Days, Dimension
from office.visits import VisitLeg

DAY = date(2026, 3, 2)
CAME = datetime(2026, 3, 2, 7, 10, tzinfo=UTC)
LEG = VisitLeg(
    office="tartu",
    day=DAY,
    number="101",
    leg=1,
    final=True,
    service="bills",
    language="et",
    needs="walks_slowly hears_poorly",
    standing="normal",
    joined_at=CAME,
    half_hour=18,
    promised_by=CAME + timedelta(minutes=20),
    how="served",
    counter="1",
    clerk="mari",
    called_at=CAME + timedelta(minutes=9),
    wait_s=540.0,
)
GONE = replace(LEG, how="cancelled", called_at=None, wait_s=None, clerk=None, ended_at=CAME + timedelta(minutes=31))
ASKED = Asked(days=Days(first=DAY, last=DAY))


@pytest.mark.parametrize(
    ("kind", "legs"),
    [
        ("all", "served missed left closed late waiting"),
        ("called", "served missed late"),
        ("counted", "served missed left closed late"),
        ("gave_up", "missed left closed"),
        ("missed", "missed"),
        ("left", "left closed"),
        ("promised", "served missed late"),
        ("broken", "late"),
    ],
)
def test_kinds(kind: Kind, legs: str) -> None:
    known = {
        "served": LEG,
        "missed": replace(LEG, how="missed"),
        "left": GONE,
        "closed": replace(GONE, how="not_served"),
        "late": replace(LEG, broken="many_came"),
        "waiting": replace(LEG, how="waiting", called_at=None, wait_s=None),
        "withdrawn": replace(GONE, how="withdrawn"),
    }
    behind = Behind(asked=ASKED, kind=kind)
    assert " ".join(name for name, leg in known.items() if belongs(leg, behind)) == legs


@pytest.mark.parametrize(
    ("dimension", "key", "other"),
    [
        ("service", "bills", "loans"),
        ("half_hour", "18", "19"),
        ("weekday", "0", "1"),
        ("counter", "1", ""),
        ("clerk", "mari", "jaan"),
        ("language", "et", "ru"),
        ("level", "", "quick"),
        ("need", "hears_poorly", ""),
        ("day", "2026-03-02", "2026-03-03"),
    ],
)
def test_chosen_visits(dimension: Dimension, key: str, other: str) -> None:
    assert belongs(LEG, Behind(asked=replace(ASKED, only=((dimension, (key,)),))))
    assert not belongs(LEG, Behind(asked=replace(ASKED, only=((dimension, (other,)),))))
    assert belongs(LEG, Behind(asked=replace(ASKED, only=((dimension, (other, key)),))))


def test_other_days_are_not_asked_for() -> None:
    tomorrow = Days(first=DAY + timedelta(days=1), last=DAY + timedelta(days=1))
    assert not belongs(LEG, Behind(asked=Asked(days=tomorrow)))


def test_how_long_one_waited_counts_to_the_call_or_to_giving_up() -> None:
    assert waited(LEG) == 540.0
    assert waited(GONE) == 31 * 60
    assert waited(replace(GONE, slot_at=CAME + timedelta(minutes=21))) == 600.0
    assert waited(replace(LEG, how="waiting", wait_s=None)) is None


def test_a_bar_holds_its_lower_end_and_not_its_upper_one() -> None:
    def within(low: float, high: float | None) -> bool:
        return belongs(LEG, Behind(asked=ASKED, low_s=low, high_s=high))

    assert within(540, 600)
    assert not within(300, 540)
    assert within(540, None)
    assert not within(541, None)
    waits_still = replace(LEG, how="waiting", wait_s=None)
    assert not belongs(waits_still, Behind(asked=ASKED, low_s=0))
