"""The estimates of one office as its days go on: what is learned, and what is told to whoever takes a ticket."""

from dataclasses import replace
from datetime import datetime

from office.commands import TakeTicket
from office.day import Day, foreseen
from office.deciding import decide
from office.events import TicketTaken, Wait
from office.plan import Plan
from office.refusals import Refused
from office.waits import lessons
from office.waits.forecast import wait_of
from office.waits.learned import Learned
from office.waits.moment import Moment


class Estimates:
    """Holds what is learned. Give it each change of a day once, in order."""

    def __init__(self, learned: Learned | None = None) -> None:
        self.learned = learned or Learned()

    def learn(self, plan: Plan, before: Day, then: Day) -> None:
        """The day has gone on from `before` to `then`."""
        self.learned = lessons.after(self.learned, plan, before, then)

    def told(self, day: Day, plan: Plan, command: TakeTicket, at: datetime) -> TakeTicket:
        """The command with what its customer is told; as it is where the rules refuse it, or nobody can say."""
        return replace(command, said=self.wait(day, plan, command, at))

    def wait(self, day: Day, plan: Plan, command: TakeTicket, at: datetime) -> Wait | None:
        """How long whoever takes this ticket now will wait; None where nobody can say, or a time is set."""
        events = decide(day, plan, command, at)
        if isinstance(events, Refused):
            return None
        at_take = next(n for n, event in enumerate(events) if isinstance(event, TicketTaken))
        ticket = events[at_take]
        assert isinstance(ticket, TicketTaken)  # noqa: S101 - it was looked for
        if ticket.set_time is not None:
            return None
        moment = Moment(day=foreseen(day, events[:at_take], at), plan=plan, learned=self.learned, at=at)
        return wait_of(moment, ticket.service, ticket.key, employee=ticket.employee)
