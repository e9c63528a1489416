"""The promises of a report: how many were kept, by service, why others broke, and what was given for them."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from admin.chart_view import PressedTable
from admin.durations import NOTHING, percent
from admin.report_asking import narrowed_to
from admin.report_behind import Behind
from admin.report_meanings import meaning
from admin.report_places import BehindPressed
from admin.report_tables_view import share_cell
from admin.scene import Scene
from admin.service_words import service_cell
from admin.session import PagePressed
from office.reporting.report import PromiseCost, Report, Summary
from resources.broken_why import broken_why
from resources.definitions import definition
from resources.desk_views import ButtonView, Column, Row, TableView, TextCell
from resources.words import Words, words_for

_HUNDREDTHS = 2
"""Money in a report: so many digits behind the point."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PromisesPart:
    """Two tables, a sentence about what was given, and the way to why people waited."""

    services: PressedTable
    reasons: PressedTable
    services_heading: str
    reasons_heading: str
    cost: str
    why: ButtonView


def promises_part(report: Report, scene: Scene, words: Words) -> PromisesPart:
    """The section."""
    return PromisesPart(
        services_heading=words.say("Promises by service"),
        reasons_heading=words.say("Why they broke"),
        services=_services(report, scene, words),
        reasons=_reasons(report, words),
        cost=_cost(report.of.promises, words),
        why=ButtonView(words=words.say("Why people waited"), happening=PagePressed(page="why")),
    )


def _services(report: Report, scene: Scene, words: Words) -> PressedTable:
    decided = dict(sorted(_decided(report), key=lambda row: -_broken(row[1])))
    rows = tuple(_service(service_cell(scene, key, words), its, words) for key, its in decided.items())
    whole = _service(TextCell(words=words.say("All"), bold=True), report.of, words, total=True)
    return PressedTable(
        table=TableView(
            name=words.say("Promises by service"),
            columns=(
                Column(title=words.say("Service"), stretches=True),
                Column(title=words.say("Decided"), meaning=words.say("Kept, or broken.")),
                Column(title=words.say("Broken"), meaning=words.say("Not called by the promised time.")),
                Column(title=words.say("Promises kept"), meaning=meaning("kept", words), stretches=True),
                Column(title=words.say("Mostly because"), meaning=words.say("Of the broken ones."), stretches=True),
                Column(title=words.say("Vouchers"), meaning=definition(words.language, "vouchers")),
                Column(title=words.say("Worth")),
            ),
            rows=(*rows, whole) if rows else (),
            empty=words.say("No promise was decided on these days."),
        ),
        happenings=(
            *(_behind(report, key) for key in decided),
            _behind(report),
        ),
    )


def _decided(report: Report) -> Iterator[tuple[str, Summary]]:
    return ((key, its) for key, its in report.by.get("service", {}).items() if its.promises.kept.n)


def _broken(its: Summary) -> int:
    return its.promises.kept.n - its.promises.kept.hits


def _behind(report: Report, key: str = "", why: str = "") -> BehindPressed:
    """The broken promises: of one service or of all, for one reason or any."""
    asked = narrowed_to(report.asked, "service", key) if key else report.asked
    return BehindPressed(behind=Behind(asked=asked, counts="promise_broken", broken=why))


def _mostly(its: Summary, words: Words) -> str:
    """The reason of most broken promises, and how large a part of them it is."""
    why = its.promises.why
    if not why:
        return NOTHING
    first = min(why, key=lambda key: (-why[key], key))
    told = broken_why(first, words_for(words.language, "resources"))
    return f"{told} ({percent(why[first] / sum(why.values()), words)})"


def _service(name: TextCell, its: Summary, words: Words, *, total: bool = False) -> Row:
    promises = its.promises
    return Row(
        cells=(
            name,
            TextCell(words=str(promises.kept.n), whole=True),
            TextCell(words=str(_broken(its)), whole=True),
            share_cell(promises.kept, words),
            TextCell(words=_mostly(its, words)),
            TextCell(words=str(promises.vouchers), whole=True),
            TextCell(words=_money(promises, words) or NOTHING, whole=True),
        ),
        total=total,
    )


def _reasons(report: Report, words: Words) -> PressedTable:
    why, reasons = report.of.promises.why, words_for(words.language, "resources")
    broken = sum(why.values())
    found = sorted(((key, n) for key, n in why.items() if n), key=lambda row: (-row[1], row[0]))
    rows = tuple(
        Row(
            cells=(
                TextCell(words=broken_why(key, reasons)),
                TextCell(words=str(n), whole=True),
                TextCell(words=percent(n / broken, words), whole=True),
            )
        )
        for key, n in found
    )
    return PressedTable(
        table=TableView(
            name=words.say("Why they broke"),
            columns=(
                Column(title=words.say("Why"), stretches=True),
                Column(title=words.say("Broken")),
                Column(title=words.say("Share"), meaning=words.say("Of all broken promises.")),
            ),
            rows=rows,
            empty=words.say("No promise was broken on these days."),
        ),
        happenings=tuple(_behind(report, why=key) for key, _ in found),
    )


def _money(promises: PromiseCost, words: Words) -> str:
    """All that was given in money, currency by currency."""
    return " · ".join(
        words.money(Decimal(amount).scaleb(-_HUNDREDTHS), currency)
        for currency, amount in sorted(promises.amount.items())
        if amount
    )


def _cost(promises: PromiseCost, words: Words) -> str:
    if not promises.vouchers:
        return words.say("No voucher was given.")
    given = words.count("{n} voucher was given", "{n} vouchers were given", promises.vouchers)
    money = _money(promises, words)
    texts = words.count("{n} over something else", "{n} over something else", promises.texts) if promises.texts else ""
    return ": ".join(part for part in (given, " · ".join(p for p in (money, texts) if p)) if part) + "."
