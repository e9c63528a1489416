import re

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from resources.colours import COLOURS, Contrast
from resources.look import desk_look
from resources.parts.fonts import load_fonts
from resources.sheet import stylesheet


@pytest.mark.parametrize("contrast", ["normal", "strong"])
def test_every_colour_of_the_sheet_is_a_token(contrast: Contrast) -> None:
    tokens = {getattr(COLOURS[contrast], name) for name in COLOURS[contrast].__slots__}
    used = set(re.findall(r"#[0-9A-Fa-f]{6}", stylesheet(desk_look(strong=contrast == "strong"))))
    assert used <= tokens


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
def test_sizes_are_whole_pixels(scale: float) -> None:
    sheet = stylesheet(desk_look(scale=scale))
    assert not re.search(r"\d\.\d+px", sheet)
    assert f"font-size: {round(16 * scale)}px" in sheet


def test_qt_takes_the_sheet_and_shows_each_weight(qapp: QApplication) -> None:
    load_fonts()
    button = QPushButton("Call next")
    button.setProperty("kind", "primary")
    qapp.setStyleSheet(stylesheet(desk_look()))
    button.ensurePolished()
    assert (button.font().family(), button.font().weight(), button.font().pixelSize()) == ("Walkin Sans", 600, 18)
    qapp.setStyleSheet("")
