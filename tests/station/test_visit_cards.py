"""Visit cards through the counter's door: given, brought the next time, and forgotten; nothing of it in an event."""

import logging
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from counter import errands as wanted
from counter import happenings as it
from counter.scene import Beside, NoteBefore
from kiosk import results as came
from kiosk.brought import HeldVisit
from kiosk.errands import Errand, FindScannedVisit, ForgetCard, IssueTicket, ReadCard
from office import commands as rules
from office.code import TicketCode
from office.memory import EarlierVisit, LegThen, NoteLeft, square
from office.memory_plan import MemoryRules
from office.refusals import NobodyAtCounter, NoSuchCard, Refused, RemembersNobody
from station.errands.at_kiosk import KioskDoor
from station.settings import Desks
from tests.station.small_station import SmallStation, presses, says, settings
from tests.station.test_at_counter import NOTE, Office, told
from tests.station.test_seating import focused, signs_in, window_of
from tests.visits.access import words_on
from tests.visits.office import MORNING, Clock, lived, until

TODAY = MORNING.date()


async def given(office: Office, number: str = "101") -> str:
    """The code of a new card for this number, as the printing station learns it."""
    assert isinstance(await office.live.house.storage.give_card(office.live.house.now().date(), number), str)
    return await office.live.house.storage.card_brought(office.live.house.now().date(), number)


async def comes_again(office: Office, days: int = 7) -> None:
    """The customer is at counter 1 on a later day, with the first number of the day."""
    house = office.live.house
    office.clock.goes_on(days=days)
    opened = await house.storage.today(office.clock())
    assert house.office is not None
    house.office = replace(house.office, day=opened.day, entries=opened.entries)
    await office.decides(
        rules.OpenCounter(counter="1", clerk="jaan"), rules.TakeTicket(service="payments"), rules.CallNext(counter="1")
    )


def test_what_was_last_time_is_told_to_whoever_serves_the_next_visit_with_the_card(
    qapp: QApplication, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    codes: list[str] = []

    async def story(office: Office) -> None:
        await office.sends_on(NOTE)
        await office.decides(rules.CallNext(counter="3"), rules.ConfirmArrival(counter="3"))
        codes.append(await given(office))
        assert (await office.door("3").beside("101")) == Beside(note=NOTE, by="jaan", earlier=())
        await office.decides(rules.FinishService(counter="3", outcome="solved"), rules.CloseDay())
        await comes_again(office)
        assert (await office.door("1").beside("101")) == Beside(), "nothing is shown without the card"
        scanned = wanted.BringCard(number="", text=square("tartu", codes[0]))
        assert await office.does(scanned) == [it.Written()]
        before = await office.door("1").beside("101")
        assert before is not None
        legs = (
            LegThen(service="payments", how="transferred"),
            LegThen(service="payments", how="served", outcome="solved"),
        )
        assert before.earlier == (
            EarlierVisit(day=TODAY, number="101", legs=legs, notes=(NoteLeft(by="jaan", note=NOTE),)),
        )

    with caplog.at_level(logging.DEBUG):
        told(qapp, Office(tmp_path), story)
    assert codes[0] not in caplog.text
    with sqlite3.connect(tmp_path / "office.db") as file:
        events = "".join(f"{stream} {body}" for stream, body in file.execute("select stream, body from journal"))
    file.close()
    assert codes[0] not in events
    assert NOTE not in events


@pytest.mark.parametrize("how", ["undone", "refused"])
def test_a_note_of_a_sending_that_came_to_nothing_is_not_told_next_time(
    qapp: QApplication, tmp_path: Path, how: str
) -> None:
    async def story(office: Office) -> None:
        code = await given(office)
        if how == "undone":
            await office.sends_on(NOTE)
            await office.decides(rules.UndoAct(counter="1"))
        else:
            assert isinstance((await office.sends_on(NOTE, to="1"))[0], it.RefusedBy)
        await office.decides(rules.FinishService(counter="1"), rules.CloseDay())
        await comes_again(office)
        assert await office.does(wanted.BringCard(number="", text=square("tartu", code))) == [it.Written()]
        before = await office.door("1").beside("101")
        assert before is not None
        assert before.earlier == (
            EarlierVisit(day=TODAY, number="101", legs=(LegThen(service="payments", how="served"),)),
        )

    told(qapp, Office(tmp_path), story)


def test_a_note_written_after_the_card_was_brought_is_kept_with_it_too(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: Office) -> None:
        await given(office)
        await office.sends_on(NOTE)
        kept = await office.live.house.storage.with_books(
            lambda books: books.journal.cards.visits("tartu", books.journal.cards.brought("tartu", TODAY, "101"), TODAY)
        )
        assert [dict(note) for note in kept[0].notes] == [{"note": NOTE, "by": "jaan"}]

    told(qapp, Office(tmp_path), story)


def test_everything_is_forgotten_at_once(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: Office) -> None:
        code = await given(office)
        assert await office.does(wanted.ForgetCard(number="101")) == [it.Written()]
        assert await office.door("1").beside("101") == Beside()
        bring = wanted.BringCard(number="101", text=code)
        assert await office.does(bring) == [it.RefusedBy(reason=NoSuchCard())]

    told(qapp, Office(tmp_path), story)
    with sqlite3.connect(tmp_path / "office.db") as file:
        assert file.execute("select count(*) from people").fetchone() == (0,)
    file.close()


def test_a_card_of_somebody_else_is_taken_off_again(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: Office) -> None:
        code = await given(office)
        assert await office.does(wanted.TakeCardOff(number="101")) == [it.Written()]
        assert await office.door("1").beside("101") == Beside()
        assert await office.live.house.storage.knows_card(code, TODAY), "it is its customer's still"

    told(qapp, Office(tmp_path), story)


@pytest.mark.parametrize("errand", [wanted.GiveCard(number="777"), wanted.BringCard(number="777", text="K4TX72M9AC")])
def test_only_the_customer_at_this_counter_gets_or_shows_a_card(
    qapp: QApplication, tmp_path: Path, errand: wanted.CardErrand
) -> None:
    async def story(office: Office) -> None:
        assert await office.does(errand) == [it.RefusedBy(reason=NobodyAtCounter("1"))]
        assert await office.does(replace(errand, number=""), "3") == [it.RefusedBy(reason=NobodyAtCounter("3"))]

    told(qapp, Office(tmp_path), story)


def test_without_a_printer_there_is_no_card_and_nothing_is_kept(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: Office) -> None:
        assert await office.does(wanted.GiveCard(number="101")) == [it.NoPrinter()]
        assert await office.door("1").beside("101") == Beside()

    told(qapp, Office(tmp_path), story)


def test_an_office_that_remembers_nobody_gives_no_card_and_reads_none(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: Office) -> None:
        storage = office.live.house.storage
        plan = replace(await storage.plan(1), memory=MemoryRules())
        await storage.with_books(lambda books: books.journal.put_plan("tartu", plan, office.clock(), "kadri"))
        await comes_again(office)
        give = await storage.give_card(office.clock().date(), "101")
        assert give == Refused(RemembersNobody())
        bring = wanted.BringCard(number="101", text="K4TX72M9AC")
        assert await office.does(bring) == [it.RefusedBy(reason=RemembersNobody())]

    told(qapp, Office(tmp_path), story)


def test_notes_are_read_before_the_call_until_the_customer_is_there(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: Office) -> None:
        assert await office.door("3").notes_before() == {}
        await office.sends_on(NOTE)
        assert await office.door("3").notes_before() == {"101": NoteBefore(number="101", by="jaan", note=NOTE)}
        await office.decides(rules.CallNext(counter="3"))
        assert await office.door("3").notes_before() == {}

    told(qapp, Office(tmp_path), story)


def with_printer(url: str, clock: Clock) -> SmallStation:
    plain = settings(url, "counter", name="desk")
    return SmallStation(url, clock, told=replace(plain, counter=Desks(counters=("1", "3"), printer="screen")))


def printed(url: str) -> list[tuple[str, str]]:
    asked = (
        "select kind, body ->> 'number' from journal where stream like 'print/%' and body ->> 'kind' = 'memory_card'"
    )
    with sqlite3.connect(url) as file:
        rows: list[tuple[str, str]] = file.execute(asked).fetchall()
    file.close()
    return rows


def test_a_clerk_gives_a_card_by_two_keys_and_forgets_it_by_three(qapp: QApplication, tmp_path: Path) -> None:
    url = str(tmp_path / "office.db")

    async def story() -> None:
        here = await with_printer(url, Clock()).opens()
        window = window_of(here, "1")
        await signs_in(window, "Jaan Mägi")
        await here.takes()
        await presses(window, "Call next", "Arrived")
        await says(window, "With you for")
        QTest.keyClick(focused(window), Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
        await says(window, "Remember 101 for the next time?")
        await presses(window, "Print a visit card")
        await says(window, "Visit card")
        await until(lambda: ("PaperStarted", "101") in printed(url))
        QTest.keyClick(focused(window), Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
        await says(window, "There are no earlier visits under this card.")
        await presses(window, "Forget everything", "Forget it all")
        await says(window, "With you for")
        await until(lambda: not any("Visit card" in words for words in words_on(window)))
        await here.ends()

    lived(qapp, story())
    assert ("PaperAsked", "101") in printed(url)


def test_a_note_is_marked_and_read_at_the_counter_it_is_for(qapp: QApplication, tmp_path: Path) -> None:
    url = str(tmp_path / "office.db")

    async def story() -> None:
        here = await with_printer(url, Clock()).opens()
        first, second = window_of(here, "1"), window_of(here, "3")
        await signs_in(first, "Jaan Mägi")
        await signs_in(second, "Mari Tamm")
        await until(lambda: here.live.house.office is not None and "3" in here.live.house.office.day.desks)
        await here.takes()
        await presses(first, "Call next")
        await says(first, "Called just now")
        send = rules.TransferTicket(counter="1", to_counter="3")
        sent = await here.live.house.storage.send_on(TODAY, send, NOTE, here.clock(), "jaan")
        assert not isinstance(sent, Refused)
        here.live.house.wrote(TODAY, sent.entries)
        await says(second, "1 person is waiting for you")
        shift = Qt.KeyboardModifier.ShiftModifier
        for window, sees in ((second, True), (first, False)):
            QTest.keyClick(focused(window), Qt.Key.Key_F12, shift)
            await says(window, "Notes about those who wait for you")
            await says(window, NOTE if sees else "No colleague has written about anybody who waits for you.")
        assert not any(NOTE in words for words in words_on(first))
        await here.ends()

    lived(qapp, story())


def at_kiosk(office: Office) -> KioskDoor:
    return KioskDoor(house=office.live.house, printing=office.printing, name="k1")


async def asks(office: Office, errand: Errand) -> list[object]:
    return [happening async for happening in at_kiosk(office).perform(errand)]


def test_a_card_scanned_at_the_kiosk_goes_with_the_ticket_taken_then(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: Office) -> None:
        scanned = square("tartu", await given(office))
        await office.decides(rules.FinishService(counter="1"))
        assert await asks(office, ReadCard(scanned)) == [came.CardRead(scanned)]
        await asks(office, IssueTicket("payments", "et", card=scanned))
        await office.decides(rules.CallNext(counter="1"))
        before = await office.door("1").beside("102")
        assert before is not None
        assert before.earlier is not None
        assert [visit.number for visit in before.earlier] == ["101"]

    told(qapp, Office(tmp_path), story)


def test_a_card_is_brought_to_a_ticket_that_is_scanned_and_to_nobody_elses(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: Office) -> None:
        storage, now = office.live.house.storage, office.clock()
        scanned = square("tartu", await given(office))
        await storage.take(TODAY, rules.TakeTicket(service="payments"), now)
        secret = (await storage.day(TODAY)).tickets["102"].secret
        theirs = TicketCode(office="tartu", day=TODAY, number="102", secret=secret)
        for code, brought in ((replace(theirs, secret="guessed"), False), (theirs, True)):  # noqa: S106  # a guess
            read = ReadCard(scanned, HeldVisit(number="102", code=code))
            assert await asks(office, read) == [came.CardRead(scanned, brought=brought)]
            assert bool(await storage.card_brought(TODAY, "102")) is brought
        await storage.take(TODAY, rules.TakeTicket(service="payments"), now)
        third = (await storage.day(TODAY)).tickets["103"]
        await asks(office, FindScannedVisit(replace(theirs, number="103", secret=third.secret), card=scanned))
        assert await storage.card_brought(TODAY, "103")

    told(qapp, Office(tmp_path), story)


def test_at_the_kiosk_everything_is_forgotten_and_an_unknown_card_says_so(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: Office) -> None:
        scanned = square("tartu", await given(office))
        assert await asks(office, ForgetCard(scanned)) == [came.CardIsForgotten()]
        for text in (scanned, square("narva", "K4TX72M9AC"), square("tartu", "K4TX72M9AC")):
            assert await asks(office, ReadCard(text)) == [came.CardUnknown(text)]
        issued = await asks(office, IssueTicket("payments", "et", card=scanned))
        assert isinstance(issued[0], came.TicketIssued), "the ticket counts all the same"

    told(qapp, Office(tmp_path), story)
