"""Pausing and closing: why, until when, and the one question where it leaves people alone. Pure."""

from dataclasses import replace
from datetime import datetime

from counter.actions import Action, Chair
from counter.errands import Decide, Errand
from counter.happenings import Confirmed, Happening, MomentPicked, PauseSeen, Picked, Pressed, SteppedBack
from counter.places import (
    AskingToLeave,
    AskingToPause,
    AtWork,
    ChoosingReason,
    ChoosingReturn,
    Deciding,
    Leaving,
    OfPause,
    Pausing,
    Sitting,
)
from office.commands import CloseCounter, PauseCounter
from office.staff import Member

RETURNS = (10, 15, 30, 45, 60)
"""Minutes that a pause can be announced to take."""


def of_pause(place: OfPause, happening: Happening, chair: Chair) -> tuple[Sitting, tuple[Errand, ...]]:
    """What follows on the pages of a pause and of closing."""
    member = place.member
    match place, happening:
        case ChoosingReason() | ChoosingReturn(), PauseSeen(foreseen=foreseen):
            return replace(place, foreseen=foreseen), ()
        case ChoosingReason(foreseen=foreseen), Picked(id=reason):
            return ChoosingReturn(member=member, reason=reason, foreseen=foreseen), ()
        case ChoosingReason(foreseen=foreseen), Pressed(action=Action.PAUSE):
            return ChoosingReturn(member=member, reason="", foreseen=foreseen), ()
        case ChoosingReturn(reason=reason), MomentPicked(at=back_at):
            return _pausing(member, chair, reason, back_at)
        case ChoosingReturn(foreseen=foreseen), SteppedBack():
            return ChoosingReason(member=member, foreseen=foreseen), ()
        case AskingToPause(reason=reason, back_at=back_at), Confirmed():
            pause = PauseCounter(counter=chair.counter, reason=reason, back_at=back_at)
            return Deciding(member=member), (Decide(commands=(pause,)),)
        case AskingToLeave(), Confirmed():
            return Leaving(member=member), (Decide(commands=(CloseCounter(counter=chair.counter),)),)
        case _, SteppedBack():
            return AtWork(member=member), ()
        case _:
            return place, ()


def _pausing(member: Member, chair: Chair, reason: str, back_at: datetime | None) -> tuple[Sitting, tuple[Errand, ...]]:
    """The rules are asked first whom it leaves alone."""
    pause = PauseCounter(counter=chair.counter, reason=reason, back_at=back_at, ask=True)
    return Pausing(member=member, reason=reason, back_at=back_at), (Decide(commands=(pause,)),)
