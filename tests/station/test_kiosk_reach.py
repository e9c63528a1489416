import pytest

from station.kiosk_reach import reach_of
from station.settings import KioskPanel


@pytest.mark.parametrize(
    ("floor_mm", "width_mm", "size", "works"),
    [
        (700.0, 336.0, (1080, 1920), True),
        (800.0, 336.0, (1080, 1920), False),
        (300.0, 336.0, (1080, 1920), False),
        (800.0, 527.0, (1920, 1080), True),
        (1000.0, 527.0, (1920, 1080), False),
        (1000.0, 344.2, (1366, 768), True),
        (700.0, 685.0, (1080, 1920), False),
    ],
)
def test_whether_hands_reach_every_control(
    floor_mm: float, width_mm: float, size: tuple[int, int], *, works: bool
) -> None:
    reach = reach_of(KioskPanel(panel_floor_mm=floor_mm, panel_width_mm=width_mm), *size)
    assert reach.works is works
    assert reach.works is (reach.least_floor <= floor_mm <= reach.most_floor)
