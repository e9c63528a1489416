"""What the sign-in of a desk says: the names to choose from, then the PIN. The same at a counter and for a manager."""

from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain, repeat
from zoneinfo import ZoneInfo

from office.signing_in import (
    CheckingPin,
    ChoosingName,
    DigitErased,
    DigitTyped,
    LockedOut,
    NameChosen,
    NotAllowed,
    OtherNameWanted,
    PinEntered,
    PinRefused,
    PinUnchecked,
    Problem,
    SigningIn,
    TypingPin,
)
from office.staff import Member
from resources.desk_views import Alert, ButtonView
from resources.words import Words, words_for


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where somebody signs in: the words at the top, the counter's number for its plate, who may, and the time."""

    title: str
    subtitle: str
    members: tuple[Member, ...]
    now: datetime
    zone: ZoneInfo
    counter: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInView:
    """The page: either `names`, or the PIN of one of them: `dots` typed so far, the `pad`, `enter` and `other_name`."""

    title: str
    subtitle: str
    counter: str
    clock: str
    heading: str
    alert: Alert | None = None
    names: tuple[ButtonView, ...] = ()
    message: str = ""
    dots: int | None = None
    dots_name: str = ""
    pad: tuple[ButtonView, ...] = ()
    enter: ButtonView | None = None
    other_name: ButtonView | None = None


def sign_in_view(signing_in: SigningIn, place: Place, language: str, alert: Alert | None = None) -> SignInView:
    """The page in `language`; `alert` is what the desk itself has to say."""
    words = words_for(language, "resources")
    page = SignInView(
        title=place.title,
        subtitle=place.subtitle,
        counter=place.counter,
        clock=words.clock(place.now.astimezone(place.zone)),
        heading=words.say("Please choose your name"),
        alert=alert,
    )
    match signing_in:
        case ChoosingName():
            return _names(page, place, words)
        case TypingPin():
            return _pin(page, signing_in, place, words)
        case CheckingPin(member=member):
            return waiting_page(page, member, language)


def waiting_page(page: SignInView, member: Member, language: str) -> SignInView:
    """The page while an answer is on its way."""
    words = words_for(language, "resources")
    return replace(page, heading=member.name, message=words.say("One moment, please"), names=())


_KEYS = "123456789"
"""By which the first names are chosen."""


def _names(page: SignInView, place: Place, words: Words) -> SignInView:
    keys = chain(_KEYS, repeat(""))
    names = tuple(
        ButtonView(words=member.name, happening=NameChosen(member=member), key=key)
        for member, key in zip(place.members, keys, strict=False)
    )
    message = "" if names else words.say("Nobody may sign in here yet. Add people with “walkin staff add”.")
    return replace(page, names=names, message=message)


def _pin(page: SignInView, typing: TypingPin, place: Place, words: Words) -> SignInView:
    problem = _problem(typing.problem, place, words)
    return replace(
        page,
        heading=typing.member.name,
        message=words.say("Please type your PIN or password."),
        alert=Alert(words=problem, tone="late") if problem else page.alert,
        dots=len(typing.digits),
        dots_name=_typed(len(typing.digits), words),
        pad=_pad(words),
        enter=ButtonView(
            words=words.say("Sign in"),
            happening=PinEntered(),
            icon="sign-in",
            key="Enter",
            why_not="" if typing.digits else words.say("Please type your PIN or password."),
        ),
        other_name=ButtonView(
            words=words.say("Other name"), happening=OtherNameWanted(), icon="arrow-left-bold", key="Esc"
        ),
    )


def _typed(signs: int, words: Words) -> str:
    return words.count("PIN or password, {n} sign typed", "PIN or password, {n} signs typed", signs)


def _pad(words: Words) -> tuple[ButtonView, ...]:
    """Digits 1 to 9, 0, and the key that takes the last one back."""
    digits = (ButtonView(words=digit, happening=DigitTyped(digit=digit), key=digit) for digit in "1234567890")
    erase = ButtonView(words=words.say("Delete"), happening=DigitErased(), icon="backspace", key="Backspace")
    return (*digits, erase)


def _problem(problem: Problem | None, place: Place, words: Words) -> str:
    match problem:
        case None:
            return ""
        case PinRefused(left=left):
            return words.count(
                "Wrong PIN or password. You can try {n} more time.",
                "Wrong PIN or password. You can try {n} more times.",
                left,
            )
        case LockedOut(until=until):
            time = words.clock(until.astimezone(place.zone))
            return words.say("Too many wrong tries. Please try again at {time}, or ask a manager.", time=time)
        case PinUnchecked():
            return words.say("The PIN could not be checked: the office does not answer. Please try again.")
        case NotAllowed():
            return words.say("You may not work at this desk. Please ask a manager.")
