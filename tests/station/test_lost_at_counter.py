"""A counter whose office does not answer: it says so, keeps what it shows, and shows no call that is not written."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from journal.store import open_journal
from office.commands import DayCommand
from station.errands.trouble import ErrandFailed
from station.feed import SILENT_S, SLOW_POLL_S
from station.live import TICK_MS
from station.settings import Desks
from tests.postgres import Postgres
from tests.station.cut_line import Line
from tests.station.small_station import SmallStation, all_end, presses, says, settings
from tests.visits.access import words_on
from tests.visits.office import PIN, Clock, lived, pressable, until

SAID_WITHIN_S = 2.0
LOST = "No connection since 09:00. What you see may be old; nothing can be written until it is back."
AWAITED = "No connection to the office. What you pressed is not written yet; please wait."
SLOW = "The office does not answer. What you pressed is not written yet; please wait."
AGAIN = "That could not be written down. Please press again."
NOT_WRITTEN = "No connection. What you pressed is not written: press it again once it is back."


def test_it_is_said_within_two_seconds() -> None:
    """A look comes at most so long after the last answer that was read in time."""
    assert SILENT_S + TICK_MS / 1000 <= SAID_WITHIN_S
    assert SLOW_POLL_S * 2 <= SILENT_S, "one answer may be late"


def at_counter(url: str, clock: Clock) -> tuple[SmallStation, QWidget]:
    told = replace(settings(url, "counter", name="desk"), counter=Desks(counters=("1",)))
    station = SmallStation(url, clock, told=told)
    return station, station.live.shown[0].widget


async def sits_down(station: SmallStation, window: QWidget) -> None:
    await station.opens()
    await presses(window, "Jaan Mägi", *PIN, "Sign in")
    await says(window, "Nobody is at your counter.")
    await station.takes()
    await station.takes()
    await says(window, "Next: 101")


async def says_no_more(window: QWidget, words: str) -> None:
    await until(lambda: not any(words in read for read in words_on(window)), lambda: words_on(window))


def time_passes(clock: Clock) -> bool:
    clock.goes_on(milliseconds=50)
    return True


def is_called(window: QWidget) -> bool:
    return "Called just now" in words_on(window)


@pytest.fixture
def line_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "line"
    folder.mkdir()
    return folder


def test_a_call_that_hangs_is_shown_when_it_is_written_and_not_before(
    qapp: QApplication, postgres: Postgres, line_folder: Path
) -> None:
    url, clock = postgres.database(), Clock()

    async def story() -> None:
        with Line(url, line_folder) as line:
            office = await SmallStation(url, clock, name="office").opens()
            here, window = at_counter(line.address, clock)
            await sits_down(here, window)
            with line.frozen():
                await presses(window, "Call next")
                await says(window, AWAITED)
                assert not is_called(window)
                await office.knows("101", "102")
            await says(window, "Called just now")
            await says_no_more(window, "No connection")
            await all_end(office, here)

    lived(qapp, story())


def test_a_call_in_flight_whose_connection_breaks_is_said_not_to_be_written(
    qapp: QApplication, postgres: Postgres, line_folder: Path
) -> None:
    url, clock = postgres.database(), Clock()

    async def story() -> None:
        with Line(url, line_folder) as line:
            here, window = at_counter(line.address, clock)
            await sits_down(here, window)
            with line.cut():
                await says(window, LOST)
                await says(window, "Next: 101")
                assert not pressable(window, "Call next")
                assert pressable(window, "More")
            await says_no_more(window, "No connection")
            with line.frozen():
                await presses(window, "Call next")
                await says(window, AWAITED)
                with line.cut():
                    await says(window, NOT_WRITTEN)
                    assert not is_called(window)
            await says(window, AGAIN)
            assert not is_called(window)
            await presses(window, "Call next")
            await says(window, "Called just now")
            await says_no_more(window, AGAIN)
            await here.ends()

    lived(qapp, story())


def test_a_card_is_ticked_while_the_office_is_lost_and_told_once_it_is_back(
    qapp: QApplication, postgres: Postgres, line_folder: Path
) -> None:
    url, clock = postgres.database(), Clock()

    async def story() -> None:
        with Line(url, line_folder) as line:
            here, window = at_counter(line.address, clock)
            await sits_down(here, window)
            await presses(window, "Call next", "Arrived")
            await says(window, "With you for")
            with line.cut():
                await says(window, LOST)
                QTest.keyClick(window, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
                await says(window, "“Good day! Which bill is it about?”")
                QTest.keyClick(window, Qt.Key.Key_1)
                await says(window, "“I will show you what each line means.”")
                QTest.keyClick(window, Qt.Key.Key_F5)
                QTest.keyClick(window, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
                assert not any("your day" in words for words in words_on(window))
            await says_no_more(window, "No connection")
            assert ticked_in(url, clock.at.date()) == []
            await says(window, "“I will show you what each line means.”")
            await presses(window, "Finish only")
            await says(window, "Undo: finish of 101")
            await here.ends()
        assert ticked_in(url, clock.at.date()) == [("101", ("find",))]

    lived(qapp, story())


def ticked_in(url: str, day: date) -> list[tuple[str, tuple[str, ...]]]:
    journal = open_journal(url)
    told = [(event.number, event.steps) for _, event in journal.ticked("tartu", day, day)]
    journal.close()
    return told


def test_a_locked_file_is_waited_for_and_said(qapp: QApplication, tmp_path: Path) -> None:
    url, clock = str(tmp_path / "office.db"), Clock()

    async def story() -> None:
        here, window = at_counter(url, clock)
        await sits_down(here, window)
        other = sqlite3.connect(url, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        await presses(window, "Call next")
        await until(lambda: time_passes(clock) and SLOW in words_on(window), lambda: words_on(window))
        assert not is_called(window)
        other.execute("ROLLBACK")
        other.close()
        await says(window, "Called just now")
        await says_no_more(window, "does not answer")
        await here.ends()

    lived(qapp, story())


def test_a_call_whose_answer_alone_was_lost_is_not_called_twice(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was written, the feed tells so, and "not written" is not said any more."""
    url, clock = str(tmp_path / "office.db"), Clock()

    async def story() -> None:
        here, window = at_counter(url, clock)
        await sits_down(here, window)
        storage = here.live.house.storage
        writes = storage.act

        async def loses_the_answer(of: date, commands: Sequence[DayCommand], at: datetime, by: str = "") -> None:
            await writes(of, commands, at, by)
            raise ErrandFailed("The answer was lost.")

        monkeypatch.setattr(storage, "act", loses_the_answer)
        await presses(window, "Call next")
        await says(window, "Called just now")
        await says_no_more(window, AGAIN)
        assert "101" in words_on(window)
        await here.ends()

    lived(qapp, story())
