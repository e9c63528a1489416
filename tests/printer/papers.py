"""Letters with made-up facts: the shortest and the longest that an office may print."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from office.cases import CaseCount
from office.figures import Figures, RatingFigures, WaitFigures
from office.papers import PrinterNow
from office.policies import Policy
from office.promise_figures import PromiseCount, PromiseFigures
from office.vouchers import Cost
from printer.day_report import DayReportFacts, ServiceFigures, Turns, day_report_slip, room_on
from printer.paper import PAPER_58, Paper
from printer.policy import PolicyFacts, policy_slip
from printer.receipt import ReceiptFacts, receipt_slip
from printer.sender import Sender
from printer.slip import Figure, LetterSlip
from printer.voucher import Amount, VoucherFacts, voucher_slip
from resources.office_pages import office_page
from resources.words import words_for
from tests.office.branch import PLAN

DAY = date(2026, 3, 3)
MADE = datetime(2026, 3, 3, 18, 5, tzinfo=UTC)
SENDER = Sender(
    company={"en": "Hommik Energy"},
    office={"en": "Customer office, Tartu", "et": "Klienditeenindus, Tartu", "ru": "Центр обслуживания, Тарту"},
    footer={"en": "hommik.example"},
)


def voucher(language: str = "en", **others: Any) -> LetterSlip:  # noqa: ANN401 - any field of the facts
    facts: dict[str, Any] = {
        "code": "K4TQ-7M2",
        "worth": Amount(Decimal("7.50"), "EUR"),
        "issued": DAY,
        "last_day": date(2026, 6, 3),
        "sender": SENDER,
        "square": "WALKIN/tartu/voucher/K4TQ7M2",
    }
    return voucher_slip(VoucherFacts(language=language, **{**facts, **others}))


def receipt(language: str = "en", **others: Any) -> LetterSlip:  # noqa: ANN401 - any field of the facts
    facts: dict[str, Any] = {
        "case": "26-0017",
        "received": MADE,
        "topic": {"en": "The wait", "et": "Ooteaeg", "ru": "Ожидание"}[language],
        "answer_by": date(2026, 3, 18),
        "sender": SENDER,
    }
    return receipt_slip(ReceiptFacts(language=language, **{**facts, **others}))


def longest_receipt(language: str = "en") -> LetterSlip:
    """Everything that a receipt can say, in long words of the office's own."""
    topic = "Договоры, тарифы и всё остальное, что не понравилось"
    appeal = {language: "Комиссия по потребительским спорам, Таллинн, Пронкси 12, телефон 620-1707 " * 4}
    return receipt(
        language,
        case="26-10017",
        topic=topic,
        visit="A1142",
        manager="1701",
        telephone="+372 777 1234",
        email="klienditeenindus.tartu@hommik-energia.example",
        appeal=appeal,
    )


def policy(body: str, language: str = "en") -> LetterSlip:
    own = Policy(
        id="promise",
        title={"en": "Our promise", "ru": "Наше обещание"},
        text={"en": body},
        version="3",
        since=DAY,
    )
    page = office_page(replace(PLAN, policies=(own,)), "promise", DAY, words_for(language, "resources"))
    assert page is not None
    return policy_slip(PolicyFacts(page=page, language=language, sender=SENDER))


def figures(arrived: int = 112, called: int = 108, seconds: float | None = 480.0) -> Figures:
    waits = WaitFigures(called=called, mean=seconds, median=seconds, p90=seconds and 2 * seconds, longest=seconds)
    return Figures(
        arrived=arrived, waiting=0, longest_now=None, served=104, missed=4, left=2, waits=waits, promised=90, kept=0.919
    )


RATINGS = RatingFigures(
    answers=37, solved=0.73, treated_answers=37, treated_mean=4.4, satisfied=0.86, dissatisfied=0.027
)


PROMISES = PromiseFigures(
    total=PromiseCount(kept=1234, broken=123),
    reasons={"many_came": 100, "too_few": 23},
    given=Cost(issued=99, redeemed=12, promised={"EUR": Decimal("1234.50")}, paid={"EUR": Decimal(60)}),
    limited=24,
)


def report(language: str = "en", **others: Any) -> LetterSlip:  # noqa: ANN401 - any field of the facts
    facts: dict[str, Any] = {"day": DAY, "made": MADE, "figures": figures(), "ratings": RATINGS, "sender": SENDER}
    return day_report_slip(DayReportFacts(language=language, **{**facts, **others}))


def longest_report(language: str, paper: Paper = PAPER_58) -> LetterSlip:
    """A large office on its worst day, with long names for everything."""
    name = {language: "Договоры, тарифы и всё остальное"}
    return report(
        language,
        services=tuple(ServiceFigures(name=name, figures=figures(n)) for n in range(1000, 1030)),
        out_of_turn=tuple(Turns(reason=name, calls=1000 + n) for n in range(20)),
        printers=tuple(
            PrinterNow(station="counters-on-the-left", name=f"printer-{n}", trouble="not_found") for n in range(9)
        ),
        lost=1234,
        promises=PROMISES,
        cases=CaseCount(concerns=123, praise=45, managers=12, unanswered=1234, overdue=123),
        sender=Sender(company={"en": "Long company " * 9}, office={"en": "Long office " * 9}),
        room=room_on(paper),
    )


def told(slip: LetterSlip) -> dict[str, tuple[str, ...]]:
    """The figures of a report by their names."""
    parts = [part for section in slip.sections for part in section.parts]
    return {part.name: part.values for part in parts if isinstance(part, Figure)}
