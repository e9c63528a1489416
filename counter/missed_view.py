"""Who missed a call of late, and can be put back in the line when they come after all."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from counter.scene import Scene
from counter.sitting import ReturnSeen
from office.stages import Missed
from resources.desk_views import ButtonView
from resources.words import Words

SHOWN = 3
KEPT_FOR = timedelta(minutes=60)


@dataclass(frozen=True, slots=True, kw_only=True)
class MissedView:
    """A button for each of the newest who missed a call of a service of this counter."""

    heading: str
    buttons: tuple[ButtonView, ...]


def missed_view(scene: Scene, words: Words) -> MissedView:
    """Those who missed a call within the last hour, the newest first."""
    missed: list[tuple[datetime, str]] = [
        (ticket.stage.at, ticket.number)
        for ticket in scene.day.tickets.values()
        if isinstance(ticket.stage, Missed)
        and ticket.service in scene.services
        and scene.now - ticket.stage.at <= KEPT_FOR
    ]
    newest = [number for _, number in sorted(missed, reverse=True)[:SHOWN]]
    return MissedView(
        heading=words.say("Missed the call") if newest else "",
        buttons=tuple(
            ButtonView(words=words.say("{number} is here", number=number), happening=ReturnSeen(number=number))
            for number in newest
        ),
    )
