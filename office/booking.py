"""An appointment of a service day: booked, kept (then it is a ticket), cancelled or missed."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal, TypeAlias, assert_never

from office import events as happened
from office.plan import Appointments

BookingState: TypeAlias = Literal["booked", "kept", "cancelled", "missed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Booking:
    """Somebody comes at `slot` for a service. `number`: the ticket that it became."""

    id: str
    service: str
    slot: datetime
    language: str | None = None
    needs: tuple[str, ...] = ()
    state: BookingState = "booked"
    number: str | None = None


def punctuality(rules: Appointments, slot: datetime, came: datetime) -> Literal["early", "in_time", "late"]:
    """Whether somebody who came at this time kept the appointment at `slot`, as the plan counts it."""
    early, late = rules.early_minutes, rules.late_minutes
    if late is not None and came > slot + timedelta(minutes=late):
        return "late"
    return "early" if early is not None and came < slot - timedelta(minutes=early) else "in_time"


def booked(event: happened.AppointmentBooked) -> Booking:
    """The appointment as it was booked."""
    return Booking(id=event.id, service=event.service, slot=event.slot, language=event.language, needs=event.needs)


def kept(booking: Booking, number: str) -> Booking:
    """The appointment once its customer has come."""
    return replace(booking, state="kept", number=number)


def after_booking(booking: Booking, event: happened.AppointmentCancelled | happened.AppointmentMissed) -> Booking:
    """The appointment after it came to nothing."""
    match event:
        case happened.AppointmentCancelled():
            return replace(booking, state="cancelled")
        case happened.AppointmentMissed():
            return replace(booking, state="missed")
        case _:
            assert_never(event)
