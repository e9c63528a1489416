"""The case that was opened: its number, by when it is answered, how its receipt stands, who is coming."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from kiosk import touches as it
from kiosk.brought import IssuedTicket, KeptCase, Paper
from kiosk.case_pages import HoldingCase
from kiosk.case_view import manager_is_there
from kiosk.message_view import MessageView
from kiosk.scene import Offered, Scene, Slot
from kiosk.standing_view import Fact, out_of_line
from kiosk.ticket_view import TicketView, ahead_fact, once_called, paper_box
from kiosk.wait_words import lowered, wait_words
from resources.part_views import KeyView, PlateView
from resources.words import Words


def case_of(page: HoldingCase, scene: Scene, words: Words) -> MessageView | TicketView:
    """A number in the manager's line stands as large as any; without one the case's own number does."""
    ticket = page.case.ticket
    return _alone(page, scene, words) if ticket is None else _with_ticket(page, ticket, scene, words)


def _with_ticket(page: HoldingCase, ticket: IssuedTicket, scene: Scene, words: Words) -> TicketView:
    service = scene.plan.service(ticket.service)
    wait, stage = wait_words(ticket.said, words), out_of_line(ticket.number, scene)
    waits = TicketView(
        plate=PlateView(
            number=ticket.number,
            caption=words.say("Your number is"),
            aside=words.pick(service.name) if service else "",
        ),
        facts=(
            _case_fact(page.case, words),
            ahead_fact(ticket.ahead, words),
            *((Fact(icon="clock", words=wait.sentence, short=wait.short),) if wait else ()),
            *_answer_fact(page.case, words),
        ),
        box=paper_box(page.ticket, ticket.number, scene, words),
        now=words.say("Please sit down.\nWatch the screen and listen for your number."),
        done=_done(words),
    )
    if stage is None:
        return waits
    called = once_called(waits, stage, page.ticket, scene, words)
    return replace(called, facts=(*called.facts, _case_fact(page.case, words), *_answer_fact(page.case, words)))


def _case_fact(case: KeptCase, words: Words) -> Fact:
    said = words.say("Your case is {number}.", number=case.number)
    return Fact(icon="chat-teardrop-text", words=said, short=words.say("Case {number}", number=case.number))


def _alone(page: HoldingCase, scene: Scene, words: Words) -> MessageView:
    case = page.case
    first = (_somebody(words, called=case.called),) if page.awaits_person else ()
    answer = _answer(case, words)
    return MessageView(
        icon="check-circle" if case.kind == "concern" else "smiley",
        caption=words.say("Your case has the number"),
        title=case.number,
        sentences=(*first, *((answer,) if answer else ()), *_receipt(page.paper, scene.slot, words)),
        extras=(_thanks(case, words),),
        brief=tuple(_in_brief(page, words)),
        key=_done(words),
        beside=None if page.awaits_person else _manager(case, scene, words),
        large=True,
        due=(page.awaits_person and not case.called) or page.paper in {Paper.NONE, Paper.DOUBTFUL},
    )


def _answer(case: KeptCase, words: Words) -> str:
    if case.answer_by is None:
        return ""
    day = words.day(case.answer_by)
    return words.say("We answer by {day}.", day=day if words.language == "en" else lowered(day))


def _answer_in_short(day: date, words: Words) -> str:
    return words.say("Answer by {day}.", day=words.short_day(day))


def _answer_fact(case: KeptCase, words: Words) -> tuple[Fact, ...]:
    if case.answer_by is None:
        return ()
    short = _answer_in_short(case.answer_by, words)
    return (Fact(icon="calendar-check", words=_answer(case, words), short=short),)


def _somebody(words: Words, *, called: bool) -> str:
    if not called:
        return words.say("Please go to the nearest counter and speak to our staff.")
    return words.say("We have called a person. Please stay here at the screen.")


def _thanks(case: KeptCase, words: Words) -> str:
    if case.kind == "praise":
        return words.say("Thank you. We are glad.")
    return words.say("Thank you. With this number you can ask how it stands.")


def _in_brief(page: HoldingCase, words: Words) -> Iterator[str]:
    """The same where there is little room: who comes, by when we answer, and to remember the number."""
    case = page.case
    if page.awaits_person:
        yield words.say("We have called a person.") if case.called else words.say("Please go to a counter.")
    if case.answer_by:
        yield _answer_in_short(case.answer_by, words)
    if page.paper in {Paper.NONE, Paper.DOUBTFUL}:
        yield words.say("Remember the number.")


def _receipt(paper: Paper, slot: Slot, words: Words) -> tuple[str, ...]:
    if paper is Paper.NONE:
        return (words.say("There is no paper. Please remember or write down this number."),)
    if paper is Paper.DOUBTFUL:
        return (words.say("Did no receipt come out? Please remember or write down this number."),)
    match slot:
        case "down":
            return (words.say("Your receipt comes out below."),)
        case "up":
            return (words.say("Your receipt comes out above."),)
        case "left":
            return (words.say("Your receipt comes out on the left."),)
        case "right":
            return (words.say("Your receipt comes out on the right."),)


def _manager(case: KeptCase, scene: Scene, words: Words) -> Offered | None:
    """To speak with a manager after all: a number in its line, or somebody is called."""
    if case.kind == "praise" or not manager_is_there(scene):
        return None
    line = scene.plan.service(scene.plan.cases.line)
    key = KeyView(words=words.say("Speak with a manager"), short=words.say("Manager"), icon="user")
    return Offered(key=key, means=it.HelpPressed() if line is None else it.ServiceChosen(line.id))


def _done(words: Words) -> Offered:
    return Offered(key=KeyView(words=words.say("Done"), icon="check-bold"), means=it.DonePressed())
