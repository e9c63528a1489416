"""Cases behind the door of storage: written with what was said; what was said is read for managers alone."""

import secrets
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, cast

from office.case_commands import CaseCommand, OpenCase
from office.case_events import CaseOpened
from office.cases import STREAM, Cases
from office.commands import TakeTicket
from office.events import Entry, TicketTaken
from office.paper_events import PaperStarted
from office.plan import Plan
from office.refusals import Refused
from station.errands.storage import SECRET_BYTES, Books, Storage

if TYPE_CHECKING:
    from journal.batch import Batch
    from journal.case_opening import CaseMade, CaseTold
    from journal.casebook import CaseWritten
    from journal.signed import Signed


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseWords:
    """What was said in a case, how to reach the customer, and the answer; empty once erased."""

    words: str = field(default="", repr=False)
    name: str = field(default="", repr=False)
    contact: str = field(default="", repr=False)
    answer: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseWish:
    """A case as a customer tells it; the ticket that is to be taken for it and its paper, where there are any."""

    command: OpenCase
    said: CaseWords
    ticket: TakeTicket | None = None
    paper: PaperStarted | None = None


@dataclass(frozen=True, slots=True)
class CaseStorage:
    """The cases of one office. Every method raises ErrandFailed."""

    storage: Storage

    async def cases(self) -> Cases:
        """All cases of the office as they are written now."""
        return await self.storage.with_books(lambda books: books.book.cases.cases())

    async def open(self, plan: Plan, wish: CaseWish, at: datetime) -> "CaseMade | Refused":
        """Open a case, in one transaction with its ticket and the paper of that, and with what was said."""
        from journal.case_opening import CaseTold  # noqa: PLC0415  # SQLAlchemy takes half a second: windows come first
        from journal.casebook import Said  # noqa: PLC0415  # likewise

        said, ticket = wish.said, wish.ticket
        told = CaseTold(
            command=wish.command,
            said=Said(words=said.words, name=said.name, contact=said.contact),
            signed=self._signed(at, ""),
            ticket=replace(ticket, secret=secrets.token_urlsafe(SECRET_BYTES)) if ticket else None,
        )
        return await self.storage.with_books(lambda books: _opened(books, plan, told, wish.paper))

    async def opened_here(self, after: int, topic: str) -> "CaseMade | None":
        """The newest case about this topic that this station has written after a place of their stream."""
        return await self.storage.with_books(lambda books: _opened_here(books, self.storage.station, after, topic))

    async def act(
        self, plan: Plan, command: CaseCommand, at: datetime, by: str, words: str = ""
    ) -> "CaseWritten | Refused":
        """Take, answer or close a case; `words` are those of an answer or a note."""
        signed = self._signed(at, by)
        return await self.storage.with_books(lambda books: books.book.cases.act(plan, command, signed, words))

    async def words(self, case: str) -> CaseWords:
        """What was said in a case, as far as it is not erased. Only for those who may read it."""
        return await self.storage.with_books(lambda books: words_of(books, case))

    def _signed(self, at: datetime, by: str) -> "Signed":
        from journal.signed import Signed  # noqa: PLC0415  # as above

        return Signed(at=at, station=self.storage.station, by=by)


def words_of(books: Books, case: str) -> CaseWords:
    """What is kept of this case, as far as it is not erased."""
    from journal.casebook import ANSWER, NOTED, TOLD, case_key  # noqa: PLC0415  # as above

    kept = books.journal.people.get(books.book.office, case_key(case))
    told = kept.get(TOLD, {})
    return CaseWords(
        words=told.get("words", "") or kept.get(NOTED, {}).get("words", ""),
        name=told.get("name", ""),
        contact=told.get("contact", ""),
        answer=kept.get(ANSWER, {}).get("words", ""),
    )


def _opened_here(books: Books, station: str, after: int, topic: str) -> "CaseMade | None":
    from journal.case_opening import CaseMade  # noqa: PLC0415  # as above
    from journal.daybook import Acted  # noqa: PLC0415  # as above

    written = books.journal.read(books.book.office, STREAM, after)
    entries = tuple(entry for entry in written if entry.station == station and _is_of(entry, topic))
    if not entries:
        return None
    opened = cast("CaseOpened", entries[-1].event)
    acted = Acted(day=books.book.day(opened.day), entries=()) if opened.ticket else None
    return CaseMade(opened=opened, entries=entries[-1:], acted=acted)


def _is_of(entry: Entry, topic: str) -> bool:
    return isinstance(entry.event, CaseOpened) and entry.event.topic == topic


def _opened(  # where it is written, what, and beside which paper
    books: Books, plan: Plan, told: "CaseTold", paper: PaperStarted | None
) -> "CaseMade | Refused":
    from journal.case_opening import open_case  # noqa: PLC0415  # as above

    def beside(entries: tuple[Entry, ...]) -> "tuple[Batch, ...]":
        taken = [entry.event for entry in entries if isinstance(entry.event, TicketTaken)]
        if paper is None or not taken:
            return ()
        of = told.signed.at.astimezone(plan.zone).date()
        return (books.printbook.batch((replace(paper, number=taken[0].number, day=of),), told.signed),)

    return open_case(books.book, plan, told, beside=beside)
