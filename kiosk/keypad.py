"""What the keys of a keyboard or keypad do at the kiosk: a table, which a machine's settings may replace row by row."""

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum, auto


class Act(Enum):
    """Something that a key does on every page."""

    FORWARD = auto()
    BACKWARD = auto()
    SELECT = auto()
    BACK = auto()
    HELP = auto()
    READ_ALOUD = auto()
    REPEAT = auto()
    LOUDER = auto()
    QUIETER = auto()
    LANGUAGE = auto()
    HEADPHONES_IN = auto()
    HEADPHONES_OUT = auto()


NAMED = (
    *("Up", "Down", "Left", "Right", "Tab", "Backtab"),
    *("Home", "End", "PageUp", "PageDown", "Insert", "Delete", "Clear"),
    *("Return", "Enter", "Space", "Select", "Escape", "Backspace", "Back", "Forward", "Help", "Menu"),
    *("VolumeUp", "VolumeDown", "VolumeMute"),
    *(f"F{n}" for n in range(1, 25)),
)
"""Keys that are called by a name; any other is called by the one sign that it types."""


class Keypad:
    """Which act each key does. Raises ValueError where two acts want the same key, or a key has no name."""

    def __init__(self, table: Mapping[Act, Iterable[str]]) -> None:
        self._acts: dict[str, Act] = {}
        for act, key in ((act, key) for act, keys in table.items() for key in keys):
            if not is_key(key):
                raise ValueError(f"there is no key {key!r}")
            if self._acts.setdefault(key, act) is not act:
                raise ValueError(f"{key!r} is {self._acts[key].name.lower()} already")

    def act(self, key: str) -> Act | None:
        """What the key of this name does."""
        return self._acts.get(key)

    def keys(self, act: Act) -> Iterator[str]:
        """The keys that do this."""
        return (key for key, does in self._acts.items() if does is act)


def is_key(name: str) -> bool:
    """Whether a key is called so. Letters and figures belong to scanners, and to whoever types."""
    return name in NAMED or (len(name) == 1 and name.isprintable() and not name.isalnum() and not name.isspace())


USUAL: Mapping[Act, tuple[str, ...]] = {
    Act.FORWARD: ("Down", "Right", "Tab", "F19", "F22", "F24"),
    Act.BACKWARD: ("Up", "Left", "Backtab", "F18", "F23"),
    Act.SELECT: ("Return", "Enter", "Space", "Select", "Clear", "#", "F20"),
    Act.BACK: ("Escape", "Backspace", "Back", "Delete", "F21"),
    Act.HELP: ("F1", "Help", "Home", "F17"),
    Act.READ_ALOUD: ("F2",),
    Act.REPEAT: ("F3", "Insert", "*"),
    Act.LOUDER: ("+", "PageUp", "VolumeUp"),
    Act.QUIETER: ("-", "PageDown", "VolumeDown"),
    Act.LANGUAGE: ("F4", "End"),
    Act.HEADPHONES_IN: ("F15",),
    Act.HEADPHONES_OUT: ("F16",),
}
"""A keyboard; the figures of a numeric keypad whose Num Lock is off (8 2 4 6 move, 5 chooses, 7 calls a person, 9 and 3
are the volume, 0 repeats, the point goes back); # and * of a telephone's keypad; and F17 to F24 of an EZ Access keypad.
"""
