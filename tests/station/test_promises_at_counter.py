"""A promise breaks: the customer is told sorry, gets the voucher on paper, and uses it once, at one counter."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from journal.store import open_journal
from office.commands import TakeTicket
from office.paper_events import PaperEnded, PaperStarted
from office.papers import PREFIX
from office.vouchers import STREAM
from tests.thermal_printer import ThermalPrinter
from tests.visits.access import words_on
from tests.visits.office import WholeOffice, lived, until


@pytest.fixture
def printer() -> Iterator[ThermalPrinter]:
    with ThermalPrinter() as printer:
        yield printer


@pytest.fixture
def office(tmp_path: Path, printer: ThermalPrinter) -> WholeOffice:
    return WholeOffice(tmp_path, printer)


def scans(window: QWidget, square: str) -> None:
    """A scanner at the counter types what it reads, and Enter."""
    for key, text in (*((ord(sign.upper()), sign) for sign in square), (Qt.Key.Key_Return.value, "\r")):
        focused: QWidget | None = window.focusWidget()
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
        QCoreApplication.sendEvent(window if focused is None else focused, event)


def squares(printer: ThermalPrinter) -> list[str]:
    """The squares of the vouchers that came out of the printer."""
    return [code for paper in printer.papers for code in paper.codes() if "/voucher/" in code]


async def is_late(office: WholeOffice) -> None:
    """Mari and Jaan sit at their counters; a customer of 09:00 is promised a call by 09:30, and now it is 09:34."""
    await office.opens()
    await office.signs_in("counter 3", "Mari Tamm")
    await office.signs_in("counter 1", "Jaan Mägi")
    for counter in ("counter 1", "counter 3"):
        await office.reads(counter, "Nobody is at your counter.")
    assert await office.station.house.act((TakeTicket(service="payments", language="ru"),)) is None
    office.clock.goes_on(minutes=34)
    for counter in ("counter 1", "counter 3"):
        await office.unlocks(counter)
    await office.reads("counter 3", "4 min late", "soon")


def outcomes(office: WholeOffice) -> list[str]:
    """What became of the papers of vouchers."""
    with closing(open_journal(str(office.folder / "office.db"))) as journal:
        streams = journal.streams("tartu", PREFIX)
        events = [entry.event for stream in streams for entry in journal.read("tartu", stream)]
    jobs = {event.job for event in events if isinstance(event, PaperStarted) and event.kind == "voucher"}
    return [event.outcome for event in events if isinstance(event, PaperEnded) and event.job in jobs]


def written(office: WholeOffice) -> list[str]:
    """What stands in the stream of vouchers."""
    journal = open_journal(str(office.folder / "office.db"))
    kinds = [type(entry.event).__name__ for entry in journal.read("tartu", STREAM)]
    journal.close()
    return kinds


def test_from_a_broken_promise_to_a_voucher_that_is_used_once(
    qapp: QApplication, office: WholeOffice, printer: ThermalPrinter
) -> None:
    async def story() -> None:
        await is_late(office)
        await office.presses("counter 3", "Call next")
        sorry = "«Простите, что Вы ждали дольше, чем мы обещали.»"
        await office.reads("counter 3", "Promised by 09:30 – 4 min late", sorry, "Voucher: €5 – on paper")
        (square,) = squares(printer)
        await office.presses("counter 3", "Finish only")
        await office.reads("counter 3", "Nobody is at your counter.")
        office.clock.goes_on(hours=1)
        for counter in ("counter 1", "counter 3"):
            await office.unlocks(counter)
        for counter in ("counter 1", "counter 3"):
            scans(office.window(counter), square)
            await office.reads(counter, "Can be used", "For number 101 of 3 March 2026, Bills and payments")
        assert written(office) == ["VoucherIssued"]
        await office.presses("counter 1", "Redeem: €5")
        await office.reads("counter 1", "Used now at counter 1. It cannot be used again.")
        await office.presses("counter 3", "Redeem: €5")
        code = square.rpartition("/")[2]
        refused = f"Voucher {code[:4]}-{code[4:]} was used already: 3 March 2026 10:34, at counter 1."
        await office.reads("counter 3", "Used already", refused)
        assert written(office) == ["VoucherIssued", "VoucherRedeemed"]

        await office.presses("counter 1", "Undo")
        await office.reads("counter 1", "Can be used")
        scans(office.window("counter 3"), square)
        await office.reads("counter 3", "Can be used")
        await office.presses("counter 3", "Redeem: €5")
        await office.reads("counter 3", "Used now at counter 3. It cannot be used again.")
        await office.presses("counter 3", "Done")
        await office.reads("counter 3", "Nobody is at your counter.")
        assert written(office) == ["VoucherIssued", "VoucherRedeemed", "VoucherRestored", "VoucherRedeemed"]
        await office.closes()

    lived(qapp, story())
    assert len(squares(printer)) == 1


def test_a_voucher_that_did_not_come_out_is_asked_for_again(
    qapp: QApplication, office: WholeOffice, printer: ThermalPrinter
) -> None:
    async def story() -> None:
        await is_late(office)
        printer.switch(paper_out=True)
        office.clock.goes_on(seconds=21)
        await office.reads("counter 3", "Out of paper")
        await office.presses("counter 3", "Call next")
        await office.reads("counter 3", "Voucher: €5")
        office.clock.goes_on(seconds=21)
        await office.reads("counter 3", "Voucher: €5 – not on paper", "please write down the voucher of 101")
        await until(lambda: outcomes(office) == ["NOT_STARTED"], lambda: outcomes(office))
        printer.switch(paper_out=False)
        office.clock.goes_on(seconds=21)
        await office.presses("counter 3", "Print the voucher")
        await office.reads("counter 3", "Voucher: €5 – on paper")
        await until(lambda: not any("The voucher of 101" in words for words in words_on(office.window("counter 3"))))
        await office.closes()

    lived(qapp, story())
    assert len(squares(printer)) == 1


def test_a_code_that_was_never_issued_is_told_and_can_be_corrected(qapp: QApplication, office: WholeOffice) -> None:
    async def story() -> None:
        await office.opens()
        await office.signs_in("counter 3", "Mari Tamm")
        await office.presses("counter 3", "More")
        await office.presses("counter 3", "Voucher")
        await office.reads("counter 3", "Type its code, or scan its square.")
        scans(office.window("counter 3"), "K4TX72M9")
        told = "There is no voucher “K4TX-72M9”: please compare the letters and digits."
        await office.reads("counter 3", told, "Which voucher?")
        assert written(office) == []
        await office.closes()

    lived(qapp, story())
