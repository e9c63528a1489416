"""Words: sentences, plural forms, what the office typed, clocks and dates, in each language."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from resources.words import Words, language_name, quoted, words_for

LANGUAGES = ("en", "et", "ru")
NUMBERS = (1, 2, 5, 11, 21, 22, 25)
AHEAD = ("There is {n} person before you.", "There are {n} people before you.")


def kiosk(language: str) -> Words:
    return words_for(language, "kiosk")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "How can we help you today?"),
        ("et", "Kuidas saame Teid aidata?"),
        ("ru", "Чем мы можем Вам помочь?"),
    ],
)
def test_a_sentence_is_said_in_each_language(language: str, said: str) -> None:
    assert kiosk(language).say("How can we help you today?") == said


def test_names_are_filled_in() -> None:
    assert kiosk("en").say("Counter {number}", number="3") == "Counter 3"
    assert kiosk("ru").say("Opens at {clock}", clock="10:00") == "Откроется в 10:00"


def test_a_name_that_is_missing_is_a_fault() -> None:
    with pytest.raises(KeyError):
        kiosk("en").say("Counter {number}")


def test_what_is_filled_in_is_no_pattern() -> None:
    assert kiosk("en").say("Counter {number}", number="{number}") == "Counter {number}"


def test_a_sentence_without_a_translation_is_said_in_english() -> None:
    assert kiosk("ru").say("Nobody translated this.") == "Nobody translated this."
    assert words_for("lv", "kiosk").say("Back") == "Back"
    assert words_for("et", "no room").say("Back") == "Back"


FORMS: Mapping[str, Mapping[int, str]] = {
    "en": {
        1: "There is 1 person before you.",
        2: "There are 2 people before you.",
        5: "There are 5 people before you.",
        11: "There are 11 people before you.",
        21: "There are 21 people before you.",
        22: "There are 22 people before you.",
        25: "There are 25 people before you.",
    },
    "et": {
        1: "Teie ees on 1 inimene.",
        2: "Teie ees on 2 inimest.",
        5: "Teie ees on 5 inimest.",
        11: "Teie ees on 11 inimest.",
        21: "Teie ees on 21 inimest.",
        22: "Teie ees on 22 inimest.",
        25: "Teie ees on 25 inimest.",
    },
    "ru": {
        1: "Перед Вами 1 человек.",
        2: "Перед Вами 2 человека.",
        5: "Перед Вами 5 человек.",
        11: "Перед Вами 11 человек.",
        21: "Перед Вами 21 человек.",
        22: "Перед Вами 22 человека.",
        25: "Перед Вами 25 человек.",
    },
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("n", NUMBERS)
def test_people_are_counted_in_the_right_form(language: str, n: int) -> None:
    assert kiosk(language).count(*AHEAD, n) == FORMS[language][n]


@pytest.mark.parametrize(
    ("language", "typed", "picked"),
    [
        ("et", {"en": "Bills", "et": "Arved", "ru": "Счета"}, "Arved"),
        ("fi", {"en": "Bills", "et": "Arved"}, "Bills"),
        ("ru", {"et": "Arved", "en": "Bills"}, "Arved"),
        ("ru", {"en": "Bills", "ru": ""}, "Bills"),
        ("ru", {"en": " ", "et": "Arved", "ru": " "}, "Arved"),
        ("en", {}, ""),
        ("en", {"et": ""}, ""),
    ],
)
def test_what_the_office_typed_is_picked_in_this_language_or_the_first_that_is_there(
    language: str, typed: Mapping[str, str], picked: str
) -> None:
    assert kiosk(language).pick(typed) == picked


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("at", "clock"),
    [
        (time(9, 5), "09:05"),
        (time(0, 0), "00:00"),
        (time(12, 0), "12:00"),
        (time(13, 30), "13:30"),
        (time(23, 59), "23:59"),
        (datetime(2026, 3, 2, 14, 5, 59, tzinfo=ZoneInfo("Europe/Tallinn")), "14:05"),
        (datetime(2026, 3, 2, 14, 5, tzinfo=UTC), "14:05"),
    ],
)
def test_a_clock_has_24_hours_in_every_language(language: str, at: datetime | time, clock: str) -> None:
    assert kiosk(language).clock(at) == clock


@pytest.mark.parametrize(
    ("language", "day", "full_day"),
    [
        ("en", "Tuesday, 3 March", "Tuesday, 3 March 2026"),
        ("et", "Teisipäev, 3. märts", "Teisipäev, 3. märts 2026"),
        ("ru", "Вторник, 3 марта", "Вторник, 3 марта 2026"),
    ],
)
def test_a_day_is_written_as_its_language_writes_it(language: str, day: str, full_day: str) -> None:
    words = kiosk(language)
    assert (words.day(date(2026, 3, 3)), words.full_day(date(2026, 3, 3))) == (day, full_day)


@pytest.mark.parametrize(
    ("language", "said"), [("en", "3 March 2026"), ("et", "3. märts 2026"), ("ru", "3 марта 2026")]
)
def test_a_short_day_leaves_the_weekday_out(language: str, said: str) -> None:
    assert kiosk(language).short_day(date(2026, 3, 3)) == said


@pytest.mark.parametrize(
    ("language", "whole", "with_cents", "thousands"),
    [("en", "€10", "€7.50", "€1,000"), ("et", "10 €", "7,50 €", "1 000 €"), ("ru", "10 €", "7,50 €", "1 000 €")],
)
def test_money_is_written_as_its_language_writes_it(language: str, whole: str, with_cents: str, thousands: str) -> None:
    words = kiosk(language)
    said = [words.money(Decimal(amount), "EUR").replace("\xa0", " ") for amount in ("10.00", "7.5", "1000")]
    assert said == [whole, with_cents, thousands]


def test_a_language_is_named_by_itself() -> None:
    assert [language_name(language) for language in LANGUAGES] == ["English", "Eesti", "Русский"]


def test_a_pattern_keeps_its_names_open() -> None:
    assert kiosk("et").pattern("Opens at {clock}") == "Avame kell {clock}"


def test_a_text_stands_in_the_quotation_marks_of_its_language() -> None:
    assert [quoted("Aa", language) for language in ("en", "et", "ru", "de")] == ["“Aa”", "„Aa“", "«Aa»", "“Aa”"]
