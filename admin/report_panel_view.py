"""What is chosen on the reports' page: days, comparison, visits, file, order of a table. One question at a time."""

from dataclasses import dataclass
from datetime import date

from admin.report_asking import Compared, Question, Span, compared_with, looked_at
from admin.report_meanings import figure_name
from admin.report_places import (
    AtReports,
    ComparedChosen,
    DimensionPressed,
    Format,
    KeyChosen,
    OrderPressed,
    PanelLeft,
    PanelPressed,
    SavePressed,
    SpanChosen,
)
from admin.report_tables_view import COLUMNS
from admin.report_words import begun, days_name, dimension_name, key_name, keys_of
from admin.scene import Scene
from office.reporting.asking import Days, Dimension
from resources.desk_views import ButtonView
from resources.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class RangeView:
    """Two days that are typed or stepped, and the button that takes them. `than`: those to compare with."""

    first_words: str
    last_words: str
    first: date
    last: date
    latest: date
    show: str
    than: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelView:
    """A question, its answers, the way out; for days a range too."""

    question: str
    answers: tuple[ButtonView, ...]
    notes: tuple[str, ...]
    range: RangeView | None
    leave: ButtonView


def panel_view(task: AtReports, scene: Scene, words: Words, *, clerks: bool) -> PanelView | None:
    """The question that is open; None where none is. `clerks`: whether visits may be chosen by clerk."""
    match task.panel:
        case "days":
            days = looked_at(task.question)
            return _panel(words.say("Which days?"), _spans(task.question, words), words, _range(days, task, words))
        case "than":
            than = compared_with(task.question) or looked_at(task.question)
            question = words.say("Compare with what?")
            return _panel(question, _comparisons(task.question, words), words, _range(than, task, words, than=True))
        case "only" if task.dimension is not None:
            return _panel(_which(task.dimension, words), _keys(task, task.dimension, scene, words), words)
        case "only":
            return _panel(words.say("Choose visits by what?"), _dimensions(words, clerks=clerks), words)
        case "order":
            return _panel(words.say("In which order?"), _orders(task, words), words)
        case "save":
            return _panel(words.say("Save as what?"), _formats(words), words, notes=_save_notes(words))
        case None:
            return None


def _panel(
    question: str,
    answers: tuple[ButtonView, ...],
    words: Words,
    range_: RangeView | None = None,
    notes: tuple[str, ...] = (),
) -> PanelView:
    leave = ButtonView(words=words.say("Cancel"), happening=PanelLeft())
    return PanelView(question=question, answers=answers, notes=notes, range=range_, leave=leave)


def _range(days: Days, task: AtReports, words: Words, *, than: bool = False) -> RangeView:
    return RangeView(
        first_words=words.say("From"),
        last_words=words.say("To"),
        first=days.first,
        last=days.last,
        latest=task.question.today,
        show=words.say("Show these days"),
        than=than,
    )


def _spans(question: Question, words: Words) -> tuple[ButtonView, ...]:
    names: dict[Span, str] = {
        "day": words.say("One day"),
        "week": words.say("A week"),
        "month": words.say("A month"),
        "year": words.say("A year"),
    }
    return tuple(
        ButtonView(words=name, happening=SpanChosen(span=span), chosen=question.span == span)
        for span, name in names.items()
    )


def _comparisons(question: Question, words: Words) -> tuple[ButtonView, ...]:
    names: dict[Compared, str] = {
        "nothing": words.say("With nothing"),
        "before": words.say("With the days before"),
        "last_year": words.say("With the same days last year"),
    }
    return tuple(
        ButtonView(words=name, happening=ComparedChosen(compared=compared), chosen=question.compared == compared)
        for compared, name in names.items()
    )


def _dimensions(words: Words, *, clerks: bool) -> tuple[ButtonView, ...]:
    known: tuple[Dimension, ...] = ("service", "counter", "clerk", "language", "level", "need", "weekday", "half_hour")
    return tuple(
        ButtonView(words=dimension_name(one, words), happening=DimensionPressed(dimension=one))
        for one in known
        if clerks or one != "clerk"
    )


def _which(dimension: Dimension, words: Words) -> str:
    return words.say("Which ones? ({dimension})", dimension=dimension_name(dimension, words))


def _keys(task: AtReports, dimension: Dimension, scene: Scene, words: Words) -> tuple[ButtonView, ...]:
    chosen = dict(task.question.only).get(dimension, ())
    return tuple(
        ButtonView(words=key_name(dimension, key, scene, words), happening=KeyChosen(dimension=dimension, key=key))
        for key in keys_of(dimension, scene)
        if key not in chosen
    )


def _orders(task: AtReports, words: Words) -> tuple[ButtonView, ...]:
    plain = ButtonView(
        words=words.say("In the order of the plan"), happening=OrderPressed(figure=None), chosen=task.order is None
    )
    figures = (
        ButtonView(
            words=figure_name(figure, words),
            happening=OrderPressed(figure=figure),
            chosen=task.order is not None and task.order[0] == figure,
        )
        for figure in COLUMNS
    )
    return (plain, *figures)


def _formats(words: Words) -> tuple[ButtonView, ...]:
    names: dict[Format, str] = {
        "xlsx": words.say("Spreadsheet (XLSX)"),
        "pdf": words.say("Paper (PDF)"),
        "csv": words.say("Table (CSV)"),
        "json": words.say("For programs (JSON)"),
    }
    return tuple(
        ButtonView(words=name, happening=SavePressed(format=format_), icon="download-simple")
        for format_, name in names.items()
    )


def _save_notes(words: Words) -> tuple[str, ...]:
    return (words.say("A folder is chosen next. Nothing that lies there is overwritten."),)


def day_key(question: Question, words: Words) -> ButtonView:
    """The key that says which days are looked at."""
    return ButtonView(
        words=begun(days_name(looked_at(question), words)), happening=PanelPressed(panel="days"), icon="calendar-dots"
    )
