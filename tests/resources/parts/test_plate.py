import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from resources.colours import contrast_ratio
from resources.look import desk_look, kiosk_look
from resources.part_views import PlateView
from resources.parts.chip import Chip, ChipView, Tone, tint_of
from resources.parts.plate import NumberPlate, Plate, PlateType, plate_colours


@pytest.mark.parametrize("number", ["1", "142", "1142", "9999"])
@pytest.mark.parametrize(("wide", "high"), [(992, 435), (300, 190), (150, 90), (76, 40)])
def test_figures_of_every_number_fit(qtbot: QtBot, number: str, wide: int, high: int) -> None:
    look = kiosk_look()
    plate = NumberPlate(Plate.NUMBER, look)
    qtbot.addWidget(plate)
    plate.resize(wide, high)
    plate.render_view(PlateView(number=number), look)
    assert not plate.overflowing


def test_captions_of_the_ticket_page_fit(qtbot: QtBot) -> None:
    look = kiosk_look(bigger=True)
    plate = NumberPlate(Plate.NUMBER, look)
    qtbot.addWidget(plate)
    plate.resize(992, 435)
    view = PlateView(number="1142", caption="Teie number on", aside="Arved ja maksed")
    plate.render_view(view, look, PlateType(figures=look.type.number, captions=56))
    assert not plate.overflowing
    said = QAccessible.queryAccessibleInterface(plate)
    assert said.role() == QAccessible.Role.StaticText
    assert said.text(QAccessible.Text.Name) == "Teie number on 1142 Arved ja maksed"


@pytest.mark.parametrize("plate", Plate)
@pytest.mark.parametrize("strong", [False, True])
def test_figures_are_read_on_the_plate(plate: Plate, *, strong: bool) -> None:
    colours = plate_colours(kiosk_look(strong=strong), plate)
    assert contrast_ratio(colours.figures, colours.ground) >= 10


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("strong", [False, True])
def test_a_chip_is_read_and_never_cut(qtbot: QtBot, tone: Tone, *, strong: bool) -> None:
    look = desk_look(strong=strong)
    chip = Chip(look)
    qtbot.addWidget(chip)
    chip.render_view(ChipView(words="1 min late", icon="warning", tone=tone), look)
    assert contrast_ratio(*tint_of(look, tone)) >= 7
    assert chip.minimumSizeHint() == chip.sizeHint()
    assert chip.accessibleName() == "1 min late"
    chip.render_view(None, look)
    assert chip.isHidden()
