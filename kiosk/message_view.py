"""Pages that say one thing, what to do now, and offer at most two keys."""

from dataclasses import dataclass

from kiosk import touches as it
from kiosk.home_view import information_way, rate_way, visit_way
from kiosk.opening_view import opening_of
from kiosk.own_words import own
from kiosk.pages import NoTicket
from kiosk.scene import Offered, Scene
from kiosk.why_not_view import why_not_of
from office import hours
from office.day import Day
from office.kiosk_plan import Kiosk
from resources.part_views import KeyView
from resources.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageView:
    """An icon, what happened, what to do now; `key` is the way on, `beside` and `also` further, quiet ways.

    `caption` says above the title what it is about; `extras` are more sentences, where there is room; `brief` says in
    fewer words what the sentences do, where there is little. `large`: the title is what the page is for.
    """

    icon: str
    title: str
    caption: str = ""
    sentences: tuple[str, ...] = ()
    extras: tuple[str, ...] = ()
    brief: tuple[str, ...] = ()
    key: Offered | None = None
    beside: Offered | None = None
    also: Offered | None = None
    large: bool = False
    due: bool = False  # in the tinted box: something does not work


@dataclass(frozen=True, slots=True, kw_only=True)
class OneMomentView:
    """Something is being done; shown only where it takes longer than half a second."""

    words: str


def one_moment_of(words: Words) -> OneMomentView:
    """One moment, please."""
    return OneMomentView(words=words.say("One moment, please"))


def still_here_of(words: Words) -> MessageView:
    """The warning before the page goes back to the start."""
    return MessageView(
        icon="hourglass",
        title=words.say("Are you still here?"),
        sentences=(words.say("This page will close soon."),),
        key=_key(words.say("Yes, I need more time"), it.StillHerePressed()),
        beside=start_way(words),
    )


def start_way(words: Words) -> Offered:
    """The quiet key that leaves everything, from a page that stands over another one."""
    return _key(words.say("All services"), it.DonePressed(), icon="arrow-left-bold")


def thanks_of(kiosk: Kiosk, words: Words) -> MessageView:
    """The rating is kept. The last line is the office's own, where it has one in this language."""
    return MessageView(
        icon="face-4",
        title=words.say("Thank you!"),
        sentences=(own(kiosk.texts.thanks, words) or words.say("Your answer helps us to do better."),),
        key=_key(words.say("Done"), it.DonePressed(), icon="check-bold"),
    )


def ask_staff_of(words: Words) -> MessageView:
    """A ticket was scanned at a kiosk that has no page about it."""
    return MessageView(
        icon="hand-waving",
        title=words.say("Please ask our staff"),
        sentences=(words.say("Here we cannot tell you more about your visit. Show your ticket at a counter."),),
        key=_key(words.say("All services"), it.DonePressed(), icon="arrow-left-bold"),
    )


def no_ticket_of(page: NoTicket, scene: Scene, words: Words) -> MessageView:
    """There is no ticket of this service now: the same words whether its tile was touched or the rules refused."""
    service, told = scene.plan.service(page.service), why_not_of(page.why, scene, words)
    return MessageView(
        icon="info",
        title=words.pick(service.name) if service else "",
        sentences=told.sentences,
        extras=told.extras,
        key=_key(words.say("All services"), it.DonePressed(), icon="arrow-left-bold"),
        due=True,
    )


def failed_of(words: Words) -> MessageView:
    """Something behind the door failed."""
    return MessageView(
        icon="warning",
        title=words.say("This does not work right now"),
        sentences=(words.say("Please try again, or call a person. We are sorry."),),
        key=_key(words.say("All services"), it.DonePressed(), icon="arrow-left-bold"),
        due=True,
    )


def no_connection_of(words: Words) -> MessageView:
    """The kiosk does not know how the day stands."""
    return MessageView(
        icon="wifi-slash",
        title=words.say("We cannot give numbers right now"),
        sentences=(words.say("Please go to the nearest counter and speak to our staff."),),
        due=True,
    )


def is_closed(scene: Scene, day: Day) -> bool:
    """Whether the office gives no numbers now: outside its hours, or its day has not begun or is over."""
    return not day.is_open or not hours.is_open(scene.plan.hours, scene.at, scene.plan.zone)


def closed_of(scene: Scene, words: Words) -> MessageView:
    """The office is closed, and when it opens. Its pages can be read, a visit can be seen and rated."""
    kiosk = scene.plan.kiosk
    told = (opening_of(scene, words), own(kiosk.texts.closed, words))
    ways = (
        *((information_way(words),) if kiosk.has("information") else ()),
        *((visit_way(words),) if kiosk.has("my_visit") else ()),
        *((rate_way(words),) if kiosk.has("rating") else ()),
    )
    key, beside, also = (*ways, None, None, None)[:3]
    return MessageView(
        icon="clock",
        title=words.say("We are closed now"),
        sentences=tuple(sentence for sentence in told if sentence),
        key=key,
        beside=beside,
        also=also,
    )


def _key(words: str, means: it.Touch, icon: str = "") -> Offered:
    return Offered(key=KeyView(words=words, icon=icon), means=means)
