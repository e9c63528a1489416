"""What the pages about the customer at the counter say: park, finish, send on."""

from collections.abc import Iterator

from counter.actions import Action
from counter.happenings import Destination, DestinationTurned, FinishPicked, Picked, Switched
from counter.page_view import FieldView, PageView, back, choices_page, choose, confirm, service_choices
from counter.phrases import short_service
from counter.places import ChoosingDestination, Finishing, Parking, SendingOn, WithCustomer
from counter.scene import Scene, service_name
from office.staff import name_of
from office.ticket import Ticket
from resources.desk_views import ButtonView
from resources.words import Words

PARKED_FOR = (5, 10, 15, 30)
"""Minutes."""

NOTE_LONGEST = 100
"""Letters: what a colleague reads at one look."""

_ORDER: tuple[Destination, ...] = ("service", "counter", "clerk")


def customer_page(place: WithCustomer, scene: Scene, words: Words) -> PageView:
    """The page at this place."""
    match place:
        case Parking():
            return choices_page(words, words.say("Park {number} for how long?", number=_number(scene)), _parked(words))
        case Finishing():
            return _finishing(place, scene, words)
        case ChoosingDestination(to=to):
            return _destinations(to, scene, words)
        case SendingOn():
            return _sending(place, scene, words)


def _number(scene: Scene) -> str:
    return scene.ticket.number if scene.ticket else ""


def _parked(words: Words) -> Iterator[ButtonView]:
    for minutes in PARKED_FOR:
        yield ButtonView(words=words.say("{n} min", n=minutes), happening=Picked(id=str(minutes)))


def goes_on_with(scene: Scene, ticket: Ticket, words: Words) -> str:
    """What follows in this visit once it is finished here; empty where nothing does."""
    if ticket.sender is not None:
        clerk = name_of(scene.members, ticket.sender.clerk)
        return words.say("back to {clerk}", clerk=clerk or ticket.sender.counter)
    return short_service(scene.plan, ticket.also[0], words) if ticket.also else ""


def outcome_name(scene: Scene, service: str, outcome: str, words: Words) -> str:
    """The outcome as the office typed it; as it is written where the plan lists none of this id."""
    known = scene.plan.service(service)
    listed = {one.id: one.name for one in known.outcomes} if known else {}
    return words.pick(listed[outcome]) if outcome in listed else outcome


def asks_before_finish(scene: Scene) -> bool:
    """Whether there is something to choose before a service is finished."""
    ticket = scene.ticket
    service = scene.plan.service(ticket.service) if ticket else None
    return ticket is not None and bool(ticket.also or ticket.sender or (service and service.outcomes))


def _finishing(place: Finishing, scene: Scene, words: Words) -> PageView:
    ticket = scene.ticket
    service = scene.plan.service(ticket.service) if ticket else None
    following = goes_on_with(scene, ticket, words) if ticket else ""
    if service is None or not service.outcomes:
        return choices_page(words, words.say("Does the visit go on?"), _two_ends(following, words))
    chosen = (
        ButtonView(
            words=words.pick(outcome.name), happening=FinishPicked(outcome=outcome.id, visit_ends=place.visit_ends)
        )
        for outcome in service.outcomes
    )
    page = choices_page(words, words.say("How did it end?"), chosen)
    return _with_end(page, place, following, scene, words) if following else page


def _two_ends(following: str, words: Words) -> tuple[ButtonView, ...]:
    return (
        ButtonView(words=words.say("It goes on: {service}", service=following), happening=FinishPicked()),
        ButtonView(words=words.say("The visit ends here"), happening=FinishPicked(visit_ends=True)),
    )


def _with_end(page: PageView, place: Finishing, following: str, scene: Scene, words: Words) -> PageView:
    ends = ButtonView(
        words=words.say("The visit ends here"),
        happening=Switched(what="visit_ends"),
        key=scene.keys.on_page(Action.SEND_ON),
        chosen=place.visit_ends,
    )
    sentence = "" if place.visit_ends else words.say("Then: {service}", service=following)
    return PageView(
        heading=page.heading,
        sentence=sentence,
        primary=page.primary,
        back=page.back,
        switches=(ends,),
        choices=page.choices,
        more=page.more,
    )


def _destinations(to: Destination, scene: Scene, words: Words) -> PageView:
    found = _found(to, scene, words)
    nobody = words.say("Nobody else works at a counter now.")
    return PageView(
        heading=words.say("Send {number} on to …", number=_number(scene)),
        sentence="" if found else nobody,
        primary=choose(words),
        back=back(words),
        tabs=_kinds(to, scene, words),
        choices=found,
        more=words.say("More choices"),
    )


def _kinds(to: Destination, scene: Scene, words: Words) -> tuple[ButtonView, ...]:
    """The key F6 once more goes on to the next kind."""
    names = {"service": words.say("Service"), "counter": words.say("Counter"), "clerk": words.say("Clerk")}
    following = _ORDER[(_ORDER.index(to) + 1) % len(_ORDER)]
    return tuple(
        ButtonView(
            words=names[kind],
            happening=DestinationTurned(to=kind),
            key=scene.keys.on_page(Action.SEND_ON) if kind == following else "",
            chosen=kind == to,
        )
        for kind in _ORDER
    )


def _found(to: Destination, scene: Scene, words: Words) -> tuple[ButtonView, ...]:
    others = [desk for desk in scene.day.desks.values() if desk.is_open and desk.counter != scene.counter]
    match to:
        case "service":
            return service_choices(scene.plan, words, but=scene.ticket.service if scene.ticket else "")
        case "counter":
            return tuple(
                ButtonView(
                    words=f"{desk.counter}, {name_of(scene.members, desk.clerk)}", happening=Picked(id=desk.counter)
                )
                for desk in sorted(others, key=lambda desk: scene.place_of(desk.counter))
            )
        case "clerk":
            names = sorted((name_of(scene.members, desk.clerk), desk.clerk) for desk in others if desk.clerk)
            return tuple(ButtonView(words=name, happening=Picked(id=clerk)) for name, clerk in names)


def _sending(place: SendingOn, scene: Scene, words: Words) -> PageView:
    comes_back = ButtonView(
        words=words.say("Comes back to me"),
        happening=Switched(what="comes_back"),
        icon="arrow-counter-clockwise",
        key=scene.keys.on_page(Action.PARK),
        chosen=place.comes_back,
    )
    return PageView(
        heading=words.say("Send {number} on to …", number=_number(scene)),
        sentence=_target(place, scene, words),
        primary=confirm(words.say("Send on"), "arrow-bend-up-right"),
        back=back(words),
        switches=(comes_back,),
        field=FieldView(name=words.say("Note for your colleague"), text=place.note, longest=NOTE_LONGEST),
    )


def _target(place: SendingOn, scene: Scene, words: Words) -> str:
    match place.to:
        case "service":
            return service_name(scene.plan, place.target, words)
        case "counter":
            return words.say("Counter {number}", number=place.target)
        case "clerk":
            return name_of(scene.members, place.target)
