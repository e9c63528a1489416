"""A call for a person is heard where somebody can answer it, a few times, and never lost."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from office.commands import AnswerHelp, AskForHelp
from station.errands.attention import HelpBell, attention
from station.errands.trouble import ErrandFailed
from station.settings import Settings, Sound
from tests.station.small_station import SmallStation, presses, says
from tests.visits.office import Clock, lived

ASK, GO = AskForHelp(kiosk="hall", language="ru"), AnswerHelp(kiosk="hall")


class Bell:
    """A bell that counts."""

    def __init__(self, station: SmallStation) -> None:
        self.rung = 0
        self._station = station
        self._bell = HelpBell(station.live.house, self._ring)

    def _ring(self) -> None:
        self.rung += 1

    def hears(self, seconds: int = 0) -> int:
        """So many seconds go on, one after the other; how often it has rung so far."""
        for _ in range(seconds):
            self._station.clock.goes_on(seconds=1)
            self._bell.pass_time()
        self._bell.render()
        return self.rung


def test_it_rings_three_times_and_stops_when_somebody_answers(qapp: QApplication, tmp_path: Path) -> None:
    async def story() -> None:
        station = await SmallStation(str(tmp_path / "office.db"), Clock(), "counter").opens()
        house, bell = station.live.house, Bell(station)
        assert bell.hears(5) == 0
        await house.act((ASK,))
        assert (bell.hears(), bell.hears(19), bell.hears(1), bell.hears(20), bell.hears(200)) == (1, 1, 2, 3, 3)
        await house.act((ASK,))
        assert bell.hears() == 4
        await house.act((GO,))
        assert bell.hears(100) == 4
        await house.act((ASK,))
        assert bell.hears() == 5
        await station.ends()

    lived(qapp, story())


def test_a_call_is_not_lost_over_a_restart_and_does_not_ring_anew(qapp: QApplication, tmp_path: Path) -> None:
    url, clock = str(tmp_path / "office.db"), Clock()

    async def story() -> None:
        station = await SmallStation(url, clock, "counter").opens()
        await station.live.house.act((ASK,))
        await station.ends()
        clock.goes_on(seconds=25)
        again = await SmallStation(url, clock, "counter").opens()
        assert (bell := Bell(again)).hears() == 1
        assert bell.hears(100) == 2
        assert again.live.house.office is not None
        assert again.live.house.office.day.help["hall"].answered_by is None
        await again.ends()

    lived(qapp, story())


def test_from_the_kiosk_to_the_counter_and_back(qapp: QApplication, tmp_path: Path) -> None:
    async def story() -> None:
        station = await SmallStation(str(tmp_path / "office.db"), Clock(), "kiosk", "counter").opens()
        kiosk, counter = (shown.widget for shown in station.live.shown[:2])
        await presses(counter, "Jaan Mägi", *"4826", "Sign in")
        await presses(kiosk, "Call a person")
        await says(kiosk, "We have called a person")
        await says(counter, "wants a person")
        station.clock.goes_on(seconds=60)
        station.live.house.pass_time()
        await says(kiosk, "Please go to the nearest counter")
        await presses(counter, "I am going")
        await says(kiosk, "Somebody is coming")
        await presses(kiosk, "Call a person")
        await says(counter, "wants a person")
        await says(kiosk, "We have called a person")
        await station.ends()

    lived(qapp, story())


def test_without_a_connection_the_kiosk_says_where_to_go_at_once(qapp: QApplication, tmp_path: Path) -> None:
    async def story() -> None:
        station = await SmallStation(str(tmp_path / "office.db"), Clock(), "kiosk").opens()
        house, kiosk = station.live.house, station.live.shown[0].widget

        async def unreachable(*_: object) -> None:
            raise ErrandFailed("The database does not answer.")

        house.storage.act = unreachable  # type: ignore[method-assign,assignment]  # a database that went away
        await presses(kiosk, "Call a person")
        await says(kiosk, "We cannot call a person right now")
        await says(kiosk, "Please go to the nearest counter")
        assert house.office is not None
        house.office = replace(house.office, lost_since=house.now() - timedelta(seconds=1))
        await presses(kiosk, "Back")
        await says(kiosk, "We cannot give numbers right now")
        await presses(kiosk, "Call a person")
        await says(kiosk, "We cannot call a person right now")
        await station.ends()

    lived(qapp, story())


@pytest.mark.parametrize("windows", [("kiosk",), ("board",), ("counter",)])
def test_only_desks_that_want_it_have_a_sound(windows: tuple[str, ...]) -> None:
    station = replace(Settings().station, windows=windows)
    silent = attention(Settings(station=station, sound=Sound(volume=0, help=windows != ("counter",))))
    silent.ring()
    assert silent._speaker is None
    silent.close()


def test_without_a_loudspeaker_it_goes_on() -> None:
    bell = attention(Settings(station=replace(Settings().station, windows=("admin",)), sound=Sound(volume=0)))
    assert bell._speaker is not None
    bell.ring()
    bell.close()
