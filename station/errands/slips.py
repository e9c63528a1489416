"""What papers say: from a ticket as it is written to the slip that a printer gets."""

from functools import cache
from importlib.resources import files
from pathlib import Path

from office.code import TicketCode
from office.day import Day
from office.events import Wait
from office.plan import Plan
from office.ticket import Ticket
from office.waits.saying import AFew, AtOnce, Between, Unknown, said
from printer.slip import TicketSlip
from printer.ticket import A_FEW_MINUTES, TicketFacts, slip_of


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
            wait_minutes=span_of(ticket.said),
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


def span_of(wait: Wait | None) -> tuple[int, int] | None:
    """What is said of a wait, from and to, in minutes; None where nobody can say, or a counter is free."""
    match said(wait):
        case Between(low=low, high=high):
            return low, high
        case AFew():
            return 0, A_FEW_MINUTES
        case AtOnce() | Unknown():
            return None


@cache
def logo_path(logo: str, variant: str = "") -> str:
    """The file of the office's logo: one of the example's by name, or a path; its variant where there is one."""
    if not logo:
        return ""
    plain = Path(logo) if Path(logo).is_absolute() else Path(str(files("resources.example") / logo))
    wanted = plain.with_stem(plain.stem + variant)
    return str(wanted if wanted.exists() else plain)
