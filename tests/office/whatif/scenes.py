"""Recorded days that can be counted by hand, in minutes after nine."""

from dataclasses import replace
from datetime import datetime, timedelta

from office.hours import Clock
from office.plan import Plan
from office.whatif.recorded import Ends, Handled, RecordedDay, RecordedVisit, Stint, Then, Turn
from office.whatif.replayed import ReplayedDay
from office.whatif.replaying import replayed
from office.whatif.variant import Variant
from tests.office.branch import MONDAY, PLAN, on

BASE = Variant(plan=PLAN)
EVERYTHING = ("payments", "loans", "other")


def at(minutes: float) -> datetime:
    """So many minutes after nine."""
    return on("09:00") + timedelta(minutes=minutes)


def takes(minutes: float, then: Then | None = None, by: str = "", gap: float = 0.0, service: str = "payments") -> Turn:
    """So long at the counter, and the visit ends."""
    return Handled(service=service, seconds=60 * minutes, by=by, gap_s=60 * gap, then=then or Ends())


def visit(number: int, came: float, *turns: Turn, service: str = "payments", **more: object) -> RecordedVisit:
    return RecordedVisit(
        number=str(number),
        serial=number,
        service=service,
        came=at(came),
        turns=turns,
        **more,  # type: ignore[arg-type]  # each scene names its fields
    )


def stint(
    counter: str = "1", opens: float = 0, closes: float | None = None, *pauses: tuple[float, float], **more: object
) -> Stint:
    fields = {"services": EVERYTHING, **more}
    return Stint(
        counter=counter,
        opens=at(opens),
        closes=None if closes is None else at(closes),
        pauses=tuple((at(start), at(end)) for start, end in pauses),
        **fields,  # type: ignore[arg-type]  # each scene names its fields
    )


def day(*found: RecordedVisit | Stint, usual: float = 5.0, gap: float = 0.0) -> RecordedDay:
    """A Monday of these visits and stints, until noon."""
    return RecordedDay(
        office="tartu",
        date=MONDAY,
        ends=at(180),
        visits=tuple(one for one in found if isinstance(one, RecordedVisit)),
        stints=tuple(one for one in found if isinstance(one, Stint)),
        usual_s=dict.fromkeys(EVERYTHING, 60 * usual),
        gap_s=60 * gap,
    )


def calls(recorded: RecordedDay, variant: Variant = BASE, **speeds: float) -> list[tuple[str, str | None, float]]:
    """Who was called, where, and how many minutes after nine, in that order."""
    legs = [leg for leg in replayed(recorded, variant, speeds).legs if leg.called_at is not None]
    ordered = sorted(legs, key=lambda leg: (leg.called_at or leg.joined_at, leg.counter or ""))
    return [(leg.number, leg.counter, minutes(leg.called_at or leg.joined_at)) for leg in ordered]


def hows(found: ReplayedDay) -> dict[str, str]:
    """How each visit ended."""
    return {leg.number: leg.how for leg in found.legs if leg.final}


def minutes(moment: datetime) -> float:
    """After nine."""
    return (moment - at(0)).total_seconds() / 60


def clock(minutes_: int) -> Clock:
    """So many minutes after nine."""
    return Clock(9 + minutes_ // 60, minutes_ % 60)


def plan_with(**more: object) -> Plan:
    return replace(PLAN, **more)  # type: ignore[arg-type]  # each scene names its fields
