"""What must hold on any day of a book: the journal's fold is the state held, and the projection is the fold."""

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, settings
from hypothesis.stateful import invariant

from journal.daybook import Daybook, legs_of_stream
from journal.signed import Signed
from journal.store import open_journal
from office import commands as wanted
from office.commands import DayCommand, RateVisit
from office.day import Day, after, stream_of
from office.events import Entry, PromiseBroken
from office.legs import legs_of
from office.plan import Plan
from office.refusals import Refused
from office.visits import VisitLeg
from tests.office.any_day import AnyDay
from tests.office.branch import MONDAY, PLAN, on


class InABook(AnyDay):
    """The rules behind a book on SQLite; two books of one journal take turns, as two stations do."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.journal = open_journal(str(Path(self.folder.name) / "walkin.db"))
        self.stations = [Daybook(self.journal, "tartu"), Daybook(self.journal, "tartu")]

    @property
    def book(self) -> Daybook:
        return self.stations[self.day.place % 2]

    @property
    def stream(self) -> str:
        return stream_of(self.day.date)

    def signed(self) -> Signed:
        return Signed(at=self.now, station="test", by="mari")

    def add_plan(self, plan: Plan) -> None:
        super().add_plan(plan)
        assert self.journal.put_plan("tartu", plan, on("08:00"), "test") == len(self.plans)

    def performed(self, command: DayCommand) -> tuple[Entry, ...] | None:
        head = self.journal.head("tartu", self.stream)
        acted = self.book.act(self.day.date, (command,), self.signed())
        if isinstance(acted, Refused):
            assert self.journal.head("tartu", self.stream) == head, "a refused command wrote something"
            return None
        self.day = acted.day
        return acted.entries

    def performed_rating(self, command: RateVisit) -> bool:
        return not isinstance(self.book.rate(self.day.date, command, self.signed()), Refused)

    @invariant()
    def the_fold_of_the_journal_is_the_state_held(self) -> None:
        if self.plans:
            written = self.journal.read("tartu", self.stream)
            assert written == self.entries
            assert (
                after(Day(office="tartu", date=self.day.date), written)
                == self.day
                == self.stations[0].day(self.day.date)
            )

    @invariant()
    def the_projection_is_the_fold(self) -> None:
        if self.plans:
            folded = [leg for ticket in self.day.tickets.values() for leg in legs_of(self.day, self.plan, ticket)]
            assert _in_order(folded) == _in_order(self.legs())

    @invariant()
    def each_broken_promise_has_its_voucher_or_a_reason_to_have_none(self) -> None:
        if not self.plans:
            return
        broken = [entry.event for entry in self.entries if isinstance(entry.event, PromiseBroken)]
        owed = [event.voucher for event in broken if event.voucher]
        issued = self.stations[1].vouchers.vouchers().of_day(self.day.date)
        assert [(v.code, v.worth, v.last_day) for v in owed] == [
            (v.issued.code, v.issued.worth, v.issued.last_day) for v in issued
        ]
        assert len({voucher.code for voucher in owed}) == len(owed)
        assert not any(event.limited and event.voucher for event in broken)

    def legs(self) -> tuple[VisitLeg, ...]:
        return self.journal.legs("tartu", self.day.date, self.day.date)

    def day_ends(self) -> None:
        super().day_ends()
        projected = self.legs()
        self.journal.rebuild(
            "tartu", lambda name, entries: legs_of_stream("tartu", self.stations[0].plan_of, name, entries)
        )
        assert self.legs() == projected

    def teardown(self) -> None:
        super().teardown()
        self.journal.close()
        self.folder.cleanup()


def _in_order(legs: Iterable[VisitLeg]) -> list[VisitLeg]:
    return sorted(legs, key=lambda leg: (leg.number, leg.leg))


TestAnyDayOfABook = InABook.TestCase
TestAnyDayOfABook.settings = settings(
    max_examples=25, stateful_step_count=30, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


def test_who_is_passed_again_in_the_next_leg_is_told_so_in_the_projection(tmp_path: Path) -> None:
    journal = open_journal(str(tmp_path / "walkin.db"))
    journal.put_plan("tartu", PLAN, on("08:00"), "test")
    book = Daybook(journal, "tartu")
    morning: tuple[tuple[str, tuple[DayCommand, ...]], ...] = (
        ("09:00", (wanted.OpenDay(), wanted.OpenCounter(counter="1"), wanted.OpenCounter(counter="3"))),
        ("09:00", (wanted.TakeTicket(service="payments"),)),
        ("09:40", (wanted.TakeTicket(service="other"),)),
        ("09:41", (wanted.CallNumber(counter="1", number="301"),)),
        ("09:42", (wanted.CallNext(counter="3"), wanted.TransferTicket(counter="3", to_counter="1"))),
        ("09:43", (wanted.TransferTicket(counter="1", service="payments"),)),
        ("09:44", (wanted.CallNumber(counter="1", number="301"),)),
    )
    for clock, commands in morning:
        for command in commands:
            assert not isinstance(book.act(MONDAY, (command,), Signed(at=on(clock))), Refused)
    day = book.day(MONDAY)
    assert [leg.overtaken for leg in journal.legs("tartu", MONDAY, MONDAY) if leg.number == "101"] == [1, 1]
    assert _in_order(journal.legs("tartu", MONDAY, MONDAY)) == _in_order(
        leg for ticket in day.tickets.values() for leg in legs_of(day, PLAN, ticket)
    )
    journal.close()
