"""Days of a busy branch, drawn from a seed: what really is to happen, whoever is there to serve."""

from datetime import datetime, timedelta
from random import Random

from office.plan import Plan
from office.whatif.recorded import Ends, Handled, NotThere, RecordedDay, RecordedVisit, SentOn, Stint, Turn
from tests.office.branch import MONDAY, PLAN, on

USUALLY = {"payments": 5.0, "loans": 12.0, "other": 4.0}
SHARES = {"payments": 0.55, "loans": 0.25, "other": 0.2}
CREW = (
    ("1", "mari", ("payments", "other"), 0.0, (180.0, 30.0)),
    ("2", "jaan", ("loans",), 10.0, (215.0, 30.0)),
    ("3", "kadri", ("payments", "loans"), 0.0, (150.0, 30.0)),
)
OPEN_MINUTES = 480.0


def busy_day(seed: int, *, per_hour: float = 17.0, plan: Plan = PLAN) -> RecordedDay:
    """The `seed`-th day from a Monday on, weekends left out."""
    draw, of = Random(seed), MONDAY + timedelta(days=7 * (seed // 5) + seed % 5)  # noqa: S311  # days, no secrets
    opens = on("09:00", of, plan)
    visits: list[RecordedVisit] = []
    minute = draw.expovariate(per_hour / 60)
    while minute < OPEN_MINUTES:
        if draw.random() < 0.45 + 0.55 * (130 < minute < 260):  # most come around noon
            visits.append(_visit(draw, len(visits) + 1, opens + timedelta(seconds=round(60 * minute))))
        minute += draw.expovariate(1.6 * per_hour / 60)
    return RecordedDay(
        office=plan.office.id,
        date=of,
        ends=opens + timedelta(minutes=OPEN_MINUTES),
        visits=tuple(visits),
        stints=tuple(_stint(opens, *row) for row in CREW),
    )


def _visit(draw: Random, number: int, came: datetime) -> RecordedVisit:
    service = draw.choices(list(SHARES), list(SHARES.values()))[0]
    turns: list[Turn] = []
    if draw.random() < 0.3:  # leaves after a while, and nobody knows
        turns.append(NotThere(seconds=50, gap_s=5, waited_s=1.5 * round(60 * draw.uniform(3, 60))))
    if draw.random() < 0.08 and service != "loans":
        turns += [_handled(draw, service, SentOn(service="loans")), _handled(draw, "loans")]
    else:
        turns.append(_handled(draw, service))
    return RecordedVisit(
        number=f"{number}",
        serial=number,
        service=service,
        came=came,
        turns=tuple(turns),
        standing="priority" if draw.random() < 0.12 else "normal",
    )


def _handled(draw: Random, service: str, then: SentOn | None = None) -> Turn:
    seconds = max(20, round(60 * USUALLY[service] * draw.lognormvariate(-0.2, 0.6)))
    return Handled(service=service, seconds=seconds, by="", gap_s=round(draw.uniform(5, 45)), then=then or Ends())


def _stint(
    opens: datetime, counter: str, clerk: str, services: tuple[str, ...], late: float, pause: tuple[float, float]
) -> Stint:
    start = opens + timedelta(minutes=pause[0])
    pauses = ((start, start + timedelta(minutes=pause[1])),)
    return Stint(counter=counter, clerk=clerk, services=services, opens=opens + timedelta(minutes=late), pauses=pauses)
