"""How columns share a width."""

import pytest

from resources.widths import Measured, shared

PLATE = Measured(wide=60, least=60)
NAME = Measured(wide=200, least=80, stretches=True)
NEEDS = Measured(wide=100, least=60)


@pytest.mark.parametrize(
    ("room", "widths"),
    [
        (500, (60, 340, 100)),
        (360, (60, 200, 100)),
        (283, (60, 143, 80)),
        (203, (60, 83, 60)),
        (180, (60, 60, 60)),
        (100, (60, 0, 60)),
    ],
)
def test_columns_give_what_they_can(room: int, widths: tuple[int, ...]) -> None:
    assert shared((PLATE, NAME, NEEDS), room) == widths


def test_without_a_stretching_column_the_rest_stays_free() -> None:
    assert shared((PLATE, NEEDS), 400) == (60, 100)
