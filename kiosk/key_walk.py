"""The kiosk by keys alone: what a key does on every page, and where the focus is."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.hearing_touches import HeadphonesPlugged, KeysUsed, ReadAloudPressed, RepeatPressed, VolumePressed
from kiosk.key_names import name_of
from kiosk.keypad import Act, Keypad
from kiosk.reader import Reader
from kiosk.reading_order import ReadingOrder, part_of
from kiosk.touches import BackPressed, Touch
from resources.parts.press import PRESSING, Pressable

if TYPE_CHECKING:
    from kiosk.shelf_view import ShelfView


class KeyWalk:
    """Moves the focus from the title through the keys of the page and of the shelf, and round again.

    While the window itself has the focus, it is on the title.
    """

    def __init__(
        self,
        window: QWidget,
        order: ReadingOrder,
        reader: Reader,
        keypad: Keypad,
        happened: Callable[[Touch], None],
    ) -> None:
        self._window, self._order, self._reader, self._keypad = window, order, reader, keypad
        self._happened = happened
        self._shelf: ShelfView | None = None

    def show(self, shelf: "ShelfView") -> None:
        """This shelf is shown now."""
        self._shelf = shelf

    def act_of(self, event: QKeyEvent) -> Act | None:
        """What the key does, if it does something on every page."""
        return self._keypad.act(name_of(event))

    @property
    def focused(self) -> Pressable | None:
        """The key that has the focus; None where it is on the title."""
        found = self._window.focusWidget()
        return found if isinstance(found, Pressable) and found.isVisibleTo(self._window) else None

    def move(self, *, onward: bool) -> None:
        """To the next key, or the one before; from the last one to the title."""
        stops: list[QWidget] = [self._window, *self._order.keys]
        here = self.focused or self._window
        at = stops.index(here) if here in stops else 0
        stops[(at + (1 if onward else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)

    def does(self, act: Act, event: QKeyEvent) -> bool:
        """Do it; whether the key is used up. Enter and the like are left to the key that has the focus."""
        match act:
            case Act.FORWARD | Act.BACKWARD:
                self.move(onward=act is Act.FORWARD)
                self.say_focus()
                self._happened(KeysUsed())
            case Act.SELECT:
                return self._select(event)
            case Act.BACK:
                self._back()
            case Act.HELP | Act.LANGUAGE:
                self._from_the_shelf(act)
            case _:
                self._about_hearing(act)
        return True

    def say_focus(self) -> None:
        """Say where the focus is."""
        focused = self.focused
        if focused is None:
            self._reader.say_page()
        else:
            self._reader.say_focused(part_of(focused))

    def lets_go(self, event: QKeyEvent) -> bool:
        """A key came up; whether it is used up: one of Select that no button knows."""
        if self.act_of(event) is not Act.SELECT or event.isAutoRepeat():
            return False
        return self._select(event)

    def _select(self, event: QKeyEvent) -> bool:
        if Qt.Key(event.key()) in PRESSING:
            return False
        self._pass_on(event)
        return True

    def _pass_on(self, event: QKeyEvent) -> None:
        focused = self.focused
        if focused is not None:
            QApplication.sendEvent(focused, QKeyEvent(event.type(), Qt.Key.Key_Select, event.modifiers()))

    def _back(self) -> None:
        """Where "Back" would undo something, its key is only told: it is pressed by whoever means it."""
        back = self._shelf.back if self._shelf else None
        if back is None:
            return
        if isinstance(back.means, BackPressed):
            self._happened(back.means)
            return
        key = next((one for one in self._order.keys if getattr(one, "offered", None) is back), None)
        if key is not None:
            key.setFocus(Qt.FocusReason.TabFocusReason)
            self.say_focus()

    def _from_the_shelf(self, act: Act) -> None:
        shelf = self._shelf
        if shelf is None:
            return
        if act is Act.HELP:
            self._happened(shelf.help.means)
            return
        chosen = next((at for at, one in enumerate(shelf.languages) if one.key.chosen), 0)
        if len(shelf.languages) > 1:
            self._happened(shelf.languages[(chosen + 1) % len(shelf.languages)].means)

    def _about_hearing(self, act: Act) -> None:
        shelf = self._shelf
        if shelf is None or not any(isinstance(one.means, ReadAloudPressed) for one in shelf.sizes):
            return
        match act:
            case Act.READ_ALOUD:
                self._happened(ReadAloudPressed())
            case Act.REPEAT:
                self._happened(RepeatPressed())
            case Act.LOUDER | Act.QUIETER:
                self._happened(VolumePressed(louder=act is Act.LOUDER))
            case Act.HEADPHONES_IN | Act.HEADPHONES_OUT:
                self._happened(HeadphonesPlugged(plugged=act is Act.HEADPHONES_IN))
            case _:
                pass
