"""The picture of a ticket, measured dot by dot."""

import io
from pathlib import Path

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from printer.paper import PAPER_58, PAPER_80, PAPER_80_AT_180, Paper
from printer.raster import picture, png, sheet_of
from printer.sheet import CAPITAL, Writing
from printer.slip import RulerSlip, TicketSlip
from tests.printer.examples import TAKEN, code_of, ticket

PAPERS = [PAPER_80, PAPER_80_AT_180, PAPER_58]
LEAST_MM = {"80": 24.0, "80-180": 24.0, "58": 15.0}
TWELVE_POINTS_MM = 12 / 72 * 25.4


@pytest.fixture(params=PAPERS, ids=lambda paper: paper.name)
def paper(request: pytest.FixtureRequest) -> Paper:
    chosen: Paper = request.param
    return chosen


def ink_of_the_number(slip: TicketSlip, paper: Paper) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of the number's ink in dots, found where the layout put it."""
    (box,) = [box for box in sheet_of(slip, paper).boxes if isinstance(box, Writing) and box.text == slip.number]
    capitals = box.type.size_mm * CAPITAL
    window = (
        paper.to_dots(3.1),
        paper.to_dots(box.y_mm - capitals - 0.4),
        paper.dots - paper.to_dots(3.1),
        paper.to_dots(box.y_mm + 0.6),
    )
    ink = picture(slip, paper).convert("L").crop(window).point(lambda value: 255 - value).getbbox()
    assert ink is not None
    return ink


@pytest.mark.parametrize("number", ["111", "142", "1142", "9999"])
def test_the_number_is_as_high_as_promised(paper: Paper, number: str) -> None:
    left, top, right, bottom = ink_of_the_number(ticket(number), paper)
    assert (bottom - top) / paper.dots_per_mm >= LEAST_MM[paper.name]
    room = paper.dots - 2 * paper.to_dots(3.1)
    assert left > 0
    assert right < room


def test_all_else_is_at_least_twelve_points(paper: Paper) -> None:
    sizes = [box.type.size_mm for box in sheet_of(ticket(language="ru"), paper).boxes if isinstance(box, Writing)]
    assert min(paper.to_dots(size) / paper.dots_per_mm for size in sizes) >= TWELVE_POINTS_MM


@pytest.mark.parametrize("language", ["en", "et", "ru"])
def test_the_square_is_read_again(paper: Paper, language: str) -> None:
    found = zxingcpp.read_barcodes(picture(ticket(language=language), paper).convert("L"))
    assert [code.text for code in found] == [code_of("142")]


def test_a_picture_is_one_bit_and_as_wide_as_the_paper(paper: Paper) -> None:
    image = picture(ticket(), paper)
    assert (image.mode, image.width) == ("1", paper.dots)
    with Image.open(io.BytesIO(png(ticket(), paper))) as shown:
        assert shown.size == image.size
        assert shown.info["dpi"][0] == pytest.approx(paper.dpi, abs=0.5)


def test_no_area_of_a_ticket_is_black(paper: Paper) -> None:
    image = picture(ticket(), paper)
    black = image.convert("L").histogram()[0]
    assert black / (image.width * image.height) < 0.25


def test_the_same_slip_makes_the_same_picture(paper: Paper) -> None:
    assert picture(ticket(), paper).tobytes() == picture(ticket(), paper).tobytes()


def test_a_logo_is_drawn_and_a_missing_one_leaves_no_gap(paper: Paper, tmp_path: Path) -> None:
    file = tmp_path / "logo.png"
    Image.new("RGBA", (64, 64), "black").save(file)
    (tmp_path / "broken.png").write_bytes(b"not a picture")
    plain = picture(ticket(), paper)
    assert picture(ticket(logo=str(file)), paper).tobytes() != plain.tobytes()
    assert picture(ticket(logo=str(file.with_suffix(".svg"))), paper).tobytes() != plain.tobytes()
    for missing in ("broken.png", "none.png"):
        assert picture(ticket(logo=str(tmp_path / missing)), paper).tobytes() == plain.tobytes()


HOSTILE = [
    "A\x1b@\x1dV\x00",
    "請求書の支払い",
    "💡🧾👩‍👩‍👧‍👦",
    "Z̸͙̈́a̴l̷g̵o̶",
    "x" * 3000,
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
    "",
    "   ",
    "\ud800",
    "\u202e מבחן",
]


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_any_name_of_a_service_prints(paper: Paper, name: str) -> None:
    slip = ticket(service={"en": name}, number="142")
    image = picture(slip, paper)
    assert image.height / paper.dots_per_mm < 400
    assert [code.text for code in zxingcpp.read_barcodes(image.convert("L"))] == [code_of("142")]


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=80), st.text(max_size=200))
def test_any_text_prints(name: str, note: str) -> None:
    slip = ticket(service={"en": name}, service_note={"en": note}, company={"en": note})
    assert picture(slip, PAPER_58).width == PAPER_58.dots


def test_the_test_page_is_a_full_picture(paper: Paper) -> None:
    page = picture(RulerSlip(title="Test page", dated=f"{TAKEN:%d.%m.%Y}", lines=("80 mm", "Printer")), paper)
    assert 60 <= page.height / paper.dots_per_mm <= 120
