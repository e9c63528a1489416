"""The manager's pages as a screen reader has them, and that nothing is cut in any language and size."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from admin.case_places import AtCase, AtCases, CaseAnswerPressed, CaseRead, CaseSaid
from admin.scene import Scene
from admin.session import (
    AtEstimates,
    AtPromises,
    KeepOpenPressed,
    Looking,
    PagePressed,
    Session,
    SignedIn,
    SignedOut,
    Task,
)
from admin.window_view import view_of
from office.cases import Cases
from office.day import Day
from resources.words import words_for
from station.example_cases import OPENED, example_cases, example_read
from station.example_day import ExampleDay, example_day
from station.example_promises import hard_day
from tests.admin.conftest import MakeWindow
from tests.admin.test_window import SIZES, words_of
from tests.counter.examples import KADRI
from tests.cutting import cut, settled
from tests.visits.access import find, press, words_on

PAGES: tuple[Task, ...] = (AtPromises(), AtEstimates(), AtCases(), Looking())


@pytest.fixture(scope="module")
def example() -> ExampleDay:
    return example_day()


@pytest.fixture(scope="module")
def hard(example: ExampleDay) -> Scene:
    """A day on which promises broke, a line has closed itself, and the rest is known."""
    day = hard_day(example)
    full = replace(day.example.day, full={"meters": day.example.now})
    return Scene(
        day=full,
        plan=day.example.plan,
        members=day.example.members,
        ratings=day.example.ratings,
        now=day.example.now,
        forecast=day.forecast,
        outlook=day.outlook,
        vouchers=day.vouchers,
        cases=example_cases(example),
    )


@pytest.fixture(scope="module")
def quiet(hard: Scene) -> Scene:
    """A day on which nothing has happened, and nothing is known."""
    day = Day(office=hard.day.office, date=hard.day.date)
    return replace(hard, day=day, forecast=None, outlook=None, cases=Cases())


@pytest.mark.parametrize("language", ["en", "et", "ru", "longer"])
@pytest.mark.parametrize("size", [*SIZES, (1440, 900, 1.5)])
def test_nothing_is_cut(
    window_of: MakeWindow, hard: Scene, quiet: Scene, size: tuple[int, int, float], language: str
) -> None:
    window = window_of(*size)
    for task in PAGES if size in SIZES else PAGES[:2]:
        for scene in (hard, quiet):
            window.render_view(view_of(SignedIn(member=KADRI, task=task), scene, words_of(language, "admin")))
            assert cut(window) == []
            assert window.page.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("language", ["en", "et", "ru", "longer"])
@pytest.mark.parametrize("size", [*SIZES, (1440, 900, 1.5)])
def test_nothing_of_a_case_is_cut(
    window_of: MakeWindow, hard: Scene, example: ExampleDay, language: str, size: tuple[int, int, float]
) -> None:
    silent = CaseRead(case="26-0008", said=CaseSaid())
    window = window_of(*size)
    for task in (
        AtCase(case=OPENED, read=example_read(example, language), failed=True),
        AtCase(case="26-0008", read=silent),
    ):
        window.render_view(view_of(SignedIn(member=KADRI, task=task), hard, words_of(language, "admin")))
        assert cut(window) == []
        assert window.page.horizontalScrollBar().maximum() == 0


def test_an_answer_leaves_its_field_with_the_key_and_stays_nowhere(
    window_of: MakeWindow, hard: Scene, example: ExampleDay, qtbot: QtBot
) -> None:
    window, said = window_of(1366, 768, 1.0), list[object]()
    window.happened.connect(said.append)
    words = words_for("en", "admin")
    at_case = SignedIn(member=KADRI, task=AtCase(case=OPENED, read=example_read(example, "en")))
    window.render_view(view_of(at_case, hard, words))
    (field,) = window.findChildren(QPlainTextEdit)
    assert field.accessibleName() == "What you answer (kept with the case)"
    field.setPlainText("  We are sorry, õigus. ")
    window.render_view(view_of(at_case, replace(hard, now=hard.now + timedelta(seconds=30)), words))
    press(window, "The customer has the answer")
    qtbot.waitUntil(lambda: said == [CaseAnswerPressed(words="We are sorry, õigus.")])
    assert "I waited for fifty minutes" in "\n".join(words_on(window))
    window.render_view(view_of(SignedIn(member=KADRI, task=AtCases()), hard, words))
    assert field.toPlainText() == ""
    assert "fifty minutes" not in "\n".join(label.text() for label in window.findChildren(QLabel))


@pytest.mark.parametrize("session", [SignedOut(), SignedIn(member=KADRI), SignedIn(member=KADRI, task=AtCases())])
def test_nothing_of_a_case_stays_in_the_window_once_it_is_left(
    window_of: MakeWindow, hard: Scene, example: ExampleDay, session: Session
) -> None:
    window, words = window_of(1366, 768, 1.0), words_for("en", "admin")
    at_case = SignedIn(member=KADRI, task=AtCase(case=OPENED, read=example_read(example, "en")))
    window.render_view(view_of(at_case, hard, words))
    (field,) = window.findChildren(QPlainTextEdit)
    field.setPlainText("We are sorry.")
    window.render_view(view_of(session, hard, words))
    assert field.toPlainText() == ""
    held = "\n".join(label.text() for label in window.findChildren(QLabel))
    assert "fifty minutes" not in held
    assert "mari.maasikas" not in held


def test_the_list_of_cases_says_what_is_overdue_first(window_of: MakeWindow, hard: Scene) -> None:
    window = window_of(1366, 768, 1.0)
    window.render_view(view_of(SignedIn(member=KADRI, task=AtCases()), hard, words_for("en", "admin")))
    read = words_on(window)
    assert [words for words in read if re.fullmatch(r"26-\d{4}", words)][:2] == ["26-0001", "26-0004"]
    assert "overdue" in read


def test_a_hard_day_fits_a_small_screen_without_scrolling(window_of: MakeWindow, hard: Scene) -> None:
    for language in ("en", "et", "ru"):
        window = window_of(1366, 768, 1.0)
        window.render_view(view_of(SignedIn(member=KADRI), hard, words_for(language, "admin")))
        settled(window)
        assert window.page.verticalScrollBar().maximum() == 0


def test_the_rail_leads_to_each_page_by_hand_and_by_key(window_of: MakeWindow, hard: Scene, qtbot: QtBot) -> None:
    window, said = window_of(1366, 768, 1.0), list[object]()
    window.happened.connect(said.append)
    window.render_view(view_of(SignedIn(member=KADRI), hard, words_for("en", "admin")))
    press(window, "Promises")
    qtbot.waitUntil(lambda: said == [PagePressed(page="promises")])
    window.render_view(view_of(SignedIn(member=KADRI, task=AtPromises()), hard, words_for("en", "admin")))
    chosen = [button.text() for button in window.findChildren(QPushButton) if button.isChecked()]
    assert chosen == ["Promises"]
    estimates = next(button for button in window.findChildren(QPushButton) if button.text() == "Estimates")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        said.clear()
        QTest.keyClick(estimates, key)
        assert said == [PagePressed(page="estimates")]
    assert not estimates.isChecked()


def test_the_promises_can_be_read(window_of: MakeWindow, hard: Scene) -> None:
    window = window_of(1366, 768, 1.0)
    window.render_view(view_of(SignedIn(member=KADRI, task=AtPromises()), hard, words_for("en", "admin")))
    words = words_on(window)
    for said in (
        "Promises broken: 10, 7 wait on · 15 not decided yet",
        "Money promised: €50, by vouchers",
        "Money paid: €10, 2 of 10 vouchers",
        "Broken promises",
        "More came than could be served",
        "redeemed 11:18",
    ):
        assert said in words


def test_a_line_that_has_closed_itself_is_kept_open_by_one_press(
    window_of: MakeWindow, hard: Scene, qtbot: QtBot
) -> None:
    window, said = window_of(1366, 768, 1.0), list[object]()
    window.happened.connect(said.append)
    idle = replace(hard, forecast=None, day=replace(hard.day, tickets={}, desks={}))
    window.render_view(view_of(SignedIn(member=KADRI), idle, words_for("en", "admin")))
    assert find(window, "The line of Meters has closed itself") is not None
    press(window, "Keep open today")
    qtbot.waitUntil(lambda: said == [KeepOpenPressed(service="meters")])
