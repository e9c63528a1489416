import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources.voice_words import LANGUAGES, vocabulary
from voice.numbers import letter_and_number, number_parts
from voice.trouble import Unspeakable


def read(language: str, number: int) -> str:
    words = vocabulary(language)
    return " ".join(words[name].removesuffix(" …") for name in number_parts(language, number))


@pytest.mark.parametrize(
    ("number", "en", "et", "ru"),
    [
        (1, "one", "üks", "один"),
        (2, "two", "kaks", "два"),
        (11, "eleven", "üksteist", "одиннадцать"),
        (20, "twenty", "kakskümmend", "двадцать"),
        (42, "forty two", "nelikümmend kaks", "сорок два"),
        (99, "ninety nine", "üheksakümmend üheksa", "девяносто девять"),
        (100, "one hundred", "sada", "сто"),
        (101, "one hundred and one", "sada üks", "сто один"),
        (142, "one hundred and forty two", "sada nelikümmend kaks", "сто сорок два"),
        (210, "two hundred and ten", "kakssada kümme", "двести десять"),
        (500, "five hundred", "viissada", "пятьсот"),
        (1000, "one thousand", "tuhat", "тысяча"),
        (1001, "one thousand and one", "tuhat üks", "тысяча один"),
        (1142, "one thousand one hundred and forty two", "tuhat sada nelikümmend kaks", "тысяча сто сорок два"),
        (2200, "two thousand two hundred", "kaks tuhat kakssada", "две тысячи двести"),
        (4013, "four thousand and thirteen", "neli tuhat kolmteist", "четыре тысячи тринадцать"),
        (5300, "five thousand three hundred", "viis tuhat kolmsada", "пять тысяч триста"),
        (
            9999,
            "nine thousand nine hundred and ninety nine",
            "üheksa tuhat üheksasada üheksakümmend üheksa",
            "девять тысяч девятьсот девяносто девять",
        ),
    ],
)
def test_a_number_is_read_as_a_person_reads_it(number: int, en: str, et: str, ru: str) -> None:
    assert (read("en", number), read("et", number), read("ru", number)) == (en, et, ru)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_has_clips_and_is_read_in_its_own_way(language: str) -> None:
    numbers = range(1, 10_000)
    ways = {number_parts(language, number) for number in numbers}
    assert len(ways) == len(numbers)
    assert {name for way in ways for name in way} <= vocabulary(language).keys()
    assert all(not way[-1].endswith(("-on", "-and")) for way in ways)
    assert all(name.endswith(("-on", "-and")) for way in ways for name in way[:-1])


@given(st.integers(1, 9999), st.sampled_from(["", "A", "K", "M", "T"]))
def test_a_letter_stands_before_its_number(number: int, letter: str) -> None:
    assert letter_and_number(f"{letter}{number}") == (letter, number)


@pytest.mark.parametrize("number", ["", "0", "10000", "B12", "A", "1A", "-3", "²", "A0", "1 2"])
def test_what_cannot_be_read_is_told(number: str) -> None:
    with pytest.raises(Unspeakable, match="No voice has words"):
        letter_and_number(number)
