from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk import pages
from kiosk import touches as it
from kiosk.offered_key import OfferedKey
from kiosk.view import view_of
from kiosk.visit_acts_view import ChoiceView
from kiosk.window import BUSY_AFTER_MS, KioskWindow
from office.commands import CancelTicket, ChangeService, PauseVisit
from office.hours import Clock
from office.refusals import ServiceIsClosed
from resources.parts.key import Faced
from tests.kiosk.conftest import MakeWindow
from tests.kiosk.scenes import (
    AT,
    EVERY_PAGE,
    HELD_VISIT,
    RATABLE,
    held_scene,
    lettered_plan,
    open_day,
    scene,
    waiting,
)
from tests.kiosk.test_geometry import PANELS
from tests.kiosk.visitor import Visitor

SHELF = ("English", "Русский", "Bigger text", "Call a person")
PANEL = "24 inches standing"


@pytest.fixture
def visitor(window_on: MakeWindow, qtbot: QtBot) -> Visitor:
    someone = Visitor(window_on(PANEL), qtbot)
    someone.goes_to(pages.Choosing())
    return someone


@pytest.mark.parametrize(
    ("page", "name", "said"),
    [
        ("home", "Bills and payments", it.ServiceChosen("payments")),
        ("home", "Rate your visit", it.RatePressed()),
        ("home", "I have an appointment", it.AppointmentPressed()),
        ("home", "My visit", it.MyVisitPressed()),
        ("long wait", "Take a number now", it.ServiceChosen("payments")),
        ("long wait", "Back", it.BackPressed()),
        ("my visit", "Done", it.DonePressed()),
        ("my visit", "Back", it.BackPressed()),
        ("too late to rejoin", "My visit", it.DonePressed()),
        ("acts", "Back", it.BackPressed()),
        ("my missed visit", "Rate your visit", it.RatePressed()),
        ("broken promise", "Print your voucher", it.VoucherPressed()),
        ("voucher printed", "Done", it.DonePressed()),
        ("appointment pad", "7", it.DigitPressed("7")),
        ("appointment pad", "Next", it.NumberConfirmed()),
        ("appointment pad", "Back", it.BackPressed()),
        ("home", "Eesti", it.LanguageChosen("et")),
        ("home", "Bigger text", it.BiggerTextPressed()),
        ("home", "Strong contrast", it.ContrastPressed()),
        ("home", "Call a person", it.HelpPressed()),
        ("ticket", "Wrong choice? Go back", it.WrongChoicePressed()),
        ("ticket", "Done", it.DonePressed()),
        ("number pad", "7", it.DigitPressed("7")),
        ("number pad", "Erase", it.DigitErased()),
        ("number pad", "Next", it.NumberConfirmed()),
        ("number pad", "Back", it.BackPressed()),
        ("first question", "Partly", it.SolvedAnswered("partly")),
        ("second question", "Very badly", it.TreatedAnswered(1, asks_why=True)),
        ("what went wrong", "I waited too long", it.ReasonNamed("waited_long")),
        ("what was good", "Skip this question", it.Skipped()),
        ("second question", "Skip this question", it.Skipped()),
        ("thanks", "Done", it.DonePressed()),
        ("still here", "Yes, I need more time", it.StillHerePressed()),
        ("failed", "All services", it.DonePressed()),
    ],
)
def test_each_key_says_what_it_means(visitor: Visitor, page: str, name: str, said: object) -> None:
    visitor.goes_to(EVERY_PAGE[page])
    visitor.presses(name)
    assert visitor.said == [said]


@pytest.mark.parametrize(
    ("page", "name", "said"),
    [
        (HELD_VISIT, "Change my visit", it.ChangeVisitPressed()),
        (EVERY_PAGE["acts"], "I come back later", it.PausePressed()),
        (EVERY_PAGE["acts"], "I need another service", it.OtherServicePressed()),
        (EVERY_PAGE["acts"], "Print it in large type", it.TicketAgainPressed(large=True)),
        (EVERY_PAGE["acts"], "I do not need it any more", it.CancelPressed()),
        (EVERY_PAGE["acts"], "Rate your visit", it.RatePressed()),
        (
            EVERY_PAGE["pause"],
            "In 15 minutes, at 10:39",
            it.VisitActChosen(PauseVisit(number="110", minutes=15)),
        ),
        (
            EVERY_PAGE["other service"],
            "Contracts and plans, Up to 20 min, promised by 11:04",
            it.VisitActChosen(ChangeService(number="110", service="contracts")),
        ),
        (EVERY_PAGE["cancel?"], "No, I keep my number", it.BackPressed()),
        (EVERY_PAGE["cancel?"], "Yes, cancel number 110", it.VisitActChosen(CancelTicket(number="110"))),
    ],
)
def test_each_key_about_a_visit_says_what_it_means(visitor: Visitor, page: pages.Page, name: str, said: object) -> None:
    visitor.sees(held_scene(page))
    visitor.now += 1
    visitor.presses(name)
    assert visitor.said == [said]


def test_many_services_stand_on_several_pages_and_none_is_lost(window_on: MakeWindow, qtbot: QtBot) -> None:
    someone = Visitor(window_on("15.6 inches lying"), qtbot)
    here = held_scene(EVERY_PAGE["other service"])
    many = tuple(replace(one, id=f"{one.id}{n}") for n in range(3) for one in here.plan.services if not one.hours)
    wide = replace(here, plan=replace(here.plan, services=(*here.plan.services, *many)))
    wanted = view_of(wide).page
    assert isinstance(wanted, ChoiceView)
    service, seen = wide.visit.page, set[object]()
    assert isinstance(service, pages.ChoosingService)
    for turned in range(len(wanted.choices)):
        page = replace(service, turned=turned)
        someone.sees(replace(wide, visit=replace(wide.visit, page=page, bigger_text=True)))
        someone.now += 1
        offered = [key.offered for key in someone.all_keys() if isinstance(key, OfferedKey)]
        seen |= {one.means for one in offered if one is not None}
        someone.presses("More choices")
    assert set(someone.said) == {it.OthersPressed()}
    assert {choice.means for choice in wanted.choices} <= seen


def test_a_closed_service_can_be_touched_and_tells_why(visitor: Visitor) -> None:
    visitor.taps("Debts and instalments")
    why = ServiceIsClosed("debts", Clock(13))
    assert visitor.said == [it.ClosedServicePressed("debts", why)]
    visitor.sees(scene(pages.NoTicket("debts", why)))
    assert {"Debts and instalments", "This service is offered from 13:00."} <= set(visitor.reads())


def test_everything_that_is_shown_can_be_read_by_a_screen_reader(visitor: Visitor) -> None:
    visitor.goes_to(EVERY_PAGE["ticket"])
    assert {
        "Your number is 142 Bills and payments",
        "There are 5 people before you.",
        "We promise: by 10:54 at the latest.",
        "Your ticket comes out below. Please take it with you.",
        "Please sit down. Watch the screen and listen for your number.",
    } <= set(visitor.reads())


@pytest.mark.parametrize("page", EVERY_PAGE)
def test_every_key_has_a_name_and_a_role(visitor: Visitor, page: str) -> None:
    visitor.goes_to(EVERY_PAGE[page])
    for key in visitor.all_keys():
        seen = QAccessible.queryAccessibleInterface(key)
        assert seen.role() == QAccessible.Role.Button or seen.state().checkable
        assert seen.text(QAccessible.Text.Name)
        assert seen.state().focusable


def test_after_a_page_change_nothing_reacts_for_a_moment(visitor: Visitor) -> None:
    visitor.sees(scene(EVERY_PAGE["ticket"]))
    visitor.taps("Done")
    assert visitor.said == []
    visitor.now += 0.41
    visitor.taps("Done")
    assert visitor.said == [it.DonePressed()]


def test_the_same_page_again_reacts_at_once(visitor: Visitor) -> None:
    visitor.sees(scene(pages.Choosing(), language="et"))
    visitor.taps("Arved ja maksed")
    assert visitor.said == [it.ServiceChosen("payments")]


def test_the_shelf_stays_where_it_is_on_every_page_in_every_size(window_on: MakeWindow) -> None:
    for panel in PANELS:
        window = window_on(panel)
        seen: set[tuple[str, tuple[int, int, int, int]]] = set()
        for page in EVERY_PAGE.values():
            for bigger in (False, True):
                here = scene(page)
                window.render_view(view_of(replace(here, visit=replace(here.visit, bigger_text=bigger))))
                seen |= {
                    (name, _place(window, name)) for name in ("English", "Русский", "Bigger text", "Call a person")
                }
        assert len(seen) == len(SHELF)


def _place(window: KioskWindow, name: str) -> tuple[int, int, int, int]:
    key = next(one for one in window.findChildren(Faced) if one.accessibleName() == name and one.isVisibleTo(window))
    corner = key.mapTo(window, QPoint(0, 0))
    return (corner.x(), corner.y(), key.width(), key.height())


def test_a_scanned_code_is_one_happening_and_presses_nothing(visitor: Visitor) -> None:
    visitor.key("Bills and payments").setFocus()
    visitor.types("WALKIN/tartu/2026-03-03/142/abcdef")
    visitor.hits(Qt.Key.Key_Return)
    assert visitor.said == [it.CodeScanned("WALKIN/tartu/2026-03-03/142/abcdef")]


def test_a_number_can_be_typed_on_a_keyboard(visitor: Visitor) -> None:
    visitor.goes_to(EVERY_PAGE["number pad"])
    visitor.types("14")
    visitor.hits(Qt.Key.Key_Backspace)
    visitor.hits(Qt.Key.Key_Return)
    assert visitor.said == [it.DigitPressed("1"), it.DigitPressed("4"), it.DigitErased(), it.NumberConfirmed()]


def test_the_scanned_figures_of_an_appointment_are_one_happening_on_the_home_page(visitor: Visitor) -> None:
    visitor.types("120345")
    visitor.hits(Qt.Key.Key_Return)
    assert visitor.said == [it.CodeScanned("120345")]


def test_the_scanned_figures_of_an_appointment_are_typed_on_the_pad(visitor: Visitor) -> None:
    visitor.goes_to(EVERY_PAGE["appointment pad"])
    visitor.types("45")
    visitor.hits(Qt.Key.Key_Return)
    assert visitor.said == [it.DigitPressed("4"), it.DigitPressed("5"), it.NumberConfirmed()]


def test_a_number_with_a_letter_is_typed_on_a_keyboard_or_touched(visitor: Visitor) -> None:
    visitor.sees(replace(scene(EVERY_PAGE["number pad"]), plan=lettered_plan()))
    visitor.now += 1
    visitor.types("k1")
    visitor.presses("T")
    assert visitor.said == [it.DigitPressed("K"), it.DigitPressed("1"), it.DigitPressed("T")]


def test_letters_that_the_office_does_not_use_belong_to_a_code(visitor: Visitor) -> None:
    visitor.goes_to(EVERY_PAGE["number pad"])
    visitor.types("K101")
    visitor.hits(Qt.Key.Key_Return)
    assert visitor.said == [it.CodeScanned("K101")]


def test_figures_mean_nothing_on_other_pages(visitor: Visitor) -> None:
    visitor.types("142")
    visitor.hits(Qt.Key.Key_Return)
    assert visitor.said == []


def test_arrows_walk_in_the_order_of_reading(visitor: Visitor) -> None:
    walked = []
    for _ in range(11):
        visitor.hits(Qt.Key.Key_Down)
        walked.append(visitor.window.focusWidget().accessibleName())
    assert walked == [
        "Bills and payments",
        "Contracts and plans",
        "Meter and readings",
        "Moving house, new connection",
        "Debts and instalments",
        "Something else – I am not sure",
        "I have an appointment",
        "My visit",
        "Information",
        "Concerns and praise",
        "Rate your visit",
    ]


def test_enter_presses_what_has_the_focus(visitor: Visitor) -> None:
    visitor.key("Contracts and plans").setFocus()
    visitor.hits(Qt.Key.Key_Return)
    assert visitor.said == [it.ServiceChosen("contracts")]


def test_while_a_ticket_is_written_the_tile_stays_down_and_then_says_so(visitor: Visitor, qtbot: QtBot) -> None:
    visitor.taps("Bills and payments")
    visitor.sees(scene(pages.TakingTicket("payments")))
    tile = visitor.key("Bills and payments")
    assert isinstance(tile, Faced)
    assert (tile.isDown(), tile.waiting_words) == (True, "")
    qtbot.waitUntil(lambda: tile.waiting_words == "One moment, please", timeout=BUSY_AFTER_MS * 10)
    visitor.sees(scene(EVERY_PAGE["ticket"]))
    assert not tile.isDown()


def test_a_finger_that_rests_on_a_tile_counts_though_the_clock_goes_on(visitor: Visitor) -> None:
    tile = visitor.key("Bills and payments")
    visitor.puts_a_finger_on(tile)
    visitor.sees(scene(at=AT + timedelta(minutes=1), day=open_day(waiting("101", "payments"))))
    visitor.lifts_the_finger_from(tile)
    assert visitor.said == [it.ServiceChosen("payments")]


def test_waiting_words_stay_while_the_clock_goes_on(visitor: Visitor, qtbot: QtBot) -> None:
    visitor.taps("Bills and payments")
    visitor.sees(scene(pages.TakingTicket("payments")))
    tile = visitor.key("Bills and payments")
    assert isinstance(tile, Faced)
    qtbot.waitUntil(lambda: bool(tile.waiting_words), timeout=BUSY_AFTER_MS * 10)
    visitor.sees(scene(pages.TakingTicket("payments"), at=AT + timedelta(minutes=1)))
    assert tile.waiting_words == "One moment, please"


def test_a_scanned_code_that_takes_long_to_find_says_so_on_a_page(visitor: Visitor, qtbot: QtBot) -> None:
    visitor.sees(scene(pages.LookingUp("142")))
    qtbot.waitUntil(lambda: "One moment, please" in visitor.reads(), timeout=BUSY_AFTER_MS * 10)
    visitor.sees(scene(pages.AskingSolved(RATABLE)))
    assert "One moment, please" not in visitor.reads()


def test_other_services_come_on_the_next_page_and_the_next_person_begins_at_the_first(
    window_on: MakeWindow, qtbot: QtBot
) -> None:
    visitor = Visitor(window_on("15.6 inches lying"), qtbot)
    home = scene()
    bigger = replace(home, visit=replace(home.visit, bigger_text=True))
    visitor.sees(bigger)
    visitor.now += 1
    visitor.taps("Other services")
    assert visitor.said == [it.OthersPressed()]
    visitor.sees(replace(bigger, visit=replace(bigger.visit, page=pages.Choosing(turned=1))))
    assert {"Moving house, new connection", "Something else – I am not sure"} <= set(visitor.reads())
    assert "Bills and payments" not in visitor.reads()
    visitor.sees(scene(EVERY_PAGE["thanks"]))
    visitor.sees(bigger)
    assert "Bills and payments" in visitor.reads()


def test_parts_are_kept_and_not_made_again(visitor: Visitor) -> None:
    before = set(map(id, visitor.window.findChildren(QWidget)))
    for page in EVERY_PAGE.values():
        visitor.goes_to(page)
    assert set(map(id, visitor.window.findChildren(QWidget))) == before
