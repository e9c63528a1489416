"""Each call is announced once: in the office's first language and the ticket's, with the ticket's needs."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from display.board_view import BoardView
from display.scope import Scope
from office.commands import CallAgain, CallNext, TakeTicket
from office.needs import CallNeeds
from station.board_bridge import BoardBridge, BoardTask
from station.errands.storage import Storage
from station.house import House
from station.office_now import OfficeNow
from tests.display.today import Today, usual_layout


class Board:
    """A board whose office lives in `today`; it remembers what was announced, and shown first."""

    def __init__(self, folder: Path) -> None:
        self.today = Today().opens("1", "2")
        self.storage = Storage(str(folder / "office.db"), "tartu", "hall")
        self.house = House(self.storage, self)
        self.jump = timedelta(0)
        self.told: list[tuple[str, str, tuple[str, ...], CallNeeds, datetime]] = []
        self.shown: list[BoardView] = []
        task = BoardTask(scope=Scope(), announces_for=(Scope(),))
        self.bridge = BoardBridge(self.house, task, usual_layout, self.shown.append, self.announce)

    def __call__(self) -> datetime:
        return self.today.now

    def announce(self, number: str, counter: str, languages: Sequence[str], needs: CallNeeds, at: datetime) -> None:
        assert self.shown, "a sound never comes before its text"
        self.told.append((number, counter, tuple(languages), needs, at))

    def looks(self) -> None:
        self.house.office = OfficeNow(day=self.today.day, plan=self.today.plan, entries=tuple(self.today.entries))
        self.bridge.pass_time()


@pytest.fixture
def board(tmp_path: Path) -> Iterator[Board]:
    made = Board(tmp_path)
    yield made
    made.storage.close()


def test_a_call_is_announced_once_in_both_languages_with_its_needs(board: Board) -> None:
    board.today.does(TakeTicket(service="payments", language="ru", needs=("hears_poorly",)))
    board.today.does(CallNext(counter="2"))
    called_at = board.today.now
    board.looks()
    board.today.waits(5)
    board.looks()
    own = board.today.plan.office.languages[0]
    (number,) = board.today.day.tickets
    assert board.told == [(number, "2", (own, "ru"), CallNeeds(repeats=1, slower=True, walking_s=30), called_at)]


def test_whoever_is_called_again_is_announced_again(board: Board) -> None:
    board.today.takes("payments")
    board.today.does(CallNext(counter="1"))
    board.looks()
    board.today.waits(60)
    board.today.does(CallAgain(counter="1"))
    board.looks()
    assert [call[1] for call in board.told] == ["1", "1"]


def test_calls_that_came_together_are_announced_in_their_order(board: Board) -> None:
    board.today.takes("payments", "payments")
    board.today.does(CallNext(counter="2"))
    board.today.does(CallNext(counter="1"))
    board.looks()
    assert [call[1] for call in board.told] == ["2", "1"]


def test_an_old_call_is_shown_and_not_announced(board: Board) -> None:
    board.today.takes("payments")
    board.today.does(CallNext(counter="1"))
    board.today.waits(50)
    board.looks()
    assert board.told == []
    assert board.shown[0].large
