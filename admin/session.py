"""Where the manager's window is: signing in, or signed in. Pure."""

from dataclasses import dataclass, field
from typing import TypeAlias

from office import signing_in
from office.commands import DayCommand, ShutVanished
from office.signing_in import Answer, CheckingPin, CheckPin, ChoosingName, PinAccepted, SigningIn, Typing
from office.staff import MANAGES, Member


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOutPressed:
    """The manager leaves the window."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShutPressed:
    """Shut a counter whose machine does not answer."""

    counter: str


Happening: TypeAlias = Typing | Answer | SignOutPressed | ShutPressed


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedOut:
    """Nobody looks at the figures."""

    signing_in: SigningIn = field(default_factory=ChoosingName)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedIn:
    """A manager or supervisor looks at the figures."""

    member: Member


Session: TypeAlias = SignedOut | SignedIn


@dataclass(frozen=True, slots=True, kw_only=True)
class Decide:
    """Ask the rules, and write what follows."""

    command: DayCommand
    by: str


Errand: TypeAlias = CheckPin | Decide


def step(session: Session, happening: Happening) -> tuple[Session, tuple[Errand, ...]]:
    """What follows; what makes no sense changes nothing."""
    match session:
        case SignedIn():
            return _signed_in(session, happening)
        case SignedOut():
            return _signed_out(session, happening)


def _signed_in(session: SignedIn, happening: Happening) -> tuple[Session, tuple[Errand, ...]]:
    match happening:
        case SignOutPressed():
            return SignedOut(), ()
        case ShutPressed(counter=counter):
            return session, (Decide(command=ShutVanished(counter=counter), by=session.member.id),)
        case _:
            return session, ()


def _signed_out(session: SignedOut, happening: Happening) -> tuple[Session, tuple[Errand, ...]]:
    match happening:
        case SignOutPressed() | ShutPressed():
            return session, ()
        case PinAccepted(member=member) if isinstance(session.signing_in, CheckingPin) and member.may(MANAGES):
            return SignedIn(member=member), ()
        case _:
            following, errands = signing_in.step(session.signing_in, happening)
            return SignedOut(signing_in=following), errands
