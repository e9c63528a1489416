"""A settings file: each fault is one sentence with its place, and a file that says nothing is a complete machine."""

import argparse
import tomllib
from dataclasses import fields, is_dataclass, replace
from importlib.resources import files
from itertools import takewhile
from pathlib import Path

import pytest

from station.commands.run_command import add_words, changed
from station.faults import Fault
from station.settings import FurtherBoard, Log, Machine, PrinterSettings, Settings, SignPanel
from station.settings_file import read_settings

COMPLETE = files("resources").joinpath("station.toml").read_text(encoding="utf-8")
FAULTS = {
    "statn = 1": "unknown key 'statn'.",
    "[station]\nname = ' '": "a machine needs a name - at station.name.",
    "[station]\nname = 'a/b'": "a log file cannot be called 'a/b' - at station.name.",
    "[station]\nlanguage = 'xx'": "there is no language 'xx' - at station.language.",
    "[station]\nwindows = 'kiosk'": "expected array, got str - at station.windows.",
    "[station]\nwindows = []": "a machine needs a window - at station.windows.",
    "[station]\nwindows = ['kiosk', 'tv']": (
        "there is no window 'tv' (known: kiosk, board, counter, admin, sign) - at station.windows[1]."
    ),
    "[station]\nwindows = ['kiosk', 'kiosk']": "'kiosk' stands twice - at station.windows[1].",
    "[database]\nurl = 'mysql://x'": (
        "There is no journal on mysql: use sqlite:///FILE or postgresql://HOST/NAME - at database.url."
    ),
    "[kiosk]\nwidht = 3": "unknown key 'widht' - at kiosk.",
    "[kiosk]\npanel_width_mm = 'wide'": "expected float, got str - at kiosk.panel_width_mm.",
    "[kiosk]\npanel_width_mm = 30": "expected a number from 100 to 3000, not 30 - at kiosk.panel_width_mm.",
    "[kiosk]\nviewing_mm = -1": "expected a number from 200 to 2000, not -1 - at kiosk.viewing_mm.",
    "[kiosk]\nfull_screen = 1": "expected bool, got int - at kiosk.full_screen.",
    "[kiosk]\nslot = 'behind'": "invalid enum value 'behind' - at kiosk.slot.",
    "[kiosk]\nprinter = 'lobby'": "there is no printer 'lobby' - at kiosk.printer.",
    "[kiosk]\nfallback_printer = 'lobby'": "there is no printer 'lobby' - at kiosk.fallback_printer.",
    "[board]\npanel_width_mm = 1": "expected a number from 200 to 10000, not 1 - at board.panel_width_mm.",
    "[board]\nfarthest_seat_m = 99": "expected a number from 1 to 50, not 99 - at board.farthest_seat_m.",
    "[board]\nservices = ['a', 'a']": "'a' stands twice - at board.services[1].",
    "[board]\ncounters = ['1', '2', '1']": "'1' stands twice - at board.counters[2].",
    "[board]\ncounters = '1'": "expected array, got str - at board.counters.",
    "[board]\nnotices = 'no'": "expected bool, got str - at board.notices.",
    "[[boards]]\nscreen = 'HDMI-2'": "missing key 'name' - at boards[0].",
    "[[boards]]\nname = 'hall'\nchime = true": "unknown key 'chime' - at boards[0].",
    "[[boards]]\nname = ' '\nscreen = 'HDMI-2'": "a further board needs a name - at boards[0].name.",
    "[[boards]]\nname = 'hall'": "a further board needs the name of the screen that it fills - at boards[0].screen.",
    "[[boards]]\nname = 'a'\nscreen = 'b'\n[[boards]]\nname = 'a'\nscreen = 'c'": (
        "'a' stands twice - at boards[1].name."
    ),
    "[board]\nscreen = 'b'\n[[boards]]\nname = 'a'\nscreen = 'b'": (
        "the screen 'b' is filled by board already - at boards[0].screen."
    ),
    "[[boards]]\nname = 'a'\nscreen = 'b'\npanel_width_mm = 1": (
        "expected a number from 200 to 10000, not 1 - at boards[0].panel_width_mm."
    ),
    "[[boards]]\nname = 'a'\nscreen = 'b'\nfarthest_seat_m = 0": (
        "expected a number from 1 to 50, not 0 - at boards[0].farthest_seat_m."
    ),
    "[station]\nwindows = ['sign']": "a sign needs a counter: name it under [[signs]] - at station.windows.",
    "[[signs]]\nscreen = 'b'": "missing key 'counter' - at signs[0].",
    "[[signs]]\ncounter = ''": "a sign needs a counter - at signs[0].counter.",
    "[[signs]]\ncounter = '3'\ndistance_m = 60": "expected a number from 1 to 50, not 60 - at signs[0].distance_m.",
    "[[signs]]\ncounter = '3'\npanel_width_mm = 9": (
        "expected a number from 100 to 3000, not 9 - at signs[0].panel_width_mm."
    ),
    "[station]\nwindows = ['sign', 'kiosk']\n[kiosk]\nscreen = 'a'\n[[signs]]\ncounter = '3'\nscreen = 'a'": (
        "the screen 'a' is filled by kiosk already - at signs[0].screen."
    ),
    "[counter]\ncounters = []": "a counter window needs a counter - at counter.counters.",
    "[counter]\ncounters = ['1', '1']": "'1' stands twice - at counter.counters[1].",
    "[counter]\ntext_scale = 3": "expected a number from 0.75 to 2, not 3 - at counter.text_scale.",
    "[counter.keys]\nagian = 'F3'": (
        "there is no act 'agian' (known: next, leave, again, missed, finish, arrived, put_back, send_on, park, pause, "
        "more, call_number, undo, new_ticket, book, add_service, change_service, cancel, copy, voucher, name, "
        "remember, notes, change_clerk, lock, card, situations, own_day, size, language, keys, answer)"
        " - at counter.keys.agian."
    ),
    "[counter.keys]\nagain = 'F2'": (
        "'F2' stands for next already, and cannot stand for again too - at counter.keys.again."
    ),
    "[counter.keys]\nagain = ['F3', '5']": (
        "'5' would swallow a digit of a PIN or of a number; with a number pad it is Num+5 - at counter.keys.again."
    ),
    "[counter.keys]\nagain = 3": "expected str | array, got int - at counter.keys.again.",
    "[counter]\nnext_everywhere = 'F9'": (
        "'F9' would be lost to every other program: use it with Ctrl, Alt or Meta - at counter.next_everywhere."
    ),
    "[counter]\nnext_everywhere = 'Ctrl+Z'": "'Ctrl+Z' stands for undo already - at counter.next_everywhere.",
    "[counter]\nnext_everywhere = 'Num+1'": (
        "'Num+1' cannot be taken from other programs: use Ctrl, Alt or Meta with F1 to F24, A to Z or 0 to 9"
        " - at counter.next_everywhere."
    ),
    "[sound]\nvolume = 1.5": "expected a number from 0 to 1, not 1.5 - at sound.volume.",
    "[sound]\nvolume = nan": "expected a number from 0 to 1, not nan - at sound.volume.",
    "[sound]\ntimes = 0": "a call is spoken 1 to 5 times, not 0 - at sound.times.",
    "[sound]\nclosing_minutes = 121": "expected 0 to 120 minutes, not 121 - at sound.closing_minutes.",
    "[sound]\ntimes = 6": "a call is spoken 1 to 5 times, not 6 - at sound.times.",
    "[sound]\nlanguages = ['et', 'fi']": "there is no voice for 'fi' (known: en, et, ru) - at sound.languages[1].",
    "[sound]\nlanguages = ['et', 'et']": "'et' stands twice - at sound.languages[1].",
    "[sound]\nhours = [{ at = '17:00-19:00', volume = 2 }]": (
        "expected a number from 0 to 1, not 2 - at sound.hours[0].volume."
    ),
    "[sound]\nhours = [{ at = '17:00-19:00', volume = 1 }, { at = '18:00-20:00', volume = 0.5 }]": (
        "18:00-20:00 meets 17:00-19:00 - at sound.hours[1].at."
    ),
    "[sound]\nhours = [{ at = '19:00-17:00', volume = 1 }]": (
        "19:00-17:00 closes before it opens - at sound.hours[0].at."
    ),
    "[sound]\nquiet = ['12:00-13:00', '12:30-14:00']": "12:30-14:00 meets 12:00-13:00 - at sound.quiet[1].",
    "[speech]\nengines = { en = 'flite' }": (
        "there is no speech engine 'flite' (known: rhvoice, espeak-ng, off) - at speech.engines.en."
    ),
    "[speech]\nengines = { en = 'off:slt' }": (
        "there is no speech engine 'off:slt' (known: rhvoice, espeak-ng, off) - at speech.engines.en."
    ),
    "[speech]\nengines = { en = 'espeak-ng:' }": "a voice cannot be called '' - at speech.engines.en.",
    "[speech]\nengines = { en = 'espeak-ng:--help' }": "a voice cannot be called '--help' - at speech.engines.en.",
    "[speech]\nengines = { English = 'off' }": "there is no language 'English' - at speech.engines.",
    "[speech]\nrate = 2": "expected a number from 0.6 to 1.5, not 2 - at speech.rate.",
    "[speech]\nheadphones = 'device'": (
        "headphones that are a device of their own need its name in speech.device - at speech.headphones."
    ),
    "[sound]\nvoices = '/no/such/folder'": "there is no folder '/no/such/folder' - at sound.voices.",
    "[reports]\nevening = ['fax']": "there is no way 'fax' (known: folder, printer) - at reports.evening[0].",
    "[reports]\nevening = ['printer', 'printer']": "'printer' stands twice - at reports.evening[1].",
    "[reports]\nevening = ['folder']": "reports that go into a folder need one - at reports.folder.",
    "[reports]\nevening = ['folder']\nfolder = 'here'": (
        "expected a whole path, such as /srv/reports, not 'here' - at reports.folder."
    ),
    "[reports]\nevening = ['folder']\nfolder = '/tmp'\nformat = []": (
        "reports that go into a folder need a format - at reports.format."
    ),
    "[reports]\nformat = ['doc']": (
        "there is no format 'doc' (known: pdf, xlsx, csv, json, table) - at reports.format[0]."
    ),
    "[reports]\nlanguage = 'fi'": "there is no language 'fi' - at reports.language.",
    "[log]\nfolder = 1": "expected str, got int - at log.folder.",
    "[[printers]]\nname = 'a'": "missing key 'target' - at printers[0].",
    "[[printers]]\nname = ''\ntarget = 'usb'": "a printer cannot be called '' - at printers[0].name.",
    "[[printers]]\nname = 'screen'\ntarget = 'usb'": "a printer cannot be called 'screen' - at printers[0].name.",
    "[[printers]]\nname = 'a'\ntarget = 'windows:b'": (
        "only Windows has printers by name: 'windows:b' cannot be used on this machine - at printers[0].target."
    ),
    "[[printers]]\nname = 'a'\ntarget = 'usb'\npaper = '81'": "invalid enum value '81' - at printers[0].paper.",
    "[[printers]]\nname = 'a'\ntarget = 'usb'\n[[printers]]\nname = 'a'\ntarget = 'usb'": (
        "'a' stands twice - at printers[1].name."
    ),
}


def written(folder: Path, text: str) -> Path:
    path = folder / "station.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("text", FAULTS)
def test_a_fault_is_one_sentence_with_its_place(tmp_path: Path, text: str) -> None:
    with pytest.raises(Fault) as fault:
        read_settings(written(tmp_path, text))
    assert str(fault.value) == f"station.toml: {FAULTS[text]}"


def test_an_unknown_kind_of_printer_names_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(Fault, match=r"'x:y'.*HOST:PORT.* - at printers\[0\]\.target\.$"):
        read_settings(written(tmp_path, "[[printers]]\nname = 'a'\ntarget = 'x:y'"))


@pytest.mark.parametrize("content", [b"[station", b"name = '\xff'"])
def test_what_is_no_toml_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "station.toml"
    path.write_bytes(content)
    with pytest.raises(Fault, match=r"^station\.toml: this is no TOML: .*\.$"):
        read_settings(path)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(Fault, match="the settings cannot be read: No such file or directory"):
        read_settings(tmp_path / "station.toml")


def test_an_empty_file_is_a_complete_machine(tmp_path: Path) -> None:
    assert read_settings(written(tmp_path, "")) == Settings()


def test_the_commented_file_is_in_order_and_says_the_defaults(tmp_path: Path) -> None:
    assert read_settings(written(tmp_path, COMPLETE)) == Settings()


def test_the_commented_file_has_every_key() -> None:
    tree, settings = tomllib.loads(COMPLETE), Settings()
    for part in fields(Settings):
        value = getattr(settings, part.name)
        if is_dataclass(value):
            assert list(tree[part.name]) == [field.name for field in fields(value)]
    assert "# target =" in COMPLETE
    assert "# paper =" in COMPLETE


def example_of(table: str, commented: str) -> str:
    """A table that stands in the commented file as a remark, without its marks."""
    lines = commented.split(f"# [[{table}]]\n")[1].split("\n\n", maxsplit=1)[0].splitlines()
    keys = takewhile(lambda line: " = " in line, lines)
    return "\n".join([f"[[{table}]]", *(line.removeprefix("# ") for line in keys)])


def test_the_remarks_about_boards_and_signs_can_be_used_as_they_stand(tmp_path: Path) -> None:
    boards, signs = (example_of(table, COMPLETE) for table in ("boards", "signs"))
    settings = read_settings(written(tmp_path, f"{boards}\n{signs}"))
    assert settings.boards == (
        FurtherBoard(name="corridor", screen="HDMI-2", farthest_seat_m=3.0, counters=("4", "5")),
    )
    assert settings.signs == (SignPanel(counter="3", screen="HDMI-2"),)
    keys = {line.split(" = ")[0] for line in signs.splitlines()[1:]}
    assert keys == {field.name for field in fields(SignPanel)}


def test_boards_and_signs_are_shown_where_the_machine_has_windows_for_them() -> None:
    settings = Settings(boards=(FurtherBoard(name="hall"),), signs=(SignPanel(counter="3"),))
    assert (len(settings.all_boards), settings.all_signs) == (2, ())
    alone = replace(settings, station=Machine(windows=("counter", "sign")))
    assert (alone.all_boards, len(alone.all_signs)) == ((), 1)


def test_a_printer_is_found_by_its_name(tmp_path: Path) -> None:
    settings = read_settings(written(tmp_path, "[[printers]]\nname = 'lobby'\ntarget = 'usb'"))
    assert settings.printer("lobby") == PrinterSettings(name="lobby", target="usb")
    assert settings.printer("screen") == PrinterSettings(name="screen", target="screen")
    assert settings.printer("hall") is None
    assert settings.log == Log()


def test_the_command_line_says_otherwise() -> None:
    settings = changed(Settings(), run_words("--windows", "board,counter", "--counters", "2,4", "--database", "x.db"))
    assert settings.station.windows == ("board", "counter")
    assert settings.counter.counters == ("2", "4")
    assert settings.database.url == "x.db"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--windows", "tv"), "there is no window 'tv'"),
        (("--windows", "board,board"), "'board' stands twice"),
        (("--counters", "1,1"), "'1' stands twice"),
        (("--database", "mysql://x"), "There is no journal on mysql"),
    ],
)
def test_the_command_line_is_held_to_the_same_rules(words: tuple[str, ...], sentence: str) -> None:
    with pytest.raises(Fault, match=sentence):
        changed(Settings(), run_words(*words))


def run_words(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_words(parser)
    return parser.parse_args(words)
