"""The windows of one machine: made, and joined to the office by their bridges. Each machine imports its own only."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from office.copies import can_print
from resources.look import BoardLook, board_look, desk_look, kiosk_look
from resources.words import words_for
from station.alert_sound import AlertSound
from station.dress import Dress
from station.errands.at_kiosk import KioskDoor
from station.errands.printing import Printing
from station.errands.slips import logo_path
from station.everywhere import NextEverywhere
from station.house import House
from station.office_now import NO_OFFICE, OfficeNow
from station.paper_words import own_printers
from station.settings import BoardPlace, FurtherBoard, KioskPanel, Settings, SignPanel

if TYPE_CHECKING:
    from display.layout import BoardLayout
    from display.window import BoardWindow
    from kiosk.pages import Visit
    from kiosk.scene import OwnPrinter
    from kiosk.view import KioskView
    from station.board_bridge import Announce
    from station.kiosk_bridge import WaitsSaid

_V = TypeVar("_V")
_SLOTS = {"below": "down", "above": "up", "left": "left", "right": "right"}


def _as_it_comes(usual: QRect) -> QRect:
    """A window that nobody moves stands where it is put."""
    return usual


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A window of this machine: what it is, and the size that it likes where it does not fill a screen."""

    kind: str
    widget: QWidget
    size: tuple[int, int]
    full_screen: bool = False
    screen: str = ""
    place: Callable[[QRect], QRect] = _as_it_comes
    """Where it is shown first, where it would stand so beside the others."""


class Reader(Protocol):
    """Whoever reads a kiosk's pages aloud, and knows whether headphones are plugged in."""

    def say(self, sentences: Sequence[str], language: str, volume: float) -> None:
        """Stop what is said, and begin with these. `volume` is 0 to 1."""
        ...

    def stop(self) -> None:
        """Be quiet at once."""
        ...

    def forget(self) -> None:
        """Be quiet, and keep nothing of what was said."""
        ...

    @property
    def headphones(self) -> bool | None:
        """Whether they are plugged in now; None where nobody knows."""
        ...

    def close(self) -> None:
        """Say nothing any more."""
        ...


class OnlyChanges(Generic[_V]):
    """Renders a view that is another one than the last: the clock looks twice a second, and most looks see the same."""

    def __init__(self, render: Callable[[_V], None]) -> None:
        self._render = render
        self._last: _V | None = None

    def __call__(self, view: _V) -> None:
        """Render it, where it is new."""
        if view != self._last:
            self._last = view
            self._render(view)


@dataclass(frozen=True, slots=True, kw_only=True)
class KioskDoors:
    """What a kiosk has besides the journal: its printers, its reader, the sound of its question, and the way out.

    `reading`: None where nothing is read aloud. `leave`: staff end the program there, or begin it anew.
    """

    printing: Printing
    leave: Callable[[bool], None]
    reading: "Reader | None" = None
    asks: Callable[[], None] = lambda: None


def kiosk_window(house: House, settings: Settings, doors: KioskDoors) -> Shown:
    """The kiosk."""
    from kiosk.brought import Paper  # noqa: PLC0415  # each machine imports its own windows only
    from kiosk.results import PaperCame  # noqa: PLC0415  # each machine imports its own windows only
    from kiosk.window import KioskWindow  # noqa: PLC0415  # each machine imports its own windows only
    from station.kiosk_bridge import KioskBridge, WaitsSaid  # noqa: PLC0415  # likewise
    from station.kiosk_hearing import HeadphonesWatch, Question  # noqa: PLC0415  # likewise
    from station.kiosk_settings import keypad_of  # noqa: PLC0415  # likewise

    panel = replace(settings.kiosk, read_aloud=doors.reading is not None)
    look_for = partial(kiosk_look, panel_width_mm=panel.panel_width_mm, viewing_mm=panel.viewing_mm)
    window = KioskWindow(
        look_for,
        pointer=not panel.full_screen,  # where it fills no screen, a mouse is used
        voice=doors.reading,
        keypad=keypad_of(panel.keys),
    )
    question = Question(doors.asks, window)
    window.setWindowTitle("Walkin")
    door = KioskDoor(house=house, printing=doors.printing, name=settings.station.name, leave=doors.leave)

    def show(office: OfficeNow | None, visit: "Visit") -> None:
        view = kiosk_view(panel, door, (office, visit), said)
        question.show(view, wanted=office is None or office.plan.kiosk.sounds.warning)
        render(view)

    said = WaitsSaid()
    render = OnlyChanges(window.render_view)
    bridge = KioskBridge(house, door, show)
    window.happened.connect(bridge.happen)
    if doors.reading is not None:
        watch = HeadphonesWatch(doors.reading, bridge.happen, window)
        bridge.is_plugged = lambda: watch.plugged
    doors.printing.copied = lambda number: bridge.happen(PaperCame(number, Paper.PRINTED))
    house.settle(bridge)
    return Shown(kind="kiosk", widget=window, size=(540, 960), full_screen=panel.full_screen, screen=panel.screen)


def kiosk_view(
    panel: KioskPanel, door: KioskDoor, now: "tuple[OfficeNow | None, Visit]", said: "WaitsSaid"
) -> "KioskView":
    """What the kiosk shows: without an office, or without connection, it says so."""
    from kiosk.scene import Scene  # noqa: PLC0415  # as above
    from kiosk.view import view_of  # noqa: PLC0415  # as above
    from station.kiosk_bridge import better_times  # noqa: PLC0415  # as above

    house, name = door.house, door.name
    office, visit = now
    plan = office.plan if office else NO_OFFICE
    logo = logo_path(plan.office.logo)
    return view_of(
        Scene(
            visit=visit,
            plan=plan,
            day=office.day if office and office.lost_since is None else None,
            at=house.now(),
            kiosk=name,
            slot=_SLOTS[panel.slot],  # type: ignore[arg-type]  # the four that settings allow
            logo=Path(logo) if logo else None,
            waits=office.forecast.services if office and office.forecast else {},
            better=better_times(office, house.now()),
            employees=office.forecast.employees if office and office.forecast else {},
            outlook=office.outlook if office else None,
            spoken=said.now(office, visit),
            members=office.members if office else (),
            printers=_printers_of(name, panel, office, visit.language),
            reads=panel.read_aloud,
            pages_left=door.pages_left,
            prints=office is None or can_print(office.papers, name, (panel.printer, panel.fallback_printer)),
        )
    )


def _printers_of(name: str, panel: KioskPanel, office: OfficeNow | None, language: str) -> "tuple[OwnPrinter, ...]":
    """The printers of this kiosk, the first one first."""
    from kiosk.scene import OwnPrinter  # noqa: PLC0415  # as above

    names = tuple(dict.fromkeys(printer for printer in (panel.printer, panel.fallback_printer) if printer))
    states = own_printers(office, name, names, words_for(language, "resources")) if office else {}
    told = {printer: states.get(printer, ("", "")) for printer in names}
    return tuple(OwnPrinter(name=printer, state=full, short=short) for printer, (full, short) in told.items())


def board_windows(house: House, settings: Settings, announce: "Announce") -> Iterator[Shown]:
    """The boards of this machine; the first one has calls announced for all of them."""
    from display.window import BoardWindow  # noqa: PLC0415  # as above
    from station.board_bridge import BoardBridge, BoardTask  # noqa: PLC0415  # as above
    from station.board_scopes import scope_of  # noqa: PLC0415  # as above

    scopes = tuple(scope_of(panel) for panel in settings.all_boards)
    for at, panel in enumerate(settings.all_boards):
        window = BoardWindow(partial(_board_look, panel))
        task = BoardTask(scope=scopes[at], notices=panel.notices, announces_for=scopes if at == 0 else ())
        house.settle(BoardBridge(house, task, partial(_places, window), window.render_view, announce))
        window.happened.connect(partial(_hidden, window))
        kind = f"board {panel.name}" if isinstance(panel, FurtherBoard) else "board"
        window.setWindowTitle(f"Walkin – {panel.name}" if isinstance(panel, FurtherBoard) else "Walkin")
        yield Shown(kind=kind, widget=window, size=(1120, 630), full_screen=panel.full_screen, screen=panel.screen)


def _board_look(panel: BoardPlace, width: int, height: int) -> BoardLook:
    return board_look(
        width=width,
        height=height,
        panel_width_mm=panel.panel_width_mm,
        seat_m=panel.farthest_seat_m,
        strong=panel.strong_contrast,
    ).within_reach()


def _places(window: "BoardWindow") -> "BoardLayout":
    return window.places


def _hidden(window: QWidget, _: object) -> None:
    """Closed by hand, on a desk."""
    if not window.isFullScreen():
        window.hide()


def sign_windows(house: House, settings: Settings) -> Iterator[Shown]:
    """The signs above counters."""
    from display.sign_window import SignWindow  # noqa: PLC0415  # as above
    from station.sign_bridge import SignBridge  # noqa: PLC0415  # as above

    for panel in settings.all_signs:
        window = SignWindow(partial(_sign_look, panel))
        house.settle(SignBridge(house, panel.counter, window.render_view))
        window.happened.connect(partial(_hidden, window))
        window.setWindowTitle(f"Walkin – {panel.counter}")
        kind = f"sign {panel.counter}"
        yield Shown(kind=kind, widget=window, size=(640, 360), full_screen=panel.full_screen, screen=panel.screen)


def _sign_look(panel: SignPanel, width: int, height: int) -> BoardLook:
    return board_look(
        width=width,
        height=height,
        panel_width_mm=panel.panel_width_mm,
        seat_m=panel.distance_m,
        strong=panel.strong_contrast,
    )


def counter_window(
    house: House, settings: Settings, printing: Printing, counter: str, everywhere: NextEverywhere
) -> Shown:
    """The window of one counter, whose main button has a key in every program too."""
    from counter.keys import keys_of  # noqa: PLC0415  # as above
    from counter.window import LARGE, CounterWindow  # noqa: PLC0415  # as above
    from station.counter_bridge import CounterBridge, Fittings  # noqa: PLC0415  # as above
    from station.errands.at_counter import CounterDoor  # noqa: PLC0415  # as above
    from station.errands.remembered import Remembered  # noqa: PLC0415  # as above
    from station.folders import windows_file  # noqa: PLC0415  # as above
    from station.window_place import Sizes, WindowPlace  # noqa: PLC0415  # as above

    keys = keys_of(settings.counter.own_keys, pad=settings.counter.keypad)
    window = CounterWindow(desk_look(scale=settings.counter.text_scale), keys=keys)
    house.settle(Dress(house, settings.counter.text_scale, window.wear))
    door = CounterDoor(house=house, printing=printing, counter=counter)
    window.suit(QGuiApplication.primaryScreen().availableSize())
    name = f"counter {counter}"
    sizes = Sizes(small=window.minimumSize(), large=LARGE * settings.counter.text_scale)
    remembered = Remembered(windows_file)
    known_as = f"{settings.station.name}: {name}"
    place = WindowPlace(window, known_as, sizes, remembered, on_top=settings.counter.on_top)
    fittings = Fittings(
        keys=keys,
        change_size=place.change_size,
        come_forward=window.come_forward,
        everywhere=everywhere,
        prints=bool(settings.counter.printer),
    )
    bridge = CounterBridge(door, settings.station.language, window.render_view, fittings)
    window.happened.connect(bridge.happen)
    house.settle(bridge)
    return Shown(kind=name, widget=window, size=sizes.small.toTuple(), place=place.place)


def admin_window(house: House, settings: Settings, alerts: AlertSound) -> Shown:
    """The manager's window."""
    from admin.window import AdminWindow  # noqa: PLC0415  # as above
    from station.admin_bridge import AdminBridge  # noqa: PLC0415  # as above

    window = AdminWindow(desk_look(scale=settings.counter.text_scale))
    house.settle(Dress(house, settings.counter.text_scale, window.wear))
    bridge = AdminBridge(house, settings.station.language, window.render_view, alerts)
    window.happened.connect(bridge.happen)
    house.settle(bridge)
    return Shown(kind="admin", widget=window, size=(1280, 800))
