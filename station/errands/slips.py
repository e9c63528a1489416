"""What papers say: from a ticket as it is written to the slip that a printer gets."""

from functools import cache
from importlib.resources import files
from pathlib import Path

from office.code import TicketCode
from office.day import Day
from office.plan import Plan
from office.ticket import Ticket
from printer.slip import TicketSlip
from printer.ticket import TicketFacts, slip_of


def ticket_slip(day: Day, plan: Plan, ticket: Ticket, *, duplicate: bool = False) -> TicketSlip:
    """What the paper of this ticket says."""
    service = plan.service(ticket.service)
    code = TicketCode(office=day.office, day=day.date, number=ticket.number, secret=ticket.secret)
    return slip_of(
        TicketFacts(
            number=ticket.number,
            service=service.name if service else {},
            taken=ticket.joined.astimezone(plan.zone),
            language=ticket.language,
            languages=plan.office.languages,
            company=plan.office.company,
            office=plan.office.name,
            logo=logo_path(plan.office.logo, "-paper"),
            ahead=ticket.ahead,
            promised_by=ticket.promised_by.astimezone(plan.zone) if ticket.promised_by else None,
            bring=service.bring if service else {},
            service_note=service.note if service else {},
            footer=plan.office.footer,
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
