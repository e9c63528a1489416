"""The windows of one machine: made, and joined to the office by their bridges. Each machine imports its own only."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtWidgets import QWidget

from office.copies import can_print
from resources.look import BoardLook, board_look, desk_look, kiosk_look
from resources.words import words_for
from station.errands.at_kiosk import KioskDoor
from station.errands.printing import Printing
from station.errands.slips import logo_path
from station.house import House
from station.office_now import NO_OFFICE, OfficeNow
from station.paper_words import own_printers
from station.settings import KioskPanel, Settings

if TYPE_CHECKING:
    from kiosk.pages import Visit
    from kiosk.scene import OwnPrinter
    from kiosk.view import KioskView
    from station.kiosk_bridge import WaitsSaid

_V = TypeVar("_V")
_SLOTS = {"below": "down", "above": "up", "left": "left", "right": "right"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A window of this machine: what it is, and the size that it likes where it does not fill a screen."""

    kind: str
    widget: QWidget
    size: tuple[int, int]
    full_screen: bool = False
    screen: str = ""


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


def kiosk_window(house: House, settings: Settings, printing: Printing, leave: Callable[[bool], None]) -> Shown:
    """The kiosk. `leave`: staff end the program there, or begin it anew."""
    from kiosk.brought import Paper  # noqa: PLC0415  # each machine imports its own windows only
    from kiosk.happenings import PaperCame  # noqa: PLC0415  # each machine imports its own windows only
    from kiosk.window import KioskWindow  # noqa: PLC0415  # each machine imports its own windows only
    from station.kiosk_bridge import KioskBridge, WaitsSaid  # noqa: PLC0415  # likewise

    panel = settings.kiosk
    look_for = partial(kiosk_look, panel_width_mm=panel.panel_width_mm, viewing_mm=panel.viewing_mm)
    window = KioskWindow(look_for, pointer=not panel.full_screen)  # where it fills no screen, a mouse is used
    window.setWindowTitle("Walkin")
    door = KioskDoor(house=house, printing=printing, name=settings.station.name, leave=leave)

    def show(office: OfficeNow | None, visit: "Visit") -> None:
        render(kiosk_view(settings.station.name, panel, house, (office, visit), said))

    said = WaitsSaid()
    render = OnlyChanges(window.render_view)
    bridge = KioskBridge(house, door, show)
    window.happened.connect(bridge.happen)
    printing.copied = lambda number: bridge.happen(PaperCame(number, Paper.PRINTED))
    house.settle(bridge)
    return Shown(kind="kiosk", widget=window, size=(540, 960), full_screen=panel.full_screen, screen=panel.screen)


def kiosk_view(
    name: str, panel: KioskPanel, house: House, now: "tuple[OfficeNow | None, Visit]", said: "WaitsSaid"
) -> "KioskView":
    """What the kiosk shows: without an office, or without connection, it says so."""
    from kiosk.scene import Scene  # noqa: PLC0415  # as above
    from kiosk.view import view_of  # noqa: PLC0415  # as above
    from station.kiosk_bridge import better_times  # noqa: PLC0415  # as above

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
            spoken=said.now(office, visit),
            members=office.members if office else (),
            printers=_printers_of(name, panel, office, visit.language),
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


def board_window(house: House, settings: Settings, chime: Callable[[], None]) -> Shown:
    """The board."""
    from display.window import BoardWindow  # noqa: PLC0415  # as above
    from station.board_bridge import BoardBridge  # noqa: PLC0415  # as above

    panel = settings.board

    def look_for(width: int, height: int) -> BoardLook:
        return board_look(width=width, height=height, panel_width_mm=panel.panel_width_mm, seat_m=panel.farthest_seat_m)

    window = BoardWindow(look_for)
    house.settle(BoardBridge(house, lambda: window.places, window.render_view, chime))
    window.happened.connect(lambda _: None if window.isFullScreen() else window.hide())  # closed by hand, on a desk
    return Shown(kind="board", widget=window, size=(1120, 630), full_screen=panel.full_screen, screen=panel.screen)


def counter_window(house: House, settings: Settings, printing: Printing, counter: str) -> Shown:
    """The window of one counter."""
    from counter.window import CounterWindow  # noqa: PLC0415  # as above
    from station.counter_bridge import CounterBridge  # noqa: PLC0415  # as above
    from station.errands.at_counter import CounterDoor  # noqa: PLC0415  # as above

    window = CounterWindow(desk_look(scale=settings.counter.text_scale))
    door = CounterDoor(house=house, printing=printing, counter=counter)
    bridge = CounterBridge(door, settings.station.language, window.render_view)
    window.happened.connect(bridge.happen)
    house.settle(bridge)
    return Shown(kind=f"counter {counter}", widget=window, size=(420, 640))


def admin_window(house: House, settings: Settings) -> Shown:
    """The manager's window."""
    from admin.window import AdminWindow  # noqa: PLC0415  # as above
    from station.admin_bridge import AdminBridge  # noqa: PLC0415  # as above

    window = AdminWindow(desk_look(scale=settings.counter.text_scale))
    bridge = AdminBridge(house, settings.station.language, window.render_view)
    window.happened.connect(bridge.happen)
    house.settle(bridge)
    return Shown(kind="admin", widget=window, size=(1280, 800))
