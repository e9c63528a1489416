"""Why there is no ticket of a service now, in a customer's words: on its tile, and on a page of its own."""

from dataclasses import dataclass

from kiosk.opening_view import next_day, next_day_of
from kiosk.scene import Scene
from office import refusals as why
from office.plan import Appointments
from office.refusals import Reason
from resources.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyNot:
    """What the tile says (`short`: at most 13 characters, `more`: a second line), and what the page says.

    `extras`: more sentences of the page, where there is room.
    """

    said: str
    short: str
    sentences: tuple[str, ...]
    extras: tuple[str, ...] = ()
    more: str = ""


def why_not_of(reason: Reason, scene: Scene, words: Words) -> WhyNot:
    """The words of a reason of `office.offering.why_no_ticket`, or of a refusal that comes to the same."""
    match reason:
        case why.ServiceIsPaused():
            return _paused(reason, scene, words)
        case why.ServiceIsClosed():
            return _closed(reason, words)
        case why.ServiceIsFull() | why.NoNumberLeft():
            return _full(words)
        case why.LineIsFull():
            return _line_is_full(reason, scene, words)
        case why.NoMoreTickets():
            return _too_late(scene, words)
        case why.TimeNotOffered():
            return _time_is_taken(words)
        case why.DayNotOpen() | why.DayIsClosed():
            return _impossible(words.say("We do not give numbers at this time."), words)
        case _:
            return _impossible(words.say("This service is not possible right now."), words)


def _paused(reason: why.ServiceIsPaused, scene: Scene, words: Words) -> WhyNot:
    pause = scene.day.paused.get(reason.service) if scene.day else None
    told = pause_reason(reason.reason, scene, words)
    sentences = (_sentence(told) if told else words.say("There are no tickets of this service for now."),)
    if pause is None or pause.back_at is None:
        return WhyNot(
            said=words.say("No tickets for now"),
            short=words.say("Not now"),
            more=told,
            sentences=(*sentences, _other(words)),
        )
    clock = words.clock(pause.back_at.astimezone(scene.plan.zone))
    return WhyNot(
        said=words.say("Back at {clock}", clock=clock),
        short=words.say("From {clock}", clock=clock),
        more=told,
        sentences=(*sentences, words.say("We give tickets again from {clock}.", clock=clock), _other(words)),
    )


def pause_reason(reason: str, scene: Scene, words: Words) -> str:
    """The office's own words for the id of a reason, else what staff typed."""
    listed = next((choice.name for choice in scene.plan.service_pause_reasons if choice.id == reason), None)
    return reason if listed is None else words.pick(listed)


def _closed(reason: why.ServiceIsClosed, words: Words) -> WhyNot:
    if reason.opens is None:
        said, short = words.say("Closed today"), words.say("Closed")
        told = words.say("This service is not offered any more today.")
    else:
        clock = words.clock(reason.opens)
        said, short = words.say("Opens at {clock}", clock=clock), words.say("From {clock}", clock=clock)
        told = words.say("This service is offered from {clock}.", clock=clock)
    return WhyNot(said=said, short=short, sentences=(told, _other(words)))


def _full(words: Words) -> WhyNot:
    told = words.say("All tickets for today are taken.")
    return WhyNot(said=words.say("No tickets left"), short=words.say("None left"), sentences=(told, _other(words)))


def _line_is_full(reason: why.LineIsFull, scene: Scene, words: Words) -> WhyNot:
    """The line closed itself: when to come again, how else to reach the office, and who helps now."""
    service = scene.plan.service(reason.service)
    has_own_hours = service is not None and bool(service.hours)
    other = words.pick(scene.plan.office.footer)
    sentences = (words.say("So many people wait that we cannot serve more today."), next_day_of(scene, words))
    extras = (
        words.say("Call a person: we can make an appointment for you.")
        if scene.plan.appointments != Appointments()
        else words.say("You may call a person."),
        words.say("You also reach us here: {contact}", contact=other) if other else "",
    )
    return WhyNot(
        said=words.say("Full for today"),
        short=words.say("Full today"),
        more="" if has_own_hours else _next_time(scene, words)[0],
        sentences=tuple(sentence for sentence in sentences if sentence),
        extras=tuple(sentence for sentence in extras if sentence),
    )


def _too_late(scene: Scene, words: Words) -> WhyNot:
    said, short = _next_time(scene, words)
    opens = next_day_of(scene, words)
    told = (words.say("It is too late for a ticket today."), opens, words.say("You may call a person."))
    return WhyNot(said=said, short=short, sentences=tuple(sentence for sentence in told if sentence))


def _next_time(scene: Scene, words: Words) -> tuple[str, str]:
    following = next_day(scene)
    if following is None:
        return words.say("Closed today"), words.say("Closed")
    clock = words.clock(min(span.opens for span in following.spans))
    if following.is_tomorrow:
        return words.say("Tomorrow from {clock}", clock=clock), words.say("Tomorrow")
    day = words.weekday(following.day)
    return words.say("{day} from {clock}", day=day, clock=clock), day


def _time_is_taken(words: Words) -> WhyNot:
    """Somebody else chose that time a moment ago: its tile offers what is left."""
    told = words.say("This time is taken meanwhile.")
    now = words.say("Please choose the service again.")
    return WhyNot(said=words.say("No tickets for now"), short=words.say("Not now"), sentences=(told, now))


def _impossible(told: str, words: Words) -> WhyNot:
    return WhyNot(said=words.say("No tickets for now"), short=words.say("Not now"), sentences=(told, _other(words)))


def _other(words: Words) -> str:
    return words.say("Please choose another service, or call a person.")


def _sentence(told: str) -> str:
    return told if told.endswith((".", "!", "?")) else f"{told}."
