"""What customers of a made-up day say afterwards: ratings, concerns and praise, by how long they waited and at whom."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from office import cases, rating
from office.case_commands import OpenCase
from office.case_events import CaseVisit
from office.cases_plan import CaseKind
from office.commands import RateVisit
from office.day import Day
from office.events import Solved, VisitRated
from office.figures import SATISFIED_FROM
from office.plan import Plan
from office.refusals import Refused
from office.simulation.coming import Customer
from office.simulation.dice import Dice
from office.simulation.habits import Habits
from office.stages import Served
from office.ticket import Ticket

_RATES, _WRITTEN = 0.2, 0.4
_NAMES = 3
"""All but one of so many who rate name a reason."""

_TOO_LONG_S = 15 * 60
_PRAISES, _CONCERNED = 0.004, 0.003
_ANGRY, _ANGRY_BELOW, _SPOILT = 0.03, 2.0, 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What somebody said, and when: a rating of a visit, or a case."""

    at: datetime
    what: VisitRated | OpenCase


def opinions(day: Day, plan: Plan, habits: Habits, people: Mapping[str, Customer], dice: Dice) -> Iterator[Opinion]:
    """Some of those who were served rate, few tell more; in the order of their tickets."""
    for ticket in day.tickets.values():
        customer = people.get(ticket.number)
        if customer is None or not isinstance(ticket.stage, Served):
            continue
        mood = _mood(ticket, habits, customer)
        at = ticket.stage.at + timedelta(seconds=round(dice.uniform(30, 240)))
        if dice.chance(_RATES):
            yield from _rated(plan, day, ticket, Answered(mood=mood, at=at), dice)
        case = _case(plan, day, ticket, mood, dice)
        if case is not None and cases.not_opened(plan, case) is None:
            yield Opinion(at=at, what=case)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """In which mood a customer rates, 1 to 5 and beyond, and when."""

    mood: float
    at: datetime


def _mood(ticket: Ticket, habits: Habits, customer: Customer) -> float:
    """1 to 5 and beyond: how the clerk is, less what the wait has spoilt."""
    stage = ticket.stage
    clerk = stage.clerk if isinstance(stage, Served) else ""
    return habits.kind.get(clerk, 4.3) + 0.8 * customer.mood - _spoilt(ticket)


def _spoilt(ticket: Ticket) -> float:
    late_s = max(0.0, waited_s(ticket) - _TOO_LONG_S)
    return min(2.5, late_s / 900) + (0.6 if ticket.broken is not None else 0.0)


def waited_s(ticket: Ticket) -> float:
    """From coming, or the time that was booked, to the first call; seconds."""
    if not ticket.calls:
        return 0.0
    since = ticket.came if ticket.slot is None else max(ticket.came, ticket.slot)
    return max(0.0, (ticket.calls[0].at - since).total_seconds())


def _rated(plan: Plan, day: Day, ticket: Ticket, answered: Answered, dice: Dice) -> Iterator[Opinion]:
    treated, solved = max(1, min(5, round(answered.mood))), _solved(ticket, dice)
    reason = _reason(plan, ticket, treated, solved) if plan.rating.asks_why and ticket.serial % _NAMES else ""
    command = RateVisit(number=ticket.number, solved=solved, treated=treated, reason=reason)
    events = rating.rate(day, (), command, plan.rating)
    if not isinstance(events, Refused):
        yield from (Opinion(at=answered.at, what=event) for event in events)


def _reason(plan: Plan, ticket: Ticket, treated: int, solved: Solved) -> str:
    """What went wrong, where that is plain; else one of those that can be named."""
    good = treated >= SATISFIED_FROM and solved == "yes"
    listed = [reason.id for reason in plan.rating.of_kind("good" if good else "bad")]
    plain = "waited_long" if _spoilt(ticket) > _SPOILT else "not_solved" if solved == "no" else ""
    if not good and plain in listed:
        return plain
    return listed[ticket.serial % len(listed)]


def _solved(ticket: Ticket, dice: Dice) -> Solved:
    yes = 0.66 if ticket.legs else 0.86
    answers: tuple[Solved, ...] = ("yes", "partly", "no")
    return answers[dice.pick((yes, (1 - yes) * 0.7, (1 - yes) * 0.3))]


def _case(plan: Plan, day: Day, ticket: Ticket, mood: float, dice: Dice) -> OpenCase | None:
    draw = dice.uniform()
    concerned = _ANGRY if mood < _ANGRY_BELOW else _CONCERNED
    if draw > concerned + _PRAISES:
        return None
    kind: CaseKind = "concern" if draw < concerned else "praise"
    topics = [topic.id for topic in plan.cases.of_kind(kind)]
    topic = topics[dice.pick([1.0] * len(topics))]
    if kind == "concern" and "wait" in topics and _spoilt(ticket) > _SPOILT:
        topic = "wait"
    return OpenCase(
        topic=topic,
        kind=kind,
        language=ticket.language,
        told="written" if dice.chance(_WRITTEN) else "silent",
        visit=CaseVisit(day=day.date, number=ticket.number),
    )
