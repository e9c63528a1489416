"""What the manager's window is shown from: the day as it stands, and what this station knows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from office.day import Day
from office.plan import Plan
from office.staff import Member
from office.visits import Rating


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One moment of the office. `ratings` are those of the day's visits.

    `clock` is a ready sentence about this machine's clock; `vanished` counters do not answer, since when.
    """

    day: Day
    plan: Plan
    members: tuple[Member, ...]
    ratings: tuple[Rating, ...]
    now: datetime
    connected: bool = True
    clock: str = ""
    vanished: Mapping[str, datetime] = field(default_factory=dict)
