from kiosk.reading_view import (
    Part,
    focused_said,
    has_grown,
    news,
    page_said,
    part_said,
    written_news,
    written_said,
)
from resources.words import words_for

EN, RU, ET = (words_for(language, "kiosk") for language in ("en", "ru", "et"))
CLOCK = Part(words=("10:24",), head=True)
TITLE = Part(words=("How can we help you today?",))
BILLS = Part(words=("Bills and payments", "5 people waiting"), key=True)
BIGGER = Part(words=("Bigger text",), key=True)
PAGE = (CLOCK, TITLE, BILLS, BIGGER)


def test_a_page_is_said_from_its_title_on_and_the_head_only_where_it_is_wanted() -> None:
    page = ("How can we help you today?", "Bills and payments.", "5 people waiting.", "Bigger text.")
    assert page_said(PAGE, EN) == page
    assert page_said(PAGE, EN, head=True) == ("10:24.", *page)


def test_a_key_says_how_it_stands() -> None:
    chosen = Part(words=("Bigger text",), key=True, chosen=True)
    assert part_said(chosen, EN) == ("Bigger text.", "Chosen.")
    assert part_said(Part(words=("Next",), key=True, closed=True), EN) == ("Next.", "Not possible now.")
    assert part_said(Part(words=("Edasi",), key=True, closed=True), ET) == ("Edasi.", "Praegu ei saa valida.")


def test_a_language_is_named_on_the_page_and_speaks_for_itself_where_one_stops() -> None:
    russian = Part(words=("Русский",), key=True, chosen=True, language="ru")
    assert part_said(russian, EN) == ("Russian.", "Chosen.")
    assert part_said(russian, ET) == ("Vene keel.", "Valitud.")
    assert focused_said(russian, EN) == ("Русский язык.",)
    finnish = Part(words=("Suomi",), key=True, language="fi")
    assert (part_said(finnish, EN), focused_said(finnish, EN)) == (("Finnish.",), ("Suomi.",))


def test_a_number_stays_whole_and_a_code_is_spelled() -> None:
    said = part_said(Part(words=("Your number is 142", "Your voucher: 5 €, code K4TX-72M9")), EN)
    assert said == ("Your number is 142.", "Your voucher: 5 €, code K 4 T X 7 2 M 9.")
    assert part_said(Part(words=("Your number is M1142", "COVID-19", "USB-C", "26-0017")), EN) == (
        "Your number is M1142.",
        "COVID-19.",
        "USB-C.",
        "26-0017.",
    )


def test_what_is_hidden_is_only_counted() -> None:
    assert part_said(Part(words=("PIN ••••",)), EN) == ("PIN 4 figures.",)
    assert part_said(Part(words=("PIN •",)), RU) == ("PIN 1 цифра.",)
    assert part_said(Part(words=("PIN ••",)), ET) == ("PIN 2 numbrit.",)


def test_sentences_are_finished_once() -> None:
    said = part_said(Part(words=("Why?", "Now.", "Call a\nperson", "Thank you. One more question:", "…")), EN)
    assert said == ("Why?", "Now.", "Call a person.", "Thank you. One more question:", "…")


def test_only_what_is_new_is_news() -> None:
    paper = Part(words=("Your ticket comes out below.",))
    assert news(PAGE, (*PAGE, paper), EN) == ("Your ticket comes out below.",)
    assert news(PAGE, PAGE, EN) == ()


def test_neither_the_clock_nor_a_wait_on_a_key_is_news() -> None:
    later = Part(words=("10:25",), head=True)
    longer = Part(words=("Bills and payments", "6 people waiting"), key=True)
    assert news(PAGE, (later, TITLE, longer, BIGGER), EN) == ()


def test_a_new_key_is_news_and_so_is_a_tick() -> None:
    other = Part(words=("Debts", "Opens at 13:00"), key=True)
    ticked = Part(words=("Bigger text",), key=True, chosen=True)
    assert news(PAGE, (CLOCK, TITLE, other, ticked), EN) == ("Debts.", "Opens at 13:00.", "Bigger text.", "Chosen.")
    assert news((ticked,), (BIGGER,), EN) == ("Bigger text.", "Not chosen any more.")


def test_a_letter_s_key_is_not_new_when_it_writes_a_capital() -> None:
    small, capital = (tuple(Part(words=(letter,), key=True) for letter in letters) for letters in ("qwõ", "QWÕ"))
    shift = Part(words=("Capital letter",), key=True)
    chosen = Part(words=("Capital letter",), key=True, chosen=True)
    assert news((*small, shift), (*capital, chosen), EN) == ("Capital letter.", "Chosen.")


def test_of_what_was_written_the_new_signs_are_news_and_a_notice_that_came_with_them() -> None:
    before = (Part(words=("Written so far: So",), written="So"), Part(words=("Q",), key=True))
    room = Part(words=("There is room for 5 more letters.",))
    after = (room, Part(words=("Written so far: So!",), written="So!"), Part(words=("Figures",), key=True))
    assert has_grown("So", before, after)
    assert written_news("So", before, after, EN) == ("Exclamation mark.", "There is room for 5 more letters.")
    assert not has_grown("No", before, after)
    assert written_said(after, EN) == ("Written so far: So!",)
