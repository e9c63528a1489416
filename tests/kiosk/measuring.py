"""Pages of the kiosk, measured in millimetres of the panel: what can be pressed, how far apart and from the edge."""

import itertools
from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from kiosk.keyboard_keys import KeyCap
from kiosk.window import KioskWindow
from resources.look import KioskLook, kiosk_look
from resources.parts.key import Faced
from resources.parts.tile import Tile
from resources.skins import Kind
from tests.kiosk.test_geometry import PANELS

LEAST_MM, TILE_MM, GAP_MM, BEZEL_MM = 20.0, 28.0, 3.0, 10.0
MOST_CHOICES = 6
_WHOLE_PX = 0.5
"""A place in whole pixels may be this much smaller at an edge than it was drawn."""


def look_of(panel: str, *, bigger: bool = False, strong: bool = False) -> KioskLook:
    width, height, mm, viewing = PANELS[panel]
    return kiosk_look(width=width, height=height, panel_width_mm=mm, viewing_mm=viewing, bigger=bigger, strong=strong)


def targets(window: QWidget) -> list[Faced]:
    """What can be pressed now, or could be at another moment."""
    return [key for key in window.findChildren(Faced) if key.isVisibleTo(window)]


def target_place(key: Faced, window: QWidget) -> QRectF:
    """Where a finger may land, in pixels of the window."""
    area = key.pressable_area()
    return QRectF(key.mapTo(window, area.topLeft()), area.size())


def faults_in_mm(window: KioskWindow, look: KioskLook) -> list[str]:
    """What is too small, too near to another, too near to the bezel, and what is too much to choose from."""
    places = [(key, target_place(key, window)) for key in targets(window)]
    edges = QRectF(window.rect())
    return [*_small(places, look), *_near(places, look), *_at_the_bezel(places, edges, look), *_too_many(places)]


def _small(places: list[tuple[Faced, QRectF]], look: KioskLook) -> Iterator[str]:
    for key, place in places:
        wide, high = look.mm(place.width()), look.mm(place.height())
        if min(wide, high) < LEAST_MM or (isinstance(key, Tile) and high < TILE_MM):
            yield f"{key.accessibleName()} is {wide:.2f} × {high:.2f} mm"


def _near(places: list[tuple[Faced, QRectF]], look: KioskLook) -> Iterator[str]:
    for (one, here), (other, there) in itertools.combinations(places, 2):
        across = max(here.left() - there.right(), there.left() - here.right())
        down = max(here.top() - there.bottom(), there.top() - here.bottom())
        if (gap := look.mm(max(across, down) + _WHOLE_PX)) < GAP_MM:
            yield f"{one.accessibleName()} and {other.accessibleName()} are {gap:.2f} mm apart"


def _at_the_bezel(places: list[tuple[Faced, QRectF]], panel: QRectF, look: KioskLook) -> Iterator[str]:
    for key, place in places:
        right, bottom = panel.right() - place.right(), panel.bottom() - place.bottom()
        if (least := look.mm(min(place.left(), place.top(), right, bottom) + _WHOLE_PX)) < BEZEL_MM:
            yield f"{key.accessibleName()} is {least:.2f} mm from the bezel"


def _too_many(places: list[tuple[Faced, QRectF]]) -> Iterator[str]:
    """Tiles of services, answers to one question; figures, letters and signs of a pad or keyboard are no choices."""
    answers = [key for key, _ in places if len(key.accessibleName()) > 1 and not isinstance(key, KeyCap)]
    asked = [key for key in answers if key.kind in {Kind.TILE, Kind.CHOICE}]
    for kind, count in Counter(type(key).__name__ for key in asked).items():
        if count > MOST_CHOICES:
            yield f"{count} choices ({kind})"
