"""A board that is cut off from its office: it says so, keeps its calls, and misses none of the others."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from display.sign_window import SignWindow
from display.window import BoardWindow
from office.commands import CallNext, FinishService, OpenCounter
from station import feed
from station.errands.voices import Voice
from station.feed import SILENT_S, SLOW_POLL_S
from station.live import TICK_MS
from station.settings import FurtherBoard, SignPanel
from tests.postgres import Postgres
from tests.station.cut_line import Line
from tests.station.small_station import SmallStation, all_end, settings
from tests.visits.access import words_on
from tests.visits.office import Clock, lived, until

SAID_WITHIN_S = 10


class Board:
    """What one board shows, and every call that it ever showed as its newest."""

    def __init__(self, station: SmallStation, kind: str = "board") -> None:
        self.window: QWidget = next(shown.widget for shown in station.live.shown if shown.kind == kind)

    def calls(self) -> list[str]:
        """The numbers that stand there, the newest first."""
        assert isinstance(self.window, BoardWindow)
        large = [pair.number for pair in self.window.pairs if pair.number.isVisible()]
        listed = [row.number for row in self.window.rows if row.isVisible()]
        return [plate.view.number for plate in (*large, *listed)]

    async def shows(self, *numbers: str) -> None:
        await until(lambda: self.calls() == list(numbers), self.calls)

    async def reads(self, words: str) -> None:
        await until(lambda: any(words in read for read in words_on(self.window)), lambda: words_on(self.window))

    async def reads_no_more(self, words: str) -> None:
        await until(lambda: not any(words in read for read in words_on(self.window)), lambda: words_on(self.window))


async def calls(station: SmallStation, clock: Clock, *counters: str) -> None:
    """Each of these counters finishes whom it has, and calls the next one, a second after the other."""
    house = station.live.house
    for counter in counters:
        clock.goes_on(seconds=1)
        assert house.office is not None
        busy = house.office.day.desks[counter].number
        finish = (FinishService(counter=counter),) if busy else ()
        assert await house.act((*finish, CallNext(counter=counter))) is None


@pytest.fixture
def line_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "line"
    folder.mkdir()
    return folder


def hall_of(url: str, clock: Clock, *windows: str, counters: tuple[str, ...] = ()) -> SmallStation:
    """A machine with a board, perhaps for some counters alone, one in the corridor for counter 3, and a sign."""
    usual = settings(url, *windows, name="hall")
    return SmallStation(
        url,
        clock,
        told=replace(
            usual,
            board=replace(usual.board, counters=counters),
            boards=(FurtherBoard(name="corridor", full_screen=False, counters=("3",)),),
            signs=(SignPanel(counter="1", full_screen=False),),
        ),
    )


def test_calls_of_a_minute_without_a_connection_are_shown_once_it_is_back(
    qapp: QApplication, postgres: Postgres, line_folder: Path
) -> None:
    url, clock = postgres.database(), Clock()

    async def story() -> None:
        with Line(url, line_folder) as line:
            office = await SmallStation(url, clock, name="office").opens()
            hall = await hall_of(line.address, clock, "board", "sign").opens()
            board, corridor = Board(hall), Board(hall, "board corridor")
            for counter, clerk in (("1", "jaan"), ("3", "mari"), ("5", "peeter")):
                await office.live.house.act((OpenCounter(counter=counter, clerk=clerk),))
            for _ in range(9):
                await office.takes()
            await calls(office, clock, "1", "3")
            await board.shows("102", "101")
            await corridor.shows("102")
            with line.cut():
                await board.reads("No connection since 09:00. Please listen to our staff.")
                await Board(hall, "sign 1").reads("No connection since 09:00")
                for _ in range(2):
                    clock.goes_on(seconds=28)
                    await calls(office, clock, "1", "3")
                await office.knows(*(str(number) for number in range(101, 110)))
                hall.live.house.pass_time()
                assert (board.calls(), corridor.calls()) == (["102", "101"], ["102"]), "the last calls stay"
            await board.shows("106", "105", "104", "103", "102", "101")
            await corridor.shows("106", "104", "102")
            for place in (board, corridor, Board(hall, "sign 1")):
                await place.reads_no_more("No connection")
            await Board(hall, "sign 1").reads("Number 105")
            clock.goes_on(seconds=179)
            hall.live.house.pass_time()
            assert board.calls() == ["106", "105", "104", "103", "102", "101"], "three minutes since they could be seen"
            await calls(office, clock, "5")
            await board.shows("107", "106", "105", "104", "103", "102")
            await all_end(office, hall)

    lived(qapp, story())


def test_a_database_that_only_stops_answering_is_told_too(
    qapp: QApplication, postgres: Postgres, line_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url, clock = postgres.database(), Clock()
    monkeypatch.setattr(feed, "SILENT_S", 2.0)

    async def story() -> None:
        with Line(url, line_folder) as line:
            office = await SmallStation(url, clock, name="office").opens()
            hall = await SmallStation(line.address, clock, "board", name="hall").opens()
            board = Board(hall)
            await office.live.house.act((OpenCounter(counter="1", clerk="jaan"),))
            await office.takes()
            await office.takes()
            await calls(office, clock, "1")
            await board.shows("101")
            with line.frozen():
                await board.reads("No connection since 09:00")
                await calls(office, clock, "1")
                assert board.calls() == ["101"]
            await board.reads_no_more("No connection")
            await board.shows("102", "101")
            await all_end(office, hall)

    lived(qapp, story())


def test_no_answer_is_told_within_ten_seconds() -> None:
    assert SILENT_S + SLOW_POLL_S + TICK_MS / 1000 <= SAID_WITHIN_S


def test_a_machine_with_several_boards_announces_each_call_once(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whichever of its boards shows it; what none of them shows is called elsewhere."""
    url, clock = str(tmp_path / "office.db"), Clock()
    announced: list[str] = []
    monkeypatch.setattr(Voice, "call", lambda _, number, *_of_it: announced.append(number))

    async def story() -> None:
        hall = hall_of(url, clock, "board", "sign", counters=("1",))
        await hall.opens()
        for counter, clerk in (("1", "jaan"), ("3", "mari"), ("5", "peeter")):
            await hall.live.house.act((OpenCounter(counter=counter, clerk=clerk),))
        for _ in range(3):
            await hall.takes()
        await calls(hall, clock, "1", "3", "5")
        await Board(hall).shows("101")
        await Board(hall, "board corridor").shows("102")
        assert announced == ["101", "102"]
        assert [type(shown.widget) for shown in hall.live.shown] == [BoardWindow, BoardWindow, SignWindow]
        await all_end(hall)

    lived(qapp, story())
