"""The ticket page: the number, what it means, and where the paper comes out."""

from dataclasses import dataclass
from enum import Enum, auto

from kiosk import happenings as it
from kiosk.happenings import IssuedTicket, Paper
from kiosk.pages import HoldingTicket
from kiosk.scene import Offered, Scene, Slot
from resources.part_views import KeyView, PlateView
from resources.words import Words


class Sign(Enum):
    """What stands in the box beside its words."""

    ARROW = auto()
    PENCIL = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact with its icon; `short` is for bigger text."""

    icon: str
    words: str
    short: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipView:
    """Where the ticket comes out, or what to do without one."""

    sign: Sign
    words: str
    slot: Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketView:
    """The number stands first, whatever happens to the paper."""

    plate: PlateView
    facts: tuple[Fact, ...]
    box: SlipView
    now: str
    done: Offered


def ticket_of(page: HoldingTicket, scene: Scene, words: Words) -> TicketView:
    """The page of the ticket that was taken."""
    ticket = page.ticket
    service = scene.plan.service(ticket.service)
    return TicketView(
        plate=PlateView(
            number=ticket.number,
            caption=words.say("Your number is"),
            aside=words.pick(service.name) if service else "",
        ),
        facts=_facts(ticket, scene, words),
        box=_box(page.paper, ticket.number, scene.slot, words),
        now=words.say("Please sit down.\nWatch the screen and listen for your number."),
        done=Offered(key=KeyView(words=words.say("Done"), icon="check-bold"), means=it.DonePressed()),
    )


def _facts(ticket: IssuedTicket, scene: Scene, words: Words) -> tuple[Fact, ...]:
    people = Fact(icon="users-three", words=_ahead(ticket.ahead, words), short=_ahead(ticket.ahead, words))
    if ticket.promised_by is None:
        return (people,)
    clock = words.clock(ticket.promised_by.astimezone(scene.plan.zone))
    promise = Fact(
        icon="shield-check",
        words=words.say("We promise: by {clock} at the latest.", clock=clock),
        short=words.say("By {clock} at the latest.", clock=clock),
    )
    return (people, promise)


def _ahead(people: int, words: Words) -> str:
    if not people:
        return words.say("You are next.")
    return words.count("There is {n} person before you.", "There are {n} people before you.", people)


def _box(paper: Paper, number: str, slot: Slot, words: Words) -> SlipView:
    match paper:
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
