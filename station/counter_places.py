"""The places of a counter's window on the example day, by the names of their pictures."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta

from counter import places
from counter.happenings import Displaced, NotWritten
from counter.keys import keys_of
from counter.places import Sitting
from counter.scene import Beside, KeyEverywhere, Scene
from counter.seating import locked
from office import commands as wanted
from office.commands import DayCommand
from office.day import Day, foreseen
from office.deciding import decide
from office.plan import Choice
from office.refusals import LastCounterFor, Refused
from office.staff import Member
from office.ticket import Ticket
from resources.words import Words, words_for
from station.card_places import card_places
from station.counter_bridge import devices_of
from station.counter_promises import promise_places, with_forecast
from station.example_day import ExampleDay
from station.example_printers import unusual_papers
from station.memory_places import memory_places
from station.office_now import OfficeNow

COUNTER = "3"


def counter_places(example: ExampleDay, language: str = "en") -> dict[str, tuple[Scene, Sitting]]:
    """Each place with the scene that belongs to it: at work, and every page. Printers are told of in `language`."""
    scene = _scene(example)
    no_paper = _without_paper(scene, words_for(language, "resources"))
    clerk = next(member for member in example.members if member.id == example.day.desks[COUNTER].clerk)
    busy = _busy(scene)
    taken = KeyEverywhere(key="Ctrl+Alt+N", state="taken")
    with_pad = replace(scene, keys=keys_of({}, pad=True), everywhere=taken, devices=replace(scene.devices, own=True))
    found: dict[str, tuple[Scene, Sitting]] = {
        "work": (scene, places.AtWork(member=clerk)),
        "handed-over": (busy, places.AtWork(member=clerk)),
        "sign-in": (scene, places.SignedOut()),
        "awaits": (_awaiting(example, scene), places.AtWork(member=clerk)),
        "no-paper": (no_paper, places.AtWork(member=clerk)),
        "copy": (_again_with_paper(no_paper), _copying(scene, clerk)),
        "copies": (_again_with_paper(no_paper), places.AtWork(member=clerk)),
        "pad": (with_pad, places.AtWork(member=clerk)),
        "pad-keys": (with_pad, places.ReadingKeys(member=clerk)),
        "pad-keys-more": (with_pad, places.ReadingKeys(member=clerk, leaf=1)),
        "refused": (scene, places.AtWork(member=clerk, notice=LastCounterFor("debts", 2))),
    }
    found |= _seating(scene, example, clerk)
    pages = {name: (scene, place) for name, place in _pages(clerk, example)}
    more = card_places(scene, clerk) | promise_places(scene, clerk) | memory_places(scene, clerk)
    return found | pages | _with_outcomes(scene, clerk) | more


def _scene(example: ExampleDay) -> Scene:
    return with_forecast(
        Scene(counter=COUNTER, day=example.day, plan=example.plan, members=example.members, now=example.now)
    )


def _without_paper(scene: Scene, words: Words) -> Scene:
    """The kiosk's printer has no paper, and some tickets are without one."""
    office = OfficeNow(day=scene.day, plan=scene.plan, papers=unusual_papers(scene.day, scene.now))
    return replace(scene, devices=devices_of(office, "lobby", words))


def _again_with_paper(scene: Scene) -> Scene:
    return replace(scene, devices=replace(scene.devices, trouble="", prints=True))


def _copying(scene: Scene, clerk: Member) -> Sitting:
    return places.TypingNumber(member=clerk, act="copy", typed=scene.day.waiting[0].number)


def _seating(scene: Scene, example: ExampleDay, clerk: Member) -> dict[str, tuple[Scene, Sitting]]:
    """Who works here: locked, handed over, taken over; and without the office."""
    colleague = next(member for member in example.members if member.id != clerk.id)
    work = places.AtWork(member=clerk)
    lost = replace(scene, connected=False, lost_since=scene.now)
    return {
        "locked": (scene, locked(work)),
        "hand-over": (scene, locked(work, names=True)),
        "take-over": (scene, places.AskingToTakeOver(member=colleague, clerk=clerk.id)),
        "signed-in-elsewhere": (scene, places.AskingToMove(member=colleague, from_counter="1")),
        "taken-over": (scene, places.SignedOut(notice=Displaced(at=scene.now, by=colleague.id))),
        "lost": (lost, work),
        "lost-unwritten": (lost, replace(work, notice=NotWritten())),
        "unanswered": (replace(scene, slow=True), places.Deciding(member=clerk)),
        "name": (scene, places.Naming(member=clerk, number="104", name="Mrs Kask")),
        "named": (replace(scene, beside=Beside(name="Mrs Kask")), work),
    }


def _pages(clerk: Member, example: ExampleDay) -> Iterator[tuple[str, Sitting]]:
    waiting = example.day.waiting[0].number
    yield "pause", places.ChoosingReason(member=clerk)
    yield "pause-until", places.ChoosingReturn(member=clerk, reason="lunch")
    yield "close-question", places.AskingToLeave(member=clerk, alone=LastCounterFor("contracts", 3))
    yield "park", places.Parking(member=clerk)
    yield "send-on", places.ChoosingDestination(member=clerk)
    yield "send-on-counter", places.ChoosingDestination(member=clerk, to="counter")
    yield "send-on-note", places.SendingOn(member=clerk, to="counter", target="2", comes_back=True, note=_NOTE)
    yield "more", places.ChoosingMore(member=clerk)
    yield "keys", places.ReadingKeys(member=clerk)
    yield "keys-more", places.ReadingKeys(member=clerk, leaf=1)
    yield "call-number", places.TypingNumber(member=clerk, act="call", typed=waiting)
    yield "add-service", places.TypingNumber(member=clerk, act="add", typed=waiting)
    yield "call-reason", places.SayingWhy(member=clerk, number=waiting)
    yield "cancel", places.AskingToCancel(member=clerk, number=waiting)
    yield "ticket-service", places.ChoosingTicket(member=clerk)
    yield "ticket", places.FillingTicket(member=clerk, service="payments", priority=True, name="Anna")
    yield "ticket-number", places.ShowingTicket(member=clerk, number="142", paper="none")
    yield from _booking(clerk, example)


def _booking(clerk: Member, example: ExampleDay) -> Iterator[tuple[str, Sitting]]:
    midnight = datetime.combine(example.day.date + timedelta(days=1), time(), example.plan.zone)
    hour = midnight + timedelta(hours=14)
    yield "appointment-day", places.BookingDay(member=clerk, service="contracts")
    yield "appointment-hour", places.BookingHour(member=clerk, service="contracts", day=midnight)
    yield "appointment-time", places.BookingQuarter(member=clerk, service="contracts", hour=hour)
    yield "appointment", places.FillingAppointment(member=clerk, service="contracts", slot=hour, name="Anna Saar")
    yield "appointment-number", places.ShowingAppointment(member=clerk, id="48213", slot=hour, service="contracts")
    yield "appointment-cancel", places.AskingToUnbook(member=clerk, id="48213", slot=hour, service="contracts")


_NOTE = "Has the old contract with her; needs the new tariff explained slowly."


def _busy(scene: Scene) -> Scene:
    """The customer was sent here with a note and wants one more service; others are parked and away."""
    waiting = [ticket.number for ticket in scene.day.waiting if ticket.service in ("payments", "meters", "contracts")]
    desk = scene.day.desks["1"]
    before: tuple[DayCommand, ...] = (
        *((wanted.FinishService(counter="1"),) if desk.number else ()),
        wanted.CallNumber(counter="1", number=waiting[0], reason="quick"),
        wanted.AddService(number=waiting[0], service="meters"),
        wanted.TransferTicket(counter="1", to_counter=COUNTER),
        wanted.PauseVisit(number=waiting[1], minutes=20),
        wanted.TakeTicket(service="contracts", standing="priority", language="ru", by_staff=True),
        wanted.TakeTicket(service="payments", for_clerk="mari", by_staff=True),
        wanted.ParkTicket(counter=COUNTER, minutes=10),
        wanted.CallNumber(counter=COUNTER, number=waiting[0], reason="health"),
        wanted.ConfirmArrival(counter=COUNTER),
    )
    return replace(scene, day=_after(scene, before), beside=Beside(note=_NOTE, by="jaan"))


def _after(scene: Scene, commands: tuple[DayCommand, ...]) -> Day:
    day = scene.day
    for command in commands:
        events = decide(day, scene.plan, command, scene.now)
        if isinstance(events, Refused):
            message = f"{command}: {events}"
            raise RuntimeError(message)  # noqa: TRY004  # a refusal is no wrong type
        day = foreseen(day, events, scene.now)
    return day


def _awaiting(example: ExampleDay, scene: Scene) -> Scene:
    """A free counter of an office that calls by itself."""
    plan = replace(example.plan, calling=replace(example.plan.calling, automatic=True))
    cleared = replace(scene, plan=plan, day=replace(scene.day, tickets=_served(scene.day)))
    commands = (wanted.FinishService(counter=COUNTER), wanted.CallNext(counter=COUNTER))
    return replace(cleared, day=_after(cleared, commands))


def _served(day: Day) -> dict[str, Ticket]:
    return {number: ticket for number, ticket in day.tickets.items() if not ticket.waits}


def _with_outcomes(scene: Scene, clerk: Member) -> dict[str, tuple[Scene, Sitting]]:
    """A service whose outcomes are listed, of a visit that would go on."""
    outcomes = (
        Choice(id="solved", name={"en": "Solved", "et": "Lahendatud", "ru": "Решено"}),
        Choice(id="partly", name={"en": "Partly", "et": "Osaliselt", "ru": "Частично"}),
        Choice(id="later", name={"en": "We answer by letter", "et": "Vastame kirjaga", "ru": "Ответим письменно"}),
    )
    services = tuple(replace(service, outcomes=outcomes) for service in scene.plan.services)
    number = scene.ticket.number if scene.ticket else ""
    day = _after(scene, (wanted.AddService(number=number, service="debts"),))
    told = replace(scene, plan=replace(scene.plan, services=services), day=day)
    return {
        "finish": (replace(scene, day=day), places.Finishing(member=clerk, calls_next=True)),
        "finish-outcome": (told, places.Finishing(member=clerk, calls_next=True)),
    }
