"""A ticket or an appointment for a customer who needs help with it: page by page to the number. Pure."""

from dataclasses import replace

from counter.actions import Chair
from counter.errands import Book, CancelBooking, Errand, GiveTicket
from counter.happenings import (
    BookingMistaken,
    Confirmed,
    Happening,
    LanguagePicked,
    MomentPicked,
    PaperCame,
    Picked,
    SteppedBack,
    Switched,
    TextTyped,
)
from counter.places import (
    AskingToUnbook,
    AtWork,
    BookingDay,
    BookingHour,
    BookingQuarter,
    BookingService,
    ChoosingTicket,
    Deciding,
    FillingAppointment,
    FillingTicket,
    OfBooking,
    OfTicket,
    ShowingAppointment,
    ShowingTicket,
    Sitting,
)
from office.commands import BookAppointment, TakeTicket

_Step = tuple[Sitting, tuple[Errand, ...]]


def of_ticket(place: OfTicket, happening: Happening, chair: Chair) -> _Step:
    """What follows on the pages of a ticket for a customer."""
    member = place.member
    match place, happening:
        case ChoosingTicket(), Picked(id=service):
            return FillingTicket(member=member, service=service), ()
        case FillingTicket(), _:
            return _of_filling(place, happening, chair)
        case ShowingTicket(number=number), PaperCame(number=printed, paper=paper) if number == printed:
            return replace(place, paper=paper), ()
        case (ShowingTicket(), Confirmed() | SteppedBack()) | (ChoosingTicket(), SteppedBack()):
            return AtWork(member=member), ()
        case _:
            return place, ()


def _of_filling(place: FillingTicket, happening: Happening, chair: Chair) -> _Step:
    match happening:
        case LanguagePicked(language=language):
            return replace(place, language=language), ()
        case Switched(what="priority"):
            return replace(place, priority=not place.priority), ()
        case Switched(what="for_me"):
            return replace(place, for_me=not place.for_me), ()
        case TextTyped(text=text):
            return replace(place, name=text), ()
        case Confirmed():
            given = GiveTicket(command=ticket_of(place, chair), name=place.name.strip())
            return Deciding(member=place.member), (given,)
        case SteppedBack():
            return ChoosingTicket(member=place.member), ()
        case _:
            return place, ()


def ticket_of(place: FillingTicket, chair: Chair) -> TakeTicket:
    """The command that takes this ticket: by staff, so that hours and limits of the service do not hold."""
    return TakeTicket(
        service=place.service,
        language=place.language or None,
        standing="priority" if place.priority else "normal",
        for_clerk=chair.clerk if place.for_me else None,
        by_staff=True,
    )


def of_booking(place: OfBooking, happening: Happening) -> _Step:
    """What follows on the pages of an appointment."""
    member = place.member
    match place, happening:
        case BookingService(), Picked(id=service):
            return BookingDay(member=member, service=service), ()
        case BookingDay(service=service), MomentPicked(at=day) if day:
            return BookingHour(member=member, service=service, day=day), ()
        case BookingHour(service=service), MomentPicked(at=hour) if hour:
            return BookingQuarter(member=member, service=service, hour=hour), ()
        case BookingQuarter(service=service), MomentPicked(at=slot) if slot:
            return FillingAppointment(member=member, service=service, slot=slot), ()
        case FillingAppointment(), LanguagePicked(language=language):
            return replace(place, language=language), ()
        case FillingAppointment(), TextTyped(text=text):
            return replace(place, name=text), ()
        case FillingAppointment(), Confirmed():
            return Deciding(member=member), (Book(command=booking_of(place), name=place.name.strip()),)
        case ((ShowingAppointment() | AskingToUnbook()), _):
            return _of_booked(place, happening)
        case _, SteppedBack():
            return _before(place), ()
        case _:
            return place, ()


def _of_booked(place: ShowingAppointment | AskingToUnbook, happening: Happening) -> _Step:
    member, id_, slot, service = place.member, place.id, place.slot, place.service
    match place, happening:
        case ShowingAppointment(), BookingMistaken():
            return AskingToUnbook(member=member, id=id_, slot=slot, service=service), ()
        case ShowingAppointment(), Confirmed() | SteppedBack():
            return AtWork(member=member), ()
        case AskingToUnbook(), Confirmed():
            return Deciding(member=member), (CancelBooking(id=id_, slot=slot),)
        case AskingToUnbook(), SteppedBack():
            return ShowingAppointment(member=member, id=id_, slot=slot, service=service), ()
        case _:
            return place, ()


def booking_of(place: FillingAppointment) -> BookAppointment:
    """The command that books this appointment, as yet without its number."""
    return BookAppointment(id="", service=place.service, slot=place.slot, language=place.language or None)


def _before(place: BookingService | BookingDay | BookingHour | BookingQuarter | FillingAppointment) -> Sitting:
    match place:
        case BookingDay(member=member):
            return BookingService(member=member)
        case BookingHour(member=member, service=service):
            return BookingDay(member=member, service=service)
        case BookingQuarter(member=member, service=service, hour=hour):
            return BookingHour(member=member, service=service, day=hour)
        case FillingAppointment(member=member, service=service, slot=slot):
            return BookingQuarter(member=member, service=service, hour=slot)
        case BookingService():
            return AtWork(member=place.member)
