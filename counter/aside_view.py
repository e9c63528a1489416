"""Who is not in the line now, and is put back in it when they come: missed calls, and who is parked or away."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from counter.happenings import AwaySeen, ReturnSeen
from counter.scene import Scene
from office.stages import Away, Missed, Parked
from office.ticket import Ticket
from resources.desk_views import ButtonView
from resources.words import Words

SHOWN = 3
KEPT_FOR = timedelta(minutes=60)
"""So long a missed call stays in the row."""


def aside_buttons(scene: Scene, words: Words) -> tuple[ButtonView, ...]:
    """Those who missed a call within the last hour, the newest first; then who is back soonest.

    Who is parked or away is in the list too.
    """
    missed = [_here(ticket, words) for ticket in _missed(scene)]
    away = [_back(scene, ticket, words) for ticket in away_from(scene)]
    room = SHOWN - min(1, len(away))
    return (*missed[:room], *away)[:SHOWN]


def short_aside(scene: Scene, words: Words) -> tuple[ButtonView, ...]:
    """The same for a small window: of whoever is parked or away only the number and the time."""
    return tuple(_shortened(scene, made, words) for made in aside_buttons(scene, words))


def _shortened(scene: Scene, made: ButtonView, words: Words) -> ButtonView:
    if not isinstance(made.happening, AwaySeen):
        return made
    ticket = scene.day.tickets[made.happening.number]
    until = ticket.stage.until if isinstance(ticket.stage, Away | Parked) else scene.now
    return replace(made, words=f"{ticket.number} · {scene.clock(words, until)}")


def away_from(scene: Scene) -> list[Ticket]:
    """Who is parked or away and comes back for this counter, the soonest first."""
    found = (ticket for ticket in scene.day.tickets.values() if scene.is_for(ticket))
    return [ticket for _, _, ticket in sorted(_until(found))]


def _until(tickets: Iterator[Ticket]) -> Iterator[tuple[float, int, Ticket]]:
    for ticket in tickets:
        if isinstance(ticket.stage, Away | Parked):
            yield ticket.stage.until.timestamp(), ticket.serial, ticket


def _missed(scene: Scene) -> list[Ticket]:
    found = [
        (ticket.stage.at, ticket.serial, ticket)
        for ticket in scene.day.tickets.values()
        if isinstance(ticket.stage, Missed) and scene.is_for(ticket) and scene.now - ticket.stage.at <= KEPT_FOR
    ]
    return [ticket for _, _, ticket in sorted(found, key=lambda row: row[:2], reverse=True)]


def _here(ticket: Ticket, words: Words) -> ButtonView:
    said = words.say("{number} is here", number=ticket.number)
    return ButtonView(words=said, happening=ReturnSeen(number=ticket.number))


def _back(scene: Scene, ticket: Ticket, words: Words) -> ButtonView:
    return ButtonView(words=back_phrase(scene, ticket, words), happening=AwaySeen(number=ticket.number))


def back_phrase(scene: Scene, ticket: Ticket, words: Words) -> str:
    """When somebody is back who is parked or away."""
    until = ticket.stage.until if isinstance(ticket.stage, Away | Parked) else scene.now
    return words.say("{number} is back at {time}", number=ticket.number, time=scene.clock(words, until))
