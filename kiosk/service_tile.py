"""The tile of a service: how long the wait is, or why there is no ticket now."""

from dataclasses import dataclass
from datetime import datetime
from sys import maxsize

from kiosk import touches as it
from kiosk.long_wait_words import better_in_short, is_long
from kiosk.scene import Scene
from kiosk.touches import Touch
from kiosk.wait_words import wait_words
from kiosk.why_not_view import why_not_of
from office import line, offering, taking
from office.day import Day
from office.plan import Plan, Service
from office.refusals import NoNumberLeft, Reason, ServiceIsPaused
from resources.part_views import TileView
from resources.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceTile:
    """A tile and what pressing it means; a closed one tells why it is."""

    tile: TileView
    means: Touch


def service_tile(service: Service, scene: Scene, day: Day, words: Words) -> ServiceTile:
    """The tile as it stands now."""
    why = why_not(service, scene, day)
    if why is not None:
        return ServiceTile(tile=_closed(service, why, scene, words), means=it.ClosedServicePressed(service.id, why))
    people = waiting(day, scene.plan, service.id, scene.at)
    served = any(desk.is_open and service.id in desk.services for desk in day.desks.values())
    known = scene.waits.get(service.id) if people or not served else None
    reckoned = wait_words(known, words)
    wait, short = (reckoned.tile, reckoned.short) if reckoned else _wait(people, words, served=served)
    icon = "clock" if reckoned else "check-circle" if not people and served else "users"
    long = known if known is not None and is_long(scene.plan, known) else None
    tile = TileView(
        name=words.pick(service.name),
        icon=service.icon,
        wait=wait,
        short_wait=short,
        wait_icon=icon,
        calmer=better_in_short(service.id, scene, words) if long else "",
    )
    means = it.LongWaitPressed(service.id, long) if long else it.ServiceChosen(service.id)
    return ServiceTile(tile=tile, means=means)


def why_not(service: Service, scene: Scene, day: Day) -> Reason | None:
    """Why there is no ticket of the service now, if there is none."""
    why = offering.why_no_ticket(day, scene.plan, service, scene.at)
    if why is None and taking.next_number(day, scene.plan, service) is None:
        return NoNumberLeft(service.id)
    return why


def waiting(day: Day, plan: Plan, service: str, at: datetime) -> int:
    """How many people would be called before somebody who takes this service now."""
    return line.ahead_of(day, plan, service, (at, maxsize))


def _wait(people: int, words: Words, *, served: bool) -> tuple[str, str]:
    """The wait and its short form, which is the same where nobody waits; no promise where no counter is open yet."""
    if not people:
        return (words.say("No waiting") if served else words.say("Nobody waits"),) * 2
    said = words.count("{n} person waiting", "{n} people waiting", people)
    return said, words.count("{n} waiting", "{n} waiting", people)


def _closed(service: Service, why: Reason, scene: Scene, words: Words) -> TileView:
    told = why_not_of(why, scene, words)
    return TileView(
        name=words.pick(service.name),
        icon=service.icon,
        wait=told.said,
        short_wait=told.short,
        wait_icon="pause" if isinstance(why, ServiceIsPaused) else "calendar-blank",
        calmer=told.more,
        closed=True,
    )
