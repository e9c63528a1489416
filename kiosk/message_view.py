"""Pages that say one thing, what to do now, and offer at most two keys."""

from dataclasses import dataclass

from kiosk import touches as it
from kiosk.home_view import information_way, rate_way
from kiosk.opening_view import opening_of
from kiosk.pages import NoTicket
from kiosk.scene import Offered, Scene
from kiosk.why_not_view import why_not_of
from office import hours
from office.day import Day
from resources.part_views import KeyView
from resources.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageView:
    """An icon, what happened, what to do now; `key` is the way on, `beside` a second, quiet way.

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
    )


def thanks_of(words: Words) -> MessageView:
    """The rating is kept."""
    return MessageView(
        icon="face-4",
        title=words.say("Thank you!"),
        sentences=(words.say("Your answer helps us to do better."),),
        key=_key(words.say("Done"), it.DonePressed(), icon="check-bold"),
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
    """The office is closed, and when it opens. Its pages can be read, and a visit can still be rated."""
    opens = opening_of(scene, words)
    return MessageView(
        icon="clock",
        title=words.say("We are closed now"),
        sentences=(opens,) if opens else (),
        key=information_way(words),
        beside=rate_way(words),
    )


def _key(words: str, means: it.Touch, icon: str = "") -> Offered:
    return Offered(key=KeyView(words=words, icon=icon), means=means)
