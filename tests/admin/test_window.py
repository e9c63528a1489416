"""The manager's window as a screen reader has it; nothing is cut in any language."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import product

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from admin.curve_chart import scale_of
from admin.scene import Scene
from admin.session import (
    AskCopy,
    AskingRoll,
    AtPrinters,
    ChangeRoll,
    ChoosingReason,
    ChoosingReturn,
    ChoosingService,
    Decide,
    Errand,
    Looking,
    Session,
    SignedIn,
    SignedOut,
    SignOutPressed,
    Task,
    step,
)
from admin.window import AdminWindow
from admin.window_view import view_of
from office.commands import PauseService
from office.events import Wait
from office.signing_in import NameChosen, PinRefused, TypingPin
from office.visits import Rating
from resources.words import Words, words_for
from station.admin_bridge import devices_of
from station.example_day import example_day
from station.office_now import OfficeNow
from station.unusual_day import unusual_day
from tests.admin.conftest import MakeWindow
from tests.counter.examples import DATE, KADRI, NOW, STAFF, morning, the_plan
from tests.cutting import cut, settled
from tests.pseudo import pseudo_words
from tests.visits.access import find, name_of, press, words_on

RATINGS = tuple(Rating(day=DATE, number=str(n), solved="yes", treated=1 + n % 5) for n in range(40))
SCENE = Scene(day=morning(), plan=the_plan(), members=STAFF, ratings=RATINGS, now=NOW)
INSIDE = SignedIn(member=KADRI)
SIZES = [(1366, 768, 1.0), (1280, 800, 1.0), (1440, 900, 1.0), (1440, 900, 1.25), (1920, 1080, 1.5)]


def words_of(language: str, room: str) -> Words:
    return pseudo_words() if language == "longer" else words_for(language, room)


@pytest.fixture
def window(window_of: MakeWindow) -> AdminWindow:
    made = window_of(1440, 900, 1.0)
    made.render_view(view_of(INSIDE, SCENE, words_for("en", "admin")))
    return made


def test_everything_can_be_read(window: AdminWindow) -> None:
    words = words_on(window)
    for said in (
        "Hommik Energy",
        "Now",
        "Number 204 waits 1 minute longer than promised.",
        "Waiting now: 8 people, 5 counters are open",
        "Longest wait now: 41 min, 1 min late, number 204, Contracts",
        "People waiting today: 8 now, at most 8",
        "3, Mari Tamm, 104, 3 min, since 09:01",
        "Very well: 8",
        "Kadri Saar",
    ):
        assert said in words


def test_each_figure_has_its_definition(window: AdminWindow) -> None:
    card = find(window, "Median wait today:")
    assert card is not None
    assert card.text(QAccessible.Text.Description).startswith("Half of those who were called today")


def test_services_are_a_table_with_heads(window: AdminWindow) -> None:
    table = find(window, "Today by service", QAccessible.Role.Table)
    assert table is not None
    cells = [table.child(n) for n in range(table.childCount())]
    heads = [name_of(cell) for cell in cells if cell.role() == QAccessible.Role.ColumnHeader]
    assert heads[:6] == ["Service", "Waiting now", "Longest now", "Comes now", "At risk", "Late"]
    figures = [name_of(cell) for cell in cells if cell.role() == QAccessible.Role.Cell]
    assert figures[-10:-5] == ["Whole office", "8", "41", "–", "0"]


def test_signing_out_and_in(window: AdminWindow, qtbot: QtBot) -> None:
    said: list[object] = []
    window.happened.connect(said.append)
    press(window, "Sign out")
    qtbot.waitUntil(lambda: said == [SignOutPressed()])
    window.render_view(view_of(SignedOut(), SCENE, words_for("en", "admin")))
    press(window, "Kadri Saar")
    qtbot.waitUntil(lambda: said[1:] == [NameChosen(member=KADRI)])


def test_the_page_fits_a_small_screen_without_scrolling(window_of: MakeWindow) -> None:
    for language in ("en", "et", "ru"):
        window = window_of(1366, 768, 1.0)
        window.render_view(view_of(INSIDE, SCENE, words_for(language, "admin")))
        settled(window)
        assert window.page.verticalScrollBar().maximum() == 0
        assert window.page.horizontalScrollBar().maximum() == 0


@pytest.fixture(scope="module")
def unusual() -> Scene:
    """A day on which everything is told that the page can tell."""
    day = unusual_day(example_day())
    office = OfficeNow(day=day.day, plan=day.plan, papers=day.papers)
    wrong = Wait(point_s=3900, low_s=3600, high_s=4200, from_s=3700, to_s=4100)
    told = {number: replace(ticket, said=wrong) for number, ticket in day.day.tickets.items()}
    return Scene(
        day=replace(day.day, tickets=told),
        plan=day.plan,
        members=day.members,
        ratings=day.ratings,
        now=day.now,
        devices=devices_of(office, "lobby", words_for("ru", "resources")),
    )


def test_an_unusual_day_fits_a_small_screen_without_scrolling(window_of: MakeWindow, unusual: Scene) -> None:
    tasks: tuple[Task, ...] = (Looking(), AtPrinters())
    marks = {"en": "estimates seldom kept", "et": "prognoosid peavad harva", "ru": "прогнозы редко верны"}
    for language, task in product(("en", "et", "ru"), tasks):
        window = window_of(1366, 768, 1.0)
        window.render_view(view_of(SignedIn(member=KADRI, task=task), unusual, words_for(language, "admin")))
        assert cut(window) == []
        assert window.page.verticalScrollBar().maximum() == 0
        assert window.page.horizontalScrollBar().maximum() == 0
        assert marks[language] in " ".join(words_on(window))


def test_a_service_is_paused_by_pressing(window_of: MakeWindow, unusual: Scene, qtbot: QtBot) -> None:
    window, said = window_of(1440, 900, 1.0), list[object]()
    window.happened.connect(said.append)
    session: Session = INSIDE
    errands: tuple[Errand, ...] = ()
    for name in ("Pause a service", "Bills", "Our system is down", "Until 11:00"):
        window.render_view(view_of(session, unusual, words_for("en", "admin")))
        said.clear()
        press(window, name)
        qtbot.waitUntil(lambda: len(said) == 1)
        session, errands = step(session, said[0])  # type: ignore[arg-type]  # a happening
    back_at = datetime(2026, 3, 3, 9, tzinfo=UTC)
    assert errands == (Decide(command=PauseService(service="payments", reason="system", back_at=back_at)),)


def test_while_a_question_is_asked_the_table_is_not_there(window_of: MakeWindow, unusual: Scene) -> None:
    window = window_of(1440, 900, 1.0)
    asking = SignedIn(member=KADRI, task=ChoosingService())
    window.render_view(view_of(asking, unusual, words_for("en", "admin")))
    assert find(window, "Today by service", QAccessible.Role.Table) is None
    for said in ("Which service gives no tickets for now?", "Resume: Contracts", "Cancel"):
        assert said in words_on(window)
    window.render_view(view_of(INSIDE, unusual, words_for("en", "admin")))
    assert find(window, "Today by service", QAccessible.Role.Table) is not None


def test_the_printers_stand_in_place_of_the_table_and_a_new_roll_is_two_presses(
    window_of: MakeWindow, unusual: Scene, qtbot: QtBot
) -> None:
    scene = replace(unusual, devices=replace(unusual.devices, prints=True))
    window, said = window_of(1440, 900, 1.0), list[object]()
    window.happened.connect(said.append)
    session: Session = INSIDE
    done: list[Errand] = []
    for name in ("5 tickets without paper", "Print a copy", "New roll", "Yes, a new roll is in"):
        window.render_view(view_of(session, scene, words_for("en", "admin")))
        said.clear()
        press(window, name)
        qtbot.waitUntil(lambda: len(said) == 1)
        session, errands = step(session, said[0])  # type: ignore[arg-type]  # a happening
        done += errands
    assert done == [AskCopy(number="123"), ChangeRoll(station="lobby", printer="lobby")]
    window.render_view(view_of(session, scene, words_for("en", "admin")))
    assert find(window, "Today by service", QAccessible.Role.Table) is None
    begins = "lobby, Закончилась бумага, since 10:31, 212 талонов с начала рулона, осталось около 275"
    assert any(words.startswith(begins) for words in words_on(window))
    window.render_view(view_of(INSIDE, scene, words_for("en", "admin")))
    assert find(window, "Today by service", QAccessible.Role.Table) is not None


TASKS = (
    Looking(failed=True),
    ChoosingService(),
    ChoosingReason(service="moving"),
    ChoosingReturn(service="moving", reason=""),
    AtPrinters(failed=True),
    AskingRoll(station="lobby", printer="lobby"),
)


@pytest.mark.parametrize("language", ["en", "et", "ru", "longer"])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_on_an_unusual_day(
    window_of: MakeWindow, unusual: Scene, size: tuple[int, int, float], language: str
) -> None:
    window = window_of(*size)
    for task in TASKS:
        window.render_view(view_of(SignedIn(member=KADRI, task=task), unusual, words_of(language, "admin")))
        assert cut(window) == []
        assert window.page.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("language", ["en", "et", "ru", "longer"])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut(
    window_of: MakeWindow, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int, float], language: str
) -> None:
    monkeypatch.setattr("resources.sign_in_view.words_for", lambda _, room: words_of(language, room))
    window = window_of(*size)
    typing = SignedOut(signing_in=TypingPin(member=KADRI, digits="12", problem=PinRefused(left=3)))
    for session, scene in (
        (INSIDE, SCENE),
        (INSIDE, replace(SCENE, ratings=())),
        (SignedOut(), SCENE),
        (typing, SCENE),
    ):
        window.render_view(view_of(session, scene, words_of(language, "admin")))
        assert cut(window) == []
        assert window.page.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize(
    ("most", "scale"),
    [(0, (4, 1)), (4, (4, 1)), (5, (6, 2)), (8, (8, 2)), (9, (10, 5)), (18, (20, 5)), (41, (60, 20)), (90, (100, 50))],
)
def test_the_axis_has_round_steps(most: int, scale: tuple[int, int]) -> None:
    assert scale_of(most) == scale
