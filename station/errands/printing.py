"""Printers behind the door: what a ticket says is made here, and what became of the paper comes back."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path

from kiosk.happenings import Paper
from office.code import TicketCode
from office.day import Day
from office.plan import Plan
from office.ticket import Ticket
from printer.dialogue import Patience
from printer.opening import AnyPrinter, line_to, open_printer
from printer.paper import PAPERS
from printer.printing import ask_printer
from printer.results import Outcome, PrinterStatus
from printer.slip import TicketSlip
from printer.target import ScreenTarget, target_of
from printer.ticket import TicketFacts, slip_of
from station.settings import PrinterSettings, Settings

LOG = logging.getLogger("walkin")

_PAPER: Mapping[Outcome, Paper] = {
    Outcome.PRINTED: Paper.PRINTED,
    Outcome.NOT_STARTED: Paper.NONE,
    Outcome.CLEARED: Paper.NONE,
    Outcome.UNKNOWN: Paper.DOUBTFUL,
}


class Printing:
    """The kiosk's printer, and the one to fall back to. `show` takes the pictures of the on-screen printer."""

    def __init__(self, settings: Settings, show: Callable[[bytes], None]) -> None:
        names = (settings.kiosk.printer, settings.kiosk.fallback_printer)
        wanted = [printer for name in names if name and (printer := settings.printer(name))]
        self._printers = tuple(opened(printer, show) for printer in wanted)

    async def print_ticket(self, day: Day, plan: Plan, ticket: Ticket) -> Paper:
        """Print a ticket that is written; once more on the other printer where the first certainly did not."""
        slip = ticket_slip(day, plan, ticket)
        paper = Paper.NONE
        for printer in self._printers:
            paper = await self._printed(printer, slip)
            if paper is not Paper.NONE:
                break
        return paper

    def close(self) -> None:
        """Let the printers finish what is queued."""
        for printer in self._printers:
            printer.close()

    async def _printed(self, printer: AnyPrinter, slip: TicketSlip) -> Paper:
        result = await asyncio.wrap_future(printer.print(slip))
        if result.outcome is not Outcome.PRINTED or result.warning is not None:
            LOG.warning("Ticket %s: %s", slip.number, result.as_fields())
        return _PAPER[result.outcome]


def opened(printer: PrinterSettings, show: Callable[[bytes], None]) -> AnyPrinter:
    """The printer that the settings name, with a thread of its own."""
    return open_printer(target_of(printer.target), show, paper=PAPERS[printer.paper])


def status_of(printer: PrinterSettings) -> PrinterStatus:
    """How a printer is right now; blocks for about a second at most."""
    target = target_of(printer.target)
    return PrinterStatus() if isinstance(target, ScreenTarget) else ask_printer(line_to(target), Patience())


def ticket_slip(day: Day, plan: Plan, ticket: Ticket, *, duplicate: bool = False) -> TicketSlip:
    """What the paper of this ticket says."""
    service = plan.service(ticket.service)
    code = TicketCode(office=day.office, day=day.date, number=ticket.number, secret=ticket.secret)
    return slip_of(
        TicketFacts(
            number=ticket.number,
            service=service.name if service else {},
            taken=ticket.came.astimezone(plan.zone),
            language=ticket.language,
            languages=plan.office.languages,
            company=plan.office.company,
            office=plan.office.name,
            logo=logo_path(plan.office.logo, "-paper"),
            ahead=ticket.ahead,
            promised_by=ticket.promised_by.astimezone(plan.zone) if ticket.promised_by else None,
            slot=ticket.slot.astimezone(plan.zone) if ticket.slot else None,
            also=tuple(other.name for wanted in ticket.also if (other := plan.service(wanted))),
            counter=(ticket.kept.counter or "") if ticket.kept else "",
            kept_for_employee=ticket.kept is not None,
            bring=service.bring if service else {},
            code=str(code),
            duplicate=duplicate,
        )
    )


@cache
def logo_path(logo: str, variant: str = "") -> str:
    """The file of the office's logo: one of the example's by name, or a path; its variant where there is one."""
    if not logo:
        return ""
    plain = Path(logo) if Path(logo).is_absolute() else Path(str(files("resources.example") / logo))
    wanted = plain.with_stem(plain.stem + variant)
    return str(wanted if wanted.exists() else plain)
