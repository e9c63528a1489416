"""A screen that is unplugged and comes back, or has another resolution: its window is there again, on an X server."""

from collections.abc import Iterator

import pytest

from tests.station.x_server import Windows, XServer

KIOSK, BOARD = ("kiosk", 540, 960, True, "left"), ("board", 1120, 630, True, "right")
CORRIDOR = ("board corridor", 1120, 630, True, "far")
LEFT, RIGHT = ["left", 0, 0, 1080, 1920, True], ["right", 1080, 0, 1920, 1080, True]


@pytest.fixture
def server() -> Iterator[XServer]:
    with XServer() as started:
        started.plugs_in("left", 0, 1080, 1920)
        started.plugs_in("right", 1080, 1920, 1080)
        yield started


def test_the_board_is_there_again_when_its_screen_is_and_never_covers_the_kiosk(server: XServer) -> None:
    with Windows(server, KIOSK, BOARD) as windows:
        windows.come_to(lambda places: places == {"kiosk": LEFT, "board": RIGHT})
        for _ in range(2):
            server.unplugs("right")
            windows.come_to(lambda places: places == {"kiosk": LEFT})
            server.plugs_in("right", 1080, 1920, 1080)
            windows.come_to(lambda places: places == {"kiosk": LEFT, "board": RIGHT})
        assert "board" not in windows.looks()["focused"]


def test_the_board_fills_its_screen_at_another_resolution() -> None:
    with XServer() as server, Windows(server, (*BOARD[:4], "screen")) as windows:
        windows.come_to(lambda places: places.get("board") == ["screen", 0, 0, 3000, 1920, True])
        for width, height in ((1280, 720), (1920, 1080)):
            server.sets_resolution(width, height)
            expected = ["screen", 0, 0, width, height, True]
            windows.come_to(lambda places, expected=expected: places.get("board") == expected)  # type: ignore[misc]  # bound


def test_a_screen_that_comes_back_with_another_resolution_is_filled(server: XServer) -> None:
    with Windows(server, KIOSK, BOARD) as windows:
        windows.come_to(lambda places: places.get("board") == RIGHT)
        server.unplugs("right")
        windows.come_to(lambda places: places == {"kiosk": LEFT})
        server.plugs_in("right", 1080, 1280, 720)
        windows.come_to(lambda places: places.get("board") == ["right", 1080, 0, 1280, 720, True])
        assert windows.looks()["places"]["kiosk"] == LEFT


def test_a_board_alone_on_the_machine_becomes_a_window_until_its_screen_is_back(server: XServer) -> None:
    with Windows(server, BOARD) as windows:
        windows.come_to(lambda places: places.get("board") == RIGHT)
        server.unplugs("right")
        windows.come_to(lambda places: places["board"][0] == "left" and not places["board"][5])
        server.plugs_in("right", 1080, 1920, 1080)
        windows.come_to(lambda places: places.get("board") == RIGHT)


def test_a_screen_that_is_plugged_in_late_gets_its_board(server: XServer) -> None:
    server.unplugs("right")
    server.plugs_in("right", 1080, 960, 1080)
    with Windows(server, KIOSK, BOARD, CORRIDOR) as windows:
        windows.come_to(lambda places: set(places) == {"kiosk", "board"})
        server.plugs_in("far", 2040, 960, 540)
        windows.come_to(lambda places: places.get("board corridor") == ["far", 2040, 0, 960, 540, True])
        assert windows.looks()["places"]["board"] == ["right", 1080, 0, 960, 1080, True]
