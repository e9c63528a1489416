"""What the board says of each service: minutes, or the short word that holds in their place."""

from dataclasses import replace
from datetime import timedelta

import pytest

from display.board_view import STALE, News
from office.commands import PauseService
from office.day import Day
from office.events import LineClosed
from office.stages import Waiting
from tests.display.today import TEN, Today, example_plan


@pytest.fixture
def today() -> Today:
    day = Today().opens("1")
    day.takes("payments", "contracts")
    return day


def values(today: Today, news: News) -> dict[str, str]:
    waits = today.board(news=news).waits
    assert waits is not None
    return {row.name: row.value for row in waits.rows}


MINUTES = {"payments": 12, "contracts": None, "meters": 0, "moving": 31, "debts": 7, "other": 1}


def test_each_service_says_its_minutes_or_its_word(today: Today) -> None:
    assert values(today, News(minutes=MINUTES)) == {
        "Bills": "12",
        "Contracts": "ask",
        "Meters": "no wait",
        "Moving": "31",
        "Debts": "from 13:00",
        "Other": "1",
    }


def test_a_wait_of_nobody_in_line_is_told_too() -> None:
    """Everybody is at a counter: whoever comes now waits for one of them."""
    empty = Today().opens("1")
    assert values(empty, News(minutes=MINUTES))["Moving"] == "31"


def test_a_line_that_has_closed_itself_says_so(today: Today) -> None:
    reaches = TEN + timedelta(hours=9)
    today.happens(LineClosed(service="payments", reaches=reaches))
    assert values(today, News(minutes=MINUTES))["Bills"] == "full today"
    assert values(today, News())["Bills"] == "full today"


def test_a_paused_service_says_until_when(today: Today) -> None:
    today.does(PauseService(service="moving", reason="system", back_at=today.now + timedelta(hours=1)))
    free = replace(today.day, tickets={})
    assert not any(isinstance(ticket.stage, Waiting) for ticket in free.tickets.values())
    assert values(_with(today, free), News(minutes=MINUTES))["Moving"] == "from 11:00"


def _with(today: Today, day: Day) -> Today:
    other = Today(example_plan(), today.now)
    other.day, other.entries = day, today.entries
    return other


@pytest.mark.parametrize(
    ("language", "ask", "full"), [("et", "küsige", "täna täis"), ("ru", "спросите", "талонов нет")]
)
def test_the_short_words_stand_in_the_office_s_language(language: str, ask: str, full: str) -> None:
    plan = replace(example_plan(), office=replace(example_plan().office, languages=(language, "en")))
    today = Today(plan).opens("1")
    today.happens(LineClosed(service="payments", reaches=TEN + timedelta(hours=9)))
    said = list(values(today, News(minutes=MINUTES)).values())
    assert said[:2] == [full, ask]


@pytest.mark.parametrize(("ago", "stale"), [(timedelta(seconds=59), False), (STALE, True)])
def test_without_a_connection_nobody_knows_after_a_minute(today: Today, ago: timedelta, *, stale: bool) -> None:
    said = values(today, News(minutes=MINUTES, offline_since=today.now - ago))
    assert (set(said.values()) == {"ask"}) is stale
