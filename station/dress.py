"""The office's colour at the desks: their windows and the one stylesheet are made anew where the plan has another."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from office.look_plan import ACCENT
from resources.look import DeskLook, desk_look
from resources.sheet import stylesheet
from station.house import House


class Dress:
    """Lives in the house like a window, and is told of each change before the window's own bridge is."""

    def __init__(self, house: House, text_scale: float, wear: Callable[[DeskLook], None]) -> None:
        self._house, self._scale, self._wear = house, text_scale, wear
        self._accent = ACCENT

    def render(self) -> None:
        """The office has changed."""
        office = self._house.office
        if office is None or office.plan.look.accent == self._accent:
            return
        self._accent = office.plan.look.accent
        look = desk_look(scale=self._scale, accent=self._accent)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setStyleSheet(stylesheet(look))
        self._wear(look)

    def pass_time(self) -> None:
        """A moment has passed: nothing to do."""
