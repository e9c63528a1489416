"""The pages of the staff: who stands here, their PIN, and what can be done for this machine."""

from dataclasses import dataclass

from kiosk import touches as it
from kiosk.brought import StaffDone
from kiosk.number_view import DIGITS, NumberView, confirm_key, digit_keys, erase_key
from kiosk.pages import ChoosingStaff, EnteringPin, StaffDesk
from kiosk.scene import Offered, OwnPrinter, Scene
from kiosk.staff_steps import shown_names
from office.signing_in import LockedOut, NotAllowed, PinRefused, PinUnchecked, Problem
from office.staff import LOOKS_AFTER, Member, holding
from resources.part_views import KeyView
from resources.words import Words

_LONGEST_PART = 14
"""Letters of a part of a name that stand in one line of a key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffView:
    """Title, sentences, in short where text is bigger, what became of the last press, at most six keys."""

    title: str
    sentences: tuple[str, ...]
    shorts: tuple[str, ...]
    keys: tuple[Offered, ...]
    told: str = ""
    failed: bool = False


def names_of(page: ChoosingStaff, scene: Scene, words: Words) -> StaffView:
    """Those who look after this machine."""
    members = holding(scene.members, LOOKS_AFTER)
    shown = members[page.first : page.first + shown_names(len(members))]
    keys = [_name_key(member) for member in shown]
    if len(shown) < len(members):
        following = page.first + len(shown)
        more = it.MoreStaffPressed(following if following < len(members) else 0)
        keys.append(_key(words.say("Other names"), more, "arrow-right-bold"))
    asked = words.say("Please choose your name.") if members else words.say("Nobody may sign in here yet.")
    return StaffView(title=words.say("For our staff"), sentences=(asked,), shorts=(asked,), keys=tuple(keys))


def pin_of(page: EnteringPin, scene: Scene, words: Words) -> NumberView:
    """The pad for the PIN, which is never shown."""
    typing = page.typing
    return NumberView(
        title=_name(typing.member),
        sentence=words.say("Please type your PIN."),
        sentence_short=words.say("Please type your PIN."),
        typed="•" * len(typing.digits),
        label=words.say("PIN"),
        fault=_problem(typing.problem, scene, words),
        digits=digit_keys(DIGITS),
        erase=erase_key(words),
        confirm=confirm_key(typing.digits, words),
    )


def desk_of(page: StaffDesk, scene: Scene, words: Words) -> StaffView:
    """How the printers are, and what can be done."""
    printers = tuple(_state(printer, words) for printer in scene.printers)
    none = (words.say("This kiosk has no printer."),)
    several = len(scene.printers) > 1
    rolls = tuple(
        _key(
            words.say("New roll: {printer}", printer=printer.name) if several else words.say("New roll"),
            it.NewRollPressed(printer.name),
            "receipt",
        )
        for printer in scene.printers
    )
    test = (_key(words.say("Test page"), it.TestPagePressed(), "printer"),) if scene.printers else ()
    return StaffView(
        title=_name(page.member),
        sentences=tuple(full for full, _ in printers) or none,
        shorts=tuple(short for _, short in printers) or none,
        keys=(
            *rolls,
            *test,
            _key(words.say("Start again"), it.RestartPressed(), "arrow-counter-clockwise"),
            _key(words.say("End the program"), it.EndPressed(), "sign-out"),
        ),
        told=words.say("One moment, please") if page.busy else _told(page.done, words),
        failed=page.done is not None and not page.done.worked,
    )


def _state(printer: OwnPrinter, words: Words) -> tuple[str, str]:
    """How it is, in full and in short."""
    unknown = words.say("Printer {name}: nothing is known of it yet.", name=printer.name)
    return printer.state or unknown, printer.short or f"{printer.name}: ?"


def _name(member: Member) -> str:
    """A name with long double parts can be broken between them."""
    long = any(len(part) > _LONGEST_PART for part in member.name.split())
    return member.name.replace("-", "- ") if long else member.name


def _name_key(member: Member) -> Offered:
    """Where the whole name does not fit, the first name and an initial."""
    first, *others = member.name.split()
    short = " ".join((first, *(f"{other[0]}." for other in others[-1:])))
    return Offered(key=KeyView(words=_name(member), short=short, icon="user"), means=it.StaffChosen(member))


def _key(words: str, means: it.Touch, icon: str) -> Offered:
    return Offered(key=KeyView(words=words, icon=icon), means=means)


def _told(done: StaffDone | None, words: Words) -> str:
    match done:
        case None:
            return ""
        case StaffDone(worked=False):
            return words.say("That did not work. Please try again.")
        case StaffDone(what="roll"):
            return words.say("The new roll is written down.")
        case StaffDone(what="page"):
            return words.say("The test page is printed.")
        case _:
            return words.say("One moment, please")


def _problem(problem: Problem | None, scene: Scene, words: Words) -> str:
    match problem:
        case None:
            return ""
        case PinRefused(left=left):
            return words.count("Wrong PIN. You can try {n} more time.", "Wrong PIN. You can try {n} more times.", left)
        case LockedOut(until=until):
            time = words.clock(until.astimezone(scene.plan.zone))
            return words.say("Too many wrong PINs. Please try again at {time}.", time=time)
        case PinUnchecked():
            return words.say("The PIN could not be checked. Please try again.")
        case NotAllowed():
            return words.say("You may not sign in here.")
