"""What a customer may do about a visit that waits: the office's own rules decide, asked before a key is shown."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeAlias

from office import closing, hours, visiting
from office.commands import CancelTicket, ChangeService, PauseVisit, RejoinLine, ResumeVisit
from office.day import Day
from office.plan import Plan
from office.refusals import Refused
from office.stages import Away, Missed
from office.ticket import Ticket, after_line, back

VisitCommand: TypeAlias = PauseVisit | ResumeVisit | RejoinLine | ChangeService | CancelTicket
"""What a customer does about a visit at the kiosk."""

PAUSES = (15, 30, 60)
"""Minutes for which one may go away; the plan's longest pause where all of them are longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldTicket:
    """A ticket as it stands now: what the rules need to decide about it."""

    day: Day
    plan: Plan
    ticket: Ticket
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitActs:
    """What is allowed now. `returning`: come back from a pause or after a missed call."""

    returning: ResumeVisit | RejoinLine | None = None
    pauses: tuple[PauseVisit, ...] = ()
    services: tuple[ChangeService, ...] = ()
    cancel: CancelTicket | None = None

    @property
    def any(self) -> bool:
        """Whether anything about the visit can be changed."""
        return bool(self.returning or self.pauses or self.services or self.cancel)


def acts(now: HeldTicket) -> VisitActs:
    """What the customer who holds this ticket may do now."""
    number = now.ticket.number
    cancel = CancelTicket(number=number)
    returning: ResumeVisit | RejoinLine = (
        RejoinLine(number=number) if isinstance(now.ticket.stage, Missed) else ResumeVisit(number=number)
    )
    return VisitActs(
        returning=returning if _allows(now, returning) else None,
        pauses=tuple(_pauses(now)),
        services=tuple(_services(now)),
        cancel=cancel if _allows(now, cancel) else None,
    )


def after_act(now: HeldTicket, command: PauseVisit | ChangeService) -> Ticket | None:
    """The ticket as it would be after this; None where the rules do not allow it."""
    if closing.not_open(now.day, now.plan) is not None:
        return None
    events = visiting.of_visit(now.day, now.plan, command, now.at)
    return None if isinstance(events, Refused) else after_line(now.ticket, events[0], now.at)


def promised_by(ticket: Ticket) -> datetime | None:
    """By when the ticket is called as promised: whoever is away takes the promise along, until they are back."""
    if ticket.promise is None or not isinstance(ticket.stage, Away):
        return ticket.promise
    return back(ticket, ticket.stage.until).promised_by


def _allows(now: HeldTicket, command: VisitCommand) -> bool:
    if closing.not_open(now.day, now.plan) is not None:
        return False
    return not isinstance(visiting.of_visit(now.day, now.plan, command, now.at), Refused)


def _pauses(now: HeldTicket) -> Iterator[PauseVisit]:
    """Nobody is sent away until after the doors close."""
    longest = visiting.LONGEST_PAUSE if now.plan.line.pause_minutes is None else now.plan.line.pause_minutes
    closes = hours.last_closing(now.plan.hours, now.day.date, now.plan.zone)
    for minutes in tuple(one for one in PAUSES if one <= longest) or (longest,):
        command = PauseVisit(number=now.ticket.number, minutes=minutes)
        in_time = closes is None or now.at + timedelta(minutes=minutes) < closes
        if in_time and _allows(now, command):
            yield command


def _services(now: HeldTicket) -> Iterator[ChangeService]:
    """The services that are offered now, the one for everybody who is not sure last."""
    for service in sorted(now.plan.offered, key=lambda service: service.catch_all):
        command = ChangeService(number=now.ticket.number, service=service.id)
        if _allows(now, command):
            yield command
