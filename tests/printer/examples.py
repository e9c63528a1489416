"""Tickets of the example office, and how patient tests are.

Whoever expects an answer waits for it with `STEADY`, however busy the machine is. Silence is waited for as shortly as
`QUICK` says, and only by who expects nothing else.
"""

from datetime import datetime
from typing import Any

from printer.dialogue import Patience
from printer.slip import TicketSlip
from printer.ticket import TicketFacts, slip_of

STEADY = Patience(connect=20.0, status=20.0, clear=20.0, spare=60.0)
QUICK = Patience(connect=0.5, status=0.3, clear=0.3, spare=0.6, mm_per_second=2000.0)
TAKEN = datetime(2026, 3, 3, 10, 24)  # noqa: DTZ001 - slips say local times

_FACTS: dict[str, Any] = {
    "service": {"en": "Bills and payments", "et": "Arved ja maksed", "ru": "Счета и оплата"},
    "office": {"en": "Customer office, Tartu", "et": "Klienditeenindus, Tartu", "ru": "Центр обслуживания, Тарту"},
    "company": {"en": "Hommik Energy"},
    "bring": {
        "en": "your last bill or contract number",
        "et": "viimane arve või lepingu number",
        "ru": "последний счёт или номер договора",
    },
    "languages": ("en", "et", "ru"),
    "language": "en",
    "taken": TAKEN,
    "ahead": 5,
    "wait_minutes": (10, 15),
    "promised_by": TAKEN.replace(minute=54),
}


def facts(number: str = "142", **others: Any) -> TicketFacts:  # noqa: ANN401 - any field of the facts
    """The facts of a ticket; what is not given is as in the example office."""
    code = f"WALKIN/tartu/2026-03-03/{number}/k7Qp2x"
    return TicketFacts(number=number, **{**_FACTS, "code": code, **others})


def ticket(number: str = "142", **others: Any) -> TicketSlip:  # noqa: ANN401 - any field of the facts
    """The slip of a ticket."""
    return slip_of(facts(number, **others))


def code_of(number: str) -> str:
    """What the QR code of that ticket holds."""
    return facts(number).code
