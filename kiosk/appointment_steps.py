"""From "I have an appointment" to a ticket: the number of the appointment, typed or scanned."""

import re

from kiosk import results as came
from kiosk import touches as it
from kiosk.errands import CheckIn, Errand
from kiosk.happenings import Happening
from kiosk.pages import CheckingIn, Choosing, EnteringAppointment, HoldingTicket, SomethingFailed, Task
from kiosk.scanned import leads_away
from office.code import read_code

DIGITS = tuple("0123456789")
LONGEST = 10
"""Figures that are typed; a scanned number may be longer, and have letters."""

_NUMBER = re.compile(r"[\w.-]*\d[\w.-]*", re.ASCII)
_LONGEST_SCANNED = 32


def step(task: Task, happening: Happening, language: str) -> tuple[Task, tuple[Errand, ...]] | None:
    """What follows on the way to a check-in; None where the happening is not about appointments."""
    match task, happening:
        case Choosing(), it.AppointmentPressed():
            return EnteringAppointment(), ()
        case _, it.CodeScanned(text) if is_number(text) and (leads_away(task) or isinstance(task, EnteringAppointment)):
            return _checking_in(text, language)
        case EnteringAppointment(), it.CodeScanned(text) if read_code(text) is None:
            return EnteringAppointment(unreadable=True), ()
        case EnteringAppointment(), _:
            return _entering(task, happening, language)
        case CheckingIn(), _:
            return _checked_in(task, happening)
        case _:
            return None


def is_number(text: str) -> bool:
    """Whether a scanned text can be the number of an appointment; the square of a ticket is none."""
    return len(text) <= _LONGEST_SCANNED and _NUMBER.fullmatch(text) is not None


def _checking_in(number: str, language: str) -> tuple[Task, tuple[Errand, ...]]:
    return CheckingIn(number), (CheckIn(number, language),)


def _entering(task: EnteringAppointment, happening: Happening, language: str) -> tuple[Task, tuple[Errand, ...]] | None:
    match happening:
        case it.DigitPressed(digit) if len(task.typed) < LONGEST and digit in DIGITS:
            return EnteringAppointment(typed=task.typed + digit), ()
        case it.DigitErased():
            return EnteringAppointment(typed=task.typed[:-1]), ()
        case it.NumberConfirmed() if task.typed:
            return _checking_in(task.typed, language)
        case it.BackPressed():
            return Choosing(), ()
        case _:
            return None


def _checked_in(task: CheckingIn, happening: Happening) -> tuple[Task, tuple[Errand, ...]] | None:
    match happening:
        case came.TicketIssued(ticket) if ticket.appointment is not None:
            return HoldingTicket(ticket), ()
        case came.CheckInRefused(number, why) if number == task.appointment:
            return EnteringAppointment(refused=number, why_not=why), ()
        case came.Trouble():
            return SomethingFailed(), ()
        case _:
            return None
