"""Reports made by hand, for the page of reports: a month of an office that is not too small."""

from dataclasses import replace
from datetime import date
from functools import cache

from admin.report_asking import Question, asked, first_question
from admin.report_places import AtReports, Section
from admin.scene import Scene
from office.figures import WaitFigures
from office.legs import legs_of_all
from office.reporting.asking import Days
from office.reporting.report import Report, Share, Summary
from office.visits import VisitLeg
from station.example_day import ExampleDay, example_day
from station.example_report import example_reports

TODAY = date(2026, 3, 3)
FEBRUARY = Days(first=date(2026, 2, 1), last=date(2026, 2, 28))
JANUARY = Days(first=date(2026, 1, 1), last=date(2026, 1, 31))


@cache
def example() -> ExampleDay:
    return example_day()


@cache
def at_reports() -> AtReports:
    """February 2026, compared with January."""
    return example_reports(example(), TODAY)


def report() -> Report:
    found = at_reports().report
    assert found is not None
    return found


def in_section(section: Section) -> AtReports:
    return replace(at_reports(), section=section)


@cache
def scene() -> Scene:
    day = example()
    return Scene(day=day.day, plan=day.plan, members=day.members, ratings=day.ratings, now=day.now)


@cache
def legs() -> tuple[VisitLeg, ...]:
    """The visits of the example day."""
    return tuple(legs_of_all(example().day, example().plan, example().day.tickets))


def summary(n: int = 0, median: float = 600.0, *, share: Share | None = None) -> Summary:
    """So many visits that waited so long (seconds); `share` of them for each share."""
    share = share or Share(hits=n, n=n)
    waits = WaitFigures(called=n, mean=median, median=median, p90=median * 2, longest=median * 3)
    return Summary(arrived=n, legs=n, served=n, waits=waits, level=share, treated=share, missed=Share(hits=0, n=n))


def empty_report(question: Question | None = None) -> Report:
    """Nobody came."""
    none = WaitFigures(called=0, mean=None, median=None, p90=None, longest=None)
    wanted = asked(question or first_question(TODAY))
    return Report(asked=wanted, made_at=example().now, days_open=0, of=Summary(waits=none))
