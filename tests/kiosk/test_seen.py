"""Every page painted, on every panel, in each size and contrast, languages in turn: CUSTOMERS §2 on the pixels."""

import itertools
import math
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractAnimation, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kiosk.window import KioskWindow
from resources.look import KioskLook
from resources.part_views import KeyView
from resources.parts.face import FaceKey
from resources.parts.key import Faced, Key
from resources.parts.tile import Tile
from tests.kiosk.conftest import MakeWindow
from tests.kiosk.measuring import look_of, target_place, targets
from tests.kiosk.moments import LANGUAGES, MOMENTS, moment_view
from tests.kiosk.seeing import Light, Picture, Written, changed, contrast_in, painted, ratio
from tests.kiosk.test_geometry import PANELS
from tests.kiosk.visitor import Visitor

NEEDED_DEGREES, LEAST_MM = 0.7, 4.8
TEXT, STRONG_TEXT, GRAPHIC = 7.0, 15.0, 3.0
RING_PX = 6
_TAIL = 0.25  # of the height of capitals
_STRIP, _DEEP, _OUT = 30, 16, 5
"""How far along an edge, inwards (lip and border) and outwards it is looked at, in pixels of the drawing."""

WAYS = tuple(itertools.product((False, True), repeat=2))
ORDER = {name: number for number, name in enumerate(MOMENTS)}


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("moment", MOMENTS)
def test_everything_on_a_page_can_be_seen(window_on: MakeWindow, panel: str, moment: str) -> None:
    window = window_on(panel)
    for turn, (bigger, strong) in enumerate(WAYS):
        language = LANGUAGES[(ORDER[moment] + turn) % len(LANGUAGES)]
        window.render_view(moment_view(moment, language, bigger=bigger, strong=strong))
        seen, look = painted(window), look_of(panel, bigger=bigger, strong=strong)
        heights, contrasts = _too_low(seen, look, panel), _too_pale(seen, look)
        faults = [*heights, *contrasts, *_edges(seen, window, look), *_over_words(seen), *_misnamed(seen, window)]
        assert (language, bigger, strong, faults) == (language, bigger, strong, [])
        assert seen.written


def _too_low(seen: Picture, look: KioskLook, panel: str) -> Iterator[str]:
    """All of it is needed: the logo alone is not, and it is drawn."""
    viewing = PANELS[panel][3]
    needed = max(LEAST_MM, viewing * math.tan(math.radians(NEEDED_DEGREES)))
    for one in seen.written:
        if (high := look.mm(one.place.height())) < needed:
            yield f"{one.words}: capitals of {high:.2f} mm"


def _too_pale(seen: Picture, look: KioskLook) -> Iterator[str]:
    for one in seen.written:
        if (contrast := contrast_in(seen.at(one.ink))) < (STRONG_TEXT if look.strong else TEXT):
            yield f"{one.words}: {contrast:.1f}:1"
    for place in seen.drawn:
        if (contrast := contrast_in(seen.at(place))) < GRAPHIC:
            yield f"the icon at {place.center().toTuple()}: {contrast:.1f}:1"


def _edges(seen: Picture, window: KioskWindow, look: KioskLook) -> Iterator[str]:
    """Each side of what can be pressed stands out from its ground, by its border or by its face."""
    deep, room = math.ceil(_DEEP * look.unit), math.ceil(_OUT * look.unit)
    for key in targets(window):
        place = target_place(key, window)
        x, y = round(place.center().x()) - _STRIP // 2, round(place.center().y()) - _STRIP // 2
        whole = place.adjusted(-room, -room, room, room)
        sides = (
            seen.at(QRectF(whole.left(), y, room + deep, _STRIP)),
            seen.at(QRectF(place.right() - deep, y, room + deep, _STRIP))[:, ::-1],
            seen.at(QRectF(x, whole.top(), _STRIP, room + deep)).T,
            seen.at(QRectF(x, place.bottom() - deep, _STRIP, room + deep)).T[:, ::-1],
        )
        for side in sides:
            ground = float(side[0, 0])
            if (contrast := max(ratio(ground, float(side.min())), ratio(ground, float(side.max())))) < GRAPHIC:
                yield f"an edge of {key.accessibleName()}: {contrast:.1f}:1"


def _over_words(seen: Picture) -> Iterator[str]:
    """No line runs into another, and no icon stands on words."""
    written = [one for one in seen.written if any(map(str.isalnum, one.words))]  # the dots of a PIN are low
    for one, other in itertools.combinations(written, 2):
        if _inner(one, _TAIL).intersects(_inner(other, _TAIL)):
            yield f"{one.words} over {other.words}"
    for icon, one in itertools.product(seen.drawn, written):
        if icon.intersects(_inner(one)):
            yield f"an icon over {one.words}"


def _inner(one: Written, tails: float = 0.0) -> QRectF:
    """Its letters, perhaps with the tails below the line."""
    return one.place.adjusted(1, 1, -1, one.place.height() * tails - 1)


def _misnamed(seen: Picture, window: KioskWindow) -> Iterator[str]:
    """The accessible name of a key is its visible words; where they stand in their short form, it is the long one."""
    for key in targets(window):
        if (words := _visible(seen, key, window)) not in _told(key):
            yield f"{words} is called {key.accessibleName()}"


def _visible(seen: Picture, key: Faced, window: KioskWindow) -> str:
    return _plain(" ".join(one.words for one in seen.words_in(target_place(key, window))))


def _told(key: Faced) -> set[str]:
    """What a screen reader may hear of a key on which these words stand: all of them, in their longer form."""
    name, told = key.accessibleName(), key.accessibleDescription()
    if isinstance(key, Tile):
        short = [name, key.view.short_wait]
        return {_plain(name), _plain(f"{name} {told}"), _plain(f"{name} {key.view.wait}"), _plain(" ".join(short))}
    assert isinstance(key, Key | FaceKey)
    view = key.view
    assert _plain(name) == _plain(view.words) or len(view.words) < len(name)
    shorter = view.short if isinstance(view, KeyView) else ""
    return {_plain(name), _plain(view.words), _plain(shorter or name)}


def _plain(words: str) -> str:
    """Without breaks: a word that is divided at the end of a line is one word."""
    return "".join(letter for letter in words if letter.isalnum())


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("strong", [False, True])
@pytest.mark.parametrize("moment", ["home", "number pad"])
def test_a_ring_tells_where_the_focus_is(
    window_on: MakeWindow, qtbot: QtBot, panel: str, moment: str, *, strong: bool
) -> None:
    visitor = Visitor(window_on(panel), qtbot)
    window = visitor.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.render_view(moment_view(moment, "en", strong=strong))
    visitor.now += 1
    without = painted(window)
    ring = round(RING_PX * look_of(panel).unit)
    for _ in [key for key in targets(window) if key.isEnabled()]:
        visitor.hits(Qt.Key.Key_Down)
        key = window.focusWidget()
        assert isinstance(key, Faced)
        around = target_place(key, window).adjusted(-key.ring, -key.ring, key.ring, key.ring)
        told = changed(without.at(around), painted(window).at(around), GRAPHIC)
        row, column = told[told.shape[0] // 2], told[:, told.shape[1] // 2]
        sides = (row[: ring + 5], row[-ring - 5 :], column[: ring + 5], column[-ring - 5 :])
        assert min(int(side.sum()) for side in sides) >= ring - 1, key.accessibleName()


@pytest.mark.parametrize("strong", [False, True])
@pytest.mark.parametrize(
    ("before", "after", "name"),
    [
        ("needs", "needs chosen", "I walk slowly"),
        ("first question", "second question", "Partly"),
        ("unreadable code", "number pad", "Next"),
    ],
)
def test_chosen_and_possible_are_told_without_colour(
    window_on: MakeWindow, before: str, after: str, name: str, *, strong: bool
) -> None:
    window = window_on("24 inches standing")
    pictures: list[Light] = []
    for moment in (before, after):
        window.render_view(moment_view(moment, "en", strong=strong))
        (key,) = [one for one in targets(window) if one.accessibleName() == name]
        pictures.append(painted(window).at(target_place(key, window)))
    assert changed(pictures[0], pictures[1]).mean() > 0.002


@pytest.mark.parametrize("strong", [False, True])
@pytest.mark.parametrize(
    ("at", "before", "after"),
    [(0, ("en", False), ("et", False)), (1, ("en", False), ("et", False)), (3, ("en", False), ("en", True))],
)
def test_chosen_keys_of_the_shelf_are_told_without_colour(
    window_on: MakeWindow, at: int, before: tuple[str, bool], after: tuple[str, bool], *, strong: bool
) -> None:
    window = window_on("24 inches standing")
    pictures: list[Light] = []
    for language, bigger in (before, after):
        window.render_view(moment_view("failed", language, bigger=bigger, strong=strong))
        key = [one for one in targets(window) if one.isCheckable()][at]
        pictures.append(painted(window).at(target_place(key, window)))
    assert changed(pictures[0], pictures[1]).mean() > 0.3


def test_a_closed_service_is_told_by_words(window_on: MakeWindow) -> None:
    window = window_on("24 inches standing")
    for language, words in (("en", "Opens at 13:00"), ("et", "Avame kell 13:00"), ("ru", "Откроется в 13:00")):
        window.render_view(moment_view("home", language))
        (tile,) = [key for key in targets(window) if isinstance(key, Tile) and key.view.closed]
        written = painted(window).words_in(target_place(tile, window))
        assert words in " ".join(one.words for one in written)


@pytest.mark.parametrize("moment", MOMENTS)
def test_nothing_flashes_or_moves(window_on: MakeWindow, moment: str) -> None:
    window = window_on("24 inches standing")
    window.render_view(moment_view(moment, "en"))
    timers = [timer for timer in window.findChildren(QTimer) if timer.isActive() and not timer.isSingleShot()]
    assert (timers, window.findChildren(QAbstractAnimation)) == ([], [])
    _, before, after = (painted(window) for _ in range(3))  # Qt draws the first letters of a size a trifle otherwise
    assert not changed(before.light, after.light, 1.5).any()


@pytest.mark.parametrize(("ink", "contrast"), [("#000000", 21.0), ("#767676", 4.5), ("#FFFFFF", 1.0)])
def test_contrast_is_measured_as_wcag_does(qtbot: QtBot, ink: str, contrast: float) -> None:
    """The measure itself, on a page of one word: what is too pale is found."""
    label, page = QLabel(), QPixmap(300, 100)
    qtbot.addWidget(label)
    page.fill(QColor("#FFFFFF"))
    painter = QPainter(page)
    painter.fillRect(20, 20, 60, 60, QColor(ink))
    painter.end()
    label.setPixmap(page)
    label.resize(300, 100)
    assert contrast_in(painted(label).light) == pytest.approx(contrast, abs=0.05)
