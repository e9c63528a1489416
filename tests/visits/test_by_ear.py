"""A blind visitor with headphones and a keypad gets a ticket for each service: all they know is what they hear."""

import re
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.home_view import HomeView
from kiosk.view import view_of
from kiosk.window import KioskWindow
from resources.parts.press import Pressable
from tests.kiosk.scenes import example_plan, scene
from tests.kiosk.voice import FakeVoice
from tests.thermal_printer import ThermalPrinter
from tests.visits.office import MORNING, WholeOffice, lived, until

HOME = {"en": "How can we help you today?", "et": "Kuidas saame Teid aidata?", "ru": "Чем мы можем Вам помочь?"}
NUMBER = {"en": "Your number is", "et": "Teie number on", "ru": "Ваш номер"}
DONE = {"en": "Done.", "et": "Valmis.", "ru": "Готово."}
MOST_KEYS = 60


class BlindVisitor:
    """Hears the kiosk and strikes its keys; never looks at the window."""

    def __init__(self, office: WholeOffice, voice: FakeVoice) -> None:
        self._office, self._voice = office, voice
        self._now = 0.0
        kiosk = office.window("kiosk")
        assert isinstance(kiosk, KioskWindow)
        self._kiosk = kiosk
        kiosk.clock = lambda: self._now
        for key in kiosk.findChildren(Pressable):
            key.clock = lambda: self._now

    def strikes(self, key: Qt.Key, text: str = "") -> None:
        self._now += 1
        found: QWidget | None = self._kiosk.focusWidget()
        target = self._kiosk if found is None else found
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))

    async def hears(self, beginning: str) -> tuple[str, ...]:
        """Wait until something is said that begins so."""
        await until(lambda: self._voice.last[:1] != () and self._voice.last[0].startswith(beginning), self._told)
        return self._voice.last

    async def hears_of(self, sentence: str) -> None:
        """Wait until this is among what is said."""
        await until(lambda: sentence in self._voice.last, self._told)

    def _told(self) -> object:
        return [one.sentences[:3] for one in self._voice.said[-3:]]

    def walks_to(self, name: str) -> None:
        """Strike the arrow until it says the name."""
        for _ in range(MOST_KEYS):
            self.strikes(Qt.Key.Key_Down)
            if self._voice.last[0] == name:
                return
        message = f"no key says {name!r}"
        raise AssertionError(message)

    async def takes_a_ticket(self, service: str, language: str) -> str:
        self.walks_to(f"{service}.")
        self.strikes(Qt.Key.Key_Return)
        said = await self.hears(NUMBER[language])
        found = re.fullmatch(rf"{NUMBER[language]} (\d+)\.", said[0])
        assert found is not None, said
        assert said[1] == f"{service}."
        self.walks_to(DONE[language])
        self.strikes(Qt.Key.Key_Return)
        await self.hears(HOME["en"])
        return found[1]


def on_the_menu() -> set[str]:
    """The services that everybody is offered."""
    home = view_of(scene()).page
    assert isinstance(home, HomeView)
    return {service.tile.name for service in home.tiles}


class ByEar:
    """The visits of one afternoon."""

    def __init__(self, folder: Path, printer: ThermalPrinter) -> None:
        self.voice = FakeVoice()
        self.office = WholeOffice(folder, printer, counters=("1",), reading=self.voice)
        self.office.clock.at = MORNING + timedelta(hours=5)

    async def everything(self) -> None:
        await self.office.opens()
        await self.office.reads("kiosk", HOME["en"])
        assert self.voice.said == []
        visitor = BlindVisitor(self.office, self.voice)
        self.voice.headphones = True
        await visitor.hears("This screen is read aloud.")
        await self.every_service(visitor)
        await self.another_language(visitor)
        await self.help_and_the_way_back(visitor)
        await self.a_number_is_typed(visitor)
        await self.unplugged(visitor)
        await self.office.closes()

    async def every_service(self, visitor: BlindVisitor) -> None:
        taken = []
        offered = [service for service in example_plan().services if service.name["en"] in on_the_menu()]
        for service in offered:
            number = await visitor.takes_a_ticket(service.name["en"], "en")
            office = self.office.station.house.office
            assert office is not None
            assert office.day.tickets[number].service == service.id
            taken.append(number)
        assert len(set(taken)) == len(offered) == len(on_the_menu())

    async def another_language(self, visitor: BlindVisitor) -> None:
        visitor.strikes(Qt.Key.Key_F4)
        await visitor.hears(HOME["et"])
        visitor.strikes(Qt.Key.Key_F4)
        await visitor.hears(HOME["ru"])
        assert self.voice.said[-1].language == "ru"
        await visitor.takes_a_ticket("Счета и оплата", "ru")

    async def help_and_the_way_back(self, visitor: BlindVisitor) -> None:
        visitor.strikes(Qt.Key.Key_F1)
        await visitor.hears("We have called a person.")
        visitor.strikes(Qt.Key.Key_Plus, "+")
        await visitor.hears("Volume 5 of 7.")
        visitor.strikes(Qt.Key.Key_Escape)
        await visitor.hears(HOME["en"])
        visitor.strikes(Qt.Key.Key_F3)
        await until(lambda: [one.sentences[0] for one in self.voice.said[-2:]] == [HOME["en"]] * 2)

    async def a_number_is_typed(self, visitor: BlindVisitor) -> None:
        visitor.walks_to("My visit.")
        visitor.strikes(Qt.Key.Key_Return)
        await visitor.hears_of("Type the number of your ticket, or scan its square.")
        for figure in "101":
            visitor.strikes(Qt.Key(ord(figure)), figure)
        await visitor.hears("Your number is 101.")
        visitor.walks_to("Next.")
        visitor.strikes(Qt.Key.Key_Return)
        await visitor.hears_of("Bills and payments.")

    async def unplugged(self, visitor: BlindVisitor) -> None:
        self.voice.headphones = False
        await until(lambda: not self.voice.speaking)
        before = len(self.voice.said)
        visitor.strikes(Qt.Key.Key_Down)
        visitor.strikes(Qt.Key.Key_Escape)
        await self.office.reads("kiosk", HOME["en"])
        assert len(self.voice.said) == before


def test_a_ticket_for_each_service_by_keys_and_ear_alone(qapp: QApplication, tmp_path: Path) -> None:
    with ThermalPrinter() as printer:
        lived(qapp, ByEar(tmp_path, printer).everything())
