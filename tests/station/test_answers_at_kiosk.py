"""A slow office answers whoever asked: what comes for somebody who has left reaches nobody else."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from kiosk import results as came
from kiosk import touches as it
from kiosk.brought import IssuedTicket, Paper
from kiosk.errands import CallPerson, Errand, FindScannedVisit, FindVisit, IssueTicket
from kiosk.happenings import Happening
from kiosk.pages import HoldingTicket, LookingUp, MyVisit, Page, TakingTicket
from station.kiosk_bridge import KioskBridge
from tests.kiosk.scenes import HELD, HELD_CODE, seen
from tests.station.small_station import SmallStation
from tests.visits.office import Clock, lived, until


class SlowDoor:
    """Answers when it is told to."""

    def __init__(self) -> None:
        self.asked: list[tuple[Errand, asyncio.Queue[Happening]]] = []
        self.holds: Callable[[str], bool] = lambda _: False

    async def perform(self, errand: Errand, holds: Callable[[str], bool]) -> AsyncIterator[Happening]:
        self.holds = holds
        answers = asyncio.Queue[Happening]()
        self.asked.append((errand, answers))
        while True:
            yield await answers.get()

    async def answers(self, wanted: type[Errand], *happenings: Happening, at: int = -1) -> None:
        await until(lambda: any(isinstance(errand, wanted) for errand, _ in self.asked))
        found = [queue for errand, queue in self.asked if isinstance(errand, wanted)]
        for happening in happenings:
            found[at].put_nowait(happening)
            await asyncio.sleep(0.01)


class Story:
    def __init__(self, folder: Path) -> None:
        self.folder, self.door, self.pages = folder, SlowDoor(), list[Page]()

    async def opens(self) -> KioskBridge:
        self.station = await SmallStation(str(self.folder / "office.db"), Clock()).opens()
        house = self.station.live.house
        return KioskBridge(house, self.door, lambda _, visit: self.pages.append(visit.page))  # type: ignore[arg-type]  # a door

    def page(self) -> Page:
        return self.pages[-1]


def issued(number: str) -> IssuedTicket:
    return IssuedTicket(number=number, service="payments", ahead=0, promised_by=None)


def test_a_scanned_visit_is_shown_to_nobody_who_typed_its_number(qapp: QApplication, tmp_path: Path) -> None:
    async def happens() -> None:
        story = Story(tmp_path)
        bridge = await story.opens()
        proven = seen(HELD, HELD_CODE)
        for touch in (it.CodeScanned(str(HELD_CODE)), it.BackPressed(), it.MyVisitPressed()):
            bridge.happen(touch)
        for digit in "110":
            bridge.happen(it.DigitPressed(digit))
        bridge.happen(it.NumberConfirmed())
        await story.door.answers(FindScannedVisit, came.VisitSeen(proven))
        assert isinstance(story.page(), LookingUp)
        await story.door.answers(FindVisit, came.VisitSeen(replace(proven, code=None)))
        assert story.page() == MyVisit(replace(proven, code=None))
        await story.station.ends()

    lived(qapp, happens())


def test_the_ticket_and_the_trouble_of_who_left_are_not_the_next_ones(qapp: QApplication, tmp_path: Path) -> None:
    async def happens() -> None:
        story = Story(tmp_path)
        bridge = await story.opens()
        touches = (it.ServiceChosen("payments"), it.HelpPressed(), it.DonePressed(), it.ServiceChosen("payments"))
        for touch in touches:
            bridge.happen(touch)
        await until(lambda: len(story.door.asked) == len(touches) - 1)
        await story.door.answers(IssueTicket, came.TicketIssued(issued("102")), came.Trouble(), at=0)
        assert story.page() == TakingTicket("payments")
        await story.door.answers(IssueTicket, came.TicketIssued(issued("103")))
        assert story.page() == HoldingTicket(issued("103"))
        await story.station.ends()

    lived(qapp, happens())


def test_who_calls_a_person_still_gets_the_ticket_and_its_paper(qapp: QApplication, tmp_path: Path) -> None:
    async def happens() -> None:
        story = Story(tmp_path)
        bridge = await story.opens()
        bridge.happen(it.ServiceChosen("payments"))
        bridge.happen(it.HelpPressed())
        await until(lambda: any(isinstance(errand, CallPerson) for errand, _ in story.door.asked))
        await story.door.answers(IssueTicket, came.TicketIssued(issued("101")))
        assert story.door.holds("101")
        bridge.happen(it.BackPressed())
        assert story.page() == HoldingTicket(issued("101"))
        await story.door.answers(IssueTicket, came.PaperCame("101", Paper.PRINTED))
        assert story.page() == HoldingTicket(issued("101"), Paper.PRINTED)
        await story.station.ends()

    lived(qapp, happens())
