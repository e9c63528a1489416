"""What the pages of a ticket and of an appointment for a customer say."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from counter.actions import Action, Chair
from counter.asking import SayWhy, why_not
from counter.giving import ticket_of
from counter.happenings import BookingMistaken, Confirmed, MomentPicked, Paper, SteppedBack, Switched
from counter.number_pages import NAME_LONGEST as CHOSEN_LONGEST
from counter.page_view import FieldView, PageView, back, choices_page, confirm, language_switch, service_choices
from counter.places import (
    AskingToUnbook,
    BookingDay,
    BookingHour,
    BookingQuarter,
    BookingService,
    ChoosingTicket,
    FillingAppointment,
    FillingTicket,
    OfBooking,
    OfTicket,
    ShowingAppointment,
    ShowingTicket,
)
from counter.scene import Scene, service_name
from counter.slots import days, hours, quarters
from resources.desk_views import ButtonView
from resources.words import Words

NAME_LONGEST = 60
"""Letters."""

_LANGUAGE, _PRIORITY, _FOR_ME = Action.SEND_ON, Action.PARK, Action.CALL_NUMBER
"""Whose keys press the switches."""


def ticket_page(place: OfTicket, scene: Scene, words: Words, say_why: SayWhy) -> PageView:
    """The page at this place."""
    match place:
        case ChoosingTicket():
            return choices_page(words, words.say("A ticket for which service?"), service_choices(scene.plan, words))
        case FillingTicket():
            return _filling(place, scene, words, say_why)
        case ShowingTicket(number=number, paper=paper):
            return PageView(
                heading=words.say("The customer's number"),
                sentence=_paper(paper, words),
                number=number,
                primary=confirm(words.say("Done"), "check-bold"),
                back=back(words),
            )


def _filling(place: FillingTicket, scene: Scene, words: Words, say_why: SayWhy) -> PageView:
    command = ticket_of(place, Chair(counter=scene.counter, clerk=place.member.id))
    return PageView(
        heading=words.say("A ticket for a customer"),
        sentence=service_name(scene.plan, place.service, words),
        primary=confirm(words.say("Take the ticket"), "ticket", why_not(scene, (command,), words, say_why)),
        back=back(words),
        switches=(
            language_switch(scene.plan, words, place.language, scene.keys.on_page(_LANGUAGE)),
            ButtonView(
                words=words.say("With priority"),
                happening=Switched(what="priority"),
                icon="users-three",
                key=scene.keys.on_page(_PRIORITY),
                chosen=place.priority,
            ),
            ButtonView(
                words=words.say("Kept for me"),
                happening=Switched(what="for_me"),
                icon="user",
                key=scene.keys.on_page(_FOR_ME),
                chosen=place.for_me,
            ),
        ),
        field=FieldView(name=words.say("Name, if the customer likes"), text=place.name, longest=CHOSEN_LONGEST),
    )


def _paper(paper: Paper, words: Words) -> str:
    match paper:
        case "printing":
            return words.say("The ticket is being printed.")
        case "printed":
            return words.say("The ticket is printed.")
        case "none":
            return words.say("No paper: please write the number down for the customer.")
        case "doubtful":
            return words.say("Please see whether the ticket came out, and write the number down if not.")


def booking_page(place: OfBooking, scene: Scene, words: Words) -> PageView:
    """The page at this place."""
    match place:
        case BookingService():
            found = service_choices(scene.plan, words)
            return choices_page(words, words.say("An appointment for which service?"), found)
        case BookingDay(service=service):
            return choices_page(words, words.say("On which day?"), _days(scene, service, words))
        case BookingHour(service=service, day=day):
            found = tuple(_moments(scene, words, hours(scene.plan, service, day, scene.now)))
            return choices_page(words, words.say("At what hour?"), found, _day(scene, day, words))
        case BookingQuarter(service=service, hour=hour):
            found = tuple(_moments(scene, words, quarters(scene.plan, service, hour, scene.now)))
            return choices_page(words, words.say("At what time?"), found, _day(scene, hour, words))
        case FillingAppointment():
            return _appointment(place, scene, words)
        case ShowingAppointment() | AskingToUnbook():
            return _booked(place, scene, words)


def _booked(place: ShowingAppointment | AskingToUnbook, scene: Scene, words: Words) -> PageView:
    when, cancels = _what(scene, place.service, place.slot, words), words.say("Cancel it")
    if isinstance(place, AskingToUnbook):
        return PageView(
            heading=words.say("Cancel appointment {number}?", number=place.id),
            sentence=when,
            primary=confirm(words.say("Keep the appointment"), "calendar-check", happening=SteppedBack()),
            back=back(words),
            choices=(ButtonView(words=cancels, happening=Confirmed(), icon="x-circle"),),
        )
    return PageView(
        heading=words.say("The number of the appointment"),
        sentence=when,
        number=place.id,
        primary=confirm(words.say("Done"), "check-bold"),
        back=back(words),
        choices=(ButtonView(words=cancels, happening=BookingMistaken(), icon="x-circle"),),
    )


def _days(scene: Scene, service: str, words: Words) -> Iterator[ButtonView]:
    for day in days(scene.plan, service, scene.now):
        yield ButtonView(words=_day(scene, day, words), happening=MomentPicked(at=day))


def _day(scene: Scene, day: datetime, words: Words) -> str:
    today = scene.now.astimezone(scene.plan.zone).date()
    named = {today: words.say("Today"), today + timedelta(days=1): words.say("Tomorrow")}
    date = day.astimezone(scene.plan.zone).date()
    return named.get(date) or words.day(date)


def _moments(scene: Scene, words: Words, found: tuple[datetime, ...]) -> Iterator[ButtonView]:
    for moment in found:
        yield ButtonView(words=scene.clock(words, moment), happening=MomentPicked(at=moment))


def _what(scene: Scene, service: str, slot: datetime, words: Words) -> str:
    when = _when(scene, slot, words)
    return f"{service_name(scene.plan, service, words)}. {when}" if service else when


def _when(scene: Scene, slot: datetime, words: Words) -> str:
    return f"{_day(scene, slot, words)}, {scene.clock(words, slot)}"


def _appointment(place: FillingAppointment, scene: Scene, words: Words) -> PageView:
    return PageView(
        heading=words.say("An appointment"),
        sentence=_what(scene, place.service, place.slot, words),
        primary=confirm(words.say("Book it"), "calendar-check"),
        back=back(words),
        switches=(language_switch(scene.plan, words, place.language, scene.keys.on_page(_LANGUAGE)),),
        field=FieldView(name=words.say("Name, if the customer likes"), text=place.name, longest=NAME_LONGEST),
    )
