"""What the pages about a number say: whose it is, and whether it can be done."""

from collections.abc import Iterator
from types import MappingProxyType

from counter.asking import SayWhy, why_not
from counter.happenings import (
    BackInLine,
    BookingWanted,
    CallWanted,
    Confirmed,
    Picked,
    SignErased,
    SignTyped,
    SteppedBack,
)
from counter.numbering import LONGEST_NUMBER
from counter.page_view import FieldView, PageView, back, choices_page, confirm, service_choices
from counter.phrases import minutes
from counter.places import (
    AskingToCancel,
    ChoosingService,
    Naming,
    NumberAct,
    OfNumber,
    RuledAct,
    SayingWhy,
    TypingNumber,
    WelcomingBack,
)
from counter.scene import Scene, service_name
from office.commands import AddService, CallNumber, CancelTicket, ChangeService, DayCommand
from office.refusals import NoSuchTicket
from office.stages import Away, Missed, Parked, Waiting
from office.ticket import Ticket
from office.visiting import cannot_name
from resources.desk_views import ButtonView
from resources.words import Words

NAME_LONGEST = 40
"""Letters."""

_ICONS = MappingProxyType({"call": "megaphone", "copy": "printer"})


def number_page(place: OfNumber, scene: Scene, words: Words, say_why: SayWhy) -> PageView:
    """The page at this place."""
    match place:
        case TypingNumber():
            return _typing(place, scene, words, say_why)
        case SayingWhy(number=number):
            heading = words.say("Why is {number} called out of turn?", number=number)
            reasons = scene.plan.call_reasons
            found = (ButtonView(words=words.pick(one.name), happening=Picked(id=one.id)) for one in reasons)
            return choices_page(words, heading, found, known(scene, number, words))
        case ChoosingService():
            return _services(place, scene, words)
        case AskingToCancel(number=number):
            return PageView(
                heading=words.say("Cancel ticket {number}?", number=number),
                sentence=known(scene, number, words),
                primary=confirm(words.say("Keep the ticket"), "ticket", happening=SteppedBack()),
                back=back(words),
                choices=(ButtonView(words=words.say("Cancel the ticket"), happening=Confirmed(), icon="x-circle"),),
            )
        case Naming():
            return _naming(place, words)
        case WelcomingBack(number=number):
            return _welcoming(number, scene, words, say_why)


def _typing(place: TypingNumber, scene: Scene, words: Words, say_why: SayWhy) -> PageView:
    typed = place.typed
    refusal = _why_not(place, scene, words, say_why)
    act, icon = _acts(words)[place.act], _ICONS.get(place.act, "caret-right-bold")
    return PageView(
        heading=_headings(words)[place.act],
        sentence=_said(scene, typed, refusal, words),
        number=typed,
        primary=confirm(act, icon, refusal, _happening(place, scene)),
        back=back(words),
        pad=tuple(_pad(scene, words)),
    )


def _said(scene: Scene, typed: str, refusal: str, words: Words) -> str:
    """Whose number it is, or why not; nothing while a number of today may still become of it."""
    if not refusal:
        return known(scene, typed, words)
    begun = typed not in scene.day.tickets and any(number.startswith(typed) for number in scene.day.tickets)
    return "" if typed and begun else refusal


def _happening(place: TypingNumber, scene: Scene) -> object:
    if _is_booking(place, scene):
        return BookingWanted(id=place.typed)
    if place.act != "call":
        return None
    return CallWanted(number=place.typed, asks_why=bool(scene.plan.call_reasons))


def _why_not(place: TypingNumber, scene: Scene, words: Words, say_why: SayWhy) -> str:
    if not place.typed and place.act == "cancel":
        return words.say("Type the number of the ticket, or of the appointment.")
    if not place.typed:
        return words.say("Type the number on the ticket.")
    if _is_booking(place, scene):
        return ""
    if place.act == "copy":
        return _why_no_copy(place.typed, scene, words, say_why)
    if place.act == "name":
        reason = cannot_name(scene.day, place.typed)
        return say_why(scene.named(reason, words)) if reason else ""
    return why_not(scene, (_sample(place, scene, place.act),), words, say_why)


def _is_booking(place: TypingNumber, scene: Scene) -> bool:
    """Whether what is typed to be cancelled can only be the number of an appointment: tickets have fewer digits."""
    typed = place.typed
    of_five = len(typed) == LONGEST_NUMBER and typed.isdecimal()
    return place.act == "cancel" and of_five and typed not in scene.day.tickets


def _why_no_copy(number: str, scene: Scene, words: Words, say_why: SayWhy) -> str:
    """A copy is no matter of the rules: there must be the ticket, and a printer."""
    if number not in scene.day.tickets:
        return say_why(NoSuchTicket(number))
    return "" if scene.devices.prints else words.say("No printer works at the moment.")


def _sample(place: TypingNumber, scene: Scene, act: RuledAct) -> DayCommand:
    """By which command the rules are asked whether it can be done; what is still to be chosen is the first there is."""
    ticket = scene.day.tickets.get(place.typed)
    services = [service.id for service in scene.plan.services if ticket is None or service.id != ticket.service]
    match act:
        case "call":
            return call_of(scene, place.typed)
        case "add":
            return AddService(number=place.typed, service=scene.plan.services[0].id)
        case "change":
            return ChangeService(number=place.typed, service=services[0] if services else "", by_staff=True)
        case "cancel":
            return CancelTicket(number=place.typed)


def call_of(scene: Scene, number: str) -> CallNumber:
    """A call of this number, with the first reason that the office lists."""
    reasons = [reason.id for reason in scene.plan.call_reasons]
    return CallNumber(counter=scene.counter, number=number, reason=reasons[0] if reasons else "")


def _headings(words: Words) -> MappingProxyType[NumberAct, str]:
    return MappingProxyType(
        {
            "call": words.say("Call which number?"),
            "add": words.say("One more service for which number?"),
            "change": words.say("Another service for which number?"),
            "cancel": words.say("Cancel which ticket?"),
            "copy": words.say("Print which ticket once more?"),
            "name": words.say("A name for which number?"),
        }
    )


def _acts(words: Words) -> MappingProxyType[str, str]:
    go_on = words.say("Go on")
    print_it = words.say("Print a copy")
    then = {"add": go_on, "change": go_on, "cancel": go_on, "name": go_on}
    return MappingProxyType({"call": words.say("Call now"), "copy": print_it, **then})


def _pad(scene: Scene, words: Words) -> Iterator[ButtonView]:
    letters = sorted({service.letter for service in scene.plan.services if service.letter})
    for sign in (*letters, *"1234567890"):
        yield ButtonView(words=sign, happening=SignTyped(sign=sign), key=sign)
    yield ButtonView(words=words.say("Delete"), happening=SignErased(), key="Backspace")


def known(scene: Scene, number: str, words: Words) -> str:
    """Whose number it is: the service, and where the customer is."""
    ticket = scene.day.tickets.get(number)
    if ticket is None:
        return ""
    parts = (service_name(scene.plan, ticket.service, words), _whereabouts(scene, ticket, words))
    return ", ".join(part for part in parts if part)


def _whereabouts(scene: Scene, ticket: Ticket, words: Words) -> str:
    match ticket.stage:
        case Waiting():
            return words.say("waiting {time}", time=minutes(words, scene.now - ticket.joined))
        case Away(until=until) | Parked(until=until):
            return words.say("back at {time}", time=scene.clock(words, until))
        case Missed():
            return words.say("missed the call")
        case _:
            return ""


def _naming(place: Naming, words: Words) -> PageView:
    kept = bool(place.name.strip())
    return PageView(
        heading=words.say("How does {number} like to be called?", number=place.number),
        sentence=words.say("Seen only by whoever serves this visit, and erased when the office closes."),
        primary=confirm(words.say("Keep the name") if kept else words.say("Keep no name"), "user"),
        back=back(words),
        field=FieldView(name=words.say("Chosen name"), text=place.name, longest=NAME_LONGEST),
    )


def _services(place: ChoosingService, scene: Scene, words: Words) -> PageView:
    ticket = scene.day.tickets.get(place.number)
    if place.act == "add":
        heading = words.say("{number} wants afterwards …", number=place.number)
        return choices_page(words, heading, service_choices(scene.plan, words))
    heading = words.say("{number} wants instead …", number=place.number)
    chosen = service_choices(scene.plan, words, but=ticket.service if ticket else "")
    return choices_page(words, heading, chosen, known(scene, place.number, words))


def _welcoming(number: str, scene: Scene, words: Words, say_why: SayWhy) -> PageView:
    refusal = why_not(scene, (call_of(scene, number),), words, say_why)
    call = CallWanted(number=number, asks_why=bool(scene.plan.call_reasons))
    return choices_page(
        words,
        words.say("{number} is here already?", number=number),
        (
            ButtonView(words=words.say("Back in the line"), happening=BackInLine(), icon="users-three"),
            ButtonView(words=words.say("Call now"), happening=call, icon="megaphone", why_not=refusal),
        ),
        known(scene, number, words),
    )
