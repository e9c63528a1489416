"""Who sits down at the counter: signing in, in a colleague's place, leaving another one; the locked window. Pure."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeAlias

from counter.errands import Decide, Errand
from counter.happenings import (
    CardPress,
    Choice,
    Confirmed,
    Displaced,
    Happening,
    NotWritten,
    Press,
    Result,
    SteppedBack,
    Watched,
)
from counter.places import AskingToMove, AskingToTakeOver, AtWork, Locked, OnPage, Opening, SignedOut, Sitting
from office import signing_in
from office.commands import OpenCounter
from office.desk import Desk, Shut
from office.rights_plan import SignIn
from office.signing_in import CheckingPin, ChoosingName, PinAccepted, SigningIn, TypingPin
from office.staff import SERVES, Member

_Step: TypeAlias = tuple[Sitting, tuple[Errand, ...]]
_Elsewhere: TypeAlias = Press | Choice | CardPress | Result | Watched


def signed_out(sitting: SignedOut, happening: Happening, counter: str) -> _Step:
    """What follows while nobody sits here."""
    member = accepted(sitting.signing_in, happening)
    if member is not None:
        return sitting_down(Opening(member=member), counter)
    if isinstance(happening, _Elsewhere):
        return sitting, ()
    following, errands = signing_in.step(sitting.signing_in, happening)
    return (sitting, ()) if following == sitting.signing_in else (SignedOut(signing_in=following), errands)


def accepted(typing: SigningIn, happening: Happening) -> Member | None:
    """Who has just proved who they are, and may sit at a counter."""
    if not isinstance(happening, PinAccepted) or not isinstance(typing, CheckingPin):
        return None
    return happening.member if happening.member.may(SERVES) else None


def sitting_down(opening: Opening, counter: str, leaving: str = "") -> _Step:
    """Ask the rules."""
    command = OpenCounter(
        counter=counter,
        clerk=opening.member.id,
        in_place_of=opening.in_place_of,
        handed=opening.handed,
        leaving=leaving,
    )
    return opening, (Decide(commands=(command,)),)


def asked(sitting: AskingToTakeOver | AskingToMove, happening: Happening, counter: str) -> _Step:
    """What follows once it was said whether to."""
    match sitting, happening:
        case AskingToTakeOver(member=member, clerk=clerk), Confirmed():
            return sitting_down(Opening(member=member, in_place_of=clerk), counter)
        case AskingToMove(member=member, in_place_of=before, handed=handed), Confirmed():
            opening = Opening(member=member, in_place_of=before, handed=handed)
            return sitting_down(opening, counter, leaving=sitting.from_counter)
        case _, SteppedBack():
            return SignedOut(), ()
        case _:
            return sitting, ()


def locked(before: AtWork | OnPage, *, names: bool = False) -> Locked:
    """The window as it is locked; `names`: for whoever comes next."""
    member = before.member
    return Locked(member=member, before=before, signing_in=ChoosingName() if names else TypingPin(member=member))


def unlocking(sitting: Locked, happening: Happening, counter: str) -> _Step:
    """What follows while the window is locked; a press on the page below is none."""
    member = accepted(sitting.signing_in, happening)
    if member is not None and member.id == sitting.member.id:
        return sitting.before, ()
    if member is not None:
        return sitting_down(Opening(member=member, in_place_of=sitting.member.id, handed=True), counter)
    if isinstance(happening, _Elsewhere):
        return sitting, ()
    following, errands = signing_in.step(sitting.signing_in, happening)
    return replace(sitting, signing_in=following), errands


def lock_due(sitting: Sitting, times: SignIn, idle: timedelta, *, busy: bool) -> bool:
    """Whether the window is locked by itself: nothing was pressed for so long. `busy`: a customer is at the counter."""
    minutes = times.lock_busy_minutes if busy else times.lock_minutes
    return isinstance(sitting, AtWork | OnPage) and minutes > 0 and idle >= timedelta(minutes=minutes)


def displaced(sitting: Sitting, desk: Desk | None) -> Displaced | None:
    """Whether somebody else sits here now, or the clerk elsewhere, by what is written of this counter."""
    if desk is None or isinstance(sitting, SignedOut | Opening | AskingToTakeOver | AskingToMove):
        return None
    member = sitting.member.id
    match desk.state:
        case Shut(to_counter=counter) if counter and desk.clerk == member:
            return Displaced(at=_left(desk), to_counter=counter)
        case Shut():
            return None
        case _:
            return Displaced(at=desk.opened, by=desk.clerk) if desk.clerk != member else None


def is_unwritten(sitting: Sitting) -> bool:
    """Whether the window says that the last press was not written."""
    return isinstance(sitting, AtWork) and isinstance(sitting.notice, NotWritten)


def _left(desk: Desk) -> datetime:
    return desk.stops[-1]
