"""What one case says to a manager: what was said, the visit that it is about, what staff did, and what can be done."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from admin.case_places import (
    AtCase,
    CaseAnswerPressed,
    CaseClosePressed,
    CaseLeft,
    CaseNotePressed,
    CaseRead,
    CaseTakePressed,
)
from admin.scene import Scene
from admin.service_words import service_name
from office.case_events import CaseVisit
from office.cases import CaseNow, CaseStep
from office.staff import name_of
from office.ticket import Ticket
from resources.case_words import kind_name, topic_of
from resources.desk_views import ButtonView
from resources.words import Words, language_name


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseText:
    """A heading and what stands below it: facts of the case, or words of a customer. Never logged."""

    heading: str
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """One case. `field` names the place for words of a note or an answer; empty where none are wanted any more."""

    heading: str
    aside: str
    texts: tuple[CaseText, ...]
    trouble: str
    field: str
    take: ButtonView | None
    note: ButtonView | None
    answer: ButtonView | None
    close: ButtonView | None
    leave: ButtonView


def case_view(task: AtCase, scene: Scene, words: Words) -> CaseView | None:
    """The case at this moment; None where nobody knows it."""
    case = scene.cases.by_number.get(task.case)
    if case is None:
        return None
    answerable = case.state in {"open", "taken"}
    closable = case.state == "answered" or (answerable and case.opened.case_kind == "praise")
    notes = case.opened.told != "written" and task.read is not None and not task.read.said.words
    note = ButtonView(words=words.say("Keep it as told"), happening=CaseNotePressed(), icon="pencil-line")
    answer = ButtonView(
        words=words.say("The customer has the answer"), happening=CaseAnswerPressed(), icon="check-bold"
    )
    close = ButtonView(words=words.say("Close the case"), happening=CaseClosePressed(), icon="check-circle")
    return CaseView(
        heading=words.say("Case {number}", number=task.case),
        aside=_about(case, scene, words),
        texts=tuple(_texts(case, task.read, scene, words)),
        trouble=words.say("Nothing was changed. Please try again.") if task.failed else "",
        field=_field(words, notes=notes) if answerable else "",
        take=ButtonView(words=words.say("I look after it"), happening=CaseTakePressed(), icon="user")
        if case.state == "open"
        else None,
        note=note if answerable and notes else None,
        answer=answer if answerable else None,
        close=close if closable else None,
        leave=ButtonView(words=words.say("All cases"), happening=CaseLeft(), icon="arrow-left-bold"),
    )


def _field(words: Words, *, notes: bool) -> str:
    if notes:
        return words.say("What the customer told you, or what you answer (kept with the case)")
    return words.say("What you answer (kept with the case)")


def _about(case: CaseNow, scene: Scene, words: Words) -> str:
    opened = case.opened
    topic = topic_of(scene.plan, opened.case_kind, opened.topic, words.language)
    return f"{kind_name(opened.case_kind, words.language)}: {topic} · {language_name(opened.language)}"


def _texts(case: CaseNow, read: CaseRead | None, scene: Scene, words: Words) -> Iterator[CaseText]:
    yield CaseText(heading=words.say("What was said"), text=_said(case, read, words))
    if read is not None and (read.said.name or read.said.contact):
        reach = ", ".join(part for part in (read.said.name, read.said.contact) if part)
        yield CaseText(heading=words.say("How to reach the customer"), text=reach)
    yield CaseText(heading=words.say("What happened"), text="\n".join(_steps(case, scene, words)))
    if case.opened.visit is not None:
        visit = _visit(case.opened.visit, read.visit if read else None, scene, words)
        yield CaseText(heading=words.say("The visit"), text="\n".join(visit))
    if read is not None and read.said.answer:
        yield CaseText(heading=words.say("The answer"), text=read.said.answer)


def _said(case: CaseNow, read: CaseRead | None, words: Words) -> str:
    if read is None:
        return words.say("It is being read …")
    if read.said.words:
        return read.said.words
    match case.opened.told:
        case "spoken":
            return words.say("The customer wanted to tell it to an employee.")
        case "silent":
            return words.say("Nothing but the topic.")
        case "written":
            return words.say("It was written, and is erased: its time is over.")


def _steps(case: CaseNow, scene: Scene, words: Words) -> Iterator[str]:
    opened = case.opened
    yield words.say("{when}: told at the kiosk", when=_when(CaseStep(at=case.opened_at), scene, words))
    if case.ticket is not None:
        yield words.say("Wants to speak with a manager: number {number}", number=case.ticket)
    elif opened.manager:
        yield words.say("Wants to speak with a manager: a person was called")
    if opened.answer_by is not None:
        yield words.say("Answer promised by {day}", day=words.full_day(opened.answer_by))
    for step, said in (
        (case.taken, words.pattern("{when}: {who} looks after it")),
        (case.noted, words.pattern("{when}: {who} has written down what was told")),
        (case.answered, words.pattern("{when}: {who} has answered")),
        (case.closed, words.pattern("{when}: closed by {who}")),
    ):
        if step is not None:
            who = name_of(scene.members, step.clerk) if step.clerk else words.say("somebody")
            yield said.format(when=_when(step, scene, words), who=who)


def _when(step: CaseStep, scene: Scene, words: Words) -> str:
    local = step.at.astimezone(scene.plan.zone)
    return f"{words.short_day(local.date())} {words.clock(local)}"


def _visit(visit: CaseVisit, ticket: Ticket | None, scene: Scene, words: Words) -> Iterator[str]:
    """Its story: taken, called and served, where and by whom, leg by leg."""
    yield words.say("Number {number} of {day}", number=visit.number, day=words.short_day(visit.day))
    if ticket is None:
        return

    def clock(step: CaseStep) -> str:
        return words.clock(step.at.astimezone(scene.plan.zone))

    came = words.say("{time}: ticket taken", time=clock(CaseStep(at=ticket.came)))
    yield f"{came}, {service_name(scene, ticket.legs[0].service if ticket.legs else ticket.service, words)}"
    for leg in ticket.legs:
        yield _called(clock(CaseStep(at=leg.called)), leg.counter, leg.clerk, scene, words)
    if ticket.called_at is not None and not (ticket.legs and ticket.legs[-1].called == ticket.called_at):
        stage = ticket.stage
        counter, clerk = getattr(stage, "counter", ""), getattr(stage, "clerk", "")
        yield _called(clock(CaseStep(at=ticket.called_at)), counter or "", clerk or "", scene, words)
    if ticket.broken is not None:
        yield words.say("The promise of {time} was broken.", time=clock(CaseStep(at=ticket.broken.promised_by)))


def _called(time: str, counter: str, clerk: str, scene: Scene, words: Words) -> str:
    said = words.say("{time}: called to counter {counter}", time=time, counter=counter) if counter else ""
    who = name_of(scene.members, clerk) if clerk else ""
    return ", ".join(part for part in (said or words.say("{time}: called", time=time), who) if part)
