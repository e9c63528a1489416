"""What the manager's window is shown from: the day as it stands, and what this station knows."""

from dataclasses import dataclass
from datetime import datetime

from office.day import Day
from office.plan import Plan
from office.staff import Member
from office.visits import Rating


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One moment of the office. `ratings` are those of the day's visits."""

    day: Day
    plan: Plan
    members: tuple[Member, ...]
    ratings: tuple[Rating, ...]
    now: datetime
    connected: bool = True
