"""Pictures of boards and counter signs."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from display.board_view import News, view_of
from display.scope import Scope
from display.showing import Showing, after
from display.sign_view import SignNews, sign_of
from display.sign_window import SignWindow
from display.window import BoardWindow
from office.day import Day
from resources.look import BoardLook, board_look
from station.board_waits import BoardWaits
from station.errands.slips import logo_path
from station.example_day import ExampleDay
from station.picture import LANGUAGES, Picture

BOARD_SIZES = ((1920, 1080), (3840, 2160))
UPRIGHT = (1080, 1920)
SIGN_SIZES = ((1920, 1080), (1280, 800), (1080, 1920))


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardSeat:
    """From where a board is read, and in which contrast."""

    seat_m: float = 5.0
    strong: bool = False

    def look(self, width: int, height: int) -> BoardLook:
        """The look of such a board, on 55 inches, lying or upright."""
        wide = 1217.0 if width > height else 685.0  # millimetres
        return board_look(width=width, height=height, panel_width_mm=wide, seat_m=self.seat_m, strong=self.strong)


_USUAL_SEAT, _WHOLE_OFFICE = BoardSeat(), Scope()


def board_pictures(example: ExampleDay, kind: str = "") -> Iterator[Picture]:
    """The board, with each language as the office's first."""
    for language in LANGUAGES:
        spoken = _spoken(example, language)
        for size in BOARD_SIZES:
            name = "-".join(("board", *((kind,) if kind else ()), language, f"{size[0]}x{size[1]}"))
            yield Picture(name=name, size=size, window=partial(_board, spoken))
            if kind:
                continue
            empty = replace(spoken, entries=(), day=empty_day(example.day))
            yield Picture(name=f"{name}-empty", size=size, window=partial(_board, empty))


def place_pictures(example: ExampleDay) -> Iterator[Picture]:
    """A hall's board, a corridor's with its own counters, each from its farthest seat, and one in strong contrast."""
    places = {"corridor": (BoardSeat(seat_m=3.0), Scope(counters=("4", "5"))), "hall": (BoardSeat(seat_m=8.0), Scope())}
    strong = {"strong": (BoardSeat(strong=True), Scope())}
    for name, (seat, scope) in {**places, **strong}.items():
        for language in LANGUAGES:
            for size in (*BOARD_SIZES, UPRIGHT):
                yield Picture(
                    name=f"board-{name}-{language}-{size[0]}x{size[1]}",
                    size=size,
                    window=partial(_board, _spoken(example, language), seat=seat, scope=scope),
                )


def sign_pictures(example: ExampleDay) -> Iterator[Picture]:
    """The sign above each counter, as it is now, and in the evening."""
    counters = [counter.id for counter in example.plan.counters]
    for language in LANGUAGES:
        spoken = _spoken(example, language)
        for size in SIGN_SIZES:
            for counter in counters:
                name = f"sign-{counter}-{language}-{size[0]}x{size[1]}"
                yield Picture(name=name, size=size, window=partial(_sign, spoken, counter))
            closed = replace(spoken, day=empty_day(spoken.day))
            name = f"sign-closed-{language}-{size[0]}x{size[1]}"
            yield Picture(name=name, size=size, window=partial(_sign, closed, counters[-1]))


def _spoken(example: ExampleDay, language: str) -> ExampleDay:
    """The same day in an office whose first language this is."""
    others = tuple(other for other in LANGUAGES if other != language)
    return replace(
        example, plan=replace(example.plan, office=replace(example.plan.office, languages=(language, *others)))
    )


def _sign(example: ExampleDay, counter: str, size: tuple[int, int]) -> QWidget:
    window = SignWindow(lambda width, height: board_look(width=width, height=height, panel_width_mm=531.0, seat_m=5.0))
    window.resize(*size)
    window.render_view(sign_of(example.day, example.plan, counter, SignNews(now=example.now)))
    return window


def empty_day(day: Day) -> Day:
    """The day before anybody came."""
    return replace(day, tickets={}, desks={})


def _board(
    example: ExampleDay, size: tuple[int, int], seat: BoardSeat = _USUAL_SEAT, scope: Scope = _WHOLE_OFFICE
) -> QWidget:
    window = BoardWindow(seat.look)
    window.resize(*size)
    showing = after(Showing(), example.entries)
    news = News(
        minutes=BoardWaits().minutes(example.forecast), scope=scope, logo=Path(logo_path(example.plan.office.logo))
    )
    window.render_view(view_of(example.day, example.plan, showing, example.now, window.places, news))
    return window
