"""The broken promises of today one by one, the newest first: whose, by how much, why, and what is owed for it."""

from dataclasses import replace
from datetime import datetime

from admin.durations import NOTHING, begun_minutes
from admin.scene import Scene
from admin.service_words import service_name
from admin.table_card_view import TableCardView
from office import vouchers
from office.promise_figures import BrokenPromise
from resources.broken_why import broken_why
from resources.desk_views import Cell, ChipCell, ChipWords, Column, PlateCell, Row, TableView, TextCell, words_of
from resources.words import Words, words_for


def broken_card(scene: Scene, broken: tuple[BrokenPromise, ...], words: Words) -> TableCardView:
    """The card with all of them."""
    heading = words.say("Broken promises")
    table = TableView(
        name=heading,
        columns=_columns(words),
        rows=tuple(_row(one, scene, words) for one in broken),
        empty=words.say("No promise was broken today."),
    )
    return TableCardView(
        heading=heading,
        aside=words.say("newest first") if len(broken) > 1 else "",
        meaning="",
        table=table,
        narrow=_narrow(table),
    )


def _narrow(table: TableView) -> TableView:
    """The same with a voucher's code and its state in one column, one below the other."""
    return replace(
        table,
        columns=table.columns[:-1],
        rows=tuple(replace(row, cells=(*row.cells[:-2], _voucher(*row.cells[-2:]))) for row in table.rows),
    )


def _voucher(code: Cell, state: Cell) -> TextCell:
    known = [words_of(cell) for cell in (code, state)]
    return TextCell(words=" ".join(part for part in known if part and part != NOTHING) or NOTHING)


def _columns(words: Words) -> tuple[Column, ...]:
    late = words.say("From the promised time to the call, to leaving without a call, or until now.")
    return (
        Column(title=words.say("Number")),
        Column(title=words.say("Service"), stretches=True),
        Column(title=words.say("Promised by")),
        Column(title=words.say("Called")),
        Column(title=words.say("Late by"), meaning=late),
        Column(title=words.say("Why"), stretches=True),
        Column(title=words.say("Voucher"), meaning=words.say("Its code, as it stands on paper.")),
        Column(title=words.say("State"), meaning=words.say("Whether the voucher can be used, or was.")),
    )


def _row(one: BrokenPromise, scene: Scene, words: Words) -> Row:
    late = NOTHING if one.late_by is None else words.say("{n} min", n=begun_minutes(one.late_by))
    return Row(
        cells=(
            PlateCell(number=one.number),
            TextCell(words=service_name(scene, one.service, words)),
            TextCell(words=_clock(one.promised_by, scene, words), whole=True),
            TextCell(words=_called(one, scene, words), late=one.waits),
            TextCell(words=late, whole=True),
            TextCell(words=broken_why(one.why, words_for(words.language, "resources"))),
            TextCell(words=vouchers.spoken(one.code) if one.code else NOTHING, whole=True),
            ChipCell(chip=_state(one, scene, words)),
        )
    )


def _called(one: BrokenPromise, scene: Scene, words: Words) -> str:
    if one.called_at is not None:
        return _clock(one.called_at, scene, words)
    match one.how:
        case "waiting":
            return words.say("still waits")
        case "away":
            return words.say("is away")
        case "not_served":
            return words.say("not called")
        case _:
            return words.say("left")


def _state(one: BrokenPromise, scene: Scene, words: Words) -> ChipWords | None:
    """How its voucher stands; nothing where nothing is owed."""
    if one.limited:
        return ChipWords(words=words.say("day’s limit reached"), icon="info", tone="note")
    if one.voucher is None:
        return None
    today = scene.now.astimezone(scene.plan.zone).date()
    match vouchers.state(one.voucher, today):
        case "redeemed":
            return ChipWords(words=_redeemed(one.voucher, scene, words), icon="check-circle", tone="good")
        case "too_old":
            return ChipWords(words=words.say("too old"), icon="clock", tone="calm")
        case "valid":
            return ChipWords(words=words.say("not used yet"), icon="receipt", tone="calm")


def _redeemed(voucher: vouchers.VoucherNow, scene: Scene, words: Words) -> str:
    assert voucher.redeemed is not None  # noqa: S101 - only a redeemed one is told
    local = voucher.redeemed.at.astimezone(scene.plan.zone)
    if local.date() == scene.now.astimezone(scene.plan.zone).date():
        return words.say("redeemed {time}", time=words.clock(local))
    return words.say("redeemed {day}", day=words.short_day(local.date()))


def _clock(at: datetime, scene: Scene, words: Words) -> str:
    return words.clock(at.astimezone(scene.plan.zone))
