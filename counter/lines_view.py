"""What a clerk is told of the lines of this counter: promises in danger, lines that stop giving tickets."""

from collections.abc import Mapping
from datetime import datetime

from counter.phrases import short_service
from counter.promise_chips import SOON
from counter.scene import Scene
from office.ticket import Ticket
from resources.desk_views import Alert
from resources.words import Words


def closing_alert(scene: Scene, words: Words) -> Alert | None:
    """A line of this counter nearly reaches the end of the day, and will stop giving tickets."""
    said = words.pattern("Tickets for “{service}” stop soon: the line reaches {time}.")
    told = _of_farthest(scene, scene.ahead.closing, said, words)
    return Alert(words=told, icon="hourglass") if told else None


def closed_alert(scene: Scene, words: Words) -> Alert | None:
    """A line of this counter has closed itself."""
    said = words.pattern("No more tickets for “{service}” today: the line reaches {time}.")
    told = _of_farthest(scene, scene.day.full, said, words)
    return Alert(words=told, icon="lock-simple", tone="note") if told else None


def _of_farthest(scene: Scene, reaches: Mapping[str, datetime], said: str, words: Words) -> str:
    """Say this of the service whose line reaches farthest, and count the others; nothing where there is none."""
    mine = sorted((at, service) for service, at in reaches.items() if service in scene.services)
    if not mine:
        return ""
    at, service = mine[-1]
    told = said.format(service=short_service(scene.plan, service, words), time=scene.clock(words, at))
    return f"{told} {_others(len(mine) - 1, words)}".strip()


def _others(n: int, words: Words) -> str:
    return words.count("{n} more service too.", "{n} more services too.", n) if n else ""


def risk_alert(scene: Scene, words: Words) -> Alert | None:
    """The most urgent promise that is in danger and that this counter can still keep.

    One that may be broken, and has long to go, is marked in the list alone.
    """
    at_risk = sorted(
        (ticket.promise, ticket.serial, ticket.number)
        for ticket in scene.day.waiting
        if ticket.promise and ticket.promise >= scene.now and _in_danger(scene, ticket) and scene.is_for(ticket)
    )
    if not at_risk:
        return None
    by, _, number = at_risk[0]
    said = words.say("Promise at risk: {number} by {time}", number=number, time=scene.clock(words, by))
    return Alert(words=said, icon="clock-countdown")


def _in_danger(scene: Scene, ticket: Ticket) -> bool:
    expected = scene.expected(ticket)
    if expected is None or ticket.promise is None:
        return False
    return expected.risk == "will" or (expected.risk == "may" and ticket.promise - scene.now <= SOON)
