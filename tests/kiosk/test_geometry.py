import itertools

import pytest

from kiosk.geometry import Box, content, foot, head_places, shelf_places, ways_row
from resources.look import KioskLook, kiosk_look

PANELS = {
    "24 inches standing": (1080, 1920, 336.0, 600.0),
    "24 inches lying": (1920, 1080, 527.0, 600.0),
    "15.6 inches lying": (1366, 768, 344.2, 500.0),
}


def looks(panel: str) -> list[KioskLook]:
    width, height, mm, viewing = PANELS[panel]
    return [
        kiosk_look(width=width, height=height, panel_width_mm=mm, viewing_mm=viewing, bigger=bigger, strong=strong)
        for bigger, strong in itertools.product((False, True), repeat=2)
    ]


@pytest.mark.parametrize("panel", PANELS)
def test_the_shelf_never_moves(panel: str) -> None:
    assert len({shelf_places(look, 3, 2) for look in looks(panel)}) == 1


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("sizes", [2, 3])
def test_every_key_of_the_shelf_is_large_enough_to_hit(panel: str, sizes: int) -> None:
    look = looks(panel)[0]
    places = shelf_places(look, 3, sizes)
    for box in (*places.languages, *places.sizes, places.back, places.help):
        assert look.mm(min(box.w, box.h)) >= 20


@pytest.mark.parametrize("panel", PANELS)
def test_keys_do_not_touch_and_stay_clear_of_the_bezel(panel: str) -> None:
    look = looks(panel)[0]
    places = shelf_places(look, 3, 2)
    keys = (*places.languages, *places.sizes, places.back, places.help, foot(look))
    for one, other in itertools.combinations(keys, 2):
        assert look.mm(distance(one, other)) >= 3
    for box in keys:
        assert look.mm(min(box.x, box.y, look.width - box.right, look.height - box.bottom)) >= 9.9


@pytest.mark.parametrize("panel", PANELS)
def test_pages_end_above_the_foot_and_beside_the_shelf(panel: str) -> None:
    for look in looks(panel):
        ground = shelf_places(look, 3, 2).ground
        for box in (content(look, head=True), content(look, head=False), foot(look), ways_row(look)):
            assert box.right <= ground.x or box.bottom <= ground.y
        assert content(look, head=True).bottom <= foot(look).y
        assert head_places(look).title.x >= 0


def test_hands_reach_every_control_of_the_standing_panel() -> None:
    look = looks("24 inches standing")[0]
    lower_edge_mm = 700
    for box in (
        *shelf_places(look, 3, 2).languages,
        shelf_places(look, 3, 2).help,
        ways_row(look),
        content(look, head=True),
    ):
        above_floor = lower_edge_mm + look.mm(look.height - box.middle)
        assert 380 <= above_floor <= 1220


def distance(one: Box, other: Box) -> float:
    across = max(one.x - other.right, other.x - one.right, 0)
    down = max(one.y - other.bottom, other.y - one.bottom, 0)
    return max(across, down)


def test_boxes_are_shared_in_rows_and_columns() -> None:
    box = Box(0, 0, 100, 60)
    assert box.columns(2, 20) == (Box(0, 0, 40, 60), Box(60, 0, 40, 60))
    assert box.rows(2, 20) == (Box(0, 0, 100, 20), Box(0, 40, 100, 20))
    assert box.shared([1, 3], 0) == (Box(0, 0, 25, 60), Box(25, 0, 75, 60))
    assert box.below(45) == Box(0, 45, 100, 15)
