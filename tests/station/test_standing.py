"""Windows on their screens: in a process of its own, for the screens without a screen are fixed when Qt starts."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from station.screens import side_by_side
from station.standing import Standing
from station.windows import Shown

KIOSK, BOARD = ("kiosk", 540, 960, True, ""), ("board", 1120, 630, True, "")
COUNTER, ADMIN = ("counter 1", 420, 640, False, ""), ("admin", 1280, 800, False, "")


def screen(name: str, x: int, width: int, height: int) -> dict[str, Any]:
    place = {"name": name, "x": x, "y": 0, "width": width, "height": height}
    return {**place, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}


LEFT, RIGHT = screen("left", 0, 1080, 1920), screen("right", 1080, 1920, 1080)


def stood(folder: Path, screens: list[dict[str, Any]], *windows: tuple[object, ...]) -> dict[str, list[Any]]:
    """Where these windows are on these screens."""
    config = folder / "screens.json"
    config.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    done = subprocess.run(  # noqa: S603  # ours
        [sys.executable, "-m", "tests.station.standing_windows", json.dumps(windows)],
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"},
        capture_output=True,
        text=True,
        check=True,
    )
    places: dict[str, list[Any]] = json.loads(done.stdout)
    return places


def test_with_two_screens_the_kiosk_has_the_first_and_the_board_the_second(tmp_path: Path) -> None:
    places = stood(tmp_path, [LEFT, RIGHT], KIOSK, BOARD, COUNTER)
    assert places["kiosk"] == ["left", 0, 0, 1080, 1920, True]
    assert places["board"] == ["right", 1080, 0, 1920, 1080, True]
    assert places["counter 1"][0] == "left"


def test_screens_are_chosen_by_name(tmp_path: Path) -> None:
    places = stood(tmp_path, [LEFT, RIGHT], (*KIOSK[:4], "right"), (*BOARD[:4], "left"))
    assert (places["kiosk"][0], places["board"][0]) == ("right", "left")


def test_a_screen_that_is_not_plugged_in_leaves_a_window(tmp_path: Path) -> None:
    places = stood(tmp_path, [LEFT], (*BOARD[:4], "HDMI-9"))
    assert places["board"][5] is False


def test_one_window_alone_fills_the_only_screen(tmp_path: Path) -> None:
    assert stood(tmp_path, [RIGHT], KIOSK)["kiosk"] == ["right", 1080, 0, 1920, 1080, True]
    assert stood(tmp_path, [LEFT], BOARD)["board"][5] is True


def test_on_one_screen_all_windows_can_be_seen(tmp_path: Path) -> None:
    places = stood(tmp_path, [screen("only", 0, 1920, 1080)], KIOSK, BOARD, COUNTER, ADMIN)
    areas = {kind: QRect(*place[1:5]) for kind, place in places.items()}
    assert not any(place[5] for place in places.values())
    assert all(QRect(0, 0, 1920, 1080).contains(area) for area in areas.values())
    assert not areas["kiosk"].intersects(areas["board"])
    assert not areas["kiosk"].intersects(areas["admin"])


def test_places_shrink_with_the_screen() -> None:
    area = QRect(0, 0, 1024, 600)
    wanted = [("kiosk", (540, 960)), ("board", (1120, 630)), ("counter 1", (420, 640)), ("paper", (420, 760))]
    places = side_by_side(area, wanted)
    assert all(area.contains(place) for place in places)
    assert all(place.width() > 0 and place.height() > 0 for place in places)


@pytest.mark.parametrize("leaves", ["showMinimized", "hide", "showNormal"])
def test_a_window_that_fills_a_screen_comes_back_there(qtbot: QtBot, leaves: str) -> None:
    ended: list[str] = []
    kiosk = QWidget()
    shown = Shown(kind="kiosk", widget=kiosk, size=(540, 960), full_screen=True)
    standing = Standing([shown], lambda: ended.append("ended"))
    assert kiosk.isFullScreen()
    getattr(kiosk, leaves)()
    qtbot.waitUntil(lambda: kiosk.isFullScreen() and kiosk.isVisible() and not kiosk.isMinimized())
    assert ended == []
    standing.close()
    assert not kiosk.isVisible()


def test_the_last_window_on_a_desk_ends_the_station_when_it_is_closed(qtbot: QtBot) -> None:
    ended: list[str] = []
    counter = QWidget()
    standing = Standing([Shown(kind="counter 1", widget=counter, size=(420, 640))], lambda: ended.append("ended"))
    counter.close()
    qtbot.waitUntil(lambda: ended == ["ended"])
    standing.close()
