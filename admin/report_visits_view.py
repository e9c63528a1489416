"""The visits behind a figure: a list, each visit with its number, service, wait and how it ended."""

from dataclasses import dataclass
from datetime import date

from admin.chart_view import PressedTable
from admin.durations import NOTHING, minutes
from admin.report_behind import Behind, waited
from admin.report_places import AgainPressed, AtVisits, BackPressed, MorePressed, VisitPressed
from admin.report_words import begun, days_name, only_names, short_date
from admin.scene import Scene
from admin.service_words import service_name
from office.staff import name_of
from office.visits import VisitLeg
from resources.broken_why import broken_why
from resources.case_words import topic_of
from resources.desk_views import Alert, ButtonView, Cell, Column, PlateCell, Row, TableView, TextCell
from resources.rating_words import rating_reason_of
from resources.words import Words, words_for


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitsView:
    """The list; `waiting` stands in its place while it is being read."""

    title: str
    subtitle: str
    heading: str
    aside: str
    alert: Alert | None
    waiting: str
    table: PressedTable
    more: ButtonView | None
    back: ButtonView


def visits_view(task: AtVisits, scene: Scene, words: Words, *, clerks: bool) -> VisitsView:
    """The list at this moment. `clerks`: whether who served may be told."""
    legs = task.legs or ()
    listed = heading(task.behind, scene, words)
    names = only_names(task.behind.asked.only, scene, words)
    if task.behind.reason:
        names = (*names, rating_reason_of(scene.plan, task.behind.reason, words.language))
    named = _named(scene, words) if _tells_concerns(task.behind) else None
    more = ButtonView(words=words.say("More visits"), happening=MorePressed(), icon="caret-right-bold")
    return VisitsView(
        title=words.say("Visits"),
        subtitle="   ·   ".join((begun(days_name(task.behind.asked.days, words)), *names)),
        heading=listed,
        aside=_aside(task, words),
        alert=failed_alert(task.failed, words),
        waiting=words.say("One moment, please") if task.legs is None and not task.failed else "",
        table=PressedTable(
            table=TableView(
                name=listed,
                columns=_columns(task.behind, words, clerks=clerks),
                rows=tuple(_row(leg, named, scene, words, clerks=clerks) for leg in legs),
                empty=words.say("There is no such visit.") if task.legs is not None else "",
            ),
            happenings=tuple(VisitPressed(day=leg.day, number=leg.number) for leg in legs),
        ),
        more=more if task.more else None,
        back=ButtonView(words=words.say("Back to the figures"), happening=BackPressed(), icon="arrow-left-bold"),
    )


def failed_alert(why: str, words: Words) -> Alert | None:
    """What could not be read, and that one can try again."""
    if not why:
        return None
    again = ButtonView(words=words.say("Try again"), happening=AgainPressed())
    return Alert(words=words.say("It could not be read: {why}", why=why), button=again)


def _aside(task: AtVisits, words: Words) -> str:
    if task.legs is None:
        return ""
    known = words.count("{n} visit", "{n} visits", len(task.legs))
    return words.say("the first {n}", n=len(task.legs)) if task.more else known


def heading(behind: Behind, scene: Scene, words: Words) -> str:
    """What the visits of a list have in common."""
    said = {
        "all": words.say("All visits"),
        "called": words.say("Called"),
        "late": words.say("Called after the target"),
        "served": words.say("Served"),
        "missed": words.say("Missed their number"),
        "left": words.say("Left without service"),
        "promise_kept": words.say("Promises kept"),
        "promise_broken": words.say("Broken promises"),
        "solved": words.say("Solved"),
        "not_solved": words.say("Not solved"),
        "treated_well": words.say("Treated well"),
        "treated_badly": words.say("Treated badly"),
        "estimate_kept": words.say("Wait as it was told"),
        "estimate_missed": words.say("Wait not as it was told"),
        "overtaken": words.say("Overtaken"),
        "jumped": words.say("Called against the rule"),
    }[behind.counts]
    if behind.topic:
        topic = topic_of(scene.plan, "concern", behind.topic, words.language)
        return words.say("Visits with a concern about “{topic}”", topic=topic)
    if behind.broken:
        return f"{said}: {broken_why(behind.broken, words_for(words.language, 'resources'))}"
    if not behind.low_s and behind.high_s is None:
        return said
    low = minutes(behind.low_s)
    if behind.high_s is None:
        return words.say("{which}, who waited {n} min or more", which=said, n=low)
    return words.say("{which}, who waited {low} to {high} min", which=said, low=low, high=minutes(behind.high_s))


def _tells_concerns(behind: Behind) -> bool:
    """Of visits that went badly, what customers named is told in place of the promise."""
    return bool(behind.topic) or behind.counts in {"not_solved", "treated_badly"}


def _named(scene: Scene, words: Words) -> dict[tuple[date, str], str]:
    """The topics of the concerns that were told about visits."""
    topics: dict[tuple[date, str], list[str]] = {}
    for case in scene.cases.by_number.values():
        visit = case.opened.visit
        if visit is not None and case.opened.case_kind == "concern":
            topic = topic_of(scene.plan, "concern", case.opened.topic, words.language)
            topics.setdefault((visit.day, visit.number), []).append(topic)
    return {visit: ", ".join(dict.fromkeys(several)) for visit, several in topics.items()}


def _columns(behind: Behind, words: Words, *, clerks: bool) -> tuple[Column, ...]:
    return (
        Column(title=words.say("Number")),
        Column(title=words.say("Came")),
        Column(title=words.say("Service"), stretches=True),
        Column(title=words.say("Waited"), meaning=words.say("Minutes, to the call or to giving up.")),
        Column(title=words.say("How it ended"), stretches=True),
        Column(title=words.say("Counter")),
        *((Column(title=words.say("Clerk")),) if clerks else ()),
        Column(title=words.say("Concern"), meaning=words.say("What the customer told a concern about."), stretches=True)
        if _tells_concerns(behind)
        else Column(title=words.say("Promise")),
    )


def _row(leg: VisitLeg, named: dict[tuple[date, str], str] | None, scene: Scene, words: Words, *, clerks: bool) -> Row:
    local = leg.joined_at.astimezone(scene.plan.zone)
    clerk: tuple[Cell, ...] = (TextCell(words=name_of(scene.members, leg.clerk) if leg.clerk else NOTHING),)
    return Row(
        cells=(
            PlateCell(number=leg.number),
            TextCell(
                words=f"{words.short_day(leg.day)} {words.clock(local)}",
                short=f"{short_date(leg.day, words)} {words.clock(local)}",
            ),
            TextCell(words=service_name(scene, leg.service, words)),
            TextCell(words=minutes(waited(leg)), whole=True),
            TextCell(words=how_ended(leg.how, words)),
            TextCell(words=leg.counter or NOTHING, whole=True),
            *(clerk if clerks else ()),
            TextCell(words=_promise(leg, scene, words), late=leg.broken is not None, whole=True)
            if named is None
            else TextCell(words=named.get((leg.day, leg.number), NOTHING)),
        )
    )


def _promise(leg: VisitLeg, scene: Scene, words: Words) -> str:
    return NOTHING if leg.promised_by is None else words.clock(leg.promised_by.astimezone(scene.plan.zone))


def how_ended(how: str, words: Words) -> str:
    """How a leg stands (office.visits); an unknown one as it is written."""
    return {
        "waiting": words.say("waits"),
        "away": words.say("away for a while"),
        "called": words.say("called now"),
        "serving": words.say("is served now"),
        "parked": words.say("parked"),
        "transferred": words.say("sent on"),
        "served": words.say("served"),
        "missed": words.say("missed the call"),
        "cancelled": words.say("gave the ticket back"),
        "not_served": words.say("the office closed first"),
    }.get(how, how)
