"""The manager's day on one page: figures of the office and of each service, what was promised, and what broke."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import TypeVar

from office.cases import CaseCount
from office.figures import Figures, RatingFigures
from office.papers import PrinterNow
from office.promise_figures import PromiseFigures
from office.vouchers import Cost
from printer.paper import PAPER_80, Paper
from printer.sender import Sender
from printer.slip import Figure, LetterSlip, Part, Section
from resources.broken_why import broken_why
from resources.printer_states import state_phrase
from resources.words import Words, words_for

_UNKNOWN = "–"
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """So many services, and so many reasons and printers, have a line of their own on a page of 400 mm."""

    services: int
    others: int


WIDE, SLIM = Room(services=6, others=2), Room(services=1, others=1)


def room_on(paper: Paper) -> Room:
    """What fits on a page of this paper."""
    return WIDE if paper.roll_mm >= PAPER_80.roll_mm else SLIM


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceFigures:
    """The figures of one service, by its name in each language."""

    name: Mapping[str, str]
    figures: Figures


@dataclass(frozen=True, slots=True, kw_only=True)
class Turns:
    """So many numbers were called out of turn for one reason; no reason was said where it is empty."""

    reason: Mapping[str, str]
    calls: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DayReportFacts:
    """What is known of a service day; `made` is local. `lost`: tickets without a certain paper.

    `cases` were told on that day; `overdue` in it is that of all days.
    """

    day: date
    made: datetime
    language: str
    figures: Figures
    ratings: RatingFigures
    promises: PromiseFigures = field(default_factory=PromiseFigures)
    services: tuple[ServiceFigures, ...] = ()
    out_of_turn: tuple[Turns, ...] = ()
    printers: tuple[PrinterNow, ...] = ()
    lost: int = 0
    cases: CaseCount = field(default_factory=CaseCount)
    sender: Sender = field(default_factory=Sender)
    room: Room = SLIM


def day_report_slip(facts: DayReportFacts) -> LetterSlip:
    """The slip that says these facts."""
    words = words_for(facts.language, "printer")
    return LetterSlip(
        head=facts.sender.head(words),
        title=words.say("Report of the day"),
        dated=words.full_day(facts.day),
        sections=(
            Section(parts=(*_people(facts.figures, words), *_waits(facts.figures, words))),
            Section(heading=words.say("By service"), parts=_services(facts, words)),
            Section(heading=words.say("Promises"), parts=_promises(facts.promises, facts.language, words)),
            Section(heading=words.say("Ratings"), parts=(*_ratings(facts.ratings, words), *_cases(facts.cases, words))),
            Section(heading=words.say("Called out of turn"), parts=_turns(facts, words)),
            Section(heading=words.say("Printers"), parts=_printers(facts, words)),
        ),
        footer=words.say("As of {day}, {time}", day=words.short_day(facts.made.date()), time=words.clock(facts.made)),
    )


def _people(figures: Figures, words: Words) -> tuple[Figure, ...]:
    here = figures.arrived - figures.served - figures.missed - figures.left
    return (
        _number(words.say("Came"), figures.arrived),
        _number(words.say("Served"), figures.served),
        _number(words.say("Called, but not there"), figures.missed),
        _number(words.say("Left before a call"), figures.left),
        *((_number(words.say("Still here"), here),) if here else ()),
    )


def _waits(figures: Figures, words: Words) -> tuple[Figure, ...]:
    waits = figures.waits
    return (
        _figure(words.say("Half waited at most"), _minutes(waits.median, words)),
        _figure(words.say("9 of 10 waited at most"), _minutes(waits.p90, words)),
        _figure(words.say("Longest wait"), _minutes(waits.longest, words)),
    )


def _services(facts: DayReportFacts, words: Words) -> tuple[Part, ...]:
    """The busiest first, as many as there is room for; of the others how many came."""
    busy = sorted((one for one in facts.services if one.figures.arrived), key=lambda one: -one.figures.arrived)
    if not busy:
        return (words.say("Nobody came."),)
    shown, others = _parted(busy, facts.room.services)
    rest = sum(one.figures.arrived for one in others)
    return (
        words.say("How many came; within how many minutes half were called, and 9 of 10."),
        *(_service(one, words) for one in shown),
        *((_number(words.say("All others"), rest),) if rest else ()),
    )


def _service(service: ServiceFigures, words: Words) -> Figure:
    figures = service.figures
    minutes = (_plain_minutes(figures.waits.median), _plain_minutes(figures.waits.p90))
    return _listed(words.pick(service.name), str(figures.arrived), *minutes)


def _promises(promises: PromiseFigures, language: str, words: Words) -> tuple[Part, ...]:
    total, given = promises.total, promises.given
    if not total.decided:
        return (words.say("Nothing was promised."),)
    return (
        _figure(words.say("Kept"), f"{total.kept} ({_share(total.share)})"),
        _number(words.say("Broken"), total.broken),
        *_most(promises, language),
        *(_vouchers(given, words) if given.issued else ()),
        *((_number(words.say("Over the day’s limit"), promises.limited),) if promises.limited else ()),
    )


def _most(promises: PromiseFigures, language: str) -> tuple[Figure, ...]:
    """The reason for which most broke."""
    reason, count = next(iter(promises.reasons.items()), ("", 0))
    return (_listed(broken_why(reason, words_for(language, "resources")), str(count)),) if count else ()


def _vouchers(given: Cost, words: Words) -> tuple[Figure, ...]:
    """How many, and how much money."""
    return (
        _figure(words.say("Vouchers given"), _cost(given.issued, given.promised, words)),
        _figure(words.say("Redeemed"), _cost(given.redeemed, given.paid, words)),
    )


def _cost(vouchers: int, money: Mapping[str, Decimal], words: Words) -> str:
    """So many, and their money by currency where they are worth any: 11 (€55)."""
    sums = ", ".join(words.money(amount, currency) for currency, amount in sorted(money.items()))
    return f"{vouchers} ({sums})" if sums else str(vouchers)


def _ratings(ratings: RatingFigures, words: Words) -> tuple[Part, ...]:
    if not ratings.answers:
        return (words.say("Nobody has rated a visit."),)
    return (
        _number(words.say("Visits rated"), ratings.answers),
        _figure(words.say("Question solved"), _share(ratings.solved)),
        _figure(words.say("Treated well"), _share(ratings.satisfied)),
        _figure(words.say("Treated badly"), _share(ratings.dissatisfied)),
    )


def _cases(cases: CaseCount, words: Words) -> tuple[Part, ...]:
    """What else customers said; nothing where nobody told anything and no answer is overdue."""
    told = (_listed(words.say("Concerns, praise"), str(cases.concerns), str(cases.praise)),)
    late = (_listed(words.say("Answers overdue"), str(cases.overdue)),) if cases.overdue else ()
    return (*(told if cases.concerns or cases.praise else ()), *late)


def _turns(facts: DayReportFacts, words: Words) -> tuple[Part, ...]:
    if not facts.out_of_turn:
        return (words.say("Nobody was."),)
    told = sorted(facts.out_of_turn, key=lambda one: -one.calls)
    shown, others = _parted(told, facts.room.others)
    rest = sum(one.calls for one in others)
    return (
        *(_listed(words.pick(one.reason) or words.say("No reason said"), str(one.calls)) for one in shown),
        *((_number(words.say("Other reasons"), rest),) if rest else ()),
    )


def _printers(facts: DayReportFacts, words: Words) -> tuple[Part, ...]:
    states = words_for(facts.language, "resources")
    worst_first = sorted(facts.printers, key=lambda printer: (printer.works, printer.station, printer.name))
    return (
        *(
            _listed(f"{printer.station}, {printer.name}", state_phrase(printer, states))
            for printer in worst_first[: facts.room.others]
        ),
        _number(words.say("Tickets perhaps without paper"), facts.lost),
    )


def _parted(items: Sequence[_T], room: int) -> tuple[Sequence[_T], Sequence[_T]]:
    """Those that have a line of their own, and the others; a single other one takes the line of the others."""
    return (items, ()) if len(items) <= room + 1 else (items[:room], items[room:])


def _figure(name: str, *values: str) -> Figure:
    return Figure(name=name, values=values)


def _listed(name: str, *values: str) -> Figure:
    """What the office has named, on one line."""
    return Figure(name=name, values=values, lines=1)


def _number(name: str, value: int) -> Figure:
    return _figure(name, str(value))


def _minutes(seconds: float | None, words: Words) -> str:
    return _UNKNOWN if seconds is None else words.say("{n} min", n=round(seconds / 60))


def _plain_minutes(seconds: float | None) -> str:
    return _UNKNOWN if seconds is None else str(round(seconds / 60))


def _share(share: float | None) -> str:
    return _UNKNOWN if share is None else f"{100 * share:.0f} %"
