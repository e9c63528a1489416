"""The pad on which a visitor types the number of a ticket or of an appointment, or scans it."""

from dataclasses import dataclass

from kiosk import touches as it
from kiosk.pages import EnteringAppointment, EnteringNumber
from kiosk.scene import Offered, Scene
from office import refusals as why
from office.plan import Plan
from resources.part_views import KeyView
from resources.words import Words

DIGITS = "1234567890"


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberView:
    """Title, what to do, what was typed so far, what was wrong with the last number, the keys.

    `letters`: those that numbers of this office begin with.
    """

    title: str
    sentence: str
    sentence_short: str
    typed: str
    label: str
    fault: str
    digits: tuple[Offered, ...]
    erase: Offered
    confirm: Offered
    letters: tuple[Offered, ...] = ()


def number_of(page: EnteringNumber, plan: Plan, words: Words) -> NumberView:
    """The pad for the number of a ticket."""
    letters = sorted({service.letter for service in plan.services} - {""})
    return NumberView(
        title=words.say("Rate your visit") if page.rates else words.say("My visit"),
        sentence=words.say("Type the number of your ticket, or scan its square."),
        sentence_short=words.say("Type or scan your number."),
        typed=page.typed,
        label=words.say("Your number is"),
        fault=_fault(page, words),
        digits=digit_keys(DIGITS),
        erase=erase_key(words),
        confirm=confirm_key(page.typed, words),
        letters=digit_keys("".join(letters)),
    )


def appointment_of(page: EnteringAppointment, scene: Scene, words: Words) -> NumberView:
    """The pad for the number of an appointment."""
    return NumberView(
        title=words.say("I have an appointment"),
        sentence=words.say("Type the number of your appointment, or scan it."),
        sentence_short=words.say("Type or scan its number."),
        typed=page.typed,
        label=words.say("Appointment"),
        fault=_no_check_in(page, scene, words),
        digits=digit_keys(DIGITS),
        erase=erase_key(words),
        confirm=confirm_key(page.typed, words),
    )


def digit_keys(letters: str) -> tuple[Offered, ...]:
    """A key for each of these figures or letters."""
    return tuple(Offered(key=KeyView(words=letter), means=it.DigitPressed(letter)) for letter in letters)


def erase_key(words: Words) -> Offered:
    """The key that takes the last figure back."""
    return Offered(key=KeyView(words=words.say("Erase"), icon="backspace"), means=it.DigitErased())


def confirm_key(typed: str, words: Words) -> Offered:
    """The key that says the number is complete, once something is typed."""
    key = KeyView(words=words.say("Next"), icon="arrow-right-bold", closed=not typed)
    return Offered(key=key, means=it.NumberConfirmed())


def _no_check_in(page: EnteringAppointment, scene: Scene, words: Words) -> str:
    if page.unreadable:
        return words.say("We could not read this. Please type the number.")
    number = page.refused
    match page.why_not:
        case None:
            return ""
        case why.NoSuchAppointment():
            return words.say("We do not find appointment {number} today. Please look again.", number=number)
        case why.AppointmentIsOver(appointment=appointment, state="kept"):
            return _is_here(appointment, scene, words)
        case why.AppointmentIsOver(state="cancelled"):
            return words.say("Appointment {number} was cancelled. Please call a person.", number=number)
        case _:
            return words.say("We cannot find your place right now. Please call a person.")


def _is_here(appointment: str, scene: Scene, words: Words) -> str:
    booking = scene.day.bookings.get(appointment) if scene.day else None
    if booking is None or booking.number is None:
        return words.say("You have checked in already.")
    return words.say("You have checked in already. Your number is {number}.", number=booking.number)


def _fault(page: EnteringNumber, words: Words) -> str:
    if page.unreadable:
        return words.say("We could not read this square. Please type the number.")
    if page.why_not is None:
        return ""
    number = page.refused
    match page.why_not:
        case why.NoSuchTicket():
            return words.say("We do not know the number {number}. Please look at your ticket.", number=number)
        case why.NotServedYet():
            return words.say("You can rate visit {number} when it is over.", number=number)
        case why.RatedAlready():
            return words.say("Visit {number} is rated already. Thank you.", number=number)
        case _:
            return words.say("Visit {number} cannot be rated now.", number=number)
