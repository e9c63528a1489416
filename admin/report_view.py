"""The page "Reports": figures of the days that a manager asks about, and everything that can be asked."""

from dataclasses import dataclass
from typing import TypeAlias

from admin.chart_view import ChartView, HeatView, PressedTable
from admin.report_asking import compared_with, may_step
from admin.report_charts_view import bins_chart, curve_chart, trend_chart
from admin.report_figures_view import ReportFigure, report_figures
from admin.report_heat_view import heat_view
from admin.report_meanings import figure_name, meaning
from admin.report_panel_view import PanelView, day_key, panel_view
from admin.report_places import (
    AgainPressed,
    AtReports,
    AtStory,
    AtVisits,
    ByPressed,
    ExplainPressed,
    Figure,
    KeyDropped,
    PanelPressed,
    ReportTask,
    Section,
    SectionPressed,
    StepPressed,
    StopPressed,
)
from admin.report_promises_view import PromisesPart, promises_part
from admin.report_ratings_view import RatingsPart, ratings_part
from admin.report_story_view import StoryView, story_view
from admin.report_tables_view import figures_table, ordered_by
from admin.report_visits_view import VisitsView, visits_view
from admin.report_words import begun, days_name, dimension_name, key_name, only_names
from admin.scene import Scene
from office.reporting.asking import Dimension
from office.reporting.report import Report
from office.staff import Member
from resources.definitions import definition
from resources.desk_views import Alert, ButtonView
from resources.words import Words

BY: dict[Section, tuple[Dimension, ...]] = {
    "services": ("service",),
    "hours": ("half_hour", "weekday", "day"),
    "people": ("counter", "clerk", "language", "level", "need"),
}
"""By what the table of a section tells visits apart; the first stands there until another is chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewPart:
    """The day curve and the map of hours and weekdays."""

    curve: ChartView
    heat: HeatView


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitsPart:
    """How waits are spread, and how they changed."""

    bins: ChartView
    trend: ChartView


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePart:
    """Figures by one thing; `by` chooses another, `order` is None where the order cannot be chosen."""

    by: tuple[ButtonView, ...]
    heading: str
    note: str
    table: PressedTable
    order: ButtonView | None


Part: TypeAlias = OverviewPart | WaitsPart | TablePart | PromisesPart | RatingsPart


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderView:
    """A folder is to be chosen for a file: the words of the window that asks."""

    title: str
    choose: str
    cancel: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresView:
    """The page; `part` is None while nothing is known, `empty` says why; `chips` are the chosen visits.

    `wait` is said while it takes long; `folder` while a folder is being chosen.
    """

    title: str
    subtitle: str
    back: ButtonView
    days: ButtonView
    forth: ButtonView
    than: ButtonView
    only: ButtonView
    save: ButtonView
    chips: tuple[ButtonView, ...]
    alert: Alert | None
    sections: tuple[ButtonView, ...]
    panel: PanelView | None
    figures: tuple[ReportFigure, ...]
    part: Part | None
    empty: str
    folder: FolderView | None


ReportView: TypeAlias = FiguresView | VisitsView | StoryView


def report_view(task: ReportTask, scene: Scene, member: Member, words: Words) -> ReportView:
    """The page at this moment. Who is no manager reads nothing by clerk."""
    clerks = "manager" in member.roles
    match task:
        case AtReports():
            return _figures_view(task, scene, words, clerks=clerks)
        case AtVisits():
            return visits_view(task, scene, words, clerks=clerks)
        case AtStory():
            return story_view(task, scene, words, clerks=clerks)


def _figures_view(task: AtReports, scene: Scene, words: Words, *, clerks: bool) -> FiguresView:
    question, report = task.question, task.report
    not_yet = "" if may_step(question) else words.say("These days have not come yet.")
    return FiguresView(
        title=words.say("Reports"),
        subtitle=_subtitle(task, scene, words),
        back=ButtonView(words=words.say("Earlier"), happening=StepPressed(by=-1), icon="caret-left-bold"),
        days=day_key(question, words),
        forth=ButtonView(
            words=words.say("Later"), happening=StepPressed(by=1), icon="caret-right-bold", why_not=not_yet
        ),
        than=_than(task, words),
        only=ButtonView(words=words.say("Choose visits"), happening=PanelPressed(panel="only"), icon="list-bullets"),
        save=ButtonView(
            words=words.say("Save as"),
            happening=PanelPressed(panel="save"),
            icon="download-simple",
            why_not="" if report else words.say("There is no report yet."),
        ),
        chips=_chips(task, scene, words),
        alert=_alert(task, words),
        sections=tuple(_section(section, name, task) for section, name in _sections(words).items()),
        panel=panel_view(task, scene, words, clerks=clerks),
        figures=report_figures(report, words) if report else (),
        part=_part(task, report, scene, words, clerks=clerks) if report and report.of.arrived else None,
        empty=_empty(task, words),
        folder=_folder(task, words),
    )


def _subtitle(task: AtReports, scene: Scene, words: Words) -> str:
    """Of which days and how many visits the figures are; whose they are stands in the rail."""
    report = task.report
    if report is None:
        return words.pick(scene.plan.office.name)
    of = (begun(days_name(report.asked.days, words)), *only_names(report.asked.only, scene, words))
    visits = words.count("{n} visit", "{n} visits", report.of.arrived)
    open_ = words.count("{n} day", "{n} days", report.days_open)
    return "   ·   ".join((*of, words.say("{visits} on {days}", visits=visits, days=open_)))


def _than(task: AtReports, words: Words) -> ButtonView:
    than = compared_with(task.question)
    said = words.say("Compare") if than is None else words.say("compared with {days}", days=days_name(than, words))
    return ButtonView(words=begun(said), happening=PanelPressed(panel="than"), icon="arrows-left-right")


def _chips(task: AtReports, scene: Scene, words: Words) -> tuple[ButtonView, ...]:
    return tuple(
        ButtonView(
            words=words.say("Only {key}", key=key_name(dimension, key, scene, words)),
            happening=KeyDropped(dimension=dimension, key=key),
            icon="x-bold",
        )
        for dimension, keys in task.question.only
        for key in keys
    )


def _alert(task: AtReports, words: Words) -> Alert | None:
    if task.failed:
        again = ButtonView(words=words.say("Try again"), happening=AgainPressed())
        return Alert(words=words.say("It did not work: {why}", why=task.failed), button=again)
    if task.progress is not None:
        stop = ButtonView(words=words.say("Stop"), happening=StopPressed())
        said = words.say("One moment, please. {n} % is done.", n=round(100 * task.progress))
        return Alert(words=said, icon="hourglass", tone="note", button=stop)
    if task.saved:
        return Alert(words=words.say("Saved: {path}", path=task.saved), icon="check-circle", tone="good")
    if task.explained:
        return _explained(task.explained, words)
    return _stale(task.report, words) if task.report else None


def _stale(report: Report, words: Words) -> Alert | None:
    """Days that an older version wrote are counted anew: until then some of their figures are missing."""
    if not report.days_stale:
        return None
    said = words.count(
        "{n} day is still being counted anew.", "{n} days are still being counted anew.", report.days_stale
    )
    return Alert(words=said, icon="hourglass", tone="note")


def _explained(figure: str, words: Words) -> Alert | None:
    known: dict[str, Figure] = {one: one for one in ("median", "p90", "level", "kept", "missed")}
    if figure not in known:
        return None
    said = f"{figure_name(known[figure], words)}: {meaning(known[figure], words)}"
    close = ButtonView(words=words.say("Close"), happening=ExplainPressed(figure=figure))
    return Alert(words=said, icon="info", tone="note", button=close)


def _sections(words: Words) -> dict[Section, str]:
    return {
        "overview": words.say("Overview"),
        "waits": words.say("Waits"),
        "services": words.say("Services"),
        "hours": words.say("Hours"),
        "people": words.say("People"),
        "promises": words.say("Promises"),
        "ratings": words.say("Ratings"),
    }


def _section(section: Section, name: str, task: AtReports) -> ButtonView:
    return ButtonView(words=name, happening=SectionPressed(section=section), chosen=task.section == section)


def _part(task: AtReports, report: Report, scene: Scene, words: Words, *, clerks: bool) -> Part:
    match task.section:
        case "overview":
            curve = curve_chart(report, shows_table="curve" in task.tables, words=words)
            return OverviewPart(curve=curve, heat=heat_view(report, words))
        case "waits":
            return WaitsPart(
                bins=bins_chart(report, shows_table="bins" in task.tables, words=words),
                trend=trend_chart(report, shows_table="trend" in task.tables, words=words),
            )
        case "promises":
            return promises_part(report, scene, words)
        case "ratings":
            return ratings_part(report, scene, words)
        case _:
            return _table_part(task, report, scene, words, clerks=clerks)


def _table_part(task: AtReports, report: Report, scene: Scene, words: Words, *, clerks: bool) -> TablePart:
    by = tuple(one for one in BY[task.section] if clerks or one != "clerk")
    chosen = dict(task.by).get(task.section, by[0])
    order = ordered_by(chosen, task.order)
    table = figures_table(report, chosen, task.order, scene, words)
    return TablePart(
        by=tuple(
            ButtonView(words=dimension_name(one, words), happening=ByPressed(dimension=one), chosen=one == chosen)
            for one in by
        )
        if len(by) > 1
        else (),
        heading=table.table.name,
        note=_note(report, words),
        table=table,
        order=None if chosen == "clerk" else _order(order, words),
    )


def _note(report: Report, words: Words) -> str:
    """How the figures of a table are to be read."""
    told = definition(words.language, "interval", *(("handling_from_call",) if report.handling_from_call else ()))
    return " ".join((words.say("Waits are minutes."), told))


def _order(order: tuple[Figure, bool] | None, words: Words) -> ButtonView:
    said = words.say("Order") if order is None else words.say("Order: {figure}", figure=figure_name(order[0], words))
    return ButtonView(words=said, happening=PanelPressed(panel="order"))


def _empty(task: AtReports, words: Words) -> str:
    """The sentence in place of the figures."""
    report = task.report
    if report is None:
        return ""
    if report.of.arrived:
        return ""
    if task.question.only:
        return words.say("No such visit on these days. Choose other days, or take a choice of visits back.")
    return words.say("Nobody came on these days. Choose earlier ones.")


def _folder(task: AtReports, words: Words) -> FolderView | None:
    if task.saving is None:
        return None
    return FolderView(title=words.say("In which folder?"), choose=words.say("Save here"), cancel=words.say("Cancel"))
