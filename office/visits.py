"""A visit as reports read it: one row for each leg, with the seconds that figures are made of."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitLeg:
    """One leg of one visit. Times are UTC, durations seconds. `final`: no later leg of this visit exists.

    `how` is waiting, called, serving, served, missed, cancelled, withdrawn (a wrong choice,
    undone at once: no visit) or not_served; `half_hour` is that of the joining, in
    the office's time, counted from midnight (18 is 09:00); `wait_s` counts from joining to the last call.
    """

    office: str
    day: date
    number: str
    leg: int
    final: bool
    service: str
    language: str
    needs: str
    standing: str
    joined_at: datetime
    half_hour: int
    promised_by: datetime | None
    how: str
    counter: str | None = None
    clerk: str | None = None
    called_at: datetime | None = None
    arrived_at: datetime | None = None
    ended_at: datetime | None = None
    outcome: str | None = None
    wait_s: float | None = None
    walk_s: float | None = None
    handling_s: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """What a customer answered about one visit."""

    day: date
    number: str
    solved: str | None
    treated: int | None
