"""How long it will take: the tile, the ticket's page, the paper and the board say the same."""

import re
from pathlib import Path

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from office.events import TicketTaken
from office.waits.saying import Between, said
from tests.thermal_printer import ThermalPrinter
from tests.visits.access import things
from tests.visits.office import WholeOffice, lived, until

_SPAN = re.compile(r"(?:About (\d+)–|Up to )(\d+) min$")


def spans(office: WholeOffice) -> list[tuple[int, int]]:
    """The waits in minutes that the kiosk's tiles tell."""
    told = (thing.text(QAccessible.Text.Description) for thing in things(office.window("kiosk")))
    found = (_SPAN.match(words) for words in told)
    return [(int(match[1] or 0), int(match[2])) for match in found if match]


def test_a_wait_is_told_before_the_ticket_on_it_and_on_the_board(qapp: QApplication, tmp_path: Path) -> None:
    with ThermalPrinter() as printer:
        office = WholeOffice(tmp_path, printer)

        async def story() -> None:
            await office.opens()
            await office.signs_in("counter 1", "Jaan Mägi")
            for _ in range(8):
                await office.presses("kiosk", "Bills and payments")
                await office.presses("kiosk", "Done")
            await office.presses("counter 1", "Call next")
            office.clock.goes_on(seconds=5)
            await until(lambda: bool(spans(office)))
            await office.reads("board", "Waiting time now, in minutes")
            low, high = spans(office)[0]
            await office.presses("kiosk", "Bills and payments")
            await office.reads("kiosk", f"About {low} to {high} minutes." if low else f"Up to {high} minutes.")
            house = office.station.house
            assert house.office is not None
            taken = [entry.event for entry in house.office.entries if isinstance(entry.event, TicketTaken)]
            assert said(taken[-1].said) == Between(low, high)
            await office.closes()

        lived(qapp, story())
