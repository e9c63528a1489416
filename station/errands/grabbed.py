"""A key that is taken from all programs: what every system's way to it has in common."""

from collections.abc import Callable
from typing import Protocol


class GrabFault(Exception):
    """The key cannot be had; the sentence says why."""


class KeyTaken(GrabFault):
    """Another program has it."""


class Grab(Protocol):
    """A key that is held."""

    def listen(self, pressed: Callable[[], None]) -> None:
        """Call this once a press from now on, in the GUI thread, however long the key is held."""

    def release(self) -> None:
        """Give it back."""
