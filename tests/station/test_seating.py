"""Who works at which counter: handing over, locking, signing in at a second counter, taking over, and lockout."""

import asyncio
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from journal.store import open_journal
from office.commands import CloseDay
from office.desk import Desk, Shut
from station.settings import Desks
from tests.postgres import Postgres
from tests.station.processes import OtherStation
from tests.station.small_station import SmallStation, presses, says, settings
from tests.visits.access import words_on, write
from tests.visits.office import PIN, Clock, lived, until

LETTERS = "three Small pigs 3"
FAST = 6
"""Presses: a name, four digits, Enter."""


def at_counters(url: str, *counters: str, clock: Clock | None = None) -> SmallStation:
    told = replace(settings(url, "counter", name="desk"), counter=Desks(counters=counters))
    return SmallStation(url, clock or Clock(), told=told)


def window_of(station: SmallStation, counter: str) -> QWidget:
    return next(shown.widget for shown in station.live.shown if shown.kind == f"counter {counter}")


def desk_of(station: SmallStation, counter: str) -> Desk:
    assert station.live.house.office is not None
    shut = Desk(counter=counter, clerk="", services=(), state=Shut(), opened=station.clock.at)
    return station.live.house.office.day.desks.get(counter, shut)


async def signs_in(window: QWidget, name: str) -> None:
    await presses(window, name, *PIN, "Sign in")


def focused(window: QWidget) -> QWidget:
    found: QWidget | None = window.focusWidget()
    return window if found is None else found


async def strikes(window: QWidget, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(focused(window), key)
        await asyncio.sleep(0)


DIGITS = (Qt.Key.Key_4, Qt.Key.Key_8, Qt.Key.Key_2, Qt.Key.Key_6)


def test_clerks_change_by_six_keys_and_the_customer_stays(qapp: QApplication, tmp_path: Path) -> None:
    url = str(tmp_path / "office.db")

    async def story() -> None:
        here = await at_counters(url, "1").opens()
        window = window_of(here, "1")
        await signs_in(window, "Jaan Mägi")
        await here.takes()
        await presses(window, "Call next")
        await says(window, "Called just now")
        await presses(window, "Arrived")
        await says(window, "With you for")
        here.clock.goes_on(minutes=2)
        QTest.keyClick(window, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
        await says(window, "Liis Kask")
        keys = (Qt.Key.Key_3, *DIGITS, Qt.Key.Key_Return)  # Jaan, Kadri, Liis
        assert len(keys) == FAST
        await strikes(window, *keys)
        await until(lambda: desk_of(here, "1").clerk == "liis")
        await says(window, "With you for 2 min")
        here.clock.goes_on(minutes=3)
        await presses(window, "Finish only")
        await until(lambda: desk_of(here, "1").number is None)
        await here.ends()
        with_journal = open_journal(url)
        legs = with_journal.legs("tartu", here.clock.at.date(), here.clock.at.date())
        assert [(leg.clerk, leg.handling_s) for leg in legs] == [("liis", 300)]
        with_journal.close()

    lived(qapp, story())


def test_an_idle_window_is_locked_and_unlocked_where_it_was(qapp: QApplication, tmp_path: Path) -> None:
    async def story() -> None:
        here = await at_counters(str(tmp_path / "office.db"), "1").opens()
        window, house = window_of(here, "1"), here.live.house
        await signs_in(window, "Jaan Mägi")
        await says(window, "Nobody is at your counter.")
        await presses(window, "More")
        await says(window, "What else?")
        here.clock.goes_on(minutes=14)
        house.pass_time()
        await says(window, "What else?")
        here.clock.goes_on(minutes=1)
        house.pass_time()
        await says(window, "Locked. Jaan Mägi goes on where it was; a colleague takes over.")
        assert desk_of(here, "1").is_open
        await strikes(window, *DIGITS, Qt.Key.Key_Return)
        await says(window, "What else?")
        await presses(window, "Back")
        await here.takes()
        await presses(window, "Call next")
        await says(window, "Called just now")
        here.clock.goes_on(minutes=59)
        house.pass_time()
        await says(window, "101")
        here.clock.goes_on(minutes=1)
        house.pass_time()
        await says(window, "Locked.")
        await here.ends()

    lived(qapp, story())


def test_what_is_ticked_outlasts_a_locked_window_and_a_colleague_finishes_with_it(
    qapp: QApplication, tmp_path: Path
) -> None:
    url = str(tmp_path / "office.db")

    async def story() -> None:
        here = await at_counters(url, "1").opens()
        window, shift = window_of(here, "1"), Qt.KeyboardModifier.ShiftModifier
        await signs_in(window, "Jaan Mägi")
        await here.takes()
        await presses(window, "Call next", "Arrived")
        await says(window, "With you for")
        QTest.keyClick(focused(window), Qt.Key.Key_F5, shift)
        await says(window, "“Good day! Which bill is it about?”")
        await strikes(window, Qt.Key.Key_1)
        await says(window, "“I will show you what each line means.”")
        QTest.keyClick(focused(window), Qt.Key.Key_F9, shift)
        await says(window, "Locked.")
        assert not any("I will show you" in words for words in words_on(window))
        await strikes(window, *DIGITS, Qt.Key.Key_Return)
        await says(window, "“I will show you what each line means.”")
        QTest.keyClick(focused(window), Qt.Key.Key_F10, shift)
        await says(window, "Liis Kask")
        await strikes(window, Qt.Key.Key_3, *DIGITS, Qt.Key.Key_Return)
        await until(lambda: desk_of(here, "1").clerk == "liis")
        await says(window, "“I will show you what each line means.”")
        await presses(window, "Finish only")
        await until(lambda: desk_of(here, "1").number is None)
        await here.ends()
        assert ticked_in(url, here.clock.at.date()) == [("101", ("find",))]

    lived(qapp, story())


def ticked_in(url: str, day: date) -> list[tuple[str, tuple[str, ...]]]:
    with_journal = open_journal(url)
    told = [(event.number, event.steps) for _, event in with_journal.ticked("tartu", day, day)]
    with_journal.close()
    return told


def test_one_person_works_at_one_counter_and_the_first_window_says_where(qapp: QApplication, tmp_path: Path) -> None:
    url = str(tmp_path / "office.db")

    async def story() -> None:
        here = await at_counters(url, "3").opens()
        window = window_of(here, "3")
        there = await asyncio.to_thread(OtherStation, url, "counter")
        await asyncio.to_thread(there.signs_in, "counter 1", "Jaan Mägi", PIN)
        await here.takes()
        await asyncio.to_thread(there.does, "press counter 1|Call next", "read counter 1|101")
        await signs_in(window, "Jaan Mägi")
        await says(window, "You are signed in at counter 1.")
        await presses(window, "Work here, close counter 1")
        await says(window, "Counter 1 is still with number 101.")
        assert desk_of(here, "1").number == "101", "nobody is left behind"
        await asyncio.to_thread(there.does, "press counter 1|Finish only", "read counter 1|Nobody is at your counter.")
        await signs_in(window, "Jaan Mägi")
        await presses(window, "Work here, close counter 1")
        await until(lambda: desk_of(here, "1").state == Shut(to_counter="3"))
        assert desk_of(here, "3").clerk == "jaan"
        told = "read counter 1|You signed in at counter 3 at 09:00: this one is closed."
        await asyncio.to_thread(there.does, told)
        assert await asyncio.to_thread(there.ends) == 0
        await here.ends()

    lived(qapp, story())


def test_a_counter_left_open_is_taken_over_by_who_may_and_its_window_says_so(
    qapp: QApplication, tmp_path: Path
) -> None:
    url = str(tmp_path / "office.db")

    async def story() -> None:
        here = await at_counters(url, "1").opens()
        window = window_of(here, "1")
        there = await asyncio.to_thread(OtherStation, url, "counter")
        await asyncio.to_thread(there.signs_in, "counter 1", "Jaan Mägi", PIN)
        await here.takes()
        await asyncio.to_thread(there.does, "press counter 1|Call next", "read counter 1|101")
        await signs_in(window, "Mari Tamm")
        await says(window, "Jaan Mägi is signed in at this counter.")
        await says(window, "Only a supervisor or a manager may do that.")
        await presses(window, "Back")
        await signs_in(window, "Kadri Saar")
        await says(window, "If you take over, whoever is here is yours, and Jaan Mägi is told so.")
        await presses(window, "Take over")
        await until(lambda: (desk_of(here, "1").clerk, desk_of(here, "1").number) == ("kadri", "101"))
        await says(window, "101")
        told = "read counter 1|Kadri Saar took this counter over at 09:00. You are signed out."
        await asyncio.to_thread(there.does, told)
        assert await asyncio.to_thread(there.ends) == 0
        await here.ends()

    lived(qapp, story())


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_wrong_tries_at_several_machines_lock_the_account_at_all_of_them(
    qapp: QApplication, tmp_path: Path, postgres: Postgres, kind: str
) -> None:
    url = postgres.database() if kind == "postgres" else str(tmp_path / "office.db")

    async def story() -> None:
        here = await at_counters(url, "3").opens()
        window = window_of(here, "3")
        there = await asyncio.to_thread(OtherStation, url, "counter")
        left = "read counter 1|Wrong PIN or password. You can try {} more time"
        await asyncio.to_thread(there.signs_in, "counter 1", "Jaan Mägi", "1111")
        await asyncio.to_thread(there.does, left.format(4))
        for tries in (3, 2):
            wrong = (*("press counter 1|1",) * 4, "press counter 1|Sign in", left.format(tries))
            await asyncio.to_thread(there.does, *wrong)
        await presses(window, "Jaan Mägi")
        for told in ("You can try 1 more time.", "Too many wrong tries. Please try again at 09:05"):
            await presses(window, *"2222", "Sign in")
            await says(window, told)
        locked = (*("press counter 1|" + digit for digit in PIN), "press counter 1|Sign in")
        await asyncio.to_thread(there.does, *locked, "read counter 1|Too many wrong tries. Please try again at 09:05")
        here.clock.goes_on(minutes=5)
        await presses(window, *PIN, "Sign in")
        await until(lambda: desk_of(here, "3").clerk == "jaan")
        assert await asyncio.to_thread(there.ends) == 0
        await here.ends()

    lived(qapp, story())


def test_a_password_is_typed_with_letters(qapp: QApplication, tmp_path: Path) -> None:
    url = str(tmp_path / "office.db")

    async def story() -> None:
        here = await at_counters(url, "1").opens()
        await here.live.house.storage.with_books(lambda books: books.journal.staff.reset("tartu", "jaan", LETTERS))
        window = window_of(here, "1")
        await presses(window, "Jaan Mägi")
        QTest.keyClicks(focused(window), LETTERS[:-1])
        await strikes(window, Qt.Key.Key_Return)
        await says(window, "Wrong PIN or password. You can try 4 more times.")
        QTest.keyClicks(focused(window), LETTERS)
        await strikes(window, Qt.Key.Key_Return)
        await until(lambda: desk_of(here, "1").clerk == "jaan")
        await here.ends()

    lived(qapp, story())


def test_a_chosen_name_is_seen_by_whoever_serves_and_gone_when_the_day_is_closed(
    qapp: QApplication, tmp_path: Path
) -> None:
    url = str(tmp_path / "office.db")

    async def story() -> None:
        here = await at_counters(url, "1", "3").opens()
        first, second = window_of(here, "1"), window_of(here, "3")
        await signs_in(first, "Jaan Mägi")
        await signs_in(second, "Mari Tamm")
        await here.takes()
        await presses(first, "Call next")
        await says(first, "Called just now")
        await presses(first, "More", "More choices", "Name")
        await says(first, "How does 101 like to be called?")
        write(first, "Chosen name", "Mrs Kask")
        await presses(first, "Keep the name")
        await says(first, "Name: Mrs Kask")
        await presses(first, "More", "More choices", "Put back")
        await says(first, "Nobody is at your counter.")
        await presses(second, "Call next")
        await says(second, "Name: Mrs Kask")
        await until(lambda: not any("Kask" in word for word in _words(first)))
        events = here.live.house.office.entries if here.live.house.office else ()
        assert "Kask" not in repr(events)
        people = await here.live.house.storage.with_books(
            lambda books: books.journal.people.get("tartu", "2026-03-03/101")
        )
        assert people == {"name": {"name": "Mrs Kask"}}
        assert await here.live.house.act((CloseDay(),)) is None
        people = await here.live.house.storage.with_books(
            lambda books: books.journal.people.get("tartu", "2026-03-03/101")
        )
        assert people == {}
        await here.ends()

    lived(qapp, story())


def _words(window: QWidget) -> list[str]:
    return [word for word in words_on(window) if "Liis Kask" not in word]


def test_the_managers_window_says_whose_right_it_is(qapp: QApplication, tmp_path: Path) -> None:
    url = str(tmp_path / "office.db")

    async def story() -> None:
        told = settings(url, "admin", name="desk")
        here = await SmallStation(url, Clock(), told=told).opens()
        window, house = here.live.shown[0].widget, here.live.house
        await presses(window, "Kadri Saar", *PIN, "Sign in")
        await says(window, "waits in minutes")
        assert house.office is not None
        rights = replace(house.office.plan.rights, pause_service=("supervisor",))
        house.office = replace(house.office, plan=replace(house.office.plan, rights=rights))
        await presses(window, "Pause a service")
        await says(window, "Which service gives no tickets for now?")
        await presses(window, "Bills")
        await says(window, "why? Customers see it.")
        await presses(window, "Our system is down")
        await says(window, "until when?")
        await presses(window, "Until it is resumed")
        await says(window, "Only a supervisor may do that.")
        await here.ends()

    lived(qapp, story())
