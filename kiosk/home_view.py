"""The menu of services: what the idle screen is. One touch gives a ticket."""

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk import touches as it
from kiosk.case_touches import TellPressed
from kiosk.group_view import group_tile
from kiosk.opening_view import next_day_of
from kiosk.own_words import own
from kiosk.pages import Choosing, ChoosingInGroup
from kiosk.scene import Offered, Scene
from kiosk.service_tile import ServiceTile, service_tile, why_not
from office.day import Day
from office.groups import GroupOf, entries, within
from office.plan import Appointments
from office.refusals import NoMoreTickets
from resources.part_views import KeyView, TileView
from resources.words import Words

MOST_TILES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """Title, one sentence, the services, and other ways. The last tile is for everybody who is not sure.

    A `notice` takes the place of the sentence, and gives way to nothing; `short_notice` is for less room. `more`,
    `turned`: where the services stand on several pages. `has_last`: the last tile stands on each of them. `below`: the
    page of a group, with the way back beside its own keys.
    """

    title: str
    sentence: str
    notice: str
    short_notice: str
    tiles: tuple[ServiceTile, ...]
    ways: tuple[Offered, ...]
    more: Offered
    turned: int
    has_last: bool = True
    below: bool = False


def home_of(page: Choosing, scene: Scene, day: Day, words: Words) -> HomeView:
    """The services as they stand now."""
    late = any(why_not(service, scene, day) == NoMoreTickets() for service in scene.plan.offered)
    title, sentence = _late(scene, words) if late else _welcome(scene, words)
    notice, short_notice = _notice(scene, day, words) if late or scene.prints else _no_paper(words)
    return HomeView(
        title=title,
        sentence=sentence,
        notice=notice,
        short_notice=short_notice,
        tiles=_tiles(scene, day, words),
        ways=(*_appointment_way(scene, day, words), *_ways(scene, words)),
        more=_more(words),
        turned=page.turned,
    )


def group_of(page: ChoosingInGroup, scene: Scene, day: Day, words: Words) -> HomeView | None:
    """The services of a group; None where the plan has no such group any more."""
    group, services = scene.plan.group(page.group), within(scene.plan, page.group)
    if group is None or not services:
        return None
    return HomeView(
        title=words.pick(group.name),
        sentence=words.say("Touch a service. You get a ticket with your number."),
        notice="",
        short_notice="",
        tiles=tuple(service_tile(service, scene, day, words) for service in services),
        ways=(),
        more=_more(words),
        turned=page.turned,
        has_last=False,
        below=True,
    )


def _more(words: Words) -> Offered:
    key = KeyView(words=words.say("Other services"), short=words.say("Others"), icon="arrow-right-bold")
    return Offered(key=key, means=it.OthersPressed())


def _welcome(scene: Scene, words: Words) -> tuple[str, str]:
    """The office's own words, where it has some in this language."""
    texts = scene.plan.kiosk.texts
    title = own(texts.title, words) or words.say("How can we help you today?")
    return title, own(texts.welcome, words) or words.say("Touch a service. You get a ticket with your number.")


def _ways(scene: Scene, words: Words) -> Iterator[Offered]:
    """The other ways, as far as the office has their pages."""
    kiosk = scene.plan.kiosk
    if kiosk.has("my_visit"):
        yield visit_way(words)
    if kiosk.has("information"):
        yield information_way(words)
    if kiosk.has("cases"):
        yield tell_way(words)
    if kiosk.has("rating"):
        yield rate_way(words)


def _late(scene: Scene, words: Words) -> tuple[str, str]:
    """Once the last ticket of the day was given."""
    return words.say("Too late for a ticket today"), next_day_of(scene, words)


def _notice(scene: Scene, day: Day, words: Words) -> tuple[str, str]:
    """The newest notice that a manager has posted for the kiosks."""
    notice = next(iter(day.overseen.told("kiosks", scene.at)), None)
    said = words.pick(notice.text) if notice is not None else ""
    return said, said


def _no_paper(words: Words) -> tuple[str, str]:
    """Nobody is to be surprised later; tickets go on."""
    said = words.say("There is no paper at the moment. You get your number on the screen.")
    return said, words.say("No paper now: your number is on the screen.")


def _appointment_way(scene: Scene, day: Day, words: Words) -> tuple[Offered, ...]:
    """Only where somebody may have one: appointments stand for today, or the plan has rules for them."""
    may_have = day.bookings or scene.plan.appointments != Appointments()
    if not may_have or not scene.plan.kiosk.has("appointments"):
        return ()
    said, short = words.say("I have an appointment"), words.say("Appointment")
    key = KeyView(words=said, short=short, icon="calendar-check")
    return (Offered(key=key, means=it.AppointmentPressed()),)


def visit_way(words: Words) -> Offered:
    """The key that leads to one's own visit."""
    key = KeyView(words=words.say("My visit"), short=words.say("Visit"), icon="ticket")
    return Offered(key=key, means=it.MyVisitPressed())


def information_way(words: Words) -> Offered:
    """The key that leads to what the office has to say."""
    key = KeyView(words=words.say("Information"), short=words.say("Info"), icon="info")
    return Offered(key=key, means=it.InformationPressed())


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
    if len(view.tiles) <= capacity:
        return (view.tiles,)
    if not view.has_last:
        return tuple(view.tiles[at : at + capacity] for at in range(0, len(view.tiles), capacity))
    *services, last = view.tiles
    step = capacity - 1
    return tuple((*services[at : at + step], last) for at in range(0, len(services), step))


def _tiles(scene: Scene, day: Day, words: Words) -> tuple[ServiceTile, ...]:
    tiles = tuple(
        group_tile(entry, scene, day, words) if isinstance(entry, GroupOf) else service_tile(entry, scene, day, words)
        for entry in entries(scene.plan)
    )
    has_last = any(service.catch_all for service in scene.plan.offered)
    return tiles if has_last else (*tiles, _person(words))


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
