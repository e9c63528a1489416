"""A counter sign: whose turn it is, or whether somebody is there; in the words of the office and of the ticket."""

from dataclasses import fields, replace
from datetime import timedelta

import pytest

from display.sign_view import SignNews, SignView, sign_of
from office.commands import (
    CallNext,
    CloseCounter,
    ConfirmArrival,
    FinishService,
    MarkMissed,
    PauseCounter,
    ResumeCounter,
    ShutVanished,
)
from tests.display.today import Today, example_plan


@pytest.fixture
def today() -> Today:
    day = Today().opens("3")
    day.takes("payments", language="ru")
    return day


def sign(today: Today, counter: str = "3", offline: timedelta | None = None) -> SignView:
    since = None if offline is None else today.now - offline
    return sign_of(today.day, today.plan, counter, SignNews(now=today.now, offline_since=since))


def test_a_counter_that_nobody_has_opened_is_closed(today: Today) -> None:
    view = sign(today, "4")
    assert (view.counter, view.counter_words, view.number, view.state) == ("4", ("Counter",), "", ("closed",))


def test_a_counter_with_nobody_is_free(today: Today) -> None:
    assert sign(today).state == ("free",)


def test_a_call_stands_in_the_office_s_language_and_in_the_ticket_s(today: Today) -> None:
    today.does(CallNext(counter="3"))
    assert sign(today) == SignView(
        counter="3",
        counter_words=("Counter", "Окно"),
        number="101",
        number_words=("Number", "Номер"),
        state=("please come", "подойдите"),
    )


def test_who_is_served_keeps_the_number_until_the_end(today: Today) -> None:
    today.does(CallNext(counter="3"), ConfirmArrival(counter="3"))
    assert (sign(today).number, sign(today).state) == ("101", ("being served", "обслуживаем"))
    today.does(FinishService(counter="3"))
    assert (sign(today).number, sign(today).state) == ("", ("free",))


def test_who_does_not_come_is_called_no_more(today: Today) -> None:
    today.does(CallNext(counter="3"), MarkMissed(counter="3"))
    assert (sign(today).number, sign(today).state) == ("", ("free",))


def test_no_word_stands_twice(today: Today) -> None:
    today.takes("payments")
    today.does(CallNext(counter="3"), MarkMissed(counter="3"), CallNext(counter="3"))
    assert (sign(today).number_words, sign(today).state) == (("Number",), ("please come",))


def test_a_pause_says_when_it_ends_as_long_as_that_is_to_come(today: Today) -> None:
    today.does(PauseCounter(counter="3", reason="lunch", back_at=today.now + timedelta(minutes=30)))
    assert sign(today).state == ("back at 10:30",)
    today.waits(30 * 60)
    assert sign(today).state == ("closed for now",)
    today.does(ResumeCounter(counter="3"))
    assert sign(today).state == ("free",)


def test_a_pause_without_an_end_is_closed_for_now(today: Today) -> None:
    today.does(PauseCounter(counter="3", reason="meeting"))
    assert sign(today).state == ("closed for now",)


def test_a_counter_that_was_closed_says_when_it_opens_again(today: Today) -> None:
    today.does(CloseCounter(counter="3", back_at=today.now + timedelta(hours=3)))
    assert sign(today).state == ("back at 13:00",)


def test_a_counter_whose_machine_is_gone_is_closed(today: Today) -> None:
    today.does(CallNext(counter="3"), ShutVanished(counter="3"))
    assert (sign(today).number, sign(today).state) == ("", ("closed",))


@pytest.mark.parametrize(
    ("language", "words"),
    [("et", ("vaba", "tagasi kell 10:30", "suletud")), ("ru", ("свободно", "снова в 10:30", "закрыто"))],
)
def test_the_words_stand_in_the_office_s_first_language(language: str, words: tuple[str, ...]) -> None:
    plan = replace(example_plan(), office=replace(example_plan().office, languages=(language, "en")))
    today = Today(plan).opens("3")
    free = sign(today).state
    today.does(PauseCounter(counter="3", back_at=today.now + timedelta(minutes=30)))
    assert (*free, *sign(today).state, *sign(today, "5").state) == words


def test_without_connection_the_sign_says_so_and_keeps_its_number(today: Today) -> None:
    today.does(CallNext(counter="3"))
    view = sign(today, offline=timedelta(minutes=2))
    assert view.trouble == "No connection since 09:58. Please listen to our staff."
    assert view.number == "101"


def test_a_sign_that_never_heard_of_its_office_does_not_say_closed() -> None:
    view = sign(Today(), offline=timedelta(0))
    assert (view.state, bool(view.trouble)) == ((), True)


def test_nothing_personal_stands_on_a_sign(today: Today) -> None:
    """Who serves, why they pause, what the customer came for and needs: none of it."""
    today.does(PauseCounter(counter="3", reason="lunch"))
    said = " ".join(str(getattr(sign(today), field.name)) for field in fields(SignView))
    today.does(ResumeCounter(counter="3"), CallNext(counter="3"))
    said += " ".join(str(getattr(sign(today), field.name)) for field in fields(SignView))
    assert not [word for word in ("lunch", "Lunch", "Bills", "payments", "mari") if word in said]
