"""The tile of a group of services, and the page behind it: how long the waits are, from the shortest to the longest."""

from collections.abc import Mapping, Sequence

from kiosk import touches as it
from kiosk.scene import Scene
from kiosk.service_tile import ServiceTile, service_tile, waiting, why_not
from kiosk.wait_words import WaitWords, wait_words
from kiosk.why_not_view import WhyNot, why_not_of
from office.day import Day
from office.events import Wait
from office.groups import GroupOf
from office.plan import Service
from office.refusals import Reason, ServiceIsClosed, ServiceIsPaused
from resources.part_views import TileView
from resources.words import Words


def group_tile(entry: GroupOf, scene: Scene, day: Day, words: Words) -> ServiceTile:
    """The tile; where none of its services gives tickets now it says why, and still leads to them."""
    reasons = {service.id: why_not(service, scene, day) for service in entry.services}
    offered = [service for service in entry.services if reasons[service.id] is None]
    said = _waits(offered, scene, day, words) if offered else _closed(reasons, scene, words)
    name, means = words.pick(entry.group.name), it.GroupChosen(entry.group.id)
    wait, short, icon = said
    tile = TileView(name=name, icon=entry.group.icon, wait=wait, short_wait=short, wait_icon=icon, closed=not offered)
    return ServiceTile(tile=tile, means=means)


def _waits(offered: Sequence[Service], scene: Scene, day: Day, words: Words) -> tuple[str, str, str]:
    """Words, short words and icon: one wait where all are alike, else from the shortest to the longest."""
    if len(offered) == 1:
        one = service_tile(offered[0], scene, day, words).tile
        return one.wait, one.short_wait, one.wait_icon
    tiles = [service_tile(service, scene, day, words).tile for service in offered]
    if len({tile.wait for tile in tiles}) == 1:
        return tiles[0].wait, tiles[0].short_wait, tiles[0].wait_icon
    reckoned = _span(offered, scene, day, words)
    if reckoned is not None:
        return reckoned.tile, reckoned.short, "clock"
    people = [waiting(day, scene.plan, service.id, scene.at) for service in offered]
    return *_people(min(people), max(people), words), "users"


def _span(offered: Sequence[Service], scene: Scene, day: Day, words: Words) -> WaitWords | None:
    """From the shortest wait to the longest; None where one of them is not known. Who waits for nobody waits not."""
    waits = [_wait(service, scene, day) for service in offered]
    known = [wait for wait in waits if wait is not None]
    if len(known) < len(waits):
        return None
    shortest, longest = min(known, key=lambda wait: wait.from_s), max(known, key=lambda wait: wait.to_s)
    return wait_words(
        Wait(
            point_s=longest.point_s,
            low_s=min(wait.low_s for wait in known),
            high_s=max(wait.high_s for wait in known),
            from_s=shortest.from_s,
            to_s=longest.to_s,
        ),
        words,
    )


_AT_ONCE = Wait(point_s=0, low_s=0, high_s=0, from_s=0, to_s=0)


def _wait(service: Service, scene: Scene, day: Day) -> Wait | None:
    served = any(desk.is_open and service.id in desk.services for desk in day.desks.values())
    if served and not waiting(day, scene.plan, service.id, scene.at):
        return _AT_ONCE
    return scene.waits.get(service.id)


def _people(fewest: int, most: int, words: Words) -> tuple[str, str]:
    """How many people stand in these lines."""
    if fewest == most:
        return (
            words.count("{n} person waiting", "{n} people waiting", most),
            words.count("{n} waiting", "{n} waiting", most),
        )
    return (
        words.count("{low}–{n} person waiting", "{low}–{n} people waiting", most, low=fewest),
        words.count("{low}–{n} waiting", "{low}–{n} waiting", most, low=fewest),
    )


def _closed(reasons: Mapping[str, Reason | None], scene: Scene, words: Words) -> tuple[str, str, str]:
    """Why: in the words of all of them where they are the same, else of the one that opens next."""
    whys = [reason for reason in reasons.values() if reason is not None]
    told: dict[str, WhyNot] = {}
    for reason in whys:
        one = why_not_of(reason, scene, words)
        told.setdefault(one.said, one)
    paused = all(isinstance(reason, ServiceIsPaused) for reason in whys)
    icon = "pause" if paused else "calendar-blank"
    if len(told) == 1:
        one = next(iter(told.values()))
        return one.said, one.short, icon
    opening = {reason.opens: reason for reason in whys if isinstance(reason, ServiceIsClosed) and reason.opens}
    if opening:
        one = why_not_of(opening[min(opening)], scene, words)
        return one.said, one.short, "calendar-blank"
    return words.say("No tickets for now"), words.say("Not now"), icon
