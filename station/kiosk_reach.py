"""Whether hands reach every control of a kiosk as its panel hangs: from a wheelchair, standing, small or tall."""

from dataclasses import dataclass

from kiosk.geometry import control_span_mm
from resources.look import kiosk_look
from station.settings import KioskPanel

LOWEST_MM, HIGHEST_MM = 380.0, 1220.0
"""Above the floor: EN 301 549, 8.3."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Millimetres above the floor: of the lowest and the highest control, and where the panel's lower edge may be."""

    lowest: float
    highest: float
    least_floor: float
    most_floor: float

    @property
    def works(self) -> bool:
        """Whether every control is within reach."""
        return self.lowest >= LOWEST_MM and self.highest <= HIGHEST_MM


def reach_of(panel: KioskPanel, width: int, height: int) -> Reach:
    """The reach of this panel, which has so many pixels."""
    look = kiosk_look(width=width, height=height, panel_width_mm=panel.panel_width_mm, viewing_mm=panel.viewing_mm)
    least, most = control_span_mm(look)
    return Reach(
        lowest=panel.panel_floor_mm + least,
        highest=panel.panel_floor_mm + most,
        least_floor=LOWEST_MM - least,
        most_floor=HIGHEST_MM - most,
    )
