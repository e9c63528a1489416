"""What the office has to say, as its customers see it: the list of its pages, one of them, and that one on paper."""

from dataclasses import dataclass

from kiosk import touches as it
from kiosk.brought import Paper
from kiosk.case_touches import TellPressed
from kiosk.case_view import complain_way
from kiosk.home_view import tell_way
from kiosk.message_view import MessageView
from kiosk.pages import ChoosingPage, PrintingPage, ReadingPage
from kiosk.scene import Offered, Scene, Slot
from kiosk.service_tile import ServiceTile
from office import hours
from resources.markdown import Block
from resources.office_pages import HOURS, OfficePage, dated, office_page, office_pages
from resources.part_views import KeyView, TileView
from resources.words import Words, words_for

COMPLAINTS = "complaints"
"""The policy of this id tells how to complain; whoever reads it can do so at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TurningView:
    """The keys that turn pages, and where one is: a sentence with {n} and {pages} still open."""

    before: KeyView
    following: KeyView
    counted: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListView:
    """The pages of the office as tiles. `first`: the first one that stands here, where they do not all."""

    title: str
    tiles: tuple[ServiceTile, ...]
    first: int
    turning: TurningView


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingView:
    """One page of the office, read from this block and letter on. `dated`: its version and since when that holds.

    `complain`: the way to a complaint, where the page tells how to make one. `note`: why the key to print is closed.
    """

    title: str
    blocks: tuple[Block, ...]
    block: int
    letter: int
    dated: str
    print: Offered | None
    complain: Offered | None
    turning: TurningView
    note: str = ""


def choosing_of(page: ChoosingPage, scene: Scene, words: Words) -> ListView:
    """What can be read."""
    found, has_cases = office_pages(scene.plan, scene.local.date(), _plain(words)), scene.plan.kiosk.has("cases")
    return ListView(
        title=words.say("Information"),
        tiles=(*(_tile(one, scene, words) for one in found), *((_tell_tile(words),) if has_cases else ())),
        first=page.first,
        turning=_turning(words),
    )


def reading_of(page: ReadingPage, scene: Scene, words: Words) -> ReadingView | ListView:
    """The page; the list, where the office has this page no more."""
    plain = _plain(words)
    found = office_page(scene.plan, page.page, scene.local.date(), plain)
    if found is None:
        return choosing_of(ChoosingPage(), scene, words)
    return ReadingView(
        title=found.title,
        blocks=found.blocks,
        block=page.block,
        letter=page.letter,
        dated=dated(found, plain),
        print=_print_key(scene, words) if scene.prints else None,
        complain=complain_way(words) if page.page == COMPLAINTS and scene.plan.kiosk.has("cases") else None,
        turning=_turning(words),
        note="" if scene.pages_left or not scene.prints else words.say("To print more, please ask our staff."),
    )


def printing_of(page: PrintingPage, scene: Scene, words: Words) -> MessageView:
    """How the paper stands."""
    done = KeyView(words=words.say("Done"), icon="check-bold")
    key = Offered(key=done, means=it.DonePressed())
    match page.paper:
        case Paper.COMING | Paper.PRINTED:
            said = (_comes_out(scene.slot, words), words.say("Please take it with you."))
            return MessageView(icon="printer", title=_title(page, scene, words), sentences=said, key=key)
        case Paper.NONE:
            return MessageView(
                icon="warning",
                title=words.say("There is no paper"),
                sentences=(words.say("You can read it here on the screen, or call a person."),),
                key=key,
                due=True,
            )
        case Paper.DOUBTFUL:
            return MessageView(
                icon="warning",
                title=words.say("Did no paper come out?"),
                sentences=(words.say("You can read it here on the screen, or call a person."),),
                key=key,
                due=True,
            )


def _plain(words: Words) -> Words:
    """The words of all rooms, in the same language."""
    return words_for(words.language, "resources")


def _title(page: PrintingPage, scene: Scene, words: Words) -> str:
    found = office_page(scene.plan, page.reading.page, scene.local.date(), _plain(words))
    return found.title if found else words.say("Information")


def _tile(page: OfficePage, scene: Scene, words: Words) -> ServiceTile:
    said, short = _hours_now(scene, words) if page.id == HOURS else ("", "")
    tile = TileView(name=page.title, icon=page.icon, wait=said, short_wait=short, wait_icon="check-circle")
    return ServiceTile(tile=tile, means=it.OfficePageChosen(page.id))


def _tell_tile(words: Words) -> ServiceTile:
    """The way that stands on the home page as well, where there is room for it."""
    way = tell_way(words).key
    return ServiceTile(tile=TileView(name=way.words, icon=way.icon, wait="", wait_icon=""), means=TellPressed())


def _hours_now(scene: Scene, words: Words) -> tuple[str, str]:
    """Until when the office is open now; nothing where it is closed."""
    closes = hours.closes_next(scene.plan.hours, scene.at, scene.plan.zone)
    if closes is None:
        return "", ""
    clock = words.clock(closes)
    return words.say("Today until {clock}", clock=clock), words.say("until {clock}", clock=clock)


def _print_key(scene: Scene, words: Words) -> Offered:
    said, short = words.say("Print this"), words.say("Print")
    key = KeyView(words=said, short=short, icon="printer", closed=not scene.pages_left)
    return Offered(key=key, means=it.PrintPagePressed())


def _turning(words: Words) -> TurningView:
    return TurningView(
        before=KeyView(words=words.say("Previous page"), short=words.say("Previous"), icon="arrow-left-bold"),
        following=KeyView(words=words.say("Next page"), short=words.say("Next"), icon="arrow-right-bold"),
        counted=words.pattern("Page {n} of {pages}"),
    )


def _comes_out(slot: Slot, words: Words) -> str:
    match slot:
        case "down":
            return words.say("Your paper comes out below.")
        case "up":
            return words.say("Your paper comes out above.")
        case "left":
            return words.say("Your paper comes out on the left.")
        case "right":
            return words.say("Your paper comes out on the right.")
