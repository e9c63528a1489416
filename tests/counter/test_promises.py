"""What a clerk sees of promises and vouchers: the card, the list, the strip."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from counter.expected import Ahead, Expected
from counter.happenings import CopyWanted, VoucherWanted
from counter.places import AtWork, ChoosingReason
from counter.promise_chips import waiting_chip
from counter.scene import Devices, NoPaper, Scene, VoucherPaper
from counter.work_view import WorkView, work_view
from office import commands as wanted
from office import vouchers
from office.commands import DayCommand
from office.day import Day, foreseen
from office.deciding import decide
from office.events import LineClosed
from office.plan import Compensation, CompensationRule, Plan
from office.promise import Risk
from office.refusals import Refused
from office.ticket import Ticket
from office.vouchers import Vouchers
from office.waits.revising import Shown
from resources.desk_views import words_of
from resources.reasons import sentence
from resources.words import words_for
from tests.counter.examples import MARI, NOW, STAFF, minute, morning, opened, played, taken, the_plan

WORDS = words_for("en", "counter")
WORK = AtWork(member=MARI)
COFFEE = {"en": "A coffee downstairs", "et": "Kohv"}
LATE_AT = 34.0


def seen(scene: Scene, language: str = "en") -> WorkView:
    return work_view(WORK, scene, words_for(language, "counter"), sentence)


def plan_that_gives(*rules: CompensationRule, most: int | None = None) -> Plan:
    return replace(the_plan(), compensation=Compensation(rules=rules, most_per_day=most))


MONEY = CompensationRule(amount=Decimal("7.50"))
GIVES = plan_that_gives(MONEY)


def owing(day: Day, plan: Plan, command: DayCommand, at: float) -> Day:
    """The day after this command, with what is owed by the plan's rules."""
    events = decide(day, plan, command, minute(at))
    assert not isinstance(events, Refused)
    then = foreseen(day, events, minute(at))
    return foreseen(day, vouchers.compensated(Vouchers(), then, plan, events, minute(at)).events, minute(at))


def late(plan: Plan = GIVES, language: str = "ru") -> Scene:
    """Mari has called 101 four minutes after half past nine, by when a call was promised."""
    before = played([*opened(("3", "mari")), taken(0, "payments", language)])
    day = owing(before, plan, wanted.CallNext(counter="3"), LATE_AT)
    return Scene(counter="3", day=day, plan=plan, members=STAFF, now=minute(LATE_AT + 1))


def test_the_card_of_a_broken_promise_says_by_when_and_how_late() -> None:
    card = seen(late()).customer
    assert card.promise is not None
    assert (card.promise.words, card.promise.icon, card.promise.tone) == ("4 min late", "warning", "late")
    assert card.broken is not None
    assert card.broken.words == "Promised by 09:30 – 4 min late"


@pytest.mark.parametrize(
    ("paper", "after_s", "line"),
    [
        ("handed", 60, "Voucher: €7.50 – on paper"),
        ("coming", 1, "Voucher: €7.50 – is being printed"),
        ("none", 5, "Voucher: €7.50"),
        ("none", 6, "Voucher: €7.50 – not on paper"),
    ],
)
def test_the_card_says_what_we_owe_and_whether_it_is_on_paper(paper: VoucherPaper, after_s: float, line: str) -> None:
    scene = replace(late(), voucher=paper, now=minute(LATE_AT) + timedelta(seconds=after_s))
    assert seen(scene).customer.below[:2] == (line, "«Простите, что Вы ждали дольше, чем мы обещали.»")


@pytest.mark.parametrize(
    ("plan", "line"),
    [
        (plan_that_gives(CompensationRule(text=COFFEE)), "Voucher: A coffee downstairs"),
        (plan_that_gives(), "Please say sorry."),
        (plan_that_gives(MONEY, most=0), "No voucher: the day's limit is reached. Please say sorry all the same."),
    ],
)
def test_the_card_says_what_the_office_gives_or_that_it_is_sorry(plan: Plan, line: str) -> None:
    scene = late(plan, "en")
    below = seen(replace(scene, now=minute(LATE_AT))).customer.below
    assert below == (line, "“We are sorry that you waited longer than we promised.”")


def test_a_promise_that_was_kept_is_said_calmly() -> None:
    day = played([*opened(("3", "mari")), taken(0, "payments"), (5, wanted.CallNext(counter="3"))])
    card = seen(Scene(counter="3", day=day, plan=GIVES, members=STAFF, now=minute(6))).customer
    assert card.promise is not None
    assert (card.promise.words, card.promise.tone, card.broken, card.below) == ("Promise kept", "good", None, ())


@pytest.mark.parametrize(("paper", "lines"), [("handed", 1), ("none", 3)])
def test_at_the_next_counter_only_what_is_still_owed_is_told(paper: VoucherPaper, lines: int) -> None:
    scene = late()
    day = scene.day
    for at, command in (
        (35, wanted.TransferTicket(counter="3", service="meters")),
        (36, wanted.CallNext(counter="3")),
    ):
        day = owing(day, GIVES, command, at)
    card = seen(replace(scene, day=day, now=minute(37), voucher=paper)).customer
    assert (len(card.below), card.promise, card.broken) == (lines, None, None)


def test_a_voucher_that_is_not_on_paper_is_printed_by_one_key() -> None:
    scene = replace(late(), devices=Devices(prints=True))
    alert = seen(scene).alert
    assert alert is not None
    assert alert.words == "The voucher of 101 is not on paper."
    assert alert.button is not None
    button = alert.button
    assert (button.words, button.key, button.happening) == ("Print the voucher", "F12", VoucherWanted(number="101"))
    for paper in ("coming", "handed"):
        assert seen(replace(scene, voucher=paper)).alert is None
    assert seen(replace(scene, now=minute(LATE_AT))).alert is None


def test_without_a_printer_the_code_is_written_down() -> None:
    scene = late()
    assert scene.ticket is not None
    assert scene.ticket.broken is not None
    assert scene.ticket.broken.voucher is not None
    alert = seen(scene).alert
    assert alert is not None
    code = vouchers.spoken(scene.ticket.broken.voucher.code)
    assert alert.words == f"No printer works: please write down the voucher of 101: {code}"
    assert alert.button is None


def test_another_clerk_reads_nothing_of_it() -> None:
    assert work_view(AtWork(member=STAFF[1]), late(), WORDS, sentence).alert is None


CHIPS: list[tuple[float, Risk | None, bool, str, str, str]] = [
    (-121, None, False, "3 min late", "warning", "late"),
    (-120, "will", True, "2 min late", "warning", "late"),
    (-1, None, False, "1 min late", "warning", "late"),
    (0, None, False, "1 min left", "hourglass", "due"),
    (61, None, False, "2 min left", "hourglass", "due"),
    (61, None, True, "2 min left", "hourglass", "calm"),
    (61, "may", True, "may be late", "clock-countdown", "due"),
    (601, "may", True, "may be late", "clock-countdown", "due"),
    (601, "will", True, "will be late", "warning", "due"),
    (600, None, False, "10 min left", "hourglass", "due"),
    (601, None, False, "in time", "check-circle", "good"),
    (601, None, True, "in time", "check-circle", "good"),
]


@pytest.mark.parametrize(("left", "risk", "known", "words", "icon", "tone"), CHIPS)
def test_how_a_promise_stands(left: float, risk: Risk | None, known: bool, words: str, icon: str, tone: str) -> None:  # noqa: FBT001  # a table
    promised = replace(first_waiting(), promised_by=NOW + timedelta(seconds=left))
    expected = Expected(shown=Shown(minutes=1, by=NOW), risk=risk) if known else None
    chip = waiting_chip(WORDS, promised, NOW, expected)
    assert chip is not None
    assert (chip.words, chip.icon, chip.tone) == (words, icon, tone)


def first_waiting() -> Ticket:
    return morning().waiting[0]


def test_a_promise_that_is_decided_is_told_as_it_was() -> None:
    waits = first_waiting()
    assert waiting_chip(WORDS, replace(waits, promised_by=None), NOW) is None
    kept = waiting_chip(WORDS, replace(waits, met=True), NOW + timedelta(hours=1))
    assert kept is not None
    assert kept.words == "Promise kept"
    day = owing(morning(), GIVES, wanted.LetTimePass(), 98)
    broken = waiting_chip(WORDS, day.tickets["204"], NOW + timedelta(minutes=9))
    assert broken is not None
    assert broken.words == "10 min late"


def expecting(**found: tuple[float | None, Risk | None]) -> Ahead:
    def each() -> Iterator[tuple[str, Expected]]:
        for number, (minutes, risk) in found.items():
            by = None if minutes is None else NOW + timedelta(minutes=minutes)
            yield number.removeprefix("n"), Expected(shown=Shown(minutes=None, by=by), risk=risk)

    return Ahead(at=NOW, tickets=dict(each()))


SCENE = Scene(
    counter="3",
    day=morning(),
    plan=the_plan(),
    members=STAFF,
    now=NOW,
    ahead=expecting(n204=(0, "will"), n205=(6.2, "may"), n106=(None, None), n304=(9, "may"), n107=(12, None)),
)


def test_the_list_says_how_much_longer_and_what_is_in_danger_in_the_order_of_calling() -> None:
    waiting = seen(SCENE).waiting
    told = [(words_of(row.cells[0]), words_of(row.cells[3]), words_of(row.cells[5])) for row in waiting.table.rows]
    assert told[:6] == [
        ("204", "soon", "1 min late"),
        ("205", "≈ 7", "may be late"),
        ("106", "nobody can say", "in time"),
        ("304", "≈ 9", "may be late"),
        ("107", "≈ 12", "in time"),
        ("108", "–", "in time"),
    ]
    assert [words_of(row.cells[2]) for row in waiting.small.rows[:3]] == ["soon", "in 7 min", "nobody can say"]


def test_the_most_urgent_promise_in_danger_is_told_that_this_counter_can_keep() -> None:
    alert = seen(SCENE).alert
    assert alert is not None
    assert (alert.words, alert.icon) == ("Promise at risk: 205 by 10:45", "clock-countdown")
    for calm in (expecting(n205=(3, None)), expecting(n304=(3, "may"))):
        assert seen(replace(SCENE, ahead=calm)).alert is None
    sure = seen(replace(SCENE, ahead=expecting(n304=(30, "will")))).alert
    assert sure is not None
    assert sure.words == "Promise at risk: 304 by 11:02"
    debts = replace(SCENE, day=played([taken(97, "debts")], SCENE.day), ahead=expecting(n502=(60, "will")))
    assert seen(debts).alert is None


def test_whoever_is_next_is_told_with_the_promise_while_nobody_is_there() -> None:
    day = played([(97.5, wanted.FinishService(counter="3"))], SCENE.day)
    card = seen(replace(SCENE, day=day)).customer
    assert card.promise is not None
    assert (card.lines[0], card.promise.words) == ("Next: 204, Contracts and plans", "1 min late")


def test_a_line_that_stops_soon_and_one_that_has_stopped() -> None:
    calm = replace(SCENE, ahead=Ahead())
    soon = {"payments": NOW.replace(hour=15, minute=50), "meters": NOW.replace(hour=15, minute=45), "debts": NOW}
    alert = seen(replace(calm, ahead=Ahead(closing=soon))).alert
    assert alert is not None
    assert alert.words == "Tickets for “Bills” stop soon: the line reaches 17:50. 1 more service too."
    day = foreseen(calm.day, (LineClosed(service="meters", reaches=NOW.replace(hour=16, minute=12)),), NOW)
    alert = seen(replace(calm, day=day)).alert
    assert alert is not None
    assert (alert.words, alert.tone) == ("No more tickets for “Meters” today: the line reaches 18:12.", "note")
    others = foreseen(calm.day, (LineClosed(service="debts", reaches=NOW),), NOW)
    assert seen(replace(calm, day=others)).alert is None


def test_the_strip_has_first_what_one_key_puts_right_then_what_only_work_does() -> None:
    closed = foreseen(SCENE.day, (LineClosed(service="meters", reaches=NOW),), NOW)
    lost = Devices(prints=True, unprinted=(NoPaper(number="105", said="105 has no paper"),), hint="Paper runs low.")
    closing = replace(SCENE.ahead, closing={"payments": NOW})
    everything = replace(SCENE, day=closed, devices=lost, ahead=closing)
    scenes = [
        everything,
        replace(everything, ahead=SCENE.ahead),
        replace(everything, ahead=SCENE.ahead, devices=replace(lost, unprinted=())),
        replace(everything, ahead=Ahead(), devices=replace(lost, unprinted=())),
        replace(everything, ahead=Ahead(), day=SCENE.day, devices=replace(lost, unprinted=())),
    ]
    alerts = [seen(scene).alert for scene in scenes]
    first_words = [alert.words.split(" ")[0] if alert else "" for alert in alerts]
    assert first_words == ["Tickets", "105", "Promise", "No", "Paper"]
    assert work_view(ChoosingReason(member=MARI), scenes[0], WORDS, sentence).alert is None
    assert alerts[1] is not None
    assert alerts[1].button is not None
    assert alerts[1].button.happening == CopyWanted(number="105")
