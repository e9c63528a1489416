"""One office at one moment: what everything in the scene is counted from."""

from dataclasses import dataclass
from datetime import datetime

from office.day import Day
from office.hours import Clock
from office.plan import Plan
from office.waits.learned import Learned


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """The day as it stands, the plan, what is learned, and now."""

    day: Day
    plan: Plan
    learned: Learned
    at: datetime

    def seconds(self, then: datetime) -> float:
        """From now to then; negative where it is over."""
        return (then - self.at).total_seconds()

    def clock(self, clock: Clock) -> float:
        """From now to this time of the day, in seconds."""
        return self.seconds(clock.on(self.day.date, self.plan.zone))

    def planned_s(self, service: str) -> float | None:
        """What the plan says of a service's handling time."""
        known = self.plan.service(service)
        return None if known is None or known.handling_minutes is None else known.handling_minutes * 60
