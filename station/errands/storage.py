"""Storage behind the door: one database thread, everything awaited. No window waits for it."""

import asyncio
import secrets
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, TypeVar, cast

from office.booking import Booking
from office.commands import BookAppointment, DayCommand, RateVisit, TakeTicket, TransferTicket, VoucherCommand
from office.day import Day, stream_of
from office.events import Entry, TicketTaken
from office.paper_events import PaperAsked, PaperStarted, PrintEvent
from office.papers import Papers
from office.plan import Plan
from office.refusals import Reason, Refused
from office.staff import Member, Role
from office.stations import StationNow
from office.visits import Rating
from office.vouchers import Vouchers
from office.waits.forecast import Forecast, forecast_of
from office.waits.moment import Moment
from office.waits.outlook import Outlook, outlook_of
from office.waits.pausing import PauseForeseen, pause_foreseen
from station.errands.beside import Kept, booked, forget_closed, kept, named, notes_before, sent_on, standing, unbooked
from station.errands.cards import brought, given
from station.errands.plans_to_come import come_into_force
from station.errands.service_days import current_day
from station.errands.stale_days import remake_one
from station.errands.trouble import ErrandFailed
from station.machine import Here, room_mb

if TYPE_CHECKING:
    from journal.batch import Batch
    from journal.daybook import Acted, Daybook
    from journal.lessonbook import Lessonbook
    from journal.planbook import Planbook
    from journal.printbook import Printbook
    from journal.signed import Signed
    from journal.staff import Member as Account
    from journal.staff import Verdict
    from journal.store import Journal
    from journal.voucherbook import Redeeming

_T = TypeVar("_T")
SECRET_BYTES = 6
"""So many are drawn for what proves that somebody holds a ticket."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What a station starts with: the office, its plan, its staff, and today as far as it is written.

    `newest_at` is when the newest entry of all days was written.
    """

    office: str
    plan: Plan
    members: tuple[Member, ...]
    day: Day
    entries: tuple[Entry, ...] = ()
    ratings: tuple[Rating, ...] = ()
    papers: Papers = field(default_factory=Papers)
    newest_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Beat:
    """When each counter was heard of last, in this machine's time, and how far this clock is ahead of the server's.

    `stations` are all machines, each as it was heard of last.
    """

    at: datetime
    heard: Mapping[str, datetime]
    ahead_of_server: timedelta
    stations: tuple[StationNow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Books:
    """The journal, the books of days, of papers and of plans to come, opened: used in the database's thread alone."""

    journal: "Journal"
    book: "Daybook"
    printbook: "Printbook"
    planbook: "Planbook"


class Storage:
    """The journal of one office, in a thread of its own. Every method raises ErrandFailed."""

    def __init__(self, url: str, office: str, station: str) -> None:
        self.url, self._office, self.station = url, office, station
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="journal")
        self._journal: Journal | None = None
        self._book: Daybook | None = None
        self._printbook: Printbook | None = None
        self._planbook: Planbook | None = None
        self._lessons: Lessonbook | None = None
        self._dice = ThreadPoolExecutor(max_workers=1, thread_name_prefix="waits")
        self._reader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reports")
        self._read: Journal | None = None

    async def open(self, at: datetime, prepare: Callable[["Journal"], None] | None = None) -> Opened:
        """Open the journal, and the service day where nobody did yet."""
        return await self._do(lambda: self._open(at, prepare))

    async def today(self, at: datetime) -> Opened:
        """The service day of this moment, opened where the newest plan has hours and nobody did yet."""
        return await self._do(lambda: self._today(at))

    async def answers(self) -> None:
        """Return as soon as the database's thread is free: it does not hang, whatever the database says."""
        await asyncio.wrap_future(self._thread.submit(lambda: None))

    async def beat(self, counters: Sequence[str], at: datetime, here: Here | None = None) -> Beat:
        """Say that clerks sit at these counters of this station, and hear when all others were there last.

        `here`: what this machine says of itself.
        """
        return await self._do(lambda: self._beat(counters, at, here))

    async def act(self, of: date, commands: Sequence[DayCommand], at: datetime, by: str = "") -> "Acted | Refused":
        """Decide and write commands of that day."""
        return await self._do(lambda: self._written(of, commands, at, by))

    async def take(
        self,
        of: date,
        ticket: TakeTicket,
        at: datetime,
        paper: PaperStarted | None = None,
        *,
        by: str = "",
        case: str = "",
    ) -> "Acted | Refused":
        """Write a ticket, with a secret of its own, and in the same transaction the paper on which it is printed.

        `case`: the number of the case, told before, for which it is.
        """
        drawn = replace(ticket, secret=secrets.token_urlsafe(SECRET_BYTES))
        return await self._do(lambda: self._taken(of, drawn, paper, self._signed(at, by), case))

    async def send_on(self, of: date, command: TransferTicket, note: str, at: datetime, by: str) -> "Acted | Refused":
        """Keep the note for whoever gets the customer, then write that they are sent on: no call comes before it."""
        book, journal = self._opened_book, self._opened_journal
        return await self._do(lambda: sent_on(journal(), book(), of, command, note, self._signed(at, by)))

    async def book(self, of: date, command: BookAppointment, name: str, at: datetime, by: str) -> "Acted | Refused":
        """Write an appointment of that day under a number that is drawn here; the name is kept beside it."""
        book, journal = self._opened_book, self._opened_journal
        return await self._do(lambda: booked(journal(), book(), of, command, name, self._signed(at, by)))

    async def cancel_booking(self, of: date, id_: str, at: datetime, by: str) -> "Acted | Refused":
        """Write that nobody comes to this appointment of that day, and forget its name."""
        book, journal = self._opened_book, self._opened_journal
        return await self._do(lambda: unbooked(journal(), book(), of, id_, self._signed(at, by)))

    async def booking(self, days: Iterable[date], id_: str) -> Booking | Refused:
        """The appointment of this number that stands on one of these days; else why there is none."""
        return await self._do(lambda: standing(self._opened_book(), days, id_))

    async def keep_name(self, of: date, number: str, name: str) -> Reason | None:
        """Keep the name that the customer of this number chose, beside the events; without one, forget it.

        Why it is not kept, else.
        """
        return await self._do(lambda: named(self._opened_journal(), self._opened_book().day(of), number, name))

    async def beside(self, of: date, number: str) -> Kept:
        """What is kept beside the events about the customer of this number."""
        return await self._do(lambda: kept(self._opened_journal(), self._opened_book().day(of), number))

    async def notes_before(self, of: date) -> dict[str, Kept]:
        """The notes about whoever waits for a colleague, by number."""
        return await self._do(lambda: notes_before(self._opened_journal(), self._opened_book().day(of)))

    async def give_card(self, of: date, number: str) -> str | Refused:
        """The code of the card that the customer of this number gets, a new one where none was brought."""
        return await self._do(lambda: given(self._opened_journal(), *self._planned(of), number))

    async def bring_card(self, of: date, number: str, text: str) -> Reason | None:
        """Bring the card of this code to the visit of this number; why not, else."""
        return await self._do(lambda: brought(self._opened_journal(), *self._planned(of), number, text))

    async def card_brought(self, of: date, number: str) -> str:
        """The code of the card that was brought to this visit; empty where none was."""
        return await self._do(lambda: self._opened_journal().cards.brought(self._office, of, number))

    async def take_card_off(self, of: date, number: str) -> None:
        """The card that was brought to this visit is somebody else's."""
        await self._do(lambda: self._opened_journal().cards.take_off(self._office, of, number))

    async def forget_card(self, code: str) -> bool:
        """Forget everything under a card; whether there was anything."""
        return await self._do(lambda: self._opened_journal().cards.forget(self._office, code))

    async def knows_card(self, code: str, today: date) -> bool:
        """Whether anything is kept under a card."""
        return await self._do(lambda: self._opened_journal().cards.is_known(self._office, code, today))

    async def forecast(self, of: date, at: datetime) -> Forecast:
        """How long everybody will wait, played ahead in a thread of its own from what the journal has taught."""
        moment = await self._do(lambda: self._moment(of, at))
        return await asyncio.wrap_future(self._dice.submit(forecast_of, moment))

    async def outlook(self, of: date, at: datetime) -> Outlook:
        """How long waits will be for the rest of the day; takes about ten times as long as a forecast."""
        moment = await self._do(lambda: self._moment(of, at))
        return await asyncio.wrap_future(self._dice.submit(outlook_of, moment))

    async def foresee_pause(self, of: date, at: datetime, counter: str, minutes: Sequence[int]) -> PauseForeseen | None:
        """What pauses of this counter would do to the waits; takes as long as a forecast for each of them."""
        moment = await self._do(lambda: self._moment(of, at))
        return await asyncio.wrap_future(self._dice.submit(pause_foreseen, moment, counter, minutes))

    async def papers(self) -> Papers:
        """All printers and papers of the office as they are written now."""
        return await self._do(lambda: self._opened_printbook().papers())

    async def write_papers(self, events: Sequence[PrintEvent], at: datetime, by: str = "", station: str = "") -> None:
        """Write what happened to papers and printers here, or is wanted of those of another station."""
        await self._do(lambda: self._opened_printbook().write(events, self._signed(at, by), station))

    async def ask_copy(self, asked: PaperAsked, at: datetime, by: str, station: str) -> None:
        """Write that staff want this copy from a station, unless one is on its way already."""
        await self._do(lambda: self._opened_printbook().ask(asked, self._signed(at, by), station))

    async def end_interrupted(self, owner: str, at: datetime) -> int:
        """Tell that papers which the owner was sending when it died may have come out; how many."""
        return await self._do(lambda: self._opened_printbook().end_interrupted(owner, self._signed(at)))

    async def vouchers(self) -> Vouchers:
        """All vouchers of the office as they are written now."""
        book = self._opened_book()
        return await self._do(book.vouchers.vouchers)

    async def about_voucher(self, plan: Plan, command: VoucherCommand, at: datetime, by: str) -> "Redeeming | Refused":
        """Redeem a voucher, or take that back."""
        return await self._do(lambda: self._opened_book().vouchers.act(plan, command, self._signed(at, by)))

    async def rate(self, of: date, command: RateVisit, at: datetime) -> "Acted | Refused":
        """Write a rating of a visit of that day."""
        return await self._do(lambda: self._opened_book().rate(of, command, self._signed(at)))

    async def not_ratable(self, of: date, number: str) -> Reason | None:
        """Why the visit of this number cannot be rated now; None when it can."""
        return await self._do(lambda: self._opened_book().not_ratable(of, number))

    async def day(self, of: date) -> Day:
        """A day as it is written now."""
        return await self._do(lambda: self._opened_book().day(of))

    async def plan(self, version: int) -> Plan:
        """A version of the plan."""
        return await self._do(lambda: self._opened_journal().plan(self._office, version))

    async def plans_come(self, at: datetime) -> datetime | None:
        """Put planned plans into force whose time has come; the moment of the next one, if there is one."""
        return await self._do(lambda: self._plans_come(at))

    async def entries(self, of: date) -> tuple[Entry, ...]:
        """All entries of a day as it is written now."""
        return await self._do(lambda: self._opened_journal().read(self._office, stream_of(of)))

    async def with_books(self, work: Callable[[Books], _T]) -> _T:
        """Do something with the office's books in the database's thread."""
        return await self._do(lambda: work(self._books()))

    async def reading(self, work: "Callable[[Journal], _T]") -> _T:
        """Read at leisure, on a connection and in a thread of its own: nobody who writes waits for it."""
        return await asyncio.wrap_future(self._reader.submit(_guarded, lambda: work(self._reading_journal())))

    async def check_pin(self, member: str, pin: str, at: datetime, *, counts: bool = True) -> "Verdict":
        """Whether this is the member's PIN; wrong ones are counted where told so. Takes 75 ms, beside the journal."""
        staff = self._opened_journal().staff
        return await asyncio.to_thread(_guarded, lambda: staff.verify(self._office, member, pin, at, counts=counts))

    async def aside(self, of: date) -> tuple[tuple[Member, ...], tuple[Rating, ...]]:
        """What stands beside the day's events: who may sign in, and the ratings of that day's visits."""
        return await self._do(lambda: (self._members(), self._opened_journal().ratings(self._office, of, of)))

    def close(self) -> None:
        """Let the journal go, once what is under way is written."""
        if self._journal is not None:
            self._thread.submit(self._journal.close)
        self._thread.shutdown(wait=True)
        self._reader.submit(self._close_reader)
        self._reader.shutdown(wait=True)
        self._dice.shutdown(wait=True)

    async def _do(self, work: Callable[[], _T]) -> _T:
        return await asyncio.wrap_future(self._thread.submit(_guarded, work))

    def _open(self, at: datetime, prepare: Callable[["Journal"], None] | None) -> Opened:
        from journal.daybook import Daybook  # noqa: PLC0415  # SQLAlchemy takes half a second: windows come first
        from journal.planbook import Planbook  # noqa: PLC0415  # likewise
        from journal.printbook import Printbook  # noqa: PLC0415  # likewise
        from journal.store import open_journal  # noqa: PLC0415  # likewise

        if self._journal is not None:
            self._journal.close()
        self._journal = open_journal(self.url)
        if prepare is not None:
            prepare(self._journal)
        self._office = self._office or self._only_office(self._journal)
        self._book = Daybook(self._journal, self._office)
        self._printbook = Printbook(self._journal, self._office, self.station)
        self._planbook = Planbook(self._journal, self._office)
        return self._today(at)

    def _today(self, at: datetime) -> Opened:
        journal, book = self._opened_journal(), self._opened_book()
        self._plans_come(at)
        newest = journal.newest_plan(self._office)
        if newest is None:
            raise ErrandFailed(f"The office {self._office!r} has no plan: give it one with “walkin plan import”.")
        newest_at = journal.newest_at(self._office)
        day = current_day(journal, book, newest, self._signed(at))
        return Opened(
            office=self._office,
            plan=book.plan_of(day),
            members=self._members(),
            day=day,
            entries=journal.read(self._office, stream_of(day.date))[: day.place],
            ratings=journal.ratings(self._office, day.date, day.date),
            papers=self._opened_printbook().papers(),
            newest_at=newest_at,
        )

    def _plans_come(self, at: datetime) -> datetime | None:
        planbook = self._opened_planbook()
        come_into_force(planbook, self._opened_book(), self._signed(at))
        return next((planned.in_force_at for planned in planbook.planned().in_order), None)

    def _moment(self, of: date, at: datetime) -> Moment:
        """The day as it is written now, with all that was learned up to it."""
        from journal.lessonbook import Lessonbook  # noqa: PLC0415  # as above

        if self._lessons is None:
            self._lessons = Lessonbook(self._opened_journal(), self._office)
        day = self._opened_book().day(of)
        return Moment(day=day, plan=self._opened_book().plan_of(day), learned=self._lessons.upto(day), at=at)

    def _planned(self, of: date) -> tuple[Day, Plan]:
        day = self._opened_book().day(of)
        return day, self._opened_book().plan_of(day)

    def _beat(self, counters: Sequence[str], at: datetime, here: Here | None) -> Beat:
        """Presence is kept in the server's time, so that it can be compared whatever a machine's clock says."""
        journal = self._opened_journal()
        remake_one(journal, self._opened_book())
        ahead = at - (journal.server_time() or at)
        journal.presence.put(self._office, self.station, counters, at - ahead)
        if here is not None:
            told = replace(here.told, disk_mb=room_mb(here.folder))
            since = (here.since or at) - ahead
            journal.stations.put(self._office, StationNow(name=self.station, since=since, at=at - ahead, told=told))
        heard = {counter: then + ahead for counter, then in journal.presence.heard(self._office).items()}
        stations = tuple(
            replace(one, since=one.since + ahead, at=one.at + ahead) for one in journal.stations.all(self._office)
        )
        return Beat(at=at, heard=heard, ahead_of_server=ahead, stations=stations)

    def _only_office(self, journal: "Journal") -> str:
        offices = journal.offices()
        if len(offices) != 1:
            known = ", ".join(offices) or "none yet; give one its plan with “walkin plan import”"
            raise ErrandFailed(f"Which office this is must stand in the settings at station.office (known: {known}).")
        return offices[0]

    def _members(self) -> tuple[Member, ...]:
        accounts = self._opened_journal().staff.members(self._office)
        return tuple(member_of(account) for account in accounts if account.active)

    def _written(self, of: date, commands: Sequence[DayCommand], at: datetime, by: str) -> "Acted | Refused":
        acted = self._opened_book().act(of, commands, self._signed(at, by))
        forget_closed(self._opened_journal(), acted)
        return acted

    def _taken(
        self, of: date, ticket: TakeTicket, paper: PaperStarted | None, signed: "Signed", case: str
    ) -> "Acted | Refused":
        book, printbook = self._opened_book(), self._opened_printbook()

        def beside(entries: tuple[Entry, ...]) -> "tuple[Batch, ...]":
            number = next((entry.event.number for entry in entries if isinstance(entry.event, TicketTaken)), None)
            if number is None:
                return ()
            papers = (printbook.batch((replace(paper, number=number, day=of),), signed),) if paper else ()
            return (*papers, *(book.cases.queueing(case, of, number, signed) if case else ()))

        return book.act(of, (ticket,), signed, beside=beside)

    def _signed(self, at: datetime, by: str = "") -> "Signed":
        from journal.signed import Signed  # noqa: PLC0415  # as above

        return Signed(at=at, station=self.station, by=by)

    def _books(self) -> Books:
        return Books(
            journal=self._opened_journal(),
            book=self._opened_book(),
            printbook=self._opened_printbook(),
            planbook=self._opened_planbook(),
        )

    def _opened_planbook(self) -> "Planbook":
        if self._planbook is None:
            raise ErrandFailed("The database is not open yet.")
        return self._planbook

    def _opened_book(self) -> "Daybook":
        if self._book is None:
            raise ErrandFailed("The database is not open yet.")
        return self._book

    def _opened_printbook(self) -> "Printbook":
        if self._printbook is None:
            raise ErrandFailed("The database is not open yet.")
        return self._printbook

    def _reading_journal(self) -> "Journal":
        from journal.store import open_journal  # noqa: PLC0415  # as above

        if self._read is None:
            self._read = open_journal(self.url)
        return self._read

    def _close_reader(self) -> None:
        if self._read is not None:
            self._read.close()

    def _opened_journal(self) -> "Journal":
        if self._journal is None:
            raise ErrandFailed("The database is not open yet.")
        return self._journal


def member_of(account: "Account") -> Member:
    """Whom an account of the journal belongs to."""
    return Member(id=account.id, name=account.name, roles=cast("tuple[Role, ...]", account.roles))


def _guarded(work: Callable[[], _T]) -> _T:
    from journal.trouble import JournalTrouble  # noqa: PLC0415  # it knows SQLAlchemy's and psycopg's faults

    try:
        return work()
    except JournalTrouble as trouble:
        raise ErrandFailed(str(trouble)) from trouble
