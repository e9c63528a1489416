"""What the pages of a returning customer's card say, and the page of notes about those who wait."""

from collections.abc import Iterator

from counter.asking import SayWhy
from counter.customer_pages import outcome_name
from counter.happenings import CardAgain, CardOfAnother, Confirmed, ForgetPressed, LeafTurned, SteppedBack
from counter.keys import TURN
from counter.memory_places import AskingToForget, KeepingCard, OfMemory, ReadingNotes, Remembering
from counter.page_view import FieldView, PageView, back, confirm
from counter.remembering import card_in
from counter.scene import NoteBefore, Scene, service_name
from office.memory import EarlierVisit, LegThen, read_card
from office.refusals import NobodyAtCounter
from office.staff import name_of
from resources.desk_views import ButtonView
from resources.words import Words

CODE_LONGEST = 80
"""Signs: a square that a scanner types says more than the code."""

_VISITS, _NOTES = 2, 3
"""So many at once have room in a small window."""


def memory_page(place: OfMemory | KeepingCard, scene: Scene, words: Words, say_why: SayWhy) -> PageView:
    """The page at this place; while an answer is on its way it stays as it is."""
    match place:
        case ReadingNotes():
            return _notes(place, scene, words)
        case AskingToForget(number=number):
            return _forgetting(number, words)
        case KeepingCard(member=member, number=number, typed=typed):
            return _card(Remembering(member=member, number=number, typed=typed), scene, words, say_why)
        case Remembering():
            return _card(place, scene, words, say_why)


def _card(place: Remembering, scene: Scene, words: Words, say_why: SayWhy) -> PageView:
    number = scene.ticket.number if scene.ticket else ""
    gone = "" if place.number in {number, ""} else say_why(NobodyAtCounter(scene.counter))
    if gone or scene.beside.earlier is None:
        return _offering(place, gone, scene, words)
    return _showing(place, number, scene.beside.earlier, scene, words)


def _offering(place: Remembering, gone: str, scene: Scene, words: Words) -> PageView:
    typed = place.typed.strip()
    readable = read_card(card_in(typed), scene.plan.office.id) is not None
    why_not = gone or ("" if readable else words.say("A visit card has a code of ten letters and digits."))
    return PageView(
        heading=words.say("Remember {number} for the next time?", number=place.number),
        sentence=words.say("Only if the customer wants it. Nobody sees anything of it without the paper card."),
        primary=confirm(words.say("Read the card"), "magnifying-glass", why_not)
        if typed
        else confirm(words.say("Print a visit card"), "printer", gone),
        back=back(words),
        field=FieldView(
            name=words.say("Or the code of the card that they have"), text=place.typed, longest=CODE_LONGEST
        ),
    )


def _showing(
    place: Remembering, number: str, earlier: tuple[EarlierVisit, ...], scene: Scene, words: Words
) -> PageView:
    leaves = [earlier[n : n + _VISITS] for n in range(0, len(earlier), _VISITS)] or [()]
    shown = leaves[place.leaf % len(leaves)]
    return PageView(
        heading=words.say("{number} has a visit card", number=number),
        sentence="" if earlier else words.say("There are no earlier visits under this card."),
        primary=confirm(words.say("Done"), "check-bold", happening=SteppedBack()),
        back=back(words),
        lines=tuple(line for visit in shown for line in visit_lines(visit, scene, words)),
        choices=(
            ButtonView(words=words.say("Print again"), happening=CardAgain(), icon="printer"),
            ButtonView(words=words.say("Not their card"), happening=CardOfAnother(), icon="x-circle"),
            ButtonView(words=words.say("Forget everything"), happening=ForgetPressed(), icon="trash"),
        ),
        beside=_turn(words.say("Earlier visits"), len(leaves)),
    )


def visit_lines(visit: EarlierVisit, scene: Scene, words: Words) -> Iterator[str]:
    """When it was, for what and how it ended; then each note."""
    yield words.say("{day}: {services}", day=words.short_day(visit.day), services=services_then(visit, scene, words))
    for left in visit.notes:
        yield words.say("{clerk}: “{note}”", clerk=name_of(scene.members, left.by), note=left.note)


def services_then(visit: EarlierVisit, scene: Scene, words: Words) -> str:
    """What it was about, and how each of it ended where that is known."""
    return "; ".join(_leg(leg, scene, words) for leg in visit.legs)


def _leg(leg: LegThen, scene: Scene, words: Words) -> str:
    service, ended = service_name(scene.plan, leg.service, words), _ended(leg, scene, words)
    return f"{service} – {ended}" if ended else service


def _ended(leg: LegThen, scene: Scene, words: Words) -> str:
    match leg.how:
        case "served":
            return outcome_name(scene, leg.service, leg.outcome, words)
        case "transferred":
            return words.say("sent on")
        case "missed":
            return words.say("missed the call")
        case _:
            return words.say("not served")


def _forgetting(number: str, words: Words) -> PageView:
    return PageView(
        heading=words.say("Forget everything under the card of {number}?", number=number),
        sentence=words.say("All earlier visits and notes under it are erased, and the card leads to nothing any more."),
        primary=confirm(words.say("Keep it"), "identification-card", happening=SteppedBack()),
        back=back(words),
        choices=(ButtonView(words=words.say("Forget it all"), happening=Confirmed(), icon="trash"),),
    )


def _notes(place: ReadingNotes, scene: Scene, words: Words) -> PageView:
    found = scene.notes_here()
    leaves = [found[n : n + _NOTES] for n in range(0, len(found), _NOTES)] or [()]
    nobody = words.say("No colleague has written about anybody who waits for you.")
    return PageView(
        heading=words.say("Notes about those who wait for you"),
        sentence="" if found else nobody,
        primary=confirm(words.say("Done"), "check-bold"),
        back=back(words),
        lines=tuple(_note(note, scene, words) for note in leaves[place.leaf % len(leaves)]),
        beside=_turn(words.say("More notes"), len(leaves)),
    )


def _note(note: NoteBefore, scene: Scene, words: Words) -> str:
    clerk = name_of(scene.members, note.by)
    return words.say("{number}, {clerk}: “{note}”", number=note.number, clerk=clerk, note=note.note)


def _turn(said: str, leaves: int) -> ButtonView | None:
    return ButtonView(words=said, happening=LeafTurned(), icon="caret-right-bold", key=TURN) if leaves > 1 else None
