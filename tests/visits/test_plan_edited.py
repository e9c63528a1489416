"""Stories of a manager who changes the office in forms, through the accessibility tree, while the queue goes on."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TypeAlias

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from journal.drafted import checked
from journal.planbook import Planbook
from journal.signed import Signed
from journal.store import Journal, open_journal
from office.drafting.document import document_of
from office.drafting.edits import Put, edited
from office.events import PlanTookEffect
from tests.thermal_printer import ThermalPrinter
from tests.visits.access import find, write
from tests.visits.office import HOME, WholeOffice, lived, until

EDITABLE = QAccessible.Role.EditableText


Lives: TypeAlias = Callable[[type["Manager"]], WholeOffice]
"""Lives through a story at an office."""


@pytest.fixture
def lives(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lives:
    """Lives through a story at an office that has just opened."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))

    def through(story: type[Manager]) -> WholeOffice:
        with ThermalPrinter() as printer:
            office = WholeOffice(tmp_path, printer)
            lived(qapp, story(office).all_of_it())
        return office

    return through


class Manager:
    """Kadri, at the page “Office”."""

    def __init__(self, office: WholeOffice) -> None:
        self.office = office

    async def all_of_it(self) -> None:
        await self.office.opens()
        await self.office.reads("kiosk", HOME)
        await self.comes_to_the_plan()
        await self.lives()
        await self.office.closes()

    async def lives(self) -> None:
        raise NotImplementedError

    async def comes_to_the_plan(self) -> None:
        await self.office.signs_in("admin", "Kadri Saar")
        await self.office.presses("admin", "Office")
        await self.office.reads("admin", "Version 1 is in force", "Nothing is changed.")

    async def presses(self, *names: str) -> None:
        for name in names:
            await self.office.presses("admin", name)

    async def reads(self, *sentences: str) -> None:
        await self.office.reads("admin", *sentences)

    async def writes(self, name: str, words: str) -> None:
        """Let exactly these words stand in the field of this name."""
        window = self.office.window("admin")
        await until(lambda: find(window, name, EDITABLE) is not None, lambda: name)
        field = find(window, name, EDITABLE)
        assert field is not None
        known = field.text(QAccessible.Text.Value)
        if known:
            field.editableTextInterface().deleteText(0, len(known))
        write(window, name, words)
        await asyncio.sleep(0)

    def journal(self) -> Journal:
        return open_journal(self.office.settings().database.url)


class AddsAServiceFromMonday(Manager):
    async def lives(self) -> None:
        await self.presses("Services", "Add a service")
        await self.reads("A name is missing.")
        await self.writes("Name, English", "Passports")
        await self.writes("Name, Eesti", "Passid")
        await self.writes("Name, Русский", "Паспорта")
        await self.writes("Promise, minutes", "twenty")
        await self.reads("This is no number.", "1 thing to mend")
        await self.writes("Promise, minutes", "20")
        await self.presses("Counters", "Counter 3")
        await self.presses("Passports")
        await self.reads("2 changes")
        await self.presses("Compare and put into force")
        await self.reads(
            "New: service “Passports” in 3 languages", "What is served there of Counter 3: now also Passports"
        )
        await self.writes("Date", "2026-03-09")
        await self.writes("Time", "8.00")
        await self.presses("Put into force at that time")
        await self.reads("Planned for Monday, 9 March 2026, 08:00, by Kadri Saar", "Version 1 is in force")
        assert "Passports" not in str(self.office.station.house.office and self.office.station.house.office.plan)
        self.office.clock.goes_on(days=6, hours=1)
        await self.office.presses("kiosk", "Other services")
        await self.office.reads("kiosk", "Passports")
        await self.reads("Version 2 is in force, since 9 March 2026")


def test_a_service_in_three_languages_is_there_on_monday(lives: Lives) -> None:
    office = lives(AddsAServiceFromMonday)
    journal = open_journal(office.settings().database.url)
    newest = journal.newest_plan("tartu")
    assert newest is not None
    version, plan = newest
    service = plan.service("service-1")
    assert service is not None
    assert service.name == {"en": "Passports", "et": "Passid", "ru": "Паспорта"}
    assert (version, service.series, service.promise_minutes) == (2, 800, 20)
    assert [one.by for one in journal.plan_versions("tartu")] == ["test", "kadri"]
    journal.close()


class TakesAServiceAwayThatPeopleWaitFor(Manager):
    async def lives(self) -> None:
        office = self.office
        await office.presses("kiosk", "Meter")
        await office.reads("kiosk", "301")
        await office.presses("kiosk", "Done")
        await self.presses("Services", "Meter and readings", "Remove", "Compare and put into force")
        await self.reads("Removed: service “Meter and readings”", "1 person needs “Meter and readings” today")
        await self.presses("Put into force now")
        await self.reads("Version 2 is in force.", "Planned for Wednesday, 4 March 2026, 00:00")
        await until(lambda: find(office.window("kiosk"), "Meter") is None)
        await office.signs_in("counter 3", "Mari Tamm")
        await office.presses("counter 3", "Call next")
        await office.reads("counter 3", "301")


def test_a_service_that_people_wait_for_goes_at_night(lives: Lives) -> None:
    office = lives(TakesAServiceAwayThatPeopleWaitFor)
    journal = open_journal(office.settings().database.url)
    day = journal.read("tartu", "day/2026-03-03")
    assert [entry.event.version for entry in day if isinstance(entry.event, PlanTookEffect)] == [1, 2]
    assert journal.plan("tartu", 2).service("meters") is not None
    book = Planbook(journal, "tartu")
    assert book.come(Signed(at=office.clock.at + timedelta(days=1))) == 3
    assert journal.plan("tartu", 3).service("meters") is None
    journal.close()


class IsOvertaken(Manager):
    async def lives(self) -> None:
        await self.presses("Services", "Bills and payments")
        await self.writes("Promise, minutes", "15")
        journal = self.journal()
        newest = journal.newest_plan("tartu")
        assert newest is not None
        theirs = edited(document_of(newest[1]), Put(path=("services", 1, "handling_minutes"), value=9))
        plan = checked(theirs).plan
        assert plan is not None
        journal.put_plan("tartu", plan, self.office.clock.at, "urve")
        journal.close()
        await self.presses("Compare and put into force", "Put into force now")
        told = "Time for one customer of Contracts and plans: 14 min → 9 min"
        await self.reads("Meanwhile", "has put version 2 into force", told)
        await self.presses("Join my changes to it")
        await self.reads("Compared with version 2.", "Promise of Bills and payments: 30 min → 15 min")
        await self.presses("Put into force now")
        await self.reads("Version 3 is in force.")
        await self.presses("What version 3 changed")
        await self.reads("Promise of Bills and payments: 30 min → 15 min")
        await self.presses("All versions", "What version 1 changed", "Go back to version 1")
        await self.reads("Promise of Bills and payments: 15 min → 30 min", "9 min → 14 min")
        await self.presses("Put into force now")
        await self.reads("Version 4 is in force.")


def test_the_second_one_is_told_and_joins_and_goes_back(lives: Lives) -> None:
    office = lives(IsOvertaken)
    journal = open_journal(office.settings().database.url)
    assert journal.plan("tartu", 3).services[0].promise_minutes == 15
    assert journal.plan("tartu", 3).services[1].handling_minutes == 9
    assert journal.plan("tartu", 4) == journal.plan("tartu", 1)
    journal.close()


class LeavesAndComesBack(Manager):
    async def lives(self) -> None:
        office = self.office
        await self.presses("Line and calls")
        await self.writes("A clerk can undo within, minutes", "7")
        await self.reads("1 change · not in force yet")
        await self.presses("Now", "Office")
        await self.reads("1 change · not in force yet")
        await self.office.closes()
        await office.opens()
        await office.signs_in("admin", "Kadri Saar")
        await office.presses("admin", "Office")
        await self.reads("1 change · not in force yet")
        await self.presses("Import and export")
        await self.writes("File", str(office.folder / "mine.toml"))
        await self.presses("Write it")
        await self.reads("The file is written.")
        await self.presses("Discard", "Discard them")
        await self.reads("Nothing is changed.")
        await self.presses("Import and export", "Read it")
        await self.reads("A clerk can undo within: 15 min → 7 min", "this is what would change")


def test_a_draft_outlives_the_window_and_travels_as_toml(lives: Lives) -> None:
    office = lives(LeavesAndComesBack)
    assert "undo_minutes = 7" in (office.folder / "mine.toml").read_text(encoding="utf-8")
