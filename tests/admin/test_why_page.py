"""The page "Why and what to do" as a screen reader has it, and that nothing is cut in any language and size."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from admin.session import SignedIn
from admin.why_places import (
    AdvisePressed,
    Advising,
    AtWhy,
    KindPressed,
    SpanPressed,
    StopPressed,
    Trying,
    WeekdayPressed,
)
from admin.window_view import view_of
from office.hours import Clock
from office.plan import Shift
from office.whatif.findings import AsItWas, SmallestRoster
from office.whatif.variant import MovesBreak
from office.whatif.wished import Tried
from resources.words import words_for
from tests.admin.conftest import MakeWindow
from tests.admin.test_why_view import BETTER, FOUND, HAD, SCENE, STRETCH
from tests.admin.test_window import SIZES, words_of
from tests.counter.examples import KADRI
from tests.cutting import cut, settled
from tests.visits.access import press, words_on

ROSTER = SmallestRoster(
    shifts=(Shift(counter="1", opens=Clock(9), closes=Clock(15), breaks=((Clock(12), Clock(12, 30)),)),),
    hours_before=40,
    hours_after=33,
    reached=True,
    comparison=BETTER,
)
MOVE = Tried(wished=MovesBreak(counter="2", starts=Clock(12), minutes=30), comparison=BETTER)
FULL = AtWhy(
    why=replace(FOUND, stretches=(STRETCH, STRETCH, STRETCH)),
    had=(HAD,),
    advising=Advising(findings=(AsItWas(outcome=BETTER.before), ROSTER), tried=(MOVE,), over=True, days=20),
)
STATES = (FULL, AtWhy(), AtWhy(why=FOUND, trying=Trying()), AtWhy(why=FOUND, trying=Trying(kind="break")))


@pytest.mark.parametrize("language", ["en", "et", "ru", "longer"])
@pytest.mark.parametrize("size", [*SIZES, (1440, 900, 1.5), (2560, 1440, 1.5)])
def test_nothing_is_cut(window_of: MakeWindow, size: tuple[int, int, float], language: str) -> None:
    window = window_of(*size)
    for task in STATES:
        window.render_view(view_of(SignedIn(member=KADRI, task=task), SCENE, words_of(language, "admin")))
        assert cut(window) == []
        assert window.page.horizontalScrollBar().maximum() == 0


def test_days_are_chosen_by_a_press(window_of: MakeWindow, qtbot: QtBot) -> None:
    window, said = window_of(1366, 768, 1.0), list[object]()
    window.happened.connect(said.append)
    window.render_view(view_of(SignedIn(member=KADRI, task=AtWhy(why=FOUND)), SCENE, words_for("en", "admin")))
    for key in ("Last 7 days", "Friday", "Find what helps"):
        press(window, key)
    expected = [SpanPressed(span="week"), WeekdayPressed(weekday=4), AdvisePressed()]
    qtbot.waitUntil(lambda: said == expected)


def test_it_can_be_stopped_and_questions_be_answered(window_of: MakeWindow, qtbot: QtBot) -> None:
    window, said = window_of(1366, 768, 1.0), list[object]()
    window.happened.connect(said.append)
    working = AtWhy(why=FOUND, advising=Advising(works=True, done=1, of=4))
    window.render_view(view_of(SignedIn(member=KADRI, task=working), SCENE, words_for("en", "admin")))
    assert "Playing the days again: 25 %" in words_on(window)
    press(window, "Stop")
    window.render_view(view_of(SignedIn(member=KADRI, task=STATES[2]), SCENE, words_for("en", "admin")))
    press(window, "Another break")
    qtbot.waitUntil(lambda: said == [StopPressed(), KindPressed(kind="break")])


def test_causes_and_findings_can_be_read(window_of: MakeWindow) -> None:
    window = window_of(1366, 768, 1.0)
    window.render_view(view_of(SignedIn(member=KADRI, task=FULL), SCENE, words_for("en", "admin")))
    settled(window)
    read = words_on(window)
    for words in (
        "On Mondays 10:00–11:30",
        "• Counter 3 opened late: 90 min.",
        "Counter 1: 09:00–15:00, breaks 12:00–12:30",
    ):
        assert words in read


def test_a_page_with_less_to_say_keeps_nothing_of_the_one_before(window_of: MakeWindow) -> None:
    window, words = window_of(1366, 768, 1.0), words_for("en", "admin")
    window.render_view(view_of(SignedIn(member=KADRI, task=FULL), SCENE, words))
    window.render_view(view_of(SignedIn(member=KADRI, task=AtWhy()), SCENE, words))
    assert not any("Counter 3" in said for said in words_on(window))
