"""A customer reads what the office has to say, and takes it home on paper; there is none, and the kiosk says so."""

from contextlib import closing
from pathlib import Path

from PySide6.QtWidgets import QApplication

from journal.store import open_journal
from kiosk import errands as wanted
from kiosk import results as came
from kiosk.brought import Paper
from office.paper_events import PaperEnded, PaperStarted
from office.papers import print_stream
from station.errands.at_kiosk import KioskDoor
from station.errands.printing import Printing
from tests.visits.access import words_on
from tests.visits.office import WholeOffice, told

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
        printing = Printing(
            office.settings().printers, lambda _: None, office.station.house.storage, "beside:kiosk", office.clock
        )
        door = KioskDoor(house=office.station.house, printing=printing, name="office")
        printed = [happening async for happening in door.perform(wanted.PrintPage("prices", "et"))]
        gone = [happening async for happening in door.perform(wanted.PrintPage("no-such-page", "et"))]
        printing.close()
        assert printed == [came.PageCame("prices", Paper.NONE)]
        assert gone == [came.Trouble()]
        assert outcomes(tmp_path) == ["NOT_STARTED"]

    told(qapp, tmp_path, story, papers=0)
