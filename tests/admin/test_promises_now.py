"""What a manager sees of promises before and after they break, and of lines that close themselves."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from admin.now_view import now_view
from admin.promises_now import endangered, late
from admin.scene import Scene
from admin.session import KeepOpenPressed
from office import commands as wanted
from office.commands import DayCommand
from office.events import Wait
from office.waits.forecast import Forecast
from resources.desk_views import words_of
from resources.words import words_for
from tests.counter.examples import DATE, STAFF, minute, opened, played, taken, the_plan

WORDS = words_for("en", "admin")


def wait(point: float, least: float | None = None, most: float | None = None) -> Wait:
    """A wait in minutes: the middle, and the middle six of ten."""
    low, high = (least or point) * 60, (most or point) * 60
    return Wait(point_s=point * 60, low_s=low, high_s=high, from_s=low, to_s=high)


HAPPENED: list[tuple[float, DayCommand]] = [
    *opened(("3", "mari"), ("2", "liis")),
    taken(2, "payments"),  # 101, promised by minute 32
    taken(5, "payments"),  # 102, by 35
    taken(7, "meters"),  # 301
    taken(8, "payments"),  # 103, by 38
]


def scene(at: float, **waits: Wait | None) -> Scene:
    """At this minute, where the forecast says that numbers (n101) and services wait so long from then on."""
    found = Forecast(
        date=DATE,
        at=minute(at),
        place=1,
        tickets={name[1:]: told for name, told in waits.items() if name[1:].isdigit()},
        services={name: told for name, told in waits.items() if not name[1:].isdigit()},
    )
    day = played([*HAPPENED, (at, wanted.LetTimePass())])
    return Scene(day=day, plan=the_plan(), members=STAFF, ratings=(), now=minute(at), forecast=found)


def alert_of(one: Scene) -> str:
    alert = now_view(one, WORDS).alert
    return alert.words if alert else ""


def test_those_that_will_break_come_before_those_that_may_the_earliest_first() -> None:
    found = endangered(scene(20, n101=wait(5, 4, 13), n102=wait(17), n103=wait(20), n301=wait(1)))
    assert [(one.ticket.number, one.risk) for one in found] == [("102", "will"), ("103", "will"), ("101", "may")]


@pytest.mark.parametrize(
    ("waits", "told"),
    [
        ({"n102": wait(23)}, "102 · Bills: promised by 09:35, will be called about 09:43."),
        (
            {"n102": wait(23), "n103": wait(22), "n101": wait(5, 4, 13)},
            "102 · Bills: promised by 09:35, will be called about 09:43. 2 more promises are at risk.",
        ),
        ({"n101": wait(5, 4, 13)}, "101 · Bills: promised by 09:32, may be called as late as 09:33."),
        ({"n101": None}, "101 · Bills: promised by 09:32, and nobody can call it now."),
        ({"n101": wait(5)}, ""),
        ({}, ""),
    ],
)
def test_the_most_urgent_promise_is_told_before_it_breaks(waits: dict[str, Wait | None], told: str) -> None:
    assert alert_of(scene(20, **waits)) == told


def test_once_one_is_broken_the_next_that_will_is_told_with_it() -> None:
    one = scene(33, n102=wait(9))
    assert [ticket.number for _, ticket in late(one)] == ["101"]
    assert alert_of(one) == "102 · Bills: promised by 09:35, will be called about 09:42. 1 person is late already."
    assert alert_of(scene(33)) == "Number 101 waits 1 minute longer than promised."


def test_who_missed_a_call_and_came_back_is_not_late() -> None:
    happened: list[tuple[float, DayCommand]] = [
        *opened(("3", "mari")),
        taken(2, "payments"),
        (5, wanted.CallNext(counter="3")),
        (6, wanted.CallAgain(counter="3")),
        (7, wanted.MarkMissed(counter="3")),
        (9, wanted.RejoinLine(number="101")),
        (40, wanted.LetTimePass()),
    ]
    one = Scene(day=played(happened), plan=the_plan(), members=STAFF, ratings=(), now=minute(40))
    assert late(one) == ()
    assert alert_of(one) == ""


def test_each_service_tells_the_wait_of_whoever_comes_now_and_how_many_are_in_danger() -> None:
    one = scene(33, n102=wait(9), n103=wait(4, 3, 6), payments=wait(14, 11, 19), meters=wait(1), contracts=None)
    rows = {
        words_of(row.cells[0]): [words_of(cell) for cell in row.cells] for row in now_view(one, WORDS).services.rows
    }
    assert rows["Bills and payments"][3:6] == ["10–20", "2", "1"]
    assert rows["Meter and readings"][3:6] == ["0–5", "0", "0"]
    assert rows["Contracts and plans"][3:6] == ["–", "0", "0"]
    assert rows["Whole office"][3:6] == ["–", "2", "1"]


def test_the_narrow_table_leaves_columns_out_but_none_of_now() -> None:
    view = now_view(scene(20), WORDS)
    titles = [column.title for column in view.narrow_services.columns]
    assert titles[:6] == [column.title for column in view.services.columns][:6]
    assert [column.title for column in view.services.columns if column.title not in titles] == [
        "Mean wait",
        "Longest today",
        "Promise kept",
    ]
    assert all(len(row.cells) == len(titles) for row in view.narrow_services.rows)


def test_a_forecast_of_another_day_says_nothing() -> None:
    one = scene(20, n102=wait(23))
    assert one.forecast is not None
    old = replace(one.forecast, date=DATE - timedelta(days=1))
    assert alert_of(replace(one, forecast=old)) == ""


def closing(at: float, **waits: Wait) -> Scene:
    return scene(at, **waits)


def test_a_line_that_is_about_to_close_itself_can_be_kept_open() -> None:
    alert = now_view(closing(20, payments=wait(510)), WORDS).alert
    assert alert is not None
    assert alert.words == "The line of Bills will soon close itself: whoever comes now is called about 17:50."
    assert alert.button is not None
    assert alert.button.happening == KeepOpenPressed(service="payments")


def with_full(one: Scene, **reaches: datetime) -> Scene:
    return replace(one, day=replace(one.day, full=reaches))


def test_lines_that_have_closed_themselves_are_told_the_farthest_first() -> None:
    one = with_full(closing(20), payments=minute(545), meters=minute(560))
    view = now_view(one, WORDS)
    assert view.alert is not None
    assert view.alert.words == (
        "The line of Meters has closed itself: whoever came now would be called about 18:20. 1 more line too."
    )
    assert view.services_aside == "2 lines have closed themselves"
    named = [words_of(row.cells[0]) for row in view.services.rows]
    assert "Bills and payments, line closed" in named
    closed = replace(one, day=replace(one.day, closed_at=minute(600)))
    assert alert_of(closed) == ""


def test_what_must_be_done_for_people_comes_before_a_line() -> None:
    one = with_full(scene(33), meters=minute(560))
    assert alert_of(one).startswith("Number 101 waits")
