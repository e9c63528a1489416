"""A board that cannot be heard: staff at other machines are told, and told when it can be heard again."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from journal.store import open_journal
from office.commands import CallNext, OpenCounter
from office.events import VoiceChanged
from station.live import LiveStation
from station.settings import BoardPanel, Sound
from tests.station.small_station import SmallStation, settings
from tests.visits.office import Clock, lived, prepared, until
from voice.trouble import NoLoudspeaker

SILENT = "Calls cannot be heard at hall since 09:00: please call numbers out loud."


class Plug:
    """A loudspeaker that is unplugged until somebody puts the plug in."""

    def __init__(self) -> None:
        self.is_in = False

    def play(self, sound: object, volume: float) -> None:  # noqa: ARG002  # a loudspeaker's words
        if not self.is_in:
            raise NoLoudspeaker("There is no loudspeaker.")

    def hush(self) -> None:
        """Nothing plays."""


def test_staff_elsewhere_hear_that_a_board_is_silent_and_that_it_is_not_any_more(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url, plug = str(tmp_path / "office.db"), Plug()
    monkeypatch.setattr("voice.loudspeaker.Loudspeaker", lambda _device: plug)
    monkeypatch.setattr("voice.announcing.FIRST_REST_S", 0.05)
    monkeypatch.setattr("voice.announcing.LONGEST_REST_S", 0.05)

    async def story() -> None:
        clock = Clock()
        plain = settings(url, "board", name="hall")
        audible = replace(plain, sound=Sound(volume=0.5), board=BoardPanel(full_screen=False))
        hall = LiveStation(audible, clock)
        await hall.begin(prepared)
        desk = await SmallStation(url, clock, "counter", "admin", name="desk").opens()
        await desk.takes()
        assert await desk.live.house.act((OpenCounter(counter="1", clerk="jaan"), CallNext(counter="1"))) is None
        await until(lambda: hall.voice.failing == "loudspeaker", lambda: hall.voice.troubles)
        hall.house.pass_time()

        def told() -> str:
            office = desk.live.house.office
            known = office.papers.voices.get("hall") if office else None
            return known.trouble if known else ""

        await until(lambda: told() == "loudspeaker", told)
        plug.is_in = True
        await until(lambda: hall.voice.failing == "", lambda: hall.voice.troubles)
        hall.house.pass_time()
        await until(lambda: told() == "", told)
        for _ in range(3):
            hall.house.pass_time()
        await hall.end()
        for shown in hall.shown:
            shown.widget.deleteLater()
        await desk.ends()

    lived(qapp, story())
    journal = open_journal(url)
    events = [entry.event for entry in journal.read("tartu", "print/hall")]
    journal.close()
    assert [event.trouble for event in events if isinstance(event, VoiceChanged)] == ["loudspeaker", ""]
