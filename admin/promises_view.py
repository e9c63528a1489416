"""The page "Promises": which of today's promises were kept, why others broke, and what that costs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from admin.broken_view import broken_card
from admin.durations import NOTHING, percent
from admin.figures_view import FigureView
from admin.scene import Scene
from admin.service_words import service_cell
from admin.session import PagePressed
from admin.shares_view import between, between_meaning
from admin.table_card_view import TableCardView
from office.legs import legs_of_all
from office.promise_figures import ENOUGH, PromiseCount, PromiseFigures, promise_figures
from resources.broken_why import broken_why
from resources.desk_views import ButtonView, Column, Row, TableView, TextCell
from resources.words import Words, words_for

_LARGE = Decimal(1000)
"""From such a sum on, cents are left out of a key figure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PromisesView:
    """The page; where nothing was promised, `empty` says so and there is nothing else but the ways `on`."""

    title: str
    subtitle: str
    on: tuple[ButtonView, ...]
    empty: str
    figures: tuple[FigureView, ...]
    services: TableCardView
    broken: TableCardView
    reasons: TableCardView
    half_hours: TableCardView


def promises_view(scene: Scene, subtitle: str, words: Words) -> PromisesView:
    """The page at this moment, by the definitions of `office.promise_figures`."""
    found = promise_figures(legs_of_all(scene.day, scene.plan, scene.day.tickets), scene.vouchers, scene.now)
    return PromisesView(
        title=words.say("Promises"),
        subtitle=subtitle,
        on=_ways_on(scene, words),
        empty=_empty(scene, found, words),
        figures=_figures(found, words),
        services=_services(scene, found, words),
        broken=broken_card(scene, found.broken, words),
        reasons=_reasons(found, words),
        half_hours=_half_hours(found, words),
    )


def _ways_on(scene: Scene, words: Words) -> tuple[ButtonView, ...]:
    """To the promises of earlier days, and to why people waited."""
    today = scene.now.astimezone(scene.plan.zone).date()
    earlier = PagePressed(page="reports", today=today, section="promises")
    return (
        ButtonView(words=words.say("Promises of earlier days"), happening=earlier, icon="chart-bar"),
        ButtonView(words=words.say("Why people waited"), happening=PagePressed(page="why"), icon="magnifying-glass"),
    )


def _empty(scene: Scene, found: PromiseFigures, words: Words) -> str:
    if found.total.decided or found.owed:
        return ""
    if all(service.promise is None for service in scene.plan.services):
        return words.say("This office promises no waiting time. The plan of a service can say by when we call.")
    return words.say("Nothing was promised today.")


def _figures(found: PromiseFigures, words: Words) -> tuple[FigureView, ...]:
    return tuple(made(found, words) for made in (_kept, _broken, _given, _promised, _paid))


def _kept(found: PromiseFigures, words: Words) -> FigureView:
    total = found.total
    told = words.say("{kept} of {n}", kept=total.kept, n=total.decided)
    second = f"{told} · {between(total.between, words)}" if total.decided else words.say("no promise is decided yet")
    called = words.say("Called by the promised time, of all promises that are decided: called in time, or broken.")
    return FigureView(
        label=words.say("Promises kept"),
        value=percent(total.share, words),
        unit="",
        second=second,
        meaning=f"{called} {between_meaning(words)}",
    )


def _broken(found: PromiseFigures, words: Words) -> FigureView:
    parts = (
        words.count("{n} waits on", "{n} wait on", found.late) if found.late else "",
        words.count("{n} not decided yet", "{n} not decided yet", found.owed) if found.owed else "",
    )
    return FigureView(
        label=words.say("Promises broken"),
        value=str(found.total.broken),
        unit="",
        second=" · ".join(part for part in parts if part) or words.say("nobody waits for a promise"),
        meaning=words.say(
            "Not called by the promised time, or the office closed first. Wait on: not called yet. "
            "Not decided: people in the line whom we still can call in time."
        ),
    )


def _given(found: PromiseFigures, words: Words) -> FigureView:
    not_given = words.count("{n} not given: the day’s limit", "{n} not given: the day’s limit", found.limited)
    redeemed = words.count("{n} redeemed", "{n} redeemed", found.given.redeemed)
    return FigureView(
        label=words.say("Vouchers given"),
        value=str(found.given.issued),
        unit="",
        second=f"{redeemed} · {not_given}" if found.limited else redeemed,
        meaning=words.say("Vouchers for today’s broken promises, by the plan’s rules and within its limits of a day."),
    )


def _promised(found: PromiseFigures, words: Words) -> FigureView:
    return _money(
        words.say("Money promised"),
        found.given.promised,
        words.say("by vouchers") if found.given.promised else words.say("no voucher is worth money"),
        words.say("The worth of all vouchers for today’s broken promises, in money."),
        words,
    )


def _paid(found: PromiseFigures, words: Words) -> FigureView:
    given = found.given
    return _money(
        words.say("Money paid"),
        given.paid,
        words.say("{redeemed} of {n} vouchers", redeemed=given.redeemed, n=given.issued),
        words.say("The worth of those of today’s vouchers that were redeemed, whenever that was."),
        words,
    )


def _money(label: str, money: Mapping[str, Decimal], second: str, meaning: str, words: Words) -> FigureView:
    """The largest sum as the figure, other currencies below it."""
    first, *others = sorted(money.items(), key=lambda row: (-row[1], row[0])) or [("", Decimal(0))]
    rest = [words.money(more, other) for other, more in others]
    currency, amount = first
    shown = amount.quantize(Decimal(1)) if amount >= _LARGE else amount
    value = words.money(shown, currency) if money else NOTHING
    return FigureView(label=label, value=value, unit="", second=" · ".join([*rest, second]), meaning=meaning)


def _services(scene: Scene, found: PromiseFigures, words: Words) -> TableCardView:
    known = [service.id for service in scene.plan.services if service.id in found.services]
    others = [service for service in found.services if service not in known]
    rows = tuple(_counted(service_cell(scene, one, words), found.services[one], words) for one in (*known, *others))
    whole = _counted(TextCell(words=words.say("Whole office"), bold=True), found.total, words, total=True)
    heading = words.say("By service")
    return TableCardView(
        heading=heading,
        aside=words.say("today, of those that are decided") if rows else "",
        meaning="",
        table=TableView(
            name=heading,
            columns=_columns(words.say("Service"), words),
            rows=(*rows, whole) if rows else (),
            empty=words.say("No promise is decided yet."),
        ),
    )


def _half_hours(found: PromiseFigures, words: Words) -> TableCardView:
    heading = words.say("By half hour of arrival")
    rows = (_counted(TextCell(words=_span(half), whole=True), its, words) for half, its in found.half_hours.items())
    meaning = words.say("A promise counts in the half hour in which its customer came, not when it was kept or broken.")
    return TableCardView(
        heading=heading,
        aside="",
        meaning=meaning,
        table=TableView(
            name=heading,
            columns=_columns(words.say("Came"), words, meaning),
            rows=tuple(rows),
            empty=words.say("No promise is decided yet."),
        ),
    )


def _span(half_hour: int) -> str:
    def clock(half: int) -> str:
        return f"{half // 2:02}:{half % 2 * 30:02}"

    return f"{clock(half_hour)}–{clock(half_hour + 1)}"


def _columns(first: str, words: Words, meaning: str = "") -> tuple[Column, ...]:
    return (
        Column(title=first, meaning=meaning, stretches=True),
        Column(title=words.say("Kept"), meaning=words.say("Called by the promised time.")),
        Column(title=words.say("Broken"), meaning=words.say("Not called by the promised time.")),
        Column(title=words.say("Share kept"), meaning=words.say("Kept, of kept and broken.")),
        Column(title=words.say("True share"), meaning=between_meaning(words)),
    )


def _counted(name: TextCell, its: PromiseCount, words: Words, *, total: bool = False) -> Row:
    figures = (str(its.kept), str(its.broken), percent(its.share, words), between(its.between, words))
    return Row(cells=(name, *(TextCell(words=figure, whole=True) for figure in figures)), total=total)


def _reasons(found: PromiseFigures, words: Words) -> TableCardView:
    heading, broken = words.say("Why they broke"), found.total.broken
    reasons = words_for(words.language, "resources")
    rows: Iterable[Row] = (
        Row(
            cells=(
                TextCell(words=broken_why(why, reasons)),
                TextCell(words=str(count), bold=True, whole=True),
                TextCell(words=percent(count / broken, words), whole=True),
            )
        )
        for why, count in found.reasons.items()
    )
    return TableCardView(
        heading=heading,
        aside=words.say("fewer than 20") if 0 < broken < ENOUGH else "",
        meaning=words.say("The plainest cause that the day told when the promise broke."),
        table=TableView(
            name=heading,
            columns=(
                Column(title=words.say("Why"), stretches=True),
                Column(title=words.say("Broken"), meaning=words.say("Not called by the promised time.")),
                Column(title=words.say("Share"), meaning=words.say("Of all broken promises.")),
            ),
            rows=tuple(rows),
            empty=words.say("No promise was broken today."),
        ),
    )
