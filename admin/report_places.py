"""Where a manager is among the reports: at the figures, at the visits behind one, at one visit's story. Pure."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, TypeAlias

from admin import report_asking
from admin.report_asking import Compared, Question, Span
from admin.report_behind import Behind, key_of
from office.events import Entry
from office.reporting.asking import Asked, Days, Dimension
from office.reporting.behind import LegKey
from office.reporting.report import Report
from office.visits import VisitLeg

Section: TypeAlias = Literal["overview", "waits", "services", "hours", "people", "promises", "ratings"]
"""The parts of the page."""

Format: TypeAlias = Literal["xlsx", "csv", "json", "pdf"]
"""The files that a report can be saved as."""

Panel: TypeAlias = Literal["days", "than", "only", "save", "order"]
"""What is being chosen: the days, what they are compared with, which visits, the file, the order of a table."""

Figure: TypeAlias = Literal[
    "arrived", "median", "p90", "level", "kept", "missed", "left", "handling", "solved", "treated", "occupancy"
]
"""A figure of a summary, by which tables are ordered and which can be explained."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanChosen:
    """Days of this length are to be looked at."""

    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class StepPressed:
    """The next days (1), or those before (−1)."""

    by: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RangeTyped:
    """These days, of the report or (`than`) of what it is compared with."""

    first: date
    last: date
    than: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedChosen:
    """This is to be compared with."""

    compared: Compared


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelPressed:
    """This is to be chosen, or not any more."""

    panel: Panel


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelLeft:
    """Rather not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DimensionPressed:
    """Visits are to be told apart by this: to choose some of them."""

    dimension: Dimension


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyChosen:
    """Visits with this key alone, and with those that were chosen already."""

    dimension: Dimension
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyDropped:
    """Not those any more."""

    dimension: Dimension
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionPressed:
    """This part of the page."""

    section: Section


@dataclass(frozen=True, slots=True, kw_only=True)
class ByPressed:
    """The table by this."""

    dimension: Dimension


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderPressed:
    """The table in the order of this figure, the largest first; once more: the smallest first. None: by name."""

    figure: Figure | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AsTablePressed:
    """This chart as a table, or as a chart again."""

    chart: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainPressed:
    """What this figure means is to be told, or no more."""

    figure: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BehindPressed:
    """The visits behind a figure are to be seen."""

    behind: Behind


@dataclass(frozen=True, slots=True, kw_only=True)
class MorePressed:
    """More of the visits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitPressed:
    """The story of this visit is to be seen."""

    day: date
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BackPressed:
    """Back to where one came from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SavePressed:
    """The report is wanted as such a file."""

    format: Format


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderChosen:
    """In this folder."""

    folder: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderLeft:
    """In none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StopPressed:
    """What takes long is not wanted any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgainPressed:
    """What could not be read is to be tried again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRead:
    """The report."""

    report: Report


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitsRead:
    """Some of the visits behind a figure, after those that are known; `more`: there are others."""

    behind: Behind
    legs: tuple[VisitLeg, ...]
    more: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryRead:
    """What happened to a visit, in order."""

    day: date
    number: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSaved:
    """The file lies there."""

    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportsProgress:
    """It takes a while: so much is done, 0 to 1."""

    done: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportsFailed:
    """What was wanted last could not be read or saved; `why` is a sentence for staff."""

    why: str


ReportPress: TypeAlias = (
    SpanChosen
    | StepPressed
    | RangeTyped
    | ComparedChosen
    | PanelPressed
    | PanelLeft
    | DimensionPressed
    | KeyChosen
    | KeyDropped
    | SectionPressed
    | ByPressed
    | OrderPressed
    | AsTablePressed
    | ExplainPressed
    | BehindPressed
    | MorePressed
    | VisitPressed
    | BackPressed
    | SavePressed
    | FolderChosen
    | FolderLeft
    | StopPressed
    | AgainPressed
)
ReportResult: TypeAlias = ReportRead | VisitsRead | StoryRead | ReportSaved | ReportsProgress | ReportsFailed


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadReport:
    """Read this report; answered by ReportRead. What was being read before is not wanted any more."""

    asked: Asked


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadVisits:
    """Read visits behind a figure, those after a visit that is known; answered by VisitsRead."""

    behind: Behind
    after: LegKey | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadStory:
    """Read what happened to a visit; answered by StoryRead."""

    day: date
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveReport:
    """Write the report to a file in this folder; answered by ReportSaved."""

    report: Report
    format: Format
    folder: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StopReading:
    """Stop what takes long."""


ReportErrand: TypeAlias = ReadReport | ReadVisits | ReadStory | SaveReport | StopReading


@dataclass(frozen=True, slots=True, kw_only=True)
class AtReports:
    """At the figures. `report` may still be that of the question before; `progress` is None before half a second.

    by: what each section's table tells apart; order: the figure by which tables stand, and whether the smallest is
    first; tables: charts that stand as tables; dimension: of which some visits are being chosen; saving: the file for
    which a folder is being chosen; saved: where the last one lies; explained: the figure whose meaning is told.
    """

    question: Question
    section: Section = "overview"
    by: tuple[tuple[Section, Dimension], ...] = ()
    order: tuple[Figure, bool] | None = None
    tables: frozenset[str] = frozenset()
    panel: Panel | None = None
    dimension: Dimension | None = None
    report: Report | None = None
    progress: float | None = None
    failed: str = ""
    saving: Format | None = None
    saved: str = ""
    explained: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AtVisits:
    """At the visits behind a figure; `legs` is None before they are read. `reports`: where one came from."""

    reports: AtReports
    behind: Behind
    legs: tuple[VisitLeg, ...] | None = None
    more: bool = False
    progress: float | None = None
    failed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AtStory:
    """At the story of a visit; `entries` is None before it is read."""

    visits: AtVisits
    day: date
    number: str
    entries: tuple[Entry, ...] | None = None
    failed: str = ""


ReportTask: TypeAlias = AtReports | AtVisits | AtStory
Step: TypeAlias = tuple[ReportTask, tuple[ReportErrand, ...]]


def opened(
    today: date, section: Section = "overview", *, of_today: bool = False
) -> tuple[AtReports, tuple[ReportErrand, ...]]:
    """The page as it opens: at this part, with the month so far, or with today alone."""
    question = report_asking.question_of_today(today) if of_today else report_asking.first_question(today)
    return AtReports(question=question, section=section), (ReadReport(asked=report_asking.asked(question)),)


def step(task: ReportTask, happening: object) -> Step:
    """What follows; what makes no sense changes nothing."""
    match task:
        case AtReports():
            return _at_reports(task, happening)
        case AtVisits():
            return _at_visits(task, happening)
        case AtStory():
            return _at_story(task, happening)


def _at_reports(task: AtReports, happening: object) -> Step:
    match happening:
        case ReportRead(report=report) if report.asked == report_asking.asked(task.question):
            return replace(task, report=report, progress=None, failed=""), ()
        case ReportsProgress(done=done):
            return replace(task, progress=done), ()
        case ReportsFailed(why=why):
            return replace(task, progress=None, failed=why), ()
        case StopPressed() if task.progress is not None:
            return _stopped(task), (StopReading(),)
        case AgainPressed():
            return _asking(task, task.question)
        case FolderChosen(folder=folder) if task.saving and task.report:
            errand = SaveReport(report=task.report, format=task.saving, folder=folder)
            return replace(task, saving=None), (errand,)
        case BehindPressed(behind=behind):
            return AtVisits(reports=replace(task, panel=None), behind=behind), (ReadVisits(behind=behind),)
        case _:
            return _asked_anew(task, happening)


def _asked_anew(task: AtReports, happening: object) -> Step:
    question = task.question
    match happening:
        case SpanChosen(span=span) if span != "range":
            return _asking(replace(task, panel=None), report_asking.of_span(question, span))
        case SpanChosen():
            return replace(task, question=report_asking.of_span(question, "range")), ()
        case StepPressed(by=by):
            return _asking(task, report_asking.stepped(question, by))
        case RangeTyped():
            return _typed(task, happening)
        case ComparedChosen(compared="range"):
            than = question.than or report_asking.compared_with(question) or report_asking.looked_at(question)
            return replace(task, question=replace(question, compared="range", than=than)), ()
        case ComparedChosen(compared=compared):
            return _asking(replace(task, panel=None), replace(question, compared=compared))
        case KeyChosen(dimension=dimension, key=key):
            following = report_asking.narrowed(question, dimension, key)
            return _asking(replace(task, panel=None, dimension=None), following)
        case KeyDropped(dimension=dimension, key=key):
            return _asking(task, report_asking.widened(question, dimension, key))
        case _:
            return _seen_anew(task, happening), ()


def _typed(task: AtReports, typed: RangeTyped) -> Step:
    """A range the wrong way round is turned; one that is too long, or has not come yet, changes nothing."""
    question, (first, last) = task.question, sorted((typed.first, typed.last))
    try:
        days = Days(first=first, last=last)
    except ValueError:
        return task, ()
    if first > question.today:
        return task, ()
    closed = replace(task, panel=None)
    if typed.than:
        return _asking(closed, replace(question, compared="range", than=days))
    return _asking(closed, replace(question, span="range", days=days))


def _asking(task: AtReports, question: Question) -> tuple[AtReports, tuple[ReportErrand, ...]]:
    """Another report is wanted, unless it is there."""
    wanted = report_asking.asked(question)
    following = replace(task, question=question, progress=None, failed="", saved="")
    known = task.report is not None and task.report.asked == wanted and not task.failed
    return following, (StopReading(),) if known else (ReadReport(asked=wanted),)


def _stopped(task: AtReports) -> AtReports:
    """Back at what is known."""
    if task.report is None or task.saving:
        return replace(task, progress=None, saving=None)
    days = task.report.asked.days
    question = replace(task.question, only=task.report.asked.only)
    if days != report_asking.looked_at(question):
        question = replace(question, span="range", days=days)
    if task.report.asked.than != report_asking.compared_with(question):
        than = task.report.asked.than
        question = replace(question, compared="range" if than else "nothing", than=than)
    return replace(task, question=question, progress=None)


def _seen_anew(task: AtReports, happening: object) -> AtReports:
    match happening:
        case PanelPressed(panel=panel):
            return replace(task, panel=None if task.panel == panel else panel, dimension=None)
        case PanelLeft():
            return replace(task, panel=None, dimension=None)
        case DimensionPressed(dimension=dimension):
            return replace(task, panel="only", dimension=dimension)
        case SectionPressed(section=section):
            return replace(task, section=section, panel=None, explained="")
        case ByPressed(dimension=dimension):
            return replace(task, by=tuple({**dict(task.by), task.section: dimension}.items()))
        case OrderPressed(figure=figure):
            return replace(task, order=_ordered(task, figure), panel=None)
        case AsTablePressed(chart=chart):
            return replace(task, tables=task.tables ^ {chart})
        case ExplainPressed(figure=figure):
            return replace(task, explained="" if task.explained == figure else figure)
        case _:
            return _saved(task, happening)


def _ordered(task: AtReports, figure: Figure | None) -> tuple[Figure, bool] | None:
    if figure is None:
        return None
    return figure, task.order == (figure, False)


def _saved(task: AtReports, happening: object) -> AtReports:
    match happening:
        case SavePressed(format=format_) if task.report is not None:
            return replace(task, saving=format_, panel=None, saved="", failed="")
        case FolderLeft():
            return replace(task, saving=None)
        case ReportSaved(path=path):
            return replace(task, saving=None, saved=path, progress=None, failed="")
        case _:
            return task


def _at_visits(task: AtVisits, happening: object) -> Step:
    match happening:
        case VisitsRead(behind=behind, legs=legs, more=more) if behind == task.behind:
            return replace(task, legs=(*(task.legs or ()), *legs), more=more, progress=None, failed=""), ()
        case ReportsProgress(done=done):
            return replace(task, progress=done), ()
        case ReportsFailed(why=why):
            return replace(task, failed=why, progress=None), ()
        case AgainPressed() | MorePressed():
            after = key_of(task.legs[-1]) if task.legs else None
            return replace(task, failed="", more=False), (ReadVisits(behind=task.behind, after=after),)
        case VisitPressed(day=day, number=number):
            return AtStory(visits=task, day=day, number=number), (ReadStory(day=day, number=number),)
        case BackPressed() | StopPressed():
            return task.reports, (StopReading(),)
        case ReportRead() | ReportSaved():
            return replace(task, reports=_told(task.reports, happening)), ()
        case _:
            return task, ()


def _told(reports: AtReports, happening: ReportRead | ReportSaved) -> AtReports:
    following, _ = _at_reports(reports, happening)
    return following if isinstance(following, AtReports) else reports


def _at_story(task: AtStory, happening: object) -> Step:
    match happening:
        case StoryRead(day=day, number=number, entries=entries) if (day, number) == (task.day, task.number):
            return replace(task, entries=entries, failed=""), ()
        case ReportsFailed(why=why):
            return replace(task, failed=why), ()
        case AgainPressed():
            return replace(task, failed=""), (ReadStory(day=task.day, number=task.number),)
        case BackPressed():
            return task.visits, ()
        case _:
            return task, ()
