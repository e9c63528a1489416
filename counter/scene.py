"""What a counter's window is shown from: the day as it stands, and what this station knows."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from typing import Literal, TypeAlias

from counter.at_hand import AtHand
from counter.expected import Ahead, Expected
from counter.keys import Keys
from office import line
from office.cases import CaseNow
from office.commands import DayCommand
from office.day import Day
from office.desk import Desk, Free
from office.events import DayEvent
from office.memory import EarlierVisit
from office.plan import Plan
from office.refusals import NoSuchReason, Reason, Refused
from office.staff import Member, name_of
from office.stages import Away, Parked
from office.ticket import Ticket
from resources.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What is kept beside the events about the customer at the counter; it is personal, and never logged.

    `note` is what the colleague `by` wrote when sending the customer here; `name` belongs to an appointment. `said` is
    what the customer said in a case, where whoever works here may read it. `earlier` are the visits that the card shows
    which the customer brought; None where there is no card.
    """

    note: str = field(default="", repr=False)
    by: str = ""
    name: str = field(default="", repr=False)
    said: str = field(default="", repr=False)
    earlier: tuple[EarlierVisit, ...] | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteBefore:
    """What the colleague `by` wrote about somebody who waits; it is personal, and never logged."""

    number: str
    by: str
    note: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoPaper:
    """A ticket whose visit goes on and that has no paper for certain; `said` is a ready sentence."""

    number: str
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Devices:
    """What is to be told of printers and papers. `trouble` and `hint` are ready sentences; a hint is no alarm.

    `copying` are the numbers whose copies are on their way, `prints` says whether a printer works that prints copies.
    `voice` is a ready sentence about a board whose calls cannot be heard; `kiosks` are those of the office. `own`: this
    counter has a printer.
    """

    trouble: str = ""
    hint: str = ""
    unprinted: tuple[NoPaper, ...] = ()
    copying: tuple[str, ...] = ()
    prints: bool = False
    voice: str = ""
    kiosks: frozenset[str] = frozenset()
    own: bool = False


KeyState: TypeAlias = Literal["works", "taken", "none"]
"""How the key of all programs is: another program has it, or this system gives none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyEverywhere:
    """The key that presses the main button whichever program is in front; empty where none is set."""

    key: str = ""
    state: KeyState = "none"


VoucherPaper: TypeAlias = Literal["none", "coming", "handed"]
"""Whether the voucher of the customer at the counter is on paper, or on its way to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One moment at one counter. `member` is who sits here.

    `connected`: there is a way to the store; `slow`: what was pressed is under way for longer than usual.
    `clock_trouble` is a ready sentence about this machine's clock; `vanished` counters do not answer, since when.
    `ahead` is what the forecast says; `voucher` is about what is owed to whoever is at the counter,
    `case` the one for which they waited in the manager's line. `at_hand` is the card of the service standard.
    `notes` are about those who wait for a colleague, by number.
    `keys` are this machine's, `everywhere` is the one that works in every program.
    """

    counter: str
    day: Day
    plan: Plan
    members: tuple[Member, ...]
    now: datetime
    member: Member | None = None
    connected: bool = True
    lost_since: datetime | None = None
    slow: bool = False
    devices: Devices = Devices()
    clock_trouble: str = ""
    vanished: Mapping[str, datetime] = field(default_factory=dict)
    beside: Beside = Beside()
    ahead: Ahead = field(default_factory=Ahead)
    voucher: VoucherPaper = "none"
    case: CaseNow | None = None
    at_hand: AtHand = field(default_factory=AtHand)
    keys: Keys = field(default_factory=Keys)
    everywhere: KeyEverywhere = KeyEverywhere()
    notes: Mapping[str, NoteBefore] = field(default_factory=dict, repr=False)
    said: dict[tuple[DayCommand, ...], tuple[DayEvent, ...] | Refused] = field(
        init=False, default_factory=dict, compare=False, repr=False
    )
    """What the rules said at this moment, by what they were asked: of another scene it is asked anew."""

    @property
    def desk(self) -> Desk | None:
        """The counter as it stands today, once somebody opened it."""
        return self.day.desks.get(self.counter)

    @property
    def ticket(self) -> Ticket | None:
        """Who is called to this counter or served there."""
        return self.day.tickets.get(self.desk.number or "") if self.desk else None

    @property
    def services(self) -> tuple[str, ...]:
        """What the counter offers today, or would."""
        planned = self.plan.counter(self.counter)
        return self.desk.services if self.desk else planned.services if planned else ()

    @property
    def awaits(self) -> bool:
        """Whether the next one to come is called here by itself."""
        return self.desk is not None and isinstance(self.desk.state, Free) and self.desk.state.awaits

    def open_for(self, clerk: str) -> bool:
        """Whether this clerk is the one who works here."""
        return self.desk is not None and self.desk.is_open and self.desk.clerk == clerk

    def is_for(self, ticket: Ticket) -> bool:
        """Whether this counter may call the ticket, or could if it were open."""
        if self.desk is None or not self.desk.is_open:
            return ticket.service in self.services
        return line.may_call(self.day, self.desk, ticket)

    def notes_here(self) -> tuple[NoteBefore, ...]:
        """The notes about those whom this counter may call, in the order of the line; of nobody else."""
        away = (ticket for ticket in self.day.tickets.values() if isinstance(ticket.stage, Away | Parked))
        mine = (ticket for ticket in (*self.day.waiting, *away) if self.is_for(ticket))
        return tuple(self.notes[ticket.number] for ticket in mine if ticket.number in self.notes)

    def expected(self, ticket: Ticket) -> Expected | None:
        """What the forecast says of somebody who waits; None where it does not know of them yet."""
        return self.ahead.tickets.get(ticket.number)

    def keeps(self, ticket: Ticket) -> bool:
        """Whether the ticket is kept for this counter, or for the clerk who works here."""
        kept, clerk = ticket.kept, self.desk.clerk if self.desk else ""
        return kept is not None and kept.counter in (None, self.counter) and kept.clerk in (None, clerk)

    def place_of(self, counter: str) -> int:
        """Where a counter stands in the plan."""
        return next((n for n, known in enumerate(self.plan.counters) if known.id == counter), len(self.plan.counters))

    def clock(self, words: Words, at: datetime) -> str:
        """The time of the day at this moment, as the office's clocks show it."""
        return words.clock(at.astimezone(self.plan.zone))

    def named(self, reason: Reason, words: Words) -> Reason:
        """The reason with names that people know in place of ids."""
        held = {field.name for field in fields(reason)}
        names: dict[str, str] = {}
        if "clerk" in held:
            names["clerk"] = name_of(self.members, getattr(reason, "clerk"))  # noqa: B009  # held by some reasons
        if "service" in held:
            names["service"] = service_name(self.plan, getattr(reason, "service"), words)  # noqa: B009  # likewise
        if "reason" in held and not isinstance(reason, NoSuchReason):
            names["reason"] = _service_pause(self.plan, getattr(reason, "reason"), words)  # noqa: B009  # likewise
        return replace(reason, **names)  # type: ignore[arg-type]  # each name is a field that this reason has


def _service_pause(plan: Plan, reason: str, words: Words) -> str:
    return next((words.pick(one.name) for one in plan.service_pause_reasons if one.id == reason), reason)


def service_name(plan: Plan, service: str, words: Words) -> str:
    """The service's name as the office typed it; the id where the plan does not know it any more."""
    known = plan.service(service)
    return words.pick(known.name) if known else service
