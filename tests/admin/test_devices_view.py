"""The page of devices: how each computer is, and where its settings are changed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from admin import session as at
from admin.device_places import AtDevices, StationLeft, StationPressed
from admin.devices_view import DevicesView, devices_view, window_name
from admin.scene import Scene
from office.papers import VoiceNow
from resources.words import words_for
from station.example_managing import managed_scene
from tests.counter.examples import KADRI

EN = words_for("en", "admin")


@pytest.fixture(scope="module")
def scene() -> Scene:
    return managed_scene("en")


def seen(scene: Scene, task: AtDevices | at.AskingRoll | None = None) -> DevicesView:
    return devices_view(task or AtDevices(), scene, "", EN)


def test_every_computer_says_how_it_is_and_what_to_do(scene: Scene) -> None:
    view = seen(scene)
    assert view.aside == "3 of 5 are running"
    assert [(line.name, line.chip.words, line.todo) for line in view.lines] == [
        ("counters", "Disk nearly full: 640 MB", "Make room on it, or nothing can be written soon."),
        ("kiosk 2", "Silent for 3 min", "Look whether it is on, and at its network cable."),
        ("lobby", "Works", ""),
        ("office", "Works", ""),
        ("counter 6", "Off since 2 March 2026 17:38", ""),
    ]
    assert view.lines[0].windows == "counter 1, counter 3, manager’s window"
    assert view.lines[2].about.startswith("running since 08:38")


def test_a_wrong_clock_and_a_voice_that_fails_are_told(scene: Scene) -> None:
    lobby = next(one for one in scene.stations if one.name == "lobby")
    wrong = replace(lobby, told=replace(lobby.told, clock="jumped"))
    (line,) = seen(replace(scene, stations=(wrong,))).lines
    assert line.chip.words == "Clock is wrong"
    voices = {"lobby": VoiceNow(station="lobby", trouble="loudspeaker", since=scene.now)}
    (line,) = seen(replace(scene, stations=(lobby,), voices=voices)).lines
    assert (line.chip.words, line.chip.tone) == ("No sound", "due")
    long_ago = replace(lobby, at=scene.now - timedelta(hours=3))
    listening = replace(scene.listening, since=scene.now - timedelta(hours=4))
    (line,) = seen(replace(scene, stations=(long_ago,), listening=listening)).lines
    assert line.chip.words == "Silent since 07:38"


def test_who_was_not_heard_of_for_two_weeks_is_no_computer_of_the_office(scene: Scene) -> None:
    old = tuple(replace(one, at=scene.now - timedelta(days=14)) for one in scene.stations)
    view = seen(replace(scene, stations=old))
    assert (view.lines, view.empty) == ((), "No computer of the office has said anything yet.")


def test_one_computer_tells_its_settings_and_the_file_where_they_are_changed(scene: Scene) -> None:
    station = seen(scene, AtDevices(station="lobby")).station
    assert station is not None
    assert "lobby.toml" in station.hint
    rows = {row.key: row.value for row in station.settings}
    assert (rows["printers[0].target"], rows["kiosk.screen"]) == ("192.0.2.7:9100", "–")
    assert "52000 MB free on its disk" in station.facts
    assert seen(scene, AtDevices(station="gone")).station is None


def test_printers_stand_on_the_page_and_a_roll_leads_back_to_it(scene: Scene) -> None:
    session: at.Session = at.SignedIn(member=KADRI, task=AtDevices())
    view = seen(scene)
    assert view.printers is not None
    assert view.printers.close is None
    session, _ = at.step(session, view.printers.rows[0].new_roll.happening)  # type: ignore[arg-type]  # a happening
    roll = at.AskingRoll(station="lobby", printer="lobby", devices=True)
    assert session == at.SignedIn(member=KADRI, task=roll)
    asking = seen(scene, roll).printers
    assert asking is not None
    assert asking.choice is not None
    session, errands = at.step(session, at.RollConfirmed())
    assert errands == (at.ChangeRoll(station="lobby", printer="lobby"),)
    assert session == at.SignedIn(member=KADRI, task=AtDevices())
    session, _ = at.step(session, at.NotPrinted())
    assert session == at.SignedIn(member=KADRI, task=AtDevices(failed=True))


def test_a_computer_is_opened_and_left() -> None:
    session, _ = at.step(at.SignedIn(member=KADRI, task=AtDevices()), StationPressed(station="lobby"))
    assert session == at.SignedIn(member=KADRI, task=AtDevices(station="lobby"))
    assert at.step(session, StationLeft())[0] == at.SignedIn(member=KADRI, task=AtDevices())


def test_windows_have_words() -> None:
    said = [window_name(window, EN) for window in ("kiosk", "board", "board hall", "counter 3", "admin", "sign 3")]
    assert said == ["kiosk", "board", "board hall", "counter 3", "manager’s window", "sign above counter 3"]
