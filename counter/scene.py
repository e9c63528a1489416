"""What a counter's window is shown from: the day as it stands, and what this station knows."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from office.day import Day
from office.desk import Desk
from office.plan import Plan
from office.refusals import ClerkIsElsewhere, CounterIsTaken, NoNumberLeft, NoSuchService, Reason
from office.staff import Member, name_of
from office.ticket import Ticket
from resources.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One moment at one counter. `trouble` is a ready sentence about a device, `connected` the way to the store.

    `clock` is a ready sentence about this machine's clock; `vanished` counters do not answer, since when.
    """

    counter: str
    day: Day
    plan: Plan
    members: tuple[Member, ...]
    now: datetime
    connected: bool = True
    trouble: str = ""
    clock: str = ""
    vanished: Mapping[str, datetime] = field(default_factory=dict)

    @property
    def desk(self) -> Desk | None:
        """The counter as it stands today, once somebody opened it."""
        return self.day.desks.get(self.counter)

    @property
    def ticket(self) -> Ticket | None:
        """Who is called to this counter or served there."""
        return self.day.tickets.get(self.desk.number or "") if self.desk else None

    @property
    def services(self) -> tuple[str, ...]:
        """What the counter offers today, or would."""
        planned = self.plan.counter(self.counter)
        return self.desk.services if self.desk else planned.services if planned else ()

    def open_for(self, clerk: str) -> bool:
        """Whether this clerk is the one who works here."""
        return self.desk is not None and self.desk.is_open and self.desk.clerk == clerk

    def named(self, reason: Reason, words: Words) -> Reason:
        """The reason with names that people know in place of ids."""
        match reason:
            case CounterIsTaken(clerk=clerk) | ClerkIsElsewhere(clerk=clerk):
                return replace(reason, clerk=name_of(self.members, clerk))
            case NoSuchService(service=service) | NoNumberLeft(service=service):
                return replace(reason, service=service_name(self.plan, service, words))
            case _:
                return reason


def service_name(plan: Plan, service: str, words: Words) -> str:
    """The service's name as the office typed it; the id where the plan does not know it any more."""
    known = plan.service(service)
    return words.pick(known.name) if known else service
