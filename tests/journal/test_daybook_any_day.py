"""What must hold on any day of a book: the journal's fold is the state held, and the projection is the fold."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, settings
from hypothesis.stateful import invariant

from journal.daybook import Daybook, Signed, legs_of_stream
from journal.store import open_journal
from office.commands import DayCommand
from office.day import Day, after, stream_of
from office.events import Entry
from office.legs import legs_of
from office.refusals import Refused
from tests.office.any_day import AnyDay
from tests.office.branch import MONDAY, PLAN, on

STREAM = stream_of(MONDAY)


class InABook(AnyDay):
    """The rules behind a book on SQLite; two books of one journal take turns, as two stations do."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.journal = open_journal(str(Path(self.folder.name) / "walkin.db"))
        self.journal.put_plan("tartu", PLAN, on("08:00"), "test")
        self.books = [Daybook(self.journal, "tartu"), Daybook(self.journal, "tartu")]

    def performed(self, command: DayCommand) -> tuple[Entry, ...] | None:
        book = self.books[self.day.place % 2]
        head = self.journal.head("tartu", STREAM)
        acted = book.act(MONDAY, (command,), Signed(at=self.now, station="test", by="mari"))
        if isinstance(acted, Refused):
            assert self.journal.head("tartu", STREAM) == head, "a refused command wrote something"
            return None
        self.day = acted.day
        return acted.entries

    @invariant()
    def the_fold_of_the_journal_is_the_state_held(self) -> None:
        written = self.journal.read("tartu", STREAM)
        assert written == self.entries
        assert after(Day(office="tartu", date=MONDAY), written) == self.day == self.books[0].day(MONDAY)

    @invariant()
    def the_projection_is_the_fold(self) -> None:
        folded = [leg for ticket in self.day.tickets.values() for leg in legs_of(self.day, PLAN, ticket)]
        projected = self.journal.legs("tartu", MONDAY, MONDAY)
        assert sorted(folded, key=lambda leg: leg.number) == sorted(projected, key=lambda leg: leg.number)

    def teardown(self) -> None:
        super().teardown()
        self.the_projection_is_the_fold()
        projected = self.journal.legs("tartu", MONDAY, MONDAY)
        self.journal.rebuild("tartu", lambda name, entries: legs_of_stream("tartu", lambda _: PLAN, name, entries))
        assert self.journal.legs("tartu", MONDAY, MONDAY) == projected
        self.journal.close()
        self.folder.cleanup()


TestAnyDayOfABook = InABook.TestCase
TestAnyDayOfABook.settings = settings(
    max_examples=12, stateful_step_count=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
