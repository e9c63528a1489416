"""The on-screen keyboard: its letters, its text, where its keys stand, and a real keyboard beside it."""

import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk import keyboard_touches as it
from kiosk.case_pages import CONTACT, NAME, WORDS, WritingName, WritingWords
from kiosk.geometry import Box
from kiosk.keyboard_flurry import Flurry
from kiosk.keyboard_keys import WrittenText
from kiosk.keyboard_letters import ALPHABETS, FIGURES, alphabets_beside, begins_name, begins_sentence, fitting
from kiosk.keyboard_lines import lines_of, parts_of
from kiosk.keyboard_places import columns_of, fitting_of, keyboard_places, letter_row
from kiosk.keyboard_steps import Field, Keys, Written, written
from kiosk.keyboard_touches import LetterErased, LetterPressed, TextConfirmed
from kiosk.keyboard_typing import GIVES_UP_MS
from kiosk.touches import CodeScanned
from kiosk.view import view_of
from resources.look import KioskLook, kiosk_look
from resources.parts.key import Faced
from tests.kiosk.conftest import MakeWindow
from tests.kiosk.scenes import ABOUT, EVERY_PAGE, scene
from tests.kiosk.test_geometry import PANELS, distance
from tests.kiosk.visitor import Visitor

SMALL = {**PANELS, "10.1 inches lying": (1280, 800, 217.0, 450.0), "13.3 inches standing": (1080, 1920, 165.0, 450.0)}
WRITING = [name for name, page in EVERY_PAGE.items() if isinstance(page, WritingWords | WritingName)]
CODE = "WALKIN/tartu/2026-03-03/142/abcdef"


def look_of(panel: str, *, bigger: bool = False) -> KioskLook:
    width, height, mm, viewing = SMALL[panel]
    return kiosk_look(width=width, height=height, panel_width_mm=mm, viewing_mm=viewing, bigger=bigger)


@pytest.mark.parametrize("language", ALPHABETS)
def test_every_order_of_an_alphabet_has_each_letter_once(language: str) -> None:
    letters = {"en": 26, "et": 32, "ru": 33}[language]
    alphabet = ALPHABETS[language]
    assert len(set(alphabet.letters)) == len(alphabet.letters) == letters
    assert sorted("".join(alphabet.compact)) == sorted(alphabet.letters)
    assert max(map(len, alphabet.compact)) == 10


def test_the_letters_of_estonian_and_russian_and_the_signs_are_all_there() -> None:
    assert set("õäöüšž") <= set(ALPHABETS["et"].letters)
    assert set("абвгдеёжзийклмнопрстуфхцчшщъыьэюя") == set(ALPHABETS["ru"].letters)
    assert set("0123456789.,?!-@':") <= set("".join(FIGURES))


@given(some.sampled_from(sorted(ALPHABETS)), some.integers(1, 14), some.integers(1, 3))
def test_no_letter_is_lost_on_any_panel(language: str, columns: int, rows: int) -> None:
    alphabet = ALPHABETS[language]
    fits = fitting(alphabet, columns, rows)
    assert sorted("".join(row for page in fits.pages for row in page)) == sorted(alphabet.letters)
    assert fits.columns <= columns
    assert all(len(page) <= rows or page == alphabet.compact for page in fits.pages)


@pytest.mark.parametrize(("alphabet", "beside"), [("en", ("et", "ru")), ("et", ("en", "ru")), ("ru", ("en", "et"))])
def test_the_other_alphabets_are_one_key_away(alphabet: str, beside: tuple[str, ...]) -> None:
    assert alphabets_beside(alphabet, ("en", "et", "ru")) == beside


def test_an_office_of_one_language_still_writes_addresses() -> None:
    assert alphabets_beside("ru", ("ru",)) == ("en",)
    assert alphabets_beside("en", ("fi", "sv")) == ()


@pytest.mark.parametrize(
    ("text", "sentence", "name"),
    [
        ("", True, True),
        ("I", False, False),
        ("I waited.", False, False),
        ("I waited. ", True, True),
        ("Why? ", True, True),
        ("Mari ", False, True),
        ("Mari-", False, True),
    ],
)
def test_sentences_and_names_begin_with_a_capital(text: str, sentence: bool, name: bool) -> None:  # noqa: FBT001 - an example
    assert (begins_sentence(text), begins_name(text)) == (sentence, name)


PLACE = Field(most=5, sentences=True)


def typed(text: str, *touches: it.KeyboardTouch, keys: Keys | None = None) -> Written:
    now = Written(text, keys or Keys())
    for touch in touches:
        then = written(PLACE, now, touch, "en")
        assert then is not None
        now = then
    return now


def test_a_shift_counts_for_one_letter_and_can_be_taken_back() -> None:
    shifted = typed("ab", it.ShiftPressed(capital=True))
    assert PLACE.is_capital(shifted.text, shifted.keys)
    after = typed("ab", it.ShiftPressed(capital=True), it.LetterPressed("C"))
    assert (after.text, PLACE.is_capital(after.text, after.keys)) == ("abC", False)
    small = typed("", it.ShiftPressed(capital=False))
    assert not PLACE.is_capital(small.text, small.keys)


def test_nothing_that_is_no_letter_no_idle_space_and_no_letter_too_many_is_written() -> None:
    assert typed("", it.LetterPressed(" ")).text == ""
    assert typed("a ", it.LetterPressed(" ")).text == "a "
    assert typed("a", it.LetterPressed("\n"), it.LetterPressed("bc"), it.LetterPressed("")).text == "a"
    assert typed("abcde", it.LetterPressed("f")).text == "abcde"
    assert typed("õ", it.LetterErased(), it.LetterErased()).text == ""


def test_chosen_letters_stay_until_the_page_is_in_another_language() -> None:
    keys = typed("", it.AlphabetChosen("ru")).keys
    assert [keys.letters_of(language) for language in ("en", "et")] == ["ru", "et"]
    assert typed("", it.FiguresPressed(), it.AlphabetChosen("ru")).keys.figures is False


def wide(text: str) -> float:
    return float(len(text))


@given(some.text("aõ -", max_size=80), some.integers(1, 12), some.integers(1, 4))
def test_every_letter_stands_in_its_line_and_no_line_is_too_wide(text: str, width: int, rows: int) -> None:
    lines = lines_of(text, wide, width)
    assert "".join(lines) == text
    assert all(wide(line.rstrip(" ")) <= width for line in lines)
    parts = parts_of(lines, rows)
    assert tuple(line for part in parts for line in part.lines) == lines
    assert [part.ends for part in parts] == [False] * (len(parts) - 1) + [True]
    assert all(len(part.lines) == rows for part in parts[1:])


def test_words_stay_whole_where_they_fit() -> None:
    assert lines_of("so it is", wide, 5) == ("so it ", "is")
    assert lines_of("unbelievable", wide, 5) == ("unbel", "ievab", "le")


@pytest.mark.parametrize("panel", SMALL)
@pytest.mark.parametrize("language", ALPHABETS)
def test_every_key_is_20_mm_and_3_mm_from_the_next(panel: str, language: str) -> None:
    look = look_of(panel)
    places, fits = keyboard_places(look), fitting_of(look, ALPHABETS[language])
    for page in fits.pages:
        rows = [
            letter_row(look, place, len(row), fits.columns) for place, row in zip(places.letters, page, strict=False)
        ]
        boxes: list[Box] = [box for row in rows for box in row]
        boxes.append(places.spaces)
        if panel in PANELS:  # on others the foot of the page is as small as the drawing makes it
            boxes += [*places.switches.columns(3, places.gap), places.confirm]
        assert min(look.mm(min(box.w, box.h)) for box in boxes) >= 19.99
        assert min(look.mm(distance(one, other)) for one, other in itertools.combinations(boxes, 2)) >= 3
    assert look.mm(places.words.h) >= 25


def test_twelve_keys_stand_beside_each_other_on_large_panels_and_ten_on_the_small_one() -> None:
    assert [columns_of(look_of(panel)) for panel in SMALL] == [13, 15, 10, 6, 6]
    assert [len(fitting_of(look_of(panel), ALPHABETS["ru"]).pages) for panel in SMALL] == [1, 1, 1, 3, 2]


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("page", WRITING)
def test_what_can_be_pressed_is_large_enough_on_the_glass(window_on: MakeWindow, panel: str, page: str) -> None:
    window, look = window_on(panel), look_of(panel)
    for bigger in (False, True):
        here = scene(EVERY_PAGE[page])
        window.render_view(view_of(replace(here, visit=replace(here.visit, bigger_text=bigger))))
        keys = [key for key in window.findChildren(Faced) if key.isVisibleTo(window)]
        small = [key.accessibleName() for key in keys if min(sides(key)) < look.px(19.9)]
        assert small == []


def sides(key: Faced) -> tuple[float, float]:
    area = key.pressable_area()
    return area.width(), area.height()


@pytest.fixture
def writer(window_on: MakeWindow, qtbot: QtBot) -> Visitor:
    someone = Visitor(window_on("15.6 inches lying"), qtbot)
    someone.goes_to(WritingWords(ABOUT))
    return someone


def writes(writer: Visitor, text: str) -> None:
    """Somebody types on a real keyboard."""
    for letter in text:
        writer.now += 0.2
        writer.hits(Qt.Key.Key_unknown, letter)


def scans(writer: Visitor, text: str) -> None:
    for letter in text:
        writer.now += 0.004
        writer.hits(Qt.Key.Key_unknown, letter)
    writer.hits(Qt.Key.Key_Return)


def test_a_real_keyboard_writes_in_every_alphabet(writer: Visitor, qtbot: QtBot) -> None:
    writes(writer, "Õä š, щё!")
    qtbot.waitUntil(lambda: len(writer.said) == len("Õä š, щё!"))
    assert writer.said == [LetterPressed(letter) for letter in "Õä š, щё!"]
    writer.hits(Qt.Key.Key_Backspace)
    writer.now += 1
    writer.hits(Qt.Key.Key_Return)
    assert writer.said[-2:] == [LetterErased(), TextConfirmed()]


def test_a_scanners_flurry_is_a_code_and_no_text(writer: Visitor, qtbot: QtBot) -> None:
    writes(writer, "So")
    writer.now += 1
    scans(writer, CODE)
    assert writer.said == [LetterPressed("S"), LetterPressed("o"), CodeScanned(CODE)]
    qtbot.wait(120)
    assert len(writer.said) == 3


def test_a_flurry_without_an_end_is_text_after_all(writer: Visitor, qtbot: QtBot) -> None:
    writer.types("longer words")
    qtbot.waitUntil(lambda: len(writer.said) == len("longer words"), timeout=GIVES_UP_MS * 10)


def test_what_is_typed_on_one_page_never_stands_on_the_next(writer: Visitor, qtbot: QtBot) -> None:
    writer.types("abc")
    writer.goes_to(WritingName(ABOUT))
    qtbot.wait(120)
    assert writer.said == []


def test_a_space_presses_the_key_that_has_the_focus_and_else_is_one(writer: Visitor, qtbot: QtBot) -> None:
    writer.key("q".upper()).setFocus()
    writer.hits(Qt.Key.Key_Space, " ")
    assert writer.said == [LetterPressed("Q")]
    writes(writer, "a")
    qtbot.waitUntil(lambda: len(writer.said) == 2)
    writes(writer, " ")
    qtbot.waitUntil(lambda: writer.said[2:] == [LetterPressed(" ")])


def test_a_key_that_is_held_writes_one_letter(writer: Visitor) -> None:
    key = writer.key("Q")
    writer.puts_a_finger_on(key)
    writer.now += 5
    writer.lifts_the_finger_from(key)
    assert writer.said == [LetterPressed("Q")]


def test_a_flurry_is_told_from_a_hand_by_its_pace() -> None:
    flurry = Flurry()
    assert flurry.took("a", 1.0) == ""
    assert flurry.took("b", 1.2) == "a"
    assert (flurry.is_by_hand, flurry.code(1.3)) == (True, "")
    assert flurry.given() == "b"
    for at, letter in enumerate("WALKIN/x"):
        assert flurry.took(letter, 2 + at / 1000) == ""
    assert (flurry.is_by_hand, flurry.code(2.01)) == (False, "WALKIN/x")


def test_a_long_text_is_read_from_its_start_part_by_part_and_typing_goes_on_at_its_end(writer: Visitor) -> None:
    def shown() -> str:
        return next(part.words for part in writer.window.findChildren(WrittenText))

    writer.goes_to(EVERY_PAGE["many words"])
    end = shown()
    assert end.rstrip().endswith("my bill had doubled.")
    read = []
    writer.key("Read from the start").activated.emit()
    while shown() != end:
        read.append(shown())
        writer.key("Read on").activated.emit()
    text = EVERY_PAGE["many words"].telling.words  # type: ignore[union-attr]  # it has one
    assert "".join(read) + end == text
    writer.key("Read from the start").activated.emit()
    writer.sees(scene(WritingWords(replace(ABOUT, words=text + "x"))))
    assert shown().endswith("x")


def test_nothing_of_the_text_stays_when_another_page_is_shown(writer: Visitor) -> None:
    writer.goes_to(EVERY_PAGE["some words"])
    writer.goes_to(EVERY_PAGE["home"])
    for part in writer.window.findChildren(QWidget):
        assert "forty" not in f"{part.accessibleName()}{getattr(part, 'words', '')}"


def test_what_was_written_is_in_no_name_of_a_value() -> None:
    told = replace(ABOUT, words="forty", name="Mari", contact="5123")
    assert not any(said in repr((WritingWords(told), Written("forty", Keys()))) for said in ("forty", "Mari", "5123"))


def test_the_places_of_a_case_hold_as_much_as_they_say() -> None:
    assert (WORDS.left("a" * 480), WORDS.left("a" * 500), NAME.left(""), CONTACT.left("")) == (20, 0, 60, 80)
