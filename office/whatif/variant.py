"""What would be different: the plan's rules, the roster, hours of single counters, breaks, skills."""

from dataclasses import dataclass
from typing import TypeAlias

from office.hours import Clock
from office.plan import Plan, Shift


@dataclass(frozen=True, slots=True, kw_only=True)
class Opens:
    """Somebody is at the counter in these hours, if nobody was; `services`: for these, else for what the plan says."""

    counter: str
    opens: Clock
    closes: Clock
    services: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaves:
    """Nobody is at the counter in these hours; `closes` None: nor later."""

    counter: str
    opens: Clock
    closes: Clock | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MovesBreak:
    """The break of a counter that begins about then begins so many minutes later; earlier, where it is negative."""

    counter: str
    starts: Clock
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Offers:
    """A counter, or a clerk wherever that is, serves one more service. One of the two is named."""

    service: str
    counter: str | None = None
    clerk: str | None = None


Change: TypeAlias = Opens | Leaves | MovesBreak | Offers
"""One change of who is where, when and for what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """A day with another plan, another roster, or changes of either.

    `plan`: the rules of the line, promises and services that hold. `roster` None: whoever was there that day is there;
    else these shifts on their weekdays. `changes` come on top, in order.
    """

    plan: Plan
    roster: tuple[Shift, ...] | None = None
    changes: tuple[Change, ...] = ()

    def with_(self, *changes: Change) -> "Variant":
        """The same with these changes on top."""
        return Variant(plan=self.plan, roster=self.roster, changes=(*self.changes, *changes))
