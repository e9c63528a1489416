"""A concern or praise that a customer tells at a kiosk: kept as a case at once, then its papers are printed."""

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from kiosk import results as came
from kiosk.brought import IssuedTicket, KeptCase
from kiosk.errands import TellCase
from kiosk.happenings import Happening
from office.case_commands import OpenCase
from office.case_events import CaseVisit
from office.cases import manager_ticket
from office.code import TicketCode
from office.plan import Plan
from office.refusals import Refused
from station.errands.case_storage import CaseStorage, CaseWish, CaseWords
from station.errands.issued import issued, told_wait
from station.errands.papers_told import paper_told, papers_told
from station.errands.printing import Printing
from station.errands.slips import case_slip, ticket_slip
from station.errands.trouble import ErrandFailed
from station.errands.visits_seen import proven
from station.house import House
from station.office_now import OfficeNow

if TYPE_CHECKING:
    from journal.case_opening import CaseMade

LOG = logging.getLogger("walkin")


@dataclass(frozen=True, slots=True)
class LostAnswer:
    """A case was told and nobody knows whether it was written. `told`: its hash, for words are kept nowhere else.

    `after`: the newest place of the cases that was known before it was told.
    """

    told: int
    after: int


@dataclass(slots=True, kw_only=True)
class CasesTold:
    """Cases of one kiosk. `call` calls a person to it, in a language, and says whether staff hear that."""

    house: House
    printing: Printing
    call: Callable[[str], Awaitable[bool]]
    _lost: LostAnswer | None = field(default=None, init=False)

    async def keep(self, told: TellCase, holds: Callable[[str], bool]) -> AsyncIterator[Happening]:
        """Write the case, tell its number, call whoever is wanted, and print: first the ticket, then the receipt.

        `holds`: whether the customer of this number still stands before the kiosk.
        """
        if self.house.office is None:
            raise ErrandFailed("The office is not open yet.")
        plan, wish = self.house.office.plan, await self._wish(told, self.house.office)
        made = await self._once(told, plan, wish)
        if isinstance(made, Refused):
            yield came.CaseRefused(made.why)
            return
        ticket = self._taken(made)
        called = ticket is None and (told.manager or told.told == "spoken") and await self.call(told.language)
        yield came.CaseKept(_kept(made, ticket, called=called))
        if ticket is not None and made.acted is not None:
            day = made.acted.day
            started = wish.paper and replace(wish.paper, number=ticket.number, day=day.date)
            send = partial(self.printing.print_ticket, paper=started, stands=lambda: holds(ticket.number))
            async for state in papers_told(partial(ticket_slip, day, plan, day.tickets[ticket.number]), send):
                yield came.PaperCame(ticket.number, state)
        yield await self._receipt(made, plan)

    async def _once(self, told: TellCase, plan: Plan, wish: CaseWish) -> "CaseMade | Refused":
        """The case, opened once: where the answer of the last try was lost, what it has written is looked for."""
        store = CaseStorage(self.house.storage)
        if self._lost is not None and self._lost.told == hash(told):
            found = await store.opened_here(self._lost.after, told.topic)
            if found is not None:
                self._lost = None
                return found
        self._lost = LostAnswer(hash(told), (await store.cases()).place)
        made = await store.open(plan, wish, self.house.now())
        self._lost = None
        return made

    async def _wish(self, told: TellCase, office: OfficeNow) -> CaseWish:
        command = OpenCase(
            kind=told.kind,
            topic=told.topic,
            language=told.language,
            told=told.told,
            visit=await self._visit(told.code),
            manager=told.manager,
        )
        ticket = manager_ticket(office.plan, command)
        return CaseWish(
            command=command,
            said=CaseWords(words=told.words, name=told.name, contact=told.contact),
            ticket=replace(ticket, said=told_wait(office, ticket.service)) if ticket else None,
            paper=self.printing.new_paper() if ticket else None,
        )

    async def _visit(self, code: TicketCode | None) -> CaseVisit | None:
        """The visit of a scanned ticket; a code that is not proven ties nothing, and the case is told all the same."""
        if code is None:
            return None
        ticket = proven(await self.house.storage.day(code.day), code)
        return CaseVisit(day=code.day, number=ticket.number) if ticket else None

    def _taken(self, made: "CaseMade") -> IssuedTicket | None:
        if made.acted is None or made.opened.ticket is None:
            return None
        self.house.wrote(made.acted.day.date, made.acted.entries)
        return issued(made.acted.day.tickets[made.opened.ticket])

    async def _receipt(self, made: "CaseMade", plan: Plan) -> Happening:
        opened = made.opened
        send = partial(self.printing.print_receipt, case=opened.case, day=opened.day)
        state = await paper_told(partial(case_slip, plan, opened, made.entries[0].at), send)
        return came.CasePaperCame(opened.case, state)


def _kept(made: "CaseMade", ticket: IssuedTicket | None, *, called: bool) -> KeptCase:
    opened = made.opened
    return KeptCase(
        number=opened.case,
        kind=opened.case_kind,
        topic=opened.topic,
        answer_by=opened.answer_by,
        ticket=ticket,
        told=opened.told,
        called=called,
    )
