"""The plan of an office: what it offers, who serves it, by which rules. One frozen tree, the same everywhere."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from types import MappingProxyType
from typing import Literal, TypeAlias
from zoneinfo import ZoneInfo

from office.alerts_plan import AlertRules
from office.cases_plan import CaseRules
from office.hours import WEEKDAYS, Clock, Hours, Span
from office.kiosk_plan import Kiosk
from office.look_plan import OfficeLook
from office.memory_plan import MemoryRules
from office.needs_plan import NEEDS, Asks, Employee, Level, Need
from office.policies import Contact, Policy
from office.rating_plan import RatingRules
from office.rights_plan import Rights, SignIn
from office.standards_plan import Standard

Text: TypeAlias = Mapping[str, str]
"""What the office typed, by language code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Which office this is. The first language is its own; `footer` stands below every paper."""

    id: str
    name: Text
    company: Text = field(default_factory=dict)
    time_zone: str = "UTC"
    languages: tuple[str, ...] = ("en",)
    logo: str = ""
    footer: Text = field(default_factory=dict)
    contact: Contact = field(default_factory=Contact)


HEAD_START_MINUTES: Mapping[str, float] = MappingProxyType(
    {"priority": 30.0, "appointment": 30.0, "transfer": 30.0, "returned": 30.0}
)
"""The head starts of an office that says nothing else. Every other class has none."""


PutBackTo: TypeAlias = Literal["same_place", "behind_next", "as_returned", "end"]
"""Where a called customer waits who is put back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """How the line is ordered, and who may come back into it.

    head_start_minutes: how much earlier each class counts as having come, where not as usual. rejoin_minutes: so long
    after a missed call one may rejoin. pause_minutes: so long a customer may be away at the most. None: any time.
    """

    head_start_minutes: Mapping[str, float] = field(default_factory=lambda: dict(HEAD_START_MINUTES))
    put_back: PutBackTo = "same_place"
    rejoin_minutes: float | None = None
    pause_minutes: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Calling:
    """How counters call. Before a number is missed it was called so often, and the last call is so long ago.

    automatic: a free counter that asked for the next one gets whoever comes without asking again. confirms_arrival:
    clerks say when the customer has come; where they do not, handling counts from the call, walking inside it.
    """

    automatic: bool = False
    confirms_arrival: bool = True
    calls_before_missed: int = 1
    seconds_before_missed: float = 0.0
    undo_minutes: float = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointments:
    """When an appointment counts as kept, in minutes around its time, and what a late one becomes. None: always."""

    early_minutes: float | None = None
    late_minutes: float | None = None
    late_becomes: Literal["normal", "priority", "appointment"] = "appointment"


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """How the day ends: the last ticket so many minutes before the office closes, the day so many after. None: by hand.

    vanished_seconds: a counter whose machine was silent for so long is shown as vanished. line_closes_itself: a service
    gives no more tickets once whoever came would be called after the office closes; staff are warned when the line
    reaches so many minutes before (warn_minutes). long_wait_minutes: a longer wait is told before the ticket is taken;
    0: never.
    """

    last_ticket_minutes: float | None = None
    ends_minutes: float | None = None
    vanished_seconds: float = 90.0
    line_closes_itself: bool = False
    warn_minutes: float = 20.0
    long_wait_minutes: float = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Help:
    """What a kiosk says where nobody answers its call for a person: where to go. Its own words otherwise."""

    nobody: Text = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class CompensationRule:
    """What a broken promise of these services is worth, or of all: an amount of money, or a text. One of the two."""

    services: tuple[str, ...] = ()
    amount: Decimal | None = None
    currency: str = "EUR"
    text: Text = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Compensation:
    """What customers get for a broken promise: by the first rule that fits, and nothing where none does.

    valid_days: so long a voucher counts, its last day included. most_per_day: vouchers of one service day;
    most_amount_per_day: money of one service day, by currency. None: no limit. apology, redeem: the office's own words.
    """

    rules: tuple[CompensationRule, ...] = ()
    valid_days: int = 90
    most_per_day: int | None = None
    most_amount_per_day: Decimal | None = None
    apology: Text = field(default_factory=dict)
    redeem: Text = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of the answers that an office lists: its id, and its words in each language."""

    id: str
    name: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """Something customers come for. Its numbers start after `series`, behind its `letter` if it has one.

    group: the group behind whose tile it stands on the kiosk; on the first page where it is in none.
    kiosk: whether customers choose it themselves at the kiosk; others come to it through staff, or a case.
    """

    id: str
    name: Text
    series: int
    short_name: Text = field(default_factory=dict)
    icon: str = "question"
    promise_minutes: float | None = None
    handling_minutes: float | None = None
    bring: Text = field(default_factory=dict)
    note: Text = field(default_factory=dict)
    hours: Hours = field(default_factory=dict)
    catch_all: bool = False
    letter: str = ""
    most_per_day: int | None = None
    kiosk: bool = True
    outcomes: tuple[Choice, ...] = ()
    group: str = ""

    @property
    def promise(self) -> timedelta | None:
        """The latest wait that the office promises, if it promises one."""
        return None if self.promise_minutes is None else timedelta(minutes=self.promise_minutes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Services that stand behind one tile of the kiosk's first page."""

    id: str
    name: Text
    icon: str = "list-bullets"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counter:
    """A place where customers are served, and what it offers."""

    id: str
    services: tuple[str, ...]


NoticeKind: TypeAlias = Literal["news", "policy", "hours", "said_done"]
"""Something new, what we promise, when we are open, or what we did because customers said so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something quiet that the office tells everybody who waits, in its own words.

    It holds from `first_day` to `last_day`, both included, on these weekdays, at these times; always where none stand.
    """

    text: Text
    kind: NoticeKind = "news"
    first_day: date | None = None
    last_day: date | None = None
    weekdays: tuple[str, ...] = WEEKDAYS
    hours: tuple[Span, ...] = ()


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
    calling: Calling = field(default_factory=Calling)
    appointments: Appointments = field(default_factory=Appointments)
    times: Times = field(default_factory=Times)
    compensation: Compensation = field(default_factory=Compensation)
    help: Help = field(default_factory=Help)
    skills: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    pause_reasons: tuple[Choice, ...] = ()
    call_reasons: tuple[Choice, ...] = ()
    service_pause_reasons: tuple[Choice, ...] = ()
    needs: tuple[Need, ...] = NEEDS
    levels: tuple[Level, ...] = ()
    employees: tuple[Employee, ...] = ()
    notices: tuple[Notice, ...] = ()
    policies: tuple[Policy, ...] = ()
    groups: tuple[Group, ...] = ()
    kiosk: Kiosk = field(default_factory=Kiosk)
    look: OfficeLook = field(default_factory=OfficeLook)
    cases: CaseRules = field(default_factory=CaseRules)
    sign_in: SignIn = field(default_factory=SignIn)
    rights: Rights = field(default_factory=Rights)
    standards: tuple[Standard, ...] = ()
    memory: MemoryRules = field(default_factory=MemoryRules)
    alerts: AlertRules = field(default_factory=AlertRules)
    rating: RatingRules = field(default_factory=RatingRules)

    @property
    def zone(self) -> ZoneInfo:
        """The office's time zone."""
        return ZoneInfo(self.office.time_zone)

    @property
    def offered(self) -> tuple[Service, ...]:
        """The services that customers choose themselves, in the order of the plan."""
        return tuple(service for service in self.services if service.kiosk)

    def service(self, service_id: str) -> Service | None:
        """The service of this id, if the plan has it."""
        return next((service for service in self.services if service.id == service_id), None)

    def group(self, group_id: str) -> Group | None:
        """The group of services of this id, if the plan has it."""
        return next((group for group in self.groups if group.id == group_id), None)

    def counter(self, counter_id: str) -> Counter | None:
        """The counter of this id, if the plan has it."""
        return next((counter for counter in self.counters if counter.id == counter_id), None)

    def need(self, need_id: str) -> Need | None:
        """The need of this id, if the plan has it."""
        return next((need for need in self.needs if need.id == need_id), None)

    def level(self, level_id: str) -> Level | None:
        """The level of service of this id, if the plan has it."""
        return next((level for level in self.levels if level.id == level_id), None)

    def level_asking(self, asks: Asks) -> Level | None:
        """The first level of service that asks this of its customer, if the plan has one."""
        return next((level for level in self.levels if level.asks == asks), None)

    def employee(self, clerk: str) -> Employee | None:
        """Whom customers may ask for by this id, if the plan lets them."""
        return next((employee for employee in self.employees if employee.id == clerk), None)

    @property
    def most_head_start(self) -> timedelta:
        """The head start of the best class: nobody counts as having come earlier than by that."""
        return max(map(self.head_start, HEAD_START_MINUTES))

    def head_start(self, standing: str) -> timedelta:
        """How much earlier a ticket of this class counts as having come."""
        usual = HEAD_START_MINUTES.get(standing, 0.0)
        return timedelta(minutes=self.line.head_start_minutes.get(standing, usual))

    def skilled(self, clerk: str, services: tuple[str, ...]) -> tuple[str, ...]:
        """Those of the services that the clerk has learned; all of them where the plan lists none for the clerk."""
        skills = self.skills.get(clerk)
        return services if skills is None else tuple(service for service in services if service in skills)

    def roster_on(self, day: date) -> tuple[Shift, ...]:
        """The shifts that the plan has on `day`."""
        return tuple(shift for shift in self.roster if WEEKDAYS[day.weekday()] in shift.weekdays)
