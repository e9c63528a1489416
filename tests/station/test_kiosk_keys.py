"""The table of the kiosk's keys in the settings: as it ships, changed, and what is said of a faulty one."""

from pathlib import Path

import pytest

from kiosk.keypad import USUAL, Act
from station.faults import Fault
from station.kiosk_settings import key_faults, keypad_of, reads_aloud
from station.settings import KioskKeys, KioskPanel, Machine, Settings, Sound
from station.settings_file import read_settings

SHIPPED = Path("resources/station.toml")


def test_the_file_that_ships_says_what_holds_without_it() -> None:
    assert read_settings(SHIPPED).kiosk.keys == KioskKeys()
    assert {act: getattr(KioskKeys(), act.name.lower()) for act in Act} == USUAL


def test_one_row_is_changed_and_the_others_stay(tmp_path: Path) -> None:
    keypad = keypad_of(written(tmp_path, 'help = ["F9", "?"]').kiosk.keys)
    assert keypad.act("F9") is keypad.act("?") is Act.HELP
    assert keypad.act("F1") is None
    assert keypad.act("Down") is Act.FORWARD


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (
            'help = ["F99"]',
            "there is no key 'F99' (such as Up, Return, F5, PageDown, or a sign) - at kiosk.keys.help[0]",
        ),
        (
            'repeat = ["7"]',
            "there is no key '7' (such as Up, Return, F5, PageDown, or a sign) - at kiosk.keys.repeat[0]",
        ),
        ('back = ["F1"]', "the key 'F1' stands at kiosk.keys.back[0] already - at kiosk.keys.help[0]"),
        ("select = []", "the kiosk cannot be used by keys without this one - at kiosk.keys.select"),
        ('hlep = ["F1"]', "unknown key 'hlep' - at kiosk.keys"),
    ],
)
def test_a_fault_is_told_with_its_place(tmp_path: Path, row: str, fault: str) -> None:
    with pytest.raises(Fault) as told:
        written(tmp_path, row)
    assert str(told.value) == f"station.toml: {fault}."


def test_there_is_no_fault_in_the_usual_keys() -> None:
    assert list(key_faults(KioskKeys())) == []


def test_a_machine_without_sound_or_kiosk_reads_nothing_aloud() -> None:
    assert reads_aloud(Settings())
    assert not reads_aloud(Settings(kiosk=KioskPanel(read_aloud=False)))
    assert not reads_aloud(Settings(sound=Sound(volume=0)))
    assert not reads_aloud(Settings(station=Machine(windows=("board",))))


def written(folder: Path, row: str) -> Settings:
    path = folder / "station.toml"
    path.write_text(f"[kiosk.keys]\n{row}\n", "utf-8")
    return read_settings(path)
