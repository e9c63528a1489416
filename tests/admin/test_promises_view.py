"""The page "Promises" against a day that was counted by hand."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from admin.promises_view import PromisesView, promises_view
from admin.scene import Scene
from admin.session import AtPromises, PagePressed, SignedIn
from admin.window_view import DeskView, view_of
from office import commands as wanted
from office.commands import DayCommand
from office.day import Day
from office.events import Entry, PromiseBroken, VoucherIssued, VoucherRedeemed
from office.voucher_events import Voucher, VoucherEvent, Worth
from office.vouchers import Vouchers, after
from resources.desk_views import TableView, words_of
from resources.words import words_for
from tests.counter.examples import DATE, KADRI, STAFF, minute, opened, played, taken, the_plan

WORDS = words_for("en", "admin")
LAST = DATE + timedelta(days=89)

HAPPENED: list[tuple[float, DayCommand]] = [
    *opened(("3", "mari")),
    taken(2, "payments"),  # 101 is called at once
    (2, wanted.CallNext(counter="3")),
    taken(3, "payments"),  # 102 was promised minute 33, is called at 41
    taken(12, "payments"),  # 103 was promised minute 42, still waits
    taken(20, "meters"),  # 301 was promised minute 50: it can be kept
    (40, wanted.LetTimePass()),
    (41, wanted.FinishService(counter="3")),
    (41, wanted.CallNext(counter="3")),
    (44, wanted.LetTimePass()),
]


def owing(day: Day, limited: str, **codes: str) -> tuple[Day, Vouchers]:
    """The day where these numbers (n102) are owed a voucher of five euros each, and `limited` nothing, by the limit."""
    worth = Worth(amount=Decimal(5))
    tickets, events = dict(day.tickets), list[VoucherEvent]()
    for name, code in codes.items():
        ticket = tickets[name[1:]]
        assert isinstance(ticket.broken, PromiseBroken)
        broken = replace(ticket.broken, voucher=Voucher(code=code, worth=worth, last_day=LAST))
        tickets[name[1:]] = replace(ticket, broken=broken)
        events.append(
            VoucherIssued(code=code, worth=worth, last_day=LAST, day=DATE, number=name[1:], service="payments")
        )
    ticket = tickets[limited]
    assert ticket.broken is not None
    tickets[limited] = replace(ticket, broken=replace(ticket.broken, limited=True))
    return replace(day, tickets=tickets), told(*events)


def told(*events: VoucherEvent, before: Vouchers | None = None, at: float = 42) -> Vouchers:
    known = before or Vouchers()
    return after(known, [Entry(place=n, at=minute(at), event=event) for n, event in enumerate(events, known.place + 1)])


DAY, VOUCHERS = owing(played(HAPPENED), "103", n102="K4TX72M9")
SCENE = Scene(day=DAY, plan=the_plan(), members=STAFF, ratings=(), now=minute(44), vouchers=VOUCHERS)


def page(scene: Scene = SCENE) -> PromisesView:
    view = view_of(SignedIn(member=KADRI, task=AtPromises()), scene, WORDS)
    assert isinstance(view, DeskView)
    assert [entry.words for entry in view.rail.entries if entry.chosen] == ["Promises"]
    assert isinstance(view.page, PromisesView)
    return view.page


def rows(table: TableView) -> list[list[str]]:
    return [[words_of(cell) for cell in row.cells] for row in table.rows]


def test_the_key_figures() -> None:
    assert [(card.label, card.value, card.second) for card in page().figures] == [
        ("Promises kept", "33 %", "1 of 3 · fewer than 20"),
        ("Promises broken", "2", "1 waits on · 1 not decided yet"),
        ("Vouchers given", "1", "0 redeemed · 1 not given: the day’s limit"),
        ("Money promised", "€5", "by vouchers"),
        ("Money paid", "–", "0 of 1 vouchers"),
    ]
    assert all(card.meaning for card in page().figures)


def test_from_today_it_is_one_press_to_earlier_days_and_to_why() -> None:
    nothing = replace(SCENE, day=played(opened(("3", "mari"))))
    for scene in (SCENE, nothing):
        assert [(key.words, key.happening) for key in page(scene).on] == [
            ("Promises of earlier days", PagePressed(page="reports", today=DATE, section="promises")),
            ("Why people waited", PagePressed(page="why")),
        ]
    assert page(nothing).empty == "Nothing was promised today."


def test_by_service_and_by_half_hour_of_arrival() -> None:
    assert rows(page().services.table) == [
        ["Bills and payments", "1", "2", "33 %", "fewer than 20"],
        ["Whole office", "1", "2", "33 %", "fewer than 20"],
    ]
    assert rows(page().half_hours.table) == [["09:00–09:30", "1", "2", "33 %", "fewer than 20"]]
    assert page().half_hours.meaning.startswith("A promise counts in the half hour in which its customer came")


def test_why_they_broke() -> None:
    assert rows(page().reasons.table) == [["Fewer counters than planned", "2", "100 %"]]
    assert page().reasons.aside == "fewer than 20"


def test_each_broken_one_newest_first() -> None:
    assert rows(page().broken.table) == [
        ["103", "Bills", "09:42", "still waits", "2 min", "Fewer counters than planned", "–", "day’s limit reached"],
        ["102", "Bills", "09:33", "09:41", "8 min", "Fewer counters than planned", "K4TX-72M9", "not used yet"],
    ]


def test_a_narrow_list_has_the_code_and_its_state_in_one_column() -> None:
    narrow = page().broken.narrow
    assert narrow is not None
    assert len(narrow.columns) == len(page().broken.table.columns) - 1
    assert [row[-1] for row in rows(narrow)] == ["day’s limit reached", "K4TX-72M9 not used yet"]


def test_a_redeemed_voucher_is_paid() -> None:
    used = told(VoucherRedeemed(code="K4TX72M9", counter="3"), before=VOUCHERS, at=43)
    view = page(replace(SCENE, vouchers=used))
    assert [card.value for card in view.figures[3:]] == ["€5", "€5"]
    assert rows(view.broken.table)[1][-1] == "redeemed 09:43"
    later = page(replace(SCENE, vouchers=used, now=SCENE.now + timedelta(days=3)))
    assert rows(later.broken.table)[1][-1] == "redeemed 3 March 2026"


def test_a_voucher_grows_too_old() -> None:
    assert rows(page(replace(SCENE, now=SCENE.now + timedelta(days=120))).broken.table)[1][-1] == "too old"


def test_before_the_vouchers_are_read_nothing_is_said_of_their_state() -> None:
    view = page(replace(SCENE, vouchers=Vouchers()))
    assert rows(view.broken.table)[1][-2:] == ["K4TX-72M9", ""]


def test_nothing_was_promised() -> None:
    assert page(replace(SCENE, day=played(opened()))).empty == "Nothing was promised today."
    silent = replace(the_plan(), services=tuple(replace(one, promise_minutes=None) for one in the_plan().services))
    view = promises_view(replace(SCENE, day=played(opened()), plan=silent), "", WORDS)
    assert view.empty.startswith("This office promises no waiting time.")


def test_while_nothing_is_decided_sentences_stand_for_the_tables() -> None:
    view = page(replace(SCENE, day=played([*opened(), taken(2, "payments")]), now=minute(3)))
    assert view.empty == ""
    assert (view.figures[0].value, view.figures[0].second) == ("–", "no promise is decided yet")
    assert view.figures[3].second == "no voucher is worth money"
    tables = (view.services.table, view.half_hours.table, view.reasons.table, view.broken.table)
    assert all(table.empty and not table.rows for table in tables)


def test_several_currencies_and_large_sums() -> None:
    worths = (Worth(amount=Decimal("1234.50")), Worth(amount=Decimal("7.50"), currency="SEK"))
    codes = {"n102": "K4TX72M9", "n103": "K4TX72MA"}
    day, _ = owing(played(HAPPENED), "103", **codes)
    issued = (
        VoucherIssued(code=code, worth=worth, last_day=LAST, day=DATE, number=name[1:], service="payments")
        for (name, code), worth in zip(codes.items(), worths, strict=True)
    )
    promised = page(replace(SCENE, day=day, vouchers=told(*issued))).figures[3]
    assert (promised.value, promised.second) == ("€1,234", "SEK7.50 · by vouchers")
