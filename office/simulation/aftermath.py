"""What follows a made-up day later: staff look after concerns, customers redeem their vouchers."""

import heapq
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeAlias

from office import cases as matters
from office import vouchers as owed
from office.case_commands import AnswerCase, CaseCommand, CloseCase, NoteCase, OpenCase, TakeCase
from office.cases import Cases
from office.commands import RedeemVoucher
from office.events import CaseOpened, Entry, Event, VoucherIssued
from office.plan import Plan
from office.refusals import Refused
from office.simulation.dice import Dice
from office.simulation.floor import STATION
from office.simulation.history import MadeDay
from office.vouchers import Vouchers

_A_DAY = timedelta(days=1)
_HANDLED, _REDEEMED, _PRAISE_READ = 0.93, 0.42, 0.6
_DAYS_TO_TAKE, _DAYS_TO_ANSWER, _DAYS_TO_CLOSE, _DAYS_TO_REDEEM = (0.02, 1.2), (0.5, 6.5), (0.5, 4.0), (0.2, 40.0)

Later: TypeAlias = tuple[datetime, int, CaseCommand | RedeemVoucher]

Matter: TypeAlias = OpenCase | CaseCommand | VoucherIssued | RedeemVoucher
"""What is written about cases and vouchers."""


@dataclass(slots=True, kw_only=True)
class Aftermath:
    """What of all days so far is still to come; `cases` and `vouchers` are as their streams are by then."""

    plan: Plan
    dice: Dice
    managers: tuple[str, ...]
    cases: Cases = field(default_factory=Cases)
    vouchers: Vouchers = field(default_factory=Vouchers)
    _later: list[Later] = field(default_factory=list)
    _pushed: int = 0

    def after(self, made: MadeDay) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
        """What is written in the streams of cases and of vouchers up to the end of this day."""
        issued = [(entry.at, entry.event) for entry in made.issued if isinstance(entry.event, VoucherIssued)]
        told = [(said.at, said.what) for said in made.opinions if isinstance(said.what, OpenCase)]
        for at, event in issued:
            if self.dice.chance(_REDEEMED):
                counter = self.plan.counters[self.dice.pick([1.0] * len(self.plan.counters))].id
                self._push(self._soon(at, _DAYS_TO_REDEEM), RedeemVoucher(code=event.code, counter=counter))
        ends = max((entry.at for entry in made.entries), default=None)
        before = (self.cases.place, self.vouchers.place)
        cases: list[Entry] = []
        vouchers: list[Entry] = []
        for at, what in self._in_order([*issued, *told], ends):
            self._written(at, what, cases, vouchers)
        assert (self.cases.place - len(cases), self.vouchers.place - len(vouchers)) == before  # noqa: S101  # places go on
        return tuple(cases), tuple(vouchers)

    def _in_order(
        self, today: Iterable[tuple[datetime, Matter]], ends: datetime | None
    ) -> Iterator[tuple[datetime, Matter]]:
        """What happened today, and what was put off until then, by time."""
        for at, what in sorted(today, key=lambda row: row[0]):
            yield from self._due(at)
            yield at, what
        if ends is not None:
            yield from self._due(ends)

    def _due(self, until: datetime) -> Iterator[tuple[datetime, Matter]]:
        while self._later and self._later[0][0] <= until:
            at, _, what = heapq.heappop(self._later)
            yield at, what

    def _written(self, at: datetime, what: Matter, cases: list[Entry], vouchers: list[Entry]) -> None:
        match what:
            case OpenCase() as command:
                opened = matters.opened(self.cases, self.plan, command, at)
                self._tell(at, (opened,), cases)
                self._look_after(at, opened)
            case TakeCase() | AnswerCase() | NoteCase() | CloseCase() as step:
                events = matters.decide(self.cases, step)
                self._tell(at, () if isinstance(events, Refused) else events, cases, by=step.clerk)
            case VoucherIssued() as issued:
                self._owe(at, (issued,), vouchers)
            case RedeemVoucher() as redeem:
                redeemed = owed.decide(self.vouchers, self.plan, redeem, at)
                self._owe(at, () if isinstance(redeemed, Refused) else redeemed, vouchers)

    def _tell(self, at: datetime, events: Iterable[Event], into: list[Entry], by: str = "") -> None:
        entries = _entries(self.cases.place, at, events, by)
        self.cases = matters.after(self.cases, entries)
        into += entries

    def _owe(self, at: datetime, events: Iterable[Event], into: list[Entry]) -> None:
        entries = _entries(self.vouchers.place, at, events)
        self.vouchers = owed.after(self.vouchers, entries)
        into += entries

    def _look_after(self, at: datetime, opened: CaseOpened) -> None:
        clerk = self.managers[self.dice.pick([1.0] * len(self.managers))] if self.managers else ""
        case = opened.case
        if opened.case_kind == "praise":
            if self.dice.chance(_PRAISE_READ):
                self._push(self._soon(at, _DAYS_TO_CLOSE), CloseCase(case=case, clerk=clerk))
            return
        if not self.dice.chance(_HANDLED):
            return
        taken = self._soon(at, _DAYS_TO_TAKE)
        answered = self._soon(taken, _DAYS_TO_ANSWER)
        self._push(taken, TakeCase(case=case, clerk=clerk))
        self._push(answered, AnswerCase(case=case, clerk=clerk))
        self._push(self._soon(answered, _DAYS_TO_CLOSE), CloseCase(case=case, clerk=clerk))

    def _soon(self, at: datetime, days: tuple[float, float]) -> datetime:
        """So many days later, at about the same time."""
        whole, rest = divmod(self.dice.uniform(*days), 1)
        return at + whole * _A_DAY + timedelta(seconds=round(3600 * rest) + 1)

    def _push(self, at: datetime, what: CaseCommand | RedeemVoucher) -> None:
        self._pushed += 1
        heapq.heappush(self._later, (at, self._pushed, what))


def _entries(place: int, at: datetime, events: Iterable[Event], by: str = "") -> tuple[Entry, ...]:
    return tuple(
        Entry(place=place + n, at=at, event=event, station=STATION, by=by) for n, event in enumerate(events, 1)
    )
