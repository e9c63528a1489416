"""A long wait is told before the ticket is taken; a line that closed itself says so."""

from dataclasses import replace

import pytest

from kiosk import pages
from kiosk import touches as it
from kiosk.home_view import HomeView
from kiosk.message_view import MessageView
from kiosk.scene import Scene
from kiosk.service_tile import ServiceTile
from kiosk.view import view_of
from office.plan import Appointments
from office.refusals import LineIsFull
from tests.kiosk.scenes import AT, BETTER, example_plan, open_day, scene, waiting, waits

LONG = waits(50)
PAGE = pages.LongWait("payments", LONG)


def told(here: Scene) -> MessageView:
    view = view_of(here).page
    assert isinstance(view, MessageView)
    return view


def long_wait(language: str = "en", minutes: float = 50, *, better: bool = True) -> MessageView:
    here = scene(PAGE, language=language)
    return told(replace(here, waits={"payments": waits(minutes)}, better={"payments": BETTER} if better else {}))


@pytest.mark.parametrize(
    ("language", "title", "sentences", "key"),
    [
        (
            "en",
            "About 35 to 65 minutes.",
            ("Better today: after 14:30, about 5–20 min.", "We cannot promise you a time now."),
            "Take a number now",
        ),
        (
            "et",
            "Ooteaeg umbes 35–65 minutit.",
            ("Parem aeg täna: kell 14:30 või hiljem, umbes 5–20 min.", "Praegu ei saa me Teile kellaaega lubada."),
            "Võtan numbri",
        ),
        (
            "ru",
            "Ждать около 35–65 минут.",
            ("Сегодня лучше после 14:30: около 5–20 мин.", "Сейчас мы не можем обещать Вам время."),
            "Взять номер сейчас",
        ),
    ],
)
def test_the_page_says_how_long_it_takes_and_when_it_is_better(
    language: str, title: str, sentences: tuple[str, ...], key: str
) -> None:
    view = long_wait(language)
    assert (view.title, view.sentences) == (title, sentences)
    assert view.caption == example_plan().services[0].name[language]
    assert view.key is not None
    assert (view.key.key.words, view.key.means) == (key, it.ServiceChosen("payments"))


def test_without_a_better_time_only_the_wait_is_told() -> None:
    assert long_wait(better=False, minutes=29).sentences == ()


def test_a_better_time_at_which_nobody_waits_says_so() -> None:
    free = replace(BETTER, wait=waits(0))
    here = replace(scene(PAGE), waits={"payments": waits(29)}, better={"payments": free})
    assert told(here).sentences == ("Better today: after 14:30, without waiting.",)


@pytest.mark.parametrize(("minutes", "says"), [(29, False), (30, False), (31, True)])
def test_that_no_time_is_promised_is_said_only_where_the_promise_would_be_broken(
    minutes: float,
    says: bool,  # noqa: FBT001 - an example's column
) -> None:
    assert ("We cannot promise you a time now." in long_wait(minutes=minutes).sentences) is says


def test_a_service_that_promises_nothing_says_nothing_of_it() -> None:
    plan = example_plan()
    services = tuple(replace(service, promise_minutes=None) for service in plan.services)
    assert told(replace(scene(PAGE), plan=replace(plan, services=services))).sentences == ()


def test_without_a_newer_forecast_the_page_says_what_it_said() -> None:
    assert told(scene(PAGE)).title == "About 35 to 65 minutes."


def test_a_wait_that_grows_short_meanwhile_stays_on_the_page_with_its_fresh_figures() -> None:
    assert long_wait(minutes=10).title == "About 5 to 15 minutes."
    assert long_wait(minutes=0).title == "You need not wait now."


def tile(minutes: float, *, limit: float = 30, better: bool = False) -> ServiceTile:
    plan = example_plan()
    here = scene(day=open_day(waiting("101", "payments")))
    here = replace(here, plan=replace(plan, times=replace(plan.times, long_wait_minutes=limit)))
    known = {"payments": BETTER} if better else {}
    view = view_of(replace(here, waits={"payments": waits(minutes)}, better=known)).page
    assert isinstance(view, HomeView)
    return view.tiles[0]


@pytest.mark.parametrize(
    ("minutes", "limit", "means"),
    [
        (30, 30, it.ServiceChosen("payments")),
        (30.5, 30, it.LongWaitPressed("payments", waits(30.5))),
        (30.5, 0, it.ServiceChosen("payments")),
        (90, 90, it.ServiceChosen("payments")),
    ],
)
def test_a_touch_asks_first_only_above_the_limit_of_the_plan(minutes: float, limit: float, means: it.Touch) -> None:
    assert tile(minutes, limit=limit).means == means


def test_without_a_forecast_a_touch_takes_a_ticket() -> None:
    view = view_of(scene(day=open_day(waiting("101", "payments")))).page
    assert isinstance(view, HomeView)
    assert view.tiles[0].means == it.ServiceChosen("payments")


@pytest.mark.parametrize(("minutes", "calmer"), [(50, "Better after 14:30"), (20, "")])
def test_the_tile_of_a_long_wait_tells_the_better_time(minutes: float, calmer: str) -> None:
    assert tile(minutes, better=True).tile.calmer == calmer


@pytest.mark.parametrize(
    ("language", "said", "short", "more", "sentence"),
    [
        (
            "en",
            "Full for today",
            "Full today",
            "Tomorrow from 09:00",
            "So many people wait that we cannot serve more today.",
        ),
        (
            "et",
            "Täna on täis",
            "Täna täis",
            "Homme kell 09:00",
            "Ootajaid on nii palju, et rohkem me täna teenindada ei jõua.",
        ),
        (
            "ru",
            "На сегодня всё занято",
            "Всё занято",
            "Завтра с 09:00",
            "Ждёт так много людей, что больше мы сегодня обслужить не успеем.",
        ),
    ],
)
def test_a_line_that_closed_itself_says_so_on_its_tile_and_its_page(
    language: str, said: str, short: str, more: str, sentence: str
) -> None:
    day = replace(open_day(), full={"payments": AT})
    view = view_of(scene(language=language, day=day)).page
    assert isinstance(view, HomeView)
    closed = view.tiles[0]
    assert closed.means == it.ClosedServicePressed("payments", LineIsFull("payments"))
    assert (closed.tile.wait, closed.tile.short_wait, closed.tile.calmer) == (said, short, more)
    assert len(closed.tile.short_wait) <= 13
    assert told(scene(pages.NoTicket("payments", LineIsFull("payments")), language=language)).sentences[0] == sentence


def test_who_finds_the_line_full_learns_when_to_come_and_how_else_to_reach_the_office() -> None:
    page = pages.NoTicket("payments", LineIsFull("payments"))
    view = told(scene(page))
    assert view.sentences[1:] == ("We open tomorrow, 09:00–18:00.",)
    assert view.extras == (
        "Call a person: we can make an appointment for you.",
        "You also reach us here: hommik.example · 777-1234",
    )
    plan = example_plan()
    bare = replace(plan, appointments=Appointments(), office=replace(plan.office, footer={}))
    assert told(replace(scene(page), plan=bare)).extras == ("You may call a person.",)
