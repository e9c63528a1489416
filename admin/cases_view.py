"""What the page "Concerns and praise" says: all cases, what is overdue first; or one of them with what was said."""

from dataclasses import dataclass

from admin.case_places import AtCase, CasePressed, CaseTask
from admin.case_view import CaseView, case_view
from admin.scene import Scene
from office.cases import CaseNow, count
from resources.case_words import kind_name, topic_of
from resources.desk_views import ButtonView, ChipWords
from resources.words import Words, language_name

MOST_LINES = 60
"""Older cases than these are left to `walkin cases list`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLine:
    """One case of the list: its number, what it is about, when it was told and in which language, how it stands."""

    case: str
    about: str
    told: str
    answer: str
    chip: ChipWords
    open: ButtonView

    @property
    def spoken(self) -> str:
        """What a screen reader says of the line."""
        return ", ".join(part for part in (self.case, self.about, self.told, self.answer, self.chip.words) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class CasesView:
    """The page at this moment; `case` stands in place of the list."""

    title: str
    subtitle: str
    heading: str
    aside: str
    lines: tuple[CaseLine, ...]
    empty: str
    more: str
    case: CaseView | None


def cases_view(task: CaseTask, scene: Scene, subtitle: str, words: Words) -> CasesView:
    """The page at this moment."""
    today = scene.now.astimezone(scene.plan.zone).date()
    known = scene.cases.in_order(today)
    counted = count(known, today)
    shown, left = known[:MOST_LINES], len(known) - MOST_LINES
    return CasesView(
        title=words.say("Concerns and praise"),
        subtitle=subtitle,
        heading=words.say("Cases"),
        aside=_aside(counted.unanswered, counted.overdue, words),
        lines=tuple(_line(case, scene, words) for case in shown),
        empty="" if known else words.say("Nobody has told a concern or praised yet."),
        more=words.count("{n} older case is not shown.", "{n} older cases are not shown.", left) if left > 0 else "",
        case=case_view(task, scene, words) if isinstance(task, AtCase) else None,
    )


def _aside(unanswered: int, overdue: int, words: Words) -> str:
    waiting = words.count("{n} waits for an answer", "{n} wait for an answer", unanswered)
    late = words.count("{n} overdue", "{n} overdue", overdue) if overdue else ""
    return " · ".join(part for part in (waiting, late) if part)


def _line(case: CaseNow, scene: Scene, words: Words) -> CaseLine:
    opened = case.opened
    local = case.opened_at.astimezone(scene.plan.zone)
    when = f"{words.short_day(local.date())} {words.clock(local)}"
    topic = topic_of(scene.plan, opened.case_kind, opened.topic, words.language)
    return CaseLine(
        case=opened.case,
        about=f"{kind_name(opened.case_kind, words.language)}: {topic}",
        told=f"{when} · {language_name(opened.language)}",
        answer=words.say("answer by {day}", day=words.short_day(opened.answer_by)) if opened.answer_by else "",
        chip=chip_of(case, scene, words),
        open=ButtonView(words=words.say("Open"), happening=CasePressed(case=opened.case)),
    )


def chip_of(case: CaseNow, scene: Scene, words: Words) -> ChipWords:
    """How the case stands: what is late before how far it has come."""
    due = case.due(scene.now.astimezone(scene.plan.zone).date())
    if due:
        return (
            ChipWords(words=words.say("overdue"), icon="warning", tone="late")
            if due == "overdue"
            else ChipWords(words=words.say("answer today"), icon="clock", tone="due")
        )
    match case.state:
        case "open":
            return ChipWords(words=words.say("new"), icon="chat-teardrop-text", tone="note")
        case "taken":
            return ChipWords(words=words.say("taken"), icon="user", tone="calm")
        case "answered":
            return ChipWords(words=words.say("answered"), icon="check-circle", tone="good")
        case "closed":
            return ChipWords(words=words.say("closed"), icon="check-bold", tone="calm")
