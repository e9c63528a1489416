"""The sign as it stands above a counter: read from afar, cut nowhere, silent."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from display.call_plate import CallPlate
from display.happenings import CloseAsked
from display.label import Label
from display.sign_view import SignNews, SignView, sign_of
from display.sign_window import SignWindow
from office.commands import CallNext, ConfirmArrival, DayCommand, PauseCounter
from office.plan import Counter, Plan
from resources.look import CAPITAL, BoardLook, board_look
from tests.display.measuring import contrast_in, cut, figures_mm, picture, said
from tests.display.today import Today, example_plan

SIZES = [(1920, 1080), (3840, 2160), (1280, 800), (1080, 1920), (1920, 540)]
BACK = timedelta(minutes=30)


def look_for(width: int, height: int, *, strong: bool = False) -> BoardLook:
    """24 inches, whichever way the panel hangs, read from five metres."""
    wide = 531.0 * width / max(width, height)
    return board_look(width=width, height=height, panel_width_mm=wide, strong=strong)


@pytest.fixture
def sign(qapp: QApplication) -> Iterator[SignWindow]:
    assert qapp.instance()
    window = SignWindow(look_for)
    window.resize(1920, 1080)
    window.show()
    yield window
    window.hide()
    window.deleteLater()


def plan_of(counter: str, languages: tuple[str, ...], numbers_from: int) -> Plan:
    """An office with this counter, which speaks these languages and gives numbers from there on."""
    plan = example_plan()
    services = tuple(replace(service, series=service.series + numbers_from) for service in plan.services)
    office = replace(plan.office, languages=languages or plan.office.languages)
    counters = (Counter(id=counter, services=tuple(service.id for service in services)),)
    return replace(plan, office=office, services=services, counters=counters, roster=())


def views(counter: str, *languages: str, numbers_from: int = 8000) -> Iterator[SignView]:
    """The sign as a day goes by: closed, free, called, served, paused, and without a connection."""
    today = Today(plan_of(counter, languages, numbers_from))
    steps: list[tuple[DayCommand, ...]] = [
        (),
        (CallNext(counter=counter),),
        (ConfirmArrival(counter=counter),),
    ]
    yield sign_of(today.day, today.plan, counter, SignNews(now=today.now))
    today.opens(counter)
    today.takes("payments", language=today.plan.office.languages[-1])
    for commands in steps:
        today.does(*commands)
        for since in (None, today.now - BACK):
            yield sign_of(today.day, today.plan, counter, SignNews(now=today.now, offline_since=since))
    paused = Today(today.plan).opens(counter)
    paused.does(PauseCounter(counter=counter, back_at=paused.now + BACK))
    yield sign_of(paused.day, paused.plan, counter, SignNews(now=paused.now))
    paused.waits(BACK.total_seconds())
    yield sign_of(paused.day, paused.plan, counter, SignNews(now=paused.now))


@pytest.mark.parametrize("languages", [("en", "et", "ru"), ("et", "en", "ru"), ("ru", "en", "et")])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("counter", ["3", "27", "12B"])
@pytest.mark.parametrize("strong", [False, True])
def test_nothing_is_cut(
    sign: SignWindow, languages: tuple[str, ...], size: tuple[int, int], counter: str, *, strong: bool
) -> None:
    sign.wear(partial(look_for, strong=strong))
    sign.resize(*size)
    for view in views(counter, *languages):
        sign.render_view(view)
        assert cut(sign) == [], view


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("numbers_from", "counter"), [(0, "3"), (0, "27"), (8000, "3")])
def test_figures_are_as_high_as_five_metres_need(
    sign: SignWindow, size: tuple[int, int], numbers_from: int, counter: str
) -> None:
    """As a board's newest call; as its list where there are more figures, or the panel is a bar; nearly, if narrow."""
    sign.resize(*size)
    look = look_for(*size)
    usual = 55 if size[0] < size[1] else 82 if size[0] > 3 * size[1] else 50
    for view in views(counter, numbers_from=numbers_from):
        sign.render_view(view)
        for plate in (sign.counter, sign.number):
            most = 3 if plate is sign.number else 1
            least = look.seat_m * 1000 / (82 if len(plate.view.number) > most else usual)
            assert not plate.isVisible() or figures_mm(plate, look, beside=0.15) >= least - look.mm(2), view


def test_words_are_read_from_five_metres(sign: SignWindow) -> None:
    """As high as the labels of a board for that seat: 18 mm at five metres, in every language."""
    look = look_for(1920, 1080)
    for languages in (("en", "et", "ru"), ("et", "en", "ru"), ("ru", "en", "et")):
        for view in views("3", *languages):
            sign.render_view(view)
            for label in sign.states:
                assert not label.isVisible() or look.mm(label.settled_px * CAPITAL) >= look.seat_m * 1000 / 278, view


@pytest.mark.parametrize("strong", [False, True])
def test_everything_is_read_at_ten_to_one(sign: SignWindow, *, strong: bool) -> None:
    sign.wear(partial(look_for, strong=strong))
    for view in views("3"):
        sign.render_view(view)
        parts = [part for part in sign.findChildren(QWidget) if isinstance(part, CallPlate | Label)]
        visible = [part for part in parts if part.isVisible()]
        assert {part.accessibleName(): contrast_in(_on(sign, part)) >= 10 for part in visible} == {
            part.accessibleName(): True for part in visible
        }


def _on(sign: SignWindow, part: QWidget) -> QImage:
    return sign.grab(part.geometry()).toImage()


def test_a_screen_reader_finds_what_is_seen(sign: SignWindow) -> None:
    said_there = []
    for view in views("3"):
        sign.render_view(view)
        said_there.append(said(sign))
    assert said_there[0] == ["Counter 3", "closed"]
    assert said_there[3] == ["Counter 3", "Number 8101", "please come", "подойдите"]


def test_a_sign_takes_no_focus_and_shows_no_pointer(sign: SignWindow) -> None:
    assert sign.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert sign.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert sign.cursor().shape() == Qt.CursorShape.BlankCursor
    assert all(part.focusPolicy() == Qt.FocusPolicy.NoFocus for part in (sign, *sign.findChildren(QWidget)))


def test_closing_by_hand_is_asked_of_the_station(sign: SignWindow) -> None:
    asked: list[object] = []
    sign.happened.connect(asked.append)
    assert not sign.close()
    assert asked == [CloseAsked()]
    assert sign.isVisible()


def test_the_same_view_again_changes_nothing(sign: SignWindow) -> None:
    first = next(views("3"))
    sign.render_view(first)
    before = picture(sign)
    sign.render_view(replace(first))
    assert picture(sign) == before
