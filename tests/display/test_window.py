from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from display.board_view import BoardView, News
from display.call_plate import CallPlate
from display.happenings import CloseAsked
from display.label import Label
from display.layout import layout_of
from display.wait_row import WaitRow
from display.window import BoardWindow
from office.commands import CallAgain, CallNext, MarkMissed, OpenCounter, OpenDay
from office.plan import Plan
from resources.look import BoardLook, board_look
from resources.parts.plate import NumberPlate
from tests.display.measuring import contrast_in, cut, figures_mm, said
from tests.display.today import Today, example_plan, usual_layout
from tests.pseudo import longer

LookFor = Callable[[int, int], BoardLook]
SIZES = [(1920, 1080), (3840, 2160), (1280, 720)]
LOGO = Path(__file__).parents[2] / "resources" / "example" / "logo.svg"


def usual_look(width: int, height: int) -> BoardLook:
    return board_look(width=width, height=height)


def strong_look(width: int, height: int) -> BoardLook:
    return board_look(width=width, height=height, strong=True)


@pytest.fixture
def board(qapp: QApplication) -> Iterator[BoardWindow]:
    assert qapp.instance()
    window = BoardWindow(usual_look)
    window.resize(1920, 1080)
    window.show()
    yield window
    window.hide()
    window.deleteLater()


@pytest.fixture
def today() -> Today:
    day = Today().opens("1", "2", "3")
    day.takes("payments", language="ru")
    day.takes(*["payments"] * 5)
    return day


def test_the_board_is_read_as_it_is_seen(board: BoardWindow, today: Today) -> None:
    for counter in ("1", "2"):
        today.does(CallNext(counter=counter))
        today.waits(30)
    today.does(MarkMissed(counter="1"))
    board.render_view(today.board(news=News(logo=LOGO)))
    words = said(board)
    assert any(notice.text["en"] in words for notice in today.plan.notices)
    for expected in ("Hommik Energy", "10:01", "Number 102", "Counter 2"):
        assert expected in words
    for expected in ("Bills 4 people", "Debts from 13:00", "101", "Пропустили свой номер?", "Come to the front desk."):
        assert expected in words
    assert "Called before" not in words


def test_the_list_says_number_and_counter_of_each_earlier_call(board: BoardWindow, today: Today) -> None:
    for counter in ("1", "2", "3"):
        today.does(CallNext(counter=counter))
        today.waits(30)
    board.render_view(today.board())
    words = said(board)
    assert words.index("Called before") < words.index("Number 102") < words.index("Number 101")
    assert words.index("Counter 2") < words.index("Counter 1")


def test_the_board_takes_no_focus_and_shows_no_pointer(board: BoardWindow) -> None:
    assert board.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert board.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert board.cursor().shape() == Qt.CursorShape.BlankCursor
    assert all(part.focusPolicy() == Qt.FocusPolicy.NoFocus for part in board.findChildren(QWidget))


def test_closing_by_hand_is_asked_of_the_station(board: BoardWindow) -> None:
    asked: list[object] = []
    board.happened.connect(asked.append)
    assert not board.close()
    assert asked == [CloseAsked()]
    assert board.isVisible()


@pytest.mark.parametrize("seat_m", [4, 5, 8])
@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("at_once", [1, 2])
def test_figures_are_as_high_as_the_farthest_seat_needs(
    board: BoardWindow, today: Today, seat_m: float, width: int, height: int, at_once: int
) -> None:
    look = board_look(width=width, height=height, seat_m=seat_m)
    board.wear(lambda _width, _height: look)
    board.resize(width, height)
    today.does(CallNext(counter="3"))
    today.waits(60)
    today.does(*(CallNext(counter=str(at + 1)) for at in range(at_once)))
    board.render_view(today.board(layout_of(look)))
    for pair in board.pairs[: len(today.board(layout_of(look)).large)]:
        assert figures_mm(pair.number, look) >= seat_m * 1000 / 50 - look.mm(2)
    assert figures_mm(board.rows[0].number, look) >= seat_m * 1000 / 82 - look.mm(2)


@pytest.mark.parametrize("look_for", [usual_look, strong_look])
def test_everything_is_read_at_ten_to_one(board: BoardWindow, today: Today, look_for: LookFor) -> None:
    board.wear(look_for)
    board.resize(1280, 720)
    for counter in ("1", "2", "3"):
        today.does(CallNext(counter=counter))
        today.waits(20)
    today.does(MarkMissed(counter="1"))
    board.render_view(today.board(news=News()))
    parts = [part for part in board.findChildren(QWidget) if isinstance(part, NumberPlate | Label | WaitRow)]
    low = {part.accessibleName(): contrast_in(_on_board(board, part)) for part in parts if part.isVisible()}
    assert {name: ratio for name, ratio in low.items() if ratio < 10} == {}


def _on_board(board: BoardWindow, part: QWidget) -> QImage:
    place = part.rect().translated(part.mapTo(board, part.rect().topLeft()))
    return board.grab(place).toImage()


def full_house(plan: Plan, *, numbers_from: int = 0, counters_from: int = 0, letter: str = "") -> Today:
    """A board with everything on it: two calls at once, five listed, two missed, in several languages."""
    services = tuple(replace(service, series=service.series + numbers_from, letter=letter) for service in plan.services)
    all_services = tuple(service.id for service in services)
    counters = tuple(replace(c, id=str(int(c.id) + counters_from), services=all_services) for c in plan.counters)
    today = Today(replace(plan, services=services, counters=counters, roster=()))
    today.does(OpenDay(), *(OpenCounter(counter=counter.id) for counter in counters))
    for language in ("ru", "et", "en", "ru", "en", "et", "ru", "en", "ru"):
        today.takes("payments", language=language)
    today.takes(*["contracts"] * 12)
    first, *others = (counter.id for counter in counters)
    for _ in range(2):
        today.does(CallNext(counter=first), MarkMissed(counter=first))
    for counter in (*others, first):
        today.waits(2 if counter == first else 30)
        today.does(CallNext(counter=counter))
    return today


@pytest.mark.parametrize("languages", [("en", "et", "ru"), ("et", "ru", "en"), ("ru", "et", "en")])
@pytest.mark.parametrize("size", [*SIZES, (1600, 1200)])
@pytest.mark.parametrize("look_for", [usual_look, strong_look])
@pytest.mark.parametrize("start", [(0, 0, ""), (8000, 11, ""), (0, 0, "K"), (8000, 11, "M")])
def test_nothing_is_cut_in_any_language(
    board: BoardWindow,
    languages: tuple[str, ...],
    size: tuple[int, int],
    look_for: LookFor,
    start: tuple[int, int, str],
) -> None:
    plan = example_plan()
    plan = replace(plan, office=replace(plan.office, languages=languages))
    today = full_house(plan, numbers_from=start[0], counters_from=start[1], letter=start[2])
    board.wear(look_for)
    board.resize(*size)
    for news in (News(logo=LOGO), News(offline_since=today.now)):
        board.render_view(today.board(board.places, news))
        assert cut(board) == []
    board.render_view(Today(plan).board(board.places))
    assert cut(board) == []
    board.render_view(Today(plan).opens().board(board.places))
    assert cut(board) == []


def stretched(view: BoardView) -> BoardView:
    """The same board with its words 35 % longer."""
    assert view.waits is not None
    assert view.notice is not None
    rows = tuple(replace(row, name=longer(row.name), value=longer(row.value)) for row in view.waits.rows)
    return replace(
        view,
        office=longer(view.office),
        notice=replace(view.notice, text=longer(view.notice.text)),
        large=tuple(replace(call, number_words=_longer(call.number_words)) for call in view.large),
        listed_title=longer(view.listed_title),
        waits=replace(view.waits, title=longer(view.waits.title), rows=rows),
        foot=replace(view.foot, left=_longer(view.foot.left), right=_longer(view.foot.right)),
    )


def _longer(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(longer(word) for word in words)


def test_nothing_is_cut_in_a_language_that_is_a_third_longer(board: BoardWindow) -> None:
    board.render_view(stretched(full_house(example_plan()).board(usual_layout(), News())))
    assert cut(board) == []


def fades(board: BoardWindow) -> list[bool]:
    effects = [pair.number.graphicsEffect() for pair in board.pairs]
    return [effect is not None and effect.isEnabled() for effect in effects]


class Hand:
    """A clock that is set by hand, in seconds."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_new_call_fades_in_once_and_nothing_else_moves(qtbot: QtBot, board: BoardWindow, today: Today) -> None:
    board.clock = hand = Hand()
    today.does(CallNext(counter="1"))
    board.render_view(today.board())
    assert fades(board) == [False, False]  # what stood there when the board was switched on is no news
    today.waits(5)
    today.does(CallNext(counter="2"))
    board.render_view(today.board())
    assert fades(board) == [True, False]
    qtbot.waitUntil(lambda: fades(board) == [False, False])
    hand.now += 5
    board.render_view(today.board())
    assert fades(board) == [False, False]
    today.does(CallAgain(counter="1"))
    board.render_view(today.board())
    assert fades(board) == [True, False]


def test_there_is_at_most_one_fade_a_second(qtbot: QtBot, board: BoardWindow, today: Today) -> None:
    board.clock = hand = Hand()
    board.render_view(today.board())
    today.does(CallNext(counter="1"))
    board.render_view(today.board())
    assert fades(board) == [True, False]
    qtbot.waitUntil(lambda: fades(board) == [False, False])
    hand.now += 0.9
    today.does(CallNext(counter="2"))
    board.render_view(today.board())
    assert fades(board) == [False, False]
    assert board.pairs[0].number.view.number == "102"


class Paints(QObject):
    """Counts what is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt names its methods
        self.count += event.type() in {QEvent.Type.Paint, QEvent.Type.UpdateRequest}
        return super().eventFilter(watched, event)


def test_a_view_that_says_the_same_paints_nothing(qtbot: QtBot, board: BoardWindow, today: Today) -> None:
    board.render_view(today.board())
    qtbot.waitUntil(lambda: board.isVisible() and board.windowHandle().isExposed())
    QApplication.sendPostedEvents()
    paints = Paints()
    for part in (board, *board.findChildren(QWidget)):
        part.installEventFilter(paints)
    today.waits(19)
    board.render_view(today.board())
    QApplication.sendPostedEvents()
    assert paints.count == 0


def test_a_notice_that_turns_paints_the_head_alone(qtbot: QtBot, board: BoardWindow, today: Today) -> None:
    today.does(CallNext(counter="1"))
    board.render_view(today.board())
    qtbot.waitUntil(lambda: board.isVisible() and board.windowHandle().isExposed())
    QApplication.sendPostedEvents()
    paints = Paints()
    for plate in board.findChildren(NumberPlate):
        plate.installEventFilter(paints)
    before = said(board)
    today.waits(20)
    board.render_view(today.board())
    QApplication.sendPostedEvents()
    assert said(board) != before
    assert paints.count == 0


def test_widgets_are_kept_and_changed(board: BoardWindow, today: Today) -> None:
    before = board.findChildren(QWidget)
    for counter in ("1", "2", "3"):
        today.does(CallNext(counter=counter))
        board.render_view(today.board())
    assert board.findChildren(QWidget) == before
    assert [isinstance(pair.number, CallPlate) for pair in board.pairs] == [True, True]
