"""Somebody at a kiosk wants a person: the manager hears of it at once, and can go."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from admin.help_view import help_alert
from admin.scene import Devices, Scene
from admin.session import AtPromises, Decide, HelpTaken, SignedIn, SignedOut, step
from admin.window_view import view_of
from office.commands import AnswerHelp
from office.day import HelpCall
from resources.words import words_for
from tests.admin.conftest import MakeWindow
from tests.admin.test_window import SIZES, words_of
from tests.counter.examples import KADRI, NOW, STAFF, morning, the_plan
from tests.cutting import cut

WORDS = words_for("en", "admin")
CALL = HelpCall(kiosk="hall", language="ru", since=NOW)
INSIDE = SignedIn(member=KADRI)
TAKEN = HelpTaken(kiosk="hall")


def called(*calls: HelpCall) -> Scene:
    day = replace(morning(), help={call.kiosk: call for call in calls})
    return Scene(day=day, plan=the_plan(), members=STAFF, ratings=(), now=NOW)


def test_a_call_is_told_at_once_and_becomes_urgent() -> None:
    fresh = help_alert(called(CALL), WORDS)
    old = help_alert(called(replace(CALL, since=NOW - timedelta(seconds=60))), WORDS)
    assert fresh is not None
    assert old is not None
    assert (fresh.tone, fresh.words) == ("due", "Somebody at the kiosk wants a person (Русский).")
    assert (old.tone, old.words) == ("late", "Somebody at the kiosk has been calling for a person for 1 min.")


def test_the_oldest_call_without_an_answer_comes_first() -> None:
    answered = HelpCall(kiosk="door", language="en", since=NOW - timedelta(minutes=9), answered_by="mari")
    older = HelpCall(kiosk="yard", language="en", since=NOW - timedelta(seconds=9))
    alert = help_alert(called(answered, CALL, older), WORDS)
    assert alert is not None
    assert alert.button is not None
    assert alert.button.happening == HelpTaken(kiosk="yard")
    assert help_alert(called(answered), WORDS) is None


def test_where_there_are_several_kiosks_it_is_said_at_which_one() -> None:
    several = replace(called(CALL), devices=Devices(kiosks=frozenset({"hall", "yard"})))
    one = replace(called(CALL), devices=Devices(kiosks=frozenset({"hall"})))
    late = replace(several, now=NOW + timedelta(seconds=120))
    told = [alert.words for here in (one, several, late) if (alert := help_alert(here, WORDS)) is not None]
    assert told == [
        "Somebody at the kiosk wants a person (Русский).",
        "Somebody at kiosk hall wants a person (Русский).",
        "Somebody at kiosk hall has been calling for a person for 2 min.",
    ]


def test_whoever_is_signed_in_goes_from_any_page() -> None:
    going = (Decide(command=AnswerHelp(kiosk="hall", clerk=KADRI.id)),)
    for session in (INSIDE, replace(INSIDE, task=AtPromises())):
        assert step(session, TAKEN) == (session, going)
    assert step(SignedOut(), TAKEN) == (SignedOut(), ())


def test_it_is_answered_by_key(window_of: MakeWindow, qtbot: QtBot) -> None:
    window = window_of(1440, 900, 1.0)
    said: list[object] = []
    window.happened.connect(said.append)
    window.render_view(view_of(INSIDE, called(), WORDS))
    QTest.keyClick(window, Qt.Key.Key_F12)
    assert said == []
    window.render_view(view_of(INSIDE, called(CALL), WORDS))
    QTest.keyClick(window, Qt.Key.Key_F12)
    qtbot.waitUntil(lambda: said == [TAKEN])


@pytest.mark.parametrize("language", ["en", "et", "ru", "longer"])
@pytest.mark.parametrize("size", SIZES)
def test_it_is_never_cut(window_of: MakeWindow, size: tuple[int, int, float], language: str) -> None:
    window = window_of(*size)
    for since in (NOW, NOW - timedelta(minutes=12)):
        here = called(replace(CALL, since=since))
        window.render_view(view_of(INSIDE, here, words_of(language, "admin")))
        assert cut(window) == []
