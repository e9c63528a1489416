"""A visit as reports read it: one row for each leg, with the seconds that figures are made of."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitLeg:
    """One leg of one visit. Times are UTC, durations seconds. `final`: no later leg of this visit exists.

    `how` is waiting, away, called, serving, parked, transferred, served, missed, cancelled, withdrawn (a wrong choice,
    undone at once: no visit) or not_served; `half_hour` is that of the joining, in
    the office's time, counted from midnight (18 is 09:00); `wait_s` counts from joining (an
    appointment: from its time `slot_at`, if that is later) to the last call; `away_s` of it the customer was away by
    own wish. `overtaken`: so many who came later were called before. `broken`: why the promise of this leg was broken
    (office.events.BrokenWhy), None where it was not; `voucher` is the code of what was owed for it, `limited` says that
    nothing was because of the day's limit. `level`: the level of service that was chosen, empty where none was.
    `called_s`: the last call in seconds of the office's clock since midnight of the day; `gap_s`: so long its counter
    was free before it while somebody waited; `jumps`: calls past somebody with a better place, without a reason;
    `gave_up_s`: the wait of whoever was not served. `estimate_until`: the latest call with which what was said with the
    ticket holds, None where nothing was said or it does not count; `estimate_kept`: whether the first call came so.
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
    slot_at: datetime | None = None
    away_s: float = 0.0
    overtaken: int = 0
    broken: str | None = None
    voucher: str | None = None
    limited: bool = False
    level: str = ""
    called_s: float | None = None
    gap_s: float | None = None
    jumps: int = 0
    gave_up_s: float | None = None
    estimate_until: datetime | None = None
    estimate_kept: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """What a customer answered about one visit. `reason`: what was named with the answers, None where nothing was."""

    day: date
    number: str
    solved: str | None
    treated: int | None
    reason: str | None = None
