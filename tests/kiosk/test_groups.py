"""Two levels: what a group's tile says of the waits behind it, and how its page is left."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from kiosk import pages
from kiosk import touches as it
from kiosk.home_view import HomeView, pages_of
from kiosk.scene import Scene
from kiosk.service_tile import ServiceTile
from kiosk.view import view_of
from kiosk.visit_acts_view import ChoiceView
from office.day import Day, after
from office.events import CounterOpened, Entry, Wait
from tests.kiosk.conftest import MakeWindow
from tests.kiosk.scenes import AT, waits
from tests.kiosk.two_levels import grouped, grouped_and_reckoned, grouped_visit, two_levels
from tests.kiosk.visitor import Visitor

EVERYDAY = pages.ChoosingInGroup("everyday")


def home(here: Scene) -> HomeView:
    page = view_of(here).page
    assert isinstance(page, HomeView)
    return page


def tile(here: Scene, name: str) -> ServiceTile:
    return next(one for one in home(here).tiles if one.tile.name == name)


def test_the_first_page_has_groups_and_single_services_in_the_order_of_the_plan() -> None:
    shown = home(grouped())
    assert [one.tile.name for one in shown.tiles] == [
        "Accounts and cards",
        "Loans and leasing",
        "Insurance",
        "Savings and pension",  # a group of one is its service
        "Something else – I am not sure",
    ]
    means = [one.means for one in shown.tiles]
    assert means[:3] == [it.GroupChosen("everyday"), it.GroupChosen("loans"), it.ServiceChosen("insurance")]
    assert means[3] == it.ServiceChosen("savings")


def test_behind_a_group_stand_its_services_and_the_way_back() -> None:
    view = view_of(grouped(EVERYDAY))
    assert isinstance(view.page, HomeView)
    assert view.page.title == "Accounts and cards"
    assert [one.tile.name for one in view.page.tiles] == ["Payments", "Cards", "New account"]
    assert [one.means for one in view.page.tiles[:1]] == [it.ServiceChosen("payments")]
    assert view.page.ways == ()
    assert view.shelf.back is not None
    assert view.shelf.back.means == it.BackPressed()


def test_a_group_that_does_not_fit_stands_on_several_pages_each_tile_once() -> None:
    shown = home(grouped(EVERYDAY))
    names = [[one.tile.name for one in page] for page in pages_of(shown, 2)]
    assert names == [["Payments", "Cards"], ["New account"]]


def test_a_group_that_the_plan_no_longer_has_shows_the_first_page() -> None:
    assert home(grouped(pages.ChoosingInGroup("gone"))).title == "How can we help you today?"


@pytest.mark.parametrize(
    ("language", "wait", "short"),
    [("en", "About 5–40 min", "5–40 min"), ("et", "Umbes 5–40 min", "5–40 min"), ("ru", "Около 5–40 мин", "5–40 мин")],
)
def test_a_group_says_the_shortest_and_the_longest_wait_behind_it(language: str, wait: str, short: str) -> None:
    name = two_levels().groups[0].name[language]
    said = tile(grouped_and_reckoned(language=language), name).tile
    assert (said.wait, said.short_wait, said.wait_icon) == (wait, short, "clock")


def test_what_is_said_of_a_group_holds_for_each_of_its_services() -> None:
    here = grouped_and_reckoned()
    inside = [one.tile.wait for one in home(replace(here, visit=replace(here.visit, page=EVERYDAY))).tiles]
    ends = [part for said in inside for part in said.removeprefix("About ").removesuffix(" min").split("–")]
    assert (min(map(int, ends)), max(map(int, ends))) == (5, 40)


def test_where_one_wait_is_not_known_the_people_are_told() -> None:
    here = grouped_and_reckoned()
    known: dict[str, Wait | None] = {**here.waits, "account": None}
    assert tile(replace(here, waits=known), "Accounts and cards").tile.wait == "7 people waiting"


def with_counter_two(day: Day) -> Day:
    opened = CounterOpened(counter="2", clerk="mari", services=("mortgage", "leasing", "insurance", "savings"))
    return after(day, [Entry(place=day.place + 1, at=AT, event=opened)])


def test_a_group_where_one_line_is_empty_begins_at_nothing() -> None:
    here = grouped()
    assert here.day is not None
    day = with_counter_two(here.day)
    alike = replace(here, day=day, at=AT.replace(hour=12))  # leasing is open as well
    assert tile(alike, "Loans and leasing").tile.wait == "No waiting"
    waiting_for_one = replace(grouped(paused=("leasing",)), waits={"mortgage": waits(20)})
    assert tile(waiting_for_one, "Loans and leasing").tile.wait == "About 10–30 min"


def test_a_group_of_which_nothing_is_open_says_why_and_still_leads_to_its_services() -> None:
    shut = tile(grouped(paused=("payments", "cards", "account")), "Accounts and cards")
    assert (shut.tile.closed, shut.tile.wait, shut.tile.wait_icon) == (True, "No tickets for now", "pause")
    assert shut.means == it.GroupChosen("everyday")
    later = tile(grouped(paused=("mortgage",)), "Loans and leasing").tile
    assert (later.closed, later.wait) == (True, "Opens at 13:00")
    assert not tile(grouped(paused=("payments",)), "Accounts and cards").tile.closed


def test_another_service_is_chosen_on_two_levels_as_well() -> None:
    first = view_of(grouped_visit()).page
    assert isinstance(first, ChoiceView)
    assert [one.means for one in first.choices][:1] == [it.GroupChosen("everyday")]
    assert first.choices[0].key.words == "Accounts and cards"
    below = view_of(grouped_visit("everyday"))
    assert isinstance(below.page, ChoiceView)
    assert below.page.title == "Accounts and cards"
    assert [one.key.words.partition("\n")[0] for one in below.page.choices] == ["Cards", "New account"]
    assert below.place != view_of(grouped_visit()).place


def test_a_group_of_which_one_service_is_left_is_that_service() -> None:
    first = view_of(grouped_visit()).page
    assert isinstance(first, ChoiceView)
    named = [one.key.words.partition("\n")[0] for one in first.choices]
    assert "Home loan" in named  # car leasing is closed until one
    assert "Loans and leasing" not in named


@pytest.mark.parametrize("panel", ["24 inches standing", "15.6 inches lying"])
def test_two_presses_choose_a_service_of_a_group(window_on: MakeWindow, qtbot: QtBot, panel: str) -> None:
    visitor = Visitor(window_on(panel), qtbot)
    visitor.sees(grouped())
    visitor.presses("Accounts and cards")
    visitor.sees(grouped(EVERYDAY))
    assert {"Payments", "Cards", "New account", "Back"} <= {key.accessibleName() for key in visitor.all_keys()}
    assert "My visit" not in {key.accessibleName() for key in visitor.all_keys()}
    visitor.now += 1
    visitor.presses("Cards")
    assert visitor.said == [it.GroupChosen("everyday"), it.ServiceChosen("cards")]
