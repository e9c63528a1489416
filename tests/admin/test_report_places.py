"""Among the reports: what is asked, read, stopped, pressed through to a visit's story, and saved."""

from dataclasses import replace
from datetime import date

import pytest

from admin import report_places
from admin.report_asking import asked, stepped
from admin.report_behind import Behind, key_of
from admin.report_places import (
    AgainPressed,
    AsTablePressed,
    AtReports,
    AtStory,
    AtVisits,
    BackPressed,
    BehindPressed,
    ByPressed,
    ComparedChosen,
    DimensionPressed,
    ExplainPressed,
    FolderChosen,
    FolderLeft,
    KeyChosen,
    KeyDropped,
    MorePressed,
    OrderPressed,
    PanelLeft,
    PanelPressed,
    RangeTyped,
    ReadReport,
    ReadStory,
    ReadVisits,
    ReportRead,
    ReportSaved,
    ReportsFailed,
    ReportsProgress,
    ReportTask,
    SavePressed,
    SaveReport,
    SectionPressed,
    SpanChosen,
    StepPressed,
    StopPressed,
    StopReading,
    StoryRead,
    VisitPressed,
    VisitsRead,
)
from admin.session import AtPromises, PagePressed, SignedIn, SignedOut, step
from office.reporting.asking import Asked, Days
from office.reporting.report import Report
from tests.admin.reports import FEBRUARY, JANUARY, TODAY, at_reports, empty_report, legs, report
from tests.counter.examples import KADRI

BEHIND = Behind(asked=report().asked, counts="promise_broken")


def after(task: ReportTask, *happenings: object) -> ReportTask:
    for happening in happenings:
        task, _ = report_places.step(task, happening)
    return task


def seen(task: ReportTask) -> AtReports:
    assert isinstance(task, AtReports)
    return task


def test_the_rail_opens_the_reports_of_this_month_and_reads_them() -> None:
    session, errands = step(SignedIn(member=KADRI), PagePressed(page="reports", today=TODAY))
    assert isinstance(session, SignedIn)
    task = session.task
    assert isinstance(task, AtReports)
    assert errands == (ReadReport(asked=asked(task.question)),)
    assert task.report is None


def test_an_answer_that_comes_on_another_page_changes_nothing() -> None:
    inside = SignedIn(member=KADRI, task=AtPromises())
    assert step(inside, ReportRead(report=report())) == (inside, ())
    assert step(SignedOut(), ReportRead(report=report())) == (SignedOut(), ())


def test_a_step_asks_anew_and_the_old_answer_comes_too_late() -> None:
    start = at_reports()
    back, errands = report_places.step(start, StepPressed(by=-1))
    assert seen(back).question.days == JANUARY
    assert errands == (ReadReport(asked=asked(seen(back).question)),)
    assert seen(back).report == report()  # it stands until the new one is there
    assert after(back, ReportRead(report=report())) == back
    january = replace(report(), asked=asked(seen(back).question))
    assert seen(after(back, ReportRead(report=january))).report == january


def test_nothing_is_read_where_it_is_known() -> None:
    back = seen(after(at_reports(), StepPressed(by=-1)))
    here, errands = report_places.step(back, StepPressed(by=1))
    assert seen(here).question == at_reports().question
    assert errands == (StopReading(),)


def test_no_step_leads_into_days_that_have_not_come() -> None:
    question = replace(at_reports().question, days=Days(first=date(2026, 3, 1), last=date(2026, 3, 31)))
    march = replace(at_reports(), question=question)
    assert seen(after(march, StepPressed(by=1))).question == question


@pytest.mark.parametrize("span", ["day", "week", "month", "year"])
def test_a_span_is_chosen_and_the_question_closed(span: str) -> None:
    task = seen(after(at_reports(), PanelPressed(panel="days"), SpanChosen(span=span)))  # type: ignore[arg-type]
    assert (task.panel, task.question.span) == (None, span)


def test_a_range_is_typed_and_turned_where_it_stands_the_wrong_way_round() -> None:
    typed = RangeTyped(first=date(2026, 2, 20), last=date(2026, 2, 10))
    task, errands = report_places.step(at_reports(), typed)
    wanted = Days(first=date(2026, 2, 10), last=date(2026, 2, 20))
    assert seen(task).question.days == wanted
    assert [errand.asked.days for errand in errands if isinstance(errand, ReadReport)] == [wanted]


@pytest.mark.parametrize(
    ("first", "last"), [(date(2001, 1, 1), date(2026, 1, 1)), (date(2026, 4, 1), date(2026, 4, 2))]
)
def test_a_range_that_is_too_long_or_has_not_come_changes_nothing(first: date, last: date) -> None:
    asking = after(at_reports(), PanelPressed(panel="days"))
    assert report_places.step(asking, RangeTyped(first=first, last=last)) == (asking, ())


def test_any_days_are_compared() -> None:
    asking = after(at_reports(), PanelPressed(panel="than"), ComparedChosen(compared="range"))
    assert seen(asking).question.than == JANUARY
    typed = RangeTyped(first=date(2025, 2, 1), last=date(2025, 2, 28), than=True)
    task, errands = report_places.step(asking, typed)
    assert seen(task).question.days == FEBRUARY
    (read,) = errands
    assert isinstance(read, ReadReport)
    assert read.asked.than == Days(first=date(2025, 2, 1), last=date(2025, 2, 28))
    assert asked(seen(after(task, ComparedChosen(compared="nothing"))).question).than is None


def test_visits_are_chosen_by_two_presses_and_given_back_by_one() -> None:
    choosing = after(at_reports(), PanelPressed(panel="only"), DimensionPressed(dimension="service"))
    assert seen(choosing).dimension == "service"
    chosen = after(choosing, KeyChosen(dimension="service", key="meters"))
    assert seen(chosen).question.only == (("service", ("meters",)),)
    assert seen(chosen).panel is None
    assert after(chosen, KeyDropped(dimension="service", key="meters")) == replace(at_reports(), failed="")


def test_what_is_late_can_be_stopped_and_what_is_known_stands_again() -> None:
    late = after(at_reports(), StepPressed(by=-1), ReportsProgress(done=0.4))
    stopped, errands = report_places.step(late, StopPressed())
    assert errands == (StopReading(),)
    assert asked(seen(stopped).question) == report().asked
    assert seen(stopped).progress is None
    assert seen(after(stopped, StepPressed(by=-1))).question.days.last < FEBRUARY.first


def test_nothing_that_is_not_late_can_be_stopped() -> None:
    assert report_places.step(at_reports(), StopPressed()) == (at_reports(), ())


def test_a_failure_is_told_and_tried_again() -> None:
    failed = after(at_reports(), StepPressed(by=-1), ReportsFailed(why="No connection."))
    assert seen(failed).failed == "No connection."
    again, errands = report_places.step(failed, AgainPressed())
    assert errands == (ReadReport(asked=asked(seen(again).question)),)
    assert seen(again).failed == ""


def test_what_is_looked_at_reads_nothing() -> None:
    task: ReportTask = at_reports()
    for press in (
        SectionPressed(section="people"),
        ByPressed(dimension="language"),
        OrderPressed(figure="median"),
        AsTablePressed(chart="curve"),
        ExplainPressed(figure="kept"),
    ):
        task, errands = report_places.step(task, press)
        assert errands == ()
    looking = seen(task)
    assert (looking.section, dict(looking.by), looking.order) == ("people", {"people": "language"}, ("median", False))
    assert (looking.tables, looking.explained) == (frozenset({"curve"}), "kept")
    turned = seen(after(looking, OrderPressed(figure="median"), AsTablePressed(chart="curve")))
    assert (turned.order, turned.tables) == (("median", True), frozenset())
    assert seen(after(turned, OrderPressed(figure=None), ExplainPressed(figure="kept"))).order is None


def test_a_panel_closes_by_its_own_key_and_by_cancel() -> None:
    for press in (PanelPressed(panel="save"), PanelLeft()):
        assert seen(after(at_reports(), PanelPressed(panel="save"), press)).panel is None


def test_through_a_figure_to_a_story_and_back_to_the_same_place() -> None:
    start = after(at_reports(), SectionPressed(section="promises"))
    visits, errands = report_places.step(start, BehindPressed(behind=BEHIND))
    assert errands == (ReadVisits(behind=BEHIND),)
    listed = after(visits, VisitsRead(behind=BEHIND, legs=(), more=True))
    story, errands = report_places.step(listed, VisitPressed(day=TODAY, number="101"))
    assert errands == (ReadStory(day=TODAY, number="101"),)
    told = after(story, StoryRead(day=TODAY, number="101", entries=()))
    assert isinstance(told, AtStory)
    assert told.entries == ()
    assert after(told, BackPressed()) == listed
    assert after(told, BackPressed(), BackPressed()) == start


def test_more_visits_are_read_behind_those_that_are_known() -> None:
    visits = after(at_reports(), BehindPressed(behind=BEHIND), VisitsRead(behind=BEHIND, legs=legs()[:3], more=True))
    more, errands = report_places.step(visits, MorePressed())
    assert errands == (ReadVisits(behind=BEHIND, after=key_of(legs()[2])),)
    both = after(more, VisitsRead(behind=BEHIND, legs=legs()[3:5]))
    assert isinstance(both, AtVisits)
    assert (both.legs, both.more) == (legs()[:5], False)
    assert isinstance(more, AtVisits)
    assert not more.more


def test_visits_and_stories_of_something_else_are_not_taken() -> None:
    visits = after(at_reports(), BehindPressed(behind=BEHIND))
    other = Behind(asked=report().asked, counts="missed")
    assert after(visits, VisitsRead(behind=other, legs=())) == visits
    story = after(visits, VisitPressed(day=TODAY, number="101"))
    assert after(story, StoryRead(day=TODAY, number="102", entries=())) == story


def test_what_fails_on_the_way_is_told_there_and_tried_again() -> None:
    visits = after(at_reports(), BehindPressed(behind=BEHIND), ReportsFailed(why="No."))
    assert isinstance(visits, AtVisits)
    assert visits.failed == "No."
    assert report_places.step(visits, AgainPressed())[1] == (ReadVisits(behind=BEHIND),)
    story = after(visits, VisitPressed(day=TODAY, number="101"), ReportsFailed(why="No."))
    assert isinstance(story, AtStory)
    assert story.failed == "No."
    assert report_places.step(story, AgainPressed())[1] == (ReadStory(day=TODAY, number="101"),)


def test_a_report_is_saved_in_a_folder() -> None:
    saving = after(at_reports(), PanelPressed(panel="save"), SavePressed(format="pdf"))
    assert (seen(saving).saving, seen(saving).panel) == ("pdf", None)
    chosen, errands = report_places.step(saving, FolderChosen(folder="papers"))
    assert errands == (SaveReport(report=report(), format="pdf", folder="papers"),)
    saved = seen(after(chosen, ReportSaved(path="papers/walkin.pdf")))
    assert (saved.saving, saved.saved) == (None, "papers/walkin.pdf")
    assert seen(after(saved, StepPressed(by=-1))).saved == ""


def test_no_folder_saves_nothing() -> None:
    saving = after(at_reports(), SavePressed(format="csv"))
    left, errands = report_places.step(saving, FolderLeft())
    assert (left, errands) == (at_reports(), ())
    assert report_places.step(left, FolderChosen(folder="x")) == (left, ())


def test_nothing_is_saved_before_there_is_a_report() -> None:
    nothing = replace(at_reports(), report=None)
    assert after(nothing, SavePressed(format="csv")) == nothing


def test_a_report_that_comes_while_visits_are_seen_is_there_on_the_way_back() -> None:
    back = seen(after(at_reports(), StepPressed(by=-1)))
    january: Report = replace(empty_report(), asked=asked(stepped(at_reports().question, -1)))
    there = after(back, BehindPressed(behind=BEHIND), ReportRead(report=january), BackPressed())
    assert seen(there).report == january


def test_the_page_opens_at_a_part_and_with_today_alone() -> None:
    wednesday = date(2026, 3, 4)
    task, (errand,) = report_places.opened(wednesday, "promises")
    assert (task.section, task.question.span, errand) == ("promises", "month", ReadReport(asked=asked(task.question)))
    of_today, _ = report_places.opened(wednesday, of_today=True)
    assert asked(of_today.question) == Asked(
        days=Days(first=wednesday, last=wednesday), than=Days(first=date(2026, 2, 25), last=date(2026, 2, 25))
    )
