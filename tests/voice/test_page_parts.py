"""How a finished sentence is found again: as clips of the pages, numbers, times and dates, and what is left."""

from collections.abc import Sequence

import pytest

from resources.page_cuts import page_cuts
from resources.page_words import ClipText
from resources.words import words_for
from voice.page_parts import PagePart, PageReader, Piece, Unspoken
from voice.phrases import Part, Silence

NAMES = {language: {clip.name: clip for clip in page_cuts(language)} for language in ("en", "et", "ru")}
"""As if every clip that the catalogues want was there."""


def read(language: str, sentence: str, without: Sequence[str] = ()) -> list[str]:
    """What is heard, in words; in brackets what is left; two dots are a silence."""
    lacking = {ClipText(words=words).name for words in without}
    reader = PageReader(language, lambda name: name in NAMES[language] and name not in lacking)
    return [shown(language, piece) for piece in reader.read(sentence)]


def shown(language: str, piece: Piece) -> str:
    match piece:
        case PagePart(name=name):
            clip = NAMES[language][name]
            return f"{'…' * clip.after}{clip.words.strip()}{'…' * clip.before}"
        case Part(name=name):
            return f"#{name}"
        case Unspoken(words=words):
            return f"[{words}]"
        case Silence():
            return ".."


@pytest.mark.parametrize(
    ("language", "sentence", "heard"),
    [
        ("en", "How can we help you today?", ["How can we help you today?"]),
        ("en", "There are 5 people before you.", ["There are 5 people before you."]),
        ("en", "There are 25 people before you.", ["There are…", "#25", "…people before you."]),
        ("en", "About 10 to 15 minutes.", ["About 10…", "…to 15 minutes."]),
        ("en", "Up to 65 minutes.", ["Up to…", "#65", "…minutes."]),
        ("et", "Ooteaeg umbes 10–15 minutit.", ["Ooteaeg umbes 10…", "…kuni 15 minutit."]),
        ("et", "15 minuti pärast, kell 10:30", ["15 minuti pärast, kell…", "kümme…", "#30"]),
        ("ru", "Ждать около 10–15 минут.", ["Ждать примерно 10…", "..", "…, 15 минут."]),
        ("ru", "Ждать около 70–80 минут.", ["Ждать примерно…", "#70", "..", "#80", "…минут."]),
        ("ru", "Перед Вами 21 человек.", ["Перед Вами…", "#21", "…человек."]),
        ("ru", "Сегодня до 18:00", ["Сегодня до…", "…восемнадцати…", "…ноль ноль"]),
        ("ru", "Обещаем: не позже 10:47.", ["Обещаем: не позже…", "…десяти…", "#47"]),
        ("ru", "Обещаем: не позже 10:45.", ["Обещаем: не позже…", "…десяти…", "…сорока пяти"]),
        ("ru", "Обещаем: не позже 10:07.", ["Обещаем: не позже…", "…десяти…", "…ноль семь"]),
        ("ru", "Откроется в 10:05", ["Откроется в…", "десять…", "…ноль пять"]),
        ("et", "Lubame: hiljemalt kell 10:05.", ["Lubame: hiljemalt kell…", "kümme…", "…null viis"]),
        ("et", "Avatud täna\nkuni 18:00", ["Avatud täna kuni…", "kaheksateist…", "…null null"]),
        ("et", "Avatud täna.", ["Avatud täna"]),
        ("et", "kuni 18:00.", ["Kuni…", "kaheksateist…", "…null null"]),
        ("en", "142", ["#100-on", "#42"]),
        ("en", "26-0017.", ["#26", "..", "zero", "..", "zero", "..", "#1", "..", "#7"]),
        ("et", "26-1203.", ["#26", "..", "#1", "..", "#2", "..", "null", "..", "#3"]),
        ("ru", "05-0010.",
         ["ноль", "..", "#5", "..", "ноль", "..", "ноль", "..", "#1", "..", "ноль"]),
        ("en", "12045", ["#1", "..", "#2", "..", "zero", "..", "#4", "..", "#5"]),
        ("en", "A142", ["#A", "..", "#100-on", "#42"]),
        ("en", "We open tomorrow, 09:00–12:00, 13:00–18:00.",
         ["We open tomorrow,…", "..", "nine…", "…hundred", "…to…", "twelve…", "…hundred", "..",
          "thirteen…", "…hundred", "…to…", "eighteen…", "…hundred"]),
        ("en", "Tuesday, 3 March", ["Tuesday…", "…third of…", "…March"]),
        ("et", "Teisipäev, 3. märts", ["teisipäev…", "…kolmas…", "…märts"]),
        ("et", "Esmaspäev – reede: 09:00–18:00",
         ["esmaspäev…", "…kuni…", "reede", "..", "üheksa…", "…null null", "…kuni…", "kaheksateist…", "…null null"]),
        ("et", "Kirja pandud: Ma kõnnin aeglaselt, Ma ei kuule hästi",
         ["Kirja pandud:…", "..", "Ma kõnnin aeglaselt", "..", "Ma ei kuule hästi"]),
        ("et", "Läheb kauem, kui ütlesime. Ooteaeg umbes 10–15 minutit.",
         ["Läheb kauem, kui ütlesime.", "..", "Ooteaeg umbes 10…", "…kuni 15 minutit."]),
        ("et", "Parem aeg täna: kell 14:30 või hiljem, umbes 5–10 min.",
         ["Parem aeg täna: kell…", "neliteist…", "#30", "…või hiljem,…", "..", "Umbes 5…", "…kuni 10 minutit."]),
    ],
)  # fmt: skip
def test_what_the_kiosk_itself_says_is_clips(language: str, sentence: str, heard: list[str]) -> None:
    assert read(language, sentence) == heard


@pytest.mark.parametrize(
    ("sentence", "heard"),
    [
        ("Bills and payments", ["[Bills and payments]"]),
        ("You also reach us here: tel 372 555", ["[You also reach us here: tel 372 555]"]),
            ("Our call was more than 10 minutes ago.", ["[Our call was more than 10 minutes ago.]"]),
            ("Noted: something of our own", ["Noted:…", "..", "[something of our own]"]),
        ("Bills and payments, today at 10:24, counter 3",
         ["[Bills and payments]", "..", "…, today at…", "ten…", "#24", "..", "…, counter…", "#3"]),
        ("3 March 2026", ["…third of…", "…March", "[2026]"]),
        ("We open today at 25:99.", ["We open today at…", "[25:99]"]),
        ("0", ["[0]"]),
    ],
)  # fmt: skip
def test_what_the_office_wrote_is_left(sentence: str, heard: list[str]) -> None:
    assert read("en", sentence) == heard


def test_a_number_at_the_end_of_a_sentence_is_followed_by_a_silence() -> None:
    said = "There is no paper. Please remember or write down your number: 142. You are already in the queue."
    assert read("en", said)[1:] == ["..", "#100-on", "#42", "..", "…. You are already in the queue."]


def test_what_has_no_clip_yet_is_left() -> None:
    assert read("en", "You are next.", without=["You are next."]) == ["[You are next.]"]


@pytest.mark.parametrize("nothing", ["", " ", "–", "…"])
def test_what_has_no_words_is_not_read(nothing: str) -> None:
    assert read("en", nothing) == []


def test_a_long_number_without_a_clip_of_its_zero_is_left_whole() -> None:
    assert read("en", "26-0017", without=["zero"]) == ["#26", "..", "[0017]"]
    assert read("en", "12345", without=["zero"]) == ["#1", "..", "#2", "..", "#3", "..", "#4", "..", "#5"]


def test_a_language_without_clips_leaves_everything() -> None:
    assert PageReader("fi", lambda _: False).read("Hyvää päivää, 5 ihmistä") == (
        Unspoken(words="Hyvää päivää, 5 ihmistä"),
    )


@pytest.mark.parametrize("language", ["en", "et", "ru"])
@pytest.mark.parametrize("people", [1, 2, 3, 5, 11, 12, 21, 22, 25, 101, 112])
def test_any_number_of_people_is_spoken(language: str, people: int) -> None:
    words = words_for(language, "kiosk")
    said = words.count("There is {n} person before you.", "There are {n} people before you.", people)
    assert not any("[" in part for part in read(language, said)), said


@pytest.mark.parametrize("language", ["en", "et", "ru"])
def test_any_wait_is_spoken(language: str) -> None:
    words = words_for(language, "kiosk")
    for low in range(5, 120, 5):
        said = words.count("About {low} to {n} minute.", "About {low} to {n} minutes.", low + 10, low=low)
        assert not any("[" in part for part in read(language, said)), said


@pytest.mark.parametrize("language", ["en", "et", "ru"])
def test_any_time_of_an_office_is_spoken(language: str) -> None:
    words = words_for(language, "kiosk")
    for minute in range(6 * 60, 22 * 60):
        clock = f"{minute // 60:02}:{minute % 60:02}"
        for sentence in ("We promise: by {clock} at the latest.", "We open today at {clock}."):
            said = words.say(sentence, clock=clock)
            assert not any("[" in part for part in read(language, said)), said
