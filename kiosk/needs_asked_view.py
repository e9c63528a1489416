"""What a level of service asks: with which employee, and how long that takes; or at what time later today."""

from collections.abc import Iterator
from datetime import datetime

from kiosk import touches as it
from kiosk.brought import IssuedTicket
from kiosk.pages import ChoosingEmployee, ChoosingTime
from kiosk.scene import Offered, Scene
from kiosk.visit_acts_view import ChoiceView, others_key
from kiosk.wait_words import lowered, wait_words
from office import employees, set_times
from office.waits.outlook import still_short
from office.waits.saying import AtOnce, said
from resources.part_views import KeyView
from resources.words import Words


def asked_of(page: ChoosingEmployee | ChoosingTime, scene: Scene, words: Words) -> ChoiceView:
    """Those who can be asked for now with the wait for each; or the times that are left today."""
    ticket = page.choosing.holding.ticket
    more, turned = others_key(words), page.turned
    if isinstance(page, ChoosingEmployee):
        choices = tuple(_employees(ticket, scene, words))
        none = words.say("Nobody whom you can ask for is here now.")
        sentence = _until(ticket, scene, words) if choices else none
        return ChoiceView(
            title=words.say("Who should help you?"), sentence=sentence, choices=choices, more=more, turned=turned
        )
    choices = tuple(_times(ticket, scene, words))
    then = words.say("You may go, and come back by then. Your number stays the same.")
    sentence = then if choices else words.say("No time is left for this service today.")
    return ChoiceView(
        title=words.say("When do you come back?"), sentence=sentence, choices=choices, more=more, turned=turned
    )


def _employees(ticket: IssuedTicket, scene: Scene, words: Words) -> Iterator[Offered]:
    level = scene.plan.level_asking("employee")
    found = employees.choosable(scene.day, scene.plan, ticket.service) if scene.day else ()
    for employee in found if level else ():
        name, wait = words.pick(employee.name), scene.employees.get((ticket.service, employee.id))
        told = wait_words(wait, words)
        if told is not None:
            name = words.say("{name}: {wait}", name=name, wait=lowered(told.tile))
        elif isinstance(said(wait), AtOnce):
            name = words.say("{name}: without waiting", name=name)
        key = KeyView(words=name, short=words.pick(employee.name), icon="user")
        yield Offered(key=key, means=it.EmployeeChosen(level.id if level else "", employee.id))


def _until(ticket: IssuedTicket, scene: Scene, words: Words) -> str:
    level, service = scene.plan.level_asking("employee"), scene.plan.service(ticket.service)
    if level is not None and not level.promise_holds and service is not None and service.promise is not None:
        return words.say("Nobody else calls you then. No time is promised for this.")
    if ticket.promised_by is None:
        return words.say("Nobody else calls you then, as long as they are here.")
    clock = words.clock(ticket.promised_by.astimezone(scene.plan.zone))
    return words.say("Shortly before {clock}, as promised, whoever is free calls you.", clock=clock)


def _times(ticket: IssuedTicket, scene: Scene, words: Words) -> Iterator[Offered]:
    level = scene.plan.level_asking("time")
    for time in offered_times(ticket.service, scene, ticket.number) if level else ():
        clock = words.clock(time.astimezone(scene.plan.zone))
        key = KeyView(words=words.say("At {clock}", clock=clock), icon="clock")
        yield Offered(key=key, means=it.TimeChosen(level.id if level else "", time))


def offered_times(service_id: str, scene: Scene, number: str = "") -> tuple[datetime, ...]:
    """The half hours that the rules offer and at which it is not full by what is foreseen."""
    service = scene.plan.service(service_id)
    if scene.day is None or service is None or scene.plan.level_asking("time") is None:
        return ()
    times = set_times.offered(scene.day, scene.plan, service, scene.at, number)
    return tuple(still_short(scene.outlook, service_id, times, _longest_s(scene)))


def _longest_s(scene: Scene) -> float:
    """Whoever is asked to come back should not wait long then: as little as counts as long in this office."""
    return (scene.plan.times.long_wait_minutes or _LONG_MINUTES) * 60


_LONG_MINUTES = 30.0


def instead_of(service_id: str, scene: Scene, words: Words) -> Offered | None:
    """Come at the better time instead, where the wait is long now and the rules offer that time."""
    better, level = scene.better.get(service_id), scene.plan.level_asking("time")
    if better is None or level is None or better.at not in offered_times(service_id, scene):
        return None
    clock = words.clock(better.at.astimezone(scene.plan.zone))
    key = KeyView(
        words=words.say("Come at {clock} instead", clock=clock),
        short=words.say("At {clock}", clock=clock),
        icon="calendar-check",
    )
    return Offered(key=key, means=it.TimeChosen(level.id, better.at))
