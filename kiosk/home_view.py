"""The menu of services: what the idle screen is. One touch gives a ticket."""

from dataclasses import dataclass
from datetime import datetime
from sys import maxsize

from kiosk import happenings as it
from kiosk.happenings import Touch
from kiosk.scene import Offered, Scene
from office import hours, line
from office.day import Day
from office.plan import Plan, Service
from resources.part_views import KeyView, TileView
from resources.words import Words

MOST_TILES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceTile:
    """A tile and what pressing it means; a closed one means nothing."""

    tile: TileView
    means: Touch | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """Title, one sentence, the services, and other ways. The last tile is for everybody who is not sure."""

    title: str
    sentence: str
    tiles: tuple[ServiceTile, ...]
    ways: tuple[Offered, ...]
    more: KeyView


def home_of(scene: Scene, day: Day, words: Words) -> HomeView:
    """The services as they stand now."""
    return HomeView(
        title=words.say("How can we help you today?"),
        sentence=words.say("Touch a service. You get a ticket with your number."),
        tiles=_tiles(scene, day, words),
        ways=(rate_way(words),),
        more=KeyView(words=words.say("Other services"), icon="arrow-right-bold"),
    )


def rate_way(words: Words) -> Offered:
    """The key that leads to the rating."""
    return Offered(key=KeyView(words=words.say("Rate your visit"), icon="smiley"), means=it.RatePressed())


def pages_of(view: HomeView, capacity: int) -> tuple[tuple[ServiceTile, ...], ...]:
    """The tiles in pages of at most `capacity`; the last tile, for everybody who is not sure, is on each."""
    *services, last = view.tiles
    if len(view.tiles) <= capacity:
        return (view.tiles,)
    step = capacity - 1
    return tuple((*services[at : at + step], last) for at in range(0, len(services), step))


def _tiles(scene: Scene, day: Day, words: Words) -> tuple[ServiceTile, ...]:
    services = sorted(scene.plan.services, key=lambda service: service.catch_all)
    tiles = tuple(_tile(service, scene, day, words) for service in services)
    return tiles if any(service.catch_all for service in services) else (*tiles, _person(words))


def _tile(service: Service, scene: Scene, day: Day, words: Words) -> ServiceTile:
    name = words.pick(service.name)
    if service.hours and not hours.is_open(service.hours, scene.at, scene.plan.zone):
        return ServiceTile(tile=_closed(name, service, scene, words), means=None)
    people = waiting(day, scene.plan, service.id, scene.at)
    served = any(desk.is_open and service.id in desk.services for desk in day.desks.values())
    wait, short = _wait(people, words, served=served)
    icon = "check-circle" if not people and served else "users"
    tile = TileView(name=name, icon=service.icon, wait=wait, short_wait=short, wait_icon=icon)
    return ServiceTile(tile=tile, means=it.ServiceChosen(service.id))


def waiting(day: Day, plan: Plan, service: str, at: datetime) -> int:
    """How many people would be called before somebody who takes this service now."""
    return line.ahead_of(day, plan, service, (at, maxsize))


def _wait(people: int, words: Words, *, served: bool) -> tuple[str, str]:
    """The wait and its short form, which is the same where nobody waits; no promise where no counter is open yet."""
    if not people:
        return (words.say("No waiting") if served else words.say("Nobody waits"),) * 2
    said = words.count("{n} person waiting", "{n} people waiting", people)
    return said, words.count("{n} waiting", "{n} waiting", people)


def _closed(name: str, service: Service, scene: Scene, words: Words) -> TileView:
    opens = hours.opens_next(service.hours, scene.at, scene.plan.zone)
    if opens:
        clock = words.clock(opens)
        said, short = words.say("Opens at {clock}", clock=clock), words.say("From {clock}", clock=clock)
    else:
        said, short = words.say("Closed today"), words.say("Closed")
    icon = service.icon
    return TileView(name=name, icon=icon, wait=said, short_wait=short, wait_icon="calendar-blank", closed=True)


def _person(words: Words) -> ServiceTile:
    """Where the plan has no service for everybody who is not sure, a person comes."""
    tile = TileView(
        name=words.say("Something else – I am not sure"),
        icon="question",
        wait=words.say("A person will help you"),
        short_wait=words.say("A person"),
        wait_icon="hand-waving",
    )
    return ServiceTile(tile=tile, means=it.HelpPressed())
