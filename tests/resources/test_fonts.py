import itertools

import pytest
from PySide6.QtGui import QColor, QFontInfo, QFontMetrics, QImage, QPainter

from resources.parts.fonts import FAMILY, FONTS, NARROW_FAMILY, font

pytestmark = pytest.mark.usefixtures("qapp")

SAMPLE = "Il1 O0 142 õäöüšž Счётчик"


def darkness(weight: int, *, narrow: bool = False) -> int:
    image = QImage(900, 100, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.setFont(font(60, weight, narrow=narrow))
    painter.setPen(QColor("black"))
    painter.drawText(5, 70, SAMPLE)
    painter.end()
    return sum(255 - value for value in bytes(image.constBits()))


@pytest.mark.parametrize("narrow", [False, True])
def test_each_weight_is_darker_than_the_one_before(*, narrow: bool) -> None:
    weights = [darkness(weight, narrow=narrow) for weight in (400, 500, 600, 700)]
    assert all(later > earlier * 1.08 for earlier, later in itertools.pairwise(weights))


def test_the_narrow_cut_is_narrower_and_as_high() -> None:
    wide, narrow = QFontMetrics(font(60, 600)), QFontMetrics(font(60, 600, narrow=True))
    assert narrow.horizontalAdvance(SAMPLE) < wide.horizontalAdvance(SAMPLE) * 0.96
    assert narrow.capHeight() == wide.capHeight()


@pytest.mark.parametrize("letter", "Il1O0õäöüšžÕÄÖÜŠŽёЁйЙ№€–—“”„«»→←↑↓ \u00a0\u202f")
def test_the_letters_of_three_languages_are_there(letter: str) -> None:
    assert QFontMetrics(font(40)).inFontUcs4(ord(letter))


@pytest.mark.parametrize(("narrow", "family"), [(False, FAMILY), (True, NARROW_FAMILY)])
def test_qt_finds_the_family(family: str, *, narrow: bool) -> None:
    assert QFontInfo(font(40, 600, narrow=narrow)).family() == family


def test_files_are_small_and_have_their_licence() -> None:
    files = list(FONTS.glob("*.ttf"))
    assert len(files) == 8
    assert all(file.stat().st_size < 120_000 for file in files)
    assert "SIL OPEN FONT LICENSE" in (FONTS / "LICENCE-OFL.txt").read_text("utf-8").upper()
    assert all(b"P\0l\0e\0x\0 \0S\0a\0n\0s" not in file.read_bytes() for file in files)
