"""A clerk at a counter's window: sees what a screen reader says, and strikes the keys that it names. No mouse."""

import asyncio
from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import QKeyCombination
from PySide6.QtGui import QAccessible, QAccessibleInterface, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from counter.window import CounterWindow
from resources.parts.desk_key import DeskKey
from tests.visits.access import name_of, things, words_on
from tests.visits.office import until

PRESSED = {QAccessible.Role.Button, QAccessible.Role.CheckBox}
"""What is pressed; a switch is read out as a box with a tick."""

TABLE = QAccessible.Role.Table
MORE_CHOICES, UNDO = "More choices", "Undo"
FARTHEST = 60
"""Tabs, within which everything is reached."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """A button as it is read out: its name, whether it works, and its description.

    `told`: the key where it works, or why it does not.
    """

    name: str
    works: bool
    told: str


def buttons_on(window: QWidget) -> tuple[Button, ...]:
    """All buttons that are read in the window, in its order."""
    return tuple(_button(thing) for thing in things(window, but=TABLE) if thing.role() in PRESSED and name_of(thing))


def _button(thing: QAccessibleInterface) -> Button:
    told = thing.text(QAccessible.Text.Description)
    return Button(name=name_of(thing), works=not thing.state().disabled, told=told)


def key_of(cap: str) -> QKeySequence:
    """The key whose cap says so: Shift F8."""
    return QKeySequence(cap.replace(" ", "+"))


def strike_in(window: QWidget, cap: str) -> None:
    """Strike the key of this cap, wherever the focus is."""
    combination: QKeyCombination = key_of(cap)[0]  # type: ignore[index]  # the stubs do not know it
    focused: QWidget | None = window.focusWidget()
    QTest.keyClick(window if focused is None else focused, combination.key(), combination.keyboardModifiers())


class Clerk:
    """Counts the keys. `known` are the keys of all buttons that worked once, by their names."""

    def __init__(self, window: CounterWindow) -> None:
        self.window = window
        self.struck: Counter[str] = Counter()
        self.known: dict[str, str] = {}
        self._now = 1000.0
        window.clock = lambda: self._now
        self.rests()

    def rests(self) -> None:
        """No two keys of a hand follow within half a second, which the test does not wait for."""
        for key in self.window.findChildren(DeskKey):
            key.clock = lambda: self._now

    @property
    def strikes(self) -> int:
        """How many keys were struck."""
        return self.struck.total()

    def buttons(self) -> tuple[Button, ...]:
        """What can be pressed, or why not."""
        seen = buttons_on(self.window)
        self.known |= {one.name.partition(":")[0]: one.told for one in seen if one.works and one.told}
        return seen

    def button(self, name: str) -> Button | None:
        """The button of exactly this name; else the first that begins so."""
        seen = [one for one in self.buttons() if one.name.startswith(name)]
        return next((one for one in seen if one.name == name), next(iter(seen), None))

    @property
    def undo(self) -> str:
        """What the button of Ctrl+Z says: the last act."""
        found = self.button(UNDO)
        return found.name if found is not None and found.works else ""

    def strike(self, cap: str) -> None:
        """One key."""
        self.struck[cap] += 1
        self._now += 1.0
        strike_in(self.window, cap)

    def types(self, words: str) -> None:
        """Letters, into the field that has the focus."""
        focused: QWidget | None = self.window.focusWidget()
        assert focused is not None
        self.struck["letters"] += len(words)
        QTest.keyClicks(focused, words)

    async def does(self, *names: str) -> None:
        """Strike the keys of these buttons one after the other, each as soon as it is read out that it works."""
        for name in names:
            await until(lambda n=name: self._turned_to(n), lambda n=name: (n, self.buttons()))  # type: ignore[misc]  # bound
            button = self.button(name)
            assert button is not None
            assert button.told, f"{button.name} has no key"
            self.strike(button.told)
            await self.is_answered()

    def _turned_to(self, name: str) -> bool:
        """Whether the button works now; where there are more choices than stand on the page, turn to them."""
        button = self.button(name)
        if button is None and self.button(MORE_CHOICES) is not None:
            self.strike(self.known[MORE_CHOICES])
        return button is not None and button.works and self._is_quiet()

    async def acts(self, *names: str) -> None:
        """Strike these keys; the last of them is written, as the button of Ctrl+Z tells."""
        before = self.undo
        await self.does(*names)
        await until(lambda: self.undo != before, lambda: (names, before, words_on(self.window)))

    async def reaches(self, name: str) -> None:
        """What has no key of its own: Tab until it has the focus, then Enter."""
        await until(lambda: (found := self.button(name)) is not None and found.works, lambda: words_on(self.window))
        for _ in range(FARTHEST):
            focused: QWidget | None = self.window.focusWidget()
            if focused is not None and focused.accessibleName().startswith(name):
                self.strike("Enter")
                await self.is_answered()
                return
            self.strike("Tab")
        raise AssertionError((name, words_on(self.window)))

    async def is_answered(self) -> None:
        """Wait until the last key is decided: until then another one is none."""
        await asyncio.sleep(0)
        await until(self._is_quiet, lambda: words_on(self.window))

    def _is_quiet(self) -> bool:
        work = self.window.work
        return self.window.currentWidget() is not work or work.view is None or not work.view.deciding

    async def reads(self, *sentences: str) -> None:
        """Wait until all of these are read in the window."""
        await until(lambda: self.misses(*sentences) == [], lambda: (self.misses(*sentences), words_on(self.window)))

    def misses(self, *sentences: str) -> list[str]:
        """Which of these is not read in the window now."""
        read = "\n".join(words_on(self.window))
        return [sentence for sentence in sentences if sentence not in read]

    async def signs_in(self, name: str, pin: str) -> None:
        """Choose the name and type the PIN."""
        await self.does(name)
        for digit in pin:
            self.strike(digit)
        await self.does("Sign in")

    async def unlocks(self, pin: str) -> None:
        """The window has locked itself, or was locked: the PIN again."""
        await self.reads("Locked.")
        for digit in pin:
            self.strike(digit)
        await self.does("Sign in")
        await until(lambda: self.misses("Locked.") != [])
