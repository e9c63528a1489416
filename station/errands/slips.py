"""What papers say: from what is written in the journal to the slip that a printer gets."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from pathlib import Path

from office import cases, memory, vouchers
from office.case_events import CaseOpened
from office.cases import CaseCount, Cases
from office.code import TicketCode
from office.day import Day
from office.events import Wait
from office.figures import figures, rating_figures
from office.papers import Papers
from office.plan import Plan
from office.promise_figures import promise_figures
from office.ticket import Ticket
from office.visits import Rating, VisitLeg
from office.vouchers import Vouchers
from office.waits.saying import AFew, AtOnce, Between, Unknown, said
from printer.day_report import DayReportFacts, ServiceFigures, Turns, day_report_slip, room_on
from printer.memory_card import CardFacts, card_slip
from printer.paper import Paper
from printer.policy import PolicyFacts, policy_slip
from printer.receipt import ReceiptFacts, receipt_slip
from printer.sender import Sender
from printer.slip import Figure, LetterSlip, Section, TicketSlip
from printer.ticket import A_FEW_MINUTES, TicketFacts, slip_of
from printer.voucher import Amount, VoucherFacts, voucher_slip
from resources.case_words import topic_of
from resources.office_pages import office_page
from resources.words import words_for
from station.errands.trouble import ErrandFailed


def ticket_slip(day: Day, plan: Plan, ticket: Ticket, *, duplicate: bool = False, large: bool = False) -> TicketSlip:
    """What the paper of this ticket says; `large`: in large type."""
    service = plan.service(ticket.service)
    level, employee = plan.level(ticket.level), plan.employee(ticket.employee)
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
            employee=employee.name if employee else {},
            level=ticket.level,
            level_name=level.name if level and level.asks == "nothing" else {},
            set_time=ticket.set_time is not None,
            bring=service.bring if service else {},
            service_note=service.note if service else {},
            footer=plan.office.footer,
            code=str(code),
            duplicate=duplicate,
            large=large,
            shows_visit=plan.kiosk.has("my_visit"),
            rates=plan.kiosk.has("rating"),
        )
    )


def owed_slip(day: Day, plan: Plan, ticket: Ticket) -> LetterSlip | None:
    """The voucher and the apology for the broken promise of this ticket; None where nothing is owed for it."""
    voucher = ticket.broken.voucher if ticket.broken else None
    if voucher is None:
        return None
    worth = voucher.worth
    return voucher_slip(
        VoucherFacts(
            code=vouchers.spoken(voucher.code),
            worth=worth.text if worth.amount is None else Amount(worth.amount, worth.currency),
            issued=day.date,
            last_day=voucher.last_day,
            language=ticket.language,
            sender=sender_of(plan),
            apology=plan.compensation.apology,
            redeem=plan.compensation.redeem,
            square=vouchers.square(day.office, voucher.code),
        )
    )


def case_slip(plan: Plan, case: CaseOpened, received: datetime) -> LetterSlip:
    """The receipt of a case, in its customer's language."""
    contact = plan.office.contact
    return receipt_slip(
        ReceiptFacts(
            case=case.case,
            received=received.astimezone(plan.zone),
            topic=topic_of(plan, case.case_kind, case.topic, case.language),
            language=case.language,
            kind=case.case_kind,
            answer_by=case.answer_by,
            visit=case.visit.number if case.visit else "",
            manager=case.ticket or "",
            telephone=contact.telephone,
            email=contact.email,
            appeal=plan.cases.appeal,
            sender=sender_of(plan),
        )
    )


def memory_card_slip(plan: Plan, code: str, given: date, language: str) -> LetterSlip:
    """The card of a customer who wants to be remembered, in their language."""
    return card_slip(
        CardFacts(
            code=memory.spoken(code),
            square=memory.square(plan.office.id, code),
            given=given,
            keep_days=plan.memory.keep_days,
            language=language,
            sender=sender_of(plan),
        )
    )


def page_slip(plan: Plan, page_id: str, now: datetime, language: str) -> LetterSlip:
    """One of the office's own pages on paper, as it holds at this moment. Raises ErrandFailed where there is none."""
    page = office_page(plan, page_id, now.astimezone(plan.zone).date(), words_for(language, "resources"))
    if page is None:
        raise ErrandFailed(f"The office has no page {page_id!r} any more.")
    return policy_slip(PolicyFacts(page=page, language=language, sender=sender_of(plan)))


def keys_slip(plan: Plan, now: datetime, title: str, lines: Iterable[tuple[tuple[str, ...], str]]) -> LetterSlip:
    """The card of a counter's keys: what they do at the left, what stands on the caps at the right."""
    language = plan.office.languages[0]
    return LetterSlip(
        head=sender_of(plan).head(words_for(language, "resources")),
        title=title,
        dated=words_for(language, "printer").short_day(now.astimezone(plan.zone).date()),
        sections=(Section(parts=tuple(Figure(name=words, values=(" | ".join(caps),)) for caps, words in lines)),),
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What is written of one service day; how the printers and the office's vouchers and cases are now."""

    day: Day
    legs: tuple[VisitLeg, ...]
    ratings: tuple[Rating, ...]
    papers: Papers = field(default_factory=Papers)
    vouchers: Vouchers = field(default_factory=Vouchers)
    cases: Cases = field(default_factory=Cases)


def report_slip(written: Written, plan: Plan, made: datetime, language: str, paper: Paper) -> LetterSlip:
    """What the day's report says, made at this moment for this paper."""
    day, legs = written.day, written.legs
    return day_report_slip(
        DayReportFacts(
            day=day.date,
            made=made.astimezone(plan.zone),
            language=language,
            figures=figures(legs, made),
            ratings=rating_figures(written.ratings),
            promises=promise_figures(legs, written.vouchers, made),
            services=tuple(_services(plan, legs, made)),
            out_of_turn=tuple(_turns(plan, day.tickets.values())),
            printers=tuple(written.papers.printers.values()),
            lost=sum(1 for lost in written.papers.lost.values() if lost.day == day.date),
            cases=_cases(written, made.astimezone(plan.zone).date()),
            sender=sender_of(plan),
            room=room_on(paper),
        )
    )


def _cases(written: Written, today: date) -> CaseCount:
    """Those that were told on that day, and how many answers of all days are overdue now."""
    told = cases.count(written.cases.of_day(written.day.date), today)
    return replace(told, overdue=cases.count(written.cases.by_number.values(), today).overdue)


def _services(plan: Plan, legs: tuple[VisitLeg, ...], made: datetime) -> Iterator[ServiceFigures]:
    """Those of the plan in its order, and those that the plan has no more by their ids."""
    ids = dict.fromkeys((*(service.id for service in plan.services), *(leg.service for leg in legs)))
    for id_ in ids:
        service = plan.service(id_)
        name = (service.short_name or service.name) if service else {"": id_}
        yield ServiceFigures(name=name, figures=figures((leg for leg in legs if leg.service == id_), made))


def _turns(plan: Plan, tickets: Iterable[Ticket]) -> Iterator[Turns]:
    """How often a number was called out of turn, by reason: one of the plan's, or free words."""
    names = {choice.id: choice.name for choice in plan.call_reasons}
    calls = (call for ticket in tickets for call in ticket.calls if call.why.standing == "out_of_turn")
    for reason, count in Counter(call.why.reason for call in calls).items():
        yield Turns(reason=names.get(reason, {"": reason}), calls=count)


def sender_of(plan: Plan) -> Sender:
    """The office as the sender of letters."""
    return Sender(
        company=plan.office.company,
        office=plan.office.name,
        logo=logo_path(plan.office.logo, "-paper"),
        footer=plan.office.footer,
    )


@cache
def logo_path(logo: str, variant: str = "") -> str:
    """The file of the office's logo: one of the example's by name, or a path; its variant where there is one."""
    if not logo:
        return ""
    plain = Path(logo) if Path(logo).is_absolute() else Path(str(files("resources.example") / logo))
    wanted = plain.with_stem(plain.stem + variant)
    return str(wanted if wanted.exists() else plain)
