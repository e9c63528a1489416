"""What is done with a number that is typed: call it out of turn, add or change its service, cancel it. Pure."""

from dataclasses import replace

from counter.actions import Chair
from counter.errands import AskCopy, Decide, Errand, FindBooking, KeepName
from counter.happenings import (
    BackInLine,
    BookingWanted,
    CallWanted,
    Confirmed,
    Happening,
    Picked,
    SignErased,
    SignTyped,
    SteppedBack,
    TextTyped,
)
from counter.places import (
    AskingToCancel,
    AtWork,
    ChoosingService,
    Deciding,
    Naming,
    OfNumber,
    SayingWhy,
    Sitting,
    TypingNumber,
    WelcomingBack,
)
from office.commands import AddService, CallNumber, CancelTicket, ChangeService, DayCommand, ResumeVisit
from office.staff import Member

LONGEST_NUMBER = 5
"""Four digits, and a letter where the plan has letters."""

_Step = tuple[Sitting, tuple[Errand, ...]]


def of_number(place: OfNumber, happening: Happening, chair: Chair) -> _Step:
    """What follows on the pages about a number."""
    member = place.member
    match place, happening:
        case TypingNumber(), _:
            return _of_typing(place, happening, chair)
        case Naming(), _:
            return _of_naming(place, happening)
        case WelcomingBack() | SayingWhy() | ChoosingService() | AskingToCancel(), SteppedBack():
            return AtWork(member=member), ()
        case WelcomingBack(number=number), BackInLine():
            return _decide(member, ResumeVisit(number=number))
        case WelcomingBack(), CallWanted():
            return _call(member, happening, chair)
        case SayingWhy(number=number), Picked(id=reason):
            return _decide(member, CallNumber(counter=chair.counter, number=number, reason=reason))
        case ChoosingService(act="add", number=number), Picked(id=service):
            return _decide(member, AddService(number=number, service=service))
        case ChoosingService(number=number), Picked(id=service):
            return _decide(member, ChangeService(number=number, service=service, by_staff=True))
        case AskingToCancel(number=number), Confirmed():
            return _decide(member, CancelTicket(number=number))
        case _:
            return place, ()


def _of_typing(place: TypingNumber, happening: Happening, chair: Chair) -> _Step:
    match happening:
        case SignTyped(sign=sign) if len(place.typed) < LONGEST_NUMBER:
            return replace(place, typed=place.typed + sign), ()
        case SignErased():
            return replace(place, typed=place.typed[:-1]), ()
        case CallWanted() if place.act == "call":
            return _call(place.member, happening, chair)
        case BookingWanted(id=id_) if place.act == "cancel":
            return Deciding(member=place.member), (FindBooking(id=id_),)
        case Confirmed() if place.typed and place.act == "copy":
            return Deciding(member=place.member), (AskCopy(number=place.typed),)
        case Confirmed() if place.typed:
            return _with_number(place), ()
        case SteppedBack():
            return AtWork(member=place.member), ()
        case _:
            return place, ()


def _with_number(place: TypingNumber) -> Sitting:
    match place.act:
        case "add" | "change":
            return ChoosingService(member=place.member, act=place.act, number=place.typed)
        case "cancel":
            return AskingToCancel(member=place.member, number=place.typed)
        case "name":
            return Naming(member=place.member, number=place.typed)
        case "call" | "copy":
            return place


def _of_naming(place: Naming, happening: Happening) -> _Step:
    match happening:
        case TextTyped(text=text):
            return replace(place, name=text), ()
        case Confirmed():
            return Deciding(member=place.member), (KeepName(number=place.number, name=place.name.strip()),)
        case SteppedBack():
            return AtWork(member=place.member), ()
        case _:
            return place, ()


def _call(member: Member, wanted: CallWanted, chair: Chair) -> _Step:
    if wanted.asks_why:
        return SayingWhy(member=member, number=wanted.number), ()
    return _decide(member, CallNumber(counter=chair.counter, number=wanted.number))


def _decide(member: Member, command: DayCommand) -> _Step:
    return Deciding(member=member), (Decide(commands=(command,)),)
