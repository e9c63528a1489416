"""What becomes of the customer at the counter: parked, finished with an outcome, or sent on with a note. Pure."""

from dataclasses import replace

from counter.actions import Chair
from counter.errands import Decide, Errand, SendOn
from counter.happenings import (
    Confirmed,
    DestinationTurned,
    FinishPicked,
    Happening,
    Picked,
    SteppedBack,
    Switched,
    TextTyped,
)
from counter.places import (
    AtWork,
    ChoosingDestination,
    Deciding,
    Finishing,
    Parking,
    SendingOn,
    Sitting,
    WithCustomer,
)
from office.commands import CallNext, DayCommand, FinishService, ParkTicket, TransferTicket


def of_customer(place: WithCustomer, happening: Happening, chair: Chair) -> tuple[Sitting, tuple[Errand, ...]]:
    """What follows on the pages about the customer who is here."""
    member = place.member
    match place, happening:
        case Parking(), Picked(id=minutes):
            park = ParkTicket(counter=chair.counter, minutes=float(minutes))
            return Deciding(member=member), (Decide(commands=(park,)),)
        case Finishing(), FinishPicked():
            return Deciding(member=member), (Decide(commands=_finish(place, happening, chair)),)
        case Finishing(visit_ends=ends), Switched(what="visit_ends"):
            return replace(place, visit_ends=not ends), ()
        case ChoosingDestination(), DestinationTurned(to=to):
            return replace(place, to=to), ()
        case ChoosingDestination(to=to), Picked(id=target):
            return SendingOn(member=member, to=to, target=target), ()
        case SendingOn(), _:
            return _of_sending(place, happening, chair)
        case _, SteppedBack():
            return AtWork(member=member), ()
        case _:
            return place, ()


def _finish(place: Finishing, chosen: FinishPicked, chair: Chair) -> tuple[DayCommand, ...]:
    finish = FinishService(counter=chair.counter, outcome=chosen.outcome, visit_ends=chosen.visit_ends)
    return (finish, CallNext(counter=chair.counter)) if place.calls_next else (finish,)


def _of_sending(place: SendingOn, happening: Happening, chair: Chair) -> tuple[Sitting, tuple[Errand, ...]]:
    match happening:
        case Switched(what="comes_back"):
            return replace(place, comes_back=not place.comes_back), ()
        case TextTyped(text=text):
            return replace(place, note=text), ()
        case Confirmed():
            errand = SendOn(command=transfer_of(place, chair), note=place.note.strip())
            return Deciding(member=place.member), (errand,)
        case SteppedBack():
            return ChoosingDestination(member=place.member, to=place.to), ()
        case _:
            return place, ()


def transfer_of(place: SendingOn, chair: Chair) -> TransferTicket:
    """The command that sends the customer there."""
    return TransferTicket(
        counter=chair.counter,
        service=place.target if place.to == "service" else None,
        to_counter=place.target if place.to == "counter" else None,
        to_clerk=place.target if place.to == "clerk" else None,
        comes_back=place.comes_back,
    )
