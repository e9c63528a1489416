"""A customer reads what the office has to say, and takes it home on paper; there is none, and the kiosk says so."""

import asyncio
from contextlib import closing
from pathlib import Path

from PySide6.QtWidgets import QApplication

from journal.store import open_journal
from kiosk import errands as wanted
from kiosk import results as came
from kiosk.brought import Paper
from kiosk.happenings import Happening
from office.paper_events import PaperEnded, PaperStarted
from office.papers import print_stream
from station.errands.at_kiosk import KioskDoor
from station.errands.printing import Printing
from tests.visits.access import words_on
from tests.visits.office import HOME, WholeOffice, pressable, told, until

LATE, LATE_RU = "It is worth €5 and counts for 90 days.", "Его стоимость – 5\xa0€, срок действия в днях: 90."


async def turns_to(office: WholeOffice, sentence: str, key: str) -> None:
    """Turn one page, where this is not read already."""
    if not any(sentence in words for words in words_on(office.window("kiosk"))):
        await office.presses("kiosk", key)
    await office.reads("kiosk", sentence)


def outcomes(folder: Path) -> list[str]:
    """What became of each policy that was sent to a printer."""
    with closing(open_journal(str(folder / "office.db"))) as journal:
        events = [entry.event for entry in journal.read("tartu", print_stream("office"))]
    jobs = {event.job for event in events if isinstance(event, PaperStarted) and event.kind == "policy"}
    return [event.outcome for event in events if isinstance(event, PaperEnded) and event.job in jobs]


def test_a_policy_is_read_to_its_end_and_printed_in_another_language(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: WholeOffice) -> None:
        await office.presses("kiosk", "Information")
        await office.reads("kiosk", "Opening hours and contact", "Our promise")
        await office.presses("kiosk", "Our promise")
        await office.reads("kiosk", "We value your time.", "Bills and payments: 30 minutes")
        await turns_to(office, LATE, "Next page")
        await office.presses("kiosk", "Русский")
        await office.reads("kiosk", "Наше обещание")
        await turns_to(office, LATE_RU, "Следующая страница")
        await office.presses("kiosk", "Распечатать")
        await office.reads("kiosk", "Бумага выходит снизу.")
        await office.presses("kiosk", "Готово")
        await office.reads("kiosk", "Информация", "Жалобы и обжалование")

    told(qapp, tmp_path, story, papers=1)
    assert outcomes(tmp_path) == ["PRINTED"]


def test_without_paper_the_page_stays_on_the_screen(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: WholeOffice) -> None:
        office.printer.switch(paper_out=True)
        door = door_of(office)
        printed, gone = await printed_by(door), await printed_by(door, "no-such-page")
        door.printing.close()
        assert printed == [came.PageCame("prices", Paper.NONE)]
        assert gone == [came.Trouble()]
        assert outcomes(tmp_path) == ["NOT_STARTED"]

    told(qapp, tmp_path, story, papers=0)


def door_of(office: WholeOffice) -> KioskDoor:
    """A kiosk's door with printers of its own."""
    storage = office.station.house.storage
    printing = Printing(office.settings().printers, lambda _: None, storage, "beside:kiosk", office.clock)
    return KioskDoor(house=office.station.house, printing=printing, name="office")


async def printed_by(door: KioskDoor, page: str = "prices") -> list[Happening]:
    return [happening async for happening in door.perform(wanted.PrintPage(page, "et"))]


def test_nobody_prints_the_whole_roll_and_later_pages_come_out_again(qapp: QApplication, tmp_path: Path) -> None:
    async def prints(office: WholeOffice, page: str) -> None:
        await office.presses("kiosk", page)
        await office.presses("kiosk", "Print this")
        await office.reads("kiosk", "Your paper comes out below.")
        await office.presses("kiosk", "Done")

    async def story(office: WholeOffice) -> None:
        kiosk = office.window("kiosk")
        await office.presses("kiosk", "Information")
        await prints(office, "Our promise")
        await prints(office, "Our promise")
        await office.presses("kiosk", "Back")
        await office.reads("kiosk", HOME)
        await office.presses("kiosk", "Information")
        await prints(office, "Our promise")
        await until(lambda: len(outcomes(tmp_path)) == 3)
        await office.presses("kiosk", "Our promise")
        await office.reads("kiosk", "To print more, please ask our staff.")
        assert not pressable(kiosk, "Print this")
        await office.presses("kiosk", "Eesti")
        await office.reads("kiosk", "Kui soovite veel printida, pöörduge töötaja poole.")
        await office.presses("kiosk", "Русский")
        await office.reads("kiosk", "Чтобы напечатать ещё, обратитесь к сотруднику.")
        office.clock.goes_on(minutes=10)
        await office.presses("kiosk", "English")
        await office.presses("kiosk", "Print this")
        await office.reads("kiosk", "Your paper comes out below.")

    told(qapp, tmp_path, story, papers=4)
    assert outcomes(tmp_path) == ["PRINTED"] * 4


def test_several_at_once_are_counted_before_they_come_out(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: WholeOffice) -> None:
        door = door_of(office)
        happened = await asyncio.gather(*(printed_by(door) for _ in range(5)))
        door.printing.close()
        assert happened == [[came.PageCame("prices", Paper.PRINTED)]] * 3 + [[came.PageHeldBack("prices")]] * 2

    told(qapp, tmp_path, story, papers=3)


def test_pages_that_did_not_come_out_are_not_counted(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: WholeOffice) -> None:
        office.printer.switch(paper_out=True)
        door = door_of(office)
        happened = [await printed_by(door) for _ in range(4)]
        door.printing.close()
        assert happened == [[came.PageCame("prices", Paper.NONE)]] * 4
        assert door.pages_left

    told(qapp, tmp_path, story, papers=0)
