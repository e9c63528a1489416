from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk import touches as it
from kiosk.home_view import HomeView, pages_of
from kiosk.message_view import MessageView
from kiosk.view import view_of
from office.day import Day, ServicePause
from office.desk import Desk, Free
from office.hours import Span
from office.overseen import DayNotice, Overseen
from office.plan import Appointments, Plan
from tests.kiosk.scenes import (
    AT,
    booked,
    example_plan,
    late_plan,
    open_day,
    scene,
    troubled_day,
    troubled_plan,
    waiting,
    without_connection,
)


def home(language: str = "en", day: Day | None = None) -> HomeView:
    page = view_of(scene(language=language, day=day)).page
    assert isinstance(page, HomeView)
    return page


def test_the_idle_screen_is_the_menu_of_services() -> None:
    view = home()
    assert view.title == "How can we help you today?"
    assert [one.tile.name for one in view.tiles][:2] == ["Bills and payments", "Contracts and plans"]
    assert view.tiles[0].means == it.ServiceChosen("payments")


@pytest.mark.parametrize(
    ("language", "last"),
    [
        ("en", "Something else – I am not sure"),
        ("et", "Midagi muud – ma ei ole kindel"),
        ("ru", "Другое – не знаю точно"),
    ],
)
def test_whoever_is_not_sure_finds_the_last_tile(language: str, last: str) -> None:
    assert home(language).tiles[-1].tile.name == last


def test_without_such_a_service_the_last_tile_calls_a_person() -> None:
    plan = example_plan()
    sure = tuple(service for service in plan.services if not service.catch_all)
    page = view_of(replace(scene(), plan=replace(plan, services=sure))).page
    assert isinstance(page, HomeView)
    assert page.tiles[-1].means == it.HelpPressed()
    assert page.tiles[-1].tile.name == "Something else – I am not sure"


@pytest.mark.parametrize(
    ("language", "people", "wait", "short"),
    [
        ("en", 0, "Nobody waits", "Nobody waits"),
        ("en", 1, "1 person waiting", "1 waiting"),
        ("en", 3, "3 people waiting", "3 waiting"),
        ("et", 0, "Keegi ei oota", "Keegi ei oota"),
        ("et", 1, "Ootab 1 inimene", "Ootab 1"),
        ("et", 2, "Ootab 2 inimest", "Ootab 2"),
        ("ru", 0, "Никто не ждёт", "Никто не ждёт"),
        ("ru", 1, "Ждёт 1 человек", "Ждёт 1"),
        ("ru", 2, "Ждут 2 человека", "Ждут 2"),
        ("ru", 5, "Ждут 5 человек", "Ждут 5"),
        ("ru", 11, "Ждут 11 человек", "Ждут 11"),
        ("ru", 21, "Ждёт 21 человек", "Ждёт 21"),
        ("ru", 22, "Ждут 22 человека", "Ждут 22"),
        ("ru", 25, "Ждут 25 человек", "Ждут 25"),
    ],
)
def test_the_wait_is_told_in_people(language: str, people: int, wait: str, short: str) -> None:
    day = open_day(*(waiting(str(101 + n), "payments") for n in range(people)))
    tile = home(language, day).tiles[0].tile
    assert (tile.wait, tile.short_wait) == (wait, short)
    assert len(tile.short_wait) <= 13


@pytest.mark.parametrize(("language", "said"), [("en", "No waiting"), ("et", "Ootamata"), ("ru", "Без ожидания")])
def test_no_waiting_is_said_only_where_a_counter_is_open(language: str, said: str) -> None:
    desk = Desk(counter="1", clerk="jaan", services=("payments",), state=Free(since=AT), opened=AT)
    tiles = home(language, replace(open_day(), desks={"1": desk})).tiles
    assert tiles[0].tile.wait == said
    assert tiles[1].tile.wait != said


@pytest.mark.parametrize(
    ("language", "said", "short"),
    [
        ("en", "Opens at 13:00", "From 13:00"),
        ("et", "Avame kell 13:00", "Kell 13:00"),
        ("ru", "Откроется в 13:00", "С 13:00"),
    ],
)
def test_a_closed_service_keeps_its_tile_and_says_when_it_opens(language: str, said: str, short: str) -> None:
    debts = home(language).tiles[4]
    assert (debts.tile.closed, debts.tile.wait, debts.tile.short_wait) == (True, said, short)
    assert isinstance(debts.means, it.ClosedServicePressed)
    assert debts.means.service == "debts"


def test_a_service_that_opens_no_more_today_says_so() -> None:
    plan = example_plan()
    services = tuple(replace(one, hours={"monday": ()}) if one.id == "debts" else one for one in plan.services)
    closed = tuple(replace(one, hours={"weekdays": ()}) if one.id == "debts" else one for one in services)
    page = view_of(replace(scene(), plan=replace(plan, services=closed))).page
    assert isinstance(page, HomeView)
    assert page.tiles[4].tile.wait == "Closed today"


@pytest.mark.parametrize(("capacity", "sizes"), [(6, [6]), (4, [4, 3]), (3, [3, 3, 2]), (2, [2, 2, 2, 2, 2])])
def test_on_a_small_panel_tiles_go_on_more_pages_and_the_last_one_is_on_each(capacity: int, sizes: list[int]) -> None:
    view = home()
    pages = pages_of(view, capacity)
    assert [len(page) for page in pages] == sizes
    assert all(page[-1] == view.tiles[-1] for page in pages)
    assert {one.tile.name for page in pages for one in page} == {one.tile.name for one in view.tiles}


def test_without_a_connection_it_says_where_to_go() -> None:
    page = view_of(without_connection()).page
    assert isinstance(page, MessageView)
    assert (page.title, page.due) == ("We cannot give numbers right now", True)


@pytest.mark.parametrize(
    ("after", "told"),
    [
        (timedelta(hours=-2), "We open today at 09:00."),
        (timedelta(hours=8), "We open tomorrow, 09:00–18:00."),
        (timedelta(days=3, hours=8), "We open again: Monday, 9 March, 09:00–18:00."),
    ],
)
def test_outside_its_hours_the_office_says_when_it_opens(after: timedelta, told: str) -> None:
    page = view_of(scene(at=AT + after)).page
    assert isinstance(page, MessageView)
    assert (page.title, page.sentences) == ("We are closed now", (told,))
    ways = [way.means for way in (page.key, page.beside, page.also) if way]
    assert ways == [it.InformationPressed(), it.MyVisitPressed(), it.RatePressed()]


def test_a_day_that_is_over_gives_no_numbers() -> None:
    page = view_of(scene(day=replace(open_day(), closed_at=AT))).page
    assert isinstance(page, MessageView)


def test_a_day_that_nobody_has_begun_says_that_it_opens_soon() -> None:
    page = view_of(scene(day=replace(open_day(), opened_at=None))).page
    assert isinstance(page, MessageView)
    assert page.sentences == ("We open soon.",)


def test_a_day_that_was_closed_early_says_when_the_next_one_is() -> None:
    plan = example_plan()
    halves = {**plan.hours, "weekdays": (Span.parse("09:00-12:00"), Span.parse("13:00-18:00"))}
    here = replace(scene(day=replace(open_day(), closed_at=AT)), plan=replace(plan, hours=halves))
    page = view_of(here).page
    assert isinstance(page, MessageView)
    assert page.sentences == ("We open tomorrow, 09:00–12:00, 13:00–18:00.",)


def test_holidays_are_left_out_of_when_it_opens_again() -> None:
    plan = example_plan()
    hours = {**plan.hours, "2026-03-04": (), "2026-03-05": (Span.parse("10:00-12:00"),)}
    page = view_of(replace(scene(at=AT + timedelta(hours=8)), plan=replace(plan, hours=hours))).page
    assert isinstance(page, MessageView)
    assert page.sentences == ("We open again: Thursday, 5 March, 10:00–12:00.",)


def troubled(language: str = "en") -> HomeView:
    page = view_of(replace(scene(day=troubled_day(), language=language), plan=troubled_plan())).page
    assert isinstance(page, HomeView)
    return page


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "en",
            [
                ("Back at 12:24", "From 12:24", "Our system is down"),
                ("No tickets for now", "Not now", "Nobody can serve this now"),
                ("No tickets for now", "Not now", ""),
                ("No tickets left", "None left", ""),
            ],
        ),
        (
            "et",
            [
                ("Jätkame kell 12:24", "Kell 12:24", "Meie süsteem ei tööta"),
                ("Praegu pileteid pole", "Praegu mitte", "Praegu ei ole teenindajat"),
                ("Praegu pileteid pole", "Praegu mitte", ""),
                ("Piletid on otsas", "Otsas", ""),
            ],
        ),
        (
            "ru",
            [
                ("Снова с 12:24", "С 12:24", "Не работает наша система"),
                ("Талонов пока нет", "Не сейчас", "Сейчас некому обслужить"),
                ("Талонов пока нет", "Не сейчас", ""),
                ("Талонов больше нет", "Талонов нет", ""),
            ],
        ),
    ],
)
def test_a_tile_tells_why_it_gives_no_tickets_and_until_when(language: str, told: list[tuple[str, str, str]]) -> None:
    tiles = [one.tile for one in troubled(language).tiles[:4]]
    assert [(tile.wait, tile.short_wait, tile.calmer) for tile in tiles] == told
    assert all(tile.closed and len(tile.short_wait) <= 13 for tile in tiles)


def test_what_staff_typed_themselves_is_told_as_they_typed_it() -> None:
    day = replace(open_day(), paused={"payments": ServicePause(since=AT, reason="Fire drill")})
    assert home(day=day).tiles[0].tile.calmer == "Fire drill"


def test_a_service_that_goes_on_gives_tickets_again() -> None:
    assert troubled().tiles[5].means == it.ServiceChosen("other")


def test_when_all_numbers_of_a_series_are_taken_the_tile_says_so() -> None:
    plan = example_plan()
    few = tuple(replace(one, series=9998) if one.id == "other" else one for one in plan.services)
    day = open_day(waiting("9999", "other"))
    page = view_of(replace(scene(day=day), plan=replace(plan, services=few))).page
    assert isinstance(page, HomeView)
    assert page.tiles[-1].tile.wait == "No tickets left"


@pytest.mark.parametrize(
    ("language", "title", "sentence", "tile", "short"),
    [
        (
            "en",
            "Too late for a ticket today",
            "We open tomorrow, 09:00–18:00.",
            "Tomorrow from 09:00",
            "Tomorrow",
        ),
        ("et", "Täna enam pileteid ei anta", "Avame homme, 09:00–18:00.", "Homme kell 09:00", "Homme"),
        ("ru", "Сегодня талонов уже нет", "Откроемся завтра, 09:00–18:00.", "Завтра с 09:00", "Завтра"),
    ],
)
def test_after_the_last_ticket_it_says_when_to_come_again(
    language: str, title: str, sentence: str, tile: str, short: str
) -> None:
    view = view_of(replace(scene(language=language), plan=late_plan())).page
    assert isinstance(view, HomeView)
    assert (view.title, view.sentence) == (title, sentence)
    assert (view.tiles[0].tile.wait, view.tiles[0].tile.short_wait, view.tiles[0].tile.closed) == (tile, short, True)


def test_on_a_friday_it_is_too_late_until_monday() -> None:
    friday = replace(scene(at=AT + timedelta(days=3)), plan=late_plan())
    view = view_of(friday).page
    assert isinstance(view, HomeView)
    assert (view.tiles[0].tile.wait, view.tiles[0].tile.short_wait) == ("Monday from 09:00", "Monday")


def ways(plan: Plan, day: Day) -> list[str]:
    view = view_of(replace(scene(day=day), plan=plan)).page
    assert isinstance(view, HomeView)
    return [way.key.words for way in view.ways]


def test_whoever_may_have_an_appointment_finds_the_way_and_nobody_else_sees_it() -> None:
    without = replace(example_plan(), appointments=Appointments())
    day = replace(open_day(), bookings={"1203": booked("1203")})
    usual = ["My visit", "Information", "Concerns and praise", "Rate your visit"]
    assert ways(without, open_day()) == usual
    assert ways(without, day) == ["I have an appointment", *usual]
    assert ways(example_plan(), open_day()) == ["I have an appointment", *usual]


@pytest.mark.parametrize(
    ("language", "notice", "short"),
    [
        (
            "en",
            "There is no paper at the moment. You get your number on the screen.",
            "No paper now: your number is on the screen.",
        ),
        ("et", "Paber on praegu otsas. Näete oma numbrit ekraanil.", "Paber on otsas: number on ekraanil."),
        ("ru", "Сейчас нет бумаги. Вы увидите свой номер на экране.", "Бумаги нет: номер на экране."),
    ],
)
def test_without_paper_nobody_is_surprised_and_tickets_go_on(language: str, notice: str, short: str) -> None:
    page = view_of(replace(scene(language=language), prints=False)).page
    assert isinstance(page, HomeView)
    assert (page.notice, page.short_notice) == (notice, short)
    assert page.tiles == home(language).tiles
    assert (home(language).notice, home(language).short_notice) == ("", "")


def test_when_there_are_no_tickets_any_more_paper_is_no_matter() -> None:
    page = view_of(replace(scene(), plan=late_plan(), prints=False)).page
    assert isinstance(page, HomeView)
    assert page.notice == ""


def told_day(**text: str) -> Day:
    notice = DayNotice(
        notice="1", text=text, places=("kiosks",), begins=AT - timedelta(minutes=5), ends=AT + timedelta(minutes=5)
    )
    return replace(open_day(), overseen=Overseen(notices={"1": notice}))


def test_what_a_manager_posts_for_the_kiosks_takes_the_place_of_the_sentence_in_the_visitors_language() -> None:
    day = told_day(en="Lift out of order", ru="Лифт не работает")
    assert home("en", day).notice == "Lift out of order"
    assert home("ru", day).notice == "Лифт не работает"
    assert home("et", day).notice == "Lift out of order"
    assert home("en", open_day()).notice == ""


def test_that_there_is_no_paper_comes_before_a_notice() -> None:
    page = view_of(replace(scene(day=told_day(en="Lift")), prints=False)).page
    assert isinstance(page, HomeView)
    assert page.notice.startswith("There is no paper")
