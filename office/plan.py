"""The plan of an office: what it offers, who serves it, by which rules. One frozen tree, the same everywhere."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import MappingProxyType
from typing import TypeAlias
from zoneinfo import ZoneInfo

from office.hours import WEEKDAYS, Clock, Hours, Span

Text: TypeAlias = Mapping[str, str]
"""What the office typed, by language code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Which office this is. The first language is its own."""

    id: str
    name: Text
    company: Text = field(default_factory=dict)
    time_zone: str = "UTC"
    languages: tuple[str, ...] = ("en",)
    logo: str = ""


HEAD_START_MINUTES: Mapping[str, float] = MappingProxyType(
    {"priority": 30.0, "appointment": 30.0, "transfer": 30.0, "returned": 30.0}
)
"""The head starts of an office that says nothing else. Every other class has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """How the line is ordered: minutes that each class counts as having come earlier, where not as usual."""

    head_start_minutes: Mapping[str, float] = field(default_factory=lambda: dict(HEAD_START_MINUTES))


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """Something customers come for. Its numbers start after `series`."""

    id: str
    name: Text
    series: int
    short_name: Text = field(default_factory=dict)
    icon: str = "question"
    promise_minutes: float | None = None
    handling_minutes: float | None = None
    bring: Text = field(default_factory=dict)
    hours: Hours = field(default_factory=dict)
    catch_all: bool = False

    @property
    def promise(self) -> timedelta | None:
        """The latest wait that the office promises, if it promises one."""
        return None if self.promise_minutes is None else timedelta(minutes=self.promise_minutes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counter:
    """A place where customers are served, and what it offers."""

    id: str
    services: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """A counter's hours on some weekdays, with the planned breaks."""

    counter: str
    opens: Clock
    closes: Clock
    weekdays: tuple[str, ...] = WEEKDAYS
    breaks: tuple[tuple[Clock, Clock], ...] = ()


def _office_hours() -> Hours:
    return {"weekdays": (Span(Clock(9), Clock(17)),)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The whole plan in force. Validated by `office.plan_faults`; rules may rely on that."""

    office: Office
    services: tuple[Service, ...]
    counters: tuple[Counter, ...]
    hours: Hours = field(default_factory=_office_hours)
    line: Line = field(default_factory=Line)
    roster: tuple[Shift, ...] = ()

    @property
    def zone(self) -> ZoneInfo:
        """The office's time zone."""
        return ZoneInfo(self.office.time_zone)

    def service(self, service_id: str) -> Service | None:
        """The service of this id, if the plan has it."""
        return next((service for service in self.services if service.id == service_id), None)

    def counter(self, counter_id: str) -> Counter | None:
        """The counter of this id, if the plan has it."""
        return next((counter for counter in self.counters if counter.id == counter_id), None)

    def head_start(self, standing: str) -> timedelta:
        """How much earlier a ticket of this class counts as having come."""
        usual = HEAD_START_MINUTES.get(standing, 0.0)
        return timedelta(minutes=self.line.head_start_minutes.get(standing, usual))

    def roster_on(self, day: date) -> tuple[Shift, ...]:
        """The shifts that the plan has on `day`."""
        return tuple(shift for shift in self.roster if WEEKDAYS[day.weekday()] in shift.weekdays)
