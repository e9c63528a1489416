"""What a clerk can press, by which key, and what the rules are then asked for."""

from dataclasses import dataclass
from enum import Enum, auto
from types import MappingProxyType

from office import commands as wanted
from office.commands import DayCommand


class Action(Enum):
    """One press at a counter. The primary button is NEXT, FINISH_AND_NEXT, RESUME or OPEN, as the counter stands."""

    NEXT = auto()
    FINISH_AND_NEXT = auto()
    RESUME = auto()
    OPEN = auto()
    AGAIN = auto()
    MISSED = auto()
    FINISH = auto()
    ARRIVED = auto()
    PUT_BACK = auto()
    PAUSE = auto()
    LEAVE = auto()
    SIGN_OUT = auto()


PRIMARY_KEY = "F2"

KEYS = MappingProxyType(
    {
        Action.NEXT: PRIMARY_KEY,
        Action.FINISH_AND_NEXT: PRIMARY_KEY,
        Action.RESUME: PRIMARY_KEY,
        Action.OPEN: PRIMARY_KEY,
        Action.AGAIN: "F3",
        Action.MISSED: "F4",
        Action.FINISH: "F5",
        Action.PAUSE: "F8",
        Action.ARRIVED: "F10",
        Action.PUT_BACK: "F11",
        Action.LEAVE: "Shift+F8",
        Action.SIGN_OUT: "Shift+F8",
    }
)
"""Keys as they are pressed. F6, F7, F9, F12 and Ctrl+Z are kept for send on, park, call a number, details and undo."""

ICONS = MappingProxyType(
    {
        Action.NEXT: "megaphone",
        Action.FINISH_AND_NEXT: "megaphone",
        Action.RESUME: "play",
        Action.OPEN: "storefront",
        Action.AGAIN: "bell-ringing",
        Action.MISSED: "user-minus",
        Action.FINISH: "check-square",
        Action.ARRIVED: "user",
        Action.PUT_BACK: "users-three",
        Action.PAUSE: "coffee",
        Action.LEAVE: "sign-out",
        Action.SIGN_OUT: "sign-out",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chair:
    """Who sits at which counter."""

    counter: str
    clerk: str


def commands_of(action: Action, chair: Chair) -> tuple[DayCommand, ...]:
    """What is decided, all of it or none, when this is pressed."""
    counter = chair.counter
    match action:
        case Action.NEXT:
            return (wanted.CallNext(counter=counter),)
        case Action.FINISH_AND_NEXT:
            return wanted.FinishService(counter=counter), wanted.CallNext(counter=counter)
        case Action.RESUME:
            return (wanted.ResumeCounter(counter=counter),)
        case Action.OPEN:
            return (wanted.OpenCounter(counter=counter, clerk=chair.clerk),)
        case Action.PAUSE:
            return (wanted.PauseCounter(counter=counter),)
        case Action.LEAVE:
            return (wanted.CloseCounter(counter=counter),)
        case Action.SIGN_OUT:
            return ()
        case _:
            return (_with_customer(action, counter),)


def _with_customer(action: Action, counter: str) -> DayCommand:
    match action:
        case Action.AGAIN:
            return wanted.CallAgain(counter=counter)
        case Action.MISSED:
            return wanted.MarkMissed(counter=counter)
        case Action.ARRIVED:
            return wanted.ConfirmArrival(counter=counter)
        case Action.PUT_BACK:
            return wanted.PutBack(counter=counter)
        case _:
            return wanted.FinishService(counter=counter)
