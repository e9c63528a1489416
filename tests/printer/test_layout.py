"""Where things stand on the paper, with letters that are all half as wide as high."""

from itertools import pairwise

import pytest

from printer.layout import letter_sheet, ticket_sheet
from printer.sheet import CAPITAL, Bar, Code, Desk, Emblem, Frame, Sheet, Type, Writing
from printer.slip import Letterhead, LetterSlip, Section
from printer.typesetting import fitted, lines_of, paragraph
from tests.printer.examples import ticket

SMALLEST_MM = 4.23  # 12 pt


def half_as_wide(text: str, type_: Type) -> float:
    width = 0.45 if type_.narrow else 0.5
    return len(text) * type_.size_mm * width * type_.squeeze


def desk(width_mm: float) -> Desk:
    return Desk(width_mm=width_mm, measure=half_as_wide, modules=lambda _: 29)


DESKS = [desk(72.07), desk(72.25), desk(48.05)]
TEN = Type(size_mm=10.0)

WRAPPED = [
    ("one two three", 40.0, ["one two", "three"]),
    ("one", 40.0, ["one"]),
    ("", 40.0, []),
    ("unbreakably long", 40.0, ["unbreaka", "bly long"]),
    ("a b", 4.0, ["a", "b"]),
]


@pytest.mark.parametrize(("text", "width", "expected"), WRAPPED)
def test_words_are_wrapped(text: str, width: float, expected: list[str]) -> None:
    assert [line for line, _ in lines_of(text, TEN, width, half_as_wide, 9)] == expected


def test_a_word_that_is_a_little_too_wide_goes_narrow() -> None:
    assert lines_of("ninechars", TEN, 42.0, half_as_wide, 9) == [("ninechars", Type(size_mm=10.0, narrow=True))]


def test_what_is_too_long_ends_with_an_ellipsis() -> None:
    lines = [line for line, _ in lines_of("one two three four five six", TEN, 40.0, half_as_wide, 2)]
    assert lines == ["one two", "three…"]


def test_an_endless_name_stays_on_the_paper() -> None:
    sheet = paragraph("x" * 10_000, TEN, 70.0, half_as_wide, 4)
    assert len(sheet.boxes) == 4


FITTED = [
    (70.0, Type(size_mm=10.0)),
    (48.0, Type(size_mm=10.0, narrow=True)),
    (36.0, Type(size_mm=10.0, narrow=True, squeeze=0.8)),
    (22.5, Type(size_mm=20.0 / 3, narrow=True, squeeze=0.75)),
]


@pytest.mark.parametrize(("width", "expected"), FITTED)
def test_a_number_is_first_made_narrow_then_squeezed_then_smaller(width: float, expected: Type) -> None:
    type_ = fitted("0123456789", TEN, width, half_as_wide)
    assert type_.size_mm == pytest.approx(expected.size_mm)
    assert type_.narrow == expected.narrow
    assert type_.squeeze == pytest.approx(expected.squeeze)


def writings(sheet: Sheet) -> list[Writing]:
    return [box for box in sheet.boxes if isinstance(box, Writing)]


@pytest.mark.parametrize("number", ["7", "42", "142", "1142", "9999"])
@pytest.mark.parametrize(("desk", "least_mm"), [(DESKS[0], 24.0), (DESKS[1], 24.0), (DESKS[2], 15.0)])
def test_the_number_is_as_high_as_promised(desk: Desk, least_mm: float, number: str) -> None:
    (plate,) = [box for box in writings(ticket_sheet(ticket(number), desk)) if box.text == number]
    assert plate.type.size_mm * CAPITAL >= least_mm
    assert plate.x_mm >= 2.0
    assert plate.x_mm + half_as_wide(number, plate.type) <= desk.width_mm - 2.0


@pytest.mark.parametrize("desk", DESKS)
@pytest.mark.parametrize("language", ["en", "et", "ru"])
def test_nothing_is_smaller_than_twelve_points_or_lighter_than_medium(desk: Desk, language: str) -> None:
    sheet = ticket_sheet(ticket(language=language, footer={"en": "hommik.example"}), desk)
    assert all(box.type.size_mm >= SMALLEST_MM for box in writings(sheet))
    assert all(box.type.weight >= 500 for box in writings(sheet))


@pytest.mark.parametrize("desk", DESKS)
@pytest.mark.parametrize("language", ["en", "et", "ru"])
def test_all_stands_on_the_paper_and_in_its_order(desk: Desk, language: str) -> None:
    sheet = ticket_sheet(ticket(language=language), desk)
    for box in writings(sheet):
        assert box.x_mm >= 0
        assert box.x_mm + half_as_wide(box.text, box.type) <= desk.width_mm + 0.001
        assert box.y_mm < sheet.height_mm
    baselines = [box.y_mm for box in writings(sheet)]
    assert baselines == sorted(baselines)
    bars = [box.y_mm for box in sheet.boxes if isinstance(box, Bar)]
    assert bars == sorted(bars)


@pytest.mark.parametrize("desk", DESKS)
def test_the_square_has_its_quiet_zone(desk: Desk) -> None:
    sheet = ticket_sheet(ticket(), desk)
    (code,) = [box for box in sheet.boxes if isinstance(box, Code)]
    quiet = 4 * code.module_mm
    side = 29 * code.module_mm
    assert code.x_mm >= quiet - 0.51  # beside it there are 4 mm of paper that no head reaches
    assert code.y_mm + side + quiet <= sheet.height_mm + 0.001
    for box in writings(sheet):
        beside = box.x_mm >= code.x_mm + side + quiet
        above = box.y_mm <= code.y_mm - quiet + 2.0
        below = box.y_mm - box.type.size_mm >= code.y_mm + side + quiet - 1.0
        assert beside or above or below


def test_the_plate_is_a_double_frame_around_the_number() -> None:
    sheet = ticket_sheet(ticket(), DESKS[0])
    outer, inner = (box for box in sheet.boxes if isinstance(box, Frame))
    assert outer.x_mm < inner.x_mm
    assert outer.y_mm < inner.y_mm
    assert inner.y_mm + inner.height_mm < outer.y_mm + outer.height_mm


def test_a_copy_says_so_above_its_number() -> None:
    sheet = ticket_sheet(ticket(duplicate=True), DESKS[0])
    texts = [box.text for box in writings(sheet)]
    assert texts.index("Copy of a ticket") < texts.index("142")


LETTER = LetterSlip(
    head=Letterhead(company="Hommik Energy", office="Customer office, Tartu", logo="logo.png"),
    title="Voucher",
    dated="Tuesday, 3 March 2026",
    plate_title="Worth",
    plate="10 €",
    sections=(
        Section(heading="Why", parts=("You waited longer than we promised.",)),
        Section(parts=("Valid until 3 June 2026.", "At any counter.")),
    ),
    footer="hommik.example",
)


@pytest.mark.parametrize("desk", DESKS)
def test_a_letter_has_its_plate_title_sections_and_footer(desk: Desk) -> None:
    sheet = letter_sheet(LETTER, desk)
    said = " ".join(box.text for box in writings(sheet))
    for part in ("Worth", "10 €", "Voucher", "Why", "You waited longer", "At any counter.", "hommik.example"):
        assert part in said
    assert sum(isinstance(box, Emblem) for box in sheet.boxes) == 1


def test_the_lines_of_a_paragraph_stand_at_even_distances() -> None:
    lines = [box.y_mm for box in paragraph("one two three four five", TEN, 40.0, half_as_wide).boxes]
    assert {round(below - above, 6) for above, below in pairwise(lines)} == {12.4}
