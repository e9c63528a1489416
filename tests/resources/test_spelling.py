"""How what stands on a page is read."""

import pytest

from resources.spelling import asks_genitive, date_words, genitive, minute_words, months, spelt, weekdays


@pytest.mark.parametrize(
    ("language", "written", "read"),
    [
        ("en", "About 10–15 min", "About 10 to 15 minutes"),
        ("et", "Umbes 10–15 min", "Umbes 10 kuni 15 minutit"),
        ("ru", "Около 10–15 мин", "Примерно 10, 15 минут"),
        ("ru", "Ждать около 75 минут.", "Ждать примерно 75 минут."),
        ("ru", "Позвать около входа", "Позвать около входа"),
        ("en", "Something else – I am not sure", "Something else, I am not sure"),
        ("et", "Lehekülg 2/3", "Lehekülg 2, kokku 3"),
        ("en", "09:00–12:30", "09:00 to 12:30"),
        ("ru", "09:00–12:30", "09:00 до 12:30"),
        ("et", "Esmaspäev – reede: 09:00–18:00", "Esmaspäev kuni reede: 09:00 kuni 18:00"),
        ("en", "Please sit down.\nWatch the screen.", "Please sit down. Watch the screen."),
        ("en", "Your number is\nHere", "Your number is. Here"),
        ("et", "Avatud täna\nkuni 18:00", "Avatud täna kuni 18:00"),
        ("fi", "10–15 min", "10–15 min"),
        ("en", " \n ", ""),
    ],
)
def test_what_is_written_short_is_read_in_full(language: str, written: str, read: str) -> None:
    assert spelt(language, written) == read


def test_what_has_been_spelt_stays_as_it_is() -> None:
    for language, text in (
        ("en", "About 10–15 min"),
        ("et", "Esmaspäev – reede: 09:00–18:00"),
        ("ru", "Около 10–15 мин"),
    ):
        once = spelt(language, text)
        assert spelt(language, once) == once


@pytest.mark.parametrize(
    ("language", "day", "words"),
    [("en", 3, "third of"), ("en", 21, "twenty first of"), ("et", 30, "kolmekümnes"), ("ru", 31, "тридцать первое")],
)
def test_days_of_a_month_are_ordinals(language: str, day: int, words: str) -> None:
    assert date_words(language, day) == words


@pytest.mark.parametrize(
    ("language", "minute", "words"),
    [
        ("en", 0, "hundred"),
        ("en", 5, "oh five"),
        ("et", 9, "null üheksa"),
        ("ru", 0, "ноль ноль"),
        ("ru", 45, "сорок пять"),
    ],
)
def test_minutes_have_two_figures(language: str, minute: int, words: str) -> None:
    assert minute_words(language, minute) == words


@pytest.mark.parametrize(
    ("language", "number", "words"),
    [
        ("ru", 5, "пяти"),
        ("ru", 11, "одиннадцати"),
        ("ru", 45, "сорока пяти"),
        ("et", 15, "viieteistkümne"),
        ("et", 45, "neljakümne viie"),
    ],
)
def test_numbers_stand_in_the_case_that_their_sentence_wants(language: str, number: int, words: str) -> None:
    assert genitive(language, number) == words


def test_only_russian_asks_for_another_case_of_the_time() -> None:
    assert asks_genitive("ru", "Сегодня лучше после ")
    assert not asks_genitive("ru", "Откроется в ")
    assert not asks_genitive("et", "kuni ")
    assert not asks_genitive("ru", "")


def test_days_and_months_are_named_as_pages_name_them() -> None:
    assert weekdays("et")[0] == "esmaspäev"
    assert months("ru")[2] == "марта"
