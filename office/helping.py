"""Calling a person to a kiosk: asked once, heard by everybody who could go, answered once."""

from datetime import datetime, timedelta

from office.commands import AnswerHelp, AskForHelp, OfHelp
from office.day import Day, HelpCall
from office.events import HelpAnswered, HelpAsked, HelpEvent
from office.refusals import NobodyAsked, Refused

NOBODY_CAME = timedelta(seconds=60)
"""After this long without an answer the kiosk says where to go."""

GIVEN_UP = timedelta(minutes=2)
"""Whoever called so long ago without an answer has gone somewhere else: pressing again is a new call."""

RINGS = 3
RING_EACH = timedelta(seconds=20)
"""A call without an answer is heard so often at the desks."""


def of_help(day: Day, command: OfHelp, at: datetime) -> tuple[HelpEvent, ...] | Refused:
    """Somebody wants a person, or somebody goes. Asking twice is asking once."""
    call = day.help.get(command.kiosk)
    match command:
        case AskForHelp():
            asked = is_pending(call, at)
            return () if asked else (HelpAsked(kiosk=command.kiosk, language=command.language),)
        case AnswerHelp():
            if call is None or call.answered_by is not None:
                return Refused(NobodyAsked(command.kiosk))
            return (HelpAnswered(kiosk=command.kiosk, clerk=command.clerk),)


def is_pending(call: HelpCall | None, at: datetime) -> bool:
    """Whether somebody at the kiosk is still waiting for an answer."""
    return call is not None and call.answered_by is None and at - call.since < GIVEN_UP


def ring_due(begins: datetime, at: datetime) -> int | None:
    """Which of the rings of a call is due, counted from 0 at `begins`; None where it has rung often enough."""
    ring = (at - begins) // RING_EACH
    return max(0, ring) if ring < RINGS else None
