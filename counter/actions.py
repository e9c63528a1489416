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
    SEND_ON = auto()
    PARK = auto()
    PAUSE = auto()
    MORE = auto()
    CALL_NUMBER = auto()
    UNDO = auto()
    NEW_TICKET = auto()
    BOOK = auto()
    ADD_SERVICE = auto()
    CHANGE_SERVICE = auto()
    CANCEL = auto()
    COPY = auto()
    VOUCHER = auto()
    NAME = auto()
    REMEMBER = auto()
    NOTES = auto()
    CHANGE_CLERK = auto()
    LOCK = auto()
    CARD = auto()
    SITUATIONS = auto()
    OWN_DAY = auto()
    LEAVE = auto()
    SIGN_OUT = auto()
    SIZE = auto()
    LANGUAGE = auto()
    KEYS = auto()


PRIMARY_KEY = "F2"
STRIP_KEY = "F12"

KEYS = MappingProxyType(
    {
        Action.NEXT: PRIMARY_KEY,
        Action.FINISH_AND_NEXT: PRIMARY_KEY,
        Action.RESUME: PRIMARY_KEY,
        Action.OPEN: PRIMARY_KEY,
        Action.AGAIN: "F3",
        Action.MISSED: "F4",
        Action.FINISH: "F5",
        Action.SEND_ON: "F6",
        Action.PARK: "F7",
        Action.PAUSE: "F8",
        Action.CALL_NUMBER: "F9",
        Action.ARRIVED: "F10",
        Action.PUT_BACK: "F11",
        Action.MORE: "F1",
        Action.VOUCHER: "Shift+F1",
        Action.UNDO: "Ctrl+Z",
        Action.NAME: "Shift+F11",
        Action.REMEMBER: "Shift+F4",
        Action.NOTES: "Shift+F12",
        Action.CHANGE_CLERK: "Shift+F10",
        Action.LOCK: "Shift+F9",
        Action.CARD: "Shift+F5",
        Action.SITUATIONS: "Shift+F6",
        Action.OWN_DAY: "Shift+F7",
        Action.LEAVE: "Shift+F8",
        Action.SIGN_OUT: "Shift+F8",
        Action.SIZE: "Shift+F2",
        Action.LANGUAGE: "Shift+F3",
        Action.KEYS: "Shift+?",
    }
)
"""The usual keys, pressed wherever the focus is; F12 answers the strip. What has none is done on the page of F1.

Which ones count at a counter is `counter.keys`: an office can have others.
"""

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
        Action.SEND_ON: "arrow-bend-up-right",
        Action.PARK: "clock-countdown",
        Action.PAUSE: "coffee",
        Action.MORE: "list-bullets",
        Action.CALL_NUMBER: "hash",
        Action.UNDO: "arrow-counter-clockwise",
        Action.NEW_TICKET: "ticket",
        Action.BOOK: "calendar-check",
        Action.ADD_SERVICE: "plus-circle",
        Action.CHANGE_SERVICE: "arrows-left-right",
        Action.CANCEL: "x-circle",
        Action.COPY: "printer",
        Action.VOUCHER: "hand-coins",
        Action.NAME: "user",
        Action.REMEMBER: "identification-card",
        Action.NOTES: "chat-teardrop-text",
        Action.CHANGE_CLERK: "users",
        Action.LOCK: "lock-simple",
        Action.CARD: "book-open",
        Action.SITUATIONS: "first-aid-kit",
        Action.OWN_DAY: "chart-line",
        Action.LEAVE: "sign-out",
        Action.SIGN_OUT: "sign-out",
        Action.SIZE: "monitor",
        Action.LANGUAGE: "translate",
        Action.KEYS: "question",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chair:
    """Who sits at which counter."""

    counter: str
    clerk: str


def commands_of(action: Action, chair: Chair) -> tuple[DayCommand, ...]:
    """What is decided, all of it or none, when this is pressed; nothing for what asks something first."""
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
        case Action.UNDO:
            return (wanted.UndoAct(counter=counter),)
        case Action.LEAVE:
            return (wanted.CloseCounter(counter=counter, ask=True),)
        case _:
            return _with_customer(action, counter)


def _with_customer(action: Action, counter: str) -> tuple[DayCommand, ...]:
    match action:
        case Action.AGAIN:
            return (wanted.CallAgain(counter=counter),)
        case Action.MISSED:
            return (wanted.MarkMissed(counter=counter),)
        case Action.ARRIVED:
            return (wanted.ConfirmArrival(counter=counter),)
        case Action.PUT_BACK:
            return (wanted.PutBack(counter=counter),)
        case Action.FINISH:
            return (wanted.FinishService(counter=counter),)
        case _:
            return ()


def is_decided_at_once(action: Action) -> bool:
    """Whether a press is written without a question."""
    return bool(commands_of(action, Chair(counter="", clerk="")))


def asked_of(action: Action, chair: Chair) -> tuple[DayCommand, ...]:
    """By which commands the rules are asked whether a button works; whatever is chosen later is refused later."""
    counter = chair.counter
    match action:
        case Action.PARK | Action.SEND_ON:
            return (wanted.ParkTicket(counter=counter),)
        case Action.PAUSE:
            return (wanted.PauseCounter(counter=counter),)
        case Action.LEAVE:
            return (wanted.CloseCounter(counter=counter),)
        case _:
            return commands_of(action, chair)
