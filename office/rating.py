"""Two honest questions about a visit, answered once."""

from collections.abc import Iterable

from office.commands import RateVisit
from office.day import Day
from office.events import Entry, VisitRated
from office.rating_plan import RatingRules
from office.refusals import NoAnswer, NoSuchRatingReason, NoSuchTicket, NotServedYet, RatedAlready, Reason, Refused
from office.stages import Parked, Served, Serving

_USUAL = RatingRules()

BEST = 5
"""Very well; 1 is very badly."""


def visit_stream(day: Day, number: str) -> str:
    """The stream of what happens to a visit on its day or later: visit/2026-03-02/101."""
    return f"visit/{day.date.isoformat()}/{number}"


def rate(
    day: Day, matters: Iterable[Entry], command: RateVisit, rules: RatingRules = _USUAL
) -> tuple[VisitRated, ...] | Refused:
    """The rating of a visit that was served. `matters` is all that the visit's own stream holds."""
    why_not = not_ratable(day, matters, command.number)
    if why_not is None and command.reason and not rules.has(command.reason):
        why_not = NoSuchRatingReason(command.reason)
    if why_not is None and not _answers(command):
        why_not = NoAnswer(command.number)
    if why_not is not None:
        return Refused(why_not)
    rated = VisitRated(number=command.number, solved=command.solved, treated=command.treated, reason=command.reason)
    return (rated,)


def not_ratable(day: Day, matters: Iterable[Entry], number: str) -> Reason | None:
    """Why the visit of this number cannot be rated now; None when it can."""
    ticket = day.tickets.get(number)
    if ticket is None:
        return NoSuchTicket(number)
    if not (isinstance(ticket.stage, Serving | Parked | Served) or ticket.legs):
        return NotServedYet(ticket.number, ticket.stage_name)
    if any(isinstance(entry.event, VisitRated) for entry in matters):
        return RatedAlready(ticket.number)
    return None


def _answers(command: RateVisit) -> bool:
    on_scale = command.treated is None or 1 <= command.treated <= BEST
    return on_scale and (command.solved is not None or command.treated is not None)
