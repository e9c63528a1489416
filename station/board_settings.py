"""What is wrong with the settings of boards and counter signs."""

from collections.abc import Iterator, Sequence

from station.settings import BoardPlace, Settings

_PANEL_MM = (200, 10000)
_SIGN_MM = (100, 3000)
_SEAT_M = (1, 50)


def board_faults(settings: Settings) -> Iterator[str]:
    """What is wrong with boards and signs, each in a sentence with its place."""
    yield from _board("board", settings.board)
    for at, board in enumerate(settings.boards):
        place = f"boards[{at}]"
        yield from _board(place, board)
        if not board.name.strip():
            yield f"a further board needs a name - at {place}.name"
        if board.name in [other.name for other in settings.boards[:at]]:
            yield f"{board.name!r} stands twice - at {place}.name"
        if board.full_screen and not board.screen:
            yield f"a further board needs the name of the screen that it fills - at {place}.screen"
    yield from _signs(settings)
    yield from _screens(settings)


def _board(place: str, board: BoardPlace) -> Iterator[str]:
    yield from _between(f"{place}.panel_width_mm", board.panel_width_mm, _PANEL_MM)
    yield from _between(f"{place}.farthest_seat_m", board.farthest_seat_m, _SEAT_M)
    yield from _twice(f"{place}.services", board.services)
    yield from _twice(f"{place}.counters", board.counters)


def _signs(settings: Settings) -> Iterator[str]:
    for at, sign in enumerate(settings.signs):
        place = f"signs[{at}]"
        yield from _between(f"{place}.panel_width_mm", sign.panel_width_mm, _SIGN_MM)
        yield from _between(f"{place}.distance_m", sign.distance_m, _SEAT_M)
        if not sign.counter.strip():
            yield f"a sign needs a counter - at {place}.counter"
    if "sign" in settings.station.windows and not settings.signs:
        yield "a sign needs a counter: name it under [[signs]] - at station.windows"


def _screens(settings: Settings) -> Iterator[str]:
    """A screen is filled by one window."""
    windows = settings.station.windows
    own = (("kiosk", settings.kiosk), ("board", settings.board))
    filled = [(kind, panel.screen) for kind, panel in own if kind in windows and panel.full_screen]
    if "board" in windows:
        filled += [(f"boards[{at}]", board.screen) for at, board in enumerate(settings.boards) if board.full_screen]
    filled += [(f"signs[{at}]", sign.screen) for at, sign in enumerate(settings.all_signs) if sign.full_screen]
    for at, (place, screen) in enumerate(filled):
        first = next((other for other, name in filled[:at] if screen and name == screen), None)
        if first is not None:
            yield f"the screen {screen!r} is filled by {first} already - at {place}.screen"


def _between(place: str, value: float, limits: tuple[float, float]) -> Iterator[str]:
    least, most = limits
    if not least <= value <= most:
        yield f"expected a number from {least:g} to {most:g}, not {value:g} - at {place}"


def _twice(place: str, names: Sequence[str]) -> Iterator[str]:
    for at, name in enumerate(names):
        if name in names[:at]:
            yield f"{name!r} stands twice - at {place}[{at}]"
