"""How a ticket stands once it is not in the line any more: called, at a counter, or over."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from kiosk.scene import Scene
from office.stages import Away, Called, Cancelled, Missed, NotServed, Parked, Served, Serving, Waiting, Withdrawn
from resources.words import Words

OutOfLine: TypeAlias = Called | Serving | Parked | Missed | Served | Cancelled | Withdrawn | NotServed
"""Where a ticket is that was called, or is not wanted any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact with its icon; `short` is for bigger text."""

    icon: str
    words: str
    short: str


def out_of_line(number: str, scene: Scene) -> OutOfLine | None:
    """Where the ticket is now; None while it is in the line, or where the day does not know it."""
    ticket = scene.day.tickets.get(number) if scene.day else None
    return None if ticket is None or isinstance(ticket.stage, Waiting | Away) else ticket.stage


def standing_fact(stage: OutOfLine, scene: Scene, words: Words) -> Fact:
    """Where to go now, or what came of the call."""
    match stage:
        case Parked(until=until):
            clock = _clock(until, scene, words)
            said = words.say("You are in the line again at {clock}.", clock=clock)
            return Fact(icon="coffee", words=said, short=said)
        case Called(counter=counter):
            said = words.say("Please go to counter {counter} now.", counter=counter)
            return Fact(icon="megaphone", words=said, short=said)
        case Serving(counter=counter):
            said = words.say("You are at counter {counter}.", counter=counter)
            return Fact(icon="user", words=said, short=said)
        case _:
            return _end(stage, scene, words)


def _end(stage: Missed | Served | Cancelled | Withdrawn | NotServed, scene: Scene, words: Words) -> Fact:
    match stage:
        case Missed(counter=counter, called=called):
            said = words.say(
                "We called you to counter {counter} at {clock}. Please speak to our staff.",
                counter=counter,
                clock=_clock(called, scene, words),
            )
            return Fact(icon="megaphone", words=said, short=words.say("Called. Please speak to our staff."))
        case Served(counter=counter):
            said = words.say("You were served at counter {counter}.", counter=counter)
            return Fact(icon="check-circle", words=said, short=said)
        case Cancelled(at=at) | Withdrawn(at=at):
            clock = _clock(at, scene, words)
            said = words.say("This number was cancelled at {clock}.", clock=clock)
            return Fact(icon="x-circle", words=said, short=words.say("Cancelled at {clock}.", clock=clock))
        case NotServed():
            said = words.say("We closed before we could serve you.")
            return Fact(icon="x-circle", words=said, short=said)


def _clock(at: datetime, scene: Scene, words: Words) -> str:
    return words.clock(at.astimezone(scene.plan.zone))
