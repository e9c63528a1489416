"""The page "Why and what to do": why people waited on some days, and what would help, played again on recorded days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from admin.advice_words import FindingView, finding_view, tried_view
from admin.durations import NOTHING, minutes, percent
from admin.pausing_view import ChoiceView
from admin.scene import Scene
from admin.table_card_view import TableCardView
from admin.trying_view import trying_view
from admin.why_places import (
    AdvisePressed,
    Advising,
    AtWhy,
    Span,
    SpanPressed,
    StopPressed,
    TryPressed,
    WeekdayPressed,
)
from admin.why_words import half_hour_clock, stretch_heading, stretch_sentences
from office.hours import spans_on
from office.reporting.why import HalfHour, Why
from resources.desk_views import ButtonView, Column, Row, TableView, TextCell
from resources.words import Words

_A_MONDAY = date(1900, 1, 1)
"""Of a week in which no plan has an exception."""

_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class TextsView:
    """A card of sentences: blocks with a heading each, or one sentence in their place."""

    heading: str
    aside: str
    meaning: str
    blocks: tuple[FindingView, ...]
    empty: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviceView:
    """What would help: what can be pressed, how far it is (0 to 1, None while nothing is tried), what was found."""

    texts: TextsView
    buttons: tuple[ButtonView, ...]
    progress: float | None
    told: str
    choice: ChoiceView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyView:
    """The page."""

    title: str
    subtitle: str
    spans: tuple[ButtonView, ...]
    weekdays: tuple[ButtonView, ...]
    why: TextsView
    half_hours: TableCardView
    advice: AdviceView


def why_view(task: AtWhy, scene: Scene, words: Words) -> WhyView:
    """The page at this moment."""
    return WhyView(
        title=words.say("Why and what to do"),
        subtitle=_subtitle(task, words),
        spans=tuple(_spans(task, words)),
        weekdays=tuple(_weekdays(task, scene, words)),
        why=_why(task, scene, words),
        half_hours=_half_hours(task.why, words),
        advice=_advice(task, scene, words),
    )


def _subtitle(task: AtWhy, words: Words) -> str:
    if task.failed:
        return words.say("The days cannot be read now. Please choose them again.")
    found = task.why
    if found is None:
        return words.say("One moment, please")
    if not found.days:
        return words.say("No day that has ended is among these.")
    first, last = words.short_day(found.days[0]), words.short_day(found.days[-1])
    days = words.count("{n} day", "{n} days", len(found.days))
    customers = words.count("{n} customer", "{n} customers", found.arrived)
    return f"{first if first == last else f'{first} – {last}'} · {days} · {customers}"


def _spans(task: AtWhy, words: Words) -> Iterator[ButtonView]:
    known: tuple[tuple[Span, str], ...] = (
        ("day", words.say("Last day")),
        ("week", words.say("Last 7 days")),
        ("month", words.say("Last 4 weeks")),
    )
    for span, said in known:
        yield ButtonView(words=said, happening=SpanPressed(span=span), chosen=task.asked.span == span)


def _weekdays(task: AtWhy, scene: Scene, words: Words) -> Iterator[ButtonView]:
    """All weekdays, and each that the plan has hours on."""
    chosen = task.asked.weekday
    yield ButtonView(words=words.say("All"), happening=WeekdayPressed(weekday=None), chosen=chosen is None)
    for weekday in range(_WEEK):
        day = _A_MONDAY + timedelta(days=weekday)
        if spans_on(scene.plan.hours, day):
            yield ButtonView(
                words=words.weekday(day), happening=WeekdayPressed(weekday=weekday), chosen=chosen == weekday
            )


def _why(task: AtWhy, scene: Scene, words: Words) -> TextsView:
    found = task.why
    had = {one.at: one for one in task.had}
    blocks = (
        ()
        if found is None
        else tuple(
            FindingView(
                heading=stretch_heading(stretch, words),
                lines=tuple(stretch_sentences(stretch, had.get(at), scene, words)),
            )
            for at, stretch in enumerate(found.stretches)
        )
    )
    return TextsView(
        heading=words.say("Why people waited"),
        aside=_late(found, words),
        meaning=words.say(
            "Half hours in which more than {share} waited longer than promised (15 minutes where nothing is), or gave "
            "up. Minutes are of counters, all days together, from its beginning until the last of them was called.",
            share=percent(1 - (found.level if found else 0.8), words),
        ),
        blocks=blocks,
        empty=_no_stretch(found, words),
    )


def _late(found: Why | None, words: Words) -> str:
    if found is None or not found.counted:
        return ""
    late = percent(found.late / found.counted, words)
    return words.say("{share} of {n} waits were too long", share=late, n=found.counted)


def _no_stretch(found: Why | None, words: Words) -> str:
    if found is None:
        return words.say("One moment, please")
    return words.say("There was no time at which too many waited too long.") if found.counted else ""


def _half_hours(found: Why | None, words: Words) -> TableCardView:
    heading = words.say("By half hour of arrival")
    return TableCardView(
        heading=heading,
        aside=words.say("a mean day") if found and len(found.days) > 1 else "",
        meaning="",
        table=TableView(
            name=heading,
            columns=_columns(words),
            rows=tuple(_row(half, words) for half in found.half_hours) if found else (),
            empty=words.say("Nobody came.") if found else words.say("One moment, please"),
        ),
    )


def _columns(words: Words) -> tuple[Column, ...]:
    return (
        Column(title=words.say("From"), stretches=True),
        Column(title=words.say("Came")),
        Column(title=words.say("Counters"), meaning=words.say("At work on average, of those that the roster had.")),
        Column(title=words.say("Busy"), meaning=words.say("With a customer, of the time at work.")),
        Column(title=words.say("Median, min"), meaning=words.say("Half of them waited so long at most.")),
        Column(title=words.say("Too late"), meaning=words.say("Waited longer than promised, or gave up.")),
    )


def _row(half: HalfHour, words: Words) -> Row:
    planned = "" if half.planned is None else f" / {words.tenths(half.planned)}"
    too_late = percent(half.late / half.counted, words) if half.counted else NOTHING
    figures = (
        words.tenths(half.arrived),
        f"{words.tenths(half.open)}{planned}",
        percent(half.occupancy, words),
        minutes(half.waits.median),
        too_late,
    )
    name = TextCell(words=half_hour_clock(half.half_hour), whole=True)
    return Row(cells=(name, *(TextCell(words=figure, whole=True) for figure in figures)))


def _advice(task: AtWhy, scene: Scene, words: Words) -> AdviceView:
    advising = task.advising
    tried = tuple(tried_view(one, scene, words) for one in reversed(advising.tried))
    found = tuple(finding_view(one, scene, words) for one in advising.findings)
    return AdviceView(
        texts=TextsView(
            heading=words.say("What to do"),
            aside=_played(task, words),
            meaning=words.say(
                "The last recorded days (20 at most, of the chosen weekday) are played again with one change each, "
                "through the rule of your line. Foretold for other days, the share that is called in time is off by "
                "6.5 points on average."
            ),
            blocks=(*tried, *found),
            empty=_nothing_yet(advising, words),
        ),
        buttons=tuple(_buttons(task, words)),
        progress=advising.done / advising.of if advising.works and advising.of else (0.0 if advising.works else None),
        told=_told(advising, words),
        choice=trying_view(task.trying, scene, words) if task.trying else None,
    )


def _played(task: AtWhy, words: Words) -> str:
    """How many days are played again, and of which weekday: they reach further back than those at the left."""
    days, weekday = task.advising.days, task.asked.weekday
    if not days:
        return ""
    told = words.count("played again on {n} day", "played again on {n} days", days)
    return told if weekday is None else f"{told} ({words.weekday(_A_MONDAY + timedelta(days=weekday))})"


def _nothing_yet(advising: Advising, words: Words) -> str:
    if advising.works or advising.failed:
        return ""
    return words.say(
        "See what would have helped on the last recorded days: one more counter, a break moved, one more skill, other "
        "head starts, the smallest roster that is enough. Or try a change of your own."
    )


def _buttons(task: AtWhy, words: Words) -> Iterator[ButtonView]:
    if task.trying is not None:
        return
    if task.advising.works:
        yield ButtonView(words=words.say("Stop"), happening=StopPressed(), icon="x-bold")
        return
    yield ButtonView(words=words.say("Find what helps"), happening=AdvisePressed(), icon="magnifying-glass")
    yield ButtonView(words=words.say("Try a change"), happening=TryPressed(), icon="pencil-line")


def _told(advising: Advising, words: Words) -> str:
    if advising.works:
        share = advising.done / advising.of if advising.of else 0.0
        return words.say("Playing the days again: {share}", share=percent(share, words))
    if advising.failed:
        return words.say("It could not be done: no recorded days, or the database does not answer.")
    if advising.stopped:
        return words.say("Stopped. What was found so far stands below.")
    note = words.say("Played on recorded days. For days to come it is off by 6.5 points on average.")
    return note if advising.findings or advising.tried else ""
