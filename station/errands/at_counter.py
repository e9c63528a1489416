"""What a counter wants done, and what comes back as happenings."""

import logging
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from counter import happenings as it
from counter.errands import (
    AskCopy,
    AskVoucher,
    Book,
    BookingErrand,
    BringCard,
    CancelBooking,
    CardErrand,
    ChangeVoucher,
    Decide,
    DoorErrand,
    FindBooking,
    ForeseePause,
    ForgetCard,
    GiveCard,
    GiveTicket,
    KeepName,
    LookUpVoucher,
    PrintKeys,
    ReadOwnDay,
    SendOn,
    TakeCardOff,
)
from counter.happenings import Happening
from counter.scene import Beside, NoteBefore
from counter.slots import DAYS
from kiosk.brought import Paper
from office.commands import CancelTicket
from office.copies import can_print
from office.events import AppointmentBooked, TicketTaken
from office.refusals import Refused
from office.signing_in import CheckPin
from station.errands.at_desk import checked
from station.errands.card_at_counter import about_card
from station.errands.case_storage import CaseStorage
from station.errands.copies import ask_copy, ask_voucher
from station.errands.own_days import foresee_pause, own_day_of
from station.errands.printing import Printing
from station.errands.redeeming import about_voucher, voucher_of
from station.errands.slips import keys_slip, ticket_slip
from station.errands.trouble import ErrandFailed
from station.house import House
from station.office_now import OfficeNow

LOG = logging.getLogger("walkin")

_PAPER: dict[Paper, it.Paper] = {Paper.PRINTED: "printed", Paper.NONE: "none", Paper.DOUBTFUL: "doubtful"}


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterDoor:
    """The one door of a counter's window."""

    house: House
    printing: Printing
    counter: str

    async def perform(self, errand: DoorErrand, by: str) -> AsyncIterator[Happening]:
        """Do it for this member, and tell what happened; whatever fails is logged, without what may be personal."""
        try:
            async for happening in self._perform(errand, by):
                yield happening
        except ErrandFailed as failed:
            LOG.warning("Counter %s: %s", self.counter, failed)
            yield it.NotWritten()

    async def beside(self, number: str, case: str = "") -> Beside | None:
        """What is kept beside the events about this number of today, and about `case`, where one is named.

        None where it cannot be read now.
        """
        try:
            kept = await self.house.storage.beside(self._office().day.date, number)
            said = (await CaseStorage(self.house.storage).words(case)).words if case else ""
        except ErrandFailed as failed:
            LOG.warning("Counter %s: %s", self.counter, failed)
            return None
        return Beside(note=kept.note, by=kept.by, name=kept.name, said=said, earlier=kept.earlier)

    async def notes_before(self) -> Mapping[str, NoteBefore] | None:
        """The notes about those who wait today for a colleague, by number; None where they cannot be read now."""
        try:
            found = await self.house.storage.notes_before(self._office().day.date)
        except ErrandFailed as failed:
            LOG.warning("Counter %s: %s", self.counter, failed)
            return None
        return {number: NoteBefore(number=number, by=kept.by, note=kept.note) for number, kept in found.items()}

    async def _perform(self, errand: DoorErrand, by: str) -> AsyncIterator[Happening]:
        match errand:
            case CheckPin():
                yield await checked(self.house, errand)
            case Decide(commands=commands):
                yield _result(await self.house.act(commands, by))
            case SendOn():
                yield await self._send_on(errand, by)
            case KeepName() | Book() | FindBooking() | CancelBooking():
                yield await self._of_people(errand, by)
            case AskCopy() | AskVoucher() | PrintKeys():
                yield it.Written() if await self._ask_paper(errand, by) else it.NoPrinter()
            case LookUpVoucher() | ChangeVoucher() | GiveCard() | BringCard() | TakeCardOff() | ForgetCard():
                yield await self._about_code(errand, by)
            case ReadOwnDay() | ForeseePause():
                yield await self._for_clerk(errand, by)
            case GiveTicket():
                async for happening in self._give(errand, by):
                    yield happening

    def _office(self) -> OfficeNow:
        if self.house.office is None:
            raise ErrandFailed("The office is not open yet.")
        return self.house.office

    async def _ask_paper(self, errand: AskCopy | AskVoucher | PrintKeys, by: str) -> bool:
        """A voucher comes from a printer of this counter, where one works, and the card of keys from no other one."""
        if isinstance(errand, PrintKeys):
            slip = keys_slip(self._office().plan, self.house.now(), errand.title, errand.lines)
            return await self.printing.print_card(slip) is not Paper.NONE
        if isinstance(errand, AskCopy):
            return await ask_copy(self.house, errand.number, by)
        return await ask_voucher(self.house, errand.number, by, self._own_printer())

    def _own_printer(self) -> str:
        """This station, where a printer of its counters works; empty where none does."""
        station = self.house.storage.station
        return station if can_print(self._office().papers, station, self.printing.printers) else ""

    async def _about_code(self, errand: LookUpVoucher | ChangeVoucher | CardErrand, by: str) -> Happening:
        """What is about the code of a voucher, or of a card."""
        if isinstance(errand, CardErrand):
            return await about_card(self.house, errand, self.counter, by, self._own_printer())
        if isinstance(errand, LookUpVoucher):
            return await voucher_of(self.house, errand.text)
        return await about_voucher(self.house, errand.command, by)

    async def _for_clerk(self, errand: ReadOwnDay | ForeseePause, by: str) -> Happening:
        """What cannot be read now is no fault of what the clerk does meanwhile."""
        try:
            if isinstance(errand, ReadOwnDay):
                return it.OwnDaySeen(clerk=by, own=await own_day_of(self.house, by))
            return it.PauseSeen(foreseen=await foresee_pause(self.house, self.counter, errand.minutes))
        except ErrandFailed as failed:
            LOG.warning("Counter %s: %s", self.counter, failed)
            reads = isinstance(errand, ReadOwnDay)
            return it.OwnDaySeen(clerk=by, own=None) if reads else it.PauseSeen(foreseen=None)

    async def _send_on(self, errand: SendOn, by: str) -> Happening:
        house, day = self.house, self._office().day.date
        outcome = await house.storage.send_on(day, errand.command, errand.note, house.now(), by)
        if isinstance(outcome, Refused):
            return it.RefusedBy(reason=outcome.why)
        house.wrote(outcome.day.date, outcome.entries)
        return it.Written()

    async def _of_people(self, errand: KeepName | BookingErrand, by: str) -> Happening:
        match errand:
            case KeepName(number=number, name=name):
                why_not = await self.house.storage.keep_name(self._office().day.date, number, name)
                return it.RefusedBy(reason=why_not) if why_not else it.Written()
            case Book():
                return await self._book(errand, by)
            case CancelBooking():
                return await self._cancel_booking(errand, by)
            case FindBooking():
                return await self._find_booking(errand, by)

    async def _find_booking(self, errand: FindBooking, by: str) -> Happening:
        """Whoever booked by mistake cancels at once; others' appointments are found by those who cancel tickets."""
        not_allowed = self.house.not_allowed((CancelTicket(number=errand.id),), by)
        if not_allowed is not None:
            return it.RefusedBy(reason=not_allowed)
        today = self._office().day.date
        days = tuple(today + timedelta(days=n) for n in range(DAYS + 1))
        found = await self.house.storage.booking(days, errand.id)
        if isinstance(found, Refused):
            return it.RefusedBy(reason=found.why)
        return it.AppointmentMade(id=found.id, slot=found.slot, service=found.service)

    async def _cancel_booking(self, errand: CancelBooking, by: str) -> Happening:
        of = errand.slot.astimezone(self._office().plan.zone).date()
        outcome = await self.house.storage.cancel_booking(of, errand.id, self.house.now(), by)
        if isinstance(outcome, Refused):
            return it.RefusedBy(reason=outcome.why)
        self.house.wrote(outcome.day.date, outcome.entries)
        return it.Written()

    async def _keep_quietly(self, number: str, name: str) -> None:
        """The ticket counts, whatever becomes of the name."""
        try:
            await self.house.storage.keep_name(self._office().day.date, number, name)
        except ErrandFailed as failed:
            LOG.warning("Counter %s: the name that %s chose is not kept: %s", self.counter, number, failed)

    async def _book(self, errand: Book, by: str) -> Happening:
        day = errand.command.slot.astimezone(self._office().plan.zone).date()
        outcome = await self.house.storage.book(day, errand.command, errand.name, self.house.now(), by)
        if isinstance(outcome, Refused):
            return it.RefusedBy(reason=outcome.why)
        self.house.wrote(outcome.day.date, outcome.entries)
        booked = next(entry.event for entry in outcome.entries if isinstance(entry.event, AppointmentBooked))
        return it.AppointmentMade(id=booked.id, slot=booked.slot, service=booked.service)

    async def _give(self, errand: GiveTicket, by: str) -> AsyncIterator[Happening]:
        house, office, paper = self.house, self._office(), self.printing.new_paper()
        outcome = await house.storage.take(office.day.date, errand.command, house.now(), paper, by=by)
        if isinstance(outcome, Refused):
            yield it.RefusedBy(reason=outcome.why)
            return
        house.wrote(outcome.day.date, outcome.entries)
        taken = next(entry.event for entry in outcome.entries if isinstance(entry.event, TicketTaken))
        if errand.name:
            await self._keep_quietly(taken.number, errand.name)
        yield it.TicketMade(number=taken.number, prints=paper is not None)
        if paper is not None:
            slip = ticket_slip(outcome.day, office.plan, outcome.day.tickets[taken.number])
            started = replace(paper, number=taken.number, day=outcome.day.date)
            async for came in self.printing.print_ticket(slip, started):
                yield it.PaperCame(number=taken.number, paper=_PAPER[came])


def _result(refused: Refused | None) -> Happening:
    return it.RefusedBy(reason=refused.why) if refused else it.Written()
