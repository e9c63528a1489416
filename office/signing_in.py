"""Signing in at a desk: choose the name, type the PIN, wait for the answer. The same at a counter and for a manager."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeAlias

from office.staff import Member

LONGEST_PIN = 64
"""Digits, or letters of a password; more are not taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameChosen:
    """Somebody chose their name from the list."""

    member: Member


@dataclass(frozen=True, slots=True, kw_only=True)
class DigitTyped:
    """One more digit of the PIN, or letter of the password."""

    digit: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DigitErased:
    """The last digit, or letter, was wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PinEntered:
    """The PIN is complete."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherNameWanted:
    """Back to the names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PinAccepted:
    """The PIN is right; this is who signs in."""

    member: Member


@dataclass(frozen=True, slots=True, kw_only=True)
class PinRefused:
    """The PIN is wrong; so many tries are left."""

    left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LockedOut:
    """Too many wrong PINs: nobody signs in under this name before `until`."""

    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PinUnchecked:
    """The PIN could not be compared: the store does not answer."""


Typing: TypeAlias = NameChosen | DigitTyped | DigitErased | PinEntered | OtherNameWanted
Answer: TypeAlias = PinAccepted | PinRefused | LockedOut | PinUnchecked
SigningInHappening: TypeAlias = Typing | Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class NotAllowed:
    """The PIN is right, but the member may not work at this desk."""


Problem: TypeAlias = PinRefused | LockedOut | PinUnchecked | NotAllowed


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoosingName:
    """The names are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypingPin:
    """A name is chosen, its PIN is being typed; `problem` is what was wrong with the one before."""

    member: Member
    digits: str = field(default="", repr=False)
    problem: Problem | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckingPin:
    """The PIN is being compared."""

    member: Member


SigningIn: TypeAlias = ChoosingName | TypingPin | CheckingPin


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckPin:
    """Compare this PIN; answered by PinAccepted, PinRefused, LockedOut or PinUnchecked."""

    member: str
    pin: str = field(repr=False)


def step(signing_in: SigningIn, happening: SigningInHappening) -> tuple[SigningIn, tuple[CheckPin, ...]]:
    """What follows; whoever shows the names takes PinAccepted before, when the member may work there."""
    match signing_in, happening:
        case ChoosingName(), NameChosen(member=member):
            return TypingPin(member=member), ()
        case TypingPin(), DigitTyped() | DigitErased() | PinEntered() | OtherNameWanted():
            return _typing(signing_in, happening)
        case CheckingPin(member=member), PinAccepted():
            return TypingPin(member=member, problem=NotAllowed()), ()
        case CheckingPin(member=member), PinRefused() | LockedOut() | PinUnchecked():
            return TypingPin(member=member, problem=happening), ()
        case _:
            return signing_in, ()


def _typing(
    typing: TypingPin, happening: DigitTyped | DigitErased | PinEntered | OtherNameWanted
) -> tuple[SigningIn, tuple[CheckPin, ...]]:
    match happening:
        case DigitTyped(digit=digit):
            return replace(typing, digits=(typing.digits + digit)[:LONGEST_PIN], problem=None), ()
        case DigitErased():
            return replace(typing, digits=typing.digits[:-1]), ()
        case OtherNameWanted():
            return ChoosingName(), ()
        case PinEntered() if typing.digits:
            return CheckingPin(member=typing.member), (CheckPin(member=typing.member.id, pin=typing.digits),)
        case _:
            return typing, ()
