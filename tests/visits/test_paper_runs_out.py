"""Paper runs out in the middle of the day: who is told what, until the last note is gone."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from journal.store import open_journal
from office.paper_events import PaperAsked, PaperStarted, RollChanged
from office.papers import print_stream
from tests.station.small_station import SmallStation, all_end, presses, says
from tests.visits.access import find, words_on
from tests.visits.office import PIN, Clock, Story, WholeOffice, lived, told, until

NOTICE = "No paper now: your number is on the screen."
OUT = "Printer lobby: Out of paper (09:00). Put in a new roll and close the cover."
NO_PAPER = "There is no paper. Please remember or write down your number: 102."


def numbers(qapp: QApplication, folder: Path, story: Story, papers: int) -> list[str]:
    """The numbers on so many papers that came out while this happened."""
    return [code.split("/")[3] for code in told(qapp, folder, story, papers)]


async def takes(office: WholeOffice, number: str, *more: str) -> None:
    await office.presses("kiosk", "Bills and payments")
    await office.reads("kiosk", f"Your number is {number}", *more)


async def printed(office: WholeOffice) -> None:
    """The paper came out and is written; a paper under way is not mistaken for one that waits."""

    def done() -> bool:
        now = office.station.house.office
        return now is not None and any(printer.papers for printer in now.papers.printers.values())

    await until(done)


async def gone(office: WholeOffice, kind: str, sentence: str) -> None:
    window = office.window(kind)
    await until(lambda: not any(sentence in read for read in words_on(window)), lambda: words_on(window))


def test_from_the_last_paper_to_the_copy(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: WholeOffice) -> None:
        await office.signs_in("counter 1", "Jaan Mägi")
        await office.signs_in("admin", "Kadri Saar")
        await takes(office, "101", "Your ticket comes out below.")
        await printed(office)
        await office.presses("kiosk", "Done")
        office.printer.switch(paper_out=True)
        office.clock.goes_on(seconds=21)
        await office.reads("kiosk", NOTICE)
        await office.reads("counter 1", OUT)
        await office.reads("admin", OUT, "Printers: Out of paper")
        await takes(office, "102", NO_PAPER)
        await office.reads("admin", "1 ticket without paper")
        await office.presses("kiosk", "Done")

        office.printer.switch(paper_out=False)
        await office.presses("admin", "1 ticket without paper")
        await office.presses("admin", "New roll")
        await office.reads("admin", "Is a new roll in the printer “lobby”?")
        await office.presses("admin", "Yes, a new roll is in")
        for kind in ("counter 1", "admin"):
            await gone(office, kind, "Out of paper")
        await gone(office, "kiosk", NOTICE)
        await office.reads(
            "admin", "lobby, office, Ready, since 09:00, 0 papers since the new roll", "102 has no paper"
        )

        await office.reads("counter 1", "102 has no paper.")
        await office.presses("counter 1", "Print a copy")
        for kind in ("counter 1", "admin"):
            await gone(office, kind, "102 has no paper")
            await gone(office, kind, "on its way")
        await office.reads("admin", "1 paper since the new roll", "Printers: Ready")

    assert numbers(qapp, tmp_path, story, papers=2) == ["101", "102"]
    journal = open_journal(str(tmp_path / "office.db"))
    written = [(entry.by, entry.event) for entry in journal.read("tartu", print_stream("office"))]
    journal.close()
    assert [by for by, event in written if isinstance(event, RollChanged)] == ["kadri"]
    assert [by for by, event in written if isinstance(event, PaperAsked)] == ["jaan"]
    copies = [event for _, event in written if isinstance(event, PaperStarted) and event.duplicate]
    assert [copy.number for copy in copies] == ["102"]


def test_a_copy_that_is_printed_while_the_customer_stands_there_brings_the_arrow_back(
    qapp: QApplication, tmp_path: Path
) -> None:
    async def story(office: WholeOffice) -> None:
        await office.signs_in("counter 3", "Mari Tamm")
        office.printer.switch(cover_open=True)
        await office.presses("kiosk", "Bills and payments")
        await office.reads("kiosk", "There is no paper. Please remember or write down your number: 101.")
        await office.reads("counter 3", "Printer lobby: Cover is open (09:00). Close the cover.")
        office.printer.switch(cover_open=False)
        office.clock.goes_on(seconds=21)
        await office.presses("counter 3", "Print a copy")
        await office.reads("kiosk", "Your ticket comes out below.")
        office.clock.goes_on(seconds=9)
        await office.reads("kiosk", "Please take your ticket.")

    assert numbers(qapp, tmp_path, story, papers=1) == ["101"]


def test_whoever_lost_the_ticket_gets_another_one(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: WholeOffice) -> None:
        await office.signs_in("counter 1", "Jaan Mägi")
        await office.presses("kiosk", "Contracts and plans")
        await office.reads("kiosk", "Your number is 201")
        await printed(office)
        await office.presses("counter 1", "More")
        await office.presses("counter 1", "Print a copy")
        await office.reads("counter 1", "Print which ticket once more?")
        for digit in "201":
            await office.presses("counter 1", digit)
        await office.reads("counter 1", "Contracts and plans, waiting")
        await office.presses("counter 1", "Print a copy")
        await office.reads("counter 1", "Call next")
        await until(lambda: len(office.printer.papers) == 2)

    assert numbers(qapp, tmp_path, story, papers=2) == ["201", "201"]


def switches(window: QWidget, name: str) -> None:
    """As a screen reader switches it; a hand's second press within half a second would be none."""
    found = find(window, name, QAccessible.Role.CheckBox)
    assert found is not None
    found.actionInterface().doAction(QAccessibleActionInterface.toggleAction())


def test_one_machine_asks_and_another_one_prints(qapp: QApplication, tmp_path: Path) -> None:
    async def story() -> None:
        clock = Clock()
        lobby = await SmallStation(url, clock, "kiosk", name="lobby").opens()
        desks = await SmallStation(url, clock, "counter", name="desks").opens()
        kiosk, paper = (shown.widget for shown in lobby.live.shown)
        (counter,) = (shown.widget for shown in desks.live.shown)
        await presses(counter, "Jaan Mägi", *PIN, "Sign in")

        switches(paper, "Paper out")
        await says(kiosk, NOTICE)
        await says(counter, "Printer screen: Out of paper (09:00).")
        await presses(kiosk, "Bills and payments")
        await says(kiosk, "write down your number: 101.")
        switches(paper, "Paper out")
        switches(paper, "Running low")
        await says(counter, "101 has no paper.")
        await presses(kiosk, "Done")
        assert "Newest paper" not in words_on(paper)

        QTest.keyClick(counter, Qt.Key.Key_F12)
        await says(paper, "Newest paper")
        await says(counter, "Printer screen: Paper is running low (09:00). Have a new roll at hand.")
        assert "Earlier paper" not in words_on(paper)
        await all_end(lobby, desks)

    url = str(tmp_path / "office.db")
    lived(qapp, story())
