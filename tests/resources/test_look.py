import pytest

from resources.look import BIGGER, board_look, desk_look, kiosk_look


@pytest.mark.parametrize(
    ("name", "px"),
    [("key", 34), ("sentence", 40), ("tile", 42), ("help", 40), ("fact", 48), ("title", 60), ("number", 376)],
)
def test_the_panel_in_portrait_has_the_drawn_sizes(name: str, px: int) -> None:
    assert getattr(kiosk_look().type, name) == pytest.approx(px, abs=3)


def test_bigger_text_makes_all_but_the_number_half_as_big_again() -> None:
    usual, bigger = kiosk_look().type, kiosk_look(bigger=True).type
    assert bigger.key == pytest.approx(usual.key * BIGGER)
    assert bigger.title == pytest.approx(usual.title * BIGGER)
    assert bigger.number == usual.number


def test_a_small_panel_read_from_nearer_has_35_pixels() -> None:
    look = kiosk_look(width=1366, height=768, panel_width_mm=344.2, viewing_mm=500)
    assert look.type.key == pytest.approx(35, abs=0.5)
    assert look.landscape


@pytest.mark.parametrize(
    ("width", "height", "panel_mm", "viewing_mm"),
    [(1080, 1920, 336, 600), (1920, 1080, 527, 600), (1366, 768, 344, 500), (1080, 1920, 268, 500)],
)
def test_capitals_of_all_needed_text_are_tall_enough_to_read(
    width: int, height: int, panel_mm: float, viewing_mm: float
) -> None:
    look = kiosk_look(width=width, height=height, panel_width_mm=panel_mm, viewing_mm=viewing_mm)
    angle = 0.0122  # 0.7 degrees
    assert look.mm(look.type.key * 0.698) >= max(4.8, viewing_mm * angle * 0.99)


def test_millimetres_come_from_the_settings() -> None:
    look = kiosk_look(width=1000, height=2000, panel_width_mm=500)
    assert look.px(10) == 20
    assert look.mm(20) == 10


def test_a_slip_of_ten_millimetres_counts_and_one_of_fifteen_does_not() -> None:
    look = kiosk_look()
    assert look.px(10) < look.slip < look.px(15)


@pytest.mark.parametrize("seat_m", [3.0, 5.0, 8.0])
def test_the_board_is_read_from_the_farthest_seat(seat_m: float) -> None:
    look = board_look(seat_m=seat_m)
    assert look.mm(look.type.newest * 0.698) >= seat_m * 1000 / 50 - 0.01
    assert look.mm(look.type.earlier * 0.698) >= seat_m * 1000 / 82 - 0.01


def test_the_drawn_board_has_the_drawn_sizes() -> None:
    kind = board_look().type
    assert (round(kind.newest), round(kind.earlier)) == (380, 139)


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
def test_the_desk_scales_type_and_lengths_alike(scale: float) -> None:
    look = desk_look(scale=scale)
    assert look.type.title == 28 * scale
    assert look.type.cap == 13 * scale
    assert look.at(8) == round(8 * scale)
