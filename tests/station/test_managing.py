"""Managers at two machines: an alert is seen by one for both; a counter is asked and answers; a notice; an account."""

import asyncio
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from office.commands import AskForHelp
from office.manager_events import AlertRaised
from station.house import BEAT
from tests.station.small_station import SmallStation, all_end, presses, says
from tests.visits.access import words_on
from tests.visits.office import PIN, Clock, lived, pressable, until


def window(station: SmallStation, kind: str) -> QWidget:
    return next(shown.widget for shown in station.live.shown if shown.kind == kind)


def field(of: QWidget, name: str) -> QLineEdit:
    return next(one for one in of.findChildren(QLineEdit) if one.accessibleName() == name)


def raised(station: SmallStation) -> list[str]:
    office = station.live.house.office
    entries = office.entries if office else ()
    return [entry.event.alert for entry in entries if isinstance(entry.event, AlertRaised)]


async def signs_in(of: QWidget) -> None:
    await presses(of, "Kadri Saar", *PIN, "Sign in")


def test_an_alert_is_heard_at_both_machines_and_seen_once(qapp: QApplication, tmp_path: Path) -> None:
    url = str(tmp_path / "office.db")

    async def story() -> None:
        clock = Clock()
        here, there = SmallStation(url, clock, "admin", name="office"), SmallStation(url, clock, "admin", name="home")
        heard: list[str] = []
        for station, name in ((here, "office"), (there, "home")):
            station.live._alerts.ring = lambda name=name: heard.append(name)  # type: ignore[misc]  # bound
            await station.opens()
        kadri, other = window(here, "admin"), window(there, "admin")
        await signs_in(kadri)
        await signs_in(other)
        assert await here.live.house.act((AskForHelp(kiosk="hall"),)) is None
        clock.goes_on(seconds=61)
        await until(lambda: "help" in raised(here))
        await until(lambda: {"office", "home"} <= set(heard))
        await until(lambda: "help" in raised(there))
        assert raised(here).count("help") == 1
        await presses(kadri, "1 new alert")
        await says(kadri, "Somebody at kiosk hall has been calling for a person for 1 min.")
        await presses(kadri, "I look after it")
        await presses(other, "1 alert, seen")
        await says(other, "Kadri Saar looks after it since")
        heard.clear()
        clock.goes_on(seconds=40)
        await until(lambda: here.live.house.office is not None and not here.live.house.office.day.overseen.unseen)
        assert heard == []
        await all_end(here, there)

    lived(qapp, story())


def test_a_counter_is_asked_and_answers_at_its_own_window(qapp: QApplication, tmp_path: Path) -> None:
    url = str(tmp_path / "office.db")

    async def story() -> None:
        clock = Clock()
        here, desk = SmallStation(url, clock, "admin", name="office"), SmallStation(url, clock, "counter", name="desk")
        for station in (here, desk):
            await station.opens()
        admin, counter = window(here, "admin"), window(desk, "counter 1")
        await signs_in(admin)
        await presses(admin, "Ask to open")
        await says(counter, "The manager asks you to open counter 1.")
        await presses(counter, "I am coming")
        await says(admin, "coming")
        await until(lambda: not any("asks you to open" in words for words in words_on(counter)))
        await all_end(here, desk)

    lived(qapp, story())


def test_a_notice_is_written_told_at_counters_and_ended(qapp: QApplication, tmp_path: Path) -> None:
    url = str(tmp_path / "office.db")

    async def story() -> None:
        clock = Clock()
        here = await SmallStation(url, clock, "admin", "counter", name="office").opens()
        admin, counter = window(here, "admin"), window(here, "counter 1")
        await signs_in(admin)
        await presses(admin, "Tell something", "At the counters", "On the board", "11:00")
        await until(lambda: pressable(admin, "Tell it"))
        field(admin, "English").setText("Coffee is ready")
        await presses(admin, "Tell it")
        await says(admin, "1 notice is told")
        await says(counter, "Coffee is ready (until 11:00)")
        await presses(admin, "End it")
        await says(admin, "Tell something")
        await until(lambda: not any("Coffee" in words for words in words_on(counter)))
        await all_end(here)

    lived(qapp, story())


def test_somebody_new_may_sign_in_and_the_last_manager_stays(qapp: QApplication, tmp_path: Path) -> None:
    url = str(tmp_path / "office.db")

    async def story() -> None:
        clock = Clock()
        here = await SmallStation(url, clock, "admin", name="office").opens()
        admin = window(here, "admin")
        await signs_in(admin)
        await presses(admin, "Staff", "New account")
        await says(admin, "First PIN or password")
        field(admin, "Id: a short name that never changes").setText("eva")
        field(admin, "Name that colleagues know").setText("Eva Saar")
        field(admin, "First PIN or password").setText("1234")
        await presses(admin, "Make the account")
        await says(admin, "A PIN is not one digit repeated and not a row such as 1234.")
        assert field(admin, "Name that colleagues know").text() == "Eva Saar"
        field(admin, "First PIN or password").setText("9037")
        await presses(admin, "Make the account")
        await says(admin, "Eva Saar, eva")
        office = here.live.house
        await until(lambda: office.office is not None and "eva" in [member.id for member in office.office.members])
        assert (await office.storage.check_pin("eva", "9037", clock())).member.id == "eva"  # type: ignore[union-attr]  # verified
        await all_end(here)

    lived(qapp, story())


async def beats(clock: Clock) -> None:
    """Time for each machine to say how it is, and to hear it of the others: who was first hears it at the next beat."""
    for _ in range(2):
        clock.goes_on(seconds=BEAT.total_seconds())
        await asyncio.sleep(1.0)


def test_machines_tell_of_each_other_and_one_that_is_ended_is_off(qapp: QApplication, tmp_path: Path) -> None:
    url = str(tmp_path / "office.db")

    async def story() -> None:
        clock = Clock()
        here, desk = SmallStation(url, clock, "admin", name="office"), SmallStation(url, clock, "counter", name="desk")
        for station in (here, desk):
            await station.opens()
        admin = window(here, "admin")
        await signs_in(admin)
        await presses(admin, "Devices")
        await beats(clock)
        await says(admin, "desk, counter 1, Works")
        await desk.ends()
        await beats(clock)
        await says(admin, "desk, counter 1, Off since")
        await here.ends()

    lived(qapp, story())
