"""The main button of a counter in every program: one key that is taken from all others, where the system allows it."""

import logging
import os
import sys
import time
from collections.abc import Callable, Mapping
from typing import Literal, Protocol, TypeAlias

from counter.scene import KeyState
from resources.parts.press import SECOND_TAP_S
from station.errands.grabbed import Grab, GrabFault, KeyTaken

LOG = logging.getLogger("walkin")

System: TypeAlias = Literal["x11", "windows", "wayland", "none"]
"""Where a key can be taken from all programs, the first two; and where not."""

WHY_NOT: Mapping[System, str] = {
    "wayland": "Wayland lets no program have a key of all programs",
    "none": "there is no X server and no Windows here",
}


def system_here(platform: str = sys.platform, environment: Mapping[str, str] = os.environ) -> System:
    """What shows windows here; an X server that itself is shown by Wayland sees its own windows' keys alone."""
    if platform == "win32":
        return "windows"
    if environment.get("XDG_SESSION_TYPE") == "wayland" or environment.get("WAYLAND_DISPLAY"):
        return "wayland"
    return "x11" if environment.get("DISPLAY") else "none"


def grabbed_here(key: str) -> Grab:
    """Take this key from all programs. Raises GrabFault, with a sentence; KeyTaken where another program has it."""
    match system_here():
        case "x11":
            from station.errands.grabbed_x11 import grabbed  # noqa: PLC0415  # the system's own

            return grabbed(key)
        case "windows":
            from station.errands.grabbed_windows import grabbed as on_windows  # noqa: PLC0415  # likewise

            return on_windows(key)
        case system:
            raise GrabFault(WHY_NOT[system])


def key_found(key: str, grab: Callable[[str], Grab] = grabbed_here) -> str:
    """Try for a moment to have the key: why it cannot be had, empty where it can."""
    try:
        grab(key).release()
    except KeyTaken:
        return f"{key} is used by another program, or by this station where it runs already"
    except GrabFault as fault:
        return f"{key} cannot be had: {fault}"
    return ""


class Seat(Protocol):
    """One counter of this machine."""

    used_at: float
    """When somebody last did something there, in seconds of any clock."""

    def takes_main(self) -> bool:
        """Whether somebody is signed in, is asked nothing, and the main button works."""

    def press_main(self) -> None:
        """Press it."""


class NextEverywhere:
    """Presses the main button of the counter that was used last, wherever the focus is. Made on the GUI thread."""

    def __init__(self, key: str, grab: Callable[[str], Grab] = grabbed_here) -> None:
        self.key, self._grab_it = key, grab
        self.state: KeyState = "none"
        self.seats: list[Seat] = []
        self.clock = time.monotonic
        self._last = float("-inf")
        self._grab: Grab | None = None

    def begin(self) -> None:
        """Take the key; where that cannot be, say so once."""
        if not self.key or not self.seats:
            return
        try:
            self._grab = self._grab_it(self.key)
        except KeyTaken:
            self.state = "taken"
            LOG.warning("The key %s of counter.next_everywhere is used by another program", self.key)
        except GrabFault as fault:
            LOG.warning("The key %s of counter.next_everywhere does not work: %s", self.key, fault)
        else:
            self._grab.listen(self.press)
            self.state = "works"

    def end(self) -> None:
        """Give it back."""
        if self._grab is not None:
            self._grab.release()
            self._grab = None
        self.state = "none"

    def press(self) -> None:
        """The key was struck; a second time within half a second is none."""
        now, last = self.clock(), self._last
        self._last = now
        ready = [seat for seat in self.seats if seat.takes_main()]
        if ready and now - last >= SECOND_TAP_S:
            max(ready, key=lambda seat: seat.used_at).press_main()
