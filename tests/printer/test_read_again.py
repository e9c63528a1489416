"""Every paper of the example office in every language and width, drawn and measured in its dots; `make read` reads it.

The square is read by a decoder that shares no code with the one that drew it.
"""

from functools import cache

import pytest
import zxingcpp
from PIL import Image

from printer.paper import PAPERS, Paper
from printer.raster import drawn, picture, sheet_of
from printer.sheet import Code, Sheet, Writing
from printer.slip import RulerSlip, Slip
from printer.square import modules_of
from station.example_day import ExampleDay, example_day
from station.example_papers import example_papers

KINDS = ("ticket", "copy", "large", "voucher", "receipt", "memory_card", "policy", "report", "test")
LANGUAGES = ("en", "et", "ru")
TWELVE_POINTS_MM = 12 / 72 * 25.4
CAPITAL_OF_TWELVE_POINTS_MM = TWELVE_POINTS_MM * 0.698
UPRIGHT = frozenset("ABDEFHIKLMNPRTVXZ0123456789АБВГЕЖИКЛМНОПРСТЧШЫЬЭЯ")
"""Capitals and figures that stand on the line and have nothing above."""


@cache
def the_day() -> ExampleDay:
    return example_day()


@pytest.fixture(params=PAPERS)
def paper(request: pytest.FixtureRequest) -> Paper:
    return PAPERS[request.param]


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=KINDS)
def slip(request: pytest.FixtureRequest, language: str, paper: Paper) -> Slip:
    return example_papers(the_day(), language, paper)[request.param]


def test_every_kind_of_paper_is_read(paper: Paper) -> None:
    assert tuple(example_papers(the_day(), "en", paper)) == KINDS


def test_the_square_holds_what_it_was_given(slip: Slip, paper: Paper) -> None:
    square = None if isinstance(slip, RulerSlip) else slip.square
    found = [code.text for code in zxingcpp.read_barcodes(picture(slip, paper).convert("L"))]
    assert found == ([square.content] if square else [])


def ink(image: Image.Image, window: tuple[int, int, int, int]) -> tuple[int, int, int, int] | None:
    return image.convert("L").crop(window).point(lambda value: 255 - value).getbbox()


def test_four_modules_around_the_square_are_white(slip: Slip, paper: Paper) -> None:
    sheet = sheet_of(slip, paper)
    image = drawn(sheet, paper)
    for code in (box for box in sheet.boxes if isinstance(box, Code)):
        left, top = paper.to_dots(code.x_mm), paper.to_dots(code.y_mm)
        rows = len(modules_of(code.content))
        side = rows * module_of(image, left, top)
        quiet = 4 * module_of(image, left, top)
        right, bottom = left + side, top + side
        ring = (
            (left - quiet, top - quiet, right + quiet, top),
            (left - quiet, bottom, right + quiet, bottom + quiet),
            (left - quiet, top, left, bottom),
            (right, top, right + quiet, bottom),
        )
        assert left >= quiet
        assert [ink(image, edge) for edge in ring] == [None] * 4


def module_of(image: Image.Image, left: int, top: int) -> int:
    """The dots of a module: the eye in the corner is seven of them wide."""
    row = [image.getpixel((x, top)) for x in range(left, image.width)]
    black = next(at for at, value in enumerate(row) if value)
    assert black % 7 == 0
    return black // 7


def first_letters(sheet: Sheet) -> list[Writing]:
    return [box for box in sheet.boxes if isinstance(box, Writing) and box.text[0] in UPRIGHT]


def test_every_text_is_at_least_12_points_high_in_its_dots(slip: Slip, paper: Paper) -> None:
    from printer.fonts import measured  # noqa: PLC0415 - Pillow, only here

    sheet = sheet_of(slip, paper)
    image = drawn(sheet, paper)
    lines = first_letters(sheet)
    assert len(lines) > 5
    for box in lines:
        left = paper.to_dots(box.x_mm)
        right = left + paper.to_dots(measured(box.text[0], box.type, paper))
        line = paper.to_dots(box.y_mm)
        letter = ink(image, (left, line - paper.to_dots(box.type.size_mm * 0.8), right, line + 1))
        assert letter is not None, box
        assert letter[3] - letter[1] >= paper.to_dots(CAPITAL_OF_TWELVE_POINTS_MM) - 1, box
