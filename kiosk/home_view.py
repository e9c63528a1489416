"""The menu of services: what the idle screen is. One touch gives a ticket."""

from dataclasses import dataclass
from datetime import datetime
from sys import maxsize

from kiosk import touches as it
from kiosk.case_touches import TellPressed
from kiosk.long_wait_words import better_in_short, is_long
from kiosk.opening_view import next_day_of
from kiosk.scene import Offered, Scene
from kiosk.touches import Touch
from kiosk.wait_words import wait_words
from kiosk.why_not_view import why_not_of
from office import line, taking
from office.day import Day
from office.plan import Appointments, Plan, Service
from office.refusals import NoMoreTickets, NoNumberLeft, Reason, ServiceIsPaused
from resources.part_views import KeyView, TileView
from resources.words import Words

MOST_TILES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceTile:
    """A tile and what pressing it means; a closed one tells why it is."""

    tile: TileView
    means: Touch


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """Title, one sentence, the services, and other ways. The last tile is for everybody who is not sure.

    A `notice` takes the place of the sentence, and gives way to nothing; `short_notice` is for less room.
    """

    title: str
    sentence: str
    notice: str
    short_notice: str
    tiles: tuple[ServiceTile, ...]
    ways: tuple[Offered, ...]
    more: KeyView


def home_of(scene: Scene, day: Day, words: Words) -> HomeView:
    """The services as they stand now."""
    tiles = _tiles(scene, day, words)
    late = any(map(_comes_too_late, tiles))
    title, sentence = _late(scene, words) if late else _welcome(words)
    notice, short_notice = ("", "") if late or scene.prints else _no_paper(words)
    return HomeView(
        title=title,
        sentence=sentence,
        notice=notice,
        short_notice=short_notice,
        tiles=tiles,
        ways=(*_appointment_way(scene, day, words), _visit_way(words), information_way(words), *_opinion_ways(words)),
        more=KeyView(words=words.say("Other services"), short=words.say("Others"), icon="arrow-right-bold"),
    )


def _comes_too_late(tile: ServiceTile) -> bool:
    return isinstance(tile.means, it.ClosedServicePressed) and tile.means.why == NoMoreTickets()


def _welcome(words: Words) -> tuple[str, str]:
    title = words.say("How can we help you today?")
    return title, words.say("Touch a service. You get a ticket with your number.")


def _late(scene: Scene, words: Words) -> tuple[str, str]:
    """Once the last ticket of the day was given."""
    return words.say("Too late for a ticket today"), next_day_of(scene, words)


def _no_paper(words: Words) -> tuple[str, str]:
    """Nobody is to be surprised later; tickets go on."""
    said = words.say("There is no paper at the moment. You get your number on the screen.")
    return said, words.say("No paper now: your number is on the screen.")


def _appointment_way(scene: Scene, day: Day, words: Words) -> tuple[Offered, ...]:
    """Only where somebody may have one: appointments stand for today, or the plan has rules for them."""
    if not day.bookings and scene.plan.appointments == Appointments():
        return ()
    said, short = words.say("I have an appointment"), words.say("Appointment")
    key = KeyView(words=said, short=short, icon="calendar-check")
    return (Offered(key=key, means=it.AppointmentPressed()),)


def _visit_way(words: Words) -> Offered:
    key = KeyView(words=words.say("My visit"), short=words.say("Visit"), icon="ticket")
    return Offered(key=key, means=it.MyVisitPressed())


def information_way(words: Words) -> Offered:
    """The key that leads to what the office has to say."""
    key = KeyView(words=words.say("Information"), short=words.say("Info"), icon="info")
    return Offered(key=key, means=it.InformationPressed())


def _opinion_ways(words: Words) -> tuple[Offered, Offered]:
    return tell_way(words), rate_way(words)


def tell_way(words: Words) -> Offered:
    """The key that leads to concerns and praise."""
    key = KeyView(words=words.say("Concerns and praise"), short=words.say("Concerns"), icon="chat-teardrop-text")
    return Offered(key=key, means=TellPressed())


def rate_way(words: Words) -> Offered:
    """The key that leads to the rating."""
    key = KeyView(words=words.say("Rate your visit"), short=words.say("Rate"), icon="smiley")
    return Offered(key=key, means=it.RatePressed())


def pages_of(view: HomeView, capacity: int) -> tuple[tuple[ServiceTile, ...], ...]:
    """The tiles in pages of at most `capacity`; the last tile, for everybody who is not sure, is on each."""
    *services, last = view.tiles
    if len(view.tiles) <= capacity:
        return (view.tiles,)
    step = capacity - 1
    return tuple((*services[at : at + step], last) for at in range(0, len(services), step))


def _tiles(scene: Scene, day: Day, words: Words) -> tuple[ServiceTile, ...]:
    services = sorted(scene.plan.offered, key=lambda service: service.catch_all)
    tiles = tuple(_tile(service, scene, day, words) for service in services)
    return tiles if any(service.catch_all for service in services) else (*tiles, _person(words))


def _tile(service: Service, scene: Scene, day: Day, words: Words) -> ServiceTile:
    why = _why_not(service, scene, day)
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


def _why_not(service: Service, scene: Scene, day: Day) -> Reason | None:
    why = taking.why_no_ticket(day, scene.plan, service, scene.at)
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
