"""The book of days: it reads on, decides, writes; and decides again when someone was first."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from journal.batch import Batch
from journal.daybook import HELD, Acted, Daybook, Streams
from journal.memory import MemoryJournal
from journal.signed import Signed
from journal.store import Journal, open_journal
from journal.trouble import Overtaken
from office.commands import (
    CallNext,
    CloseDay,
    DayCommand,
    FinishService,
    OpenCounter,
    OpenDay,
    RateVisit,
    TakeEffect,
    TakeTicket,
)
from office.day import Day, after
from office.events import TicketTaken, VisitRated
from office.refusals import (
    ClockWentBack,
    CounterIsBusy,
    DayIsClosed,
    DayNotOpen,
    NotServedYet,
    RatedAlready,
    Reason,
    Refused,
)
from office.visits import Rating, VisitLeg
from tests.office.branch import MONDAY, PLAN, on

TUESDAY = MONDAY + timedelta(days=1)
TAKE = TakeTicket(service="payments")


@pytest.fixture(params=["sqlite", "memory"])
def streams(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Streams]:
    """The two kinds of journal that a book is written in on one machine."""
    if request.param == "memory":
        yield MemoryJournal(PLAN)
        return
    journal = open_journal(str(tmp_path / "walkin.db"))
    journal.put_plan("tartu", PLAN, on("08:00"), "test")
    yield journal
    journal.close()


@pytest.fixture
def book(streams: Streams) -> Daybook:
    book = Daybook(streams, "tartu")
    does(book, OpenDay(), "08:45")
    return book


def does(book: Daybook, command: DayCommand, clock: str = "09:00", of: date = MONDAY) -> Acted:
    acted = book.act(of, (command,), Signed(at=on(clock, of), station="kiosk", by="mari"))
    assert not isinstance(acted, Refused), acted.why
    return acted


def is_refused(book: Daybook, *commands: DayCommand, clock: str = "09:00", exact: bool = False) -> Reason:
    acted = book.act(MONDAY, commands, Signed(at=on(clock)), exact=exact)
    assert isinstance(acted, Refused)
    return acted.why


def serves(book: Daybook) -> None:
    """101 is taken, called and served at counter 1."""
    for command in (OpenCounter(counter="1"), TAKE, CallNext(counter="1"), FinishService(counter="1")):
        does(book, command)


def test_what_is_written_says_when_where_and_by_whom(book: Daybook, streams: Streams) -> None:
    (entry,) = does(book, TAKE, "09:30").entries
    assert (entry.place, entry.at, entry.station, entry.by) == (3, on("09:30"), "kiosk", "mari")
    assert streams.read("tartu", "day/2026-03-02")[-1] == entry


def test_a_book_knows_what_another_one_wrote(book: Daybook, streams: Streams) -> None:
    other = Daybook(streams, "tartu")
    does(other, TAKE)
    assert _number(does(book, TAKE)) == "102"
    assert book.day(MONDAY) == other.day(MONDAY)


def test_a_refused_command_writes_nothing(book: Daybook, streams: Streams) -> None:
    before = streams.read("tartu", "day/2026-03-02")
    is_refused(book, TakeTicket(service="cars"))
    assert streams.read("tartu", "day/2026-03-02") == before


def test_of_several_commands_all_are_written_or_none(book: Daybook, streams: Streams) -> None:
    does(book, OpenCounter(counter="1"))
    before = streams.read("tartu", "day/2026-03-02")
    assert is_refused(book, TAKE, CallNext(counter="1"), CallNext(counter="1")) == CounterIsBusy("1", "101")
    assert streams.read("tartu", "day/2026-03-02") == before
    assert book.day(MONDAY).tickets == {}


def test_a_command_without_an_event_writes_nothing(book: Daybook, streams: Streams) -> None:
    does(book, OpenCounter(counter="1"))
    before = streams.read("tartu", "day/2026-03-02")
    assert does(book, CallNext(counter="1")).entries == ()
    assert streams.read("tartu", "day/2026-03-02") == before


def test_a_clock_that_is_a_little_slow_counts_as_what_is_written(book: Daybook) -> None:
    does(book, TAKE, "09:00")
    assert does(book, TAKE, "08:59").entries[0].at == on("09:00")


def test_an_exact_clock_that_goes_back_is_refused(book: Daybook) -> None:
    does(book, TAKE, "09:00")
    assert is_refused(book, TAKE, clock="08:59", exact=True) == ClockWentBack(on("09:00"))


def test_each_day_has_its_own_numbers_and_stands_apart(book: Daybook) -> None:
    does(book, TAKE)
    assert isinstance(book.act(TUESDAY, (TAKE,), Signed(at=on("09:00", TUESDAY))), Refused)
    does(book, OpenDay(), "08:45", TUESDAY)
    taken = does(book, TAKE, "09:00", TUESDAY).entries[0].event
    assert isinstance(taken, TicketTaken)
    assert taken.number == "101"
    assert [len(book.day(day).tickets) for day in (MONDAY, TUESDAY)] == [1, 1]


def test_a_closed_day_stays_closed_and_one_that_never_opened_takes_nothing(book: Daybook) -> None:
    does(book, CloseDay(), "18:00")
    assert is_refused(book, TAKE, clock="18:01") == DayIsClosed()
    acted = book.act(TUESDAY, (TAKE,), Signed(at=on("09:00", TUESDAY)))
    assert acted == Refused(DayNotOpen())


def test_only_the_days_asked_for_last_stay_in_memory_and_older_ones_are_read_again(book: Daybook) -> None:
    does(book, TAKE)
    for ahead in range(1, HELD + 3):
        book.day(MONDAY + timedelta(days=ahead))
    assert len(book._days) == HELD
    assert MONDAY not in book._days
    assert list(book.day(MONDAY).tickets) == ["101"]
    does(book, TAKE)
    assert list(book.day(MONDAY).tickets) == ["101", "102"]


def test_a_day_that_is_worked_on_stays_in_memory_however_many_later_ones_are_booked(book: Daybook) -> None:
    for ahead in range(1, HELD + 3):
        book.day(MONDAY + timedelta(days=ahead))
        does(book, TAKE)
    assert MONDAY in book._days
    assert len(book._days) == HELD


def test_a_visit_is_rated_once_in_a_stream_of_its_own(book: Daybook, streams: Streams) -> None:
    serves(book)
    signed = Signed(at=on("10:00"), station="kiosk")
    rated = book.rate(MONDAY, RateVisit(number="101", solved="yes", treated=5), signed)
    assert isinstance(rated, Acted)
    assert [(entry.place, entry.event) for entry in streams.read("tartu", "visit/2026-03-02/101")] == [
        (1, VisitRated(number="101", solved="yes", treated=5))
    ]
    assert book.rate(MONDAY, RateVisit(number="101", treated=1), signed) == Refused(RatedAlready("101"))
    assert book.ratings_of(MONDAY) == (VisitRated(number="101", solved="yes", treated=5),)


def test_a_visit_is_rated_after_closing_and_the_next_morning(book: Daybook) -> None:
    serves(book)
    does(book, CloseDay(), "18:00")
    assert book.not_ratable(MONDAY, "101") is None
    rated = book.rate(MONDAY, RateVisit(number="101", treated=4), Signed(at=on("09:00", TUESDAY)))
    assert isinstance(rated, Acted)
    assert book.not_ratable(MONDAY, "101") == RatedAlready("101")


def test_who_waits_cannot_rate(book: Daybook, streams: Streams) -> None:
    does(book, TAKE)
    why = book.rate(MONDAY, RateVisit(number="101", treated=5), Signed(at=on("10:00")))
    assert why == Refused(NotServedYet("101", "waiting"))
    assert streams.read("tartu", "visit/2026-03-02/101") == ()


def test_an_office_without_a_plan_does_nothing(tmp_path: Path) -> None:
    journal = open_journal(str(tmp_path / "walkin.db"))
    with pytest.raises(LookupError, match="the office tartu has no plan"):
        Daybook(journal, "tartu").act(MONDAY, (OpenDay(),), Signed(at=on("08:45")))
    journal.close()


class Busy:
    """A journal where someone else is first, so many times, before each append."""

    def __init__(self, journal: MemoryJournal, times: int) -> None:
        self._journal, self._times = journal, times
        self.other = Daybook(journal, "tartu")
        self.read, self.plan, self.newest_plan = journal.read, journal.plan, journal.newest_plan
        self.alone = journal.alone

    def append(
        self, office: str, batches: Sequence[Batch], legs: Sequence[VisitLeg] = (), ratings: Sequence[Rating] = ()
    ) -> None:
        """Somebody else is first, then all or nothing. Raises Overtaken."""
        if self._times > 0:
            self._times -= 1
            self.comes_first()
        self._journal.append(office, batches, legs, ratings)

    def comes_first(self) -> None:
        does(self.other, TAKE)


class RatedMeanwhile(Busy):
    """A journal where the visit is rated by someone else meanwhile."""

    def comes_first(self) -> None:
        self.other.rate(MONDAY, RateVisit(number="101", treated=1), Signed(at=on("10:00")))


def test_who_is_overtaken_decides_again_on_what_is_there_now() -> None:
    journal = MemoryJournal(PLAN)
    does(Daybook(journal, "tartu"), OpenDay(), "08:45")
    acted = does(Daybook(Busy(journal, 3), "tartu"), TAKE)
    taken = acted.entries[0].event
    assert isinstance(taken, TicketTaken)
    assert (taken.number, taken.serial, acted.entries[0].place) == ("104", 4, 6)


def test_who_is_overtaken_may_be_refused_then() -> None:
    journal = MemoryJournal(PLAN)
    book = Daybook(journal, "tartu")
    does(book, OpenDay(), "08:45")
    serves(book)
    busy = Daybook(RatedMeanwhile(journal, 1), "tartu")
    rated = busy.rate(MONDAY, RateVisit(number="101", treated=5), Signed(at=on("10:00")))
    assert rated == Refused(RatedAlready("101"))


def test_a_journal_in_memory_refuses_a_place_that_is_taken() -> None:
    journal = MemoryJournal(PLAN)
    does(Daybook(journal, "tartu"), OpenDay(), "08:45")
    with pytest.raises(Overtaken):
        journal.append("tartu", (Batch(stream="day/2026-03-02", after=0),))


def test_a_day_uses_the_version_of_the_plan_that_took_effect_in_it(journal: Journal) -> None:
    journal.put_plan("tartu", PLAN, on("08:00"), "test")
    book = Daybook(journal, "tartu")
    does(book, OpenDay(plan_version=1), "08:45")
    moved = replace(PLAN, services=(replace(PLAN.services[0], series=700), *PLAN.services[1:]))
    assert journal.put_plan("tartu", moved, on("08:50"), "test") == 2
    numbers = [_number(does(book, TAKE))]
    does(book, TakeEffect(plan_version=2))
    numbers.append(_number(does(book, TAKE)))
    assert numbers == ["101", "701"]
    assert after(Day(office="tartu", date=MONDAY), journal.read("tartu", "day/2026-03-02")) == book.day(MONDAY)


def test_the_projection_has_the_ratings_of_the_visit_and_of_no_other(journal: Journal) -> None:
    journal.put_plan("tartu", PLAN, on("08:00"), "test")
    book = Daybook(journal, "tartu")
    does(book, OpenDay(), "08:45")
    serves(book)
    does(book, TAKE)
    book.rate(MONDAY, RateVisit(number="101", treated=5), Signed(at=on("10:00")))
    assert journal.ratings("tartu", MONDAY, MONDAY) == (Rating(day=MONDAY, number="101", solved=None, treated=5),)
    does(book, CallNext(counter="1"))
    assert journal.ratings("tartu", MONDAY, MONDAY) == (Rating(day=MONDAY, number="101", solved=None, treated=5),)


def test_days_are_of_the_date_that_the_caller_names_not_of_the_start_of_the_program(book: Daybook) -> None:
    midnight = datetime.combine(TUESDAY, datetime.min.time(), PLAN.zone)
    acted = book.act(MONDAY, (CloseDay(),), Signed(at=midnight))
    assert isinstance(acted, Acted)
    assert book.day(TUESDAY).opened_at is None


def _number(acted: Acted) -> str:
    event = acted.entries[0].event
    assert isinstance(event, TicketTaken)
    return event.number
