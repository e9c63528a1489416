"""A counter by keyboard alone, in a station that lives: signing in, every program's key, language, size, the card."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from counter.window import CounterWindow
from office.desk import Busy, Free, Shut
from station.settings import Desks, Settings
from tests.station.small_station import SmallStation, says, settings
from tests.visits.access import words_on
from tests.visits.office import PIN, Clock, lived, until

PAD = Qt.KeyboardModifier.KeypadModifier


def told(url: str, printer: str = "") -> Settings:
    desks = Desks(counters=("1",), printer=printer, keypad=True, next_everywhere="Ctrl+Alt+N")
    return replace(settings(url, "counter"), counter=desks)


def strikes(window: QWidget, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        focused: QWidget | None = window.focusWidget()
        QTest.keyClick(window if focused is None else focused, key, modifier)


def state_of(station: SmallStation) -> object:
    assert station.live.house.office is not None
    desk = station.live.house.office.day.desks.get("1")
    return desk.state if desk else None


class Counter:
    """One station with one counter, whose clerk types."""

    def __init__(self, folder: Path, printer: str = "") -> None:
        url = str(folder / "office.db")
        self.station = SmallStation(url, Clock(), told=told(url, printer))
        window = next(shown.widget for shown in self.station.live.shown if shown.kind == "counter 1")
        assert isinstance(window, CounterWindow)
        self.window = window

    async def signs_in(self) -> None:
        await says(self.window, "Jaan Mägi")
        strikes(self.window, Qt.Key.Key_Tab)
        for widget in self.window.findChildren(QWidget):
            if widget.accessibleName() == "Jaan Mägi" and widget.isVisible():
                widget.setFocus()
                strikes(self.window, Qt.Key.Key_Return)
        await says(self.window, "Jaan Mägi")
        for digit in PIN:
            strikes(self.window, Qt.Key(ord(digit)), modifier=PAD)
        strikes(self.window, Qt.Key.Key_Enter, modifier=PAD)
        await until(lambda: isinstance(state_of(self.station), Free), lambda: words_on(self.window))
        await says(self.window, "Call next")

    async def is_ready(self) -> None:
        """Wait until the last press is decided: until then another one is none."""
        await until(lambda: (view := self.window.work.view) is not None and not view.deciding)

    async def is_with(self, number: str) -> None:
        await until(lambda: isinstance(state := state_of(self.station), Busy) and state.number == number)
        await says(self.window, number)
        await self.is_ready()


def test_a_clerk_works_with_a_number_pad_alone(qapp: QApplication, tmp_path: Path) -> None:
    async def story() -> None:
        counter = Counter(tmp_path)
        await counter.station.opens()
        for _ in range(2):
            await counter.station.takes()
        await counter.signs_in()
        await says(counter.window, "2 people are waiting for you")
        strikes(counter.window, Qt.Key.Key_Insert, modifier=PAD)
        await counter.is_with("101")
        counter.station.clock.goes_on(seconds=30)
        strikes(counter.window, Qt.Key.Key_1, modifier=PAD)
        await says(counter.window, "With you for")
        await counter.is_ready()
        strikes(counter.window, Qt.Key.Key_Minus, modifier=PAD)
        await says(counter.window, "Undo: call of 101")
        await counter.is_ready()
        strikes(counter.window, Qt.Key.Key_3, modifier=PAD)
        strikes(counter.window, Qt.Key.Key_Period, modifier=PAD)
        await until(lambda: isinstance(state_of(counter.station), Free))
        await counter.station.ends()

    lived(qapp, story())


def test_the_key_of_all_programs_calls_only_where_somebody_is_signed_in_and_asked_nothing(
    qapp: QApplication, tmp_path: Path
) -> None:
    async def story() -> None:
        counter = Counter(tmp_path)
        await counter.station.opens()
        everywhere = counter.station.live.everywhere
        everywhere.clock = iter(range(0, 1000, 10)).__next__
        await counter.station.takes()
        everywhere.press()
        assert state_of(counter.station) is None
        await counter.signs_in()
        await says(counter.window, "1 person is waiting for you")
        strikes(counter.window, Qt.Key.Key_F1)
        await says(counter.window, "What else?")
        everywhere.press()
        assert isinstance(state_of(counter.station), Free)
        strikes(counter.window, Qt.Key.Key_Escape)
        everywhere.press()
        await counter.is_with("101")
        await counter.station.ends()

    lived(qapp, story())


def test_the_window_speaks_another_language_until_the_clerk_signs_out(qapp: QApplication, tmp_path: Path) -> None:
    async def story() -> None:
        counter = Counter(tmp_path)
        await counter.station.opens()
        await counter.signs_in()
        strikes(counter.window, Qt.Key.Key_F3, modifier=Qt.KeyboardModifier.ShiftModifier)
        await says(counter.window, "Kutsu järgmine")
        strikes(counter.window, Qt.Key.Key_F3, modifier=Qt.KeyboardModifier.ShiftModifier)
        await says(counter.window, "Вызвать следующего")
        strikes(counter.window, Qt.Key.Key_F8, modifier=Qt.KeyboardModifier.ShiftModifier)
        await until(lambda: isinstance(state_of(counter.station), Shut))
        await says(counter.window, "Please choose your name")
        await counter.station.ends()

    lived(qapp, story())


def test_small_and_large_are_one_key_apart(qapp: QApplication, tmp_path: Path) -> None:
    async def story() -> None:
        counter = Counter(tmp_path)
        await counter.station.opens()
        await counter.signs_in()
        above = Qt.WindowType.WindowStaysOnTopHint
        assert counter.window.windowFlags() & above
        strikes(counter.window, Qt.Key.Key_Slash, modifier=PAD)
        await until(lambda: not counter.window.windowFlags() & above)
        strikes(counter.window, Qt.Key.Key_Slash, modifier=PAD)
        await until(lambda: bool(counter.window.windowFlags() & above))
        await counter.station.ends()

    lived(qapp, story())


@pytest.mark.parametrize("printer", ["", "screen"])
def test_the_card_of_keys_is_read_and_printed(qapp: QApplication, tmp_path: Path, printer: str) -> None:
    async def story() -> None:
        counter = Counter(tmp_path, printer)
        await counter.station.opens()
        await counter.signs_in()
        QTest.keyClick(counter.window, Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier)
        await says(counter.window, "Not in every program on this computer")
        strikes(counter.window, Qt.Key.Key_Return)
        await says(counter.window, "Call next")
        await counter.station.ends()
        with closing(sqlite3.connect(tmp_path / "office.db")) as database:
            found = database.execute("SELECT body FROM journal WHERE kind = 'PaperStarted'").fetchall()
        assert [json.loads(body)["kind"] for (body,) in found] == (["keys"] if printer else [])

    lived(qapp, story())
