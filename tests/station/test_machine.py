"""What a machine says of itself: enough to find its keys, and no secret."""

from datetime import timedelta
from pathlib import Path

import pytest

from office.clocks import ClockFault, ClockIsBehind, ClockJumped, ClocksDiffer
from station.folders import disk_folder
from station.machine import clock_trouble, room_mb, told_of
from station.settings import Database, Log, Machine, PrinterSettings, Settings

SETTINGS = Settings(
    station=Machine(name="hall", windows=("kiosk", "counter")),
    database=Database(url="postgresql://walkin:secret@db/walkin"),
    log=Log(folder="logs"),
    printers=(PrinterSettings(name="lobby", target="192.0.2.7:9100"),),
)


def test_settings_are_told_by_the_keys_of_the_file() -> None:
    told = told_of(SETTINGS, ("kiosk", "counter 1"), "folder/hall.toml")
    rows = dict(told.settings)
    assert told.windows == ("kiosk", "counter 1")
    assert told.file == "hall.toml"
    assert rows["station.windows"] == "kiosk, counter"
    assert rows["printers[0].target"] == "192.0.2.7:9100"
    assert rows["kiosk.keys.back"].startswith("Escape")
    assert rows["sound.volume"] == "1"
    assert rows["sound.help"] == "true"


def test_what_means_nothing_here_and_what_is_secret_is_not_told() -> None:
    rows = told_of(SETTINGS, ("kiosk",)).settings
    assert not [key for key, _ in rows if key.split(".")[0] in {"database", "log", "board"}]
    assert "secret" not in repr(rows)


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (None, ""),
        (ClockJumped(timedelta(hours=1)), "jumped"),
        (ClockIsBehind(timedelta(hours=1)), "behind"),
        (ClocksDiffer(timedelta(hours=1)), "differs"),
    ],
)
def test_the_clock_is_told_in_a_word(fault: ClockFault | None, told: str) -> None:
    assert clock_trouble(fault) == told


def test_the_room_on_the_disk_of_the_data(tmp_path: Path) -> None:
    room = room_mb(str(tmp_path))
    assert room is not None
    assert room > 0
    assert room_mb("") is None
    assert room_mb(str(tmp_path / "nowhere")) is None
    assert disk_folder(f"sqlite:///{tmp_path}/walkin.db") == tmp_path
    assert disk_folder(str(tmp_path / "walkin.db")) == tmp_path
    assert disk_folder(SETTINGS.database.url) != tmp_path
