"""One picture of a window, and the languages that every window speaks."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

LANGUAGES = ("en", "et", "ru")


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One picture to take: the file's name without its ending, the window's size, and what paints it."""

    name: str
    size: tuple[int, int]
    window: Callable[[tuple[int, int]], QWidget]
