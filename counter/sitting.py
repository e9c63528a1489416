"""Where the counter's window is: signing in, opening, at work, choosing a reason, deciding, leaving. Pure."""

from dataclasses import dataclass, field
from typing import TypeAlias

from counter.actions import Action, Chair, commands_of
from office import signing_in
from office.commands import AnswerHelp, CloseCounter, DayCommand, OpenCounter, PauseCounter, RejoinLine, ShutVanished
from office.refusals import CounterIsShut, CounterIsTaken, DayIsClosed, DayNotOpen, Reason
from office.signing_in import Answer, CheckingPin, CheckPin, ChoosingName, PinAccepted, SigningIn, Typing
from office.staff import SERVES, Member


@dataclass(frozen=True, slots=True, kw_only=True)
class NotWritten:
    """What was pressed could not be written: the store does not answer."""


Notice: TypeAlias = Reason | NotWritten
"""Why the last press did nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed:
    """A button, or its key."""

    action: Action


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonChosen:
    """Why the counter pauses; empty without a reason."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonsLeft:
    """Rather no pause."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpTaken:
    """This clerk goes to the kiosk where a person is wanted."""

    kiosk: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What was asked for is written, all of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedBy:
    """The rules said no; nothing is written."""

    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnSeen:
    """Somebody who had missed the call stands here after all."""

    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShutPressed:
    """Shut another counter, whose machine does not answer."""

    counter: str


Result: TypeAlias = Written | RefusedBy | NotWritten
Happening: TypeAlias = (
    Typing | Answer | Pressed | ReasonChosen | ReasonsLeft | HelpTaken | ReturnSeen | ShutPressed | Result
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedOut:
    """Nobody sits here; `notice` is why opening the counter was refused."""

    signing_in: SigningIn = field(default_factory=ChoosingName)
    notice: Notice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """The clerk is known, the counter is being opened."""

    member: Member


@dataclass(frozen=True, slots=True, kw_only=True)
class AtWork:
    """The clerk is at the counter."""

    member: Member
    notice: Notice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoosingReason:
    """The clerk is about to pause and may say why."""

    member: Member


@dataclass(frozen=True, slots=True, kw_only=True)
class Deciding:
    """A press is being decided and written; another one changes nothing."""

    member: Member


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """The counter is being closed; then the clerk is gone."""

    member: Member


Sitting: TypeAlias = SignedOut | Opening | AtWork | ChoosingReason | Deciding | Leaving


@dataclass(frozen=True, slots=True, kw_only=True)
class Decide:
    """Ask the rules, and write what follows; answered by Written, RefusedBy or NotWritten."""

    commands: tuple[DayCommand, ...]


Errand: TypeAlias = CheckPin | Decide


def step(sitting: Sitting, happening: Happening, counter: str) -> tuple[Sitting, tuple[Errand, ...]]:
    """What follows at this counter; what makes no sense changes nothing."""
    match sitting:
        case SignedOut():
            return _signed_out(sitting, happening, counter)
        case AtWork():
            return _at_work(sitting, happening, counter)
        case ChoosingReason():
            return _choosing_reason(sitting, happening, counter)
        case Opening() | Deciding() | Leaving():
            return _decided(sitting, happening), ()


def _signed_out(sitting: SignedOut, happening: Happening, counter: str) -> tuple[Sitting, tuple[Errand, ...]]:
    match happening:
        case (
            Written()
            | RefusedBy()
            | NotWritten()
            | Pressed()
            | ReasonChosen()
            | ReasonsLeft()
            | HelpTaken()
            | ReturnSeen()
            | ShutPressed()
        ):
            return sitting, ()
        case PinAccepted(member=member) if isinstance(sitting.signing_in, CheckingPin) and member.may(SERVES):
            return Opening(member=member), (Decide(commands=(OpenCounter(counter=counter, clerk=member.id),)),)
        case _:
            following, errands = signing_in.step(sitting.signing_in, happening)
            return (sitting, ()) if following == sitting.signing_in else (SignedOut(signing_in=following), errands)


def _at_work(sitting: AtWork, happening: Happening, counter: str) -> tuple[Sitting, tuple[Errand, ...]]:
    member = sitting.member
    match happening:
        case Pressed(action=Action.PAUSE):
            return ChoosingReason(member=member), ()
        case Pressed(action=Action.SIGN_OUT):
            return SignedOut(), ()
        case Pressed(action=Action.LEAVE):
            return Leaving(member=member), (Decide(commands=(CloseCounter(counter=counter),)),)
        case Pressed(action=action):
            commands = commands_of(action, Chair(counter=counter, clerk=member.id))
            return Deciding(member=member), (Decide(commands=commands),)
        case ReturnSeen(number=number):
            return Deciding(member=member), (Decide(commands=(RejoinLine(number=number),)),)
        case ShutPressed(counter=vanished):
            return Deciding(member=member), (Decide(commands=(ShutVanished(counter=vanished),)),)
        case HelpTaken(kiosk=kiosk):
            return Deciding(member=member), (Decide(commands=(AnswerHelp(kiosk=kiosk, clerk=member.id),)),)
        case _:
            return sitting, ()


def _choosing_reason(sitting: ChoosingReason, happening: Happening, counter: str) -> tuple[Sitting, tuple[Errand, ...]]:
    match happening:
        case ReasonChosen(reason=reason):
            return Deciding(member=sitting.member), (Decide(commands=(PauseCounter(counter=counter, reason=reason),)),)
        case Pressed(action=Action.PAUSE):
            return Deciding(member=sitting.member), (Decide(commands=(PauseCounter(counter=counter),)),)
        case ReasonsLeft():
            return AtWork(member=sitting.member), ()
        case _:
            return sitting, ()


def _decided(sitting: Opening | Deciding | Leaving, happening: Happening) -> Sitting:
    match happening:
        case Written():
            return SignedOut() if isinstance(sitting, Leaving) else AtWork(member=sitting.member)
        case RefusedBy(reason=reason):
            return _refused(sitting, reason)
        case NotWritten():
            return _refused(sitting, happening)
        case _:
            return sitting


def _refused(sitting: Opening | Deciding | Leaving, notice: Notice) -> Sitting:
    match sitting, notice:
        case Opening(member=member), CounterIsTaken(clerk=clerk) if clerk == member.id:
            return AtWork(member=member)  # the same clerk is back, at a counter that was never closed
        case Opening(), _:
            return SignedOut(notice=notice)
        case Leaving(), CounterIsShut() | DayIsClosed() | DayNotOpen():
            return SignedOut()
        case _:
            return AtWork(member=sitting.member, notice=notice)
