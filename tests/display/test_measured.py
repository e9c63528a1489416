"""Boards measured on their pictures: the hall's, a corridor's, with every notice, for near and far seats."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import pairwise

import pytest
from PySide6.QtCore import QAbstractAnimation, QPropertyAnimation
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from display.board_view import News
from display.label import Label
from display.pair import FADE_MS
from display.scope import Scope
from display.wait_row import WaitRow
from display.window import BoardWindow
from office.commands import BookAppointment, CallNext, FinishService, MarkMissed, TakeTicket
from office.notices import LONGEST
from office.plan import Notice, Plan
from resources.look import CAPITAL, BoardLook, board_look
from resources.parts.plate import NumberPlate
from tests.display.measuring import contrast_in, cut, figures_mm, picture, said
from tests.display.today import Today, example_plan

SIZES = [(1920, 1080), (3840, 2160), (1080, 1920)]
SEATS = [3.0, 5.0, 8.0]
SCOPES = {"hall": Scope(), "corridor": Scope(counters=("4", "5")), "one service": Scope(services=("payments",))}
LANGUAGES = [("en", "et", "ru"), ("et", "ru", "en"), ("ru", "et", "en")]
SENTENCE = "We promise that everybody who takes a ticket before noon is called before noon, and that we say so if not."
LONG = Notice(text=dict.fromkeys(("en", "et", "ru"), SENTENCE.ljust(LONGEST, "!")))


def look_for(width: int, height: int, seat_m: float = 5.0, *, strong: bool = False) -> BoardLook:
    """55 inches, lying or upright."""
    wide = 1217.0 if width > height else 685.0
    return board_look(width=width, height=height, panel_width_mm=wide, seat_m=seat_m, strong=strong)


@pytest.fixture
def board(qapp: QApplication) -> Iterator[BoardWindow]:
    assert qapp.instance()
    window = BoardWindow(look_for)
    window.resize(1920, 1080)
    window.show()
    yield window
    window.hide()
    window.deleteLater()


def plan_in(languages: tuple[str, ...], *notices: Notice) -> Plan:
    plan = example_plan()
    return replace(plan, office=replace(plan.office, languages=languages), notices=notices or plan.notices)


def busy(plan: Plan) -> Today:
    """Calls at every counter, two of them at once, one missed, in three languages."""
    today = Today(plan).opens("1", "2", "3", "4", "5")
    for language in ("en", "ru", "et", "ru", "en", "et", "en"):
        today.takes("payments", language=language)
    today.does(CallNext(counter="4"), MarkMissed(counter="4"))
    for counter in ("1", "2", "3", "4", "5"):
        today.waits(30 if counter != "5" else 2)
        today.does(CallNext(counter=counter))
    return today


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("seat_m", SEATS)
@pytest.mark.parametrize("scope", SCOPES.values(), ids=SCOPES.keys())
def test_calls_are_as_high_as_the_farthest_seat_needs(
    board: BoardWindow, size: tuple[int, int], seat_m: float, scope: Scope
) -> None:
    look = look_for(*size, seat_m)
    board.wear(partial(look_for, seat_m=seat_m))
    board.resize(*size)
    view = busy(example_plan()).board(board.places, News(scope=scope))
    board.render_view(view)
    pairs, rows = board.pairs[: len(view.large)], [row for row in board.rows if row.isVisible()]
    assert len(pairs) + len(rows) == len(view.large) + len(view.listed) >= 2
    assert all(figures_mm(pair.number, look) >= seat_m * 1000 / 50 - look.mm(2) for pair in pairs)
    assert all(figures_mm(row.number, look) >= seat_m * 1000 / 82 - look.mm(2) for row in rows)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("inches", [24, 32, 43, 75])
@pytest.mark.parametrize("share", [0.3, 0.6, 0.69, 0.84, 1.0, 2.0])
def test_a_panel_of_any_size_serves_as_far_as_it_carries_and_no_call_is_cut_beyond(
    board: BoardWindow, size: tuple[int, int], inches: int, share: float
) -> None:
    """55 inches carry eight metres, 24 inches three and a half; who sits farther reads what can be read from there."""
    wide = (1217.0 if size[0] > size[1] else 685.0) * inches / 55
    plain = board_look(width=size[0], height=size[1], panel_width_mm=wide)
    look = board_look(width=size[0], height=size[1], panel_width_mm=wide, seat_m=plain.carries_m * share).within_reach()
    board.wear(lambda _width, _height: look)
    board.resize(*size)
    view = busy(example_plan()).board(board.places)
    board.render_view(view)
    assert look.seat_m == pytest.approx(plain.carries_m * min(share, 1.0))
    assert cut(board) == []
    pairs, rows = board.pairs[: len(view.large)], [row for row in board.rows if row.isVisible()]
    assert len(pairs) + len(rows) >= 5
    assert all(figures_mm(pair.number, look) >= look.seat_m * 1000 / 50 - look.mm(3) for pair in pairs)
    assert all(figures_mm(row.number, look) >= look.seat_m * 1000 / 82 - look.mm(3) for row in rows)


@pytest.mark.parametrize("languages", LANGUAGES)
@pytest.mark.parametrize("seat_m", SEATS)
@pytest.mark.parametrize("size", [SIZES[0], SIZES[2]])
@pytest.mark.parametrize("strong", [False, True])
def test_nothing_is_cut_on_any_board(
    board: BoardWindow, languages: tuple[str, ...], seat_m: float, size: tuple[int, int], *, strong: bool
) -> None:
    board.resize(*size)
    board.wear(partial(look_for, seat_m=seat_m, strong=strong))
    minutes = {"payments": 12, "contracts": None, "meters": 0, "moving": 141, "debts": 7, "other": 33}
    for notices in ((), (LONG,)):
        today = busy(plan_in(languages, *notices))
        for scope in SCOPES.values():
            for news in (News(scope=scope, minutes=minutes), News(scope=scope, offline_since=today.now)):
                board.render_view(today.board(board.places, news))
                assert cut(board) == []
        for calm in (Today(today.plan), Today(today.plan).opens("1")):
            board.render_view(calm.board(board.places))
            assert cut(board) == []


@pytest.mark.parametrize("languages", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("seat_m", "least_mm"), [(3.0, 14.0), (5.0, 14.0), (8.0, 14.0)])
def test_every_notice_of_the_example_is_read_from_half_way(
    board: BoardWindow, languages: tuple[str, ...], size: tuple[int, int], seat_m: float, least_mm: float
) -> None:
    """14 mm are read from four metres with the sight that one may drive with; the last seat reads the calls."""
    board.wear(partial(look_for, seat_m=seat_m))
    board.resize(*size)
    today, look = busy(plan_in(languages)), look_for(*size, seat_m)
    read = set()
    for _ in range(9):
        board.render_view(today.board(board.places))
        label = board.head.notice
        read.add(label.accessibleName())
        assert look.mm(label.settled_px * CAPITAL) >= least_mm, label.accessibleName()
        today.waits(20)
    assert len(read) == 9


@pytest.mark.parametrize("strong", [False, True])
@pytest.mark.parametrize("scope", SCOPES.values(), ids=SCOPES.keys())
def test_everything_is_read_at_ten_to_one(board: BoardWindow, scope: Scope, *, strong: bool) -> None:
    board.wear(partial(look_for, strong=strong))
    today = busy(example_plan())
    for news in (News(scope=scope), News(scope=scope, offline_since=today.now)):
        board.render_view(today.board(board.places, news))
        parts = [part for part in board.findChildren(QWidget) if isinstance(part, NumberPlate | Label | WaitRow)]
        low = {part.accessibleName(): contrast_in(_on(board, part)) for part in parts if part.isVisible()}
        assert {name: ratio for name, ratio in low.items() if ratio < 10} == {}


def _on(board: BoardWindow, part: QWidget) -> QImage:
    return board.grab(part.rect().translated(part.mapTo(board, part.rect().topLeft()))).toImage()


def test_nothing_personal_stands_on_a_board(board: BoardWindow) -> None:
    """Needs, appointments, secrets and who serves: the board knows numbers and counters alone."""
    today = busy(example_plan())
    today.does(
        TakeTicket(service="payments", language="et", needs=("hears_poorly",), secret="rose-4711"),  # noqa: S106  # of a test
        BookAppointment(id="A-7788", service="contracts", slot=today.now),
        TakeTicket(appointment="A-7788", secret="tulip-4712"),  # noqa: S106  # likewise
    )
    for counter in ("1", "2"):
        today.waits(20)
        today.does(MarkMissed(counter=counter), CallNext(counter=counter))
    board.render_view(today.board(board.places))
    words = " ".join(said(board))
    assert not [word for word in ("hears", "rose", "tulip", "7788", "jaan", "secret") if word in words]


class Hand:
    """A clock that is set by hand, in seconds."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def running(board: BoardWindow) -> list[QPropertyAnimation]:
    fades = board.findChildren(QPropertyAnimation)
    return [fade for fade in fades if fade.state() == QAbstractAnimation.State.Running]


def test_a_burst_fades_at_most_once_a_second_and_everything_is_still_after_five(
    qtbot: QtBot, board: BoardWindow
) -> None:
    """Twelve calls within three seconds, as fast as a board ever hears of them."""
    board.clock = hand = Hand()
    today = Today(example_plan()).opens("1", "2", "3", "4", "5")
    today.takes(*["payments"] * 12)
    board.render_view(today.board(board.places))
    began: list[float] = []
    for at in range(12):
        hand.now += 0.25
        today.waits(0.25)
        counter = str(at % 5 + 1)
        done = [FinishService(counter=counter)] if today.day.desks[counter].number else []
        today.does(*done, CallNext(counter=counter))
        still = not running(board)
        board.render_view(today.board(board.places))
        if still and running(board):
            began.append(hand.now)
        qtbot.waitUntil(lambda: not running(board))
    assert began
    assert all(later - earlier >= 1 for earlier, later in pairwise(began))
    assert {fade.duration() for fade in board.findChildren(QPropertyAnimation)} == {FADE_MS}
    hand.now += 5
    today.waits(5)
    board.render_view(today.board(board.places))
    assert running(board) == []
    before = picture(board)
    today.waits(7)
    board.render_view(today.board(board.places))
    assert running(board) == []
    assert picture(board) == before
