"""Alerts as a manager reads them: every kind in its words, what to do, and who looks after it."""

from dataclasses import replace
from datetime import timedelta
from typing import get_args

import pytest

from admin import session as at
from admin.alert_places import AlertSeen, AlertsLeft, AlertsPressed, AtAlerts, LoudnessPressed, SetLoudness
from admin.alerts_view import alerts_button, alerts_view, sentences
from admin.now_view import now_view
from admin.scene import Scene
from office.manager_commands import AcknowledgeAlert, AskCounter
from office.manager_events import AlertKind
from office.overseen import AlertNow
from resources.words import words_for
from station.example_managing import managed_scene
from tests.counter.examples import KADRI

EN = words_for("en", "admin")
SUBJECTS: dict[AlertKind, str] = {
    "promises": "",
    "no_counter": "meters",
    "not_open": "2",
    "overdue_pause": "5",
    "vanished": "3",
    "help": "lobby",
    "printer": "lobby/lobby",
    "voice": "lobby",
    "silent": "kiosk 2",
    "disk": "counters",
    "clock": "office",
    "estimates": "",
}


@pytest.fixture(scope="module")
def scene() -> Scene:
    return managed_scene("en")


def test_what_nobody_has_seen_comes_first_with_a_key(scene: Scene) -> None:
    view = alerts_view(scene, AtAlerts(), EN)
    assert view is not None
    assert [(line.words, line.tone, line.see is not None) for line in view.lines] == [
        ("The computer “kiosk 2” has been silent for 3 min.", "late", True),
        ("Counter 2 is closed, though the roster has it.", "due", True),
        ("4 promises may break, or will.", "due", True),
        ("Printer “lobby”: Out of paper.", "calm", False),
    ]
    assert view.lines[3].seen == "Kadri Saar looks after it since 10:38"
    assert view.lines[3].todo == "Put in a new roll and close the cover."
    assert view.lines[0].see is not None
    assert view.lines[0].see.happening == AlertSeen(alert="silent", subject="kiosk 2")
    assert alerts_view(scene, at.Looking(), EN) is None


def test_the_key_in_the_head_counts_what_is_new(scene: Scene) -> None:
    assert alerts_button(scene, EN).words == "3 new alerts"
    overseen = scene.day.overseen
    seen = {name: alert for name, alert in overseen.alerts.items() if alert.seen_at is not None}
    day = replace(scene.day, overseen=replace(overseen, alerts=seen))
    assert alerts_button(replace(scene, day=day), EN).words == "1 alert, seen"
    day = replace(scene.day, overseen=replace(overseen, alerts={}))
    assert alerts_button(replace(scene, day=day), EN).words == "No alerts"
    view = alerts_view(replace(scene, day=day), AtAlerts(), EN)
    assert view is not None
    assert view.empty.startswith("Nothing is wrong now.")


@pytest.mark.parametrize("language", ["en", "et", "ru"])
@pytest.mark.parametrize("kind", get_args(AlertKind))
def test_every_kind_says_what_is_wrong_and_what_to_do(scene: Scene, kind: AlertKind, language: str) -> None:
    alert = AlertNow(alert=kind, subject=SUBJECTS[kind], since=scene.now - timedelta(minutes=3))
    said, todo = sentences(alert, scene, words_for(language, "admin"))
    assert said.endswith(".")
    assert todo.endswith(".")
    assert "{" not in said + todo
    unknown = replace(alert, subject="elsewhere")
    assert all(sentences(unknown, replace(scene, stations=()), words_for(language, "admin"))[:1])


def test_how_loud_it_is_stands_chosen(scene: Scene) -> None:
    view = alerts_view(replace(scene, loudness="quiet"), AtAlerts(failed=True), EN)
    assert view is not None
    assert [(key.words, key.chosen) for key in view.loudness] == [("Off", False), ("Quiet", True), ("Loud", False)]
    assert view.aside == "Nothing was changed. Please try again."


INSIDE = at.SignedIn(member=KADRI)


def test_alerts_are_opened_seen_and_left() -> None:
    session, errands = at.step(INSIDE, AlertsPressed())
    assert (session, errands) == (at.SignedIn(member=KADRI, task=AtAlerts()), ())
    session, errands = at.step(session, AlertSeen(alert="disk", subject="hall"))
    command = AcknowledgeAlert(alert="disk", subject="hall", clerk="kadri")
    assert errands == (at.Decide(command=command),)
    session, _ = at.step(session, at.NotWritten())
    assert session == at.SignedIn(member=KADRI, task=AtAlerts(failed=True))
    assert at.step(session, LoudnessPressed(loudness="off"))[1] == (SetLoudness(loudness="off"),)
    assert at.step(session, at.PrintersPressed())[0] == at.SignedIn(member=KADRI, task=at.AtPrinters())
    assert at.step(session, AlertsLeft())[0] == INSIDE


def test_a_closed_counter_is_asked_to_open_by_one_press(scene: Scene) -> None:
    rows = {row.counter: row for row in now_view(scene, EN).counters.rows}
    assert (rows["2"].second, rows["2"].ask) == ("coming, 10:38", None)
    assert rows["1"].ask is None
    ask = rows["5"].ask
    assert ask is not None
    assert at.step(INSIDE, ask.happening)[1] == (at.Decide(command=AskCounter(counter="5", clerk="kadri")),)  # type: ignore[arg-type]  # a happening


def test_an_asked_counter_says_when_and_can_be_asked_again_once_it_cannot(scene: Scene) -> None:
    asked = scene.day.overseen.asked["2"]
    for coming, second, asks in ((None, "asked 10:38", False), (False, "not now, 10:38", True)):
        changed = {"2": replace(asked, coming=coming)}
        day = replace(scene.day, overseen=replace(scene.day.overseen, asked=changed))
        row = now_view(replace(scene, day=day), EN).counters.rows[1]
        assert (row.second, row.ask is not None) == (second, asks)
