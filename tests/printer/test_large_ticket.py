"""A ticket in large type: its number across the paper, everything else at twice the size, no word broken."""

import pytest

from printer.large_ticket import large_ticket_sheet
from printer.layout import ticket_sheet
from printer.paper import PAPER_58, PAPER_80, PAPERS, Paper
from printer.raster import sheet_of
from printer.sheet import CAPITAL, Bar, Code, Sheet, Writing
from printer.text_job import rows_of
from tests.printer.examples import ticket
from tests.printer.test_layout import desk

TWICE_TWELVE_POINTS_MM = 8.46


def large(paper: Paper = PAPER_80, number: str = "142", language: str = "en") -> Sheet:
    return sheet_of(ticket(number, language=language, large=True, duplicate=True), paper)


def writings(sheet: Sheet) -> list[Writing]:
    return [box for box in sheet.boxes if isinstance(box, Writing)]


def number_on(sheet: Sheet, number: str) -> Writing:
    (found,) = [writing for writing in writings(sheet) if writing.text == number]
    return found


@pytest.mark.parametrize("number", ["7", "42", "142", "1142", "M1142"])
@pytest.mark.parametrize("width", [72.07, 48.05])
def test_the_number_goes_across_the_paper_and_no_further(width: float, number: str) -> None:
    here = desk(width)
    writing = number_on(large_ticket_sheet(ticket(number, large=True), here), number)
    wide = here.measure(number, writing.type)
    assert wide <= width
    assert wide >= width - 2 or writing.type.size_mm * CAPITAL == pytest.approx(46.0)
    assert writing.type.squeeze == 1.0


def test_the_number_is_higher_than_on_the_usual_ticket() -> None:
    usual = number_on(sheet_of(ticket(), PAPER_80), "142")
    assert number_on(large(), "142").type.size_mm > 1.1 * usual.type.size_mm


@pytest.mark.parametrize("language", ["en", "et", "ru"])
def test_everything_is_set_at_twice_the_size_on_the_wide_paper(language: str) -> None:
    usual = {writing.text for writing in writings(ticket_sheet(ticket(language=language), desk(72.07)))}
    said = writings(large(language=language))
    assert min(writing.type.size_mm for writing in said) >= TWICE_TWELVE_POINTS_MM
    assert {"10:54", "142"} <= {word for text in usual for word in text.split()}
    assert {"10:54", "142"} <= {word for writing in said for word in writing.text.split()}


@pytest.mark.parametrize("language", ["en", "et", "ru"])
@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
def test_no_word_is_broken_and_all_stands_on_the_paper(paper: Paper, language: str) -> None:
    slip = ticket(language=language, large=True, duplicate=True)
    assert slip.square is not None
    said = " ".join((*slip.facts, *slip.notes, slip.service, slip.promise, slip.square.caption, slip.head.office))
    sheet = sheet_of(slip, paper)
    printed = {word for writing in writings(sheet) for word in writing.text.split()}
    assert {word for word in said.split() if word.isalpha()} <= printed
    ends = [box.y_mm for box in sheet.boxes]
    assert ends[0] > 0
    assert max(ends) < sheet.height_mm
    for box in sheet.boxes:
        if isinstance(box, Bar | Code):
            assert 0 <= box.x_mm < paper.width_mm


def test_it_is_marked_as_a_copy_first_and_says_the_same_as_the_usual_one() -> None:
    words = [writing.text for writing in writings(large(PAPER_58))]
    assert " ".join(words).startswith("Copy of a ticket Your number is 142 Bills and payments")
    assert " ".join(words).index("5 people before") < " ".join(words).index("We promise:")


def test_a_printer_with_letters_of_its_own_prints_them_twice_as_large() -> None:
    usual, twice = rows_of(ticket()), rows_of(ticket(large=True))
    assert [row.text for row in twice] == [row.text for row in usual]
    assert all(row.high == min(8, 2 * plain.high) for row, plain in zip(twice, usual, strict=True))
    assert min(row.wide for row in twice) == 2
    assert [(row.wide, row.high) for row in twice if row.text == "142"] == [(8, 8)]
