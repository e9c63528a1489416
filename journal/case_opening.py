"""Opening a case with a ticket in the manager's line: both, with what was said, in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass

from journal.batch import Batch
from journal.casebook import Said
from journal.daybook import Acted, Beside, Daybook
from journal.signed import Signed
from office import cases
from office.case_commands import OpenCase
from office.case_events import CaseOpened
from office.commands import TakeTicket
from office.events import Entry, TicketTaken
from office.plan import Plan
from office.refusals import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseMade:
    """The case that was opened, its entries, and the day with the ticket that was taken for it, where one was."""

    opened: CaseOpened
    entries: tuple[Entry, ...]
    acted: Acted | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseTold:
    """A case as somebody tells it, and the ticket that is to be taken for it, if any."""

    command: OpenCase
    said: Said
    signed: Signed
    ticket: TakeTicket | None = None


def open_case(
    book: Daybook, plan: Plan, told: CaseTold, *, exact: bool = False, beside: Beside | None = None
) -> CaseMade | Refused:
    """Open the case, and take its ticket in the same moment.

    Where the line gives none (it is closed, full or paused) the case is opened all the same. `beside` is asked for
    what is written with the ticket; `exact` as in `Daybook.act`.
    """
    why_not = cases.not_opened(plan, told.command)
    if why_not is not None:
        return Refused(why_not)
    made = _with_ticket(book, plan, told, exact=exact, beside=beside) if told.ticket else None
    if made is not None:
        return made
    written = book.cases.open(plan, told.command, told.said, told.signed)
    return written if isinstance(written, Refused) else _made(written.entries)


def _with_ticket(book: Daybook, plan: Plan, told: CaseTold, *, exact: bool, beside: Beside | None) -> CaseMade | None:
    """None where the line gives no ticket. Who is overtaken decides anew: the last batch is the one that is written."""
    written: list[Batch] = []

    def with_case(entries: tuple[Entry, ...]) -> Sequence[Batch]:
        number = next(entry.event.number for entry in entries if isinstance(entry.event, TicketTaken))
        written.append(book.cases.opening(plan, told.command, told.said, told.signed, number))
        return (written[-1], *(beside(entries) if beside else ()))

    of = told.signed.at.astimezone(plan.zone).date()
    commands = (told.ticket,) if told.ticket else ()
    acted = book.act(of, commands, told.signed, exact=exact, beside=with_case)
    return None if isinstance(acted, Refused) else _made(written[-1].entries, acted)


def _made(entries: tuple[Entry, ...], acted: Acted | None = None) -> CaseMade:
    opened = next(entry.event for entry in entries if isinstance(entry.event, CaseOpened))
    return CaseMade(opened=opened, entries=entries, acted=acted)
