"""What no other story does through the accessibility tree: undo, help, the rating, and the way out for staff."""

from contextlib import closing
from pathlib import Path
from typing import cast

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from journal.store import open_journal
from kiosk.staff_corner import TAPS
from kiosk.window import KioskWindow
from office.commands import ConfirmArrival, FinishService
from office.events import VisitRated
from office.stages import Withdrawn
from tests.kiosk.test_locked import touches
from tests.visits.access import can_press, name_of, things, words_on
from tests.visits.office import HOME, MORNING, PIN, WholeOffice, told, until


def test_a_wrong_choice_is_taken_back(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: WholeOffice) -> None:
        await office.presses("kiosk", "Bills and payments")
        await office.reads("kiosk", "Your number is 101")
        await office.presses("kiosk", "Wrong choice? Go back")
        await office.reads("kiosk", HOME)
        known = office.station.house.office
        assert known is not None
        assert isinstance(known.day.tickets["101"].stage, Withdrawn)

    told(qapp, tmp_path, story, papers=1)


def test_a_person_is_called_and_says_that_somebody_comes(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: WholeOffice) -> None:
        await office.signs_in("counter 1", "Jaan Mägi")
        await office.presses("kiosk", "Call a person")
        await office.reads("kiosk", "We have called a person", "Please stay here at the screen.")
        await office.reads("counter 1", "Somebody at the kiosk wants a person (English).")
        await office.presses("counter 1", "I am going")
        await office.reads("kiosk", "Somebody is coming")
        await office.presses("kiosk", "All services")
        await office.reads("kiosk", HOME)

    told(qapp, tmp_path, story, papers=0)


def test_a_visit_is_rated_by_its_number(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: WholeOffice) -> None:
        await office.presses("kiosk", "Bills and payments")
        await office.reads("kiosk", "Your number is 101")
        await office.presses("kiosk", "Done")
        await office.signs_in("counter 1", "Jaan Mägi")
        await office.presses("counter 1", "Call next")
        await office.reads("board", "Number 101")
        commands = ConfirmArrival(counter="1"), FinishService(counter="1")
        assert await office.station.house.act(commands) is None
        await office.presses("kiosk", "Rate your visit")
        for typed, digit in enumerate("101", 1):
            await office.presses("kiosk", digit)
            await office.reads("kiosk", f"Your number is {'101'[:typed]}")
        await office.presses("kiosk", "Next")
        await office.reads("kiosk", "Bills and payments, today at 09:00, counter 1", "1. Was your question solved?")
        await office.presses("kiosk", "Partly")
        await office.reads("kiosk", "2. How did our employee treat you?")
        await office.presses("kiosk", "Very well")
        await office.presses("kiosk", "Skip this question")
        await office.reads("kiosk", "Thank you!")
        office.clock.goes_on(seconds=5)
        await office.reads("kiosk", HOME)

    told(qapp, tmp_path, story, papers=1)
    with closing(open_journal(str(tmp_path / "office.db"))) as journal:
        rated = [entry.event for entry in journal.read("tartu", f"visit/{MORNING.date()}/101")]
    assert rated == [VisitRated(number="101", solved="partly", treated=5)]


def test_staff_find_the_corner_and_end_the_program(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: WholeOffice) -> None:
        window = cast("KioskWindow", office.window("kiosk"))
        for _ in range(TAPS):
            touches(window, QPointF(3, 3))
        await office.reads("kiosk", "For our staff")
        await office.presses("kiosk", "Kadri Saar")
        await office.reads("kiosk", "Please type your PIN.")
        for typed, digit in enumerate(PIN, 1):
            await office.presses("kiosk", digit)
            await office.reads("kiosk", f"PIN {'•' * typed}")
        assert not any(PIN[:2] in words for words in words_on(window))
        await office.presses("kiosk", "Next")
        await office.reads("kiosk", "End the program", "Test page")
        await office.presses("kiosk", "End the program")
        await until(lambda: office.left == [False])

    told(qapp, tmp_path, story, papers=0)


def test_whatever_can_be_pressed_at_the_kiosk_has_a_name(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: WholeOffice) -> None:
        for pressed, read in (("", HOME), ("Information", "Our promise"), ("Our promise", "We value your time.")):
            if pressed:
                await office.presses("kiosk", pressed)
            await office.reads("kiosk", read)
            window = office.window("kiosk")
            unnamed = [thing for thing in things(window) if can_press(thing) and not name_of(thing)]
            assert unnamed == []

    told(qapp, tmp_path, story, papers=0)
