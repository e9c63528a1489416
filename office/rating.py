"""Two honest questions about a visit, answered once."""

from collections.abc import Iterable

from office.commands import RateVisit
from office.day import Day
from office.events import Entry, VisitRated
from office.refusals import NoAnswer, NoSuchTicket, NotServedYet, RatedAlready, Refused
from office.ticket import Served, Serving

BEST = 5
"""Very well; 1 is very badly."""


def visit_stream(day: Day, number: str) -> str:
    """The stream of what happens to a visit on its day or later: visit/2026-03-02/101."""
    return f"visit/{day.date.isoformat()}/{number}"


def rate(day: Day, matters: Iterable[Entry], command: RateVisit) -> tuple[VisitRated, ...] | Refused:
    """The rating of a visit that was served. `matters` is all that the visit's own stream holds."""
    ticket = day.tickets.get(command.number)
    if ticket is None:
        return Refused(NoSuchTicket(command.number))
    if not isinstance(ticket.stage, Serving | Served):
        return Refused(NotServedYet(ticket.number, ticket.stage_name))
    if any(isinstance(entry.event, VisitRated) for entry in matters):
        return Refused(RatedAlready(ticket.number))
    if not _answers(command):
        return Refused(NoAnswer(ticket.number))
    return (VisitRated(number=ticket.number, solved=command.solved, treated=command.treated),)


def _answers(command: RateVisit) -> bool:
    on_scale = command.treated is None or 1 <= command.treated <= BEST
    return on_scale and (command.solved is not None or command.treated is not None)
