"""What the page of reports says: figures compared in words, few of them with a warning, and no worst clerks."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from admin.chart_view import PressedTable
from admin.report_asking import narrowed, stepped
from admin.report_behind import Behind
from admin.report_charts_view import bins_chart, curve_chart, trend_chart
from admin.report_figures_view import report_figures
from admin.report_heat_view import heat_view, step_of, unit_of
from admin.report_places import (
    AtReports,
    AtVisits,
    BehindPressed,
    ExplainPressed,
    Figure,
    OrderPressed,
    PanelPressed,
    VisitPressed,
)
from admin.report_promises_view import promises_part
from admin.report_ratings_view import ratings_part
from admin.report_reasons_view import reasons_table
from admin.report_tables_view import figures_table
from admin.report_view import FiguresView, TablePart, report_view
from admin.report_visits_view import VisitsView, visits_view
from admin.report_words import days_name
from admin.session import PagePressed
from office.case_events import CaseOpened, CaseVisit
from office.cases import CaseNow, Cases
from office.legs import legs_of_all
from office.reporting.asking import Days
from office.reporting.report import Concerns, PromiseCost, Report, Share, Spread, Summary
from office.staff import Member
from resources.desk_views import ShareCell, words_of
from resources.words import words_for
from tests.admin.reports import at_reports, empty_report, example, in_section, report, scene, summary
from tests.counter.examples import KADRI

EN, ET, RU = (words_for(language, "admin") for language in ("en", "et", "ru"))
SUPERVISOR = Member(id="sven", name="Sven", roles=("supervisor",))


def view_of(task: AtReports, member: Member = KADRI) -> FiguresView:
    view = report_view(task, scene(), member, EN)
    assert isinstance(view, FiguresView)
    return view


def with_figures(**changes: object) -> Report:
    return replace(report(), **changes)  # type: ignore[arg-type]  # fields of a report


def said(figure: Figure, of: Report) -> str:
    return next(card.spoken for card in report_figures(of, EN) if card.figure == figure)


def column(table: PressedTable, n: int) -> list[str]:
    return [words_of(row.cells[n]) for row in table.table.rows]


@pytest.mark.parametrize(
    ("first", "last", "english", "estonian", "russian"),
    [
        ("2026-10-01", "2026-10-31", "October 2026", "oktoober 2026", "октябрь 2026"),
        ("2026-01-01", "2026-12-31", "2026", "2026", "2026"),
        ("2026-10-01", "2026-10-26", "1 to 26 October 2026", "1. – 26. oktoober 2026", "1 – 26 октября 2026"),
        ("2026-09-28", "2026-10-04", "28 September to 4 October 2026", "28. september – 4. oktoober 2026", ""),
        ("2025-12-29", "2026-01-04", "29 December 2025 to 4 January 2026", "", ""),
        ("2026-11-26", "2026-11-26", "Thursday, 26 November 2026", "Neljapäev, 26. november 2026", ""),
    ],
)
def test_days_in_words(first: str, last: str, english: str, estonian: str, russian: str) -> None:
    days = Days(first=date.fromisoformat(first), last=date.fromisoformat(last))
    for words, wanted in ((EN, english), (ET, estonian), (RU, russian)):
        assert not wanted or days_name(days, words) == wanted


def test_the_five_figures_are_compared_in_words() -> None:
    assert [card.spoken for card in report_figures(report(), EN)] == [
        "Median wait: 11 min, 2 min shorter, January 2026: 13 min",
        "9 of 10 wait less than: 27 min, 5 min shorter, January 2026: 32 min",
        "Called in time: 82 %, 3 points more, January 2026: 79 %",
        "Promise kept: 91 %, 3 points more, January 2026: 88 %",
        "Missed their number: 4 %, as before, January 2026: 4 %",
    ]


def test_longer_is_due_and_shorter_is_good_and_more_missed_is_not() -> None:
    now, before = summary(100, 900.0), summary(100, 600.0)
    worse = replace(now, missed=Share(hits=10, n=100))
    (median, _, _, _, missed) = report_figures(with_figures(of=worse, than=before), EN)
    assert median.chip is not None
    assert (median.chip.words, median.chip.tone) == ("5 min longer", "due")
    assert missed.chip is not None
    assert (missed.chip.words, missed.chip.tone) == ("10 points more", "due")


def test_few_visits_are_told_with_a_warning_and_not_compared() -> None:
    few = with_figures(of=summary(19, 900.0), than=summary(500, 600.0))
    assert said("median", few) == "Median wait: 15 min, few: n = 19, January 2026: 10 min"
    assert said("level", few) == "Called in time: 100 %, few: n = 19, January 2026: 100 %"
    enough = with_figures(of=summary(20, 900.0), than=summary(19, 600.0))
    assert said("median", enough) == "Median wait: 15 min, January 2026: 10 min"


def test_without_a_comparison_it_is_told_of_how_many_a_figure_is() -> None:
    alone = with_figures(asked=replace(report().asked, than=None), than=None)
    assert said("median", alone) == "Median wait: 11 min, 1312 were called"
    assert said("missed", alone) == "Missed their number: 4 %, 54 of 1312"


def test_nobody_came() -> None:
    view = view_of(replace(at_reports(), report=empty_report()))
    assert view.part is None
    assert view.empty == "Nobody came on these days. Choose earlier ones."
    assert view.figures[0].spoken == "Median wait: –, no visit on these days"
    chosen = replace(at_reports(), report=empty_report(), question=narrowed(at_reports().question, "service", "moving"))
    assert view_of(chosen).empty.startswith("No such visit on these days.")


def test_each_figure_leads_to_what_is_behind_it_and_to_its_meaning() -> None:
    for card, kind in zip(
        report_figures(report(), EN), ("called", "called", "late", "promise_broken", "missed"), strict=True
    ):
        assert isinstance(card.happening, BehindPressed)
        assert card.happening.behind.counts == kind
        assert card.explain.happening == ExplainPressed(figure=card.figure)
        assert card.meaning
    longest = report_figures(report(), EN)[1].happening
    assert isinstance(longest, BehindPressed)
    assert longest.behind.low_s == report().of.waits.p90
    explained = view_of(replace(at_reports(), explained="kept"))
    assert explained.alert is not None
    assert explained.alert.words.startswith("Promises kept: Of the promises that are decided, the share kept:")


def test_the_curve_says_each_half_hour_and_what_is_behind_it() -> None:
    chart = curve_chart(report(), shows_table=False, words=EN)
    assert [line.label for line in chart.lines] == ["9 of 10 wait less", "median"]
    assert [rule.label for rule in chart.rules] == ["promise 20 min"]
    point = chart.points[4]
    assert point.spoken == "11:00–11:30: median 11 min, 9 of 10 within 26 min, 73 called"
    assert isinstance(point.happening, BehindPressed)
    assert point.happening.behind.asked.only == (("half_hour", ("22",)),)
    assert words_of(chart.table.table.rows[4].cells[2]) == "11"
    assert chart.table.happenings[4] == point.happening


def test_many_promises_are_not_drawn() -> None:
    many = with_figures(promises_s={"a": 600.0, "b": 900.0, "c": 1200.0})
    assert curve_chart(many, shows_table=False, words=EN).rules == ()


def test_the_bars_say_who_left_and_hold_those_who_waited_so_long() -> None:
    chart = bins_chart(report(), shows_table=False, words=EN)
    assert chart.points[-1].spoken == "55 min or more: 1 called, 4 gave up"
    behind = [p.happening.behind for p in chart.points if isinstance(p.happening, BehindPressed)]
    assert (behind[1].counts, behind[1].low_s, behind[1].high_s) == ("all", 300.0, 600.0)
    assert behind[-1].high_s is None
    assert chart.bars[3].whole == report().bins[3].called + report().bins[3].gave_up


def test_the_trend_says_n_behind_each_point() -> None:
    chart = trend_chart(report(), shows_table=False, words=EN)
    assert chart.heading == "Wait from day to day, minutes"
    assert chart.points[0].note == str(report().trend[0].summary.arrived)
    weeks = tuple(replace(p, last=p.first + timedelta(days=6)) for p in report().trend[::5])
    assert trend_chart(with_figures(trend=weeks), shows_table=False, words=EN).heading.startswith("Wait from week")
    months = tuple(replace(p, last=p.first + timedelta(days=30)) for p in report().trend[::19])
    assert trend_chart(with_figures(trend=months), shows_table=False, words=EN).heading.startswith("Wait from month")


@pytest.mark.parametrize(("most", "unit"), [(0, 1), (5, 1), (6, 2), (22, 5), (29, 5), (41, 10), (70, 15), (500, 60)])
def test_five_steps_reach_as_far_as_the_waits(most: int, unit: int) -> None:
    assert unit_of(most) == unit
    assert step_of(most, unit) <= 4


def test_the_map_has_a_value_in_each_cell_and_names_its_steps() -> None:
    heat = heat_view(report(), EN)
    assert heat.columns == ("Mon", "Tue", "Wed", "Thu", "Fri")
    assert heat.steps == ("0–4", "5–9", "10–14", "15–19", "20+")
    cell = heat.cells[3][0]
    assert (cell.words, cell.step) == ("19", 3)
    assert cell.spoken == "Monday 10:30–11:00: median 19 min, 22 called"
    assert isinstance(cell.happening, BehindPressed)
    assert cell.happening.behind.asked.only == (("weekday", ("0",)), ("half_hour", ("21",)))


def test_cells_of_few_visits_and_empty_ones_say_so() -> None:
    first, *others = report().cells
    small = with_figures(cells=(replace(first, called=0, median=None), *(replace(c, called=3) for c in others)))
    heat = heat_view(small, EN)
    assert (heat.cells[0][0].words, heat.cells[0][0].step, heat.cells[0][0].happening) == ("–", None, None)
    assert heat.cells[1][0].spoken.endswith("3 called, few")
    assert heat.note.startswith("Most cells are of fewer than 20 visits")
    assert heat_view(report(), EN).note == ""


def test_services_stand_by_the_plan_or_by_a_figure_and_few_stand_last() -> None:
    few = summary(12, 60.0)
    by = {"service": {**report().by["service"], "moving": few}}
    of = with_figures(by=by)
    plan = figures_table(of, "service", None, scene(), EN)
    assert column(plan, 0)[0] == "Bills and payments"
    by_share = figures_table(of, "service", ("level", False), scene(), EN)
    assert column(by_share, 0)[-2:] == ["Moving house, new connection", "All"]
    slowest = figures_table(of, "service", ("median", False), scene(), EN)
    waits = [int(words) for words in column(slowest, 2)[:-1]]
    assert waits == sorted(waits, reverse=True)
    assert slowest.table.columns[2].title == "Median wait ↓"
    assert figures_table(of, "service", ("median", True), scene(), EN).table.columns[2].title == "Median wait ↑"


def test_shares_are_a_dot_on_their_interval_unless_they_are_of_too_few() -> None:
    by = {"language": {"et": summary(400, share=Share(hits=200, n=400)), "ru": summary(29, share=Share(hits=29, n=29))}}
    table = figures_table(with_figures(by=by), "language", None, scene(), EN)
    many, few = (row.cells[4] for row in table.table.rows[:2])
    assert isinstance(many, ShareCell)
    assert (many.words, many.share) == ("50 %", 0.5)
    assert many.low == pytest.approx(0.4512, abs=1e-4)
    assert isinstance(few, ShareCell)
    assert (few.words, few.share) == ("n = 29: too few", None)


def test_clerks_stand_by_name_whatever_order_is_wanted() -> None:
    slow, quick = summary(300), replace(summary(300), handling=Spread(n=300, median=60.0))
    by = {"clerk": {"peeter": slow, "mari": quick, "jaan": slow}}
    table = figures_table(with_figures(by=by), "clerk", ("treated", False), scene(), EN)
    assert column(table, 0) == ["Jaan Mägi", "Mari Tamm", "Peeter Rand", "All"]
    assert table.heads == (None,) * 5
    assert [col.title for col in table.table.columns] == ["Clerk", "Visits", "At the counter", "Solved", "Treated well"]
    part = view_of(replace(in_section("people"), by=(("people", "clerk"),))).part
    assert isinstance(part, TablePart)
    assert part.order is None


def test_only_a_manager_reads_by_clerk() -> None:
    for member, known in ((KADRI, True), (SUPERVISOR, False)):
        part = view_of(in_section("people"), member).part
        assert isinstance(part, TablePart)
        assert ("Clerk" in [key.words for key in part.by]) is known
        panel = view_of(replace(at_reports(), panel="only"), member).panel
        assert panel is not None
        assert ("Clerk" in [key.words for key in panel.answers]) is known
    legs = legs_of_all(example().day, example().plan, example().day.tickets)
    listed = AtVisits(reports=at_reports(), behind=Behind(asked=report().asked), legs=tuple(legs)[:3])
    for member, known in ((KADRI, True), (SUPERVISOR, False)):
        view = report_view(listed, scene(), member, EN)
        assert isinstance(view, VisitsView)
        assert ("Clerk" in [col.title for col in view.table.table.columns]) is known


def test_heads_ask_for_an_order() -> None:
    table = figures_table(report(), "service", None, scene(), EN)
    assert table.heads[2] == OrderPressed(figure="median")
    assert table.heads[0] is None


def test_promises_and_what_they_cost() -> None:
    costs = PromiseCost(kept=Share(hits=90, n=100), why={"closed": 2, "many_came": 8}, vouchers=4, amount={"EUR": 1750})
    of = replace(report().of, promises=replace(costs, texts=1))
    part = promises_part(with_figures(of=of), scene(), EN)
    assert part.cost == "4 vouchers were given: €17.50 · 1 over something else."
    assert column(part.reasons, 0) == ["More came than could be served", "The office closed first"]
    assert column(part.reasons, 2) == ["80 %", "20 %"]
    assert column(part.services, 0)[-1] == "All"
    assert promises_part(with_figures(of=summary(3)), scene(), EN).cost == "No voucher was given."


def test_the_service_that_breaks_most_promises_stands_first_with_its_reason() -> None:
    def with_broken(n: int, **why: int) -> Summary:
        return replace(summary(50), promises=PromiseCost(kept=Share(hits=50 - n, n=50), why=why))

    by = {"payments": with_broken(2, closed=2), "loans": with_broken(0), "meters": with_broken(9, too_few=6, closed=3)}
    of = with_broken(11, too_few=6, closed=5)
    part = promises_part(with_figures(of=of, by={"service": by}), scene(), EN)
    assert column(part.services, 2) == ["9", "2", "0", "11"]
    assert column(part.services, 4) == [
        "Fewer counters than planned (67 %)",
        "The office closed first (100 %)",
        "–",
        "Fewer counters than planned (55 %)",
    ]
    behind = [pressed.behind for pressed in part.reasons.happenings if isinstance(pressed, BehindPressed)]
    assert [(one.counts, one.broken) for one in behind] == [("promise_broken", "too_few"), ("promise_broken", "closed")]
    listed = visits_view(AtVisits(reports=at_reports(), behind=behind[0]), scene(), EN, clerks=True)
    assert listed.heading == "Broken promises: Fewer counters than planned"
    assert part.why.happening == PagePressed(page="why")


def test_ratings_lead_to_bad_marks_and_to_what_customers_named() -> None:
    rated = replace(summary(40, share=Share(hits=30, n=40)), solved=Share(hits=35, n=40), badly=4)
    concerns = (Concerns(topic="wait", visits=9, badly=3), Concerns(topic="price", visits=1, badly=0))
    by = {"service": {"meters": rated, "payments": summary(0)}}
    part = ratings_part(with_figures(of=rated, by=by, concerns=concerns), scene(), EN)
    assert part.told.startswith("4 customers gave a bad mark. ")
    assert [words_of(cell) for cell in part.services.table.rows[0].cells] == [
        "Meter and readings",
        "40",
        "4",
        "75 %",
        "88 %",
    ]
    assert column(part.services, 0) == ["Meter and readings", "All"]
    pressed = part.services.happenings[0]
    assert isinstance(pressed, BehindPressed)
    assert (pressed.behind.counts, pressed.behind.asked.only) == ("treated_badly", (("service", ("meters",)),))
    assert [column(part.concerns, n) for n in range(3)] == [["The wait", "A bill or a price"], ["9", "1"], ["3", "0"]]
    about = part.concerns.happenings[0]
    assert about == BehindPressed(behind=Behind(asked=report().asked, topic="wait"))
    nobody = ratings_part(with_figures(of=summary(3, share=Share()), by={}), scene(), EN)
    assert nobody.services.table.empty == "Nobody rated a visit of these days."
    assert nobody.concerns.table.empty == "Nobody told a concern about a visit of these days."


def test_a_list_of_visits_that_went_badly_tells_what_was_named() -> None:
    legs = tuple(legs_of_all(example().day, example().plan, example().day.tickets))[:2]
    told = CaseOpened(
        case="26-0001",
        case_kind="concern",
        topic="treatment",
        language="et",
        told="silent",
        day=legs[1].day,
        visit=CaseVisit(day=legs[1].day, number=legs[1].number),
    )
    cases = Cases(by_number={told.case: CaseNow(opened=told, opened_at=scene().now)})
    behind = Behind(asked=report().asked, counts="treated_badly")
    task = AtVisits(reports=at_reports(), behind=behind, legs=legs)
    table = visits_view(task, replace(scene(), cases=cases), EN, clerks=False).table
    assert table.table.columns[-1].title == "Concern"
    assert column(table, len(table.table.columns) - 1) == ["–", "How I was treated"]
    promised = visits_view(replace(task, behind=replace(behind, counts="all")), scene(), EN, clerks=False)
    assert promised.table.table.columns[-1].title == "Promise"
    topic = replace(task, behind=replace(behind, counts="all", topic="treatment"))
    assert visits_view(topic, scene(), EN, clerks=False).heading == "Visits with a concern about “How I was treated”"


def test_what_is_asked_stands_above_and_each_choice_is_a_chip() -> None:
    question = narrowed(narrowed(at_reports().question, "service", "meters"), "weekday", "4")
    view = view_of(replace(at_reports(), question=question))
    assert [chip.words for chip in view.chips] == ["Only Meters", "Only Friday"]
    assert view.days.words == "February 2026"
    assert view.than.words == "Compared with January 2026"
    assert view.forth.why_not == ""
    march = stepped(at_reports().question, 1)
    assert view_of(replace(at_reports(), question=march)).forth.why_not == "These days have not come yet."


def test_trouble_stands_before_waiting_and_that_before_what_is_told() -> None:
    task = replace(at_reports(), saved="x.pdf", explained="kept", progress=0.5)
    late = view_of(task).alert
    assert late is not None
    assert late.words == "One moment, please. 50 % is done."
    failed = view_of(replace(task, failed="No connection.")).alert
    assert failed is not None
    assert failed.words == "It did not work: No connection."
    assert failed.button is not None
    assert failed.button.words == "Try again"
    saved = view_of(replace(task, progress=None)).alert
    assert saved is not None
    assert saved.words == "Saved: x.pdf"
    stale = view_of(replace(at_reports(), report=with_figures(days_stale=3))).alert
    assert stale is not None
    assert stale.words == "3 days are still being counted anew."


def test_the_list_of_visits_says_how_each_ended() -> None:
    legs = tuple(legs_of_all(example().day, example().plan, example().day.tickets))
    behind = Behind(asked=report().asked, low_s=300.0, high_s=600.0)
    view = report_view(AtVisits(reports=at_reports(), behind=behind, legs=legs, more=True), scene(), KADRI, EN)
    assert isinstance(view, VisitsView)
    assert view.heading == "All visits, who waited 5 to 10 min"
    assert view.more is not None
    assert view.aside == f"the first {len(legs)}"
    assert view.table.happenings[0] == VisitPressed(day=legs[0].day, number=legs[0].number)
    assert {"served", "waits", "missed the call"} <= set(column(view.table, 4))
    reading = report_view(AtVisits(reports=at_reports(), behind=behind), scene(), KADRI, EN)
    assert isinstance(reading, VisitsView)
    assert reading.waiting == "One moment, please"


def test_panels_ask_one_question() -> None:
    for panel, question in (
        ("days", "Which days?"),
        ("than", "Compare with what?"),
        ("only", "Choose visits by what?"),
        ("order", "In which order?"),
        ("save", "Save as what?"),
    ):
        asked = view_of(replace(at_reports(), panel=panel)).panel  # type: ignore[arg-type]  # one of the panels
        assert asked is not None
        assert asked.question == question
        assert (asked.range is not None) == (panel in {"days", "than"})
    chosen = narrowed(at_reports().question, "service", "meters")
    keys = view_of(replace(at_reports(), question=chosen, panel="only", dimension="service")).panel
    assert keys is not None
    assert "Meters" not in [key.words for key in keys.answers]
    assert "Bills" in [key.words for key in keys.answers]
    assert view_of(at_reports()).save.happening == PanelPressed(panel="save")


def test_what_customers_named_stands_with_its_share_and_leads_to_the_visits() -> None:
    of = with_figures(reasons={"waited_long": 30, "patient": 10})
    heading, note, table = reasons_table(of, scene(), EN)
    assert heading == "What customers named with their ratings"
    assert note.startswith("40 of ")
    assert [column(table, n) for n in range(4)] == [
        ["I waited too long", "The employee was patient"],
        ["an answer that is not good", "a good answer"],
        ["30", "10"],
        ["75 %", "25 %"],
    ]
    assert table.happenings[0] == BehindPressed(behind=Behind(asked=of.asked, reason="waited_long"))
    nobody = reasons_table(with_figures(reasons={}), scene(), EN)[2]
    assert nobody.table.empty == "Nobody named a reason on these days."
