"""Devices, staff, alerts and notices as a screen reader has them; nothing is cut in any language."""

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from admin.alert_places import AlertSeen, AtAlerts, CounterAskPressed
from admin.device_places import AtDevices, StationPressed
from admin.notice_places import NoticeTold, WritingNotice
from admin.session import Looking, SignedIn, Task
from admin.staff_places import (
    AccountAdded,
    AccountKept,
    AccountPressed,
    AccountRefused,
    AddingAccount,
    AtAccount,
    AtStaff,
    PinGiven,
)
from admin.window import AdminWindow
from admin.window_view import view_of
from resources.words import Words, words_for
from station.example_managing import example_accounts, managed_scene
from tests.admin.conftest import MakeWindow
from tests.counter.examples import KADRI, NOW
from tests.cutting import cut
from tests.pseudo import pseudo_words
from tests.visits.access import press, words_on

SCENE = managed_scene("en")
ACCOUNTS = example_accounts(NOW)
HALF_PAST = WritingNotice(ends=NOW)
KADRIS = AtAccount(accounts=ACCOUNTS, account=ACCOUNTS[0], roles=frozenset(ACCOUNTS[0].roles))
LAST = AccountRefused(fault="last_manager")
TASKS: tuple[Task, ...] = (
    AtAlerts(),
    HALF_PAST,
    AtDevices(),
    AtDevices(station="lobby"),
    AtStaff(accounts=ACCOUNTS),
    AtAccount(accounts=ACCOUNTS, account=ACCOUNTS[2], roles=frozenset({"clerk"}), refused=LAST),
    AddingAccount(accounts=ACCOUNTS),
)


def shown(window: AdminWindow, task: Task, words: Words) -> None:
    window.render_view(view_of(SignedIn(member=KADRI, task=task), SCENE, words))


def pressed(window: AdminWindow, qtbot: QtBot, name: str) -> object:
    """What is said when the key of this name is pressed."""
    said: list[object] = []
    window.happened.connect(said.append)
    press(window, name)
    qtbot.waitUntil(lambda: len(said) == 1)
    window.happened.disconnect(said.append)
    return said[0]


def field(window: QWidget, name: str) -> QLineEdit:
    return next(one for one in window.findChildren(QLineEdit) if one.accessibleName() == name)


@pytest.mark.parametrize("language", ["en", "et", "ru", "longer"])
@pytest.mark.parametrize("size", [(1366, 768, 1.0), (1440, 900, 1.25), (2560, 1440, 1.5)])
def test_nothing_is_cut(window_of: MakeWindow, size: tuple[int, int, float], language: str) -> None:
    window = window_of(*size)
    words = pseudo_words() if language == "longer" else words_for(language, "admin")
    for task in (*TASKS, Looking()):
        shown(window, task, words)
        assert cut(window) == []
        assert window.page.horizontalScrollBar().maximum() == 0


def test_an_alert_is_acknowledged_by_its_key_and_a_counter_asked_by_its(window_of: MakeWindow, qtbot: QtBot) -> None:
    window = window_of(1440, 900, 1.0)
    shown(window, AtAlerts(), words_for("en", "admin"))
    assert "The computer “kiosk 2” has been silent for 3 min." in words_on(window)
    assert pressed(window, qtbot, "I look after it") == AlertSeen(alert="silent", subject="kiosk 2")
    assert pressed(window, qtbot, "Ask to open") == CounterAskPressed(counter="5")


def test_the_words_of_a_notice_leave_the_fields_with_the_press(window_of: MakeWindow, qtbot: QtBot) -> None:
    window, words = window_of(1440, 900, 1.0), words_for("en", "admin")
    shown(window, HALF_PAST, words)
    field(window, "English").setText("Coffee is ready")
    field(window, "Русский").setText("Кофе готов")
    said = pressed(window, qtbot, "Tell it")
    assert said == NoticeTold(text={"en": "Coffee is ready", "et": "", "ru": "Кофе готов"})
    shown(window, WritingNotice(posted=1), words)
    assert field(window, "English").text() == ""


def test_the_settings_of_a_computer_are_read_by_name(window_of: MakeWindow, qtbot: QtBot) -> None:
    window, words = window_of(1440, 900, 1.0), words_for("en", "admin")
    shown(window, AtDevices(), words)
    assert "lobby, kiosk, board, Works, running since 08:38   ·   Walkin" in "\n".join(words_on(window))
    assert isinstance(pressed(window, qtbot, "Settings"), StationPressed)
    shown(window, AtDevices(station="lobby"), words)
    assert "printers[0].target" in words_on(window)


def test_an_account_is_made_with_what_was_typed_and_the_pin_is_gone(window_of: MakeWindow, qtbot: QtBot) -> None:
    window, words = window_of(1440, 900, 1.0), words_for("en", "admin")
    shown(window, AtStaff(accounts=ACCOUNTS), words)
    assert isinstance(pressed(window, qtbot, "Change"), AccountPressed)
    shown(window, AddingAccount(accounts=ACCOUNTS), words)
    pin = field(window, "First PIN or password")
    assert pin.echoMode() == QLineEdit.EchoMode.Password
    field(window, "Id: a short name that never changes").setText("eva")
    field(window, "Name that colleagues know").setText("Eva Saar")
    pin.setText("2468")
    assert pressed(window, qtbot, "Make the account") == AccountAdded(id="eva", name="Eva Saar", pin="2468")
    assert pin.text() == ""


def test_a_name_is_kept_a_pin_given_and_nothing_stays_behind_another_page(window_of: MakeWindow, qtbot: QtBot) -> None:
    window, words = window_of(1440, 900, 1.0), words_for("en", "admin")
    shown(window, KADRIS, words)
    name, pin = field(window, "Name that colleagues know"), field(window, "New PIN or password")
    assert name.text() == "Kadri Saar"
    name.setText("Kadri Kask")
    assert pressed(window, qtbot, "Keep name and roles") == AccountKept(name="Kadri Kask")
    pin.setText("9037")
    assert pressed(window, qtbot, "Give this PIN") == PinGiven(pin="9037")
    pin.setText("9037")
    shown(window, Looking(), words)
    assert (name.text(), pin.text()) == ("", "")
