import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from resources.look import KioskLook, kiosk_look
from resources.part_views import TileView
from resources.parts.tile import Arrangement, Tile, arranged_alike
from tests.pseudo import longer

NAMES = ["Bills and payments", "Moving house, new connection", "Переезд и подключение", "Võlad ja osamaksed"]


def shown(qtbot: QtBot, view: TileView, look: KioskLook, high: float = 305) -> Tile:
    tile = Tile(look)
    qtbot.addWidget(tile)
    tile.place(QRectF(0, 0, 483, high))
    tile.render_view(view, look)
    arranged_alike([tile])
    return tile


def a_tile(name: str, *, calmer: str = "") -> TileView:
    return TileView(
        name=name, icon="receipt", wait="3 people waiting", short_wait="3 waiting", wait_icon="users", calmer=calmer
    )


@pytest.mark.parametrize("name", [*NAMES, *map(longer, NAMES[:2])])
@pytest.mark.parametrize(("bigger", "high"), [(False, 305), (True, 450)])
def test_no_name_is_cut(qtbot: QtBot, name: str, high: float, *, bigger: bool) -> None:
    assert not shown(qtbot, a_tile(name), kiosk_look(bigger=bigger), high).overflowing


@pytest.mark.parametrize(
    ("look", "calmer", "arrangement"),
    [
        (kiosk_look(), "", Arrangement.ICON_ABOVE),
        (kiosk_look(), "calmer after 15:00", Arrangement.ICON_ABOVE),
        (kiosk_look(bigger=True), "", Arrangement.WORDS_FIRST),
        (kiosk_look(width=1366, height=768), "", Arrangement.ICON_BESIDE),
    ],
)
def test_a_tile_gives_way_in_the_order_of_the_drawings(
    qtbot: QtBot, look: KioskLook, calmer: str, arrangement: Arrangement
) -> None:
    tile = shown(qtbot, a_tile("Bills and payments", calmer=calmer), look, high=330 if look.bigger else 305)
    assert tile.arrangement is arrangement


def test_a_screen_reader_hears_the_name_and_the_wait(qtbot: QtBot) -> None:
    tile = shown(qtbot, a_tile("Bills and payments", calmer="calmer after 15:00"), kiosk_look())
    button = QAccessible.queryAccessibleInterface(tile)
    assert button.role() == QAccessible.Role.Button
    assert button.text(QAccessible.Text.Name) == "Bills and payments"
    assert button.text(QAccessible.Text.Description) == "3 people waiting, calmer after 15:00"
