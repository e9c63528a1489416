"""What customers meet on an unusual day: appointments, a paused service, a call that is undone."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication

from office.commands import (
    BookAppointment,
    CancelAppointment,
    ConfirmArrival,
    DayCommand,
    PauseService,
    TransferTicket,
    UndoAct,
)
from office.events import ServicePaused, ServiceResumed
from tests.visits.access import words_on
from tests.visits.office import HOME, MORNING, WholeOffice, told, until

IN_AN_HOUR = MORNING + timedelta(hours=1)

PAUSING = {
    "Pause a service": "Which service gives no tickets for now?",
    "Bills": "“Bills”: why? Customers see it.",
    "Our system is down": "“Bills”: until when?",
    "Until 09:30": "1 service is paused",
}
"""What a manager presses to pause a service, and what the window says then."""


async def does(office: WholeOffice, *commands: DayCommand) -> None:
    assert await office.station.house.act(commands) is None


async def types(office: WholeOffice, number: str) -> None:
    for typed, digit in enumerate(number, 1):
        await office.presses("kiosk", digit)
        await office.reads("kiosk", f"Appointment {number[:typed]}")
    await office.presses("kiosk", "Next")


def test_who_has_an_appointment_checks_in_with_its_number(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: WholeOffice) -> None:
        booked = BookAppointment(id="B-1203", service="contracts", slot=IN_AN_HOUR, language="ru")
        other = BookAppointment(id="B-1204", service="contracts", slot=IN_AN_HOUR)
        await does(office, booked, other, CancelAppointment(id="B-1204"))
        await office.presses("kiosk", "I have an appointment")
        await types(office, "77")
        await office.reads("kiosk", "We do not find appointment 77 today. Please look again.")
        await types(office, "1204")
        await office.reads("kiosk", "Appointment 1204 was cancelled. Please call a person.")
        await types(office, "1203")
        await office.reads("kiosk", "Your number is 201", "Your appointment is at 10:00.", "Contracts and plans")
        await office.presses("kiosk", "Done")
        await office.presses("kiosk", "I have an appointment")
        await types(office, "1203")
        await office.reads("kiosk", "You have checked in already. Your number is 201.")
        day = office.station.house.office
        assert day is not None
        ticket = day.day.tickets["201"]
        assert (ticket.standing, ticket.language, ticket.appointment) == ("appointment", "ru", "B-1203")

    codes = told(qapp, tmp_path, story, papers=1)
    assert [code.split("/")[3] for code in codes] == ["201"]


def test_a_paused_service_is_told_on_its_tile_and_on_a_page(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: WholeOffice) -> None:
        await does(office, PauseService(service="payments", reason="system", back_at=IN_AN_HOUR))
        await office.presses("kiosk", "Bills and payments")
        await office.reads("kiosk", "Our system is down.", "We give tickets again from 10:00.")
        await office.presses("kiosk", "All services")
        await office.reads("kiosk", HOME)
        office.clock.goes_on(minutes=61)
        await office.reads("kiosk", "10:01")
        await office.presses("kiosk", "Bills and payments")
        await office.reads("kiosk", "Your number is 101")

    assert len(told(qapp, tmp_path, story, papers=1)) == 1


def test_a_call_that_is_undone_goes_from_the_board(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: WholeOffice) -> None:
        await office.presses("kiosk", "Bills and payments")
        await office.reads("kiosk", "Your number is 101")
        await office.signs_in("counter 1", "Jaan Mägi")
        await office.presses("counter 1", "Call next")
        await office.reads("board", "Number 101")
        await does(office, UndoAct(counter="1"))
        await until(lambda: "Number 101" not in words_on(office.window("board")))

    assert len(told(qapp, tmp_path, story, papers=1)) == 1


def test_a_manager_pauses_a_service_and_the_kiosk_tells_so(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: WholeOffice) -> None:
        await office.signs_in("admin", "Kadri Saar")
        for pressed, asked in PAUSING.items():
            await office.presses("admin", pressed)
            await office.reads("admin", asked)
        await office.reads("admin", "Bills and payments, paused")
        await office.presses("kiosk", "Bills and payments")
        await office.reads("kiosk", "We give tickets again from 09:30.")
        await office.presses("kiosk", "All services")
        await office.reads("kiosk", HOME)
        await office.presses("admin", "Pause a service")
        await office.presses("admin", "Resume: Bills")
        await office.reads("admin", "waits in minutes")
        await office.presses("kiosk", "Bills and payments")
        await office.reads("kiosk", "Your number is 101")
        day = office.station.house.office
        assert day is not None
        signed = [entry.by for entry in day.entries if isinstance(entry.event, ServicePaused | ServiceResumed)]
        assert signed == ["kadri", "kadri"]

    assert len(told(qapp, tmp_path, story, papers=1)) == 1


def test_a_visit_that_goes_on_is_rated_for_where_it_was_served_last(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: WholeOffice) -> None:
        await office.presses("kiosk", "Bills and payments")
        await office.reads("kiosk", "Your number is 101")
        await office.presses("kiosk", "Done")
        await office.signs_in("counter 1", "Jaan Mägi")
        await office.presses("counter 1", "Call next")
        await office.reads("board", "Number 101")
        await does(office, ConfirmArrival(counter="1"), TransferTicket(counter="1", service="contracts"))
        await office.presses("kiosk", "Rate your visit")
        for typed, digit in enumerate("101", 1):
            await office.presses("kiosk", digit)
            await office.reads("kiosk", f"Your number is {'101'[:typed]}")
        await office.presses("kiosk", "Next")
        await office.reads("kiosk", "Bills and payments, today at 09:00, counter 1")

    assert len(told(qapp, tmp_path, story, papers=1)) == 1
