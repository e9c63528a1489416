import pytest

from display.layout import BoardLayout, Box, layout_of
from display.row_layout import row_places
from resources.look import CAPITAL, BoardLook, board_look

LOOKS = {
    "full": board_look(),
    "4k": board_look(width=3840, height=2160),
    "small window": board_look(width=1280, height=720),
    "four to three": board_look(width=1600, height=1200),
    "eight metres": board_look(seat_m=8),
    "upright": board_look(width=1080, height=1920, panel_width_mm=685),
    "upright, near": board_look(width=2160, height=3840, panel_width_mm=685, seat_m=3),
    "upright, eight metres": board_look(width=1080, height=1920, panel_width_mm=685, seat_m=8),
    "eight metres, 75 inches": board_look(seat_m=8, panel_width_mm=1660),
}
BOARDS = pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())


def boxes_at_once(layout: BoardLayout, arrangement: int, large: int) -> list[Box]:
    way = layout.arrangements[arrangement]
    pairs = (way.one,) if large == 1 else way.two
    plates = [box for pair in pairs for box in (pair.number, pair.counter)]
    waits = [layout.waits_title, *layout.waits] if way.waits else []
    return [layout.head, *plates, *layout.listed, *way.more, *waits, layout.foot]


def overlap(one: Box, other: Box) -> bool:
    across = one.x < other.right - 0.5 and other.x < one.right - 0.5
    return across and one.y < other.bottom - 0.5 and other.y < one.bottom - 0.5


@BOARDS
@pytest.mark.parametrize("large", [1, 2])
def test_nothing_stands_on_anything_else_or_outside(look: BoardLook, large: int) -> None:
    layout = layout_of(look)
    for arrangement in range(len(layout.arrangements)):
        boxes = boxes_at_once(layout, arrangement, large)
        assert all(box.x >= 0 and box.right <= look.width + 0.5 for box in boxes)
        assert all(box.y >= 0 and box.bottom <= look.height + 0.5 for box in boxes)
        pairs = [(one, other) for at, one in enumerate(boxes) for other in boxes[at + 1 :]]
        assert [pair for pair in pairs if overlap(*pair)] == []


@pytest.mark.parametrize(("look", "earlier", "waits"), [("full", 5, 6), ("4k", 5, 6), ("small window", 5, 6)])
def test_at_five_metres_five_earlier_calls_and_the_waits(look: str, earlier: int, waits: int) -> None:
    layout = layout_of(LOOKS[look])
    assert (len(layout.listed), len(layout.waits)) == (earlier, waits)


@pytest.mark.parametrize("look", ["eight metres", "eight metres, 75 inches", "upright, eight metres"])
def test_at_eight_metres_four_earlier_calls_and_no_waits(look: str) -> None:
    layout = layout_of(LOOKS[look])
    assert (len(layout.listed), len(layout.waits)) == (4, 0)


def test_upright_at_five_metres_four_earlier_calls_and_the_waits() -> None:
    layout = layout_of(LOOKS["upright"])
    assert (len(layout.listed), len(layout.waits)) == (4, 6)


@BOARDS
def test_rows_are_high_enough_for_figures_that_the_farthest_seat_reads(look: BoardLook) -> None:
    layout = layout_of(look)
    for row in (*layout.listed, *layout.arrangements[-1].more):
        assert row.high > look.px(look.seat_m * 1000 / 82)
        assert row_places(row).number.high == row.high


@BOARDS
def test_large_plates_have_room_for_the_newest_number(look: BoardLook) -> None:
    for way in layout_of(look).arrangements:
        for pair in (way.one, *way.two):
            assert pair.number.high * 0.75 > look.type.least_newest * CAPITAL


def test_a_crowded_board_holds_fourteen_calls() -> None:
    layout = layout_of(LOOKS["full"])
    assert [layout.room(at) for at in range(len(layout.arrangements))] == [5, 9, 13]
