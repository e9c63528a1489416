"""From the jack to the loudspeaker, with the real reader and the clips that ship: plugged in, heard, unplugged."""

import threading
from pathlib import Path

from PySide6.QtWidgets import QApplication

from station.errands.reading_aloud import ReadingAloud
from station.settings import Settings, Speech
from tests.thermal_printer import ThermalPrinter
from tests.visits.office import WholeOffice, lived, until
from tests.voice.test_headphones import Jack
from voice.clips import Clip

SILENT_ENGINES = Speech(engines=dict.fromkeys(("en", "et", "ru"), "off"), headphones="off")


class Ear:
    """A loudspeaker that remembers what was played, each until it is hushed."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, float]] = []
        self.hushed = 0
        self._over = threading.Event()

    def play(self, sound: Clip, volume: float) -> None:
        self._over.clear()
        self.heard.append((sound.name, volume))
        self._over.wait(10)

    def hush(self) -> None:
        self.hushed += 1
        self._over.set()


async def story(folder: Path, printer: ThermalPrinter) -> None:
    ear, jack = Ear(), Jack()
    jack.state = False
    reading = ReadingAloud(Settings(speech=SILENT_ENGINES), speaker=ear, sources=[jack])
    office = WholeOffice(folder, printer, reading=reading)
    await office.opens()
    await office.reads("kiosk", "How can we help you today?", "Read aloud")
    assert ear.heard == []
    jack.state = True
    await until(lambda: len(ear.heard) == 1)
    assert reading.speaking
    await office.presses("kiosk", "Bills and payments")
    await office.reads("kiosk", "Your number is 101")
    await until(lambda: len(ear.heard) == 2)
    jack.state = False
    await until(lambda: not reading.speaking)
    assert len(ear.heard) == 2
    await office.presses("kiosk", "Read aloud")
    await until(lambda: len(ear.heard) == 3)
    await office.closes()
    assert not reading.speaking


def test_headphones_begin_and_end_what_is_read(qapp: QApplication, tmp_path: Path) -> None:
    with ThermalPrinter() as printer:
        lived(qapp, story(tmp_path, printer))
