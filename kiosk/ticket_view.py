"""The ticket page: the number, what it means, and where the paper comes out."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum, auto

from kiosk import touches as it
from kiosk.brought import IssuedTicket, KeptAppointment, Paper
from kiosk.long_wait_words import no_promise
from kiosk.needs_view import employee_name, needs_way, wishes_of
from kiosk.pages import HoldingTicket
from kiosk.scene import Offered, Scene, Slot
from kiosk.standing_view import Fact, OutOfLine, out_of_line, standing_fact
from kiosk.wait_words import wait_words
from resources.part_views import KeyView, PlateView
from resources.words import Words

REMINDED_AFTER = timedelta(seconds=8)
"""So long after the paper came out whoever still stands there is asked once more to take it."""


class Sign(Enum):
    """What stands in the box beside its words."""

    ARROW = auto()
    PENCIL = auto()
    SORRY = auto()
    INFO = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipView:
    """Where the paper comes out, what to do without one, or an apology; `short` is for bigger text, if it has one."""

    sign: Sign
    words: str
    short: str = ""
    slot: Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketView:
    """The number stands first, whatever happens to the paper. `beside`: a second, quiet way."""

    plate: PlateView
    facts: tuple[Fact, ...]
    box: SlipView | None
    now: str = ""
    done: Offered
    beside: Offered | None = None


def ticket_of(page: HoldingTicket, scene: Scene, words: Words) -> TicketView:
    """The page of the ticket that was taken; once it is called, where to go."""
    ticket = page.ticket
    service = scene.plan.service(ticket.service)
    stage = out_of_line(ticket.number, scene)
    waits = TicketView(
        plate=PlateView(
            number=ticket.number,
            caption=words.say("Your number is"),
            aside=words.pick(service.name) if service else "",
        ),
        facts=(*_unheard(page, words), *_facts(ticket, scene, words), *_wishes(ticket, scene, words)),
        box=paper_box(page.paper, ticket.number, scene, words),
        now="" if ticket.later else words.say("Please sit down.\nWatch the screen and listen for your number."),
        done=Offered(key=KeyView(words=words.say("Done"), icon="check-bold"), means=it.DonePressed()),
        beside=needs_way(ticket, scene.plan, words),
    )
    return waits if stage is None else once_called(waits, stage, page.paper, scene, words)


def once_called(view: TicketView, stage: OutOfLine, paper: Paper, scene: Scene, words: Words) -> TicketView:
    """The same number when it does not wait any more: nothing of the line, and nothing to choose."""
    comes_out = paper in {Paper.COMING, Paper.PRINTED}
    fact = standing_fact(stage, scene, words)
    return replace(view, facts=(fact,), box=view.box if comes_out else None, now="", beside=None)


def _unheard(page: HoldingTicket, words: Words) -> tuple[Fact, ...]:
    if not page.unheard:
        return ()
    said = words.say("We could not note your wishes. Please tell our staff.")
    return (Fact(icon="warning", words=said, short=words.say("Please tell our staff your wishes.")),)


def _wishes(ticket: IssuedTicket, scene: Scene, words: Words) -> tuple[Fact, ...]:
    told = replace(ticket, level="") if ticket.employee or ticket.later else ticket
    wishes = wishes_of(told, scene.plan, words)
    if not wishes:
        return ()
    said = words.say("Noted: {wishes}", wishes=" · ".join(wishes))
    return (Fact(icon="check-circle", words=said, short=words.say("Your wishes are noted.")),)


def _facts(ticket: IssuedTicket, scene: Scene, words: Words) -> tuple[Fact, ...]:
    """The appointment, the people before, the promise. Who comes early is called around the appointed time."""
    kept = ticket.appointment
    if ticket.later is not None:
        return _later(ticket.later, scene, words), *promised(ticket.promised_by, scene, words)
    said = (_appointed(kept, scene, words),) if kept else ()
    if kept is None or kept.came >= kept.slot:
        said = (*said, ahead_fact(ticket.ahead, words), *_waits(ticket, words))
    service, name = scene.plan.service(ticket.service), employee_name(ticket.employee, scene.plan, words)
    if name:
        return *said, asked_for(name, ticket.promised_by, scene, words)
    if ticket.promised_by is None and service is not None and service.promise is not None:
        return (*said, Fact(icon="info", words=no_promise(words), short=words.say("No promised time now.")))
    return (*said, *promised(ticket.promised_by, scene, words))


def _later(time: datetime, scene: Scene, words: Words) -> Fact:
    clock = words.clock(time.astimezone(scene.plan.zone))
    told = words.say("Your time is {clock}. You may go, and come back by then.", clock=clock)
    return Fact(icon="calendar-check", words=told, short=words.say("Your time: {clock}", clock=clock))


def asked_for(name: str, by: datetime | None, scene: Scene, words: Words) -> Fact:
    """Who alone calls the ticket, and until when."""
    short = words.say("You wait for {name}.", name=name)
    if by is None:
        told = words.say("{name} will call you. No time is promised.", name=name)
        return Fact(icon="user", words=told, short=short)
    clock = words.clock(by.astimezone(scene.plan.zone))
    told = words.say("{name} will call you; shortly before {clock}, whoever is free.", name=name, clock=clock)
    return Fact(icon="user", words=told, short=words.say("{name}, or others by {clock}", name=name, clock=clock))


def _waits(ticket: IssuedTicket, words: Words) -> tuple[Fact, ...]:
    wait = wait_words(ticket.said, words)
    return (Fact(icon="clock", words=wait.sentence, short=wait.short),) if wait else ()


def _appointed(kept: KeptAppointment, scene: Scene, words: Words) -> Fact:
    clock = words.clock(kept.slot.astimezone(scene.plan.zone))
    if kept.came <= kept.slot:
        told, short = (
            words.say("Your appointment is at {clock}.", clock=clock),
            words.say("Appointment: {clock}", clock=clock),
        )
        return Fact(icon="calendar-check", words=told, short=short)
    told = (
        words.say("Your appointment was at {clock}. Now you wait like everybody else.", clock=clock)
        if kept.standing == "normal"
        else words.say("Your appointment was at {clock}. We call you as soon as we can.", clock=clock)
    )
    return Fact(icon="calendar-check", words=told, short=words.say("Your appointment was at {clock}.", clock=clock))


def promised(by: datetime | None, scene: Scene, words: Words) -> tuple[Fact, ...]:
    """The promised moment, where there is one."""
    if by is None:
        return ()
    clock = words.clock(by.astimezone(scene.plan.zone))
    promise = Fact(
        icon="shield-check",
        words=words.say("We promise: by {clock} at the latest.", clock=clock),
        short=words.say("By {clock} at the latest.", clock=clock),
    )
    return (promise,)


def ahead_fact(people: int, words: Words) -> Fact:
    """How many people are called before, as a fact of a ticket."""
    told = people_before(people, words)
    short = words.count("{n} person before you.", "{n} people before you.", people) if people else told
    return Fact(icon="users-three", words=told, short=short)


def people_before(people: int, words: Words) -> str:
    """How many people are called before."""
    if not people:
        return words.say("You are next.")
    return words.count("There is {n} person before you.", "There are {n} people before you.", people)


def paper_box(paper: Paper, number: str, scene: Scene, words: Words) -> SlipView:
    """Where the ticket comes out, or what to do without one."""
    slot = scene.slot
    match paper:
        case Paper.PRINTED if scene.at - scene.visit.touched >= REMINDED_AFTER:
            return SlipView(sign=Sign.ARROW, words=_is_there(slot, words), slot=slot)
        case Paper.COMING | Paper.PRINTED:
            return SlipView(sign=Sign.ARROW, words=_comes_out(slot, words), slot=slot)
        case Paper.NONE:
            said = words.say(
                "There is no paper. Please remember or write down your number: {number}. You are already in the queue.",
                number=number,
            )
            return SlipView(sign=Sign.PENCIL, words=said, slot=slot)
        case Paper.DOUBTFUL:
            said = words.say(
                "Did no ticket come out? Please remember or write down your number: {number}. "
                "You are already in the queue.",
                number=number,
            )
            return SlipView(sign=Sign.PENCIL, words=said, slot=slot)


def _comes_out(slot: Slot, words: Words) -> str:
    match slot:
        case "down":
            return words.say("Your ticket comes out below.\nPlease take it with you.")
        case "up":
            return words.say("Your ticket comes out above.\nPlease take it with you.")
        case "left":
            return words.say("Your ticket comes out on the left.\nPlease take it with you.")
        case "right":
            return words.say("Your ticket comes out on the right.\nPlease take it with you.")


def _is_there(slot: Slot, words: Words) -> str:
    """Said once: no printer tells whether its paper was taken."""
    match slot:
        case "down":
            return words.say("Please take your ticket.\nIt is below.")
        case "up":
            return words.say("Please take your ticket.\nIt is above.")
        case "left":
            return words.say("Please take your ticket.\nIt is on the left.")
        case "right":
            return words.say("Please take your ticket.\nIt is on the right.")
