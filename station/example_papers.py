"""Every paper of the example office in one language, as pictures and tests of papers need them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from office.case_events import CaseOpened, CaseVisit
from office.cases import answer_by
from office.legs import legs_of
from office.papers import Papers, PrinterNow
from office.plan import Plan
from printer.paper import Paper
from printer.slip import Slip
from printer.test_page import test_page
from printer.voucher import Amount, VoucherFacts, voucher_slip
from resources.words import words_for
from station.errands.slips import Written, case_slip, memory_card_slip, page_slip, report_slip, sender_of, ticket_slip
from station.example_day import ExampleDay


def example_papers(example: ExampleDay, language: str, paper: Paper) -> Mapping[str, Slip]:
    """Each kind of paper by its name."""
    ticket = replace(example.day.waiting[1], language=language)
    at = example.now.astimezone(example.plan.zone)
    return {
        "ticket": ticket_slip(example.day, example.plan, ticket),
        "copy": ticket_slip(example.day, example.plan, replace(ticket, number="1142"), duplicate=True),
        "large": ticket_slip(example.day, example.plan, ticket, duplicate=True, large=True),
        "voucher": voucher_slip(_voucher(example.plan, at.date(), language)),
        "receipt": case_slip(example.plan, _case(example.plan, at.date(), language), at),
        "memory_card": memory_card_slip(example.plan, "K4TX72M9AC", at.date(), language),
        "policy": page_slip(example.plan, "promise", at, language),
        "report": report_slip(_written(example), example.plan, at, language, paper),
        "test": test_page("lobby", paper, at, words_for(language, "printer")),
    }


def _case(plan: Plan, today: date, language: str) -> CaseOpened:
    """Somebody who was called too late also wants to speak with a manager."""
    return CaseOpened(
        case="26-0017",
        case_kind="concern",
        topic="wait",
        language=language,
        told="written",
        day=today,
        answer_by=answer_by(plan, "concern", today),
        visit=CaseVisit(day=today, number="142"),
        manager=True,
        ticket="701",
    )


def _voucher(plan: Plan, today: date, language: str) -> VoucherFacts:
    return VoucherFacts(
        code="K4TQ-7M2",
        worth=Amount(Decimal(10), "EUR"),
        issued=today,
        last_day=today + timedelta(days=92),
        language=language,
        sender=sender_of(plan),
        square=f"WALKIN/{plan.office.id}/voucher/K4TQ7M2",
    )


def _written(example: ExampleDay) -> Written:
    printers = (
        PrinterNow(station="lobby", name="kiosk", warning="near_end"),
        PrinterNow(station="desk", name="counters", trouble="paper_out"),
    )
    return Written(
        day=example.day,
        legs=tuple(
            leg for ticket in example.day.tickets.values() for leg in legs_of(example.day, example.plan, ticket)
        ),
        ratings=example.ratings,
        papers=Papers(printers={(printer.station, printer.name): printer for printer in printers}),
    )
