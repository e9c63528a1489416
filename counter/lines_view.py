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
    found = _farthest(scene, scene.ahead.closing)
    if found is None:
        return None
    service, time, others = found
    said = words.say(
        "Tickets for “{service}” stop soon: the line reaches {time}.",
        service=short_service(scene.plan, service, words),
        time=scene.clock(words, time),
    )
    return Alert(words=f"{said} {_others(others, words)}".strip(), icon="hourglass")


def closed_alert(scene: Scene, words: Words) -> Alert | None:
    """A line of this counter has closed itself."""
    found = _farthest(scene, scene.day.full)
    if found is None:
        return None
    service, time, others = found
    said = words.say(
        "No more tickets for “{service}” today: the line reaches {time}.",
        service=short_service(scene.plan, service, words),
        time=scene.clock(words, time),
    )
    return Alert(words=f"{said} {_others(others, words)}".strip(), icon="lock-simple", tone="note")


def _farthest(scene: Scene, reaches: Mapping[str, datetime]) -> tuple[str, datetime, int] | None:
    """The service whose line reaches farthest, how far, and how many others there are."""
    mine = sorted((at, service) for service, at in reaches.items() if service in scene.services)
    return (mine[-1][1], mine[-1][0], len(mine) - 1) if mine else None


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
