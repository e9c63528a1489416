"""The main button's key in every program: whose counter it presses, and the systems' ways to it.

Under X11 with a real server (Xvfb) whose keyboard is struck by its XTEST extension; under Windows with a library that
behaves like user32.
"""

import ctypes
import json
import logging
from collections.abc import Callable, Iterator
from ctypes import wintypes
from dataclasses import dataclass, field
from functools import partial

import pytest
import xcffib
import xcffib.xproto
import xcffib.xtest
from pytestqt.qtbot import QtBot

from station.errands.grabbed import Grab, GrabFault, KeyTaken
from station.errands.grabbed_windows import ALREADY_REGISTERED, MOD_NOREPEAT, WM_HOTKEY, WindowsGrab
from station.errands.grabbed_windows import code_of as windows_code
from station.errands.grabbed_x11 import X11Grab, code_of, grabbed
from station.everywhere import NextEverywhere, System, key_found, system_here
from tests.station.walkin import Walkin
from tests.station.x_server import XServer

KEY = "Ctrl+Alt+N"


@dataclass
class Desk:
    """A counter that is pressed."""

    used_at: float = 0.0
    ready: bool = True
    presses: int = 0

    def takes_main(self) -> bool:
        return self.ready

    def press_main(self) -> None:
        self.presses += 1


@dataclass
class Held:
    """A key that is held until it is given back."""

    released: bool = False
    pressed: list[Callable[[], None]] = field(default_factory=list)

    def listen(self, pressed: Callable[[], None]) -> None:
        self.pressed.append(pressed)

    def release(self) -> None:
        self.released = True


def begun(*desks: Desk, held: Grab | None = None) -> NextEverywhere:
    everywhere = NextEverywhere(KEY, lambda _: held or Held())
    everywhere.seats.extend(desks)
    everywhere.clock = iter(range(100)).__next__
    everywhere.begin()
    return everywhere


def test_the_counter_that_was_used_last_is_pressed() -> None:
    first, second, third = Desk(used_at=1), Desk(used_at=3), Desk(used_at=9, ready=False)
    begun(first, second, third).press()
    assert [desk.presses for desk in (first, second, third)] == [0, 1, 0]


def test_where_nobody_can_be_called_nothing_is_pressed() -> None:
    desk = Desk(ready=False)
    begun(desk).press()
    assert desk.presses == 0


def test_a_second_stroke_within_half_a_second_is_none() -> None:
    desk, everywhere = Desk(), begun()
    everywhere.seats.append(desk)
    for at in (10.0, 10.4, 10.8, 11.4):
        everywhere.clock = lambda at=at: at  # type: ignore[misc]  # a moment of the example
        everywhere.press()
    assert desk.presses == 2


def test_the_key_is_held_from_the_beginning_to_the_end() -> None:
    held = Held()
    everywhere = begun(Desk(), held=held)
    assert (everywhere.state, len(held.pressed), held.released) == ("works", 1, False)
    everywhere.end()
    assert (everywhere.state, held.released) == ("none", True)


@pytest.mark.parametrize(
    ("fault", "state", "said"),
    [
        (KeyTaken("another program has it"), "taken", "is used by another program"),
        (GrabFault("Wayland lets no program"), "none", "does not work: Wayland lets no program"),
    ],
)
def test_a_key_that_cannot_be_had_is_told_once(
    fault: GrabFault, state: str, said: str, caplog: pytest.LogCaptureFixture
) -> None:
    def refuses(_: str) -> Grab:
        raise fault

    everywhere = NextEverywhere(KEY, refuses)
    everywhere.seats.append(Desk())
    with caplog.at_level(logging.WARNING, logger="walkin"):
        everywhere.begin()
    everywhere.end()
    assert len(caplog.messages) == 1
    assert said in caplog.messages[0]
    assert NextEverywhere(KEY, refuses).state == "none"
    assert KEY in key_found(KEY, refuses)
    told = NextEverywhere(KEY, refuses)
    told.seats.append(Desk())
    told.begin()
    assert told.state == state


def test_without_a_key_or_a_counter_nothing_is_taken() -> None:
    for key, desks in (("", [Desk()]), (KEY, [])):
        held = Held()
        everywhere = NextEverywhere(key, lambda _, held=held: held)  # type: ignore[misc]  # likewise
        everywhere.seats.extend(desks)
        everywhere.begin()
        assert held.pressed == []


SYSTEMS: list[tuple[str, dict[str, str], System]] = [
    ("win32", {}, "windows"),
    ("linux", {"DISPLAY": ":0"}, "x11"),
    ("linux", {"DISPLAY": ":0", "XDG_SESSION_TYPE": "x11"}, "x11"),
    ("linux", {"DISPLAY": ":0", "XDG_SESSION_TYPE": "wayland"}, "wayland"),
    ("linux", {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "wayland"),
    ("linux", {}, "none"),
]


@pytest.mark.parametrize(("platform", "environment", "system"), SYSTEMS)
def test_where_a_key_can_be_had(platform: str, environment: dict[str, str], system: System) -> None:
    assert system_here(platform, environment) == system


def later(struck: list[str], before: int) -> bool:
    """Whether one more stroke was heard."""
    return len(struck) == before + 1


class Keyboard:
    """Strikes keys of an X server as a hand does."""

    def __init__(self, display: str) -> None:
        self.connection = xcffib.connect(display=display)
        self.test = self.connection(xcffib.xtest.key)
        setup = self.connection.get_setup()
        count = setup.max_keycode - setup.min_keycode + 1
        mapping = self.connection.core.GetKeyboardMapping(setup.min_keycode, count).reply()
        self.codes = {
            mapping.keysyms[n * mapping.keysyms_per_keycode]: setup.min_keycode + n for n in reversed(range(count))
        }

    def _sends(self, kind: int, *symbols: int) -> None:
        for symbol in symbols:
            self.test.FakeInput(kind, self.codes[symbol], 0, 0, 0, 0, 0, is_checked=True).check()

    def strikes(self, *symbols: int) -> None:
        self.holds(*symbols)
        self.lets_go(*symbols)

    def holds(self, *symbols: int) -> None:
        self._sends(2, *symbols)

    def lets_go(self, *symbols: int) -> None:
        self._sends(3, *reversed(symbols))


A_MOMENT_MS = 20
"""A hand strikes no key again at the millisecond at which it let go of it; a key that repeats itself does."""

CTRL, ALT, NUM_LOCK, CAPS_LOCK, N, M = 0xFFE3, 0xFFE9, 0xFF7F, 0xFFE5, ord("n"), ord("m")


@pytest.fixture
def display() -> Iterator[str]:
    with XServer() as server:
        yield server.display


def test_the_key_is_heard_whichever_program_is_in_front(display: str, qtbot: QtBot) -> None:
    struck = list[str]()
    grab, keyboard = grabbed(KEY, display), Keyboard(display)
    grab.listen(lambda: struck.append("next"))
    keyboard.strikes(CTRL, ALT, M)
    keyboard.strikes(N)
    keyboard.strikes(CTRL, N)
    keyboard.strikes(CTRL, ALT, N)
    qtbot.waitUntil(lambda: len(struck) == 1)
    for lock in (NUM_LOCK, CAPS_LOCK):
        before = len(struck)
        qtbot.wait(A_MOMENT_MS)
        keyboard.strikes(lock)
        keyboard.strikes(CTRL, ALT, N)
        qtbot.waitUntil(partial(later, struck, before))
    grab.release()
    keyboard.strikes(CTRL, ALT, N)
    qtbot.wait(50)
    assert len(struck) == 3


def test_a_key_that_is_held_counts_once(display: str, qtbot: QtBot) -> None:
    """The server repeats it after 660 ms, each 40 ms."""
    struck = list[str]()
    grab, keyboard = grabbed(KEY, display), Keyboard(display)
    grab.listen(lambda: struck.append("next"))
    keyboard.holds(CTRL, ALT, N)
    qtbot.wait(1000)
    keyboard.lets_go(CTRL, ALT, N)
    qtbot.wait(A_MOMENT_MS)
    assert len(struck) == 1
    keyboard.strikes(CTRL, ALT, N)
    qtbot.waitUntil(lambda: len(struck) == 2)
    qtbot.wait(50)
    assert len(struck) == 2
    grab.release()


def test_a_key_that_another_program_has_is_told(display: str) -> None:
    first = grabbed(KEY, display)
    with pytest.raises(KeyTaken, match="another program has the key"):
        X11Grab(KEY, display)
    first.release()
    X11Grab(KEY, display).release()


def test_without_a_server_there_is_no_key() -> None:
    with pytest.raises(GrabFault, match="does not answer"):
        X11Grab(KEY, ":987")


def test_keys_are_found_by_what_they_say_else_by_where_they_lie() -> None:
    latin = [[0]] * 46 + [[ord("m"), ord("M")], [0xFFBF]]
    assert code_of("M", 8, latin) == 54
    assert code_of("F2", 8, latin) == 55
    cyrillic = [[0x6D4]] * 100
    assert (code_of("N", 8, cyrillic), code_of("Q", 8, cyrillic)) == (57, 24)
    with pytest.raises(GrabFault, match="no key F9"):
        code_of("F9", 8, cyrillic)


def test_doctor_tells_whether_the_key_can_be_had(walkin: Walkin, display: str) -> None:
    walkin.writes("station.toml", f'[counter]\nnext_everywhere = "{KEY}"')

    def found(**environment: str) -> dict[str, object]:
        walkin.environment |= environment
        findings = json.loads(walkin.says("doctor", "station.toml", "--json").out)
        return next(finding for finding in findings if finding["thing"] == "key everywhere")

    assert found()["seen"] == f"{KEY} cannot be had: there is no X server and no Windows here"
    assert found(DISPLAY=display, XDG_SESSION_TYPE="x11")["works"]
    held = grabbed(KEY, display)
    assert "is used by another program" in str(found()["seen"])
    held.release()
    assert "Wayland lets no program" in str(found(XDG_SESSION_TYPE="wayland")["seen"])


@dataclass
class Library:
    """A user32 that knows which keys are taken."""

    taken: set[tuple[int, int]] = field(default_factory=set)
    fault: int = 0
    ours: dict[int, tuple[int, int]] = field(default_factory=dict)

    def register(self, ours: int, modifiers: int, code: int) -> int:
        if self.fault or (modifiers, code) in self.taken:
            return self.fault or ALREADY_REGISTERED
        self.ours[ours] = modifiers, code
        self.taken.add((modifiers, code))
        return 0

    def unregister(self, ours: int) -> None:
        self.taken.remove(self.ours.pop(ours))


@pytest.mark.usefixtures("qapp")
def test_windows_tells_of_the_key_by_a_message() -> None:
    library, struck = Library(), list[str]()
    grab = WindowsGrab(KEY, library)
    grab.listen(lambda: struck.append("next"))
    assert library.taken == {(MOD_NOREPEAT | 1 | 2, ord("N"))}
    (ours,) = library.ours
    told = wintypes.MSG(message=WM_HOTKEY, wParam=ours)
    other = wintypes.MSG(message=WM_HOTKEY, wParam=ours + 1)
    for kind, message in (
        (b"windows_generic_MSG", told),
        (b"windows_generic_MSG", other),
        (b"xcb_generic_event_t", told),
    ):
        grab.nativeEventFilter(kind, ctypes.addressof(message))
    assert struck == ["next"]
    with pytest.raises(KeyTaken):
        WindowsGrab(KEY, library)
    grab.release()
    assert library.taken == set()


def test_windows_can_refuse_a_key() -> None:
    with pytest.raises(GrabFault, match="error 5"):
        WindowsGrab(KEY, Library(fault=5))


@pytest.mark.parametrize(("struck", "code"), [("N", 0x4E), ("5", 0x35), ("F1", 0x70), ("F24", 0x87), ("Ins", 0x2D)])
def test_windows_knows_keys_by_its_own_codes(struck: str, code: int) -> None:
    assert windows_code(struck) == code
