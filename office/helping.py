"""Calling a person to a kiosk."""

from office.commands import AnswerHelp, AskForHelp, OfHelp
from office.day import Day
from office.events import HelpAnswered, HelpAsked, HelpEvent
from office.refusals import NobodyAsked, Refused


def of_help(day: Day, command: OfHelp) -> tuple[HelpEvent, ...] | Refused:
    """Somebody wants a person, or somebody goes. Asking twice is asking once."""
    call = day.help.get(command.kiosk)
    match command:
        case AskForHelp():
            asked = call is not None and call.answered_by is None
            return () if asked else (HelpAsked(kiosk=command.kiosk, language=command.language),)
        case AnswerHelp():
            if call is None or call.answered_by is not None:
                return Refused(NobodyAsked(command.kiosk))
            return (HelpAnswered(kiosk=command.kiosk, clerk=command.clerk),)
